//! From answers to what may be told of them.
//!
//! Respondents are cut into cells: those who share a value in every breakdown. A cell with fewer answers than the minimum
//! is left out of everything, also of the totals, and so for each question by itself. What is published is a sum of cells
//! that are all large enough, so no sum or difference of published numbers is about fewer people, and the answers of a
//! small group cannot change anything that is published. Where all but one at most gave the same answer, the count is
//! given between two bounds, and totals add the bounds: else a count would tell what everybody of a group said.

use std::collections::{BTreeMap, BTreeSet};

use crate::guide::results::{Numbers, Range, Row, Tally, Who};

/// What one respondent gave.
#[derive(Clone, Debug, Default)]
pub struct Respondent {
    /// The group in each breakdown; none where the column is empty.
    pub groups: Vec<Option<usize>>,
    /// An answer per slot.
    pub answers: Vec<Option<Given>>,
}

/// An answer: the options that were chosen, a number or a text.
#[derive(Clone, Debug, PartialEq)]
pub enum Given {
    Option(usize),
    Options(Vec<usize>),
    Number(f64),
    Text(String),
}

/// What is asked in a slot: one question, or one statement of a scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// One of so many options.
    One(usize),
    /// Any of so many options.
    Several(usize),
    Number,
    Text,
}

/// What may be told of a slot.
#[derive(Clone, Debug, PartialEq)]
pub enum Counted {
    Tally(Tally),
    Numbers(Vec<Numbers>),
    Texts(Vec<String>),
}

/// What may be told.
#[derive(Debug, Default)]
pub struct Told {
    /// The respondents in cells that are large enough.
    pub answers: usize,
    /// Per breakdown, the groups that are told of, as numbers of the groups that came in.
    pub groups: Vec<Vec<usize>>,
    pub slots: Vec<Counted>,
    /// Per breakdown, how many groups are too small.
    pub hidden: Vec<usize>,
}

/// Respondents that share their group in every breakdown.
struct Cell<'a> {
    /// The rows that tell of them: that of all, and that of their group in each breakdown.
    rows: Vec<usize>,
    respondents: Vec<&'a Respondent>,
}

/// Tells of `slots` what may be told, with groups of at least `minimum`; `counts` is how many groups there are in each
/// breakdown.
pub fn tell(respondents: &[Respondent], counts: &[usize], slots: &[Slot], minimum: usize) -> Told {
    let mut cells: BTreeMap<Vec<usize>, Vec<&Respondent>> = BTreeMap::new();
    for respondent in respondents {
        if let Some(groups) = respondent.groups.iter().copied().collect::<Option<Vec<usize>>>() {
            cells.entry(groups).or_default().push(respondent);
        }
    }
    cells.retain(|_, respondents| respondents.len() >= minimum);
    let shown = |breakdown: usize| cells.keys().map(|groups| groups[breakdown]).collect::<BTreeSet<usize>>();
    let groups: Vec<BTreeSet<usize>> = (0..counts.len()).map(shown).collect();
    let mut who = vec![Who::All];
    let mut row_of: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for (breakdown, groups) in groups.iter().enumerate() {
        for (at, group) in groups.iter().enumerate() {
            row_of.insert((breakdown, *group), who.len());
            who.push(Who::Group { breakdown, group: at });
        }
    }
    let rows = |groups: &[usize]| -> Vec<usize> {
        let own = groups.iter().enumerate().map(|(breakdown, group)| row_of[&(breakdown, *group)]);
        std::iter::once(0).chain(own).collect()
    };
    let cells: Vec<Cell<'_>> =
        cells.into_iter().map(|(groups, respondents)| Cell { rows: rows(&groups), respondents }).collect();
    Told {
        answers: cells.iter().map(|cell| cell.respondents.len()).sum(),
        hidden: counts.iter().zip(&groups).map(|(all, told)| all - told.len()).collect(),
        slots: slots.iter().enumerate().map(|(at, slot)| count(&cells, &who, at, *slot, minimum)).collect(),
        groups: groups.into_iter().map(|groups| groups.into_iter().collect()).collect(),
    }
}

