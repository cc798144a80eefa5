//! What every page is made with: the guide, the words, and the tables that would otherwise be made again for each page.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use jiff::civil::Date;

use crate::guide::document::{Anchor, Document};
use crate::guide::draft::slug;
use crate::guide::graph::{DocIndex, Guide, Place, Term};
use crate::guide::language::Language;
use crate::guide::route;
use crate::markup::terms::TermFinder;
use crate::text::diagnostic::Arg;
use crate::theme::strings::Strings;
use crate::theme::view::{DateView, Link, Nav, RelatedLink};

type Navs = HashMap<Arc<str>, Arc<Nav>>;

/// More pages than this beside each other are not listed beside every page: a page must not grow with the guide.
const NEIGHBOURS: usize = 60;

/// The desk at which pages are made.
pub struct Desk {
    pub guide: Arc<Guide>,
    pub strings: Arc<Strings>,
    /// The pages that are made from the guide.
    pub overviews: Arc<BTreeSet<Arc<str>>>,
    /// Slug → the words as first written, and the documents (originals) with the tag.
    pub tags: BTreeMap<String, (String, Vec<DocIndex>)>,
    finders: BTreeMap<Language, TermFinder>,
    /// Document → its number among the terms.
    term_of: BTreeMap<DocIndex, u32>,
    /// Folder → the pages beside each other in it, per language.
    navs: BTreeMap<Language, Navs>,
    /// The names of the kinds that the guide has, per language.
    kinds: BTreeMap<(Language, &'static str), String>,
    /// The address of every document, per language.
    urls: BTreeMap<Language, Vec<String>>,
}

impl Desk {
    pub fn new(guide: Arc<Guide>, strings: Arc<Strings>) -> Self {
        let mut tags: BTreeMap<String, (String, Vec<DocIndex>)> = BTreeMap::new();
        for (index, doc) in guide.originals() {
            for tag in &doc.head.tags {
                let (_, docs) = tags.entry(slug(&tag.value)).or_insert_with(|| (tag.value.clone(), Vec::new()));
                if docs.last() != Some(&index) {
                    docs.push(index);
                }
            }
        }
        let finder = |language: Language| {
            let own = numbered(&guide).filter(|(term, _)| guide.doc(term.doc).language == language);
            TermFinder::new(own.flat_map(|(term, number)| term.words.iter().map(move |word| (number, word.as_str()))))
        };
        let finders = Language::ALL.into_iter().map(|language| (language, finder(language))).collect();
        let term_of = numbered(&guide).map(|(term, number)| (term.doc, number)).collect();
        let overviews = guide.overviews.clone();
        let (navs, kinds, urls) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        let mut desk = Desk { guide, strings, overviews, tags, finders, term_of, navs, kinds, urls };
        let kinds: BTreeSet<&'static str> = desk.guide.docs.iter().map(|doc| doc.kind).collect();
        let named = |language| kinds.iter().map(move |kind| (language, *kind));
        let named = Language::ALL.into_iter().flat_map(named);
        desk.kinds = named.map(|(language, kind)| ((language, kind), desk.label(language, "kind", kind))).collect();
        desk.urls = Language::ALL.into_iter().map(|language| (language, desk.make_urls(language))).collect();
        desk.navs = desk.make_navs();
        desk
    }

    fn make_urls(&self, language: Language) -> Vec<String> {
        let spoken = self.guide.config.languages.contains(&language);
        self.guide.docs.iter().filter(|_| spoken).map(|doc| self.url(language, &doc.id)).collect()
    }

    /// The address of a document's page in `language`.
    pub fn url_of(&self, doc: DocIndex, language: Language) -> &str {
        self.urls.get(&language).and_then(|urls| urls.get(doc.0 as usize)).map_or("", String::as_str)
    }

