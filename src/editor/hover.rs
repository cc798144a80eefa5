//! What is told about a place while the cursor rests on it, as Markdown.

use super::navigate::{self, Goal};
use super::shapes::describe;
use super::spot::{Spot, What};
use super::words::Words;
use crate::guide::field::Shape;
use crate::guide::graph::{Guide, Place, Target};
use crate::text::span::Span;

/// How many characters of a section are shown.
const EXCERPT: usize = 400;

/// What to say about a spot, if there is anything to say.
pub fn hover(guide: &Guide, spot: &Spot<'_>, words: &Words) -> Option<String> {
    match &spot.what {
        What::Link { target: Some(Target::Place(place)), .. } => Some(about_place(guide, *place, words)),
        What::Link { .. } => None,
        What::Source(key) => about_source(guide, key, words),
        What::Anchor(place) | What::Code(place) => {
            Some(uses(guide, navigate::goal(guide, spot)?, words)).filter(|_| place.anchor.is_some())
        }
        What::Title(_) => Some(uses(guide, navigate::goal(guide, spot)?, words)),
        What::Key { path, field } => {
            let kind = spot.doc.map_or("guide", |doc| doc.kind);
            let name = words.label(kind, path).unwrap_or_else(|| path.clone());
            let mut shape = describe(&field.shape, words);
            if field.required {
                shape = words.say("required", &[("shape", shape.into())]);
            }
            let example = format!("`{}: {}`", field.name, field.example);
            let example = words.say("example", &[("example", example.into())]);
            Some(format!("**{name}** ({shape})\n\n{}\n\n{example}", words.about(kind, path, field)))
        }
        What::Word { field, word } => {
            if let Some(Goal::Document(doc)) = navigate::goal(guide, spot) {
                return Some(about_place(guide, Place { doc, anchor: None }, words));
            }
            let mut shape = &field.shape;
            while let Shape::List(inner) = shape {
                shape = inner;
            }
            about_word(guide, field.name, shape, word, words)
        }
        What::Id(id) => {
            let doc = guide.version(id, words.language)?;
            Some(about_place(guide, Place { doc, anchor: None }, words))
        }
    }
}

/// What a label of `guide.yml`, or the element of a contract, stands for.
fn about_word(guide: &Guide, field: &str, shape: &Shape, word: &str, words: &Words) -> Option<String> {
    if let Shape::Facet(facet) = shape {
        return guide.config.facet_label(facet, word, words.language).map(|label| format!("**{label}**"));
    }
    if let Shape::Choice(_) = shape {
        let key = format!("choice-{word}");
        return Some(words.say(&key, &[])).filter(|said| *said != key).map(|said| format!("**{said}**"));
    }
    let contracts = &guide.config.contracts;
    match field {
        "contract" => {
            let elements = contracts.get(word)?.elements.iter();
            let lines = elements.map(|one| format!("- `{}` {}", one.id.value, one.title.get(words.language)));
            Some(lines.collect::<Vec<_>>().join("\n"))
        }
        "covers" => {
            let mut elements = contracts.values().flat_map(|contract| &contract.elements);
            let element = elements.find(|element| element.id.value == word)?;
            Some(format!("**{}**", element.title.get(words.language)))
        }
        _ => None,
    }
}

/// A document or one of its sections: title, what it says, where it is.
fn about_place(guide: &Guide, place: Place, words: &Words) -> String {
    let doc = guide.doc(place.doc);
    let path = format!("`{}`", doc.id);
    match place.anchor.and_then(|at| doc.anchor(at)) {
        None => {
            let summary = if doc.head.summary.is_empty() { String::new() } else { format!("{}\n\n", doc.head.summary) };
            format!("**{}**\n\n{summary}{path}", doc.head.title)
        }
        Some(anchor) => {
            let code = anchor.code.as_ref().map(|code| format!("{code} — ")).unwrap_or_default();
            let inside = words.say("in-document", &[("title", doc.head.title.as_str().into())]);
            let excerpt = excerpt(guide, anchor.span);
            let excerpt = if excerpt.is_empty() { String::new() } else { format!("{excerpt}\n\n") };
            format!("**{code}{}**\n\n{excerpt}{inside} ({path})", anchor.title)
        }
    }
}

/// The start of what stands under a heading, without its comments, to the next heading.
fn excerpt(guide: &Guide, heading: Span) -> String {
    let source = guide.sources.get(heading.source);
    let text = source.and_then(|source| source.text.get(heading.end as usize..)).unwrap_or("");
    let mut lines = Vec::new();
    let (mut length, mut comment) = (0, false);
    for line in text.lines() {
        let line = line.trim_end();
        comment = comment || line.trim_start().starts_with("<!--");
        if line.starts_with('#') || length > EXCERPT {
            break;
        }
        let first_empty = line.is_empty() && lines.is_empty();
        if !comment && !first_empty {
            length += line.chars().count() + 1;
            lines.push(line);
        }
        comment = comment && !line.ends_with("-->");
    }
    let text = lines.join("\n");
    let text = text.trim();
    match text.char_indices().nth(EXCERPT) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}

fn about_source(guide: &Guide, key: &str, words: &Words) -> Option<String> {
    if let Some(reference) = guide.references.get(key) {
        return Some(reference.text.clone());
    }
    let entry = navigate::entry(guide, key)?;
    Some(format!("**{}**\n\n{}", entry.title, words.say("uncited", &[])))
}

/// How many places refer to a goal.
fn uses(guide: &Guide, goal: Goal, words: &Words) -> String {
    match navigate::references(guide, &goal, false).len() {
        0 => words.say("unused", &[]),
        count => words.say("uses", &[("count", count.into())]),
    }
}
