//! A form to fill in, on screen or on paper: its questions have no right answer.

use super::kind::Kind;
use crate::guide::draft::Draft;
use crate::guide::field::{Field, Shape};
use crate::guide::front::Front;
use crate::text::diagnostic::Notes;

pub struct Form;

const FIELDS: &[Field] = &[
    Field::new(
        "use",
        Shape::Choice(&["checklist", "questionnaire", "data", "agreement", "worksheet", "canvas"]),
        "What the form is for.",
        "worksheet",
    )
    .visible(),
    Field::new(
        "roles",
        Shape::List(&Shape::Choice(&["student", "mentor", "lecturer", "peer"])),
        "Who fills it in.",
        "[student, mentor]",
    )
    .visible(),
    Field::new(
        "moments",
        Shape::List(&Shape::Choice(&["start", "midway", "end"])),
        "When in the internship it is filled in.",
        "[start]",
    )
    .visible(),
];

impl Kind for Form {
    fn name(&self) -> &'static str {
        "form"
    }

    fn folder(&self) -> &'static str {
        "forms"
    }

    fn about(&self) -> &'static str {
        "A form to fill in on screen or on paper. Its questions are written as in a module, without right answers."
    }

    fn fields(&self) -> &'static [Field] {
        FIELDS
    }

    fn sample(&self) -> &'static str {
        include_str!("form.md")
    }

    fn read(&self, front: &Front, draft: &mut Draft, _notes: &mut Notes) {
        draft.doc.graded = false;
        let papers: &[&'static str] = match front.text("use").map(|written| written.value).as_deref() {
            Some("canvas") => &["canvas", "canvas-a3"],
            Some("checklist") => &["checklist"],
            _ => &["form"],
        };
        draft.doc.papers.extend(papers);
    }
}
