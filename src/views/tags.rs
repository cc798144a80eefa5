//! The page of all tags, and the page of each tag.

use rayon::prelude::*;

use crate::guide::graph::DocIndex;
use crate::guide::language::Language;
use crate::guide::route;
use crate::text::diagnostic::Arg;
use crate::theme::view::{CardView, View};

use super::desk::Desk;
use super::document::alternates;
use super::{Made, folders, jsonld};

/// The tag pages; none when nothing is tagged.
pub fn pages(desk: &Desk, language: Language) -> Vec<Made> {
    if desk.tags.is_empty() {
        return Vec::new();
    }
    let home = desk.home(language);
    let all = desk.link_to(route::TAGS, language);
    let mut list = base(desk, route::TAGS, language);
    list.template = "tags";
    list.title = desk.word(language, "tags");
    list.breadcrumbs = vec![home.clone()];
    // A tag has as many cards as it has pages: the tags are done side by side.
    let tag = |(slug, (title, docs)): (&String, &(String, Vec<DocIndex>))| {
        let id = format!("{}/{slug}", route::TAGS);
        let count = desk.say(language, "pages-count", &[("n", Arg::from(docs.len()))]);
        let card = CardView {
            title: title.clone(),
            content_lang: None,
            url: desk.url(language, &id),
            summary: count,
            kind: "",
            kind_label: String::new(),
            keys: docs.len().to_string(),
            labels: Vec::new(),
            letter: String::new(),
        };
        let mut view = base(desk, &id, language);
        view.template = "tag";
        view.title = desk.say(language, "tagged", &[("tag", title.into())]);
        view.breadcrumbs = std::iter::once(home.clone()).chain(all.clone()).collect();
        view.cards = docs.iter().map(|doc| folders::card(desk, *doc, language)).collect();
        (card, made(desk, &id, language, view))
    };
    let (cards, mut pages): (Vec<CardView>, Vec<Made>) = desk.tags.par_iter().map(tag).unzip();
    list.cards = cards;
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
