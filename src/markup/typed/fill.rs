//! Gaps in running text: `{right; also right}` to type, `{(right) | wrong}` to choose.

use super::Reader;
use crate::guide::block::{Block, Inline};
use crate::guide::part::{Answer, Gap, Prose};
use crate::text::diagnostic::{Code, Notes, Severity};
use crate::text::span::Span;

pub static GAP: Code = Code {
    name: "question/gap",
    severity: Severity::Error,
    wrong: "### Invul: Maak de zin af\n\nFeedback gaat over {}.",
    right: "### Invul: Maak de zin af\n\nFeedback gaat over {gedrag; handelen}.",
};

/// Splits the blocks into a stem and the text with gaps, which starts at the first block that holds one.
pub(super) fn read(mut blocks: Vec<Block>, reader: &mut Reader<'_>) -> (Option<Answer>, Prose) {
    let mut finder = Finder { gaps: Vec::new(), notes: reader.notes };
    let mut first = None;
    for (index, block) in blocks.iter_mut().enumerate() {
        finder.block(block);
        if !finder.gaps.is_empty() && first.is_none() {
            first = Some(index);
        }
    }
    let gaps = finder.gaps;
    let text = first.map(|first| blocks.split_off(first));
    (text.map(|text| Answer::Fill(text, gaps)), blocks)
}

/// Turns braces into gaps, in the order of the text. The depth of blocks is bounded by the parser.
struct Finder<'a> {
    gaps: Vec<Gap>,
    notes: &'a mut Notes,
}

impl Finder<'_> {
    fn block(&mut self, block: &mut Block) {
        match block {
            Block::Paragraph(line, span) | Block::Plain(line, span) => self.line(line, *span),
            Block::List(list) => {
                list.items.iter_mut().flat_map(|item| &mut item.body).for_each(|block| self.block(block))
            }
            Block::Quote(quote) => quote.body.iter_mut().for_each(|block| self.block(block)),
            Block::Table(table) => {
                let cells = table.head.iter_mut().chain(table.rows.iter_mut().flatten());
                cells.for_each(|cell| self.line(&mut cell.content, cell.span));
            }
            _ => {}
        }
    }

    fn line(&mut self, line: &mut Vec<Inline>, span: Span) {
        for piece in std::mem::take(line) {
            match piece {
                Inline::Text(text) => self.text(&text, span, line),
                Inline::Emphasis(mut inner) => {
                    self.line(&mut inner, span);
                    line.push(Inline::Emphasis(inner));
                }
                Inline::Strong(mut inner) => {
                    self.line(&mut inner, span);
                    line.push(Inline::Strong(inner));
                }
                other => line.push(other),
            }
        }
    }

    fn text(&mut self, text: &str, span: Span, line: &mut Vec<Inline>) {
        let mut rest = text;
        while let Some((before, from)) = rest.split_once('{') {
            let Some((inner, after)) = from.split_once('}') else {
                self.notes.add(&GAP, span);
                break;
            };
            if !before.is_empty() {
                line.push(Inline::Text(before.into()));
            }
            let gap = gap(inner, span);
            if gap.right.is_empty() {
                self.notes.add(&GAP, span);
            }
            line.push(Inline::Gap(u32::try_from(self.gaps.len()).expect("fewer than 2^32 gaps")));
            self.gaps.push(gap);
            rest = after;
        }
        if !rest.is_empty() {
            line.push(Inline::Text(rest.into()));
        }
    }
}

/// What stands between the braces.
fn gap(inner: &str, span: Span) -> Gap {
    let filled = |text: &&str| !text.is_empty();
    if !inner.contains('|') {
        let right = inner.split(';').map(clean).filter(|text| !text.is_empty()).collect();
        return Gap { right, wrong: Vec::new(), span };
    }
    let mut gap = Gap { right: Vec::new(), wrong: Vec::new(), span };
    for option in inner.split('|').map(str::trim).filter(filled) {
        match option.strip_prefix('(').and_then(|option| option.strip_suffix(')')) {
            Some(right) => gap.right.push(clean(right)),
            None => gap.wrong.push(clean(option)),
        }
    }
    gap.right.retain(|text| !text.is_empty());
    gap
}

/// One space between words, also where the line was broken in the source.
fn clean(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::span::SourceId;

    fn parse(inner: &str) -> (Vec<String>, Vec<String>) {
        let gap = gap(inner, Span::top(SourceId(0)));
        (gap.right, gap.wrong)
    }

    #[test]
    fn a_gap_is_typed_or_chosen() {
        let list = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        assert_eq!(parse("gedrag; het\nhandelen"), (list(&["gedrag", "het handelen"]), vec![]));
        assert_eq!(parse("(persoon) | situatie | "), (list(&["persoon"]), list(&["situatie"])));
        assert_eq!(parse("persoon | situatie").0, list(&[]));
        assert_eq!(parse(" ; ").0, list(&[]));
        assert_eq!(parse("() | x").0, list(&[]));
    }
}
