//! Questions as the theme sees them, and the key to those that have a right answer.

use crate::guide::part::*;
use crate::markup::html::escaped;
use crate::markup::plain;
use crate::text::diagnostic::Arg;
use crate::theme::view::{FeedbackView, KeyAnswer, KeyView, QuestionView};

use super::exercise;
use super::parts::outcomes;
use super::prose::Press;

/// A question as a piece of the page; it is remembered for the key.
pub fn view<'a>(press: &mut Press<'a>, question: &'a Question) -> QuestionView {
    let number = press.earlier + press.questions.len() + 1;
    press.questions.push((number, question));
    let graded = question.answer.is_graded(press.doc.graded);
    let language = press.doc.language;
    let form = question.answer.form();
    let label = match (graded, form) {
        (false, "one") => "question-choose-one".to_owned(),
        (false, "several") => "question-choose-several".to_owned(),
        _ => format!("question-{form}"),
    };
    let mut view = QuestionView {
        title: press.title(&question.title),
        number,
        form,
        form_label: press.desk.word(language, &label),
        graded,
        stem: press.html(&question.stem),
        options: Vec::new(),
        lefts: Vec::new(),
        marks: Vec::new(),
        fill: String::new(),
        lines: 0,
        result: String::new(),
        hints: question.hints.iter().map(|hint| press.html(hint)).collect(),
        outcomes: outcomes(press, &question.outcomes),
        key: (!right_answers(press, question).is_empty()).then(|| key_id(number)),
        confidence: graded && question.confidence,
        data: String::new(),
    };
    fill_in(press, &question.answer, &mut view);
    if press.doc.graded {
        view.data = exercise::question(press, question, &view);
    }
    view
}

fn key_id(number: usize) -> String {
    format!("antwoord-{number}")
}

fn fill_in<'a>(press: &mut Press<'a>, answer: &'a Answer, view: &mut QuestionView) {
    match answer {
        Answer::One(choices) | Answer::Several(choices) | Answer::TrueFalse(choices) => {
            view.options = choices.iter().map(|choice| press.html(&choice.text)).collect();
        }
        Answer::Statement(choices, result) => {
            view.options = choices.iter().map(|choice| press.html(&choice.text)).collect();
            view.result = result.as_ref().map(|table| press.writer.table(table)).unwrap_or_default();
        }
        Answer::Match(pairs) => {
            view.lefts = pairs.iter().filter_map(|pair| pair.left.as_ref()).map(|left| press.line(left)).collect();
            view.options = shown(&rights(pairs)).into_iter().map(|at| press.line(&pairs[at].right)).collect();
        }
        Answer::Order(entries) => {
            view.options = shown_entries(entries).into_iter().map(|at| press.html(&entries[at].text)).collect();
        }
        Answer::Fill(text, gaps) => view.fill = press.writer.with_gaps(text, gaps),
        Answer::Number(_) => view.lines = 1,
        Answer::Reflection(reflection) => {
            view.lines = 6;
            view.options = reflection.checklist.iter().map(|entry| press.html(&entry.text)).collect();
            if reflection.least_words > 0 {
                let least = [("n", Arg::Number(f64::from(reflection.least_words)))];
                let words = press.desk.say(press.doc.language, "least-words", &least);
                view.stem.push_str(&format!("<p class=\"least-words\">{}</p>", escaped(&words)));
            }
        }
        Answer::Scale(scale) => {
            view.marks = scale.marks.iter().map(|mark| mark.value.clone()).collect();
            view.options = scale.statements.iter().map(|entry| press.html(&entry.text)).collect();
        }
        Answer::Open { lines, .. } => view.lines = *lines,
    }
}

/// The right sides of a match as words.
pub fn rights(pairs: &[Pair]) -> Vec<String> {
    pairs.iter().map(|pair| plain::line(&pair.right)).collect()
}

/// The order in which words are shown: that of the alphabet, so that the order of the page does not give the answer
/// away. What stands there twice is shown once: two lefts may have the same right.
pub fn shown(words: &[String]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..words.len()).collect();
    order.sort_by_cached_key(|at| words[*at].to_lowercase());
    order.dedup_by(|a, b| words[*a] == words[*b]);
    order
}

