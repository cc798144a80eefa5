//! A framework of quality indicators: every heading with a code is an indicator that practices show.

use super::kind::Kind;
use super::pieces;
use crate::guide::document::Role;
use crate::guide::draft::Draft;
use crate::guide::field::{Field, Shape};
use crate::guide::front::Front;
use crate::text::diagnostic::Notes;

pub struct Indicator;

const FIELDS: &[Field] = &[Field::new("framework", Shape::Text, "The short name of the framework.", "KI").visible()];
const SETTINGS: &[Field] = &[
    Field::new("code", Shape::Text, "The code of the indicator; it makes the heading an indicator.", "1.1"),
    Field::new("headline", Shape::Flag, "Whether this is one of the few indicators that sum up the others.", "true"),
];

impl Kind for Indicator {
    fn name(&self) -> &'static str {
        "indicator"
    }

    fn folder(&self) -> &'static str {
        "indicators"
    }

    fn about(&self) -> &'static str {
        "A framework of quality indicators. Each heading with a code is an indicator that good practices show."
    }

    fn fields(&self) -> &'static [Field] {
        FIELDS
    }

    fn settings(&self) -> &'static [Field] {
        SETTINGS
    }

    fn sample(&self) -> &'static str {
        include_str!("indicator.md")
    }

    fn read(&self, _front: &Front, draft: &mut Draft, _notes: &mut Notes) {
        pieces::items(draft, Role::Indicator);
    }
}
