//! A handbook: `index.md` and, beside it, its chapters.

use super::kind::Kind;
use crate::guide::draft::Draft;
use crate::guide::field::{Field, Shape};
use crate::guide::front::Front;
use crate::text::diagnostic::Notes;

pub struct Handbook;

const FIELDS: &[Field] = &[Field::new(
    "contract",
    Shape::Text,
    "The contract in guide.yml whose elements the chapters must cover.",
    "mentor-manual",
)];

impl Kind for Handbook {
    fn name(&self) -> &'static str {
        "handbook"
    }

    fn folder(&self) -> &'static str {
        "handbooks"
    }

    fn about(&self) -> &'static str {
        "A handbook in chapters: a folder whose index.md is its first page and whose other files are the chapters."
    }

    fn fields(&self) -> &'static [Field] {
        FIELDS
    }

    fn sample(&self) -> &'static str {
        include_str!("handbook.md")
    }

    fn holds_folder(&self) -> bool {
        true
    }

    fn read(&self, _front: &Front, _draft: &mut Draft, _notes: &mut Notes) {}
}
