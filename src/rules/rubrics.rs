//! The numbers and the people of a rubric: levels, points, weights, who decides.

use std::collections::{HashMap, HashSet};

use super::rule::Rule;
use crate::guide::document::Document;
use crate::guide::part::{Grid, Part, PassRule, Purpose};
use crate::markup::plain;
use crate::text::diagnostic::{Code, Notes, Severity};
use crate::text::span::Span;
use crate::text::suggest::Hints;

pub static WEIGHTS: Code = Code {
    name: "rubric/weights",
    severity: Severity::Error,
    wrong: "## Lesgeven\n<!-- weight: 60 -->\n\n## Groei\n<!-- weight: 30 -->",
    right: "## Lesgeven\n<!-- weight: 60 -->\n\n## Groei\n<!-- weight: 40 -->",
};
pub static WEIGHT_MISSING: Code = Code {
    name: "rubric/weight-missing",
    severity: Severity::Error,
    wrong: "## Lesgeven\n<!-- weight: 60 -->\n\n## Groei",
    right: "## Lesgeven\n<!-- weight: 60 -->\n\n## Groei\n<!-- weight: 40 -->",
};
pub static POINTS: Code = Code {
    name: "rubric/points",
    severity: Severity::Error,
    wrong: "scale:\n  - {id: voldoende, title: Voldoende, points: 10-14}\n  - {id: goed, title: Goed, points: 14-20}",
    right: "scale:\n  - {id: voldoende, title: Voldoende, points: 10-13}\n  - {id: goed, title: Goed, points: 14-20}",
};
pub static POINTS_MISSING: Code = Code {
    name: "rubric/points-missing",
    severity: Severity::Error,
    wrong: "scale:\n  - {id: voldoende, title: Voldoende, points: 10-13}\n  - {id: goed, title: Goed}",
    right: "scale:\n  - {id: voldoende, title: Voldoende, points: 10-13}\n  - {id: goed, title: Goed, points: 14-20}",
};
pub static POINTS_IN_FORMATIVE: Code = Code {
    name: "rubric/points-in-formative",
    severity: Severity::Error,
    wrong: "use: formative\nscale:\n  - {id: goed, title: Goed, points: 14}",
    right: "use: formative\nscale:\n  - {id: goed, title: Goed}",
};
pub static MUST: Code = Code {
    name: "rubric/must",
    severity: Severity::Error,
    wrong: "## Veiligheid\n<!-- must: voldonde -->",
    right: "## Veiligheid\n<!-- must: voldoende -->",
};
pub static DECIDES: Code = Code {
    name: "rubric/decides",
    severity: Severity::Warning,
    wrong: "use: summative\nraters:\n  - {role: mentor, counts: informative}",
    right: "use: summative\nraters:\n  - {role: mentor, counts: informative}\n  - {role: lecturer, counts: decides}",
};
pub static LEVEL_TWICE: Code = Code {
    name: "rubric/level-twice",
    severity: Severity::Error,
    wrong: "scale:\n  - {id: goed, title: Goed}\n  - {id: goed, title: Zeer goed}",
    right: "scale:\n  - {id: goed, title: Goed}\n  - {id: zeer-goed, title: Zeer goed}",
};

const CODES: &[&Code] =
    &[&WEIGHTS, &WEIGHT_MISSING, &POINTS, &POINTS_MISSING, &POINTS_IN_FORMATIVE, &MUST, &DECIDES, &LEVEL_TWICE];

/// The rule.
pub struct Rubrics;

impl Rule for Rubrics {
    fn codes(&self) -> &'static [&'static Code] {
        CODES
    }

    fn judge(&self, doc: &Document, notes: &mut Notes) {
        for grid in grids(doc) {
            levels(grid, notes);
            musts(grid, notes);
            match grid.purpose {
                Purpose::Formative => numbers_in_formative(grid, notes),
                Purpose::Summative => {
                    weights(grid, notes);
                    points(grid, doc, notes);
                    decides(grid, doc, notes);
                }
            }
        }
    }
}

/// The rubrics of a document.
pub fn grids(doc: &Document) -> impl Iterator<Item = &Grid> {
    doc.parts.iter().filter_map(|part| if let Part::Grid(grid) = part { Some(grid) } else { None })
}

