//! A Word document (ECMA-376) as headings, paragraphs, lists and tables in Markdown. Tracked changes are accepted. What
//! cannot be carried, such as a text box, is told with the number of its paragraph.

mod body;
mod pictures;
mod runs;
mod styles;

use super::left::{Lefts, Place, Refused};
use super::package::Package;
use super::page::Picture;
use super::xml::Element;
use body::Reader;
use styles::Styles;

/// A document as it was read.
#[derive(Debug, Default)]
pub struct Document {
    pub blocks: Vec<Block>,
    /// The footnotes and endnotes that the text refers to: label and Markdown.
    pub notes: Vec<(String, String)>,
    pub pictures: Vec<Picture>,
}

/// A block; its words are Markdown.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    Title(String),
    /// Level, from 1, and words.
    Heading(usize, String),
    Text(String),
    Item {
        depth: usize,
        numbered: bool,
        text: String,
    },
    Table(Table),
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// The number of the first paragraph in it.
    pub paragraph: usize,
    pub rows: Vec<Vec<Cell>>,
}

/// A cell: the words of its paragraphs, those of lists with their mark.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    pub lines: Vec<Line>,
    /// It belongs to the cell above it.
    pub below: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub text: String,
    /// Its depth, when it is an item of a list.
    pub item: Option<usize>,
}

/// Where a part of the document leads: another part, or an address.
pub struct Relation {
    id: String,
    target: String,
    external: bool,
}

/// Reads a document.
pub fn read(bytes: &[u8], lefts: &mut Lefts) -> Result<Document, Refused> {
    let mut package = Package::open(bytes)?;
    let main = main_part(&mut package)?;
    let text = package.read(&main)?.ok_or_else(|| Refused::new("import-no-document"))?;
    let root = Element::read(&text, &main)?;
    let body = root.child("body").ok_or_else(|| Refused::new("import-no-document"))?;
    let folder = main.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
    let relations = relations(&mut package, &main)?;
    let part = |package: &mut Package, name: &str| -> Result<Option<Element>, Refused> {
        let path = join(&folder, name);
        package.read(&path)?.map(|bytes| Element::read(&bytes, &path)).transpose()
    };
    let styles = Styles::new(part(&mut package, "styles.xml")?.as_ref(), part(&mut package, "numbering.xml")?.as_ref());
    let mut reader = Reader::new(&styles, &relations, lefts);
    reader.blocks(body);
    let (blocks, wanted, pictures) = reader.finish();
    let mut document = Document { blocks, ..Document::default() };
    notes(
        &mut document,
        &wanted,
        [part(&mut package, "footnotes.xml")?, part(&mut package, "endnotes.xml")?],
        &styles,
        lefts,
    );
    document.pictures = pictures::read(&pictures, &relations, &folder, &mut package, &mut document.blocks, lefts)?;
    for (name, key) in
        [("comments.xml", "left-comments"), ("header1.xml", "left-header"), ("footer1.xml", "left-footer")]
    {
        if package.has(&join(&folder, name)) {
            lefts.add(Place::File, key, "");
        }
    }
    Ok(document)
}

/// The path of the document itself, as the package says.
fn main_part(package: &mut Package) -> Result<String, Refused> {
    let Some(bytes) = package.read("_rels/.rels")? else { return Err(Refused::new("import-no-document")) };
    let root = Element::read(&bytes, "_rels/.rels")?;
    let office = |relation: &&Element| relation.attribute("Type").is_some_and(|sort| sort.ends_with("/officeDocument"));
    let target = root.elements().find(office).and_then(|relation| relation.attribute("Target"));
    target.map(|target| join("", target)).ok_or_else(|| Refused::new("import-no-document"))
}

fn relations(package: &mut Package, main: &str) -> Result<Vec<Relation>, Refused> {
    let (folder, name) = main.rsplit_once('/').unwrap_or(("", main));
    let path = join(folder, &format!("_rels/{name}.rels"));
    let Some(bytes) = package.read(&path)? else { return Ok(Vec::new()) };
    let root = Element::read(&bytes, &path)?;
    let relation = |element: &Element| {
        Some(Relation {
            id: element.attribute("Id")?.to_owned(),
            target: element.attribute("Target")?.to_owned(),
            external: element.attribute("TargetMode") == Some("External"),
        })
    };
    Ok(root.elements().filter_map(relation).collect())
}

/// A path inside the package, whatever dots it has.
fn join(folder: &str, target: &str) -> String {
    let mut parts: Vec<&str> = if target.starts_with('/') { Vec::new() } else { folder.split('/').collect() };
    for part in target.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "" | "." => {}
            part => parts.push(part),
        }
    }
    parts.retain(|part| !part.is_empty());
    parts.join("/")
}

/// The texts of the notes that were referred to.
fn notes(
    document: &mut Document,
    wanted: &[(String, bool)],
    parts: [Option<Element>; 2],
    styles: &Styles,
    lefts: &mut Lefts,
) {
    for (label, end) in wanted {
        let part = parts[usize::from(*end)].as_ref();
        let id = label.trim_start_matches('e');
        let note = part.and_then(|part| part.elements().find(|note| note.attribute("id") == Some(id)));
        let Some(note) = note else { continue };
        let mut reader = Reader::new(styles, &[], lefts);
        reader.blocks(note);
        let (blocks, ..) = reader.finish();
        let words: Vec<String> = blocks.into_iter().filter_map(words).filter(|words| !words.is_empty()).collect();
        document.notes.push((label.clone(), words.join(" ")));
    }
}

fn words(block: Block) -> Option<String> {
    match block {
        Block::Title(text) | Block::Heading(_, text) | Block::Text(text) | Block::Item { text, .. } => Some(text),
        Block::Table(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_stay_inside() {
        assert_eq!(join("word", "styles.xml"), "word/styles.xml");
        assert_eq!(join("word", "../../../etc/passwd"), "etc/passwd");
        assert_eq!(join("word", "/word/media/a.png"), "word/media/a.png");
    }
}
