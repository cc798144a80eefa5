//! A body cut in pieces: the sections that a kind turns into parts, and everything between them.

use crate::guide::block::{Block, Heading};
use crate::guide::document::{Figure, Role};
use crate::guide::draft::{Draft, Section};
use crate::guide::front::Front;
use crate::guide::part::{FrameworkItem, Part, Step};
use crate::text::span::Span;

/// A piece of a body.
pub enum Piece {
    /// A heading that the kind asked for, and what stands under it.
    Section(Section),
    /// A block that belongs to no such section.
    Other(Block),
}

/// Cuts the body of `draft`. A section starts at each heading that `opens` accepts and reaches to the next such
/// heading, or to a heading or typed block of the same or a higher level.
pub fn cut(draft: &mut Draft, opens: impl Fn(&Heading) -> bool) -> Vec<Piece> {
    let body = std::mem::take(&mut draft.doc.body);
    let mut pieces = Vec::new();
    let mut open: Option<Section> = None;
    for block in body {
        let level = level(draft, &block);
        if let (Some(section), Some(level)) = (&open, level)
            && level <= section.heading.level
        {
            pieces.extend(open.take().map(Piece::Section));
        }
        match (block, &mut open) {
            (Block::Heading(heading), _) if opens(&heading) => {
                pieces.extend(open.replace(Section { heading, body: Vec::new() }).map(Piece::Section));
            }
            (block, Some(section)) => section.body.push(block),
            (block, None) => pieces.push(Piece::Other(block)),
        }
    }
    pieces.extend(open.map(Piece::Section));
    pieces
}

/// The level of a heading, or of the heading that a typed block replaced.
fn level(draft: &Draft, block: &Block) -> Option<u8> {
    match block {
        Block::Heading(heading) => Some(heading.level),
        Block::Part(at) => draft.doc.parts.get(*at as usize).and_then(Part::title).map(|title| title.level),
        _ => None,
    }
}

/// Turns every heading with a `code` into an item of a framework.
pub fn items(draft: &mut Draft, role: Role) {
    let code = |heading: &Heading| heading.settings.get("code").filter(|code| !code.value.trim().is_empty()).cloned();
    let pieces = cut(draft, |heading| code(heading).is_some());
    place(draft, pieces, |draft, Section { heading, body }| {
        let code = code(&heading).expect("a section is cut only at a heading with a code");
        draft.set_role(heading.anchor, role);
        let headline = heading.settings.flag("headline", false);
        Part::Item(FrameworkItem { title: Draft::title(&heading, heading.content.clone()), code, headline, body })
    });
}

/// Turns every section of level 2 into a step, unless it says `step: false`.
pub fn steps(draft: &mut Draft) {
    let pieces = cut(draft, |heading| heading.level == 2 && heading.settings.flag("step", true));
    let mut number = 0;
    place(draft, pieces, |draft, Section { heading, body }| {
        number += 1;
        draft.set_role(heading.anchor, Role::Step);
        let minutes = heading.settings.number("minutes").filter(|minutes| minutes.is_finite() && *minutes >= 0.0);
        let prompts = prompts(&body);
        Part::Step(Step { title: Draft::title(&heading, heading.content.clone()), number, minutes, body, prompts })
    });
}

/// Puts the pieces back into the body, each section as the part that `make` makes of it.
fn place(draft: &mut Draft, pieces: Vec<Piece>, mut make: impl FnMut(&mut Draft, Section) -> Part) {
    let mut body = Vec::with_capacity(pieces.len());
    for piece in pieces {
        match piece {
            Piece::Other(block) => body.push(block),
            Piece::Section(section) => {
                let part = make(draft, section);
                body.push(draft.part(part));
            }
        }
    }
    draft.doc.body = body;
}

/// The list items of a section: what it asks.
fn prompts(body: &[Block]) -> Vec<Span> {
    let items = body.iter().filter_map(|block| if let Block::List(list) = block { Some(&list.items) } else { None });
    items.flatten().map(|item| item.span).collect()
}

/// The words to point out to who writes by the steps, where `compose:` asks for a sheet.
pub fn compose(front: &Front) -> Option<Vec<String>> {
    let avoid = front.texts("avoid").into_iter().map(|word| word.value);
    front.flag("compose").then(|| avoid.collect())
}

/// The figure that `figure:` names.
pub fn figure(front: &Front) -> Option<Figure> {
    match front.text("figure")?.value.as_str() {
        "cycle" => Some(Figure::Cycle),
        "onion" => Some(Figure::Onion),
        "levels" => Some(Figure::Levels),
        "steps" => Some(Figure::Steps),
        _ => None,
    }
}
