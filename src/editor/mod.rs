//! What an editor asks about a place in a guide: pure answers from the guide and the text, without protocol and disk.

pub mod lines;
pub mod shapes;
pub mod words;

pub mod places;
pub mod spot;

pub mod hover;
pub mod navigate;
pub mod outline;

pub mod complete;
mod fields;
mod slot;
mod yaml_slot;

pub mod moves;
pub mod rename;
pub mod web;

use crate::text::span::Span;

/// A change of the text of a source: what stands at `at` becomes `text`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    pub at: Span,
    pub text: String,
}
