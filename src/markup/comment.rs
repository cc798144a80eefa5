//! Settings in an HTML comment: `<!-- weight: 30; assesses: outcomes/lo#ll-3 -->`.

use crate::guide::settings::{Setting, Settings};
use crate::text::diagnostic::{Code, Notes, Severity};
use crate::text::span::{SourceId, Span, Spanned};

pub static SYNTAX: Code = Code {
    name: "settings/syntax",
    severity: Severity::Error,
    wrong: "## Lesgeven\n<!-- id: lesgeven; 30 -->",
    right: "## Lesgeven\n<!-- id: lesgeven; weight: 30 -->",
};

/// What stands in the comment at `start` (its `<!--`): settings when it starts with a key and a colon, else nothing (a
/// remark for colleagues). Pairs are separated by `;` or a line end.
pub fn read(source: SourceId, comment: &str, start: usize, notes: &mut Notes) -> Option<Settings> {
    let inner = comment.strip_prefix("<!--")?.strip_suffix("-->")?;
    let mut settings = Settings::default();
    let mut at = start + 4;
    let mut first = true;
    for piece in inner.split_inclusive([';', '\n']) {
        let from = at;
        at += piece.len();
        let pair = piece.trim_end_matches([';', '\n', '\r']);
        if pair.trim().is_empty() {
            continue;
        }
        let lead = pair.len() - pair.trim_start().len();
        let place = Span::new(source, from + lead, from + lead + pair.trim().len());
        match pair.split_once(':').filter(|(key, _)| is_key(key.trim())) {
            Some((key, value)) => {
                let name = key.trim();
                let key_span = Span::new(source, from + lead, from + lead + name.len());
                let value_start = from + key.len() + 1 + (value.len() - value.trim_start().len());
                let value_span = Span::new(source, value_start, value_start + value.trim().len());
                let key = Spanned::new(name.to_owned(), key_span);
                settings.entries.push(Setting { key, value: Spanned::new(value.trim().to_owned(), value_span) });
            }
            None if first => return None,
            None => {
                notes.add(&SYNTAX, place);
            }
        }
        first = false;
    }
    Some(settings)
}

fn is_key(word: &str) -> bool {
    word.starts_with(|first: char| first.is_ascii_lowercase())
        && word.chars().all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-')
}
