//! The words that make a heading a typed block, and the few words that mean something inside one: every language's, in
//! one place. A page in one language may use the words of another, so that a copied example works.

use crate::guide::block::{Heading, Inline};
use crate::guide::part::Line;

/// What a typed block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    Question,
    TrueFalse,
    Match,
    Order,
    Fill,
    Number,
    Reflection,
    Scale,
    Open,
    Statement,
    Conversation,
    Timeline,
    Chart,
    Cards,
    Video,
    Audio,
    Contrast,
    Results,
}

/// The block words: first the one to teach in Dutch, in English and in French, then other spellings.
pub const BLOCKS: [(Word, &[&str]); 18] = [
    (Word::Question, &["Vraag", "Question", "Question"]),
    (Word::TrueFalse, &["Waar of niet waar", "True or false", "Vrai ou faux"]),
    (Word::Match, &["Koppel", "Match", "Associe"]),
    (Word::Order, &["Volgorde", "Order", "Ordonne"]),
    (Word::Fill, &["Invul", "Fill in", "Complète"]),
    (Word::Number, &["Getal", "Number", "Nombre"]),
    (Word::Reflection, &["Reflectie", "Reflection", "Réflexion"]),
    (Word::Scale, &["Schaal", "Scale", "Échelle"]),
    (Word::Open, &["Open", "Open", "Ouverte"]),
    (Word::Statement, &["Stelling", "Statement", "Affirmation"]),
    (Word::Conversation, &["Gesprek", "Conversation", "Conversation"]),
    (Word::Timeline, &["Tijdlijn", "Timeline", "Ligne du temps", "Chronologie"]),
    (Word::Chart, &["Grafiek", "Chart", "Graphique"]),
    (Word::Cards, &["Kaarten", "Cards", "Cartes"]),
    (Word::Video, &["Video", "Video", "Vidéo"]),
    (Word::Audio, &["Audio", "Audio", "Audio"]),
    (
        Word::Contrast,
        &[
            "Sterk en zwak",
            "Strong and weak",
            "Forces et faiblesses",
            "Strengths and weaknesses",
            "Points forts et faibles",
        ],
    ),
    (Word::Results, &["Resultaten", "Results", "Résultats"]),
];

/// What a heading inside a block may announce.
pub const MODEL: &[&str] = &["Modelantwoord", "Model answer", "Réponse modèle"];
pub const CHECKLIST: &[&str] = &["Checklist", "Checklist", "Liste de contrôle"];
pub const TRANSCRIPT: &[&str] = &["Transcript", "Transcript", "Transcription"];

/// What starts the coach's note in a conversation, and what says that a conversation ends.
pub const COACH: &[&str] = &["Coach", "Coach", "Coach"];
pub const END: &[&str] = &["Einde", "End", "Fin"];

/// The first and the second option of a true-or-false question.
pub const TRUE: &[&str] = &["Waar", "True", "Vrai"];
pub const FALSE: &[&str] = &["Niet waar", "False", "Faux"];

/// The fixed points of an internship, in a timeline.
pub const AT_START: &[&str] = &["start", "start", "début"];
pub const AT_MIDWAY: &[&str] = &["midden", "midway", "milieu", "halfweg"];
pub const AT_END: &[&str] = &["einde", "end", "fin"];

/// Units of time, in days. A month counts as thirty days: a timeline plans, it does not count.
pub const UNITS: &[(i32, &[&str])] = &[
    (1, &["dag", "dagen", "day", "days", "jour", "jours"]),
    (7, &["week", "weken", "weeks", "semaine", "semaines"]),
    (30, &["maand", "maanden", "month", "months", "mois"]),
];

/// Between the ends of a range of numbers.
pub const RANGE: &[&str] = &["tot", "to", "à", "–", "—"];

/// Whether `text` is one of `words`, whatever the case and the sign of closing behind it.
pub fn is(text: &str, words: &[&str]) -> bool {
    let text = text.trim().trim_end_matches([':', '.', '!']).trim_end().to_lowercase();
    words.iter().any(|word| word.to_lowercase() == text)
}

/// The block word of a heading and what stands behind its colon; `None` for an ordinary heading.
pub fn split(heading: &Heading) -> Option<(Word, Line)> {
    let Some(Inline::Text(first)) = heading.content.first() else { return None };
    // Every heading of every page is asked, some more than once.
    let colon = memchr::memchr(b':', first.as_bytes())?;
    let word = find(first[..colon].trim())?;
    let rest = first[colon + 1..].trim_start();
    let mut line = Line::new();
    if !rest.is_empty() {
        line.push(Inline::Text(rest.into()));
    }
    line.extend(heading.content.iter().skip(1).cloned());
    Some((word, line))
}

/// The block a word names: exactly as in the table, but for the case of its first letter.
pub fn find(written: &str) -> Option<Word> {
    let same = |word: &&&str| {
        let (mut left, mut right) = (word.chars(), written.chars());
        let first = left.next().zip(right.next());
        first.is_some_and(|(left, right)| left.to_lowercase().eq(right.to_lowercase()))
            && left.as_str() == right.as_str()
    };
    BLOCKS.iter().find(|(_, words)| words.iter().find(same).is_some()).map(|(word, _)| *word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_known_in_every_language_and_only_as_a_whole() {
        assert_eq!(find("Vraag"), Some(Word::Question));
        assert_eq!(find("vraag"), Some(Word::Question));
        assert_eq!(find("échelle"), Some(Word::Scale));
        assert_eq!(find("Points forts et faibles"), Some(Word::Contrast));
        assert_eq!(find("VRAAG"), None);
        assert_eq!(find("Vragen"), None);
        assert_eq!(find(""), None);
    }

    #[test]
    fn inner_words_forgive_case_and_closing_signs() {
        assert!(is("Einde.", END));
        assert!(is(" réponse modèle : ", MODEL));
        assert!(!is("Eindelijk", END));
    }
}
