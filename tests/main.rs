//! The tests of the whole compiler, in one binary.

mod registry;
mod spec;
