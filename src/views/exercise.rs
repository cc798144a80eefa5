//! What the script of the exercises needs to know: of a question its right answers, of a module its lessons and outcomes.
//! The words that readers see stand in the page itself.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::guide::document::Document;
use crate::guide::graph::{DocIndex, Place, Target};
use crate::guide::language::Language;
use crate::guide::part::*;
use crate::guide::paths::Paths;
use crate::guide::relation::Relation;
use crate::theme::view::QuestionView;

use super::desk::Desk;
use super::prose::Press;
use super::questions::{rights, shown, shown_entries};
use super::whole::Book;

/// Whether a document has something to do: a conversation to play or a question that is not one of a form.
pub fn is_here(doc: &Document) -> bool {
    doc.graded && doc.parts.iter().any(|part| matches!(part, Part::Question(_) | Part::Dialogue(_)))
}

/// The name of a question or conversation: that of its document within its module, and its anchor. It is the same in
/// every language and on every page that shows it, so that an answer is kept once.
pub fn name(doc: &Document, anchor: u32) -> String {
    format!("{}#{}", lesson_name(doc), doc.anchor(anchor).map_or("", |anchor| &anchor.id))
}

fn lesson_name(doc: &Document) -> &str {
    doc.id.rsplit('/').next().filter(|_| !doc.holds_folder).unwrap_or_default()
}

/// The answers of a question of a quiz. Options, entries and right sides count from 1, in the order in which they are
/// shown.
pub fn question(press: &Press<'_>, question: &Question, view: &QuestionView) -> String {
    let mut data = json!({ "id": name(press.doc, question.title.anchor), "form": view.form });
    if question.share {
        data["share"] = json!(true);
    }
    if view.graded {
        data["goal"] = view.outcomes.first().map(|outcome| outcome.url.as_str()).into();
        data["points"] = json!(question.points);
        data["attempts"] = json!(question.attempts);
        data["confidence"] = json!(question.confidence);
    }
    match &question.answer {
        Answer::One(choices) | Answer::Several(choices) | Answer::TrueFalse(choices) => {
            let right = choices.iter().zip(1..).filter(|(choice, _)| choice.right).map(|(_, number)| number);
            data["right"] = right.collect::<Vec<usize>>().into();
        }
        Answer::Match(pairs) => {
            let words = rights(pairs);
            let order = shown(&words);
            let number = |word: &String| order.iter().position(|at| words[*at] == *word).map_or(0, |at| at + 1);
            let lefts = pairs.iter().zip(&words).filter(|(pair, _)| pair.left.is_some());
            data["right"] = lefts.map(|(_, word)| number(word)).collect::<Vec<usize>>().into();
        }
        Answer::Order(entries) => {
            let ranks = shown_entries(entries).into_iter().map(|at| at + 1);
            data["right"] = ranks.collect::<Vec<usize>>().into();
        }
        Answer::Fill(_, gaps) => data["gaps"] = gaps.iter().map(gap).collect::<Vec<Value>>().into(),
        Answer::Number(ranges) => {
            let range = |range: &NumberRange| json!([range.least, range.most, range.right]);
            data["ranges"] = ranges.iter().map(range).collect::<Vec<Value>>().into();
        }
        Answer::Reflection(reflection) => data["words"] = reflection.least_words.into(),
        Answer::Scale(scale) => {
            data["measure"] = scale.measure.iter().map(|moment| moment.value.as_str()).collect::<Vec<&str>>().into();
        }
        Answer::Statement(..) | Answer::Open { .. } => {}
    }
    data.to_string()
}

/// Steps that finding the range of the scores of one conversation may take; one that people can play needs a small part.
const BUDGET: usize = 2_000_000;

