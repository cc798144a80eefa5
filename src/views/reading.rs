//! How long it takes to read a page.

use crate::guide::document::Document;
use crate::guide::graph::DocIndex;
use crate::guide::language::Language;
use crate::guide::part::Part;
use crate::text::diagnostic::Arg;

use super::desk::Desk;

/// Words that an adult reads in a minute on a screen, on the careful side.
const PACE: usize = 200;
/// Whoever needs less does not have to be told.
const LEAST: usize = 2;

/// How long `docs` take together, for readers of `language`; `None` when that is short, or when the pages are there to
/// fill in rather than to read.
pub fn time(desk: &Desk, docs: impl Iterator<Item = DocIndex>, language: Language) -> Option<String> {
    let docs: Vec<DocIndex> = docs.collect();
    // Whoever says how long a lesson takes means the exercises too.
    let says = |doc: &DocIndex| desk.guide.doc(*doc).facts.iter().any(|fact| fact.field == "duration");
    if docs.first().is_some_and(says) {
        return None;
    }
    let docs = docs.into_iter().map(|doc| &**desk.version(doc, language)).filter(|doc| is_prose(doc));
    let text = |doc: &Document| desk.guide.sources.get(doc.source).map_or(0, |source| words(&source.text));
    let minutes = docs.map(text).sum::<usize>().div_ceil(PACE);
    let say = || desk.say(language, "reading-time", &[("n", Arg::from(minutes))]);
    (minutes >= LEAST).then(say)
}

/// A rubric or form is looked up and filled in; a term is read at once.
fn is_prose(doc: &Document) -> bool {
    let to_fill_in = |part: &Part| match part {
        Part::Grid(_) => true,
        Part::Question(_) => !doc.graded,
        _ => false,
    };
    !doc.parts.iter().any(to_fill_in)
}

/// The words of a text: runs of bytes that are not white space. Front matter counts for a few words at most. Every byte
/// of the guide passes here, so pieces are short enough to be counted in a byte, many at a time.
fn words(text: &str) -> usize {
    const PIECE: usize = 255;
    // All control characters that get this far are white space.
    let space = |byte: u8| byte <= b' ';
    let bytes = text.as_bytes();
    let begins = |pair: (&u8, &u8)| u8::from(space(*pair.0) & !space(*pair.1));
    let before = bytes.chunks(PIECE);
    let after = bytes.get(1..).unwrap_or_default().chunks(PIECE);
    let pieces = before.zip(after).map(|(before, after)| before.iter().zip(after).map(begins).sum::<u8>());
    pieces.map(usize::from).sum::<usize>() + usize::from(bytes.first().is_some_and(|first| !space(*first)))
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn words_are_what_stands_between_white_space() {
        for (text, count) in [("", 0), (" \n", 0), ("één", 1), ("  Je loopt\n\nstage.\t", 3), ("a b", 2)] {
            assert_eq!(words(text), count, "{text:?}");
        }
    }
}
