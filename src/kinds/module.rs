//! An e-learning module: `index.md` and, beside it, its lessons, with questions and conversations to play.

use super::kind::Kind;
use crate::guide::draft::Draft;
use crate::guide::field::{Field, Shape};
use crate::guide::front::Front;
use crate::guide::packages::Target;
use crate::text::diagnostic::Notes;

pub struct Module;

const FIELDS: &[Field] = &[
    Field::new("duration", Shape::Text, "How long the module or lesson takes.", "30 min").visible(),
    Field::new(
        "pass-mark",
        Shape::Number { least: 0.0, most: 100.0 },
        "The percentage of the points at which the module is passed.",
        "70",
    )
    .visible(),
    Field::new("certificate", Shape::Flag, "Whether who passes gets a certificate to print.", "true").visible(),
    Field::new(
        "draw",
        Shape::Number { least: 1.0, most: 500.0 },
        "How many of the questions of a lesson a learner gets, drawn evenly from its outcomes.",
        "6",
    )
    .visible(),
    Field::new(
        "packages",
        Shape::List(&Shape::Choice(Target::WORDS)),
        "The packages in which it can be taken to a learning platform; those of guide.yml when it says nothing.",
        "[moodle, gift]",
    ),
    Field::new("shuffle", Shape::Flag, "Whether questions and their options come in a random order.", "true").visible(),
];

impl Kind for Module {
    fn name(&self) -> &'static str {
        "module"
    }

    fn folder(&self) -> &'static str {
        "modules"
    }

    fn about(&self) -> &'static str {
        "An e-learning module: a folder whose index.md is its first page and whose other files are lessons with exercises."
    }

    fn fields(&self) -> &'static [Field] {
        FIELDS
    }

    fn sample(&self) -> &'static str {
        include_str!("module.md")
    }

    fn holds_folder(&self) -> bool {
        true
    }

    fn read(&self, front: &Front, draft: &mut Draft, _notes: &mut Notes) {
        if draft.doc.holds_folder {
            draft.doc.packaged = true;
            draft.doc.papers.push("book");
            draft.doc.papers.extend(front.flag("certificate").then_some("certificate"));
        }
    }
}
