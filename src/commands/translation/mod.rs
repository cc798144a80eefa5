//! The text of a translation: made from its original, and marked again when it was brought up to date.

pub mod draft;
mod edit;
pub mod mark;

#[cfg(test)]
mod tests;
