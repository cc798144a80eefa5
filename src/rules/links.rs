//! What points where: no page without a way to it, and every relation ends at the sort of place it is meant for.

use std::collections::HashSet;

use super::frameworks::Frameworks;
use super::rule::Rule;
use crate::guide::document::{Document, Role};
use crate::guide::graph::{DocIndex, Edge, Guide, Place, Target};
use crate::guide::relation::Relation;
use crate::text::diagnostic::{Code, Notes, Severity};

pub static PAGE_ORPHAN: Code = Code {
    name: "page/orphan",
    severity: Severity::Warning,
    wrong: "content/pages/mentordag.md\n\n(geen enkele pagina verwijst ernaar, en de map staat niet in het menu)",
    right: "Kom naar de [mentordag](../pages/mentordag.md).",
};
pub static RELATION_TARGET: Code = Code {
    name: "relation/target",
    severity: Severity::Error,
    wrong: "assesses: forms/leerdoelen",
    right: "assesses: outcomes/stage#ll-3",
};

/// The rule.
pub struct Links;

impl Rule for Links {
    fn codes(&self) -> &'static [&'static Code] {
        const { &[&PAGE_ORPHAN, &RELATION_TARGET] }
    }

    fn check(&self, guide: &Guide, notes: &mut Notes) {
        let menu: HashSet<&str> = guide.config.menu_pages().map(|entry| entry.value.trim_matches('/')).collect();
        for (at, doc) in super::pages(guide) {
            if guide.parent[at.0 as usize].is_none() && !in_menu(doc, &menu) && !has_way_in(guide, at) {
                notes.add(&PAGE_ORPHAN, doc.place()).arg("title", &doc.head.title);
            }
        }
        let frameworks = Frameworks::of(guide);
        for (at, doc) in super::readable(guide) {
            for (link, target) in doc.refs.iter().zip(&guide.resolved[at.0 as usize]) {
                let place = target.as_ref().and_then(Target::place);
                let Some((expected, fits)) = place.and_then(|place| fits(&frameworks, guide, place, link.relation))
                else {
                    continue;
                };
                if !fits {
                    let finding = notes.add(&RELATION_TARGET, link.target.span);
                    let relation = link.relation.name();
                    finding.arg("relation", relation).arg("target", &link.target.value).arg("expected", expected);
                }
            }
        }
    }
}

/// The menu leads to a document, or to a folder whose page lists it.
fn in_menu(doc: &Document, menu: &HashSet<&str>) -> bool {
    let folders = std::iter::successors(Some(doc.folder()), |folder| Some(folder.rsplit_once('/')?.0));
    menu.contains(&*doc.id) || folders.into_iter().any(|folder| menu.contains(folder))
}

/// Whether another page leads to this one. Its own chapters and translations are found through it, not the other way.
fn has_way_in(guide: &Guide, at: DocIndex) -> bool {
    let id = &guide.doc(at).id;
    let leads = |edge: &Edge| {
        let structure = matches!(edge.relation, Relation::PartOf | Relation::Translates);
        let from = edge.from.doc;
        !structure && guide.doc(from).id != *id && guide.parent[from.0 as usize] != Some(at)
    };
    guide.edges_back(at).any(leads)
}

/// The word for what `relation` must end at, and whether `place` is that; nothing for a relation that may end anywhere.
fn fits(frameworks: &Frameworks, guide: &Guide, place: Place, relation: Relation) -> Option<(&'static str, bool)> {
    if guide.doc(place.doc).stub {
        return None;
    }
    match relation {
        Relation::Assesses | Relation::Practises | Relation::Explains => {
            Some(("outcome", frameworks.holds(place, Role::Outcome)))
        }
        // A practice is an example of one thing: a whole framework, or a chapter of it, would say nothing.
        Relation::Shows => {
            let anchor = place.anchor.and_then(|anchor| guide.doc(place.doc).anchor(anchor));
            Some(("indicator", anchor.is_some_and(|anchor| anchor.role == Role::Indicator)))
        }
        Relation::Supports | Relation::Uses | Relation::Mentions | Relation::PartOf | Relation::Translates => None,
    }
}
