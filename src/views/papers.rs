//! The sheets on which a page is printed, as files to open: which there are, and where they stand.

use crate::guide::draft::slug;
use crate::guide::graph::DocIndex;
use crate::guide::language::Language;
use crate::guide::route;
use crate::theme::view::PaperView;

use super::desk::Desk;

/// A sheet of a document.
pub struct Sheet {
    /// The name of its template in `print/`.
    pub template: &'static str,
    /// Path in the output folder: `rubrics/eindevaluatie/eindevaluatie.pdf`.
    pub output: String,
}

/// The sheets of the page of `original` in `language`, the main one first. A page that stands in for a missing translation
/// has none: its original has.
pub fn sheets(desk: &Desk, original: DocIndex, language: Language) -> Vec<Sheet> {
    let config = &desk.guide.config;
    let doc = desk.version(original, language);
    if !config.is_printed() || doc.language != language || doc.stub || &*doc.id == "index" {
        return Vec::new();
    }
    let name = doc.id.rsplit('/').next().unwrap_or(&doc.id);
    let page = route::output(config, language, &doc.id);
    let folder = page.rsplit_once('/').map_or("", |(folder, _)| folder);
    let sheet = |(at, template): (usize, &&'static str)| {
        // The main sheet bears the name of the page, another says what it is as well.
        let other = if at == 0 { String::new() } else { format!("-{}", slug(&word(desk, language, "file", template))) };
        Sheet { template, output: format!("{folder}/{name}{other}.pdf") }
    };
    doc.papers.iter().enumerate().map(sheet).collect()
}

/// The same as links for readers.
pub fn papers(desk: &Desk, original: DocIndex, language: Language) -> Vec<PaperView> {
    let base = desk.guide.config.base();
    let view = |sheet: Sheet| PaperView {
        name: sheet.template,
        title: word(desk, language, "paper", sheet.template),
        url: format!("{base}{}", route::encode(&sheet.output)),
    };
    sheets(desk, original, language).into_iter().map(view).collect()
}

fn word(desk: &Desk, language: Language, prefix: &str, template: &str) -> String {
    desk.label(language, prefix, template)
}
