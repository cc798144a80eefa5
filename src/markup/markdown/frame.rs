//! A container of Markdown that is still open while its content is read.

use crate::guide::block::*;
use crate::markup::rawhtml;
use crate::text::span::Span;

/// A container that is still open.
pub struct Frame {
    pub shape: Shape,
    pub span: Span,
    pub blocks: Vec<Block>,
    pub line: Vec<Inline>,
    /// The text behind `line` that is still growing: many small pieces become one.
    pub text: String,
    pub items: Vec<Item>,
    pub rows: Vec<Vec<Cell>>,
    pub definitions: Vec<Definition>,
    pub mark: Mark,
}

pub enum Shape {
    Root,
    Paragraph,
    Heading(u8),
    Quote(Option<Alert>),
    Code(Box<str>),
    List(Option<u64>),
    Item,
    Note(Box<str>),
    Definitions,
    Term,
    Meaning,
    Table(Vec<Align>),
    Row,
    Cell,
    Emphasis,
    Strong,
    Strike,
    Link(LinkTo, Box<str>),
    Image(LinkTo, Box<str>),
    /// A tag we do not know or do not nest: its content goes to the container around it.
    Through,
}

impl Frame {
    pub fn new(shape: Shape, span: Span) -> Self {
        let (blocks, line, items) = (Vec::new(), Vec::new(), Vec::new());
        let (text, rows, definitions) = (String::new(), Vec::new(), Vec::new());
        Frame { shape, span, blocks, line, text, items, rows, definitions, mark: Mark::None }
    }

    /// Ends the text that is still growing.
    pub fn settle(&mut self) {
        if !self.text.is_empty() {
            add(&mut self.line, Inline::Text(std::mem::take(&mut self.text).into()));
        }
    }

    /// Gives back the room that lists took while they grew: a guide keeps tens of thousands of short ones.
    pub fn fit(&mut self) {
        self.line.shrink_to_fit();
        self.blocks.shrink_to_fit();
        self.items.shrink_to_fit();
    }

    /// Ends the loose line of a tight item or definition.
    pub fn flush(&mut self) {
        self.settle();
        if !self.line.is_empty() {
            let mut line = std::mem::take(&mut self.line);
            line.shrink_to_fit();
            rawhtml::balance(&mut line);
            add(&mut self.blocks, Block::Plain(line, self.span));
        }
    }
}

/// Adds to a list; the first item comes without room for more, because most lines and items hold one thing.
pub fn add<T>(list: &mut Vec<T>, item: T) {
    if list.is_empty() {
        list.reserve_exact(1);
    }
    list.push(item);
}

/// Takes `( ) ` or `(x) ` off the start of an item.
pub fn round_mark(blocks: &mut [Block]) -> Mark {
    let Some(Block::Plain(line, _) | Block::Paragraph(line, _)) = blocks.first_mut() else { return Mark::None };
    let Some(Inline::Text(text)) = line.first_mut() else { return Mark::None };
    let marks = [("( )", false), ("()", false), ("(x)", true), ("(X)", true)];
    for (mark, right) in marks {
        if let Some(rest) = text.strip_prefix(mark).filter(|rest| rest.is_empty() || rest.starts_with([' ', '\n'])) {
            *text = rest.trim_start().into();
            return Mark::Round(right);
        }
    }
    Mark::None
}
