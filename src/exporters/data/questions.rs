//! The questions of `guide.json`, of quizzes and of forms.
//!
//! Each has `id`, `document`, `form`, `graded` (whether it has a right answer), `title`, `stem`, `points`, `attempts`,
//! `confidence` (whether the learner says how sure they are), `share` (whether a learning platform may read the answer), `hints`, `explanation`, `outcomes`, and by its form:
//! - one, several, true-false, statement: `options` (each `text`, `right`, `feedback`); a statement also `result`, its rows
//! - match: `pairs` (each `left`, `right`; one without `left` distracts)
//! - order: `entries`, in the right order
//! - fill: `text`, in which `[1]` is the first of the `gaps` (each `right`, `wrong`)
//! - number: `ranges` (each `right`, `least`, `most`, `feedback`)
//! - reflection: `least-words`, `model`, `checklist`
//! - scale: `marks`, `statements`, `measure`
//! - open: `lines`, `model`

use serde::Serialize;
use serde_json::Value;

use super::{at, flat, line, number, places, prose};
use crate::guide::block::{Block, Inline, Table};
use crate::guide::graph::{DocIndex, Guide};
use crate::guide::part::{self, Choice, Entry};
use crate::guide::walk::{self, Node};

#[derive(Serialize)]
pub struct Question<'a> {
    id: String,
    document: &'a str,
    graded: bool,
    title: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    stem: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    points: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    attempts: Option<u32>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    confidence: bool,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    share: bool,
    #[serde(flatten)]
    answer: Answer<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    hints: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    explanation: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    outcomes: Vec<String>,
}

#[derive(Serialize)]
#[serde(tag = "form", rename_all = "kebab-case", rename_all_fields = "kebab-case")]
enum Answer<'a> {
    One {
        options: Vec<Opt>,
    },
    Several {
        options: Vec<Opt>,
    },
    TrueFalse {
        options: Vec<Opt>,
    },
    Statement {
        options: Vec<Opt>,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        result: Vec<Vec<String>>,
    },
    Match {
        pairs: Vec<Pair>,
    },
    Order {
        entries: Vec<String>,
    },
    Fill {
        text: String,
        gaps: Vec<Gap<'a>>,
    },
    Number {
        ranges: Vec<Range>,
    },
    Reflection {
        least_words: u32,
        #[serde(skip_serializing_if = "String::is_empty")]
        model: String,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        checklist: Vec<String>,
    },
    Scale {
        marks: Vec<&'a str>,
        statements: Vec<String>,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        measure: Vec<&'a str>,
    },
    Open {
        lines: u32,
        #[serde(skip_serializing_if = "String::is_empty")]
        model: String,
    },
}

/// An option of a choice.
#[derive(Serialize)]
struct Opt {
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    right: Option<bool>,
    #[serde(skip_serializing_if = "String::is_empty")]
    feedback: String,
}

#[derive(Serialize)]
struct Pair {
    #[serde(skip_serializing_if = "Option::is_none")]
    left: Option<String>,
    right: String,
}

#[derive(Serialize)]
struct Gap<'a> {
    right: &'a [String],
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    wrong: &'a [String],
}

#[derive(Serialize)]
struct Range {
    right: bool,
    least: Value,
    most: Value,
    #[serde(skip_serializing_if = "String::is_empty")]
    feedback: String,
}

pub fn question<'a>(guide: &'a Guide, index: DocIndex, question: &'a part::Question) -> Question<'a> {
    let doc = guide.doc(index);
    let each = |texts: &[part::Prose]| texts.iter().map(|text| prose(text)).collect();
    Question {
        id: at(doc, Some(question.title.anchor)),
        document: &doc.id,
        graded: doc.graded,
        title: line(&question.title.text),
        stem: prose(&question.stem),
        points: doc.graded.then(|| number(question.points)),
        attempts: question.attempts,
        confidence: question.confidence,
        share: question.share,
        answer: answer(&question.answer, doc.graded),
        hints: each(&question.hints),
        explanation: each(&question.explanation),
        outcomes: places(guide, index, &question.outcomes),
    }
}

