//! The fields of every document and the settings of every section.

use crate::guide::field::{Field, Shape};
use crate::guide::relation::Relation;

const TO_OUTCOMES: &str = "[outcomes/stage#st-1]";

/// What the front matter of any document may hold.
pub const COMMON_FIELDS: &[Field] = &[
    Field::new("title", Shape::Text, "The title of the page, shown as its heading.", "Eindevaluatie").must(),
    Field::new(
        "summary",
        Shape::Text,
        "One or two plain sentences for lists, search results and previews.",
        "De rubric waarmee de stage eindigt.",
    ),
    Field::new("kind", Shape::Text, "The kind of the document, when its folder does not say it.", "rubric"),
    Field::new(
        "order",
        Shape::Number { least: -10_000.0, most: 10_000.0 },
        "The place among the pages of its folder.",
        "2",
    ),
    Field::new("draft", Shape::Flag, "Whether the page is left out of the site.", "true"),
    Field::new("noindex", Shape::Flag, "Whether lists and search engines leave the page out.", "true"),
    Field::new("tags", Shape::List(&Shape::Text), "Words to find the page by.", "[feedback, gesprek]"),
    Field::new("aliases", Shape::List(&Shape::Text), "Former addresses that lead to this page.", "[/oud/adres/]"),
    Field::new(
        "audience",
        Shape::List(&Shape::Facet("audience")),
        "For whom the page is, from the audiences of guide.yml.",
        "[student, mentor]",
    )
    .visible(),
    Field::new("date", Shape::Date, "The day of the event or of publication.", "2026-09-15").visible(),
    Field::new(
        "start",
        Shape::Date,
        "The first day of the internship that the page is about: its timelines get dates.",
        "2027-02-08",
    ),
    Field::new("end", Shape::Date, "The last day of that internship.", "2027-05-28"),
    Field::new("updated", Shape::Date, "The day of the last change that matters to readers.", "2026-10-01").visible(),
    Field::new(
        "owner",
        Shape::Text,
        "The team or function that keeps the page right; no name of a person.",
        "Stagebureau",
    )
    .visible(),
    Field::new("reviewed", Shape::Date, "The day on which someone last checked the whole page.", "2026-06-30"),
    Field::new("review-before", Shape::Date, "The day before which the page must be checked again.", "2027-08-31"),
    Field::new("image", Shape::File, "A picture for previews, beside the page.", "omslag.png"),
    Field::new(
        "translated-from",
        Shape::Text,
        "In a translation: the fingerprint of the title and introduction it was made from. `stagegids translate` writes it.",
        "v-3f2a9c1b",
    ),
    Field::new("poster", Shape::Flag, "Whether the page can also be had as a poster on A3.", "true"),
    Field::new("pdf", Shape::Flag, "Whether the page can be had as PDF; it can unless this says no.", "false"),
    Field::new(
        "readability",
        Shape::Flag,
        "Whether `check --readability` reads the page; it does unless this says no.",
        "false",
    ),
    Field::new(
        "assesses",
        Shape::List(&Shape::Reference(Relation::Assesses)),
        "The outcomes that the page judges.",
        TO_OUTCOMES,
    ),
    Field::new(
        "practises",
        Shape::List(&Shape::Reference(Relation::Practises)),
        "The outcomes that the page trains.",
        TO_OUTCOMES,
    ),
    Field::new(
        "explains",
        Shape::List(&Shape::Reference(Relation::Explains)),
        "The outcomes that the page teaches.",
        TO_OUTCOMES,
    ),
    Field::new(
        "shows",
        Shape::List(&Shape::Reference(Relation::Shows)),
        "The quality indicators that the page is an example of.",
        "[indicators/kwaliteit#1-4]",
    ),
    Field::new(
        "supports",
        Shape::List(&Shape::Reference(Relation::Supports)),
        "The wider outcomes that the page contributes to.",
        "[outcomes/opleiding#olr-1]",
    ),
    Field::new(
        "uses",
        Shape::List(&Shape::Reference(Relation::Uses)),
        "The documents that the page needs, such as a form.",
        "[forms/leerdoelen]",
    ),
    Field::new(
        "covers",
        Shape::List(&Shape::Text),
        "The elements of its handbook's contract that the page meets.",
        "[a, b]",
    ),
];

/// What the comment under any heading may hold.
pub const COMMON_SETTINGS: &[Field] = &[
    Field::new(
        "translated-from",
        Shape::Text,
        "In a translation: the fingerprint of the section it was made from. `stagegids translate` writes it.",
        "v-3f2a9c1b",
    ),
    Field::new(
        "id",
        Shape::Text,
        "The name of the section in links; without it, the words of its heading.",
        "lesgeven",
    ),
    Field::new(
        "assesses",
        Shape::List(&Shape::Reference(Relation::Assesses)),
        "The outcomes that the section judges.",
        "outcomes/stage#st-1",
    ),
    Field::new(
        "practises",
        Shape::List(&Shape::Reference(Relation::Practises)),
        "The outcomes that the section trains.",
        "outcomes/stage#st-1",
    ),
    Field::new(
        "explains",
        Shape::List(&Shape::Reference(Relation::Explains)),
        "The outcomes that the section teaches.",
        "outcomes/stage#st-1",
    ),
    Field::new(
        "shows",
        Shape::List(&Shape::Reference(Relation::Shows)),
        "The quality indicators that the section is an example of.",
        "indicators/kwaliteit#1-4",
    ),
    Field::new(
        "supports",
        Shape::List(&Shape::Reference(Relation::Supports)),
        "The wider outcomes that the section contributes to.",
        "outcomes/opleiding#olr-1",
    ),
    Field::new(
        "uses",
        Shape::List(&Shape::Reference(Relation::Uses)),
        "The documents that the section needs.",
        "forms/leerdoelen",
    ),
    Field::new(
        "covers",
        Shape::List(&Shape::Text),
        "The elements of its handbook's contract that the section meets.",
        "a, b",
    ),
];
