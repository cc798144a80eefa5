//! What the search of a page needs to know: where the bundles stand, and the words of filters and messages. One small file
//! per language, read when somebody searches, so that no page has to carry it.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{Bundle, FOLDER};
use crate::exporters::exporter::{Recipe, Site};
use crate::guide::document::Document;
use crate::guide::graph::DocIndex;
use crate::guide::language::Language;

/// The words of the interface that its script says, without the prefix `search-`.
const WORDS: [&str; 23] = [
    "title",
    "label",
    "hint",
    "close",
    "clear",
    "filters",
    "filter-kind",
    "filter-audience",
    "filter-programme",
    "any",
    "results",
    "results-none",
    "results-one",
    "results-other",
    "results-some",
    "none-help",
    "none-all",
    "more",
    "failed",
    "loading",
    "term",
    "keys",
    "shortcut",
];

/// Per document (its original), the languages whose readers are shown it because it has no translation of theirs.
pub type Lacking = BTreeMap<DocIndex, Vec<Language>>;

#[derive(Serialize)]
struct Client<'a> {
    /// The address of the home page, under which all pages of the language stand.
    home: String,
    /// The page that lists everything.
    page: String,
    bundles: Vec<Part>,
    kind: BTreeMap<&'a str, String>,
    audience: BTreeMap<&'a str, String>,
    programme: BTreeMap<&'a str, String>,
    words: BTreeMap<&'a str, String>,
}

#[derive(Serialize)]
struct Part {
    path: String,
    lang: &'static str,
    /// The home page of its language: an address in the index starts with it.
    home: String,
    /// The name of the language, where it is not that of the reader; only what the reader's language lacks is searched.
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
}

/// The path of the file of a language.
pub fn output(language: Language) -> String {
    format!("{FOLDER}{}.json", language.tag())
}

/// The text of the file of a language.
pub fn text(site: &Site, bundles: &[Bundle<'_>], language: Language) -> String {
    let desk = &site.desk;
    let lacking = lacking(site);
    let needs = |other: Language| {
        lacking
            .iter()
            .any(|(doc, languages)| languages.contains(&language) && desk.version(*doc, language).language == other)
    };
    let parts = bundles.iter().filter(|bundle| bundle.language == language || needs(bundle.language));
    let part = |bundle: &Bundle<'_>| Part {
        path: format!("{}{FOLDER}{}/", site.guide.config.base(), bundle.name()),
        lang: bundle.language.tag(),
        home: desk.url(bundle.language, "index"),
        name: (bundle.language != language)
            .then(|| desk.word(language, &format!("language-{}", bundle.language.tag()))),
    };
    let mut parts: Vec<Part> = parts.map(part).collect();
    parts.sort_by_key(|part| part.name.is_some());
    let docs = || site.guide.docs.iter().map(|doc| &**doc);
    let slugs = |of: fn(&Document) -> Vec<&str>| -> BTreeSet<&str> { docs().flat_map(of).collect() };
    let kinds = docs().map(|doc| (doc.kind, desk.kind_label(language, doc.kind)));
    let audience = slugs(|doc| doc.head.audience.iter().map(|slug| slug.value.as_str()).collect());
    let programme = slugs(|doc| doc.facet("programme").collect());
    let role = |slug: &str| {
        let own = site.guide.config.facet_label("audience", slug, language);
        own.map_or_else(|| desk.label(language, "role", slug), str::to_owned)
    };
    let client = Client {
        home: desk.url(language, "index"),
        page: desk.url(language, crate::guide::route::SEARCH),
        bundles: parts,
        kind: kinds.collect(),
        audience: audience.into_iter().map(|slug| (slug, role(slug))).collect(),
        programme: programme.into_iter().map(|slug| (slug, desk.facet_label(language, "programme", slug))).collect(),
        words: WORDS.iter().map(|word| (*word, desk.word(language, &format!("search-{word}")))).collect(),
    };
    serde_json::to_string(&client).expect("a client has string keys only")
}

/// See [`Lacking`].
pub fn lacking(site: &Site) -> Lacking {
    let mut lacking = Lacking::new();
    for page in site.pages.iter().filter(|page| page.secondary && !page.noindex) {
        if let Recipe::Document(original) = page.recipe {
            lacking.entry(original).or_default().push(page.language);
        }
    }
    lacking
}
