//! Blocks to HTML. What a link, file, citation or word comes to is asked of [`Resolve`]; everything else is here.

mod escape;
mod lines;
mod tables;

use std::borrow::Cow;
use std::collections::HashMap;

pub use escape::{escape, escaped};

use super::highlight;
use super::terms::TermFinder;
use crate::guide::block::*;
use crate::guide::document::Document;
use crate::guide::part::Gap;

/// An address, and the title to show where a link has no words of its own.
pub type Way<'a> = (Cow<'a, str>, Cow<'a, str>);

/// What the writer asks about the rest of the guide.
pub trait Resolve {
    /// Where a ref of the document leads; `None` when it is broken. A place without an address is named, not linked.
    fn link(&self, reference: u32) -> Option<Way<'_>>;
    /// The address of a file of the document, and its size in pixels.
    fn file(&self, file: u32) -> Option<(String, Option<(u32, u32)>)>;
    /// A citation as safe HTML.
    fn citation(&self, citation: u32) -> String;
    /// The address of a glossary term.
    fn term(&self, term: u32) -> String;
    /// An interface string.
    fn word(&self, key: &str) -> String;
    /// What stands right under the heading at an anchor, as safe HTML.
    fn under_heading(&self, anchor: u32) -> &str {
        let _ = anchor;
        ""
    }
}

/// Writes the blocks of one page; knows which terms and footnotes it met.
pub struct Writer<'a> {
    doc: &'a Document,
    resolve: &'a dyn Resolve,
    terms: &'a TermFinder,
    /// The term the page itself defines, which is not marked.
    own_term: Option<u32>,
    /// Terms met on the page, in order of appearance; and those of the current section.
    pub met: Vec<u32>,
    section: Vec<u32>,
    /// What was written that has styles of its own: code in colours, a table.
    pub coloured: bool,
    pub tables: bool,
    /// No term is marked inside a heading, link or code.
    quiet: usize,
    labels: HashMap<&'a str, usize>,
    notes: Vec<(&'a str, &'a [Block])>,
    gaps: &'a [Gap],
    /// What is written in place of each gap, where it is no field to fill in.
    marks: &'a [String],
    mount: Mount<'a>,
}

/// How a document stands on a page: alone, or as a chapter among others.
#[derive(Clone, Copy, Default)]
pub struct Mount<'a> {
    /// Stands before every id of the document, so that two chapters on one page do not share one.
    pub prefix: &'a str,
    /// How many levels its headings go down.
    pub deeper: u8,
}

impl Mount<'_> {
    /// The level at which a heading stands, 2 to 6: level 1 is the page's title.
    pub fn level(&self, level: u8) -> u8 {
        level.max(2).saturating_add(self.deeper).min(6)
    }

    /// The id on the page of what the document calls `id`.
    pub fn id(&self, id: &str) -> String {
        format!("{}{id}", self.prefix)
    }
}

impl<'a> Writer<'a> {
    pub fn new(doc: &'a Document, resolve: &'a dyn Resolve, terms: &'a TermFinder, own_term: Option<u32>) -> Self {
        Writer {
            doc,
            resolve,
            terms,
            own_term,
            met: Vec::new(),
            section: Vec::new(),
            coloured: false,
            tables: false,
            quiet: 0,
            labels: HashMap::new(),
            notes: Vec::new(),
            gaps: &[],
            marks: &[],
            mount: Mount::default(),
        }
    }

    /// The same document as a chapter of a longer page.
    pub fn mounted(self, mount: Mount<'a>) -> Self {
        Writer { mount, ..self }
    }

    /// Blocks as HTML. Parts are not written here: the caller splits at them.
    pub fn blocks(&mut self, blocks: &'a [Block]) -> String {
        let mut html = String::with_capacity(blocks.len() * 256);
        self.push_blocks(blocks, &mut html);
        html
    }

    /// A line as HTML.
    pub fn line(&mut self, line: &'a [Inline]) -> String {
        let mut html = String::new();
        self.push_line(line, &mut html);
        html
    }

    /// A line as HTML for a heading or a link: no term is marked in it.
    pub fn heading(&mut self, line: &'a [Inline]) -> String {
        self.quiet += 1;
        let html = self.line(line);
        self.quiet -= 1;
        html
    }

    /// Blocks as HTML with their gaps written out.
    pub fn with_gaps(&mut self, blocks: &'a [Block], gaps: &'a [Gap]) -> String {
        self.gaps = gaps;
        let html = self.blocks(blocks);
        self.gaps = &[];
        html
    }

    /// Blocks as HTML with a text in place of each gap.
    pub fn with_marks(&mut self, blocks: &'a [Block], marks: &'a [String]) -> String {
        self.marks = marks;
        let html = self.blocks(blocks);
        self.marks = &[];
        html
    }

    /// A new section starts: its terms are marked again.
    pub fn new_section(&mut self) {
        self.section.clear();
    }

