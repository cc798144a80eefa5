//! The vocabulary of an internship guide, as plain values: what a document is, what it is made of, how documents relate.

pub mod calendar;
pub mod config;
pub mod field;
pub mod front;
pub mod host;
pub mod language;
pub mod name;

pub mod block;
pub mod part;
pub mod settings;
pub mod statement;

pub mod document;
pub mod draft;
pub mod exchange;
pub mod packages;
pub mod relation;
pub mod results;
pub mod review;

pub mod graph;
pub mod paths;
pub mod route;
pub mod translation;
pub mod walk;
pub mod web_editor;
