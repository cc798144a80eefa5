//! Prose as paragraphs of a Word document: emphasis, links, line breaks and lists; what else a page may hold becomes text.

use super::From;
use crate::exporters::xml::Xml;
use crate::guide::block::{Block, Inline, Item, LinkTo, Mark};
use crate::markup::plain;

/// The lists of `numbering.xml`.
const BULLETS: &str = "1";
const NUMBERS: &str = "2";

/// The text of a document while it is written.
pub struct Text<'a> {
    pub xml: Xml,
    from: &'a From<'a>,
    /// The addresses that are linked to, by number.
    links: Vec<String>,
}

/// How letters look.
#[derive(Clone, Copy, Default)]
struct Look {
    bold: bool,
    italic: bool,
    strike: bool,
    link: bool,
}

impl<'a> Text<'a> {
    pub fn new(from: &'a From<'a>) -> Text<'a> {
        Text { xml: Xml::new(), from, links: Vec::new() }
    }

    /// The document, and the addresses it links to.
    pub fn finish(self) -> (String, Vec<String>) {
        (self.xml.finish(), self.links)
    }

    /// A paragraph of plain words in a style; an empty name is the style of running text.
    pub fn line(&mut self, style: &str, text: &str) {
        self.paragraph(style, None);
        self.run(text, Look::default());
        self.xml.close();
    }

    /// A paragraph in a style.
    pub fn inlines(&mut self, style: &str, content: &[Inline]) {
        self.paragraph(style, None);
        self.content(content, Look::default());
        self.xml.close();
    }

    /// Paragraphs and lists.
    pub fn blocks(&mut self, blocks: &[Block]) {
        self.level(blocks, 0);
    }

    fn level(&mut self, blocks: &[Block], depth: usize) {
        for block in blocks {
            match block {
                Block::Paragraph(content, _) | Block::Plain(content, _) => self.inlines("", content),
                Block::Heading(heading) => self.inlines("TableHead", &heading.content),
                Block::List(list) => {
                    let number = if list.start.is_some() { NUMBERS } else { BULLETS };
                    list.items.iter().for_each(|item| self.item(item, number, depth));
                }
                Block::Quote(quote) => self.level(&quote.body, depth),
                Block::Rule(_) | Block::Html(..) | Block::Settings(..) | Block::Part(_) => {}
                other @ (Block::Code(_) | Block::Table(_) | Block::Definitions(..) | Block::Note { .. }) => {
                    self.line("", &plain::prose(std::slice::from_ref(other)));
                }
            }
        }
    }

    /// The first paragraph of an item has its mark; Word knows nine levels.
    fn item(&mut self, item: &Item, list: &str, depth: usize) {
        let mut rest = &item.body[..];
        self.paragraph("ListParagraph", Some((list, depth.min(8))));
        match item.mark {
            Mark::None => {}
            Mark::Box(done) | Mark::Round(done) => self.run(if done { "☒ " } else { "☐ " }, Look::default()),
        }
        if let [Block::Paragraph(content, _) | Block::Plain(content, _), others @ ..] = rest {
            self.content(content, Look::default());
            rest = others;
        }
        self.xml.close();
        self.level(rest, depth + 1);
    }

    fn paragraph(&mut self, style: &str, list: Option<(&str, usize)>) {
        self.xml.open("w:p", &[]);
        if style.is_empty() && list.is_none() {
            return;
        }
        self.xml.open("w:pPr", &[]);
        if !style.is_empty() {
            self.xml.leaf("w:pStyle", &[("w:val", style)], "");
        }
        if let Some((list, depth)) = list {
            self.xml.open("w:numPr", &[]);
            self.xml.leaf("w:ilvl", &[("w:val", &depth.to_string())], "");
            self.xml.leaf("w:numId", &[("w:val", list)], "");
            self.xml.close();
        }
        self.xml.close();
    }

    fn content(&mut self, content: &[Inline], look: Look) {
        for inline in content {
            match inline {
                Inline::Text(text) | Inline::Code(text) => self.run(text, look),
                Inline::Emphasis(inner) => self.content(inner, Look { italic: true, ..look }),
                Inline::Strong(inner) => self.content(inner, Look { bold: true, ..look }),
                Inline::Strike(inner) => self.content(inner, Look { strike: true, ..look }),
                Inline::Link(link) => match (&link.to, look.link) {
                    (LinkTo::External(address), false) => {
                        let id = format!("link{}", self.links.len());
                        self.links.push(address.to_string());
                        self.xml.open("w:hyperlink", &[("r:id", &id)]);
                        self.content(&link.content, Look { link: true, ..look });
                        self.xml.close();
                    }
                    _ => self.content(&link.content, look),
                },
                Inline::Image(image) => self.run(&image.alt, look),
                Inline::Citation(at) => self.citation(*at, look),
                Inline::LineBreak => {
                    self.xml.open("w:r", &[]);
                    self.xml.leaf("w:br", &[], "");
                    self.xml.close();
                }
                Inline::NoteMark(_) | Inline::Gap(_) | Inline::Html(_) | Inline::Settings(_) => {}
            }
        }
    }

    /// `(Hattie & Timperley, 2007)`.
    fn citation(&mut self, at: u32, look: Look) {
        let items = self.from.doc.citations.get(at as usize).map(|citation| &citation.items);
        let known = |key: &str| self.from.guide.references.get(key).map(|entry| entry.short.clone());
        let shorts: Vec<String> = items.into_iter().flatten().filter_map(|item| known(&item.key.value)).collect();
        if !shorts.is_empty() {
            self.run(&format!("({})", shorts.join("; ")), look);
        }
    }

    fn run(&mut self, text: &str, look: Look) {
        if text.is_empty() {
            return;
        }
        self.xml.open("w:r", &[]);
        let marks = [("w:b", look.bold), ("w:i", look.italic), ("w:strike", look.strike)];
        if look.link || marks.iter().any(|(_, on)| *on) {
            self.xml.open("w:rPr", &[]);
            if look.link {
                self.xml.leaf("w:rStyle", &[("w:val", "Hyperlink")], "");
            }
            for (mark, _) in marks.into_iter().filter(|(_, on)| *on) {
                self.xml.leaf(mark, &[], "");
            }
            self.xml.close();
        }
        // Where a source breaks its lines means nothing, but a space at an end does.
        let text = text.replace(['\n', '\r', '\t'], " ");
        self.xml.leaf("w:t", &[("xml:space", "preserve")], &text);
        self.xml.close();
    }
}
