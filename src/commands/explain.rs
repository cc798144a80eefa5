//! `explain`: what a finding, a kind of document or a field is, with examples.

use super::declared::{self, Declared, Place};
use super::words::Words;
use super::{Exit, Stop, language_parser, terminal, words};
use crate::editor::shapes::describe;
use crate::editor::words::Words as FieldWords;
use crate::guide::field::Field;
use crate::guide::language::Language;
use crate::kinds::kind::Kind;
use crate::kinds::{COMMON_FIELDS, COMMON_SETTINGS, KINDS, by_folder, by_name};
use crate::stage;
use crate::text::diagnostic::{Code, Diagnostic};
use crate::text::messages::Messages;
use crate::text::span::{SourceId, Span};
use crate::text::suggest::nearest;

/// Explain a finding, a kind of document or a field; without a word, list them all
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A code (rubric/weights), a kind (rubric) or a field (assesses)
    word: Option<String>,
    /// The language of the explanation
    #[arg(long, value_parser = language_parser())]
    lang: Option<Language>,
}

pub fn run(args: &Args) -> Result<Exit, Stop> {
    let words = words(args.lang);
    let text = match &args.word {
        None => overview(words),
        Some(word) => explain(word, words).ok_or_else(|| unknown(word, words))?,
    };
    terminal::print(&text);
    Ok(Exit::Clean)
}

fn explain(word: &str, words: &'static Words) -> Option<String> {
    if let Some(code) = stage::codes().into_iter().find(|code| code.name == word) {
        return Some(code_page(code, words));
    }
    if let Some(kind) = by_name(word).or_else(|| by_folder(word)) {
        return Some(kind_page(kind, words));
    }
    let mut found = declared::all();
    found.retain(|declared| declared.field.name == word || declared.path == word);
    (!found.is_empty()).then(|| field_page(&found, words))
}

fn unknown(word: &str, words: &'static Words) -> Stop {
    let codes = stage::codes();
    let fields = declared::all();
    let kinds = KINDS.iter().flat_map(|kind| [kind.name(), kind.folder()]);
    let known = codes.iter().map(|code| code.name).chain(kinds).chain(fields.iter().map(|it| it.field.name));
    let mut message = words.say("explain-unknown", &[("word", word.into())]);
    let near = nearest(word, known).map(|near| Messages::of(words.language.tag()).suggestion(near));
    message.push(' ');
    message.push_str(&near.unwrap_or_else(|| words.say("explain-all", &[])));
    Stop::usage(words, message)
}

/// All codes and kinds, one per line.
fn overview(words: &'static Words) -> String {
    let messages = Messages::of(words.language.tag());
    let codes = stage::codes();
    let wide = codes.iter().map(|code| code.name.len()).max().unwrap_or(0);
    let weights = codes.iter().map(|code| messages.severity(code.severity).chars().count()).max().unwrap_or(0);
    let mut text = title(&words.say("explain-codes", &[]));
    for code in codes {
        let severity = messages.severity(code.severity);
        text.push_str(&format!("  {:wide$}  {severity:weights$}  {}\n", code.name, headline(code, messages)));
    }
    text.push_str(&format!("\n{}", title(&words.say("explain-kinds", &[]))));
    let wide = KINDS.iter().map(|kind| kind.name().len()).max().unwrap_or(0);
    for kind in KINDS {
        text.push_str(&format!("  {:wide$}  {}\n", kind.name(), kind.about()));
    }
    text.push_str(&format!("\n{}\n", words.say("explain-more", &[])));
    text
}

fn code_page(code: &'static Code, words: &Words) -> String {
    let messages = Messages::of(words.language.tag());
    let mut text = format!("{} ({})\n", code.name, messages.severity(code.severity));
    text.push_str(&format!("{}\n", headline(code, messages)));
    let help = general(&messages.help(&Diagnostic::new(code, Span::top(SourceId(0)))));
    for (name, body) in [
        (messages.word("why", &[]), messages.why(code.name)),
        (words.say("explain-help", &[]), help),
        (messages.word("wrong", &[]), code.wrong.to_owned()),
        (messages.word("right", &[]), code.right.to_owned()),
    ] {
        if !body.is_empty() {
            text.push_str(&format!("\n{}{}", title(&name), indented(&body)));
        }
    }
    text
}

