//! Link: documents become a guide. Ids, references, files, order and bibliography are settled here, once.

pub mod assets;
mod bibliography;
mod growth;
pub mod ids;
mod order;
mod references;
pub mod results;

use std::collections::BTreeMap;
use std::sync::Arc;

use super::read::Read;
use crate::guide::document::Document;
use crate::guide::graph::{DocIndex, Guide, Term};
use crate::guide::language::Language;
use crate::guide::route;
use crate::text::diagnostic::{Code, Notes};

pub const CODES: [&[&Code]; 2] = [
    &[
        &ids::DUPLICATE,
        &ids::ALIAS_DUPLICATE,
        &ids::ALIAS_TAKEN,
        &ids::PAGE_TAKEN,
        &ids::TERM_DUPLICATE,
        &ids::MENU,
        &references::BROKEN,
        &references::ANCHOR,
        &assets::FILE,
        &assets::ICON,
        &references::RELATION,
        &references::RELATION_ANCHOR,
        &bibliography::UNKNOWN,
        &bibliography::INVALID,
        &bibliography::DUPLICATE_SOURCE,
    ],
    &results::codes::CODES,
];

/// Connects the documents.
pub fn link(read: &Read, docs: Vec<Arc<Document>>, notes: &mut Notes) -> Guide {
    let config = read.config.clone();
    let (docs, drafts): (Vec<_>, Vec<_>) = docs.into_iter().partition(|doc| config.drafts || !doc.head.draft);
    let by_id = ids::index(&docs, notes);
    let references = bibliography::read(read, &docs, notes);
    let folders = order::folders(&docs, &by_id, config.language);
    let parent = order::parents(&docs, &by_id, config.language);
    let overviews = Arc::new(route::overviews(&config, &docs));
    let mut guide = Guide {
        overviews,
        config,
        sources: read.sources.clone(),
        out: vec![Vec::new(); docs.len()],
        back: vec![Vec::new(); docs.len()],
        versions: Vec::new(),
        resolved: Vec::new(),
        files: Vec::new(),
        assets: Vec::new(),
        logos: [None; 2],
        icon: None,
        web_editor: Vec::new(),
        edges: Vec::new(),
        aliases: Vec::new(),
        terms: Vec::new(),
        docs,
        drafts,
        by_id,
        folders,
        parent,
        references,
        results: BTreeMap::new(),
        committed: read.committed.clone(),
    };
    guide.versions = versions(&guide);
    references::resolve(&mut guide, read, notes);
    guide.aliases = ids::aliases(&guide, notes);
    guide.terms = terms(&guide, notes);
    guide.results = results::read(&guide, read, notes);
    ids::check_menu(&guide, notes);
    guide
}

/// Per document, its version for readers of each language. Most documents are alone with their id: those need no look.
fn versions(guide: &Guide) -> Vec<[DocIndex; 3]> {
    let mut versions: Vec<[DocIndex; 3]> = guide.each().map(|(index, _)| [index; 3]).collect();
    let alone = |list: &[DocIndex], doc: DocIndex| *list == [doc];
    for (index, doc) in guide.each() {
        if !guide.by_id.get(&doc.id).is_some_and(|list| alone(list, index)) {
            versions[index.0 as usize] =
                Language::ALL.map(|language| guide.version(&doc.id, language).unwrap_or(index));
        }
    }
    versions
}

/// The glossary: every document of the `terms` folder, with all words that stand for it.
fn terms(guide: &Guide, notes: &mut Notes) -> Vec<Term> {
    let mut terms = Vec::new();
    for (index, doc) in guide.each().filter(|(_, doc)| doc.section() == route::TERMS && &*doc.id != route::TERMS) {
        let words = std::iter::once(doc.head.title.clone()).chain(doc.head.also.iter().cloned());
        terms.push(Term { doc: index, words: words.collect() });
    }
    ids::check_terms(guide, &terms, notes);
    terms
}

/// The number of a document, from its place in the list.
fn number(at: usize) -> DocIndex {
    DocIndex(u32::try_from(at).expect("fewer than 2^32 documents"))
}
