//! The words of a paragraph as Markdown: bold, italic, struck out, links, footnotes, pictures.

use crate::commands::import::markdown;

/// How letters look.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Look {
    pub bold: bool,
    pub italic: bool,
    pub strike: bool,
}

/// A piece of a paragraph.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    Text(String, Look),
    /// Words that lead to an address.
    Link(String, Vec<Piece>),
    Break,
    /// The label of a footnote.
    Note(String),
    /// The number of a picture, and what it shows.
    Picture(usize, String),
}

/// The pieces as one line of Markdown.
pub fn line(pieces: Vec<Piece>) -> String {
    let mut text = String::new();
    push(&merged(pieces), &mut text);
    let mut words = text.trim_matches(' ');
    // A break at an end breaks nothing.
    while let Some(rest) = words.strip_prefix("\\\n").or_else(|| words.strip_suffix("\\\n")) {
        words = rest.trim_matches(' ');
    }
    guarded(words.to_owned())
}

/// A line that starts as a list or a heading would is one only where the document says so.
fn guarded(text: String) -> String {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 && text[digits..].starts_with(['.', ')']) {
        return format!("{}\\{}", &text[..digits], &text[digits..]);
    }
    if text.starts_with(['-', '+', '=', ':', '(', '"', '\'']) { format!("\\{text}") } else { text }
}

/// Neighbours that look the same are one: Word cuts a word in runs at every correction.
fn merged(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut all: Vec<Piece> = Vec::new();
    for piece in pieces {
        match (all.last_mut(), piece) {
            (Some(Piece::Text(before, look)), Piece::Text(text, other)) if *look == other => before.push_str(&text),
            // A space has no look: it goes with the words before it.
            (Some(Piece::Text(before, _)), Piece::Text(text, _)) if text.trim().is_empty() => before.push_str(&text),
            (Some(Piece::Link(one, before)), Piece::Link(other, inner)) if *one == other => before.extend(inner),
            (_, piece) => all.push(piece),
        }
    }
    all
}

fn push(pieces: &[Piece], text: &mut String) {
    for piece in pieces {
        match piece {
            Piece::Text(words, look) => text.push_str(&marked(words, *look)),
            Piece::Link(address, inner) => {
                let mut words = String::new();
                push(&merged(inner.clone()), &mut words);
                match (words.trim(), target(address)) {
                    ("", _) => {}
                    (words, Some(address)) => text.push_str(&format!("[{words}]({address})")),
                    (words, None) => text.push_str(words),
                }
            }
            Piece::Break => text.push_str("\\\n"),
            Piece::Note(label) => text.push_str(&format!("[^{label}]")),
            Piece::Picture(number, alt) => {
                let sign = crate::commands::import::page::PICTURE;
                text.push_str(&format!("![{}]({sign}{number}{sign})", markdown::inside(alt)));
            }
        }
    }
}

/// Words between their marks; marks cling to the words, spaces stay outside.
fn marked(words: &str, look: Look) -> String {
    let inner = words.trim();
    let safe = markdown::inside(inner);
    if inner.is_empty() || safe.is_empty() {
        return if words.is_empty() { String::new() } else { " ".to_owned() };
    }
    let before = if words.starts_with(char::is_whitespace) { " " } else { "" };
    let after = if words.ends_with(char::is_whitespace) { " " } else { "" };
    // A mark beside a letter or between signs might not be seen as one: then the words stand alone.
    let clings = inner.starts_with(char::is_alphanumeric) && inner.ends_with(char::is_alphanumeric);
    let mut marks = String::new();
    for (mark, on) in [("~~", look.strike), ("**", look.bold), ("*", look.italic)] {
        marks.push_str(if on && (clings || !before.is_empty() || !after.is_empty()) { mark } else { "" });
    }
    let back: String = if marks.len() == 5 { "***~~".to_owned() } else { marks.chars().rev().collect() };
    format!("{before}{marks}{safe}{back}{after}")
}

/// An address as it can stand in a link: of a web page or for mail, without spaces or brackets.
fn target(address: &str) -> Option<String> {
    let lower = address.to_lowercase();
    let known = ["https://", "http://", "mailto:"].iter().any(|scheme| lower.starts_with(scheme));
    let safe: String = address
        .chars()
        .filter(|sign| !sign.is_control() && !('\u{e000}'..='\u{e0ff}').contains(sign))
        .map(|sign| match sign {
            ' ' => "%20".to_owned(),
            '(' => "%28".to_owned(),
            ')' => "%29".to_owned(),
            '<' => "%3C".to_owned(),
            '>' => "%3E".to_owned(),
            '\\' => "%5C".to_owned(),
            '{' => "%7B".to_owned(),
            '}' => "%7D".to_owned(),
            '[' => "%5B".to_owned(),
            ']' => "%5D".to_owned(),
            '|' => "%7C".to_owned(),
            sign => sign.to_string(),
        })
        .collect();
    known.then_some(safe)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(words: &str, bold: bool, italic: bool) -> Piece {
        Piece::Text(words.to_owned(), Look { bold, italic, strike: false })
    }

    #[test]
    fn runs_become_marked_words() {
        let pieces = vec![
            text("Een ", false, false),
            text("vet", true, false),
            text(" ", false, false),
            text("woord", true, false),
            text(", en ", false, false),
            text("schuin", false, true),
        ];
        assert_eq!(line(pieces), "Een **vet woord**, en *schuin*");
        assert_eq!(line(vec![text(" beide ", true, true)]), "***beide***");
        assert_eq!(line(vec![text("1. *x*", false, false)]), "1\\. \\*x\\*");
    }

    #[test]
    fn addresses_are_those_of_pages_and_mail() {
        let link = |address: &str| line(vec![Piece::Link(address.to_owned(), vec![text("hier", false, false)])]);
        assert_eq!(link("https://x.be/a (b)"), "[hier](https://x.be/a%20%28b%29)");
        assert_eq!((link("javascript:alert(1)"), link("file:///c:/x")), ("hier".into(), "hier".into()));
    }
}
