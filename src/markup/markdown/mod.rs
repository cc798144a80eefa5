//! GitHub-flavoured Markdown to blocks. The parser's stack is our own, so that depth is bounded and nothing recurses.

mod close;
mod frame;
mod lines;

use arcstr::ArcStr;
use frame::{Frame, Shape, exact};
use pulldown_cmark::{Alignment, BlockQuoteKind, CodeBlockKind, Event, HeadingLevel, LinkType, Options, Parser, Tag};

use super::inline::{Covered, cover};
use super::value::Values;
use crate::guide::block::*;
use crate::guide::draft::Draft;
use crate::guide::language::Language;
use crate::text::diagnostic::{Code as FindingCode, Notes, Severity};
use crate::text::span::{SourceId, Span};

/// Quotes, lists and emphasis may lie this deep inside each other; what is deeper is shown at this depth.
const DEPTH: usize = 32;

pub static NESTING: FindingCode = FindingCode {
    name: "markdown/nesting",
    severity: Severity::Error,
    wrong: "> > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > te diep",
    right: "> Een citaat hoort hooguit een paar niveaus diep.",
};

/// What the parser needs beside the text.
pub struct Reader<'a> {
    pub source: SourceId,
    pub language: Language,
    pub values: &'a Values,
}

/// Reads `text[from..]` into blocks; links, files and citations go to the draft.
pub fn read(text: &ArcStr, from: usize, reader: &Reader<'_>, draft: &mut Draft, notes: &mut Notes) -> Vec<Block> {
    let covered = cover(text, from);
    let body = &covered.text[from..];
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_SMART_PUNCTUATION
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_GFM;
    let root = Frame::new(Shape::Root, Span::new(reader.source, from, text.len()));
    let mut builder = Builder {
        text,
        covered: &covered,
        reader,
        draft,
        notes,
        stack: vec![root],
        depth: 0,
        growing: String::new(),
        skipped: 0,
        too_deep: false,
        html: None,
    };
    for (event, range) in Parser::new_ext(body, options).into_offset_iter() {
        builder.take(event, range.start + from, range.end + from);
    }
    builder.finish()
}

struct Builder<'a, 'b> {
    text: &'a ArcStr,
    covered: &'a Covered<'a>,
    reader: &'a Reader<'a>,
    draft: &'b mut Draft,
    notes: &'b mut Notes,
    stack: Vec<Frame>,
    /// The place in the stack of the container that is open; behind it lie frames that are used again.
    depth: usize,
    /// The text that is still growing and is not written so in the source: many small pieces become one. Each frame's part
    /// lies behind that of the frame around it.
    growing: String,
    /// Containers deeper than [`DEPTH`] that are open but have no frame.
    skipped: usize,
    too_deep: bool,
    /// The block of raw HTML that is being collected, and where it starts.
    html: Option<(String, usize, usize)>,
}

impl Builder<'_, '_> {
    fn take(&mut self, event: Event<'_>, start: usize, end: usize) {
        match event {
            Event::Start(Tag::HtmlBlock) => self.html = Some((String::new(), start, end)),
            Event::Html(html) => match &mut self.html {
                Some((collected, _, _)) => collected.push_str(&html),
                None => self.raw_block(&html, start, end),
            },
            Event::End(_) if self.html.is_some() => {
                let (html, start, end) = self.html.take().expect("a block of HTML is being collected");
                self.raw_block(&html, start, end);
            }
            Event::Start(tag) => self.open(tag, start, end),
            Event::End(_) => self.close(),
            Event::Text(text) => self.words(&text, start, end),
            Event::Code(code) => {
                let code = self.original(&code, start, end);
                let code = self.text.try_substr_from(&code).unwrap_or_else(|| code.as_ref().into());
                self.push(Inline::Code(code));
            }
            Event::InlineHtml(html) => self.raw_inline(&html, start, end),
            Event::FootnoteReference(label) => self.push(Inline::NoteMark(label.as_ref().into())),
            Event::SoftBreak => self.place("\n", start, end),
            Event::HardBreak => self.push(Inline::LineBreak),
            Event::Rule => self.block(Block::Rule(self.span(start, end))),
            Event::TaskListMarker(done) => self.top().mark = Mark::Box(done),
            Event::InlineMath(text) | Event::DisplayMath(text) => self.push_text(&text),
        }
    }

