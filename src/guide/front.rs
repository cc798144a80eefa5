//! Front matter as a tree of values, each with its place: what a YAML block says, before anyone asks what it means.

use crate::text::span::{Span, Spanned};

/// A YAML value (YAML 1.2 core schema: `no` and `1_000` are text, `017` is text).
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Null,
    Bool(bool),
    Number(f64),
    Text(String),
    List(Vec<Spanned<Value>>),
    Map(Map),
}

/// A YAML mapping in the order written; keys are unique (the reader reports the second).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Map(pub Vec<(Spanned<String>, Spanned<Value>)>);

impl Map {
    pub fn get(&self, key: &str) -> Option<&Spanned<Value>> {
        self.entry(key).map(|(_, value)| value)
    }

    /// The key, where it stands, and its value.
    pub fn entry(&self, key: &str) -> Option<&(Spanned<String>, Spanned<Value>)> {
        self.0.iter().find(|(name, _)| name.value == key)
    }

    pub fn iter(&self) -> impl Iterator<Item = &(Spanned<String>, Spanned<Value>)> {
        self.0.iter()
    }
}

impl Value {
    /// The text of a scalar as an editor would read it: `true`, `2026`, `Rubriek`.
    pub fn scalar(&self) -> Option<String> {
        match self {
            Value::Text(text) => Some(text.clone()),
            Value::Number(number) => Some(number.to_string()),
            Value::Bool(flag) => Some(flag.to_string()),
            Value::Null | Value::List(_) | Value::Map(_) => None,
        }
    }

    pub fn as_number(&self) -> Option<f64> {
        match self {
            Value::Number(number) => Some(*number),
            _ => None,
        }
    }

    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Value::Bool(flag) => Some(*flag),
            _ => None,
        }
    }

    pub fn as_map(&self) -> Option<&Map> {
        match self {
            Value::Map(map) => Some(map),
            _ => None,
        }
    }

    /// The items of a list; a single value counts as a list of one, nothing as an empty list.
    pub fn items(this: &Spanned<Value>) -> Vec<&Spanned<Value>> {
        match &this.value {
            Value::Null => Vec::new(),
            Value::List(items) => items.iter().collect(),
            _ => vec![this],
        }
    }
}

/// The front matter of one document: its mapping and the place of the whole block.
#[derive(Clone, Debug, PartialEq)]
pub struct Front {
    pub map: Map,
    /// The block between the `---` lines; empty and at the top when the file has none.
    pub span: Span,
}

impl Front {
    pub fn get(&self, key: &str) -> Option<&Spanned<Value>> {
        self.map.get(key).filter(|value| value.value != Value::Null)
    }

    /// A scalar as text.
    pub fn text(&self, key: &str) -> Option<Spanned<String>> {
        let value = self.get(key)?;
        Some(Spanned::new(value.value.scalar()?, value.span))
    }

    /// A list of scalars; one scalar counts as a list of one.
    pub fn texts(&self, key: &str) -> Vec<Spanned<String>> {
        let items = self.get(key).map(Value::items).unwrap_or_default();
        items.into_iter().filter_map(|item| Some(Spanned::new(item.value.scalar()?, item.span))).collect()
    }

    pub fn number(&self, key: &str) -> Option<f64> {
        self.get(key)?.value.as_number()
    }

    /// A switch; absent is off.
    pub fn flag(&self, key: &str) -> bool {
        self.get(key).and_then(|value| value.value.as_bool()).unwrap_or(false)
    }

    /// A list of mappings, such as the levels of a scale.
    pub fn maps(&self, key: &str) -> Vec<(&Map, Span)> {
        let items = self.get(key).map(Value::items).unwrap_or_default();
        items.into_iter().filter_map(|item| Some((item.value.as_map()?, item.span))).collect()
    }
}
