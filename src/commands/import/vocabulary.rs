//! The words of our own files, in every language: by them an import knows a column, or a line above a table.

use crate::guide::language::Language;
use crate::text::diagnostic::{Arg, Notes};
use crate::text::span::{SourceId, Span};
use crate::theme::layers::Layers;
use crate::theme::strings::Strings;

/// Other words for the columns of a rubric, as teachers write them.
const OTHERS: [(&str, &[&str]); 8] = [
    ("weight", &["gewicht (%)", "weging", "weight (%)", "pondération", "poids (%)", "%"]),
    ("excel-about", &["omschrijving", "beschrijving", "uitleg", "description", "explication"]),
    ("excel-must", &["minimum", "minimaal"]),
    ("excel-level", &["niveau", "score"]),
    ("points", &["score", "punt"]),
    (
        "excel-remark",
        &["opmerkingen", "commentaar", "feedback", "toelichting beoordelaar", "comments", "remarques", "commentaires"],
    ),
    ("excel-from", &[]),
    ("excel-to", &[]),
];

pub struct Vocabulary(Strings);

impl Vocabulary {
    pub fn new() -> Vocabulary {
        let layers = Layers::base(Span::top(SourceId(0)));
        Vocabulary(Strings::load(&layers, &mut Notes::default()))
    }

    pub fn strings(&self) -> &Strings {
        &self.0
    }

    /// A word in one language.
    pub fn say(&self, language: Language, key: &str) -> String {
        self.0.get(language, key).into_owned()
    }

    /// Whether a text is the word with this key, in any language.
    pub fn is(&self, key: &str, text: &str) -> bool {
        let text = fold(text);
        let own = Language::ALL.iter().any(|language| fold(&self.0.get(*language, key)) == text);
        own || OTHERS.iter().any(|(other, words)| *other == key && words.contains(&text.as_str()))
    }

    /// What follows the word with this key and a colon.
    pub fn after<'a>(&self, key: &str, text: &'a str) -> Option<&'a str> {
        let (word, rest) = text.split_once(':')?;
        self.is(key, word).then(|| rest.trim())
    }

    /// Whether a text is the sentence with this key, filled in with `args`, in any language.
    pub fn says(&self, key: &str, args: &[(&str, Arg)], text: &str) -> bool {
        Language::ALL.iter().any(|language| fold(&self.0.say(*language, key, args)) == fold(text))
    }

    /// The one of `names` whose word, under `prefix-name`, this is.
    pub fn one_of<'a>(&self, prefix: &str, names: &[&'a str], text: &str) -> Option<&'a str> {
        names.iter().copied().find(|name| self.is(&format!("{prefix}-{name}"), text))
    }
}

/// In small letters, with single spaces of one kind.
fn fold(text: &str) -> String {
    text.split(|sign: char| sign.is_whitespace() || sign == '\u{a0}' || sign == '\u{202f}')
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_known_in_every_language() {
        let words = Vocabulary::new();
        assert!(words.is("weight", "Gewicht") && words.is("weight", " poids ") && !words.is("weight", "Criterium"));
        assert_eq!(words.after("field-use", "Gebruik: Telt mee"), Some("Telt mee"));
        assert_eq!(words.one_of("role", &["student", "lecturer"], "Docent"), Some("lecturer"));
        assert!(words.says("pass-every", &[("level", "Goed".into())], "elk criterium minstens “goed”"));
    }
}