    /// The footnotes met so far, as a section for the end of the page; empty when there are none.
    pub fn footnotes(&mut self) -> String {
        let mut html = String::new();
        let mut done = 0;
        // A note may refer to another one, so the list can grow while it is written.
        self.notes.sort_by_key(|(label, _)| self.labels.get(label).copied().unwrap_or(usize::MAX));
        while done < self.notes.len() {
            let (label, body) = self.notes[done];
            done += 1;
            let number = self.number(label);
            let prefix = self.mount.prefix;
            html.push_str(&format!("<li id=\"{prefix}noot-{number}\" value=\"{number}\">"));
            self.push_blocks(body, &mut html);
            let back = self.resolve.word("footnote-back");
            html.push_str(&format!("<a class=\"note-back\" href=\"#{prefix}noot-{number}-bij\" aria-label=\""));
            escape(&mut html, &back);
            html.push_str("\">↩</a></li>");
        }
        if html.is_empty() {
            return html;
        }
        let mut title = String::new();
        escape(&mut title, &self.resolve.word("footnotes"));
        let (id, level) = (self.mount.id("voetnoten"), self.mount.level(2));
        format!(
            "<section class=\"footnotes\" aria-labelledby=\"{id}\"><h{level} id=\"{id}\">{title}</h{level}><ol>{html}</ol></section>"
        )
    }

    fn number(&mut self, label: &'a str) -> usize {
        let next = self.labels.len() + 1;
        *self.labels.entry(label).or_insert(next)
    }

    fn push_blocks(&mut self, blocks: &'a [Block], html: &mut String) {
        for block in blocks {
            self.push_block(block, html);
        }
    }

    fn push_block(&mut self, block: &'a Block, html: &mut String) {
        match block {
            Block::Heading(heading) => self.push_heading(heading, html),
            Block::Paragraph(line, _) => match &line[..] {
                [Inline::Image(image)] => self.push_figure(image, html),
                _ => self.push_in("p", line, html),
            },
            Block::Plain(line, _) => self.push_line(line, html),
            Block::List(list) => self.push_list(list, html),
            Block::Quote(quote) => self.push_quote(quote, html),
            Block::Code(code) => {
                html.push_str("<pre class=\"code\" tabindex=\"0\"><code");
                if !code.language.is_empty() {
                    html.push_str(" class=\"language-");
                    escape(html, &code.language);
                    html.push('"');
                }
                html.push('>');
                self.coloured |= !code.language.is_empty();
                highlight::push(html, &code.language, &code.text);
                html.push_str("</code></pre>");
            }
            Block::Table(table) => {
                self.tables = true;
                self.push_table(table, html);
            }
            Block::Definitions(list, _) => {
                html.push_str("<dl>");
                for definition in list {
                    self.push_in("dt", &definition.term, html);
                    for meaning in &definition.meanings {
                        html.push_str("<dd>");
                        self.push_blocks(meaning, html);
                        html.push_str("</dd>");
                    }
                }
                html.push_str("</dl>");
            }
            Block::Note(note) => self.notes.push((&note.label, &note.body)),
            Block::Rule(_) => html.push_str("<hr>"),
            Block::Html(safe, _) => html.push_str(safe),
            Block::Settings(..) | Block::Part(_) => {}
        }
    }

    fn push_heading(&mut self, heading: &'a Heading, html: &mut String) {
        if heading.level <= 2 {
            self.new_section();
        }
        let level = self.mount.level(heading.level);
        let anchor = self.doc.anchor(heading.anchor);
        let tag = ["h2", "h3", "h4", "h5", "h6"][usize::from(level) - 2];
        html.push('<');
        html.push_str(tag);
        if let Some(anchor) = anchor {
            html.push_str(" id=\"");
            html.push_str(self.mount.prefix);
            escape(html, &anchor.id);
            html.push('"');
        }
        html.push('>');
        self.quiet += 1;
        self.push_line(&heading.content, html);
        self.quiet -= 1;
        close(html, tag);
        html.push_str(self.resolve.under_heading(heading.anchor));
    }

    fn push_list(&mut self, list: &'a List, html: &mut String) {
        let tag = if list.start.is_some() { "ol" } else { "ul" };
        let tasks = list.items.iter().any(|item| item.mark != Mark::None);
        html.push('<');
        html.push_str(tag);
        if let Some(start) = list.start.filter(|start| *start != 1) {
            html.push_str(&format!(" start=\"{start}\""));
        }
        html.push_str(if tasks { " class=\"tasks\">" } else { ">" });
        for item in &list.items {
            match item.mark {
                Mark::None => html.push_str("<li>"),
                Mark::Box(done) | Mark::Round(done) => {
                    let word = self.resolve.word(if done { "task-done" } else { "task-open" });
                    html.push_str("<li class=\"task\"><input type=\"checkbox\" disabled");
                    html.push_str(if done { " checked aria-label=\"" } else { " aria-label=\"" });
                    escape(html, &word);
                    html.push_str("\"> ");
                }
            }
            self.push_blocks(&item.body, html);
            html.push_str("</li>");
        }
        close(html, tag);
    }

    fn push_quote(&mut self, quote: &'a Quote, html: &mut String) {
        let Some(alert) = quote.alert else {
            html.push_str("<blockquote>");
            self.push_blocks(&quote.body, html);
            return html.push_str("</blockquote>");
        };
        let name = alert.name();
        html.push_str(&format!("<div class=\"alert alert-{name}\" role=\"note\"><p class=\"alert-title\">"));
        escape(html, &self.resolve.word(&format!("alert-{name}")));
        html.push_str("</p>");
        self.push_blocks(&quote.body, html);
        html.push_str("</div>");
    }
}

fn close(html: &mut String, tag: &str) {
    html.push_str("</");
    html.push_str(tag);
    html.push('>');
}
