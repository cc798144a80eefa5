//! The former addresses of documents: a small page each that leads to where the document stands now, without a script.

use std::collections::BTreeSet;

use super::exporter::{Exporter, Job, Output, Site};
use crate::guide::graph::{DocIndex, Guide};
use crate::guide::language::Language;
use crate::guide::route;
use crate::text::diagnostic::Diagnostic;
use crate::text::fingerprint::{Fingerprint, Mixer};
use crate::theme::view::View;

pub struct Redirects;

impl Exporter for Redirects {
    fn name(&self) -> &'static str {
        "redirects"
    }

    fn plan(&self, site: &Site) -> Vec<Job> {
        let aliases = &site.guide.aliases;
        if aliases.is_empty() {
            return Vec::new();
        }
        // What stands there now goes before what stood there once.
        let mut taken: BTreeSet<String> = site.pages.iter().map(|page| page.output.clone()).collect();
        let mut jobs = Vec::new();
        for (item, (alias, doc)) in aliases.iter().enumerate() {
            let name = output(alias);
            if taken.insert(name.clone()) {
                let shared = site.theme.in_language(language(&site.guide, *doc)).fingerprint;
                jobs.push(Job { name, key: key(&view(&site.guide, *doc), shared), item });
            }
        }
        jobs
    }

    fn make(&self, job: &Job, site: &Site) -> Result<Vec<Output>, Box<Diagnostic>> {
        let (_, doc) = &site.guide.aliases[job.item];
        let shared = site.theme.in_language(language(&site.guide, *doc));
        let html = site.theme.templates.render(&view(&site.guide, *doc), &shared.prepared)?;
        Ok(vec![Output::new(&job.name, html)])
    }
}

/// Whether a former address was that of a file, which has no slash at its end.
pub fn is_file(alias: &str) -> bool {
    alias.ends_with(".html") || alias.ends_with(".htm")
}

/// `oud/pagina` is a folder; `oud/pagina.html` was a file and stays one.
fn output(alias: &str) -> String {
    if is_file(alias) { alias.to_owned() } else { format!("{alias}/index.html") }
}

/// The language under which the document has its own page.
fn language(guide: &Guide, doc: DocIndex) -> Language {
    guide.config.shown(guide.doc(doc).language)
}

fn view(guide: &Guide, index: DocIndex) -> View {
    let (doc, language) = (guide.doc(index), language(guide, index));
    View {
        template: "redirect",
        url: route::url(&guide.config, language, &doc.id),
        canonical: route::absolute(&guide.config, language, &doc.id),
        lang: language.tag(),
        id: doc.id.to_string(),
        title: doc.head.title.clone(),
        noindex: true,
        ..View::default()
    }
}

fn key(view: &View, shared: Fingerprint) -> Fingerprint {
    let mut mixer = Mixer::default().add(&shared.0.to_le_bytes());
    for text in [&view.url, &view.canonical, view.lang, &view.id, &view.title] {
        mixer.push(text.as_bytes());
    }
    mixer.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_former_file_stays_a_file() {
        assert_eq!(output("oud/pagina"), "oud/pagina/index.html");
        assert_eq!(output("oud/pagina.html"), "oud/pagina.html");
    }
}
