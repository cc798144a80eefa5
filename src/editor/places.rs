//! Where the things of a guide stand: documents by source, targets of references, the entries of the bibliography.

use std::sync::Arc;

use crate::guide::document::{Document, Ref};
use crate::guide::draft::slug;
use crate::guide::graph::{DocIndex, Guide, Place, Target};
use crate::guide::name::id_of_path;
use crate::markup::links;
use crate::text::source::Source;
use crate::text::span::Span;

/// Every document, drafts too. A document that stands in the site comes with its number.
pub fn documents(guide: &Guide) -> impl Iterator<Item = (Option<DocIndex>, &Arc<Document>)> {
    guide.each().map(|(index, doc)| (Some(index), doc)).chain(guide.drafts.iter().map(|doc| (None, doc)))
}

/// What each reference of a document leads to, in the order of its references.
pub fn targets<'a>(
    guide: &'a Guide,
    index: Option<DocIndex>,
    doc: &'a Document,
) -> impl Iterator<Item = (&'a Ref, Option<Target>)> {
    doc.refs.iter().enumerate().map(move |(at, reference)| {
        let target = match index {
            Some(index) => guide.resolved[index.0 as usize].get(at).cloned().flatten(),
            None => from_draft(guide, doc, reference),
        };
        (reference, target)
    })
}

/// What a reference in a draft would lead to: drafts are not linked, but what is renamed is renamed in them as well.
fn from_draft(guide: &Guide, doc: &Document, reference: &Ref) -> Option<Target> {
    let (path, fragment) = halves(&reference.target.value);
    let id = match (path.is_empty(), reference.path) {
        (true, _) => doc.id.to_string(),
        (false, true) => id_of_path(&links::join(doc.folder(), path)?, guide.config.language),
        (false, false) => path.trim_matches('/').to_owned(),
    };
    let index = guide.original(guide.version(&id, doc.language)?);
    let anchor = fragment.and_then(|name| anchor_named(guide.doc(index), name));
    Some(Target::Place(Place { doc: index, anchor }))
}

/// The path (or id) of what a reference says, and what stands behind its `#`.
pub fn halves(written: &str) -> (&str, Option<&str>) {
    let (path, fragment) = written.split_once('#').map_or((written, None), |(path, name)| (path, Some(name)));
    (path.split('?').next().unwrap_or(""), fragment.filter(|name| !name.is_empty()))
}

/// The number of the anchor with this name.
pub fn anchor_named(doc: &Document, name: &str) -> Option<u32> {
    let at = doc.anchors.iter().position(|anchor| anchor.id == name)?;
    u32::try_from(at).ok()
}

/// The same place in the version of `doc` that is read beside it: its own number of the anchor.
pub fn in_version(guide: &Guide, place: Place, version: DocIndex) -> Place {
    let name = place.anchor.and_then(|at| guide.doc(place.doc).anchor(at)).map(|anchor| anchor.id.as_str());
    let anchor = name.and_then(|name| anchor_named(guide.doc(version), name));
    Place { doc: version, anchor }
}

/// Where a place stands: its heading, or the title of its document.
pub fn span(guide: &Guide, place: Place) -> Span {
    let doc = guide.doc(place.doc);
    place.anchor.and_then(|at| doc.anchor(at)).map_or(doc.place(), |anchor| anchor.span)
}

/// The documents that say where they are, by source.
pub fn document(guide: &Guide, at: Span) -> Option<(Option<DocIndex>, &Arc<Document>)> {
    documents(guide).find(|(_, doc)| doc.source == at.source)
}

/// An entry of the bibliography.
pub struct Entry<'a> {
    pub key: &'a str,
    pub title: String,
    pub at: Span,
}

/// The entries of `sources.bib` or `sources.yml`, in the order written; also those that nobody cites yet.
pub fn bibliography(guide: &Guide) -> Vec<Entry<'_>> {
    let is_ours = |source: &&Source| {
        matches!(&*source.path, "content/sources.bib" | "content/sources.yml" | "content/sources.yaml")
    };
    let Some(source) = guide.sources.iter().find(is_ours) else { return Vec::new() };
    let bibtex = source.path.ends_with(".bib");
    let mut entries: Vec<Entry<'_>> = Vec::new();
    let mut at = 0;
    for line in source.text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let key = if bibtex { bibtex_key(line) } else { yaml_key(line) };
        if let Some((lead, key)) = key {
            let at = Span::new(source.id, start + lead, start + lead + key.len());
            entries.push(Entry { key, title: String::new(), at });
        } else if let Some(entry) = entries.last_mut().filter(|entry| entry.title.is_empty()) {
            entry.title = title(line);
        }
    }
    entries
}

/// The key of `@book{schon1983,` and where it stands in the line.
fn bibtex_key(line: &str) -> Option<(usize, &str)> {
    let entry = line.trim_start().strip_prefix('@')?;
    let (kind, rest) = entry.split_once('{')?;
    let key = rest.split(',').next()?.trim();
    let is_entry = !matches!(kind.trim().to_ascii_lowercase().as_str(), "comment" | "string" | "preamble");
    let lead = line.len() - rest.len() + rest.find(key)?;
    (is_entry && !key.is_empty()).then_some((lead, key))
}

/// The key of `schon1983:` at the start of a line.
fn yaml_key(line: &str) -> Option<(usize, &str)> {
    let key = line.split_once(':')?.0;
    let plain = !key.is_empty() && !key.starts_with([' ', '\t', '#', '-']);
    plain.then_some((0, key.trim_matches(['"', '\''])))
}

/// The title in a line such as `title = {The Power of Feedback},`.
fn title(line: &str) -> String {
    let line = line.trim();
    let value = line.strip_prefix("title").map(str::trim_start).and_then(|rest| rest.strip_prefix(['=', ':']));
    value.map(|value| value.replace(['{', '}', '"'], "").trim().trim_end_matches(',').to_owned()).unwrap_or_default()
}

/// Whether a name can stand behind `#`, or be a part of a path, as it is written.
pub fn is_name(name: &str) -> bool {
    !name.is_empty() && slug(name) == name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_found_in_both_forms() {
        assert_eq!(bibtex_key("  @book{ schon1983,\n"), Some((9, "schon1983")));
        assert_eq!(bibtex_key("@string{a = 1}"), None);
        assert_eq!(yaml_key("schon1983:\n"), Some((0, "schon1983")));
        assert_eq!(yaml_key("  title: x\n"), None);
        assert_eq!(title("  title = {The {Power} of Feedback},"), "The Power of Feedback");
    }
}
