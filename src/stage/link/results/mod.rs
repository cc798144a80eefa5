//! The answers to forms: read from the files that reports name, and reduced at once to what may be told of them. The file
//! itself never leaves: it cannot be linked or drawn, and the guide keeps no answer of a single person.

mod answers;
pub mod codes;
mod columns;
mod groups;
mod tally;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use self::answers::Reading;
use self::codes::{ANSWER, COLUMN, DATA, FEW, FORM, HIDDEN, NAME, PLACE, REPEATED, RESPONDENT, TWICE};
use self::columns::{Names, Target, key, questions, same};
use self::groups::Groups;
use self::tally::{Counted, Respondent, Slot};
use crate::guide::block::{Block, Cell, Table};
use crate::guide::document::Document;
use crate::guide::graph::{DocIndex, Guide};
use crate::guide::part::{Answer, Part, Question};
use crate::guide::results::{Asked, Breakdown, Declared, Results, Tally, Theme, Told};
use crate::markup::links::{decode, join};
use crate::markup::{csv, plain};
use crate::stage::read::Read;
use crate::text::diagnostic::Notes;
use crate::text::fingerprint::Fingerprint;
use crate::text::source::Source;
use crate::text::span::{Span, Spanned};
use crate::text::suggest::nearest;

/// The files with answers that any document tells of, by path from the content folder.
pub fn private<'a>(docs: impl Iterator<Item = &'a Arc<Document>>) -> BTreeSet<String> {
    docs.filter_map(|doc| path(doc.results.as_ref()?)).collect()
}

fn path(declared: &Declared) -> Option<String> {
    join("", &decode(&declared.data.value))
}

/// What may be told of the answers that each report names. A translation shows what its original declares.
pub fn read(guide: &Guide, read: &Read, notes: &mut Notes) -> BTreeMap<DocIndex, Results> {
    let file =
        |source: &Source| source.path.strip_prefix("content/").filter(|path| path.ends_with(".csv")).map(str::to_owned);
    let declared: Vec<(DocIndex, &Declared)> =
        guide.originals().filter_map(|(index, doc)| Some((index, doc.results.as_deref()?))).collect();
    places(guide, notes);
    let mut all = BTreeMap::new();
    if declared.is_empty() {
        return all;
    }
    let files: BTreeMap<String, &Source> =
        read.sources.iter().filter_map(|source| Some((file(source)?, source))).collect();
    // The same answers told in two ways could be subtracted from each other.
    let mut told: HashMap<Fingerprint, Span> = HashMap::new();
    for (index, declared) in declared {
        let Some(source) = path(declared).and_then(|path| files.get(&path)) else {
            let near = nearest(&declared.data.value, files.keys().map(String::as_str));
            notes.add(&DATA, declared.data.span).arg("target", &declared.data.value).suggest(near);
            continue;
        };
        if let Some(first) = told.insert(source.fingerprint, declared.data.span) {
            notes.add(&TWICE, declared.data.span).arg("target", &declared.data.value).label(first);
            continue;
        }
        // A form that does not exist was reported with the other relations.
        let Some(form) = guide.version(&declared.form.value, guide.config.language) else { continue };
        let form = guide.original(form);
        if questions(guide.doc(form)).next().is_none() {
            notes.add(&FORM, declared.form.span).arg("form", &declared.form.value);
            continue;
        }
        all.insert(index, one(guide, form, declared, source, notes));
    }
    all
}

/// A place for results is in a report that declares them, and there is one.
fn places(guide: &Guide, notes: &mut Notes) {
    for (index, doc) in guide.each() {
        let declares = guide.doc(guide.original(index)).results.is_some();
        let places =
            doc.parts.iter().filter_map(|part| if let Part::Results(place) = part { Some(place) } else { None });
        for place in places.skip(usize::from(declares)) {
            notes.add(&PLACE, place.title.span);
        }
    }
}

/// A column that is read: what it answers, and how.
struct Column<'a> {
    target: Target,
    question: &'a Question,
    reading: Reading,
}

/// What each column of the file is for.
#[derive(Default)]
struct Plan<'a> {
    /// The columns of the breakdowns, and where the report names them.
    by: Vec<(usize, Span)>,
    respondent: Option<usize>,
    /// Column → what it answers, in the order of the form.
    columns: BTreeMap<usize, Column<'a>>,
}

