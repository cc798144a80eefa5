//! The `stagegids` program; everything it does is in the library.

use std::process::ExitCode;

/// A build is a great many small strings; this allocator halves what they cost.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    stagegids::commands::run()
}
