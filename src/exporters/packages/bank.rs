//! The questions of a module as every platform sees them: lessons with questions, each with a name that stays the same, its
//! texts as HTML and as words.

use std::collections::BTreeSet;

use super::Source;
use super::rich::{Pen, Pictures, Rich};
use crate::guide::block::{Inline, LinkTo};
use crate::guide::document::Document;
use crate::guide::graph::{DocIndex, Guide};
use crate::guide::packages::Target;
use crate::guide::packages::loss;
use crate::guide::part::{Answer, Choice, Gap, NumberRange, Part, Question};
use crate::guide::walk::{self, Node};
use crate::markup::html::escaped;
use crate::markup::plain;
use crate::text::diagnostic::Arg;
use crate::text::fingerprint::Fingerprint;
use crate::views::exercise;

/// The questions of a module that a target can hold.
pub struct Bank<'a> {
    pub source: &'a Source<'a>,
    pub target: Target,
    /// The id of the module: `modules/feedback`.
    pub id: &'a str,
    pub title: &'a str,
    pub lessons: Vec<Lesson<'a>>,
}

pub struct Lesson<'a> {
    pub title: &'a str,
    /// The name of its file, without number: `vier-g`.
    pub name: &'a str,
    /// The whole address of its page; empty when the site has none.
    pub url: String,
    /// How many of its questions a learner gets, and whether they are mixed.
    pub draw: Option<u32>,
    pub shuffle: bool,
    pub items: Vec<Item<'a>>,
}

/// A question of a lesson.
pub struct Item<'a> {
    pub question: &'a Question,
    pub pen: Pen<'a>,
    /// Unique in the module, the same in every language and at every build: `feedback/vier-g#koppel`.
    pub id: String,
    /// Its heading as words on one line.
    pub title: String,
    pub graded: bool,
    /// The outcomes it practises or assesses: `ME-3 Gedrag beschrijven`.
    pub outcomes: Vec<String>,
}

impl<'a> Bank<'a> {
    /// What `target` can hold of a module; pictures are where the target wants them.
    pub fn new(source: &'a Source<'a>, target: Target, pictures: Pictures) -> Bank<'a> {
        let module = &source.module;
        let guide = &source.site.guide;
        let top = guide.doc(guide.version_of(module.top, module.language));
        let lessons = module.docs.iter().map(|index| lesson(source, target, pictures, *index));
        let lessons = lessons.filter(|lesson| !lesson.items.is_empty()).collect();
        Bank { source, target, id: &top.id, title: &top.head.title, lessons }
    }

    /// A word of the interface in the language of the package.
    pub fn word(&self, key: &str) -> String {
        self.source.site.desk.word(self.source.module.language, key)
    }

    pub fn items(&self) -> impl Iterator<Item = &Item<'a>> {
        self.lessons.iter().flat_map(|lesson| &lesson.items)
    }
}

fn lesson<'a>(source: &'a Source<'a>, target: Target, pictures: Pictures, index: DocIndex) -> Lesson<'a> {
    let (site, language) = (source.site, source.module.language);
    let guide = &site.guide;
    let doc: &Document = guide.doc(index);
    let original = guide.original(index);
    let url = site.desk.url_of(original, language);
    let config = &guide.config;
    let (draw, shuffle) = exercise::draw(guide.doc(original));
    let held = |part: &&'a Part| !loss::of(config, part, target).iter().any(|loss| loss.is_whole());
    let strict = target == Target::Qti21;
    let items = doc.parts.iter().filter(|_| doc.graded).filter(held).filter_map(|part| match part {
        Part::Question(question) => {
            let pen = Pen::new(site, index, language, pictures, strict);
            Some(item(guide, source.module_name(), pen, question))
        }
        _ => None,
    });
    Lesson {
        title: &doc.head.title,
        name: doc.id.rsplit('/').next().unwrap_or_default(),
        url: if config.url.is_empty() { String::new() } else { format!("{}{url}", config.origin()) },
        draw,
        shuffle,
        items: items.collect(),
    }
}

