//! A whole handbook or module on one page: to read on, to search in, to print.

use std::collections::HashMap;

use crate::guide::graph::{DocIndex, Place};
use crate::guide::language::Language;
use crate::guide::route;
use crate::markup::html::Mount;
use crate::theme::view::{ChapterView, KeyView, Link, Piece, TocEntry, View};

use super::desk::Desk;
use super::document;
use super::exercise;
use super::prose::{self, PageLinks, Press};

/// Fewer chapters than this are read one by one.
const LEAST: usize = 2;

/// The id of the page that shows all of `top`.
pub fn id(top: &str) -> String {
    format!("{top}/{}", route::WHOLE)
}

/// Whether a document has its chapters together on a page of their own.
pub fn has_page(desk: &Desk, top: DocIndex) -> bool {
    let guide = &desk.guide;
    let doc = guide.doc(top);
    let chapters = || guide.folders.get(&doc.id).map_or(0, Vec::len);
    guide.config.one_page && doc.holds_folder && chapters() >= LEAST && !guide.by_id.contains_key(&*id(&doc.id))
}

/// Where the chapters of a handbook stand on its one page.
pub struct Book {
    top: DocIndex,
    /// The original of a chapter → what stands before its ids.
    prefixes: HashMap<DocIndex, String>,
}

impl Book {
    fn new(desk: &Desk, top: DocIndex, chapters: &[DocIndex]) -> Book {
        let name = |doc: DocIndex| desk.guide.doc(doc).id.rsplit('/').next().unwrap_or_default();
        let prefixes = chapters.iter().map(|doc| (*doc, format!("{}--", name(*doc)))).collect();
        Book { top, prefixes }
    }

    /// The id of a chapter's heading.
    fn heading(&self, chapter: DocIndex) -> &str {
        self.prefixes.get(&chapter).map_or("page-main", |prefix| prefix.trim_end_matches("--"))
    }

    /// The address on the page of a place that has the address `url` of its own; `None` for what does not stand on it.
    pub fn place(&self, place: Place, url: &str) -> Option<String> {
        let prefix = self.prefixes.get(&place.doc).map(String::as_str).or((place.doc == self.top).then_some(""))?;
        Some(match url.split_once('#') {
            Some((_, anchor)) => format!("#{prefix}{anchor}"),
            None => format!("#{}", self.heading(place.doc)),
        })
    }
}

/// The page of a whole handbook or module for readers of `language`.
pub fn whole(desk: &Desk, top: DocIndex, language: Language) -> View {
    let guide = &desk.guide;
    let chapters = guide.folders.get(&guide.doc(top).id).map_or(&[][..], |list| list);
    let book = Book::new(desk, top, chapters);
    let mut view = cover(desk, top, language);
    let (mut docs, mut met, mut answers) = (Vec::new(), Vec::new(), Vec::new());
    let mut questions = 0;
    for original in std::iter::once(top).chain(chapters.iter().copied()) {
        let index = guide.version_of(original, language);
        let doc = guide.doc(index);
        let links = PageLinks::new(desk, index, language, Some(&book));
        let prefix = book.prefixes.get(&original).map_or("", String::as_str);
        let mount = Mount { prefix, deeper: u8::from(original != top) };
        let mut press = Press::new(&links).mounted(mount, questions);
        let mut body: Vec<Piece> = document::figure(desk, doc, mount).into_iter().collect();
        body.extend(press.pieces(&doc.body));
        // The key to all questions stands at the end, as in a printed course.
        answers.extend(super::questions::key(&mut press).into_iter().flat_map(|key| key.answers));
        body.extend(press.footnotes());
        questions += press.questions.len();
        met.append(&mut press.writer.met);
        docs.push(doc);
        view.planner |= crate::guide::calendar::is_planned(doc);
        if original == top {
            view.body = body;
            view.stale = links.drift.top.clone();
            continue;
        }
        let id = book.heading(original).to_owned();
        view.toc.push(TocEntry { id: id.clone(), title: doc.head.title.clone(), level: 2 });
        let sections = document::headings(doc).filter(|anchor| anchor.level == 2);
        view.toc.extend(sections.map(|anchor| TocEntry {
            id: mount.id(&anchor.id),
            title: document::heading_title(anchor),
            level: 3,
        }));
        view.chapters.push(ChapterView {
            id,
            title: doc.head.title.clone(),
            url: desk.url_of(original, language).to_owned(),
            summary: doc.head.summary.clone(),
            lang: doc.language.tag(),
            stale: links.drift.top.clone(),
            body,
        });
    }
    let originals: Vec<DocIndex> = std::iter::once(top).chain(chapters.iter().copied()).collect();
    view.banks = exercise::banks(desk, &originals);
    if !answers.is_empty() {
        view.key = vec![Piece::Key(KeyView { answers })];
    }
    view.exercises = docs.iter().any(|doc| exercise::is_here(doc));
    view.book = Some(guide.doc(top).id.to_string());
    view.terms = prose::terms(desk, language, met);
    view.references = prose::references(desk, docs.iter().map(|doc| &***doc));
    view
}

