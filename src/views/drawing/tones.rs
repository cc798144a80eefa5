//! The tones of a chart: a colour and a pattern for each series, so that colour is never the only difference, and the
//! legend that names them.

use super::chart::{GAP, LABEL_LINES};
use super::lettering::{LEADING, width, wrap};
use super::{Anchor, Area, Sheet, WIDTH};

/// How many series can be told apart.
pub const TONES: usize = 6;
/// The side of a swatch.
const SWATCH: f64 = 14.0;
/// Where the text behind a swatch starts.
pub const INDENT: f64 = SWATCH + GAP + 1.0;

/// Side, turn and ink of the patterns that lie over the tones from the second on; the first is plain.
const TILES: [(u8, i8, &str); TONES - 1] =
    [(8, 45, "M0 2H8"), (8, 0, "M2 2h.01M6 6h.01"), (7, 0, "M3.5 0V7"), (9, 45, "M0 2H9M2 0V9"), (14, -45, "M0 3H14")];

/// The patterns of the first `count` tones.
pub fn patterns(id: &str, count: usize, sheet: &mut Sheet) {
    sheet.raw("<defs>");
    for (at, (side, turn, ink)) in TILES.iter().enumerate().take(count.saturating_sub(1)) {
        let tone = at + 2;
        sheet.raw(&format!(
            "<pattern id=\"{id}-tone-{tone}\" width=\"{side}\" height=\"{side}\" patternUnits=\"userSpaceOnUse\" \
             patternTransform=\"rotate({turn})\"><path class=\"pattern pattern-{tone}\" d=\"{ink}\" \
             stroke=\"currentColor\" stroke-linecap=\"round\" stroke-width=\"1.5\"/></pattern>"
        ));
    }
    sheet.raw("</defs>");
}

/// A rectangle in the tone of a series, and its pattern over it: a theme has to bring the colour only.
pub fn tone(id: &str, series: usize, area: Area, sheet: &mut Sheet) {
    let tone = series % TONES + 1;
    let faint = if tone == 1 { ".45" } else { ".15" };
    sheet.rect(&format!("bar bar-{tone}"), area, 1.0, &format!(" fill-opacity=\"{faint}\""));
    if tone > 1 {
        sheet.rect("cover", area, 1.0, &format!(" fill=\"url(#{id}-tone-{tone})\""));
    }
}

/// A swatch of a series, centred on the height `y`.
pub fn swatch(id: &str, series: usize, (x, y): (f64, f64), sheet: &mut Sheet) {
    tone(id, series, Area { x: x + 0.5, y: y - SWATCH / 2.0, width: SWATCH, height: SWATCH }, sheet);
}

/// The names of the series with their tones, side by side as far as they fit. Gives the height where it ends.
pub fn legend(id: &str, series: &[String], top: f64, sheet: &mut Sheet) -> f64 {
    let (mut x, mut y, mut tallest) = (0.0, top, 0.0_f64);
    sheet.raw("<g class=\"legend\">");
    for (at, name) in series.iter().enumerate() {
        let lines = wrap(name, WIDTH - INDENT, LABEL_LINES);
        let wide = INDENT + lines.iter().map(|line| width(line)).fold(0.0, f64::max);
        if x > 0.0 && x + wide > WIDTH {
            (x, y, tallest) = (0.0, y + tallest + 4.0, 0.0);
        }
        swatch(id, at, (x, y + LEADING / 2.0), sheet);
        let height = lines.len().max(1) as f64 * LEADING;
        sheet.text("label", (x + INDENT, y + height / 2.0), Anchor::Start, &lines);
        (x, tallest) = (x + wide + 16.0, tallest.max(height));
    }
    sheet.raw("</g>");
    y + tallest
}
