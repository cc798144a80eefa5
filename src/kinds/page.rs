//! A page of running text: everything that is none of the other kinds.

use super::kind::Kind;
use crate::guide::draft::Draft;
use crate::guide::field::Field;
use crate::guide::front::Front;
use crate::text::diagnostic::Notes;

pub struct Page;

impl Kind for Page {
    fn name(&self) -> &'static str {
        "page"
    }

    fn folder(&self) -> &'static str {
        "pages"
    }

    fn about(&self) -> &'static str {
        "A page of running text, for what is none of the other kinds."
    }

    fn fields(&self) -> &'static [Field] {
        &[]
    }

    fn sample(&self) -> &'static str {
        include_str!("page.md")
    }

    fn read(&self, _front: &Front, _draft: &mut Draft, _notes: &mut Notes) {}
}
