//! The texts of a question as HTML that any platform takes: well-formed as XML, without what belongs to our pages. Links lead
//! to the site, pictures come along or are shown from the site.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use crate::exporters::exporter::Site;
use crate::guide::block::{Block, Inline, Table};
use crate::guide::graph::{DocIndex, Target};
use crate::guide::language::Language;
use crate::markup::html::{Resolve, Way, Writer, escape, escaped};
use crate::markup::terms::TermFinder;

/// Where the pictures of a text are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pictures {
    /// On the site.
    Hosted,
    /// In the package, under this path.
    Carried(&'static str),
}

/// A text, and the pictures it carries: indices into the assets of the guide.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rich {
    pub html: String,
    pub files: BTreeSet<u32>,
}

/// No word is marked as a term: its definition stays on the site.
static NO_TERMS: LazyLock<TermFinder> = LazyLock::new(|| TermFinder::new([]));

/// Writes the texts of a document.
pub struct Pen<'a> {
    pub site: &'a Site,
    /// The document, in the version that is read.
    pub index: DocIndex,
    /// The language of the package.
    pub language: Language,
    pub pictures: Pictures,
    /// Only what the schema of QTI 2.1 knows.
    pub strict: bool,
    files: RefCell<BTreeSet<u32>>,
}

impl<'a> Pen<'a> {
    pub fn new(site: &'a Site, index: DocIndex, language: Language, pictures: Pictures, strict: bool) -> Pen<'a> {
        Pen { site, index, language, pictures, strict, files: RefCell::default() }
    }

    /// Blocks as a text; one paragraph stays a paragraph.
    pub fn prose(&self, blocks: &[Block]) -> Rich {
        self.write(|writer| writer.blocks(blocks))
    }

    /// A line as a text, without a paragraph around it.
    pub fn line(&self, line: &[Inline]) -> Rich {
        self.write(|writer| writer.line(line))
    }

    pub fn table(&self, table: &Table) -> Rich {
        self.write(|writer| writer.table(table))
    }

    /// Blocks with a text in place of each gap.
    pub fn marked(&self, blocks: &[Block], marks: &[String]) -> Rich {
        self.write(|writer| writer.with_marks(blocks, marks))
    }

    fn write<'t>(&'t self, fill: impl FnOnce(&mut Writer<'t>) -> String) -> Rich {
        self.files.borrow_mut().clear();
        let doc = self.site.guide.doc(self.index);
        let mut writer = Writer::new(doc, self, &NO_TERMS, None);
        let mut html = fill(&mut writer);
        html.push_str(&writer.footnotes());
        let mut html = super::xhtml::clean(&html, self.strict);
        if doc.language != self.language && !html.is_empty() {
            let lang = if self.strict { "xml:lang" } else { "lang" };
            let tag = if super::xhtml::is_line(&html) { "span" } else { "div" };
            html = format!("<{tag} {lang}=\"{}\">{html}</{tag}>", doc.language.tag());
        }
        Rich { html, files: self.files.take() }
    }

    /// The whole address of an address on the site; empty when the site has none.
    fn absolute(&self, url: &str) -> String {
        let config = &self.site.guide.config;
        if config.url.is_empty() { String::new() } else { format!("{}{url}", config.origin()) }
    }
}

/// The bytes of a file of the guide.
pub fn bytes_of(site: &Site, path: &str) -> Option<Arc<[u8]>> {
    site.files.get(path)?.as_ref()?.bytes()
}

/// The name in the package of a file of the guide.
pub fn file_name(output: &str) -> &str {
    output.rsplit('/').next().unwrap_or(output)
}

impl Resolve for Pen<'_> {
    fn link(&self, reference: u32) -> Option<Way<'_>> {
        let desk = &self.site.desk;
        let target = desk.guide.resolved[self.index.0 as usize].get(reference as usize)?.as_ref()?;
        Some(match target {
            Target::Place(place) => {
                let (url, title) = desk.place(*place, self.language);
                (self.absolute(&url).into(), title.into())
            }
            Target::Overview(id) => {
                let title = desk.overview_title(id, self.language);
                (self.absolute(&desk.url(self.language, id)).into(), title.into())
            }
        })
    }

    fn file(&self, file: u32) -> Option<(String, Option<(u32, u32)>)> {
        let guide = &self.site.guide;
        let at = guide.files[self.index.0 as usize].get(file as usize)?.as_ref()?;
        let asset = &guide.assets[*at as usize];
        let at_hand = matches!(self.site.files.get(&asset.path), Some(Some(_)));
        if let (Pictures::Carried(folder), true) = (self.pictures, at_hand) {
            self.files.borrow_mut().insert(*at);
            return Some((format!("{folder}{}", file_name(&asset.output)), asset.size));
        }
        let url = self.absolute(&format!("{}{}", guide.config.base(), asset.output));
        (!url.is_empty()).then_some((url, asset.size))
    }

    fn citation(&self, citation: u32) -> String {
        let guide = &self.site.guide;
        let Some(citation) = guide.doc(self.index).citations.get(citation as usize) else { return String::new() };
        let mut html = String::from("(");
        for (at, item) in citation.items.iter().enumerate() {
            html.push_str(if at == 0 { "" } else { "; " });
            let short = guide.references.get(&item.key.value).map_or(&item.key.value, |entry| &entry.short);
            escape(&mut html, short);
            if let Some(locator) = &item.locator {
                html.push_str(", ");
                escape(&mut html, locator);
            }
        }
        html.push(')');
        html
    }

    fn term(&self, _term: u32) -> String {
        String::new()
    }

    fn word(&self, key: &str) -> String {
        self.site.desk.word(self.site.guide.doc(self.index).language, key)
    }
}

impl Rich {
    /// Plain words as a text.
    pub fn words(text: &str) -> Rich {
        Rich { html: escaped(text), files: BTreeSet::new() }
    }

    pub fn is_empty(&self) -> bool {
        self.html.is_empty()
    }

    /// This text and then another, each in a paragraph of its own.
    pub fn then(mut self, other: Rich) -> Rich {
        if self.is_empty() {
            return other;
        }
        if !other.is_empty() {
            self.html = format!("{}{}", paragraph(&self.html), paragraph(&other.html));
            self.files.extend(other.files);
        }
        self
    }

    /// The text on one line; lines of code keep apart.
    pub fn one_line(&self) -> String {
        let mut line = String::with_capacity(self.html.len());
        let mut rest = self.html.as_str();
        while let Some(at) = rest.find("<pre>") {
            let end = rest[at..].find("</pre>").map_or(rest.len(), |end| at + end);
            push_flat(&mut line, &rest[..at]);
            line.push_str(&rest[at..end].replace("\r\n", "\n").replace(['\n', '\r'], "<br/>").replace('\t', " "));
            rest = &rest[end..];
        }
        push_flat(&mut line, rest);
        line
    }
}

fn push_flat(line: &mut String, html: &str) {
    let flat = |sign: char| matches!(sign, '\n' | '\r' | '\t');
    line.push_str(&if html.contains(flat) { Cow::Owned(html.replace(flat, " ")) } else { Cow::Borrowed(html) });
}

fn paragraph(html: &str) -> Cow<'_, str> {
    if super::xhtml::is_line(html) { Cow::Owned(format!("<p>{html}</p>")) } else { Cow::Borrowed(html) }
}
