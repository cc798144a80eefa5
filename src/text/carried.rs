//! The bytes of a file that is carried along: at hand, or read again by whoever wants them.

use std::fmt;
use std::sync::Arc;

/// The bytes of a file.
#[derive(Clone)]
pub enum Carried {
    /// At hand: a small file that was read already.
    Here(Arc<[u8]>),
    /// Read anew each time, so that no film or photograph stays in memory; none when the file is gone or cannot be read.
    Later(Arc<dyn Fn() -> Option<Arc<[u8]>> + Send + Sync>),
}

impl Carried {
    /// The bytes; none when they cannot be had any more.
    pub fn bytes(&self) -> Option<Arc<[u8]>> {
        match self {
            Carried::Here(bytes) => Some(bytes.clone()),
            Carried::Later(read) => read(),
        }
    }
}

impl fmt::Debug for Carried {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Carried::Here(bytes) => write!(out, "{} bytes", bytes.len()),
            Carried::Later(_) => out.write_str("bytes on disk"),
        }
    }
}
