//! The languages a guide speaks, and words given once per language.

use serde::{Deserialize, Serialize};

/// A language of the interface and of findings. Content may be in any of these.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    #[default]
    Nl,
    En,
    Fr,
}

impl Language {
    pub const ALL: [Language; 3] = [Language::Nl, Language::En, Language::Fr];

    /// The language with this BCP 47 primary tag, if we speak it.
    pub fn from_tag(tag: &str) -> Option<Language> {
        Language::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// The BCP 47 primary tag.
    pub fn tag(self) -> &'static str {
        match self {
            Language::Nl => "nl",
            Language::En => "en",
            Language::Fr => "fr",
        }
    }

    /// The language's own name, for the language switch.
    pub fn own_name(self) -> &'static str {
        match self {
            Language::Nl => "Nederlands",
            Language::En => "English",
            Language::Fr => "Français",
        }
    }
}

impl Language {
    /// A number as readers write it, with at most two decimals; from five digits on, by threes. (A year has four.)
    pub fn number(self, number: f64) -> String {
        // Adding zero takes the sign off a zero.
        let text = ((number * 100.0).round() / 100.0 + 0.0).to_string();
        let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
        let digits = whole.trim_start_matches('-');
        if !digits.bytes().all(|digit| digit.is_ascii_digit()) {
            return text;
        }
        let (point, group) = match self {
            Language::Nl => (',', "."),
            Language::En => ('.', ","),
            Language::Fr => (',', "\u{202f}"),
        };
        let mut shown = String::from(if number < 0.0 && text.starts_with('-') { "−" } else { "" });
        for (at, digit) in digits.char_indices() {
            if digits.len() > 4 && at > 0 && (digits.len() - at).is_multiple_of(3) {
                shown.push_str(group);
            }
            shown.push(digit);
        }
        if !decimals.is_empty() {
            shown.push(point);
            shown.push_str(decimals);
        }
        shown
    }
}

/// One text, or one per language; a language that is missing falls back to the first given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LocalText(pub Vec<(Option<Language>, String)>);

impl LocalText {
    pub fn plain(text: impl Into<String>) -> Self {
        LocalText(vec![(None, text.into())])
    }

    /// The text in `language`, else the one without a language, else the first; empty when there is none.
    pub fn get(&self, language: Language) -> &str {
        let wanted = self.0.iter().find(|(given, _)| *given == Some(language));
        let any = || self.0.iter().find(|(given, _)| given.is_none()).or(self.0.first());
        wanted.or_else(any).map_or("", |(_, text)| text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_readers_do() {
        let [nl, en, fr] = Language::ALL;
        assert_eq!(
            [nl, en, fr].map(|language| language.number(12_345.678)),
            ["12.345,68", "12,345.68", "12\u{202f}345,68"]
        );
        assert_eq!([nl, en, fr].map(|language| language.number(2026.0)), ["2026"; 3]);
        assert_eq!(
            (nl.number(-1.5), nl.number(-0.001), nl.number(1e6)),
            ("−1,5".into(), "0".into(), "1.000.000".into())
        );
        assert_eq!(nl.number(f64::INFINITY), "inf");
    }
}