fn item<'a>(guide: &'a Guide, module: &str, pen: Pen<'a>, question: &'a Question) -> Item<'a> {
    let doc = guide.doc(pen.index);
    let places = question.outcomes.iter();
    let resolved = &guide.resolved[pen.index.0 as usize];
    let places = places.filter_map(|at| resolved.get(*at as usize)?.as_ref()?.place());
    let outcome = |place| {
        let related = pen.site.desk.related(place, pen.language);
        related.code.map_or_else(|| related.title.clone(), |code| format!("{code} {}", related.title))
    };
    let outcomes = places.map(outcome).collect();
    Item {
        id: format!("{module}/{}", exercise::name(doc, question.title.anchor)),
        title: flat(&plain::line(&question.title.text)),
        graded: question.answer.is_graded(doc.graded),
        question,
        outcomes,
        pen,
    }
}

impl Item<'_> {
    /// What is asked: the heading, and what stands under it.
    pub fn stem(&self) -> Rich {
        let stem = self.pen.line(&self.question.title.text).then(self.pen.prose(&self.question.stem));
        match &self.question.answer {
            Answer::Reflection(reflection) if reflection.least_words > 0 => {
                let least = [("n", Arg::Number(f64::from(reflection.least_words)))];
                stem.then(Rich::words(&self.pen.site.desk.say(self.pen.language, "least-words", &least)))
            }
            _ => stem,
        }
    }

    /// What is said of the question once it is answered: the explanation, a model answer, a checklist.
    pub fn explanation(&self) -> Rich {
        let told = self.question.explanation.iter().map(|prose| self.pen.prose(prose));
        told.chain([self.votes(), self.model()]).fold(Rich::default(), Rich::then)
    }

    /// What a group voted on a statement.
    fn votes(&self) -> Rich {
        match &self.question.answer {
            Answer::Statement(_, Some(table)) => self.pen.table(table),
            _ => Rich::default(),
        }
    }

    /// The model answer and the checklist of what is written freely.
    pub fn model(&self) -> Rich {
        let titled = |key: &str, text: Rich| {
            let title = Rich { html: format!("<strong>{}</strong>", self.word(key)), ..Rich::default() };
            if text.is_empty() { text } else { title.then(text) }
        };
        match &self.question.answer {
            Answer::Reflection(reflection) => {
                let entries = reflection.checklist.iter().map(|entry| self.pen.prose(&entry.text));
                let mut list = Rich::default();
                for entry in entries {
                    list.html.push_str(&format!("<li>{}</li>", entry.html));
                    list.files.extend(entry.files);
                }
                if !list.is_empty() {
                    list.html = format!("<ul>{}</ul>", list.html);
                }
                titled("model-answer", self.pen.prose(&reflection.model)).then(titled("checklist", list))
            }
            Answer::Open { model, .. } => titled("model-answer", self.pen.prose(model)),
            _ => Rich::default(),
        }
    }

    /// The files that its texts show or link, as indices into the assets of the guide.
    pub fn files(&self) -> BTreeSet<u32> {
        let own = &self.pen.site.guide.files[self.pen.index.0 as usize];
        let mut files = BTreeSet::new();
        let mut add = |place: &LinkTo| {
            if let LinkTo::File(file) = place {
                files.extend(own.get(*file as usize).copied().flatten());
            }
        };
        walk::of_question(self.question, &mut |node| match node {
            Node::Inline(Inline::Image(image)) => add(&image.from),
            Node::Inline(Inline::Link(link)) => add(&link.to),
            _ => {}
        });
        files
    }

    pub fn hints(&self) -> impl Iterator<Item = Rich> {
        self.question.hints.iter().map(|hint| self.pen.prose(hint))
    }

    /// A word of the interface in the language of the question.
    pub fn word(&self, key: &str) -> String {
        self.pen.site.desk.word(self.pen.site.guide.doc(self.pen.index).language, key)
    }

    pub fn is_shuffled(&self) -> bool {
        let guide = &self.pen.site.guide;
        exercise::draw(guide.doc(guide.original(self.pen.index))).1
    }
}

