//! The index that readers search in, one bundle of files per language, and what the search of a page needs to know of
//! them. A page's script loads both only when somebody searches. The index is made by Pagefind (feature `search`);
//! without it, and where `guide.yml` says `search: false`, nothing of search leaves the compiler.

mod client;
#[cfg(feature = "search")]
mod index;
#[cfg(feature = "search")]
mod record;

use super::exporter::{Exporter, Job, Output, Page, Recipe, Site};
use crate::guide::config::Config;
use crate::guide::language::Language;
use crate::text::diagnostic::Diagnostic;
use crate::text::fingerprint::{Fingerprint, Mixer};

/// Where the index stands in the output.
const FOLDER: &str = "assets/search/";
/// Indexing holds all pages of a bundle in memory, about 300 kB each, so a larger language is cut into more bundles.
const MOST: usize = 2_000;

pub struct Search;

impl Exporter for Search {
    fn name(&self) -> &'static str {
        "search"
    }

    /// A job per bundle, and one per language for the client.
    fn plan(&self, site: &Site) -> Vec<Job> {
        if !site.guide.config.is_searched() {
            return Vec::new();
        }
        let bundles = bundles(site);
        let contents = contents(site);
        let index = bundles.iter().enumerate().map(|(item, bundle)| {
            let key = Mixer::default().add(&contents.0.to_le_bytes()).add(bundle.name().as_bytes()).finish();
            Job { name: bundle.name(), key, item }
        });
        let client = site.guide.config.languages.iter().enumerate().map(|(item, language)| {
            let key = Fingerprint::of(client::text(site, &bundles, *language).as_bytes());
            Job { name: client::output(*language), key, item }
        });
        index.chain(client).collect()
    }

    fn could_make(&self, path: &str) -> bool {
        path.starts_with(FOLDER)
    }

    fn makes(&self, job: &Job, path: &str, _site: &Site) -> bool {
        let inside = path.strip_prefix(FOLDER).and_then(|rest| rest.strip_prefix(&job.name));
        path == job.name || inside.is_some_and(|rest| rest.starts_with('/'))
    }

    fn make(&self, job: &Job, site: &Site) -> Result<Vec<Output>, Box<Diagnostic>> {
        let bundles = bundles(site);
        if job.name.ends_with(".json") {
            let text = client::text(site, &bundles, site.guide.config.languages[job.item]);
            return Ok(vec![Output::new(&job.name, text)]);
        }
        Ok(made(site, &bundles[job.item]))
    }
}

/// The address of what the search of a page in `language` needs to know; empty where there is no search.
pub fn address(config: &Config, language: Language) -> String {
    if config.is_searched() { format!("{}{}", config.base(), client::output(language)) } else { String::new() }
}

/// The pages of one language that are indexed together.
struct Bundle<'a> {
    language: Language,
    /// Counts from 1 within the language.
    number: usize,
    #[cfg_attr(not(feature = "search"), allow(dead_code, reason = "nothing is indexed"))]
    pages: Vec<&'a Page>,
}

impl Bundle<'_> {
    /// `nl`, `nl-2`: also the name of its folder.
    fn name(&self) -> String {
        let tag = self.language.tag();
        if self.number == 1 { tag.to_owned() } else { format!("{tag}-{}", self.number) }
    }
}

fn bundles(site: &Site) -> Vec<Bundle<'_>> {
    let mut bundles = Vec::new();
    for language in &site.guide.config.languages {
        let pages: Vec<&Page> =
            site.pages.iter().filter(|page| page.language == *language && is_found(site, page)).collect();
        let parts = pages.chunks(MOST).zip(1..);
        bundles.extend(parts.map(|(part, number)| Bundle { language: *language, number, pages: part.to_vec() }));
    }
    bundles
}

/// Whether search may lead to a page: a document in its own language, or the list of a folder. A page that stands in for a
/// missing translation is found as the page it shows.
fn is_found(site: &Site, page: &Page) -> bool {
    let own = !page.secondary && !page.noindex;
    own && (matches!(page.recipe, Recipe::Document(_)) || site.desk.overviews.contains(&page.id))
}

/// Covers everything that an indexed page can show: what the documents and settings say, and the words of the interface.
/// Pages quote each other's titles, so the key of a bundle covers all documents; making every page to know whether to
/// index would cost more than it saves.
fn contents(site: &Site) -> Fingerprint {
    let mut mixer = Mixer::default();
    let mut sources: Vec<_> = site.guide.sources.iter().filter(|source| !source.path.starts_with("themes/")).collect();
    sources.sort_by(|one, other| one.path.cmp(&other.path));
    for source in sources {
        mixer.push(source.path.as_bytes());
        mixer.push(source.text.as_bytes());
    }
    mixer.push(&[u8::from(site.guide.config.drafts)]);
    for language in &site.guide.config.languages {
        for (key, word) in site.theme.strings.map(*language) {
            mixer.push(key.as_bytes());
            mixer.push(word.as_bytes());
        }
    }
    mixer.finish()
}

#[cfg(feature = "search")]
fn made(site: &Site, bundle: &Bundle<'_>) -> Vec<Output> {
    let elsewhere = client::lacking(site);
    let records = bundle.pages.iter().map(|page| record::record(site, page, &elsewhere));
    index::index(bundle.language, &format!("{FOLDER}{}/", bundle.name()), records)
}

#[cfg(not(feature = "search"))]
fn made(_site: &Site, _bundle: &Bundle<'_>) -> Vec<Output> {
    Vec::new()
}
