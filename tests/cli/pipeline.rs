//! A guide in the pipeline of a team: what a change brings about, the hook before a commit, the pipelines that `init` writes,
//! and links that leave the guide, asked of a server on this computer.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::path::Path;
use std::process::Command;
use std::sync::mpsc::{Receiver, channel};

use super::history::{commit, git};
use super::{folder, program, read, said, say, write};

const GUIDE: &str = "title: Proef\nlanguage: nl\nsearch: false\noffline: false\npdf: false\n\
                     severity: {page/orphan: off, review/owner: off, review/date: off}\n";
const HOME: &str = "---\ntitle: Start\n---\n\n[Een](pages/een.md) en [twee](pages/twee.md).\n";

/// A guide in git with an old fault: a picture without words.
fn repository() -> tempfile::TempDir {
    let repository = folder(&[
        ("gids/content/guide.yml", GUIDE),
        ("gids/content/index.md", HOME),
        ("gids/content/pages/een.md", "---\ntitle: Een\n---\n\n![](foto.svg)\n"),
        ("gids/content/pages/foto.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
        ("gids/content/pages/twee.md", "---\ntitle: Twee\n---\n\nTekst.\n"),
        (".gitignore", ".stagegids/\npublic/\n"),
    ]);
    git(repository.path(), "2026-10-01", &["init", "-q", "-b", "main"]);
    commit(repository.path(), "2026-10-01");
    repository
}

/// The lines that name a finding and its place.
fn findings(text: &str) -> Vec<&str> {
    let is_finding = |line: &&str| line.contains("[") && line.contains("]: ") || line.trim_start().starts_with("-->");
    text.lines().filter(is_finding).map(str::trim).collect()
}

#[test]
fn a_change_answers_for_what_it_brings_about() {
    let repository = repository();
    let site = repository.path().join("gids");
    let whole = say(&site, &["check"]);
    assert_eq!(whole.code, 1, "the old fault is there: {}", whole.err);
    let nothing = say(&site, &["check", "--changed-since", "HEAD"]);
    assert_eq!((nothing.code, findings(&nothing.err).len()), (0, 0), "{}", nothing.err);

    // A page goes, and the link to it stands in a file that nobody touched.
    std::fs::remove_file(site.join("content/pages/twee.md")).expect("it can be removed");
    let gone = say(&site, &["check", "--changed-since", "HEAD"]);
    assert_eq!(gone.code, 1);
    assert_eq!(findings(&gone.err).len(), 2, "{}", gone.err);
    assert!(findings(&gone.err)[1].starts_with("--> content/index.md:5:"), "{}", gone.err);

    // Who touches a file answers for all of it; a new file is a change too, also before git knows it.
    write(&site, "content/pages/twee.md", "---\ntitle: Twee\n---\n\nTekst.\n");
    write(&site, "content/pages/een.md", "---\ntitle: Een\n---\n\nNieuw.\n\n![](foto.svg)\n");
    write(&site, "content/pages/drie.md", "---\ntitle: Drie\n---\n\n[Weg](weg.md)\n");
    let more = say(&site, &["check", "--changed-since", "main"]);
    let places: Vec<&str> = findings(&more.err).into_iter().filter(|line| line.starts_with("-->")).collect();
    assert_eq!(places.len(), 2, "{}", more.err);
    assert!(places[0].starts_with("--> content/pages/drie.md:") && places[1].starts_with("--> content/pages/een.md:"));
    let json = say(&site, &["check", "--changed-since", "main", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json.out).expect("it is JSON");
    assert_eq!((&json["errors"], &json["warnings"]), (&2.into(), &0.into()));
    for (format, start) in [("github", "::error "), ("sarif", "{\"$schema\"")] {
        let said = say(&site, &["check", "--changed-since", "main", "--format", format]);
        assert!(said.code == 1 && said.out.starts_with(start), "{format}: {}", said.out);
    }

    for wrong in ["bestaat-niet", "--output=x", ""] {
        let said = say(&site, &["check", &format!("--changed-since={wrong}")]);
        assert_eq!(said.code, 2, "{wrong}: {}", said.err);
        assert!(said.err.contains("Git kent") || wrong.is_empty(), "{}", said.err);
    }
    let outside = folder(&[("content/guide.yml", GUIDE), ("content/index.md", "---\ntitle: A\n---\n")]);
    assert_eq!(say(outside.path(), &["check", "--changed-since", "HEAD"]).code, 2);
}

/// `init` writes the hook so that git runs it; it lets a clean commit pass, and stops one that breaks a link.
#[cfg(unix)]
#[test]
fn the_hook_looks_before_a_commit() {
    let site = folder(&[]);
    say(site.path(), &["init"]);
    git(site.path(), "2026-11-01", &["init", "-q", "-b", "main"]);
    git(site.path(), "2026-11-01", &["config", "core.hooksPath", ".githooks"]);
    let bin = Path::new(env!("CARGO_BIN_EXE_stagegids")).parent().expect("a program lies in a folder");
    let path = format!("{}:{}", bin.display(), std::env::var("PATH").unwrap_or_default());
    let try_commit = || {
        git(site.path(), "2026-11-01", &["add", "-A"]);
        let mut git = Command::new("git");
        git.args(["-c", "user.name=Docent", "-c", "user.email=docent@voorbeeld.be", "commit", "-q", "-m", "Wijziging"]);
        git.current_dir(site.path())
            .env("PATH", &path)
            .env("LANG", "nl_BE.UTF-8")
            .env("SOURCE_DATE_EPOCH", super::TODAY);
        let output = git.env_remove("GIT_DIR").output().expect("git is there");
        (output.status.success(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    let (done, told) = try_commit();
    assert!(done, "the first commit has no commit before it: {told}");
    write(
        site.path(),
        "content/pages/voorbeeld.md",
        "---\ntitle: Kapot\nowner: Team\nreview-before: 2030-01-01\n---\n\n[Weg](weg.md)\n",
    );
    let (done, told) = try_commit();
    assert!(!done && told.contains("link/broken"), "{told}");
    write(
        site.path(),
        "content/pages/voorbeeld.md",
        "---\ntitle: Heel\nsummary: Heel.\nowner: Team\nreview-before: 2030-01-01\n---\n\nTekst.\n",
    );
    let (done, told) = try_commit();
    assert!(done, "{told}");
}

/// The pipelines are YAML, and call the program as it can be called.
#[test]
fn a_pipeline_for_every_host() {
    let files = [
        (&["--ci", "github"][..], ".github/workflows/pages.yml"),
        (&["--ci", "gitlab"], ".gitlab-ci.yml"),
        (&["--ci", "forgejo"], ".forgejo/workflows/pages.yml"),
    ];
    for (args, path) in files {
        let site = folder(&[]);
        let said = say(site.path(), &[&["init"], args].concat());
        assert_eq!(said.code, 0, "{}", said.err);
        let written: Vec<&str> =
            files.iter().map(|(_, path)| *path).filter(|path| site.path().join(path).exists()).collect();
        assert_eq!(written, [path]);
        let text = read(site.path(), path);
        let yaml: serde_yaml::Value = serde_yaml::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"));
        assert!(yaml.is_mapping());
        assert!(
            !text.contains("{{version}}") && text.contains(&format!("stagegids@{}", env!("CARGO_PKG_VERSION"))),
            "{path}"
        );
        let mut calls = 0;
        for line in text.lines().filter(|line| !line.trim_start().starts_with('#')) {
            let Some((_, call)) = line.split_once("stagegids check").or_else(|| line.split_once("stagegids build"))
            else {
                continue;
            };
            let command = if line.contains("stagegids check") { "check" } else { "build" };
            let help = say(site.path(), &[command, "--help"]).out;
            for flag in call.split([' ', '\'']).filter(|word| word.starts_with("--")) {
                assert!(help.contains(flag), "{path}: {command} has no {flag}");
            }
            calls += 1;
        }
        assert!(calls >= 2, "{path} checks a change and builds");
        // A change is shown before it is taken over.
        assert!(text.contains("oorbeeld van de gids"), "{path}");
    }
    let site = folder(&[]);
    say(site.path(), &["init", "--ci", "none"]);
    assert!(files.iter().all(|(_, path)| !site.path().join(path).exists()));
    assert_eq!(say(site.path(), &["init", "--ci", "koffie"]).code, 2);
}

/// A server on this computer: it answers by the path, and tells what it was asked.
fn server() -> (u16, Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("this computer has a free port");
    let port = listener.local_addr().expect("the port is known").port();
    let (tell, told) = channel();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let Ok(mut stream) = stream else { return };
            let mut lines = BufReader::new(stream.try_clone().expect("a stream can be shared")).lines();
            let first = lines.next().and_then(Result::ok).unwrap_or_default();
            let rest: Vec<String> = lines.map_while(Result::ok).take_while(|line| !line.is_empty()).collect();
            let agent = rest.iter().any(|line| line.starts_with("User-Agent: stagegids/"));
            let path = first.split(' ').nth(1).unwrap_or("");
            let answer = match (first.split(' ').next().unwrap_or(""), path) {
                (_, "/weg") => "404 Not Found",
                (_, "/oud") => "301 Moved Permanently\r\nLocation: /goed",
                (_, "/even") => "302 Found\r\nLocation: /goed",
                (_, "/druk") => "503 Service Unavailable",
                ("HEAD", "/alleen-get") => "404 Not Found",
                (_, "/verboden") => "403 Forbidden",
                _ => "200 OK",
            };
            let _ = write!(stream, "HTTP/1.1 {answer}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            if tell
                .send(format!("{}{}", first.replace(" HTTP/1.1", ""), if agent { "" } else { " (anonymous)" }))
                .is_err()
            {
                return;
            }
        }
    });
    (port, told)
}

#[test]
fn links_that_leave_the_guide_are_asked_for_when_wanted() {
    let (port, told) = server();
    let at = |path: &str| format!("http://127.0.0.1:{port}/{path}");
    let body: String = ["goed", "weg", "oud#deel", "even", "alleen-get", "verboden", "druk", "goed#twee"]
        .iter()
        .map(|path| format!("- [{path}]({})\n", at(path)))
        .collect();
    let site = folder(&[
        ("content/guide.yml", GUIDE),
        ("content/index.md", &format!("---\ntitle: Start\n---\n\n{body}- [post](mailto:a@b.be)\n")),
    ]);
    assert_eq!(say(site.path(), &["check"]).code, 0);
    assert_eq!(say(site.path(), &["build"]).code, 0);
    assert!(told.try_recv().is_err(), "nobody is asked unless it is wanted");

    let first = say(site.path(), &["check", "--external"]);
    assert_eq!(first.code, 1, "{}", first.err);
    let codes = |text: &str| -> Vec<String> {
        let marks = text.lines().filter_map(|line| line.split_once('[')?.1.split_once("]: "));
        marks.map(|(code, _)| code.to_owned()).filter(|code| code.starts_with("external/")).collect()
    };
    assert_eq!(codes(&first.err), ["external/gone", "external/moved", "external/silent"], "{}", first.err);
    assert!(first.err.contains(&format!("“{}” is er niet meer: de server zegt 404.", at("weg"))), "{}", first.err);
    assert!(first.err.contains(&format!("Bedoelde je “{}#deel”", at("goed"))), "{}", first.err);
    let asked: Vec<String> = told.try_iter().collect();
    assert!(asked.iter().all(|line| !line.contains("anonymous")), "we say who we are: {asked:?}");
    assert_eq!(
        asked.iter().filter(|line| **line == "HEAD /goed").count(),
        3,
        "once for itself, twice for redirects: {asked:?}"
    );
    assert!(asked.contains(&"GET /alleen-get".to_owned()), "{asked:?}");

    // The answers count for days: what is fine for longer than what is wrong.
    let again = say(site.path(), &["check", "--external"]);
    assert_eq!(codes(&again.err), codes(&first.err));
    assert_eq!(told.try_iter().count(), 0, "nobody is asked twice");
    let next_day = program(site.path(), &["check", "--external"]).env("SOURCE_DATE_EPOCH", "1795392000").output();
    assert_eq!(said(next_day.expect("the program can be started")).code, 1);
    let asked: Vec<String> = told.try_iter().collect();
    assert_eq!(asked, ["HEAD /druk", "GET /druk", "HEAD /weg", "GET /weg"], "only what was wrong");
}

#[test]
fn without_curl_the_check_says_so() {
    let site = folder(&[
        ("content/guide.yml", GUIDE),
        ("content/index.md", "---\ntitle: Start\n---\n\n[a](http://127.0.0.1:9/a)\n"),
    ]);
    let empty = folder(&[]);
    let output = program(site.path(), &["check", "--external"]).env("PATH", empty.path()).output();
    let said = said(output.expect("the program can be started"));
    assert_eq!(said.code, 3);
    assert!(said.err.contains("curl"), "{}", said.err);
    // A server that is not there is told, and is no fault of the guide.
    let refused = say(site.path(), &["check", "--external"]);
    assert_eq!(refused.code, 0, "{}", refused.err);
    assert!(
        refused.err.contains("external/silent") && refused.err.contains("er kwam geen verbinding"),
        "{}",
        refused.err
    );
}
