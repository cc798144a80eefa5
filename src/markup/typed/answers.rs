//! Answers that are rows with signs in them: pairs with an arrow, numbers with `=` and `~`, and things in order.

use super::questions::entry;
use super::{Reader, lines, numbers, words};
use crate::guide::block::{Block, Inline, Item};
use crate::guide::language::Language;
use crate::guide::part::{Answer, NumberRange, Pair, Prose};
use crate::markup::plain;
use crate::text::diagnostic::{Code, Severity};

pub static NUMBER: Code = Code {
    name: "question/number",
    severity: Severity::Error,
    wrong: "### Getal: Hoeveel stappen?\n\n- = vier",
    right: "### Getal: Hoeveel stappen?\n\n- = 4 ± 0\n- ~ 3 tot 5\n  > Dichtbij.",
};
pub static PAIR: Code = Code {
    name: "question/pair",
    severity: Severity::Error,
    wrong: "### Koppel: Wat hoort samen?\n\n- Gedrag, wat je zag",
    right: "### Koppel: Wat hoort samen?\n\n- Gedrag → wat je zag",
};

/// `left → right`; without a left side the row only distracts. A row is one line: what hangs under it joins the stem.
pub(super) fn pairs(blocks: Vec<Block>, reader: &mut Reader<'_>) -> (Option<Answer>, Prose) {
    let (items, mut stem) = lines::take_items(blocks, |_| true);
    let mut pairs = Vec::with_capacity(items.len());
    for Item { body, span, .. } in items {
        let (line, rest) = lines::first_line(body);
        reader.moved(&rest);
        stem.extend(rest);
        let arrow = lines::cuts(&line, &["→", "->", "⇒", "=>"]).next();
        let Some(arrow) = arrow else {
            reader.notes.add(&PAIR, span);
            pairs.push(Pair { left: Some(line), right: Vec::new(), span });
            continue;
        };
        let (left, right) = lines::cut(&line, arrow);
        pairs.push(Pair { left: (!left.is_empty()).then_some(left), right, span });
    }
    ((!pairs.is_empty()).then_some(Answer::Match(pairs)), stem)
}

/// The items of a list, in the right order.
pub(super) fn order(blocks: Vec<Block>) -> (Option<Answer>, Prose) {
    let numbered = blocks.iter().any(|block| matches!(block, Block::List(list) if list.start.is_some()));
    let (items, stem) = lines::take_items(blocks, |list| !numbered || list.start.is_some());
    let answer = (!items.is_empty()).then(|| Answer::Order(items.into_iter().map(entry).collect()));
    (answer, stem)
}

/// `= 4`, `= 4 ± 0,5` (right) or `~ 3 tot 5` (near). Without a list any number may be given, as in a form.
pub(super) fn number(blocks: Vec<Block>, reader: &mut Reader<'_>) -> (Option<Answer>, Prose) {
    let language = reader.draft.doc.language;
    let (items, mut stem) = lines::take_items(blocks, |_| true);
    let mut ranges = Vec::with_capacity(items.len());
    for item in items {
        let right = !starts_with(&item, &['~', '≈']);
        let signed = starts_with(&item, &['=', '~', '≈']);
        let (feedback, text) = lines::take_quotes(item.body);
        let (line, rest) = lines::first_line(text);
        reader.moved(&rest);
        stem.extend(rest);
        let words = plain::line(&line);
        let amount = words.trim_start_matches(['=', '~', '≈']).trim();
        match range(amount, language).filter(|_| signed) {
            Some((least, most)) => ranges.push(NumberRange { right, least, most, feedback, span: item.span }),
            None => {
                reader.notes.add(&NUMBER, item.span).arg("value", words);
                stem.extend(lines::with_line(line, feedback, item.span));
            }
        }
    }
    (Some(Answer::Number(ranges)), stem)
}

/// Whether the first line of an item starts with one of `signs`.
fn starts_with(item: &Item, signs: &[char]) -> bool {
    let Some(Block::Plain(line, _) | Block::Paragraph(line, _)) = item.body.first() else { return false };
    matches!(line.first(), Some(Inline::Text(text)) if text.trim_start().starts_with(signs))
}

/// A number, a number with a margin, or two numbers with a word between; the least first.
fn range(text: &str, language: Language) -> Option<(f64, f64)> {
    let parse = |text: &str| numbers::parse(text, language);
    if let Some(number) = parse(text) {
        return Some((number, number));
    }
    if let Some((middle, margin)) = text.split_once('±').or_else(|| text.split_once("+/-")) {
        let (middle, margin) = (parse(middle)?, parse(margin)?.abs());
        return Some((middle - margin, middle + margin));
    }
    let between = |word: &&str| {
        let (least, most) = text.split_once(*word)?;
        Some((parse(least)?, parse(most)?))
    };
    // The hyphen comes last and never first in the text, where it is a minus sign.
    let hyphen = || {
        let at = text.char_indices().skip(1).find(|(_, sign)| *sign == '-').map(|(at, _)| at)?;
        Some((parse(&text[..at])?, parse(&text[at + 1..])?))
    };
    let (least, most) = words::RANGE.iter().find_map(between).or_else(hyphen)?;
    Some((least.min(most), least.max(most)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_numbers_with_margin_and_ranges() {
        let nl = |text| range(text, Language::Nl);
        assert_eq!(nl("4"), Some((4.0, 4.0)));
        assert_eq!(nl("4 ± 0,5"), Some((3.5, 4.5)));
        assert_eq!(nl("3 tot 5"), Some((3.0, 5.0)));
        assert_eq!(nl("5 tot 3"), Some((3.0, 5.0)));
        assert_eq!(nl("3-5"), Some((3.0, 5.0)));
        assert_eq!(nl("3 – 5"), Some((3.0, 5.0)));
        assert_eq!(nl("-5 tot -3"), Some((-5.0, -3.0)));
        assert_eq!(nl("vier"), None);
        assert_eq!(nl(""), None);
        assert_eq!(nl("±"), None);
    }
}
