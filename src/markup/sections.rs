//! The sections of a document for its translators: where each begins, and the fingerprint of what it says. White space,
//! remarks and what only serves the machinery (names, relations, owners, dates of review) do not count.

use crate::guide::front::{Front, Value};
use crate::guide::translation::{KEY, Section};
use crate::text::fingerprint::Mixer;
use crate::text::source::Source;
use crate::text::span::{Span, Spanned};

/// Fields and settings that a reader of another language does not read.
const SILENT: [&str; 25] = [
    "id",
    KEY,
    "kind",
    "order",
    "draft",
    "noindex",
    "aliases",
    "owner",
    "reviewed",
    "review-before",
    "updated",
    "image",
    "assesses",
    "practises",
    "explains",
    "shows",
    "supports",
    "uses",
    "covers",
    "contract",
    "pdf",
    "poster",
    "code",
    "readability",
    "step",
];

/// A heading that starts a section, and what its settings say of the original.
pub struct Start {
    pub anchor: u32,
    pub span: Span,
    pub from: Option<Spanned<String>>,
}

/// Cuts a document at `starts`, which are in order; its body begins at byte `body`.
pub fn sections(source: &Source, front: &Front, title: Option<Span>, body: usize, starts: Vec<Start>) -> Vec<Section> {
    let end_of = |at: usize| starts.get(at).map_or(source.text.len(), |next| next.span.start as usize);
    let mut words = String::new();
    for (key, value) in front.map.iter().filter(|(key, _)| !SILENT.contains(&key.value.as_str())) {
        words.push_str(&key.value);
        words.push(' ');
        push_value(&value.value, &mut words);
    }
    let lead = source.text.get(body..end_of(0)).unwrap_or("");
    let (print, count) = print(&words, lead);
    let span = title.unwrap_or(Span::top(source.id));
    let first = Section { anchor: None, span, print, words: count, from: front.text(KEY) };
    let mut list = Vec::with_capacity(starts.len() + 1);
    list.push(first);
    for (at, start) in starts.iter().enumerate() {
        let text = source.text.get(start.span.start as usize..end_of(at + 1)).unwrap_or("");
        let (print, words) = self::print("", text);
        list.push(Section { anchor: Some(start.anchor), span: start.span, print, words, from: start.from.clone() });
    }
    list
}

fn push_value(value: &Value, words: &mut String) {
    match value {
        Value::List(items) => items.iter().for_each(|item| push_value(&item.value, words)),
        Value::Map(map) => map.iter().for_each(|(key, item)| {
            words.push_str(&key.value);
            words.push(' ');
            push_value(&item.value, words);
        }),
        scalar => {
            words.push_str(&scalar.scalar().unwrap_or_default());
            words.push(' ');
        }
    }
}

/// The fingerprint of a text, and how many words it has. It starts with a letter, so that YAML never reads a number.
fn print(front: &str, text: &str) -> (String, usize) {
    let mut mixer = Mixer::default();
    let mut count = 0;
    let mut take = |text: &str| {
        for word in text.split_whitespace() {
            mixer.push(word.as_bytes());
            count += usize::from(word.chars().any(char::is_alphabetic));
        }
    };
    take(front);
    let mut rest = text;
    while let Some(open) = rest.find("<!--") {
        take(&rest[..open]);
        let comment = &rest[open..];
        let close = comment.find("-->").map_or(comment.len(), |at| at + 3);
        settings(&comment[..close]).for_each(&mut take);
        rest = &comment[close..];
    }
    take(rest);
    (format!("v-{}", mixer.finish().short(8)), count)
}

/// The settings of a comment that say something to readers.
fn settings(comment: &str) -> impl Iterator<Item = &str> {
    let inner = comment.strip_prefix("<!--").map_or("", |inner| inner.strip_suffix("-->").unwrap_or(inner));
    let pairs = inner.split([';', '\n']).map(str::trim);
    let speaks = |pair: &&str| {
        let key = pair.split(':').next().unwrap_or("").trim();
        let is_key = !key.is_empty() && key.chars().all(|sign| sign.is_ascii_lowercase() || sign == '-');
        is_key && pair.contains(':') && !SILENT.contains(&key)
    };
    pairs.filter(speaks)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_readers_do_not_see_does_not_count() {
        let base = print("", "## Doel\n<!-- id: doel; weight: 30 -->\n\nEen zin\nop twee regels.");
        let same = [
            "## Doel\r\n<!-- weight: 30 -->\r\n\r\nEen zin op twee   regels.\r\n",
            "## Doel\n<!-- translated-from: v-1; weight: 30; explains: a#b -->\nEen zin op twee regels. <!-- Vraag: ok? -->",
        ];
        for text in same {
            assert_eq!(print("", text), base, "{text}");
        }
        for other in ["## Doel\n<!-- weight: 40 -->\n\nEen zin op twee regels.", "## Doel\n\nEen zin op twee regels."] {
            assert_ne!(print("", other).0, base.0, "{other}");
        }
        assert!(base.0.starts_with("v-") && base.0.len() == 10, "{}", base.0);
    }

    #[test]
    fn an_open_comment_is_read_to_the_end() {
        assert_eq!(print("", "Een <!-- weight: 3").1, 2);
        assert_eq!(print("", "Een <!-- Let op").1, 1);
    }
}
