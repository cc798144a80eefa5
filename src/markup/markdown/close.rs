//! The end of a container: what stood in it becomes a block, or a piece of a line.

use super::Builder;
use super::frame::{Shape, exact, round_mark};
use crate::guide::block::*;
use crate::guide::settings::Settings;
use crate::markup::{plain, rawhtml};
use crate::text::span::Span;

impl Builder<'_, '_> {
    /// Ends the container that is open.
    pub(super) fn close(&mut self) {
        if self.skipped > 0 {
            self.skipped -= 1;
            return;
        }
        self.settle();
        if matches!(self.top().shape, Shape::Quote(_) | Shape::Item | Shape::Note(_) | Shape::Meaning | Shape::Through)
        {
            self.top().flush();
        } else {
            rawhtml::balance(&mut self.top().line);
        }
        // The parser ends only what it started.
        let Some(around) = self.depth.checked_sub(1) else { return };
        let frame = &mut self.stack[self.depth];
        self.depth = around;
        let span = frame.span;
        match std::mem::replace(&mut frame.shape, Shape::Through) {
            Shape::Root => {}
            Shape::Paragraph => {
                let line = exact(&mut frame.line);
                self.block(Block::Paragraph(line, span));
            }
            Shape::Heading(level) => {
                let settings = settings_in(&mut frame.line);
                let content = exact(&mut frame.line);
                self.block(Block::Heading(Box::new(Heading { level, content, anchor: 0, settings, span })));
            }
            Shape::Quote(alert) => {
                let body = exact(&mut frame.blocks);
                self.block(Block::Quote(Box::new(Quote { alert, body, span })));
            }
            Shape::Code(language) => {
                let text = match frame.line.pop() {
                    Some(Inline::Text(text)) => text,
                    _ => "".into(),
                };
                self.block(Block::Code(Box::new(Code { language, text, span })));
            }
            Shape::List(start) => {
                let items = exact(&mut frame.items);
                self.block(Block::List(Box::new(List { start, items, span })));
            }
            Shape::Item => {
                let mark = if frame.mark == Mark::None { round_mark(&mut frame.blocks) } else { frame.mark };
                let body = exact(&mut frame.blocks);
                self.top().items.push(Item { mark, body, span });
            }
            Shape::Note(label) => {
                let body = exact(&mut frame.blocks);
                self.block(Block::Note(Box::new(Note { label, body, span })));
            }
            Shape::Definitions => {
                let definitions = exact(&mut frame.definitions);
                self.block(Block::Definitions(definitions, span));
            }
            Shape::Term => {
                let term = exact(&mut frame.line);
                self.top().definitions.push(Definition { term, meanings: Vec::new() });
            }
            Shape::Meaning => {
                let meaning = exact(&mut frame.blocks);
                if let Some(last) = self.top().definitions.last_mut() {
                    last.meanings.push(meaning);
                }
            }
            Shape::Table(align) => {
                let mut rows = exact(&mut frame.rows);
                let head = if rows.is_empty() { Vec::new() } else { rows.remove(0) };
                self.block(Block::Table(Box::new(Table { align, head, rows, span })));
            }
            Shape::Row => {
                let cells = exact(&mut frame.cells);
                self.top().rows.push(cells);
            }
            Shape::Cell => {
                // The parser counts the space before the words of a cell as well.
                let words = self.text.get(span.range()).unwrap_or("");
                let lead = words.len() - words.trim_start().len();
                let span = Span::new(span.source, span.start as usize + lead, span.end as usize);
                let content = exact(&mut frame.line);
                self.top().cells.push(Cell { content, span });
            }
            Shape::Emphasis => {
                let line = exact(&mut frame.line);
                self.push(Inline::Emphasis(line));
            }
            Shape::Strong => {
                let line = exact(&mut frame.line);
                self.push(Inline::Strong(line));
            }
            Shape::Strike => {
                let line = exact(&mut frame.line);
                self.push(Inline::Strike(line));
            }
            Shape::Link(to, title) => {
                let content = exact(&mut frame.line);
                self.push(Inline::Link(Box::new(Link { to, title, content, span })));
            }
            Shape::Image(from, title) => {
                let alt = plain::line(&frame.line).into();
                self.push(Inline::Image(Box::new(Image { from, alt, title, span })));
            }
            Shape::Through => {
                let mut blocks = exact(&mut frame.blocks);
                self.top().blocks.append(&mut blocks);
            }
        }
    }
}

/// Takes the settings comment out of a heading's line.
fn settings_in(line: &mut Vec<Inline>) -> Settings {
    let mut settings = Settings::default();
    line.retain_mut(|inline| match inline {
        Inline::Settings(found) => {
            settings.entries.append(&mut found.entries);
            false
        }
        _ => true,
    });
    settings
}
