//! The settings of a section: `<!-- weight: 30; assesses: outcomes/lo#ll-3 -->` under its heading.

use crate::text::span::{Span, Spanned};

/// The pairs of one settings comment, in the order written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    pub entries: Vec<Setting>,
}

/// One `key: value`.
#[derive(Clone, Debug, PartialEq)]
pub struct Setting {
    pub key: Spanned<String>,
    pub value: Spanned<String>,
}

impl Settings {
    pub fn get(&self, key: &str) -> Option<&Spanned<String>> {
        self.entries.iter().find(|entry| entry.key.value == key).map(|entry| &entry.value)
    }

    /// The parts of a value between commas, each with its own place, without the space around them.
    pub fn list(&self, key: &str) -> Vec<Spanned<String>> {
        self.get(key).map(|value| split(value, ',')).unwrap_or_default()
    }

    /// A number, with a decimal point or a decimal comma.
    pub fn number(&self, key: &str) -> Option<f64> {
        self.get(key)?.value.replace(',', ".").parse().ok()
    }

    /// `true` or `yes`, `false` or `no`; anything else, or absent, is `default`.
    pub fn flag(&self, key: &str, default: bool) -> bool {
        match self.get(key).map(|value| value.value.as_str()) {
            Some("true" | "yes" | "ja" | "oui") => true,
            Some("false" | "no" | "nee" | "non") => false,
            _ => default,
        }
    }
}

/// Cuts a value at `separator`; each part keeps its exact place.
pub fn split(value: &Spanned<String>, separator: char) -> Vec<Spanned<String>> {
    let mut parts = Vec::new();
    let mut offset = value.span.start as usize;
    for piece in value.value.split(separator) {
        let lead = piece.len() - piece.trim_start().len();
        let text = piece.trim();
        if !text.is_empty() {
            let span = Span::new(value.span.source, offset + lead, offset + lead + text.len());
            parts.push(Spanned::new(text.to_owned(), span));
        }
        offset += piece.len() + separator.len_utf8();
    }
    parts
}
