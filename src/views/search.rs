//! The page on which readers search. Without a script it is the register of the guide: its sections and, while they are
//! few enough to look through, all its pages from A to Z.

use crate::guide::draft::slug;
use crate::guide::language::Language;
use crate::guide::route;
use crate::theme::view::{CardView, View};

use super::desk::Desk;
use super::document::alternates;
use super::{Made, folders};

/// More pages than this are not listed from A to Z: a page must not grow with the guide.
const MOST: usize = 600;

/// The page, unless `guide.yml` turns search off.
pub fn pages(desk: &Desk, language: Language) -> Vec<Made> {
    if !desk.guide.config.is_searched() {
        return Vec::new();
    }
    let id = route::SEARCH;
    let view = View {
        template: "search",
        url: desk.url(language, id),
        lang: language.tag(),
        id: id.to_owned(),
        title: desk.word(language, "search"),
        noindex: true,
        breadcrumbs: vec![desk.home(language)],
        alternates: alternates(desk, id, language),
        cards: folders::sections(desk, language),
        register: register(desk, language),
        ..View::default()
    };
    vec![Made { output: route::output(&desk.guide.config, language, id), secondary: false, view }]
}

/// All pages by title; the first of a letter holds the letter in its `keys`.
fn register(desk: &Desk, language: Language) -> Vec<CardView> {
    let shown = desk.guide.originals().filter(|(index, _)| !desk.version(*index, language).head.hidden);
    let mut cards: Vec<(String, CardView)> = shown
        .map(|(index, _)| folders::card(desk, index, language))
        .map(|card| (sorted_as(&card.title), CardView { keys: String::new(), labels: Vec::new(), ..card }))
        .collect();
    if cards.len() > MOST {
        return Vec::new();
    }
    cards.sort_by(|(one, card), (other, other_card)| (one, &card.url).cmp(&(other, &other_card.url)));
    let mut letter = None;
    for (slug, card) in &mut cards {
        let first = slug.chars().next().map_or('#', letter_of);
        if letter.replace(first) != Some(first) {
            card.keys = first.to_string();
        }
    }
    cards.into_iter().map(|(_, card)| card).collect()
}

/// The title as a register sorts it: in small letters, without accents.
fn sorted_as(title: &str) -> String {
    let plain = |sign: char| match letter_of(sign) {
        '#' => sign,
        letter => letter.to_ascii_lowercase(),
    };
    slug(title).chars().map(plain).collect()
}

/// The letter under which a word stands in a register: without its accent; `#` for what is no letter.
fn letter_of(first: char) -> char {
    match first {
        'à' | 'á' | 'â' | 'ä' | 'å' | 'æ' => 'A',
        'ç' => 'C',
        'è' | 'é' | 'ê' | 'ë' => 'E',
        'ì' | 'í' | 'î' | 'ï' => 'I',
        'ñ' => 'N',
        'ò' | 'ó' | 'ô' | 'ö' | 'œ' => 'O',
        'ù' | 'ú' | 'û' | 'ü' => 'U',
        letter if letter.is_ascii_alphabetic() => letter.to_ascii_uppercase(),
        _ => '#',
    }
}
