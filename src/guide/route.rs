//! Where pages stand: `/folder/page/`, other languages under `/fr/…`, all under the path of the site.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::config::Config;
use super::document::Document;
use super::language::Language;

/// The id of the page of all tags; a tag's page is `tags/<slug>`.
pub const TAGS: &str = "tags";
/// The folder of the glossary.
pub const TERMS: &str = "terms";
/// The id of the page on which readers search.
pub const SEARCH: &str = "search";
/// The id of the page for readers without network.
pub const OFFLINE: &str = "offline";
/// The id of the outcome matrix, and of the indicator matrix.
pub const OUTCOMES: &str = "overview/outcomes";
pub const INDICATORS: &str = "overview/indicators";
/// The ids of the pages for the team.
pub const QUALITY: &str = "quality";
pub const FINDINGS: &str = "quality/findings";
pub const REVIEW: &str = "quality/review";
pub const TRANSLATIONS: &str = "quality/translations";

/// The folder of the editor in the browser.
pub const WEB_EDITOR: &str = "admin";

/// The ids of the accessibility statement and the privacy page.
pub const ACCESSIBILITY: &str = "accessibility";
pub const PRIVACY: &str = "privacy";
/// The last part of the id of a page that shows a whole handbook or module: `handbooks/mentor/one-page`.
pub const WHOLE: &str = "one-page";
/// The last part of the id of a page that lays filled in sheets side by side: `rubrics/stage/compare`.
pub const COMPARE: &str = "compare";

/// The path of a page in the output, without a slash at the start: `fr/rubrics/x/index.html`.
pub fn output(config: &Config, language: Language, id: &str) -> String {
    path("", config, language, id, String::push_str) + "index.html"
}

/// The address of a page with the path of the site: `/stage/fr/rubrics/x/`.
pub fn url(config: &Config, language: Language, id: &str) -> String {
    path(config.base(), config, language, id, push_encoded)
}

/// The whole address of a page; empty when the site has none.
pub fn absolute(config: &Config, language: Language, id: &str) -> String {
    if config.url.is_empty() { String::new() } else { path(&config.url, config, language, id, push_encoded) }
}

/// The path in the output of a file that is offered beside a page: `rubrics/x/` and `.pdf` make `rubrics/x/x.pdf`.
pub fn file(config: &Config, language: Language, id: &str, suffix: &str) -> String {
    let name = id.rsplit('/').next().unwrap_or(id);
    path("", config, language, id, String::push_str) + name + suffix
}

/// The address of such a file, with the path of the site.
pub fn file_url(config: &Config, language: Language, id: &str, suffix: &str) -> String {
    let mut address = config.base().to_owned();
    push_encoded(&mut address, &file(config, language, id, suffix));
    address
}

/// A path as it stands in an address: what RFC 3986 keeps for other use, or does not know, as `%20`.
pub fn encode(path: &str) -> String {
    let mut address = String::with_capacity(path.len());
    push_encoded(&mut address, path);
    address
}

fn push_encoded(address: &mut String, path: &str) {
    let plain = |byte: u8| matches!(byte, b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/');
    if path.bytes().all(plain) {
        return address.push_str(path);
    }
    for byte in path.bytes() {
        if plain(byte) {
            address.push(char::from(byte));
        } else {
            address.push_str(&format!("%{byte:02X}"));
        }
    }
}

/// The path of a page behind `start`, its parts put there by `push`.
fn path(start: &str, config: &Config, language: Language, id: &str, push: fn(&mut String, &str)) -> String {
    let prefix = if language == config.language { "" } else { language.tag() };
    let id = if id == "index" { "" } else { id };
    // With room for the name of a file behind it.
    let mut path = String::with_capacity(start.len() + prefix.len() + id.len() + 12);
    path.push_str(start);
    for part in [prefix, id].into_iter().filter(|part| !part.is_empty()) {
        push(&mut path, part);
        path.push('/');
    }
    path
}

/// The ids of the pages that are made from the guide: the lists of folders, the tags, the matrices.
pub fn overviews(config: &Config, docs: &[Arc<Document>]) -> BTreeSet<Arc<str>> {
    let mut ids: BTreeSet<Arc<str>> = [ACCESSIBILITY, PRIVACY].map(Arc::from).into();
    if config.quality_pages {
        ids.extend([QUALITY, FINDINGS, REVIEW].map(Arc::from));
    }
    if config.quality_pages && config.languages.len() > 1 {
        ids.insert(TRANSLATIONS.into());
    }
    for doc in docs {
        if !doc.section().is_empty() && !ids.contains(doc.section()) {
            ids.insert(doc.section().into());
        }
        for anchor in &doc.anchors {
            match anchor.role {
                super::document::Role::Outcome => ids.insert(OUTCOMES.into()),
                super::document::Role::Indicator => ids.insert(INDICATORS.into()),
                _ => continue,
            };
        }
        if !doc.head.tags.is_empty() {
            ids.insert(TAGS.into());
        }
    }
    ids
}
