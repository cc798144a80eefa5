//! `Sterk en zwak:` — two columns: two inner headings with their text, or a table of two columns.

use super::{Found, Reader, lines};
use crate::guide::block::{Block, Cell, Item, List, Mark, Table};
use crate::guide::draft::Section;
use crate::guide::part::{Column, Contrast, Part};
use crate::markup::plain;
use crate::text::diagnostic::{Code, Severity};

pub static COLUMNS: Code = Code {
    name: "contrast/columns",
    severity: Severity::Error,
    wrong: "### Sterk en zwak: De student\n\n#### Sterk\n\n- werkt hard",
    right: "### Sterk en zwak: De student\n\n#### Sterk\n\n- werkt hard\n\n#### Zwak\n\n- wacht af",
};

/// Reads a contrast; what follows its table stays behind it in the body.
pub(super) fn read(found: Found, reader: &mut Reader<'_>) -> (Part, Vec<Block>) {
    let Found { title, body, .. } = found;
    let (intro, sections) = lines::inner_sections(body);
    let (intro, columns, after) =
        if sections.is_empty() { from_table(intro) } else { (intro, from(sections, reader), Vec::new()) };
    if columns.len() != 2 {
        reader.notes.add(&COLUMNS, title.span);
    }
    (Part::Contrast(Contrast { title, intro, columns }), after)
}

fn from(sections: Vec<Section>, reader: &mut Reader<'_>) -> Vec<Column> {
    let column = |Section { heading, body }: Section| {
        reader.absorb(heading.anchor);
        let span = lines::span_of(&heading, &body);
        Column { title: heading.content, body, span }
    };
    sections.into_iter().map(column).collect()
}

/// Intro, columns, and what follows the table.
fn from_table(blocks: Vec<Block>) -> (Vec<Block>, Vec<Column>, Vec<Block>) {
    let mut blocks = blocks;
    let Some(at) = blocks.iter().position(|block| matches!(block, Block::Table(_))) else {
        return (blocks, Vec::new(), Vec::new());
    };
    let after = blocks.split_off(at + 1);
    let columns = match blocks.pop() {
        Some(Block::Table(table)) => columns(&table),
        other => {
            blocks.extend(other);
            Vec::new()
        }
    };
    (blocks, columns, after)
}

/// Each column of a table as a list of its filled cells.
fn columns(table: &Table) -> Vec<Column> {
    let column = |(at, head): (usize, &Cell)| {
        let cells =
            table.rows.iter().filter_map(|row| row.get(at)).filter(|cell| !plain::line(&cell.content).is_empty());
        let item = |cell: &Cell| {
            let body = vec![Block::Plain(cell.content.clone(), cell.span)];
            Item { mark: Mark::None, body, span: cell.span }
        };
        let items: Vec<Item> = cells.map(item).collect();
        let span = items.last().map_or(head.span, |last| head.span.join(last.span));
        let body = vec![Block::List(Box::new(List { start: None, items, span }))];
        Column { title: head.content.clone(), body, span }
    };
    table.head.iter().enumerate().map(column).collect()
}
