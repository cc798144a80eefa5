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
