//! What one compilation leaves for the next in the same process: the numbers of sources and the documents already read.

use std::collections::HashMap;
use std::sync::Arc;

use crate::guide::document::Document;
use crate::text::diagnostic::Diagnostic;
use crate::text::fingerprint::Fingerprint;
use crate::text::span::SourceId;

/// A document as read, with the findings of its reading.
#[derive(Clone)]
pub struct Parsed {
    pub key: Fingerprint,
    pub doc: Arc<Document>,
    pub findings: Arc<[Diagnostic]>,
}

/// The memory of a process that compiles more than once. An empty one is always right, only slower.
#[derive(Default)]
pub struct Memo {
    ids: HashMap<Arc<str>, SourceId>,
    pub parsed: HashMap<SourceId, Parsed>,
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
}
