//! The versions of documents that have a page of their own, and the fingerprint of all that a file made from one shows.

use std::collections::BTreeSet;

use super::exporter::Site;
use crate::guide::document::Document;
use crate::guide::graph::{DocIndex, Guide};
use crate::guide::language::Language;
use crate::text::fingerprint::{Fingerprint, Mixer};

/// The versions of documents that have a page of their own, each once.
pub fn versions(guide: &Guide) -> BTreeSet<DocIndex> {
    let originals = guide.originals().map(|(index, _)| index);
    originals.flat_map(|doc| guide.config.languages.iter().map(move |at| guide.version_of(doc, *at))).collect()
}

/// The language under which a document has its own page.
pub fn language(guide: &Guide, doc: &Document) -> Language {
    guide.config.shown(doc.language)
}

/// The settings of the site, as written.
pub fn settings(guide: &Guide) -> Fingerprint {
    let file = guide.sources.iter().find(|source| &*source.path == "content/guide.yml");
    file.map(|source| source.fingerprint).unwrap_or_default()
}

/// Covers the source, the settings, the words, the day it changed, and the titles of the places it names.
pub fn key(site: &Site, index: DocIndex, settings: Fingerprint) -> Fingerprint {
    let guide = &site.guide;
    let doc = guide.doc(index);
    let source = guide.sources.get(doc.source).map(|source| source.fingerprint).unwrap_or_default();
    let language = language(guide, doc);
    let shared = site.theme.in_language(language).fingerprint;
    let mut mixer = Mixer::default();
    for part in [source, settings, shared] {
        mixer.push(&part.0.to_le_bytes());
    }
    mixer.push(guide.updated(doc).map(|day| day.to_string()).unwrap_or_default().as_bytes());
    for target in guide.resolved.get(index.0 as usize).into_iter().flatten().flatten() {
        let Some(place) = target.place() else { continue };
        let other = guide.doc(place.doc);
        let anchor = place.anchor.and_then(|anchor| other.anchor(anchor));
        let (id, code) = anchor.map_or(("", None), |anchor| (anchor.id.as_str(), anchor.code.as_deref()));
        let title = anchor.map_or(&other.head.title, |anchor| &anchor.title);
        // Its translation names it by words of its own.
        let version = guide.doc(guide.version_of(place.doc, language));
        let translated = anchor.and_then(|anchor| version.anchors.iter().find(|other| other.id == anchor.id));
        let translated = translated.map_or("", |anchor| &anchor.title);
        for text in [&*other.id, id, title, code.unwrap_or(""), &version.head.title, translated] {
            mixer.push(text.as_bytes());
        }
    }
    for citation in doc.citations.iter().flat_map(|citation| &citation.items) {
        mixer.push(guide.references.get(&citation.key.value).map_or("", |entry| &entry.short).as_bytes());
    }
    mixer.finish()
}
