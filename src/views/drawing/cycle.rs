//! The cycle: steps on an oval, clockwise from the top, with an arrow from each to the next.

use super::figure::{LINES, arrow_head, key};
use super::lettering::{LEADING, balance, whole};
use super::{Anchor, Area, OUTLINE, Sheet, WIDTH, units};

/// Cards side by side on an oval: more would not leave room for the arrows.
const MOST_CARDS: usize = 6;
/// Free space around a card or disc.
const AIR: f64 = 6.0;
/// In how many pieces the oval is cut to find where an arrow may run.
const PIECES: usize = 720;

/// What stands on the oval.
enum Nodes {
    Cards { width: f64, height: f64, lines: Vec<Vec<String>> },
    Discs { radius: f64 },
}

/// Draws the cycle and gives the height of the drawing.
pub fn cycle(titles: &[String], sheet: &mut Sheet) -> f64 {
    let nodes = cards(titles).unwrap_or(Nodes::Discs { radius: 18.0 });
    let oval = Oval::around(&nodes, titles.len());
    oval.arrows(&nodes, sheet);
    for at in 0..oval.count {
        let (x, y) = oval.point(at * PIECES / oval.count);
        match &nodes {
            Nodes::Discs { radius } => sheet.disc((x, y), *radius, at + 1),
            Nodes::Cards { width, height, lines } => {
                let area = Area { x: x - width / 2.0, y: y - height / 2.0, width: *width, height: *height };
                sheet.rect("node", area, 8.0, OUTLINE);
                let lines = lines.get(at).map(Vec::as_slice).unwrap_or_default();
                let text = lines.len() as f64 * LEADING;
                let top = y - (text + LEADING) / 2.0;
                sheet.word("number", (x, top + LEADING / 2.0), Anchor::Middle, &(at + 1).to_string());
                sheet.text("label", (x, top + LEADING + text / 2.0), Anchor::Middle, lines);
            }
        }
    }
    match nodes {
        Nodes::Cards { .. } => oval.bottom,
        Nodes::Discs { .. } => key(titles, oval.bottom + 18.0, sheet),
    }
}

/// The titles on cards of one size; `None` if they are too many or too long.
fn cards(titles: &[String]) -> Option<Nodes> {
    let width = match titles.len() {
        1 | 2 => 180.0,
        3 => 148.0,
        4 => 132.0,
        _ => 118.0,
    };
    let inner = width - 14.0;
    let fit = titles.len() <= MOST_CARDS && titles.iter().all(|title| whole(title, inner, LINES));
    fit.then(|| {
        let lines: Vec<Vec<String>> = titles.iter().map(|title| balance(title, inner, LINES)).collect();
        let most = lines.iter().map(Vec::len).max().unwrap_or(1);
        Nodes::Cards { width, height: (most + 1) as f64 * LEADING + 16.0, lines }
    })
}

struct Oval {
    centre: (f64, f64),
    radius: (f64, f64),
    count: usize,
    bottom: f64,
}

impl Oval {
    /// The oval on which the nodes stand free of each other, as wide as the drawing.
    fn around(nodes: &Nodes, count: usize) -> Oval {
        let (width, height) = match nodes {
            Nodes::Cards { width, height, .. } => (*width, *height),
            Nodes::Discs { radius } => (2.0 * radius, 2.0 * radius),
        };
        let angles: Vec<(f64, f64)> = (0..count).map(|at| direction(at * PIECES / count)).collect();
        let reach = angles.iter().map(|(x, _)| x.abs()).fold(0.0, f64::max);
        let spare = (WIDTH - 2.0 - width) / 2.0;
        let across = match nodes {
            Nodes::Discs { .. } => 118.0,
            // One or two cards stand above each other: their oval is as wide as looks good.
            Nodes::Cards { .. } if reach < 0.1 => 120.0,
            Nodes::Cards { .. } => spare / reach,
        };
        let is_cards = matches!(nodes, Nodes::Cards { .. });
        let mut along = if is_cards { across * 0.85 } else { across };
        for ((x, y), (next_x, next_y)) in angles.iter().zip(angles.iter().cycle().skip(1)) {
            let (dx, dy) = ((x - next_x).abs() * across, (y - next_y).abs());
            // Cards that overlap from left to right need room for an arrow between them.
            if is_cards && dx < width + 26.0 && dy > 0.1 {
                along = along.max((height + 30.0) / dy);
            }
        }
        // The first node stands at the top; the arrows of an uneven number run lower than the lowest node.
        let above = along + height / 2.0;
        let lowest = angles.iter().map(|(_, y)| y * along + height / 2.0).fold(along, f64::max);
        Oval { centre: (WIDTH / 2.0, above + 2.0), radius: (across, along), count, bottom: above + lowest + 4.0 }
    }

    /// A point of the oval, counted in pieces from the top.
    fn point(&self, piece: usize) -> (f64, f64) {
        let (x, y) = direction(piece);
        (self.centre.0 + self.radius.0 * x, self.centre.1 + self.radius.1 * y)
    }

    /// An arrow from each node to the next, as long as the way is free.
    fn arrows(&self, nodes: &Nodes, sheet: &mut Sheet) {
        for at in 0..self.count {
            let (from, to) = (at * PIECES / self.count, (at + 1) * PIECES / self.count);
            let free: Vec<usize> = (from..=to).filter(|piece| !self.taken(*piece, nodes)).collect();
            let (Some(&first), Some(&last)) = (free.first(), free.last()) else { continue };
            let (start, end) = (self.point(first), self.point(last));
            if (start.0 - end.0).hypot(start.1 - end.1) < 12.0 && self.count > 1 {
                continue;
            }
            let neck = (first..=last).rev().find(|piece| {
                let (x, y) = self.point(*piece);
                (x - end.0).hypot(y - end.1) >= 8.0
            });
            let Some(neck) = neck else { continue };
            let (x, y) = self.point(neck);
            let length = (end.0 - x).hypot(end.1 - y).max(0.1);
            let long = u8::from((neck - first) * 2 > PIECES);
            let route = format!(
                "M{} {}A{} {} 0 {long} 1 {} {}",
                units(start.0),
                units(start.1),
                units(self.radius.0),
                units(self.radius.1),
                units(x),
                units(y)
            );
            sheet.path("arrow", &route, OUTLINE);
            arrow_head(end, ((end.0 - x) / length, (end.1 - y) / length), sheet);
        }
    }

    /// Whether a point of the oval lies in or close to a node.
    fn taken(&self, piece: usize, nodes: &Nodes) -> bool {
        let (x, y) = self.point(piece);
        (0..self.count).any(|at| {
            let (node_x, node_y) = self.point(at * PIECES / self.count);
            let (dx, dy) = ((x - node_x).abs(), (y - node_y).abs());
            match nodes {
                Nodes::Cards { width, height, .. } => dx < width / 2.0 + AIR && dy < height / 2.0 + AIR,
                Nodes::Discs { radius } => dx.hypot(dy) < radius + AIR,
            }
        })
    }
}

/// The direction of a piece of the oval, clockwise from the top: x and y from -1 to 1.
fn direction(piece: usize) -> (f64, f64) {
    let angle = piece as f64 / PIECES as f64 * std::f64::consts::TAU;
    (angle.sin(), -angle.cos())
}
