//! How far the guide is translated: per page and language what is missing, a draft, behind or up to date.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::guide::document::Document;
use crate::guide::language::Language;
use crate::guide::route;
use crate::guide::translation::{Comparison, State, compare, name, title};
use crate::text::diagnostic::Arg;
use crate::theme::view::{CellView, GroupView, Link, QualityView, TableView, Tone};

use super::{Area, count, cut, text};
use crate::views::desk::Desk;

/// How one page stands in one language, the most urgent first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Standing {
    Behind,
    Draft,
    Untracked,
    Missing,
    Current,
}

const ALL: [(Standing, &str, Tone); 5] = [
    (Standing::Current, "count-translated", Tone::Plain),
    (Standing::Behind, "count-behind", Tone::Bad),
    (Standing::Draft, "count-drafts", Tone::Watch),
    (Standing::Untracked, "count-untracked", Tone::Watch),
    (Standing::Missing, "count-missing", Tone::Watch),
];

/// None in a site of one language.
pub fn area(desk: &Desk, language: Language) -> Option<Area> {
    let config = &desk.guide.config;
    let others: Vec<Language> = config.languages.iter().copied().filter(|other| *other != config.language).collect();
    if others.is_empty() {
        return None;
    }
    let drafts: BTreeMap<(&str, Language), &Arc<Document>> =
        desk.guide.drafts.iter().map(|doc| ((&*doc.id, doc.language), doc)).collect();
    let mut tally: BTreeMap<Standing, usize> = BTreeMap::new();
    let mut groups: BTreeMap<&str, GroupView> = BTreeMap::new();
    // What somebody began comes before what nobody did.
    let mut first =
        GroupView { title: desk.word(language, "translations-first"), url: String::new(), rows: Vec::new() };
    let originals = desk.guide.originals().filter(|(_, doc)| doc.language == config.language && !doc.stub);
    for (index, doc) in originals {
        let page = CellView {
            url: desk.url(doc.language, &doc.id),
            lang: (doc.language != language).then(|| doc.language.tag()),
            ..text(doc.head.title.as_str())
        };
        let mut row = vec![page];
        let mut urgent = false;
        for other in &others {
            let version = desk.version(index, *other);
            let written = (version.language == *other).then_some(version);
            let draft = drafts.get(&(&*doc.id, *other)).copied();
            let (standing, cell) = cell(desk, doc, written, draft, language);
            *tally.entry(standing).or_default() += 1;
            urgent |= !matches!(standing, Standing::Missing | Standing::Current);
            row.push(cell);
        }
        if urgent {
            first.rows.push(row);
        } else {
            groups.entry(doc.section()).or_insert_with(|| group(desk, doc, language)).rows.push(row);
        }
    }
    let counts = ALL.map(|(standing, key, tone)| {
        count(desk, language, key, tally.get(&standing).copied().unwrap_or_default(), tone)
    });
    let mut columns = vec![desk.word(language, "review-page")];
    columns.extend(others.iter().map(|other| other.own_name().to_owned()));
    let page = |groups: Vec<GroupView>| {
        let title = desk.word(language, "translations-by-page");
        let table = TableView { id: "translations".to_owned(), title, columns: columns.clone(), groups };
        QualityView { counts: counts.to_vec(), tables: vec![table], ..QualityView::default() }
    };
    let all = std::iter::once(first).chain(groups.into_values()).collect();
    let pages = cut(all).into_iter().map(page).collect();
    let about = desk.word(language, "quality-translations-about");
    Some(Area { id: route::TRANSLATIONS, about, counts: counts.to_vec(), pages })
}

fn group(desk: &Desk, doc: &Document, language: Language) -> GroupView {
    let section = doc.section();
    let title = if section.is_empty() { desk.word(language, "home") } else { desk.section_label(language, section) };
    GroupView { title, url: String::new(), rows: Vec::new() }
}

fn cell(
    desk: &Desk,
    original: &Document,
    written: Option<&Arc<Document>>,
    draft: Option<&Arc<Document>>,
    language: Language,
) -> (Standing, CellView) {
    let say = |standing: Standing, key: &str, tone: Tone, detail: String, links: Vec<Link>, url: String| {
        (standing, CellView { tone, detail, links, url, ..text(desk.word(language, key)) })
    };
    let Some(doc) = written.or(draft) else {
        return say(Standing::Missing, "translation-missing", Tone::Plain, String::new(), Vec::new(), String::new());
    };
    let found = compare(doc, original, crate::guide::graph::DocIndex(0));
    if written.is_none() || doc.head.draft {
        let all = original.sections.len();
        let done = all.saturating_sub(found.of(State::Untranslated).count() + found.missing.len());
        let args = [("n", Arg::from(done)), ("total", Arg::from(all))];
        let detail = desk.say(language, "translation-progress", &args);
        return say(Standing::Draft, "translation-draft", Tone::Watch, detail, Vec::new(), String::new());
    }
    let url = desk.url(doc.language, &doc.id);
    let behind = behind(desk, doc, original, &found, language);
    if !behind.is_empty() {
        return say(Standing::Behind, "translation-behind", Tone::Bad, String::new(), behind, url);
    }
    let untracked = found.of(State::Untracked).count();
    if untracked > 0 {
        let detail = desk.say(language, "translation-unknown", &[("n", Arg::from(untracked))]);
        return say(Standing::Untracked, "translation-untracked", Tone::Watch, detail, Vec::new(), url);
    }
    say(Standing::Current, "translation-current", Tone::Good, String::new(), Vec::new(), url)
}

/// The sections that need work, each with what is the matter.
fn behind(desk: &Desk, doc: &Document, original: &Document, found: &Comparison, language: Language) -> Vec<Link> {
    let url = |name: &str| {
        let page = desk.url(doc.language, &doc.id);
        if name.is_empty() { page } else { format!("{page}#{name}") }
    };
    let link = |key: &str, words: &str, url: String| {
        let title = desk.say(language, key, &[("section", Arg::from(words))]);
        Link { title, url, ..Link::default() }
    };
    let own = found.pairs.iter().filter_map(|pair| {
        let key = match pair.state {
            State::Stale => "section-stale",
            State::Untranslated => "section-untranslated",
            State::Removed => "section-removed",
            State::Current | State::Untracked => return None,
        };
        let section = &doc.sections[pair.own];
        Some(link(key, title(doc, section), url(name(doc, section))))
    });
    let missing = found.missing.iter().map(|at| {
        let section = &original.sections[*at];
        let page = desk.url(original.language, &original.id);
        link("section-missing", title(original, section), format!("{page}#{}", name(original, section)))
    });
    own.chain(missing).collect()
}
