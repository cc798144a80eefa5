//! The words of the editor's side, in each language: what fields are called and for, and what is said about places.

use std::sync::LazyLock;

use crate::guide::field::Field;
use crate::guide::language::Language;
use crate::text::diagnostic::Arg;
use crate::text::phrases::Phrases;

/// The words of one language.
pub struct Words {
    pub language: Language,
    phrases: Phrases,
}

impl Words {
    pub fn of(language: Language) -> &'static Words {
        static ALL: LazyLock<Vec<Words>> = LazyLock::new(|| Language::ALL.map(Words::read).into());
        ALL.iter().find(|words| words.language == language).expect("every language was read")
    }

    fn read(language: Language) -> Words {
        let phrases = catalogues(language).join("\n");
        Words { language, phrases: Phrases::read(language.tag(), &phrases) }
    }

    /// The phrase with this key, filled in; the key itself where there is none.
    pub fn say(&self, key: &str, args: &[(&'static str, Arg)]) -> String {
        self.phrases.say(key, args).unwrap_or_else(|| key.to_owned())
    }

    /// What a field is called: “Titel”. `path` is its name with those it lies in: `scale.points`.
    pub fn label(&self, kind: &str, path: &str) -> Option<String> {
        keys(kind, path).into_iter().find_map(|key| self.phrases.say(&key, &[]))
    }

    /// What a field is for, in one sentence; as it was declared, in English, where this language has none.
    pub fn about(&self, kind: &str, path: &str, field: &Field) -> String {
        let own = keys(kind, path).into_iter().find_map(|key| self.phrases.attribute(&key, "about"));
        own.unwrap_or_else(|| field.about.to_owned())
    }
}

/// The keys of a field in the catalogue: first that of its kind, as two kinds may mean different things by one name.
fn keys(kind: &str, path: &str) -> [String; 2] {
    let path = path.replace('.', "-");
    [format!("field-{kind}-{path}"), format!("field-{path}")]
}

/// What this side says, and the names of fields.
fn catalogues(language: Language) -> [&'static str; 2] {
    match language {
        Language::Nl => [include_str!("words/nl.ftl"), include_str!("words/fields.nl.ftl")],
        Language::En => [include_str!("words/en.ftl"), include_str!("words/fields.en.ftl")],
        Language::Fr => [include_str!("words/fr.ftl"), include_str!("words/fields.fr.ftl")],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guide::field::Shape;
    use crate::kinds::{COMMON_FIELDS, COMMON_SETTINGS, KINDS};

    /// Whether every field has a name in this language and, beside English, a sentence.
    fn named(words: &Words, kind: &str, inside: &str, fields: &'static [Field], missing: &mut Vec<String>) {
        for field in fields {
            let path = if inside.is_empty() { field.name.to_owned() } else { format!("{inside}.{}", field.name) };
            let sentence = words.language == Language::En || words.about(kind, &path, field) != field.about;
            if words.label(kind, &path).is_none() || !sentence {
                missing.push(format!("{}: {kind} {path}", words.language.tag()));
            }
            let mut shape = &field.shape;
            while let Shape::List(inner) = shape {
                shape = inner;
            }
            if let Shape::Record(inner) | Shape::TextOr(inner) = shape {
                named(words, kind, &path, inner, missing);
            }
        }
    }

    #[test]
    fn every_field_has_a_name_in_every_language() {
        let mut missing = Vec::new();
        for language in Language::ALL {
            let words = Words::of(language);
            named(words, "", "", COMMON_FIELDS, &mut missing);
            named(words, "", "", COMMON_SETTINGS, &mut missing);
            for kind in KINDS {
                named(words, kind.name(), "", kind.fields(), &mut missing);
                named(words, kind.name(), "", kind.settings(), &mut missing);
            }
        }
        missing.sort();
        missing.dedup();
        assert_eq!(missing, [""; 0], "write them in src/editor/words/fields.*.ftl");
    }

    #[test]
    fn the_languages_say_the_same_things() {
        let keys = |language: Language| {
            let text = catalogues(language).join("\n");
            let mut keys: Vec<String> =
                text.lines().filter_map(|line| line.split_once(" = ")).map(|(key, _)| key.trim().to_owned()).collect();
            keys.retain(|key| !key.starts_with(['.', '[', '*']));
            keys.sort();
            keys
        };
        let [nl, en, fr] = Language::ALL.map(keys);
        assert_eq!(nl, en);
        assert_eq!(nl, fr);
    }
}
