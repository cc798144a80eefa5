//! The HTML of a view, taken apart: tags, text and what stands in between. It is HTML of our own, or cleaned, so it is
//! well formed; whatever is not, is text.

use std::borrow::Cow;

/// A piece of HTML.
#[derive(Debug, PartialEq)]
pub enum Token<'a> {
    Open { name: &'a str, attributes: &'a str, closed: bool },
    Close(&'a str),
    Text(Cow<'a, str>),
}

/// Elements that hold nothing.
const VOID: &[&str] = &["area", "br", "col", "hr", "img", "input", "source", "track", "wbr"];

/// Reads HTML piece by piece.
pub struct Tokens<'a> {
    pub rest: &'a str,
}

impl<'a> Tokens<'a> {
    pub fn new(html: &'a str) -> Self {
        Tokens { rest: html }
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            if self.rest.is_empty() {
                return None;
            }
            if let Some(comment) = self.rest.strip_prefix("<!--") {
                self.rest = comment.split_once("-->").map_or("", |(_, rest)| rest);
                continue;
            }
            let Some(tag) = tag(self.rest) else {
                // Text up to the next tag; a `<` that opens none is text itself.
                let from = usize::from(self.rest.starts_with('<'));
                let end = self.rest[from..].find('<').map_or(self.rest.len(), |at| from + at);
                let (text, rest) = self.rest.split_at(end);
                self.rest = rest;
                return Some(Token::Text(unescape(text)));
            };
            self.rest = &self.rest[tag.len()..];
            let inner = &tag[1..tag.len() - 1];
            if let Some(name) = inner.strip_prefix('/') {
                return Some(Token::Close(name.trim()));
            }
            let closed = inner.ends_with('/');
            let inner = inner.trim_end_matches('/');
            let end = inner.find(|sign: char| sign.is_ascii_whitespace()).unwrap_or(inner.len());
            let (name, attributes) = inner.split_at(end);
            return Some(Token::Open { name, attributes, closed: closed || VOID.contains(&name) });
        }
    }
}

/// The tag with which `html` begins, to its `>` outside quotes.
fn tag(html: &str) -> Option<&str> {
    let bytes = html.as_bytes();
    let first = *bytes.get(1)?;
    if bytes[0] != b'<' || !(first.is_ascii_alphabetic() || first == b'/') {
        return None;
    }
    let mut quote = None;
    for (at, byte) in bytes.iter().enumerate().skip(1) {
        match (quote, byte) {
            (None, b'>') => return Some(&html[..=at]),
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), close) if open == close => quote = None,
            _ => {}
        }
    }
    None
}

/// The value of an attribute.
pub fn attribute<'a>(attributes: &'a str, name: &str) -> Option<Cow<'a, str>> {
    let mut rest = attributes.trim_start();
    while !rest.is_empty() {
        let end = rest.find(|sign: char| sign == '=' || sign.is_ascii_whitespace()).unwrap_or(rest.len());
        let (found, after) = rest.split_at(end);
        let (value, after) = match after.strip_prefix('=') {
            None => ("", after),
            Some(after) => match after.chars().next().filter(|quote| matches!(quote, '"' | '\'')) {
                Some(quote) => after[1..].split_once(quote).unwrap_or((&after[1..], "")),
                None => after.split_once(' ').unwrap_or((after, "")),
            },
        };
        if found == name {
            return Some(unescape(value));
        }
        rest = after.trim_start();
    }
    None
}

/// Whether an element is of a class.
pub fn is_of(attributes: &str, class: &str) -> bool {
    attribute(attributes, "class").is_some_and(|classes| classes.split_ascii_whitespace().any(|one| one == class))
}

/// Text with its entities read.
pub fn unescape(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.bytes().take(12).position(|byte| byte == b';');
        match end.and_then(|end| Some((entity(&rest[1..end])?, end))) {
            Some((sign, end)) => {
                out.push(sign);
                rest = &rest[end + 1..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

fn entity(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let hex = number.strip_prefix(['x', 'X']);
        let code = hex.map_or_else(|| number.parse().ok(), |hex| u32::from_str_radix(hex, 16).ok());
        return char::from_u32(code?);
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{a0}',
        "shy" => '\u{ad}',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_is_taken_apart() {
        let tokens: Vec<Token<'_>> =
            Tokens::new("a &lt; b<!-- x --><img alt=\"1 > 0\"/> <3 <b class='x y'>q</b>").collect();
        let text = |text| Token::Text(Cow::Borrowed(text));
        let open = |name, attributes, closed| Token::Open { name, attributes, closed };
        let expected = [
            text("a < b"),
            open("img", " alt=\"1 > 0\"", true),
            text(" "),
            text("<3 "),
            open("b", " class='x y'", false),
            text("q"),
            Token::Close("b"),
        ];
        assert_eq!(tokens, expected);
    }

    #[test]
    fn attributes_are_read() {
        let written = " class=\"a b\" disabled checked aria-label='&amp; c' href=x";
        assert_eq!(attribute(written, "aria-label").as_deref(), Some("& c"));
        assert_eq!(attribute(written, "checked").as_deref(), Some(""));
        assert_eq!(attribute(written, "href").as_deref(), Some("x"));
        assert_eq!(attribute(written, "label"), None);
        assert!(is_of(written, "b") && !is_of(written, "c"));
    }
}
