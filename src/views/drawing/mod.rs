//! Drawings made from content: charts from tables, models from their steps. SVG text with classes only; the theme
//! brings the colours. Without a theme everything is drawn in the colour of the text.
//!
//! All drawings share one grid: 360 units wide, letters of 14 units. On a phone of 320 pixels that leaves letters of
//! 11 pixels; a theme shows the drawing at most 1.2 times its size, so that letters never outgrow the text around them.

pub mod chart;
pub mod face;
pub mod figure;

mod cycle;
mod lettering;
mod stack;
mod tones;

use crate::markup::html::escape;
use lettering::{LEADING, SIZE};

/// The width of every drawing, in units.
const WIDTH: f64 = 360.0;

/// A rectangle, in units.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Area {
    x: f64,
    y: f64,
    width: f64,
    height: f64,
}

/// On which side of its point a text stands.
#[derive(Clone, Copy)]
enum Anchor {
    Start,
    Middle,
    End,
}

/// The shapes of a drawing, in the order in which they cover each other.
#[derive(Default)]
struct Sheet(String);

impl Sheet {
    /// Adds markup as it is: only attributes and numbers of our own.
    fn raw(&mut self, svg: &str) {
        self.0.push_str(svg);
    }

    /// A rectangle with rounded corners; `more` are further attributes.
    fn rect(&mut self, class: &str, area: Area, round: f64, more: &str) {
        let Area { x, y, width, height } = area;
        let (x, y, width, height) = (units(x), units(y), units(width), units(height));
        let round = units(round);
        self.raw(&format!(
            "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"{round}\"{more}/>"
        ));
    }

    /// A line or outline; `more` are further attributes.
    fn path(&mut self, class: &str, route: &str, more: &str) {
        self.raw(&format!("<path class=\"{class}\" d=\"{route}\"{more}/>"));
    }

    /// Lines of text, the block of them centred on the height `y`.
    fn text(&mut self, class: &str, (x, y): (f64, f64), anchor: Anchor, lines: &[String]) {
        let anchor = match anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        };
        // The middle of small letters lies about a third of their size above the line they stand on.
        let first = y - (lines.len() as f64 - 1.0) * LEADING / 2.0 + SIZE * 0.35;
        self.raw(&format!("<text class=\"{class}\"{anchor}>"));
        for (at, line) in lines.iter().enumerate() {
            // The space keeps the words apart for who copies or searches them.
            let line = if at + 1 < lines.len() { format!("{line} ") } else { line.clone() };
            let (x, y) = (units(x), units(first + at as f64 * LEADING));
            self.raw(&format!("<tspan x=\"{x}\" y=\"{y}\">"));
            escape(&mut self.0, &line);
            self.raw("</tspan>");
        }
        self.raw("</text>");
    }

    /// One line of text.
    fn word(&mut self, class: &str, at: (f64, f64), anchor: Anchor, word: &str) {
        self.text(class, at, anchor, &[word.to_owned()]);
    }

    /// A number in a disc.
    fn disc(&mut self, (x, y): (f64, f64), radius: f64, number: usize) {
        let (cx, cy, r) = (units(x), units(y), units(radius));
        self.raw(&format!("<circle class=\"disc\" cx=\"{cx}\" cy=\"{cy}\" r=\"{r}\"{OUTLINE}/>"));
        self.word("number", (x, y), Anchor::Middle, &number.to_string());
    }

    /// The finished drawing; `more` are further attributes of its root, `head` what comes first in it.
    fn finish(self, class: &str, height: f64, more: &str, head: &str) -> String {
        let (width, height) = (units(WIDTH), units(height.ceil()));
        let open = format!("<svg class=\"{class}\" viewBox=\"0 0 {width} {height}\" font-size=\"{SIZE}\"");
        format!("{open} fill=\"currentColor\" focusable=\"false\"{more}>{head}{}</svg>", self.0)
    }
}

/// How an outline looks before a theme says otherwise.
const OUTLINE: &str = " fill=\"none\" stroke=\"currentColor\"";

/// A length as SVG writes it: at most one decimal.
fn units(length: f64) -> String {
    let tenths = (length * 10.0).round() / 10.0;
    // Adding zero turns -0 into 0.
    (tenths + 0.0).to_string()
}

/// `id` as the start of ids within a drawing: only signs that may stand in `url(#…)`.
fn ident(id: &str) -> String {
    let mut ident = String::with_capacity(id.len());
    for sign in id.chars() {
        match sign {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '-' => ident.push(sign),
            other => ident.push_str(&format!("_{:x}", u32::from(other))),
        }
    }
    ident
}

#[cfg(test)]
mod tests;
