//! The record that a translation, or some sections of it, say what the original says now.

use std::collections::{BTreeMap, BTreeSet};

use super::edit::{Edit, add_settings, apply, front_end, line_end};
use crate::guide::document::Document;
use crate::guide::graph::DocIndex;
use crate::guide::translation::{KEY, Section, TOP, compare, name};
use crate::text::suggest::nearest;

/// A translation with its marks, and how many changed.
pub struct Marked {
    pub text: String,
    pub count: usize,
}

/// A section that the translation or its original does not have.
pub struct Unknown {
    pub name: String,
    pub near: Option<String>,
}

/// Marks the sections with these names; all of them when there are none.
pub fn text(text: &str, original: &Document, doc: &Document, names: &[String]) -> Result<Marked, Unknown> {
    let wanted: BTreeSet<&str> = names.iter().map(|name| name.trim_start_matches('#')).collect();
    let found = compare(doc, original, DocIndex(0));
    let pairs = found.pairs.iter().filter_map(|pair| Some((&doc.sections[pair.own], &original.sections[pair.other?])));
    let known: BTreeMap<&str, (&Section, &Section)> =
        pairs.map(|(own, other)| (if own.anchor.is_none() { TOP } else { name(doc, own) }, (own, other))).collect();
    if let Some(unknown) = wanted.iter().find(|name| !known.contains_key(**name)) {
        let near = nearest(unknown, known.keys().copied()).map(str::to_owned);
        return Err(Unknown { name: (*unknown).to_owned(), near });
    }
    let chosen = known.iter().filter(|(name, _)| wanted.is_empty() || wanted.contains(*name)).map(|(_, pair)| *pair);
    let old = chosen.filter(|(own, other)| own.from.as_ref().is_none_or(|from| from.value != other.print));
    let edits: Vec<Edit> = old.map(|(own, other)| edit(text, doc, own, &other.print)).collect();
    let count = edits.len();
    Ok(Marked { text: apply(text, edits), count })
}

fn edit(text: &str, doc: &Document, section: &Section, print: &str) -> Edit {
    let line = format!("{KEY}: {print}");
    if let Some(from) = &section.from {
        return (from.span.range(), print.to_owned());
    }
    if section.anchor.is_some() {
        return add_settings(text, section.span, &[line]);
    }
    let end = line_end(text);
    match front_end(text, doc.head.front.as_ref()) {
        (at, true) => (at..at, format!("{line}{end}")),
        (at, false) => (at..at, format!("---{end}{line}{end}---{end}")),
    }
}
