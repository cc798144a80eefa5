//! Keeping the guide fresh: who looks after a page, and when it must be read again.

use jiff::ToSpan;
use jiff::civil::Date;

use super::rule::Rule;
use crate::guide::document::Document;
use crate::guide::graph::Guide;
use crate::text::diagnostic::{Code, Notes, Severity};
use crate::text::span::Span;

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

/// The rule.
pub struct Reviews;

impl Rule for Reviews {
    fn codes(&self) -> &'static [&'static Code] {
        const { &[&REVIEW_PASSED, &REVIEW_OWNER, &REVIEW_DATE] }
    }

    fn check(&self, guide: &Guide, notes: &mut Notes) {
        let asked = &guide.config.review;
        for (_, doc) in super::readable(guide) {
            passed(doc, asked.every_months, guide.config.today, notes);
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

/// The last day is still in time.
fn passed(doc: &Document, every_months: Option<i64>, today: Date, notes: &mut Notes) {
    if let Some((due, at)) = due(doc, every_months).filter(|(due, _)| *due < today) {
        let owner = doc.head.owner.as_deref().unwrap_or_default();
        notes.add(&REVIEW_PASSED, at).arg("date", due.to_string()).arg("owner", owner);
    }
}

/// The last day on which the document must be read again, and where that follows from.
fn due(doc: &Document, every_months: Option<i64>) -> Option<(Date, Span)> {
    if let Some(before) = &doc.head.review_before {
        return Some((before.value, before.span));
    }
    let months = every_months.filter(|months| (1..=1200).contains(months))?;
    let due = doc.head.reviewed?.checked_add(months.months()).ok()?;
    let written = doc.head.front.as_ref().and_then(|front| front.get("reviewed"));
    Some((due, written.map_or(doc.place(), |value| value.span)))
}
