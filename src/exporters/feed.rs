//! What is new, per language: an Atom 1.0 feed (RFC 4287) of the documents that say a date.

use std::cmp::Reverse;
use std::sync::Arc;

use jiff::civil::Date;

use super::exporter::{Exporter, Job, Output, Site};
use super::xml::Xml;
use crate::guide::config::Config;
use crate::guide::document::Document;
use crate::guide::graph::Guide;
use crate::guide::language::Language;
use crate::guide::route;
use crate::text::diagnostic::Diagnostic;
use crate::text::fingerprint::Fingerprint;

const NAME: &str = "feed.xml";
/// A feed holds the newest documents, at most this many.
const MOST: usize = 30;

pub struct Feed;

impl Exporter for Feed {
    fn name(&self) -> &'static str {
        "feed"
    }

    /// The text of a feed is short, so it is its own key.
    fn plan(&self, site: &Site) -> Vec<Job> {
        let languages = site.guide.config.languages.iter().enumerate();
        let job = |(item, language): (usize, &Language)| {
            let name = output(&site.guide, *language)?;
            Some(Job { name, key: Fingerprint::of(text(&site.guide, *language).as_bytes()), item })
        };
        languages.filter_map(job).collect()
    }

    fn could_make(&self, path: &str) -> bool {
        path.ends_with(".xml")
    }

    fn make(&self, job: &Job, site: &Site) -> Result<Vec<Output>, Box<Diagnostic>> {
        Ok(vec![Output::new(&job.name, text(&site.guide, site.guide.config.languages[job.item]))])
    }
}

/// The path of the feed of a language: `fr/feed.xml`. None where it would be empty, or where the site has no address: the
/// ids in a feed are whole addresses.
pub fn output(guide: &Guide, language: Language) -> Option<String> {
    let has_feed = !guide.config.url.is_empty() && dated(guide, language).next().is_some();
    has_feed.then(|| path(&guide.config, language))
}

fn path(config: &Config, language: Language) -> String {
    if language == config.language { NAME.to_owned() } else { format!("{}/{NAME}", language.tag()) }
}

/// The documents in `language` that say when they changed, with that day.
fn dated(guide: &Guide, language: Language) -> impl Iterator<Item = (&Arc<Document>, Date)> {
    let own = guide.each().filter(move |(at, doc)| {
        doc.language == language && !doc.head.hidden && !doc.head.draft && guide.version_of(*at, language) == *at
    });
    own.filter_map(|(_, doc)| Some((doc, doc.head.updated.max(doc.head.date)?)))
}

fn text(guide: &Guide, language: Language) -> String {
    let mut docs: Vec<(&Arc<Document>, Date)> = dated(guide, language).collect();
    docs.sort_by(|(one, day), (other, other_day)| (Reverse(day), &one.id).cmp(&(Reverse(other_day), &other.id)));
    docs.truncate(MOST);
    let config = &guide.config;
    let home = route::absolute(config, language, "index");
    let newest = docs.first().map_or(Date::ZERO, |(_, day)| *day);
    let name = Some(config.brand.name.get(language)).filter(|name| !name.is_empty());
    let own = format!("{}{}", config.url, path(config, language));
    let mut xml = Xml::new();
    xml.open("feed", &[("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", language.tag())]);
    // Not the address of the home page: that may be the id of an entry.
    xml.leaf("id", &[], &own);
    xml.leaf("title", &[], config.title.get(language));
    optional(&mut xml, "subtitle", config.summary.get(language));
    xml.leaf("updated", &[], &midnight(newest));
    xml.leaf("link", &[("rel", "self"), ("type", "application/atom+xml"), ("href", &own)], "");
    xml.leaf("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &home)], "");
    author(&mut xml, name.unwrap_or_else(|| config.title.get(language)));
    optional(&mut xml, "rights", config.license.as_ref().map_or("", |license| license.get(language)));
    docs.iter().for_each(|(doc, day)| entry(&mut xml, config, doc, *day));
    xml.finish()
}

fn entry(xml: &mut Xml, config: &Config, doc: &Document, changed: Date) {
    let address = route::absolute(config, doc.language, &doc.id);
    xml.open("entry", &[]);
    xml.leaf("id", &[], &address);
    xml.leaf("title", &[], &doc.head.title);
    xml.leaf("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &address)], "");
    xml.leaf("updated", &[], &midnight(changed));
    if let Some(published) = doc.head.date {
        xml.leaf("published", &[], &midnight(published));
    }
    // An entry without an author has that of the feed (section 4.2.1).
    if let Some(owner) = doc.head.owner.as_ref().filter(|owner| !owner.is_empty()) {
        author(xml, owner);
    }
    for tag in &doc.head.tags {
        xml.leaf("category", &[("term", &tag.value)], "");
    }
    optional(xml, "summary", &doc.head.summary);
    xml.close();
}

fn author(xml: &mut Xml, name: &str) {
    xml.open("author", &[]);
    xml.leaf("name", &[], name);
    xml.close();
}

fn optional(xml: &mut Xml, name: &'static str, text: &str) {
    if !text.is_empty() {
        xml.leaf(name, &[], text);
    }
}

/// A document says a day; Atom wants a moment (RFC 3339).
fn midnight(day: Date) -> String {
    format!("{day}T00:00:00Z")
}
