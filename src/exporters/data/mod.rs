//! The guide as open data: `guide.json`, for whoever wants to count, compare or show it elsewhere.
//!
//! The file is one JSON object; all text is plain text on one line, every list has a fixed order, and what does not apply is left out.
//! A place is an id (`rubrics/stage`) or an id with an anchor (`rubrics/stage#lesgeven`), the same in all languages.
//!
//! - `version`: the version of this shape; it rises when something that was there changes its meaning or goes.
//! - `title`, `summary`, `url`, `license`, `edition`, `language` (of the originals), `languages`.
//! - `documents`: every document once, as its original: `id`, `kind`, `title`, `summary`, `url`, `language`, `translations`
//!   (each with `language`, `url`, `title`, `summary`), `tags`, `audience`, `owner`, `date`, `updated`, `review`
//!   (`reviewed`, `before`), `facets` (facet → slugs), `noindex`, `anchors` (each with `id`, `title`, `role`, `code`).
//! - `relations`: `from` one place, `to` another, and which `relation`; also those of ordinary links and of chapters.
//! - `outcomes` and `indicators`: `id`, `document`, `code`, `title`, `text`, `headline`.
//! - `rubrics` and their `criteria`: see [`rubrics`]. A formative rubric has no number anywhere.
//! - `questions`: see [`questions`].
//! - `results`: what reports tell of answers to forms: `document`, `form`, `minimum`, `answers`, `questions` (each with `id`,
//!   `statement`, `rows`, `texts`). A row has `by` and `group`, or neither for all together; `answers`; per option the least
//!   and the most it was chosen (`counts`); for numbers `median` and `middle_half`. Groups under the minimum are nowhere.
//! - `terms`: `id`, `title`, `definition`, `also` (other words for it).
//! - `references`: what the guide cites, `key`, `short` and `text` (APA).

mod documents;
mod questions;
mod results;
mod rubrics;

use std::fmt;

use serde::{Serialize, Serializer};

use super::exporter::{Exporter, Job, Output, Site};
use crate::guide::block::{Block, Inline};
use crate::guide::document::{Document, Role};
use crate::guide::graph::{DocIndex, Guide, Place};
use crate::guide::language::Language;
use crate::guide::part::{FrameworkItem, Part};
use crate::guide::relation::Relation;
use crate::markup::plain;
use crate::text::diagnostic::Diagnostic;
use crate::text::fingerprint::{Fingerprint, Mixer};

const NAME: &str = "guide.json";
/// Of the shape described above.
const VERSION: u32 = 1;

pub struct Data;

impl Exporter for Data {
    fn name(&self) -> &'static str {
        "data"
    }

    fn plan(&self, site: &Site) -> Vec<Job> {
        let job = || Job { name: NAME.to_owned(), key: key(&site.guide), item: 0 };
        site.guide.config.open_data.then(job).into_iter().collect()
    }

    fn could_make(&self, path: &str) -> bool {
        path == NAME
    }

    fn make(&self, _job: &Job, site: &Site) -> Result<Vec<Output>, Box<Diagnostic>> {
        // Room for what a document usually takes: growing to tens of megabytes would move all of it many times.
        let mut json = Vec::with_capacity(site.guide.docs.len() * 2048);
        serde_json::to_writer(&mut json, &shape(&site.guide)).expect("texts, numbers and lists are JSON");
        json.push(b'\n');
        Ok(vec![Output::new(NAME, json)])
    }
}

/// A guide is made from its sources, and from nothing else but the wish to have its drafts.
fn key(guide: &Guide) -> Fingerprint {
    let mut sources: Vec<_> = guide.sources.iter().map(|source| (&source.path, source.fingerprint)).collect();
    sources.sort_unstable();
    let mut mixer = Mixer::default().add(&VERSION.to_le_bytes()).add(&[u8::from(guide.config.drafts)]);
    for (path, fingerprint) in sources {
        mixer.push(path.as_bytes());
        mixer.push(&fingerprint.0.to_le_bytes());
    }
    mixer.finish()
}

#[derive(Serialize)]
struct Shape<'a> {
    version: u32,
    title: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    summary: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    url: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    license: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    edition: Option<&'a str>,
    language: Language,
    languages: &'a [Language],
    documents: documents::All<'a>,
    relations: Vec<Tie<'a>>,
    outcomes: Vec<Item<'a>>,
    indicators: Vec<Item<'a>>,
    rubrics: Vec<rubrics::Rubric<'a>>,
    criteria: Vec<rubrics::Criterion<'a>>,
    questions: Vec<questions::Question<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    results: Vec<results::Report<'a>>,
    terms: Vec<Term<'a>>,
    references: Vec<Reference<'a>>,
}

/// In the order of their places, so that it does not depend on where a relation was written.
#[derive(Serialize, PartialEq, Eq, PartialOrd, Ord)]
struct Tie<'a> {
    from: Named<'a>,
    to: Named<'a>,
    relation: Relation,
}

/// A place as the file names it: `rubrics/stage#lesgeven`. A guide has a great many ties, so they are not written out
/// before they are in the file.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Named<'a> {
    document: &'a str,
    anchor: Option<&'a str>,
}

impl Named<'_> {
    fn of(doc: &Document, anchor: Option<u32>) -> Named<'_> {
        let anchor = anchor.and_then(|anchor| doc.anchor(anchor));
        Named { document: &doc.id, anchor: anchor.map(|anchor| &*anchor.id) }
    }
}

