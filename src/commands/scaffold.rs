//! A new document made from the sample of its kind: the sample's front matter and body, fitted to the site it comes in.

use jiff::ToSpan;
use jiff::civil::Date;
use serde_yaml::{Mapping, Value};

use super::schema::choices;
use crate::guide::config::Config;
use crate::guide::field::{Field, Shape};
use crate::guide::relation::Relation;
use crate::kinds::COMMON_FIELDS;
use crate::kinds::kind::Kind;

/// Fields whose value may stand in one document only, so that a copy would be wrong.
const UNIQUE: [&str; 2] = ["also", "aliases"];
/// Fields that every new document starts with.
const COMMON: [&str; 2] = ["owner", "review-before"];

/// What a new document is fitted to.
pub struct Site<'a> {
    pub config: &'a Config,
    pub today: Date,
    /// Whether a document with this id is there.
    pub has: &'a dyn Fn(&str) -> bool,
}

/// A document of `kind` with this title. `schema` is the path of its JSON Schema from the document; with `body` it gets
/// that text instead of the sample's.
pub fn document(kind: &dyn Kind, title: &str, schema: &str, body: Option<&str>, site: &Site) -> String {
    let (front, sample) = split(kind.sample());
    let front = fields(kind, front, title, body.is_none(), site);
    let front = serde_yaml::to_string(&front).expect("a mapping with texts as keys can always be written");
    let body = body.map_or_else(|| without_strangers(sample, site), str::to_owned);
    format!("---\n# yaml-language-server: $schema={schema}\n{front}---\n\n{}\n", body.trim())
}

/// A document of `kind` that was brought in: the fields it came with, and those that every document starts with.
pub fn imported(kind: &dyn Kind, title: &str, schema: &str, own: Mapping, body: &str, site: &Site) -> String {
    let (sample, _) = split(kind.sample());
    let mut front = Mapping::new();
    front.insert("title".into(), title.into());
    if let Some(summary) = own.get("summary") {
        front.insert("summary".into(), summary.clone());
    }
    for (key, value) in fields(kind, sample, title, false, site).into_iter().chain(own) {
        front.insert(key, value);
    }
    let front = serde_yaml::to_string(&front).expect("a mapping with texts as keys can always be written");
    format!("---\n# yaml-language-server: $schema={schema}\n{front}---\n\n{}\n", body.trim())
}

/// The sample with its dates moved to the present, and nothing else changed.
pub fn sample(kind: &dyn Kind, today: Date) -> String {
    let (front, _) = split(kind.sample());
    let mut text = kind.sample().to_owned();
    for (name, value) in &front {
        let (Some(name), Some(old)) = (name.as_str(), value.as_str()) else { continue };
        if let Some(new) = fresh(name, today) {
            text = text.replacen(&format!("\n{name}: {old}\n"), &format!("\n{name}: {new}\n"), 1);
        }
    }
    text
}

/// The front matter and the body of a sample.
fn split(sample: &str) -> (Mapping, &str) {
    let inner = sample.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n"));
    let (front, body) = inner.unwrap_or(("", sample));
    // Samples are ours, so the reader for trusted YAML serves.
    (serde_yaml::from_str(front).unwrap_or_default(), body)
}

/// The front matter: what the sample has, and what is required or usual besides. `whole` takes also what only makes sense
/// with the sample's body.
fn fields(kind: &dyn Kind, sample: Mapping, title: &str, whole: bool, site: &Site) -> Mapping {
    let declared = || COMMON_FIELDS.iter().chain(kind.fields());
    let mut front = Mapping::new();
    front.insert("title".into(), title.into());
    for field in declared().filter(|field| field.name != "title") {
        let usual = field.required || COMMON.contains(&field.name);
        let given = sample.get(field.name).filter(|_| whole || usual).cloned();
        let value = given.or_else(|| usual.then(|| serde_yaml::from_str(field.example).unwrap_or(Value::Null)));
        let Some(value) = value.filter(|_| !UNIQUE.contains(&field.name)) else { continue };
        if let Some(value) = fitted(field, value, site) {
            front.insert(field.name.into(), value);
        }
    }
    front
}

/// A value as it can stand in the site; nothing when it cannot.
fn fitted(field: &Field, value: Value, site: &Site) -> Option<Value> {
    if let Some(date) = fresh(field.name, site.today) {
        return Some(date.into());
    }
    let (shape, many) = if let Shape::List(inner) = &field.shape { (*inner, true) } else { (&field.shape, false) };
    let keep = |value: &Value| match shape {
        Shape::Reference(_) => value.as_str().is_some_and(|target| site.has_target(target)),
        Shape::Facet(facet) => {
            let known = choices(facet, Some(site.config));
            known.is_empty() || value.as_str().is_some_and(|slug| known.contains(&slug))
        }
        _ => true,
    };
    match value {
        Value::Sequence(items) if many => {
            let items: Vec<Value> = items.into_iter().filter(keep).collect();
            (!items.is_empty()).then_some(Value::Sequence(items))
        }
        value if keep(&value) => Some(value),
        _ => first_choice(shape, site).filter(|_| field.required),
    }
}

/// The first word the site offers for a facet.
fn first_choice(shape: &Shape, site: &Site) -> Option<Value> {
    let Shape::Facet(facet) = shape else { return None };
    choices(facet, Some(site.config)).first().map(|slug| (*slug).into())
}

/// What a date field of a new document says: today, or for a deadline a year from today.
fn fresh(name: &str, today: Date) -> Option<String> {
    match name {
        "date" | "reviewed" => Some(today.to_string()),
        "review-before" => Some(today.saturating_add(1.year()).to_string()),
        _ => None,
    }
}

impl Site<'_> {
    /// Whether the document that a reference names is there.
    fn has_target(&self, target: &str) -> bool {
        (self.has)(target.split('#').next().unwrap_or_default().trim())
    }
}

/// The body of a sample without the relations to documents that the site does not have.
fn without_strangers(body: &str, site: &Site) -> String {
    let settle = |line: &str| {
        let Some(inner) = line.strip_prefix("<!--").and_then(|rest| rest.trim_end().strip_suffix("-->")) else {
            return line.to_owned();
        };
        let known = |setting: &&str| {
            let (key, value) = setting.split_once(':').unwrap_or((setting, ""));
            Relation::written(key.trim()).is_none() || value.split(',').all(|target| site.has_target(target.trim()))
        };
        let kept: Vec<&str> = inner.split(';').map(str::trim).filter(known).collect();
        if kept.is_empty() { String::new() } else { format!("<!-- {} -->", kept.join("; ")) }
    };
    body.lines().map(settle).collect::<Vec<_>>().join("\n")
}
