//! `Video:` and `Audio:` — a link to a film or sound, one to its captions, and its words under a heading.

use super::{Found, Reader, lines, words};
use crate::guide::block::{Block, Inline, Link, LinkTo};
use crate::guide::document::Document;
use crate::guide::draft::Section;
use crate::guide::part::{Media, Part};
use crate::markup::plain;
use crate::text::diagnostic::{Code, Severity};

pub static LINK: Code = Code {
    name: "media/link",
    severity: Severity::Error,
    wrong: "### Video: Het startgesprek\n\nEen film van vier minuten.",
    right: "### Video: Het startgesprek\n\n[Film](startgesprek.mp4) [Ondertitels](startgesprek.vtt)\n\n#### Transcript\n\nWelkom.",
};

/// Reads a film or sound. A rule (`---`) in its transcript ends it: what follows stays behind it in the body.
pub(super) fn read(sound_only: bool, found: Found, reader: &mut Reader<'_>) -> (Part, Vec<Block>) {
    let Found { title, settings, body, .. } = found;
    let (lead, sections) = lines::inner_sections(body);
    let poster = settings.get("poster").cloned().map(|target| reader.shown(target));
    let (link, captions, about, transcript) = (None, None, Vec::new(), Vec::new());
    let mut media = Media { title, sound_only, link, captions, poster, about, transcript };
    let mut after = Vec::new();
    for block in lead {
        let is_player = match &block {
            Block::Paragraph(line, _) | Block::Plain(line, _) => take_links(line, &mut media, &reader.draft.doc),
            _ => false,
        };
        if !is_player {
            media.about.push(block);
        }
    }
    for Section { heading, body } in sections {
        if words::is(&plain::line(&heading.content), words::TRANSCRIPT) {
            reader.absorb(heading.anchor);
            let mut body = body;
            if let Some(at) = body.iter().position(|block| matches!(block, Block::Rule(_))) {
                after.extend(body.drain(at..).skip(1));
            }
            media.transcript.extend(body);
        } else {
            media.about.push(Block::Heading(heading));
            media.about.extend(body);
        }
    }
    if media.link.is_none() {
        reader.notes.add(&LINK, media.title.span);
    }
    (Part::Media(media), after)
}

/// Takes the first link to a file or address, and the first to captions. Whether the line holds nothing else: then it
/// is the player; a link in a sentence is used too, but the sentence stays.
fn take_links(line: &[Inline], media: &mut Media, doc: &Document) -> bool {
    let (mut taken, mut rest) = (false, String::new());
    for piece in line {
        let place = match piece {
            Inline::Link(link) if is_captions(link, doc) => Some((link, &mut media.captions)),
            Inline::Link(link) if matches!(link.to, LinkTo::File(_) | LinkTo::External(_)) => {
                Some((link, &mut media.link))
            }
            _ => None,
        };
        match place {
            Some((link, place @ None)) => {
                *place = Some(Link::clone(link));
                taken = true;
            }
            _ => rest.push_str(&plain::line(std::slice::from_ref(piece))),
        }
    }
    taken && !rest.contains(char::is_alphanumeric)
}

/// Whether a link leads to a file of captions (WebVTT).
fn is_captions(link: &Link, doc: &Document) -> bool {
    let target = match &link.to {
        LinkTo::File(at) => doc.files.get(*at as usize).map(|file| file.target.value.as_str()),
        LinkTo::External(address) => Some(&**address),
        LinkTo::Internal(_) | LinkTo::Nowhere => None,
    };
    target.is_some_and(|target| target.to_ascii_lowercase().ends_with(".vtt"))
}
