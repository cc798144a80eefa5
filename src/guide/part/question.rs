//! Questions: what is asked, how it is answered, and what is said of the answer.

use super::{Line, Prose, Title};
use crate::guide::block::Table;
use crate::text::span::{Span, Spanned};

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
    /// Whether what a learner writes may leave their device, to a learning platform.
    pub share: bool,
    /// Indices into [`crate::guide::document::Document::refs`]: what the question practises or assesses.
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
    /// Text with [`crate::guide::block::Inline::Gap`]s in it.
    Fill(Prose, Vec<Gap>),
    Number(Vec<NumberRange>),
    Reflection(Reflection),
    Scale(Scale),
    /// Vote first, then see what a group voted.
    Statement(Vec<Choice>, Option<Table>),
    /// Free text over this many lines of paper.
    Open {
        lines: u32,
        model: Prose,
    },
}

impl Answer {
    /// Whether there is something to know, rather than something to tell; `document` says whether questions of the document
    /// have right answers at all.
    pub fn is_graded(&self, document: bool) -> bool {
        match self {
            Answer::One(choices) | Answer::Several(choices) => document && choices.iter().any(|choice| choice.right),
            Answer::TrueFalse(_) | Answer::Match(_) | Answer::Order(_) | Answer::Fill(..) => document,
            Answer::Number(ranges) => document && !ranges.is_empty(),
            Answer::Reflection(_) | Answer::Scale(_) | Answer::Statement(..) | Answer::Open { .. } => false,
        }
    }

    /// The name of the form of the question.
    pub fn form(&self) -> &'static str {
        match self {
            Answer::One(_) => "one",
            Answer::Several(_) => "several",
            Answer::TrueFalse(_) => "true-false",
            Answer::Match(_) => "match",
            Answer::Order(_) => "order",
            Answer::Fill(..) => "fill",
            Answer::Number(_) => "number",
            Answer::Reflection(_) => "reflection",
            Answer::Scale(_) => "scale",
            Answer::Statement(..) => "statement",
            Answer::Open { .. } => "open",
        }
    }
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

impl Gap {
    /// All choices of a menu, in alphabetical order, so that the right one does not stand out.
    pub fn menu(&self) -> Vec<&String> {
        let mut choices: Vec<&String> = self.right.iter().chain(&self.wrong).collect();
        choices.sort_unstable();
        choices
    }
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
