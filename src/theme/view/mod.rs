//! What a template may see of a page: plain values, already resolved and worded, without places in sources. A template
//! gets `site` ([`SiteView`], equal for all pages of a language), `page` ([`View`]) and `s` (the interface strings).

mod lists;
mod parts;
mod quality;
mod results;
mod sheet;
mod statements;

pub use lists::*;
pub use parts::*;
pub use quality::*;
pub use results::*;
pub use sheet::*;
pub use statements::*;

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use serde::Serialize;

use crate::text::fingerprint::{Fingerprint, Mixer};

/// What all pages of one language share.
#[derive(Clone, Debug, Serialize)]
pub struct SiteView {
    pub title: String,
    pub summary: String,
    pub lang: &'static str,
    /// The path of the site, `/` at both ends.
    pub base: String,
    /// The address of the site's home in this language, with the base.
    pub home: String,
    pub brand: String,
    pub logo: Option<LogoView>,
    pub contact: Option<Link>,
    pub footer: String,
    pub license: Option<String>,
    /// The year or version of the guide.
    pub edition: Option<String>,
    /// The address of the pages for the team; empty when the site leaves them out.
    pub quality: String,
    /// The accessibility statement and the privacy page.
    pub statements: Vec<Link>,
    pub menu: Vec<MenuView>,
    pub stylesheet: String,
    /// The styles of all pieces as one, and each by itself: name of the piece → address.
    pub pieces_stylesheet: String,
    pub pieces: BTreeMap<String, String>,
    pub script: String,
    /// The icon of the site, and the picture of it for home screens.
    pub icon: String,
    pub touch_icon: String,
    /// The colour of the frame of a browser by day and by night; empty where the styles do not say.
    pub frame_colours: [String; 2],
    /// The scripts and styles that a page loads when it needs them: name → address.
    pub modules: BTreeMap<String, String>,
    /// The page on which readers search; empty where they cannot.
    pub search: String,
    /// What the script of the search needs to know.
    pub search_data: String,
    /// The service worker and the web app manifest; empty where the site does not work without network.
    pub worker: String,
    pub manifest: String,
    pub feed: String,
    /// The year that the site is kept as, and the path of the site of today; empty in the site of today.
    pub frozen: String,
    pub present: String,
    /// The guides of earlier years.
    pub years: Vec<Link>,
    pub generator: &'static str,
}

