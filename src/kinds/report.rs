//! A report of an event or a study, with charts and contrasts.

use super::kind::Kind;
use crate::guide::draft::Draft;
use crate::guide::field::{Field, Shape};
use crate::guide::front::Front;
use crate::text::diagnostic::Notes;

pub struct Report;

const FIELDS: &[Field] = &[
    Field::new("participants", Shape::Number { least: 0.0, most: 1_000_000.0 }, "How many people took part.", "70")
        .visible(),
    Field::new("place", Shape::Text, "Where it took place.", "Rotterdam").visible(),
];

impl Kind for Report {
    fn name(&self) -> &'static str {
        "report"
    }

    fn folder(&self) -> &'static str {
        "reports"
    }

    fn about(&self) -> &'static str {
        "A report of an event or a study; it may hold charts with their numbers and columns of strong and weak points."
    }

    fn fields(&self) -> &'static [Field] {
        FIELDS
    }

    fn sample(&self) -> &'static str {
        include_str!("report.md")
    }

    fn read(&self, _front: &Front, _draft: &mut Draft, _notes: &mut Notes) {}
}
