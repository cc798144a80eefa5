//! A rubric: scale, raters and pass rule from the front matter, criteria and descriptors from the body.

use super::grid;
use super::kind::Kind;
use crate::guide::draft::{Draft, slug};
use crate::guide::exchange::Format;
use crate::guide::field::{Field, Shape};
use crate::guide::front::{Front, Map, Value};
use crate::guide::part::{Grid, GridForm, Level, Part, PassRule, Points, Purpose, Rater};
use crate::text::diagnostic::{Code, Notes, Severity};
use crate::text::span::{Span, Spanned};

pub static SCALE: Code = Code {
    name: "rubric/scale",
    severity: Severity::Error,
    wrong: "scale:\n  - {id: voldoende, title: Voldoende}",
    right: "scale:\n  - {id: onvoldoende, title: Onvoldoende}\n  - {id: voldoende, title: Voldoende}",
};
pub static POINTS_FORM: Code = Code {
    name: "rubric/points-form",
    severity: Severity::Error,
    wrong: "scale:\n  - {id: voldoende, title: Voldoende, points: tien of meer}",
    right: "scale:\n  - {id: voldoende, title: Voldoende, points: 10-13}",
};
pub static PASS: Code = Code {
    name: "rubric/pass",
    severity: Severity::Error,
    wrong: "pass: alles voldoende",
    right: "pass: every criterion at least voldoende",
};

pub struct Rubric;

const CODES: &[&Code] = &[&SCALE, &POINTS_FORM, &PASS, &grid::LEVELS, &grid::LEVEL_UNKNOWN, &grid::NO_CRITERIA];

impl Kind for Rubric {
    fn name(&self) -> &'static str {
        "rubric"
    }

    fn folder(&self) -> &'static str {
        "rubrics"
    }

    fn about(&self) -> &'static str {
        "A rubric: criteria with a description of behaviour per level, as a table or with one section per criterion."
    }

    fn fields(&self) -> &'static [Field] {
        FIELDS
    }

    fn settings(&self) -> &'static [Field] {
        SETTINGS
    }

    fn sample(&self) -> &'static str {
        include_str!("rubric.md")
    }

    fn codes(&self) -> &'static [&'static Code] {
        CODES
    }

    fn read(&self, front: &Front, draft: &mut Draft, notes: &mut Notes) {
        draft.doc.papers.push("rubric");
        let form = form(front);
        let scale = scale(front, form, notes);
        let pass = pass(front, &scale, notes);
        let grid = Grid {
            corner: String::new(),
            purpose: purpose(front),
            form,
            scale,
            criteria: Vec::new(),
            raters: raters(front),
            moments: front.texts("moments"),
            pass,
            span: draft.doc.place(),
        };
        let grid = grid::read(grid, draft, notes);
        let (at, grid) = (grid.at, Part::Grid(grid.grid));
        let place = draft.part(grid);
        draft.doc.body.insert(at.min(draft.doc.body.len()), place);
    }
}

const FIELDS: &[Field] = &[
    Field::new(
        "use",
        Shape::Choice(&["formative", "summative"]),
        "Whether the rubric helps on the way (then it has no points) or judges the result.",
        "summative",
    )
    .must()
    .visible(),
    Field::new(
        "type",
        Shape::Choice(&["analytic", "holistic", "single-point", "checklist"]),
        "The form of the rubric; analytic when it says nothing.",
        "analytic",
    ),
    Field::new(
        "scale",
        Shape::List(&Shape::Record(LEVEL)),
        "The levels, the lowest first.",
        "[{id: onvoldoende, title: Onvoldoende}, {id: voldoende, title: Voldoende}]",
    )
    .must(),
    Field::new(
        "raters",
        Shape::List(&Shape::Record(RATER)),
        "Who fills it in, and whose judgement decides.",
        "[{role: mentor, counts: informative}, {role: lecturer, counts: decides}]",
    ),
    Field::new(
        "moments",
        Shape::List(&Shape::Choice(&["start", "midway", "end"])),
        "When in the internship it is filled in.",
        "[midway, end]",
    )
    .visible(),
    Field::new(
        "pass",
        Shape::Text,
        "When it is passed: `every criterion at least LEVEL`, or `total at least NUMBER%`.",
        "every criterion at least voldoende",
    ),
    Field::new(
        "exchange",
        Shape::List(&Shape::Choice(Format::WORDS)),
        "The forms in which it can be taken elsewhere; those of guide.yml when it says nothing, none when it says false.",
        "[docx, canvas]",
    ),
];

const LEVEL: &[Field] = &[
    Field::new("id", Shape::Text, "The name of the level in the rubric.", "voldoende").must(),
    Field::new("title", Shape::Text, "The name that readers see.", "Voldoende").must(),
    Field::new("points", Shape::Any, "A number of points, or a range of them; only in a summative rubric.", "10-13"),
    Field::new("description", Shape::Text, "What the level means, whatever the criterion.", "Het doel is bereikt."),
];

const RATER: &[Field] = &[
    Field::new("role", Shape::Choice(&["student", "mentor", "lecturer", "peer"]), "Who judges.", "mentor").must(),
    Field::new(
        "counts",
        Shape::Choice(&["informative", "decides"]),
        "Whether the judgement decides or only informs who decides.",
        "informative",
    )
    .must(),
];

const SETTINGS: &[Field] = &[
    Field::new("weight", Shape::Number { least: 0.0, most: 100.0 }, "What the criterion weighs, in percent.", "30"),
    Field::new("must", Shape::Text, "The level that must be reached on this criterion whatever the rest.", "voldoende"),
    Field::new(
        "optional",
        Shape::Flag,
        "Whether a rater may say that the criterion does not apply or was not seen.",
        "true",
    ),
];

