//! Keeping the guide fresh: who looks after a page, and when it must be read again.

use jiff::ToSpan;
use jiff::civil::Date;

use super::rule::Rule;
use crate::guide::config::Review;
use crate::guide::document::Document;
use crate::guide::graph::Guide;
use crate::text::diagnostic::{Code, Notes, Severity};

pub static REVIEW_PASSED: Code = Code {
    name: "review/passed",
    severity: Severity::Warning,
    wrong: "review-before: 2020-09-15",
    right: "reviewed: 2026-09-10\nreview-before: 2027-09-15",
};
pub static REVIEW_OWNER: Code = Code {
    name: "review/owner",
    severity: Severity::Warning,
    wrong: "---\ntitle: Mentordag\n---",
    right: "---\ntitle: Mentordag\nowner: Werkgroep stage\n---",
};
pub static REVIEW_DATE: Code = Code {
    name: "review/date",
    severity: Severity::Warning,
    wrong: "---\ntitle: Mentordag\nowner: Werkgroep stage\n---",
    right: "---\ntitle: Mentordag\nowner: Werkgroep stage\nreview-before: 2027-09-15\n---",
};

pub static REVIEW_STATEMENT: Code = Code {
    name: "review/statement",
    severity: Severity::Warning,
    wrong: "accessibility: {status: partial, assessed: 2020-09-15}",
    right: "accessibility: {status: partial, assessed: 2026-09-15}",
};

/// How long an accessibility statement holds: Implementing Decision (EU) 2018/1523, annex, asks to review it every year.
const STATEMENT_MONTHS: i64 = 12;

/// The rule.
pub struct Reviews;

impl Rule for Reviews {
    fn codes(&self) -> &'static [&'static Code] {
        const { &[&REVIEW_PASSED, &REVIEW_OWNER, &REVIEW_DATE, &REVIEW_STATEMENT] }
    }

    fn check(&self, guide: &Guide, notes: &mut Notes) {
        let asked = &guide.config.review;
        statement(guide, notes);
        for (_, doc) in super::readable(guide) {
            passed(doc, asked, guide.config.today, notes);
        }
        for (_, doc) in super::pages(guide) {
            if asked.owner_required && doc.head.owner.as_deref().is_none_or(|owner| owner.trim().is_empty()) {
                notes.add(&REVIEW_OWNER, doc.place()).arg("title", &doc.head.title);
            }
            // A site that asks nothing of its pages over time does not miss the date either.
            let dated = doc.head.reviewed.is_some() || doc.head.review_before.is_some();
            if !dated && (asked.owner_required || asked.every_months.is_some()) {
                notes.add(&REVIEW_DATE, doc.place()).arg("title", &doc.head.title);
            }
        }
    }
}

/// The accessibility statement is looked at every year.
fn statement(guide: &Guide, notes: &mut Notes) {
    let Some(assessed) = &guide.config.accessibility.assessed else { return };
    let due = assessed.value.checked_add(STATEMENT_MONTHS.months());
    if due.is_ok_and(|due| due < guide.config.today) {
        notes.add(&REVIEW_STATEMENT, assessed.span).arg("date", assessed.value.to_string());
    }
}

/// The last day is still in time.
fn passed(doc: &Document, asked: &Review, today: Date, notes: &mut Notes) {
    if let Some((due, at)) = doc.due(asked).filter(|(due, _)| *due < today) {
        let owner = doc.head.owner.as_deref().unwrap_or_default();
        notes.add(&REVIEW_PASSED, at).arg("date", due.to_string()).arg("owner", owner);
    }
}
