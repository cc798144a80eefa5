//! The shared structured pieces of documents. A kind or a typed block makes them; rules and exporters ask for them, and
//! never for the kind. Keep the set small.

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
        }
    }
}

/// The heading a typed block hangs on: its anchor, its words without the block word, its level.
#[derive(Clone, Debug, PartialEq)]
pub struct Title {
    /// Index into [`super::document::Document::anchors`].
    pub anchor: u32,
    pub level: u8,
    pub text: Line,
    pub span: Span,
}

// ---------------------------------------------------------------------------------------------------------- rubrics

/// A rubric.
#[derive(Clone, Debug, PartialEq)]
pub struct Grid {
    pub purpose: Purpose,
    pub form: GridForm,
    pub scale: Vec<Level>,
    pub criteria: Vec<Criterion>,
    pub raters: Vec<Rater>,
    pub moments: Vec<Spanned<String>>,
    pub pass: Option<Spanned<PassRule>>,
    pub span: Span,
}

/// Formative judges the way, summative the result; formative never shows a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    Formative,
    Summative,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GridForm {
    Analytic,
    Holistic,
    SinglePoint,
    Checklist,
}

/// A level of the scale, lowest first.
#[derive(Clone, Debug, PartialEq)]
pub struct Level {
    pub id: Spanned<String>,
    pub title: String,
    pub description: String,
    pub points: Option<Spanned<Points>>,
}

/// A number of points, or a range of them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Points {
    pub least: f64,
    pub most: f64,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Criterion {
    pub title: Title,
    /// Percent.
    pub weight: Option<Spanned<f64>>,
    /// The id of the level that must be reached whatever the rest.
    pub must: Option<Spanned<String>>,
    /// Indices into [`super::document::Document::refs`].
    pub assesses: Vec<u32>,
    pub about: Prose,
    /// One per level of the scale, in its order; `None` where the editor wrote none.
    pub descriptors: Vec<Option<Descriptor>>,
}

/// What a level looks like for one criterion.
#[derive(Clone, Debug, PartialEq)]
pub struct Descriptor {
    pub text: Prose,
    /// The words only, to compare and to judge.
    pub plain: String,
    pub span: Span,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Rater {
    /// student, mentor, lecturer or peer.
    pub role: Spanned<String>,
    /// Whether this rater's judgement makes the result, or only informs it.
    pub decides: bool,
}

/// When a summative rubric is passed.
#[derive(Clone, Debug, PartialEq)]
pub enum PassRule {
    /// Every criterion at least at this level: one shortfall cannot be made good elsewhere.
    Every(String),
    /// A weighted total of at least this percentage.
    Total(f64),
}

// -------------------------------------------------------------------------------------------------------- questions

/// A question of a quiz (with a right answer) or of a form (without).
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    pub title: Title,
    pub stem: Prose,
    pub answer: Answer,
    pub hints: Vec<Prose>,
    pub explanation: Vec<Prose>,
    /// Default 1.
    pub points: f64,
    pub attempts: Option<u32>,
    /// Whether the learner says how sure they are of the answer.
    pub confidence: bool,
    /// Indices into [`super::document::Document::refs`]: what the question practises or assesses.
    pub outcomes: Vec<u32>,
    pub span: Span,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// One right option, or in a form one choice.
    One(Vec<Choice>),
    /// Several right options, or in a form any number.
    Several(Vec<Choice>),
    /// True (the first option) or false.
    TrueFalse(Vec<Choice>),
    Match(Vec<Pair>),
    /// In the right order.
    Order(Vec<Entry>),
    /// Text with [`super::block::Inline::Gap`]s in it.
    Fill(Prose, Vec<Gap>),
    Number(Vec<NumberRange>),
    Reflection(Reflection),
    Scale(Scale),
    /// Vote first, then see what a group voted.
    Statement(Vec<Choice>, Option<Table>),
    /// Free text over this many lines of paper.
    Open { lines: u32, model: Prose },
}

#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    pub right: bool,
    pub text: Prose,
    pub feedback: Prose,
    pub plain: String,
    pub span: Span,
}

/// One row of a match; a row without a left side distracts.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    pub left: Option<Line>,
    pub right: Line,
    pub span: Span,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub text: Prose,
    pub plain: String,
    pub span: Span,
}

/// A gap in running text: `{right; also right}` to type, `{(right) | wrong}` to choose.
#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    /// Every text that counts as right.
    pub right: Vec<String>,
    /// The other choices of a menu; empty means the learner types.
    pub wrong: Vec<String>,
    pub span: Span,
}

/// `= 4 ± 0` (right) or `~ 3 tot 5` (near).
#[derive(Clone, Debug, PartialEq)]
pub struct NumberRange {
    pub right: bool,
    pub least: f64,
    pub most: f64,
    pub feedback: Prose,
    pub span: Span,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Reflection {
    pub least_words: u32,
    pub model: Prose,
    pub checklist: Vec<Entry>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Scale {
    /// From low to high.
    pub marks: Vec<Spanned<String>>,
    pub statements: Vec<Entry>,
    /// `before`, `after` or both.
    pub measure: Vec<Spanned<String>>,
}

// ---------------------------------------------------------------------------------------- conversations and dialogues

/// A conversation to play: turns, each with choices that lead to other turns.
#[derive(Clone, Debug, PartialEq)]
pub struct Dialogue {
    pub title: Title,
    pub intro: Prose,
    pub goals: Vec<Spanned<String>>,
    /// The goal and the least score on it.
    pub pass: Vec<Spanned<(String, i32)>>,
    pub turns: Vec<Turn>,
    pub span: Span,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Turn {
    pub title: Title,
    /// What is said and seen.
    pub scene: Prose,
    /// How the other feels, as words.
    pub mood: Option<String>,
    pub choices: Vec<Reply>,
    pub ends: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Reply {
    pub text: Line,
    /// The anchor of the turn it leads to; as written after `#` where the conversation has no such turn.
    pub to: Spanned<String>,
    /// The coach's note.
    pub coach: Prose,
    pub effects: Vec<Spanned<(String, i32)>>,
    pub span: Span,
}

/// A step of a reflection model, or a phase of a conversation guide.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    pub title: Title,
    /// Counts from 1.
    pub number: u32,
    pub minutes: Option<f64>,
    pub body: Prose,
    /// How many of the list items in `body` are prompts; rules ask, the body shows them.
    pub prompts: Vec<Span>,
}

// ----------------------------------------------------------------------------------------------------------- the rest

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
    pub link: Option<super::block::Link>,
    pub captions: Option<super::block::Link>,
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
