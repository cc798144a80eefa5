//! A document while it is read: names its anchors, collects its relations, cuts its body into sections.

use std::collections::HashMap;

use super::block::{Block, Heading, Inline};
use super::document::{Anchor, Document, Ref, Role};
use super::part::{Part, Title};
use super::relation::Relation;
use super::settings::Settings;
use crate::text::diagnostic::{Code, Notes, Severity};
use crate::text::span::{Span, Spanned};

/// Two places of one document with the same explicit name.
pub static ANCHOR_DUPLICATE: Code = Code {
    name: "anchor/duplicate",
    severity: Severity::Error,
    wrong: "## Start\n<!-- id: begin -->\n\n## Midden\n<!-- id: begin -->",
    right: "## Start\n<!-- id: begin -->\n\n## Midden\n<!-- id: midden -->",
};

/// A place with a name that the page itself gives to one of its own parts.
pub static ANCHOR_RESERVED: Code = Code {
    name: "anchor/reserved",
    severity: Severity::Error,
    wrong: "## Noten\n<!-- id: voetnoten -->",
    right: "## Noten\n<!-- id: noten -->",
};

/// The names that the frame of a page and its parts have, beside those with a number (see [`is_reserved`]).
const RESERVED: [&str; 22] = [
    "page-main",
    "page-side",
    "page-side-title",
    "page-key",
    "page-terms",
    "page-sources",
    "page-relations",
    "page-parts",
    "page-start",
    "page-facets",
    "page-sections",
    "page-kept",
    "page-results",
    "site-menu",
    "search-input",
    "search-results",
    "voetnoten",
    "figuur",
    "figuur-title",
    "figuur-desc",
    "letter",
    "area",
];
/// What stands before a number in the names of notes, terms, answers, questions and menus.
const NUMBERED: [&str; 7] = ["noot-", "term-", "antwoord-", "q", "site-menu-", "area-", "letter-"];

/// Whether the page itself uses a name. Two places of one name: a link would lead to the wrong one.
pub fn is_reserved(id: &str) -> bool {
    let numbered =
        |start: &&str| id.strip_prefix(*start).is_some_and(|rest| rest.starts_with(|sign: char| sign.is_ascii_digit()));
    RESERVED.contains(&id) || NUMBERED.iter().any(numbered)
}

/// A heading and what stands under it.
pub struct Section {
    pub heading: Box<Heading>,
    pub body: Vec<Block>,
}

/// A document under construction.
pub struct Draft {
    pub doc: Document,
    /// Anchor name → its index, once the document has many.
    names: HashMap<String, u32>,
    /// For names made from headings, how often they were wanted when they were taken.
    wanted: HashMap<String, usize>,
}

/// From this many anchors on there is a table of their names; fewer are looked through.
const MANY: usize = 16;

impl Draft {
    pub fn new(doc: Document) -> Self {
        Draft { doc, names: HashMap::new(), wanted: HashMap::new() }
    }

    /// Names a place. `explicit` is the id the editor wrote; otherwise the words are turned into a name as GitHub does,
    /// with `-1`, `-2` … behind a repeated one. Also takes `code`, `covers` and the relations from `settings`.
    pub fn anchor(
        &mut self,
        title: &str,
        level: u8,
        settings: &Settings,
        role: Role,
        span: Span,
        notes: &mut Notes,
    ) -> u32 {
        let explicit = settings.get("id");
        let id = match explicit {
            Some(id) => slug(id),
            None => self.free_name(slug(title)),
        };
        if let Some(written) = explicit.filter(|_| is_reserved(&id)) {
            notes.add(&ANCHOR_RESERVED, written.span).arg("anchor", &id);
        }
        let index = u32::try_from(self.doc.anchors.len()).expect("fewer than 2^32 anchors");
        // A name made from a heading is a free one.
        if let Some((written, first)) = explicit.and_then(|written| Some((written, self.named(&id)?))) {
            let first = self.doc.anchors[first as usize].span;
            notes.add(&ANCHOR_DUPLICATE, written.span).arg("anchor", &id).label(first);
        }
        let code = settings.get("code").map(|code| code.value.clone());
        let covers = settings.list("covers");
        let title = title.to_owned();
        self.doc.anchors.push(Anchor { id, title, level, role, code, covers, explicit: explicit.is_some(), span });
        if self.doc.anchors.len() >= MANY {
            let untold = if self.names.is_empty() { 0 } else { index };
            for (at, anchor) in (untold..).zip(&self.doc.anchors[untold as usize..]) {
                self.names.entry(anchor.id.clone()).or_insert(at);
            }
        }
        // Most headings have no settings.
        let relations = if settings.entries.is_empty() { &[][..] } else { &Relation::WRITTEN };
        for relation in relations {
            for target in settings.list(relation.name()) {
                self.relate(*relation, target, Some(index));
            }
        }
        index
    }

