//! The shared structured pieces of documents. A kind or a typed block makes them; rules and exporters ask for them, and
//! never for the kind. Keep the set small.

mod dialogue;
mod grid;
mod question;

pub use dialogue::*;
pub use grid::*;
pub use question::*;

use super::block::{Block, Inline, Table};
use crate::text::span::{Span, Spanned};

/// Prose of one or more blocks.
pub type Prose = Vec<Block>;
/// Prose of one line.
pub type Line = Vec<Inline>;

/// A structured piece of a document, placed by [`Block::Part`].
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    Grid(Grid),
    Question(Question),
    Dialogue(Dialogue),
    Step(Step),
    Item(FrameworkItem),
    Timeline(Timeline),
    Chart(Chart),
    Cards(Cards),
    Media(Media),
    Contrast(Contrast),
    Results(ResultsPlace),
}

impl Part {
    /// The heading a part hangs on; a rubric hangs on the document itself.
    pub fn title(&self) -> Option<&Title> {
        match self {
            Part::Grid(_) => None,
            Part::Question(question) => Some(&question.title),
            Part::Dialogue(dialogue) => Some(&dialogue.title),
            Part::Step(step) => Some(&step.title),
            Part::Item(item) => Some(&item.title),
            Part::Timeline(timeline) => Some(&timeline.title),
            Part::Chart(chart) => Some(&chart.title),
            Part::Cards(cards) => Some(&cards.title),
            Part::Media(media) => Some(&media.title),
            Part::Contrast(contrast) => Some(&contrast.title),
            Part::Results(results) => Some(&results.title),
        }
    }
}

/// The heading a typed block hangs on: its anchor, its words without the block word, its level.
#[derive(Clone, Debug, PartialEq)]
pub struct Title {
    /// Index into [`crate::guide::document::Document::anchors`].
    pub anchor: u32,
    pub level: u8,
    pub text: Line,
    pub span: Span,
}

/// A learning outcome or a quality indicator: a heading with a code.
#[derive(Clone, Debug, PartialEq)]
pub struct FrameworkItem {
    pub title: Title,
    pub code: Spanned<String>,
    pub headline: bool,
    pub body: Prose,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    pub title: Title,
    pub intro: Prose,
    pub moments: Vec<Moment>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Moment {
    pub when: Spanned<When>,
    /// As the editor wrote it.
    pub words: String,
    pub what: Prose,
}

/// A date, or a number of days from a fixed point of the internship.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    Date(jiff::civil::Date),
    Start(i32),
    Midway(i32),
    End(i32),
}

#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    pub title: Title,
    pub intro: Prose,
    pub form: ChartForm,
    pub table: Table,
    /// The names of the number columns.
    pub series: Vec<String>,
    pub rows: Vec<ChartRow>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChartForm {
    Bar,
    Stacked,
    Pie,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ChartRow {
    pub label: String,
    /// One per series; `None` for an empty cell.
    pub values: Vec<Option<f64>>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Cards {
    pub title: Title,
    pub intro: Prose,
    pub cards: Vec<Card>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    pub title: Line,
    pub body: Prose,
    pub span: Span,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Media {
    pub title: Title,
    pub sound_only: bool,
    /// The link to the film or sound, an internal file or an address.
    pub link: Option<crate::guide::block::Link>,
    pub captions: Option<crate::guide::block::Link>,
    /// The picture shown before it plays: an index into the document's files.
    pub poster: Option<u32>,
    pub about: Prose,
    pub transcript: Prose,
}

/// Two columns: what is strong, what is weak.
#[derive(Clone, Debug, PartialEq)]
pub struct Contrast {
    pub title: Title,
    pub intro: Prose,
    pub columns: Vec<Column>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    pub title: Line,
    pub body: Prose,
    pub span: Span,
}

/// The place where a report shows what was answered to the form it names; the numbers stand in the guide.
#[derive(Clone, Debug, PartialEq)]
pub struct ResultsPlace {
    pub title: Title,
    pub intro: Prose,
}
