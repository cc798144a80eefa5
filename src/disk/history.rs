//! The day each file of a site last changed, as its git history tells. Without git, or outside a repository, nothing is
//! known and nothing is said.

use std::collections::{BTreeSet, HashMap};
use std::path::Path;
use std::process::{Command, Stdio};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{STATE, real};
use crate::compile::{InputFile, Inputs};

/// In the state folder: the days as of one commit, so that the next build reads only what came since.
const FILE: &str = "history.json";
/// Starts the line of a commit in what we ask git to print; no file name holds it.
const COMMIT: char = '\u{1}';

#[derive(Default, Serialize, Deserialize)]
struct History {
    head: String,
    /// Path from the site folder → the day of its last commit, as `2026-11-22`.
    days: HashMap<String, Date>,
}

/// Where the history of a site stands.
pub struct Head {
    pub commit: String,
    /// A clone without its whole history knows no days: in it, all files seem to come from the last commit.
    pub shallow: bool,
}

/// The commit that the site in `folder` stands at.
pub fn head(folder: &Path) -> Option<Head> {
    if !in_repository(folder) {
        return None;
    }
    let said = git(folder, &["rev-parse", "HEAD", "--is-shallow-repository"])?;
    let mut lines = said.lines();
    Some(Head { commit: lines.next()?.to_owned(), shallow: lines.next()? == "true" })
}

/// Gives every file the day of its last commit.
pub fn date(folder: &Path, head: Option<&Head>, inputs: &mut Inputs) {
    let Some(days) = head.and_then(|head| days(folder, head)) else { return };
    for file in &mut inputs.files {
        file.committed = days.get(&file.path).copied();
    }
}

/// The day of the last commit of every file, by path from the site folder.
pub fn days(folder: &Path, head: &Head) -> Option<HashMap<String, Date>> {
    read(folder, head).map(|history| history.days)
}

fn read(folder: &Path, head: &Head) -> Option<History> {
    if head.shallow {
        return None;
    }
    let head = &head.commit;
    let state = folder.join(STATE).join(FILE);
    let known = std::fs::read(&state).ok().and_then(|bytes| serde_json::from_slice::<History>(&bytes).ok());
    let known = known.unwrap_or_default();
    if known.head == *head {
        return Some(known);
    }
    // What came since the commit we know, unless that one is no longer part of the history.
    let since = (!known.head.is_empty()).then(|| format!("{}..HEAD", known.head));
    let follows = since.is_some() && git(folder, &["merge-base", "--is-ancestor", &known.head, "HEAD"]).is_some();
    let (range, known) = if follows { (since?, known) } else { ("HEAD".to_owned(), History::default()) };
    let format = format!("--format={COMMIT}%cs");
    let said = git(folder, &["log", &format, "--name-only", "--no-renames", "--relative", "-z", &range, "--", "."])?;
    let history = History { head: head.clone(), days: later(known.days, &said) };
    // The memory is there to save time: a folder that cannot be written only costs it again.
    if std::fs::create_dir_all(folder.join(STATE)).is_ok() {
        let bytes = serde_json::to_vec(&history).expect("a history has string keys only");
        let fresh = state.with_extension("new");
        let _ = std::fs::write(&fresh, bytes).and_then(|()| std::fs::rename(&fresh, &state));
    }
    Some(history)
}

/// The days, brought up to date by what git said: commits from new to old, each a day and the files it touched, with a
/// NUL behind every piece.
fn later(mut days: HashMap<String, Date>, said: &str) -> HashMap<String, Date> {
    let mut fresh: HashMap<String, Date> = HashMap::new();
    let mut day = None;
    for piece in said.split('\0').map(|piece| piece.trim_start_matches('\n')) {
        match (piece.strip_prefix(COMMIT), day) {
            (Some(date), _) => day = date.trim().parse::<Date>().ok(),
            (None, Some(day)) if !piece.is_empty() => drop(fresh.entry(piece.to_owned()).or_insert(day)),
            (None, _) => {}
        }
    }
    days.extend(fresh);
    days
}

/// Whether there can be a history at all: asking git costs a process.
fn in_repository(folder: &Path) -> bool {
    std::env::var_os("GIT_DIR").is_some() || real(folder).ancestors().any(|above| above.join(".git").exists())
}

