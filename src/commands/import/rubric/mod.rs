//! A rubric from elsewhere: a neutral draft, which readers of each form fill and which is written as a page.

mod canvas;
mod moodle;
mod numbers;
mod table;
mod write;

pub use write::write;

use super::left::{Lefts, Place, Refused};
use super::text::Table;
use super::vocabulary::Vocabulary;

/// The most levels and criteria: more is no rubric.
pub const LEVELS: usize = 50;
pub const CRITERIA: usize = 1_000;

/// A rubric as it was found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    pub title: String,
    pub summary: String,
    /// Formative or summative, where the file says it or shows it.
    pub summative: Option<bool>,
    /// Lowest first.
    pub levels: Vec<Level>,
    pub criteria: Vec<Criterion>,
    /// Role, and whether its judgement decides.
    pub raters: Vec<(&'static str, bool)>,
    pub moments: Vec<&'static str>,
    pub pass: Option<Pass>,
    /// Markdown that stands before the criteria.
    pub around: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Level {
    pub title: String,
    pub about: String,
    pub points: Option<(f64, f64)>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Criterion {
    pub title: Words,
    pub about: Words,
    pub weight: Option<f64>,
    /// The title of the level that must be reached.
    pub must: Option<String>,
    /// One per level; empty where the file says nothing.
    pub cells: Vec<Words>,
    pub place: Option<Place>,
}

/// Words as they were found: plain, or already Markdown.
#[derive(Clone, Debug, PartialEq)]
pub enum Words {
    Plain(String),
    Markdown(String),
}

impl Default for Words {
    fn default() -> Self {
        Words::Plain(String::new())
    }
}

impl Words {
    /// Whether it says nothing: a dash or dots in a cell stand for that.
    pub fn is_empty(&self) -> bool {
        !self.text().contains(char::is_alphanumeric)
    }

    pub fn text(&self) -> &str {
        match self {
            Words::Plain(text) | Words::Markdown(text) => text.trim(),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub enum Pass {
    /// Every criterion at least at the level with this title.
    Every(String),
    Total(f64),
}

/// The rubrics of a table: of Canvas or Moodle where its head says so, else a table with the levels in its head.
pub fn read(
    table: &Table,
    scale: Option<&Table>,
    words: &Vocabulary,
    lefts: &mut Lefts,
) -> Result<Vec<Draft>, Refused> {
    let first = table.rows.first().ok_or_else(|| Refused::new("import-empty"))?;
    let head: Vec<String> = first.cells.iter().map(|cell| cell.trim().to_lowercase()).collect();
    if canvas::is(&head) {
        canvas::read(table, &head, lefts)
    } else if moodle::is(&head) {
        Ok(vec![moodle::read(table, &head, lefts)?])
    } else {
        let cells = table.rows.iter().map(|row| (row.number, row.cells.iter().cloned().map(Words::Plain).collect()));
        Ok(vec![table::read(cells.collect(), None, scale, words, lefts)?])
    }
}

pub use table::{Rows, line, read as of_cells};

/// Whether a draft is still within measure.
fn bounded(draft: &Draft) -> Result<(), Refused> {
    let large = draft.levels.len() > LEVELS || draft.criteria.len() > CRITERIA;
    if large { Err(Refused::new("import-large")) } else { Ok(()) }
}
