//! `Gesprek:` — a conversation to play. Its turns are the inner headings, the choices of a turn a list of links to
//! other turns, and the quote under a choice what the coach says of it and what it does to the score.

use std::collections::HashMap;

use super::{Found, Reader, lines, words};
use crate::guide::block::{Block, Inline, Item, LinkTo, List};
use crate::guide::document::Role;
use crate::guide::draft::{Draft, Section, slug};
use crate::guide::part::{Dialogue, Line, Part, Prose, Reply, Turn};
use crate::guide::settings::Settings;
use crate::markup::plain;
use crate::text::diagnostic::{Code, Severity};
use crate::text::span::{Span, Spanned};

pub static EMPTY: Code = Code {
    name: "dialogue/empty",
    severity: Severity::Error,
    wrong: "### Gesprek: Slecht nieuws\n\nSam gaat zitten.",
    right: "### Gesprek: Slecht nieuws\n\n#### Opening\n\nSam gaat zitten. **Einde.**",
};
pub static EFFECT: Code = Code {
    name: "dialogue/effect",
    severity: Severity::Error,
    wrong: "### Gesprek: Slecht nieuws\n\n#### Opening\n\n- [Zwijgen.](#stilte)\n  > *(empathie plus twee)*\n\n#### Stilte\n\n**Einde.**",
    right: "### Gesprek: Slecht nieuws\n\n#### Opening\n\n- [Zwijgen.](#stilte)\n  > *(empathie +2)*\n\n#### Stilte\n\n**Einde.**",
};
pub static PASS_FORM: Code = Code {
    name: "dialogue/pass-form",
    severity: Severity::Error,
    wrong: "### Gesprek: Slecht nieuws\n<!-- goals: duidelijkheid; pass: duidelijkheid twee -->",
    right: "### Gesprek: Slecht nieuws\n<!-- goals: duidelijkheid; pass: duidelijkheid >= 2 -->",
};

/// An effect or pass mark counts no further than this.
const SCORE: i32 = 1_000;

/// Reads a conversation; what follows the end of its last turn stays behind it in the body.
pub(super) fn read(found: Found, reader: &mut Reader<'_>) -> (Part, Vec<Block>) {
    let Found { title, settings, body, span } = found;
    let (intro, mut sections) = lines::inner_sections(body);
    if sections.is_empty() {
        reader.notes.add(&EMPTY, title.span);
    }
    let names = names(&sections, reader);
    let closes = |block: &Block| says_end(block) || is_choices(block, reader.draft);
    let after = sections.last_mut().map(|last| lines::split_after_last(&mut last.body, closes)).unwrap_or_default();
    let turns = sections.into_iter().map(|section| turn(section, title.anchor, &names, reader)).collect();
    let pass = pass(&settings, reader);
    (Part::Dialogue(Dialogue { title, intro, goals: settings.list("goals"), pass, turns, span }), after)
}

/// Whether a block is a list with a choice in it.
fn is_choices(block: &Block, draft: &Draft) -> bool {
    matches!(block, Block::List(list) if list.items.iter().any(|item| target(item, draft).is_some()))
}

/// Whether a paragraph says `**Einde.**`.
fn says_end(block: &Block) -> bool {
    let (Block::Plain(line, _) | Block::Paragraph(line, _)) = block else { return false };
    line.iter().any(is_end)
}

fn is_end(piece: &Inline) -> bool {
    matches!(piece, Inline::Strong(inner) if words::is(&plain::line(inner), words::END))
}

/// The name of each turn, as links write it, and its anchor. Names count within one conversation, so that a page can
/// hold two that both have an opening: the second's anchor is `opening-1`, its name still `opening`.
fn names(sections: &[Section], reader: &Reader<'_>) -> HashMap<String, u32> {
    let mut names = HashMap::new();
    for Section { heading, .. } in sections {
        let anchor = reader.draft.doc.anchor(heading.anchor);
        let explicit = anchor.filter(|anchor| anchor.explicit).map(|anchor| anchor.id.clone());
        let name = explicit.unwrap_or_else(|| slug(&plain::line(&heading.content)));
        names.entry(name).or_insert(heading.anchor);
    }
    // A link may also name the anchor itself; a turn's own name goes first.
    for Section { heading, .. } in sections {
        if let Some(anchor) = reader.draft.doc.anchor(heading.anchor) {
            names.entry(anchor.id.clone()).or_insert(heading.anchor);
        }
    }
    names
}