    /// Every folder's list, made once: it stands beside each of its pages.
    fn make_navs(&self) -> BTreeMap<Language, Navs> {
        let mut navs: BTreeMap<Language, Navs> = BTreeMap::new();
        for language in &self.guide.config.languages {
            for (folder, list) in &self.guide.folders {
                let Some(head) = self.link_to(folder, *language).filter(|_| list.len() <= NEIGHBOURS) else { continue };
                let items = list.iter().map(|doc| self.link(*doc, *language)).collect();
                let nav = Arc::new(Nav::new(head, items));
                navs.entry(*language).or_default().insert(folder.clone(), nav);
            }
        }
        navs
    }

    /// The pages beside a document: all of its folder, or those nearest to it when there are many.
    pub fn nav(&self, folder: &str, doc: DocIndex, language: Language) -> Option<Arc<Nav>> {
        if let Some(nav) = self.navs.get(&language).and_then(|navs| navs.get(folder)) {
            return Some(nav.clone());
        }
        let list = self.guide.folders.get(folder)?;
        let head = self.link_to(folder, language)?;
        let at = list.iter().position(|index| *index == doc).unwrap_or(0);
        let from = at.saturating_sub(NEIGHBOURS / 2).min(list.len().saturating_sub(NEIGHBOURS));
        let near = list.iter().skip(from).take(NEIGHBOURS);
        let items = near.map(|index| self.link(*index, language)).collect();
        Some(Arc::new(Nav::new(head, items)))
    }

    /// The terms of a language.
    pub fn finder(&self, language: Language) -> &TermFinder {
        self.finders.get(&language).expect("every language has a finder")
    }

    /// The number of the term that a document defines.
    pub fn term_of(&self, doc: DocIndex) -> Option<u32> {
        self.term_of.get(&doc).copied()
    }

    pub fn word(&self, language: Language, key: &str) -> String {
        self.strings.get(language, key).into_owned()
    }

    pub fn say(&self, language: Language, key: &str, args: &[(&str, Arg)]) -> String {
        self.strings.say(language, key, args)
    }

    /// `prefix-word` in the words of the interface; the word itself when the interface has none for it.
    pub fn label(&self, language: Language, prefix: &str, word: &str) -> String {
        let key = format!("{prefix}-{word}");
        let said = self.strings.get(language, &key);
        if said == key { word.to_owned() } else { said.into_owned() }
    }

    /// `label: text`, with the space before the colon that French asks for.
    pub fn labelled(&self, language: Language, label: &str, text: &str) -> String {
        format!("{label}{} {text}", self.word(language, "colon"))
    }

    pub fn kind_label(&self, language: Language, kind: &'static str) -> String {
        self.kinds.get(&(language, kind)).cloned().unwrap_or_else(|| self.label(language, "kind", kind))
    }

    /// The name of a folder: from `guide.yml`, else from the interface, else the folder's own.
    pub fn section_label(&self, language: Language, folder: &str) -> String {
        match self.guide.config.sections.get(folder) {
            Some(label) => label.get(language).to_owned(),
            None => self.label(language, "section", folder),
        }
    }

    pub fn url(&self, language: Language, id: &str) -> String {
        route::url(&self.guide.config, language, id)
    }

    /// An address with the path of the site as a whole one; empty when the site has no address.
    pub fn whole_url(&self, url: &str) -> String {
        let config = &self.guide.config;
        let path = url.strip_prefix(config.base()).filter(|_| !config.url.is_empty());
        path.map_or_else(String::new, |path| format!("{}{path}", config.url))
    }

    /// The version of a document for readers of `language`.
    pub fn version(&self, doc: DocIndex, language: Language) -> &Arc<Document> {
        self.guide.doc(self.guide.version_of(doc, language))
    }

    /// A link to a document.
    pub fn link(&self, doc: DocIndex, language: Language) -> Link {
        let version = self.version(doc, language);
        let (title, url) = (version.head.title.clone(), self.url_of(doc, language).to_owned());
        Link { title, url, lang: other(version, language), ..Link::default() }
    }

    /// The link to the home page with which every trail begins.
    pub fn home(&self, language: Language) -> Link {
        Link { title: self.word(language, "home"), url: self.url(language, "index"), ..Link::default() }
    }

