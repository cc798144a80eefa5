//! The page of all tags, and the page of each tag.

use crate::guide::language::Language;
use crate::guide::route;
use crate::text::diagnostic::Arg;
use crate::theme::view::{CardView, Link, View};

use super::desk::Desk;
use super::document::alternates;
use super::{Made, folders, jsonld};

/// The tag pages; none when nothing is tagged.
pub fn pages(desk: &Desk, language: Language) -> Vec<Made> {
    if desk.tags.is_empty() {
        return Vec::new();
    }
    let home = Link { title: desk.word(language, "home"), url: desk.url(language, "index"), current: false };
    let all = desk.link_to(route::TAGS, language);
    let mut list = base(desk, route::TAGS, language);
    list.template = "tags";
    list.title = desk.word(language, "tags");
    list.breadcrumbs = vec![home.clone()];
    let mut pages = Vec::new();
    for (slug, (title, docs)) in &desk.tags {
        let id = format!("{}/{slug}", route::TAGS);
        let count = desk.say(language, "pages-count", &[("n", Arg::from(docs.len()))]);
        let url = desk.url(language, &id);
        list.cards.push(CardView {
            title: title.clone(),
            content_lang: None,
            url,
            summary: count,
            kind: "",
            kind_label: String::new(),
            keys: docs.len().to_string(),
            labels: Vec::new(),
            letter: String::new(),
        });
        let mut view = base(desk, &id, language);
        view.template = "tag";
        view.title = desk.say(language, "tagged", &[("tag", title.into())]);
        view.breadcrumbs = std::iter::once(home.clone()).chain(all.clone()).collect();
        view.cards = docs.iter().map(|doc| folders::card(desk, *doc, language)).collect();
        pages.push(made(desk, &id, language, view));
    }
    pages.push(made(desk, route::TAGS, language, list));
    pages
}

fn base(desk: &Desk, id: &str, language: Language) -> View {
    View {
        id: id.to_owned(),
        url: desk.url(language, id),
        canonical: route::absolute(&desk.guide.config, language, id),
        lang: language.tag(),
        alternates: alternates(desk, id, language),
        ..View::default()
    }
}

fn made(desk: &Desk, id: &str, language: Language, mut view: View) -> Made {
    view.jsonld = jsonld::list(&view);
    Made { output: route::output(&desk.guide.config, language, id), secondary: false, view }
}
