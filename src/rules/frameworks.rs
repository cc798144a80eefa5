//! The frameworks of a guide (outcomes, indicators) as one forest of places, and the walk that says which places a
//! relation reaches.

use crate::guide::document::{Anchor, Document, Role};
use crate::guide::graph::{DocIndex, Guide, Place};
use crate::guide::relation::Relation;

/// How far a relation reaches a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    No,
    /// The place, or something in it.
    Part,
    /// The place and everything in it.
    Whole,
}

/// Every place of the documents that hold items: the document itself and each of its anchors, numbered.
pub struct Frameworks {
    /// Per document, the number of the document's own place; its anchors follow.
    start: Vec<Option<u32>>,
    /// The place around each place: the section it stands in, or the document.
    around: Vec<Option<u32>>,
    within: Vec<Vec<u32>>,
    supports: Vec<Vec<u32>>,
    /// The roles of the items at or in each place.
    holds: Vec<Holds>,
}

#[derive(Clone, Copy, Default)]
struct Holds {
    outcome: bool,
    indicator: bool,
}

impl Frameworks {
    pub fn of(guide: &Guide) -> Frameworks {
        let mut all = Frameworks {
            start: vec![None; guide.docs.len()],
            around: Vec::new(),
            within: Vec::new(),
            supports: Vec::new(),
            holds: Vec::new(),
        };
        for (at, doc) in super::originals(guide) {
            if doc.anchors.iter().any(|anchor| is_item(anchor.role)) {
                all.add(at, doc);
            }
        }
        for edge in guide.edges.iter().filter(|edge| edge.relation == Relation::Supports) {
            if let (Some(from), Some(to)) = (all.number(edge.from), all.number(edge.to)) {
                all.supports[from as usize].push(to);
            }
        }
        all
    }

    fn add(&mut self, at: DocIndex, doc: &Document) {
        let start = u32::try_from(self.around.len()).expect("fewer than 2^32 places");
        self.start[at.0 as usize] = Some(start);
        self.around.push(None);
        self.around
            .extend(outlines(&doc.anchors).into_iter().map(|outer| Some(outer.map_or(start, |at| start + 1 + at))));
        self.within.resize(self.around.len(), Vec::new());
        self.supports.resize(self.around.len(), Vec::new());
        self.holds.resize(self.around.len(), Holds::default());
        for (place, anchor) in (start + 1..).zip(&doc.anchors) {
            if let Some(outer) = self.around[place as usize] {
                self.within[outer as usize].push(place);
            }
            self.hold(place, anchor.role);
        }
    }

    /// Marks the places around an item, up to the first that is marked already.
    fn hold(&mut self, place: u32, role: Role) {
        let mut next = is_item(role).then_some(place);
        while let Some(at) = next {
            let holds = &mut self.holds[at as usize];
            let mark = if role == Role::Outcome { &mut holds.outcome } else { &mut holds.indicator };
            next = if std::mem::replace(mark, true) { None } else { self.around[at as usize] };
        }
    }

    fn number(&self, place: Place) -> Option<u32> {
        let start = (*self.start.get(place.doc.0 as usize)?)?;
        Some(place.anchor.map_or(start, |anchor| start + 1 + anchor))
    }

    /// Whether `place` is, or holds, an item with this role.
    pub fn holds(&self, place: Place, role: Role) -> bool {
        let holds = self.number(place).and_then(|at| self.holds.get(at as usize)).copied().unwrap_or_default();
        if role == Role::Outcome { holds.outcome } else { holds.indicator }
    }

    /// How far `claims` reach every place. A whole claim holds for everything in its place. What is reached reaches, in
    /// part, the place around it and, whole, what it supports. Every place is worked on at most twice, so circles end.
    pub fn reach(&self, claims: impl Iterator<Item = Place>, how: Reach) -> Reached<'_> {
        let mut reached = vec![Reach::No; self.around.len()];
        let mut work: Vec<(u32, Reach)> = claims.filter_map(|claim| Some((self.number(claim)?, how))).collect();
        while let Some((place, reach)) = work.pop() {
            let at = place as usize;
            let Some(before) = reached.get(at).copied().filter(|before| *before < reach) else { continue };
            reached[at] = reach;
            if reach == Reach::Whole {
                work.extend(self.within[at].iter().map(|inner| (*inner, Reach::Whole)));
            }
            if before == Reach::No {
                work.extend(self.around[at].map(|outer| (outer, Reach::Part)));
                work.extend(self.supports[at].iter().map(|wider| (*wider, Reach::Whole)));
            }
        }
        Reached { frameworks: self, reached }
    }
}

/// The answer of [`Frameworks::reach`].
pub struct Reached<'a> {
    frameworks: &'a Frameworks,
    reached: Vec<Reach>,
}

impl Reached<'_> {
    pub fn has(&self, place: Place) -> bool {
        let at = self.frameworks.number(place);
        at.and_then(|at| self.reached.get(at as usize)).is_some_and(|reach| *reach > Reach::No)
    }
}

fn is_item(role: Role) -> bool {
    matches!(role, Role::Outcome | Role::Indicator)
}

/// Per anchor, the anchor whose section it stands in.
fn outlines(anchors: &[Anchor]) -> Vec<Option<u32>> {
    let mut order: Vec<u32> = (0..).take(anchors.len()).collect();
    order.sort_by_key(|at| anchors[*at as usize].span.start);
    let mut outer = vec![None; anchors.len()];
    let mut open: Vec<u32> = Vec::new();
    for at in order {
        let level = anchors[at as usize].level;
        while open.last().is_some_and(|last| anchors[*last as usize].level >= level) {
            open.pop();
        }
        outer[at as usize] = open.last().copied();
        open.push(at);
    }
    outer
}
