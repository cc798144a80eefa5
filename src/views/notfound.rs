//! The page for an address that does not exist. A host shows it under any address, so its links are whole paths.

use crate::guide::language::Language;
use crate::theme::view::View;

use super::desk::Desk;
use super::{Made, folders};

/// `404.html`, and one per further language.
pub fn pages(desk: &Desk, language: Language) -> Vec<Made> {
    let own = language != desk.guide.config.language;
    let output = if own { format!("{}/404.html", language.tag()) } else { "404.html".to_owned() };
    let view = View {
        template: "notfound",
        url: format!("{}{output}", desk.guide.config.base()),
        lang: language.tag(),
        title: desk.word(language, "not-found"),
        summary: desk.word(language, "not-found-text"),
        noindex: true,
        cards: folders::sections(desk, language),
        ..View::default()
    };
    vec![Made { output, secondary: true, view }]
}
