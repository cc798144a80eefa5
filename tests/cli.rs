//! The program on the command line: what it says to the letter, how it ends, and what it writes.

use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

mod conversations;
mod difference;
mod faults;
mod freeze;
mod guides;
mod history;
mod import;
mod pipeline;
mod questions;
mod readability;
mod serve;
mod start;
mod translate;

/// 22 November 2026: the day on which everything here happens.
const TODAY: &str = "1795305600";

/// A folder that goes away, with these files in it.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().expect("the system has a place for temporary folders");
    for (path, text) in files {
        write(folder.path(), path, text);
    }
    folder
}

fn write(folder: &Path, path: &str, text: &str) {
    let path = folder.join(path);
    std::fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("folders can be made");
    std::fs::write(path, text).expect("files can be written");
}

fn read(folder: &Path, path: &str) -> String {
    std::fs::read_to_string(folder.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The program, in `folder`, for a Dutch user on 22 November 2026 without a terminal.
fn program(folder: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_stagegids"));
    command.args(args).current_dir(folder).env("LANG", "nl_BE.UTF-8").env("SOURCE_DATE_EPOCH", TODAY);
    command.env_remove("LC_ALL").env_remove("LC_MESSAGES");
    command
}

/// What the program said, and how it ended.
#[derive(Debug)]
struct Said {
    code: i32,
    out: String,
    err: String,
}

fn say(folder: &Path, args: &[&str]) -> Said {
    said(program(folder, args).output().expect("the program can be started"))
}

fn said(output: Output) -> Said {
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("the program writes UTF-8");
    let code = output.status.code().expect("the program was not killed");
    Said { code, out: text(output.stdout), err: timeless(&text(output.stderr)) }
}

/// The same text with the number of seconds, which differs each time, as `T`.
fn timeless(text: &str) -> String {
    let is_digits = |part: &str| !part.is_empty() && part.chars().all(|sign| sign.is_ascii_digit());
    let is_number =
        |word: &str| word.split_once([',', '.']).is_some_and(|(whole, rest)| is_digits(whole) && is_digits(rest));
    text.split(' ').map(|word| if is_number(word) { "T" } else { word }).collect::<Vec<_>>().join(" ")
}
