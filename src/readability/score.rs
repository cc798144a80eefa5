//! How easily a page reads, from 0 (hard) to 100 (easy): the formula of Flesch, with the weights that were found for each
//! language. With L words per sentence and S syllables per word:
//!
//! - Dutch: 206.84 − 0.93 L − 77 S (W. H. Douma, *De leesbaarheid van landbouwbladen*, Wageningen 1960);
//! - English: 206.835 − 1.015 L − 84.6 S (R. Flesch, “A new readability yardstick”, *Journal of Applied Psychology* 32, 1948);
//! - French: 207 − 1.015 L − 73.6 S (L. Kandel and A. Moles, “Application de l’indice de Flesch à la langue française”,
//!   *Cahiers Études de Radio-Télévision* 19, 1958).

use std::cmp::Ordering;
use std::sync::Arc;

use serde::Serialize;

use super::sentences::Sentence;
use super::syllables;
use crate::guide::document::Document;
use crate::guide::language::Language;

/// On a shorter text a formula says nothing.
const ENOUGH: usize = 100;

/// What was counted on one page.
#[derive(Clone, Debug, PartialEq)]
pub struct Score {
    /// Path from the content folder.
    pub path: Arc<str>,
    pub language: Language,
    pub sentences: usize,
    pub words: usize,
    pub syllables: usize,
}

/// Flesch's own steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    VeryHard,
    Hard,
    FairlyHard,
    Plain,
    FairlyEasy,
    Easy,
    VeryEasy,
}

impl Level {
    /// The key of its words.
    pub fn name(self) -> &'static str {
        match self {
            Level::VeryHard => "very-hard",
            Level::Hard => "hard",
            Level::FairlyHard => "fairly-hard",
            Level::Plain => "plain",
            Level::FairlyEasy => "fairly-easy",
            Level::Easy => "easy",
            Level::VeryEasy => "very-easy",
        }
    }
}

impl Score {
    pub fn new(doc: &Document) -> Score {
        Score { path: doc.path.clone(), language: doc.language, sentences: 0, words: 0, syllables: 0 }
    }

    /// Counts a sentence of a passage.
    pub fn add(&mut self, text: &str, sentence: &Sentence, language: Language) {
        self.sentences += 1;
        self.words += sentence.words.len();
        self.syllables +=
            sentence.words.iter().map(|word| syllables::count(&text[word.clone()], language)).sum::<usize>();
    }

    pub fn words_per_sentence(&self) -> f64 {
        self.words as f64 / self.sentences.max(1) as f64
    }

    /// The score, rounded to whole points and kept between 0 and 100; none for a text that is too short.
    pub fn value(&self) -> Option<u32> {
        if self.words < ENOUGH {
            return None;
        }
        let length = self.words_per_sentence();
        let syllables = self.syllables as f64 / self.words as f64;
        let value = match self.language {
            Language::Nl => 206.84 - 0.93 * length - 77.0 * syllables,
            Language::En => 206.835 - 1.015 * length - 84.6 * syllables,
            Language::Fr => 207.0 - 1.015 * length - 73.6 * syllables,
        };
        Some(value.clamp(0.0, 100.0).round() as u32)
    }

    pub fn formula(&self) -> &'static str {
        match self.language {
            Language::Nl => "Flesch-Douma",
            Language::En => "Flesch",
            Language::Fr => "Kandel-Moles",
        }
    }

    pub fn level(&self) -> Option<Level> {
        Some(match self.value()? {
            0..30 => Level::VeryHard,
            30..50 => Level::Hard,
            50..60 => Level::FairlyHard,
            60..70 => Level::Plain,
            70..80 => Level::FairlyEasy,
            80..90 => Level::Easy,
            _ => Level::VeryEasy,
        })
    }

    /// Hard pages first; those that are too short last; then by path.
    pub fn from_hard_to_easy(&self, other: &Score) -> Ordering {
        let key = |score: &Score| (score.value().unwrap_or(u32::MAX), score.path.clone());
        key(self).cmp(&key(other))
    }
}
