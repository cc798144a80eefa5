//! The settings of a site, from `content/guide.yml`.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::calendar::{Holiday, Period};
use super::exchange::Format;
use super::front::Map;
use super::host::Host;
use super::language::{Language, LocalText};
use super::packages::Target;
use super::statement::{Accessibility, Privacy};
use super::web_editor::WebEditor;
use crate::text::diagnostic::Severity;
use crate::text::span::{Span, Spanned};

/// The settings of a site; [`Config::default`] is a small Dutch guide without an address.
#[derive(Clone, Debug)]
pub struct Config {
    pub title: LocalText,
    pub summary: LocalText,
    /// Where the site will stand, with its path and a slash at the end: `https://x.be/stage/`.
    pub url: String,
    pub language: Language,
    /// The languages of the site, the default one first.
    pub languages: Vec<Language>,
    pub theme: String,
    pub brand: Brand,
    pub menu: Vec<MenuEntry>,
    /// Labels of the folders.
    pub sections: BTreeMap<String, LocalText>,
    /// What `{{ values.x }}` may say.
    pub values: serde_json::Value,
    pub contracts: BTreeMap<String, Contract>,
    /// Slug → label, in the order written.
    pub audiences: Vec<(String, LocalText)>,
    /// Facet → slug → label, in the order written.
    pub facets: Vec<(String, Vec<(String, LocalText)>)>,
    pub review: Review,
    pub accessibility: Accessibility,
    pub privacy: Privacy,
    /// Days off, and the parts of the year in which internships run: for timelines.
    pub holidays: Vec<Holiday>,
    pub periods: Vec<Period>,
    /// A group of fewer answers to a form is shown nowhere.
    pub results_minimum: usize,
    /// What `check --readability` calls long, and a pile.
    pub readability: Readability,
    /// Per language, the words that a team writes otherwise, each with the better one.
    pub style: Vec<(Language, Vec<(String, String)>)>,
    pub severity: Vec<(Spanned<String>, Spanned<Level>)>,
    /// The address of a file's editor, `{path}` stands for its path: `https://git.example/edit/main/{path}`.
    pub edit_url: Option<String>,
    /// Each handbook and module also gets a page that shows it whole.
    pub one_page: bool,
    /// Whether the pages for the team stand on the site: what is late, untranslated or found.
    pub quality_pages: bool,
    pub license: Option<LocalText>,
    /// Of which year or version the guide is: `2026-2027`.
    pub edition: Option<LocalText>,
    /// Readers can search the site.
    pub search: bool,
    /// The forms in which rubrics and outcomes can be taken elsewhere.
    pub exchange: Vec<Format>,
    /// The packages in which modules can be taken to a learning platform.
    pub packages: Vec<Target>,
    /// The web servers that get their rules with the site.
    pub hosting: Vec<Host>,
    /// Texts are packed beside themselves, for a web server that sends what it finds.
    pub compress: bool,
    /// Pages that were read stay readable without network.
    pub offline: bool,
    /// The editor in the browser.
    pub web_editor: Option<WebEditor>,
    /// Pages can be had as PDF.
    pub pdf: bool,
    /// The whole guide can be had as data.
    pub open_data: bool,
    /// The year that is being kept, and the path of the site of today; nothing in an ordinary build.
    pub frozen: Option<(String, String)>,
    /// Include drafts (the command line asks for it; not in `guide.yml`).
    pub drafts: bool,
    /// The day on which findings about dates are judged.
    pub today: Date,
    /// The whole file, or the top of the site when there is none.
    pub span: Span,
    /// `guide.yml` as it was read.
    pub map: Map,
}

/// An entry of the main menu: a page, or a titled group of pages.
#[derive(Clone, Debug, PartialEq)]
pub struct MenuEntry {
    /// Only a group has a title of its own.
    pub title: Option<LocalText>,
    /// Ids of documents, or names of folders.
    pub pages: Vec<Spanned<String>>,
}

/// How the institution shows itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Brand {
    pub name: LocalText,
    /// Files in the content folder.
    pub logo: Option<Spanned<String>>,
    pub logo_dark: Option<Spanned<String>>,
    /// A square PNG picture, for browsers and home screens.
    pub icon: Option<Spanned<String>>,
    /// CSS colours as they were written.
    pub colours: BTreeMap<&'static str, Spanned<String>>,
    pub contact: LocalText,
    pub footer: LocalText,
}

/// The elements a handbook must cover.
#[derive(Clone, Debug, PartialEq)]
pub struct Contract {
    pub elements: Vec<Element>,
    pub span: Span,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Element {
    pub id: Spanned<String>,
    pub title: LocalText,
}

/// What is asked of documents over time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    pub owner_required: bool,
    /// A document must be reviewed again this many months after `reviewed`, unless it says `review-before`.
    pub every_months: Option<i64>,
}

/// The limits of the hints for writers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Readability {
    /// A sentence of more words is long.
    pub sentence: usize,
    /// So many passive sentences in one paragraph are a pile.
    pub passive: usize,
}

/// The weight a site gives to a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    Off,
    On(Severity),
}

impl Config {
    /// Whether readers can search: the site allows it and the program can make an index.
    pub fn is_searched(&self) -> bool {
        cfg!(feature = "search") && self.search
    }

    /// Whether pages can be had as PDF: the site allows it and the program can make them.
    pub fn is_printed(&self) -> bool {
        cfg!(feature = "pdf") && self.pdf
    }

    /// The language under which the site shows a document of `language`: its own, or else that of the site.
    pub fn shown(&self, language: Language) -> Language {
        if self.languages.contains(&language) { language } else { self.language }
    }

    /// The path under which the site stands, with a slash at both ends: `/` or `/stage/`.
    pub fn base(&self) -> &str {
        let after_scheme = self.url.find("://").map_or(0, |at| at + 3);
        let host_and_path = &self.url[after_scheme..];
        host_and_path.find('/').map_or("/", |at| &host_and_path[at..])
    }

    /// Makes of the settings those of a year that is kept: under an address of its own, without what speaks for the whole
    /// site. The pages for the team stay: others may link to them.
    pub fn freeze(&mut self, year: &str) {
        self.frozen = Some((year.to_owned(), self.base().to_owned()));
        self.url = format!("{}{year}/", self.url);
        (self.offline, self.edit_url, self.web_editor) = (false, None, None);
        self.edition.get_or_insert_with(|| LocalText::plain(year));
    }

    /// The scheme and host, without a slash at the end; empty when the site has no address.
    pub fn origin(&self) -> &str {
        &self.url[..self.url.len() - if self.url.contains("://") { self.base().len() } else { self.url.len() }]
    }

    /// Every page in the menu, in the groups and beside them.
    pub fn menu_pages(&self) -> impl Iterator<Item = &Spanned<String>> {
        self.menu.iter().flat_map(|entry| &entry.pages)
    }

    /// The label of a facet's value.
    pub fn facet_label(&self, facet: &str, slug: &str, language: Language) -> Option<&str> {
        let values =
            if facet == "audience" { &self.audiences } else { &self.facets.iter().find(|(name, _)| name == facet)?.1 };
        values.iter().find(|(name, _)| name == slug).map(|(_, label)| label.get(language))
    }
}
