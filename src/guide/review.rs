//! When a document must be read again.

use jiff::ToSpan;
use jiff::civil::Date;

use super::config::Review;
use super::document::Document;
use crate::text::span::Span;

impl Document {
    /// The last day on which the document must be read again, and where that follows from: its `review-before`, else so
    /// long after `reviewed` as the site asks.
    pub fn due(&self, asked: &Review) -> Option<(Date, Span)> {
        if let Some(before) = &self.head.review_before {
            return Some((before.value, before.span));
        }
        let months = asked.every_months.filter(|months| (1..=1200).contains(months))?;
        let due = self.head.reviewed?.checked_add(months.months()).ok()?;
        let written = self.head.front.as_ref().and_then(|front| front.get("reviewed"));
        Some((due, written.map_or(self.place(), |value| value.span)))
    }
}
