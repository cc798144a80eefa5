//! A rubric as the import plugins of Moodle know it: a row per level, `criterion,level,level_description,score`.

use std::collections::HashMap;

use super::numbers::{self, Found};
use super::{Criterion, Draft, Words, bounded};
use crate::commands::import::left::{Lefts, Place, Refused};
use crate::commands::import::text::Table;

/// Whether a head is one of Moodle.
pub fn is(head: &[String]) -> bool {
    ["criterion", "level", "level_description", "score"].iter().all(|name| head.iter().any(|cell| cell == name))
}

pub fn read(table: &Table, head: &[String], lefts: &mut Lefts) -> Result<Draft, Refused> {
    let column = |name: &str| head.iter().position(|cell| cell == name);
    let (criterion, level) = (column("criterion"), column("level"));
    let (text, score) = (column("level_description"), column("score"));
    let mut draft = Draft::default();
    let mut found: Vec<Found> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for row in table.rows.iter().skip(1) {
        let cell = |at: Option<usize>| at.and_then(|at| row.cells.get(at)).map_or("", |cell| cell.trim());
        let at = *places.entry(cell(criterion).to_owned()).or_insert_with(|| {
            let title = Words::Plain(cell(criterion).to_owned());
            draft.criteria.push(Criterion { title, place: Some(Place::Row(row.number)), ..Criterion::default() });
            found.push(Found { row: row.number, ranged: false, levels: Vec::new() });
            found.len() - 1
        });
        bounded(&draft)?;
        let (title, words) = (cell(level), cell(text));
        let points = numbers::number(cell(score));
        if points.is_none() {
            lefts.add(Place::cell(row.number - 1, score.unwrap_or_default()), "left-number", cell(score));
        }
        // Moodle wants words in every cell: those of the level stand for none.
        let words = if words == title { "" } else { words };
        let level = numbers::Level { title: title.to_owned(), text: words.to_owned(), points: points.unwrap_or(0.0) };
        found[at].levels.push(level);
    }
    if draft.criteria.is_empty() {
        return Err(Refused::new("import-empty"));
    }
    for one in &mut found {
        one.levels.sort_by(|one, other| one.points.total_cmp(&other.points));
    }
    numbers::settle(&mut draft, found, lefts)?;
    Ok(draft)
}
