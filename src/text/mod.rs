//! Text and what is said about it: sources, spans, findings and the words for them. Knows nothing about guides.

pub mod source;
pub mod span;

pub mod diagnostic;
pub mod messages;
pub mod phrases;
pub mod report;

pub mod carried;
pub mod fingerprint;
pub mod suggest;
pub mod words;
