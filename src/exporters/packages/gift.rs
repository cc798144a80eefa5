//! GIFT, the text format of Moodle and others: questions that one can read and write in a text editor.
//! <https://docs.moodle.org/en/GIFT_format>

use super::Source;
use super::bank::{Bank, Item, decimal, flat, gapped, middle, shown_entries, words_of_line, worth};
use super::rich::{Pictures, Rich};
use crate::guide::packages::Target;
use crate::guide::part::{Answer, Choice};

pub fn bank(source: &Source) -> Vec<u8> {
    let bank = Bank::new(source, Target::Gift, Pictures::Hosted);
    let mut text = format!("// {}\n\n", flat(bank.title));
    for lesson in &bank.lessons {
        let path = [bank.title, lesson.title].map(|title| flat(title).replace('/', "//"));
        text.push_str(&format!("$CATEGORY: $course$/top/{}\n\n", path.join("/")));
        lesson.items.iter().for_each(|item| push(item, &mut text));
    }
    text.into_bytes()
}

fn push(item: &Item, text: &mut String) {
    let gaps = gapped(item);
    let end = format!("{}\n}}\n\n", explanation(item));
    if gaps.is_empty() {
        push_start(item, None, &item.stem(), text);
        push_answer(item, text);
        return text.push_str(&end);
    }
    let count = gaps.len();
    for (at, gap) in gaps.into_iter().enumerate() {
        push_start(item, (count > 1).then_some((at + 1, count)), &gap.text, text);
        for (mark, word) in gap.right.iter().map(|word| ('=', word)).chain(gap.wrong.iter().map(|word| ('~', word))) {
            text.push_str(&format!("\n\t{mark}{}", escaped(word)));
        }
        text.push_str(&end);
    }
}

/// The name for who imports it, its tags, its title and what it asks, up to the opening brace. A question that asks for one of
/// several gaps says which.
fn push_start(item: &Item, gap: Option<(usize, usize)>, stem: &Rich, text: &mut String) {
    let tags = item.outcomes.iter().map(|outcome| format!(" [tag:{}]", comment(outcome)));
    let (id, title) = match gap {
        Some((at, count)) => (format!("{}-{at}", item.id), format!("{} ({at}/{count})", item.title)),
        None => (item.id.clone(), item.title.clone()),
    };
    text.push_str(&format!("// [id:{}]{}\n", comment(&id), tags.collect::<String>()));
    text.push_str(&format!("::{}::[html]{}{{", escaped(&title), html(stem)));
}

fn push_answer(item: &Item, text: &mut String) {
    match &item.question.answer {
        Answer::One(choices) => push_choices(item, choices, false, text),
        Answer::Several(choices) => push_choices(item, choices, true, text),
        Answer::TrueFalse(choices) => push_true_false(item, choices, text),
        Answer::Match(pairs) => {
            for pair in pairs {
                let left = pair.left.as_deref().map(|left| html(&item.pen.line(left)));
                let left = left.map(|left| format!("[html]{left} ")).unwrap_or_default();
                text.push_str(&format!("\n\t={left}-> {}", escaped(&words_of_line(&pair.right))));
            }
        }
        Answer::Order(_) => {
            for (place, entry, _) in shown_entries(item) {
                text.push_str(&format!("\n\t=[html]{} -> {place}", html(&entry)));
            }
        }
        Answer::Number(ranges) => {
            text.push('#');
            for range in ranges.iter().filter(|range| range.right).chain(ranges.iter().filter(|range| !range.right)) {
                let (at, wide) = middle(range);
                let share = if range.right { 100 } else { 50 };
                text.push_str(&format!("\n\t=%{share}%{}:{}", decimal(at), decimal(wide)));
                text.push_str(&feedback(&item.pen.prose(&range.feedback)));
            }
        }
        Answer::Fill(..) | Answer::Reflection(_) | Answer::Open { .. } | Answer::Scale(_) | Answer::Statement(..) => {}
    }
}

fn push_choices(item: &Item, choices: &[Choice], several: bool, text: &mut String) {
    for (choice, worth) in choices.iter().zip(worth(choices, several)) {
        let mark = match several {
            true => format!("~%{}%", decimal(worth)),
            false if choice.right => "=".to_owned(),
            false => "~".to_owned(),
        };
        let words = html(&item.pen.prose(&choice.text));
        text.push_str(&format!("\n\t{mark}[html]{words}{}", feedback(&item.pen.prose(&choice.feedback))));
    }
}

/// The feedback of a wrong answer comes first, then that of a right one.
fn push_true_false(item: &Item, choices: &[Choice], text: &mut String) {
    let first = choices.first().is_some_and(|choice| choice.right);
    let said = |right: bool| choices.iter().find(|choice| choice.right == right).map(|choice| &choice.feedback);
    let said = |right: bool| said(right).map(|prose| html(&item.pen.prose(prose))).unwrap_or_default();
    text.push_str(if first { "TRUE" } else { "FALSE" });
    let (wrong, right) = (said(false), said(true));
    if !(wrong.is_empty() && right.is_empty()) {
        text.push_str(&format!("#{}#{}", marked(&wrong), marked(&right)));
    }
}

fn feedback(rich: &Rich) -> String {
    if rich.is_empty() { String::new() } else { format!("#[html]{}", html(rich)) }
}

fn marked(html: &str) -> String {
    if html.is_empty() { String::new() } else { format!("[html]{html}") }
}

/// What is said to everybody.
fn explanation(item: &Item) -> String {
    let said = item.explanation();
    if said.is_empty() { String::new() } else { format!("\n\t####[html]{}", html(&said)) }
}

/// A text with the signs of the format escaped, on one line: an empty line would end the question.
fn html(rich: &Rich) -> String {
    escaped(&rich.one_line())
}

fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '~' | '=' | '#' | '{' | '}' | ':' | '\\' => safe.extend(['\\', sign]),
            '\n' | '\r' | '\t' => safe.push(' '),
            other => safe.push(other),
        }
    }
    safe
}

/// A text in the comment above a question, where a bracket ends it.
fn comment(text: &str) -> String {
    text.replace(['[', ']', '\n', '\r', '\\'], " ")
}
