//! Walks the body of a document: paragraphs with what they are, and tables with their merged cells.

use super::runs::{self, Look, Piece};
use super::styles::{Sort, Styles};
use super::{Block, Cell, Line, Relation, Table};
use crate::commands::import::left::{Lefts, Place};
use crate::commands::import::xml::{Element, Node};

/// The most columns of a table.
const COLUMNS: usize = 63;

pub struct Reader<'a> {
    styles: &'a Styles,
    relations: &'a [Relation],
    lefts: &'a mut Lefts,
    blocks: Vec<Block>,
    /// The number of the paragraph that is read, from 1.
    paragraph: usize,
    /// The notes that were referred to: label, and whether at the end.
    notes: Vec<(String, bool)>,
    /// The relations of pictures, in order, with the paragraph they stand in.
    pictures: Vec<(String, usize)>,
    /// Inside a field such as a link: what it says it does, and whether its words have begun.
    fields: Vec<(String, bool)>,
}

/// Blocks, the notes and the pictures they name.
pub type Read = (Vec<Block>, Vec<(String, bool)>, Vec<(String, usize)>);

impl<'a> Reader<'a> {
    pub fn new(styles: &'a Styles, relations: &'a [Relation], lefts: &'a mut Lefts) -> Reader<'a> {
        let (blocks, notes, pictures, fields) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        Reader { styles, relations, lefts, blocks, paragraph: 0, notes, pictures, fields }
    }

    pub fn finish(self) -> Read {
        (self.blocks, self.notes, self.pictures)
    }

    /// The blocks in an element; depth is bounded by the reader of XML.
    pub fn blocks(&mut self, parent: &Element) {
        for element in parent.elements() {
            match element.name.as_str() {
                "p" => self.block(element),
                "tbl" => {
                    let table = self.table(element);
                    self.blocks.push(Block::Table(table));
                }
                "sdt" if is_contents(element) => self.left("left-contents", ""),
                "sdt" => element.child("sdtContent").into_iter().for_each(|inner| self.blocks(inner)),
                "ins" | "moveTo" | "customXml" | "smartTag" => self.blocks(element),
                "altChunk" => self.left("left-chunk", ""),
                _ => {}
            }
        }
    }

    fn left(&mut self, key: &'static str, text: &str) {
        self.lefts.once(Place::Paragraph(self.paragraph.max(1)), key, text);
    }

    fn block(&mut self, element: &Element) {
        let sort = self.styles.sort(element.child("pPr"));
        let text = self.text(element);
        if text.is_empty() {
            return;
        }
        self.blocks.push(match sort {
            Sort::Title => Block::Title(text),
            Sort::Heading(level) => Block::Heading(level, text),
            Sort::Item { depth, numbered } => Block::Item { depth, numbered, text },
            Sort::Text => Block::Text(text),
        });
    }

    fn text(&mut self, paragraph: &Element) -> String {
        self.paragraph += 1;
        let mut pieces = Vec::new();
        self.inline(paragraph, &mut pieces);
        runs::line(pieces)
    }

    /// What stands in a paragraph, or in something in it. Deleted words are gone, inserted ones are there.
    fn inline(&mut self, parent: &Element, pieces: &mut Vec<Piece>) {
        for element in parent.elements() {
            match element.name.as_str() {
                "r" => self.run(element, pieces),
                "hyperlink" => {
                    let mut inner = Vec::new();
                    self.inline(element, &mut inner);
                    self.link(element.attribute("id").and_then(|id| self.address(id)), inner, pieces);
                }
                "fldSimple" => {
                    let mut inner = Vec::new();
                    self.inline(element, &mut inner);
                    let address = element.attribute("instr").and_then(hyperlink);
                    self.link(address, inner, pieces);
                }
                "sdt" => element.child("sdtContent").into_iter().for_each(|inner| self.inline(inner, pieces)),
                "ins" | "moveTo" | "smartTag" | "customXml" | "dir" | "bdo" => self.inline(element, pieces),
                "oMath" | "oMathPara" => {
                    self.left("left-formula", &element.text());
                    pieces.push(Piece::Text(element.text(), Look::default()));
                }
                _ => {}
            }
        }
    }

    fn link(&mut self, address: Option<String>, inner: Vec<Piece>, pieces: &mut Vec<Piece>) {
        match address {
            Some(address) if has_words(&inner) => pieces.push(Piece::Link(address, inner)),
            _ => pieces.extend(inner),
        }
    }

    /// The address of a relation that leads out of the document.
    fn address(&self, id: &str) -> Option<String> {
        let relation = self.relations.iter().find(|relation| relation.id == id)?;
        relation.external.then(|| relation.target.clone())
    }

    fn run(&mut self, run: &Element, pieces: &mut Vec<Piece>) {
        let properties = run.child("rPr");
        let on = |name: &str| properties.and_then(|properties| properties.flag(name)).unwrap_or(false);
        let look = Look { bold: on("b"), italic: on("i"), strike: on("strike") || on("dstrike") };
        if on("vanish") {
            self.left("left-hidden", &run.text());
            return;
        }
        for node in &run.children {
            let Node::Element(element) = node else { continue };
            self.piece(element, look, pieces);
        }
    }

    fn piece(&mut self, element: &Element, look: Look, pieces: &mut Vec<Piece>) {
        let text = |words: &str| Piece::Text(words.to_owned(), look);
        match element.name.as_str() {
            "t" => self.words(&element.text(), look, pieces),
            "tab" | "ptab" => pieces.push(text(" ")),
            "noBreakHyphen" => pieces.push(text("\u{2011}")),
            "br" | "cr" if !matches!(element.attribute("type"), Some("page" | "column")) => pieces.push(Piece::Break),
            "sym" => self.left("left-symbol", element.attribute("char").unwrap_or_default()),
            "footnoteReference" | "endnoteReference" => {
                let end = element.name == "endnoteReference";
                let id = element.attribute("id").filter(|id| id.parse::<u32>().is_ok());
                if let Some(id) = id {
                    let label = if end { format!("e{id}") } else { id.to_owned() };
                    pieces.push(Piece::Note(label.clone()));
                    self.notes.push((label, end));
                }
            }
            "drawing" | "pict" | "object" => self.drawing(element, pieces),
            // The first choice is what the newest Word knows; the other says the same for older ones.
            "AlternateContent" => {
                let choice = element.child("Choice").or_else(|| element.child("Fallback"));
                for inner in choice.into_iter().flat_map(Element::elements) {
                    self.piece(inner, look, pieces);
                }
            }
            "fldChar" => match element.attribute("fldCharType") {
                Some("begin") => self.fields.push((String::new(), false)),
                Some("separate") => self.fields.iter_mut().last().into_iter().for_each(|field| field.1 = true),
                Some("end") => drop(self.fields.pop()),
                _ => {}
            },
            "instrText" => {
                if let Some((does, false)) = self.fields.last_mut() {
                    does.push_str(&element.text());
                }
            }
            _ => {}
        }
    }

    /// Words, inside a link where a field says so.
    fn words(&mut self, words: &str, look: Look, pieces: &mut Vec<Piece>) {
        let piece = Piece::Text(words.to_owned(), look);
        let address = self.fields.iter().rev().find_map(|(does, begun)| hyperlink(does).filter(|_| *begun));
        match address {
            Some(address) => pieces.push(Piece::Link(address, vec![piece])),
            None => pieces.push(piece),
        }
    }

    /// A picture, or what cannot be carried: a text box, a chart, a shape.
    fn drawing(&mut self, element: &Element, pieces: &mut Vec<Piece>) {
        if let Some(text) = element.deep("txbxContent") {
            self.left("left-box", &text.text());
            return;
        }
        let blip = element.deep("blip").and_then(|blip| blip.attribute("embed"));
        let older = || element.deep("imagedata").and_then(|data| data.attribute("id"));
        let about = element.deep("docPr");
        let alt = about.and_then(|about| about.attribute("descr")).unwrap_or_default().trim().to_owned();
        match blip.or_else(older) {
            Some(id) => {
                pieces.push(Piece::Picture(self.pictures.len(), alt));
                self.pictures.push((id.to_owned(), self.paragraph));
            }
            None => self.left("left-drawing", about.and_then(|about| about.attribute("name")).unwrap_or_default()),
        }
    }

    fn table(&mut self, element: &Element) -> Table {
        let mut table = Table { paragraph: self.paragraph + 1, rows: Vec::new() };
        let mut merged = false;
        let rows = element.elements().flat_map(|row| match row.name.as_str() {
            "sdt" => row.child("sdtContent").into_iter().flat_map(Element::elements).collect(),
            "ins" | "customXml" => row.elements().collect::<Vec<_>>(),
            _ => vec![row],
        });
        for row in rows.filter(|row| row.name == "tr") {
            // A row that was deleted while changes were tracked.
            if row.find(&["trPr", "del"]).is_some() {
                continue;
            }
            let skipped = row.find(&["trPr", "gridBefore"]).and_then(|before| before.attribute("val"));
            let skipped = skipped.and_then(|count| count.parse().ok()).unwrap_or(0usize).min(COLUMNS);
            let mut cells = vec![Cell::default(); skipped];
            let inner = row.elements().flat_map(|cell| match cell.child("sdtContent") {
                Some(content) => content.elements().collect::<Vec<_>>(),
                None => vec![cell],
            });
            for cell in inner.filter(|cell| cell.name == "tc") {
                let properties = cell.child("tcPr");
                let span = properties.and_then(|properties| properties.value("gridSpan"));
                let span = span.and_then(|span| span.parse().ok()).unwrap_or(1usize).clamp(1, COLUMNS);
                let below = properties.and_then(|properties| properties.child("vMerge"));
                let below = below.is_some_and(|merge| merge.attribute("val") != Some("restart"));
                merged |= span > 1 || below;
                if cells.len() + span > COLUMNS {
                    break;
                }
                let lines = self.lines(cell);
                cells.push(Cell { lines, below });
                cells.extend(std::iter::repeat_n(Cell::default(), span - 1));
            }
            table.rows.push(cells);
        }
        if merged {
            self.lefts.once(Place::Paragraph(table.paragraph), "left-merged", "");
        }
        table
    }

    /// The paragraphs of a cell; a table in a table becomes text.
    fn lines(&mut self, cell: &Element) -> Vec<Line> {
        let outer = std::mem::take(&mut self.blocks);
        self.blocks(cell);
        let blocks = std::mem::replace(&mut self.blocks, outer);
        let mut lines = Vec::new();
        for block in blocks {
            match block {
                Block::Title(text) | Block::Heading(_, text) | Block::Text(text) => {
                    lines.push(Line { text, item: None })
                }
                Block::Item { depth, text, .. } => lines.push(Line { text, item: Some(depth) }),
                Block::Table(inner) => {
                    self.lefts.once(Place::Paragraph(inner.paragraph), "left-nested", "");
                    lines.extend(inner.rows.into_iter().flatten().flat_map(|cell| cell.lines));
                }
            }
        }
        lines
    }
}

fn has_words(pieces: &[Piece]) -> bool {
    pieces.iter().any(|piece| matches!(piece, Piece::Text(words, _) if !words.trim().is_empty()))
}

/// The address in `HYPERLINK "https://…" \o "tip"`.
fn hyperlink(instruction: &str) -> Option<String> {
    let rest = instruction.trim().strip_prefix("HYPERLINK")?.trim();
    let address = rest.strip_prefix('"').and_then(|rest| rest.split('"').next()).or_else(|| rest.split(' ').next())?;
    (!address.is_empty() && !address.starts_with('\\')).then(|| address.to_owned())
}

/// A table of contents that Word keeps: a page makes its own.
fn is_contents(element: &Element) -> bool {
    let gallery = element.find(&["sdtPr", "docPartObj", "docPartGallery"]);
    gallery.and_then(|gallery| gallery.attribute("val")) == Some("Table of Contents")
}