/// The same as a package for a learning platform, which keeps what is answered.
pub fn packaged(desk: &Desk, top: DocIndex, language: Language) -> View {
    let guide = &desk.guide;
    let doc = guide.doc(top);
    let chapters = guide.folders.get(&doc.id).map_or(&[][..], |list| list);
    let book = Book::new(desk, top, chapters);
    let lessons = std::iter::once(top).chain(chapters.iter().copied());
    let banks: Vec<_> = lessons.filter_map(|lesson| exercise::bank(guide.doc(lesson))).collect();
    let session = serde_json::json!({
        "id": package_id(desk, top, language),
        "pass": pass_mark(desk, top),
        "banks": banks,
    });
    let page = whole(desk, top, language);
    View {
        template: "package",
        // The lessons alone: with all their sections the list would not fit beside the page.
        toc: page.toc.iter().filter(|entry| entry.level == 2).cloned().collect(),
        session: super::jsonld::in_script(session.to_string()),
        course: exercise::course(desk, top, language, Some(&book)),
        ..page
    }
}

/// The mark of a hundred from which a module is passed, where something in it counts.
pub fn pass_mark(desk: &Desk, top: DocIndex) -> Option<f64> {
    let guide = &desk.guide;
    let chapters = guide.folders.get(&guide.doc(top).id).map_or(&[][..], |list| list);
    let counts = std::iter::once(&top).chain(chapters).any(|doc| exercise::counts(guide.doc(*doc)));
    exercise::pass_mark(guide.doc(top)).filter(|_| counts)
}

/// What a package is known by in the whole world, where the site has an address: that of its module, in its language.
pub fn package_id(desk: &Desk, top: DocIndex, language: Language) -> String {
    let id = &desk.guide.doc(top).id;
    let address = route::absolute(&desk.guide.config, language, id);
    if address.is_empty() { format!("{id}/{}", language.tag()) } else { address }
}

/// The page without its chapters.
fn cover(desk: &Desk, top: DocIndex, language: Language) -> View {
    let doc = desk.version(top, language);
    View {
        kind_label: desk.kind_label(language, doc.kind),
        summary: doc.head.summary.clone(),
        owner: doc.head.owner.clone(),
        ..document::below(desk, top, language, "whole", id(&doc.id))
    }
}

/// The way from a handbook or one of its chapters to the page that holds them all.
pub fn link(desk: &Desk, doc: DocIndex, language: Language) -> Option<Link> {
    let guide = &desk.guide;
    let top = if guide.doc(doc).holds_folder { doc } else { guide.parent[doc.0 as usize]? };
    let link = || Link {
        title: desk.word(language, "whole"),
        url: desk.url(language, &id(&guide.doc(top).id)),
        ..Link::default()
    };
    has_page(desk, top).then(link)
}
