//! What the editor at the other side can do, and how it counts.

use lsp_types::{ClientCapabilities, PositionEncodingKind, ResourceOperationKind};

use crate::editor::lines::Encoding;

/// What matters of an editor's abilities.
#[derive(Clone, Copy, Debug)]
pub struct Client {
    pub encoding: Encoding,
    /// It takes changes of texts together with changes of files.
    pub document_changes: bool,
    pub renames_files: bool,
    /// It can be asked to tell of files that change on disk.
    pub watches: bool,
    /// It shows headings as a tree.
    pub tree: bool,
}

impl Client {
    pub fn new(can: &ClientCapabilities) -> Client {
        let encodings = can.general.as_ref().and_then(|general| general.position_encodings.as_ref());
        let utf8 = encodings.is_some_and(|all| all.contains(&PositionEncodingKind::UTF8));
        let workspace = can.workspace.as_ref();
        let edit = workspace.and_then(|workspace| workspace.workspace_edit.as_ref());
        let operations = edit.and_then(|edit| edit.resource_operations.as_ref());
        let watched = workspace.and_then(|workspace| workspace.did_change_watched_files.as_ref());
        let symbols = can.text_document.as_ref().and_then(|text| text.document_symbol.as_ref());
        Client {
            encoding: if utf8 { Encoding::Utf8 } else { Encoding::Utf16 },
            document_changes: edit.and_then(|edit| edit.document_changes) == Some(true),
            renames_files: operations.is_some_and(|all| all.contains(&ResourceOperationKind::Rename)),
            watches: watched.and_then(|watched| watched.dynamic_registration) == Some(true),
            tree: symbols.and_then(|symbols| symbols.hierarchical_document_symbol_support) == Some(true),
        }
    }

    /// The name of the encoding, for the answer.
    pub fn position_encoding(self) -> PositionEncodingKind {
        match self.encoding {
            Encoding::Utf8 => PositionEncodingKind::UTF8,
            Encoding::Utf16 => PositionEncodingKind::UTF16,
        }
    }
}
