//! The answers about a place in a text: what the editor's side of the guide says, in the words of the protocol.

use lsp_types::{
    CompletionItem, CompletionItemKind, CompletionList, CompletionResponse, CompletionTextEdit, DocumentSymbol,
    DocumentSymbolResponse, Documentation, GotoDefinitionResponse, Hover, HoverContents, Location, MarkupContent,
    MarkupKind, OneOf, Position, PrepareRenameResponse, SymbolInformation, SymbolKind, TextEdit, WorkspaceEdit,
    WorkspaceSymbol, WorkspaceSymbolResponse,
};

use super::placed::Placed;
use crate::editor::complete::{Item, Proposals, Sort};
use crate::editor::outline::{self, Entry};
use crate::editor::spot::{self, Spot};
use crate::editor::words::Words;
use crate::editor::{hover, navigate, places, rename};
use crate::guide::document::Role;
use crate::guide::graph::Guide;
use crate::text::span::{SourceId, Span};

/// A place that was asked about.
pub struct Asked<'a> {
    pub guide: &'a Guide,
    pub placed: &'a Placed<'a>,
    pub words: &'a Words,
    pub source: SourceId,
}

impl<'a> Asked<'a> {
    fn spot(&self, at: Position) -> Option<Spot<'a>> {
        spot::at(self.guide, self.source, self.placed.byte(self.source, at)?)
    }

    pub fn hover(&self, at: Position) -> Option<Hover> {
        let spot = self.spot(at)?;
        let value = hover::hover(self.guide, &spot, self.words)?;
        let contents = HoverContents::Markup(MarkupContent { kind: MarkupKind::Markdown, value });
        Some(Hover { contents, range: self.placed.range(spot.span) })
    }

    pub fn definition(&self, at: Position) -> Option<GotoDefinitionResponse> {
        let places = navigate::definition(self.guide, &self.spot(at)?);
        Some(GotoDefinitionResponse::Array(self.locations(places)))
    }

    pub fn references(&self, at: Position, itself: bool) -> Option<Vec<Location>> {
        let goal = navigate::goal(self.guide, &self.spot(at)?)?;
        Some(self.locations(navigate::references(self.guide, &goal, itself)))
    }

    fn locations(&self, places: Vec<Span>) -> Vec<Location> {
        places.into_iter().filter_map(|place| self.placed.location(place)).collect()
    }

    pub fn prepare_rename(&self, at: Position) -> Result<PrepareRenameResponse, String> {
        let found = self.spot(at).and_then(|spot| rename::prepare(self.guide, &spot));
        let found = found.and_then(|(span, placeholder)| {
            let range = self.placed.range(span)?;
            Some(PrepareRenameResponse::RangeWithPlaceholder { range, placeholder })
        });
        found.ok_or_else(|| self.words.say("rename-nothing", &[]))
    }

    /// The change that a new name asks for; `moves_files`: the editor can give files another name.
    pub fn rename(&self, at: Position, to: &str, moves_files: bool) -> Result<WorkspaceEdit, String> {
        let spot = self.spot(at).ok_or_else(|| self.words.say("rename-nothing", &[]))?;
        let renaming = rename::rename(self.guide, &spot, to, self.words)?;
        if !renaming.moves.is_empty() && !moves_files {
            return Err(self.words.say("rename-unsupported", &[]));
        }
        Ok(self.placed.change(&renaming.edits, &renaming.moves))
    }

    /// The headings of a document; `tree`: the editor shows one below the other.
    pub fn symbols(&self, tree: bool) -> Option<DocumentSymbolResponse> {
        let (_, doc) = places::document(self.guide, Span::top(self.source))?;
        let end = self.guide.sources.get(self.source)?.text.len();
        let entries = outline::outline(doc, end);
        if tree {
            let symbols = entries.into_iter().filter_map(|entry| self.symbol(entry)).collect();
            return Some(DocumentSymbolResponse::Nested(symbols));
        }
        let mut flat = Vec::new();
        let mut open: Vec<Entry> = entries.into_iter().rev().collect();
        while let Some(entry) = open.pop() {
            flat.extend(self.placed.location(entry.heading).map(|location| information(&entry, location)));
            open.extend(entry.below.into_iter().rev());
        }
        Some(DocumentSymbolResponse::Flat(flat))
    }

    #[expect(deprecated, reason = "the type has the field that the protocol replaced")]
    fn symbol(&self, entry: Entry) -> Option<DocumentSymbol> {
        let children: Vec<DocumentSymbol> = entry.below.into_iter().filter_map(|below| self.symbol(below)).collect();
        Some(DocumentSymbol {
            name: entry.title,
            detail: Some(entry.detail),
            kind: kind(Some(entry.role)),
            tags: None,
            deprecated: None,
            range: self.placed.range(entry.whole)?,
            selection_range: self.placed.range(entry.heading)?,
            children: (!children.is_empty()).then_some(children),
        })
    }
}

