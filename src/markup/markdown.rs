//! GitHub-flavoured Markdown to blocks. The parser's stack is our own, so that depth is bounded and nothing recurses.

use pulldown_cmark::{Alignment, BlockQuoteKind, CodeBlockKind, Event, HeadingLevel, LinkType, Options, Parser, Tag};

use super::inline::{Cover, Covered, Form, cover};
use super::links::{self, Destination, destination};
use super::value::Values;
use super::{comment, rawhtml};
use crate::guide::block::*;
use crate::guide::document::{Citation, CitationItem, FileRef, Ref};
use crate::guide::draft::Draft;
use crate::guide::language::Language;
use crate::guide::relation::Relation;
use crate::guide::settings::split;
use crate::text::diagnostic::{Code as FindingCode, Notes, Severity};
use crate::text::span::{SourceId, Span, Spanned};

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
pub fn read(text: &str, from: usize, reader: &Reader<'_>, draft: &mut Draft, notes: &mut Notes) -> Vec<Block> {
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
    let mut builder =
        Builder { text, covered: &covered, reader, draft, notes, stack: vec![root], skipped: 0, too_deep: false, html: None };
    for (event, range) in Parser::new_ext(body, options).into_offset_iter() {
        builder.take(event, range.start + from, range.end + from);
    }
    builder.finish()
}

/// A container that is still open.
struct Frame {
    shape: Shape,
    span: Span,
    blocks: Vec<Block>,
    line: Vec<Inline>,
    /// The text behind `line` that is still growing: many small pieces become one.
    text: String,
    items: Vec<Item>,
    rows: Vec<Vec<Cell>>,
    definitions: Vec<Definition>,
    mark: Mark,
}

enum Shape {
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
    fn new(shape: Shape, span: Span) -> Self {
        let (blocks, line, items) = (Vec::new(), Vec::new(), Vec::new());
        let (text, rows, definitions) = (String::new(), Vec::new(), Vec::new());
        Frame { shape, span, blocks, line, text, items, rows, definitions, mark: Mark::None }
    }

    /// Ends the text that is still growing.
    fn settle(&mut self) {
        if !self.text.is_empty() {
            self.line.push(Inline::Text(std::mem::take(&mut self.text).into()));
        }
    }

    /// Gives back the room that lists took while they grew: a guide keeps tens of thousands of short ones.
    fn fit(&mut self) {
        self.line.shrink_to_fit();
        self.blocks.shrink_to_fit();
        self.items.shrink_to_fit();
    }

    /// Ends the loose line of a tight item or definition.
    fn flush(&mut self) {
        self.settle();
        if !self.line.is_empty() {
            let mut line = std::mem::take(&mut self.line);
            line.shrink_to_fit();
            rawhtml::balance(&mut line);
            self.blocks.push(Block::Plain(line, self.span));
        }
    }
}

