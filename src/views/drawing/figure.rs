//! A model drawn from the titles of its steps: a cycle, an onion, levels or a row of steps. The steps are the editor's;
//! the code knows only shapes.

use super::cycle::cycle;
use super::lettering::{LEADING, balance, clean, whole, wrap};
use super::{Anchor, Area, OUTLINE, Sheet, WIDTH, ident, units};
use crate::guide::document::Figure;
use crate::markup::html::escaped;

/// A title takes at most this many lines.
pub(super) const LINES: usize = 3;
/// Models with more steps are listed, whatever their shape: more would not be seen as one.
const MOST: usize = 12;

/// Draws a model as an SVG, empty when it has no steps. `label` says what is drawn, `id` is unique on the page. Where
/// the titles do not fit in the shape, the shape holds their numbers and a key under it the titles.
pub fn figure(form: Figure, titles: &[String], id: &str, label: &str) -> String {
    if titles.is_empty() {
        return String::new();
    }
    let mut sheet = Sheet::default();
    let (name, height) = match form {
        Figure::Cycle if titles.len() <= MOST => ("cycle", cycle(titles, &mut sheet)),
        Figure::Onion if titles.len() <= MOST => ("onion", onion(titles, &mut sheet)),
        Figure::Levels if titles.len() <= MOST => ("levels", levels(titles, &mut sheet)),
        Figure::Cycle | Figure::Onion | Figure::Levels | Figure::Steps => ("steps", steps(titles, &mut sheet)),
    };
    let id = ident(id);
    let listed: Vec<String> = titles.iter().enumerate().map(|(at, title)| format!("{}. {title}", at + 1)).collect();
    let head = format!(
        "<title id=\"{id}-title\">{}</title><desc id=\"{id}-desc\">{}</desc>",
        escaped(&clean(label)),
        escaped(&clean(&listed.join("; ")))
    );
    let more = format!(" role=\"img\" aria-labelledby=\"{id}-title\" aria-describedby=\"{id}-desc\"");
    sheet.finish(&format!("model model-{name}"), height, &more, &head)
}

/// The titles with their numbers, one under the other. Gives the height where they end.
pub(super) fn key(titles: &[String], top: f64, sheet: &mut Sheet) -> f64 {
    const RADIUS: f64 = 12.0;
    const INDENT: f64 = 2.0 * RADIUS + 10.0;
    let mut y = top;
    for (at, title) in titles.iter().enumerate() {
        let lines = wrap(title, WIDTH - INDENT, LINES);
        let height = (lines.len() as f64 * LEADING).max(2.0 * RADIUS + 2.0);
        sheet.disc((RADIUS + 1.0, y + height / 2.0), RADIUS, at + 1);
        sheet.text("label", (INDENT, y + height / 2.0), Anchor::Start, &lines);
        y += height + 8.0;
    }
    y - 6.0
}

// ------------------------------------------------------------------------------------------------------------- onion

/// The size of the core that is tried first, and then others, until every ring holds its name.
const CORES: [f64; 5] = [62.0, 68.0, 56.0, 74.0, 50.0];
/// The outermost ring.
const OUTER: f64 = WIDTH / 2.0 - 2.0;

/// Rings from the first title outside to the last one inside. They lie close together at the bottom, which leaves room
/// for the names at the top.
fn onion(titles: &[String], sheet: &mut Sheet) -> f64 {
    let fitting = CORES.iter().find_map(|core| {
        let rings = rings(titles.len(), *core);
        let names: Option<Vec<_>> = rings.iter().zip(titles).map(|(ring, title)| ring.letter(title)).collect();
        names.map(|names| (rings, names))
    });
    let (rings, names) = match fitting {
        Some((rings, names)) => (rings, Some(names)),
        None => (rings(titles.len(), if titles.len() > 6 { 36.0 } else { 50.0 }), None),
    };
    // One faint tint lies over the other: the rings grow deeper towards the core, to two fifths at most.
    let tint = 1.0 - 0.6_f64.powf(1.0 / rings.len().max(5) as f64);
    for (at, ring) in rings.iter().enumerate() {
        let (cx, cy, r) = (units(WIDTH / 2.0), units(ring.top + ring.radius), units(ring.radius));
        let place = format!("cx=\"{cx}\" cy=\"{cy}\" r=\"{r}\"");
        let look = format!("fill-opacity=\"{tint:.3}\" stroke=\"currentColor\"");
        sheet.raw(&format!("<circle class=\"ring ring-{}\" {place} {look}/>", at + 1));
    }
    let bottom = 2.0 * OUTER + 4.0;
    for (at, ring) in rings.iter().enumerate() {
        let place = (WIDTH / 2.0, ring.top + ring.middle);
        match names.as_ref().and_then(|names| names.get(at)) {
            Some(lines) => sheet.text("label", place, Anchor::Middle, lines),
            None => sheet.word("number", place, Anchor::Middle, &(at + 1).to_string()),
        }
    }
    if names.is_some() { bottom } else { key(titles, bottom + 16.0, sheet) }
}

fn rings(count: usize, core: f64) -> Vec<Ring> {
    let step = if count > 1 { (2.0 * (OUTER - core) / (count - 1) as f64).min(96.0) } else { 0.0 };
    // So much of a step lies at the top, the rest at the bottom.
    let band = step * 0.87;
    let ring = |at: usize| {
        let (radius, top) = (OUTER - at as f64 * step / 2.0, 2.0 + at as f64 * band);
        let is_core = at + 1 == count;
        let (height, middle) = if is_core { (2.0 * radius, radius) } else { (band, band * 0.55) };
        Ring { radius, top, height, middle }
    };
    (0..count).map(ring).collect()
}