/// A file of the site as it stood at a commit; `None` where git or the commit does not know it.
pub fn at(folder: &Path, revision: &str, path: &str) -> Option<Vec<u8>> {
    // What starts with a dash would be an option.
    let named = !revision.is_empty() && !revision.starts_with('-') && !revision.contains(':');
    named.then(|| git(folder, &["show", &format!("{revision}:./{path}")]))?.map(String::into_bytes)
}

/// The files of the site that are not as they were at a commit: changed, new, gone or not yet in git; paths from the site
/// folder. `None` where git or the history does not know the commit.
pub fn changed_since(folder: &Path, revision: &str) -> Option<BTreeSet<String>> {
    let commit = commit(folder, revision)?;
    let changed = git(folder, &["diff", "--name-only", "--no-renames", "--relative", "-z", &commit, "--", "."])?;
    let new = git(folder, &["ls-files", "--others", "--exclude-standard", "-z", "--", "."])?;
    let all = changed.split('\0').chain(new.split('\0'));
    Some(all.filter(|path| !path.is_empty()).map(str::to_owned).collect())
}

/// The files of the site as they stood at a commit, with the day and the wishes of `now`.
pub fn inputs_at(folder: &Path, revision: &str, now: &Inputs) -> Option<Inputs> {
    let commit = commit(folder, revision)?;
    let listed = git(folder, &["ls-tree", "-r", "-z", "--name-only", &commit])?;
    let parts: Vec<&str> = ["content", "themes"]
        .into_iter()
        .filter(|part| listed.split('\0').any(|path| path.starts_with(&format!("{part}/"))))
        .collect();
    let mut files = Vec::new();
    if !parts.is_empty() {
        let zip = git_bytes(folder, &[&["archive", "--format=zip", &commit, "--"], &parts[..]].concat())?;
        let mut zip = zip::ZipArchive::new(std::io::Cursor::new(zip)).ok()?;
        for at in 0..zip.len() {
            let mut entry = zip.by_index(at).ok()?;
            if entry.is_file() {
                let (name, mut bytes) = (entry.name().ok()?.into_owned(), Vec::new());
                std::io::Read::read_to_end(&mut entry, &mut bytes).ok()?;
                files.push(InputFile::new(name, bytes));
            }
        }
    }
    Some(Inputs { files, today: now.today, drafts: now.drafts, year: now.year.clone() })
}

/// The commit that a revision names.
fn commit(folder: &Path, revision: &str) -> Option<String> {
    // What starts with a dash would be an option.
    let named = !revision.is_empty() && !revision.starts_with('-') && !revision.contains(':');
    let wanted = format!("{revision}^{{commit}}");
    let said = named.then(|| git(folder, &["rev-parse", "--verify", "--quiet", &wanted]))??;
    Some(said.trim().to_owned())
}

/// Whether all that makes the site stands in a commit; `None` outside a repository.
pub fn is_committed(folder: &Path) -> Option<bool> {
    git(folder, &["status", "--porcelain", "--", "content", "themes"]).map(|said| said.trim().is_empty())
}

/// What git prints; `None` when it fails or is not there. Settings of the repository that would start other programs
/// are off.
fn git(folder: &Path, args: &[&str]) -> Option<String> {
    String::from_utf8(git_bytes(folder, args)?).ok()
}

fn git_bytes(folder: &Path, args: &[&str]) -> Option<Vec<u8>> {
    let safe = ["-c", "core.fsmonitor=false", "-c", "log.showSignature=false", "-c", "core.quotePath=false"];
    let mut command = Command::new("git");
    command.arg("-C").arg(folder).arg("--no-pager").args(safe).args(args);
    command.env("GIT_OPTIONAL_LOCKS", "0").stdin(Stdio::null()).stderr(Stdio::null());
    let output = command.output().ok().filter(|output| output.status.success())?;
    Some(output.stdout)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_commit_that_touched_a_file_gives_its_day() {
        let said = "\u{1}2026-11-02\0\ncontent/a.md\0content/b c.md\0\0\u{1}2026-10-01\0\ncontent/a.md\0content/d.md\0";
        let old = HashMap::from([("content/a.md".to_owned(), jiff::civil::date(2025, 1, 1))]);
        let days = later(old, said);
        let day = |path: &str| days[path].to_string();
        assert_eq!(day("content/a.md"), "2026-11-02");
        assert_eq!(day("content/b c.md"), "2026-11-02");
        assert_eq!(day("content/d.md"), "2026-10-01");
        assert_eq!(days.len(), 3);
    }
}
