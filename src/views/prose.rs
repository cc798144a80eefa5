//! The body of a page: its blocks as HTML, split at its parts.

use crate::guide::block::{Block, Inline};
use crate::guide::document::Document;
use crate::guide::graph::{DocIndex, Target};
use crate::guide::language::Language;
use crate::guide::part::{Question, Title};
use crate::markup::html::{Mount, Resolve, Way, Writer, escape, escaped};
use crate::markup::plain;
use crate::theme::view::{Piece, ReferenceView, TermView, TitleView};

use super::desk::Desk;
use super::drift::Drift;
use super::parts;
use super::whole::Book;

/// What links, files, citations and words of one document come to on a page in one language.
pub struct PageLinks<'a> {
    pub desk: &'a Desk,
    pub index: DocIndex,
    /// The language of the page (its addresses).
    pub language: Language,
    /// The chapters that stand on the same page, when it is a whole handbook.
    pub book: Option<&'a Book>,
    /// Where the document, as a translation, lags behind.
    pub drift: Drift,
}

impl Resolve for PageLinks<'_> {
    fn link(&self, reference: u32) -> Option<Way<'_>> {
        let target = self.desk.guide.resolved[self.index.0 as usize].get(reference as usize)?.as_ref()?;
        Some(match target {
            Target::Place(place) => {
                let (url, title) = self.desk.place(*place, self.language);
                let url = match self.book.and_then(|book| book.place(*place, &url)) {
                    Some(url) => url.into(),
                    None if place.doc == self.own() => match url.find('#') {
                        Some(at) => url[at..].to_owned().into(),
                        None => url,
                    },
                    None => url,
                };
                (url, title.into())
            }
            Target::Overview(id) => {
                let title = self.desk.overview_title(id, self.language);
                (self.desk.url(self.language, id).into(), title.into())
            }
        })
    }

    fn file(&self, file: u32) -> Option<(String, Option<(u32, u32)>)> {
        let guide = &self.desk.guide;
        let asset = guide.files[self.index.0 as usize].get(file as usize)?.as_ref()?;
        let asset = &guide.assets[*asset as usize];
        Some((format!("{}{}", guide.config.base(), asset.output), asset.size))
    }

    fn citation(&self, citation: u32) -> String {
        let guide = &self.desk.guide;
        let Some(citation) = guide.doc(self.index).citations.get(citation as usize) else { return String::new() };
        let mut html = String::from("(");
        for (at, item) in citation.items.iter().enumerate() {
            html.push_str(if at == 0 { "" } else { "; " });
            match guide.references.get(&item.key.value) {
                None => escape(&mut html, &item.key.value),
                Some(reference) => {
                    html.push_str(&format!("<a class=\"cite\" href=\"#{}\">", reference_id(&reference.key)));
                    escape(&mut html, &reference.short);
                    html.push_str("</a>");
                }
            }
            if let Some(locator) = &item.locator {
                html.push_str(", ");
                escape(&mut html, locator);
            }
        }
        html.push(')');
        html
    }

    fn term(&self, term: u32) -> String {
        self.desk.link(self.desk.guide.terms[term as usize].doc, self.language).url
    }

    fn word(&self, key: &str) -> String {
        self.desk.word(self.desk.guide.doc(self.index).language, key)
    }

    fn under_heading(&self, anchor: u32) -> &str {
        self.drift.notices.get(&anchor).map_or("", String::as_str)
    }
}

impl<'a> PageLinks<'a> {
    pub fn new(desk: &'a Desk, index: DocIndex, language: Language, book: Option<&'a Book>) -> Self {
        PageLinks { desk, index, language, book, drift: Drift::of(desk, desk.guide.doc(index), language) }
    }

    /// The original of the page's document: where its own anchors are counted.
    fn own(&self) -> DocIndex {
        let guide = &self.desk.guide;
        guide.original(self.index)
    }
}

fn reference_id(key: &str) -> String {
    let safe: String = key.chars().map(|sign| if sign.is_ascii_alphanumeric() { sign } else { '-' }).collect();
    format!("bron-{safe}")
}

/// Writes the body of one page.
pub struct Press<'a> {
    pub desk: &'a Desk,
    pub links: &'a PageLinks<'a>,
    pub doc: &'a Document,
    pub language: Language,
    pub writer: Writer<'a>,
    pub mount: Mount<'a>,
    /// How many questions stand before this document on its page.
    pub earlier: usize,
    /// The questions met so far, with the number each got.
    pub questions: Vec<(usize, &'a Question)>,
}

impl<'a> Press<'a> {
    pub fn new(links: &'a PageLinks<'a>) -> Self {
        let desk = links.desk;
        let doc: &'a Document = desk.guide.doc(links.index);
        let writer = Writer::new(doc, links, desk.finder(doc.language), desk.term_of(links.index));
        let (language, mount) = (links.language, Mount::default());
        Press { desk, links, doc, language, writer, mount, earlier: 0, questions: Vec::new() }
    }

