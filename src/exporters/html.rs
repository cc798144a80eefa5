//! The pages: one HTML file each, through the templates of the theme.

use super::exporter::{Exporter, Job, Output, Page, Site, Work};
use crate::text::diagnostic::Diagnostic;
use crate::text::fingerprint::{Fingerprint, Mixer};

pub struct Html;

impl Exporter for Html {
    fn name(&self) -> &'static str {
        "html"
    }

    fn plan(&self, site: &Site) -> Vec<Job> {
        site.pages.iter().enumerate().map(job).collect()
    }

    /// A look at the names of the pages is enough.
    fn find(&self, site: &Site, path: &str) -> Option<Job> {
        site.pages.iter().enumerate().find(|(_, page)| page.output == path).map(job)
    }

    fn make(&self, job: &Job, site: &Site) -> Result<Vec<Output>, Box<Diagnostic>> {
        (self.begin(job, site).make)()
    }

    /// The key covers the view and what all pages of the language share; the view is made once for both.
    fn begin<'a>(&'a self, job: &'a Job, site: &'a Site) -> Work<'a> {
        let page = &site.pages[job.item];
        let view = site.view(page);
        let shared = site.theme.in_language(page.language);
        let key =
            Mixer::default().add(&view.fingerprint().0.to_le_bytes()).add(&shared.fingerprint.0.to_le_bytes()).finish();
        let make = move || {
            let html = site.theme.templates.render(&view, &shared.prepared)?;
            Ok(vec![Output::new(&page.output, html)])
        };
        Work { key, make: Box::new(make) }
    }
}

fn job((item, page): (usize, &Page)) -> Job {
    Job { name: page.output.clone(), key: Fingerprint::default(), item }
}
