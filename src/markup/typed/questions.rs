//! Questions of quizzes and forms: stem, hints, explanation, and the answers that are lists of options or free text.

use super::words::{self, Word};
use super::{Found, Reader, answers, fill, lines};
use crate::guide::block::{Alert, Block, Heading, Item, List, Mark, Table};
use crate::guide::draft::Section;
use crate::guide::part::{Answer, Choice, Entry, Part, Prose, Question, Reflection, Scale};
use crate::guide::settings::{Settings, split};
use crate::markup::plain;
use crate::text::diagnostic::{Code, Severity};

pub static EMPTY: Code = Code {
    name: "question/empty",
    severity: Severity::Error,
    wrong: "### Vraag: Wie spreekt eerst?",
    right: "### Vraag: Wie spreekt eerst?\n\n- (x) De student\n- ( ) De mentor\n  > Die komt daarna.",
};
pub static TRUE_FALSE: Code = Code {
    name: "question/true-false",
    severity: Severity::Error,
    wrong: "### Waar of niet waar: Feedback gaat over gedrag.\n\n- (x) Waar",
    right: "### Waar of niet waar: Feedback gaat over gedrag.\n\n- (x) Waar\n- ( ) Niet waar",
};
pub static BLOCK: Code = Code {
    name: "question/block",
    severity: Severity::Error,
    wrong: "### Open: Wat neem je mee?\n\n#### Antwoord\n\nDat ik eerst luister.",
    right: "### Open: Wat neem je mee?\n\n#### Modelantwoord\n\nDat ik eerst luister.",
};

/// The lines of paper of an answer that does not say how many it needs.
const LINES: u32 = 4;

/// The pieces of a question, sorted.
#[derive(Default)]
struct Pieces {
    /// Everything without a place of its own, in order.
    rest: Vec<Block>,
    hints: Vec<Prose>,
    explanation: Vec<Prose>,
    model: Prose,
    checklist: Vec<Entry>,
    /// What follows the answers: it stays in the body behind the question.
    after: Vec<Block>,
}

/// Reads a question of any form; what follows its answers stays behind it in the body.
pub(super) fn read(word: Word, found: Found, reader: &mut Reader<'_>) -> (Part, Vec<Block>) {
    let Found { title, settings, body, span } = found;
    let mut pieces = sort(word, body, reader);
    let (answer, stem) = answer(word, &mut pieces, &settings, reader);
    let lacks = match &answer {
        None => true,
        Some(Answer::Scale(scale)) => scale.marks.is_empty() || scale.statements.is_empty(),
        Some(_) => false,
    };
    if lacks {
        reader.notes.add(&EMPTY, title.span);
    }
    let model = std::mem::take(&mut pieces.model);
    let answer = answer.unwrap_or(Answer::Open { lines: LINES, model });
    let question = Question {
        points: settings.number("points").filter(|points| points.is_finite() && *points >= 0.0).unwrap_or(1.0),
        attempts: whole(&settings, "attempts", 100),
        confidence: settings.flag("confidence", false),
        share: settings.flag("share", false),
        outcomes: reader.outcomes.remove(&title.anchor).unwrap_or_default(),
        hints: pieces.hints,
        explanation: pieces.explanation,
        title,
        stem,
        answer,
        span,
    };
    (Part::Question(question), pieces.after)
}

/// Whether a list holds answers of this form.
fn holds_answers(word: Word, numbered: bool, list: &List) -> bool {
    match word {
        Word::Question | Word::TrueFalse => is_marked(list),
        Word::Order => !numbered || list.start.is_some(),
        Word::Match | Word::Number | Word::Scale => true,
        _ => false,
    }
}