fn answer(answer: &part::Answer, graded: bool) -> Answer<'_> {
    match answer {
        part::Answer::One(choices) => Answer::One { options: options(choices, graded) },
        part::Answer::Several(choices) => Answer::Several { options: options(choices, graded) },
        part::Answer::TrueFalse(choices) => Answer::TrueFalse { options: options(choices, graded) },
        // A statement asks for an opinion: no option is right.
        part::Answer::Statement(choices, result) => Answer::Statement {
            options: options(choices, false),
            result: result.as_ref().map(rows).unwrap_or_default(),
        },
        part::Answer::Match(pairs) => {
            let pair = |pair: &part::Pair| Pair { left: pair.left.as_deref().map(line), right: line(&pair.right) };
            Answer::Match { pairs: pairs.iter().map(pair).collect() }
        }
        part::Answer::Order(entries) => Answer::Order { entries: words(entries) },
        part::Answer::Fill(text, gaps) => {
            let gaps = gaps.iter().map(|gap| Gap { right: &gap.right, wrong: &gap.wrong }).collect();
            Answer::Fill { text: with_gaps(text), gaps }
        }
        part::Answer::Number(ranges) => Answer::Number { ranges: ranges.iter().map(range).collect() },
        part::Answer::Reflection(reflection) => Answer::Reflection {
            least_words: reflection.least_words,
            model: prose(&reflection.model),
            checklist: words(&reflection.checklist),
        },
        part::Answer::Scale(scale) => Answer::Scale {
            marks: scale.marks.iter().map(|mark| mark.value.as_str()).collect(),
            statements: words(&scale.statements),
            measure: scale.measure.iter().map(|moment| moment.value.as_str()).collect(),
        },
        part::Answer::Open { lines, model } => Answer::Open { lines: *lines, model: prose(model) },
    }
}

fn options(choices: &[Choice], graded: bool) -> Vec<Opt> {
    let options = choices.iter().map(|choice| Opt {
        text: flat(&choice.plain),
        right: graded.then_some(choice.right),
        feedback: prose(&choice.feedback),
    });
    options.collect()
}

fn words(entries: &[Entry]) -> Vec<String> {
    entries.iter().map(|entry| flat(&entry.plain)).collect()
}

fn rows(table: &Table) -> Vec<Vec<String>> {
    let rows = std::iter::once(&table.head).chain(&table.rows);
    rows.map(|row| row.iter().map(|cell| line(&cell.content)).collect()).collect()
}

fn range(range: &part::NumberRange) -> Range {
    let (least, most) = (number(range.least), number(range.most));
    Range { right: range.right, least, most, feedback: prose(&range.feedback) }
}

/// The words of a text with its gaps numbered in it: `[1]`.
fn with_gaps(text: &[Block]) -> String {
    let mut words = String::new();
    walk::blocks(text, &[], &mut |node| match node {
        Node::Inline(Inline::Text(text) | Inline::Code(text)) => words.push_str(text),
        Node::Inline(Inline::Gap(at)) => words.push_str(&format!("[{}]", at + 1)),
        Node::Inline(Inline::Image(image)) => words.push_str(&image.alt),
        Node::Block(_) | Node::Inline(Inline::LineBreak) => words.push(' '),
        Node::Inline(_) | Node::Heading { .. } | Node::Part(_) => {}
    });
    flat(&words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::span::{SourceId, Span};

    #[test]
    fn numbers_the_gaps() {
        let at = Span::top(SourceId(0));
        let line =
            vec![Inline::Text("Het gaat over ".into()), Inline::Strong(vec![Inline::Gap(0)]), Inline::Text(".".into())];
        let text = [Block::Paragraph(line, at), Block::Paragraph(vec![Inline::Gap(1)], at)];
        assert_eq!(with_gaps(&text), "Het gaat over [1]. [2]");
    }
}
