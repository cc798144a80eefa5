//! What a kind of document is: a name, a folder, its fields, a sample, and how it reads its body.

use crate::guide::draft::Draft;
use crate::guide::field::Field;
use crate::guide::front::Front;
use crate::text::diagnostic::{Code, Notes};

/// A kind of document. The fields and settings that every document has are not repeated here.
pub trait Kind: Sync {
    /// The word in `kind:`, singular: `rubric`.
    fn name(&self) -> &'static str;
    /// The folder of `content/` whose files are of this kind: `rubrics`.
    fn folder(&self) -> &'static str;
    /// What the kind is for, in one or two sentences (English).
    fn about(&self) -> &'static str;
    /// The fields of its front matter, beyond those of every document.
    fn fields(&self) -> &'static [Field];
    /// The settings its section comments may hold, beyond those of every section.
    fn settings(&self) -> &'static [Field] {
        &[]
    }
    /// A small complete document: scaffold of `new`, documentation of `explain`, and a test.
    fn sample(&self) -> &'static str;
    /// The codes of the findings that reading may add.
    fn codes(&self) -> &'static [&'static Code] {
        &[]
    }
    /// Whether `index.md` of a folder holds the other files of that folder as its chapters.
    fn holds_folder(&self) -> bool {
        false
    }
    /// Turns front matter and body into parts and relations. On entry the draft has its head, its body with typed blocks
    /// already replaced by parts, and an anchor for every heading.
    fn read(&self, front: &Front, draft: &mut Draft, notes: &mut Notes);
}
