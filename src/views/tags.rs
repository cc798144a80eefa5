//! The page of all tags, and the page of each tag.

use crate::guide::graph::DocIndex;
use crate::guide::language::Language;
use crate::guide::route;
use crate::text::diagnostic::Arg;
use crate::theme::view::{CardView, View};

use super::desk::Desk;
use super::document::alternates;
use super::{Made, folders, jsonld};

/// The page of all tags; none when nothing is tagged.
pub fn pages(desk: &Desk, language: Language) -> Vec<Made> {
    if desk.tags.is_empty() {
        return Vec::new();
    }
    let mut list = base(desk, route::TAGS, language);
    list.template = "tags";
    list.title = desk.word(language, "tags");
    list.breadcrumbs = vec![desk.home(language)];
    let card = |(slug, (title, docs)): (&String, &(String, Vec<DocIndex>))| CardView {
        title: title.clone(),
        content_lang: None,
        url: desk.url(language, &id(slug)),
        summary: desk.say(language, "pages-count", &[("n", Arg::from(docs.len()))]),
        kind: "",
        kind_label: String::new(),
        keys: docs.len().to_string(),
        labels: Vec::new(),
        letter: String::new(),
    };
    list.cards = desk.tags.iter().map(card).collect();
    list.jsonld = jsonld::list(&list);
    vec![Made { output: route::output(&desk.guide.config, language, route::TAGS), secondary: false, view: list }]
}

/// The id of the page of a tag.
pub fn id(slug: &str) -> String {
    format!("{}/{slug}", route::TAGS)
}

/// The page of a tag. It has as many cards as the tag has pages: it is made when it is wanted.
pub fn page(desk: &Desk, slug: &str, language: Language) -> View {
    let mut view = base(desk, &id(slug), language);
    let Some((title, docs)) = desk.tags.get(slug) else { return view };
    view.template = "tag";
    view.title = desk.say(language, "tagged", &[("tag", title.into())]);
    view.breadcrumbs = std::iter::once(desk.home(language)).chain(desk.link_to(route::TAGS, language)).collect();
    view.cards = docs.iter().map(|doc| folders::card(desk, *doc, language)).collect();
    view.jsonld = jsonld::list(&view);
    view
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
