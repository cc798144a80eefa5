//! The interactions of QTI 2.1: what a learner does to answer, per kind of question.

use super::bank::{Item, flat};
use super::item21::{Declared, Parts, Scoring, feedback_of, option};
use super::rich::Rich;
use crate::guide::part::{Answer, Choice, Entry, Gap, NumberRange, Pair, Scale};
use crate::markup::html::escaped;

/// What is asked and how it is answered; `points` is what a right answer earns.
pub fn interaction(item: &Item, points: f64) -> Parts {
    match &item.question.answer {
        Answer::One(choices) | Answer::TrueFalse(choices) => one(item, choices, points),
        Answer::Several(choices) => several(item, choices, points),
        Answer::Statement(choices, _) => vote(item, choices),
        Answer::Match(pairs) => matching(item, pairs, points),
        Answer::Order(entries) => ordering(item, entries),
        Answer::Fill(_, gaps) => filling(item, gaps, points),
        Answer::Number(ranges) => number(item, ranges),
        Answer::Reflection(reflection) => writing(item, 10, reflection.least_words),
        Answer::Open { lines, .. } => writing(item, *lines, 0),
        Answer::Scale(scale) => rating(item, scale),
    }
}

fn parts(item: &Item, inner: &str) -> Parts {
    let body = format!("<div>{}</div>{inner}", item.stem().html);
    Parts { declared: Vec::new(), body, scoring: Scoring::None, feedback: Vec::new() }
}

fn mapped() -> Scoring {
    Scoring::Mapped(vec!["RESPONSE".to_owned()])
}

/// A choice of one or more; it is shuffled where the author says so, but true always stands before false.
fn choose(item: &Item, choices: &[Choice], most: usize) -> String {
    let fixed = matches!(item.question.answer, Answer::TrueFalse(_) | Answer::Statement(..));
    let shuffle = item.is_shuffled() && !fixed;
    let options = choices.iter().enumerate().map(|(at, choice)| {
        format!("<simpleChoice identifier=\"{}\">{}</simpleChoice>", option(at), item.pen.prose(&choice.text).html)
    });
    let options: String = options.collect();
    format!(
        "<choiceInteraction responseIdentifier=\"RESPONSE\" shuffle=\"{shuffle}\" maxChoices=\"{most}\">{options}</choiceInteraction>"
    )
}

fn one(item: &Item, choices: &[Choice], points: f64) -> Parts {
    let right: Vec<String> = (0..choices.len()).filter(|at| choices[*at].right).map(option).collect();
    let mapping = right.iter().map(|name| (name.clone(), points)).collect();
    let declared = Declared { correct: right.into_iter().take(1).collect(), mapping, ..single() };
    let feedback = feedback_of(item, choices);
    Parts { declared: vec![declared], scoring: mapped(), feedback, ..parts(item, &choose(item, choices, 1)) }
}

fn single() -> Declared {
    Declared::new("RESPONSE", "single", "identifier")
}

/// Each right one counts, each wrong one takes one away; less than nothing is nothing.
fn several(item: &Item, choices: &[Choice], points: f64) -> Parts {
    let right: Vec<String> = (0..choices.len()).filter(|at| choices[*at].right).map(option).collect();
    let share = points / right.len().max(1) as f64;
    let worth = |(at, choice): (usize, &Choice)| (option(at), if choice.right { share } else { -share });
    let mapping = choices.iter().enumerate().map(worth).collect();
    let declared =
        Declared { correct: right, mapping, most: Some(points), ..Declared::new("RESPONSE", "multiple", "identifier") };
    let feedback = feedback_of(item, choices);
    Parts { declared: vec![declared], scoring: mapped(), feedback, ..parts(item, &choose(item, choices, 0)) }
}

/// No option is right; once chosen, what a group voted is told.
fn vote(item: &Item, choices: &[Choice]) -> Parts {
    let feedback = feedback_of(item, choices);
    Parts { declared: vec![single()], feedback, ..parts(item, &choose(item, choices, 1)) }
}

fn matching(item: &Item, pairs: &[Pair], points: f64) -> Parts {
    let rights = crate::views::questions::rights(pairs);
    let order = crate::views::questions::shown(&rights);
    let place = |right: &String| order.iter().position(|at| rights[*at] == *right).unwrap_or_default();
    let lefts: Vec<(&Pair, &String)> = pairs.iter().zip(&rights).filter(|(pair, _)| pair.left.is_some()).collect();
    let mut first = String::new();
    let mut correct = Vec::new();
    for (number, (pair, right)) in (1..).zip(&lefts) {
        let number: usize = number;
        let text = pair.left.as_deref().map(|left| item.pen.line(left)).unwrap_or_default();
        first.push_str(&associable(&format!("left{number}"), 1, &text));
        correct.push(format!("left{number} right{}", place(right) + 1));
    }
    let second = order.iter().zip(1..).map(|(at, number)| {
        let number: usize = number;
        associable(&format!("right{number}"), lefts.len(), &item.pen.line(&pairs[*at].right))
    });
    let inner = table(&first, &second.collect::<String>(), lefts.len());
    let share = points / lefts.len().max(1) as f64;
    let mapping = correct.iter().map(|pair| (pair.clone(), share)).collect();
    let declared = Declared { correct, mapping, ..Declared::new("RESPONSE", "multiple", "directedPair") };
    Parts { declared: vec![declared], scoring: mapped(), ..parts(item, &inner) }
}

fn associable(name: &str, most: usize, text: &Rich) -> String {
    format!("<simpleAssociableChoice identifier=\"{name}\" matchMax=\"{most}\">{}</simpleAssociableChoice>", text.html)
}

