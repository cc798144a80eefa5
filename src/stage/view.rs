//! View: the guide as a list of pages. The view of a page, a plain value that says everything its template may show, is
//! made when the page is exported.

mod theme;

use std::sync::Arc;

use super::check;
use super::link::ids::PAGE_TAKEN;
use super::read::Read;
use crate::editor::web;
use crate::editor::words::Words;
use crate::exporters::exporter::{Page, Recipe, Site, Theme};
use crate::guide::graph::{DocIndex, Guide};
use crate::guide::language::Language;
use crate::guide::route;
use crate::memo::Memo;
use crate::text::diagnostic::Notes;
use crate::views::desk::Desk;
use crate::views::quality::Coverage;
use crate::views::{self, Made, OVERVIEWS};

/// Loads the theme and makes every page of every language.
pub fn view(read: Read, guide: Guide, memo: &mut Memo, notes: &mut Notes) -> Site {
    let loaded = theme::load(&read, &guide.config, memo, notes);
    let guide = Arc::new(guide);
    let desk = Desk::new(guide.clone(), loaded.strings.clone());
    let shared = theme::shared(&loaded, &desk, &read.years, memo);
    let mut pages = pages(&desk, notes);
    pages.extend(quality(&desk, &pages, notes));
    let files = guide.assets.iter().map(|asset| {
        let bytes = read.others.get(&asset.path).and_then(|file| file.bytes.clone());
        (asset.path.clone(), bytes)
    });
    let files = files.collect();
    for year in &read.years {
        let start = format!("{}/", year.name);
        for page in pages.iter().filter(|page| page.output.starts_with(&start)) {
            if let Recipe::Document(doc) = page.recipe {
                notes.add(&PAGE_TAKEN, guide.doc(doc).place()).arg("id", &year.name);
            }
        }
    }
    let web_editor = (!guide.web_editor.is_empty()).then(|| web_editor(&desk, notes));
    Site { pages, files, years: read.years, web_editor, theme: Theme { loaded, shared }, guide, desk }
}

/// What the editor in the browser is told. A document whose address is that of the editor is reported.
fn web_editor(desk: &Desk, notes: &mut Notes) -> String {
    let guide = &desk.guide;
    let language = guide.config.language;
    if let Some(doc) = guide.version(route::WEB_EDITOR, language) {
        notes.add(&PAGE_TAKEN, guide.doc(doc).place()).arg("id", route::WEB_EDITOR);
    }
    let config = web::config(guide, Words::of(language), &|folder| desk.section_label(language, folder));
    config.to_string()
}

/// Every page of every language. A document whose address is that of a page made from the guide is reported: one of the
/// two would be lost.
fn pages(desk: &Desk, notes: &mut Notes) -> Vec<Page> {
    let originals: Vec<DocIndex> = desk.guide.originals().map(|(index, _)| index).collect();
    let mut pages = Vec::new();
    for language in &desk.guide.config.languages {
        pages.extend(originals.iter().map(|index| document(desk, *index, *language)));
        let tops = originals.iter().filter(|index| views::has_whole(desk, **index));
        pages.extend(
            tops.map(|top| beside(desk, views::whole_id(&desk.guide.doc(*top).id), Recipe::Whole(*top), *language)),
        );
        let compared = originals.iter().filter(|index| views::has_compare(desk, **index));
        pages
            .extend(compared.map(|doc| {
                beside(desk, views::compare_id(&desk.guide.doc(*doc).id), Recipe::Compare(*doc), *language)
            }));
        let overviews = OVERVIEWS.iter().flat_map(|overview| overview(desk, *language));
        let overviews = overviews.map(|made| ready(made, *language)).chain(tags(desk, *language));
        for page in overviews {
            match desk.guide.version(&page.id, *language) {
                Some(doc) => drop(notes.add(&PAGE_TAKEN, desk.guide.doc(doc).place()).arg("id", &*page.id)),
                None => pages.push(page),
            }
        }
    }
    pages
}

/// A page per tag.
fn tags(desk: &Desk, language: Language) -> impl Iterator<Item = Page> {
    desk.tags.keys().map(move |slug| {
        let recipe = Recipe::Tag(slug.clone());
        Page { secondary: false, noindex: false, ..beside(desk, views::tag_id(slug), recipe, language) }
    })
}

/// The pages for the team, which tell what was found until here. A folder or document of that name keeps its address.
fn quality(desk: &Desk, pages: &[Page], notes: &mut Notes) -> Vec<Page> {
    let guide = &desk.guide;
    let taken = guide.folders.get(route::QUALITY).and_then(|docs| docs.first()).copied();
    if let Some(doc) = taken.or_else(|| guide.version(route::QUALITY, guide.config.language)) {
        if guide.config.quality_pages {
            notes.add(&PAGE_TAKEN, guide.doc(doc).place()).arg("id", route::QUALITY);
        }
        return Vec::new();
    }
    let report = check::report(guide, notes.clone());
    let mut made = Vec::new();
    for language in &guide.config.languages {
        let matrices = pages.iter().filter(|page| page.language == *language).filter_map(|page| match &page.recipe {
            Recipe::Ready(view) => view.matrix.as_ref().map(|matrix| (view, matrix)),
            Recipe::Document(_) | Recipe::Whole(_) | Recipe::Compare(_) | Recipe::Tag(_) => None,
        });
        let coverage = matrices.map(|(view, matrix)| Coverage {
            title: view.title.clone(),
            url: view.url.clone(),
            gaps: matrix.gaps,
        });
        let coverage: Vec<Coverage> = coverage.collect();
        made.extend(
            views::quality::pages(desk, &report, &coverage, *language).into_iter().map(|one| ready(one, *language)),
        );
    }
    made
}

fn document(desk: &Desk, original: DocIndex, language: Language) -> Page {
    let doc = desk.version(original, language);
    Page {
        output: route::output(&desk.guide.config, language, &doc.id),
        language,
        id: doc.id.clone(),
        secondary: doc.language != language,
        noindex: doc.head.hidden || doc.head.draft,
        changed: desk.guide.updated(doc).or(doc.head.date),
        recipe: Recipe::Document(original),
    }
}

/// A page that a document has beside its own.
fn beside(desk: &Desk, id: String, recipe: Recipe, language: Language) -> Page {
    Page {
        output: route::output(&desk.guide.config, language, &id),
        language,
        id: id.into(),
        secondary: true,
        noindex: true,
        changed: None,
        recipe,
    }
}

fn ready(made: Made, language: Language) -> Page {
    let Made { output, secondary, view } = made;
    let (id, noindex) = (view.id.as_str().into(), view.noindex);
    Page { output, language, id, secondary, noindex, changed: None, recipe: Recipe::Ready(Box::new(view)) }
}
