//! One walk over everything a reader reads in a document: body, parts and the prose in parts, in reading order.

use super::block::{Block, Definition, Inline, Table};
use super::document::Document;
use super::part::{Answer, Dialogue, Grid, Line, Part, Question, Title};
use crate::text::span::Span;

/// What the walk meets.
#[derive(Clone, Copy, Debug)]
pub enum Node<'a> {
    /// A heading of the text, or the title of a part that hangs on one.
    Heading { level: u8, text: &'a [Inline], span: Span },
    /// Every block, before what is in it; a part's place comes as [`Node::Part`] instead.
    Block(&'a Block),
    /// Every piece of a line, before what is in it.
    Inline(&'a Inline),
    /// A part, before its title and its prose.
    Part(&'a Part),
}

/// Calls `visit` for everything in `doc`.
pub fn document<'a>(doc: &'a Document, visit: &mut impl FnMut(Node<'a>)) {
    blocks(&doc.body, &doc.parts, visit);
}

/// Calls `visit` for everything in `list`; `parts` are those of the document the blocks belong to. The depth of blocks
/// is bounded by the parser, and a part only holds the places of parts made before it.
pub fn blocks<'a>(list: &'a [Block], parts: &'a [Part], visit: &mut impl FnMut(Node<'a>)) {
    for block in list {
        if !matches!(block, Block::Part(_)) {
            visit(Node::Block(block));
        }
        match block {
            Block::Heading(heading) => title(heading.level, &heading.content, heading.span, visit),
            Block::Paragraph(content, _) | Block::Plain(content, _) => inlines(content, visit),
            Block::List(list) => list.items.iter().for_each(|item| blocks(&item.body, parts, visit)),
            Block::Quote(quote) => blocks(&quote.body, parts, visit),
            Block::Table(content) => table(content, visit),
            Block::Definitions(content, _) => definitions(content, parts, visit),
            Block::Note(note) => blocks(&note.body, parts, visit),
            Block::Part(at) => {
                if let Some(inner) = parts.get(*at as usize) {
                    part(inner, parts, visit);
                }
            }
            Block::Code(_) | Block::Rule(_) | Block::Html(..) | Block::Settings(..) => {}
        }
    }
}

/// Calls `visit` for every piece of a line, and for the pieces in it.
pub fn inlines<'a>(line: &'a [Inline], visit: &mut impl FnMut(Node<'a>)) {
    for inline in line {
        visit(Node::Inline(inline));
        match inline {
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Strike(inner) => inlines(inner, visit),
            Inline::Link(link) => inlines(&link.content, visit),
            Inline::Text(_) | Inline::Code(_) | Inline::Image(_) | Inline::NoteMark(_) | Inline::Citation(_) => {}
            Inline::LineBreak | Inline::Gap(_) | Inline::Html(_) | Inline::Settings(_) => {}
        }
    }
}

/// Calls `visit` for a part, its titles and its prose.
pub fn part<'a>(part: &'a Part, parts: &'a [Part], visit: &mut impl FnMut(Node<'a>)) {
    visit(Node::Part(part));
    match part {
        Part::Grid(inner) => grid(inner, parts, visit),
        Part::Question(inner) => question(inner, parts, visit),
        Part::Dialogue(inner) => dialogue(inner, parts, visit),
        Part::Step(step) => section(&step.title, &step.body, parts, visit),
        Part::Item(item) => section(&item.title, &item.body, parts, visit),
        Part::Timeline(timeline) => {
            section(&timeline.title, &timeline.intro, parts, visit);
            timeline.moments.iter().for_each(|moment| blocks(&moment.what, parts, visit));
        }
        Part::Chart(chart) => {
            section(&chart.title, &chart.intro, parts, visit);
            table(&chart.table, visit);
        }
        Part::Cards(cards) => {
            section(&cards.title, &cards.intro, parts, visit);
            cards.cards.iter().for_each(|card| column(&card.title, &card.body, parts, visit));
        }
        Part::Media(media) => {
            section(&media.title, &media.about, parts, visit);
            blocks(&media.transcript, parts, visit);
        }
        Part::Contrast(contrast) => {
            section(&contrast.title, &contrast.intro, parts, visit);
            contrast.columns.iter().for_each(|side| column(&side.title, &side.body, parts, visit));
        }
        Part::Results(results) => section(&results.title, &results.intro, parts, visit),
    }
}

