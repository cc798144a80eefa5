//! `serve` while somebody writes: what is saved is shown, however it is saved, and a page hears of it.

mod asked;
mod heard;
mod lasting;
mod saved;

use tempfile::TempDir;

use crate::support::folder::site;

/// A site with one page more than its home page.
fn small() -> TempDir {
    site([("content/pages/een.md", page("Een", "Eerste tekst."))])
}

fn page(title: &str, text: &str) -> String {
    format!("---\ntitle: {title}\n---\n\n{text}\n")
}
