//! What a rule is: a check of the whole, linked guide.

use crate::guide::graph::Guide;
use crate::text::diagnostic::{Code, Notes};

/// A check over the guide. It only looks: the guide is immutable.
pub trait Rule: Sync {
    /// The codes of the findings it may add.
    fn codes(&self) -> &'static [&'static Code];
    /// Adds a finding for everything that is wrong; must be linear in documents, links and parts.
    fn check(&self, guide: &Guide, notes: &mut Notes);
}