/// One page of the site.
#[derive(Clone, Debug, Default, Serialize)]
pub struct View {
    /// The template in `pages/`, without extension.
    pub template: &'static str,
    /// The address with the site's base: `/rubrics/eindevaluatie/`.
    pub url: String,
    /// The whole address, for `canonical`; of the original where this page falls back. Empty when the site has no url.
    pub canonical: String,
    /// The language of the interface.
    pub lang: &'static str,
    /// The language of the content, when it differs from `lang`.
    pub content_lang: Option<&'static str>,
    pub id: String,
    pub kind: &'static str,
    /// The label of the kind in this language.
    pub kind_label: String,
    pub title: String,
    pub summary: String,
    pub noindex: bool,
    pub draft: bool,
    /// The way to the original, where the title and introduction of this translation lag behind.
    pub stale: Option<Link>,
    pub breadcrumbs: Vec<Link>,
    /// The section's pages, bounded: the handbook's chapters, the module's lessons, or the folder's pages.
    /// A template sees it as `nav`, beside `page`: it is shared, so it is not copied into every page.
    #[serde(skip)]
    pub nav: Option<Arc<Nav>>,
    pub toc: Vec<TocEntry>,
    /// What the home page says before its paths.
    pub intro: Vec<Piece>,
    pub body: Vec<Piece>,
    /// What a document shows beside running text, by the names of its components: each may have styles of its own.
    pub pieces: Vec<&'static str>,
    /// The page has something to do: questions with a key or a conversation to play.
    pub exercises: bool,
    /// The lessons of which a learner gets some of the questions, or gets them in a random order, as JSON.
    pub banks: String,
    /// Readers may write by the steps of the page, and these words are pointed out to them.
    pub compose: bool,
    pub avoid: Vec<String>,
    /// On the first page of a module: its lessons, questions and outcomes, for the script that keeps count, as JSON.
    pub course: String,
    /// In a package for a learning platform: what its session needs to know, as JSON, and the path of its script.
    pub session: String,
    pub program: String,
    /// A timeline of the page can be filled in with the reader's own dates.
    pub planner: bool,
    /// Whether the body needs the whole width of the page: a rubric of more than two levels.
    pub broad: bool,
    pub facts: Vec<FactView>,
    /// The files that are offered with the page.
    pub downloads: Vec<DownloadGroup>,
    pub relations: Vec<RelationView>,
    pub tags: Vec<Link>,
    pub audience: Vec<Link>,
    pub previous: Option<Link>,
    pub next: Option<Link>,
    pub alternates: Vec<Alternate>,
    /// The page on paper: as PDF.
    pub papers: Vec<PaperView>,
    /// How long the page takes to read; none when that is short.
    pub reading: Option<String>,
    /// The id of the handbook or module the page is a part of, and the last part of the page's id when it is a chapter:
    /// what the reader's progress is kept by.
    pub book: Option<String>,
    pub book_chapter: Option<String>,
    /// The page that shows the whole handbook or module, beside the handbook and its chapters.
    pub whole: Option<Link>,
    /// The chapters of a whole handbook, in order, and the key to its questions.
    pub chapters: Vec<ChapterView>,
    pub key: Vec<Piece>,
    /// Definitions of the terms marked in the body, to show on the spot.
    pub terms: Vec<TermView>,
    /// The bibliography entries cited on this page.
    pub references: Vec<ReferenceView>,
    pub owner: Option<String>,
    pub date: Option<DateView>,
    pub updated: Option<DateView>,
    pub reviewed: Option<DateView>,
    pub edit: Option<String>,
    /// JSON-LD, safe to stand in a script element.
    pub jsonld: String,
    /// Cards of a folder, tag or catalogue page.
    pub cards: Vec<CardView>,
    /// Pages that the home page puts forward.
    pub start: Vec<CardView>,
    pub facets: Vec<FacetView>,
    /// All pages of the site from A to Z, on the page that lists them.
    pub register: Vec<CardView>,
    pub matrix: Option<Matrix>,
    pub quality: Option<QualityView>,
    pub statement: Option<StatementView>,
    /// The page can be filled in.
    pub sheet: Option<SheetView>,
}

impl View {
    /// About how many bytes the page takes, so that it does not move while it grows.
    pub fn room(&self) -> usize {
        const AROUND: usize = 12 << 10;
        let html = self.body.iter().map(|piece| if let Piece::Html { html } = piece { html.len() } else { 1 << 10 });
        AROUND + html.sum::<usize>()
    }

    /// Whether the page has scripts or styles of its own: something to answer, to write, to fill in or to plan.
    pub fn is_scripted(&self) -> bool {
        self.exercises || self.compose || self.planner || self.sheet.is_some() || !self.course.is_empty()
    }

    /// Covers everything the view says.
    pub fn fingerprint(&self) -> Fingerprint {
        let nav = self.nav.as_ref().map(|nav| nav.fingerprint()).unwrap_or_default();
        Mixer::default().add(&fingerprint(self).0.to_le_bytes()).add(&nav.0.to_le_bytes()).finish()
    }
}

/// The fingerprint of a value that templates may see.
pub fn fingerprint(value: &impl Serialize) -> Fingerprint {
    let bytes =
        postcard::to_extend(value, Vec::with_capacity(1 << 14)).expect("views hold only plain values of known length");
    Fingerprint::of(&bytes)
}

