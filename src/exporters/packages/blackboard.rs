//! Questions for Blackboard: one line each, with tabs between what it says.
//! <https://help.blackboard.com/Learn/Instructor/Original/Tests_Pools_Surveys/Reuse_Questions/Upload_Questions>

use super::Source;
use super::bank::{Bank, Item, decimal, flat, listed, middle};
use super::rich::{Pictures, Rich};
use crate::guide::packages::Target;
use crate::guide::packages::loss::is_sentence;
use crate::guide::part::{Answer, Choice, Gap};

pub fn bank(source: &Source) -> Vec<u8> {
    let bank = Bank::new(source, Target::Blackboard, Pictures::Hosted);
    let mut text = String::new();
    for fields in bank.items().map(fields).filter(|fields| !fields.is_empty()) {
        let fields: Vec<String> = fields.iter().map(|field| flat_field(field)).collect();
        text.push_str(&fields.join("\t"));
        text.push_str("\r\n");
    }
    text.into_bytes()
}

/// A tab or a new line would end a field.
fn flat_field(field: &str) -> String {
    field.replace(['\t', '\r', '\n'], " ")
}

fn fields(item: &Item) -> Vec<String> {
    let stem = item.stem();
    let start = |sort: &str, text: &Rich| vec![sort.to_owned(), text.one_line()];
    match &item.question.answer {
        Answer::One(choices) => [start("MC", &stem), options(item, choices)].concat(),
        Answer::Several(choices) => [start("MA", &stem), options(item, choices)].concat(),
        Answer::TrueFalse(choices) => {
            let right = choices.first().is_some_and(|choice| choice.right);
            [start("TF", &stem), vec![right.to_string()]].concat()
        }
        Answer::Match(pairs) => {
            let pairs = pairs.iter().filter_map(|pair| Some((pair.left.as_deref()?, &pair.right)));
            let both =
                pairs.flat_map(|(left, right)| [item.pen.line(left).one_line(), item.pen.line(right).one_line()]);
            start("MAT", &stem).into_iter().chain(both).collect()
        }
        Answer::Order(entries) => {
            let entries = entries.iter().map(|entry| item.pen.prose(&entry.text).one_line());
            start("ORD", &stem).into_iter().chain(entries).collect()
        }
        Answer::Number(ranges) => {
            let Some(range) = ranges.iter().find(|range| range.right) else { return Vec::new() };
            let (at, wide) = middle(range);
            [start("NUM", &stem), vec![decimal(at), decimal(wide)]].concat()
        }
        Answer::Fill(_, gaps) => gapped(item, gaps),
        Answer::Reflection(_) | Answer::Open { .. } => {
            let model = item.model();
            start("ESS", &stem).into_iter().chain((!model.is_empty()).then(|| model.one_line())).collect()
        }
        Answer::Scale(_) | Answer::Statement(..) => Vec::new(),
    }
}

fn options(item: &Item, choices: &[Choice]) -> Vec<String> {
    let each = choices.iter().flat_map(|choice| {
        let right = if choice.right { "correct" } else { "incorrect" };
        [item.pen.prose(&choice.text).one_line(), right.to_owned()]
    });
    each.collect()
}

/// Menus that share no right answer are a sentence to put together; anything else is blanks to type in, with the choices of a
/// menu listed.
fn gapped(item: &Item, gaps: &[Gap]) -> Vec<String> {
    let Answer::Fill(prose, _) = &item.question.answer else { return Vec::new() };
    let menus = is_sentence(gaps);
    let marks: Vec<String> = (1..=gaps.len()).map(|at| format!("\u{e000}{at}\u{e001}")).collect();
    let text = item.stem().then(item.pen.marked(prose, &marks)).one_line();
    let mut text = text.replace('[', "(").replace(']', ")");
    for (at, (gap, mark)) in gaps.iter().zip(&marks).enumerate() {
        let listed = if menus || gap.wrong.is_empty() { String::new() } else { listed(gap) };
        text = text.replacen(mark.as_str(), &format!("[g{}]{listed}", at + 1), 1);
    }
    if menus {
        let mut fields = vec!["JUMBLED_SENTENCE".to_owned(), text];
        let mut choices: Vec<(String, String)> = Vec::new();
        for (at, gap) in gaps.iter().enumerate() {
            choices.extend(gap.right.iter().map(|right| (flat(right), format!("g{}", at + 1))));
        }
        let known: Vec<String> = choices.iter().map(|(word, _)| word.clone()).collect();
        let wrong = gaps.iter().flat_map(|gap| &gap.wrong).map(|wrong| flat(wrong));
        choices.extend(wrong.filter(|wrong| !known.contains(wrong)).map(|wrong| (wrong, String::new())));
        choices.sort();
        choices.dedup();
        fields.extend(choices.into_iter().flat_map(|(word, variable)| [word, variable]));
        return fields;
    }
    let mut fields = vec!["FIB_PLUS".to_owned(), text];
    for (at, gap) in gaps.iter().enumerate() {
        if at > 0 {
            fields.push(String::new());
        }
        fields.push(format!("g{}", at + 1));
        fields.extend(gap.right.iter().map(|right| flat(right)));
    }
    fields
}
