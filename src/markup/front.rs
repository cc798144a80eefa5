//! The front matter of a file: where it stands, and whether its fields are what was declared.

use jiff::civil::Date;

use crate::guide::config::Config;
use crate::guide::field::{Field, Shape};
use crate::guide::front::{Front, Map, Value};
use crate::text::diagnostic::{Code, Diagnostic, Notes, Severity};
use crate::text::span::{SourceId, Span, Spanned};
use crate::text::suggest::nearest;

use super::yaml;

pub static UNCLOSED: Code = Code {
    name: "front/unclosed",
    severity: Severity::Error,
    wrong: "---\ntitle: Stage\n\nDe tekst begint.",
    right: "---\ntitle: Stage\n---\n\nDe tekst begint.",
};
pub static UNKNOWN: Code = Code {
    name: "field/unknown",
    severity: Severity::Error,
    wrong: "---\ntitel: Stage\n---",
    right: "---\ntitle: Stage\n---",
};
pub static MISSING: Code = Code {
    name: "field/missing",
    severity: Severity::Error,
    wrong: "---\nsummary: Zonder titel\n---",
    right: "---\ntitle: Stage\nsummary: Met titel\n---",
};
pub static TYPE: Code = Code {
    name: "field/type",
    severity: Severity::Error,
    wrong: "---\ndraft: misschien\n---",
    right: "---\ndraft: true\n---",
};
pub static CHOICE: Code = Code {
    name: "field/choice",
    severity: Severity::Error,
    wrong: "---\nuse: sumatief\n---",
    right: "---\nuse: summative\n---",
};
pub static RANGE: Code = Code {
    name: "field/range",
    severity: Severity::Error,
    wrong: "---\npass-mark: 600\n---",
    right: "---\npass-mark: 60\n---",
};
pub static FACET: Code = Code {
    name: "field/facet",
    severity: Severity::Error,
    wrong: "---\nsector: zorgg\n---",
    right: "---\nsector: zorg\n---",
};

/// Where the front matter of `text` stands: the bytes of the YAML, and where the body starts. Without front matter the
/// first range is empty.
pub fn split(source: SourceId, text: &str, notes: &mut Notes) -> (std::ops::Range<usize>, usize) {
    let start = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let first = line_end(text, start);
    if text[start..first].trim_end() != "---" {
        return (start..start, start);
    }
    let mut at = first;
    while at < text.len() {
        let end = line_end(text, at);
        if matches!(text[at..end].trim_end(), "---" | "...") {
            return (first..at, end);
        }
        at = end;
    }
    notes.add(&UNCLOSED, Span::new(source, start, start + 3));
    (start..start, text.len())
}

/// The byte behind the line that starts at `from`.
fn line_end(text: &str, from: usize) -> usize {
    text[from..].find('\n').map_or(text.len(), |at| from + at + 1)
}

/// Reads the front matter; `None` when it cannot be read (a finding says why).
pub fn read(source: SourceId, text: &str, range: std::ops::Range<usize>, notes: &mut Notes) -> Option<Front> {
    let span = Span::new(source, range.start, range.end);
    if text[range.clone()].trim().is_empty() {
        return Some(Front { map: Map::default(), span });
    }
    let before = notes.iter().count();
    match yaml::read(source, text, range.start, range.end, notes) {
        Some(Spanned { value: Value::Map(map), .. }) => Some(Front { map, span }),
        Some(Spanned { value: Value::Null, .. }) => Some(Front { map: Map::default(), span }),
        None if notes.iter().count() == before => Some(Front { map: Map::default(), span }),
        None => None,
        Some(other) => {
            notes.add(&TYPE, other.span).arg("field", "---").arg("expected", "record");
            None
        }
    }
}

/// Checks a mapping against the declared fields: unknown and missing keys, and the shape of every value. `owner` names
/// the kind (or file) for the messages; `whole` is where to point for a missing field.
pub fn check(map: &Map, fields: &[&[Field]], owner: &str, whole: Span, config: &Config, notes: &mut Notes) {
    let known = || fields.iter().copied().flatten();
    for (key, value) in map.iter() {
        match known().find(|field| field.name == key.value) {
            Some(field) => check_value(field.name, &field.shape, value, owner, config, notes),
            None => {
                let near = translated(&key.value).filter(|name| known().any(|field| field.name == *name));
                let near = near.or_else(|| nearest(&key.value, known().map(|field| field.name)));
                notes.add(&UNKNOWN, key.span).arg("field", &key.value).arg("kind", owner).suggest(near);
            }
        }
    }
    for field in known().filter(|field| field.required) {
        if map.get(field.name).is_none_or(|value| value.value == Value::Null) {
            notes.add(&MISSING, whole).arg("field", field.name).arg("kind", owner);
        }
    }
}

