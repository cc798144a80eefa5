//! The page of a document in one language.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::guide::calendar;
use crate::guide::document::{Anchor, Document, FactValue, Role};
use crate::guide::draft::slug;
use crate::guide::graph::DocIndex;
use crate::guide::language::Language;
use crate::guide::part::Part;
use crate::guide::relation::Relation;
use crate::guide::route;
use crate::markup::html::Mount;
use crate::text::diagnostic::Arg;
use crate::theme::view::*;

use super::desk::Desk;
use super::prose::{PageLinks, Press};
use super::{downloads, drawing, exercise, folders, jsonld, papers, reading, related, sheet, whole};

/// The page of `original` for readers of `language`.
pub fn document(desk: &Desk, original: DocIndex, language: Language) -> View {
    let guide = &desk.guide;
    let id = &guide.doc(original).id;
    let index = guide.version_of(original, language);
    let doc = guide.doc(index);
    let fallback = doc.language != language;
    let links = PageLinks::new(desk, index, language, None);
    let mut press = Press::new(&links);
    let home = &**id == "index";
    let (intro, mut body) = if home { press.paths() } else { (Vec::new(), press.body()) };
    body.splice(0..0, figure(desk, doc, Mount::default()));
    let config = &guide.config;
    let mut view = View {
        template: template(doc),
        url: desk.url_of(original, language).to_owned(),
        canonical: route::absolute(config, doc.language, id),
        lang: language.tag(),
        content_lang: fallback.then(|| doc.language.tag()),
        id: id.to_string(),
        kind: doc.kind,
        kind_label: if home { String::new() } else { desk.kind_label(language, doc.kind) },
        title: doc.head.title.clone(),
        summary: doc.head.summary.clone(),
        noindex: doc.head.hidden || doc.head.draft,
        draft: doc.head.draft,
        breadcrumbs: breadcrumbs(desk, original, language),
        nav: nav(desk, original, language),
        toc: toc(doc),
        intro,
        broad: body.iter().any(is_broad),
        body,
        facts: facts(desk, doc, language),
        downloads: downloads::of_document(desk, original, language),
        relations: related::of_document(desk, original, language),
        tags: tags(desk, doc, language),
        audience: audience(desk, doc, language),
        alternates: alternates(desk, id, language),
        papers: papers::papers(desk, original, language),
        reading: reading_time(desk, original, language),
        whole: whole::link(desk, original, language),
        terms: press.terms(),
        references: press.references(),
        stale: links.drift.top.clone(),
        owner: doc.head.owner.clone(),
        date: doc.head.date.map(|date| desk.date(language, date)),
        updated: guide.updated(doc).map(|date| desk.date(language, date)),
        reviewed: doc.head.reviewed.map(|date| desk.date(language, date)),
        sheet: sheet::sheet(desk, original, language, false),
        edit: config.edit_url.as_ref().map(|url| url.replace("{path}", &format!("content/{}", doc.path))),
        ..View::default()
    };
    let written = [(press.writer.coloured, "code"), (press.writer.tables, "table")];
    (view.book, view.book_chapter) = book(desk, original);
    (view.previous, view.next) = neighbours(desk, original, language);
    if home {
        view.cards = folders::sections(desk, language);
        view.start = start(desk, original, language);
        view.relations.retain(|relation| relation.name != Relation::Uses.name());
    } else if desk.overviews.contains(id) {
        folders::fill(desk, id, language, None, &mut view);
    } else if desk.guide.doc(original).holds_folder {
        view.cards = folders::cards(desk, id, language);
    }
    view.pieces = pieces(&view, &written);
    view.exercises = exercise::is_here(doc);
    view.banks = exercise::banks(desk, &[original]);
    view.compose = doc.compose.is_some() && view.body.iter().any(|piece| matches!(piece, Piece::Step(_)));
    view.avoid = doc.compose.clone().unwrap_or_default();
    view.course = exercise::course(desk, original, language, None);
    view.planner = calendar::is_planned(doc);
    view.jsonld = jsonld::document(desk, index, &view);
    view
}

