//! Tells which files of a site change.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::inputs::PARTS;
use super::{Failure, real};

/// An editor saves in several steps: what comes this close together is one change.
const QUIET: Duration = Duration::from_millis(8);
/// Where more than [`FEW`] places changed something greater goes on, such as a change of branch.
const LONG_QUIET: Duration = Duration::from_millis(100);
const FEW: usize = 8;
/// Changes that never end are told all the same.
const LONGEST: Duration = Duration::from_secs(3);

/// What changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Changes {
    /// At or below these places: paths from the site folder, with `/`.
    Places(BTreeSet<String>),
    /// That is not known.
    Everything,
}

impl Changes {
    fn none() -> Changes {
        Changes::Places(BTreeSet::new())
    }

    fn is_none(&self) -> bool {
        matches!(self, Changes::Places(places) if places.is_empty())
    }

    /// Both.
    pub fn and(self, other: Changes) -> Changes {
        match (self, other) {
            (Changes::Places(mut one), Changes::Places(other)) => {
                one.extend(other);
                Changes::Places(one)
            }
            _ => Changes::Everything,
        }
    }
}

/// Watches the folders that a site is made from.
pub struct Watch {
    watcher: RecommendedWatcher,
    told: Receiver<notify::Result<Event>>,
    site: PathBuf,
    /// As the system names it.
    real: PathBuf,
}

impl Watch {
    /// Begins to watch; fails where the system cannot.
    pub fn new(site: &Path) -> Result<Watch, Failure> {
        let (tell, told) = channel();
        // Nobody listens any more when the server ends.
        let watcher = notify::recommended_watcher(move |event| drop(tell.send(event)));
        let watcher = watcher.map_err(|error| failure(site, error))?;
        let mut watch = Watch { watcher, told, site: site.to_path_buf(), real: real(site) };
        // The folder itself tells when one of its parts comes, goes, or is another one.
        watch.watcher.watch(&watch.real, RecursiveMode::NonRecursive).map_err(|error| failure(site, error))?;
        watch.parts().map_err(|error| failure(site, error))?;
        Ok(watch)
    }

    fn parts(&mut self) -> notify::Result<()> {
        for part in PARTS {
            let folder = self.real.join(part);
            // It may never have been watched.
            self.watcher.unwatch(&folder).ok();
            if folder.is_dir() {
                self.watcher.watch(&folder, RecursiveMode::Recursive)?;
            }
        }
        Ok(())
    }

    /// Waits for a change, and then until it is over. Nothing when the system stops watching.
    pub fn wait(&mut self) -> Option<Changes> {
        let mut changes = Changes::none();
        while changes.is_none() {
            let event = self.told.recv().ok()?;
            changes = self.add(changes, event);
        }
        Some(self.until_quiet(changes, QUIET))
    }

    /// What comes within `time`, if anything does.
    pub fn within(&mut self, time: Duration) -> Option<Changes> {
        let end = Instant::now() + time;
        let mut changes = Changes::none();
        while changes.is_none() {
            let event = self.told.recv_timeout(end.saturating_duration_since(Instant::now())).ok()?;
            changes = self.add(changes, event);
        }
        Some(self.until_quiet(changes, QUIET))
    }

    fn until_quiet(&mut self, mut changes: Changes, quiet: Duration) -> Changes {
        let end = Instant::now() + LONGEST;
        loop {
            let few = matches!(&changes, Changes::Places(places) if places.len() <= FEW);
            match self.told.recv_timeout(if few { quiet } else { LONG_QUIET }) {
                Ok(event) => changes = self.add(changes, event),
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => break,
            }
            if Instant::now() > end {
                break;
            }
        }
        changes
    }

    fn add(&mut self, changes: Changes, event: notify::Result<Event>) -> Changes {
        let Ok(event) = event else { return Changes::Everything };
        if event.need_rescan() {
            return Changes::Everything;
        }
        // Reading a file is no change.
        if matches!(event.kind, EventKind::Access(_)) {
            return changes;
        }
        let mut places = BTreeSet::new();
        for path in &event.paths {
            let Some(place) = self.place(path) else { continue };
            if PARTS.contains(&&*place) {
                // Another folder may stand there now. Where it cannot be watched the rest still is.
                self.parts().ok();
                return Changes::Everything;
            }
            places.insert(place);
        }
        changes.and(Changes::Places(places))
    }

    /// A path from the site folder, when it is in one of the parts and not hidden.
    fn place(&self, path: &Path) -> Option<String> {
        let inside = path.strip_prefix(&self.real).or_else(|_| path.strip_prefix(&self.site)).ok()?;
        let names: Option<Vec<&str>> = inside.iter().map(|name| name.to_str()).collect();
        // What has a name that is no text is found when all is read.
        let names = names.unwrap_or_else(|| vec!["content"]);
        let ours = names.first().is_some_and(|part| PARTS.contains(part));
        (ours && !names.iter().any(|name| name.starts_with('.'))).then(|| names.join("/"))
    }
}

fn failure(site: &Path, error: notify::Error) -> Failure {
    Failure::new(site, std::io::Error::other(error))
}
