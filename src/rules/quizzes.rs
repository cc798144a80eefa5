//! Questions: in a graded document every closed question has a right answer, and says why another is wrong.

use std::collections::HashMap;

use super::rule::Rule;
use crate::guide::document::Document;
use crate::guide::part::{Answer, Choice, Part, Question};
use crate::markup::plain;
use crate::text::diagnostic::{Code, Notes, Severity};
use crate::text::span::Span;

pub static NO_ANSWER: Code = Code {
    name: "question/no-answer",
    severity: Severity::Error,
    wrong: "### Vraag: Wie spreekt eerst?\n\n- ( ) De student\n- ( ) De mentor",
    right: "### Vraag: Wie spreekt eerst?\n\n- (x) De student\n\
            - ( ) De mentor\n  > De student zegt eerst zelf wat goed ging.",
};
pub static MANY_RIGHT: Code = Code {
    name: "question/many-right",
    severity: Severity::Error,
    wrong: "### Vraag: Wat hoort bij 4G?\n\n- (x) Gedrag\n- (x) Gevolg",
    right: "### Vraag: Wat hoort bij 4G?\n\n- [x] Gedrag\n- [x] Gevolg",
};
pub static ONE_OPTION: Code = Code {
    name: "question/one-option",
    severity: Severity::Error,
    wrong: "### Vraag: Wie spreekt eerst?\n\n- (x) De student",
    right: "### Vraag: Wie spreekt eerst?\n\n- (x) De student\n\
            - ( ) De mentor\n  > De student zegt eerst zelf wat goed ging.",
};
pub static DUPLICATE_OPTION: Code = Code {
    name: "question/duplicate-option",
    severity: Severity::Error,
    wrong: "- ( ) De mentor\n- (x) De student\n- ( ) De mentor",
    right: "- ( ) De mentor\n- (x) De student\n- ( ) De docent",
};
pub static FEEDBACK: Code = Code {
    name: "question/feedback",
    severity: Severity::Warning,
    wrong: "- (x) De student\n- ( ) De mentor",
    right: "- (x) De student\n- ( ) De mentor\n  > De student zegt eerst zelf wat goed ging.",
};
pub static ORDER_SHORT: Code = Code {
    name: "question/order-short",
    severity: Severity::Error,
    wrong: "### Volgorde: Zet de stappen in volgorde\n\n1. De boodschap",
    right: "### Volgorde: Zet de stappen in volgorde\n\n1. De boodschap\n2. Ruimte voor de reactie",
};

/// The rule.
pub struct Quizzes;

impl Rule for Quizzes {
    fn codes(&self) -> &'static [&'static Code] {
        const { &[&NO_ANSWER, &MANY_RIGHT, &ONE_OPTION, &DUPLICATE_OPTION, &FEEDBACK, &ORDER_SHORT] }
    }

    fn judge(&self, doc: &Document, notes: &mut Notes) {
        for part in &doc.parts {
            if let Part::Question(question) = part {
                answer(question, doc.graded, notes);
            }
        }
    }
}

fn answer(question: &Question, graded: bool, notes: &mut Notes) {
    match &question.answer {
        Answer::One(choices) => {
            one_option(question, choices, notes);
            many_right(choices, notes);
            closed(question, choices, graded, notes);
            feedback(question, choices, graded, notes);
        }
        Answer::Several(choices) => {
            // In a form, one box to tick is a fair question: “I have read the charter”.
            if graded {
                one_option(question, choices, notes);
            }
            closed(question, choices, graded, notes);
            feedback(question, choices, graded, notes);
        }
        Answer::TrueFalse(choices) => {
            many_right(choices, notes);
            closed(question, choices, graded, notes);
        }
        Answer::Statement(choices, _) => {
            one_option(question, choices, notes);
            unique(choices.iter().map(|choice| (choice.plain.clone(), choice.span)), notes);
        }
        Answer::Match(pairs) => {
            let left = pairs.iter().filter_map(|pair| Some((plain::line(pair.left.as_ref()?), pair.span)));
            unique(left, notes);
        }
        Answer::Order(entries) => {
            if entries.len() == 1 {
                notes.add(&ORDER_SHORT, question.title.span);
            }
            unique(entries.iter().map(|entry| (entry.plain.clone(), entry.span)), notes);
        }
        Answer::Number(ranges) => {
            if graded && !ranges.iter().any(|range| range.right) {
                notes.add(&NO_ANSWER, question.title.span);
            }
        }
        Answer::Fill(..) | Answer::Reflection(_) | Answer::Scale(_) | Answer::Open { .. } => {}
    }
}

/// What holds for every question with options to choose from.
fn closed(question: &Question, choices: &[Choice], graded: bool, notes: &mut Notes) {
    if graded && !choices.is_empty() && !choices.iter().any(|choice| choice.right) {
        notes.add(&NO_ANSWER, question.title.span);
    }
    unique(choices.iter().map(|choice| (choice.plain.clone(), choice.span)), notes);
}

fn one_option(question: &Question, choices: &[Choice], notes: &mut Notes) {
    if choices.len() == 1 {
        notes.add(&ONE_OPTION, question.title.span);
    }
}

fn many_right(choices: &[Choice], notes: &mut Notes) {
    let mut right = choices.iter().filter(|choice| choice.right);
    if let (Some(first), Some(second)) = (right.next(), right.next()) {
        notes.add(&MANY_RIGHT, second.span).label(first.span);
    }
}

/// An explanation that follows the answer tells the learner why as well.
fn feedback(question: &Question, choices: &[Choice], graded: bool, notes: &mut Notes) {
    if !graded || !question.explanation.is_empty() || !choices.iter().any(|choice| choice.right) {
        return;
    }
    for choice in choices.iter().filter(|choice| !choice.right && choice.feedback.is_empty()) {
        notes.add(&FEEDBACK, choice.span).arg("option", &choice.plain);
    }
}

fn unique(options: impl Iterator<Item = (String, Span)>, notes: &mut Notes) {
    let mut seen: HashMap<String, Span> = HashMap::new();
    for (words, span) in options {
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        if words.is_empty() {
            continue;
        }
        if let Some(first) = seen.get(&words) {
            notes.add(&DUPLICATE_OPTION, span).arg("option", words).label(*first);
            continue;
        }
        seen.insert(words, span);
    }
}
