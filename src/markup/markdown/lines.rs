//! What stands in a line: text with its covers taken off, addresses, raw HTML.

use std::borrow::Cow;

use memchr::memmem;

use super::Builder;
use super::frame::Shape;
use crate::guide::block::*;
use crate::guide::document::{Citation, CitationItem, FileRef, Ref};
use crate::guide::language::Language;
use crate::guide::relation::Relation;
use crate::guide::settings::split;
use crate::markup::inline::{Cover, Form};
use crate::markup::links::{self, Destination, destination};
use crate::markup::{comment, rawhtml};
use crate::text::span::{Span, Spanned};

impl Builder<'_, '_> {
    /// Adds `text` to the text that is growing.
    pub(super) fn push_text(&mut self, text: &str) {
        let run = std::mem::take(&mut self.top().run);
        self.growing.push_str(&self.text[run]);
        self.growing.push_str(text);
    }

    /// Adds what the parser made of `start..end`: as a place in the source when it is written so there.
    pub(super) fn place(&mut self, text: &str, start: usize, end: usize) {
        let grown = self.growing.len();
        let frame = &mut self.stack[self.depth];
        let follows = grown == frame.from && (frame.run.is_empty() || frame.run.end == start);
        if !follows || self.text.get(start..end) != Some(text) {
            return self.push_text(text);
        }
        frame.run = if frame.run.is_empty() { start..end } else { frame.run.start..end };
    }

    pub(super) fn words(&mut self, text: &str, start: usize, end: usize) {
        if matches!(self.top().shape, Shape::Code(_)) {
            let text = self.original(text, start, end);
            return self.place(&text, start, end);
        }
        let covered = self.covered;
        let covers = covered.within(start, end);
        if covers.is_empty() {
            return match french_quote(self.reader.language, text, self.text.get(start..end)) {
                Some(quote) => self.push_text(quote),
                None => self.place(text, start, end),
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
    pub(super) fn uncover(&mut self, cover: &Cover) {
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
                self.push(Inline::Link(Box::new(Link { to, title: "".into(), content, span })));
            }
            Form::Citation => {
                let items = split(&inner(1, 1), ';').into_iter().map(|item| {
                    let key = item.value.trim_start_matches('@');
                    let (key, locator) =
                        key.split_once(',').map_or((key, None), |(key, page)| (key, Some(page.trim().to_owned())));
                    let start = item.span.start as usize;
                    let key =
                        Spanned::new(key.trim().to_owned(), Span::new(source, start, start + 1 + key.trim_end().len()));
                    CitationItem { key, locator }
                });
                let index = u32::try_from(self.draft.doc.citations.len()).expect("fewer than 2^32 citations");
                self.draft.doc.citations.push(Citation { items: items.collect(), span });
                self.push(Inline::Citation(index));
            }
        }
    }

    /// A piece of code as the editor wrote it.
    pub(super) fn original<'p>(&self, piece: &'p str, start: usize, end: usize) -> Cow<'p, str> {
        let covers = self.covered.within(start, end);
        self.covered.uncover(piece, covers, |cover| self.text[cover.start..cover.end].to_owned())
    }

    pub(super) fn link_to(&mut self, address: &str, start: usize, end: usize, image: bool) -> LinkTo {
        // The address is written behind the text, so its covers are the last ones of the link.
        let covered = self.covered;
        let covers = covered.within(start, end);
        let count = if covers.is_empty() { 0 } else { address.matches(covered.sign).count() };
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
                self.notes.add(&links::FOREIGN_IMAGE, span).arg("target", &*address);
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
    pub(super) fn address_span(&self, address: &str, start: usize, end: usize) -> Span {
        let whole = self.span(start, end);
        let link = self.text.get(start..end).unwrap_or("");
        // Nearly always the link ends with it.
        let end_of_link = link.strip_suffix(')').and_then(|link| link.strip_suffix(address)).map(str::len);
        let found = end_of_link.or_else(|| memmem::rfind(link.as_bytes(), address.as_bytes()));
        match found.filter(|_| !address.is_empty()) {
            Some(at) => Span::new(self.reader.source, start + at, start + at + address.len()),
            None => whole,
        }
    }

    /// A block of raw HTML: settings comments at its start are read, the rest is reduced to the safe list.
    pub(super) fn raw_block(&mut self, html: &str, start: usize, end: usize) {
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

    pub(super) fn raw_inline(&mut self, html: &str, start: usize, end: usize) {
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
