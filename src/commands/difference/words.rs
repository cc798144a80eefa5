//! A change in words, with the words of running text that changed marked.

use similar::{ChangeTag, TextDiff};

use super::compare::{Change, Sayer};
use crate::commands::words::Words;

/// A run of words that both versions have, that is gone, or that is new.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[serde(rename_all = "kebab-case", tag = "is", content = "text")]
pub enum Run {
    Same(String),
    Gone(String),
    New(String),
}

/// What became of `old` in `new`, word by word.
pub fn runs(old: &str, new: &str) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for change in TextDiff::from_words(old, new).iter_all_changes() {
        let text = change.value();
        match (runs.last_mut(), change.tag()) {
            (Some(Run::Same(run)), ChangeTag::Equal)
            | (Some(Run::Gone(run)), ChangeTag::Delete)
            | (Some(Run::New(run)), ChangeTag::Insert) => run.push_str(text),
            (_, ChangeTag::Equal) => runs.push(Run::Same(text.to_owned())),
            (_, ChangeTag::Delete) => runs.push(Run::Gone(text.to_owned())),
            (_, ChangeTag::Insert) => runs.push(Run::New(text.to_owned())),
        }
    }
    runs
}

/// How the marks of changed words look.
#[derive(Clone, Copy)]
pub struct Marks {
    pub gone: [&'static str; 2],
    pub new: [&'static str; 2],
    /// Around a name that matters.
    pub strong: &'static str,
}

pub const PLAIN: Marks = Marks { gone: ["[−", "−]"], new: ["[+", "+]"], strong: "" };
pub const MARKDOWN: Marks = Marks { gone: ["~~", "~~"], new: ["**", "**"], strong: "**" };

/// The change as a sentence.
pub fn sentence(change: &Change, marks: Marks, words: &Words) -> String {
    let state = match (&change.old, &change.new) {
        (None, _) => "-new",
        (_, None) => "-gone",
        (Some(_), Some(_)) => "",
    };
    let of = |text: &Option<String>| text.clone().unwrap_or_default();
    let strong = |text: String| if text.is_empty() { text } else { format!("{0}{text}{0}", marks.strong) };
    let (mut old, new) = (of(&change.old), of(&change.new));
    let new = match (&change.old, &change.new) {
        (Some(before), Some(after)) if change.kind.is_text() => {
            old = String::new();
            marked(&runs(before, after), marks)
        }
        _ => new,
    };
    let level = strong(change.level.clone().unwrap_or_default());
    words.say(
        &format!("diff-{}{state}", change.kind.key()),
        &[("old", old.into()), ("new", new.into()), ("level", level.into())],
    )
}

/// The runs on one line. Marks hold words rather than the spaces around them.
fn marked(runs: &[Run], marks: Marks) -> String {
    let mut line = String::new();
    for run in runs {
        let (text, [open, close]) = match run {
            Run::Same(text) => (text, ["", ""]),
            Run::Gone(text) => (text, marks.gone),
            Run::New(text) => (text, marks.new),
        };
        let words = text.trim();
        if words.is_empty() {
            line.push_str(if line.ends_with(' ') { "" } else { " " });
            continue;
        }
        let apart = text.starts_with(char::is_whitespace) || matches!(run, Run::New(_)) && !line.is_empty();
        if apart && !line.is_empty() && !line.ends_with(' ') {
            line.push(' ');
        }
        line.push_str(&format!("{open}{words}{close}"));
        if text.ends_with(char::is_whitespace) {
            line.push(' ');
        }
    }
    line.trim().to_owned()
}

impl Sayer for Words {
    fn number(&self, number: f64) -> String {
        self.language.number(number)
    }

    fn word(&self, key: &str) -> String {
        Words::say(self, &format!("diff-word-{key}"), &[("value", "".into())])
    }

    fn say(&self, key: &str, value: &str) -> String {
        Words::say(self, &format!("diff-word-{key}"), &[("value", value.into())])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changed_words_are_marked_and_others_are_not() {
        let line = marked(&runs("Je leest een blad voor.", "Je vertelt en kijkt de klas aan."), PLAIN);
        assert!(line.starts_with("Je ") && line.contains("[−") && line.contains("[+vertelt"), "{line}");
        assert_eq!(
            marked(&runs("Je vraagt feedback.", "Je vraagt elke week feedback."), MARKDOWN),
            "Je vraagt **elke week** feedback."
        );
        assert_eq!(
            marked(&runs("Je vraagt elke week feedback.", "Je vraagt feedback."), PLAIN),
            "Je vraagt [−elke week−] feedback."
        );
        assert_eq!(marked(&runs("gelijk", "gelijk"), PLAIN), "gelijk");
    }
}
