//! The settings of each typed block, declared once: the check of unknown keys and the documentation come from them.

use super::words::Word;
use crate::guide::field::{Field, Shape};

const POINTS: Field = Field::new(
    "points",
    Shape::Number { least: 0.0, most: 1000.0 },
    "What the question is worth; one point when it says nothing.",
    "2",
);
const ATTEMPTS: Field = Field::new(
    "attempts",
    Shape::Number { least: 1.0, most: 100.0 },
    "How often a learner may try before the answer is shown.",
    "2",
);
const CONFIDENCE: Field =
    Field::new("confidence", Shape::Flag, "Whether the learner says how sure they are of the answer.", "true");
const LINES: Field =
    Field::new("lines", Shape::Number { least: 1.0, most: 60.0 }, "How many lines the answer gets on paper.", "5");

const SHARE: Field = Field::new(
    "share",
    Shape::Flag,
    "Whether a learning platform gets to read what a learner writes here; it stays on their device when it says nothing.",
    "true",
);

const QUESTION: &[Field] = &[POINTS, ATTEMPTS, CONFIDENCE];
const OPEN: &[Field] = &[POINTS, LINES, SHARE];
const REFLECTION: &[Field] = &[
    POINTS,
    LINES,
    SHARE,
    Field::new(
        "min-words",
        Shape::Number { least: 0.0, most: 5000.0 },
        "How many words to write before the model answer shows.",
        "40",
    ),
];
const SCALE: &[Field] = &[
    Field::new(
        "scale",
        Shape::Text,
        "The marks from low to high, with a bar between them.",
        "niet | een beetje | helemaal",
    ),
    Field::new(
        "measure",
        Shape::List(&Shape::Choice(&["before", "after"])),
        "When the scale is asked: before the lesson, after it, or both.",
        "before, after",
    ),
];
const STATEMENT: &[Field] = &[];
const CONVERSATION: &[Field] = &[
    Field::new("goals", Shape::List(&Shape::Text), "What the conversation is scored on.", "duidelijkheid, empathie"),
    Field::new("pass", Shape::Text, "The least score per goal.", "duidelijkheid >= 2"),
];
const CHART: &[Field] = &[Field::new(
    "type",
    Shape::Choice(&["bar", "stacked", "pie"]),
    "How the table is drawn; bars when it says nothing.",
    "bar",
)];
const CARDS: &[Field] = &[Field::new(
    "fields",
    Shape::List(&Shape::Text),
    "The fields that every card must fill in.",
    "wat, aanwezigheid, begeleiding",
)];

const VIDEO: &[Field] = &[Field::new(
    "poster",
    Shape::File,
    "The picture that stands there until the film plays; without one a plain sheet.",
    "startgesprek.jpg",
)];

/// The settings of a block, beyond those of every section.
pub fn settings_of(word: Word) -> &'static [Field] {
    match word {
        Word::Question | Word::TrueFalse | Word::Match | Word::Order | Word::Fill | Word::Number => QUESTION,
        Word::Reflection => REFLECTION,
        Word::Open => OPEN,
        Word::Scale => SCALE,
        Word::Statement => STATEMENT,
        Word::Conversation => CONVERSATION,
        Word::Chart => CHART,
        Word::Cards => CARDS,
        Word::Video => VIDEO,
        Word::Timeline | Word::Audio | Word::Contrast | Word::Results => &[],
    }
}
