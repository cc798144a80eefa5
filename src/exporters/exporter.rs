//! What an exporter is: it plans jobs from the site and makes each job's outputs. A job whose key did not change since
//! the last build is not made again, so the key must cover everything its outputs depend on (but the program itself).

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::guide::graph::Guide;
use crate::guide::language::Language;
use crate::text::diagnostic::Diagnostic;
use crate::text::fingerprint::Fingerprint;
use crate::theme::layers::Layers;
use crate::theme::strings::Strings;
use crate::theme::templates::{Prepared, Templates};
use crate::theme::view::View;

/// The whole site, ready to be exported.
pub struct Site {
    pub guide: Guide,
    pub pages: Vec<Page>,
    pub theme: Theme,
    /// Files that outputs are copied from, by path from the content folder; `None` where the bytes stay on disk.
    pub files: BTreeMap<Arc<str>, Option<Arc<[u8]>>>,
}

/// One page with the place it is written to.
pub struct Page {
    /// Path in the output folder: `fr/rubrics/x/index.html`.
    pub output: String,
    pub language: Language,
    /// The page says nothing new: it stands in for a missing translation, or search engines must skip it.
    pub secondary: bool,
    pub view: View,
    /// Covers the view; with the theme's it is the key of the page's job.
    pub fingerprint: Fingerprint,
}

/// The theme of the site, loaded.
pub struct Theme {
    pub layers: Layers,
    pub strings: Arc<Strings>,
    pub templates: Templates,
    /// What all pages of a language share.
    pub shared: BTreeMap<Language, Shared>,
    pub stylesheet: NamedText,
    pub script: NamedText,
}

impl Theme {
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

/// A form in which the site leaves the compiler.
pub trait Exporter: Sync {
    fn name(&self) -> &'static str;
    /// The jobs, in a stable order.
    fn plan(&self, site: &Site) -> Vec<Job>;
    /// The outputs of one job; a finding when they cannot be made.
    fn make(&self, job: &Job, site: &Site) -> Result<Vec<Output>, Box<Diagnostic>>;
}
