//! `schema`: a JSON Schema for the front matter of each kind and for `guide.yml`, so that editors complete and check keys.

use std::path::{Path, PathBuf};

use schemars::{Schema, json_schema};
use serde_json::{Map, Value, json};

use super::words::Words;
use super::{Exit, Stop, language_parser, shown, site, terminal, unknown_kind, words};
use crate::disk;
use crate::guide::config::Config;
use crate::guide::field::{Field, Shape};
use crate::guide::language::Language;
use crate::kinds::kind::Kind;
use crate::kinds::{COMMON_FIELDS, KINDS, by_name};
use crate::markup::settings_file;

/// The name of the schema of `guide.yml`, beside those of the kinds.
const GUIDE: &str = "guide";

/// Print or write a JSON Schema for the front matter of a kind, or for guide.yml
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The site folder (its facets become choices), and the kind or `guide`; either may be left out
    #[arg(num_args = 0..=2, value_names = ["DIR", "KIND"])]
    words: Vec<String>,
    /// Write the schemas of all kinds and of guide.yml into this folder
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// The language of messages
    #[arg(long, value_parser = language_parser())]
    lang: Option<Language>,
}

pub fn run(args: &Args) -> Result<Exit, Stop> {
    let words = words(args.lang);
    let (folder, name) = places(&args.words, words)?;
    let config = folder.map(|folder| site::config(Path::new(folder), args.lang)).transpose()?;
    match (&args.out, name) {
        (Some(out), None) => {
            for name in names() {
                let path = out.join(format!("{name}.json"));
                disk::write_over(&path, text(name, config.as_ref()).as_bytes()).map_err(Stop::disk(words))?;
                terminal::print(&format!("{}\n", shown(&path)));
            }
        }
        (Some(out), Some(name)) => {
            let path = out.join(format!("{name}.json"));
            disk::write_over(&path, text(name, config.as_ref()).as_bytes()).map_err(Stop::disk(words))?;
            terminal::print(&format!("{}\n", shown(&path)));
        }
        (None, Some(name)) => terminal::print(&text(name, config.as_ref())),
        (None, None) => return Err(Stop::usage(words, words.say("schema-which", &[("names", listed().into())]))),
    }
    Ok(Exit::Clean)
}

/// Which of the words is the site folder and which the name of a schema.
fn places<'a>(given: &'a [String], words: &'static Words) -> Result<(Option<&'a str>, Option<&'static str>), Stop> {
    let known = |word: &str| names().find(|name| *name == word);
    match given {
        [] => Ok((None, None)),
        [one] => match known(one) {
            Some(name) => Ok((None, Some(name))),
            None if disk::is_folder(Path::new(one)) => Ok((Some(one), None)),
            None => Err(unknown(one, words)),
        },
        [folder, name, ..] => {
            known(name).map(|name| (Some(folder.as_str()), Some(name))).ok_or_else(|| unknown(name, words))
        }
    }
}

fn unknown(word: &str, words: &'static Words) -> Stop {
    unknown_kind(word, &names().collect::<Vec<_>>(), words)
}

fn names() -> impl Iterator<Item = &'static str> {
    KINDS.iter().map(|kind| kind.name()).chain([GUIDE])
}

fn listed() -> String {
    names().collect::<Vec<_>>().join(", ")
}

/// The schema with this name as a file.
fn text(name: &str, config: Option<&Config>) -> String {
    by_name(name).map_or_else(|| pretty(&of_guide(config)), |kind| of_kind_as_text(kind, config))
}

/// The schema of a kind's front matter as a file.
pub fn of_kind_as_text(kind: &dyn Kind, config: Option<&Config>) -> String {
    pretty(&of_kind(kind, config))
}

fn pretty(schema: &Schema) -> String {
    serde_json::to_string_pretty(schema).expect("a schema has only texts as keys") + "\n"
}

/// The schema of a kind's front matter; with a site, its facets are the only choices.
pub fn of_kind(kind: &dyn Kind, config: Option<&Config>) -> Schema {
    root(kind.name(), kind.about(), &[COMMON_FIELDS, kind.fields()], config)
}

/// The schema of `guide.yml`.
pub fn of_guide(config: Option<&Config>) -> Schema {
    root("guide.yml", "The settings of a guide.", &[settings_file::FIELDS], config)
}

fn root(title: &str, about: &str, fields: &[&[Field]], config: Option<&Config>) -> Schema {
    let mut schema = json_schema!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        "description": about,
    });
    if let Value::Object(record) = record(fields, config) {
        schema.ensure_object().extend(record);
    }
    schema
}

