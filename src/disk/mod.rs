//! The one door to the file system: reads the inputs of a site, writes its outputs, remembers what it wrote.
#![allow(clippy::disallowed_methods, clippy::disallowed_types, reason = "this folder is the door that the lint keeps")]

mod commit;
mod folder;
mod glance;
mod history;
mod inputs;
mod made;
mod manifest;
mod watch;
mod write;

use std::fmt;
use std::io;
use std::path::{Component, Path, PathBuf};

pub use folder::{Folder, Reread};
pub use glance::Glance;
pub use history::{Head, at, changed_since, date, head, inputs_at, is_committed};
pub use inputs::{Listing, input, inputs, listing, today};
pub use made::{Made, Piece};
pub use manifest::{Counts, Standing};
pub use watch::{Changes, Watch};
pub use write::{Progress, Silent, Stopped, Written, build};

/// The folder in a site where we keep what makes the next build faster, and the schemas for editors.
pub const STATE: &str = ".stagegids";

/// Something could not be read or written.
#[derive(Debug)]
pub struct Failure {
    pub path: PathBuf,
    pub error: io::Error,
}

impl Failure {
    pub fn new(path: impl Into<PathBuf>, error: io::Error) -> Failure {
        Failure { path: path.into(), error }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.path.display(), self.error)
    }
}

impl std::error::Error for Failure {}

/// Adds the path to an error.
trait At<T> {
    fn at(self, path: &Path) -> Result<T, Failure>;
}

impl<T> At<T> for io::Result<T> {
    fn at(self, path: &Path) -> Result<T, Failure> {
        self.map_err(|error| Failure::new(path, error))
    }
}

/// Where a path leads once its links and its `..` are followed, also when the last part of it does not exist yet.
fn real(path: &Path) -> PathBuf {
    let full = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    let mut at = PathBuf::new();
    for part in full.components() {
        match part {
            Component::ParentDir => drop(at.pop()),
            other => at.push(other),
        }
        at = at.canonicalize().unwrap_or(at);
    }
    at
}

/// Whether something stands at `path`, a dangling link included.
pub fn exists(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

/// The bytes of a file; none when it has more than `most`. Only files are read: a pipe might never end.
pub fn read(path: &Path, most: u64) -> Result<Option<Vec<u8>>, Failure> {
    use std::io::Read;
    if !path.metadata().at(path)?.is_file() {
        return Err(Failure::new(path, io::Error::from(io::ErrorKind::InvalidInput)));
    }
    let mut bytes = Vec::new();
    std::fs::File::open(path).at(path)?.take(most + 1).read_to_end(&mut bytes).at(path)?;
    Ok((bytes.len() as u64 <= most).then_some(bytes))
}

/// Whether `path` is a folder.
pub fn is_folder(path: &Path) -> bool {
    path.is_dir()
}

/// All bytes of a file of the site.
pub fn whole(path: &Path) -> Result<Vec<u8>, Failure> {
    std::fs::read(path).at(path)
}

/// Writes a file at once, over an older one of its name, and the folders above it.
pub fn keep(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).at(folder)?;
    }
    replace(path, bytes)
}

/// Writes a new file and the folders above it. Never overwrites: an existing file is an error of kind `AlreadyExists`.
pub fn write_new(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    use std::io::Write;
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).at(folder)?;
    }
    let mut file = std::fs::File::create_new(path).at(path)?;
    file.write_all(bytes).at(path)
}

/// Lets a file be run as a program, where the system asks leave for that.
pub fn make_executable(path: &Path) -> Result<(), Failure> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o755)).at(path)?;
    }
    Ok(())
}

/// Puts new bytes in the place of a file, at once: whoever reads it meanwhile sees the old ones or the new ones.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let mut name = path.file_name().unwrap_or_default().to_os_string();
    name.push(".stagegids-new");
    let fresh = path.with_file_name(name);
    std::fs::write(&fresh, bytes).at(&fresh)?;
    std::fs::rename(&fresh, path).at(path)
}

/// Writes a file of our own making, such as a schema, over an older one of its kind.
pub fn write_over(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).at(folder)?;
    }
    std::fs::write(path, bytes).at(path)
}
