//! Rubrics and frameworks of outcomes in the forms that other programs read: Word and Excel, Canvas, Moodle, and the open
//! standard CASE. What each cannot hold is told in [`crate::guide::exchange`] and shown beside the file.
//!
//! The bytes of a file depend on the guide alone: no clock, no chance. A document without a date says [`NO_DATE`].

mod canvas;
mod case;
pub mod cells;
mod docx;
mod moodle;
mod outcomes;
mod rubric;
mod wordml;
mod xlsx;

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::exporter::{Exporter, Job, Output, Site};
use crate::guide::document::Document;
use crate::guide::exchange::{self, Format, Subject};
use crate::guide::graph::{DocIndex, Guide};
use crate::guide::language::Language;
use crate::guide::route;
use crate::text::diagnostic::Diagnostic;
use crate::text::fingerprint::{Fingerprint, Mixer};
use crate::theme::strings::Strings;

/// The day of what has none: the first that a zip file can name.
const NO_DATE: Date = jiff::civil::date(1980, 1, 1);

pub struct Exchange;

impl Exporter for Exchange {
    fn name(&self) -> &'static str {
        "exchange"
    }

    fn plan(&self, site: &Site) -> Vec<Job> {
        let guide = &site.guide;
        let settings = settings(guide);
        let mut jobs = Vec::new();
        for index in versions(guide) {
            let doc = guide.doc(index);
            let Some(subject) = exchange::subject(doc) else { continue };
            let key = key(site, index, settings);
            for format in exchange::formats(&guide.config, doc, &subject) {
                if exchange::is_possible(&subject, format) {
                    let name = route::file(&guide.config, language(guide, doc), &doc.id, format.suffix());
                    jobs.push(Job { name, key, item: item(index, format) });
                }
            }
        }
        jobs
    }

    fn make(&self, job: &Job, site: &Site) -> Result<Vec<Output>, Box<Diagnostic>> {
        let (index, format) = read_item(job.item);
        let from = From {
            guide: &site.guide,
            strings: &site.desk.strings,
            index,
            doc: site.guide.doc(index),
            language: language(&site.guide, site.guide.doc(index)),
        };
        let bytes = exchange::subject(from.doc).map(|subject| match (subject, format) {
            (Subject::Rubric(grid), Format::Docx) => docx::rubric(&from, grid),
            (Subject::Rubric(grid), Format::Xlsx) => xlsx::rubric(&from, grid),
            (Subject::Rubric(grid), Format::Canvas) => canvas::rubric(&from, grid),
            (Subject::Rubric(grid), Format::Moodle) => moodle::rubric(grid),
            (Subject::Rubric(grid), Format::Case) => case::rubric(&from, grid),
            (Subject::Outcomes(_), Format::Canvas) => canvas::outcomes(&from),
            (Subject::Outcomes(_), Format::Moodle) => moodle::outcomes(&from),
            (Subject::Outcomes(_), Format::Docx | Format::Xlsx | Format::Case) => case::outcomes(&from),
        });
        Ok(bytes.into_iter().map(|bytes| Output::new(&job.name, bytes)).collect())
    }
}

/// What a file is made from.
struct From<'a> {
    guide: &'a Guide,
    strings: &'a Strings,
    index: DocIndex,
    doc: &'a Document,
    language: Language,
}

impl From<'_> {
    /// A word of the interface in the language of the document.
    fn word(&self, key: &str) -> String {
        self.strings.get(self.language, key).into_owned()
    }

    /// The day the document last changed, as far as it is known.
    fn day(&self) -> Date {
        let head = &self.doc.head;
        self.guide.updated(self.doc).or(head.date).or(head.reviewed).unwrap_or(NO_DATE)
    }
}

/// The versions of documents that have a page of their own, each once.
fn versions(guide: &Guide) -> BTreeSet<DocIndex> {
    let originals = guide.originals().map(|(index, _)| index);
    originals.flat_map(|doc| guide.config.languages.iter().map(move |at| guide.version_of(doc, *at))).collect()
}

/// The language under which a document has its own page.
fn language(guide: &Guide, doc: &Document) -> Language {
    if guide.config.languages.contains(&doc.language) { doc.language } else { guide.config.language }
}

fn item(index: DocIndex, format: Format) -> usize {
    let at = Format::ALL.iter().position(|other| *other == format).unwrap_or_default();
    index.0 as usize * Format::ALL.len() + at
}

fn read_item(item: usize) -> (DocIndex, Format) {
    let index = u32::try_from(item / Format::ALL.len()).unwrap_or_default();
    (DocIndex(index), Format::ALL[item % Format::ALL.len()])
}

/// The settings of the site, as written.
fn settings(guide: &Guide) -> Fingerprint {
    let file = guide.sources.iter().find(|source| &*source.path == "content/guide.yml");
    file.map(|source| source.fingerprint).unwrap_or_default()
}

/// Covers the source, the settings, the words, the day it changed, and the titles of the places it names.
fn key(site: &Site, index: DocIndex, settings: Fingerprint) -> Fingerprint {
    let guide = &site.guide;
    let doc = guide.doc(index);
    let source = guide.sources.get(doc.source).map(|source| source.fingerprint).unwrap_or_default();
    let shared = site.theme.in_language(language(guide, doc)).fingerprint;
    let mut mixer = Mixer::default();
    for part in [source, settings, shared] {
        mixer.push(&part.0.to_le_bytes());
    }
    mixer.push(guide.updated(doc).map(|day| day.to_string()).unwrap_or_default().as_bytes());
    for target in guide.resolved.get(index.0 as usize).into_iter().flatten().flatten() {
        let Some(place) = target.place() else { continue };
        let other = guide.doc(place.doc);
        let anchor = place.anchor.and_then(|anchor| other.anchor(anchor));
        let (id, code) = anchor.map_or(("", None), |anchor| (anchor.id.as_str(), anchor.code.as_deref()));
        let title = anchor.map_or(&other.head.title, |anchor| &anchor.title);
        for text in [&*other.id, id, title, code.unwrap_or("")] {
            mixer.push(text.as_bytes());
        }
    }
    for citation in doc.citations.iter().flat_map(|citation| &citation.items) {
        mixer.push(guide.references.get(&citation.key.value).map_or("", |entry| &entry.short).as_bytes());
    }
    mixer.finish()
}

/// Text for a cell of a CSV file. A spreadsheet takes a text that starts with one of these signs for a formula; a space
/// before it prevents that, and Canvas, Moodle and readers do not see it.
fn cell(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if formula { format!(" {text}") } else { text.to_owned() }
}

/// Rows as CSV (RFC 4180), in UTF-8 without a mark at the start: Canvas would take the mark for a part of the first name.
fn csv(rows: impl IntoIterator<Item = Vec<String>>) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().flexible(true).terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    for row in rows {
        writer.write_record(&row).expect("memory takes every row");
    }
    writer.into_inner().expect("memory takes the last row")
}

/// A number of points as these programs read it, with at most two decimals: `13.5`.
fn decimal(number: f64) -> String {
    ((number * 100.0).round() / 100.0 + 0.0).to_string()
}
