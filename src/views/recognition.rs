//! The fingerprints by which a filled in sheet is recognised when its rubric or form has changed since.

use std::collections::BTreeMap;

use crate::guide::document::Document;
use crate::guide::part::*;
use crate::markup::plain;
use crate::text::fingerprint::{Fingerprint, Mixer};

/// The fingerprint of each criterion or question of a document, by its id.
pub fn fingerprints(doc: &Document) -> BTreeMap<&str, String> {
    let named = |part: &'_ Part| -> Vec<(u32, Fingerprint)> {
        match part {
            Part::Grid(grid) => grid.criteria.iter().map(|one| (one.title.anchor, of_criterion(grid, one))).collect(),
            Part::Question(question) => vec![(question.title.anchor, of_question(question))],
            _ => Vec::new(),
        }
    };
    let all = doc.parts.iter().flat_map(named);
    all.filter_map(|(anchor, hash)| Some((doc.anchor(anchor)?.id.as_str(), letters(hash)))).collect()
}

/// Covers what a rater reads of a criterion, and what it weighs.
fn of_criterion(grid: &Grid, criterion: &Criterion) -> Fingerprint {
    let mut mixer = Mixer::default();
    let mut push = |text: &str| mixer.push(text.as_bytes());
    push(&plain::line(&criterion.title.text));
    push(&plain::prose(&criterion.about));
    for (level, descriptor) in grid.scale.iter().zip(&criterion.descriptors) {
        push(&level.id.value);
        push(descriptor.as_ref().map_or("", |descriptor| &descriptor.plain));
    }
    push(criterion.must.as_ref().map_or("", |level| &level.value));
    push(
        &criterion
            .weight
            .as_ref()
            .filter(|_| grid.purpose == Purpose::Summative)
            .map_or_else(String::new, |weight| weight.value.to_string()),
    );
    mixer.finish()
}

/// Covers what is asked and what there is to choose from.
fn of_question(question: &Question) -> Fingerprint {
    let mut mixer = Mixer::default();
    let mut push = |text: &str| mixer.push(text.as_bytes());
    push(question.answer.form());
    push(&plain::line(&question.title.text));
    push(&plain::prose(&question.stem));
    match &question.answer {
        Answer::One(choices)
        | Answer::Several(choices)
        | Answer::TrueFalse(choices)
        | Answer::Statement(choices, _) => {
            choices.iter().for_each(|choice| push(&choice.plain));
        }
        Answer::Match(pairs) => pairs.iter().for_each(|pair| {
            push(&pair.left.as_deref().map(plain::line).unwrap_or_default());
            push(&plain::line(&pair.right));
        }),
        Answer::Order(entries) => entries.iter().for_each(|entry| push(&entry.plain)),
        Answer::Fill(text, _) => push(&plain::prose(text)),
        Answer::Reflection(reflection) => reflection.checklist.iter().for_each(|entry| push(&entry.plain)),
        Answer::Scale(scale) => {
            scale.marks.iter().for_each(|mark| push(&mark.value));
            scale.statements.iter().for_each(|entry| push(&entry.plain));
        }
        Answer::Number(_) | Answer::Open { .. } => {}
    }
    mixer.finish()
}

/// A fingerprint without digits: a formative rubric shows no number anywhere.
pub fn letters(hash: Fingerprint) -> String {
    let letter = |sign: char| sign.to_digit(16).and_then(|digit| char::from_digit(digit + 10, 26)).unwrap_or('q');
    hash.short(12).chars().map(letter).collect()
}
