//! The cells of a file with answers, read as what the form can hold.

use std::collections::BTreeMap;

use super::columns::key;
use super::tally::{Given, Slot};
use crate::guide::language::Language;
use crate::guide::part::{Answer, Choice, Question};
use crate::markup::typed::numbers;

/// What the cells of a column may say.
pub struct Reading {
    pub slot: Slot,
    /// The words of each option, in every language of the form.
    options: BTreeMap<String, usize>,
    language: Language,
}

/// More options than this in one cell are not taken apart.
const MOST: usize = 60;

impl Reading {
    /// How the answers to a question are read, from all versions of it; `None` for a question of which nothing is told.
    pub fn new(versions: &[&Question], language: Language) -> Option<Reading> {
        let first = versions.first()?;
        let slot = match &first.answer {
            Answer::One(choices) | Answer::TrueFalse(choices) | Answer::Statement(choices, _) => {
                Slot::One(choices.len())
            }
            Answer::Several(choices) => Slot::Several(choices.len()),
            Answer::Scale(scale) => Slot::One(scale.marks.len()),
            Answer::Number(_) => Slot::Number,
            Answer::Open { .. } | Answer::Reflection(_) => Slot::Text,
            Answer::Match(_) | Answer::Order(_) | Answer::Fill(..) => return None,
        };
        let mut options = BTreeMap::new();
        for question in versions {
            match &question.answer {
                Answer::One(choices)
                | Answer::TrueFalse(choices)
                | Answer::Statement(choices, _)
                | Answer::Several(choices) => {
                    let words = |(at, choice): (usize, &Choice)| (key(&choice.plain), at);
                    options.extend(choices.iter().enumerate().map(words));
                }
                Answer::Scale(scale) => {
                    options.extend(scale.marks.iter().enumerate().map(|(at, mark)| (key(&mark.value), at)));
                    // A scale may be exported as the numbers of its marks, unless the marks are numbers themselves.
                    for at in 0..scale.marks.len() {
                        options.entry((at + 1).to_string()).or_insert(at);
                    }
                }
                _ => {}
            }
        }
        Some(Reading { slot, options, language })
    }

    /// The answer in a cell: `Ok(None)` for an empty cell or a dash, an error for what is no answer.
    pub fn read(&self, cell: &str) -> Result<Option<Given>, ()> {
        let cell = cell.trim();
        if matches!(cell, "" | "-" | "–" | "—") {
            return Ok(None);
        }
        let given = match self.slot {
            Slot::Text => Some(Given::Text(cell.to_owned())),
            Slot::Number => numbers::parse(cell, self.language).map(Given::Number),
            Slot::One(_) => self.options.get(&key(cell)).map(|option| Given::Option(*option)),
            Slot::Several(_) => self.several(cell).map(Given::Options),
        };
        given.map(Some).ok_or(())
    }

    /// Options with a semicolon, a bar or a line end between them, or with a comma as some programs export them.
    fn several(&self, cell: &str) -> Option<Vec<usize>> {
        let one = |words: &str| self.options.get(&key(words)).copied();
        if let Some(option) = one(cell) {
            return Some(vec![option]);
        }
        let mut chosen = Vec::new();
        for piece in cell.split([';', '|', '\n']).map(str::trim).filter(|piece| !piece.is_empty()) {
            let words: Vec<&str> = piece.split(", ").take(MOST + 1).collect();
            if words.len() > MOST {
                return None;
            }
            let mut from = 0;
            while from < words.len() {
                // An option may hold commas itself: the longest that fits is meant.
                let fits = (from + 1..=words.len()).rev().find_map(|to| Some((one(&words[from..to].join(", "))?, to)));
                let (option, to) = fits?;
                chosen.push(option);
                from = to;
            }
        }
        chosen.sort_unstable();
        chosen.dedup();
        Some(chosen)
    }

    /// The words of the options, to find the one that was meant.
    pub fn options(&self) -> impl Iterator<Item = &str> {
        self.options.keys().map(String::as_str)
    }
}