/// The answer and the stem; no answer where the form lacks what it needs.
fn answer(word: Word, pieces: &mut Pieces, settings: &Settings, reader: &mut Reader<'_>) -> (Option<Answer>, Prose) {
    let mut rest = std::mem::take(&mut pieces.rest);
    let numbered = rest.iter().any(|block| matches!(block, Block::List(list) if list.start.is_some()));
    let wanted = |list: &List| holds_answers(word, numbered, list);
    pieces.after.extend(lines::split_after_last(&mut rest, |block| matches!(block, Block::List(list) if wanted(list))));
    reader.between(&rest, wanted);
    match word {
        Word::Question => options(rest),
        Word::TrueFalse => true_false(rest, reader),
        Word::Match => answers::pairs(rest, reader),
        Word::Order => answers::order(rest),
        Word::Fill => fill::read(rest, reader),
        Word::Number => answers::number(rest, reader),
        Word::Statement => statement(rest, pieces, reader),
        Word::Scale => {
            let (statements, stem) = lines::take_items(rest, |_| true);
            let marks = settings.get("scale").map(|marks| split(marks, '|')).unwrap_or_default();
            let statements = statements.into_iter().map(entry).collect();
            (Some(Answer::Scale(Scale { marks, statements, measure: settings.list("measure") })), stem)
        }
        Word::Reflection => {
            let least_words = whole(settings, "min-words", 5000).unwrap_or(0);
            let (model, checklist) = (std::mem::take(&mut pieces.model), std::mem::take(&mut pieces.checklist));
            (Some(Answer::Reflection(Reflection { least_words, model, checklist })), rest)
        }
        // The other words are not questions: `super::read` sends none of them here.
        _ => {
            let lines = whole(settings, "lines", 60).unwrap_or(LINES);
            (Some(Answer::Open { lines, model: std::mem::take(&mut pieces.model) }), rest)
        }
    }
}

/// Puts hints, explanation and what stands under inner headings apart.
fn sort(word: Word, body: Vec<Block>, reader: &mut Reader<'_>) -> Pieces {
    let (lead, sections) = lines::inner_sections(body);
    let mut pieces = Pieces::default();
    lead.into_iter().for_each(|block| pieces.place(block));
    for Section { heading, body } in sections {
        let title = plain::line(&heading.content);
        if matches!(word, Word::Reflection | Word::Open) && words::is(&title, words::MODEL) {
            reader.absorb(heading.anchor);
            pieces.model.extend(body);
        } else if word == Word::Reflection && words::is(&title, words::CHECKLIST) {
            reader.absorb(heading.anchor);
            let mut body = body;
            pieces.after.extend(lines::split_after_last(&mut body, |block| matches!(block, Block::List(_))));
            let (items, rest) = lines::take_items(body, |_| true);
            pieces.checklist.extend(items.into_iter().map(entry));
            reader.moved(&rest);
            rest.into_iter().for_each(|block| pieces.place(block));
        } else {
            reader.notes.add(&BLOCK, heading.span).arg("word", title);
            pieces.unknown(heading, body);
        }
    }
    pieces
}

impl Pieces {
    fn place(&mut self, block: Block) {
        match block {
            Block::Quote(quote) if quote.alert == Some(Alert::Tip) => self.hints.push(quote.body),
            Block::Quote(quote) if quote.alert == Some(Alert::Note) => self.explanation.push(quote.body),
            other => self.rest.push(other),
        }
    }

    fn unknown(&mut self, heading: Box<Heading>, body: Vec<Block>) {
        self.rest.push(Block::Heading(heading));
        body.into_iter().for_each(|block| self.place(block));
    }
}

/// One right option (round brackets) or several (square ones).
fn options(blocks: Vec<Block>) -> (Option<Answer>, Prose) {
    let (items, stem) = lines::take_items(blocks, is_marked);
    let several = items.iter().any(|item| matches!(item.mark, Mark::Box(_)));
    let choices: Vec<Choice> = items.into_iter().map(choice).collect();
    let answer = match (choices.is_empty(), several) {
        (true, _) => None,
        (false, true) => Some(Answer::Several(choices)),
        (false, false) => Some(Answer::One(choices)),
    };
    (answer, stem)
}

