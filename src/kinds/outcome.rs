//! A framework of learning outcomes: every heading with a code is an outcome that others explain, practise and assess.

use super::kind::Kind;
use super::pieces;
use crate::guide::document::Role;
use crate::guide::draft::Draft;
use crate::guide::exchange::Format;
use crate::guide::field::{Field, Shape};
use crate::guide::front::Front;
use crate::text::diagnostic::Notes;

pub struct Outcome;

const FIELDS: &[Field] = &[
    Field::new("framework", Shape::Text, "The short name of the framework.", "OLR").visible(),
    Field::new(
        "programme",
        Shape::List(&Shape::Facet("programme")),
        "The programmes whose outcomes these are, from the facets of guide.yml.",
        "[verpleegkunde-vroedkunde]",
    )
    .visible(),
    Field::new(
        "exchange",
        Shape::List(&Shape::Choice(Format::WORDS)),
        "The forms in which it can be taken elsewhere; those of guide.yml when it says nothing, none when it says false.",
        "[canvas, case]",
    ),
];
const SETTINGS: &[Field] =
    &[Field::new("code", Shape::Text, "The code of the outcome; it makes the heading an outcome.", "LL 3")];

impl Kind for Outcome {
    fn name(&self) -> &'static str {
        "outcome"
    }

    fn folder(&self) -> &'static str {
        "outcomes"
    }

    fn about(&self) -> &'static str {
        "A framework of learning outcomes. Each heading with a code is an outcome that the guide explains, practises and assesses."
    }

    fn fields(&self) -> &'static [Field] {
        FIELDS
    }

    fn settings(&self) -> &'static [Field] {
        SETTINGS
    }

    fn sample(&self) -> &'static str {
        include_str!("outcome.md")
    }

    fn read(&self, _front: &Front, draft: &mut Draft, _notes: &mut Notes) {
        pieces::items(draft, Role::Outcome);
    }
}
