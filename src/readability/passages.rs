//! The running text of a file: paragraphs, items, cells and quotes, each with the way back to its place in the source.
//! Headings, code and comments are not read.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::markup::front;
use crate::markup::inline::{Covered, Form, cover};
use crate::text::diagnostic::Notes;
use crate::text::span::SourceId;

/// What stands in for a value: its words are not known here.
const VALUE: &str = "0";

/// A piece of running text.
#[derive(Debug, Default)]
pub struct Passage {
    pub text: String,
    /// Where a piece starts in `text`, where it stands in the source, and how long it is there.
    pieces: Vec<(usize, usize, usize)>,
}

impl Passage {
    fn push(&mut self, words: &str, start: usize, length: usize) {
        self.pieces.push((self.text.len(), start, length));
        self.text.push_str(words);
    }

    /// The bytes of the source for a range of the text.
    pub fn place(&self, range: &Range<usize>) -> (usize, usize) {
        let piece = |at: usize| self.pieces.partition_point(|(from, _, _)| *from <= at).saturating_sub(1);
        let Some((from, start, length)) = self.pieces.get(piece(range.start)) else { return (0, 0) };
        let first = start + (range.start - from).min(*length);
        let last = piece(range.end.saturating_sub(1));
        let Some((from, start, length)) = self.pieces.get(last) else { return (first, first) };
        // A piece that stands in for other words ends where those end.
        let end = self.pieces.get(last + 1).map_or(self.text.len(), |(next, _, _)| *next);
        let inside = if range.end >= end { *length } else { (range.end - from).min(*length) };
        (first, (start + inside).max(first))
    }
}

/// All passages of a file, in order.
pub fn of(text: &str) -> Vec<Passage> {
    let (_, from) = front::split(SourceId(0), text, &mut Notes::default());
    let covered = cover(text, from);
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_GFM;
    let mut reader = Reader { text, covered: &covered, done: Vec::new(), open: Passage::default(), silent: 0 };
    for (event, range) in Parser::new_ext(&covered.text[from..], options).into_offset_iter() {
        reader.take(event, range.start + from..range.end + from);
    }
    reader.flush();
    reader.done
}

struct Reader<'a> {
    text: &'a str,
    covered: &'a Covered<'a>,
    done: Vec<Passage>,
    open: Passage,
    /// How many tags are open whose words are not read.
    silent: usize,
}

impl Reader<'_> {
    fn take(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(Tag::Heading { .. } | Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::Image { .. }) => {
                if self.silent == 0 && !matches!(event, Event::Start(Tag::Image { .. })) {
                    self.flush();
                }
                self.silent += 1;
            }
            Event::End(TagEnd::Heading(_) | TagEnd::CodeBlock | TagEnd::HtmlBlock | TagEnd::Image) => self.silent -= 1,
            _ if self.silent > 0 => {}
            Event::Start(tag) if !is_inline(&tag) => self.flush(),
            Event::End(tag) if !is_inline_end(tag) => self.flush(),
            Event::Text(_) => self.words(range),
            Event::Code(_) => {
                let code = self.text.get(range.clone()).unwrap_or("").trim_matches('`');
                let lead = self.text[range.clone()].find(code).unwrap_or(0);
                let code = code.to_owned();
                self.open.push(&code, range.start + lead, code.len());
            }
            Event::SoftBreak | Event::HardBreak => self.open.push(" ", range.start, 1),
            _ => {}
        }
    }

    /// A run of text: as it stands in the source, with what was covered taken for what readers get.
    fn words(&mut self, range: Range<usize>) {
        let covers = self.covered.within(range.start, range.end).to_vec();
        let mut at = range.start;
        for cover in covers {
            self.plain(at..cover.start);
            match cover.form {
                Form::Value => self.open.push(VALUE, cover.start, cover.end - cover.start),
                Form::WikiLink => {
                    let inner = self.text.get(cover.start + 2..cover.end - 2).unwrap_or("");
                    match inner.find('|') {
                        Some(bar) => self.plain(cover.start + 3 + bar..cover.end - 2),
                        None => self.open.push(VALUE, cover.start, cover.end - cover.start),
                    }
                }
                Form::Citation => {}
            }
            at = cover.end;
        }
        self.plain(at..range.end);
    }

    fn plain(&mut self, range: Range<usize>) {
        let mut words = self.text.get(range.clone()).unwrap_or("");
        let mut start = range.start;
        if self.open.text.is_empty() {
            // The mark of a choice is not part of its words.
            for mark in ["(x) ", "(X) ", "( ) "] {
                if let Some(rest) = words.strip_prefix(mark) {
                    (words, start) = (rest, start + mark.len());
                }
            }
        }
        if !words.is_empty() && !words.starts_with("https://") && !words.starts_with("http://") {
            self.open.push(words, start, words.len());
        }
    }

    fn flush(&mut self) {
        let passage = std::mem::take(&mut self.open);
        if passage.text.chars().any(char::is_alphabetic) {
            self.done.push(passage);
        }
    }
}

fn is_inline(tag: &Tag<'_>) -> bool {
    matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. })
}

fn is_inline_end(tag: TagEnd) -> bool {
    matches!(tag, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image)
}
