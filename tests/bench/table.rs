//! The tables: what each case cost, how contestants compare, how cost grows with the number of pages.

use std::fmt::Write as _;
use std::fs;

use crate::floor;
use crate::options::Options;
use crate::rounds::{Outcome, Row};
use crate::sample::{self, Sample};
use crate::tools::Tool;

/// What a ratio should be.
enum Goal {
    AtLeast(f64),
    AtMost(f64),
    /// Only to look at.
    None,
}

/// The ratios that are printed when both cases were measured: the first divided by the second.
const RATIOS: [(&str, &str, Goal); 7] = [
    ("hugo", "stagegids", Goal::AtLeast(4.0)),
    ("zola", "stagegids", Goal::AtLeast(4.0)),
    ("stagegids", "floor render", Goal::None),
    ("stagegids", "floor copy", Goal::None),
    ("stagegids unchanged", "stagegids", Goal::AtMost(0.1)),
    ("stagegids one page", "stagegids", Goal::None),
    ("hugo", "zola", Goal::None),
];

/// A generator has to do what both floors do, read and render the pages and write a tree of this size, and may take this
/// many times as long as the two together.
const FLOORS: f64 = 3.0;

/// Most memory that stagegids may use for a full build, in MB.
const PEAK: f64 = 600.0;

/// The machine and the versions under test.
pub fn machine(options: &Options, tools: &[Tool]) -> String {
    let mut out =
        format!("{} cores, {} measured rounds after a warm-up, seed {}", floor::threads(), options.runs, options.seed);
    if let Ok(load) = fs::read_to_string("/proc/loadavg") {
        let minute = load.split(' ').next().unwrap_or_default();
        let _ = write!(out, ", load {minute} at the start");
    }
    for tool in tools {
        let _ = write!(out, "\n{}", tool.version());
    }
    out
}

/// One size: a line per case, then the ratios.
pub fn size(outcome: &Outcome) -> String {
    let mut out = format!(
        "{} chapters in {} handbooks\n\n{:<21}{:>9}{:>17}{:>9}{:>9}{:>9}{:>9}{:>10}\n",
        thousands(outcome.chapters),
        outcome.handbooks,
        "median",
        "wall s",
        "(min–max)",
        "CPU s",
        "peak MB",
        "html",
        "out MB",
        "links"
    );
    for row in &outcome.rows {
        let (low, high) = sample::spread(&row.samples, sample::wall);
        let _ = writeln!(
            out,
            "{:<21}{:>9.3}{:>17}{:>9.3}{:>9.0}{:>9}{:>9.1}{:>10}",
            row.name,
            sample::median(&row.samples, sample::wall),
            format!("({low:.3}–{high:.3})"),
            sample::median(&row.samples, sample::cpu),
            sample::median(&row.samples, sample::peak),
            thousands(row.written.html),
            row.written.bytes as f64 / 1e6,
            thousands(row.written.links),
        );
    }
    out.push_str(&ratios(outcome));
    out
}

fn ratios(outcome: &Outcome) -> String {
    let mut out = String::new();
    for (above, below, goal) in &RATIOS {
        let (Some(above), Some(below)) = (outcome.row(above), outcome.row(below)) else {
            continue;
        };
        let wall = ratio(above, below, sample::wall);
        let cpu = ratio(above, below, sample::cpu);
        let name = format!("{} / {}", above.name, below.name);
        let line = format!("{name:<38}{wall:>9.2}{cpu:>9.2}   {}", goal.met(&[wall, cpu]));
        let _ = writeln!(out, "{}", line.trim_end());
    }
    if let Some(line) = floors(outcome) {
        let _ = writeln!(out, "{line}");
    }
    if let Some(row) = outcome.row("stagegids") {
        let peak = sample::median(&row.samples, sample::peak);
        let name = "stagegids peak MB";
        let _ = writeln!(out, "{name:<38}{peak:>9.0}{:>9}   {}", "", Goal::AtMost(PEAK).met(&[peak]));
    }
    if out.is_empty() {
        return out;
    }
    format!("\n{:<38}{:>9}{:>9}   goal\n{out}", "ratio", "wall", "CPU")
}

/// stagegids beside both floors together.
fn floors(outcome: &Outcome) -> Option<String> {
    let (own, render, copy) = (outcome.row("stagegids")?, outcome.row("floor render")?, outcome.row("floor copy")?);
    let times = |measure: fn(&Sample) -> f64| {
        let floor = sample::median(&render.samples, measure) + sample::median(&copy.samples, measure);
        sample::median(&own.samples, measure) / floor
    };
    let (wall, cpu) = (times(sample::wall), times(sample::cpu));
    let met = Goal::AtMost(FLOORS).met(&[wall, cpu]);
    Some(format!("{:<38}{wall:>9.2}{cpu:>9.2}   {met}", "stagegids / both floors together"))
}

/// How the cost of each case grew from the smallest to the largest size; empty with one size.
pub fn growth(outcomes: &[Outcome]) -> String {
    let [first, .., last] = outcomes else {
        return String::new();
    };
    let pages = last.chapters as f64 / first.chapters as f64;
    let mut out = format!(
        "{:<38}{:>9}{:>9}{:>9}\n",
        format!("{} / {} chapters ({pages:.1} is linear)", thousands(last.chapters), thousands(first.chapters)),
        "wall",
        "CPU",
        "peak"
    );
    for small in &first.rows {
        let Some(large) = last.row(small.name) else {
            continue;
        };
        let _ = writeln!(
            out,
            "{:<38}{:>9.2}{:>9.2}{:>9.2}",
            small.name,
            ratio(large, small, sample::wall),
            ratio(large, small, sample::cpu),
            ratio(large, small, sample::peak)
        );
    }
    out
}

fn ratio(above: &Row, below: &Row, measure: impl Fn(&Sample) -> f64) -> f64 {
    sample::median(&above.samples, &measure) / sample::median(&below.samples, &measure)
}

impl Goal {
    /// The goal in words, and whether all values meet it.
    fn met(&self, values: &[f64]) -> String {
        let (words, met) = match *self {
            Goal::AtLeast(goal) => (format!("at least {goal}"), values.iter().all(|&value| value >= goal)),
            Goal::AtMost(goal) => (format!("at most {goal}"), values.iter().all(|&value| value <= goal)),
            Goal::None => return String::new(),
        };
        format!("{words}: {}", if met { "met" } else { "MISSED" })
    }
}

/// 10000 as 10,000.
fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}
