//! The list of a folder; where its documents have facets, a catalogue with a page for every value.

use std::collections::{BTreeMap, BTreeSet};

use crate::guide::document::{Document, FactValue};
use crate::guide::draft::slug;
use crate::guide::graph::DocIndex;
use crate::guide::language::Language;
use crate::guide::route;
use crate::text::diagnostic::Arg;
use crate::theme::view::*;

use super::desk::Desk;
use super::document::alternates;
use super::{Made, jsonld};

/// The page of every folder, except those that a document of their own writes; and the pages of its facets.
pub fn pages(desk: &Desk, language: Language) -> Vec<Made> {
    let mut pages = Vec::new();
    for folder in desk.guide.folders.keys().filter(|folder| !folder.is_empty() && !folder.contains('/')) {
        if !desk.guide.by_id.contains_key(folder) {
            pages.push(page(desk, folder, language, None));
        }
        for (facet, slug) in facet_values(desk, folder).keys() {
            pages.push(page(desk, folder, language, Some((facet, slug))));
        }
    }
    pages
}

/// The id of the page that lists a folder's documents with one value of a facet.
pub fn facet_id(folder: &str, facet: &str, value: &str) -> String {
    format!("{folder}/{facet}/{}", slug(value))
}

type Choice<'a> = Option<(&'a str, &'a str)>;

fn page(desk: &Desk, folder: &str, language: Language, choice: Choice<'_>) -> Made {
    let config = &desk.guide.config;
    let section = desk.section_label(language, folder);
    let id = choice.map_or(folder.to_owned(), |(facet, slug)| facet_id(folder, facet, slug));
    let mut view = View {
        url: desk.url(language, &id),
        canonical: route::absolute(config, language, &id),
        lang: language.tag(),
        title: section.clone(),
        breadcrumbs: vec![desk.home(language)],
        alternates: alternates(desk, &id, language),
        id: id.clone(),
        ..View::default()
    };
    if let Some((facet, slug)) = choice {
        view.title = desk.labelled(language, &section, &desk.facet_label(language, facet, slug));
        view.breadcrumbs.extend(desk.link_to(folder, language));
    }
    fill(desk, folder, language, choice, &mut view);
    view.jsonld = jsonld::list(&view);
    Made { output: route::output(config, language, &id), secondary: false, view }
}

/// Adds the cards and facets of a folder to a page.
pub fn fill(desk: &Desk, folder: &str, language: Language, choice: Choice<'_>, view: &mut View) {
    let values = facet_values(desk, folder);
    view.template = if values.is_empty() { "folder" } else { "catalogue" };
    view.facets = facets(desk, folder, language, &values, choice);
    let list = desk.guide.folders.get(folder).map_or(&[][..], |list| list);
    let chosen = list.iter().filter(|index| {
        choice.is_none_or(|(facet, slug)| {
            facets_of(desk.guide.doc(**index)).any(|(name, value)| name == facet && value == slug)
        })
    });
    view.cards = chosen.map(|index| card(desk, *index, language)).collect();
    if folder == route::TERMS {
        view.template = "glossary";
        by_letter(&mut view.cards);
    }
}

/// Puts the cards in the order of the alphabet, and names each letter at its first card.
fn by_letter(cards: &mut [CardView]) {
    cards.sort_by_cached_key(|card| (slug(&card.title), card.title.clone()));
    let mut last = String::new();
    for card in cards {
        let letter: String = slug(&card.title).chars().take(1).flat_map(char::to_uppercase).collect();
        if letter != last {
            card.letter.clone_from(&letter);
            last = letter;
        }
    }
}

/// A card for every folder of the site, for the home page.
pub fn sections(desk: &Desk, language: Language) -> Vec<CardView> {
    let folders = desk.guide.folders.iter().filter(|(folder, _)| !folder.is_empty() && !folder.contains('/'));
    let overviews =
        [route::OUTCOMES, route::INDICATORS, route::TAGS].into_iter().filter(|id| desk.overviews.contains(*id));
    let ids = folders.map(|(folder, _)| &**folder).chain(overviews);
    let card = |id: &str| CardView {
        title: desk.overview_title(id, language),
        content_lang: None,
        url: desk.url(language, id),
        summary: match desk.guide.folders.get(id) {
            Some(list) => desk.say(language, "pages-count", &[("n", Arg::from(list.len()))]),
            None => String::new(),
        },
        kind: "",
        kind_label: String::new(),
        keys: String::new(),
        labels: Vec::new(),
        letter: String::new(),
    };
    ids.map(card).collect()
}