fn table(first: &str, second: &str, most: usize) -> String {
    format!(
        "<matchInteraction responseIdentifier=\"RESPONSE\" shuffle=\"false\" maxAssociations=\"{most}\"><simpleMatchSet>{first}</simpleMatchSet><simpleMatchSet>{second}</simpleMatchSet></matchInteraction>"
    )
}

/// They are shown in an order that is never the right one.
fn ordering(item: &Item, entries: &[Entry]) -> Parts {
    let shown = crate::views::questions::shown_entries(entries);
    let choices = shown.into_iter().map(|at| {
        let text = item.pen.prose(&entries[at].text);
        format!("<simpleChoice identifier=\"{}\">{}</simpleChoice>", option(at), text.html)
    });
    let choices: String = choices.collect();
    let inner =
        format!("<orderInteraction responseIdentifier=\"RESPONSE\" shuffle=\"false\">{choices}</orderInteraction>");
    let correct: Vec<String> = (0..entries.len()).map(option).collect();
    let declared = Declared { correct: correct.clone(), ..Declared::new("RESPONSE", "ordered", "identifier") };
    Parts { declared: vec![declared], scoring: Scoring::Places(correct), ..parts(item, &inner) }
}

fn filling(item: &Item, gaps: &[Gap], points: f64) -> Parts {
    let Answer::Fill(prose, _) = &item.question.answer else { return parts(item, "") };
    let share = points / gaps.len().max(1) as f64;
    let marks: Vec<String> = (1..=gaps.len()).map(|at| format!("\u{e000}{at}\u{e001}")).collect();
    let mut text = item.pen.marked(prose, &marks).html;
    let (mut declared, mut names) = (Vec::new(), Vec::new());
    for ((gap, mark), number) in gaps.iter().zip(&marks).zip(1..) {
        let number: usize = number;
        let name = format!("RESPONSE{number}");
        let menu = gap.menu();
        let typed = gap.wrong.is_empty();
        let key = |word: &String| {
            if typed { flat(word) } else { option(menu.iter().position(|other| *other == word).unwrap_or_default()) }
        };
        let mut right: Vec<String> = gap.right.iter().map(key).collect();
        let mut seen = std::collections::BTreeSet::new();
        right.retain(|key| seen.insert(key.clone()));
        let written = if typed {
            let length = gap.right.iter().map(|word| word.chars().count()).max().unwrap_or_default() + 8;
            format!("<textEntryInteraction responseIdentifier=\"{name}\" expectedLength=\"{length}\"/>")
        } else {
            let choice = |(at, word): (usize, &&String)| {
                format!("<inlineChoice identifier=\"{}\">{}</inlineChoice>", option(at), escaped(word))
            };
            let choices: String = menu.iter().enumerate().map(choice).collect();
            format!(
                "<inlineChoiceInteraction responseIdentifier=\"{name}\" shuffle=\"false\">{choices}</inlineChoiceInteraction>"
            )
        };
        text = text.replacen(mark.as_str(), &written, 1);
        declared.push(Declared {
            mapping: right.iter().map(|key| (key.clone(), share)).collect(),
            correct: right.into_iter().take(1).collect(),
            ..Declared::new(&name, "single", if typed { "string" } else { "identifier" })
        });
        names.push(name);
    }
    Parts { declared, scoring: Scoring::Mapped(names), ..parts(item, &format!("<div>{text}</div>")) }
}

/// The first range that fits counts, so right ones come first; a number that is close counts for half.
fn number(item: &Item, ranges: &[NumberRange]) -> Parts {
    let named = || ranges.iter().enumerate().map(|(at, range)| (option(at), range));
    let (right, near): (Vec<_>, Vec<_>) = named().partition(|(_, range)| range.right);
    let scored = right.iter().chain(&near);
    let scored =
        scored.map(|(name, range)| (range.least, range.most, if range.right { 1.0 } else { 0.5 }, name.clone()));
    let correct = right.first().map(|(_, range)| super::bank::decimal(super::bank::middle(range).0));
    let declared = Declared { correct: correct.into_iter().collect(), ..Declared::new("RESPONSE", "single", "float") };
    let inner = "<p><textEntryInteraction responseIdentifier=\"RESPONSE\" expectedLength=\"12\"/></p>";
    Parts {
        declared: vec![declared],
        scoring: Scoring::Ranges(scored.collect()),
        feedback: named().map(|(name, range)| (name, item.pen.prose(&range.feedback))).collect(),
        ..parts(item, inner)
    }
}

fn writing(item: &Item, lines: u32, least: u32) -> Parts {
    // A word has about six letters and a space.
    let length = (least * 7).max(lines * 80);
    let inner = format!(
        "<extendedTextInteraction responseIdentifier=\"RESPONSE\" expectedLength=\"{length}\" expectedLines=\"{lines}\"/>"
    );
    Parts { declared: vec![Declared::new("RESPONSE", "single", "string")], ..parts(item, &inner) }
}

/// Every statement gets one of the marks.
fn rating(item: &Item, scale: &Scale) -> Parts {
    let statements = scale.statements.iter().zip(1..).map(|(statement, number)| {
        let number: usize = number;
        associable(&format!("statement{number}"), 1, &item.pen.prose(&statement.text))
    });
    let marks = scale.marks.iter().zip(1..).map(|(mark, number)| {
        let number: usize = number;
        associable(&format!("mark{number}"), scale.statements.len(), &Rich::words(&mark.value))
    });
    let inner = table(&statements.collect::<String>(), &marks.collect::<String>(), scale.statements.len());
    Parts { declared: vec![Declared::new("RESPONSE", "multiple", "directedPair")], ..parts(item, &inner) }
}
