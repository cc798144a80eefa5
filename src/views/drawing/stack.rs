//! Bars made of parts: stacked bars, and the pie, which is drawn as one bar of 100 %.

use super::chart::{Data, GAP, LABEL_LINES, ROW_GAP, unit, value_width};
use super::lettering::{LEADING, wrap};
use super::tones::{INDENT, legend, patterns, swatch, tone};
use super::{Anchor, Area, OUTLINE, Sheet, WIDTH, units};

/// The thickness of a stacked bar.
const THICK: f64 = 26.0;
/// White between two parts.
const SEAM: f64 = 2.0;
/// The widest a printed value may get.
const VALUE: f64 = WIDTH * 0.3;

/// One bar per row, a part of it per series; parts below zero lie left of zero. Gives the height of the drawing.
pub fn stacked(data: &Data<'_>, sheet: &mut Sheet) -> f64 {
    patterns(data.id, data.series.len(), sheet);
    let mut y = legend(data.id, data.series, 0.0, sheet) + ROW_GAP;
    let sums = |sign: f64| {
        let rows = data.rows.iter().map(move |row| {
            let shares =
                (0..data.series.len()).filter_map(|series| data.value(row, series)).map(|value| data.share(value));
            shares.map(|share| (share * sign).max(0.0)).sum::<f64>()
        });
        rows.fold(0.0, f64::max)
    };
    let (below, above) = (sums(-1.0), sums(1.0));
    let span = below + above;
    let scale = if span > 0.0 { (WIDTH - 2.0) / span } else { 0.0 };
    let zero = 1.0 + below * scale;
    for row in data.rows {
        let label = wrap(&row.label, WIDTH, LABEL_LINES);
        let height = label.len() as f64 * LEADING;
        if !label.is_empty() {
            sheet.text("label", (0.0, y + height / 2.0), Anchor::Start, &label);
        }
        y += height + 3.0;
        let (mut left, mut right) = (zero, zero);
        let mut outside: Vec<(usize, String)> = Vec::new();
        let mut inside: Vec<(f64, String)> = Vec::new();
        for series in 0..data.series.len() {
            let value = data.value(row, series);
            let share = value.map_or(0.0, |value| data.share(value));
            let length = share.abs() * scale;
            let start = if share < 0.0 { left - length } else { right };
            if share < 0.0 {
                left -= length
            } else {
                right += length
            }
            if length > 0.0 {
                let width = (length - SEAM).max(0.5);
                tone(data.id, series, Area { x: start + SEAM / 2.0, y, width, height: THICK }, sheet);
            }
            let words = data.words(value, VALUE);
            match value_width(&words) + 3.0 * SEAM + 8.0 <= length {
                true => inside.push((start + length / 2.0, words)),
                false => outside.push((series, words)),
            }
        }
        for (middle, words) in inside {
            let width = value_width(&words) + 8.0;
            sheet.rect(
                "plate",
                Area { x: middle - width / 2.0, y: y + 3.0, width, height: THICK - 6.0 },
                3.0,
                " fill=\"none\"",
            );
            sheet.word("value", (middle, y + THICK / 2.0), Anchor::Middle, &words);
        }
        let axis = format!("M{} {}V{}", units(zero), units(y - 2.0), units(y + THICK + 2.0));
        sheet.path("axis", &axis, OUTLINE);
        y = beneath(data.id, &outside, y + THICK, sheet) + ROW_GAP;
    }
    y - ROW_GAP + 4.0
}

/// The values that their part is too narrow to hold, in a line under the bar. Gives the height where it ends.
fn beneath(id: &str, values: &[(usize, String)], top: f64, sheet: &mut Sheet) -> f64 {
    if values.is_empty() {
        return top;
    }
    let (mut x, mut y) = (0.0, top + 5.0 + LEADING / 2.0);
    for (series, words) in values {
        let wide = INDENT + value_width(words);
        if x > 0.0 && x + wide > WIDTH {
            (x, y) = (0.0, y + LEADING + 2.0);
        }
        swatch(id, *series, (x, y), sheet);
        sheet.word("value", (x + INDENT, y), Anchor::Start, words);
        x += wide + 14.0;
    }
    y + LEADING / 2.0
}

/// A bar of 100 % per series, with its parts listed under it: the rows are the parts. Gives the height of the drawing.
pub fn parts(data: &Data<'_>, sheet: &mut Sheet) -> f64 {
    patterns(data.id, data.rows.len(), sheet);
    let mut y = 0.0;
    for (series, name) in data.series.iter().enumerate() {
        y = unit(name, y, sheet);
        y = whole(data, series, y, sheet) + 8.0;
        y = list(data, series, y, sheet) + 2.0 * ROW_GAP;
    }
    y - 2.0 * ROW_GAP + 2.0
}

/// The bar; an empty outline where there is nothing to divide.
fn whole(data: &Data<'_>, series: usize, y: f64, sheet: &mut Sheet) -> f64 {
    let share =
        |at: usize| data.rows.get(at).and_then(|row| data.value(row, series)).map_or(0.0, |value| data.share(value));
    let total: f64 = (0..data.rows.len()).map(share).sum();
    let height = THICK + 8.0;
    if total <= 0.0 {
        sheet.rect("axis", Area { x: 1.0, y, width: WIDTH - 2.0, height }, 1.0, OUTLINE);
        return y + height;
    }
    let mut x = 0.0;
    for at in 0..data.rows.len() {
        let length = share(at) / total * WIDTH;
        if length > 0.0 {
            tone(data.id, at, Area { x: x + SEAM / 2.0, y, width: (length - SEAM).max(0.5), height }, sheet);
        }
        x += length;
    }
    y + height
}

/// The parts under a bar: tone, label and value.
fn list(data: &Data<'_>, series: usize, top: f64, sheet: &mut Sheet) -> f64 {
    let value = |at: usize| data.rows.get(at).map(|row| data.words(data.value(row, series), VALUE)).unwrap_or_default();
    let room = (0..data.rows.len()).map(|at| value_width(&value(at))).fold(0.0, f64::max).min(VALUE);
    let mut y = top;
    sheet.raw("<g class=\"legend\">");
    for (at, row) in data.rows.iter().enumerate() {
        let lines = wrap(&row.label, WIDTH - INDENT - 2.0 * GAP - room, LABEL_LINES);
        let height = lines.len().max(1) as f64 * LEADING;
        let middle = y + 4.0 + height / 2.0;
        swatch(data.id, at, (0.0, y + 4.0 + LEADING / 2.0), sheet);
        sheet.text("label", (INDENT, middle), Anchor::Start, &lines);
        sheet.word("value", (WIDTH - 1.0, y + 4.0 + LEADING / 2.0), Anchor::End, &value(at));
        y += height + 8.0;
        sheet.path(
            "grid",
            &format!("M0 {0}H{1}", units(y), units(WIDTH)),
            &format!("{OUTLINE} stroke-opacity=\".25\""),
        );
    }
    sheet.raw("</g>");
    y
}