impl fmt::Display for Named<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.document)?;
        let Some(anchor) = self.anchor else { return Ok(()) };
        out.write_str("#")?;
        out.write_str(anchor)
    }
}

impl Serialize for Named<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// A learning outcome or an indicator.
#[derive(Serialize)]
struct Item<'a> {
    id: String,
    document: &'a str,
    code: &'a str,
    title: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    text: String,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    headline: bool,
}

#[derive(Serialize)]
struct Term<'a> {
    id: &'a str,
    title: &'a str,
    definition: &'a str,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    also: &'a [String],
}

#[derive(Serialize)]
struct Reference<'a> {
    key: &'a str,
    short: &'a str,
    text: &'a str,
}

fn shape(guide: &Guide) -> Shape<'_> {
    let config = &guide.config;
    let language = config.language;
    let mut shape = Shape {
        version: VERSION,
        title: config.title.get(language),
        summary: config.summary.get(language),
        url: &config.url,
        license: config.license.as_ref().map(|license| license.get(language)),
        edition: config.edition.as_ref().map(|edition| edition.get(language)),
        language,
        languages: &config.languages,
        documents: documents::All(guide),
        relations: relations(guide),
        outcomes: Vec::new(),
        indicators: Vec::new(),
        rubrics: Vec::new(),
        criteria: Vec::new(),
        questions: Vec::new(),
        results: results::reports(guide),
        terms: terms(guide),
        references: references(guide),
    };
    for (index, doc) in guide.originals() {
        for part in &doc.parts {
            match part {
                Part::Item(found) => item(doc, found, &mut shape),
                Part::Grid(grid) => {
                    shape.rubrics.push(rubrics::rubric(doc, grid));
                    shape.criteria.extend(rubrics::criteria(guide, index, grid));
                }
                Part::Question(question) => shape.questions.push(questions::question(guide, index, question)),
                Part::Dialogue(_) | Part::Step(_) | Part::Timeline(_) | Part::Chart(_) => {}
                Part::Cards(_) | Part::Media(_) | Part::Contrast(_) | Part::Results(_) => {}
            }
        }
    }
    shape
}

fn item<'a>(doc: &'a Document, item: &'a FrameworkItem, shape: &mut Shape<'a>) {
    let list = match doc.anchor(item.title.anchor).map(|anchor| anchor.role) {
        Some(Role::Indicator) => &mut shape.indicators,
        _ => &mut shape.outcomes,
    };
    list.push(Item {
        id: at(doc, Some(item.title.anchor)),
        document: &doc.id,
        code: &item.code.value,
        title: line(&item.title.text),
        text: prose(&item.body),
        headline: item.headline,
    });
}

/// The relations of the originals; a translation repeats them.
fn relations(guide: &Guide) -> Vec<Tie<'_>> {
    let edges = guide.originals().flat_map(|(index, _)| guide.edges_out(index));
    let named = |place: Place| Named::of(guide.doc(place.doc), place.anchor);
    let mut ties: Vec<Tie> =
        edges.map(|edge| Tie { from: named(edge.from), to: named(edge.to), relation: edge.relation }).collect();
    ties.sort_unstable();
    ties.dedup();
    ties
}

fn terms(guide: &Guide) -> Vec<Term<'_>> {
    let is_original = |index: DocIndex| guide.original(index) == index;
    let docs = guide.terms.iter().filter(|term| is_original(term.doc)).map(|term| guide.doc(term.doc));
    docs.map(|doc| Term { id: &doc.id, title: &doc.head.title, definition: &doc.head.summary, also: &doc.head.also })
        .collect()
}

fn references(guide: &Guide) -> Vec<Reference<'_>> {
    guide
        .references
        .values()
        .map(|entry| Reference { key: &entry.key, short: &entry.short, text: &entry.text })
        .collect()
}

/// A place as the file names it: `rubrics/stage#lesgeven`.
fn place(guide: &Guide, place: Place) -> String {
    at(guide.doc(place.doc), place.anchor)
}

fn at(doc: &Document, anchor: Option<u32>) -> String {
    Named::of(doc, anchor).to_string()
}

/// The places that these refs of a document come to.
fn places(guide: &Guide, doc: DocIndex, refs: &[u32]) -> Vec<String> {
    let resolved = guide.resolved.get(doc.0 as usize);
    let target = |at: &u32| resolved?.get(*at as usize)?.as_ref()?.place();
    refs.iter().filter_map(target).map(|found| place(guide, found)).collect()
}

/// The words of blocks on one line: where a source breaks its lines means nothing.
fn prose(blocks: &[Block]) -> String {
    flat(&plain::prose(blocks))
}

/// The words of a line, as [`prose`].
fn line(content: &[Inline]) -> String {
    flat(&plain::line(content))
}

fn flat(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        words.push_str(if words.is_empty() { "" } else { " " });
        words.push_str(word);
    }
    words
}

/// A number as people write it: `30` rather than `30.0`.
fn number(value: f64) -> serde_json::Value {
    // Beyond 2^53 not every whole number is exact.
    let whole = value.fract() == 0.0 && value.abs() < 9e15;
    if whole { serde_json::Value::from(value as i64) } else { serde_json::Value::from(value) }
}
