//! A container of Markdown that is still open while its content is read.

use std::ops::Range;

use crate::guide::block::*;
use crate::markup::rawhtml;
use crate::text::span::Span;

/// A container that is still open. Its lists grow in room that containers before it left; what is kept moves to a list of
/// exactly its size ([`exact`]), because a guide keeps hundreds of thousands of short lists.
pub struct Frame {
    pub shape: Shape,
    pub span: Span,
    /// Where its part begins of the text that is still growing.
    pub from: usize,
    /// That text, as long as it is a piece of the source.
    pub run: Range<usize>,
    pub blocks: Vec<Block>,
    pub line: Vec<Inline>,
    pub items: Vec<Item>,
    pub cells: Vec<Cell>,
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
        let (blocks, line, items, cells) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let (rows, definitions) = (Vec::new(), Vec::new());
        Frame { shape, span, from: 0, run: 0..0, blocks, line, items, cells, rows, definitions, mark: Mark::None }
    }

    /// The frame for another container, with the room of its lists.
    pub fn again(&mut self, shape: Shape, span: Span) {
        let Frame { blocks, line, items, cells, rows, definitions, .. } = self;
        blocks.clear();
        line.clear();
        items.clear();
        cells.clear();
        rows.clear();
        definitions.clear();
        (self.shape, self.span, self.mark) = (shape, span, Mark::None);
    }

    /// Ends the loose line of a tight item or definition.
    pub fn flush(&mut self) {
        if !self.line.is_empty() {
            rawhtml::balance(&mut self.line);
            self.blocks.push(Block::Plain(exact(&mut self.line), self.span));
        }
    }
}

/// What a list holds, in a list without room for more; its own room stays.
pub fn exact<T>(list: &mut Vec<T>) -> Vec<T> {
    let mut kept = Vec::with_capacity(list.len());
    kept.append(list);
    kept
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
