//! What an exporter is: it plans jobs from the site and makes each job's outputs. A job whose key did not change since
//! the last build is not made again, so the key must cover everything its outputs depend on (but the program itself).

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

use jiff::civil::Date;

use crate::guide::graph::{DocIndex, Guide};
use crate::guide::language::Language;
use crate::text::carried::Carried;
use crate::text::diagnostic::Diagnostic;
use crate::text::fingerprint::Fingerprint;
use crate::text::span::Span;
use crate::theme::layers::Layers;
use crate::theme::palette;
use crate::theme::strings::Strings;
use crate::theme::templates::{Prepared, Templates};
use crate::theme::view::View;
use crate::views;
use crate::views::desk::Desk;

/// The whole site, ready to be exported.
pub struct Site {
    pub guide: Arc<Guide>,
    pub desk: Desk,
    pub pages: Vec<Page>,
    pub theme: Theme,
    /// Files that pages show or offer, by path from the content folder; `None` where the file was refused.
    pub files: BTreeMap<Arc<str>, Option<Carried>>,
    /// The guides of earlier years, as they were kept.
    pub years: Vec<Year>,
    /// What the editor in the browser is told of the guide, as JSON; none where there is no such editor.
    pub web_editor: Option<String>,
}

/// The guide of an earlier year.
#[derive(Clone, Debug)]
pub struct Year {
    /// The name, which is also the first part of its addresses: `2025-2026`.
    pub name: String,
    pub bytes: Arc<[u8]>,
    /// The file that holds it, to point at.
    pub at: Span,
}

/// One page: what a list of pages wants to know of it, and how its view is made. Views are made one at a time and let go
/// again, so that memory does not grow with the number of pages.
pub struct Page {
    /// Path in the output folder: `fr/rubrics/x/index.html`.
    pub output: String,
    pub language: Language,
    /// Shared by the language versions of a page.
    pub id: Arc<str>,
    /// The page says nothing new: it stands in for a missing translation, or is not a page of its own.
    pub secondary: bool,
    /// Search engines must skip it.
    pub noindex: bool,
    /// The day its document says it changed.
    pub changed: Option<Date>,
    pub recipe: Recipe,
}

/// How the view of a page is made.
pub enum Recipe {
    /// From the original of a document.
    Document(DocIndex),
    /// From the original of a handbook or module and all its chapters.
    Whole(DocIndex),
    /// From the original of a rubric or form: its sheets side by side.
    Compare(DocIndex),
    /// From the tag with this slug.
    Tag(String),
    /// It was made with the other pages of an overview.
    Ready(Box<View>),
}

impl Site {
    /// The view of a page.
    pub fn view<'a>(&'a self, page: &'a Page) -> Cow<'a, View> {
        match &page.recipe {
            Recipe::Document(doc) => Cow::Owned(views::document(&self.desk, *doc, page.language)),
            Recipe::Whole(top) => Cow::Owned(views::whole(&self.desk, *top, page.language)),
            Recipe::Compare(doc) => Cow::Owned(views::compare(&self.desk, *doc, page.language)),
            Recipe::Tag(slug) => Cow::Owned(views::tag(&self.desk, slug, page.language)),
            Recipe::Ready(view) => Cow::Borrowed(view),
        }
    }
}

/// The theme of the site, with what depends on the rest of the site.
pub struct Theme {
    pub loaded: Arc<Loaded>,
    /// What all pages of a language share.
    pub shared: BTreeMap<Language, Arc<Shared>>,
}

impl Deref for Theme {
    type Target = Loaded;

    fn deref(&self) -> &Loaded {
        &self.loaded
    }
}

