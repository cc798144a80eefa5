//! The rubrics of `guide.json` and their criteria.
//!
//! A rubric: `document`, `use` (formative, summative), `type` (analytic, holistic, single-point, checklist), `raters` (each
//! `role` and `counts`: decides, informative), `moments`, `pass` (`every`: the id of a level, or `total`: a percentage).
//! A criterion: `id`, `document`, `title`, `about`, `weight` (percent), `must` (the id of the level that must be reached),
//! `optional` (a rater may say that it does not apply), `levels` (lowest first, each `id`, `title`, `description`, `points`
//! from `least` to `most`, `descriptor`), `assesses`.
//! Weights, points and totals are there in a summative rubric only, whatever an editor wrote.

use serde::Serialize;
use serde_json::Value;

use super::{at, flat, line, number, places, prose};
use crate::guide::document::Document;
use crate::guide::graph::{DocIndex, Guide};
use crate::guide::part::{self, Descriptor, Grid, PassRule, Purpose};

#[derive(Serialize)]
pub struct Rubric<'a> {
    document: &'a str,
    #[serde(rename = "use")]
    purpose: &'static str,
    #[serde(rename = "type")]
    form: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    raters: Vec<Rater<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    moments: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pass: Option<Pass<'a>>,
}

#[derive(Serialize)]
struct Rater<'a> {
    role: &'a str,
    counts: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
enum Pass<'a> {
    Every(&'a str),
    Total(Value),
}

#[derive(Serialize)]
pub struct Criterion<'a> {
    id: String,
    document: &'a str,
    title: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    about: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    weight: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    must: Option<&'a str>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    optional: bool,
    levels: Vec<Level<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    assesses: Vec<String>,
}

#[derive(Serialize)]
struct Level<'a> {
    id: &'a str,
    title: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    description: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    points: Option<Points>,
    #[serde(skip_serializing_if = "Option::is_none")]
    descriptor: Option<String>,
}

#[derive(Serialize)]
struct Points {
    least: Value,
    most: Value,
}

pub fn rubric<'a>(doc: &'a Document, grid: &'a Grid) -> Rubric<'a> {
    let counts = |decides: bool| if decides { "decides" } else { "informative" };
    let pass = grid.pass.as_ref().and_then(|pass| match &pass.value {
        PassRule::Every(level) => Some(Pass::Every(level)),
        PassRule::Total(percent) => only_summative(grid, *percent).map(Pass::Total),
    });
    Rubric {
        document: &doc.id,
        purpose: grid.purpose.name(),
        form: grid.form.name(),
        raters: grid.raters.iter().map(|rater| Rater { role: &rater.role, counts: counts(rater.decides) }).collect(),
        moments: grid.moments.iter().map(|moment| moment.value.as_str()).collect(),
        pass,
    }
}

pub fn criteria<'a>(guide: &'a Guide, index: DocIndex, grid: &'a Grid) -> impl Iterator<Item = Criterion<'a>> {
    let doc = guide.doc(index);
    grid.criteria.iter().map(move |criterion| Criterion {
        id: at(doc, Some(criterion.title.anchor)),
        document: &doc.id,
        title: line(&criterion.title.text),
        about: prose(&criterion.about),
        weight: criterion.weight.as_ref().and_then(|weight| only_summative(grid, weight.value)),
        must: criterion.must.as_ref().map(|level| level.value.as_str()),
        optional: criterion.optional,
        levels: levels(grid, criterion),
        assesses: places(guide, index, &criterion.assesses),
    })
}

fn levels<'a>(grid: &'a Grid, criterion: &'a part::Criterion) -> Vec<Level<'a>> {
    let descriptors = criterion.descriptors.iter().map(Option::as_ref).chain(std::iter::repeat(None));
    let level = |(level, descriptor): (&'a part::Level, Option<&'a Descriptor>)| Level {
        id: &level.id,
        title: &level.title,
        description: &level.description,
        points: level.points.as_ref().and_then(|points| {
            let (least, most) = (only_summative(grid, points.least)?, only_summative(grid, points.most)?);
            Some(Points { least, most })
        }),
        descriptor: descriptor.map(|descriptor| flat(&descriptor.plain)),
    };
    grid.scale.iter().zip(descriptors).map(level).collect()
}

/// The only door through which a number of a rubric leaves.
fn only_summative(grid: &Grid, value: f64) -> Option<Value> {
    match grid.purpose {
        Purpose::Formative => None,
        Purpose::Summative => Some(number(value)),
    }
}
