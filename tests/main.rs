//! The tests of the whole compiler, in one binary.
#![allow(clippy::disallowed_methods, reason = "only the compiler itself keeps off the disk")]

mod architecture;
mod browser;
mod cli;
mod docs;
mod exchange;
mod exporters;
mod fuzz;
mod hostile;
mod hosting;
mod lsp;
mod players;
mod properties;
mod quality;
mod registry;
mod serve;
mod shipped;
mod spec;
mod support;
mod themes;
mod web_editor;
mod writing;
