//! What the commands say themselves, in each language; findings have their own words in [`crate::text::messages`].

use std::sync::LazyLock;

use crate::guide::language::Language;
use crate::text::diagnostic::Arg;
use crate::text::phrases::Phrases;

/// The words of one language.
pub struct Words {
    pub language: Language,
    phrases: Phrases,
}

impl Words {
    /// Read once, when they are first asked for: most runs speak one language.
    pub fn of(language: Language) -> &'static Words {
        static NL: LazyLock<Words> = LazyLock::new(|| Words::read(Language::Nl));
        static EN: LazyLock<Words> = LazyLock::new(|| Words::read(Language::En));
        static FR: LazyLock<Words> = LazyLock::new(|| Words::read(Language::Fr));
        match language {
            Language::Nl => &NL,
            Language::En => &EN,
            Language::Fr => &FR,
        }
    }

    fn read(language: Language) -> Words {
        Words { language, phrases: Phrases::read(language.tag(), catalogue(language)) }
    }

    /// The phrase with this key, filled in; the key itself where there is none.
    pub fn say(&self, key: &str, args: &[(&'static str, Arg)]) -> String {
        self.phrases.say(key, args).unwrap_or_else(|| key.to_owned())
    }

    /// A number of things: “97 documenten”.
    pub fn count(&self, key: &str, count: usize) -> String {
        self.say(key, &[("count", count.into())])
    }

    /// A number of seconds with two decimals, as the language writes it.
    pub fn seconds(&self, seconds: f64) -> String {
        let text = format!("{seconds:.2}");
        if self.language == Language::En { text } else { text.replace('.', ",") }
    }
}

fn catalogue(language: Language) -> &'static str {
    match language {
        Language::Nl => include_str!("words/nl.ftl"),
        Language::En => include_str!("words/en.ftl"),
        Language::Fr => include_str!("words/fr.ftl"),
    }
}

#[cfg(test)]
mod tests {
    use fluent_bundle::FluentResource;

    use super::*;

    /// Every key with the names of what it is filled with.
    fn entries(text: &str) -> Vec<(&str, Vec<&str>)> {
        let mut found: Vec<(&str, Vec<&str>)> = Vec::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if let Some((key, _)) = line.split_once(" =").filter(|_| !line.starts_with(' ')) {
                found.push((key, Vec::new()));
            }
            let names = line.split('$').skip(1).filter_map(|rest| rest.split([' ', '}']).next());
            found.last_mut().map(|(_, all)| all.extend(names)).unwrap_or_default();
        }
        found.iter_mut().for_each(|(_, names)| {
            names.sort_unstable();
            names.dedup();
        });
        found
    }

    #[test]
    fn the_languages_say_the_same_things() {
        let [nl, en, fr] = Language::ALL.map(|language| entries(catalogue(language)));
        assert_eq!(nl, en);
        assert_eq!(nl, fr);
        for language in Language::ALL {
            assert!(FluentResource::try_new(catalogue(language).to_owned()).is_ok(), "{}", language.tag());
        }
    }

    #[test]
    fn numbers_follow_the_language() {
        assert_eq!(Words::of(Language::Nl).seconds(0.123), "0,12");
        assert_eq!(Words::of(Language::En).seconds(0.123), "0.12");
        assert_eq!(Words::of(Language::Nl).count("documents", 1), "1 document");
        assert_eq!(Words::of(Language::Fr).count("pages", 0), "0 page");
    }
}
