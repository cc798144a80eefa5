//! What may stand behind a key, in words.

use super::words::Words;
use crate::guide::field::Shape;
use crate::text::diagnostic::Arg;

/// A short description of a shape: “één van: formative, summative”.
pub fn describe(shape: &Shape, words: &Words) -> String {
    let list = |names: Vec<&str>| Arg::from(names.join(", "));
    match shape {
        Shape::Text => words.say("shape-text", &[]),
        Shape::LocalText => words.say("shape-local", &[]),
        Shape::Number { least, most } => {
            words.say("shape-number", &[("least", least.to_string().into()), ("most", most.to_string().into())])
        }
        Shape::Flag => words.say("shape-flag", &[]),
        Shape::Date => words.say("shape-date", &[]),
        Shape::Choice(choices) => words.say("shape-choice", &[("choices", list(choices.to_vec()))]),
        Shape::Facet(facet) => {
            let key = if *facet == "audience" { "shape-audience" } else { "shape-facet" };
            words.say(key, &[("facet", (*facet).into())])
        }
        Shape::Reference(_) => words.say("shape-reference", &[]),
        Shape::File => words.say("shape-file", &[]),
        Shape::Url => words.say("shape-url", &[]),
        Shape::List(inner) => words.say("shape-list", &[("inner", describe(inner, words).into())]),
        Shape::Record(fields) => {
            let names = fields.iter().map(|field| field.name).collect();
            words.say("shape-record", &[("fields", list(names))])
        }
        Shape::TextOr(fields) => {
            let names = fields.iter().map(|field| field.name).collect();
            words.say("shape-text-or", &[("fields", list(names))])
        }
        Shape::Table(inner) => words.say("shape-table", &[("inner", describe(inner, words).into())]),
        Shape::Any => words.say("shape-any", &[]),
    }
}