/// A mapping with these keys and no others.
fn record(fields: &[&[Field]], config: Option<&Config>) -> Value {
    let mut properties = Map::new();
    let mut required = Vec::new();
    for field in fields.iter().copied().flatten() {
        let Value::Object(shape) = shape(&field.shape, config) else { continue };
        let mut property = Map::new();
        property.insert("description".into(), field.about.into());
        property.extend(shape);
        // The examples are ours, so the reader for trusted YAML serves. The site's own words are better than ours.
        if let (Ok(example), false) = (serde_yaml::from_str::<Value>(field.example), is_settled(&field.shape, config)) {
            property.insert("examples".into(), json!([example]));
        }
        properties.insert(field.name.into(), property.into());
        if field.required {
            required.push(field.name);
        }
    }
    json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
}

fn shape(shape: &Shape, config: Option<&Config>) -> Value {
    match shape {
        Shape::Text => json!({ "type": ["string", "number", "boolean"] }),
        Shape::LocalText => {
            let texts: Map<String, Value> =
                Language::ALL.iter().map(|language| (language.tag().to_owned(), json!({ "type": "string" }))).collect();
            json!({ "type": ["string", "number", "boolean", "object"], "properties": texts, "additionalProperties": false })
        }
        Shape::Number { least, most } => {
            json!({ "type": "number", "minimum": number(*least), "maximum": number(*most) })
        }
        Shape::Flag => json!({ "type": "boolean" }),
        Shape::Date => json!({ "type": "string", "format": "date" }),
        Shape::Choice(words) => json!({ "enum": words }),
        Shape::Facet(facet) => match choices(facet, config) {
            slugs if slugs.is_empty() => json!({ "type": "string" }),
            slugs => json!({ "enum": slugs }),
        },
        Shape::Reference(_) | Shape::File => json!({ "type": "string" }),
        Shape::Url => json!({ "type": "string", "format": "uri", "pattern": "^https?://" }),
        Shape::List(inner) => {
            let one = self::shape(inner, config);
            json!({ "anyOf": [{ "type": "array", "items": one }, one] })
        }
        Shape::Record(fields) => record(&[fields], config),
        Shape::TextOr(fields) => json!({ "anyOf": [{ "type": "string" }, record(&[fields], config)] }),
        Shape::Table(inner) => json!({ "type": "object", "additionalProperties": self::shape(inner, config) }),
        Shape::Any => json!({}),
    }
}

/// Whether the site lists the words that may stand here.
fn is_settled(shape: &Shape, config: Option<&Config>) -> bool {
    match shape {
        Shape::List(inner) => is_settled(inner, config),
        Shape::Facet(facet) => !choices(facet, config).is_empty(),
        _ => false,
    }
}

/// A bound as people write it: `100`, not `100.0`.
fn number(bound: f64) -> Value {
    if bound.fract() == 0.0 { json!(bound as i64) } else { json!(bound) }
}

/// The words that `guide.yml` lists for a facet.
pub fn choices<'a>(facet: &str, config: Option<&'a Config>) -> Vec<&'a str> {
    let Some(config) = config else { return Vec::new() };
    let values = if facet == "audience" {
        Some(&config.audiences)
    } else {
        config.facets.iter().find(|(name, _)| name == facet).map(|(_, values)| values)
    };
    values.into_iter().flatten().map(|(slug, _)| slug.as_str()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_is_a_property_with_an_example() {
        for kind in KINDS {
            let schema = of_kind(*kind, None).to_value();
            for field in COMMON_FIELDS.iter().chain(kind.fields()) {
                let property = &schema["properties"][field.name];
                assert_eq!(property["description"], field.about, "{}: {}", kind.name(), field.name);
                assert!(property["examples"][0] != Value::Null, "{}: {}", kind.name(), field.name);
            }
            assert_eq!(schema["additionalProperties"], false);
        }
    }

    #[test]
    fn the_rubric_asks_its_use_and_scale() {
        let schema = of_kind(by_name("rubric").unwrap(), None).to_value();
        assert_eq!(schema["required"], json!(["title", "use", "scale"]));
        assert_eq!(schema["properties"]["use"]["enum"], json!(["formative", "summative"]));
        let level = &schema["properties"]["scale"]["anyOf"][0]["items"];
        assert_eq!(level["type"], "object");
        assert_eq!(level["additionalProperties"], false);
    }
}
