//! How a place stands to the rest of the guide: the relations written at it, and those that end at it.

use std::collections::{BTreeMap, HashSet};

use crate::guide::document::Role;
use crate::guide::graph::{DocIndex, Edge, Place};
use crate::guide::language::Language;
use crate::guide::relation::Relation;
use crate::theme::view::{RelatedLink, RelationView};

use super::desk::Desk;

/// A page that is mentioned everywhere lists this many mentions; the other relations are listed whole.
const MENTIONS: usize = 24;

type Groups = BTreeMap<(Relation, bool), Vec<Place>>;

/// The relations of a document as a whole: those in its head, and those that end at it or at a section of it. Relations
/// of an outcome or indicator are shown at the item ([`of_anchor`]).
pub fn of_document(desk: &Desk, doc: DocIndex, language: Language) -> Vec<RelationView> {
    let guide = &desk.guide;
    let document = guide.doc(doc);
    let is_item = |place: Place| {
        let anchor = place.anchor.and_then(|anchor| guide.doc(place.doc).anchor(anchor));
        anchor.is_some_and(|anchor| matches!(anchor.role, Role::Outcome | Role::Indicator))
    };
    let written = guide.edges_out(doc).filter(|edge| edge.from.anchor.is_none());
    let ending = guide.edges_back(doc).filter(|edge| !is_item(edge.to) && guide.doc(edge.from.doc).id != document.id);
    let mut groups = Groups::new();
    written.filter(|edge| shown(edge.relation)).for_each(|edge| add(&mut groups, edge.relation, false, edge.to));
    for edge in ending {
        match edge.relation {
            Relation::PartOf | Relation::Translates => {}
            // A mention is told by page, and only when the page has no closer tie.
            Relation::Mentions => add(&mut groups, edge.relation, true, Place { doc: edge.from.doc, anchor: None }),
            relation => add(&mut groups, relation, true, edge.from),
        }
    }
    views(desk, groups, language)
}

/// The relations of one outcome, indicator or criterion.
pub fn of_anchor(desk: &Desk, place: Place, language: Language) -> Vec<RelationView> {
    let guide = &desk.guide;
    let mut groups = Groups::new();
    let written = guide.edges_out(place.doc).filter(|edge| edge.from.anchor == place.anchor && shown(edge.relation));
    written.for_each(|edge: &Edge| add(&mut groups, edge.relation, false, edge.to));
    let ending = guide.edges_back(place.doc).filter(|edge| edge.to.anchor == place.anchor && shown(edge.relation));
    ending.for_each(|edge| add(&mut groups, edge.relation, true, edge.from));
    views(desk, groups, language)
}

fn shown(relation: Relation) -> bool {
    !matches!(relation, Relation::Mentions | Relation::PartOf | Relation::Translates)
}

fn add(groups: &mut Groups, relation: Relation, inverse: bool, place: Place) {
    groups.entry((relation, inverse)).or_default().push(place);
}

fn views(desk: &Desk, groups: Groups, language: Language) -> Vec<RelationView> {
    // Documents with a closer tie than a mention.
    let mut closer: HashSet<DocIndex> = HashSet::new();
    for ((relation, _), places) in &groups {
        if *relation != Relation::Mentions {
            closer.extend(places.iter().map(|place| desk.guide.original(place.doc)));
        }
    }
    let mut list = Vec::new();
    for ((relation, inverse), places) in &groups {
        let mut links: Vec<RelatedLink> = Vec::new();
        // A translation stands at the address of its original, with the same anchors.
        let mut seen: HashSet<(DocIndex, Option<&str>)> = HashSet::with_capacity(places.len());
        for place in places {
            let original = desk.guide.original(place.doc);
            let mention = *relation == Relation::Mentions;
            if mention && (links.len() >= MENTIONS || closer.contains(&original)) {
                continue;
            }
            let anchor = place.anchor.and_then(|anchor| desk.guide.doc(place.doc).anchor(anchor));
            if seen.insert((original, anchor.map(|anchor| &*anchor.id))) {
                links.push(desk.related(*place, language));
            }
        }
        if links.is_empty() {
            continue;
        }
        let name = if *inverse { relation.inverse() } else { relation.name() };
        list.push(RelationView { name, label: desk.label(language, "relation", name), links });
    }
    list
}