    /// Writes a relation to an id and gives its index in the document's refs.
    pub fn relate(&mut self, relation: Relation, target: Spanned<String>, under: Option<u32>) -> u32 {
        let index = u32::try_from(self.doc.refs.len()).expect("fewer than 2^32 refs");
        self.doc.refs.push(Ref { relation, target, path: false, under });
        index
    }

    /// Adds a part and gives the block that places it.
    pub fn part(&mut self, part: Part) -> Block {
        let index = u32::try_from(self.doc.parts.len()).expect("fewer than 2^32 parts");
        self.doc.parts.push(part);
        Block::Part(index)
    }

    /// The refs written under an anchor with one of `relations`: indices into the document's refs.
    pub fn refs_under(&self, anchor: u32, relations: &[Relation]) -> Vec<u32> {
        let refs = self.doc.refs.iter().enumerate();
        let under = refs.filter(|(_, link)| link.under == Some(anchor) && relations.contains(&link.relation));
        under.map(|(at, _)| u32::try_from(at).expect("fewer than 2^32 refs")).collect()
    }

    /// As [`Draft::refs_under`] for all anchors at once: for who asks for many.
    pub fn refs_by_anchor(&self, relations: &[Relation]) -> HashMap<u32, Vec<u32>> {
        let mut by_anchor: HashMap<u32, Vec<u32>> = HashMap::new();
        for (index, link) in (0u32..).zip(&self.doc.refs) {
            if let Some(anchor) = link.under.filter(|_| relations.contains(&link.relation)) {
                by_anchor.entry(anchor).or_default().push(index);
            }
        }
        by_anchor
    }

    /// Says what stands at an anchor, once a kind or typed block knows.
    pub fn set_role(&mut self, anchor: u32, role: Role) {
        self.doc.anchors[anchor as usize].role = role;
    }

    /// The title of a part that hangs on `heading`; `text` is what remains of its words.
    pub fn title(heading: &Heading, text: Vec<Inline>) -> Title {
        Title { anchor: heading.anchor, level: heading.level, text, span: heading.span }
    }

    fn free_name(&mut self, wanted: String) -> String {
        let wanted = match wanted {
            name if name.is_empty() => "deel".to_owned(),
            name if is_reserved(&name) => format!("deel-{name}"),
            name => name,
        };
        if self.named(&wanted).is_none() {
            return wanted;
        }
        let mut count = self.wanted.get(&wanted).copied().unwrap_or_default();
        let name = loop {
            count += 1;
            let name = format!("{wanted}-{count}");
            if self.named(&name).is_none() {
                break name;
            }
        };
        self.wanted.insert(wanted, count);
        name
    }

    /// The first place with this name.
    fn named(&self, id: &str) -> Option<u32> {
        if !self.names.is_empty() {
            return self.names.get(id).copied();
        }
        self.doc.anchors.iter().zip(0..).find(|(anchor, _)| anchor.id == id).map(|(_, index)| index)
    }
}

/// Cuts a body at its headings of level `level`: what stands before the first, and the sections. Deeper headings stay in
/// their section; a higher one ends the section and starts a new one.
pub fn sections(body: Vec<Block>, level: u8) -> (Vec<Block>, Vec<Section>) {
    let mut lead = Vec::new();
    let mut list: Vec<Section> = Vec::new();
    for block in body {
        match block {
            Block::Heading(heading) if heading.level <= level => list.push(Section { heading, body: Vec::new() }),
            other => list.last_mut().map_or(&mut lead, |section| &mut section.body).push(other),
        }
    }
    (lead, list)
}

/// The anchor name GitHub makes of a heading: lower case, spaces to hyphens, other signs dropped.
pub fn slug(text: &str) -> String {
    if text.is_ascii() {
        let mut name = text.trim().replace(' ', "-");
        name.retain(|sign| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_'));
        name.make_ascii_lowercase();
        return name;
    }
    let mut name = String::with_capacity(text.len());
    for character in text.trim().chars().flat_map(char::to_lowercase) {
        match character {
            ' ' => name.push('-'),
            '-' | '_' => name.push(character),
            letter if letter.is_alphanumeric() => name.push(letter),
            _ => {}
        }
    }
    name
}