#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Link {
    pub title: String,
    pub url: String,
    pub current: bool,
    /// The language of the title, when it is not that of the page.
    pub lang: Option<&'static str>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct Nav {
    pub title: String,
    pub url: String,
    /// The language of the title, when it is not that of the page.
    pub lang: Option<&'static str>,
    /// Shared by the pages it lists: the one with `page.url` is current.
    pub items: Vec<Link>,
    #[serde(skip)]
    fingerprint: OnceLock<Fingerprint>,
    #[serde(skip)]
    value: OnceLock<tera::Value>,
    #[serde(skip)]
    lines: OnceLock<Lines>,
}

/// The items of a list as HTML, each as the theme shows it where it is not the current one.
#[derive(Clone, Debug, Default)]
struct Lines {
    html: String,
    /// Where each item ends.
    ends: Vec<usize>,
}

impl Nav {
    /// The pages beside each other under `head`.
    pub fn new(head: Link, items: Vec<Link>) -> Self {
        let Link { title, url, lang, .. } = head;
        let (fingerprint, value, lines) = (OnceLock::new(), OnceLock::new(), OnceLock::new());
        Nav { title, url, lang, items, fingerprint, value, lines }
    }

    /// The list as templates see it; made once for all the pages that show it. Only a theme of the site asks for its items:
    /// the embedded one has them as [HTML](Nav::around).
    pub fn value(&self, items: bool) -> &tera::Value {
        let head = || {
            Nav::new(
                Link { title: self.title.clone(), url: self.url.clone(), lang: self.lang, current: false },
                Vec::new(),
            )
        };
        self.value.get_or_init(|| match items {
            true => tera::Value::from_serializable(self),
            false => tera::Value::from_serializable(&head()),
        })
    }

    /// The items before and behind the one at `here` as HTML, or all of them as those before. `line` makes each once for all
    /// the pages that show it.
    pub fn around(&self, here: Option<usize>, line: impl Fn(&Link) -> String) -> (&str, &str) {
        let Lines { html, ends } = self.lines.get_or_init(|| {
            let mut lines = Lines::default();
            for item in &self.items {
                lines.html.push_str(&line(item));
                lines.ends.push(lines.html.len());
            }
            lines.html.shrink_to_fit();
            lines
        });
        let start = |at: usize| if at == 0 { 0 } else { ends[at - 1] };
        here.map_or((html, ""), |at| (&html[..start(at)], &html[ends[at]..]))
    }

    fn fingerprint(&self) -> Fingerprint {
        *self.fingerprint.get_or_init(|| fingerprint(self))
    }
}

/// A chapter on the page of its whole handbook.
#[derive(Clone, Debug, Serialize)]
pub struct ChapterView {
    /// The id of its heading on the page.
    pub id: String,
    pub title: String,
    /// The address of its own page.
    pub url: String,
    pub summary: String,
    /// The language it is written in.
    pub lang: &'static str,
    /// The way to the original, where its title and introduction lag behind.
    pub stale: Option<Link>,
    pub body: Vec<Piece>,
}

#[derive(Clone, Debug, Serialize)]
pub struct TocEntry {
    pub id: String,
    pub title: String,
    /// 2 or 3.
    pub level: u8,
}

/// A date for machines (`2026-11-22`) and for readers (`22 november 2026`).
#[derive(Clone, Debug, Serialize)]
pub struct DateView {
    pub iso: String,
    pub text: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct Alternate {
    pub lang: &'static str,
    pub name: &'static str,
    pub url: String,
    /// The whole address, for `hreflang`; empty when the site has no url.
    pub absolute: String,
    pub current: bool,
    /// Whether the page is really written in this language.
    pub translated: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct TermView {
    /// The id of the element that holds the definition.
    pub id: String,
    pub title: String,
    pub text: String,
    pub url: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct ReferenceView {
    pub id: String,
    pub html: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct FactView {
    pub name: &'static str,
    pub label: String,
    /// Without an address when the value is plain.
    pub values: Vec<Link>,
}

/// The places at the other end of one relation.
#[derive(Clone, Debug, Serialize)]
pub struct RelationView {
    /// `assesses` or `assessed-by`.
    pub name: &'static str,
    pub label: String,
    pub links: Vec<RelatedLink>,
}
