//! A table of numbers as a chart. Bars lie down, so that long labels stay readable; every value is printed, so that
//! nobody has to measure. A chart never needs colour: each series also has a pattern of its own.

use super::lettering::{LEADING, fits, width, wrap};
use super::stack::{parts, stacked};
use super::tones::{TONES, legend, patterns, tone};
use super::{Anchor, Area, OUTLINE, Sheet, WIDTH, ident, units};
use crate::guide::part::{ChartForm, ChartRow};

/// A label takes at most this many lines; the table beside the chart has all of it.
pub(super) const LABEL_LINES: usize = 3;
/// Between a bar or swatch and its text.
pub(super) const GAP: f64 = 7.0;
/// Between two rows.
pub(super) const ROW_GAP: f64 = 14.0;
/// Labels up to this width stand beside their bars; wider ones above them.
const BESIDE: f64 = 0.36 * WIDTH;

/// What every form of chart is drawn from.
pub(super) struct Data<'a> {
    pub series: &'a [String],
    pub rows: &'a [ChartRow],
    pub number: &'a dyn Fn(f64) -> String,
    /// The start of the ids in this drawing.
    pub id: &'a str,
    /// The largest value, whatever its sign; values are divided by it, so that no sum can overflow.
    pub largest: f64,
}

/// Draws `rows` (one value per series) as an SVG, empty when there is nothing to draw. `number` writes a value in the
/// language of the page, `id` is unique on the page. The drawing is hidden from assistive technology: the table it
/// comes from stands beside it.
///
/// A pie is drawn as one bar of 100 %, which is easier to read than angles. What has too many parts to be told apart, or
/// has parts below zero, becomes bars.
pub fn chart(
    form: ChartForm,
    series: &[String],
    rows: &[ChartRow],
    number: &dyn Fn(f64) -> String,
    id: &str,
) -> String {
    if series.is_empty() || rows.is_empty() {
        return String::new();
    }
    let values = || rows.iter().flat_map(|row| row.values.iter().take(series.len()).filter_map(finite));
    let largest = values().fold(0.0, |most: f64, value| most.max(value.abs()));
    let id = ident(id);
    let data = Data { series, rows, number, id: &id, largest };
    let mut sheet = Sheet::default();
    let height = match form {
        ChartForm::Pie if rows.len() <= TONES && values().all(|value| value >= 0.0) => parts(&data, &mut sheet),
        ChartForm::Stacked if (2..=TONES).contains(&series.len()) => stacked(&data, &mut sheet),
        ChartForm::Bar | ChartForm::Stacked | ChartForm::Pie => bars(&data, &mut sheet),
    };
    sheet.finish("chart", height, " aria-hidden=\"true\"", "")
}

fn finite(value: &Option<f64>) -> Option<f64> {
    value.filter(|value| value.is_finite())
}

impl Data<'_> {
    /// The value of a row in a series; `None` for an empty cell.
    pub fn value(&self, row: &ChartRow, series: usize) -> Option<f64> {
        row.values.get(series).and_then(finite)
    }

    /// A value as a part of the largest one: -1 to 1.
    pub fn share(&self, value: f64) -> f64 {
        if self.largest > 0.0 { value / self.largest } else { 0.0 }
    }

    /// The value as it is printed, within `widest` units; a dash for an empty cell.
    pub fn words(&self, value: Option<f64>, widest: f64) -> String {
        let words = value.map_or_else(|| "–".to_owned(), |value| (self.number)(value));
        wrap(&words, widest / BOLD, 1).pop().unwrap_or_default()
    }
}

/// How much wider the letters of values are than those of labels.
const BOLD: f64 = 1.12;

/// The room that a printed value takes.
pub(super) fn value_width(words: &str) -> f64 {
    width(words) * BOLD
}

// ---------------------------------------------------------------------------------------------------------------- bars

/// The name of a series as a caption: it tells what is counted. Gives the height where it ends.
pub(super) fn unit(name: &str, top: f64, sheet: &mut Sheet) -> f64 {
    let lines = wrap(name, WIDTH, 2);
    if lines.is_empty() {
        return top + 2.0;
    }
    let height = lines.len() as f64 * LEADING;
    sheet.text("label unit", (0.0, top + height / 2.0), Anchor::Start, &lines);
    top + height + 10.0
}