fn turn(section: Section, dialogue: u32, names: &HashMap<String, u32>, reader: &mut Reader<'_>) -> Turn {
    let Section { heading, body } = section;
    reader.draft.set_role(heading.anchor, Role::Turn);
    let mut turn = Turn {
        title: Draft::title(&heading, heading.content.clone()),
        scene: Vec::new(),
        mood: None,
        choices: Vec::new(),
        ends: false,
    };
    let choices_at = |block: &Block| is_choices(block, reader.draft);
    let behind = body.iter().position(choices_at).map_or(&[][..], |first| &body[first..]);
    let stray: Vec<&Block> = behind.iter().filter(|block| !choices_at(block) && !says_end(block)).collect();
    reader.moved(stray);
    for block in body {
        match block {
            Block::List(list) if list.items.iter().any(|item| target(item, reader.draft).is_some()) => {
                let rest = choices(*list, dialogue, names, &mut turn.choices, reader);
                turn.scene.extend(rest);
            }
            other => turn.scene.push(other),
        }
    }
    let Turn { scene, mood, ends, .. } = &mut turn;
    lines::change_lines(scene, &mut |line, _| {
        lines::take_asides(line, |words| mood.is_none() && mood.replace(words.to_owned()).is_none());
        *ends |= take_end(line);
    });
    turn
}

/// Takes `**Einde.**` out of a line.
fn take_end(line: &mut Line) -> bool {
    let before = line.len();
    line.retain(|piece| !is_end(piece));
    let found = line.len() != before;
    if found {
        lines::trim(line);
    }
    found
}

/// Where a choice leads: its first piece is a link to a place in the same page.
fn target(item: &Item, draft: &Draft) -> Option<u32> {
    let (Block::Plain(line, _) | Block::Paragraph(line, _)) = item.body.first()? else { return None };
    let Inline::Link(link) = line.first()? else { return None };
    let LinkTo::Internal(index) = &link.to else { return None };
    draft.doc.refs.get(*index as usize).filter(|link| link.path && link.target.starts_with('#')).map(|_| *index)
}

/// Reads the choices of a list; items that are no choice come back as a list.
fn choices(
    list: List,
    dialogue: u32,
    names: &HashMap<String, u32>,
    choices: &mut Vec<Reply>,
    reader: &mut Reader<'_>,
) -> Option<Block> {
    let mut rest = Vec::new();
    for item in list.items {
        match target(&item, reader.draft) {
            Some(index) => choices.push(reply(item, index, dialogue, names, reader)),
            None => rest.push(item),
        }
    }
    (!rest.is_empty()).then(|| Block::List(Box::new(List { items: rest, ..list })))
}

fn reply(item: Item, link: u32, dialogue: u32, names: &HashMap<String, u32>, reader: &mut Reader<'_>) -> Reply {
    let to = lead_to(link, dialogue, names, reader);
    let (line, mut coach) = lines::first_line(item.body);
    let mut line = line.into_iter();
    let text = match line.next() {
        Some(Inline::Link(link)) => link.content,
        other => other.into_iter().collect(),
    };
    let rest = Block::Plain(line.collect(), item.span);
    coach.insert(0, rest);
    let mut effects = Vec::new();
    lines::change_lines(&mut coach, &mut |line, span| {
        lines::trim(line);
        lines::take_asides(line, |words| match read_effects(words, span) {
            Ok(list) => {
                effects.extend(list);
                true
            }
            Err(words) => {
                reader.notes.add(&EFFECT, span).arg("value", words);
                false
            }
        });
        take_coach(line);
    });
    coach.retain(|block| !matches!(block, Block::Plain(line, _) if line.is_empty()));
    Reply { text, to, coach: unquote(coach), effects, span: item.span }
}

