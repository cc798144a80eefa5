//! The charts of results. A count between two bounds is drawn between them, and both are printed.

use std::collections::BTreeMap;

use crate::guide::part::{ChartForm, ChartRow};
use crate::guide::results::{Range, Row};
use crate::views::drawing;

/// Values to draw, each with the words to print for it.
#[derive(Default)]
struct Printed(BTreeMap<u64, String>);

impl Printed {
    /// The value to draw for `words`: one that no other words stand for.
    fn value(&mut self, mut value: f64, words: String) -> Option<f64> {
        while self.0.get(&value.to_bits()).is_some_and(|other| *other != words) {
            value += 1e-6;
        }
        self.0.insert(value.to_bits(), words);
        Some(value)
    }

    fn draw(&self, form: ChartForm, series: &[String], rows: &[ChartRow], id: &str) -> String {
        let number = |value: f64| self.0.get(&value.to_bits()).cloned().unwrap_or_default();
        drawing::chart::chart(form, series, rows, &number, id)
    }
}

/// Where to draw counts between bounds: together they are all answers, where each respondent gave one.
fn places(row: &Row, single: bool) -> Vec<f64> {
    let least: usize = row.cells.iter().map(|cell| cell.least).sum();
    let room: usize = row.cells.iter().map(|cell| cell.most - cell.least).sum();
    let part = match single {
        true => row.answers.saturating_sub(least) as f64 / room.max(1) as f64,
        false => 0.5,
    };
    row.cells.iter().map(|cell| cell.least as f64 + (cell.most - cell.least) as f64 * part).collect()
}

/// A bar per option.
pub fn bars(
    options: &[String],
    counted: &str,
    row: &Row,
    single: bool,
    words: &dyn Fn(Range) -> String,
    id: &str,
) -> String {
    let mut printed = Printed::default();
    let bar = |((option, cell), place): ((&String, &Range), f64)| ChartRow {
        label: option.clone(),
        values: vec![printed.value(place, words(*cell))],
    };
    let rows: Vec<ChartRow> = options.iter().zip(&row.cells).zip(places(row, single)).map(bar).collect();
    printed.draw(ChartForm::Bar, &[counted.to_owned()], &rows, id)
}

/// A bar per statement, with a part per mark.
pub fn stacked(rows: &[(&str, &Row)], marks: &[String], words: &dyn Fn(Range) -> String, id: &str) -> String {
    let mut printed = Printed::default();
    let bar = |(statement, row): &(&str, &Row)| ChartRow {
        label: (*statement).to_owned(),
        values: row
            .cells
            .iter()
            .zip(places(row, true))
            .map(|(cell, place)| printed.value(place, words(*cell)))
            .collect(),
    };
    let rows: Vec<ChartRow> = rows.iter().map(bar).collect();
    printed.draw(ChartForm::Stacked, marks, &rows, id)
}

/// A bar per group, as long as its share.
pub fn shares(
    rows: &[(String, Range, usize)],
    title: &str,
    words: &dyn Fn(Range, usize) -> String,
    id: &str,
) -> String {
    let mut printed = Printed::default();
    let bar = |(group, count, answers): &(String, Range, usize)| {
        let share = (count.least + count.most) as f64 / 2.0 / (*answers).max(1) as f64 * 100.0;
        ChartRow { label: group.clone(), values: vec![printed.value(share, words(*count, *answers))] }
    };
    let rows: Vec<ChartRow> = rows.iter().map(bar).collect();
    printed.draw(ChartForm::Bar, &[title.to_owned()], &rows, id)
}
