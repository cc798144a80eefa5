//! Conversations to play: turns, each with choices that lead to other turns.

use super::{Line, Prose, Title};
use crate::text::span::{Span, Spanned};

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