#[expect(deprecated, reason = "the type has the field that the protocol replaced")]
fn information(entry: &Entry, location: Location) -> SymbolInformation {
    let (name, kind) = (entry.title.clone(), kind(Some(entry.role)));
    SymbolInformation { name, kind, tags: None, deprecated: None, location, container_name: None }
}

/// How many places a search by name gives.
const FOUND: usize = 200;

/// Documents and headings of a guide whose names hold the words of a query.
pub fn search(guide: &Guide, placed: &Placed<'_>, query: &str) -> WorkspaceSymbolResponse {
    let found = outline::search(guide, query, FOUND).into_iter().filter_map(|found| {
        Some(WorkspaceSymbol {
            name: found.title,
            kind: kind(found.role),
            tags: None,
            container_name: Some(found.inside),
            location: OneOf::Left(placed.location(found.at)?),
            data: None,
        })
    });
    WorkspaceSymbolResponse::Nested(found.collect())
}

fn kind(role: Option<Role>) -> SymbolKind {
    match role {
        None => SymbolKind::FILE,
        Some(Role::Section) => SymbolKind::STRING,
        Some(Role::Outcome | Role::Indicator) => SymbolKind::CLASS,
        Some(Role::Criterion) => SymbolKind::PROPERTY,
        Some(Role::Question) => SymbolKind::EVENT,
        Some(Role::Step | Role::Turn) => SymbolKind::METHOD,
        Some(Role::Block) => SymbolKind::OBJECT,
    }
}

/// Proposals as the protocol has them. `range` is what they replace.
pub fn completion(proposals: Proposals, range: lsp_types::Range) -> CompletionResponse {
    let items = proposals.items.into_iter().map(|item| completion_item(item, range)).collect();
    CompletionResponse::List(CompletionList { is_incomplete: proposals.more, items })
}

fn completion_item(item: Item, range: lsp_types::Range) -> CompletionItem {
    let kind = match item.sort {
        Sort::Key => CompletionItemKind::FIELD,
        Sort::Word => CompletionItemKind::VALUE,
        Sort::Document | Sort::File => CompletionItemKind::FILE,
        Sort::Section => CompletionItemKind::REFERENCE,
        Sort::Source => CompletionItemKind::CONSTANT,
        Sort::Block => CompletionItemKind::KEYWORD,
    };
    let documentation =
        Documentation::MarkupContent(MarkupContent { kind: MarkupKind::Markdown, value: item.about.clone() });
    CompletionItem {
        // The words of a title find it as well as its name does.
        filter_text: Some(format!("{} {}", item.label, item.detail)),
        kind: Some(kind),
        detail: (!item.detail.is_empty()).then_some(item.detail),
        documentation: (!item.about.is_empty()).then_some(documentation),
        text_edit: Some(CompletionTextEdit::Edit(TextEdit { range, new_text: item.insert })),
        label: item.label,
        ..CompletionItem::default()
    }
}
