//! What the last build left in an output folder: per job its key and its files. With it a build skips what did not
//! change, and removes what it wrote before and does not write any more — and nothing else.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::{At, Failure, STATE, real};
use crate::guide::language::Language;
use crate::text::fingerprint::{Fingerprint, Mixer};

/// Raised when the form of the manifest changes: an older one is not read.
const VERSION: u32 = 4;

#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Manifest {
    version: u32,
    /// The program that wrote it: another one may write other bytes for the same key.
    program: Fingerprint,
    /// All inputs together.
    pub inputs: Fingerprint,
    /// Whether the build had no finding at all: only then can a build without changes be skipped whole.
    pub clean: bool,
    pub counts: Counts,
    pub jobs: BTreeMap<String, Done>,
}

/// What the last line of a build says.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct Counts {
    pub documents: usize,
    pub pages: usize,
    /// The language of the site.
    pub language: Language,
}

/// A job that was done.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Done {
    pub key: Fingerprint,
    pub files: Vec<WrittenFile>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct WrittenFile {
    pub path: String,
    pub length: u64,
}

impl WrittenFile {
    /// Whether the file still stands in the output folder, at its length.
    pub fn stands(&self, out: &Path) -> bool {
        out.join(&self.path).symlink_metadata().is_ok_and(|data| data.is_file() && data.len() == self.length)
    }
}

impl Manifest {
    pub fn new(inputs: Fingerprint, clean: bool, counts: Counts) -> Manifest {
        Manifest { version: VERSION, program: program(), inputs, clean, counts, jobs: BTreeMap::new() }
    }

    /// The manifest of an output folder; an empty one when there is none, or none that we can use.
    pub fn load(path: &Path) -> Manifest {
        let read = std::fs::read(path).ok().and_then(|bytes| postcard::from_bytes::<Manifest>(&bytes).ok());
        read.filter(|manifest| manifest.version == VERSION).unwrap_or_default()
    }

    /// Whether this program wrote it: only then do its keys mean anything. Its files are known in any case.
    pub fn is_ours(&self) -> bool {
        self.program == program()
    }

    pub fn files(&self) -> impl Iterator<Item = &WrittenFile> {
        self.jobs.values().flat_map(|done| &done.files)
    }

    /// Writes it whole to a file that nobody reads as a manifest yet. Its form is binary: a large guide has tens of
    /// thousands of files, and every build reads and writes all of them.
    pub fn write(&self, path: &Path) -> Result<(), Failure> {
        let bytes = postcard::to_allocvec(self).expect("a manifest holds only plain values of known length");
        std::fs::write(path, bytes).at(path)
    }

    /// Puts it in its place.
    pub fn save(&self, state: &State) -> Result<(), Failure> {
        self.write(&state.next)?;
        std::fs::rename(&state.next, &state.manifest).at(&state.manifest)
    }
}

/// The state files of one output folder.
pub struct State {
    pub manifest: PathBuf,
    /// The manifest to come.
    pub next: PathBuf,
    pub journal: PathBuf,
    pub lock: PathBuf,
}

impl State {
    /// The names hold the output folder's, so that two output folders of one site do not share their state.
    pub fn of(site: &Path, out: &Path) -> State {
        let name = Fingerprint::of(real(out).as_os_str().as_encoded_bytes()).short(12);
        let file = |extension: &str| site.join(STATE).join(format!("build-{name}.{extension}"));
        State { manifest: file("manifest"), next: file("manifest-new"), journal: file("journal"), lock: file("lock") }
    }
}

/// The program itself, by the size and time of its file: a new one may render otherwise.
fn program() -> Fingerprint {
    let data = std::env::current_exe().and_then(|path| path.metadata());
    let mut mixer = Mixer::default().add(env!("CARGO_PKG_VERSION").as_bytes());
    if let Ok(data) = data {
        mixer.push(&data.len().to_le_bytes());
        let time = data.modified().ok().and_then(|time| time.duration_since(std::time::UNIX_EPOCH).ok());
        mixer.push(&time.map_or(0, |time| time.as_nanos()).to_le_bytes());
    }
    mixer.finish()
}

/// What an earlier build without findings wrote, all of it still in its place.
pub struct Standing {
    inputs: Fingerprint,
    counts: Counts,
}

impl Standing {
    /// What the last build of `site` wrote into `out`; none when it had a finding, or when a file is missing or of another length.
    pub fn of(site: &Path, out: &Path) -> Option<Standing> {
        let state = State::of(site, out);
        if state.journal.exists() {
            return None;
        }
        let manifest = Manifest::load(&state.manifest);
        if !manifest.clean || !manifest.is_ours() {
            return None;
        }
        let files: Vec<&WrittenFile> = manifest.files().collect();
        files
            .par_iter()
            .all(|file| file.stands(out))
            .then_some(Standing { inputs: manifest.inputs, counts: manifest.counts })
    }

    /// What was made from these inputs, if that is what stands there.
    pub fn from(&self, inputs: Fingerprint) -> Option<Counts> {
        (self.inputs == inputs).then_some(self.counts)
    }
}