/// The message of a code without its facts.
fn headline(code: &'static Code, messages: &Messages) -> String {
    general(&messages.headline(&Diagnostic::new(code, Span::top(SourceId(0)))))
}

/// Fluent shows a fact that was not given as `{$name}`; in an explanation that is an ellipsis.
fn general(message: &str) -> String {
    let mut pieces = message.split("{$");
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        text.push('…');
        text.push_str(piece.split_once('}').map_or("", |(_, rest)| rest));
    }
    text
}

fn kind_page(kind: &'static dyn Kind, words: &Words) -> String {
    let path = if kind.holds_folder() { "voorbeeld/index.md" } else { "voorbeeld.md" };
    let path = format!("content/{}/{path}", kind.folder());
    let mut text = format!("{}\n{}\n", words.say("explain-kind", &[("kind", kind.name().into())]), kind.about());
    let mut section = |key: &str, body: String| {
        if !body.is_empty() {
            text.push_str(&format!("\n{}{body}", title(&words.say(key, &[]))));
        }
    };
    let names = |fields: &[Field]| fields.iter().map(|field| field.name).collect::<Vec<_>>().join(", ");
    section("explain-fields", kind.fields().iter().map(|field| field_lines(field.name, field, words)).collect());
    section("explain-common", indented(&names(COMMON_FIELDS)));
    section("explain-settings", kind.settings().iter().map(|field| field_lines(field.name, field, words)).collect());
    section("explain-common-settings", indented(&names(COMMON_SETTINGS)));
    text.push_str(&format!("\n{}\n{}", title(&words.say("explain-sample", &[("path", path.into())])), kind.sample()));
    text
}

/// A field in three lines: name and shape, what it is for, an example.
fn field_lines(path: &str, field: &Field, words: &Words) -> String {
    let mut shape = describe(&field.shape, FieldWords::of(words.language));
    if field.required {
        shape = words.say("explain-required", &[("shape", shape.into())]);
    }
    format!("  {path}: {shape}\n    {}\n    {}: {}\n", field.about, field.name, field.example)
}

fn field_page(found: &[Declared], words: &Words) -> String {
    let mut text = String::new();
    let mut rest: Vec<&Declared> = found.iter().collect();
    while let Some(first) = rest.first().copied() {
        let same = |it: &&Declared| it.path == first.path && it.field.about == first.field.about;
        let (alike, others): (Vec<&Declared>, Vec<&Declared>) = rest.into_iter().partition(same);
        rest = others;
        let lines = field_lines(&first.path, first.field, words);
        let places = words.say("explain-places", &[("places", places(&alike, words).into())]);
        text.push_str(&format!("{lines}    {places}\n"));
    }
    text
}

/// Where a key may stand, in words: places of one sort together.
fn places(alike: &[&Declared], words: &Words) -> String {
    let names = |name: &dyn Fn(Place) -> Option<&'static str>| {
        alike.iter().filter_map(|it| name(it.place)).collect::<Vec<_>>().join(", ")
    };
    let kinds = names(&|place| if let Place::Kind(kind) = place { Some(kind) } else { None });
    let headings = names(&|place| if let Place::HeadingOf(kind) = place { Some(kind) } else { None });
    let blocks = names(&|place| {
        if let Place::Block(names) = place { Some(declared::block_word(names, words.language)) } else { None }
    });
    let is = |place: Place| alike.iter().any(|it| it.place == place);
    let phrases = [
        is(Place::Every).then(|| words.say("place-every", &[])),
        (!kinds.is_empty()).then(|| words.say("place-kind", &[("kinds", kinds.into())])),
        is(Place::Heading).then(|| words.say("place-heading", &[])),
        (!headings.is_empty()).then(|| words.say("place-heading-of", &[("kinds", headings.into())])),
        (!blocks.is_empty()).then(|| words.say("place-block", &[("words", blocks.into())])),
        is(Place::Guide).then(|| words.say("place-guide", &[])),
    ];
    phrases.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

fn title(name: &str) -> String {
    format!("{name}\n")
}

fn indented(text: &str) -> String {
    text.lines().map(|line| if line.is_empty() { "\n".to_owned() } else { format!("  {line}\n") }).collect()
}
