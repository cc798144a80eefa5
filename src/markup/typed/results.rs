//! `Resultaten:` — the place where a report shows what was answered to the form it names.

use super::{Found, Reader};
use crate::guide::block::Block;
use crate::guide::part::{Part, ResultsPlace};

/// Reads the place of results; everything under its heading introduces them.
pub(super) fn read(found: Found, _reader: &mut Reader<'_>) -> (Part, Vec<Block>) {
    let Found { title, body, .. } = found;
    (Part::Results(ResultsPlace { title, intro: body }), Vec::new())
}
