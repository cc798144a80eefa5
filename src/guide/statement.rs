//! What an institution declares about its site: how accessible it is (the five elements of the model statement in
//! Implementing Decision (EU) 2018/1523), and what happens with data of readers.

use jiff::civil::Date;

use super::language::LocalText;
use crate::text::span::Spanned;

/// How far the site meets WCAG 2.2 AA, as the institution says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Conformance {
    Full,
    Partial,
    None,
    /// Nobody looked yet.
    #[default]
    Unknown,
}

impl Conformance {
    /// What `guide.yml` writes, in the order of the variants.
    pub const WORDS: &[&str] = &["full", "partial", "none", "unknown"];

    pub fn read(word: &str) -> Option<Conformance> {
        let all = [Conformance::Full, Conformance::Partial, Conformance::None, Conformance::Unknown];
        Conformance::WORDS.iter().zip(all).find(|(known, _)| **known == word).map(|(_, status)| status)
    }

    pub fn word(self) -> &'static str {
        match self {
            Conformance::Full => "full",
            Conformance::Partial => "partial",
            Conformance::None => "none",
            Conformance::Unknown => "unknown",
        }
    }
}

/// The accessibility statement.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Accessibility {
    pub status: Conformance,
    /// The day of the assessment.
    pub assessed: Option<Spanned<Date>>,
    /// An outside party made the assessment, rather than the institution itself.
    pub external: bool,
    /// What cannot be used by everybody yet, and why.
    pub limits: Vec<LocalText>,
    /// Whom to tell; the contact of the brand when left out.
    pub contact: LocalText,
    /// Where to go with an answer that does not satisfy: the body that the law names.
    pub complaints: LocalText,
}

/// The privacy page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Privacy {
    /// What the server keeps of visits, and for how long.
    pub hosting: LocalText,
    /// Whom to ask; the contact of the brand when left out.
    pub contact: LocalText,
}