fn purpose(front: &Front) -> Purpose {
    let summative = front.text("use").is_some_and(|purpose| purpose.value == "summative");
    if summative { Purpose::Summative } else { Purpose::Formative }
}

fn form(front: &Front) -> GridForm {
    match front.text("type").map(|form| form.value).as_deref() {
        Some("holistic") => GridForm::Holistic,
        Some("single-point") => GridForm::SinglePoint,
        Some("checklist") => GridForm::Checklist,
        _ => GridForm::Analytic,
    }
}

/// The levels. A missing scale is a missing field, and reported as such; too short a scale is reported here.
fn scale(front: &Front, form: GridForm, notes: &mut Notes) -> Vec<Level> {
    let levels = front.maps("scale");
    let least = if form == GridForm::SinglePoint { 1 } else { 2 };
    if let Some(scale) = front.get("scale").filter(|_| levels.len() < least) {
        notes.add(&SCALE, scale.span);
    }
    levels.into_iter().map(|(map, span)| level(map, span, notes)).collect()
}

fn level(map: &Map, span: Span, notes: &mut Notes) -> Level {
    let text = |key: &str| map.get(key).and_then(|value| Some(Spanned::new(value.value.scalar()?, value.span)));
    let title = text("title").map(|title| title.value);
    let id = text("id").unwrap_or_else(|| Spanned::new(slug(title.as_deref().unwrap_or("")), span));
    let points = map.get("points").filter(|points| points.value != Value::Null).and_then(|points| {
        let read = read_points(&points.value);
        if read.is_none() {
            notes.add(&POINTS_FORM, points.span).arg("value", points.value.scalar().unwrap_or_default());
        }
        Some(Spanned::new(read?, points.span))
    });
    let description = text("description").map(|text| text.value).unwrap_or_default();
    Level { title: title.unwrap_or_else(|| id.value.clone()), id, description, points }
}

/// `12`, `10-13`, `10–13` or `7,5 - 9`.
fn read_points(value: &Value) -> Option<Points> {
    let number = |text: &str| text.trim().replace(',', ".").parse().ok().filter(|number: &f64| number.is_finite());
    if let Value::Number(points) = value {
        return points.is_finite().then_some(Points { least: *points, most: *points });
    }
    let text = value.scalar()?;
    if let Some(points) = number(&text) {
        return Some(Points { least: points, most: points });
    }
    let (least, most) = text.split_once(['-', '–'])?;
    let (least, most) = (number(least)?, number(most)?);
    (least <= most).then_some(Points { least, most })
}

fn raters(front: &Front) -> Vec<Rater> {
    let rater = |(map, _): (&Map, Span)| {
        let role = map.get("role")?;
        let counts = map.get("counts").and_then(|counts| counts.value.scalar());
        let role = Spanned::new(role.value.scalar()?, role.span);
        Some(Rater { role, decides: counts.as_deref() == Some("decides") })
    };
    front.maps("raters").into_iter().filter_map(rater).collect()
}

/// The pass rule; a level is named by its id or its title.
fn pass(front: &Front, scale: &[Level], notes: &mut Notes) -> Option<Spanned<PassRule>> {
    let written = front.text("pass")?;
    let rule = read_pass(&written.value, scale);
    if rule.is_none() {
        notes.add(&PASS, written.span).arg("value", &written.value);
    }
    Some(Spanned::new(rule?, written.span))
}

fn read_pass(written: &str, scale: &[Level]) -> Option<PassRule> {
    let words = written.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some(name) = words.strip_prefix("every criterion at least ") {
        // An empty scale is reported as such; the rule then names what it will.
        let level = grid::level(scale, name).and_then(|at| scale.get(at)).map(|level| level.id.value.clone());
        return level.or_else(|| scale.is_empty().then(|| name.to_owned())).map(PassRule::Every);
    }
    let total = words.strip_prefix("total at least ")?.trim_end_matches('%').trim_end();
    let total: f64 = total.replace(',', ".").parse().ok()?;
    (0.0..=100.0).contains(&total).then_some(PassRule::Total(total))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn level_named(id: &str, title: &str) -> Level {
        let id = Spanned::new(id.to_owned(), Span::top(crate::text::span::SourceId(0)));
        Level { id, title: title.to_owned(), description: String::new(), points: None }
    }

    #[test]
    fn points_are_a_number_or_a_range() {
        let read = |text: &str| read_points(&Value::Text(text.to_owned())).map(|points| (points.least, points.most));
        assert_eq!(read("10-13"), Some((10.0, 13.0)));
        assert_eq!(read("7,5 – 9"), Some((7.5, 9.0)));
        assert_eq!(read("12"), Some((12.0, 12.0)));
        assert_eq!(read("13-10"), None);
        assert_eq!(read("tien"), None);
        assert_eq!(read("NaN"), None);
        assert_eq!(read_points(&Value::Number(3.0)), Some(Points { least: 3.0, most: 3.0 }));
    }

    #[test]
    fn a_pass_rule_names_a_level_or_a_total() {
        let scale = [level_named("onvoldoende", "Onvoldoende"), level_named("zeer-goed", "Zeer goed")];
        let every = |name: &str| Some(PassRule::Every(name.to_owned()));
        assert_eq!(read_pass("every criterion at least zeer-goed", &scale), every("zeer-goed"));
        assert_eq!(read_pass("every criterion at  least Zeer goed", &scale), every("zeer-goed"));
        assert_eq!(read_pass("every criterion at least prima", &scale), None);
        assert_eq!(read_pass("total at least 50 %", &scale), Some(PassRule::Total(50.0)));
        assert_eq!(read_pass("total at least 150%", &scale), None);
        assert_eq!(read_pass("total at least NaN", &scale), None);
    }
}
