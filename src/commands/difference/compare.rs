//! What differs between two versions of a rubric: a list of changes, those that matter most to a student first.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::guide::document::Document;
use crate::guide::part::{Criterion, Grid, Level, PassRule, Purpose};
use crate::markup::plain;

/// A rubric with the document it stands in.
#[derive(Clone, Copy)]
pub struct Rubric<'a> {
    pub doc: &'a Document,
    pub grid: &'a Grid,
}

/// One change. What it is about, and its words before and after; either is missing where something is new or gone.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Change {
    /// The criterion; none for the rubric as a whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub criterion: Option<String>,
    pub kind: Kind,
    /// The level of the scale, where the change is about one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub old: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new: Option<String>,
}

/// What changed, in order of what it means to a student.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    Use,
    Pass,
    Must,
    Criterion,
    Rater,
    Weight,
    Level,
    LevelName,
    Points,
    Descriptor,
    LevelAbout,
    Moment,
    Form,
    Outcome,
    CriterionName,
    About,
    Title,
    Order,
}

impl Kind {
    /// The end of the key of its words.
    pub fn key(self) -> &'static str {
        match self {
            Kind::Use => "use",
            Kind::Pass => "pass",
            Kind::Must => "must",
            Kind::Criterion => "criterion",
            Kind::Rater => "rater",
            Kind::Weight => "weight",
            Kind::Level => "level",
            Kind::LevelName => "level-name",
            Kind::Points => "points",
            Kind::Descriptor => "descriptor",
            Kind::LevelAbout => "level-about",
            Kind::Moment => "moment",
            Kind::Form => "form",
            Kind::Outcome => "outcome",
            Kind::CriterionName => "criterion-name",
            Kind::About => "about",
            Kind::Title => "title",
            Kind::Order => "order",
        }
    }

    /// Whether its words are running text, of which only some change.
    pub fn is_text(self) -> bool {
        matches!(self, Kind::Descriptor | Kind::About | Kind::LevelAbout | Kind::CriterionName | Kind::Title)
    }
}

/// How the values of a rubric are said: numbers and fixed words, in the language of whoever reads.
pub trait Sayer {
    fn number(&self, number: f64) -> String;
    fn word(&self, key: &str) -> String;
    fn say(&self, key: &str, value: &str) -> String;
}

/// Every change from `old` to `new`, the rubric as a whole first, then criterion by criterion in the new order.
pub fn compare(old: Rubric<'_>, new: Rubric<'_>, sayer: &dyn Sayer) -> Vec<Change> {
    let mut list = List { changes: Vec::new(), criterion: None };
    whole(old, new, sayer, &mut list);
    scale(old.grid, new.grid, sayer, &mut list);
    let pairs = pairs(old, new);
    let order: Vec<usize> = pairs.iter().filter_map(|(before, _)| *before).collect();
    if !order.is_sorted() {
        list.add(Kind::Order, None, Some(titles(old)), Some(titles(new)));
    }
    list.changes.sort_by_key(|change| change.kind);
    let mut all = list.changes;
    for (before, after) in &pairs {
        let mut list = List { changes: Vec::new(), criterion: None };
        criterion(old, new, (*before, *after), sayer, &mut list);
        list.changes.sort_by_key(|change| change.kind);
        all.append(&mut list.changes);
    }
    all
}

struct List {
    changes: Vec<Change>,
    criterion: Option<String>,
}

impl List {
    /// Notes a change where the two differ.
    fn add(&mut self, kind: Kind, level: Option<&str>, old: Option<String>, new: Option<String>) {
        if old != new {
            let (criterion, level) = (self.criterion.clone(), level.map(str::to_owned));
            self.changes.push(Change { criterion, kind, level, old, new });
        }
    }

    /// Notes what a list lost and gained.
    fn lists(&mut self, kind: Kind, old: &[String], new: &[String]) {
        for gone in old.iter().filter(|one| !new.contains(one)) {
            self.add(kind, None, Some(gone.clone()), None);
        }
        for fresh in new.iter().filter(|one| !old.contains(one)) {
            self.add(kind, None, None, Some(fresh.clone()));
        }
    }
}

