//! What a theme may see, and the engine that fills its templates.

mod constants;
mod inline;
pub mod layers;
pub mod modules;
pub mod palette;
mod script;
pub mod strings;
pub mod templates;
pub mod view;

use crate::text::diagnostic::Code;

/// The codes of this folder.
pub const CODES: [&Code; 7] = [
    &layers::THEME_UNKNOWN,
    &layers::THEME_CYCLE,
    &layers::THEME_SETTINGS,
    &palette::COLOUR,
    &palette::CONTRAST,
    &strings::THEME_STRINGS,
    &templates::THEME_TEMPLATE,
];
