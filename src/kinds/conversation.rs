//! A guide to a conversation: every `##` is a phase with its minutes and prompts.

use super::kind::Kind;
use super::pieces;
use super::reflection::{AVOID, COMPOSE, FIGURE, MINUTES, STEP};
use crate::guide::draft::Draft;
use crate::guide::field::{Field, Shape};
use crate::guide::front::Front;
use crate::text::diagnostic::Notes;

pub struct Conversation;

const FIELDS: &[Field] = &[
    Field::new("duration", Shape::Text, "How long the conversation takes.", "30 min").visible(),
    Field::new("when", Shape::Text, "When in the internship it takes place.", "In de eerste week").visible(),
    Field::new("participants", Shape::List(&Shape::Facet("audience")), "Who takes part.", "[student, mentor]")
        .visible(),
    FIGURE,
    COMPOSE,
    AVOID,
];
const SETTINGS: &[Field] = &[STEP, MINUTES];

impl Kind for Conversation {
    fn name(&self) -> &'static str {
        "conversation"
    }

    fn folder(&self) -> &'static str {
        "conversations"
    }

    fn about(&self) -> &'static str {
        "A guide to a conversation. Each section of level 2 is a phase, and the items of its lists are what to say or ask."
    }

    fn fields(&self) -> &'static [Field] {
        FIELDS
    }

    fn settings(&self) -> &'static [Field] {
        SETTINGS
    }

    fn sample(&self) -> &'static str {
        include_str!("conversation.md")
    }

    fn read(&self, front: &Front, draft: &mut Draft, _notes: &mut Notes) {
        draft.doc.papers.push("conversation");
        draft.doc.figure = pieces::figure(front);
        draft.doc.compose = pieces::compose(front);
        pieces::steps(draft);
    }
}
