//! A look at the files of a site without reading them. Where all of them look as they did when they were last read — the
//! same length, the same times, the same place on disk — they hold what they held, as git assumes of its index.

use std::fs::Metadata;
use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

use super::STATE;
use super::history::Head;
use super::inputs::{Listing, input, today};
use crate::compile::InputFile;
use crate::text::fingerprint::{Fingerprint, Mixer};

/// In the state folder: how the site looked when it was last read, and what it held.
const FILE: &str = "glance";
/// A file that changed this shortly before we look may change again without looking otherwise: the clocks of some disks
/// count in steps of two seconds.
const SETTLED: Duration = Duration::from_secs(3);
/// With more files than this that may still change unseen, all are read.
const MANY: usize = 64;

/// How the files of a site look, with everything else that a build depends on.
#[derive(Debug)]
pub struct Glance {
    looks: Fingerprint,
    /// The files that may still change without looking otherwise; their content has to be looked at.
    fresh: Vec<String>,
}

#[derive(Serialize, Deserialize)]
struct Known {
    looks: Fingerprint,
    /// The content of those that were fresh.
    fresh: Vec<(String, Fingerprint)>,
    inputs: Fingerprint,
}

impl Glance {
    /// How the files of a listing look now, with where the history of the site stands and whether drafts are asked for.
    pub fn of(listing: &Listing, head: Option<&Head>, drafts: bool) -> Glance {
        let now = SystemTime::now();
        let mut mixer = Mixer::default().add(today().to_string().as_bytes()).add(&[u8::from(drafts)]);
        mixer.push(head.map_or("", |head| &head.commit).as_bytes());
        mixer.push(&[u8::from(head.is_some_and(|head| head.shallow))]);
        let mut fresh = Vec::new();
        for (path, data) in listing.looks() {
            mixer.push(path.as_bytes());
            for number in data.map(numbers).iter().flatten() {
                mixer.push(&number.to_le_bytes());
            }
            let settled = |time: SystemTime| now.duration_since(time).is_ok_and(|ago| ago > SETTLED);
            if !data.and_then(changed).is_some_and(settled) {
                fresh.push(path.to_owned());
            }
        }
        Glance { looks: mixer.finish(), fresh }
    }

    /// The fingerprint of all inputs of the site in `folder`, when it holds what it held when it was last read.
    pub fn inputs(&self, folder: &Path) -> Option<Fingerprint> {
        let bytes = std::fs::read(folder.join(STATE).join(FILE)).ok()?;
        let known = postcard::from_bytes::<Known>(&bytes).ok().filter(|known| known.looks == self.looks)?;
        let same = |(path, content): &(String, Fingerprint)| {
            input(folder, path).is_ok_and(|file| file.is_some_and(|file| file.fingerprint == *content))
        };
        if !known.fresh.iter().all(same) {
            return None;
        }
        if known.fresh.len() > self.fresh.len() {
            let fresh = known.fresh.into_iter().filter(|(path, _)| self.fresh.contains(path)).collect();
            Known { fresh, ..known }.keep(folder);
        }
        Some(known.inputs)
    }

    /// Remembers what was read after this look at the site in `folder`: its files, and the fingerprint of all of them.
    pub fn remember(&self, folder: &Path, files: &[InputFile], inputs: Fingerprint) {
        if self.fresh.len() > MANY {
            return;
        }
        let content = |path: &String| {
            let at = files.binary_search_by(|file| file.path.as_str().cmp(path)).ok()?;
            Some((path.clone(), files[at].fingerprint))
        };
        if let Some(fresh) = self.fresh.iter().map(content).collect() {
            Known { looks: self.looks, fresh, inputs }.keep(folder);
        }
    }
}

impl Known {
    /// It is there to save time: where it cannot be written the next build reads all files.
    fn keep(&self, folder: &Path) {
        let bytes = postcard::to_allocvec(self).expect("names and fingerprints are plain values");
        super::keep(&folder.join(STATE).join(FILE), &bytes).ok();
    }
}

/// What tells one state of a file from another.
#[cfg(unix)]
fn numbers(data: &Metadata) -> [u64; 7] {
    use std::os::unix::fs::MetadataExt;
    let times = [data.mtime(), data.mtime_nsec(), data.ctime(), data.ctime_nsec()].map(i64::cast_unsigned);
    let [modified, modified_part, changed, changed_part] = times;
    [data.len(), data.ino(), data.dev(), modified, modified_part, changed, changed_part]
}

#[cfg(not(unix))]
fn numbers(data: &Metadata) -> [u64; 3] {
    let since = data.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok()).unwrap_or_default();
    [data.len(), since.as_secs(), u64::from(since.subsec_nanos())]
}

/// When the file last changed: its content, or anything else of it where the system tells.
#[cfg(unix)]
fn changed(data: &Metadata) -> Option<SystemTime> {
    use std::os::unix::fs::MetadataExt;
    let changed = UNIX_EPOCH + Duration::from_secs(u64::try_from(data.ctime()).ok()?);
    Some(data.modified().ok()?.max(changed))
}

#[cfg(not(unix))]
fn changed(data: &Metadata) -> Option<SystemTime> {
    data.modified().ok()
}
