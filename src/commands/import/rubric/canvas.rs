//! A rubric that Canvas exported or would import: a row per criterion, three columns per rating.

use super::numbers::{self, Found};
use super::{Criterion, Draft, LEVELS, Words, bounded};
use crate::commands::import::left::{Lefts, Place, Refused};
use crate::commands::import::text::{Row, Table};

/// Whether a head is one of Canvas.
pub fn is(head: &[String]) -> bool {
    ["rubric name", "criteria name"].iter().all(|name| head.iter().any(|cell| cell == name))
        && head.iter().any(|cell| cell.contains("rating name"))
}

/// The columns of a rating.
struct Rating {
    name: usize,
    text: Option<usize>,
    points: Option<usize>,
}

/// The rubrics of the file, in its order.
pub fn read(table: &Table, head: &[String], lefts: &mut Lefts) -> Result<Vec<Draft>, Refused> {
    let column = |name: &str| head.iter().position(|cell| cell == name);
    let all = |name: &'static str| {
        head.iter().enumerate().filter(move |(_, cell)| cell.contains(name)).map(|(at, _)| at).collect::<Vec<usize>>()
    };
    let (texts, points) = (all("rating description"), all("rating points"));
    let rating = |(at, name)| Rating { name, text: texts.get(at).copied(), points: points.get(at).copied() };
    let ratings: Vec<Rating> = all("rating name").into_iter().enumerate().map(rating).collect();
    if ratings.len() > LEVELS {
        return Err(Refused::new("import-large").at(1usize));
    }
    let (rubric, name, about) = (column("rubric name"), column("criteria name"), column("criteria description"));
    let range = column("criteria enable range");
    let mut drafts: Vec<(Draft, Vec<Found>)> = Vec::new();
    for row in table.rows.iter().skip(1) {
        let cell = |at: Option<usize>| at.and_then(|at| row.cells.get(at)).map_or("", |cell| cell.trim());
        let title = cell(rubric);
        let at = drafts.iter().position(|(draft, _)| draft.title == title).unwrap_or_else(|| {
            drafts.push((Draft { title: title.to_owned(), ..Draft::default() }, Vec::new()));
            drafts.len() - 1
        });
        let (draft, found) = &mut drafts[at];
        draft.criteria.push(Criterion {
            title: Words::Plain(cell(name).to_owned()),
            about: Words::Plain(cell(about).to_owned()),
            place: Some(Place::Row(row.number)),
            ..Criterion::default()
        });
        let ranged = matches!(cell(range).to_lowercase().as_str(), "true" | "1");
        found.push(Found { row: row.number, ranged, levels: levels(row, &ratings, lefts) });
        bounded(draft)?;
    }
    let finish = |(mut draft, found): (Draft, Vec<Found>)| {
        numbers::settle(&mut draft, found, lefts)?;
        Ok(draft)
    };
    let drafts: Result<Vec<Draft>, Refused> = drafts.into_iter().map(finish).collect();
    drafts.and_then(|drafts| if drafts.is_empty() { Err(Refused::new("import-empty")) } else { Ok(drafts) })
}

/// The ratings of a row, lowest first: by points, as Canvas shows them, and backwards where points do not tell.
fn levels(row: &Row, ratings: &[Rating], lefts: &mut Lefts) -> Vec<numbers::Level> {
    let cell = |at: Option<usize>| at.and_then(|at| row.cells.get(at)).map_or("", |cell| cell.trim());
    let mut levels = Vec::new();
    for rating in ratings {
        let (title, text) = (cell(Some(rating.name)), cell(rating.text));
        if title.is_empty() && text.is_empty() {
            continue;
        }
        let written = cell(rating.points);
        let points = numbers::number(written);
        if points.is_none() && !written.is_empty() {
            lefts.add(Place::cell(row.number - 1, rating.points.unwrap_or_default()), "left-number", written);
        }
        levels.push(numbers::Level { title: title.to_owned(), text: text.to_owned(), points: points.unwrap_or(0.0) });
    }
    levels.reverse();
    levels.sort_by(|one, other| one.points.total_cmp(&other.points));
    levels
}
