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

use jiff::civil::Date;

use super::exporter::{Exporter, Job, Output, Site};
use super::versions::{key, language, settings, versions};
use crate::guide::document::Document;
use crate::guide::exchange::{self, Format, Subject};
use crate::guide::graph::{DocIndex, Guide};
use crate::guide::language::Language;
use crate::guide::route;
use crate::text::diagnostic::Diagnostic;
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

    fn could_make(&self, path: &str) -> bool {
        !path.ends_with(".html")
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

fn item(index: DocIndex, format: Format) -> usize {
    let at = Format::ALL.iter().position(|other| *other == format).unwrap_or_default();
    index.0 as usize * Format::ALL.len() + at
}

fn read_item(item: usize) -> (DocIndex, Format) {
    let index = u32::try_from(item / Format::ALL.len()).unwrap_or_default();
    (DocIndex(index), Format::ALL[item % Format::ALL.len()])
}

/// Text for a cell of a CSV file. A spreadsheet takes a text that starts with one of these signs for a formula; a space
/// before it prevents that, and Canvas, Moodle and readers do not see it.
pub fn cell(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if formula { format!(" {text}") } else { text.to_owned() }
}

/// Rows as CSV (RFC 4180), in UTF-8 without a mark at the start: Canvas would take the mark for a part of the first name.
pub fn csv(rows: impl IntoIterator<Item = Vec<String>>) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().flexible(true).terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    for row in rows {
        writer.write_record(&row).expect("memory takes every row");
    }
    writer.into_inner().expect("memory takes the last row")
}

/// A number of points as these programs read it, with at most two decimals: `13.5`.
pub fn decimal(number: f64) -> String {
    ((number * 100.0).round() / 100.0 + 0.0).to_string()
}
