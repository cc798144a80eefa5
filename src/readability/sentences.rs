//! A passage cut into sentences, and a sentence into words.

use std::ops::Range;

use crate::guide::language::Language;

/// A sentence: the byte ranges of its words in the passage. It has at least one.
#[derive(Debug, PartialEq)]
pub struct Sentence {
    pub words: Vec<Range<usize>>,
}

/// What ends in a full stop without ending a sentence, in lower case.
fn abbreviations(language: Language) -> &'static [&'static str] {
    match language {
        Language::Nl => &[
            "a.u.b", "b.v", "bijv", "blz", "bv", "ca", "cf", "d.w.z", "dhr", "dr", "drs", "e.a", "e.d", "enz", "evt",
            "excl", "i.p.v", "i.v.m", "incl", "ing", "ir", "m.a.w", "m.b.t", "m.b.v", "max", "mevr", "min", "mr",
            "n.a.v", "nl", "nr", "o.a", "o.l.v", "p", "prof", "resp", "sint", "st", "t.a.v", "t.e.m", "t.o.v", "tel",
            "vgl", "z.o.z",
        ],
        Language::En => &[
            "a.m", "approx", "cf", "dr", "e.g", "etc", "fig", "i.e", "max", "min", "mr", "mrs", "ms", "no", "p", "p.m",
            "pp", "prof", "st", "vs",
        ],
        Language::Fr => &[
            "art", "av", "c.-à-d", "cf", "chap", "dr", "env", "etc", "ex", "fig", "m", "max", "min", "mlle", "mm",
            "mme", "n", "no", "p", "pp", "prof", "s.v.p", "st", "ste", "tél", "vol",
        ],
    }
}

/// Cuts a passage at its full stops, question and exclamation marks; an arrow between two pairs cuts as well.
pub fn split(text: &str, language: Language) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    let mut from = 0;
    for (at, sign) in text.char_indices() {
        let end = at + sign.len_utf8();
        let cuts = match sign {
            '!' | '?' | '…' => starts_anew(&text[end..]),
            '.' => starts_anew(&text[end..]) && !is_abbreviation(&text[from..at], language),
            '→' => true,
            _ => false,
        };
        if cuts {
            push(text, from..end, &mut sentences);
            from = end;
        }
    }
    push(text, from..text.len(), &mut sentences);
    sentences
}

/// Whether what follows a sign can be a new sentence: a space, and then no small letter.
fn starts_anew(rest: &str) -> bool {
    let rest = rest.trim_start_matches(['.', '!', '?', '…', '"', '”', '’', '\'', '»', ')', ']']);
    let next = rest.trim_start();
    next.is_empty() || (next.len() < rest.len() && !next.starts_with(char::is_lowercase))
}

fn is_abbreviation(before: &str, language: Language) -> bool {
    let word = before.rsplit([' ', '\n', '(', '“', '"', '\u{a0}']).next().unwrap_or("").to_lowercase();
    abbreviations(language).contains(&word.as_str())
        || (word.chars().count() == 1 && word.chars().all(char::is_alphabetic))
}

fn push(text: &str, range: Range<usize>, sentences: &mut Vec<Sentence>) {
    let words = words(text, range);
    if !words.is_empty() {
        sentences.push(Sentence { words });
    }
}

/// The words of a piece of text: letters and digits, with apostrophes and hyphens between them. A number with its point
/// or comma is one word.
fn words(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    let mut open: Option<usize> = None;
    let piece = &text[range.clone()];
    let mut signs = piece.char_indices().peekable();
    while let Some((at, sign)) = signs.next() {
        let next = signs.peek().map(|(_, next)| *next);
        let joins = |next: Option<char>| match sign {
            '\'' | '’' | '-' | '\u{2011}' => next.is_some_and(char::is_alphanumeric),
            // 1,5 is one word, and so are d.w.z and voorbeeld.be.
            '.' | ',' => {
                let digits = next.is_some_and(|next| next.is_ascii_digit());
                digits && piece[..at].ends_with(|last: char| last.is_ascii_digit())
                    || sign == '.'
                        && next.is_some_and(char::is_alphabetic)
                        && piece[..at].ends_with(char::is_alphabetic)
            }
            _ => false,
        };
        if sign.is_alphanumeric() {
            open.get_or_insert(at);
        } else if !(open.is_some() && joins(next))
            && let Some(start) = open.take()
        {
            words.push(range.start + start..range.start + at);
        }
    }
    words.extend(open.map(|start| range.start + start..range.end));
    words
}
