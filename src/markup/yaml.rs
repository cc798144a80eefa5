//! YAML to a tree of values with places (YAML 1.2 core schema). Anchors and aliases are refused: no editor of a guide
//! needs them, and without them a small file cannot grow into a large value.

mod simple;

use granit_parser::{Event, Parser, ScalarStyle};

use crate::guide::front::{Map, Value};
use crate::text::diagnostic::{Code, Notes, Severity};
use crate::text::span::{SourceId, Span, Spanned};

/// Lists and mappings may lie this deep inside each other.
const DEPTH: usize = 12;

pub static YAML: Code = Code {
    name: "front/yaml",
    severity: Severity::Error,
    wrong: "---\ntitle: \"Stage\n---",
    right: "---\ntitle: \"Stage\"\n---",
};
pub static ALIAS: Code = Code {
    name: "front/alias",
    severity: Severity::Error,
    wrong: "---\ntitle: &t Stage\nsummary: *t\n---",
    right: "---\ntitle: Stage\nsummary: Stage\n---",
};
pub static DEEP: Code = Code {
    name: "front/depth",
    severity: Severity::Error,
    wrong: "---\ntags: [[[[[[[[[[[[[stage]]]]]]]]]]]]]\n---",
    right: "---\ntags: [stage]\n---",
};
pub static DUPLICATE_KEY: Code = Code {
    name: "front/duplicate-key",
    severity: Severity::Error,
    wrong: "---\ntitle: Stage\ntitle: Gids\n---",
    right: "---\ntitle: Stage\n---",
};

/// A collection that is still open while its items are read.
enum Open {
    List(Vec<Spanned<Value>>, usize),
    Map { map: Map, key: Option<Spanned<String>>, start: usize },
}

/// Reads the YAML in `text[start..end]`. Gives `None` (and a finding) when it is not YAML or not allowed, and for an
/// empty text.
pub fn read(source: SourceId, text: &str, start: usize, end: usize, notes: &mut Notes) -> Option<Spanned<Value>> {
    simple::read(source, text, start, end).or_else(|| parsed(source, text, start, end, notes))
}

/// As [`read`], whatever the text is.
fn parsed(source: SourceId, text: &str, start: usize, end: usize, notes: &mut Notes) -> Option<Spanned<Value>> {
    let mut reader = Reader { source, offset: start, end, open: Vec::new(), root: None, notes };
    for event in Parser::new_from_str(text.get(start..end)?) {
        match event {
            Ok((event, span)) => {
                let range = span.byte_range().unwrap_or(0..0);
                reader.take(event, start + range.start, start + range.end)?;
            }
            Err(error) => {
                let at = start + error.marker().byte_offset().unwrap_or(0);
                let at = reader.span(floor(text, at.min(end)), end.min(floor(text, at.min(end)) + 1));
                let at = Span::new(source, at.start as usize, ceil(text, at.end as usize));
                reader.notes.add(&YAML, at).arg("message", error.info());
                return None;
            }
        }
    }
    reader.root
}

fn floor(text: &str, mut at: usize) -> usize {
    at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn ceil(text: &str, mut at: usize) -> usize {
    at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at += 1;
    }
    at
}

struct Reader<'a> {
    source: SourceId,
    offset: usize,
    end: usize,
    open: Vec<Open>,
    root: Option<Spanned<Value>>,
    notes: &'a mut Notes,
}

impl Reader<'_> {
    fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.source, start.clamp(self.offset, self.end), end.clamp(self.offset, self.end))
    }

    /// Takes one event; `None` ends the reading (a finding was added).
    fn take(&mut self, event: Event<'_>, start: usize, end: usize) -> Option<()> {
        match event {
            Event::Scalar(text, style, anchor, _) => {
                let span = self.span(start, end);
                if anchor != 0 {
                    return self.refuse(&ALIAS, span);
                }
                let plain = matches!(style, ScalarStyle::Plain);
                let value = if plain { resolve(&text) } else { Value::Text(text.into_owned()) };
                self.put(Spanned::new(value, span))
            }
            Event::Alias(_) | Event::UnresolvedAlias(_) => self.refuse(&ALIAS, self.span(start, end)),
            Event::SequenceStart(_, anchor, _) => {
                self.deeper(anchor, start, end)?;
                self.open.push(Open::List(Vec::new(), start));
                Some(())
            }
            Event::MappingStart(_, anchor, _) => {
                self.deeper(anchor, start, end)?;
                self.open.push(Open::Map { map: Map::default(), key: None, start });
                Some(())
            }
            Event::SequenceEnd | Event::MappingEnd => {
                let closed = self.open.pop().expect("the parser ends only what it started");
                let (value, from) = match closed {
                    Open::List(items, from) => (Value::List(items), from),
                    Open::Map { map, start, .. } => (Value::Map(map), start),
                };
                self.put(Spanned::new(value, self.span(from, end)))
            }
            _ => Some(()),
        }
    }

    fn deeper(&mut self, anchor: usize, start: usize, end: usize) -> Option<()> {
        let span = self.span(start, end);
        if anchor != 0 {
            return self.refuse(&ALIAS, span);
        }
        if self.open.len() >= DEPTH {
            self.notes.add(&DEEP, span).arg("limit", DEPTH);
            return None;
        }
        Some(())
    }

    fn refuse(&mut self, code: &'static Code, at: Span) -> Option<()> {
        self.notes.add(code, at);
        None
    }

    /// Places a finished value in the collection that is open, as an item, a key or the value of a key.
    fn put(&mut self, value: Spanned<Value>) -> Option<()> {
        match self.open.last_mut() {
            None => self.root = self.root.take().or(Some(value)),
            Some(Open::List(items, _)) => items.push(value),
            Some(Open::Map { map, key, .. }) => match key.take() {
                None => *key = Some(Spanned::new(value.value.scalar().unwrap_or_default(), value.span)),
                Some(key) => match map.entry(&key.value) {
                    None => map.0.push((key, value)),
                    Some((first, _)) => {
                        self.notes.add(&DUPLICATE_KEY, key.span).arg("field", &key.value).label(first.span);
                    }
                },
            },
        }
        Some(())
    }
}

/// A plain scalar by the core schema (YAML 1.2.2 §10.3.2); a number with a leading zero stays text, as codes need.
fn resolve(text: &str) -> Value {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => return Value::Null,
        "true" | "True" | "TRUE" => return Value::Bool(true),
        "false" | "False" | "FALSE" => return Value::Bool(false),
        _ => {}
    }
    let digits = text.strip_prefix('-').unwrap_or(text);
    let leading_zero = digits.len() > 1 && digits.starts_with('0') && !digits.starts_with("0.");
    let numeric = digits.starts_with(|first: char| first.is_ascii_digit())
        && digits.chars().all(|character| character.is_ascii_digit() || character == '.')
        && !digits.ends_with('.');
    match text.parse::<f64>() {
        Ok(number) if numeric && !leading_zero => Value::Number(number),
        _ => Value::Text(text.to_owned()),
    }
}
