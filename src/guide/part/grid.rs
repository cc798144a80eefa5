//! Rubrics: a scale, criteria, and what each level looks like for each criterion.

use super::{Prose, Title};
use crate::text::span::{Span, Spanned};

/// A rubric.
#[derive(Clone, Debug, PartialEq)]
pub struct Grid {
    pub purpose: Purpose,
    pub form: GridForm,
    /// What the editor calls the criteria, in the first cell of the table's head; empty when nothing is said.
    pub corner: String,
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

impl Purpose {
    /// As front matter says it.
    pub fn name(self) -> &'static str {
        match self {
            Purpose::Formative => "formative",
            Purpose::Summative => "summative",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GridForm {
    Analytic,
    Holistic,
    SinglePoint,
    Checklist,
}

impl GridForm {
    /// As front matter says it.
    pub fn name(self) -> &'static str {
        match self {
            GridForm::Analytic => "analytic",
            GridForm::Holistic => "holistic",
            GridForm::SinglePoint => "single-point",
            GridForm::Checklist => "checklist",
        }
    }
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
    /// Whether a rater may say that it does not apply or was not seen.
    pub optional: bool,
    /// Indices into [`crate::guide::document::Document::refs`].
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