/// The turn a choice leads to. The link itself is no longer one of the page: its ref is pointed at the turn's true
/// anchor, or, where there is no such turn, at the conversation, so that only the rule about turns speaks of it.
fn lead_to(link: u32, dialogue: u32, names: &HashMap<String, u32>, reader: &mut Reader<'_>) -> Spanned<String> {
    let doc = &mut reader.draft.doc;
    let written = doc.refs[link as usize].target.clone().map(|target| target.trim_start_matches('#').to_owned());
    let turn =
        names.get(&written.value).and_then(|anchor| doc.anchors.get(*anchor as usize)).map(|turn| turn.id.clone());
    let place = turn.as_ref().or(doc.anchors.get(dialogue as usize).map(|anchor| &anchor.id));
    if let Some(place) = place {
        doc.refs[link as usize].target.value = format!("#{place}");
    }
    Spanned::new(turn.unwrap_or(written.value), written.span)
}

/// Takes a bold `Coach:` off the start of a line.
fn take_coach(line: &mut Line) {
    if matches!(line.first(), Some(Inline::Strong(inner)) if words::is(&plain::line(inner), words::COACH)) {
        line.remove(0);
        if let Some(Inline::Text(text)) = line.first_mut() {
            *text = text.trim_start().trim_start_matches(':').into();
        }
        lines::trim(line);
    }
}

/// What a plain quote under a choice holds is the coach's note itself.
fn unquote(blocks: Vec<Block>) -> Prose {
    let mut prose = Vec::with_capacity(blocks.len());
    for block in blocks {
        match block {
            Block::Quote(quote) if quote.alert.is_none() => prose.extend(quote.body),
            other => prose.push(other),
        }
    }
    prose
}

/// `duidelijkheid −1, empathie +2`; the words that cannot be read otherwise.
fn read_effects(words: &str, span: Span) -> Result<Vec<Spanned<(String, i32)>>, &str> {
    let effects = words.split(',').map(str::trim);
    effects.map(|words| effect(words).map(|effect| Spanned::new(effect, span)).ok_or(words)).collect()
}

fn effect(words: &str) -> Option<(String, i32)> {
    let (at, sign) = words.char_indices().rev().find(|(_, sign)| matches!(sign, '+' | '-' | '−' | '–'))?;
    let goal = words[..at].trim();
    let size = score(&words[at + sign.len_utf8()..])?;
    (!goal.is_empty()).then(|| (goal.to_owned(), if sign == '+' { size } else { -size }))
}

/// `duidelijkheid >= 2, empathie ≥ 1`
fn pass(settings: &Settings, reader: &mut Reader<'_>) -> Vec<Spanned<(String, i32)>> {
    let mut marks = Vec::new();
    for mark in settings.list("pass") {
        match pass_mark(&mark.value) {
            Some(read) => marks.push(Spanned::new(read, mark.span)),
            None => {
                reader.notes.add(&PASS_FORM, mark.span).arg("value", &mark.value);
            }
        }
    }
    marks
}

fn pass_mark(words: &str) -> Option<(String, i32)> {
    let (goal, least) = words.split_once(">=").or_else(|| words.split_once('≥')).or_else(|| words.split_once("=>"))?;
    let (goal, least) = (goal.trim(), least.trim());
    let size = match least.strip_prefix(['-', '−', '–']) {
        Some(size) => -score(size)?,
        None => score(least.trim_start_matches('+'))?,
    };
    (!goal.is_empty()).then(|| (goal.to_owned(), size))
}

fn score(digits: &str) -> Option<i32> {
    let digits = digits.trim();
    let plain = digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|size| plain && *size <= SCORE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn effects_take_every_kind_of_minus() {
        for minus in ["-", "−", "–"] {
            assert_eq!(effect(&format!("duidelijkheid {minus}1")), Some(("duidelijkheid".into(), -1)));
        }
        assert_eq!(effect("zelf-vertrouwen + 2"), Some(("zelf-vertrouwen".into(), 2)));
        assert_eq!(effect("empathie 2"), None);
        assert_eq!(effect("empathie +twee"), None);
        assert_eq!(effect("+2"), None);
        assert_eq!(effect("x +99999999999"), None);
    }

    #[test]
    fn pass_marks() {
        assert_eq!(pass_mark("duidelijkheid >= 2"), Some(("duidelijkheid".into(), 2)));
        assert_eq!(pass_mark("empathie ≥ -1"), Some(("empathie".into(), -1)));
        assert_eq!(pass_mark("duidelijkheid"), None);
        assert_eq!(pass_mark(">= 2"), None);
    }
}
