//! Places of the compiler as places of the editor: files by address, ranges in lines and characters.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

use lsp_types::{
    DocumentChangeOperation, DocumentChanges, Location, OneOf, OptionalVersionedTextDocumentIdentifier, Position,
    Range, RenameFile, ResourceOp, TextDocumentEdit, TextEdit, Uri, WorkspaceEdit,
};

use super::address;
use super::client::Client;
use super::folder::Folder;
use crate::editor::Edit;
use crate::editor::lines::Lines;
use crate::guide::graph::Guide;
use crate::text::span::{SourceId, Span};

/// Turns spans of one guide into ranges. The lines of a file are counted once.
pub struct Placed<'a> {
    folder: &'a Folder,
    guide: &'a Guide,
    client: Client,
    lines: RefCell<HashMap<SourceId, Rc<Lines<'a>>>>,
}

impl<'a> Placed<'a> {
    pub fn new(folder: &'a Folder, guide: &'a Guide, client: Client) -> Placed<'a> {
        Placed { folder, guide, client, lines: RefCell::default() }
    }

    /// The lines of a source.
    fn lines(&self, source: SourceId) -> Option<Rc<Lines<'a>>> {
        let text = &self.guide.sources.get(source)?.text;
        Some(self.lines.borrow_mut().entry(source).or_insert_with(|| Rc::new(Lines::new(text))).clone())
    }

    /// The number of a file, by its path from the site folder.
    pub fn source(&self, path: &str) -> Option<SourceId> {
        self.guide.sources.iter().find(|source| &*source.path == path).map(|source| source.id)
    }

    /// The byte of a position.
    pub fn byte(&self, source: SourceId, at: Position) -> Option<usize> {
        Some(self.lines(source)?.byte(at.line, at.character, self.client.encoding))
    }

    pub fn range(&self, span: Span) -> Option<Range> {
        let lines = self.lines(span.source)?;
        let place = |byte: u32| {
            let (line, character) = lines.position(byte as usize, self.client.encoding);
            Position { line, character }
        };
        Some(Range { start: place(span.start), end: place(span.end.max(span.start)) })
    }

    /// The address of a file of the site, as the editor writes it where it has it open.
    pub fn uri(&self, path: &str) -> Option<Uri> {
        let open = self.folder.open.get(path).map(|open| open.uri.clone());
        open.or_else(|| address::uri(&self.folder.root.join(path)))
    }

    pub fn location(&self, span: Span) -> Option<Location> {
        let path = &self.guide.sources.get(span.source)?.path;
        Some(Location { uri: self.uri(path)?, range: self.range(span)? })
    }

    /// Edits and moves of files (from the content folder) as one change, the edits first.
    pub fn change(&self, edits: &[Edit], moves: &[(String, String)]) -> WorkspaceEdit {
        let mut by_file: BTreeMap<&str, Vec<TextEdit>> = BTreeMap::new();
        for edit in edits {
            let Some(source) = self.guide.sources.get(edit.at.source) else { continue };
            let Some(range) = self.range(edit.at) else { continue };
            by_file.entry(&source.path).or_default().push(TextEdit { range, new_text: edit.text.clone() });
        }
        let files = by_file.into_iter().filter_map(|(path, edits)| Some((path, self.uri(path)?, edits)));
        if !self.client.document_changes {
            #[expect(
                clippy::mutable_key_type,
                reason = "the protocol has a map by address, and an address does not change"
            )]
            let changes = files.map(|(_, uri, edits)| (uri, edits)).collect();
            return WorkspaceEdit { changes: Some(changes), ..WorkspaceEdit::default() };
        }
        let edited = files.map(|(path, uri, edits)| {
            let version = self.folder.open.get(path).map(|open| open.version);
            let text_document = OptionalVersionedTextDocumentIdentifier { uri, version };
            let edits = edits.into_iter().map(OneOf::Left).collect();
            DocumentChangeOperation::Edit(TextDocumentEdit { text_document, edits })
        });
        let moved = moves.iter().filter_map(|(from, to)| {
            let (old_uri, new_uri) = (self.uri(&format!("content/{from}"))?, self.uri(&format!("content/{to}"))?);
            let rename = RenameFile { old_uri, new_uri, options: None, annotation_id: None };
            Some(DocumentChangeOperation::Op(ResourceOp::Rename(rename)))
        });
        let changes = DocumentChanges::Operations(edited.chain(moved).collect());
        WorkspaceEdit { document_changes: Some(changes), ..WorkspaceEdit::default() }
    }
}
