//! Typed blocks: a heading that starts with a known word and a colon becomes a part, together with what stands under
//! it.
//!
//! A typed block reaches to the next heading of the same or a higher level, or to the next typed block. Nothing that is
//! written is lost: what a block has no place for stays in its stem, intro or about, and what follows the table or list
//! of a chart, timeline, contrast or set of cards stays in the body behind it.

use std::collections::HashMap;

use crate::guide::block::{Block, Heading};
use crate::guide::document::Role;
use crate::guide::draft::Draft;
use crate::guide::field::Field;
use crate::guide::part::{Part, Title};
use crate::guide::relation::Relation;
use crate::guide::settings::Settings;
use crate::markup::plain;
use crate::text::diagnostic::{Code, Notes};
use crate::text::source::Source;
use crate::text::span::Span;

pub mod words;

mod settings;
pub use settings::settings_of;
use words::Word;

pub mod lines;
pub mod numbers;

mod answers;
mod fill;
mod questions;

mod dialogue;

mod cards;
mod chart;
mod contrast;
mod media;
mod results;
mod timeline;

/// The codes of the findings that typed blocks may add.
pub const CODES: &[&Code] = &[
    &questions::EMPTY,
    &questions::TRUE_FALSE,
    &questions::BLOCK,
    &answers::NUMBER,
    &answers::PAIR,
    &fill::GAP,
    &dialogue::EMPTY,
    &dialogue::EFFECT,
    &dialogue::PASS_FORM,
    &timeline::WHEN,
    &timeline::EMPTY,
    &chart::TABLE,
    &chart::NUMBER,
    &cards::EMPTY,
    &cards::FIELD,
    &contrast::COLUMNS,
    &media::LINK,
];

/// A typed block as found: its word taken off the title, its settings, what stands under it.
struct Found {
    title: Title,
    settings: Settings,
    body: Vec<Block>,
    /// From the heading to the end of the last block.
    span: Span,
}

/// The files with figures of a guide, by path from the content folder.
pub type Data<'a> = HashMap<&'a str, &'a Source>;

/// What the readers of blocks share.
struct Reader<'a> {
    draft: &'a mut Draft,
    notes: &'a mut Notes,
    data: &'a Data<'a>,
    /// Anchor → the refs under it that name an outcome.
    outcomes: HashMap<u32, Vec<u32>>,
}

impl Reader<'_> {
    /// The words of a heading inside a block are shown by the part; as an anchor it no longer is a section.
    fn absorb(&mut self, anchor: u32) {
        self.draft.set_role(anchor, Role::Block);
    }

    /// Says what stands at the anchor of a block, and takes the block word off the anchor's title.
    fn name(&mut self, word: Word, title: &Title) {
        let role = match word {
            Word::Conversation | Word::Timeline | Word::Chart | Word::Cards => Role::Block,
            Word::Video | Word::Audio | Word::Contrast | Word::Results => Role::Block,
            Word::Question | Word::TrueFalse | Word::Match | Word::Order | Word::Fill | Word::Number => Role::Question,
            Word::Reflection | Word::Scale | Word::Open | Word::Statement => Role::Question,
        };
        self.draft.set_role(title.anchor, role);
        let words = plain::line(&title.text);
        let anchor = self.draft.doc.anchors.get_mut(title.anchor as usize);
        if let Some(anchor) = anchor.filter(|_| !words.is_empty()) {
            anchor.title = words;
        }
    }
}

/// Replaces every typed block in the body of `draft` by a part.
pub fn replace(draft: &mut Draft, data: &Data<'_>, notes: &mut Notes) {
    let blocks = std::mem::take(&mut draft.doc.body);
    let outcomes = draft.refs_by_anchor(&[Relation::Practises, Relation::Assesses]);
    let mut reader = Reader { draft, notes, data, outcomes };
    let mut body = Vec::with_capacity(blocks.len());
    let mut blocks = blocks.into_iter().peekable();
    while let Some(block) = blocks.next() {
        let Block::Heading(heading) = block else {
            body.push(block);
            continue;
        };
        let Some((word, text)) = words::split(&heading) else {
            body.push(Block::Heading(heading));
            continue;
        };
        let mut inner = Vec::new();
        while let Some(block) = blocks.next_if(|block| !ends(word, heading.level, block)) {
            inner.push(block);
        }
        let span = lines::span_of(&heading, &inner);
        let title = Draft::title(&heading, text);
        reader.name(word, &title);
        let (part, after) = read(word, Found { title, settings: heading.settings, body: inner, span }, &mut reader);
        body.push(reader.draft.part(part));
        body.extend(after);
    }
    reader.draft.doc.body = body;
}

/// Whether a block ends a typed block of `level`. The turns of a conversation may have any title.
fn ends(word: Word, level: u8, block: &Block) -> bool {
    let Block::Heading(heading) = block else { return false };
    heading.level <= level || (word != Word::Conversation && words::split(heading).is_some())
}

/// Reads one block: its part, and what stays in the body behind it.
fn read(word: Word, found: Found, reader: &mut Reader<'_>) -> (Part, Vec<Block>) {
    match word {
        Word::Conversation => (Part::Dialogue(dialogue::read(found, reader)), Vec::new()),
        Word::Video | Word::Audio => (Part::Media(media::read(word == Word::Audio, found, reader)), Vec::new()),
        Word::Timeline => timeline::read(found, reader),
        Word::Chart => chart::read(found, reader),
        Word::Cards => cards::read(found, reader),
        Word::Contrast => contrast::read(found, reader),
        Word::Results => results::read(found, reader),
        Word::Question | Word::TrueFalse | Word::Match | Word::Order | Word::Fill | Word::Number => {
            (Part::Question(questions::read(word, found, reader)), Vec::new())
        }
        Word::Reflection | Word::Scale | Word::Open | Word::Statement => {
            (Part::Question(questions::read(word, found, reader)), Vec::new())
        }
    }
}

/// The settings that the comment under a heading may hold because the heading starts a typed block.
pub fn settings_for(heading: &Heading) -> &'static [Field] {
    words::split(heading).map_or(&[], |(word, _)| settings_of(word))
}

#[cfg(test)]
mod kept;
#[cfg(test)]
pub(crate) mod tests;
