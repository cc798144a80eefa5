//! The line that a finding points into, with the place marked.

use std::ops::Range;

use super::place;
use crate::text::messages::{clean, visible};
use crate::text::source::{Source, Sources};
use crate::text::span::Span;

/// How many characters of a line are shown, and how many of them at least before the marked place.
const WIDTH: usize = 100;
const LEAD: usize = 30;

/// Where a span lies, and the line there in three pieces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    pub path: String,
    pub line: usize,
    pub column: usize,
    pub before: String,
    pub marked: String,
    pub after: String,
}

/// The excerpt for a span; `None` when its source is not among these.
pub fn excerpt(sources: &Sources, span: Span) -> Option<Excerpt> {
    let place = place(sources, span)?;
    let (line, mark) = window(place.source, span);
    Some(Excerpt {
        path: clean(&place.source.path),
        line: place.start.line,
        column: place.start.column,
        before: line[..mark.start].to_owned(),
        marked: line[mark.clone()].to_owned(),
        after: line[mark.end..].to_owned(),
    })
}

/// The line on which a span begins, cut to a window around the span, and the range of the span in it. A span of several
/// lines is marked up to the end of the first.
pub(super) fn window(source: &Source, span: Span) -> (String, Range<usize>) {
    let text = &source.text;
    let line = source.line_range(span.start);
    let inside = |byte: u32| text.floor_char_boundary((byte as usize).clamp(line.start, line.end));
    let (start, end) = (inside(span.start), inside(span.end.max(span.start)));

    let (marked, marked_cut) = head(&text[start..end], WIDTH - LEAD);
    let marked_length = marked.chars().count();
    let behind_length = head(&text[end..line.end], WIDTH).0.chars().count();
    let lead = (WIDTH - marked_length).saturating_sub(behind_length).max(LEAD);
    let (before, before_cut) = tail(&text[line.start..start], lead);
    let rest = WIDTH.saturating_sub(marked_length + before.chars().count());
    let (behind, behind_cut) = if marked_cut { ("", true) } else { head(&text[end..line.end], rest) };

    let mut shown = String::from(if before_cut { "…" } else { "" });
    shown.extend(before.chars().map(visible));
    let from = shown.len();
    shown.extend(marked.chars().map(visible));
    let mark = from..shown.len();
    shown.extend(behind.chars().map(visible));
    shown.push_str(if behind_cut { "…" } else { "" });
    (shown, mark)
}

/// The first `limit` characters, and whether there were more.
fn head(text: &str, limit: usize) -> (&str, bool) {
    text.char_indices().nth(limit).map_or((text, false), |(at, _)| (&text[..at], true))
}

/// The last `limit` characters, and whether there were more.
fn tail(text: &str, limit: usize) -> (&str, bool) {
    match text.char_indices().rev().nth(limit) {
        Some((at, cut)) => (&text[at + cut.len_utf8()..], true),
        None => (text, false),
    }
}
