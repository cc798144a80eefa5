//! The documents of `guide.json`: what each says of itself, its language versions and its places.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use crate::guide::document::{Document, FactValue, Role};
use crate::guide::graph::Guide;
use crate::guide::language::Language;
use crate::guide::route;

/// Every document once. What is said of one is not kept beside what is said of the others: the file itself is large.
pub struct All<'a>(pub &'a Guide);

impl Serialize for All<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.originals().map(|(_, doc)| entry(self.0, doc)))
    }
}

#[derive(Serialize)]
struct Entry<'a> {
    id: &'a str,
    kind: &'static str,
    title: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    summary: &'a str,
    url: String,
    language: Language,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    translations: Vec<Translation<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tags: Vec<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    audience: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    owner: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    updated: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    review: Option<Review>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    facets: BTreeMap<&'static str, Vec<&'a str>>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    noindex: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    anchors: Vec<Anchor<'a>>,
}

#[derive(Serialize)]
struct Translation<'a> {
    language: Language,
    url: String,
    title: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    summary: &'a str,
}

#[derive(Serialize)]
struct Review {
    #[serde(skip_serializing_if = "Option::is_none")]
    reviewed: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    before: Option<String>,
}

#[derive(Serialize)]
struct Anchor<'a> {
    id: &'a str,
    title: &'a str,
    role: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<&'a str>,
}

fn entry<'a>(guide: &'a Guide, doc: &'a Document) -> Entry<'a> {
    let head = &doc.head;
    let (reviewed, before) = (day(head.reviewed), day(head.review_before.as_ref().map(|date| date.value)));
    Entry {
        id: &doc.id,
        kind: doc.kind,
        title: &head.title,
        summary: &head.summary,
        url: address(guide, doc),
        language: doc.language,
        translations: translations(guide, doc),
        tags: head.tags.iter().map(|tag| tag.value.as_str()).collect(),
        audience: head.audience.iter().map(|group| group.value.as_str()).collect(),
        owner: head.owner.as_deref(),
        date: day(head.date),
        updated: day(guide.updated(doc)),
        review: (reviewed.is_some() || before.is_some()).then_some(Review { reviewed, before }),
        facets: facets(doc),
        noindex: head.hidden,
        anchors: doc.anchors.iter().map(anchor).collect(),
    }
}

/// The other versions that have a page of their own.
fn translations<'a>(guide: &'a Guide, original: &Document) -> Vec<Translation<'a>> {
    let versions = guide.by_id.get(&original.id).into_iter().flatten().map(|index| guide.doc(*index));
    let others =
        versions.filter(|doc| doc.language != original.language && guide.config.languages.contains(&doc.language));
    let translation = |doc: &'a std::sync::Arc<Document>| Translation {
        language: doc.language,
        url: address(guide, doc),
        title: &doc.head.title,
        summary: &doc.head.summary,
    };
    others.map(translation).collect()
}

/// `2026-11-22`.
fn day(date: Option<jiff::civil::Date>) -> Option<String> {
    date.map(|date| date.to_string())
}

/// The whole address, or the path where the site has none.
fn address(guide: &Guide, doc: &Document) -> String {
    let config = &guide.config;
    let language = config.shown(doc.language);
    let absolute = route::absolute(config, language, &doc.id);
    if absolute.is_empty() { route::url(config, language, &doc.id) } else { absolute }
}

/// The facets of a document but its audience, which has a list of its own.
fn facets(doc: &Document) -> BTreeMap<&'static str, Vec<&str>> {
    let mut facets: BTreeMap<&'static str, Vec<&str>> = BTreeMap::new();
    for value in doc.facts.iter().flat_map(|fact| &fact.values) {
        if let FactValue::Facet(name, slug) = value
            && *name != "audience"
        {
            facets.entry(name).or_default().push(slug);
        }
    }
    facets
}

fn anchor(anchor: &crate::guide::document::Anchor) -> Anchor<'_> {
    let role = match anchor.role {
        Role::Section => "section",
        Role::Outcome => "outcome",
        Role::Indicator => "indicator",
        Role::Criterion => "criterion",
        Role::Question => "question",
        Role::Step => "step",
        Role::Turn => "turn",
        Role::Block => "block",
    };
    Anchor { id: &anchor.id, title: &anchor.title, role, code: anchor.code.as_deref() }
}
