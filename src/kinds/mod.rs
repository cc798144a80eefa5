//! The kinds of documents: one file per kind with its sample beside it. To add a kind, add a file and a line in
//! [`KINDS`].

use crate::text::diagnostic::Code;

pub mod kind;
use kind::Kind;

mod every;
pub use every::{COMMON_FIELDS, COMMON_SETTINGS};
mod pieces;

mod page;
mod term;

mod handbook;
mod module;

mod indicator;
mod outcome;

mod grid;
mod rubric;

mod conversation;
mod reflection;

mod form;
mod practice;
mod report;

/// Every kind; the first is that of a document whose folder says nothing.
pub const KINDS: &[&dyn Kind] = &[
    &page::Page,
    &handbook::Handbook,
    &outcome::Outcome,
    &indicator::Indicator,
    &rubric::Rubric,
    &reflection::Reflection,
    &conversation::Conversation,
    &module::Module,
    &practice::Practice,
    &form::Form,
    &report::Report,
    &term::Term,
];

/// The kind that `kind:` names: `rubric`.
pub fn by_name(name: &str) -> Option<&'static dyn Kind> {
    KINDS.iter().find(|kind| kind.name() == name).copied()
}

/// The kind of the files in a folder of `content/`: `rubrics`.
pub fn by_folder(folder: &str) -> Option<&'static dyn Kind> {
    KINDS.iter().find(|kind| kind.folder() == folder).copied()
}

/// The codes of the findings that reading a kind may add, those that kinds share once.
pub fn codes() -> impl Iterator<Item = &'static Code> {
    KINDS.iter().flat_map(|kind| kind.codes()).copied()
}

#[cfg(test)]
mod reading;

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn names_and_folders_are_unique() {
        let names: BTreeSet<_> = KINDS.iter().map(|kind| kind.name()).collect();
        let folders: BTreeSet<_> = KINDS.iter().map(|kind| kind.folder()).collect();
        assert_eq!((names.len(), folders.len()), (KINDS.len(), KINDS.len()));
        let codes: Vec<_> = codes().map(|code| code.name).collect();
        assert_eq!(codes.iter().collect::<BTreeSet<_>>().len(), codes.len());
    }

    #[test]
    fn no_kind_repeats_a_common_field() {
        for kind in KINDS {
            for field in kind.fields() {
                assert!(
                    COMMON_FIELDS.iter().all(|common| common.name != field.name),
                    "{}: {}",
                    kind.name(),
                    field.name
                );
            }
        }
    }
}
