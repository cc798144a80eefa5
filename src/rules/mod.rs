//! The rules: what is checked in the whole, linked guide. To add one, add a file and one line in [`RULES`].

use crate::guide::document::Document;
use crate::guide::graph::{DocIndex, Guide};
use crate::text::diagnostic::Code;

pub mod rule;

pub mod links;

pub mod alignment;
pub mod contracts;
mod frameworks;

pub mod descriptors;
pub mod language;
pub mod rubrics;

pub mod dialogues;
pub mod packages;
pub mod quizzes;
pub mod sessions;

pub mod access;
pub mod review;
pub mod translations;

use rule::Rule;

/// All rules, in the order in which they run.
pub const RULES: &[&dyn Rule] = &[
    &links::Links,
    &alignment::Alignment,
    &contracts::Contracts,
    &rubrics::Rubrics,
    &descriptors::Descriptors,
    &language::Languages,
    &quizzes::Quizzes,
    &dialogues::Dialogues,
    &sessions::Sessions,
    &packages::Packages,
    &access::Access,
    &review::Reviews,
    &translations::Translations,
];

/// The codes of all rules.
pub fn codes() -> impl Iterator<Item = &'static Code> {
    RULES.iter().flat_map(|rule| rule.codes().iter().copied())
}

/// Every document that could be read.
fn readable(guide: &Guide) -> impl Iterator<Item = (DocIndex, &Document)> {
    guide.each().filter(|(_, doc)| !doc.stub).map(|(at, doc)| (at, doc.as_ref()))
}

/// The originals that could be read: structure is judged once, not again in every language.
fn originals(guide: &Guide) -> impl Iterator<Item = (DocIndex, &Document)> {
    guide.originals().filter(|(_, doc)| !doc.stub).map(|(at, doc)| (at, doc.as_ref()))
}

/// The originals that stand on their own in the guide: without home, terms (found through the words of other pages) and
/// drafts.
fn pages(guide: &Guide) -> impl Iterator<Item = (DocIndex, &Document)> {
    let mut term = vec![false; guide.docs.len()];
    for entry in &guide.terms {
        term[entry.doc.0 as usize] = true;
    }
    originals(guide).filter(move |(at, doc)| &*doc.id != "index" && !doc.head.draft && !term[at.0 as usize])
}