struct Ring {
    radius: f64,
    top: f64,
    /// What the next ring leaves free of it, at the top.
    height: f64,
    /// Where its name stands, from its top.
    middle: f64,
}

impl Ring {
    /// The lines of a name, if the ring holds it.
    fn letter(&self, title: &str) -> Option<Vec<String>> {
        (1..=LINES).find_map(|lines| {
            let half = lines as f64 * LEADING / 2.0 - 3.0;
            let from_centre = (self.radius - self.middle).abs() + half;
            let widest = 2.0 * (self.radius * self.radius - from_centre * from_centre).max(0.0).sqrt() - 6.0;
            let fits = 2.0 * half <= self.height - 10.0 && whole(title, widest, lines);
            fits.then(|| balance(title, widest, lines))
        })
    }
}

// ------------------------------------------------------------------------------------------------------------ levels

/// A pyramid without a point, the first title at the bottom.
fn levels(titles: &[String], sheet: &mut Sheet) -> f64 {
    const SEAM: f64 = 5.0;
    let count = titles.len();
    let narrowest = WIDTH * (1.0 - count as f64 / 12.0).max(0.5);
    // The sides are straight only if they are drawn from the real heights, so these come first.
    let widest = |at: usize| WIDTH - 2.0 - (WIDTH - 2.0 - narrowest) * (at + 1) as f64 / count as f64;
    let slabs: Vec<(Vec<String>, f64)> = titles
        .iter()
        .enumerate()
        .map(|(at, title)| {
            let lines = balance(title, widest(at) - 20.0, LINES);
            let height = (lines.len() as f64 * LEADING + 22.0).max(46.0);
            (lines, height)
        })
        .collect();
    let total: f64 = slabs.iter().map(|(_, height)| height + SEAM).sum::<f64>() - SEAM;
    let half = |y: f64| (narrowest + (WIDTH - 2.0 - narrowest) * y / total) / 2.0;
    let mut bottom = total;
    for (at, (lines, height)) in slabs.iter().enumerate() {
        let top = bottom - height;
        let (upper, lower, centre) = (half(top), half(bottom), WIDTH / 2.0);
        let route = format!(
            "M{} {}H{}L{} {}H{}Z",
            units(centre - upper),
            units(top + 1.0),
            units(centre + upper),
            units(centre + lower),
            units(bottom + 1.0),
            units(centre - lower)
        );
        // The tint deepens towards the top.
        let tint = 0.08 + 0.26 * at as f64 / count as f64;
        let more = format!(" fill-opacity=\"{tint:.2}\" stroke=\"currentColor\"");
        sheet.path(&format!("level level-{}", at + 1), &route, &more);
        sheet.text("label", (centre, (top + bottom) / 2.0 + 1.0), Anchor::Middle, lines);
        bottom = top - SEAM;
    }
    total + 2.0
}

// ------------------------------------------------------------------------------------------------------------- steps

/// Numbered steps, one under the other, with an arrow from each to the next.
fn steps(titles: &[String], sheet: &mut Sheet) -> f64 {
    const RADIUS: f64 = 16.0;
    const LEFT: f64 = 2.0 * RADIUS + 14.0;
    const PADDING: f64 = 14.0;
    let mut y = 1.0;
    let mut previous: Option<f64> = None;
    for (at, title) in titles.iter().enumerate() {
        let lines = balance(title, WIDTH - LEFT - 2.0 * PADDING - 1.0, LINES);
        let height = (lines.len() as f64 * LEADING + 22.0).max(44.0);
        let middle = y + height / 2.0;
        sheet.rect("node", Area { x: LEFT, y, width: WIDTH - LEFT - 1.0, height }, 8.0, OUTLINE);
        sheet.text("label", (LEFT + PADDING, middle), Anchor::Start, &lines);
        sheet.disc((RADIUS + 1.0, middle), RADIUS, at + 1);
        if let Some(from) = previous {
            arrow_down(RADIUS + 1.0, from + RADIUS + 5.0, middle - RADIUS - 5.0, sheet);
        }
        previous = Some(middle);
        y += height + 12.0;
    }
    y - 11.0
}

fn arrow_down(x: f64, from: f64, to: f64, sheet: &mut Sheet) {
    sheet.path("arrow", &format!("M{} {}V{}", units(x), units(from), units(to - 6.0)), OUTLINE);
    arrow_head((x, to), (0.0, 1.0), sheet);
}

/// The head of an arrow with its point at `point`, going in the direction of the vector (of length 1).
pub(super) fn arrow_head((x, y): (f64, f64), (dx, dy): (f64, f64), sheet: &mut Sheet) {
    const LONG: f64 = 9.0;
    const HALF: f64 = 4.5;
    let (back_x, back_y) = (x - dx * LONG, y - dy * LONG);
    let route = format!(
        "M{} {}L{} {}L{} {}Z",
        units(x),
        units(y),
        units(back_x - dy * HALF),
        units(back_y + dx * HALF),
        units(back_x + dy * HALF),
        units(back_y - dx * HALF)
    );
    sheet.path("arrow-head", &route, "");
}