fn title<'a>(level: u8, text: &'a [Inline], span: Span, visit: &mut impl FnMut(Node<'a>)) {
    visit(Node::Heading { level, text, span });
    inlines(text, visit);
}

fn section<'a>(head: &'a Title, body: &'a [Block], parts: &'a [Part], visit: &mut impl FnMut(Node<'a>)) {
    title(head.level, &head.text, head.span, visit);
    blocks(body, parts, visit);
}

fn column<'a>(head: &'a Line, body: &'a [Block], parts: &'a [Part], visit: &mut impl FnMut(Node<'a>)) {
    inlines(head, visit);
    blocks(body, parts, visit);
}

fn table<'a>(table: &'a Table, visit: &mut impl FnMut(Node<'a>)) {
    table.head.iter().chain(table.rows.iter().flatten()).for_each(|cell| inlines(&cell.content, visit));
}

fn definitions<'a>(list: &'a [Definition], parts: &'a [Part], visit: &mut impl FnMut(Node<'a>)) {
    for definition in list {
        inlines(&definition.term, visit);
        definition.meanings.iter().for_each(|meaning| blocks(meaning, parts, visit));
    }
}

fn grid<'a>(grid: &'a Grid, parts: &'a [Part], visit: &mut impl FnMut(Node<'a>)) {
    for criterion in &grid.criteria {
        section(&criterion.title, &criterion.about, parts, visit);
        criterion.descriptors.iter().flatten().for_each(|descriptor| blocks(&descriptor.text, parts, visit));
    }
}

/// Calls `visit` for everything in a question.
pub fn of_question<'a>(inner: &'a Question, visit: &mut impl FnMut(Node<'a>)) {
    question(inner, &[], visit);
}

fn question<'a>(question: &'a Question, parts: &'a [Part], visit: &mut impl FnMut(Node<'a>)) {
    section(&question.title, &question.stem, parts, visit);
    answer(&question.answer, parts, visit);
    question.hints.iter().chain(&question.explanation).for_each(|text| blocks(text, parts, visit));
}

fn answer<'a>(answer: &'a Answer, parts: &'a [Part], visit: &mut impl FnMut(Node<'a>)) {
    match answer {
        Answer::One(choices)
        | Answer::Several(choices)
        | Answer::TrueFalse(choices)
        | Answer::Statement(choices, _) => {
            for choice in choices {
                blocks(&choice.text, parts, visit);
                blocks(&choice.feedback, parts, visit);
            }
            if let Answer::Statement(_, Some(result)) = answer {
                table(result, visit);
            }
        }
        Answer::Match(pairs) => {
            for pair in pairs {
                pair.left.iter().for_each(|left| inlines(left, visit));
                inlines(&pair.right, visit);
            }
        }
        Answer::Order(entries) => entries.iter().for_each(|entry| blocks(&entry.text, parts, visit)),
        Answer::Fill(text, _) => blocks(text, parts, visit),
        Answer::Number(ranges) => ranges.iter().for_each(|range| blocks(&range.feedback, parts, visit)),
        Answer::Reflection(reflection) => {
            blocks(&reflection.model, parts, visit);
            reflection.checklist.iter().for_each(|entry| blocks(&entry.text, parts, visit));
        }
        Answer::Scale(scale) => scale.statements.iter().for_each(|entry| blocks(&entry.text, parts, visit)),
        Answer::Open { model, .. } => blocks(model, parts, visit),
    }
}

fn dialogue<'a>(dialogue: &'a Dialogue, parts: &'a [Part], visit: &mut impl FnMut(Node<'a>)) {
    section(&dialogue.title, &dialogue.intro, parts, visit);
    for turn in &dialogue.turns {
        section(&turn.title, &turn.scene, parts, visit);
        for reply in &turn.choices {
            inlines(&reply.text, visit);
            blocks(&reply.coach, parts, visit);
        }
    }
}
