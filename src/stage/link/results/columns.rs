//! The columns of a file with answers: which question of the form, or which statement of a scale, each of them answers.

use std::collections::BTreeMap;

use crate::guide::document::Document;
use crate::guide::part::{Answer, Part, Question};
use crate::markup::plain;

/// A question of a form, or a statement of a scale among its questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Target {
    /// Index into the parts of the form.
    pub question: usize,
    pub statement: Option<usize>,
}

/// The names by which a file may call the questions of a form.
pub struct Names(BTreeMap<String, Option<Target>>);

impl Names {
    /// The names in `form`, and in its other versions: a file may have heads in any language.
    pub fn of<'a>(form: &Document, versions: impl Iterator<Item = &'a Document>) -> Names {
        let mut names = Names(BTreeMap::new());
        for version in versions {
            for (at, question) in questions(form) {
                let id = form.anchor(question.title.anchor).map_or("", |anchor| anchor.id.as_str());
                if let Some(own) = same(version, form, question) {
                    names.question(at, id, own);
                }
            }
        }
        names
    }

    fn question(&mut self, at: usize, id: &str, question: &Question) {
        let title = plain::line(&question.title.text);
        let whole = Target { question: at, statement: None };
        if let Answer::Scale(scale) = &question.answer {
            for (number, statement) in scale.statements.iter().enumerate() {
                let target = Target { question: at, statement: Some(number) };
                let number = number + 1;
                let words = &statement.plain;
                for name in [
                    words.clone(),
                    format!("{id} {number}"),
                    format!("{id}{number}"),
                    format!("{id}-{number}"),
                    format!("{id}.{number}"),
                    format!("{id} {words}"),
                    format!("{title} {words}"),
                    format!("{title} {number}"),
                ] {
                    self.add(name, target);
                }
            }
            if scale.statements.len() != 1 {
                return;
            }
        }
        self.add(id.to_owned(), whole);
        self.add(title, whole);
    }

    /// A name that two questions share names neither.
    fn add(&mut self, name: String, target: Target) {
        let known = self.0.entry(key(&name)).or_insert(Some(target));
        if *known != Some(target) {
            *known = None;
        }
    }

    /// What a column with this head answers.
    pub fn get(&self, head: &str) -> Option<Target> {
        self.0.get(&key(head)).copied().flatten()
    }

    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.0.iter().filter(|(_, target)| target.is_some()).map(|(name, _)| name.as_str())
    }
}

/// The questions of a document with their place among its parts.
pub fn questions(doc: &Document) -> impl Iterator<Item = (usize, &Question)> {
    let parts = doc.parts.iter().enumerate();
    parts.filter_map(|(at, part)| if let Part::Question(question) = part { Some((at, question)) } else { None })
}

/// The same question in another version of its form: known by its name, and only when it has as many answers.
pub fn same<'a>(version: &'a Document, form: &Document, question: &Question) -> Option<&'a Question> {
    let id = &form.anchor(question.title.anchor)?.id;
    let named = |other: &&Question| version.anchor(other.title.anchor).is_some_and(|anchor| anchor.id == *id);
    let found = questions(version).map(|(_, question)| question).find(named)?;
    let size = |answer: &Answer| match answer {
        Answer::One(choices) | Answer::Several(choices) | Answer::TrueFalse(choices) => (1, choices.len(), 0),
        Answer::Statement(choices, _) => (2, choices.len(), 0),
        Answer::Scale(scale) => (3, scale.marks.len(), scale.statements.len()),
        Answer::Number(_) => (4, 0, 0),
        Answer::Open { .. } | Answer::Reflection(_) => (5, 0, 0),
        Answer::Match(_) | Answer::Order(_) | Answer::Fill(..) => (6, 0, 0),
    };
    (size(&found.answer) == size(&question.answer)).then_some(found)
}

/// Words as they are compared: without case, signs of closing, brackets and double spaces, with plain quotes.
pub fn key(words: &str) -> String {
    let plain = |sign: char| match sign {
        '’' | '‘' | '´' | '`' => '\'',
        '“' | '”' | '„' | '«' | '»' => '"',
        '[' | ']' | '(' | ')' | ':' | ';' | '/' | '–' | '—' | '?' | '!' | '_' => ' ',
        other => other,
    };
    let words: String = words.chars().map(plain).flat_map(char::to_lowercase).collect();
    let words: Vec<&str> = words.split_whitespace().filter(|word| !matches!(*word, "-" | ".")).collect();
    words.join(" ").trim_end_matches(['.', ',']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_compare_as_people_read_them() {
        assert_eq!(key(" Wat kon je leren? [Ik zag  ‘genoeg’.]"), "wat kon je leren ik zag 'genoeg'");
        assert_eq!(key("Wat kon je leren: Ik zag 'genoeg'"), "wat kon je leren ik zag 'genoeg'");
        assert_eq!(key("leren - 2"), "leren 2");
        assert_eq!(key("hoe-vaak"), "hoe-vaak");
    }
}
