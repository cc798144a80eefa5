//! A good practice: what a programme or place does, and which indicators it shows.

use super::kind::Kind;
use crate::guide::draft::Draft;
use crate::guide::field::{Field, Shape};
use crate::guide::front::Front;
use crate::text::diagnostic::Notes;

pub struct Practice;

const FIELDS: &[Field] = &[
    Field::new("type", Shape::Facet("type"), "What sort of practice it is, from the facets of guide.yml.", "gesprek")
        .must()
        .visible(),
    Field::new(
        "programme",
        Shape::List(&Shape::Facet("programme")),
        "The programmes that do it, from the facets of guide.yml.",
        "[kleuteronderwijs]",
    )
    .visible(),
    Field::new(
        "sector",
        Shape::List(&Shape::Facet("sector")),
        "The sectors it is done in, from the facets of guide.yml.",
        "[onderwijs]",
    )
    .visible(),
    Field::new(
        "region",
        Shape::List(&Shape::Facet("region")),
        "The regions it is done in, from the facets of guide.yml.",
        "[oost-vlaanderen]",
    )
    .visible(),
    Field::new("year", Shape::Number { least: 1900.0, most: 2200.0 }, "The year it was described.", "2018").visible(),
    Field::new("link", Shape::Url, "Where to read more.", "https://voorbeeld.be/praktijk").visible(),
    Field::new("signatories", Shape::List(&Shape::Text), "Who signed it, for a charter.", "[Hogeschool Voorbeeld]")
        .visible(),
];

impl Kind for Practice {
    fn name(&self) -> &'static str {
        "practice"
    }

    fn folder(&self) -> &'static str {
        "practices"
    }

    fn about(&self) -> &'static str {
        "A good practice for the catalogue: what a programme or place does, found by facets and tied to indicators."
    }

    fn fields(&self) -> &'static [Field] {
        FIELDS
    }

    fn sample(&self) -> &'static str {
        include_str!("practice.md")
    }

    fn read(&self, _front: &Front, _draft: &mut Draft, _notes: &mut Notes) {}
}