/// The documents of a folder as cards, in its order: the chapters of a handbook, the lessons of a module.
pub fn cards(desk: &Desk, folder: &str, language: Language) -> Vec<CardView> {
    let list = desk.guide.folders.get(folder).map_or(&[][..], |list| list);
    list.iter().map(|index| card(desk, *index, language)).collect()
}

/// A document as a card.
pub fn card(desk: &Desk, index: DocIndex, language: Language) -> CardView {
    let doc = desk.version(index, language);
    // The same group may be the audience and take part: it is named once.
    let mut facets: Vec<(&str, &str)> = Vec::new();
    facets_of(doc).for_each(|pair| {
        if !facets.contains(&pair) {
            facets.push(pair)
        }
    });
    let keys: Vec<String> = facets.iter().map(|(facet, slug)| format!("{facet}:{slug}")).collect();
    let labels = facets.iter().map(|(facet, slug)| desk.facet_label(language, facet, slug));
    CardView {
        title: doc.head.title.clone(),
        content_lang: (doc.language != language).then(|| doc.language.tag()),
        url: desk.url_of(index, language).to_owned(),
        summary: doc.head.summary.clone(),
        kind: doc.kind,
        kind_label: desk.kind_label(language, doc.kind),
        keys: keys.join(" "),
        labels: labels.collect(),
        letter: String::new(),
    }
}

/// The facets of a document: those of its facts, and its audience.
fn facets_of(doc: &Document) -> impl Iterator<Item = (&str, &str)> {
    let facts = doc.facts.iter().flat_map(|fact| &fact.values).filter_map(|value| match value {
        FactValue::Facet(facet, slug) => Some((*facet, slug.as_str())),
        FactValue::Text(_) | FactValue::Date(_) | FactValue::Link(_) => None,
    });
    let has_facets = doc.facts.iter().flat_map(|fact| &fact.values).any(|value| matches!(value, FactValue::Facet(..)));
    let audience = doc.head.audience.iter().filter(move |_| has_facets).map(|slug| ("audience", slug.value.as_str()));
    facts.chain(audience)
}

/// Facet and value → how many documents of the folder have it.
fn facet_values<'a>(desk: &'a Desk, folder: &str) -> BTreeMap<(&'a str, &'a str), usize> {
    let mut counts = BTreeMap::new();
    for index in desk.guide.folders.get(folder).map_or(&[][..], |list| list) {
        let own: BTreeSet<(&str, &str)> = facets_of(desk.guide.doc(*index)).collect();
        own.into_iter().for_each(|pair| *counts.entry(pair).or_insert(0) += 1);
    }
    counts
}

fn facets(
    desk: &Desk,
    folder: &str,
    language: Language,
    values: &BTreeMap<(&str, &str), usize>,
    choice: Choice<'_>,
) -> Vec<FacetView> {
    let config = &desk.guide.config;
    // In the order of `guide.yml`; what it does not list comes behind, by name.
    let known = config.facets.iter().map(|(name, _)| name.as_str()).chain(["audience"]);
    let mut names: Vec<&str> = known.collect();
    for (facet, _) in values.keys() {
        if !names.contains(facet) {
            names.push(facet);
        }
    }
    let rank = |facet: &str, slug: &str| {
        let listed = config.facets.iter().find(|(name, _)| name == facet).map(|(_, values)| values);
        let listed = if facet == "audience" { Some(&config.audiences) } else { listed };
        listed.and_then(|values| values.iter().position(|(name, _)| name == slug)).unwrap_or(usize::MAX)
    };
    let view = |name: &str| {
        let mut own: Vec<_> = values.iter().filter(|((facet, _), _)| *facet == name).collect();
        own.sort_by_key(|((facet, slug), _)| (rank(facet, slug), *slug));
        let values = own.into_iter().map(|((facet, slug), count)| FacetValue {
            slug: (*slug).to_owned(),
            label: desk.facet_label(language, facet, slug),
            url: desk.url(language, &facet_id(folder, facet, slug)),
            count: desk.number(language, *count as f64),
            current: choice == Some((*facet, *slug)),
        });
        let open = choice.is_some_and(|(facet, _)| facet == name);
        FacetView { name: name.to_owned(), label: desk.label(language, "field", name), values: values.collect(), open }
    };
    names.into_iter().map(view).filter(|facet| !facet.values.is_empty()).collect()
}
