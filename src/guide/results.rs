//! What a group answered to a form, as far as it may be told. The answers of single people never come this far: a guide
//! holds only what is published.

use super::field::Shape;
use super::graph::DocIndex;
use crate::text::span::{Span, Spanned};

/// What may be asked as the smallest group: of two people, each knows what the other said.
pub const MINIMUM: Shape = Shape::Number { least: 3.0, most: 1000.0 };

/// A minimum as it was written; none when it is out of bounds, which was reported.
pub fn minimum(number: f64) -> Option<usize> {
    (3.0..=1000.0).contains(&number).then_some(number.ceil() as usize)
}

/// What a report declares: which form, which file with answers, and how they are told apart.
#[derive(Clone, Debug, PartialEq)]
pub struct Declared {
    pub form: Spanned<String>,
    /// The path from the content folder.
    pub data: Spanned<String>,
    /// The columns whose values make groups.
    pub by: Vec<Spanned<String>>,
    /// The fewest answers a group must have; that of the site when it says nothing.
    pub minimum: Option<usize>,
    /// The column that tells respondents apart.
    pub respondent: Option<Spanned<String>>,
    /// Columns that are not read.
    pub ignore: Vec<Spanned<String>>,
    /// The open questions whose answers may be shown.
    pub open: Vec<Spanned<String>>,
    pub span: Span,
}

/// What is published of the answers to a form.
#[derive(Clone, Debug, PartialEq)]
pub struct Results {
    /// The form, in the language it was first written in.
    pub form: DocIndex,
    pub minimum: usize,
    /// How many respondents are told of; 0 where they are too few to tell anything.
    pub answers: usize,
    pub breakdowns: Vec<Breakdown>,
    pub themes: Vec<Theme>,
}

/// One way to tell groups apart: by place, by year.
#[derive(Clone, Debug, PartialEq)]
pub struct Breakdown {
    /// The head of the column, or the title of the question that makes the groups.
    pub title: String,
    /// Only groups that are large enough, in order of the alphabet.
    pub groups: Vec<String>,
}

/// The questions under one heading of the form.
#[derive(Clone, Debug, PartialEq)]
pub struct Theme {
    /// The anchor of the heading in the form; none for questions before the first heading.
    pub anchor: Option<u32>,
    pub asked: Vec<Asked>,
}

/// A question and what is told of the answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// Index into the parts of the form.
    pub question: usize,
    pub told: Told,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Told {
    /// How often each option was chosen; one tally, with a cell per option.
    Choices(Tally),
    /// A tally per statement, with a cell per mark.
    Scale(Vec<Tally>),
    Numbers(Vec<Numbers>),
    /// The texts, in order of the alphabet.
    Texts(Vec<String>),
}

/// Counts of one question or statement. No rows: too few answered.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tally {
    /// First all groups that are told of together, then each of them.
    pub rows: Vec<Row>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub who: Who,
    pub answers: usize,
    pub cells: Vec<Range>,
}

/// Whose answers a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    All,
    Group { breakdown: usize, group: usize },
}

/// A count, exact or between two bounds: where nearly everybody gave one answer, an exact count would tell what each of
/// them said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Range {
    pub least: usize,
    pub most: usize,
}

/// Numbers that were given, by their middle.
#[derive(Clone, Debug, PartialEq)]
pub struct Numbers {
    pub who: Who,
    pub answers: usize,
    pub median: f64,
    /// Between which the middle half lies; only of many answers.
    pub half: Option<(f64, f64)>,
}

impl Range {
    pub fn exact(count: usize) -> Range {
        Range { least: count, most: count }
    }

    pub fn is_exact(self) -> bool {
        self.least == self.most
    }
}

impl std::ops::AddAssign for Range {
    fn add_assign(&mut self, other: Range) {
        self.least += other.least;
        self.most += other.most;
    }
}

impl Row {
    /// The option in the middle, counted from low to high: two where the middle falls between them. `None` where counts
    /// between bounds leave it open.
    pub fn median(&self) -> Option<(usize, usize)> {
        let ranks = ((self.answers.checked_sub(1)?) / 2, self.answers / 2);
        Some((self.at_rank(ranks.0)?, self.at_rank(ranks.1)?))
    }

    /// The option of the answer with this rank, whatever the exact counts are.
    fn at_rank(&self, rank: usize) -> Option<usize> {
        let (mut fewest, mut most) = (0, 0);
        let above: usize = self.cells.iter().map(|cell| cell.most).sum();
        let (mut earliest, mut latest) = (None, None);
        for (at, cell) in self.cells.iter().enumerate() {
            fewest += cell.least;
            most += cell.most;
            // What does not fit above this option must lie at or below it.
            let sure = fewest.max(self.answers.saturating_sub(above - most));
            earliest = earliest.or((most > rank).then_some(at));
            latest = latest.or((sure > rank).then_some(at));
        }
        earliest.filter(|at| latest == Some(*at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn median(cells: &[(usize, usize)], answers: usize) -> Option<(usize, usize)> {
        let cells = cells.iter().map(|(least, most)| Range { least: *least, most: *most }).collect();
        Row { who: Who::All, answers, cells }.median()
    }

    #[test]
    fn the_middle_is_told_where_it_is_sure() {
        assert_eq!(median(&[(1, 1), (2, 2), (4, 4)], 7), Some((2, 2)));
        assert_eq!(median(&[(3, 3), (0, 0), (3, 3)], 6), Some((0, 2)));
        assert_eq!(median(&[(0, 1), (0, 1), (4, 5)], 5), Some((2, 2)));
        assert_eq!(median(&[(2, 4), (2, 4)], 6), None);
        assert_eq!(median(&[(0, 0)], 0), None);
    }
}