/// The key for a Dutch or French word that an editor may write instead.
fn translated(word: &str) -> Option<&'static str> {
    Some(match word.to_lowercase().as_str() {
        "titel" | "titre" => "title",
        "samenvatting" | "résumé" | "resume" => "summary",
        "soort" | "genre" => "kind",
        "volgorde" | "ordre" => "order",
        "ontwerp" | "brouillon" => "draft",
        "trefwoorden" | "labels" => "tags",
        "datum" => "date",
        "eigenaar" | "verantwoordelijke" => "owner",
        "doelgroep" | "public" => "audience",
        "gebruik" => "use",
        "schaal" | "échelle" => "scale",
        "gewicht" | "poids" => "weight",
        "duur" | "durée" => "duration",
        "deelnemers" => "participants",
        "taal" | "langue" => "language",
        "beoordeelt" | "évalue" => "assesses",
        "oefent" => "practises",
        "legt-uit" | "explique" => "explains",
        _ => return None,
    })
}

fn check_value(name: &str, shape: &Shape, value: &Spanned<Value>, owner: &str, config: &Config, notes: &mut Notes) {
    let wrong = |notes: &mut Notes, expected: &str| {
        notes.add(&TYPE, value.span).arg("field", name).arg("expected", expected);
    };
    match (shape, &value.value) {
        (_, Value::Null) | (Shape::Any, _) => {}
        (Shape::List(inner), _) => {
            for item in Value::items(value) {
                check_value(name, inner, item, owner, config, notes);
            }
        }
        (Shape::LocalText, Value::Map(map)) => {
            for (_, text) in map.iter().filter(|(_, text)| text.value.scalar().is_none()) {
                notes.add(&TYPE, text.span).arg("field", name).arg("expected", "text");
            }
        }
        (Shape::Record(fields) | Shape::TextOr(fields), Value::Map(map)) => {
            check(map, &[fields], owner, value.span, config, notes)
        }
        (Shape::Table(inner), Value::Map(map)) => {
            for (key, item) in map.iter() {
                check_value(&key.value, inner, item, owner, config, notes);
            }
        }
        (Shape::Record(_) | Shape::Table(_), _) => wrong(notes, "record"),
        (Shape::Number { least, most }, Value::Number(number)) => {
            if number < least || number > most {
                let note = notes.add(&RANGE, value.span);
                note.arg("field", name).arg("value", *number).arg("least", *least).arg("most", *most);
            }
        }
        (Shape::Number { .. }, _) => wrong(notes, "number"),
        (Shape::Flag, Value::Bool(_)) => {}
        (Shape::Flag, _) => wrong(notes, "yes-no"),
        (_, scalar) => match scalar.scalar() {
            None => wrong(notes, expected(shape)),
            Some(text) => {
                if let Some(mut note) = check_scalar(name, shape, &text, value.span, config) {
                    note.severity = note.code.severity;
                    notes.extend([note]);
                }
            }
        },
    }
}

/// The word for a shape in the message of `field/type`.
fn expected(shape: &Shape) -> &'static str {
    match shape {
        Shape::Number { .. } => "number",
        Shape::Flag => "yes-no",
        Shape::Date => "date",
        Shape::List(_) => "list",
        Shape::Record(_) | Shape::Table(_) => "record",
        Shape::Choice(_) | Shape::Facet(_) => "word",
        Shape::Reference(_) => "reference",
        Shape::File => "file",
        Shape::Url => "url",
        Shape::Text | Shape::LocalText | Shape::TextOr(_) | Shape::Any => "text",
    }
}

fn check_scalar(name: &str, shape: &Shape, text: &str, at: Span, config: &Config) -> Option<Diagnostic> {
    let refused = |code: &'static Code, choices: Vec<&str>| {
        let mut note = Diagnostic::new(code, at);
        note.arg("field", name).arg("value", text).arg("choices", choices.join(", "));
        note.suggest(nearest(text, choices));
        Some(note)
    };
    let mistyped = || {
        let mut note = Diagnostic::new(&TYPE, at);
        note.arg("field", name).arg("expected", expected(shape));
        Some(note)
    };
    match shape {
        Shape::Choice(words) if !words.contains(&text) => refused(&CHOICE, words.to_vec()),
        Shape::Facet(facet) => {
            let values: Vec<&str> = if *facet == "audience" {
                config.audiences.iter().map(|(slug, _)| slug.as_str()).collect()
            } else {
                let found = config.facets.iter().find(|(name, _)| name == facet);
                found.map(|(_, values)| values.iter().map(|(slug, _)| slug.as_str()).collect()).unwrap_or_default()
            };
            if values.is_empty() || values.contains(&text) { None } else { refused(&FACET, values) }
        }
        Shape::Date if text.parse::<Date>().is_err() => mistyped(),
        Shape::Url if !(text.starts_with("https://") || text.starts_with("http://")) => mistyped(),
        _ => None,
    }
}

/// The date in a field, when it holds a right one (a wrong one was reported by [`check`]).
pub fn date(front: &Front, key: &str) -> Option<Spanned<Date>> {
    let text = front.text(key)?;
    Some(Spanned::new(text.value.parse().ok()?, text.span))
}