/// The ways through a conversation: per turn the turns its choices lead to, counted from 1, and what each choice adds to
/// the goals, by their place in the list.
pub fn dialogue(press: &Press<'_>, dialogue: &Dialogue) -> String {
    let goals: Vec<&str> = dialogue.goals.iter().map(|goal| goal.value.as_str()).collect();
    let place = |name: &str| goals.iter().position(|goal| *goal == name);
    let marks = dialogue.pass.iter().filter_map(|pass| Some(json!([place(&pass.value.0)?, pass.value.1])));
    let paths = Paths::through(press.doc, dialogue);
    let mut budget = BUDGET;
    let ranges = goals.iter().map(|goal| match &paths {
        Some(paths) => paths.range(dialogue, goal, &mut budget),
        None => [None; 2],
    });
    let ranges: Vec<[Option<i64>; 2]> = ranges.collect();
    let effects = |reply: &Reply| -> Vec<Value> {
        let effects = reply.effects.iter();
        effects.filter_map(|effect| Some(json!([place(&effect.value.0)?, effect.value.1]))).collect()
    };
    let turns = dialogue.turns.iter().enumerate().map(|(at, turn)| {
        let to = paths.as_ref().map_or(&[][..], |paths| &paths.next[at]).iter().map(|next| next + 1);
        json!({
            "to": to.collect::<Vec<usize>>(),
            "effects": turn.choices.iter().map(effects).collect::<Vec<Vec<Value>>>(),
            "ends": turn.ends,
        })
    });
    let data = json!({
        "id": name(press.doc, dialogue.title.anchor),
        "goals": goals,
        "pass": marks.collect::<Vec<Value>>(),
        "range": ranges,
        "turns": turns.collect::<Vec<Value>>(),
    });
    data.to_string()
}

/// A menu lists its choices as the page does: in order of the alphabet.
fn gap(gap: &Gap) -> Value {
    if gap.wrong.is_empty() {
        return json!({ "right": gap.right });
    }
    json!({ "right": gap.right, "menu": gap.menu() })
}

/// The mark from which a module is passed, of a hundred.
pub fn pass_mark(doc: &Document) -> Option<f64> {
    doc.texts("pass-mark").next().and_then(|mark| mark.parse::<f64>().ok())
}

/// Whether an answer in a document can earn points.
pub fn counts(doc: &Document) -> bool {
    let earns = |part: &Part| matches!(part, Part::Question(question) if question.points > 0.0 && question.answer.is_graded(doc.graded));
    doc.parts.iter().any(earns)
}

/// The first page of a module that can be passed keeps count of all its lessons; empty for any other page. In a package
/// the lessons stand on the same page, `book`, and other places lie behind a whole address or none.
pub fn course(desk: &Desk, top: DocIndex, language: Language, book: Option<&Book>) -> String {
    let guide = &desk.guide;
    let original = guide.doc(top);
    let pass = pass_mark(original);
    if !original.holds_folder || pass.is_none() {
        return String::new();
    }
    let chapters = guide.folders.get(&original.id).map_or(&[][..], |list| list);
    let mut goals = Goals { desk, language, book, numbers: BTreeMap::new(), views: Vec::new() };
    let lessons = std::iter::once(top).chain(chapters.iter().copied()).map(|lesson| goals.lesson(lesson));
    let lessons: Vec<Value> = lessons.filter(|lesson| lesson["tasks"] != json!([])).collect();
    if lessons.is_empty() {
        return String::new();
    }
    let course = json!({
        "title": desk.version(top, language).head.title,
        "pass": pass,
        "certificate": original.texts("certificate").next() == Some("true"),
        "lessons": lessons,
        "goals": goals.views,
    });
    super::jsonld::in_script(course.to_string())
}

/// The lessons (originals) of which questions are drawn or mixed, as JSON; empty where there are none.
pub fn banks(desk: &Desk, lessons: &[DocIndex]) -> String {
    let banks: Vec<Value> = lessons.iter().filter_map(|lesson| bank(desk.guide.doc(*lesson))).collect();
    if banks.is_empty() { String::new() } else { Value::from(banks).to_string() }
}

