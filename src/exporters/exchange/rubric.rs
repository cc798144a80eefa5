//! A rubric as rows of plain text: what the files of Canvas and Moodle and the open standard have in common.

use crate::guide::exchange::{has_points, is_weighted, weights};
use crate::guide::part::{Criterion, Grid};
use crate::markup::plain;

/// A criterion in plain words.
pub struct Row {
    pub title: String,
    pub about: String,
    /// One per level of the scale, lowest first.
    pub cells: Vec<Cell>,
}

/// What a level of one criterion says, and what it is worth.
pub struct Cell {
    pub title: String,
    pub text: String,
    /// Only where the rubric may show points.
    pub points: Option<f64>,
}

/// The rows of a rubric. Where criteria weigh differently, a criterion is worth its weight and its levels their share of
/// it, so that programs that add up points come to the weighted total, of a hundred. Of a range the most counts.
pub fn rows(grid: &Grid) -> Vec<Row> {
    let most = grid.scale.iter().filter_map(|level| Some(level.points.as_ref()?.most)).fold(0.0, f64::max);
    let row = |(criterion, weight): (&Criterion, f64)| {
        let worth = |points: f64| if is_weighted(grid) && most > 0.0 { points / most * weight } else { points };
        let cells = grid.scale.iter().enumerate().map(|(at, level)| Cell {
            title: flat(&level.title),
            text: criterion
                .descriptors
                .get(at)
                .and_then(Option::as_ref)
                .map(|one| flat(&one.plain))
                .unwrap_or_default(),
            points: level.points.as_ref().filter(|_| has_points(grid)).map(|points| worth(points.most)),
        });
        let title = flat(&plain::line(&criterion.title.text));
        Row { title, about: flat(&plain::prose(&criterion.about)), cells: cells.collect() }
    };
    grid.criteria.iter().zip(weights(grid)).map(row).collect()
}

/// Words on one line: where a source breaks its lines means nothing.
pub fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