fn whole(old: Rubric<'_>, new: Rubric<'_>, sayer: &dyn Sayer, list: &mut List) {
    let words = |grid: &Grid| sayer.word(if grid.purpose == Purpose::Formative { "formative" } else { "summative" });
    list.add(Kind::Use, None, Some(words(old.grid)), Some(words(new.grid)));
    list.add(Kind::Pass, None, pass(old.grid, sayer), pass(new.grid, sayer));
    let form = |grid: &Grid| sayer.word(&format!("{:?}", grid.form).to_lowercase());
    list.add(Kind::Form, None, Some(form(old.grid)), Some(form(new.grid)));
    list.add(Kind::Title, None, Some(old.doc.head.title.clone()), Some(new.doc.head.title.clone()));
    let raters = |grid: &Grid| -> Vec<String> {
        let say = |role: &str, decides: bool| sayer.say(if decides { "decides" } else { "informs" }, &sayer.word(role));
        grid.raters.iter().map(|rater| say(&rater.role.value, rater.decides)).collect()
    };
    list.lists(Kind::Rater, &raters(old.grid), &raters(new.grid));
    let moments =
        |grid: &Grid| -> Vec<String> { grid.moments.iter().map(|moment| sayer.word(&moment.value)).collect() };
    list.lists(Kind::Moment, &moments(old.grid), &moments(new.grid));
    let outcomes = |rubric: Rubric<'_>| -> Vec<String> {
        let assessed = rubric.doc.refs.iter().filter(|link| link.under.is_none());
        let assessed = assessed.filter(|link| link.relation == crate::guide::relation::Relation::Assesses);
        assessed.map(|link| link.target.value.clone()).collect()
    };
    list.lists(Kind::Outcome, &outcomes(old), &outcomes(new));
}

fn pass(grid: &Grid, sayer: &dyn Sayer) -> Option<String> {
    grid.pass.as_ref().map(|rule| match &rule.value {
        PassRule::Every(level) => sayer.say("pass-every", title_of(grid, level)),
        PassRule::Total(percent) => sayer.say("pass-total", &sayer.number(*percent)),
    })
}

fn title_of<'a>(grid: &'a Grid, level: &'a str) -> &'a str {
    grid.scale.iter().find(|known| known.id.value == level).map_or(level, |known| &known.title)
}

/// The level of the other version that stands for one: the same id, else the same title.
fn same_level<'a>(level: &Level, other: &'a Grid) -> Option<(usize, &'a Level)> {
    let found = |same: &dyn Fn(&Level) -> bool| other.scale.iter().enumerate().find(|(_, one)| same(one));
    found(&|one| one.id.value == level.id.value).or_else(|| found(&|one| one.title == level.title))
}

fn scale(old: &Grid, new: &Grid, sayer: &dyn Sayer, list: &mut List) {
    for level in old.scale.iter().filter(|level| same_level(level, new).is_none()) {
        list.add(Kind::Level, None, Some(level.title.clone()), None);
    }
    let points = |grid: &Grid, level: &Level| {
        let points = level.points.as_ref().filter(|_| grid.purpose == Purpose::Summative)?.value;
        let (least, most) = (sayer.number(points.least), sayer.number(points.most));
        Some(if least == most { least } else { format!("{least}–{most}") })
    };
    for level in &new.scale {
        match same_level(level, old) {
            None => list.add(Kind::Level, None, None, Some(level.title.clone())),
            Some((_, before)) => {
                let at = Some(level.title.as_str());
                list.add(Kind::LevelName, None, Some(before.title.clone()), Some(level.title.clone()));
                list.add(Kind::Points, at, points(old, before), points(new, level));
                list.add(Kind::LevelAbout, at, text(&before.description), text(&level.description));
            }
        }
    }
}

/// Words, or nothing where there are none.
fn text(words: &str) -> Option<String> {
    let words: Vec<&str> = words.split_whitespace().collect();
    (!words.is_empty()).then(|| words.join(" "))
}

fn titles(rubric: Rubric<'_>) -> String {
    rubric.grid.criteria.iter().map(title).collect::<Vec<String>>().join(", ")
}

fn title(criterion: &Criterion) -> String {
    plain::line(&criterion.title.text)
}

