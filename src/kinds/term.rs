//! A term of the glossary; its summary is the definition that readers see on the spot.

use super::kind::Kind;
use crate::guide::draft::Draft;
use crate::guide::field::{Field, Shape};
use crate::guide::front::Front;
use crate::markup::front::MISSING;
use crate::text::diagnostic::Notes;
use crate::text::span::Span;

pub struct Term;

const FIELDS: &[Field] = &[
    Field::new("also", Shape::List(&Shape::Text), "Other forms of the term: plurals and synonyms.", "[rubrieken]"),
    Field::new("abbreviation", Shape::Text, "The short form of the term.", "OPR").visible(),
];

impl Kind for Term {
    fn name(&self) -> &'static str {
        "term"
    }

    fn folder(&self) -> &'static str {
        "terms"
    }

    fn about(&self) -> &'static str {
        "A term and what it means. The title is the term, the summary its definition in one plain sentence."
    }

    fn fields(&self) -> &'static [Field] {
        FIELDS
    }

    fn sample(&self) -> &'static str {
        include_str!("term.md")
    }

    fn read(&self, front: &Front, draft: &mut Draft, notes: &mut Notes) {
        // Every document may have a summary; a term without one means nothing.
        if front.get("summary").is_none() && !draft.doc.stub {
            let at = front.map.iter().next().map_or(Span::top(draft.doc.source), |(key, _)| key.span);
            notes.add(&MISSING, at).arg("field", "summary").arg("kind", self.name());
        }
        let forms = front.texts("also").into_iter().chain(front.text("abbreviation"));
        draft.doc.head.also = forms.map(|form| form.value.trim().to_owned()).filter(|form| !form.is_empty()).collect();
    }
}