fn one(guide: &Guide, form: DocIndex, declared: &Declared, source: &Source, notes: &mut Notes) -> Results {
    let table = csv::table(source, notes);
    let plan = plan(guide, form, declared, &table, notes);
    let mut groups: Vec<Groups> = plan.by.iter().map(|_| Groups::default()).collect();
    let respondents = respondents(&plan, &table, &mut groups, notes);
    let minimum = declared.minimum.unwrap_or(guide.config.results_minimum);
    // Groups are numbered in order of the alphabet.
    let order: Vec<Vec<usize>> = groups.iter().map(Groups::order).collect();
    let respondents: Vec<Respondent> = respondents.into_iter().map(|one| renumbered(one, &order)).collect();
    let slots: Vec<Slot> = plan.columns.values().map(|column| column.reading.slot).collect();
    let counts: Vec<usize> = order.iter().map(Vec::len).collect();
    let told = tally::tell(&respondents, &counts, &slots, minimum);
    if told.answers == 0 {
        notes.add(&FEW, declared.span).arg("minimum", minimum);
    } else {
        for (hidden, by) in told.hidden.iter().zip(&plan.by).filter(|(hidden, _)| **hidden > 0) {
            notes.add(&HIDDEN, by.1).arg("groups", *hidden).arg("minimum", minimum);
        }
    }
    let breakdown = |(((column, _), groups), shown): ((&(usize, Span), &Groups), &Vec<usize>)| Breakdown {
        title: words(&table.head[*column]),
        groups: groups.names(shown),
    };
    let breakdowns = plan.by.iter().zip(&groups).zip(&told.groups).map(breakdown).collect();
    let counted: Vec<(&Column<'_>, Counted)> = plan.columns.values().zip(told.slots).collect();
    let themes = themes(guide.doc(form), declared, counted);
    Results { form, minimum, answers: told.answers, breakdowns, themes }
}

fn words(cell: &Cell) -> String {
    plain::line(&cell.content)
}

fn plan<'a>(guide: &'a Guide, form: DocIndex, declared: &Declared, table: &Table, notes: &mut Notes) -> Plan<'a> {
    let own: &'a Document = guide.doc(form);
    let versions: Vec<&'a Document> =
        guide.by_id.get(&own.id).into_iter().flatten().map(|index| &**guide.doc(*index)).collect();
    let names = Names::of(own, versions.iter().copied());
    let heads: Vec<String> = table.head.iter().map(words).collect();
    let mut plan = Plan::default();
    let column = |wanted: &Spanned<String>, notes: &mut Notes| {
        let exact = heads.iter().position(|head| key(head) == key(&wanted.value));
        let meant = names.get(&wanted.value);
        let asked = || heads.iter().position(|head| meant.is_some() && names.get(head) == meant);
        let found = exact.or_else(asked);
        if found.is_none() {
            let near = nearest(&wanted.value, heads.iter().map(String::as_str));
            notes.add(&NAME, wanted.span).arg("name", &wanted.value).suggest(near);
        }
        found
    };
    plan.by = declared.by.iter().filter_map(|by| Some((column(by, notes)?, by.span))).collect();
    plan.respondent = declared.respondent.as_ref().and_then(|respondent| column(respondent, notes));
    let ignored: Vec<usize> = declared.ignore.iter().filter_map(|ignored| column(ignored, notes)).collect();
    for open in &declared.open {
        let question = names.get(&open.value).and_then(|target| questions(own).find(|(at, _)| *at == target.question));
        if !question.is_some_and(|(_, question)| is_text(question)) {
            notes.add(&NAME, open.span).arg("name", &open.value);
        }
    }
    let mut seen: HashMap<Target, Span> = HashMap::new();
    for (at, head) in heads.iter().enumerate() {
        let kept = plan.by.iter().any(|(by, _)| *by == at) || plan.respondent == Some(at) || ignored.contains(&at);
        let span = table.head[at].span;
        let Some(target) = names.get(head) else {
            if !kept {
                let near = nearest(&key(head), names.all());
                notes.add(&COLUMN, span).arg("column", head).suggest(near);
            }
            continue;
        };
        if kept {
            continue;
        }
        if let Some(first) = seen.insert(target, span) {
            notes.add(&REPEATED, span).arg("column", head).label(first);
            continue;
        }
        let Some((_, question)) = questions(own).find(|(at, _)| *at == target.question) else { continue };
        let all: Vec<&Question> = versions.iter().filter_map(|version| same(version, own, question)).collect();
        if let Some(reading) = Reading::new(&all, own.language) {
            plan.columns.insert(at, Column { target, question, reading });
        }
    }
    plan
}

fn is_text(question: &Question) -> bool {
    matches!(question.answer, Answer::Open { .. } | Answer::Reflection(_))
}