/// Where things stand from left to right in a chart of bars.
struct Columns {
    /// Labels stand left of the bars, rather than above them.
    beside: bool,
    zero: f64,
    /// The length of a bar with the share 1.
    scale: f64,
    /// The room left for a value.
    value: f64,
}

fn bars(data: &Data<'_>, sheet: &mut Sheet) -> f64 {
    let columns = columns(data);
    let several = data.series.len() > 1;
    let mut y = if several {
        patterns(data.id, data.series.len(), sheet);
        legend(data.id, data.series, 0.0, sheet) + ROW_GAP
    } else {
        data.series.first().map_or(2.0, |name| unit(name, 0.0, sheet))
    };
    let top = y;
    let thick = if several { 15.0 } else { 18.0 };
    let mut axis = String::new();
    for row in data.rows {
        let group = data.series.len() as f64 * (thick + 2.0) - 2.0;
        let label = wrap(&row.label, if columns.beside { BESIDE } else { WIDTH }, LABEL_LINES);
        if columns.beside {
            sheet.text("label", (0.0, y + group / 2.0), Anchor::Start, &label);
        } else if !label.is_empty() {
            let height = label.len() as f64 * LEADING;
            sheet.text("label", (0.0, y + height / 2.0), Anchor::Start, &label);
            y += height + 3.0;
        }
        for series in 0..data.series.len() {
            let place = (y + series as f64 * (thick + 2.0), thick);
            bar(data, data.value(row, series), series, place, &columns, sheet);
        }
        if !columns.beside {
            axis.push_str(&format!("M{0} {1}V{2}", units(columns.zero), units(y - 2.0), units(y + group + 2.0)));
        }
        y += group + ROW_GAP;
    }
    if columns.beside {
        axis = format!("M{0} {1}V{2}", units(columns.zero), units(top - 2.0), units(y - ROW_GAP + 2.0));
    }
    sheet.path("axis", &axis, OUTLINE);
    y - ROW_GAP + 4.0
}

fn columns(data: &Data<'_>) -> Columns {
    let all = || data.rows.iter().flat_map(|row| (0..data.series.len()).map(move |series| data.value(row, series)));
    let beside = data.rows.iter().all(|row| fits(&row.label, BESIDE));
    let label = data.rows.iter().map(|row| width(&row.label)).fold(0.0, f64::max);
    let left = if beside { label + GAP } else { 1.0 };
    let widest = (WIDTH - left) * 0.3;
    let value = all().map(|value| value_width(&data.words(value, widest))).fold(0.0, f64::max).min(widest) + GAP;
    let shares = || all().flatten().map(|value| data.share(value));
    let (least, most) = (shares().fold(0.0, f64::min), shares().fold(0.0, f64::max));
    let below = if least < 0.0 { value } else { 0.0 };
    let scale = (WIDTH - left - below - value) / (most - least).max(f64::MIN_POSITIVE);
    // Without any value above or below zero there is no bar to scale.
    let scale = if most > least { scale } else { 0.0 };
    Columns { beside, zero: left + below - least * scale, scale, value }
}

fn bar(
    data: &Data<'_>,
    value: Option<f64>,
    series: usize,
    (y, thick): (f64, f64),
    columns: &Columns,
    sheet: &mut Sheet,
) {
    let share = value.map_or(0.0, |value| data.share(value));
    let length = share.abs() * columns.scale;
    let start = if share < 0.0 { columns.zero - length } else { columns.zero };
    if length > 0.0 {
        tone(data.id, series, Area { x: start, y, width: length.max(0.5), height: thick }, sheet);
    }
    let words = data.words(value, columns.value - GAP);
    let class = if value.is_some() { "value" } else { "value missing" };
    let middle = y + thick / 2.0;
    match share < 0.0 {
        true => sheet.word(class, (start - GAP, middle), Anchor::End, &words),
        false => sheet.word(class, (start + length + GAP, middle), Anchor::Start, &words),
    }
}
