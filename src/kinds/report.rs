//! A report of an event or a study, with charts and contrasts, or of the answers to a form.

use super::kind::Kind;
use crate::guide::draft::Draft;
use crate::guide::field::{Field, Shape};
use crate::guide::front::{Front, Map, Value};
use crate::guide::relation::Relation;
use crate::guide::results::{Declared, MINIMUM, minimum};
use crate::text::diagnostic::Notes;
use crate::text::span::Spanned;

pub struct Report;

const RESULTS: &[Field] = &[
    Field::new("form", Shape::Text, "The form that was filled in, by its id.", "forms/bevraging").must(),
    Field::new(
        "data",
        Shape::Text,
        "The file with answers, from the content folder: a row per respondent. It is never published.",
        "data/bevraging-2026.csv",
    )
    .must(),
    Field::new(
        "by",
        Shape::List(&Shape::Text),
        "The columns, or questions, whose answers make the groups; none tells of all together.",
        "[plaats]",
    ),
    Field::new("minimum", MINIMUM, "The fewest answers a group must have before anything is told of it.", "5"),
    Field::new("respondent", Shape::Text, "The column that tells respondents apart.", "nummer"),
    Field::new("ignore", Shape::List(&Shape::Text), "Columns that are not read.", "[tijdstip]"),
    Field::new(
        "open",
        Shape::List(&Shape::Text),
        "Open questions whose answers may be shown, without their group.",
        "[wat-beter-kan]",
    ),
];

const FIELDS: &[Field] = &[
    Field::new("participants", Shape::Number { least: 0.0, most: 1_000_000.0 }, "How many people took part.", "70")
        .visible(),
    Field::new("place", Shape::Text, "Where it took place.", "Rotterdam").visible(),
    Field::new(
        "results",
        Shape::Record(RESULTS),
        "The answers to a form that the report tells of.",
        "{form: forms/bevraging, data: data/bevraging-2026.csv, by: plaats}",
    ),
];

impl Kind for Report {
    fn name(&self) -> &'static str {
        "report"
    }

    fn folder(&self) -> &'static str {
        "reports"
    }

    fn about(&self) -> &'static str {
        "A report of an event or a study; it may hold charts with their numbers and columns of strong and weak points, \
         or tell what groups of people answered to a form."
    }

    fn fields(&self) -> &'static [Field] {
        FIELDS
    }

    fn sample(&self) -> &'static str {
        include_str!("report.md")
    }

    fn read(&self, front: &Front, draft: &mut Draft, _notes: &mut Notes) {
        draft.doc.results = declared(front).map(Box::new);
        if let Some(declared) = &draft.doc.results {
            let form = declared.form.clone();
            draft.relate(Relation::Uses, form, None);
        }
    }
}

/// What `results:` says; nothing where it lacks the form or the file, which was reported.
fn declared(front: &Front) -> Option<Declared> {
    let results = front.get("results")?;
    let map = results.value.as_map()?;
    let form = text(map, "form")?;
    let form = form.map(|id| id.trim_matches('/').to_owned());
    Some(Declared {
        form,
        data: text(map, "data")?,
        by: texts(map, "by"),
        minimum: map.get("minimum").and_then(|value| value.value.as_number()).and_then(minimum),
        respondent: text(map, "respondent"),
        ignore: texts(map, "ignore"),
        open: texts(map, "open"),
        span: results.span,
    })
}

fn texts(map: &Map, key: &str) -> Vec<Spanned<String>> {
    let items = map.get(key).map(Value::items).unwrap_or_default();
    items.into_iter().filter_map(|item| Some(Spanned::new(item.value.scalar()?, item.span))).collect()
}

fn text(map: &Map, key: &str) -> Option<Spanned<String>> {
    texts(map, key).into_iter().next()
}
