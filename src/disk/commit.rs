//! The last step of a build: what was made is moved into its place, what is not written any more is removed. What is to
//! be done stands in a journal first, so that the next build can finish what a killed one began.

use std::collections::HashMap;
use std::io;
use std::path::Path;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::manifest::{Manifest, State};
use super::{At, Failure};

/// What is still to be done in the output folder once everything is made. The manifest to come stands beside it.
#[derive(Default, Serialize, Deserialize)]
pub struct Journal {
    /// What is moved, in order, from the stage to the same path in the output: a file, or a folder with all it holds.
    pub moves: Vec<String>,
    pub removals: Vec<String>,
}

impl Journal {
    /// Plans how `made` files, in order of path, get into the output: one by one where their folder stands already,
    /// otherwise with their whole folder, which is one move for all of its pages. Fails where a file cannot come: a
    /// folder stands in its place, or a file or a link in that of its folder.
    pub fn plan(out: &Path, made: &[String], removals: Vec<String>) -> Result<Journal, Failure> {
        let mut places = Places { out, stands: HashMap::new() };
        let mut moves: Vec<String> = Vec::new();
        for path in made {
            // What is moved with the folder before needs no look.
            if moves.last().is_some_and(|last| is_in(path, last)) {
                continue;
            }
            match places.first_missing(path)? {
                Some(folder) => moves.push(folder.to_owned()),
                None => {
                    let to = out.join(path);
                    if to.symlink_metadata().is_ok_and(|data| data.is_dir()) {
                        return Err(Failure::new(to, io::Error::from(io::ErrorKind::IsADirectory)));
                    }
                    moves.push(path.clone());
                }
            }
        }
        // What pages refer to is moved before the pages.
        moves.sort_by_key(|path| !is_asset(path));
        Ok(Journal { moves, removals })
    }

    /// Puts the journal in its place: from here on the build is done, now or by the next one.
    pub fn save(&self, manifest: &Manifest, state: &State) -> Result<(), Failure> {
        let bytes = serde_json::to_vec(self).expect("a journal has string keys only");
        let fresh = state.journal.with_extension("journal-new");
        let write = || std::fs::write(&fresh, bytes).and_then(|()| std::fs::rename(&fresh, &state.journal)).at(&fresh);
        manifest.write(&state.next).and_then(|()| write()).inspect_err(|_| {
            std::fs::remove_file(&state.next).ok();
            std::fs::remove_file(&fresh).ok();
        })
    }
}

fn is_asset(path: &str) -> bool {
    path.split('/').next() == Some("assets")
}

/// Whether `path` lies in `folder`.
fn is_in(path: &str, folder: &str) -> bool {
    path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
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

/// Moves what was made into place, removes the old files, and notes that it is done. Can be done twice.
pub fn commit(out: &Path, stage: &Path, journal: &Journal, state: &State) -> Result<(), Failure> {
    let assets = journal.moves.partition_point(|path| is_asset(path));
    let (first, rest) = journal.moves.split_at(assets);
    for group in [first, rest] {
        group.par_iter().try_for_each(|path| move_to(&stage.join(path), &out.join(path)))?;
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
    match std::fs::rename(&state.next, &state.manifest) {
        // Moved by the build that was killed.
        Err(error) if error.kind() == io::ErrorKind::NotFound && super::exists(&state.manifest) => {}
        other => other.at(&state.manifest)?,
    }
    std::fs::remove_file(&state.journal).at(&state.journal)?;
    match std::fs::remove_dir_all(stage) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(Failure::new(stage, error)),
        _ => Ok(()),
    }
}

/// Moves a file or a folder. What the build that was killed moved before is left as it is.
fn move_to(from: &Path, to: &Path) -> Result<(), Failure> {
    let Err(error) = std::fs::rename(from, to) else { return Ok(()) };
    let moved = error.kind() == io::ErrorKind::NotFound && super::exists(to);
    // Someone made a folder in the place of ours since the moves were planned: what is in ours goes into it.
    let meet = !moved && [from, to].iter().all(|path| path.symlink_metadata().is_ok_and(|data| data.is_dir()));
    if meet {
        for entry in std::fs::read_dir(from).at(from)? {
            let name = entry.at(from)?.file_name();
            move_to(&from.join(&name), &to.join(&name))?;
        }
        return Ok(());
    }
    if moved { Ok(()) } else { Err(Failure::new(to, error)) }
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

/// Looks what stands in the output, at every folder once.
struct Places<'a> {
    out: &'a Path,
    stands: HashMap<&'a str, bool>,
}

impl<'a> Places<'a> {
    /// The first folder on the way to `path` that is not there yet. What stands there but is no folder of the output
    /// itself, such as a link that leads out of it, is a failure.
    fn first_missing<'b: 'a>(&mut self, path: &'b str) -> Result<Option<&'b str>, Failure> {
        for (end, _) in path.match_indices('/') {
            let folder = &path[..end];
            let stands = match self.stands.get(folder) {
                Some(stands) => *stands,
                None => {
                    let stands = self.look(folder)?;
                    self.stands.insert(folder, stands);
                    stands
                }
            };
            if !stands {
                return Ok(Some(folder));
            }
        }
        Ok(None)
    }

    fn look(&self, folder: &str) -> Result<bool, Failure> {
        let at = self.out.join(folder);
        match at.symlink_metadata() {
            Ok(data) if data.is_dir() => Ok(true),
            Ok(data) if data.is_symlink() => {
                Err(Failure::new(at, io::Error::new(io::ErrorKind::InvalidInput, "symbolic link")))
            }
            Ok(_) => Err(Failure::new(at, io::Error::from(io::ErrorKind::NotADirectory))),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
            Err(error) => Err(Failure::new(at, error)),
        }
    }
}
