//! Proposals that are names of the guide: documents, sections, files, sources.

use super::{Item, Sort, Writing};
use crate::editor::places;
use crate::guide::document::{Anchor, Document, Role};
use crate::guide::graph::DocIndex;
use crate::guide::name::id_of_path;
use crate::guide::relation::Relation;
use crate::guide::route;
use crate::markup::links;

impl Writing<'_> {
    /// Every document, and every folder with a page of its own.
    pub(super) fn ids(&self) -> Vec<Item> {
        let documents = self.guide.originals().map(|(index, _)| {
            let doc = self.version(index);
            let (label, insert) = (doc.id.to_string(), doc.id.to_string());
            Item {
                label,
                detail: doc.head.title.clone(),
                about: doc.head.summary.clone(),
                insert,
                sort: Sort::Document,
            }
        });
        let overviews = self.guide.overviews.iter().cloned();
        let overviews = overviews.filter(|id| !self.guide.by_id.contains_key(id)).map(|id| {
            let sort = Sort::Document;
            Item { label: id.to_string(), insert: id.to_string(), sort, ..Item::default() }
        });
        documents.chain(overviews).collect()
    }

    /// The version of a document that a reader of this one gets.
    fn version(&self, index: DocIndex) -> &Document {
        self.guide.doc(self.guide.version_of(index, self.language))
    }

    /// Every document and every file, as a path from this one.
    pub(super) fn paths(&self) -> Vec<Item> {
        let documents = self.guide.originals().map(|(index, _)| {
            let doc = self.version(index);
            let path = route::encode(&links::relative(self.folder, &doc.path));
            let (detail, about) = (doc.head.title.clone(), doc.head.summary.clone());
            Item { label: path.clone(), detail, about, insert: path, sort: Sort::Document }
        });
        let files = self.guide.assets.iter().map(|asset| {
            let path = route::encode(&links::relative(self.folder, &asset.path));
            Item { label: path.clone(), insert: path, sort: Sort::File, ..Item::default() }
        });
        documents.chain(files).collect()
    }

    pub(super) fn anchors_of_id(&self, id: &str) -> Vec<Item> {
        let id = id.trim().trim_matches('/');
        let doc = if id.is_empty() { self.doc } else { self.named(id) };
        doc.map(anchors).unwrap_or_default()
    }

    pub(super) fn anchors_of_path(&self, path: &str) -> Vec<Item> {
        if path.is_empty() {
            return self.doc.map(anchors).unwrap_or_default();
        }
        let joined = links::join(self.folder, &links::decode(path));
        let id = joined.map(|path| id_of_path(&path, self.guide.config.language));
        id.and_then(|id| self.named(&id)).map(anchors).unwrap_or_default()
    }

    fn named(&self, id: &str) -> Option<&Document> {
        self.guide.version(id, self.language).map(|index| &**self.guide.doc(index))
    }

    /// What a relation may lead to: outcomes or indicators with their codes, or any document.
    pub(super) fn targets(&self, relation: Relation) -> Vec<Item> {
        let role = match relation {
            Relation::Shows => Role::Indicator,
            Relation::Uses => return self.ids(),
            _ => Role::Outcome,
        };
        let mut items = Vec::new();
        for (index, original) in self.guide.originals() {
            let doc = self.version(index);
            for anchor in original.anchors.iter().filter(|anchor| anchor.role == role) {
                let shown = doc.anchors.iter().find(|other| other.id == anchor.id).unwrap_or(anchor);
                let code = shown.code.as_deref().unwrap_or("");
                let target = format!("{}#{}", doc.id, anchor.id);
                let detail = format!("{code} {}", shown.title).trim().to_owned();
                let about = doc.head.title.clone();
                items.push(Item { label: target.clone(), detail, about, insert: target, sort: Sort::Section });
            }
        }
        items
    }

    /// The entries of the bibliography.
    pub(super) fn sources(&self) -> Vec<Item> {
        let entries = places::bibliography(self.guide).into_iter();
        let items = entries.map(|entry| {
            let known = self.guide.references.get(entry.key);
            Item {
                label: entry.key.to_owned(),
                detail: known.map_or(entry.title, |reference| reference.short.clone()),
                about: known.map(|reference| reference.text.clone()).unwrap_or_default(),
                insert: entry.key.to_owned(),
                sort: Sort::Source,
            }
        });
        items.collect()
    }
}

fn anchors(doc: &Document) -> Vec<Item> {
    let item = |anchor: &Anchor| {
        let code = anchor.code.as_deref().unwrap_or("");
        let detail = format!("{code} {}", anchor.title).trim().to_owned();
        Item { label: anchor.id.clone(), detail, about: String::new(), insert: anchor.id.clone(), sort: Sort::Section }
    };
    doc.anchors.iter().map(item).collect()
}