/// A question that asks one thing: what a question with gaps is taken apart into.
pub struct Gapped {
    /// The text with the gap as a line, and the other gaps as dots.
    pub text: Rich,
    pub right: Vec<String>,
    /// Empty where the learner types.
    pub wrong: Vec<String>,
}

/// A question with gaps as one question per gap.
pub fn gapped(item: &Item) -> Vec<Gapped> {
    let Answer::Fill(text, gaps) = &item.question.answer else { return Vec::new() };
    let asked = |at: usize| {
        let mark = |other: usize| if other == at { "_____".to_owned() } else { "…".to_owned() };
        let marks: Vec<String> = (0..gaps.len()).map(mark).collect();
        item.stem().then(item.pen.marked(text, &marks))
    };
    let each = gaps.iter().enumerate();
    each.map(|(at, gap)| Gapped { text: asked(at), right: gap.right.clone(), wrong: gap.wrong.clone() }).collect()
}

/// The entries of a question to put in order, in the order in which they are shown.
pub fn shown_entries(item: &Item) -> Vec<(usize, Rich, String)> {
    let Answer::Order(entries) = &item.question.answer else { return Vec::new() };
    let order = crate::views::questions::shown_entries(entries);
    order.into_iter().map(|at| (at + 1, item.pen.prose(&entries[at].text), flat(&entries[at].plain))).collect()
}

/// The share of the points, in percent, that each right one of `count` options earns; together they make 100. Moodle
/// accepts no others (question/engine/bank.php, `fraction_options_full`).
pub fn shares(count: usize) -> Vec<f64> {
    let equal = |share: f64| vec![share; count];
    match count {
        0 => Vec::new(),
        3 => equal(33.33333),
        6 => equal(16.66667),
        7 => equal(14.28571),
        9 => equal(11.11111),
        1..=10 => equal(100.0 / count as f64),
        _ => (0..count).map(|at| if at < 20usize.saturating_sub(count) { 10.0 } else { 5.0 }).collect(),
    }
}

/// Every option with the percentage of the points that choosing it earns: each wrong one takes away what a right one gives.
pub fn worth(choices: &[Choice], several: bool) -> Vec<f64> {
    if !several {
        return choices.iter().map(|choice| if choice.right { 100.0 } else { 0.0 }).collect();
    }
    let shares = shares(choices.iter().filter(|choice| choice.right).count());
    let least = shares.first().copied().unwrap_or(100.0);
    let mut shares = shares.into_iter();
    choices.iter().map(|choice| if choice.right { shares.next().unwrap_or_default() } else { -least }).collect()
}

/// The middle of a range, and how far it reaches to both sides.
pub fn middle(range: &NumberRange) -> (f64, f64) {
    ((range.least + range.most) / 2.0, (range.most - range.least) / 2.0)
}

/// A number as programs write it.
pub fn decimal(number: f64) -> String {
    let rounded = (number * 1e6).round() / 1e6 + 0.0;
    if rounded.abs() < 1e15 { rounded.to_string() } else { format!("{rounded:e}") }
}

/// A number as people may type it: with a point, or with a comma.
pub fn spellings(number: f64) -> Vec<String> {
    let point = decimal(number);
    let comma = point.replace('.', ",");
    if comma == point { vec![point] } else { vec![point, comma] }
}

/// The choices of a menu behind a gap that must be typed: ` (gedrag / persoon)`.
pub fn listed(gap: &Gap) -> String {
    let choices: Vec<&str> = gap.menu().into_iter().map(String::as_str).collect();
    escaped(&format!(" ({})", choices.join(" / "))).replace('[', "(").replace(']', ")")
}

/// Words on one line.
pub fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `text`, at most `most` characters: what is longer ends in a fingerprint of the whole, so that two long ones differ.
pub fn short(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let start: String = text.chars().take(most - 9).collect();
    format!("{start}-{}", Fingerprint::of(text.as_bytes()).short(8))
}

/// The words of a line, on one line.
pub fn words_of_line(line: &[Inline]) -> String {
    flat(&plain::line(line))
}
