//! What makes a page one to fill in: who fills it in and when, and what the script has to know of its criteria or
//! questions. Each of them carries a fingerprint of its original, the same in all languages, by which a sheet that was
//! filled in last year is recognised. What counts points is there in a summative rubric only.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::guide::document::Document;
use crate::guide::graph::DocIndex;
use crate::guide::language::Language;
use crate::guide::part::*;
use crate::markup::plain;
use crate::text::fingerprint::Mixer;
use crate::theme::view::{SheetChoice, SheetView};

use super::desk::Desk;
use super::jsonld;
use super::recognition::{fingerprints, letters};

/// The start of the strings that the script says; the rest of the name is what it calls them. Those of the second kind
/// are said where sheets are compared.
const SAY: &str = "sheet-say-";
const SAY_COMPARED: &str = "compare-say-";
/// What the script says and the page says too: its name for it, and the string.
const SHARED: [(&str, &str); 11] = [
    ("criterion", "criterion"),
    ("level", "level"),
    ("points-given", "points"),
    ("question", "question"),
    ("field-student", "sheet-student"),
    ("field-rater", "sheet-rater"),
    ("field-place", "sheet-place"),
    ("field-date", "sheet-date"),
    ("field-strengths", "sheet-strengths"),
    ("field-growth", "sheet-growth"),
    ("field-agreements", "sheet-agreements"),
];

#[derive(Serialize)]
struct Data<'a> {
    document: &'a str,
    kind: &'static str,
    title: &'a str,
    lang: &'static str,
    /// Of all that is asked, and of the levels.
    hash: String,
    #[serde(rename = "use")]
    purpose: &'a str,
    form: &'static str,
    /// Id and label, in the order of the editor.
    roles: Vec<(&'a str, &'a str)>,
    moments: Vec<(&'a str, &'a str)>,
    decides: Vec<&'a str>,
    levels: Vec<LevelData<'a>>,
    items: Vec<Item>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pass: Option<Pass<'a>>,
    words: BTreeMap<String, &'a str>,
}

#[derive(Serialize)]
struct LevelData<'a> {
    id: &'a str,
    title: &'a str,
    /// The least and the most.
    #[serde(skip_serializing_if = "Option::is_none")]
    points: Option<(f64, f64)>,
}

#[derive(Default, Serialize)]
struct Item {
    id: String,
    title: String,
    hash: String,
    /// The form of a question.
    #[serde(skip_serializing_if = "str::is_empty")]
    form: &'static str,
    /// The marks of a scale, from low to high.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    marks: Vec<String>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    optional: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    must: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    weight: Option<f64>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
enum Pass<'a> {
    Every(&'a str),
    Total(f64),
}

/// The sheet of a document for readers of `language`; none when there is nothing to fill in, or when it has right answers.
/// `compared`: on the page that lays several side by side.
pub fn sheet(desk: &Desk, original: DocIndex, language: Language, compared: bool) -> Option<SheetView> {
    let guide = &desk.guide;
    let (source, doc) = (guide.doc(original), guide.doc(guide.version_of(original, language)));
    let grid = doc.grid();
    let hashes = fingerprints(source);
    let items = match grid {
        Some(grid) => criteria(doc, grid, &hashes),
        None if doc.graded => Vec::new(),
        None => questions(doc, &hashes),
    };
    if items.is_empty() {
        return None;
    }
    let worded = |prefix: &str, ids: Vec<&str>| -> Vec<SheetChoice> {
        let label = |id: &str| desk.label(doc.language, prefix, id);
        ids.into_iter().map(|id| SheetChoice { id: id.to_owned(), label: label(id) }).collect()
    };
    let (roles, moments) = raters(doc);
    let (roles, moments) = (worded("role", roles), worded("moment", moments));
    let purpose = doc.texts("use").next().unwrap_or_default();
    let strings = desk.strings.map(doc.language);
    let rows = items.iter().filter(|_| compared);
    let rows = rows.map(|item| SheetChoice { id: item.id.clone(), label: item.title.clone() }).collect();
    let kind = if grid.is_some() { "rubric" } else { "form" };
    let data = Data {
        document: &doc.id,
        kind,
        title: &doc.head.title,
        lang: doc.language.tag(),
        hash: whole(source, &items),
        purpose,
        form: grid.map_or("", |grid| grid.form.name()),
        roles: labels(&roles),
        moments: labels(&moments),
        decides: grid.map(deciding).unwrap_or_default(),
        levels: grid.map(levels).unwrap_or_default(),
        items,
        pass: grid.and_then(pass),
        words: words(&strings, compared),
    };
    let data = jsonld::in_script(serde_json::to_string(&data).expect("a sheet has string keys only"));
    let signed = grid.is_some() || purpose == "agreement";
    let compare = if compared { None } else { super::compare::link(desk, original, language) };
    Some(SheetView { kind, roles, moments, signed, rows, compare, data })
}

fn words<'a>(strings: &BTreeMap<&str, &'a str>, compared: bool) -> BTreeMap<String, &'a str> {
    let said = strings.iter().filter_map(|(key, text)| {
        let own = key.strip_prefix(SAY).map(str::to_owned);
        let name = own.or_else(|| Some(format!("compare-{}", key.strip_prefix(SAY_COMPARED).filter(|_| compared)?)))?;
        Some((name, *text))
    });
    let shared = SHARED.iter().filter_map(|(name, key)| Some(((*name).to_owned(), *strings.get(key)?)));
    said.chain(shared).collect()
}

