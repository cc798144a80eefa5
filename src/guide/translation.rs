//! How a translation stands to its original: section by section, by the fingerprint of the text it was made from.

use std::collections::HashMap;

use super::document::Document;
use super::graph::{DocIndex, Guide};
use crate::text::span::{Span, Spanned};

/// The field and the setting that hold the fingerprint of the original.
pub const KEY: &str = "translated-from";
/// The name of the part before the first heading, on the command line and in addresses (HTML: `#top` is the top).
pub const TOP: &str = "top";
/// A section of fewer words may well be the same in two languages: a name, a code, a list of titles.
const TELLING: usize = 8;

/// A part of a document that is translated as one: what stands before the first heading, or a heading with its own text.
/// What is deeper in a typed block, such as the turns of a conversation, belongs to the block.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// `None` for what stands before the first heading, with the title and the other words of the front matter.
    pub anchor: Option<u32>,
    /// The heading; the title, or the top of the file, for the first section.
    pub span: Span,
    /// The fingerprint of its text, as `translated-from` holds it.
    pub print: String,
    pub words: usize,
    /// What its own `translated-from` says.
    pub from: Option<Spanned<String>>,
}

/// How a section of a translation stands to the same section of the original.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Made from the original as it is now.
    Current,
    /// The original changed since.
    Stale,
    /// The text is still that of the original.
    Untranslated,
    /// It does not say what it was made from.
    Untracked,
    /// The original has it no more.
    Removed,
}

/// A section of a translation and the same section of the original, by their index among the sections.
#[derive(Clone, Copy, Debug)]
pub struct Pair {
    pub own: usize,
    /// `None` where the original has it no more.
    pub other: Option<usize>,
    pub state: State,
}

/// A translation beside its original.
#[derive(Clone, Debug)]
pub struct Comparison {
    pub original: DocIndex,
    /// The sections of the translation that have, or had, a counterpart.
    pub pairs: Vec<Pair>,
    /// The sections of the original that the translation lacks.
    pub missing: Vec<usize>,
}

impl Comparison {
    /// The sections in this state.
    pub fn of(&self, wanted: State) -> impl Iterator<Item = &Pair> {
        self.pairs.iter().filter(move |pair| pair.state == wanted)
    }
}

/// Compares a translation with the document it translates. A section is the same one when it has the same anchor.
pub fn compare(doc: &Document, original: &Document, index: DocIndex) -> Comparison {
    let theirs: HashMap<&str, usize> =
        original.sections.iter().enumerate().map(|(at, section)| (name(original, section), at)).collect();
    let tracked = doc.sections.iter().any(|section| section.from.is_some());
    let mut met = vec![false; original.sections.len()];
    let mut pairs = Vec::with_capacity(doc.sections.len());
    for (at, section) in doc.sections.iter().enumerate() {
        let Some(other) = theirs.get(name(doc, section)).copied() else {
            if section.from.is_some() {
                pairs.push(Pair { own: at, other: None, state: State::Removed });
            }
            continue;
        };
        met[other] = true;
        pairs.push(Pair { own: at, other: Some(other), state: state(section, &original.sections[other]) });
    }
    // A translation that says nothing of its original may be a text of its own.
    let missing = met.iter().enumerate().filter(|(_, met)| tracked && !**met).map(|(at, _)| at).collect();
    Comparison { original: index, pairs, missing }
}

fn state(section: &Section, other: &Section) -> State {
    match &section.from {
        _ if section.print == other.print && section.words >= TELLING => State::Untranslated,
        None => State::Untracked,
        Some(from) if from.value == other.print => State::Current,
        Some(_) => State::Stale,
    }
}

/// The name by which a section is found in the other language.
pub fn name<'a>(doc: &'a Document, section: &Section) -> &'a str {
    let anchor = section.anchor.and_then(|anchor| doc.anchor(anchor));
    anchor.map_or("", |anchor| anchor.id.as_str())
}

/// The words of its heading; the title of the page for the first section.
pub fn title<'a>(doc: &'a Document, section: &Section) -> &'a str {
    let anchor = section.anchor.and_then(|anchor| doc.anchor(anchor));
    anchor.map_or(doc.head.title.as_str(), |anchor| anchor.title.as_str())
}

impl Guide {
    /// The document that a translation was made from; `None` for an original, and where either cannot be read.
    pub fn translated(&self, doc: &Document) -> Option<DocIndex> {
        let own = self.config.language;
        let versions = self.by_id.get(&doc.id).filter(|_| doc.language != own && !doc.stub)?;
        versions.iter().copied().find(|at| self.doc(*at).language == own && !self.doc(*at).stub)
    }

    /// A translation beside its original.
    pub fn comparison(&self, doc: &Document) -> Option<Comparison> {
        let original = self.translated(doc)?;
        Some(compare(doc, self.doc(original), original))
    }
}
