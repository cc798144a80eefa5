//! How easily each page reads, as a table for people and as values for machines.

use serde_json::{Value, json};

use super::table;
use super::words::Words;
use crate::guide::language::Language;
use crate::readability::Score;

/// The pages from hard to easy: score, words per sentence, words, file, and what the score means.
pub fn table(scores: &[Score], words: &Words) -> String {
    let decimal = |number: f64| {
        let text = format!("{number:.1}");
        if words.language == Language::En { text } else { text.replace('.', ",") }
    };
    let head = ["score", "length", "words", "level", "page"].map(|key| words.say(&format!("readability-{key}"), &[]));
    let mut rows = vec![head];
    for score in scores {
        let Some((value, level)) = score.value().zip(score.level()) else { continue };
        rows.push([
            value.to_string(),
            decimal(score.words_per_sentence()),
            score.words.to_string(),
            words.say(&format!("readability-{}", level.name()), &[]),
            format!("content/{}", score.path),
        ]);
    }
    let short = scores.iter().filter(|score| score.value().is_none()).count();
    let mut text = String::new();
    if rows.len() > 1 {
        text.push_str(&table::lines(&rows, 3));
    }
    if short > 0 {
        text.push_str(&format!("{}\n", words.count("readability-short", short)));
    }
    text
}

/// The same as values, for the JSON of the findings; `score` is null for a page that is too short.
pub fn values(scores: &[Score]) -> Value {
    let entry = |score: &Score| {
        json!({
            "path": format!("content/{}", score.path),
            "language": score.language.tag(),
            "formula": score.formula(),
            "score": score.value(),
            "level": score.level(),
            "words": score.words,
            "sentences": score.sentences,
            "syllables": score.syllables,
        })
    };
    scores.iter().map(entry).collect()
}
