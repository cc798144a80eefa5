//! The pages of the site: one for every document in every language, and the overviews that are made from the guide. An
//! open set: to add an overview, add a file and a line in [`OVERVIEWS`].

pub mod desk;
pub mod drawing;

mod compare;
mod document;
mod downloads;
mod drift;
pub mod exercise;
mod jsonld;
mod papers;
mod parts;
mod prose;
pub mod questions;
mod reading;
mod recognition;
mod related;
mod results;
mod sheet;
mod timeline;
mod whole;

pub mod quality;

mod folders;
mod matrices;
mod notfound;
mod offline;
mod search;
mod statements;
mod tags;

pub use compare::{compare, has_page as has_compare, id as compare_id};
pub use document::document;
pub use papers::{Sheet, sheets};
pub use statements::{links as statements, reach};
pub use tags::{id as tag_id, page as tag};
pub use whole::{has_page as has_whole, id as whole_id, package_id, packaged, pass_mark, whole};

use crate::guide::language::Language;
use crate::theme::view::View;
use desk::Desk;

/// A page and where it is written.
pub struct Made {
    pub output: String,
    /// It says nothing that another page does not say.
    pub secondary: bool,
    pub view: View,
}

/// Makes the pages of one overview in one language.
pub type Overview = fn(&Desk, Language) -> Vec<Made>;

/// All overviews.
pub const OVERVIEWS: &[Overview] =
    &[folders::pages, tags::pages, matrices::pages, notfound::pages, statements::pages, search::pages, offline::pages];
