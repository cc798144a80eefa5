//! The page that a reader without network sees instead of one that is not kept. Its list of what is kept is made in the
//! browser, which alone knows.

use crate::guide::language::Language;
use crate::guide::route;
use crate::theme::view::View;

use super::Made;
use super::desk::Desk;

/// One page per language, unless `guide.yml` turns reading without network off.
pub fn pages(desk: &Desk, language: Language) -> Vec<Made> {
    if !desk.guide.config.offline {
        return Vec::new();
    }
    let id = route::OFFLINE;
    let view = View {
        template: "offline",
        url: desk.url(language, id),
        lang: language.tag(),
        id: id.to_owned(),
        title: desk.word(language, "offline-title"),
        summary: desk.word(language, "offline-text"),
        noindex: true,
        ..View::default()
    };
    vec![Made { output: route::output(&desk.guide.config, language, id), secondary: true, view }]
}
