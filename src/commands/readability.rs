//! How easily each page reads, as a table for people and as values for machines.

use serde_json::{Value, json};

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
        let wide = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
        let wides: Vec<usize> = (0..5).map(wide).collect();
        for row in &rows {
            for (column, cell) in row.iter().enumerate() {
                let gap = " ".repeat(wides[column] - cell.chars().count());
                // Numbers stand under each other.
                match column {
                    0..3 => text.push_str(&format!("{gap}{cell}  ")),
                    3 => text.push_str(&format!("{cell}{gap}  ")),
                    _ => text.push_str(cell),
                }
            }
            text.push('\n');
        }
    }
    if short > 0 {
        text.push_str(&format!("{}\n", words.count("readability-short", short)));
    }
    text
}

/// The JSON of the findings with the scores beside them; `score` is null for a page that is too short.
pub fn in_json(json: &str, scores: &[Score]) -> String {
    let Ok(Value::Object(mut document)) = serde_json::from_str::<Value>(json) else { return json.to_owned() };
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
    document.insert("readability".to_owned(), scores.iter().map(entry).collect());
    Value::Object(document).to_string() + "\n"
}
