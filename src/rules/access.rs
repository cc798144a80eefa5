//! Pages everyone can read: images with words, headings in order, links with a name, film and sound with text.

use std::collections::HashSet;

use super::rule::Rule;
use crate::guide::block::{Inline, Link, LinkTo};
use crate::guide::document::Document;
use crate::guide::part::{Media, Part};
use crate::guide::walk::{self, Node};
use crate::markup::plain;
use crate::text::diagnostic::{Code, Notes, Severity};
use crate::text::span::Span;

pub static IMAGE_ALT: Code = Code {
    name: "image/alt",
    severity: Severity::Error,
    wrong: "![](stageplekken.svg)",
    right: "![Kaart met twaalf stageplaatsen in Gent](stageplekken.svg)",
};
pub static HEADING_JUMP: Code = Code {
    name: "heading/jump",
    severity: Severity::Warning,
    wrong: "## Je stage\n\n#### De eerste dag",
    right: "## Je stage\n\n### De eerste dag",
};
pub static HEADING_TITLE: Code = Code {
    name: "heading/title",
    severity: Severity::Warning,
    wrong: "---\ntitle: Mentordag\n---\n\n# Mentordag",
    right: "---\ntitle: Mentordag\n---\n\n## Programma",
};
pub static MEDIA_TRANSCRIPT: Code = Code {
    name: "media/transcript",
    severity: Severity::Error,
    wrong: "### Audio: Een startgesprek\n\n[Luister](startgesprek.mp3)",
    right: "### Audio: Een startgesprek\n\n[Luister](startgesprek.mp3)\n\n#### Transcript\n\n**Mentor:** Welkom!",
};
pub static MEDIA_CAPTIONS: Code = Code {
    name: "media/captions",
    severity: Severity::Error,
    wrong: "### Video: Een startgesprek\n\n[Bekijk](startgesprek.mp4)\n\n#### Transcript\n\n**Mentor:** Welkom!",
    right: "### Video: Een startgesprek\n\n[Bekijk](startgesprek.mp4)\n\
            [Ondertitels](startgesprek.nl.vtt)\n\n#### Transcript\n\n**Mentor:** Welkom!",
};
pub static LINK_EMPTY: Code = Code {
    name: "link/empty",
    severity: Severity::Error,
    wrong: "[](../rubrics/eindevaluatie.md)",
    right: "[de eindevaluatie](../rubrics/eindevaluatie.md)",
};

/// The rule.
pub struct Access;

impl Rule for Access {
    fn codes(&self) -> &'static [&'static Code] {
        const { &[&IMAGE_ALT, &HEADING_JUMP, &HEADING_TITLE, &MEDIA_TRANSCRIPT, &MEDIA_CAPTIONS, &LINK_EMPTY] }
    }

    fn judge(&self, doc: &Document, notes: &mut Notes) {
        let (mut headings, mut rows) = (Vec::new(), HashSet::new());
        walk::document(doc, &mut |node| match node {
            Node::Heading { level, span, .. } => headings.push((level, span)),
            Node::Inline(Inline::Image(image)) if image.alt.trim().is_empty() => {
                notes.add(&IMAGE_ALT, image.span).arg("target", target(doc, &image.from));
            }
            Node::Inline(Inline::Link(link)) if is_nameless(doc, link) => {
                notes.add(&LINK_EMPTY, link.span).arg("target", target(doc, &link.to));
            }
            Node::Part(Part::Media(media)) => media_text(media, notes),
            Node::Part(Part::Grid(grid)) => rows.extend(grid.criteria.iter().map(|row| row.title.span)),
            Node::Inline(_) | Node::Block(_) | Node::Part(_) => {}
        });
        outline(headings, &rows, notes);
    }
}

/// The title of the page is its first heading, of level 1; from there a heading goes at most one level deeper. Criteria
/// are sections, which never jump, or rows of a table, which are no headings at all.
fn outline(mut headings: Vec<(u8, Span)>, criteria: &HashSet<Span>, notes: &mut Notes) {
    headings.sort_by_key(|(_, span)| span.start);
    let mut before = 1;
    for (level, span) in headings {
        if level > before + 1 {
            if criteria.contains(&span) {
                continue;
            }
            notes.add(&HEADING_JUMP, span).arg("from", usize::from(before)).arg("to", usize::from(level));
        } else if level == 1 {
            notes.add(&HEADING_TITLE, span);
        }
        before = level;
    }
}

/// Without a film or sound there is nothing to write out; that it lacks has been reported.
fn media_text(media: &Media, notes: &mut Notes) {
    if media.link.is_none() {
        return;
    }
    let title = || plain::line(&media.title.text);
    if media.transcript.is_empty() {
        notes.add(&MEDIA_TRANSCRIPT, media.title.span).arg("title", title());
    }
    if media.captions.is_none() && !media.sound_only {
        notes.add(&MEDIA_CAPTIONS, media.title.span).arg("title", title());
    }
}

/// A bare `[[id]]` shows the title of its target; every other link needs words, or an image that brings its own.
fn is_nameless(doc: &Document, link: &Link) -> bool {
    let takes_title = match link.to {
        LinkTo::Internal(at) => link.content.is_empty() && doc.refs.get(at as usize).is_some_and(|link| !link.path),
        LinkTo::External(_) | LinkTo::File(_) | LinkTo::Nowhere => false,
    };
    !takes_title && !shows_something(&link.content)
}

fn shows_something(content: &[Inline]) -> bool {
    content.iter().any(|inline| match inline {
        Inline::Text(text) | Inline::Code(text) => !text.trim().is_empty(),
        Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Strike(inner) => shows_something(inner),
        Inline::Link(link) => shows_something(&link.content),
        Inline::Image(_) | Inline::Citation(_) | Inline::Gap(_) | Inline::Html(_) => true,
        Inline::NoteMark(_) | Inline::LineBreak | Inline::Settings(_) => false,
    })
}

fn target(doc: &Document, to: &LinkTo) -> String {
    let written = match to {
        LinkTo::External(address) => Some(&**address),
        LinkTo::Internal(at) => doc.refs.get(*at as usize).map(|link| link.target.as_str()),
        LinkTo::File(at) => doc.files.get(*at as usize).map(|file| file.target.as_str()),
        LinkTo::Nowhere => None,
    };
    written.unwrap_or_default().to_owned()
}
