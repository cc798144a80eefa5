//! What an import says besides its pages: why a file cannot be read, and what of it could not be carried, by place.

use crate::exporters::exchange::cells;
use crate::text::diagnostic::Arg;

/// The most places that are remembered; the rest is counted.
const MOST: usize = 200;

/// Why a file cannot be read: the key of the sentence, and its facts.
#[derive(Debug, PartialEq)]
pub struct Refused {
    pub key: &'static str,
    pub args: Vec<(&'static str, Arg)>,
}

impl Refused {
    pub fn new(key: &'static str) -> Refused {
        Refused { key, args: Vec::new() }
    }

    /// With the place where it went wrong: a row, a part of the file.
    pub fn at(mut self, place: impl Into<Arg>) -> Refused {
        self.args.push(("place", place.into()));
        self
    }
}

/// A place in the file, as the program in which it was made counts.
#[derive(Clone, Debug, PartialEq)]
pub enum Place {
    File,
    /// A row of a table or of a CSV file, from 1.
    Row(usize),
    /// `C7`.
    Cell(String),
    /// A paragraph of a document, from 1.
    Paragraph(usize),
}

impl Place {
    /// A cell by the number of its row and column, from 0.
    pub fn cell(row: usize, column: usize) -> Place {
        Place::Cell(format!("{}{}", cells::column(column), row + 1))
    }
}

/// Something that is not in the new page as it was in the file.
#[derive(Clone, Debug, PartialEq)]
pub struct Left {
    pub place: Place,
    /// The key of the words.
    pub key: &'static str,
    /// What it is about, such as the words of a cell; shortened.
    pub text: String,
}

/// All that was left, in the order of the file.
#[derive(Debug, Default, PartialEq)]
pub struct Lefts {
    pub list: Vec<Left>,
    /// Those beyond the first [`MOST`].
    pub more: usize,
}

impl Lefts {
    pub fn add(&mut self, place: Place, key: &'static str, text: &str) {
        if self.list.len() >= MOST {
            self.more += 1;
            return;
        }
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut short: String = words.chars().take(60).collect();
        if short.len() < words.len() {
            short.push('…');
        }
        self.list.push(Left { place, key, text: short });
    }

    /// As [`Lefts::add`], unless the same was said of the same place.
    pub fn once(&mut self, place: Place, key: &'static str, text: &str) {
        if !self.list.iter().any(|left| left.key == key && left.place == place) {
            self.add(place, key, text);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_named_as_spreadsheets_do() {
        let names = [(0, 0), (6, 2), (0, 25), (9, 26)].map(|(row, column)| Place::cell(row, column));
        assert_eq!(names, ["A1", "C7", "Z1", "AA10"].map(|name| Place::Cell(name.to_owned())));
    }

    #[test]
    fn the_list_is_bounded() {
        let mut lefts = Lefts::default();
        (0..500).for_each(|row| lefts.add(Place::Row(row), "left-cell", &"x".repeat(1000)));
        assert_eq!((lefts.list.len(), lefts.more), (MOST, 300));
        assert!(lefts.list.iter().all(|left| left.text.chars().count() <= 61));
    }
}
