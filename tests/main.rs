//! The tests of the whole compiler, in one binary.
#![allow(clippy::disallowed_methods, reason = "only the compiler itself keeps off the disk")]

mod cli;
mod registry;
mod spec;
