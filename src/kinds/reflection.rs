//! A model to reflect with: every `##` is a step with its prompts.

use super::kind::Kind;
use super::pieces;
use crate::guide::draft::Draft;
use crate::guide::field::{Field, Shape};
use crate::guide::front::Front;
use crate::text::diagnostic::Notes;

/// The settings of sections that are steps.
pub const STEP: Field =
    Field::new("step", Shape::Flag, "Whether a section of level 2 is a step; it is unless it says no.", "false");
pub const MINUTES: Field =
    Field::new("minutes", Shape::Number { least: 0.0, most: 10_000.0 }, "How many minutes the step takes.", "10");
/// The field that asks for a drawing of the steps.
pub const FIGURE: Field =
    Field::new("figure", Shape::Choice(&["cycle", "onion", "levels", "steps"]), "How the steps are drawn.", "cycle");

/// Whether readers may write by the steps.
pub const COMPOSE: Field =
    Field::new("compose", Shape::Flag, "Whether the page has a sheet to write on, by the steps of the model.", "true");
/// What to point out in what they write.
pub const AVOID: Field = Field::new(
    "avoid",
    Shape::List(&Shape::Text),
    "Words that are pointed out to who writes on the sheet.",
    "[altijd, nooit, jij bent]",
);

pub struct Reflection;

const FIELDS: &[Field] = &[FIGURE, COMPOSE, AVOID];
const SETTINGS: &[Field] = &[STEP, MINUTES];

impl Kind for Reflection {
    fn name(&self) -> &'static str {
        "reflection"
    }

    fn folder(&self) -> &'static str {
        "reflection"
    }

    fn about(&self) -> &'static str {
        "A model to reflect with. Each section of level 2 is a step, and the items of its lists are the prompts."
    }

    fn fields(&self) -> &'static [Field] {
        FIELDS
    }

    fn settings(&self) -> &'static [Field] {
        SETTINGS
    }

    fn sample(&self) -> &'static str {
        include_str!("reflection.md")
    }

    fn read(&self, front: &Front, draft: &mut Draft, _notes: &mut Notes) {
        draft.doc.papers.push("worksheet");
        draft.doc.figure = pieces::figure(front);
        draft.doc.compose = pieces::compose(front);
        pieces::steps(draft);
    }
}
