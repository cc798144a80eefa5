//! Typed blocks: a heading that starts with a known word and a colon becomes a part, together with what stands under
//! it.
//!
//! A typed block reaches to the next heading of the same or a higher level, or to the next typed block. Nothing that is
//! written is lost: what a block has no place for stays in its stem, intro or about, and what follows the last list or
//! table of a block, the end of a conversation, or a rule under a transcript stays in the body behind it.

use std::collections::HashMap;

use crate::guide::block::{Block, Heading, List};
use crate::guide::document::{FileRef, Role};
use crate::guide::draft::Draft;
use crate::guide::field::Field;
use crate::guide::part::{Part, Title};
use crate::guide::relation::Relation;
use crate::guide::settings::Settings;
use crate::markup::plain;
use crate::text::diagnostic::{Code, Notes, Severity};
use crate::text::source::Source;
use crate::text::span::{Span, Spanned};

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
    &MOVED,
];

/// Words between the lists of a block: they are shown above the first.
static MOVED: Code = Code {
    name: "block/moved",
    severity: Severity::Warning,
    wrong: "### Vraag: Wie spreekt eerst?\n\n- (x) De student\n\nOf toch niet?\n\n- ( ) De mentor",
    right: "### Vraag: Wie spreekt eerst?\n\nOf toch niet?\n\n- (x) De student\n- ( ) De mentor",
};

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

    /// A file that the page shows, named in a setting; its index in the document's files.
    fn shown(&mut self, target: Spanned<String>) -> u32 {
        let files = &mut self.draft.doc.files;
        files.push(FileRef { target, embedded: true });
        u32::try_from(files.len() - 1).expect("fewer than 2^32 files")
    }

    /// Says of `blocks` that they will not be shown where they stand.
    fn moved<'b>(&mut self, blocks: impl IntoIterator<Item = &'b Block>) {
        let spans = blocks.into_iter().filter(|block| !matches!(block, Block::Settings(..))).filter_map(Block::span);
        if let Some(span) = spans.reduce(Span::join) {
            self.notes.add(&MOVED, span);
        }
    }

    /// As [`Reader::moved`], of what stands between the lists that `wanted` accepts.
    fn between(&mut self, blocks: &[Block], wanted: impl Fn(&List) -> bool) {
        let is_list = |block: &Block| matches!(block, Block::List(list) if wanted(list));
        let (first, last) = (blocks.iter().position(is_list), blocks.iter().rposition(is_list));
        if let (Some(first), Some(last)) = (first, last) {
            self.moved(blocks[first..last].iter().filter(|block| !is_list(block)));
        }
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
    let is_typed = |block: &Block| matches!(block, Block::Heading(heading) if words::split(heading).is_some());
    if !draft.doc.body.iter().any(is_typed) {
        return;
    }
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
        Word::Conversation => dialogue::read(found, reader),
        Word::Video | Word::Audio => media::read(word == Word::Audio, found, reader),
        Word::Timeline => timeline::read(found, reader),
        Word::Chart => chart::read(found, reader),
        Word::Cards => cards::read(found, reader),
        Word::Contrast => contrast::read(found, reader),
        Word::Results => results::read(found, reader),
        Word::Question | Word::TrueFalse | Word::Match | Word::Order | Word::Fill | Word::Number => {
            questions::read(word, found, reader)
        }
        Word::Reflection | Word::Scale | Word::Open | Word::Statement => questions::read(word, found, reader),
    }
}

/// The settings that the comment under a heading may hold because the heading starts a typed block.
pub fn settings_for(heading: &Heading) -> &'static [Field] {
    words::split(heading).map_or(&[], |(word, _)| settings_of(word))
}

#[cfg(test)]
mod after;
#[cfg(test)]
mod kept;
#[cfg(test)]
pub(crate) mod tests;
