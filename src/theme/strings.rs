//! The words of the interface, from `strings/{nl,en,fr}.ftl`. The layers of a theme are merged per key, so that a site
//! overrides one word without copying a file.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::layers::Layers;
use crate::guide::language::Language;
use crate::text::diagnostic::{Arg, Code, Notes, Severity};

pub static THEME_STRINGS: Code = Code {
    name: "theme/strings",
    severity: Severity::Error,
    wrong: "back-to = Terug naar { $place",
    right: "back-to = Terug naar { $place }",
};

/// The words of the interface in every language we speak.
pub struct Strings {
    /// In the order of [`Language::ALL`].
    words: [Words; 3],
}

struct Words {
    bundle: FluentBundle<FluentResource>,
    /// The strings without arguments, ready to use.
    plain: HashMap<String, String>,
}

impl Strings {
    /// Reads the string files of all layers. A line that is not Fluent is reported and skipped.
    pub fn load(layers: &Layers, notes: &mut Notes) -> Strings {
        Strings { words: Language::ALL.map(|language| Words::load(layers, language, notes)) }
    }

    /// A string without arguments: in `language`, else in Dutch, else its key.
    pub fn get<'a>(&'a self, language: Language, key: &'a str) -> Cow<'a, str> {
        let found = self.words(language).plain.get(key).or_else(|| self.words(Language::Nl).plain.get(key));
        Cow::Borrowed(found.map_or(key, String::as_str))
    }

    /// A string with its arguments filled in; falls back as [`Strings::get`].
    pub fn say(&self, language: Language, key: &str, args: &[(&str, Arg)]) -> String {
        if args.is_empty() {
            return self.get(language, key).into_owned();
        }
        let said = self.words(language).say(key, args).or_else(|| self.words(Language::Nl).say(key, args));
        said.unwrap_or_else(|| key.to_owned())
    }

    /// All strings without arguments; those that only Dutch has, in Dutch.
    pub fn map(&self, language: Language) -> BTreeMap<&str, &str> {
        let layers = [Language::Nl, language].into_iter().flat_map(|language| &self.words(language).plain);
        layers.map(|(key, text)| (key.as_str(), text.as_str())).collect()
    }

    fn words(&self, language: Language) -> &Words {
        let [nl, en, fr] = &self.words;
        match language {
            Language::Nl => nl,
            Language::En => en,
            Language::Fr => fr,
        }
    }
}

impl Words {
    fn load(layers: &Layers, language: Language, notes: &mut Notes) -> Words {
        let tag: LanguageIdentifier = language.tag().parse().expect("our languages have valid tags");
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::Nl => number_in::<NL, _>,
            Language::En => number_in::<EN, _>,
            Language::Fr => number_in::<FR, _>,
        }));
        let mut keys = Vec::new();
        for file in layers.versions(&format!("strings/{}.ftl", language.tag())).iter().rev() {
            let resource = FluentResource::try_new(file.text.to_string()).unwrap_or_else(|(resource, errors)| {
                for error in errors {
                    let at = layers.place(file, error.pos.start, error.pos.end);
                    notes.add(&THEME_STRINGS, at).arg("message", error.kind.to_string());
                }
                resource
            });
            keys.extend(message_keys(&file.text).map(str::to_owned));
            bundle.add_resource_overriding(resource);
        }
        let mut words = Words { bundle, plain: HashMap::new() };
        words.plain =
            keys.into_iter().filter_map(|key| Some((words.say(&key, &[])?, key))).map(|(a, b)| (b, a)).collect();
        words
    }

    /// None where the string is missing, or lacks an argument.
    fn say(&self, key: &str, args: &[(&str, Arg)]) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut given = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            given.set(
                *name,
                match value {
                    Arg::Text(text) => FluentValue::from(text.as_str()),
                    Arg::Number(number) => FluentValue::from(*number),
                },
            );
        }
        let mut errors = Vec::new();
        let said = self.bundle.format_pattern(pattern, Some(&given), &mut errors);
        errors.is_empty().then(|| said.into_owned())
    }
}

const NL: usize = 0;
const EN: usize = 1;
const FR: usize = 2;

/// A number in a string, as readers of `Language::ALL[AT]` write it; other values as they are.
fn number_in<const AT: usize, M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(Language::ALL[AT].number(number.value)),
        _ => None,
    }
}

/// The keys of the messages in a Fluent file: a message starts at the margin with its key.
fn message_keys(text: &str) -> impl Iterator<Item = &str> {
    let at_margin = text.lines().filter(|line| line.starts_with(|first: char| first.is_ascii_alphabetic()));
    at_margin.filter_map(|line| Some(line.split_once('=')?.0.trim()))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::text::span::{SourceId, Span};

    const AT: Span = Span { source: SourceId(0), start: 0, end: 0 };

    #[test]
    fn a_site_overrides_one_word() {
        let files = [("themes/warm/strings/nl.ftl", Some(SourceId(1)), "menu = Wegwijs\nbad = { $\n".into())];
        let mut notes = Notes::default();
        let layers = Layers::new("warm", AT, files, &mut notes);
        let strings = Strings::load(&layers, &mut notes);
        assert_eq!(strings.get(Language::Nl, "menu"), "Wegwijs");
        assert_eq!(strings.get(Language::En, "menu"), "Menu");
        assert_eq!(strings.get(Language::Fr, "no-such-key"), "no-such-key");
        let date = strings.say(
            Language::Nl,
            "date-long",
            &[("day", 3.0.into()), ("month", "mei".into()), ("year", "2027".into())],
        );
        assert_eq!(date, "3 mei 2027");
        let minutes = |language| strings.say(language, "minutes", &[("n", 7.5.into())]);
        assert_eq!(Language::ALL.map(minutes), ["7,5 minuten", "7.5 minutes", "7,5 minutes"]);
        assert_eq!(notes.iter().map(|note| note.code.name).collect::<Vec<_>>(), ["theme/strings"]);
    }

    #[test]
    fn every_language_says_everything() {
        let layers = Layers::base(AT);
        let keys = Language::ALL.map(|language| {
            let file = layers.get(&format!("strings/{}.ftl", language.tag())).expect("the base speaks every language");
            assert!(FluentResource::try_new(file.text.to_string()).is_ok(), "{} is not Fluent", file.path);
            message_keys(&file.text).map(str::to_owned).collect::<BTreeSet<_>>()
        });
        assert_eq!(keys[0], keys[1]);
        assert_eq!(keys[0], keys[2]);
    }
}
