//! The headings of a document as a tree, and everything in a guide that can be found by name.

use super::places;
use crate::guide::document::{Document, Role};
use crate::guide::graph::{DocIndex, Guide, Place};
use crate::text::span::Span;

/// A heading with those below it.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub title: String,
    /// The code of an outcome or indicator, else the name in links.
    pub detail: String,
    pub role: Role,
    /// From the heading to what follows what it heads.
    pub whole: Span,
    pub heading: Span,
    pub below: Vec<Entry>,
}

/// The headings of a document, each below the one it belongs to.
pub fn outline(doc: &Document, end: usize) -> Vec<Entry> {
    let mut anchors: Vec<_> = doc.anchors.iter().collect();
    anchors.sort_by_key(|anchor| anchor.span.start);
    // The headings that are still open, with their levels.
    let mut open: Vec<(u8, Entry)> = Vec::new();
    let mut tops = Vec::new();
    for anchor in anchors {
        while open.last().is_some_and(|(level, _)| *level >= anchor.level) {
            close(&mut open, &mut tops, anchor.span.start as usize);
        }
        let title = if anchor.title.is_empty() { anchor.id.clone() } else { anchor.title.clone() };
        let detail = anchor.code.clone().unwrap_or_else(|| format!("#{}", anchor.id));
        let entry =
            Entry { title, detail, role: anchor.role, whole: anchor.span, heading: anchor.span, below: Vec::new() };
        open.push((anchor.level, entry));
    }
    while !open.is_empty() {
        close(&mut open, &mut tops, end);
    }
    tops
}

/// Ends the last open heading at `end`, and puts it below the one before.
fn close(open: &mut Vec<(u8, Entry)>, tops: &mut Vec<Entry>, end: usize) {
    let Some((_, mut entry)) = open.pop() else { return };
    entry.whole = Span::new(entry.whole.source, entry.whole.start as usize, end.max(entry.heading.end as usize));
    match open.last_mut() {
        Some((_, parent)) => parent.below.push(entry),
        None => tops.push(entry),
    }
}

/// A document or a heading that was found by its words.
pub struct Found {
    pub title: String,
    pub inside: String,
    pub role: Option<Role>,
    pub at: Span,
}

/// What is named with the words of `query`: documents first, then headings with a code or a name of their own.
pub fn search(guide: &Guide, query: &str, most: usize) -> Vec<Found> {
    let words: Vec<String> = query.to_lowercase().split_whitespace().map(str::to_owned).collect();
    let fits = |texts: &[&str]| {
        let text = texts.join(" ").to_lowercase();
        words.iter().all(|word| text.contains(word))
    };
    let titled = guide.originals().filter(|(_, doc)| fits(&[&doc.head.title, &doc.id]));
    let documents = titled.map(|(_, doc)| Found {
        title: doc.head.title.clone(),
        inside: doc.id.to_string(),
        role: None,
        at: doc.place(),
    });
    documents.chain(guide.originals().flat_map(|(index, doc)| headings(guide, index, doc, &fits))).take(most).collect()
}

fn headings<'a>(
    guide: &'a Guide,
    index: DocIndex,
    doc: &'a Document,
    fits: &'a dyn Fn(&[&str]) -> bool,
) -> impl Iterator<Item = Found> + 'a {
    let named = doc.anchors.iter().enumerate().filter(|(_, anchor)| anchor.explicit || anchor.code.is_some());
    named.filter(move |(_, anchor)| fits(&[&anchor.title, &anchor.id, anchor.code.as_deref().unwrap_or("")])).map(
        move |(at, anchor)| Found {
            title: anchor.code.as_ref().map_or(anchor.title.clone(), |code| format!("{code} — {}", anchor.title)),
            inside: doc.head.title.clone(),
            role: Some(anchor.role),
            at: places::span(guide, Place { doc: index, anchor: u32::try_from(at).ok() }),
        },
    )
}
