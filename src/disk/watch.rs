//! Tells when the files of a site change.

use std::path::Path;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

use notify::{EventKind, RecursiveMode, Watcher};

use super::Failure;

/// An editor saves in several steps, and a change of branch touches many files: what comes this close together is one
/// change.
const QUIET: Duration = Duration::from_millis(120);

/// Calls `changed` after every change below the site's `content/` and `themes/`, once per burst. Returns only when the
/// system cannot watch, or stops watching.
pub fn watch(site: &Path, mut changed: impl FnMut()) -> Result<(), Failure> {
    let failure = |error: notify::Error| Failure::new(site, std::io::Error::other(error));
    let (tell, told) = channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        // Reading a file is no change. Nobody listens any more when the server ends.
        if event.is_ok_and(|event| !matches!(event.kind, EventKind::Access(_))) {
            tell.send(()).ok();
        }
    })
    .map_err(failure)?;
    for part in ["content", "themes"] {
        let folder = site.join(part);
        if folder.is_dir() {
            watcher.watch(&folder, RecursiveMode::Recursive).map_err(failure)?;
        }
    }
    while told.recv().is_ok() {
        while !matches!(told.recv_timeout(QUIET), Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected)) {}
        changed();
    }
    Ok(())
}
