//! Check: every rule looks at the whole guide; then the findings get the weight the site gives them.

use std::sync::Arc;

use rayon::prelude::*;

use super::link;
use crate::guide::config::Level;
use crate::guide::document::Document;
use crate::guide::graph::Guide;
use crate::memo::Memo;
use crate::readability::{self, Reading, Score};
use crate::rules::RULES;
use crate::text::diagnostic::{Diagnostic, Notes};
use crate::text::report::Report;

/// Runs all rules side by side; their findings come in the order of the rules. What they say of a document by itself is
/// kept with it.
pub fn check(guide: &Guide, memo: &Memo, notes: &mut Notes) {
    let alone: Vec<Arc<[Diagnostic]>> = guide
        .docs
        .par_iter()
        .filter(|doc| !doc.stub)
        .map(|doc| match memo.parsed.get(&doc.source).filter(|parsed| Arc::ptr_eq(&parsed.doc, doc)) {
            Some(parsed) => parsed.judged.get_or_init(|| judge(doc)).clone(),
            None => judge(doc),
        })
        .filter(|found| !found.is_empty())
        .collect();
    notes.extend(alone.iter().flat_map(|found| found.iter().cloned()));
    let found: Vec<Notes> = RULES
        .par_iter()
        .map(|rule| {
            let mut notes = Notes::default();
            rule.check(guide, &mut notes);
            notes
        })
        .collect();
    for found in found {
        notes.extend(found.into_vec());
    }
}

fn judge(doc: &Document) -> Arc<[Diagnostic]> {
    let mut notes = Notes::default();
    RULES.iter().for_each(|rule| rule.judge(doc, &mut notes));
    notes.into_vec().into()
}

/// The hints for writers, with the weight the site gives them, beside what was found; and the scores of the pages.
pub fn with_hints(guide: &Guide, report: &Report) -> (Report, Vec<Score>) {
    let Reading { notes, scores } = readability::read(guide);
    let hints = self::report(guide, notes);
    let all = report.findings.iter().chain(&hints.findings).cloned().collect();
    (Report::new(all, &guide.sources), scores)
}

/// The findings of a whole run, weighed and sorted. Those that keep answers of people from being read as others keep
/// their weight.
pub fn report(guide: &Guide, notes: Notes) -> Report {
    let level_of = |code: &str| {
        if link::results::codes::KEPT.iter().any(|kept| kept.name == code) {
            return None;
        }
        let set = guide.config.severity.iter().rev().find(|(name, _)| name.value == code);
        set.map(|(_, level)| level.value)
    };
    let mut findings = notes.into_vec();
    findings.retain_mut(|finding| match level_of(finding.code.name) {
        Some(Level::Off) => false,
        Some(Level::On(severity)) => {
            finding.severity = severity;
            true
        }
        None => true,
    });
    Report::new(findings, &guide.sources)
}
