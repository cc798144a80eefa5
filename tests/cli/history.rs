//! The day a page last changed, from git.

use std::path::Path;
use std::process::Command;

use super::{folder, read, say, write};

const GUIDE: &str = "title: Proef\nlanguage: nl\nseverity: {page/orphan: off, review/owner: off, review/date: off}\n";
const HOME: &str = "---\ntitle: Start\n---\n\nWelkom.\n";
const OWN_DAY: &str = "---\ntitle: Vast\nupdated: 2025-02-03\n---\n\nTekst.\n";

/// Runs git in a folder as somebody without settings of their own.
pub(super) fn git(folder: &Path, day: &str, args: &[&str]) {
    let mut git = Command::new("git");
    git.arg("-C").arg(folder).args(["-c", "user.name=Docent", "-c", "user.email=docent@voorbeeld.be"]).args(args);
    for name in ["GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"] {
        git.env(name, format!("{day}T12:00:00+00:00"));
    }
    git.env("GIT_CONFIG_GLOBAL", "/dev/null").env_remove("GIT_DIR");
    let output = git.output().expect("git is there");
    assert!(output.status.success(), "git {args:?}: {}", String::from_utf8_lossy(&output.stderr));
}

pub(super) fn commit(folder: &Path, day: &str) {
    git(folder, day, &["add", "."]);
    git(folder, day, &["commit", "-q", "-m", "Wijziging"]);
}

#[test]
fn a_page_shows_the_day_of_its_last_commit() {
    // The site lies in a folder of the repository.
    let repository = folder(&[
        ("gids/content/guide.yml", GUIDE),
        ("gids/content/index.md", HOME),
        ("gids/content/pages/een pagina.md", "---\ntitle: Een\n---\n\nTekst.\n"),
        ("gids/content/pages/vast.md", OWN_DAY),
        (".gitignore", ".stagegids/\npublic/\n"),
    ]);
    let site = repository.path().join("gids");
    git(repository.path(), "2026-10-01", &["init", "-q", "-b", "main"]);
    commit(repository.path(), "2026-10-01");
    say(&site, &["build"]);
    let shows = |path: &str, day: &str| {
        let page = read(&site, &format!("public/{path}index.html"));
        assert!(page.contains(&format!("<time datetime=\"{day}\">")), "{path} does not show {day}: {page}");
    };
    shows("", "2026-10-01");
    shows("pages/een pagina/", "2026-10-01");
    // What the editor says goes before what git says.
    shows("pages/vast/", "2025-02-03");

    write(&site, "content/pages/een pagina.md", "---\ntitle: Een\n---\n\nBetere tekst.\n");
    commit(repository.path(), "2026-11-05");
    say(&site, &["build"]);
    shows("pages/een pagina/", "2026-11-05");
    shows("", "2026-10-01");

    // The history is written anew, and the page goes back with it.
    git(repository.path(), "2026-11-06", &["reset", "-q", "--hard", "HEAD~1"]);
    say(&site, &["build"]);
    shows("pages/een pagina/", "2026-10-01");
}

#[test]
fn a_clone_without_its_history_shows_no_day() {
    let repository = folder(&[("content/guide.yml", GUIDE), ("content/index.md", HOME)]);
    git(repository.path(), "2026-10-01", &["init", "-q", "-b", "main"]);
    commit(repository.path(), "2026-10-01");
    write(repository.path(), "content/nieuw.md", HOME);
    commit(repository.path(), "2026-11-01");
    let clones = folder(&[]);
    let from = format!("file://{}", repository.path().display());
    git(clones.path(), "2026-11-02", &["clone", "-q", "--depth", "1", &from, "gids"]);
    let clone = clones.path().join("gids");
    let said = say(&clone, &["build"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(!read(&clone, "public/index.html").contains("<time"));
}