    /// The press for a document that is a chapter of a longer page, behind `earlier` questions.
    pub fn mounted(self, mount: Mount<'a>, earlier: usize) -> Self {
        Press { writer: self.writer.mounted(mount), mount, earlier, ..self }
    }

    /// The whole body: pieces in order, the key to its questions, its footnotes.
    pub fn body(&mut self) -> Vec<Piece> {
        let mut pieces = self.pieces(&self.doc.body);
        pieces.extend(super::results::at_end(self).map(Piece::Results));
        pieces.extend(super::questions::key(self).map(Piece::Key));
        pieces.extend(self.footnotes());
        pieces
    }

    /// The footnotes of what was written so far.
    pub fn footnotes(&mut self) -> Option<Piece> {
        let html = self.writer.footnotes();
        (!html.is_empty()).then_some(Piece::Html { html })
    }

    /// The id on the page of an anchor of the document.
    pub fn anchor_id(&self, anchor: u32) -> Option<String> {
        self.doc.anchor(anchor).map(|anchor| self.mount.id(&anchor.id))
    }

    /// The body of the home page: every heading of level 2 opens a path.
    /// First comes what stands above the first of them.
    pub fn paths(&mut self) -> (Vec<Piece>, Vec<Piece>) {
        let opens = |block: &Block| matches!(block, Block::Heading(heading) if heading.level == 2);
        let (mut intro, mut paths) = (Vec::new(), Vec::new());
        for run in self.doc.body.chunk_by(|_, next| !opens(next)) {
            let body = self.pieces(run);
            match run.first() {
                Some(first) if opens(first) => paths.push(Piece::Section { body }),
                _ => intro.extend(body),
            }
        }
        paths.extend(self.footnotes());
        (intro, paths)
    }

    /// Blocks as pieces: a run of HTML between two parts is one piece.
    pub fn pieces(&mut self, blocks: &'a [Block]) -> Vec<Piece> {
        let mut pieces = Vec::new();
        for run in blocks.split_inclusive(|block| matches!(block, Block::Part(_))) {
            let (html, part) = match run.split_last() {
                Some((Block::Part(part), before)) => (before, self.doc.parts.get(*part as usize)),
                _ => (run, None),
            };
            let html = self.writer.blocks(html);
            if !html.is_empty() {
                pieces.push(Piece::Html { html });
            }
            if let Some(part) = part {
                pieces.push(parts::piece(self, part));
            }
        }
        pieces
    }

    pub fn html(&mut self, blocks: &'a [Block]) -> String {
        self.writer.blocks(blocks)
    }

    pub fn line(&mut self, line: &'a [Inline]) -> String {
        self.writer.line(line)
    }

    /// The heading of a part. A part starts a section of its own when its heading is that high.
    pub fn title(&mut self, title: &'a Title) -> TitleView {
        if title.level <= 2 {
            self.writer.new_section();
        }
        let plain = plain::line(&title.text);
        let html = if title.text.is_empty() { escaped(&plain) } else { self.writer.heading(&title.text) };
        TitleView {
            id: self.anchor_id(title.anchor).unwrap_or_default(),
            level: self.mount.level(title.level),
            html,
            plain,
            notice: self.links.drift.notices.get(&title.anchor).cloned().unwrap_or_default(),
        }
    }

    /// The definitions of the terms met, in order of the alphabet.
    pub fn terms(&self) -> Vec<TermView> {
        terms(self.desk, self.language, self.writer.met.clone())
    }

    /// The bibliography of the page, in order of the alphabet.
    pub fn references(&self) -> Vec<ReferenceView> {
        references(self.desk, std::iter::once(self.doc))
    }
}

/// The definitions of the terms with these numbers, in order of the alphabet.
pub fn terms(desk: &Desk, language: Language, mut numbers: Vec<u32>) -> Vec<TermView> {
    numbers.sort_unstable();
    numbers.dedup();
    let guide = &desk.guide;
    let view = |number: &u32| {
        let term = &guide.terms[*number as usize];
        let doc = guide.doc(term.doc);
        let url = desk.url(language, &doc.id);
        TermView { id: format!("term-{number}"), title: doc.head.title.clone(), text: doc.head.summary.clone(), url }
    };
    let mut terms: Vec<TermView> = numbers.iter().map(view).collect();
    terms.sort_by_key(|term| term.title.to_lowercase());
    terms
}

/// What some documents cite, in order of the alphabet.
pub fn references<'a>(desk: &Desk, docs: impl Iterator<Item = &'a Document>) -> Vec<ReferenceView> {
    let cited = docs.flat_map(|doc| &doc.citations).flat_map(|citation| &citation.items);
    let mut cited: Vec<_> = cited.filter_map(|item| desk.guide.references.get(&item.key.value)).collect();
    cited.sort_by(|a, b| (a.text.to_lowercase(), &a.key).cmp(&(b.text.to_lowercase(), &b.key)));
    cited.dedup_by(|a, b| a.key == b.key);
    let view = |reference: &crate::guide::graph::Reference| ReferenceView {
        id: reference_id(&reference.key),
        html: reference.html.clone(),
    };
    cited.into_iter().map(view).collect()
}
