//! The stages of the pipeline, in order. Each takes the result of the one before and adds its findings.

pub mod read;

pub mod parse;

pub mod link;

pub mod check;

pub mod view;

pub mod export;

pub mod shelf;

use crate::text::diagnostic::Code;

/// Every code a compilation can report, in order of name: for `explain`, for `guide.yml` and for the tests.
pub fn codes() -> Vec<&'static Code> {
    let mut codes: Vec<&'static Code> = Vec::new();
    codes.extend(crate::markup::CODES);
    codes.extend(crate::markup::typed::CODES);
    codes.extend(crate::kinds::codes());
    codes.extend(read::CODES);
    codes.extend(parse::CODES);
    codes.extend(link::CODES.into_iter().flatten());
    codes.extend(crate::rules::codes());
    codes.extend(crate::theme::CODES);
    codes.extend(crate::exporters::print::findings::CODES);
    codes.extend(crate::readability::CODES);
    codes.extend(crate::outside::CODES);
    codes.sort_by_key(|code| code.name);
    codes
}