/// What a document shows beside running text, in order of name.
fn pieces(view: &View, written: &[(bool, &'static str)]) -> Vec<&'static str> {
    let mut names = BTreeSet::new();
    view.body.iter().for_each(|piece| piece.names(&mut names));
    names.extend((!view.cards.is_empty()).then_some("parts"));
    names.extend(written.iter().filter(|(is, _)| *is).map(|(_, name)| *name));
    names.extend((!view.tags.is_empty()).then_some("tags"));
    names.into_iter().collect()
}

fn is_broad(piece: &Piece) -> bool {
    matches!(piece, Piece::Grid(grid) if grid.levels.len() > 2)
}

/// What the home page uses is where a reader may start at once.
fn start(desk: &Desk, home: DocIndex, language: Language) -> Vec<CardView> {
    let used = desk.guide.edges_out(home).filter(|edge| edge.relation == Relation::Uses && edge.from.anchor.is_none());
    used.map(|edge| folders::card(desk, edge.to.doc, language)).collect()
}

fn template(doc: &Document) -> &'static str {
    if &*doc.id == "index" { "home" } else { "document" }
}

/// The drawing of a reflection model or conversation from its steps.
pub fn figure(desk: &Desk, doc: &Document, mount: Mount<'_>) -> Option<Piece> {
    let form = doc.figure?;
    let steps = doc.parts.iter().filter_map(|part| if let Part::Step(step) = part { Some(step) } else { None });
    let titles: Vec<String> = steps.map(|step| crate::markup::plain::line(&step.title.text)).collect();
    if titles.is_empty() {
        return None;
    }
    let label = desk.labelled(doc.language, &desk.word(doc.language, "figure"), &doc.head.title);
    Some(Piece::Figure { html: drawing::figure::figure(form, &titles, &mount.id("figuur"), &label) })
}

/// What the pages that stand below the page of a document have in common: what tells about the document, and the way
/// back to it. `template` fills the page with this `id`.
pub fn below(desk: &Desk, original: DocIndex, language: Language, template: &'static str, id: String) -> View {
    let doc = desk.version(original, language);
    let mut breadcrumbs = breadcrumbs(desk, original, language);
    breadcrumbs.push(desk.link(original, language));
    View {
        template,
        url: desk.url(language, &id),
        canonical: route::absolute(&desk.guide.config, doc.language, &id),
        lang: language.tag(),
        content_lang: (doc.language != language).then(|| doc.language.tag()),
        kind: doc.kind,
        title: doc.head.title.clone(),
        noindex: true,
        breadcrumbs,
        alternates: alternates(desk, &id, language),
        id,
        ..View::default()
    }
}

pub fn breadcrumbs(desk: &Desk, doc: DocIndex, language: Language) -> Vec<Link> {
    let document = desk.guide.doc(doc);
    if &*document.id == "index" {
        return Vec::new();
    }
    let home = desk.home(language);
    let mut trail = vec![home];
    let section = document.section();
    if !section.is_empty() && section != &*document.id {
        trail.extend(desk.link_to(section, language));
    }
    if let Some(parent) = desk.guide.parent[doc.0 as usize] {
        trail.push(desk.link(parent, language));
    }
    trail
}

/// How long a page takes to read; the first page of a handbook or module tells it of the whole.
fn reading_time(desk: &Desk, doc: DocIndex, language: Language) -> Option<String> {
    let document = desk.guide.doc(doc);
    let chapters = desk.guide.folders.get(&document.id).filter(|_| document.holds_folder);
    let chapters = chapters.map_or(&[][..], |list| list);
    reading::time(desk, std::iter::once(doc).chain(chapters.iter().copied()), language)
}

/// The id of the handbook or module that a document is or belongs to, and the document's own name in it.
fn book(desk: &Desk, doc: DocIndex) -> (Option<String>, Option<String>) {
    let guide = &desk.guide;
    let document = guide.doc(doc);
    match guide.parent[doc.0 as usize] {
        Some(top) => (Some(guide.doc(top).id.to_string()), document.id.rsplit('/').next().map(str::to_owned)),
        None => (document.holds_folder.then(|| document.id.to_string()), None),
    }
}

/// The pages beside this one: the chapters of its handbook, or the documents of its folder.
fn nav(desk: &Desk, doc: DocIndex, language: Language) -> Option<Arc<Nav>> {
    let guide = &desk.guide;
    let document = guide.doc(doc);
    let top = if document.holds_folder { Some(doc) } else { guide.parent[doc.0 as usize] };
    match top {
        Some(top) => desk.nav(&guide.doc(top).id, doc, language),
        None => desk.nav(document.section(), doc, language),
    }
}

/// The pages before and after, in the reading order of a handbook or module.
fn neighbours(desk: &Desk, doc: DocIndex, language: Language) -> (Option<Link>, Option<Link>) {
    let guide = &desk.guide;
    let document = guide.doc(doc);
    let Some(top) = (if document.holds_folder { Some(doc) } else { guide.parent[doc.0 as usize] }) else {
        return (None, None);
    };
    let chapters = guide.folders.get(&guide.doc(top).id).map_or(&[][..], |list| list);
    let at = chapters.iter().position(|index| *index == doc);
    let before = match at {
        None => None,
        Some(0) => Some(top),
        Some(at) => chapters.get(at - 1).copied(),
    };
    let after = chapters.get(at.map_or(0, |at| at + 1)).copied();
    (before.map(|doc| desk.link(doc, language)), after.map(|doc| desk.link(doc, language)))
}

/// The headings of level 2 and 3, unless there are hardly any.
fn toc(doc: &Document) -> Vec<TocEntry> {
    let entry = |anchor: &Anchor| TocEntry { id: anchor.id.clone(), title: heading_title(anchor), level: anchor.level };
    let entries: Vec<TocEntry> = headings(doc).map(entry).collect();
    if entries.len() < 2 { Vec::new() } else { entries }
}

/// The headings that a table of contents lists: of level 2 and 3.
pub fn headings(doc: &Document) -> impl Iterator<Item = &Anchor> {
    let shown = |role: Role| !matches!(role, Role::Turn | Role::Question);
    doc.anchors.iter().filter(move |anchor| (2..=3).contains(&anchor.level) && shown(anchor.role))
}

/// The words of a heading, behind its code.
pub fn heading_title(anchor: &Anchor) -> String {
    match &anchor.code {
        Some(code) => format!("{code} {}", anchor.title),
        None => anchor.title.clone(),
    }
}

fn facts(desk: &Desk, doc: &Document, language: Language) -> Vec<FactView> {
    let facts = doc.facts.iter().filter(|fact| fact.field != "audience");
    let view = |fact: &crate::guide::document::Fact| {
        let values = fact.values.iter().map(|value| match value {
            FactValue::Text(text) => Link { title: worded(desk, language, fact.field, text), ..Link::default() },
            FactValue::Date(date) => Link { title: desk.date(language, *date).text, ..Link::default() },
            FactValue::Link(url) => {
                let shown = url.trim_start_matches("https://").trim_start_matches("http://").trim_end_matches('/');
                Link { title: shown.to_owned(), url: url.clone(), ..Link::default() }
            }
            FactValue::Facet(facet, value) => Link {
                title: desk.facet_label(language, facet, value),
                url: desk.url(language, &folders::facet_id(doc.section(), facet, value)),
                ..Link::default()
            },
        });
        FactView { name: fact.field, label: desk.label(language, "field", fact.field), values: values.collect() }
    };
    facts.map(view).collect()
}

/// A value of a fixed vocabulary in the words of the interface: `use: summative`, `roles: mentor`.
fn worded(desk: &Desk, language: Language, field: &str, value: &str) -> String {
    let prefix = match field {
        "roles" => "role",
        "moments" => "moment",
        other => other,
    };
    match value {
        "true" => desk.word(language, "yes"),
        "false" => desk.word(language, "no"),
        percent if field == "pass-mark" => desk.say(language, "percent", &[("n", Arg::from(percent))]),
        text => desk.label(language, prefix, text),
    }
}

fn tags(desk: &Desk, doc: &Document, language: Language) -> Vec<Link> {
    let link = |tag: &crate::text::span::Spanned<String>| {
        let slug = slug(&tag.value);
        let title = desk.tags.get(&slug).map_or(&tag.value, |(title, _)| title);
        let known = desk.tags.contains_key(&slug);
        let url = if known { desk.url(language, &format!("{}/{slug}", route::TAGS)) } else { String::new() };
        Link { title: title.clone(), url, ..Link::default() }
    };
    doc.head.tags.iter().map(link).collect()
}

fn audience(desk: &Desk, doc: &Document, language: Language) -> Vec<Link> {
    let label = |slug: &str| {
        let own = desk.guide.config.facet_label("audience", slug, language);
        own.map_or_else(|| desk.label(language, "role", slug), str::to_owned)
    };
    doc.head.audience.iter().map(|slug| Link { title: label(&slug.value), ..Link::default() }).collect()
}

/// The same page in the languages of the site; one language needs no switch.
pub fn alternates(desk: &Desk, id: &str, language: Language) -> Vec<Alternate> {
    let config = &desk.guide.config;
    if config.languages.len() < 2 {
        return Vec::new();
    }
    let translated = |other: Language| match desk.guide.by_id.get(id) {
        Some(versions) => versions.iter().any(|index| desk.guide.doc(*index).language == other),
        None => true,
    };
    let view = |other: &Language| Alternate {
        lang: other.tag(),
        name: other.own_name(),
        url: desk.url(*other, id),
        absolute: route::absolute(config, *other, id),
        current: *other == language,
        translated: translated(*other),
    };
    config.languages.iter().map(view).collect()
}
