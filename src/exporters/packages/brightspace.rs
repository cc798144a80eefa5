//! The question library of Brightspace: a CSV file in which every question is a few rows that each say what they are.
//! <https://community.d2l.com/brightspace/kb/articles/3527-import-questions-from-a-csv-file>

use super::Source;
use super::bank::{Bank, Item, decimal, flat, gapped, short, spellings, words_of_line};
use super::rich::{Pictures, Rich};
use crate::exporters::exchange::{cell, csv};
use crate::guide::packages::Target;
use crate::guide::packages::loss::texts_of;
use crate::guide::part::{Answer, Choice, Entry, NumberRange, Pair};

type Row = Vec<String>;

pub fn bank(source: &Source) -> Vec<u8> {
    let bank = Bank::new(source, Target::Brightspace, Pictures::Hosted);
    let mut rows = Vec::new();
    bank.items().for_each(|item| push(item, &mut rows));
    csv(rows)
}

fn push(item: &Item, rows: &mut Vec<Row>) {
    let points = item.question.points;
    let stem = item.stem();
    let start = |sort: &str| head(item, sort, "", &stem, points);
    match &item.question.answer {
        Answer::One(choices) => {
            rows.extend(start("MC"));
            rows.extend(choices.iter().map(|choice| option(item, choice, if choice.right { 100.0 } else { 0.0 })));
        }
        Answer::Several(choices) => {
            rows.extend(start("MS"));
            rows.push(row(&["Scoring", "RightMinusWrong"]));
            rows.extend(choices.iter().map(|choice| option(item, choice, if choice.right { 1.0 } else { 0.0 })));
        }
        Answer::TrueFalse(choices) => {
            rows.extend(start("TF"));
            for (choice, word) in choices.iter().zip(["TRUE", "FALSE"]) {
                let mut row = row(&[word, if choice.right { "100" } else { "0" }]);
                row.extend(html(&item.pen.prose(&choice.feedback)));
                rows.push(row);
            }
        }
        Answer::Match(pairs) => {
            rows.extend(start("M"));
            rows.extend(matching(pairs));
        }
        Answer::Order(entries) => {
            rows.extend(start("O"));
            rows.extend(ordering(item, entries));
        }
        Answer::Number(ranges) => {
            rows.extend(start("SA"));
            rows.extend(numbers(ranges));
        }
        Answer::Fill(..) => return gaps(item, rows),
        Answer::Reflection(_) | Answer::Open { .. } => {
            rows.extend(start("WR"));
            let model = item.model();
            if !model.is_empty() {
                rows.push([row(&["AnswerKey"]), html(&model)].concat());
            }
        }
        Answer::Scale(_) | Answer::Statement(..) => return,
    }
    rows.extend(end(item));
}

fn row(cells: &[&str]) -> Row {
    cells.iter().map(|text| (*text).to_owned()).collect()
}

/// A text and the word that says it is HTML. Whoever opens the file in a spreadsheet meets no formula.
fn html(text: &Rich) -> Row {
    if text.is_empty() { Vec::new() } else { vec![cell(&text.one_line()), "HTML".to_owned()] }
}

fn head(item: &Item, sort: &str, number: &str, text: &Rich, points: f64) -> Vec<Row> {
    let id = if number.is_empty() { item.id.clone() } else { format!("{}-{}", item.id, number.replace('/', "-")) };
    let title = if number.is_empty() { item.title.clone() } else { format!("{} ({number})", item.title) };
    vec![
        row(&["NewQuestion", sort]),
        vec!["ID".to_owned(), cell(&id)],
        vec!["Title".to_owned(), cell(&short(&title, 128))],
        [row(&["QuestionText"]), html(text)].concat(),
        vec!["Points".to_owned(), decimal(points)],
    ]
}

/// The hint, and what is said to everybody.
fn end(item: &Item) -> Vec<Row> {
    let hint = item.hints().next().unwrap_or_default();
    let explanation: Rich = match item.question.answer {
        // The model answer has its own row.
        Answer::Reflection(_) | Answer::Open { .. } => {
            item.question.explanation.iter().map(|prose| item.pen.prose(prose)).fold(Rich::default(), Rich::then)
        }
        _ => item.explanation(),
    };
    let told = [("Hint", hint), ("Feedback", explanation)];
    told.into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(name, text)| [row(&[name]), html(&text)].concat())
        .collect()
}

fn option(item: &Item, choice: &Choice, worth: f64) -> Row {
    let words = html(&item.pen.prose(&choice.text));
    [vec!["Option".to_owned(), decimal(worth)], words, html(&item.pen.prose(&choice.feedback))].concat()
}

/// The rights are the choices, each once; a left names the number of its choice.
fn matching(pairs: &[Pair]) -> Vec<Row> {
    let rights = crate::views::questions::rights(pairs);
    let order = crate::views::questions::shown(&rights);
    let mut rows = vec![row(&["Scoring", "EquallyWeighted"])];
    for (number, at) in (1..).zip(&order) {
        let number: usize = number;
        rows.push(vec!["Choice".to_owned(), number.to_string(), cell(&flat(&rights[*at]))]);
    }
    for (pair, right) in pairs.iter().zip(&rights) {
        let Some(left) = &pair.left else { continue };
        let number = order.iter().position(|at| rights[*at] == *right).map_or(0, |at| at + 1);
        rows.push(vec!["Match".to_owned(), number.to_string(), cell(&words_of_line(left))]);
    }
    rows
}

fn ordering(item: &Item, entries: &[Entry]) -> Vec<Row> {
    let entries = entries.iter().map(|entry| [row(&["Item"]), html(&item.pen.prose(&entry.text))].concat());
    std::iter::once(row(&["Scoring", "EquallyWeighted"])).chain(entries).collect()
}

/// Numbers are compared as texts, so they stay as they are.
fn numbers(ranges: &[NumberRange]) -> Vec<Row> {
    let numbers = ranges.iter().filter(|range| range.right).filter_map(texts_of).flatten();
    let answers = numbers.flat_map(spellings).map(|text| vec!["Answer".to_owned(), "100".to_owned(), text]);
    std::iter::once(row(&["InputBox", "1", "20"])).chain(answers).collect()
}

/// Each gap is a question.
fn gaps(item: &Item, rows: &mut Vec<Row>) {
    let gaps = gapped(item);
    let count = gaps.len();
    let points = item.question.points / count.max(1) as f64;
    for (at, gap) in gaps.into_iter().enumerate() {
        let number = if count > 1 { format!("{}/{count}", at + 1) } else { String::new() };
        if gap.wrong.is_empty() {
            rows.extend(head(item, "SA", &number, &gap.text, points));
            rows.push(row(&["InputBox", "1", "40"]));
            rows.extend(gap.right.into_iter().map(|text| vec!["Answer".to_owned(), "100".to_owned(), text]));
        } else {
            rows.extend(head(item, "MC", &number, &gap.text, points));
            let mut words: Vec<(String, &str)> = gap.right.into_iter().map(|word| (word, "100")).collect();
            words.extend(gap.wrong.into_iter().map(|word| (word, "0")));
            words.sort();
            rows.extend(
                words.into_iter().map(|(word, worth)| vec!["Option".to_owned(), worth.to_owned(), cell(&word)]),
            );
        }
        rows.extend(end(item));
    }
}
