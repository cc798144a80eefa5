//! The results of forms in `guide.json`: what the pages tell, and no more.

use serde::Serialize;

use super::{at, number};
use crate::guide::document::Document;
use crate::guide::graph::{DocIndex, Guide};
use crate::guide::part::{Part, Title};
use crate::guide::results::{Numbers, Results, Tally, Told, Who};

#[derive(Serialize)]
pub struct Report<'a> {
    document: &'a str,
    form: &'a str,
    minimum: usize,
    answers: usize,
    questions: Vec<Question<'a>>,
}

#[derive(Serialize)]
struct Question<'a> {
    id: String,
    /// The number of the statement in a scale, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    statement: Option<usize>,
    rows: Vec<Row<'a>>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    texts: &'a [String],
}

#[derive(Serialize)]
struct Row<'a> {
    /// The breakdown and the group; neither for all together.
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    group: Option<&'a str>,
    answers: usize,
    /// Per option or mark the least and the most it can be.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    counts: Vec<[usize; 2]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    median: Option<serde_json::Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    middle_half: Option<[serde_json::Value; 2]>,
}

/// The results of every report.
pub fn reports(guide: &Guide) -> Vec<Report<'_>> {
    guide.results.iter().map(|(index, results)| report(guide, *index, results)).collect()
}

fn report<'a>(guide: &'a Guide, index: DocIndex, results: &'a Results) -> Report<'a> {
    let form: &Document = guide.doc(results.form);
    let mut questions = Vec::new();
    for asked in results.themes.iter().flat_map(|theme| &theme.asked) {
        let title = form.parts.get(asked.question).and_then(Part::title);
        let id = at(form, title.map(|title: &Title| title.anchor));
        let question = |statement, rows, texts| Question { id: id.clone(), statement, rows, texts };
        match &asked.told {
            Told::Choices(tally) => questions.push(question(None, rows(results, tally), &[])),
            Told::Scale(tallies) => {
                questions.extend(
                    (1..).zip(tallies).map(|(number, tally)| question(Some(number), rows(results, tally), &[])),
                );
            }
            Told::Numbers(told) => {
                questions.push(question(None, told.iter().map(|one| numbers(results, one)).collect(), &[]));
            }
            Told::Texts(texts) => questions.push(question(None, Vec::new(), texts)),
        }
    }
    Report {
        document: &guide.doc(index).id,
        form: &form.id,
        minimum: results.minimum,
        answers: results.answers,
        questions,
    }
}

fn rows<'a>(results: &'a Results, tally: &Tally) -> Vec<Row<'a>> {
    let row = |row: &crate::guide::results::Row| Row {
        counts: row.cells.iter().map(|cell| [cell.least, cell.most]).collect(),
        ..of(results, row.who, row.answers)
    };
    tally.rows.iter().map(row).collect()
}

fn numbers<'a>(results: &'a Results, told: &Numbers) -> Row<'a> {
    Row {
        median: Some(number(told.median)),
        middle_half: told.half.map(|(low, high)| [number(low), number(high)]),
        ..of(results, told.who, told.answers)
    }
}

fn of(results: &Results, who: Who, answers: usize) -> Row<'_> {
    let (by, group) = match who {
        Who::All => (None, None),
        Who::Group { breakdown, group } => {
            let breakdown = &results.breakdowns[breakdown];
            (Some(breakdown.title.as_str()), Some(breakdown.groups[group].as_str()))
        }
    };
    Row { by, group, answers, counts: Vec::new(), median: None, middle_half: None }
}