fn renumbered(mut one: Respondent, order: &[Vec<usize>]) -> Respondent {
    one.groups.iter_mut().zip(order).for_each(|(group, order)| *group = group.map(|number| order[number]));
    one
}

fn respondents(plan: &Plan<'_>, table: &Table, groups: &mut [Groups], notes: &mut Notes) -> Vec<Respondent> {
    let mut known: HashMap<String, Span> = HashMap::new();
    let mut reported: BTreeSet<(usize, String)> = BTreeSet::new();
    let mut respondents = Vec::with_capacity(table.rows.len());
    for row in &table.rows {
        if let Some(cell) = plan.respondent.map(|at| &row[at]).filter(|cell| !cell.content.is_empty()) {
            let name = key(&words(cell));
            if let Some(first) = known.get(&name) {
                notes.add(&RESPONDENT, cell.span).label(*first);
                continue;
            }
            known.insert(name, cell.span);
        }
        let answer = |(at, column): (&usize, &Column<'_>)| {
            let cell = words(&row[*at]);
            column.reading.read(&cell).unwrap_or_else(|()| {
                // The same slip in a hundred rows is told once.
                if reported.insert((*at, key(&cell))) {
                    let near = nearest(&key(&cell), column.reading.options()).map(str::to_owned);
                    notes.add(&ANSWER, row[*at].span).arg("column", words(&table.head[*at])).suggest(near);
                }
                None
            })
        };
        let answers = plan.columns.iter().map(answer).collect();
        let groups =
            plan.by.iter().zip(&mut *groups).map(|((at, _), groups)| groups.number(&words(&row[*at]))).collect();
        respondents.push(Respondent { groups, answers });
    }
    respondents
}

/// The questions that are told of, under the headings of the form.
fn themes(form: &Document, declared: &Declared, counted: Vec<(&Column<'_>, Counted)>) -> Vec<Theme> {
    let mut told: HashMap<usize, Vec<(Option<usize>, Counted)>> = HashMap::new();
    let mut opened: BTreeSet<usize> = BTreeSet::new();
    for (column, counted) in counted {
        let id = form.anchor(column.question.title.anchor).map_or("", |anchor| anchor.id.as_str());
        let title = plain::line(&column.question.title.text);
        if declared.open.iter().any(|open| key(&open.value) == key(id) || key(&open.value) == key(&title)) {
            opened.insert(column.target.question);
        }
        told.entry(column.target.question).or_default().push((column.target.statement, counted));
    }
    let mut themes = vec![Theme { anchor: None, asked: Vec::new() }];
    for block in &form.body {
        match block {
            Block::Heading(heading) if heading.level <= 2 => {
                themes.push(Theme { anchor: Some(heading.anchor), asked: Vec::new() });
            }
            Block::Part(at) => {
                let question = *at as usize;
                let Some(mut answers) = told.remove(&question) else { continue };
                answers.sort_by_key(|(statement, _)| *statement);
                let told = match answers.remove(0) {
                    (Some(first), counted) => {
                        let all = std::iter::once((Some(first), counted)).chain(answers);
                        Told::Scale(statements(form, question, all))
                    }
                    (None, Counted::Tally(tally)) if is_scale(form, question) => Told::Scale(vec![tally]),
                    (None, Counted::Tally(tally)) => Told::Choices(tally),
                    (None, Counted::Numbers(numbers)) => Told::Numbers(numbers),
                    (None, Counted::Texts(texts)) if opened.contains(&question) => Told::Texts(texts),
                    (None, Counted::Texts(_)) => continue,
                };
                themes.last_mut().expect("there is a theme from the start").asked.push(Asked { question, told });
            }
            _ => {}
        }
    }
    themes.retain(|theme| !theme.asked.is_empty());
    themes
}

fn is_scale(form: &Document, question: usize) -> bool {
    questions(form).any(|(at, found)| at == question && matches!(found.answer, Answer::Scale(_)))
}

/// A tally for each statement of a scale; an empty one where the file has no column for it.
fn statements(form: &Document, question: usize, answers: impl Iterator<Item = (Option<usize>, Counted)>) -> Vec<Tally> {
    let count = questions(form).find(|(at, _)| *at == question).map_or(0, |(_, found)| match &found.answer {
        Answer::Scale(scale) => scale.statements.len(),
        _ => 0,
    });
    let mut tallies = vec![Tally::default(); count];
    for (statement, counted) in answers {
        if let (Some(at), Counted::Tally(tally)) = (statement, counted) {
            tallies[at] = tally;
        }
    }
    tallies
}

#[cfg(test)]
mod tests;
