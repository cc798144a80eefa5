//! The jobs of print: a PDF per sheet of each page.

use std::sync::{Mutex, PoisonError};

use super::findings::{PRINT_FAILED, PRINT_TEMPLATE};
use super::{data, press};
use crate::exporters::exporter::{Exporter, Job, Output, Page, Recipe, Site, Work};
use crate::guide::graph::DocIndex;
use crate::text::diagnostic::Diagnostic;
use crate::text::fingerprint::{Fingerprint, Mixer};
use crate::text::span::Span;
use crate::theme::view::fingerprint;
use crate::views::{self, Sheet};

pub struct Print;

impl Exporter for Print {
    fn name(&self) -> &'static str {
        "print"
    }

    fn is_heavy(&self) -> bool {
        true
    }

    fn plan(&self, site: &Site) -> Vec<Job> {
        let jobs = |(item, page): (usize, &Page)| {
            let sheets = document(page).map(|doc| views::sheets(&site.desk, doc, page.language));
            let job = move |sheet: Sheet| Job { name: sheet.output, key: Fingerprint::default(), item };
            sheets.into_iter().flatten().map(job).collect::<Vec<Job>>()
        };
        site.pages.iter().enumerate().flat_map(jobs).collect()
    }

    fn could_make(&self, path: &str) -> bool {
        path.ends_with(".pdf")
    }

    fn make(&self, job: &Job, site: &Site) -> Result<Vec<Output>, Box<Diagnostic>> {
        (self.begin(job, site).make)()
    }

    /// The key covers the view (without the list of pages beside it), the theme, and the few settings that a sheet shows besides.
    fn begin<'a>(&'a self, job: &'a Job, site: &'a Site) -> Work<'a> {
        let page = &site.pages[job.item];
        let doc = document(page).expect("only documents were planned");
        let sheets = views::sheets(&site.desk, doc, page.language);
        let sheet = sheets.into_iter().find(|sheet| sheet.output == job.name).expect("the same sheets were planned");
        let template = sheet.template;
        let docs = data::documents(site, doc, template, page.language);
        let view = match template {
            "book" => views::whole(&site.desk, doc, page.language),
            _ => views::document(&site.desk, doc, page.language),
        };
        let shared = site.theme.in_language(page.language).fingerprint;
        let key = Mixer::default()
            .add(template.as_bytes())
            .add(&fingerprint(&view).0.to_le_bytes())
            .add(&shared.0.to_le_bytes())
            .add(site.guide.config.url.as_bytes())
            .add(format!("{:?}", data::changed(site, &docs)).as_bytes())
            .finish();
        let make = move || {
            // A book takes so much memory that there is room for one at a time.
            static ONE_BOOK: Mutex<()> = Mutex::new(());
            let _room = (template == "book").then(|| ONE_BOOK.lock().unwrap_or_else(PoisonError::into_inner));
            let data = data::data(site, page, template, &docs, &view);
            let pdf = press::set(&site.theme.layers, template, data, &sheet.output);
            if template == "book" {
                press::forget();
            }
            let pdf = pdf.map_err(|failure| Box::new(finding(site, &docs, failure)))?;
            Ok(vec![Output::new(sheet.output, pdf)])
        };
        Work { key, make: Box::new(make) }
    }
}

/// The document a page shows, when it shows one.
fn document(page: &Page) -> Option<DocIndex> {
    match page.recipe {
        Recipe::Document(doc) => Some(doc),
        Recipe::Whole(_) | Recipe::Compare(_) | Recipe::Tag(_) | Recipe::Ready(_) => None,
    }
}

/// What is wrong lies in a template of the site's theme, or else in the document.
fn finding(site: &Site, docs: &[DocIndex], failure: press::Failure) -> Diagnostic {
    let doc = site.guide.doc(docs[0]);
    let template = failure.at.as_ref().and_then(|(path, range)| {
        let file = site.theme.layers.get(path)?;
        Some((path, Span::new(file.source?, range.start, range.end)))
    });
    let mut finding = match template {
        Some((path, at)) => {
            // Said once, however many sheets it spoils.
            let mut finding = Diagnostic::new(&PRINT_TEMPLATE, at);
            finding.arg("template", path);
            finding
        }
        None => Diagnostic::new(&PRINT_FAILED, doc.place()),
    };
    finding.arg("message", failure.message);
    finding
}
