//! What one compilation leaves for the next in the same process: the numbers of sources and the documents already read.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use crate::exporters::exporter::{Loaded, Shared};
use crate::guide::document::Document;
use crate::guide::language::Language;
use crate::text::diagnostic::Diagnostic;
use crate::text::fingerprint::Fingerprint;
use crate::text::source::Sources;
use crate::text::span::SourceId;

/// A document as read, with the findings of its reading.
#[derive(Clone)]
pub struct Parsed {
    pub key: Fingerprint,
    /// The source alone, and whether it names a file with figures.
    pub source: Fingerprint,
    pub names_figures: bool,
    pub doc: Arc<Document>,
    pub findings: Arc<[Diagnostic]>,
    /// What the rules say of the document by itself, once they were asked.
    pub judged: OnceLock<Arc<[Diagnostic]>>,
}

/// A theme as loaded, with the findings of its loading, and what the pages of a language shared.
pub struct Themed {
    pub key: Fingerprint,
    pub loaded: Arc<Loaded>,
    pub findings: Vec<Diagnostic>,
    pub shared: HashMap<Language, Arc<Shared>>,
}

/// The memory of a process that compiles more than once. An empty one is always right, only slower.
#[derive(Default)]
pub struct Memo {
    ids: HashMap<Arc<str>, SourceId>,
    /// By the number of the source: whether every system can hold its name, where that was looked at.
    names: Vec<Option<bool>>,
    /// So many files there were when no two of them had names that some systems take for one.
    pub distinct: Option<usize>,
    pub sources: Sources,
    pub parsed: HashMap<SourceId, Parsed>,
    pub theme: Option<Themed>,
}

impl Memo {
    /// The number of the source at `path`: always the same for the same path.
    pub fn source_id(&mut self, path: &str) -> SourceId {
        if let Some(id) = self.ids.get(path) {
            return *id;
        }
        let id = SourceId(u32::try_from(self.ids.len()).expect("fewer than 2^32 sources"));
        self.ids.insert(path.into(), id);
        id
    }

    /// Whether every system can hold the name of a source; looked at once.
    pub fn is_name(&mut self, id: SourceId, look: impl FnOnce() -> bool) -> bool {
        let at = id.0 as usize;
        if self.names.len() <= at {
            self.names.resize(at + 1, None);
        }
        *self.names[at].get_or_insert_with(look)
    }
}
