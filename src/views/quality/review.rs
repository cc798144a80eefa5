//! The review calendar: which page must be read again before which day, and who looks after it.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;

use crate::guide::document::Document;
use crate::guide::graph::DocIndex;
use crate::guide::language::Language;
use crate::guide::route;
use crate::theme::view::{CellView, GroupView, QualityView, TableView, Tone};

use super::{Area, count, cut, text};
use crate::views::desk::Desk;

/// A page is told a season ahead that its day comes.
const SOON: i64 = 3;

/// A document in the calendar.
struct Entry<'a> {
    doc: &'a Document,
    due: Option<Date>,
}

pub fn area(desk: &Desk, language: Language) -> Area {
    let today = desk.guide.config.today;
    let soon = today.saturating_add(SOON.months());
    let entries = entries(desk);
    let late = entries.iter().filter(|entry| entry.due.is_some_and(|due| due < today)).count();
    let near = entries.iter().filter(|entry| entry.due.is_some_and(|due| (today..=soon).contains(&due))).count();
    let undated = entries.iter().filter(|entry| entry.due.is_none()).count();
    let counts = vec![
        count(desk, language, "count-late", late, Tone::Bad),
        count(desk, language, "count-soon", near, Tone::Watch),
        count(desk, language, "count-undated", undated, Tone::Watch),
    ];
    let columns = ["review-page", "owner", "review-due", "reviewed"].map(|key| desk.word(language, key));
    let calendar = |groups: Vec<GroupView>| TableView {
        id: "calendar".to_owned(),
        title: desk.word(language, "review-by-month"),
        columns: columns.to_vec(),
        groups,
    };
    let owners = (!entries.is_empty()).then(|| owners(desk, &entries, language));
    let empty = if entries.is_empty() { desk.word(language, "review-none") } else { String::new() };
    let mut pages = Vec::new();
    for (at, groups) in cut(months(desk, &entries, language)).into_iter().enumerate() {
        let mut tables: Vec<TableView> = owners.iter().filter(|_| at == 0).cloned().collect();
        tables.extend((!entries.is_empty()).then(|| calendar(groups)));
        pages.push(QualityView { counts: counts.clone(), tables, empty: empty.clone(), ..QualityView::default() });
    }
    Area { id: route::REVIEW, about: desk.word(language, "quality-review-about"), counts, pages }
}

/// Every document with a day; and where the site asks for one, the others that should have it. In order of day.
fn entries(desk: &Desk) -> Vec<Entry<'_>> {
    let guide = &desk.guide;
    let asked = &guide.config.review;
    let wants = asked.owner_required || asked.every_months.is_some();
    let entry = |(index, doc): (DocIndex, &'_ std::sync::Arc<Document>)| {
        let due = doc.due(asked).map(|(due, _)| due);
        let stands_alone = &*doc.id != "index" && !doc.head.draft && desk.term_of(index).is_none();
        let should = wants && stands_alone && guide.original(index) == index;
        (due.is_some() || should) && !doc.stub
    };
    let chosen = guide.each().filter(|(index, doc)| entry((*index, doc)));
    let mut entries: Vec<Entry<'_>> =
        chosen.map(|(_, doc)| Entry { doc, due: doc.due(asked).map(|(due, _)| due) }).collect();
    entries.sort_by(|a, b| (a.due.is_none(), a.due, &a.doc.path).cmp(&(b.due.is_none(), b.due, &b.doc.path)));
    entries
}

fn is_late(desk: &Desk, entry: &Entry<'_>) -> bool {
    entry.due.is_some_and(|due| due < desk.guide.config.today)
}

/// What is late, then month by month, then what has no day.
fn months(desk: &Desk, entries: &[Entry<'_>], language: Language) -> Vec<GroupView> {
    let mut groups: Vec<GroupView> = Vec::new();
    for entry in entries {
        let title = match entry.due {
            _ if is_late(desk, entry) => desk.word(language, "review-late"),
            Some(due) => desk.month(language, due),
            None => desk.word(language, "review-undated"),
        };
        if groups.last().is_none_or(|group| group.title != title) {
            groups.push(GroupView { title, url: String::new(), rows: Vec::new() });
        }
        if let Some(group) = groups.last_mut() {
            group.rows.push(row(desk, entry, language));
        }
    }
    groups
}

fn row(desk: &Desk, entry: &Entry<'_>, language: Language) -> Vec<CellView> {
    let doc = entry.doc;
    let day = |date: Option<Date>| CellView { date: date.map(|date| desk.date(language, date)), ..CellView::default() };
    let tone = if is_late(desk, entry) { Tone::Bad } else { Tone::Plain };
    vec![
        CellView { url: desk.url(doc.language, &doc.id), lang: other(doc, language), ..text(doc.head.title.as_str()) },
        owner(desk, doc, language),
        CellView { tone, ..day(entry.due) },
        day(doc.head.reviewed),
    ]
}

/// The language of a document, where it is not that of the page.
fn other(doc: &Document, language: Language) -> Option<&'static str> {
    (doc.language != language).then(|| doc.language.tag())
}

fn owner(desk: &Desk, doc: &Document, language: Language) -> CellView {
    match doc.head.owner.as_deref().filter(|owner| !owner.trim().is_empty()) {
        Some(owner) => text(owner),
        None => CellView { tone: Tone::Watch, ..text(desk.word(language, "review-nobody")) },
    }
}

/// What each owner has to do.
fn owners(desk: &Desk, entries: &[Entry<'_>], language: Language) -> TableView {
    #[derive(Default)]
    struct Load {
        pages: usize,
        late: usize,
        next: Option<Date>,
    }
    let mut loads: BTreeMap<&str, Load> = BTreeMap::new();
    for entry in entries {
        let load = loads.entry(entry.doc.head.owner.as_deref().unwrap_or("").trim()).or_default();
        load.pages += 1;
        load.late += usize::from(is_late(desk, entry));
        load.next = load.next.or(entry.due.filter(|_| !is_late(desk, entry)));
    }
    // The most behind first.
    let mut loads: Vec<(&str, Load)> = loads.into_iter().collect();
    loads.sort_by_key(|(name, load)| (std::cmp::Reverse(load.late), name.to_lowercase()));
    let number = |number: usize| desk.number(language, number as f64);
    let row = |(name, load): &(&str, Load)| {
        let nobody = || CellView { tone: Tone::Watch, ..text(desk.word(language, "review-nobody")) };
        vec![
            if name.is_empty() { nobody() } else { text(*name) },
            text(number(load.pages)),
            CellView { tone: if load.late > 0 { Tone::Bad } else { Tone::Plain }, ..text(number(load.late)) },
            CellView { date: load.next.map(|date| desk.date(language, date)), ..CellView::default() },
        ]
    };
    // A guide with more teams than rows on a page is read by month.
    let rows = loads.iter().take(super::ROWS).map(row).collect();
    TableView {
        id: "owners".to_owned(),
        title: desk.word(language, "review-by-owner"),
        columns: ["owner", "review-pages", "review-late", "review-next"].map(|key| desk.word(language, key)).to_vec(),
        groups: vec![GroupView { title: String::new(), url: String::new(), rows }],
    }
}
