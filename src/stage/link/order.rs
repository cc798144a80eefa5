//! The order of documents in their folder, and which handbook or module a document is a part of.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::number;
use crate::guide::document::Document;
use crate::guide::graph::DocIndex;
use crate::guide::language::Language;

type ById = HashMap<Arc<str>, Vec<DocIndex>>;

/// The document that stands for an id in lists: that of the default language, else the first.
fn original(docs: &[Arc<Document>], versions: &[DocIndex], language: Language) -> Option<DocIndex> {
    let in_default = versions.iter().find(|at| docs[at.0 as usize].language == language);
    in_default.or(versions.first()).copied()
}

/// The documents of each folder in reading order: by `order` (or the number of the file name), then by path. The folder's
/// own `index.md` is not in its list but in that of the folder above.
pub fn folders(docs: &[Arc<Document>], by_id: &ById, language: Language) -> BTreeMap<Arc<str>, Vec<DocIndex>> {
    let mut folders: BTreeMap<Arc<str>, Vec<DocIndex>> = BTreeMap::new();
    for (at, doc) in docs.iter().enumerate() {
        let versions = by_id.get(&doc.id).map_or(&[][..], |versions| versions);
        if original(docs, versions, language) == Some(number(at)) && &*doc.id != "index" {
            let folder = doc.id.rsplit_once('/').map_or("", |(folder, _)| folder);
            folders.entry(folder.into()).or_default().push(number(at));
        }
    }
    for list in folders.values_mut() {
        let key = |at: &DocIndex| {
            let doc = &docs[at.0 as usize];
            (doc.head.order.unwrap_or(f64::MAX), doc.path.clone())
        };
        list.sort_by(|a, b| {
            let (a, b) = (key(a), key(b));
            a.0.total_cmp(&b.0).then_with(|| a.1.cmp(&b.1))
        });
    }
    folders
}

/// Per document, the document of the folder it lies in, when that one holds its folder (a handbook, a module).
pub fn parents(docs: &[Arc<Document>], by_id: &ById, language: Language) -> Vec<Option<DocIndex>> {
    let parent = |doc: &Arc<Document>| {
        let (folder, _) = doc.id.rsplit_once('/')?;
        let versions = by_id.get(folder)?;
        let same_language = versions.iter().copied().find(|at| docs[at.0 as usize].language == doc.language);
        let index = same_language.or_else(|| original(docs, versions, language))?;
        docs[index.0 as usize].holds_folder.then_some(index)
    };
    docs.iter().map(parent).collect()
}
