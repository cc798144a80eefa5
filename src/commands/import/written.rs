//! A document of paragraphs and tables as a page, or as the rubric in its table.

use serde_yaml::Mapping;

use super::left::{Lefts, Place, Refused};
use super::page::{PICTURE, Page};
use super::rubric::{self, Words};
use super::vocabulary::Vocabulary;
use super::word::{Block, Cell, Document, Table};

/// The deepest heading of a page.
const DEEPEST: usize = 6;

/// The document as a page. Headings start at the second level and never jump; a first heading alone is the title.
pub fn page(document: Document, alt: &str, lefts: &mut Lefts) -> Page {
    let Document { mut blocks, notes, pictures } = document;
    let title = title(&mut blocks);
    let top = blocks.iter().filter_map(|block| if let Block::Heading(level, _) = block { Some(*level) } else { None });
    let top = top.min().unwrap_or(1);
    let mut body = String::new();
    // The levels of the headings that are open.
    let mut open: Vec<usize> = Vec::new();
    let mut listed = Vec::new();
    for block in blocks {
        let item = matches!(block, Block::Item { .. });
        if !item {
            listed.clear();
        }
        let (text, tight) = match block {
            Block::Title(text) | Block::Text(text) => (text, false),
            Block::Heading(level, text) => {
                let level = level - top;
                open.retain(|other| *other < level);
                open.push(level);
                (format!("{} {}", "#".repeat((open.len() + 1).min(DEEPEST)), heading(&text)), false)
            }
            Block::Item { depth, numbered, text } => item_line(&mut listed, depth, numbered, &text),
            Block::Table(table) => (grid(&table, lefts), false),
        };
        if text.is_empty() {
            continue;
        }
        if !body.is_empty() {
            body.push_str(if tight { "\n" } else { "\n\n" });
        }
        body.push_str(&text);
    }
    for (label, words) in &notes {
        body.push_str(&format!("\n\n[^{label}]: {words}"));
    }
    let body = named(&body, alt);
    Page { title, front: Mapping::new(), body, files: pictures }
}

/// The title of the document: what has that style, else a first heading that stands above all others.
fn title(blocks: &mut Vec<Block>) -> String {
    if let Some(at) = blocks.iter().position(|block| matches!(block, Block::Title(_)))
        && let Block::Title(text) = blocks.remove(at)
    {
        return super::words_of(&text);
    }
    let first = blocks.iter().find_map(|block| if let Block::Heading(level, _) = block { Some(*level) } else { None });
    let Some(first) = first else { return String::new() };
    let above = |block: &Block| matches!(block, Block::Heading(level, _) if *level <= first);
    if blocks.iter().filter(|block| above(block)).count() != 1 {
        return String::new();
    }
    match blocks.iter().position(above).map(|at| blocks.remove(at)) {
        Some(Block::Heading(_, text)) => super::words_of(&text),
        _ => String::new(),
    }
}

/// A heading of one line, which starts no block of questions.
fn heading(text: &str) -> String {
    let line = text.replace("\\\n", " ");
    super::markdown::untyped(&line)
}

/// An item of a list, and whether it goes on with the one before it; `listed` are the indents of the items that are open.
fn item_line(listed: &mut Vec<usize>, depth: usize, numbered: bool, text: &str) -> (String, bool) {
    let mark = if numbered { "1. " } else { "- " };
    // An item cannot be deeper than one below the item before it.
    let depth = depth.min(listed.len());
    // Another sort of mark starts another list.
    let tight = !listed.is_empty() && listed.get(depth).is_none_or(|before| *before == mark.len());
    listed.truncate(depth);
    let indent: usize = listed.iter().sum();
    listed.push(mark.len());
    let text = text.replace('\n', &format!("\n{}", " ".repeat(indent + mark.len())));
    (format!("{}{mark}{text}", " ".repeat(indent)), tight)
}

/// A table with its first row as head; a table of one cell is a frame around text.
fn grid(table: &Table, lefts: &mut Lefts) -> String {
    let width = table.rows.iter().map(Vec::len).max().unwrap_or(0);
    if width <= 1 {
        let lines = table.rows.iter().flatten().flat_map(|cell| &cell.lines);
        return lines.map(|line| line.text.clone()).collect::<Vec<_>>().join("\n\n");
    }
    let mut lines = Vec::new();
    for (at, row) in table.rows.iter().enumerate() {
        let cells = (0..width).map(|at| row.get(at).map(|cell| in_table(cell, table, lefts)).unwrap_or_default());
        lines.push(format!("| {} |", cells.collect::<Vec<_>>().join(" | ")));
        if at == 0 {
            lines.push(format!("|{}", "---|".repeat(width)));
        }
    }
    lines.join("\n")
}

