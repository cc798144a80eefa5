//! The body of a document: blocks and the inlines in them, in the order written, each with its place.

use arcstr::Substr;

use super::settings::Settings;
use crate::text::span::Span;

/// A block of a body. What is larger than a paragraph lies in a box: a guide keeps hundreds of thousands of blocks.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    Heading(Box<Heading>),
    Paragraph(Vec<Inline>, Span),
    /// The text of a tight list item: a paragraph without the space around it.
    Plain(Vec<Inline>, Span),
    List(Box<List>),
    Quote(Box<Quote>),
    Code(Box<Code>),
    Table(Box<Table>),
    Definitions(Vec<Definition>, Span),
    Note(Box<Note>),
    Rule(Span),
    /// Raw HTML, already reduced to the safe list.
    Html(Box<str>, Span),
    /// A settings comment that belongs to the heading above it.
    Settings(Settings, Span),
    /// The place of a typed part: an index into [`super::document::Document::parts`].
    Part(u32),
}

#[derive(Clone, Debug, PartialEq)]
pub struct Heading {
    /// 1 to 6, as written.
    pub level: u8,
    pub content: Vec<Inline>,
    /// Index into [`super::document::Document::anchors`], once the document has named its anchors.
    pub anchor: u32,
    pub settings: Settings,
    pub span: Span,
}

#[derive(Clone, Debug, PartialEq)]
pub struct List {
    /// The first number of a numbered list.
    pub start: Option<u64>,
    pub items: Vec<Item>,
    pub span: Span,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    pub mark: Mark,
    pub body: Vec<Block>,
    pub span: Span,
}

/// What stands before the text of a list item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    None,
    /// `[ ]` or `[x]`.
    Box(bool),
    /// `( )` or `(x)`: one of several, as in a question.
    Round(bool),
}

#[derive(Clone, Debug, PartialEq)]
pub struct Quote {
    pub alert: Option<Alert>,
    pub body: Vec<Block>,
    pub span: Span,
}

/// The kinds of GitHub's alerts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alert {
    Note,
    Tip,
    Important,
    Warning,
    Caution,
}

impl Alert {
    /// The class in HTML and the key of its title.
    pub fn name(self) -> &'static str {
        match self {
            Alert::Note => "note",
            Alert::Tip => "tip",
            Alert::Important => "important",
            Alert::Warning => "warning",
            Alert::Caution => "caution",
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Code {
    /// The first word after the fence; empty when there is none.
    pub language: Box<str>,
    pub text: Substr,
    pub span: Span,
}

/// A footnote's text; its reference is [`Inline::NoteMark`].
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    pub label: Box<str>,
    pub body: Vec<Block>,
    pub span: Span,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    pub align: Vec<Align>,
    pub head: Vec<Cell>,
    pub rows: Vec<Vec<Cell>>,
    pub span: Span,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    None,
    Left,
    Center,
    Right,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    pub content: Vec<Inline>,
    pub span: Span,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Definition {
    pub term: Vec<Inline>,
    pub meanings: Vec<Vec<Block>>,
}

/// A piece of a line.
#[derive(Clone, Debug, PartialEq)]
pub enum Inline {
    /// The words, where they stand in the source or (where they differ) by themselves.
    Text(Substr),
    Code(Substr),
    Emphasis(Vec<Inline>),
    Strong(Vec<Inline>),
    Strike(Vec<Inline>),
    Link(Box<Link>),
    Image(Box<Image>),
    /// A reference to a footnote by its label.
    NoteMark(Box<str>),
    /// A reference to the bibliography: an index into [`super::document::Document::citations`].
    Citation(u32),
    LineBreak,
    /// A gap to fill: an index into the gaps of its question.
    Gap(u32),
    /// Raw inline HTML, already reduced to the safe list.
    Html(Box<str>),
    /// A settings comment inside a line, as in a table cell.
    Settings(Settings),
}

#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    pub to: LinkTo,
    pub title: Box<str>,
    /// Empty for a bare `[[id]]`: the target's title is shown.
    pub content: Vec<Inline>,
    pub span: Span,
}

#[derive(Clone, Debug, PartialEq)]
pub enum LinkTo {
    /// An address outside the site.
    External(Box<str>),
    /// Another place in the guide: an index into [`super::document::Document::refs`].
    Internal(u32),
    /// A file beside the content: an index into [`super::document::Document::files`].
    File(u32),
    /// Refused (and reported): shown as text.
    Nowhere,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Image {
    pub from: LinkTo,
    /// The text for who does not see the image; empty is reported.
    pub alt: Box<str>,
    pub title: Box<str>,
    pub span: Span,
}

impl Block {
    /// Where the block stands; a part answers nothing, its heading knows.
    pub fn span(&self) -> Option<Span> {
        match self {
            Block::Heading(heading) => Some(heading.span),
            Block::List(list) => Some(list.span),
            Block::Quote(quote) => Some(quote.span),
            Block::Code(code) => Some(code.span),
            Block::Table(table) => Some(table.span),
            Block::Note(note) => Some(note.span),
            Block::Paragraph(_, span)
            | Block::Plain(_, span)
            | Block::Definitions(_, span)
            | Block::Rule(span)
            | Block::Html(_, span)
            | Block::Settings(_, span) => Some(*span),
            Block::Part(_) => None,
        }
    }
}