    fn open(&mut self, tag: Tag<'_>, start: usize, end: usize) {
        if self.depth + self.skipped >= DEPTH {
            if !self.too_deep {
                // The line it starts on: what is nested may be the rest of the file.
                let line = self.text.get(start..end).and_then(|text| text.lines().next()).map_or(0, str::len);
                let at = self.span(start, start + line);
                self.notes.add(&NESTING, at).arg("limit", DEPTH);
                self.too_deep = true;
            }
            self.skipped += 1;
            return;
        }
        let span = self.span(start, end);
        let shape = match tag {
            Tag::Paragraph => Shape::Paragraph,
            Tag::Heading { level, .. } => Shape::Heading(heading_level(level)),
            Tag::BlockQuote(kind) => Shape::Quote(kind.map(alert)),
            Tag::CodeBlock(CodeBlockKind::Fenced(info)) => {
                Shape::Code(info.split([' ', ',', '{']).next().unwrap_or("").into())
            }
            Tag::CodeBlock(CodeBlockKind::Indented) => Shape::Code("".into()),
            Tag::List(first) => Shape::List(first),
            Tag::Item => Shape::Item,
            Tag::FootnoteDefinition(label) => Shape::Note(label.as_ref().into()),
            Tag::DefinitionList => Shape::Definitions,
            Tag::DefinitionListTitle => Shape::Term,
            Tag::DefinitionListDefinition => Shape::Meaning,
            Tag::Table(align) => Shape::Table(align.into_iter().map(alignment).collect()),
            Tag::TableHead | Tag::TableRow => Shape::Row,
            Tag::TableCell => Shape::Cell,
            Tag::Emphasis => Shape::Emphasis,
            Tag::Strong => Shape::Strong,
            Tag::Strikethrough => Shape::Strike,
            Tag::Link { link_type, dest_url, title, .. } => {
                let mail = (link_type == LinkType::Email).then(|| format!("mailto:{dest_url}"));
                let address = mail.as_deref().unwrap_or(&dest_url);
                Shape::Link(self.link_to(address, start, end, false), title.as_ref().into())
            }
            Tag::Image { dest_url, title, .. } => {
                Shape::Image(self.link_to(&dest_url, start, end, true), title.as_ref().into())
            }
            _ => Shape::Through,
        };
        let is_block = !matches!(
            shape,
            Shape::Emphasis | Shape::Strong | Shape::Strike | Shape::Link(..) | Shape::Image(..) | Shape::Through
        );
        if is_block {
            self.flush();
        }
        self.depth += 1;
        match self.stack.get_mut(self.depth) {
            Some(frame) => frame.again(shape, span),
            None => self.stack.push(Frame::new(shape, span)),
        }
        let from = self.growing.len();
        let frame = self.top();
        (frame.from, frame.run) = (from, 0..0);
    }

    /// Ends the reading: what is still open (nothing, for a correct parser) is closed.
    fn finish(mut self) -> Vec<Block> {
        self.skipped = 0;
        while self.depth > 0 {
            self.close();
        }
        self.flush();
        exact(&mut self.top().blocks)
    }

    fn top(&mut self) -> &mut Frame {
        &mut self.stack[self.depth]
    }

    fn span(&self, start: usize, end: usize) -> Span {
        // Containers end behind their line break; the place of a finding should not.
        let end = start + self.text.get(start..end).map_or(end - start, |text| text.trim_end().len());
        Span::new(self.reader.source, start, end)
    }

    /// Ends the text that is still growing.
    fn settle(&mut self) {
        let frame = &mut self.stack[self.depth];
        if !frame.run.is_empty() {
            frame.line.push(Inline::Text(self.text.substr(std::mem::take(&mut frame.run))));
        } else if self.growing.len() > frame.from {
            frame.line.push(Inline::Text(self.growing[frame.from..].into()));
            self.growing.truncate(frame.from);
        }
    }

    /// Ends the loose line of the container that is open.
    fn flush(&mut self) {
        self.settle();
        self.top().flush();
    }

    fn block(&mut self, block: Block) {
        self.flush();
        let frame = self.top();
        // A settings comment right under a heading belongs to it.
        match (frame.blocks.last_mut(), block) {
            (Some(Block::Heading(heading)), Block::Settings(settings, _)) => {
                heading.settings.entries.extend(settings.entries)
            }
            (_, block) => frame.blocks.push(block),
        }
    }

    fn push(&mut self, inline: Inline) {
        self.settle();
        self.top().line.push(inline);
    }
}

fn heading_level(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

fn alert(kind: BlockQuoteKind) -> Alert {
    match kind {
        BlockQuoteKind::Note => Alert::Note,
        BlockQuoteKind::Tip => Alert::Tip,
        BlockQuoteKind::Important => Alert::Important,
        BlockQuoteKind::Warning => Alert::Warning,
        BlockQuoteKind::Caution => Alert::Caution,
    }
}

fn alignment(align: Alignment) -> Align {
    match align {
        Alignment::None => Align::None,
        Alignment::Left => Align::Left,
        Alignment::Center => Align::Center,
        Alignment::Right => Align::Right,
    }
}