/// Two options, the true one first, in whatever order they are written.
fn true_false(blocks: Vec<Block>, reader: &mut Reader<'_>) -> (Option<Answer>, Prose) {
    let (items, stem) = lines::take_items(blocks, is_marked);
    let mut choices: Vec<Choice> = items.into_iter().map(choice).collect();
    match choices.as_slice() {
        [] => return (None, stem),
        [first, second] => {
            if words::is(&first.plain, words::FALSE) || words::is(&second.plain, words::TRUE) {
                choices.reverse();
            }
        }
        [first, .., last] => {
            reader.notes.add(&TRUE_FALSE, first.span.join(last.span));
        }
        [only] => {
            reader.notes.add(&TRUE_FALSE, only.span);
        }
    }
    (Some(Answer::TrueFalse(choices)), stem)
}

/// A vote: the options are a list, or else the first column of the recorded result. What follows the result explains
/// it.
fn statement(blocks: Vec<Block>, pieces: &mut Pieces, reader: &mut Reader<'_>) -> (Option<Answer>, Prose) {
    let any_marked = blocks.iter().any(|block| matches!(block, Block::List(list) if is_marked(list)));
    let wanted = |list: &List| !any_marked || is_marked(list);
    let mut blocks = blocks;
    if !blocks.iter().any(|block| matches!(block, Block::Table(_))) {
        let is_list = |block: &Block| matches!(block, Block::List(list) if wanted(list));
        pieces.after.extend(lines::split_after_last(&mut blocks, is_list));
    }
    reader.between(&blocks, wanted);
    let (items, blocks) = lines::take_items(blocks, wanted);
    let mut choices: Vec<Choice> = items.into_iter().map(choice).collect();
    let (mut stem, mut result, mut after) = (Vec::new(), None, Vec::new());
    for block in blocks {
        match block {
            Block::Table(table) if result.is_none() => result = Some(table),
            other => if result.is_some() { &mut after } else { &mut stem }.push(other),
        }
    }
    if !after.is_empty() {
        pieces.explanation.insert(0, after);
    }
    if let (true, Some(table)) = (choices.is_empty(), &result) {
        choices = first_column(table);
    }
    let answer = (!choices.is_empty()).then_some(Answer::Statement(choices, result.clone().map(|table| *table)));
    // Without options there is no vote; a table without rows stays visible.
    if let (None, Some(table)) = (&answer, result) {
        stem.push(Block::Table(table));
    }
    (answer, stem)
}

fn first_column(table: &Table) -> Vec<Choice> {
    let cells = table.rows.iter().filter_map(|row| row.first());
    let choices = cells.map(|cell| Choice {
        right: false,
        text: vec![Block::Plain(cell.content.clone(), cell.span)],
        feedback: Vec::new(),
        plain: plain::line(&cell.content),
        span: cell.span,
    });
    choices.filter(|choice| !choice.plain.is_empty()).collect()
}

/// An option: its text, and as feedback what is quoted under it.
fn choice(item: Item) -> Choice {
    let right = matches!(item.mark, Mark::Box(true) | Mark::Round(true));
    let (feedback, text) = lines::take_quotes(item.body);
    Choice { right, plain: plain::prose(&text), text, feedback, span: item.span }
}

/// An item of an order, a checklist or a scale.
pub(super) fn entry(item: Item) -> Entry {
    Entry { plain: plain::prose(&item.body), text: item.body, span: item.span }
}

fn is_marked(list: &List) -> bool {
    list.items.iter().any(|item| item.mark != Mark::None)
}

/// A setting that counts something, up to what its field allows; a fraction or a negative number counts nothing.
fn whole(settings: &Settings, key: &str, most: u32) -> Option<u32> {
    settings.get(key)?.value.trim().parse().ok().map(|count: u32| count.min(most))
}