    /// A link to a page by its id: a document or an overview.
    pub fn link_to(&self, id: &str, language: Language) -> Option<Link> {
        if let Some(doc) = self.guide.version(id, language) {
            return Some(self.link(doc, language));
        }
        let known = self.overviews.contains(id);
        known.then(|| Link { title: self.overview_title(id, language), url: self.url(language, id), ..Link::default() })
    }

    /// The title of a page that is made from the guide.
    pub fn overview_title(&self, id: &str, language: Language) -> String {
        match id {
            route::TAGS => self.word(language, "tags"),
            route::OUTCOMES => self.word(language, "matrix-outcomes"),
            route::ACCESSIBILITY | route::PRIVACY => self.word(language, id),
            route::INDICATORS => self.word(language, "matrix-indicators"),
            route::QUALITY => self.word(language, "quality"),
            route::FINDINGS => self.word(language, "quality-findings"),
            route::REVIEW => self.word(language, "quality-review"),
            route::TRANSLATIONS => self.word(language, "quality-translations"),
            folder => self.section_label(language, folder),
        }
    }

    /// The address of a place, and its title: that of the anchor, when it has one.
    pub fn place(&self, place: Place, language: Language) -> (Cow<'_, str>, &str) {
        let (doc, version) = (self.guide.doc(place.doc), self.version(place.doc, language));
        let url = self.url_of(place.doc, language);
        match place.anchor.and_then(|anchor| doc.anchor(anchor)) {
            None => (url.into(), &version.head.title),
            Some(anchor) => {
                let same = |other: &&Anchor| other.id == anchor.id;
                let translated = if Arc::ptr_eq(doc, version) { None } else { version.anchors.iter().find(same) };
                ([url, "#", &anchor.id].concat().into(), &translated.unwrap_or(anchor).title)
            }
        }
    }

    /// A place as the other end of a relation.
    pub fn related(&self, place: Place, language: Language) -> RelatedLink {
        let (url, title) = self.place(place, language);
        let doc = self.guide.doc(place.doc);
        let anchor = place.anchor.and_then(|anchor| doc.anchor(anchor));
        let code = anchor.and_then(|anchor| anchor.code.clone());
        let title = match anchor {
            Some(_) if code.is_none() => format!("{title} ({})", self.version(place.doc, language).head.title),
            _ => title.to_owned(),
        };
        let lang = other(self.version(place.doc, language), language);
        RelatedLink {
            title,
            url: url.into_owned(),
            lang,
            kind: doc.kind,
            kind_label: self.kind_label(language, doc.kind),
            code,
        }
    }

    pub fn date(&self, language: Language, date: Date) -> DateView {
        let day = date.day();
        let day = if language == Language::Fr && day == 1 { "1er".to_owned() } else { day.to_string() };
        let month = self.word(language, &format!("month-{}", date.month()));
        let args = [("day", Arg::Text(day)), ("month", Arg::Text(month)), ("year", Arg::Text(date.year().to_string()))];
        DateView { iso: date.to_string(), text: self.say(language, "date-long", &args) }
    }

    /// A month and its year: `november 2026`.
    pub fn month(&self, language: Language, date: Date) -> String {
        let month = self.word(language, &format!("month-{}", date.month()));
        let args = [("month", Arg::Text(month)), ("year", Arg::Text(date.year().to_string()))];
        self.say(language, "month-year", &args)
    }

    /// A number as readers of `language` write it, with at most two decimals.
    pub fn number(&self, language: Language, number: f64) -> String {
        language.number(number)
    }

    /// What a reader of `language` sees of an author's vocabulary of groups and facets.
    pub fn facet_label(&self, language: Language, facet: &str, slug: &str) -> String {
        self.guide.config.facet_label(facet, slug, language).map_or_else(|| slug.to_owned(), str::to_owned)
    }
}

/// The language of a document, when it is not `language`.
fn other(doc: &Document, language: Language) -> Option<&'static str> {
    (doc.language != language).then(|| doc.language.tag())
}

fn numbered(guide: &Guide) -> impl Iterator<Item = (&Term, u32)> {
    guide.terms.iter().zip(0u32..)
}