/// A cell has one line: its paragraphs follow each other after a break.
fn in_table(cell: &Cell, table: &Table, lefts: &mut Lefts) -> String {
    if cell.lines.iter().any(|line| line.item.is_some()) {
        lefts.once(Place::Paragraph(table.paragraph), "left-list-in-cell", "");
    }
    let line = |line: &super::word::Line| {
        let text = line.text.replace("\\\n", "<br>").replace('\n', " ");
        if line.item.is_some() { format!("• {text}") } else { text }
    };
    cell.lines.iter().map(line).collect::<Vec<_>>().join("<br>")
}

/// Pictures without words get some, to be written yet: without, nobody who cannot see them knows what they show.
fn named(body: &str, alt: &str) -> String {
    let mut number = 0;
    let nameless = format!("![]({PICTURE}");
    let mut parts = body.split(&nameless);
    let mut named = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        number += 1;
        named.push_str(&format!("![{} {number}]({PICTURE}{part}", super::markdown::inside(alt)));
    }
    named
}

/// The rubric in the largest table of a document; what stands around the table goes with it.
pub fn rubric(document: Document, words: &Vocabulary, lefts: &mut Lefts) -> Result<rubric::Draft, Refused> {
    let size = |block: &Block| if let Block::Table(table) = block { table.rows.iter().map(Vec::len).sum() } else { 0 };
    let largest = document.blocks.iter().enumerate().max_by_key(|(at, block)| (size(block), usize::MAX - at));
    let at = largest.filter(|(_, block)| size(block) > 1).map(|(at, _)| at);
    let at = at.ok_or_else(|| Refused::new("import-no-table"))?;
    let mut around = rubric::Draft::default();
    let mut rows = None;
    for (place, block) in document.blocks.into_iter().enumerate() {
        match block {
            Block::Table(table) if place == at => rows = Some(cells(table)),
            Block::Table(table) => lefts.add(Place::Paragraph(table.paragraph), "left-table", ""),
            Block::Title(text) => around.title = super::words_of(&text),
            Block::Heading(_, text) if around.title.is_empty() && place < at => around.title = super::words_of(&text),
            Block::Heading(_, text) => {
                around.around.push(format!("**{}**", super::markdown::inside(&super::words_of(&text))))
            }
            Block::Text(text) => known(&mut around, &text, words),
            Block::Item { text, .. } => around.around.push(format!("- {text}")),
        }
    }
    if !document.pictures.is_empty() {
        lefts.add(Place::File, "left-picture", "");
    }
    let mut draft = rubric::of_cells(rows.unwrap_or_default(), Some(&around), None, words, lefts)?;
    draft.around = around.around.into_iter().map(|text| without_pictures(&text)).collect();
    Ok(draft)
}

/// A line above the table that says what the rubric is, or text.
fn known(around: &mut rubric::Draft, text: &str, words: &Vocabulary) {
    let plain = super::words_of(text);
    let before = around.around.len();
    if around.title.is_empty() {
        around.around.push(text.to_owned());
        return;
    }
    rubric::line(around, &plain, words);
    // It keeps its marks where it is text.
    if around.around.len() > before
        && let Some(last) = around.around.last_mut()
    {
        text.clone_into(last);
    }
}

/// The cells of a rubric as Markdown; the title of a criterion is the first line of its cell.
fn cells(table: Table) -> rubric::Rows {
    let joined = |lines: &[super::word::Line]| {
        let mut text = String::new();
        for line in lines {
            if !text.is_empty() {
                text.push_str("\n\n");
            }
            if let Some(depth) = line.item.filter(|_| !text.is_empty()) {
                text.push_str(&format!("{}- ", "  ".repeat(depth.min(3))));
            }
            text.push_str(&without_pictures(&line.text));
        }
        text
    };
    let head = table.rows.first().map_or(0, Vec::len);
    let row = |(at, row): (usize, Vec<Cell>)| {
        let cells = row.into_iter().enumerate().map(|(column, cell)| {
            let text = joined(&cell.lines);
            // The head is read for its words.
            if at == 0 || (column > 0 && column >= head) {
                Words::Plain(super::words_of(&text))
            } else {
                Words::Markdown(text)
            }
        });
        (table.paragraph + at, cells.collect())
    };
    table.rows.into_iter().enumerate().map(row).collect()
}

fn without_pictures(text: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(&format!("]({PICTURE}")) {
        let start = rest[..at].rfind("![").unwrap_or(at);
        kept.push_str(&rest[..start]);
        kept.push_str(rest[start..at].trim_start_matches("!["));
        rest = rest[at..].split_once(')').map_or("", |(_, rest)| rest);
    }
    kept.push_str(rest);
    kept
}