/// What may be told of the slot at `at`, with a row for each of `who` of whom anything may be told.
fn count(cells: &[Cell<'_>], who: &[Who], at: usize, slot: Slot, minimum: usize) -> Counted {
    let given = |cell: &Cell<'_>| -> Vec<Given> {
        cell.respondents.iter().filter_map(|one| one.answers.get(at)?.clone()).collect()
    };
    // A cell in which too few answered this question is left out of it.
    let open: Vec<(&Cell<'_>, Vec<Given>)> =
        cells.iter().map(|cell| (cell, given(cell))).filter(|(_, given)| given.len() >= minimum).collect();
    match slot {
        Slot::One(options) | Slot::Several(options) => {
            let empty = |who: &Who| Row { who: *who, answers: 0, cells: vec![Range::default(); options] };
            let mut rows: Vec<Row> = who.iter().map(empty).collect();
            for (cell, given) in &open {
                let counts = counts(given, slot, options);
                for row in &cell.rows {
                    let row = &mut rows[*row];
                    row.answers += given.len();
                    row.cells.iter_mut().zip(&counts).for_each(|(sum, count)| *sum += *count);
                }
            }
            rows.retain(|row| row.answers > 0);
            Counted::Tally(Tally { rows })
        }
        Slot::Number => {
            let mut numbers: Vec<Vec<f64>> = vec![Vec::new(); who.len()];
            for (cell, given) in &open {
                for one in given {
                    let Given::Number(number) = one else { continue };
                    cell.rows.iter().for_each(|row| numbers[*row].push(*number));
                }
            }
            let summary = |(who, mut numbers): (&Who, Vec<f64>)| {
                numbers.sort_by(f64::total_cmp);
                summary(*who, &numbers, minimum)
            };
            Counted::Numbers(who.iter().zip(numbers).filter_map(summary).collect())
        }
        // A text does not say from which cell it comes, so they are counted together.
        Slot::Text => {
            let all = cells.iter().flat_map(given);
            let mut texts: Vec<String> =
                all.filter_map(|one| if let Given::Text(text) = one { Some(text) } else { None }).collect();
            if texts.len() < minimum {
                texts.clear();
            }
            texts.sort_by_cached_key(|text| (text.to_lowercase(), text.clone()));
            Counted::Texts(texts)
        }
    }
}

/// How often each option was chosen in one cell. An answer that all but one at most gave is told between bounds.
fn counts(given: &[Given], slot: Slot, options: usize) -> Vec<Range> {
    let mut counts = vec![0; options];
    for one in given {
        let chosen = match one {
            Given::Option(option) => std::slice::from_ref(option),
            Given::Options(options) => options,
            Given::Number(_) | Given::Text(_) => &[],
        };
        chosen.iter().for_each(|option| counts[*option] += 1);
    }
    let all = given.len();
    let nearly = |count: usize| count + 1 >= all;
    let either = |least: usize| Range { least, most: least + 1 };
    if matches!(slot, Slot::Several(_)) {
        return counts
            .into_iter()
            .map(|count| if nearly(count) { either(all - 1) } else { Range::exact(count) })
            .collect();
    }
    match counts.iter().position(|count| nearly(*count)) {
        None => counts.into_iter().map(Range::exact).collect(),
        Some(big) => (0..options).map(|option| either(if option == big { all - 1 } else { 0 })).collect(),
    }
}

/// The middle of sorted numbers; the middle half too where so many answered that its ends are not single people.
fn summary(who: Who, numbers: &[f64], minimum: usize) -> Option<Numbers> {
    let last = numbers.len().checked_sub(1)?;
    let at = |part: f64| {
        let place = last as f64 * part;
        let (low, high) = (numbers[place.floor() as usize], numbers[place.ceil() as usize]);
        low + (high - low) * place.fract()
    };
    let half = (numbers.len() >= 2 * minimum).then(|| (at(0.25), at(0.75)));
    Some(Numbers { who, answers: numbers.len(), median: at(0.5), half })
}
