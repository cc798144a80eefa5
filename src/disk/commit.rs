//! The last step of a build: every made file is moved into its place, what is not written any more is removed. What is
//! to be done stands in a journal first, so that the next build can finish what a killed one began.

use std::collections::HashSet;
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::manifest::{Manifest, State};
use super::{At, Failure};

/// What is still to be done in the output folder once everything is made.
#[derive(Default, Serialize, Deserialize)]
pub struct Journal {
    /// Number of the made file → its place.
    pub moves: Vec<(usize, String)>,
    pub removals: Vec<String>,
    pub manifest: Manifest,
}

impl Journal {
    /// Puts the journal in its place: from here on the build is done, now or by the next one.
    pub fn save(&self, state: &State) -> Result<(), Failure> {
        let bytes = serde_json::to_vec(self).expect("a journal has string keys only");
        let fresh = state.journal.with_extension("journal-new");
        let written = std::fs::write(&fresh, bytes).and_then(|()| std::fs::rename(&fresh, &state.journal));
        written.map_err(|error| {
            std::fs::remove_file(&fresh).ok();
            Failure::new(&fresh, error)
        })
    }
}

/// Looks whether every file can be moved into place: its folder can be made, and no folder stands where it must come.
pub fn prepare(out: &Path, journal: &Journal) -> Result<(), Failure> {
    let mut folders = Folders { out, known: HashSet::new() };
    for (_, path) in &journal.moves {
        folders.make(path)?;
        let to = out.join(path);
        if to.symlink_metadata().is_ok_and(|data| data.is_dir()) {
            return Err(Failure::new(to, io::Error::from(io::ErrorKind::IsADirectory)));
        }
    }
    Ok(())
}

/// Finishes a build that was killed while it moved its files into place.
pub fn finish(out: &Path, stage: &Path, state: &State) -> Result<(), Failure> {
    let Ok(bytes) = std::fs::read(&state.journal) else { return Ok(()) };
    match serde_json::from_slice::<Journal>(&bytes) {
        Ok(journal) => commit(out, stage, &journal, state),
        // A journal is moved into place whole; one that cannot be read is not ours and promises nothing.
        Err(_) => std::fs::remove_file(&state.journal).at(&state.journal),
    }
}

/// Moves the made files into place, removes the old ones, and notes that it is done. Can be done twice.
pub fn commit(out: &Path, stage: &Path, journal: &Journal, state: &State) -> Result<(), Failure> {
    let mut folders = Folders { out, known: HashSet::new() };
    for (_, path) in &journal.moves {
        folders.make(path)?;
    }
    let assets = journal.moves.partition_point(|(_, path)| path.starts_with("assets/"));
    let (first, rest) = journal.moves.split_at(assets);
    for group in [first, rest] {
        group.par_iter().try_for_each(|(number, path)| {
            let (from, to) = (stage.join(number.to_string()), out.join(path));
            match std::fs::rename(&from, &to) {
                // Moved by the build that was killed.
                Err(error) if error.kind() == io::ErrorKind::NotFound && super::exists(&to) => Ok(()),
                other => other.at(&to),
            }
        })?;
    }
    for path in journal.removals.iter().filter(|path| !leads_out(out, path)) {
        let file = out.join(path);
        // A folder in its place was made by someone else.
        if file.is_dir() {
            continue;
        }
        match std::fs::remove_file(&file) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(Failure::new(file, error)),
            _ => remove_empty(out, &file),
        }
    }
    journal.manifest.save(&state.manifest)?;
    std::fs::remove_file(&state.journal).at(&state.journal)?;
    match std::fs::remove_dir_all(stage) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(Failure::new(stage, error)),
        _ => Ok(()),
    }
}

/// Whether a folder on the way to `path` has become a link: what lies behind it is not ours.
fn leads_out(out: &Path, path: &str) -> bool {
    let above = Path::new(path).ancestors().skip(1).filter(|folder| !folder.as_os_str().is_empty());
    above.into_iter().any(|folder| out.join(folder).is_symlink())
}

/// Removes the folders above a removed file that are empty now, up to the output folder.
fn remove_empty(out: &Path, file: &Path) {
    let above = file.ancestors().skip(1).take_while(|folder| *folder != out && folder.starts_with(out));
    for folder in above {
        if std::fs::remove_dir(folder).is_err() {
            break;
        }
    }
}

/// Makes folders in the output, each once, and never through a link that leads out of it.
struct Folders<'a> {
    out: &'a Path,
    known: HashSet<PathBuf>,
}

impl Folders<'_> {
    fn make(&mut self, path: &str) -> Result<(), Failure> {
        let Some((folder, _)) = path.rsplit_once('/') else { return Ok(()) };
        if self.known.contains(Path::new(folder)) {
            return Ok(());
        }
        let mut at = self.out.to_path_buf();
        for part in folder.split('/') {
            at.push(part);
            match at.symlink_metadata() {
                Ok(data) if data.is_dir() => {}
                Ok(data) if data.is_symlink() => {
                    let error = io::Error::new(io::ErrorKind::InvalidInput, "symbolic link");
                    return Err(Failure::new(at, error));
                }
                _ => std::fs::create_dir(&at).at(&at)?,
            }
        }
        self.known.insert(PathBuf::from(folder));
        Ok(())
    }
}