/// Who fills a document in, and when: the ids.
fn raters(doc: &Document) -> (Vec<&str>, Vec<&str>) {
    let (roles, moments) = match doc.grid() {
        Some(grid) => (
            grid.raters.iter().map(|rater| rater.role.value.as_str()).collect(),
            grid.moments.iter().map(|moment| moment.value.as_str()).collect(),
        ),
        None => (doc.texts("roles").collect(), doc.texts("moments").collect()),
    };
    (once(roles), once(moments))
}

/// Whether sheets of a document come in several: of several people, or of a rubric at several moments.
pub fn is_compared(doc: &Document) -> bool {
    let (roles, moments) = raters(doc);
    let asks = || doc.parts.iter().any(|part| matches!(part, Part::Question(_)));
    match doc.grid() {
        Some(grid) => !grid.criteria.is_empty() && (roles.len() > 1 || moments.len() > 1),
        None => !doc.graded && roles.len() > 1 && asks(),
    }
}

/// Each once, in the order of the first.
fn once(mut ids: Vec<&str>) -> Vec<&str> {
    let mut seen = Vec::new();
    ids.retain(|id| {
        !seen.contains(id) && {
            seen.push(*id);
            true
        }
    });
    ids
}

fn labels(choices: &[SheetChoice]) -> Vec<(&str, &str)> {
    choices.iter().map(|choice| (choice.id.as_str(), choice.label.as_str())).collect()
}

fn counts(grid: &Grid) -> bool {
    grid.purpose == Purpose::Summative
}

/// The roles whose judgement makes the result.
fn deciding(grid: &Grid) -> Vec<&str> {
    grid.raters.iter().filter(|rater| rater.decides && counts(grid)).map(|rater| rater.role.value.as_str()).collect()
}

fn levels(grid: &Grid) -> Vec<LevelData<'_>> {
    let points = |level: &Level| level.points.as_ref().map(|points| (points.value.least, points.value.most));
    let level = |level: &'_ Level| points(level).filter(|_| counts(grid));
    grid.scale.iter().map(|one| LevelData { id: &one.id.value, title: &one.title, points: level(one) }).collect()
}

fn pass(grid: &Grid) -> Option<Pass<'_>> {
    match &grid.pass.as_ref().filter(|_| counts(grid))?.value {
        PassRule::Every(level) => Some(Pass::Every(level)),
        PassRule::Total(percent) => Some(Pass::Total(*percent)),
    }
}

fn criteria(doc: &Document, grid: &Grid, hashes: &BTreeMap<&str, String>) -> Vec<Item> {
    let item = |criterion: &Criterion| {
        let id = doc.anchor(criterion.title.anchor)?.id.clone();
        Some(Item {
            title: plain::line(&criterion.title.text),
            hash: hashes.get(id.as_str()).cloned().unwrap_or_default(),
            // What must be reached cannot be left out.
            optional: criterion.optional && criterion.must.is_none(),
            must: criterion.must.as_ref().filter(|_| counts(grid)).map(|level| level.value.clone()),
            weight: criterion.weight.as_ref().filter(|_| counts(grid)).map(|weight| weight.value),
            id,
            ..Item::default()
        })
    };
    grid.criteria.iter().filter_map(item).collect()
}

fn questions(doc: &Document, hashes: &BTreeMap<&str, String>) -> Vec<Item> {
    let item = |part: &Part| {
        let Part::Question(question) = part else { return None };
        let id = doc.anchor(question.title.anchor)?.id.clone();
        let marks = match &question.answer {
            Answer::Scale(scale) => scale.marks.iter().map(|mark| mark.value.clone()).collect(),
            _ => Vec::new(),
        };
        let hash = hashes.get(id.as_str()).cloned().unwrap_or_default();
        let form = question.answer.form();
        Some(Item { title: plain::line(&question.title.text), hash, form, marks, id, ..Item::default() })
    };
    doc.parts.iter().filter_map(item).collect()
}

/// The fingerprint of all that is asked, and of the levels.
fn whole(source: &Document, items: &[Item]) -> String {
    let mut mixer = Mixer::default();
    for item in items {
        mixer.push(item.id.as_bytes());
        mixer.push(item.hash.as_bytes());
    }
    if let Some(grid) = source.grid() {
        for level in &grid.scale {
            [&level.id.value, &level.title, &level.description].iter().for_each(|text| mixer.push(text.as_bytes()));
            let points = level.points.as_ref().filter(|_| counts(grid)).map(|points| points.value);
            mixer
                .push(points.map_or_else(String::new, |points| format!("{}-{}", points.least, points.most)).as_bytes());
        }
        let pass = match pass(grid) {
            Some(Pass::Every(level)) => level.to_owned(),
            Some(Pass::Total(percent)) => percent.to_string(),
            None => String::new(),
        };
        mixer.push(pass.as_bytes());
    }
    letters(mixer.finish())
}
