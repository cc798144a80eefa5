//! From points per criterion to one scale: programs that add up points give each criterion its own, a rubric here has one
//! scale for all and weights.

use super::{Draft, LEVELS, Words};
use crate::commands::import::left::{Lefts, Place, Refused};

/// The levels of one criterion, lowest first.
pub struct Found {
    /// The row of the file.
    pub row: usize,
    /// Points reach down to the level below.
    pub ranged: bool,
    pub levels: Vec<Level>,
}

pub struct Level {
    pub title: String,
    pub text: String,
    pub points: f64,
}

/// Gives a draft its scale, weights and descriptors. The criterion with the most levels names the scale.
pub fn settle(draft: &mut Draft, found: Vec<Found>, lefts: &mut Lefts) -> Result<(), Refused> {
    let model = found.iter().rev().max_by_key(|one| one.levels.len()).filter(|one| !one.levels.is_empty());
    let model = model.ok_or_else(|| Refused::new("import-no-table"))?;
    if model.levels.len() > LEVELS {
        return Err(Refused::new("import-large").at(model.row));
    }
    let titles: Vec<String> = model.levels.iter().map(|level| level.title.clone()).collect();
    let maxima: Vec<f64> = found.iter().map(|one| one.levels.last().map_or(0.0, |level| level.points)).collect();
    let counts = maxima.iter().all(|most| *most > 0.0);
    let equal = maxima.windows(2).all(|pair| (pair[0] - pair[1]).abs() < 0.005);
    // A criterion that is worth more weighs more: its levels are then told in percent of it.
    let share = |most: f64, points: f64| if equal { points } else { points / most * 100.0 };
    let points: Option<Vec<(f64, f64)>> = counts.then(|| {
        let most = model.levels.last().map_or(1.0, |level| level.points);
        scale(&model.levels.iter().map(|level| share(most, level.points)).collect::<Vec<_>>(), model.ranged)
    });
    draft.summative = Some(counts);
    draft.levels =
        titles.iter().map(|title| super::Level { title: title.clone(), ..super::Level::default() }).collect();
    for (level, points) in draft.levels.iter_mut().zip(points.iter().flatten()) {
        level.points = Some(*points);
    }
    if counts && !equal {
        for (criterion, weight) in draft.criteria.iter_mut().zip(weights(&maxima)) {
            criterion.weight = Some(weight);
        }
    }
    for (criterion, one) in draft.criteria.iter_mut().zip(found) {
        let own = one.levels.last().map_or(1.0, |level| level.points);
        criterion.cells = vec![Words::default(); titles.len()];
        for (at, level) in one.levels.into_iter().enumerate() {
            let place = titles.iter().position(|title| *title == level.title).unwrap_or(at.min(titles.len() - 1));
            if titles[place] != level.title {
                lefts.add(Place::Row(one.row), "left-level-name", &level.title);
            }
            let differs = points.as_ref().is_some_and(|all| (share(own, level.points) - all[place].1).abs() > 0.05);
            if differs {
                lefts.once(Place::Row(one.row), "left-points", &level.title);
            }
            if !criterion.cells[place].is_empty() {
                lefts.add(Place::Row(one.row), "left-level-twice", &level.text);
                continue;
            }
            criterion.cells[place] = Words::Plain(level.text);
        }
    }
    Ok(())
}

/// The points of each level: a number, or a range that starts just above the level below. Points must rise.
fn scale(most: &[f64], ranged: bool) -> Vec<(f64, f64)> {
    let whole = most.iter().all(|points| points.fract() == 0.0);
    let step = if whole { 1.0 } else { 0.01 };
    let mut below: Option<f64> = None;
    let mut scale = Vec::new();
    for points in most {
        let points = round(*points);
        let least = match below {
            None if ranged => points.min(0.0),
            None => points,
            // Two levels that were worth the same cannot be told apart by their points.
            Some(below) if points <= below => round(below + step),
            Some(below) if ranged => round(below + step),
            Some(_) => points,
        };
        let points = points.max(least);
        below = Some(points);
        scale.push((least, points));
    }
    scale
}

/// The weight of each criterion in percent, with two decimals, together exactly a hundred.
fn weights(maxima: &[f64]) -> Vec<f64> {
    let total: f64 = maxima.iter().sum();
    let mut weights: Vec<f64> = maxima.iter().map(|most| round(most / total * 100.0)).collect();
    let rest = round(100.0 - weights.iter().sum::<f64>());
    if let Some(last) = weights.last_mut() {
        *last = round(*last + rest);
    }
    weights
}

fn round(number: f64) -> f64 {
    (number * 100.0).round() / 100.0
}

/// A number with a point or a comma; the bounds keep sums exact enough.
pub fn number(text: &str) -> Option<f64> {
    let number: f64 = text.trim().trim_end_matches('%').trim_end().replace(',', ".").parse().ok()?;
    (0.0..=1e6).contains(&number).then_some(number)
}

/// `10-13`, `10–13`, `7,5 - 9` or `12`.
pub fn range(text: &str) -> Option<(f64, f64)> {
    if let Some(points) = number(text) {
        return Some((points, points));
    }
    let (least, most) = text.split_once(['-', '–', '—'])?;
    let (least, most) = (number(least)?, number(most)?);
    (least <= most).then_some((least, most))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_rise_whatever_the_file_says() {
        assert_eq!(scale(&[9.0, 13.0, 20.0], true), [(0.0, 9.0), (10.0, 13.0), (14.0, 20.0)]);
        assert_eq!(scale(&[13.5, 30.0], true), [(0.0, 13.5), (13.51, 30.0)]);
        assert_eq!(scale(&[1.0, 1.0, 2.0], false), [(1.0, 1.0), (2.0, 2.0), (3.0, 3.0)]);
    }

    #[test]
    fn weights_make_a_hundred() {
        assert_eq!(weights(&[1.0, 1.0, 1.5]), [28.57, 28.57, 42.86]);
        assert_eq!(weights(&[30.0, 70.0]), [30.0, 70.0]);
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        assert_eq!((number("1,75"), number("30 %"), number("-1"), number("x")), (Some(1.75), Some(30.0), None, None));
        assert_eq!((range("10–13"), range("12"), range("13-10")), (Some((10.0, 13.0)), Some((12.0, 12.0)), None));
    }
}
