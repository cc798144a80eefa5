//! The page on which filled in sheets of a rubric or form are laid side by side. Without a script it is a blank table to
//! talk from: a row per criterion or question, a column per person.

use crate::guide::graph::DocIndex;
use crate::guide::language::Language;
use crate::guide::route;
use crate::theme::view::{Link, View};

use super::desk::Desk;
use super::document;
use super::sheet;

/// The id of the page that compares sheets of `document`.
pub fn id(document: &str) -> String {
    format!("{document}/{}", route::COMPARE)
}

/// Whether a document is filled in by several people or at several moments, and its sheets can be compared.
pub fn has_page(desk: &Desk, original: DocIndex) -> bool {
    let doc = desk.guide.doc(original);
    sheet::is_compared(doc) && !desk.guide.by_id.contains_key(&*id(&doc.id))
}

/// The page for readers of `language`.
pub fn compare(desk: &Desk, original: DocIndex, language: Language) -> View {
    let doc = desk.version(original, language);
    View {
        kind_label: desk.word(language, "compare-title"),
        summary: desk.word(doc.language, "compare-summary"),
        broad: true,
        sheet: sheet::sheet(desk, original, language, true),
        ..document::below(desk, original, language, "compare", id(&doc.id))
    }
}

/// The way to it from the page that is filled in.
pub fn link(desk: &Desk, original: DocIndex, language: Language) -> Option<Link> {
    let id = id(&desk.guide.doc(original).id);
    let link = || Link {
        title: desk.word(desk.version(original, language).language, "compare-title"),
        url: desk.url(language, &id),
        ..Link::default()
    };
    has_page(desk, original).then(link)
}
