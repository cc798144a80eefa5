//! `sitemap.xml` (sitemaps.org, protocol 0.9) of the pages that search engines may list, each with its language versions.

use std::collections::BTreeMap;

use super::exporter::{Exporter, Job, Output, Page, Site};
use super::xml::Xml;
use crate::guide::config::Config;
use crate::guide::route;
use crate::text::diagnostic::Diagnostic;
use crate::text::fingerprint::{Fingerprint, Mixer};

const NAME: &str = "sitemap.xml";
const SITEMAP: (&str, &str) = ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");
const XHTML: (&str, &str) = ("xmlns:xhtml", "http://www.w3.org/1999/xhtml");
/// The most addresses in one sitemap.
const MOST: usize = 50_000;
/// A sitemap starts another behind this many bytes, well before the 50 MB of the protocol.
const LARGE: usize = 40_000_000;

pub struct Sitemap;

impl Exporter for Sitemap {
    fn name(&self) -> &'static str {
        "sitemap"
    }

    fn plan(&self, site: &Site) -> Vec<Job> {
        let entries = entries(listed(site), &site.guide.config);
        if entries.is_empty() {
            return Vec::new();
        }
        vec![Job { name: NAME.to_owned(), key: key(&entries, &site.guide.config.url), item: 0 }]
    }

    fn could_make(&self, path: &str) -> bool {
        path.starts_with("sitemap") && path.ends_with(".xml")
    }

    /// A large site has an index and parts, which are made together.
    fn makes(&self, _job: &Job, path: &str, _site: &Site) -> bool {
        let number = path.strip_prefix("sitemap-").and_then(|rest| rest.strip_suffix(".xml"));
        path == NAME || number.is_some_and(|number| number.bytes().all(|sign| sign.is_ascii_digit()))
    }

    fn make(&self, _job: &Job, site: &Site) -> Result<Vec<Output>, Box<Diagnostic>> {
        Ok(write(&entries(listed(site), &site.guide.config), &site.guide.config.url, MOST))
    }
}

/// The address of the sitemap, when the site has one.
pub fn address(site: &Site) -> Option<String> {
    listed(site).next().map(|_| format!("{}{NAME}", site.guide.config.url))
}

/// A page in the sitemap.
#[derive(Debug, PartialEq)]
struct Entry<'a> {
    address: String,
    language: &'static str,
    /// What the page says; never the clock.
    changed: Option<String>,
    /// The id of the page, which its language versions share.
    id: &'a str,
}

/// None when the site has no address of its own: a sitemap holds whole addresses only.
fn listed(site: &Site) -> impl Iterator<Item = &Page> {
    let has_address = !site.guide.config.url.is_empty();
    site.pages.iter().filter(move |page| has_address && !page.secondary && !page.noindex)
}

fn entries<'a>(pages: impl Iterator<Item = &'a Page>, config: &Config) -> Vec<Entry<'a>> {
    let entry = |page: &'a Page| Entry {
        address: route::absolute(config, page.language, &page.id),
        language: page.language.tag(),
        changed: page.changed.map(|date| date.to_string()),
        id: &page.id,
    };
    pages.map(entry).collect()
}

