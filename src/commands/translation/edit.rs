//! Small changes to a Markdown file that leave the rest of it byte for byte as it was.

use std::ops::Range;

use crate::guide::front::Front;
use crate::markup::comment;
use crate::text::diagnostic::Notes;
use crate::text::span::{SourceId, Span};

/// Replaces these bytes by this text.
pub type Edit = (Range<usize>, String);

/// The text with all changes made. They must not overlap.
pub fn apply(text: &str, mut edits: Vec<Edit>) -> String {
    edits.sort_by_key(|(range, _)| (range.start, range.end));
    let mut result = String::with_capacity(text.len() + edits.len() * 40);
    let mut at = 0;
    for (range, new) in edits {
        result.push_str(text.get(at..range.start).unwrap_or(""));
        result.push_str(&new);
        at = range.end.max(at);
    }
    result.push_str(text.get(at..).unwrap_or(""));
    result
}

/// The line end of a file.
pub fn line_end(text: &str) -> &'static str {
    if text.contains("\r\n") { "\r\n" } else { "\n" }
}

/// Where lines can be added to the front matter; and the text to put around them where a file has none.
pub fn front_end(text: &str, front: Option<&Front>) -> (usize, bool) {
    // A block starts behind its first line of dashes.
    match front.filter(|front| front.span.start > 3) {
        Some(front) => (front.span.range().end, true),
        None => (if text.starts_with('\u{feff}') { 3 } else { 0 }, false),
    }
}

/// Adds settings to the comment of a heading: behind those it has, else in a comment of its own under it.
pub fn add_settings(text: &str, heading: Span, settings: &[String]) -> Edit {
    let added = settings.join("; ");
    match settings_end(text, heading) {
        Some(end) => (end..end, format!("; {added}")),
        None => {
            let end = heading.range().end;
            (end..end, format!("{}<!-- {added} -->", line_end(text)))
        }
    }
}

/// Where the last setting in the comment of a heading ends: the comment in its line, or right under it.
fn settings_end(text: &str, heading: Span) -> Option<usize> {
    let inside = text.get(heading.range()).and_then(|line| line.find("<!--"));
    let under = || {
        let rest = text.get(heading.range().end..)?;
        let words = rest.trim_start();
        words.starts_with("<!--").then(|| heading.range().end + rest.len() - words.len())
    };
    let start = inside.map(|at| heading.range().start + at).or_else(under)?;
    let length = text.get(start..)?.find("-->")? + 3;
    let found = comment::read(SourceId(0), text.get(start..start + length)?, start, &mut Notes::default())?;
    found.entries.last().map(|last| last.value.span.range().end)
}
