//! stagegids: a compiler for internship guides. Start with `README.md` beside this file.
#![forbid(unsafe_code)]

pub mod text;

pub mod guide;

pub mod markup;
pub mod theme;

pub mod exporters;
pub mod kinds;
pub mod outside;
pub mod readability;
pub mod rules;
pub mod views;

pub mod editor;

pub mod stage;

pub mod compile;
pub mod disk;
pub mod memo;
mod memory;

pub mod commands;