/// The order in which entries to put in order are shown: never the right one.
pub fn shown_entries(entries: &[Entry]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..entries.len()).collect();
    order.sort_by_cached_key(|at| entries[*at].plain.to_lowercase());
    if order.is_sorted() && order.len() > 1 {
        order.rotate_left(1);
    }
    order
}

/// The key to the questions of the page: right answers, what is said of the others, the explanations, model answers.
pub fn key(press: &mut Press<'_>) -> Option<KeyView> {
    let questions = std::mem::take(&mut press.questions);
    let mut answers = Vec::new();
    for (number, question) in &questions {
        let right = right_answers(press, question);
        let feedback = feedback(press, question);
        let explanation: String = question.explanation.iter().map(|prose| press.html(prose)).collect();
        if right.is_empty() && feedback.is_empty() && explanation.is_empty() {
            continue;
        }
        let anchor = press.anchor_id(question.title.anchor);
        answers.push(KeyAnswer {
            id: key_id(*number),
            number: *number,
            question: press.writer.heading(&question.title.text),
            question_url: anchor.map_or_else(String::new, |anchor| format!("#{anchor}")),
            right,
            feedback,
            explanation,
        });
    }
    press.questions = questions;
    (!answers.is_empty()).then_some(KeyView { answers })
}

fn right_answers<'a>(press: &mut Press<'a>, question: &'a Question) -> Vec<String> {
    let language = press.doc.language;
    if !press.doc.graded {
        return Vec::new();
    }
    match &question.answer {
        Answer::One(choices) | Answer::Several(choices) | Answer::TrueFalse(choices) => {
            choices.iter().filter(|choice| choice.right).map(|choice| press.html(&choice.text)).collect()
        }
        Answer::Match(pairs) => {
            let rows = pairs.iter().filter_map(|pair| Some((pair.left.as_ref()?, &pair.right)));
            rows.map(|(left, right)| format!("{} → {}", press.line(left), press.line(right))).collect()
        }
        Answer::Order(entries) => {
            let numbered = entries.iter().zip(1..);
            numbered.map(|(entry, at)| format!("{at}. {}", press.html(&entry.text))).collect()
        }
        Answer::Fill(_, gaps) => {
            let gaps = gaps.iter().zip(1..);
            gaps.map(|(gap, at)| format!("{at}. {}", escaped(&gap.right.join(" / ")))).collect()
        }
        Answer::Number(ranges) => {
            let number = |number: f64| press.desk.number(language, number);
            let text = |range: &NumberRange| match range.least == range.most {
                true => number(range.least),
                false => format!("{}–{}", number(range.least), number(range.most)),
            };
            ranges.iter().filter(|range| range.right).map(text).collect()
        }
        Answer::Reflection(Reflection { model, .. }) | Answer::Open { model, .. } if !model.is_empty() => {
            vec![press.html(model)]
        }
        Answer::Reflection(_) | Answer::Scale(_) | Answer::Statement(..) | Answer::Open { .. } => Vec::new(),
    }
}

/// What is said of each option, right or wrong.
fn feedback<'a>(press: &mut Press<'a>, question: &'a Question) -> Vec<FeedbackView> {
    match &question.answer {
        Answer::One(choices)
        | Answer::Several(choices)
        | Answer::TrueFalse(choices)
        | Answer::Statement(choices, _) => {
            let told = choices.iter().zip(1..).filter(|(choice, _)| !choice.feedback.is_empty());
            told.map(|(choice, number)| FeedbackView {
                number,
                option: press.html(&choice.text),
                html: press.html(&choice.feedback),
            })
            .collect()
        }
        Answer::Number(ranges) => {
            let told = ranges.iter().zip(1..).filter(|(range, _)| !range.feedback.is_empty());
            let language = press.doc.language;
            let option = |press: &Press<'_>, range: &NumberRange| {
                format!("{}–{}", press.desk.number(language, range.least), press.desk.number(language, range.most))
            };
            told.map(|(range, number)| FeedbackView {
                number,
                option: option(press, range),
                html: press.html(&range.feedback),
            })
            .collect()
        }
        _ => Vec::new(),
    }
}
