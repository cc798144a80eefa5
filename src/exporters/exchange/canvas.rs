//! The CSV files that Canvas imports: a rubric (`Rubric Name, Criteria Name, …` and three columns per rating, the highest
//! first), and outcomes in groups (`vendor_guid, object_type, …`). Canvas reads commas only.
//!
//! Canvas asks for points with every rating and sorts ratings by them. Ratings of a range reach down to the next one.

use super::case::Ids;
use super::outcomes::list;
use super::rubric::rows;
use super::{From, cell, csv, decimal};
use crate::guide::exchange::has_points;
use crate::guide::part::Grid;

pub fn rubric(from: &From, grid: &Grid) -> Vec<u8> {
    let mut head: Vec<String> =
        ["Rubric Name", "Criteria Name", "Criteria Description", "Criteria Enable Range"].map(str::to_owned).into();
    for _ in &grid.scale {
        head.extend(["Rating Name", "Rating Description", "Rating Points"].map(str::to_owned));
    }
    let ranged = has_points(grid)
        && grid.scale.iter().filter_map(|level| level.points.as_ref()).any(|points| points.least < points.most);
    let mut lines = vec![head];
    for row in rows(grid) {
        let mut line = vec![cell(&from.doc.head.title), cell(&row.title), cell(&row.about), ranged.to_string()];
        for rating in row.cells.iter().rev() {
            line.extend([cell(&rating.title), cell(&rating.text), decimal(rating.points.unwrap_or_default())]);
        }
        lines.push(line);
    }
    csv(lines)
}

/// Groups before what they hold: Canvas looks for a parent among the rows above. An outcome stands in the nearest group.
pub fn outcomes(from: &From) -> Vec<u8> {
    let ids = Ids::new(from.guide);
    let name = |anchor: &str| ids.of(&from.doc.id, anchor);
    let text = |text: &str| text.to_owned();
    let top = ids.of(&from.doc.id, "");
    let head = ["vendor_guid", "object_type", "title", "description", "display_name", "calculation_method"];
    let rest = ["calculation_int", "parent_guids", "workflow_state", "mastery_points", "ratings"];
    let mut lines = vec![head.into_iter().chain(rest).map(text).collect::<Vec<String>>()];
    let mut line = |id: &str, sort: &str, title: &str, description: &str, display: &str, parent: &str| {
        let first = [id, sort].map(text).into_iter().chain([title, description, display].map(cell));
        let last = ["", "", parent, "active", "", ""].map(text);
        lines.push(first.chain(last).collect());
    };
    line(&top, "group", &from.doc.head.title, &from.doc.head.summary, "", "");
    let entries = list(from.doc);
    for entry in &entries {
        let mut under = entry.under;
        while let Some(outcome) = under.filter(|at| entries[*at].code.is_some()) {
            under = entries[outcome].under;
        }
        let parent = under.map_or_else(|| top.clone(), |at| name(entries[at].anchor));
        match entry.code {
            None => line(&name(entry.anchor), "group", &entry.title, &entry.text, "", &parent),
            Some(code) => {
                let title = format!("{code} {}", entry.title);
                line(&name(entry.anchor), "outcome", &title, &entry.text, &entry.title, &parent);
            }
        }
    }
    csv(lines)
}