/// A lesson of which questions are drawn or mixed, by the first part of the names of its questions.
pub fn bank(doc: &Document) -> Option<Value> {
    let (draw, shuffle) = draw(doc);
    let lesson = lesson_name(doc);
    (is_here(doc) && (draw.is_some() || shuffle)).then(|| json!({ "lesson": lesson, "draw": draw, "shuffle": shuffle }))
}

/// How many questions of a lesson are drawn for a learner, and whether they are mixed.
pub fn draw(doc: &Document) -> (Option<u32>, bool) {
    let count = doc.texts("draw").next().and_then(|count| count.parse::<f64>().ok());
    // The field takes 1 to 500.
    (count.map(|count| count as u32), doc.texts("shuffle").next() == Some("true"))
}

/// The outcomes that the questions of a module practise or assess, each once.
struct Goals<'a> {
    desk: &'a Desk,
    language: Language,
    book: Option<&'a Book>,
    numbers: BTreeMap<Place, usize>,
    views: Vec<Value>,
}

impl Goals<'_> {
    /// The address of a place and its title.
    fn place(&self, place: Place) -> (String, String) {
        let (url, title) = self.desk.place(place, self.language);
        let url = match self.book {
            None => url.into_owned(),
            Some(book) => book.place(place, &url).unwrap_or_else(|| self.desk.whole_url(&url)),
        };
        (url, title.to_owned())
    }

    fn lesson(&mut self, original: DocIndex) -> Value {
        let (desk, language) = (self.desk, self.language);
        let index = desk.guide.version_of(original, language);
        let doc = desk.guide.doc(index);
        let mut tasks = Vec::new();
        for part in &doc.parts {
            match part {
                Part::Question(question) => tasks.push(self.task(index, doc, question)),
                Part::Dialogue(dialogue) => {
                    let id = name(doc, dialogue.title.anchor);
                    tasks.push(json!({ "id": id, "form": "dialogue", "title": plain(&dialogue.title) }));
                }
                _ => {}
            }
        }
        let (draw, _) = draw(desk.guide.doc(original));
        let (url, _) = self.place(Place { doc: original, anchor: None });
        json!({ "title": doc.head.title, "url": url, "draw": draw, "tasks": tasks })
    }

    fn task(&mut self, index: DocIndex, doc: &Document, question: &Question) -> Value {
        let resolved = &self.desk.guide.resolved[index.0 as usize];
        let places = question.outcomes.iter().filter_map(|at| resolved.get(*at as usize)?.as_ref());
        let goals: Vec<usize> = places.filter_map(Target::place).map(|place| self.number(place)).collect();
        let mut task = json!({
            "id": name(doc, question.title.anchor),
            "form": question.answer.form(),
            "title": plain(&question.title),
        });
        if question.answer.is_graded(doc.graded) {
            task["points"] = json!(question.points);
        }
        if !goals.is_empty() {
            task["goals"] = goals.into();
        }
        task
    }

    /// An outcome, with where it is taught.
    fn number(&mut self, place: Place) -> usize {
        if let Some(number) = self.numbers.get(&place) {
            return *number;
        }
        let (desk, language) = (self.desk, self.language);
        let related = desk.related(place, language);
        let mut taught: Vec<(String, String)> = Vec::new();
        for edge in desk.guide.edges_back(place.doc) {
            if edge.relation == Relation::Explains && edge.to.anchor == place.anchor {
                let (url, title) = self.place(edge.from);
                if !taught.iter().any(|(known, _)| *known == url) {
                    taught.push((url, title));
                }
            }
        }
        let code = related.code.unwrap_or_default();
        let (url, _) = self.place(place);
        self.views.push(json!({ "code": code, "title": related.title, "url": url, "taught": taught }));
        let number = self.views.len() - 1;
        self.numbers.insert(place, number);
        number
    }
}

fn plain(title: &Title) -> String {
    crate::markup::plain::line(&title.text)
}