/// Levels are found by id in settings and by title in tables and lists, so both are unique.
fn levels(grid: &Grid, notes: &mut Notes) {
    let mut seen: HashMap<String, Span> = HashMap::new();
    for level in &grid.scale {
        let names = [format!("#{}", level.id.value), level.title.to_lowercase()];
        let first = names.iter().find_map(|name| seen.get(name)).copied();
        if let Some(first) = first {
            notes.add(&LEVEL_TWICE, level.id.span).arg("level", &level.id.value).label(first);
        }
        for name in names {
            seen.entry(name).or_insert(level.id.span);
        }
    }
}

fn musts(grid: &Grid, notes: &mut Notes) {
    let known: HashSet<&str> = grid.scale.iter().map(|level| level.id.as_str()).collect();
    let mut hints = Hints::new(grid.scale.iter().map(|level| level.id.as_str()));
    for must in grid.criteria.iter().filter_map(|criterion| criterion.must.as_ref()) {
        if !known.contains(must.as_str()) {
            notes.add(&MUST, must.span).arg("level", &must.value).suggest(hints.nearest(must));
        }
    }
}

/// A judgement on the way has no numbers at all: one finding, at the first, that shows the others.
fn numbers_in_formative(grid: &Grid, notes: &mut Notes) {
    let points = grid.scale.iter().filter_map(|level| Some(level.points.as_ref()?.span));
    let weights = grid.criteria.iter().filter_map(|criterion| Some(criterion.weight.as_ref()?.span));
    let pass = grid.pass.as_ref().filter(|pass| matches!(pass.value, PassRule::Total(_))).map(|pass| pass.span);
    let mut numbers: Vec<Span> = points.chain(weights).chain(pass).collect();
    numbers.sort_by_key(|span| span.start);
    if let Some((first, others)) = numbers.split_first() {
        let finding = notes.add(&POINTS_IN_FORMATIVE, *first);
        others.iter().for_each(|other| _ = finding.label(*other));
    }
}

/// A hundred percent, but for what rounding to two decimals may lose (three times 33,33).
const SLACK: f64 = 0.05;

fn weights(grid: &Grid, notes: &mut Notes) {
    let Some(last) = grid.criteria.iter().filter_map(|criterion| criterion.weight.as_ref()).next_back() else { return };
    let without = || grid.criteria.iter().filter(|criterion| criterion.weight.is_none());
    for criterion in without() {
        let title = plain::line(&criterion.title.text);
        notes.add(&WEIGHT_MISSING, criterion.title.span).arg("criterion", title);
    }
    let total: f64 = grid.criteria.iter().filter_map(|criterion| Some(criterion.weight.as_ref()?.value)).sum();
    if without().next().is_none() && (total - 100.0).abs() > SLACK {
        notes.add(&WEIGHTS, last.span).arg("total", (total * 100.0).round() / 100.0);
    }
}

/// Points rise from level to level without overlap, and all levels have them or none has; a total needs them.
fn points(grid: &Grid, doc: &Document, notes: &mut Notes) {
    let wanted = grid.pass.as_ref().is_some_and(|pass| matches!(pass.value, PassRule::Total(_)));
    let wanted = wanted || grid.scale.iter().any(|level| level.points.is_some());
    let mut below = f64::NEG_INFINITY;
    let written = doc.head.front.as_ref().map(|front| front.maps("scale")).unwrap_or_default();
    for (at, level) in grid.scale.iter().enumerate() {
        // Points that cannot be read are not missing; they have been reported.
        let unread = written.get(at).is_some_and(|(map, _)| map.get("points").is_some());
        match &level.points {
            Some(points) => {
                if points.least <= below || points.most < points.least {
                    notes.add(&POINTS, points.span).arg("level", &level.title);
                }
                below = points.most.max(points.least);
            }
            None if wanted && !unread => _ = notes.add(&POINTS_MISSING, level.id.span).arg("level", &level.title),
            None => {}
        }
    }
}

fn decides(grid: &Grid, doc: &Document, notes: &mut Notes) {
    if !grid.raters.iter().any(|rater| rater.decides) {
        let at = grid.raters.first().map_or(doc.place(), |rater| rater.role.span);
        notes.add(&DECIDES, at);
    }
}