/// Whether two criteria are the same one.
type Same<'a> = &'a dyn Fn(&Criterion, &Criterion) -> bool;

/// The criteria of both versions beside each other, in the order of the new one, what is gone behind it: by their id, then
/// by their title, then by what their levels say.
fn pairs(old: Rubric<'_>, new: Rubric<'_>) -> Vec<(Option<usize>, Option<usize>)> {
    let id = |rubric: Rubric<'_>, criterion: &Criterion| {
        let anchor = rubric.doc.anchor(criterion.title.anchor)?;
        anchor.explicit.then(|| anchor.id.clone())
    };
    let (before, after) = (&old.grid.criteria, &new.grid.criteria);
    let mut of: Vec<Option<usize>> = vec![None; after.len()];
    let tests: [Same<'_>; 3] = [
        &|one, other| id(old, one).is_some() && id(old, one) == id(new, other),
        &|one, other| title(one).to_lowercase() == title(other).to_lowercase(),
        &|one, other| is_alike(&words(one), &words(other)),
    ];
    for test in tests {
        for at in 0..after.len() {
            if of[at].is_none() {
                of[at] = (0..before.len()).find(|one| !of.contains(&Some(*one)) && test(&before[*one], &after[at]));
            }
        }
    }
    let gone: Vec<usize> = (0..before.len()).filter(|one| !of.contains(&Some(*one))).collect();
    let kept = of.into_iter().enumerate().map(|(at, before)| (before, Some(at)));
    kept.chain(gone.into_iter().map(|one| (Some(one), None))).collect()
}

fn words(criterion: &Criterion) -> Vec<String> {
    let told = criterion.descriptors.iter().flatten().flat_map(|cell| cell.plain.split_whitespace());
    told.map(str::to_lowercase).collect()
}

/// Whether most words are the same: then a criterion only got another name.
fn is_alike(one: &[String], other: &[String]) -> bool {
    let known: BTreeSet<&String> = other.iter().collect();
    let shared = one.iter().filter(|word| known.contains(word)).count();
    shared >= 5 && 3 * shared >= 2 * one.len().max(other.len())
}

fn criterion(
    old: Rubric<'_>,
    new: Rubric<'_>,
    (before, after): (Option<usize>, Option<usize>),
    sayer: &dyn Sayer,
    list: &mut List,
) {
    let before = before.map(|at| &old.grid.criteria[at]);
    let after = after.map(|at| &new.grid.criteria[at]);
    list.criterion = after.or(before).map(title);
    let (Some(one), Some(other)) = (before, after) else {
        list.add(Kind::Criterion, None, before.map(title), after.map(title));
        return;
    };
    let weight = |rubric: Rubric<'_>, criterion: &Criterion| {
        let shown = criterion.weight.as_ref().filter(|_| rubric.grid.purpose == Purpose::Summative);
        shown.map(|weight| sayer.number(weight.value))
    };
    list.add(Kind::CriterionName, None, Some(title(one)), Some(title(other)));
    list.add(Kind::Weight, None, weight(old, one), weight(new, other));
    let must = |rubric: Rubric<'_>, criterion: &Criterion| {
        criterion.must.as_ref().map(|level| title_of(rubric.grid, &level.value).to_owned())
    };
    list.add(Kind::Must, None, must(old, one), must(new, other));
    list.add(Kind::About, None, text(&plain::prose(&one.about)), text(&plain::prose(&other.about)));
    let outcomes = |rubric: Rubric<'_>, criterion: &Criterion| -> Vec<String> {
        criterion
            .assesses
            .iter()
            .filter_map(|at| Some(rubric.doc.refs.get(*at as usize)?.target.value.clone()))
            .collect()
    };
    list.lists(Kind::Outcome, &outcomes(old, one), &outcomes(new, other));
    for (at, level) in new.grid.scale.iter().enumerate() {
        let told = |criterion: &Criterion, at: usize| {
            criterion.descriptors.get(at)?.as_ref().and_then(|cell| text(&cell.plain))
        };
        // A level that is new for the whole rubric is told of there; its words are still new here.
        let earlier = same_level(level, old.grid).and_then(|(at, _)| told(one, at));
        list.add(Kind::Descriptor, Some(&level.title), earlier, told(other, at));
    }
}