struct Builder<'a, 'b> {
    text: &'a str,
    covered: &'a Covered<'a>,
    reader: &'a Reader<'a>,
    draft: &'b mut Draft,
    notes: &'b mut Notes,
    stack: Vec<Frame>,
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
                self.push(Inline::Code(code.into()));
            }
            Event::InlineHtml(html) => self.raw_inline(&html, start, end),
            Event::FootnoteReference(label) => self.push(Inline::NoteMark(label.as_ref().into())),
            Event::SoftBreak => self.push_text("\n"),
            Event::HardBreak => self.push(Inline::LineBreak),
            Event::Rule => self.block(Block::Rule(self.span(start, end))),
            Event::TaskListMarker(done) => self.top().mark = Mark::Box(done),
            Event::InlineMath(text) | Event::DisplayMath(text) => self.push_text(&text),
        }
    }

    fn open(&mut self, tag: Tag<'_>, start: usize, end: usize) {
        if self.stack.len() + self.skipped > DEPTH {
            if !self.too_deep {
                self.notes.add(&NESTING, Span::new(self.reader.source, start, end.min(start + 40).max(start))).arg("limit", DEPTH);
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
                let address = if link_type == LinkType::Email { format!("mailto:{dest_url}") } else { dest_url.to_string() };
                Shape::Link(self.link_to(&address, start, end, false), title.as_ref().into())
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
            self.top().flush();
        }
        self.stack.push(Frame::new(shape, span));
    }

    fn close(&mut self) {
        if self.skipped > 0 {
            self.skipped -= 1;
            return;
        }
        let mut frame = self.stack.pop().expect("the parser ends only what it started");
        let span = frame.span;
        frame.settle();
        frame.fit();
        if matches!(frame.shape, Shape::Quote(_) | Shape::Item | Shape::Note(_) | Shape::Meaning | Shape::Through) {
            frame.flush();
        } else {
            rawhtml::balance(&mut frame.line);
        }
        match frame.shape {
            Shape::Root => self.stack.push(frame),
            Shape::Paragraph => self.block(Block::Paragraph(frame.line, span)),
            Shape::Heading(level) => {
                let settings = settings_in(&mut frame.line);
                self.block(Block::Heading(Heading { level, content: frame.line, anchor: 0, settings, span }));
            }
            Shape::Quote(alert) => self.block(Block::Quote(Quote { alert, body: frame.blocks, span })),
            Shape::Code(language) => {
                let text = frame.line.into_iter().map(|inline| if let Inline::Code(text) = inline { text } else { "".into() });
                let text = text.collect::<Vec<Box<str>>>().concat().into();
                self.block(Block::Code(Code { language, text, span }));
            }
            Shape::List(start) => self.block(Block::List(List { start, items: frame.items, span })),
            Shape::Item => {
                let mark = if frame.mark == Mark::None { round_mark(&mut frame.blocks) } else { frame.mark };
                self.top().items.push(Item { mark, body: frame.blocks, span });
            }
            Shape::Note(label) => self.block(Block::Note { label, body: frame.blocks, span }),
            Shape::Definitions => self.block(Block::Definitions(frame.definitions, span)),
            Shape::Term => self.top().definitions.push(Definition { term: frame.line, meanings: Vec::new() }),
            Shape::Meaning => {
                if let Some(last) = self.top().definitions.last_mut() {
                    last.meanings.push(frame.blocks);
                }
            }
            Shape::Table(align) => {
                let mut rows = frame.rows.into_iter();
                let head = rows.next().unwrap_or_default();
                self.block(Block::Table(Table { align, head, rows: rows.collect(), span }));
            }
            Shape::Row => {
                let cells = frame.rows.pop().unwrap_or_default();
                self.top().rows.push(cells);
            }
            Shape::Cell => {
                // The parser counts the space before the words of a cell as well.
                let words = self.text.get(span.range()).unwrap_or("");
                let lead = words.len() - words.trim_start().len();
                let span = Span::new(span.source, span.start as usize + lead, span.end as usize);
                let cell = Cell { content: frame.line, span };
                match self.top().rows.last_mut() {
                    Some(row) => row.push(cell),
                    None => self.top().rows.push(vec![cell]),
                }
            }
            Shape::Emphasis => self.push(Inline::Emphasis(frame.line)),
            Shape::Strong => self.push(Inline::Strong(frame.line)),
            Shape::Strike => self.push(Inline::Strike(frame.line)),
            Shape::Link(to, title) => self.push(Inline::Link(Link { to, title, content: frame.line, span })),
            Shape::Image(from, title) => {
                let alt = super::plain::line(&frame.line).into();
                self.push(Inline::Image(Image { from, alt, title, span }));
            }
            Shape::Through => self.top().blocks.extend(frame.blocks),
        }
    }

    /// Ends the reading: what is still open (nothing, for a correct parser) is closed.
    fn finish(mut self) -> Vec<Block> {
        self.skipped = 0;
        while self.stack.len() > 1 {
            self.close();
        }
        let mut root = self.stack.pop().expect("the root frame is never taken off");
        root.flush();
        root.fit();
        root.blocks
    }

    fn top(&mut self) -> &mut Frame {
        self.stack.last_mut().expect("the root frame is never taken off")
    }

    fn span(&self, start: usize, end: usize) -> Span {
        // Containers end behind their line break; the place of a finding should not.
        let end = start + self.text.get(start..end).map_or(end - start, |text| text.trim_end().len());
        Span::new(self.reader.source, start, end)
    }

    fn block(&mut self, block: Block) {
        let frame = self.top();
        frame.flush();
        // A settings comment right under a heading belongs to it.
        match (frame.blocks.last_mut(), block) {
            (Some(Block::Heading(heading)), Block::Settings(settings, _)) => heading.settings.entries.extend(settings.entries),
            (_, block) => frame.blocks.push(block),
        }
    }

    fn push(&mut self, inline: Inline) {
        let frame = self.top();
        frame.settle();
        frame.line.push(inline);
    }

    fn push_text(&mut self, text: &str) {
        self.top().text.push_str(text);
    }

    fn words(&mut self, text: &str, start: usize, end: usize) {
        if matches!(self.top().shape, Shape::Code(_)) {
            let text = self.original(text, start, end);
            return self.push(Inline::Code(text.into()));
        }
        let covered = self.covered;
        let covers = covered.within(start, end);
        if covers.is_empty() {
            return match french_quote(self.reader.language, text, self.text.get(start..end)) {
                Some(quote) => self.push_text(quote),
                None => self.push_text(text),
            };
        }
        let mut rest = text;
        for cover in covers {
            let Some(at) = rest.find(covered.sign) else { break };
            if at > 0 {
                self.push_text(&rest[..at]);
            }
            self.uncover(cover);
            rest = rest.get(at + cover.end - cover.start..).unwrap_or("");
        }
        if !rest.is_empty() {
            self.push_text(rest);
        }
    }

    /// Puts what a cover hides into the line.
    fn uncover(&mut self, cover: &Cover) {
        let (source, span) = (self.reader.source, Span::new(self.reader.source, cover.start, cover.end));
        let inner = |head: usize, tail: usize| {
            let (start, end) = (cover.start + head, cover.end - tail);
            Spanned::new(self.text[start..end].to_owned(), Span::new(source, start, end))
        };
        match cover.form {
            Form::Value => {
                let text = self.reader.values.evaluate(&inner(2, 2).value, self.reader.language, span, self.notes);
                self.push_text(&text);
            }
            Form::WikiLink => {
                let inner = inner(2, 2);
                let mut pieces = split(&inner, '|').into_iter();
                let Some(target) = pieces.next() else { return };
                let content = inner.value.split_once('|').map(|(_, text)| text.trim()).filter(|text| !text.is_empty());
                let content = content.map(|text| vec![Inline::Text(text.into())]).unwrap_or_default();
                let to = LinkTo::Internal(self.draft.relate(Relation::Mentions, target, None));
                self.push(Inline::Link(Link { to, title: "".into(), content, span }));
            }
            Form::Citation => {
                let items = split(&inner(1, 1), ';').into_iter().map(|item| {
                    let key = item.value.trim_start_matches('@');
                    let (key, locator) = key.split_once(',').map_or((key, None), |(key, page)| (key, Some(page.trim().to_owned())));
                    let start = item.span.start as usize;
                    let key = Spanned::new(key.trim().to_owned(), Span::new(source, start, start + 1 + key.trim_end().len()));
                    CitationItem { key, locator }
                });
                let index = u32::try_from(self.draft.doc.citations.len()).expect("fewer than 2^32 citations");
                self.draft.doc.citations.push(Citation { items: items.collect(), span });
                self.push(Inline::Citation(index));
            }
        }
    }

    /// A piece of code as the editor wrote it.
    fn original(&self, piece: &str, start: usize, end: usize) -> String {
        let covers = self.covered.within(start, end);
        self.covered.uncover(piece, covers, |cover| self.text[cover.start..cover.end].to_owned())
    }

    fn link_to(&mut self, address: &str, start: usize, end: usize, image: bool) -> LinkTo {
        // The address is written behind the text, so its covers are the last ones of the link.
        let count = address.matches(self.covered.sign).count();
        let covered = self.covered;
        let covers = covered.within(start, end);
        let covers = &covers[covers.len().saturating_sub(count)..];
        let (text, language, values) = (self.text, self.reader.language, self.reader.values);
        let (source, notes) = (self.reader.source, &mut *self.notes);
        let address = covered.uncover(address, covers, |cover| match cover.form {
            Form::Value => {
                let span = Span::new(source, cover.start, cover.end);
                values.evaluate(&text[cover.start + 2..cover.end - 2], language, span, notes)
            }
            Form::WikiLink | Form::Citation => text[cover.start..cover.end].to_owned(),
        });
        let span = self.address_span(&address, start, end);
        match destination(&address) {
            Destination::Outside(_) if image => {
                self.notes.add(&links::FOREIGN_IMAGE, span).arg("target", &address);
                LinkTo::Nowhere
            }
            Destination::Outside(address) => LinkTo::External(address.into()),
            Destination::Document(path) if !image => {
                let index = u32::try_from(self.draft.doc.refs.len()).expect("fewer than 2^32 refs");
                let target = Spanned::new(links::decode(path), span);
                self.draft.doc.refs.push(Ref { relation: Relation::Mentions, target, path: true, under: None });
                LinkTo::Internal(index)
            }
            Destination::File(path) | Destination::Document(path) => {
                let index = u32::try_from(self.draft.doc.files.len()).expect("fewer than 2^32 files");
                let target = Spanned::new(links::decode(path), span);
                self.draft.doc.files.push(FileRef { target, embedded: image });
                LinkTo::File(index)
            }
            Destination::Unsafe => {
                self.notes.add(&links::UNSAFE, span).arg("target", shorten(&address));
                LinkTo::Nowhere
            }
        }
    }

    /// Where the address of a link stands: behind its text, or the whole link when it is written elsewhere.
    fn address_span(&self, address: &str, start: usize, end: usize) -> Span {
        let whole = self.span(start, end);
        let link = self.text.get(start..end).unwrap_or("");
        match link.rfind(address).filter(|_| !address.is_empty()) {
            Some(at) => Span::new(self.reader.source, start + at, start + at + address.len()),
            None => whole,
        }
    }

    /// A block of raw HTML: settings comments at its start are read, the rest is reduced to the safe list.
    fn raw_block(&mut self, html: &str, start: usize, end: usize) {
        let html = self.original(html, start, end);
        let span = self.span(start, end);
        let mut rest = html.trim();
        let mut at = start + html.len() - html.trim_start().len();
        while let Some(inner) = rest.starts_with("<!--").then(|| rest.find("-->")).flatten() {
            let (found, behind) = rest.split_at(inner + 3);
            if let Some(settings) = comment::read(self.reader.source, found, at, self.notes) {
                self.block(Block::Settings(settings, span));
            }
            rest = behind.trim_start();
            at += found.len() + behind.len() - rest.len();
        }
        if rest.is_empty() {
            return;
        }
        let (safe, removed) = rawhtml::clean(rest);
        if removed {
            let line = rest.lines().next().unwrap_or("");
            let at = Span::new(self.reader.source, at, at + line.len());
            self.notes.add(&rawhtml::HTML, at).arg("tag", shorten(line));
        }
        self.block(Block::Html(safe.into(), span));
    }

    fn raw_inline(&mut self, html: &str, start: usize, end: usize) {
        match rawhtml::tag(html) {
            rawhtml::Tag::Open(_) | rawhtml::Tag::Close(_) => self.push(Inline::Html(html.into())),
            rawhtml::Tag::Break => self.push(Inline::LineBreak),
            rawhtml::Tag::Comment => {
                let html = self.original(html, start, end);
                if let Some(settings) = comment::read(self.reader.source, &html, start, self.notes) {
                    self.push(Inline::Settings(settings));
                }
            }
            rawhtml::Tag::Refused => {
                let span = self.span(start, end);
                self.notes.add(&rawhtml::HTML, span).arg("tag", shorten(html));
            }
        }
    }
}

/// Takes the settings comment out of a heading's line.
fn settings_in(line: &mut Vec<Inline>) -> crate::guide::settings::Settings {
    let mut settings = crate::guide::settings::Settings::default();
    line.retain_mut(|inline| match inline {
        Inline::Settings(found) => {
            settings.entries.append(&mut found.entries);
            false
        }
        _ => true,
    });
    settings
}

/// Takes `( ) ` or `(x) ` off the start of an item.
fn round_mark(blocks: &mut [Block]) -> Mark {
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

/// French text has its own quotation marks; `shown` is what the parser made of the straight ones in `written`.
fn french_quote(language: Language, shown: &str, written: Option<&str>) -> Option<&'static str> {
    match (language, written, shown) {
        (Language::Fr, Some("\""), "“") => Some("«\u{202f}"),
        (Language::Fr, Some("\""), "”") => Some("\u{202f}»"),
        _ => None,
    }
}

/// The start of a text that may be long, for a message.
fn shorten(text: &str) -> String {
    let mut short: String = text.chars().take(60).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
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
