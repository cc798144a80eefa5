//! Where something is written, and where it is used.

use super::places::{self, Entry};
use super::spot::{Spot, What};
use crate::guide::front::Map;
use crate::guide::graph::{DocIndex, Guide, Place, Target};
use crate::text::span::Span;

/// What can be referred to, told apart from everything else in the guide. Documents are originals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Goal {
    Document(DocIndex),
    Anchor(Place),
    Source(String),
}

/// What a spot is about.
pub fn goal(guide: &Guide, spot: &Spot<'_>) -> Option<Goal> {
    let original = |place: Place| places::in_version(guide, place, guide.original(place.doc));
    match &spot.what {
        What::Link { target: Some(Target::Place(place)), anchor, .. } => Some(match place.anchor {
            Some(_) if *anchor => Goal::Anchor(*place),
            _ => Goal::Document(place.doc),
        }),
        What::Link { .. } | What::Key { .. } => None,
        What::Source(key) => Some(Goal::Source(key.clone())),
        What::Anchor(place) | What::Code(place) => {
            let place = original(*place);
            Some(if place.anchor.is_some() { Goal::Anchor(place) } else { Goal::Document(place.doc) })
        }
        What::Title(doc) => Some(Goal::Document(guide.original(*doc))),
        What::Id(id) => guide.version(id, guide.config.language).map(|doc| Goal::Document(guide.original(doc))),
        What::Word { field, word } => {
            let id = word.split('#').next().unwrap_or("").trim_matches('/');
            let doc = (field.name == "form").then(|| guide.version(id, guide.config.language)).flatten()?;
            Some(Goal::Document(guide.original(doc)))
        }
    }
}

/// Where what stands at a spot is written.
pub fn definition(guide: &Guide, spot: &Spot<'_>) -> Vec<Span> {
    let language = spot.doc.map_or(guide.config.language, |doc| doc.language);
    let shown = |place: Place| {
        let version = guide.version_of(place.doc, language);
        let there = places::in_version(guide, place, version);
        // A translation may lack the heading: the original has it.
        let place = if place.anchor.is_some() && there.anchor.is_none() { place } else { there };
        places::span(guide, place)
    };
    match &spot.what {
        What::Link { target: Some(Target::Place(place)), .. } => vec![shown(*place)],
        What::Word { field, word } => match goal(guide, spot) {
            Some(Goal::Document(doc)) => vec![shown(Place { doc, anchor: None })],
            _ => word_declared(guide, field.name, word),
        },
        _ => match goal(guide, spot) {
            Some(Goal::Document(doc)) => vec![shown(Place { doc, anchor: None })],
            Some(Goal::Anchor(place)) => vec![shown(place)],
            Some(Goal::Source(key)) => entry(guide, &key).into_iter().map(|entry| entry.at).collect(),
            None => Vec::new(),
        },
    }
}

/// The entry of the bibliography with this key.
pub fn entry<'a>(guide: &'a Guide, key: &str) -> Option<Entry<'a>> {
    places::bibliography(guide).into_iter().find(|entry| entry.key == key)
}

/// Where `guide.yml` declares a word: the element of a contract, the contract itself, an audience, a facet.
fn word_declared(guide: &Guide, field: &str, word: &str) -> Vec<Span> {
    let config = &guide.config;
    if field == "covers" {
        let elements = config.contracts.values().flat_map(|contract| &contract.elements);
        return elements.filter(|element| element.id.value == word).map(|element| element.id.span).collect();
    }
    let top = |key: &str| config.map.get(key).and_then(|value| value.value.as_map());
    let key = |map: &Map| map.entry(word).map(|(key, _)| key.span);
    let found = match field {
        "contract" => top("contracts").and_then(key),
        "audience" | "participants" => top("audiences").and_then(key),
        facet => top("facets").and_then(|facets| facets.get(facet)?.value.as_map()).and_then(key),
    };
    found.into_iter().collect()
}

/// Everywhere that refers to a goal, in the order of the documents; with `itself`, also where it is written.
pub fn references(guide: &Guide, goal: &Goal, itself: bool) -> Vec<Span> {
    let mut found = Vec::new();
    if itself {
        match goal {
            Goal::Document(doc) => found.push(places::span(guide, Place { doc: *doc, anchor: None })),
            Goal::Anchor(place) => found.push(places::span(guide, *place)),
            Goal::Source(key) => found.extend(entry(guide, key).map(|entry| entry.at)),
        }
    }
    if let Goal::Source(key) = goal {
        let citations = places::documents(guide).flat_map(|(_, doc)| &doc.citations);
        let items = citations.flat_map(|citation| &citation.items).filter(|item| item.key.value == *key);
        found.extend(items.map(|item| item.key.span));
        return found;
    }
    for (index, doc) in places::documents(guide) {
        for (reference, target) in places::targets(guide, index, doc) {
            if target.and_then(|target| target.place()).is_some_and(|place| leads_to(place, goal)) {
                found.push(reference.target.span);
            }
        }
    }
    if let Goal::Document(doc) = goal {
        let id = &guide.doc(*doc).id;
        let pages = guide.config.menu_pages().filter(|page| page.value.trim_matches('/') == &**id);
        found.extend(pages.map(|page| page.span));
        let forms = places::documents(guide).filter_map(|(_, doc)| doc.results.as_ref()).map(|results| &results.form);
        found.extend(forms.filter(|form| form.value.trim_matches('/') == &**id).map(|form| form.span));
    }
    found
}

/// Whether a link to `place` is one to the goal: a link into a document is one to the document.
fn leads_to(place: Place, goal: &Goal) -> bool {
    match goal {
        Goal::Document(doc) => place.doc == *doc,
        Goal::Anchor(wanted) => place == *wanted,
        Goal::Source(_) => false,
    }
}
