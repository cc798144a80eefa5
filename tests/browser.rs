//! What readers do in a browser: the stories in `tests/browser/`, run by Node in one Chromium on the real `serve`.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// What the stories need on the computer: a program, and the names it goes by.
pub const PROGRAMS: [(&str, &[&str]); 5] = [
    ("Chromium", &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]),
    ("Node", &["node"]),
    ("npm", &["npm"]),
    ("Java", &["java"]),
    ("Poppler", &["pdftotext"]),
];

/// Where a program lies. A test that is skipped proves nothing, so without it they fail.
fn program(name: &str) -> PathBuf {
    let (_, files) = PROGRAMS.iter().find(|(known, _)| *known == name).expect("the program is in the list");
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut places = std::env::split_paths(&path).flat_map(|folder| files.iter().map(move |file| folder.join(file)));
    places.find(|place| place.is_file()).unwrap_or_else(|| {
        panic!("The browser tests need {name}, which is not on this computer: run tests/run, which installs it.")
    })
}

/// The folder with the packages that `tests/browser/package-lock.json` names, installed when they are not there yet.
fn packages(stories: &Path) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("browser");
    let lock = std::fs::read(stories.join("package-lock.json")).expect("the lock file lies beside the stories");
    let installed = folder.join("installed-from");
    if std::fs::read(&installed).is_ok_and(|from| from == lock) {
        return folder;
    }
    std::fs::create_dir_all(&folder).expect("the target folder can be written");
    for name in ["package.json", "package-lock.json"] {
        std::fs::copy(stories.join(name), folder.join(name)).expect("the lists of packages can be copied");
    }
    let mut npm = Command::new(program("npm"));
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(&folder);
    succeed("npm ci", &npm.output().expect("npm can be started"));
    std::fs::write(installed, lock).expect("the target folder can be written");
    folder
}

fn succeed(what: &str, output: &Output) {
    let said = [output.stdout.as_slice(), &output.stderr].concat();
    assert!(output.status.success(), "{what}:\n{}", String::from_utf8_lossy(&said));
}

#[test]
fn the_stories_of_readers_come_true() {
    PROGRAMS.iter().for_each(|(name, _)| drop(program(name)));
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let stories = root.join("tests/browser");
    let scratch = tempfile::TempDir::new().expect("the system has a place for temporary folders");
    let mut node = Command::new(program("Node"));
    node.arg(stories.join("main.mjs"));
    node.env("STAGEGIDS", env!("CARGO_BIN_EXE_stagegids")).env("REPOSITORY", root).env("SCRATCH", scratch.path());
    node.env("PACKAGES", packages(&stories)).env("CHROMIUM", program("Chromium"));
    node.env("LANG", "nl_BE.UTF-8").env("SOURCE_DATE_EPOCH", "1795305600").env_remove("NODE_TEST_CONTEXT");
    succeed("the stories in tests/browser", &node.output().expect("Node can be started"));
}
