//! The catalogues hold the same messages in every language, and every message can be filled with the facts it gets.

use std::collections::BTreeSet;

use super::*;
use crate::text::diagnostic::{Code, Notes};
use crate::text::span::{SourceId, Span};

/// Every code and the facts its message may use.
const FACTS: &str = include_str!("facts.txt");

fn codes() -> impl Iterator<Item = (&'static str, Vec<&'static str>)> {
    FACTS.lines().map(|line| {
        let mut words = line.split_whitespace();
        (words.next().unwrap_or(""), words.collect())
    })
}

/// `key` and `key.attribute`, with the `$names` used there.
fn entries(text: &str) -> Vec<(String, BTreeSet<&str>)> {
    let mut found: Vec<(String, BTreeSet<&str>)> = Vec::new();
    let mut message = "";
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(|first: char| first.is_ascii_lowercase()) {
            message = line.split(" =").next().unwrap();
            found.push((message.to_owned(), BTreeSet::new()));
        } else if let Some(attribute) = line.strip_prefix("    .") {
            found.push((format!("{message}.{}", attribute.split(" =").next().unwrap()), BTreeSet::new()));
        }
        let names =
            line.split('$').skip(1).map(|rest| rest.split(|sign: char| !sign.is_ascii_alphanumeric()).next().unwrap());
        if let Some((_, used)) = found.last_mut() {
            used.extend(names);
        }
    }
    found
}

fn english(code: &'static str, args: &[(&'static str, Arg)]) -> String {
    let code = Box::leak(Box::new(Code { name: code, severity: Severity::Error, wrong: "", right: "" }));
    let mut notes = Notes::default();
    notes.add(code, Span::top(SourceId(0))).args = args.to_vec();
    Messages::of("en").headline(&notes.into_vec()[0])
}

#[test]
fn the_languages_say_the_same_things() {
    let [nl, fr, en] = CATALOGUES.map(|(_, text)| entries(text));
    assert_eq!(nl, en);
    assert_eq!(fr, en);
}

#[test]
fn every_code_has_a_message_help_and_reason_and_nothing_else_has() {
    let keys: Vec<String> = entries(CATALOGUES[0].1).into_iter().map(|(key, _)| key).collect();
    let messages = |key: &&String| !key.contains('.') && !key.starts_with("word-") && !key.starts_with("phrase-");
    let written: BTreeSet<String> = keys.iter().filter(messages).cloned().collect();
    assert_eq!(written, codes().map(|(code, _)| key(code)).collect());
    for code in written {
        assert!(keys.contains(&format!("{code}.help")) && keys.contains(&format!("{code}.why")), "{code}");
    }
}

#[test]
fn messages_use_only_the_facts_they_get() {
    for (code, allowed) in codes() {
        for (entry, used) in entries(CATALOGUES[0].1) {
            if entry.split('.').next() == Some(&key(code)) {
                assert!(used.iter().all(|name| *name == "empty" || allowed.contains(name)), "{entry} uses {used:?}");
                assert!(!entry.ends_with(".why") || used.is_empty(), "{entry} is shown without facts");
            }
        }
    }
}

#[test]
fn every_message_can_be_filled() {
    for (tag, text) in CATALOGUES {
        assert!(FluentResource::try_new(text.to_owned()).is_ok(), "{tag}");
        let bundle = &Messages::of(tag).bundle;
        for (code, names) in codes() {
            for sample in [Arg::from(1.5), Arg::from("outcome"), Arg::from("")] {
                let args: Vec<(&'static str, Arg)> = names.iter().map(|name| (*name, sample.clone())).collect();
                let message = bundle.get_message(&key(code)).unwrap();
                let attributes = message.attributes().map(|attribute| attribute.value());
                for pattern in attributes.chain(message.value()) {
                    let mut errors = Vec::new();
                    bundle.format_pattern(pattern, Some(&facts(&args)), &mut errors);
                    assert!(errors.is_empty(), "{tag} {code} {errors:?}");
                }
            }
        }
    }
}

#[test]
fn numbers_follow_the_language() {
    let args =
        [("field", "weight".into()), ("value", 33.3333333.into()), ("least", 0.0.into()), ("most", 1e300.into())];
    assert_eq!(english("field/range", &args), "“weight” is 33.333, but must be between 0 and 1e300.");
    let code = Code { name: "rubric/weights", severity: Severity::Error, wrong: "", right: "" };
    let mut notes = Notes::default();
    notes.add(Box::leak(Box::new(code)), Span::top(SourceId(0))).arg("total", 97.5);
    let finding = &notes.into_vec()[0];
    assert_eq!(Messages::of("nl-BE").headline(finding), "De gewichten zijn samen 97,5, niet 100.");
    assert_eq!(Messages::of("nl").help(finding), "Pas de gewichten aan tot ze samen precies 100 zijn.");
    assert_eq!(Messages::of("fr").headline(finding), "Les poids totalisent 97,5, et non 100.");
}

#[test]
fn plurals_and_strange_numbers_do_no_harm() {
    let nl = Messages::of("nl");
    assert_eq!(nl.summary(2, 1, 0), "Gevonden: 2 fouten, 1 waarschuwing.");
    assert_eq!(nl.summary(0, 0, 0), "Alles is in orde.");
    for strange in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -0.0, f64::MAX, f64::MIN_POSITIVE, 1e15, -1e14] {
        for (tag, _) in CATALOGUES {
            Messages::of(tag).word("errors", &[("count", strange.into())]);
        }
    }
}

#[test]
fn a_fact_without_text_is_left_out() {
    let reserved = english("file/name", &[("path", "content/nul.md".into()), ("other", "".into())]);
    assert_eq!(reserved, "The name of “content/nul.md” is not allowed on Windows.");
}

#[test]
fn text_of_others_stays_on_one_line() {
    let long = "x".repeat(10_000_000);
    let message = english("link/broken", &[("target", format!("a\nb\u{1b}[31m\u{202e}{long}").into())]);
    assert!(message.starts_with("The link “a b␛[31m\u{fffd}xxx") && message.ends_with("x…” leads nowhere."));
    assert_eq!(message.chars().count(), LONGEST + "The link “…” leads nowhere.".chars().count());
}

#[test]
fn what_is_not_in_the_catalogue_shows_its_name() {
    assert_eq!(english("no/such", &[]), "no/such");
    assert_eq!(Messages::of("de").tag(), "en");
    assert!(!Messages::of("nl").knows("no/such") && Messages::of("nl").knows("rubric/weights"));
}
