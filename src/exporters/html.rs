//! The pages: one HTML file each, through the templates of the theme.

use super::exporter::{Exporter, Job, Output, Page, Site};
use crate::text::diagnostic::Diagnostic;
use crate::text::fingerprint::Mixer;

pub struct Html;

impl Exporter for Html {
    fn name(&self) -> &'static str {
        "html"
    }

    fn plan(&self, site: &Site) -> Vec<Job> {
        let job = |(item, page): (usize, &Page)| {
            let shared = site.theme.in_language(page.language).fingerprint.0.to_le_bytes();
            let key = Mixer::default().add(&page.fingerprint.0.to_le_bytes()).add(&shared).finish();
            Job { name: page.output.clone(), key, item }
        };
        site.pages.iter().enumerate().map(job).collect()
    }

    fn make(&self, job: &Job, site: &Site) -> Result<Vec<Output>, Box<Diagnostic>> {
        let page = &site.pages[job.item];
        let html = site.theme.templates.render(&page.view, &site.theme.in_language(page.language).prepared)?;
        Ok(vec![Output::new(&page.output, html)])
    }
}
