//! From the text of a file to blocks and parts, and from blocks to HTML.

pub mod front;
pub mod settings_file;
pub mod yaml;

pub mod comment;
pub mod csv;
pub mod inline;
pub mod links;
pub mod markdown;
pub mod rawhtml;
pub mod sections;
pub mod value;
pub mod vtt;

pub mod plain;
pub mod typed;

pub mod highlight;
pub mod html;
pub mod svg;
pub mod terms;

use crate::text::diagnostic::Code;

/// The codes of this folder, without those of typed blocks.
pub const CODES: [&Code; 31] = [
    &front::UNCLOSED,
    &front::UNKNOWN,
    &front::MISSING,
    &front::TYPE,
    &front::CHOICE,
    &front::RANGE,
    &front::FACET,
    &settings_file::LANGUAGE,
    &settings_file::URL,
    &settings_file::CODE,
    &settings_file::days::ORDER,
    &yaml::YAML,
    &yaml::ALIAS,
    &yaml::DEEP,
    &yaml::DUPLICATE_KEY,
    &comment::SYNTAX,
    &csv::ROW,
    &csv::QUOTE,
    &links::UNSAFE,
    &links::FOREIGN_IMAGE,
    &markdown::NESTING,
    &rawhtml::HTML,
    &vtt::HEAD,
    &vtt::TIME,
    &vtt::ORDER,
    &value::UNKNOWN,
    &value::INVALID,
    &value::LONG,
    &value::REPEAT,
    &crate::guide::draft::ANCHOR_DUPLICATE,
    &crate::guide::draft::ANCHOR_RESERVED,
];
