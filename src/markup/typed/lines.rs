//! Taking lines and blocks apart: at a sign, at a bold beginning, at `*(an aside)*`, at lists, quotes and inner
//! headings.

use crate::guide::block::{Block, Heading, Inline, Item, List};
use crate::guide::draft::{Section, sections};
use crate::guide::part::{Line, Prose};
use crate::markup::plain;
use crate::text::span::Span;

/// A place to cut a line: bytes `start..end` of the text at `inline`.
#[derive(Clone, Copy, Debug)]
pub struct Cut {
    inline: usize,
    start: usize,
    end: usize,
}

/// Everywhere one of `signs` stands in the plain text of a line, in order.
pub fn cuts<'a>(line: &'a [Inline], signs: &'a [&str]) -> impl DoubleEndedIterator<Item = Cut> + 'a {
    line.iter().enumerate().flat_map(move |(inline, piece)| {
        let text = if let Inline::Text(text) = piece { &**text } else { "" };
        let mut list: Vec<Cut> = signs
            .iter()
            .flat_map(|sign| text.match_indices(sign))
            .map(|(start, sign)| Cut { inline, start, end: start + sign.len() })
            .collect();
        list.sort_by_key(|cut| cut.start);
        list
    })
}

/// The two sides of a cut, without the space around it.
pub fn cut(line: &[Inline], at: Cut) -> (Line, Line) {
    let (mut left, mut right) = (line[..at.inline].to_vec(), Line::new());
    if let Some(Inline::Text(text)) = line.get(at.inline) {
        push_text(&mut left, text[..at.start].trim_end());
        push_text(&mut right, text[at.end..].trim_start());
    }
    right.extend(line.iter().skip(at.inline + 1).cloned());
    trim(&mut left);
    trim(&mut right);
    (left, right)
}

/// The first line of an item or quote, and the blocks after it; no line when it does not start with text.
pub fn first_line(body: Vec<Block>) -> (Line, Vec<Block>) {
    let mut blocks = body.into_iter();
    match blocks.next() {
        Some(Block::Plain(line, _) | Block::Paragraph(line, _)) => (line, blocks.collect()),
        Some(first) => (Line::new(), std::iter::once(first).chain(blocks).collect()),
        None => (Line::new(), Vec::new()),
    }
}

/// A line and the blocks after it as one body again; an empty line is left out.
pub fn with_line(mut line: Line, rest: Vec<Block>, span: Span) -> Prose {
    trim(&mut line);
    let first = (!line.is_empty()).then_some(Block::Plain(line, span));
    first.into_iter().chain(rest).collect()
}

/// The bold beginning of an item, `**Goed:** tekst` or `**Goed**: tekst`, without its closing sign; and what follows
/// it.
pub fn label(body: &[Block]) -> Option<(Line, Prose)> {
    let (Block::Plain(line, span) | Block::Paragraph(line, span)) = body.first()? else { return None };
    let (Inline::Strong(bold), rest) = line.split_first()? else { return None };
    let mut bold = bold.clone();
    if let Some(Inline::Text(text)) = bold.last_mut() {
        *text = text.trim_end().trim_end_matches([':', '.']).into();
    }
    trim(&mut bold);
    let mut rest = rest.to_vec();
    if let Some(Inline::Text(text)) = rest.first_mut() {
        *text = text.trim_start().trim_start_matches([':', '—', '–']).trim_start().into();
    }
    trim(&mut rest);
    let first = (!rest.is_empty()).then(|| match body.first() {
        Some(Block::Paragraph(..)) => Block::Paragraph(rest, *span),
        _ => Block::Plain(rest, *span),
    });
    Some((bold, first.into_iter().chain(body.iter().skip(1).cloned()).collect()))
}

/// Takes out of a line every `*(aside)*` that `take` accepts; it is shown the words between the brackets.
pub fn take_asides(line: &mut Line, mut take: impl FnMut(&str) -> bool) {
    let before = line.len();
    line.retain(|piece| {
        let Inline::Emphasis(inner) = piece else { return true };
        let words = plain::line(inner);
        let aside = words.strip_prefix('(').and_then(|words| words.strip_suffix(')'));
        !aside.is_some_and(|words| take(words.trim()))
    });
    if line.len() != before {
        trim(line);
    }
}

/// Shows every line of `blocks` to `change`, also those in quotes, and drops the blocks that it left empty.
pub fn change_lines(blocks: &mut Vec<Block>, change: &mut impl FnMut(&mut Line, Span)) {
    blocks.retain_mut(|block| match block {
        Block::Plain(line, span) | Block::Paragraph(line, span) => {
            let had_words = !line.is_empty();
            change(line, *span);
            !(had_words && line.is_empty())
        }
        Block::Quote(quote) => {
            let had_blocks = !quote.body.is_empty();
            change_lines(&mut quote.body, change);
            !(had_blocks && quote.body.is_empty())
        }
        _ => true,
    });
}

/// Takes white space off both ends, and the empty texts this leaves.
pub fn trim(line: &mut Line) {
    while let Some(Inline::Text(text)) = line.first_mut() {
        *text = text.trim_start().into();
        if !text.is_empty() {
            break;
        }
        line.remove(0);
    }
    while let Some(Inline::Text(text)) = line.last_mut() {
        *text = text.trim_end().into();
        if !text.is_empty() {
            break;
        }
        line.pop();
    }
}

/// The items of the lists that `wanted` accepts, and all other blocks.
pub fn take_items(blocks: Vec<Block>, wanted: impl Fn(&List) -> bool) -> (Vec<Item>, Vec<Block>) {
    let (mut items, mut rest) = (Vec::new(), Vec::new());
    for block in blocks {
        match block {
            Block::List(list) if wanted(&list) => items.extend(list.items),
            other => rest.push(other),
        }
    }
    (items, rest)
}

/// What is quoted in an item, and the rest of it.
pub fn take_quotes(body: Vec<Block>) -> (Prose, Prose) {
    let (mut quoted, mut rest) = (Vec::new(), Vec::new());
    for block in body {
        match block {
            Block::Quote(quote) if quote.alert.is_none() => quoted.extend(quote.body),
            other => rest.push(other),
        }
    }
    (quoted, rest)
}

/// Cuts `blocks` behind the last that `wanted` accepts and gives what follows it; nothing when there is none.
pub fn split_after_last(blocks: &mut Vec<Block>, wanted: impl Fn(&Block) -> bool) -> Vec<Block> {
    blocks.iter().rposition(wanted).map(|last| blocks.split_off(last + 1)).unwrap_or_default()
}

/// What stands before the first inner heading, and the sections under the inner headings of the highest level.
pub fn inner_sections(body: Vec<Block>) -> (Vec<Block>, Vec<Section>) {
    let level = |block: &Block| if let Block::Heading(heading) = block { Some(heading.level) } else { None };
    let highest = body.iter().filter_map(level).min();
    sections(body, highest.unwrap_or(0))
}

/// From a heading to the end of the last of its blocks.
pub fn span_of(heading: &Heading, body: &[Block]) -> Span {
    body.iter().rev().find_map(Block::span).map_or(heading.span, |last| heading.span.join(last))
}

fn push_text(line: &mut Line, text: &str) {
    if !text.is_empty() {
        line.push(Inline::Text(text.into()));
    }
}
