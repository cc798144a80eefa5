//! The words of blocks and inlines, without marks: for titles, slugs, comparisons and indexes.

use crate::guide::block::{Block, Inline};

/// The words of a line. A settings comment and a footnote mark have none; an image gives its alternative text.
pub fn line(content: &[Inline]) -> String {
    let mut words = String::new();
    push_line(content, &mut words);
    words.trim().to_owned()
}

/// The words of blocks, a space between two blocks.
pub fn prose(blocks: &[Block]) -> String {
    let mut words = String::new();
    push_prose(blocks, &mut words);
    words.trim().to_owned()
}

fn push_line(content: &[Inline], words: &mut String) {
    for inline in content {
        match inline {
            Inline::Text(text) | Inline::Code(text) => words.push_str(text),
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Strike(inner) => push_line(inner, words),
            Inline::Link(link) => push_line(&link.content, words),
            Inline::Image(image) => words.push_str(&image.alt),
            Inline::LineBreak => words.push(' '),
            Inline::NoteMark(_) | Inline::Citation(_) | Inline::Html(_) | Inline::Settings(_) | Inline::Gap(_) => {}
        }
    }
}

fn push_prose(blocks: &[Block], words: &mut String) {
    for block in blocks {
        if !words.is_empty() && !words.ends_with(' ') {
            words.push(' ');
        }
        match block {
            Block::Heading(heading) => push_line(&heading.content, words),
            Block::Paragraph(content, _) | Block::Plain(content, _) => push_line(content, words),
            Block::List(list) => list.items.iter().for_each(|item| {
                push_prose(&item.body, words);
                words.push(' ');
            }),
            Block::Quote(quote) => push_prose(&quote.body, words),
            Block::Code(code) => words.push_str(&code.text),
            Block::Table(table) => {
                for cell in table.head.iter().chain(table.rows.iter().flatten()) {
                    push_line(&cell.content, words);
                    words.push(' ');
                }
            }
            Block::Definitions(list, _) => {
                for definition in list {
                    push_line(&definition.term, words);
                    definition.meanings.iter().for_each(|meaning| push_prose(meaning, words));
                }
            }
            Block::Note(note) => push_prose(&note.body, words),
            Block::Rule(_) | Block::Html(..) | Block::Settings(..) | Block::Part(_) => {}
        }
    }
}
