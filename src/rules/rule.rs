//! What a rule is: a check of a document, or of the whole, linked guide.

use crate::guide::document::Document;
use crate::guide::graph::Guide;
use crate::text::diagnostic::{Code, Notes};

/// A check. It only looks: the guide is immutable.
pub trait Rule: Sync {
    /// The codes of the findings it may add.
    fn codes(&self) -> &'static [&'static Code];
    /// Adds a finding for everything that is wrong with a document whatever stands around it. Only the document may count:
    /// what is found is kept as long as that is the same.
    fn judge(&self, doc: &Document, notes: &mut Notes) {
        let _ = (doc, notes);
    }
    /// Adds a finding for everything that is wrong with the guide; must be linear in documents, links and parts.
    fn check(&self, guide: &Guide, notes: &mut Notes) {
        let _ = (guide, notes);
    }
}
