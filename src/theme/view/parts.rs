//! The pieces of a page's body as templates see them.

use std::collections::BTreeSet;

use serde::Serialize;

use super::RelationView;
use super::ResultsView;
use super::lists::RelatedLink;

/// A piece of the body: a run of HTML, or one structured part.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Piece {
    Html {
        html: String,
    },
    Grid(Box<GridView>),
    Question(Box<QuestionView>),
    Dialogue(DialogueView),
    Step(StepView),
    Item(ItemView),
    Timeline(TimelineView),
    Chart(ChartView),
    Cards(CardsView),
    Media(MediaView),
    Contrast(ContrastView),
    Results(ResultsView),
    /// The answers to the page's questions, upside down at the end.
    Key(KeyView),
    Figure {
        html: String,
    },
    /// A heading of level 2 with all that is under it: a path of the home page.
    Section {
        body: Vec<Piece>,
    },
}

impl Piece {
    /// Adds the names of its component and of those in it; running text has none.
    pub fn names(&self, names: &mut BTreeSet<&'static str>) {
        let (name, inner): (_, &[Piece]) = match self {
            Piece::Html { .. } => return,
            Piece::Grid(_) => ("grid", &[]),
            Piece::Question(_) => ("question", &[]),
            Piece::Dialogue(_) => ("dialogue", &[]),
            Piece::Step(step) => ("step", &step.body),
            Piece::Item(item) => ("item", &item.body),
            Piece::Timeline(_) => ("timeline", &[]),
            Piece::Chart(_) => ("chart", &[]),
            Piece::Cards(_) => ("cards", &[]),
            Piece::Media(_) => ("media", &[]),
            Piece::Contrast(_) => ("contrast", &[]),
            Piece::Results(_) => {
                names.extend(["chart", "table"]);
                ("results", &[])
            }
            Piece::Key(_) => ("key", &[]),
            Piece::Figure { .. } => ("figure", &[]),
            Piece::Section { body } => ("section", body),
        };
        names.insert(name);
        inner.iter().for_each(|piece| piece.names(names));
    }
}

