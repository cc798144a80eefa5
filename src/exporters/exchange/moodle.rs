//! The CSV files for Moodle: a rubric for the plugins that import one (`criterion,level,level_description,score`), and a
//! competency framework for `tool_lpimportcsv`, which comes with Moodle.

use super::outcomes::list;
use super::rubric::rows;
use super::{From, cell, csv, decimal};
use crate::guide::front::Front;
use crate::guide::part::Grid;

/// The columns of a framework, in the order in which Moodle expects them.
const COLUMNS: [&str; 14] = [
    "Parent ID number",
    "ID number",
    "Short name",
    "Description",
    "Description format",
    "Scale values",
    "Scale configuration",
    "Rule type (optional)",
    "Rule outcome (optional)",
    "Rule config (optional)",
    "Cross-referenced competency ID numbers",
    "Exported ID (optional)",
    "Is framework",
    "Taxonomy",
];

/// The first value is where one starts, the second is proficient; Moodle fills in the number of the scale.
const SCALE: &str =
    r#"[{"scaleid":"0"},{"id":1,"scaledefault":1,"proficient":0},{"id":2,"scaledefault":0,"proficient":1}]"#;

/// The most characters of a name and of an id; Moodle cuts what is longer.
const NAME: usize = 100;

/// A row per level, lowest first. Moodle shows the description only and refuses an empty one: the level's name then.
pub fn rubric(grid: &Grid) -> Vec<u8> {
    let mut lines = vec![["criterion", "level", "level_description", "score"].map(str::to_owned).to_vec()];
    for row in rows(grid) {
        for level in &row.cells {
            let text = if level.text.is_empty() { &level.title } else { &level.text };
            let score = decimal(level.points.unwrap_or_default());
            lines.push(vec![cell(&row.title), cell(&level.title), cell(text), score]);
        }
    }
    csv(lines)
}

/// The framework, and under it a row per group and outcome.
pub fn outcomes(from: &From) -> Vec<u8> {
    let doc = from.doc;
    let own = doc.head.front.as_ref().and_then(|front: &Front| front.text("framework")).map(|text| text.value);
    let name = own.unwrap_or_else(|| doc.id.to_string());
    let scale = ["scale-not-yet", "scale-reached"].map(|key| from.word(key).replace(',', " ")).join(",");
    let mut lines = vec![COLUMNS.map(str::to_owned).to_vec()];
    let line = |cells: [&str; 14]| cells.map(str::to_owned).to_vec();
    let (title, about) = (cell(&cut(&doc.head.title)), cell(&doc.head.summary));
    let first =
        ["", &name, &title, &about, "1", &scale, SCALE, "", "", "", "", "", "1", "domain,outcome,outcome,outcome"];
    lines.push(line(first));
    let entries = list(doc);
    let id = |at: usize| entries[at].code.unwrap_or(entries[at].anchor);
    for (at, entry) in entries.iter().enumerate() {
        let (title, text) = (cell(&cut(&entry.title)), cell(&entry.text));
        let parent = entry.under.map_or("", id);
        lines.push(line([parent, id(at), &title, &text, "1", "", "", "", "0", "null", "", "", "0", ""]));
    }
    csv(lines)
}

/// At most what Moodle keeps, cut between two words.
fn cut(text: &str) -> String {
    if text.chars().count() <= NAME {
        return text.to_owned();
    }
    let start: String = text.chars().take(NAME - 1).collect();
    let start = start.rsplit_once(' ').map_or(start.as_str(), |(words, _)| words);
    format!("{start}…")
}
