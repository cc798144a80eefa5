//! Sites on disk, the program that builds them, and what stands in a folder.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Output};

use stagegids::compile::Inputs;
use stagegids::disk::{self, Silent, Stopped, Written};
use tempfile::TempDir;

use super::site::{TODAY, clean};

/// 22 November 2026, as the program reads it.
const EPOCH: &str = "1795305600";

/// A site on disk with these files (paths from the site folder).
pub fn site<P: AsRef<Path>, B: AsRef<[u8]>>(files: impl IntoIterator<Item = (P, B)>) -> TempDir {
    let folder = TempDir::new().expect("the system has a place for temporary folders");
    write(folder.path(), "content/guide.yml", super::site::GUIDE);
    write(folder.path(), "content/index.md", super::site::HOME);
    for (path, bytes) in files {
        write(folder.path(), path, bytes);
    }
    folder
}

pub fn write(folder: &Path, path: impl AsRef<Path>, bytes: impl AsRef<[u8]>) {
    let path = folder.join(path);
    std::fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("folders can be made");
    std::fs::write(path, bytes).expect("files can be written");
}

/// Every file below `folder` with its bytes; a link with where it leads. A pipe or socket has no bytes of its own.
pub fn snapshot(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    walk(folder, &mut |path, name| {
        let data = path.symlink_metadata().unwrap_or_else(|error| panic!("{name}: {error}"));
        let bytes = match std::fs::read_link(path) {
            Ok(target) => target.into_os_string().into_encoded_bytes(),
            Err(_) if !data.is_file() => Vec::new(),
            Err(_) => std::fs::read(path).unwrap_or_else(|error| panic!("{name}: {error}")),
        };
        files.insert(name, bytes);
    });
    files
}

/// Calls `visit` with every file below `folder`, and its name from there.
pub fn walk(folder: &Path, visit: &mut impl FnMut(&Path, String)) {
    fn inner(root: &Path, folder: &Path, visit: &mut impl FnMut(&Path, String)) {
        let Ok(entries) = std::fs::read_dir(folder) else { return };
        for entry in entries.filter_map(Result::ok) {
            let path = entry.path();
            if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                inner(root, &path, visit);
            } else {
                let name = path.strip_prefix(root).expect("it lies below").display().to_string();
                visit(&path, name.replace('\\', "/"));
            }
        }
    }
    inner(folder, folder, visit);
}

/// The program in `folder`, on the day of the tests.
pub fn program(folder: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_stagegids"));
    command.args(args).current_dir(folder).env("LANG", "nl_BE.UTF-8").env("SOURCE_DATE_EPOCH", EPOCH);
    command.env_remove("LC_ALL").env_remove("LC_MESSAGES");
    command
}

/// Runs the program; its exit code and what it told people.
pub fn run(folder: &Path, args: &[&str]) -> (Option<i32>, String) {
    told(program(folder, args).output().expect("the program can be started"))
}

pub fn told(output: Output) -> (Option<i32>, String) {
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

/// Builds the site in `folder` to its `public`, in this process.
pub fn build(folder: &Path) -> Result<Written, Stopped> {
    let read = disk::inputs(folder, false)?;
    let inputs = Inputs { today: TODAY, ..read };
    let compiled = clean(&inputs);
    let wrong = super::site::findings(&compiled);
    assert!(!compiled.report.has_errors(), "{}", wrong.join("\n"));
    disk::build(folder, &folder.join("public"), inputs.fingerprint(), &compiled, &Silent)
}
