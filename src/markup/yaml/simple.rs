//! The front matter that nearly every file has, read without the parser: a field a line, with a value that is plain, in
//! double quotes, or a list of these in brackets. It is a twentieth of the work of a build otherwise. Whatever else YAML
//! can say, and whatever is wrong, is left to the parser; a test holds the two to the same answer.

use super::resolve;
use crate::guide::front::{Map, Value};
use crate::text::span::{SourceId, Span, Spanned};

/// What the parser makes of `text[start..end]`; `None` where it has to be asked.
pub fn read(source: SourceId, text: &str, start: usize, end: usize) -> Option<Spanned<Value>> {
    let mut map = Map::default();
    let mut at = start;
    for line in text.get(start..end)?.split_inclusive('\n') {
        let words = line.strip_suffix('\n').unwrap_or(line);
        if !words.is_empty() {
            let (key, value) = words.split_once(": ").filter(|(key, _)| is_key(key))?;
            if map.entry(key).is_some() {
                return None;
            }
            let behind = at + key.len() + 2;
            let key = Spanned::new(key.to_owned(), Span::new(source, at, at + key.len()));
            map.0.push((key, field(source, value, behind)?));
        }
        at += line.len();
    }
    let (first, last) = (map.0.first()?.0.span, end);
    Some(Spanned::new(Value::Map(map), Span::new(source, first.start as usize, last)))
}

/// A name of ours. The words that YAML reads as something else are no names of ours.
fn is_key(key: &str) -> bool {
    key.starts_with(|first: char| first.is_ascii_lowercase())
        && key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')
        && !matches!(key, "true" | "false" | "null")
}

/// The value of a field, which stands at `at`.
fn field(source: SourceId, value: &str, at: usize) -> Option<Spanned<Value>> {
    let Some(list) = value.strip_prefix('[') else { return scalar(source, value, at, ",()") };
    let list = list.strip_suffix(']')?;
    let mut items = Vec::new();
    let mut from = at + 1;
    for item in list.split(", ") {
        items.push(scalar(source, item, from, "")?);
        from += item.len() + 2;
    }
    Some(Spanned::new(Value::List(items), Span::new(source, at, at + value.len())))
}

/// A text in quotes without escapes, or plain words; a plain one may also hold the signs `also`.
fn scalar(source: SourceId, value: &str, at: usize, also: &str) -> Option<Spanned<Value>> {
    let span = Span::new(source, at, at + value.len());
    if let Some(quoted) = value.strip_prefix('"') {
        let text = quoted.strip_suffix('"')?;
        let is_text = |sign: char| {
            let ascii = matches!(sign, ' '..='~') && !matches!(sign, '"' | '\\');
            ascii || sign.is_alphanumeric() || "‘’“”„«»–—…·°€".contains(sign)
        };
        return text.chars().all(is_text).then(|| Spanned::new(Value::Text(text.to_owned()), span));
    }
    let is_word = |sign: char| sign.is_alphanumeric() || " -_./’–".contains(sign) || also.contains(sign);
    let plain = value.starts_with(char::is_alphanumeric) && !value.ends_with(' ') && value.chars().all(is_word);
    plain.then(|| Spanned::new(resolve(value), span))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::parsed;
    use super::*;
    use crate::text::diagnostic::Notes;

    /// Reads with both, and says whether the parser could be left out.
    fn same(text: &str) -> bool {
        let (source, text) = (SourceId(3), format!("---\n{text}---\n"));
        let (start, end) = (4, text.len() - 4);
        let Some(read) = read(source, &text, start, end) else { return false };
        let mut notes = Notes::default();
        assert_eq!(Some(read), parsed(source, &text, start, end, &mut notes), "{text}");
        assert_eq!(notes.iter().count(), 0, "{text}");
        true
    }

    #[test]
    fn usual_front_matter_needs_no_parser() {
        assert!(same("title: Eén gids\nsummary: \"Wie: wat, 'waar' # en “hoe”\"\nreview-before: 2099-12-31\n"));
        assert!(same("title: \"\"\n\ndraft: true\norder: 12.5\ncode: 007\ntags: [een, \"twee: drie\", 4, null]\n"));
        for other in ["", "title:\n", "title: x\ntitle: y\n", "a: b: c\n", "a: &x y\n", "a: [b, [c]]\n", " a: b\n"] {
            assert!(!same(other), "{other}");
        }
    }

    proptest! {
        #[test]
        fn the_parser_says_the_same(
            pieces in proptest::collection::vec(
                prop_oneof![
                    "[a-z]{1,3}", Just(": ".to_owned()), Just("\n".to_owned()), Just("a: ".to_owned()),
                    "[ \\[\\]{}\"',#&*!|>%@`\\\\:?.~=0-9-]{1,2}", "[éß’–\u{85}\u{a0}\u{2028}\u{301}٣]", "\"[a-z ,:#\\[]{0,5}\"",
                    "(true|null|no|[0-9]{4}-[0-9]{2}-[0-9]{2}|0x1f|1e3|\\.5|-1)",
                ],
                0..14,
            )
        ) {
            same(&format!("{}\n", pieces.concat()));
        }

        #[test]
        fn the_parser_says_the_same_of_fields(
            fields in proptest::collection::vec(("[a-z-]{1,4}", "([a-z0-9 .,/()_-]{0,8}|\"[ -~é]{0,6}\"|\\[[a-z0-9\", ]{0,9}\\])"), 1..4)
        ) {
            let lines: String = fields.iter().map(|(key, value)| format!("{key}: {value}\n")).collect();
            same(&lines);
        }
    }
}