fn key(entries: &[Entry<'_>], url: &str) -> Fingerprint {
    let mut mixer = Mixer::default().add(url.as_bytes());
    for entry in entries {
        for text in [&entry.address, entry.language, entry.changed.as_deref().unwrap_or(""), entry.id] {
            mixer.push(text.as_bytes());
        }
    }
    mixer.finish()
}

/// One sitemap, or an index and sitemaps of at most `most` addresses.
fn write(entries: &[Entry<'_>], url: &str, most: usize) -> Vec<Output> {
    let mut versions: BTreeMap<&str, Vec<&Entry<'_>>> = BTreeMap::new();
    for entry in entries.iter().filter(|entry| !entry.id.is_empty()) {
        versions.entry(entry.id).or_default().push(entry);
    }
    let start = || {
        let mut xml = Xml::new();
        xml.open("urlset", &[SITEMAP, XHTML]);
        xml
    };
    let mut done = Vec::new();
    let (mut xml, mut count) = (start(), 0);
    for entry in entries {
        if count == most || xml.size() > LARGE {
            done.push(std::mem::replace(&mut xml, start()).finish());
            count = 0;
        }
        push(&mut xml, entry, versions.get(entry.id).map_or(&[], Vec::as_slice));
        count += 1;
    }
    done.push(xml.finish());
    if let [one] = done.as_mut_slice() {
        return vec![Output::new(NAME, std::mem::take(one))];
    }
    let name = |at: usize| format!("sitemap-{}.xml", at + 1);
    let mut index = Xml::new();
    index.open("sitemapindex", &[SITEMAP]);
    for at in 0..done.len() {
        index.open("sitemap", &[]);
        index.leaf("loc", &[], &format!("{url}{}", name(at)));
        index.close();
    }
    let parts = done.into_iter().enumerate().map(|(at, text)| Output::new(name(at), text));
    std::iter::once(Output::new(NAME, index.finish())).chain(parts).collect()
}

/// A page names all its language versions, itself among them, so that they all name each other.
fn push(xml: &mut Xml, entry: &Entry<'_>, versions: &[&Entry<'_>]) {
    xml.open("url", &[]);
    xml.leaf("loc", &[], &entry.address);
    if let Some(day) = &entry.changed {
        xml.leaf("lastmod", &[], day.as_str());
    }
    let mut link = |language: &str, address: &str| {
        xml.leaf("xhtml:link", &[("rel", "alternate"), ("hreflang", language), ("href", address)], "");
    };
    if let [first, _, ..] = versions {
        versions.iter().for_each(|version| link(version.language, &version.address));
        // The first language of the site, for readers of any other.
        link("x-default", &first.address);
    }
    xml.close();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exporters::exporter::Body;

    fn text(output: &Output) -> &str {
        let Body::Bytes(bytes) = &output.body else { panic!("{} is not written", output.path) };
        std::str::from_utf8(bytes).expect("XML is UTF-8")
    }

    fn entry<'a>(address: &'a str, language: &'static str, id: &'a str) -> Entry<'a> {
        Entry { address: address.to_owned(), language, changed: None, id }
    }

    #[test]
    fn names_days_and_language_versions() {
        let dated = Entry { changed: Some("2026-09-01".to_owned()), ..entry("https://x.be/a/", "nl", "a") };
        let entries = [dated, entry("https://x.be/fr/a/", "fr", "a"), entry("https://x.be/b/", "nl", "b")];
        let outputs = write(&entries, "https://x.be/", MOST);
        assert_eq!(outputs.len(), 1);
        let xml = text(&outputs[0]);
        assert_eq!(xml.matches("<lastmod>2026-09-01</lastmod>").count(), 1);
        assert_eq!(xml.matches("hreflang=\"nl\" href=\"https://x.be/a/\"").count(), 2);
        assert_eq!(xml.matches("hreflang=\"fr\" href=\"https://x.be/fr/a/\"").count(), 2);
        assert_eq!(xml.matches("hreflang=\"x-default\" href=\"https://x.be/a/\"").count(), 2);
        assert_eq!(xml.matches("<xhtml:link").count(), 6);
    }

    #[test]
    fn a_large_site_has_an_index() {
        let addresses: Vec<String> = (0..5).map(|at| format!("https://x.be/{at}/")).collect();
        let entries: Vec<Entry> = addresses.iter().map(|address| entry(address, "nl", "")).collect();
        let outputs = write(&entries, "https://x.be/", 2);
        let paths: Vec<&str> = outputs.iter().map(|output| output.path.as_str()).collect();
        assert_eq!(paths, ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"]);
        assert!(text(&outputs[0]).contains("<loc>https://x.be/sitemap-3.xml</loc>"));
        let counts: Vec<usize> = outputs[1..].iter().map(|output| text(output).matches("<url>").count()).collect();
        assert_eq!(counts, [2, 2, 1]);
    }

    #[test]
    fn the_key_covers_every_fact() {
        let base = entry("https://x.be/a/", "nl", "a");
        let changed = Entry { changed: Some("2026-09-01".to_owned()), ..entry("https://x.be/a/", "nl", "a") };
        assert_ne!(key(&[base], "https://x.be/"), key(&[changed], "https://x.be/"));
    }
}