/// The theme of the site, loaded: it depends on the files of the theme and on the brand alone.
pub struct Loaded {
    pub layers: Layers,
    pub strings: Arc<Strings>,
    pub templates: Templates,
    /// Of every page; of all that pages show beside running text; and of each such piece by itself.
    pub stylesheet: NamedText,
    pub pieces_stylesheet: NamedText,
    pub pieces: Vec<Module>,
    pub script: NamedText,
    /// Scripts and styles that a page loads only when they are needed.
    pub modules: Vec<Module>,
    /// The colours on paper, once a sheet asked for them.
    pub printed: OnceLock<BTreeMap<&'static str, String>>,
}

impl Theme {
    /// The colours of the theme and the brand on paper, by name: `#174c4f`.
    pub fn printed(&self) -> &BTreeMap<&'static str, String> {
        // The brand stands in the stylesheet of every page, behind all tokens.
        let css = || [&*self.pieces_stylesheet.text, &*self.stylesheet.text].concat();
        self.printed.get_or_init(|| palette::printed(&css()).into_iter().collect())
    }

    /// What the pages of `language` share.
    pub fn in_language(&self, language: Language) -> &Shared {
        self.shared.get(&language).expect("the theme is prepared for every language of the site")
    }
}

pub struct Shared {
    pub prepared: Prepared,
    /// Covers the shared view, the theme's files and the strings.
    pub fingerprint: Fingerprint,
}

/// A script or style of the theme that stands by itself: `search`, `search_css`; the styles of a piece: `timeline`.
pub struct Module {
    pub name: String,
    pub file: NamedText,
}

/// A text of the theme with the name of its output, which holds its fingerprint.
pub struct NamedText {
    pub output: String,
    pub text: String,
}

/// A piece of work: one or more outputs that are made together.
#[derive(Clone, Debug)]
pub struct Job {
    /// Unique within its exporter, stable between builds: the manifest remembers the job by it.
    pub name: String,
    pub key: Fingerprint,
    /// What the exporter needs to know it by, such as an index into [`Site::pages`].
    pub item: usize,
}

/// A file of the finished site.
#[derive(Debug)]
pub struct Output {
    /// Path in the output folder, with `/`.
    pub path: String,
    pub body: Body,
}

#[derive(Debug)]
pub enum Body {
    Bytes(Vec<u8>),
    /// A file of the content folder, copied as it is.
    Copy(Arc<str>),
}

impl Output {
    pub fn new(path: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Output {
        Output { path: path.into(), body: Body::Bytes(bytes.into()) }
    }
}

/// A job that was begun: its key is known, its outputs are made only when they are wanted.
pub struct Work<'a> {
    pub key: Fingerprint,
    pub make: Box<dyn FnOnce() -> Result<Vec<Output>, Box<Diagnostic>> + 'a>,
}

/// A form in which the site leaves the compiler.
pub trait Exporter: Sync {
    fn name(&self) -> &'static str;
    /// Whether a job of it takes long and much memory. Such jobs come behind all others, a few at a time, on threads of
    /// their own with room for deep calls.
    fn is_heavy(&self) -> bool {
        false
    }
    /// The jobs, in a stable order.
    fn plan(&self, site: &Site) -> Vec<Job>;
    /// The outputs of one job; a finding when they cannot be made.
    fn make(&self, job: &Job, site: &Site) -> Result<Vec<Output>, Box<Diagnostic>>;
    /// Whether a file at this path may be one of its outputs, as far as the path alone tells. Asked before it plans.
    fn could_make(&self, path: &str) -> bool {
        let _ = path;
        true
    }
    /// Whether `path` is among the outputs of a job.
    fn makes(&self, job: &Job, path: &str, site: &Site) -> bool {
        let _ = site;
        job.name == path
    }
    /// The job that makes the file at `path`, for whoever wants no other.
    fn find(&self, site: &Site, path: &str) -> Option<Job> {
        self.plan(site).into_iter().find(|job| self.makes(job, path, site))
    }
    /// Begins a job. An exporter whose keys are costly finds them here, job by job, rather than in its plan.
    fn begin<'a>(&'a self, job: &'a Job, site: &'a Site) -> Work<'a> {
        Work { key: job.key, make: Box::new(move || self.make(job, site)) }
    }
}