/// A heading that a part brings: `level` is 2 to 6.
#[derive(Clone, Debug, Serialize)]
pub struct TitleView {
    pub id: String,
    pub level: u8,
    pub html: String,
    pub plain: String,
    /// What stands right under the heading, as HTML: that the original changed since.
    pub notice: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct GridView {
    pub formative: bool,
    pub form: &'static str,
    /// The head of the column of criteria.
    pub corner: String,
    pub levels: Vec<LevelView>,
    pub criteria: Vec<CriterionView>,
    pub raters: Vec<RaterView>,
    pub moments: Vec<String>,
    /// The pass rule in words.
    pub pass: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct LevelView {
    pub id: String,
    pub title: String,
    pub description: String,
    /// `10–13`; none in a formative rubric.
    pub points: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct CriterionView {
    pub title: TitleView,
    /// `30 %`; none in a formative rubric.
    pub weight: Option<String>,
    /// The title of the level that must be reached.
    pub must: Option<String>,
    pub about: String,
    /// HTML per level, in the order of the levels; empty where none was written.
    pub descriptors: Vec<String>,
    pub outcomes: Vec<RelatedLink>,
}

#[derive(Clone, Debug, Serialize)]
pub struct RaterView {
    pub role: String,
    pub decides: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct QuestionView {
    pub title: TitleView,
    /// Counts from 1 within the page.
    pub number: usize,
    /// one, several, true-false, match, order, fill, number, reflection, scale, statement or open.
    pub form: &'static str,
    /// The name of the question form for readers.
    pub form_label: String,
    /// Whether it has a right answer (a quiz) or not (a form).
    pub graded: bool,
    pub stem: String,
    /// Options (one, several, true-false, statement), entries (order, in the order to print; reflection's checklist) or
    /// statements (scale).
    pub options: Vec<String>,
    /// The left sides of a match; the right sides, sorted, are `options`.
    pub lefts: Vec<String>,
    /// The marks of a scale.
    pub marks: Vec<String>,
    /// The text with gaps, as HTML; menus are written out.
    pub fill: String,
    /// Ruled lines on paper.
    pub lines: u32,
    /// The recorded result of a statement, as an HTML table.
    pub result: String,
    pub hints: Vec<String>,
    pub outcomes: Vec<RelatedLink>,
    /// Where the key stands on this page, when it has one.
    pub key: Option<String>,
    /// Whether readers say how sure they are of their answer.
    pub confidence: bool,
    /// What the script of the exercise needs to know, as JSON; empty in a form.
    pub data: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct KeyView {
    pub answers: Vec<KeyAnswer>,
}

#[derive(Clone, Debug, Serialize)]
pub struct KeyAnswer {
    pub id: String,
    pub number: usize,
    pub question: String,
    pub question_url: String,
    /// The right answer or answers, as HTML.
    pub right: Vec<String>,
    /// What is said of the options.
    pub feedback: Vec<FeedbackView>,
    pub explanation: String,
}

/// What is said of one option; option and text are HTML.
#[derive(Clone, Debug, Serialize)]
pub struct FeedbackView {
    /// Counts from 1 among the options or ranges of the question.
    pub number: usize,
    pub option: String,
    pub html: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct DialogueView {
    pub title: TitleView,
    pub intro: String,
    pub goals: Vec<String>,
    /// The pass marks in words.
    pub pass: Vec<String>,
    pub turns: Vec<TurnView>,
    /// What the script that plays it needs to know, as JSON.
    pub data: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct TurnView {
    pub title: TitleView,
    /// Counts from 1: a game-book's paragraph number.
    pub number: usize,
    pub scene: String,
    pub mood: Option<String>,
    /// The face that goes with the mood, as an SVG; assistive technology has the words.
    pub face: String,
    pub choices: Vec<ReplyView>,
    pub ends: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct ReplyView {
    pub html: String,
    pub url: String,
    /// The number of the turn it leads to.
    pub number: usize,
    pub coach: String,
    /// `duidelijkheid +2`.
    pub effects: Vec<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct StepView {
    pub title: TitleView,
    pub number: u32,
    /// `10 minuten`.
    pub minutes: Option<String>,
    /// A part may hold parts: cards or questions under a step.
    pub body: Vec<Piece>,
}

#[derive(Clone, Debug, Serialize)]
pub struct ItemView {
    pub title: TitleView,
    pub code: String,
    pub headline: bool,
    pub body: Vec<Piece>,
    pub relations: Vec<RelationView>,
}

#[derive(Clone, Debug, Serialize)]
pub struct TimelineView {
    pub title: TitleView,
    pub intro: String,
    pub moments: Vec<MomentView>,
    /// The address of its calendar file; empty where no moment has a date.
    pub calendar: String,
    /// For readers to fill in their own dates.
    pub planner: Option<PlannerView>,
}

#[derive(Clone, Debug, Serialize)]
pub struct PlannerView {
    /// What opens it.
    pub title: String,
    /// What the script needs to know, as JSON.
    pub data: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct MomentView {
    /// The date, or the distance in words.
    pub when: String,
    /// Machine-readable date, when it is one.
    pub date: Option<String>,
    /// The distance in words, beside a date that was worked out from it.
    pub relative: String,
    /// start, midway or end, and the days from there; empty for a date that was written.
    pub point: &'static str,
    pub days: i32,
    /// What it is known by in calendars.
    pub name: String,
    pub html: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct ChartView {
    pub title: TitleView,
    pub intro: String,
    /// bar, stacked or pie.
    pub form: &'static str,
    /// The drawing, as an SVG that only uses classes; hidden from assistive technology, the table says the same.
    pub svg: String,
    pub table: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct CardsView {
    pub title: TitleView,
    pub intro: String,
    /// Title and body, as HTML.
    pub cards: Vec<(String, String)>,
}

#[derive(Clone, Debug, Serialize)]
pub struct MediaView {
    pub title: TitleView,
    pub sound_only: bool,
    pub url: String,
    pub file_name: String,
    pub captions: Option<String>,
    /// The picture shown before it plays.
    pub poster: Option<String>,
    pub about: String,
    pub transcript: String,
    /// The language of the captions.
    pub lang: &'static str,
}

#[derive(Clone, Debug, Serialize)]
pub struct ContrastView {
    pub title: TitleView,
    pub intro: String,
    /// Title and body, as HTML.
    pub columns: Vec<(String, String)>,
}
