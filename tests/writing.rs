//! What a build does to the output folder: only what changed, only what is its own, all or nothing.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::{Duration, Instant, SystemTime};

use tempfile::TempDir;

use crate::support::folder::{build, program, run, site, snapshot, told, walk, write};

/// A link that leads nowhere: an error.
const BROKEN: &str = "---\ntitle: Start\n---\n\nLees [dit](nergens.md).\n";
const STAGE: &str = ".stagegids-new";

fn page(title: &str, text: &str) -> String {
    format!("---\ntitle: {title}\n---\n\n{text}\n")
}

/// A guide with some pages that know each other.
fn small() -> TempDir {
    site([
        ("content/pages/een.md", page("Een", "Eerst.")),
        ("content/pages/diep/twee.md", page("Twee", "Daarna.")),
        ("content/pages/drie.md", page("Drie", "![Schema](schema.svg)")),
        (
            "content/pages/schema.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"/>".to_owned(),
        ),
    ])
}

/// When each file of the output was written, and which one it is.
fn stamps(out: &Path) -> BTreeMap<String, (SystemTime, u64)> {
    let mut stamps = BTreeMap::new();
    walk(out, &mut |path, name| {
        let data = path.symlink_metadata().expect("the file is there");
        stamps.insert(name, (data.modified().expect("the system keeps times"), number(&data)));
    });
    stamps
}

#[cfg(unix)]
fn number(data: &std::fs::Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(data)
}

#[cfg(not(unix))]
fn number(_: &std::fs::Metadata) -> u64 {
    0
}

#[test]
fn a_second_build_writes_nothing() {
    let site = small();
    let out = site.path().join("public");
    let first = build(site.path()).expect("the site can be written");
    assert!(first.written > 8 && first.unchanged == 0 && first.removed == 0, "{first:?}");
    let before = stamps(&out);
    assert_eq!(before.len(), first.written);
    let second = build(site.path()).expect("the site can be written");
    assert_eq!((second.written, second.unchanged, second.removed), (0, first.written, 0));
    assert_eq!(stamps(&out), before);
}

#[test]
fn only_what_changed_is_written() {
    let site = small();
    let out = site.path().join("public");
    build(site.path()).expect("the site can be written");
    let (before, bytes) = (stamps(&out), snapshot(&out));
    write(site.path(), "content/pages/een.md", page("Een", "Nu anders."));
    let written = build(site.path()).expect("the site can be written");
    let (after, now) = (stamps(&out), snapshot(&out));
    let touched: Vec<&String> =
        after.iter().filter(|(path, stamp)| before.get(*path) != Some(*stamp)).map(|(path, _)| path).collect();
    let changed: Vec<&String> =
        now.iter().filter(|(path, new)| bytes.get(*path) != Some(*new)).map(|(path, _)| path).collect();
    assert_eq!(touched, changed, "what has the same bytes stays as it was");
    assert!(changed.contains(&&"pages/een/index.html".to_owned()) && changed.len() <= 2, "{changed:?}");
    assert_eq!(written.written, changed.len());
}

/// A file that someone took away or spoiled comes back, also when nothing else changed.
#[test]
fn what_was_taken_away_comes_back() {
    let site = small();
    let out = site.path().join("public");
    build(site.path()).expect("the site can be written");
    let whole = snapshot(&out);
    std::fs::remove_dir_all(out.join("pages")).expect("it can be taken away");
    write(&out, "index.html", "gekort");
    let (code, said) = run(site.path(), &["build"]);
    assert_eq!(code, Some(0), "{said}");
    assert_eq!(snapshot(&out), whole);
}

/// A build in a process of its own, as people start it.
fn rebuild(site: &Path) {
    let (code, said) = run(site, &["build"]);
    assert_eq!(code, Some(0), "{said}");
}

/// Waits until files written just now cannot change without looking otherwise.
fn settle() {
    std::thread::sleep(Duration::from_millis(3200));
}

#[test]
fn files_that_look_as_before_are_not_read_again() {
    let site = small();
    let shown = || std::fs::read_to_string(site.path().join("public/pages/een/index.html")).expect("the page is there");
    let kept = || stamps(&site.path().join(".stagegids"))["glance"];
    rebuild(site.path());
    let before = kept();
    rebuild(site.path());
    assert_eq!(kept(), before, "who reads all files remembers anew how they look");
    // As long as before, and a moment later: on some disks such a file looks the same.
    write(site.path(), "content/pages/een.md", page("Een", "Later."));
    rebuild(site.path());
    assert!(shown().contains("Later."));
    settle();
    rebuild(site.path());
    let before = kept();
    rebuild(site.path());
    assert_eq!(kept(), before);
    std::fs::remove_file(site.path().join("public/pages/een/index.html")).expect("it can be removed");
    rebuild(site.path());
    assert!(shown().contains("Later."), "what was taken away comes back");
}

/// As long, with the time of the former: a copy that keeps times, or a clock that was set back.
#[cfg(unix)]
#[test]
fn a_change_that_hides_is_seen() {
    let site = small();
    let path = site.path().join("content/pages/een.md");
    let time = path.metadata().and_then(|data| data.modified()).expect("the system keeps times");
    settle();
    rebuild(site.path());
    write(site.path(), "content/pages/een.md", page("Een", "Prima."));
    let file = std::fs::File::options().append(true).open(&path).expect("the file is there");
    file.set_modified(time).expect("its time can be set");
    drop(file);
    rebuild(site.path());
    let shown = std::fs::read_to_string(site.path().join("public/pages/een/index.html")).expect("the page is there");
    assert!(shown.contains("Prima."), "a text of the same length and time is another text");
}

#[test]
fn files_that_come_move_and_go_are_seen() {
    let site = small();
    settle();
    rebuild(site.path());
    let content = site.path().join("content/pages");
    std::fs::rename(content.join("een.md"), content.join("vier.md")).expect("it can be moved");
    rebuild(site.path());
    write(site.path(), "content/pages/vijf.md", page("Vijf", "Nog een."));
    rebuild(site.path());
    std::fs::remove_file(content.join("diep/twee.md")).expect("it can be removed");
    rebuild(site.path());
    let draft = "---\ntitle: Zes\ndraft: true\n---\n\nNog niet.\n";
    write(site.path(), "content/pages/zes.md", draft);
    rebuild(site.path());
    let stands = |name: &str| site.path().join(format!("public/pages/{name}/index.html")).exists();
    assert_eq!(["een", "diep/twee", "drie", "vier", "vijf"].map(stands), [false, false, true, true, true]);
    settle();
    rebuild(site.path());
    assert!(!stands("zes"));
    let (code, said) = run(site.path(), &["build", "--drafts"]);
    assert!(code == Some(0) && stands("zes"), "the same files, asked otherwise: {said}");
}

#[test]
fn what_is_gone_from_the_content_goes_from_the_site() {
    let site = small();
    let out = site.path().join("public");
    build(site.path()).expect("the site can be written");
    write(&out, "pages/een/notitie.txt", "van iemand anders");
    write(&out, "CNAME", "stage.example");
    for path in ["content/pages/een.md", "content/pages/diep/twee.md"] {
        std::fs::remove_file(site.path().join(path)).expect("it can be removed");
    }
    let written = build(site.path()).expect("the site can be written");
    assert!(written.removed >= 2, "{written:?}");
    assert!(!out.join("pages/diep").exists(), "an empty folder is taken away");
    assert!(!out.join("pages/een/index.html").exists());
    assert_eq!(std::fs::read_to_string(out.join("pages/een/notitie.txt")).ok().as_deref(), Some("van iemand anders"));
    assert_eq!(std::fs::read_to_string(out.join("CNAME")).ok().as_deref(), Some("stage.example"));
    let fresh = self::site([
        ("content/pages/drie.md", page("Drie", "![Schema](schema.svg)")),
        (
            "content/pages/schema.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"/>".to_owned(),
        ),
    ]);
    build(fresh.path()).expect("the site can be written");
    let mut own = snapshot(&out);
    own.retain(|path, _| path != "CNAME" && path != "pages/een/notitie.txt");
    assert_eq!(own, snapshot(&fresh.path().join("public")), "what stays is what a first build makes");
}

/// Nothing is removed that a build of ours did not write, whatever stands in the folder before the first one.
#[test]
fn foreign_files_stay() {
    let site = small();
    let out = site.path().join("public");
    let foreign = ["pages/oud/index.html", "assets/eigen.css", ".well-known/security.txt", "leeg.html"];
    foreign.iter().for_each(|path| write(&out, path, "van iemand anders"));
    std::fs::create_dir_all(out.join("een/lege/map")).expect("a folder can be made");
    for _ in 0..2 {
        build(site.path()).expect("the site can be written");
        std::fs::remove_file(site.path().join("content/pages/een.md")).ok();
    }
    for path in foreign {
        assert_eq!(std::fs::read_to_string(out.join(path)).ok().as_deref(), Some("van iemand anders"), "{path}");
    }
    assert!(out.join("een/lege/map").is_dir());
}

/// Runs a build that must fail and checks that the site stands as it was.
fn fails(site: &Path, what: &str, build: impl FnOnce() -> (Option<i32>, String)) {
    let out = site.join("public");
    let before = snapshot(&out);
    let (code, said) = build();
    assert!(matches!(code, Some(1 | 3)), "{what} should fail: {code:?} {said}");
    assert!(!out.join(STAGE).exists(), "{what} leaves its stage behind: {said}");
    let after = snapshot(&out);
    let differ: Vec<&String> =
        before.keys().chain(after.keys()).filter(|path| before.get(*path) != after.get(*path)).collect();
    assert!(differ.is_empty(), "{what} changes {differ:?}: {said}");
}

#[test]
fn a_failed_build_changes_nothing() {
    let site = small();
    build(site.path()).expect("the site can be written");
    let right = std::fs::read_to_string(site.path().join("content/index.md")).expect("home is there");
    write(site.path(), "content/pages/een.md", page("Een", "Nu anders."));
    write(site.path(), "content/index.md", BROKEN);
    fails(site.path(), "an error in the content", || run(site.path(), &["build"]));
    write(site.path(), "content/index.md", right);
    let (code, said) = run(site.path(), &["build"]);
    assert_eq!(code, Some(0), "{said}");
}

/// A folder stands where a page must come, or a file where a folder must come: nothing of the new site is shown.
#[test]
fn a_place_that_is_taken_changes_nothing() {
    for (place, is_folder) in [("pages/nieuw/index.html", true), ("pages/nieuw", false), ("aaa/index.html", true)] {
        let site = small();
        let out = site.path().join("public");
        build(site.path()).expect("the site can be written");
        if is_folder {
            write(&out, format!("{place}/bezet.txt"), "van iemand anders");
        } else {
            write(&out, place, "van iemand anders");
        }
        for name in ["nieuw", "ook-nieuw"] {
            write(site.path(), format!("content/pages/{name}.md"), page(name, "Tekst."));
        }
        write(site.path(), "content/aaa.md", page("Aaa", "Tekst."));
        write(site.path(), "content/pages/een.md", page("Een", "Nu anders."));
        fails(site.path(), place, || run(site.path(), &["build"]));
        fails(site.path(), &format!("{place} again"), || run(site.path(), &["build"]));
        // The way out is to clear the place; then the site is as a first build makes it.
        if is_folder {
            std::fs::remove_dir_all(out.join(place)).expect("it can be cleared");
        } else {
            std::fs::remove_file(out.join(place)).expect("it can be cleared");
        }
        let (code, said) = run(site.path(), &["build"]);
        assert_eq!(code, Some(0), "{said}");
        assert_eq!(run(site.path(), &["build", "--out", "fresh"]).0, Some(0));
        assert_eq!(snapshot(&out), snapshot(&site.path().join("fresh")));
    }
}

/// Someone made a folder in the place of a page that is gone now: it is left alone, and does not hold up what follows.
#[test]
fn a_folder_in_the_place_of_a_former_page_stays() {
    let site = small();
    let out = site.path().join("public");
    build(site.path()).expect("the site can be written");
    std::fs::remove_file(out.join("pages/een/index.html")).expect("it can be taken away");
    write(&out, "pages/een/index.html/notitie.txt", "van iemand anders");
    std::fs::remove_file(site.path().join("content/pages/een.md")).expect("it can be removed");
    for _ in 0..2 {
        let (code, said) = run(site.path(), &["build"]);
        assert_eq!(code, Some(0), "{said}");
    }
    assert!(out.join("pages/een/index.html/notitie.txt").exists());
}

/// However its path is written, an output folder is one folder: what an earlier build wrote there is known.
#[test]
fn one_folder_has_one_memory() {
    let site = small();
    assert_eq!(run(site.path(), &["build", "--out", "public"]).0, Some(0));
    std::fs::remove_file(site.path().join("content/pages/een.md")).expect("it can be removed");
    let (code, said) = run(site.path(), &["build", "--out", "content/../public"]);
    assert_eq!(code, Some(0), "{said}");
    assert!(!site.path().join("public/pages/een").exists(), "the page that is gone stays");
}

/// A disk that is full: here, files may not grow above a size.
#[cfg(unix)]
#[test]
fn a_full_disk_changes_nothing() {
    let limited = |site: &Path, blocks: u32| {
        let program = program(site, &[]);
        let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec '{}' build", program.get_program().display());
        let mut shell = std::process::Command::new("sh");
        shell.args(["-c", &script]).current_dir(site);
        shell.envs(program.get_envs().filter_map(|(name, value)| Some((name, value?))));
        told(shell.output().expect("the shell can be started"))
    };
    let site = small();
    // So many pages that the notes on what was written outgrow every page.
    let pages = |text: &str| {
        (0..150).for_each(|n| write(site.path(), format!("content/blad-met-een-lange-naam-{n}.md"), page("Blad", text)))
    };
    pages("Eerst.");
    build(site.path()).expect("the site can be written");
    write(site.path(), "content/pages/een.md", page("Een", &"Een lange bladzijde. ".repeat(5_000)));
    fails(site.path(), "a page that does not fit", || limited(site.path(), 40));
    write(site.path(), "content/pages/een.md", page("Een", "Kort."));
    pages("Daarna.");
    fails(site.path(), "a journal that does not fit", || limited(site.path(), 24));
    let (code, said) = run(site.path(), &["build"]);
    assert_eq!(code, Some(0), "{said}");
    assert_eq!(run(site.path(), &["build", "--out", "fresh"]).0, Some(0));
    assert_eq!(snapshot(&site.path().join("public")), snapshot(&site.path().join("fresh")));
}

/// Two states of a guide with many pages; every page says which one it is of.
fn turn(site: &Path, round: usize) {
    for n in 0..40 {
        write(site, format!("content/blad-{n}.md"), page("Blad", &format!("Ronde {round}. {}", "Tekst. ".repeat(50))));
    }
    // Some pages come and go.
    write(site, format!("content/gaat/ronde-{round}.md"), page("Ronde", "Even."));
    std::fs::remove_file(site.join(format!("content/gaat/ronde-{}.md", round.wrapping_sub(1)))).ok();
}

fn no_page_is_cut_off(out: &Path, when: &str) {
    walk(out, &mut |path, name| {
        if name.ends_with(".html") && !name.starts_with(STAGE) {
            // A file may be moved away while we look.
            let Ok(text) = std::fs::read_to_string(path) else { return };
            assert!(text.trim_end().ends_with("</html>"), "{when}: {name} is cut off after {} bytes", text.len());
        }
    });
}

/// A build that is killed, whenever, leaves whole pages, and the next build makes the new site.
#[test]
fn a_killed_build_is_finished_by_the_next() {
    let site = small();
    let out = site.path().join("public");
    turn(site.path(), 0);
    let started = Instant::now();
    assert_eq!(run(site.path(), &["build"]).0, Some(0));
    let whole = started.elapsed();
    let mut killed = 0;
    for round in 1..=24_usize {
        turn(site.path(), round);
        let mut child =
            program(site.path(), &["build"]).stderr(std::process::Stdio::null()).spawn().expect("it starts");
        let started = Instant::now();
        // By turns: at a moment in between, as soon as files are made, as soon as they are moved.
        let due = |now: Instant| match round % 3 {
            0 => now - started > whole.mul_f64((round as f64 * 0.618).fract()),
            1 => out.join(STAGE).exists(),
            _ => journal_stands(site.path()),
        };
        let mut ended = false;
        while !ended && !due(Instant::now()) {
            ended = child.try_wait().expect("it can be asked").is_some();
        }
        std::thread::sleep(Duration::from_micros((round as u64 * 397) % 3_000));
        child.kill().ok();
        let status = child.wait().expect("it ends");
        killed += usize::from(!status.success());
        no_page_is_cut_off(&out, &format!("killed in round {round}"));
        if round % 2 == 0 {
            let (code, said) = run(site.path(), &["build"]);
            assert_eq!(code, Some(0), "round {round}: {said}");
            let fresh = site.path().join("fresh");
            std::fs::remove_dir_all(&fresh).ok();
            assert_eq!(run(site.path(), &["build", "--out", "fresh"]).0, Some(0));
            let (now, wanted) = (snapshot(&out), snapshot(&fresh));
            let differ: Vec<&String> =
                now.keys().chain(wanted.keys()).filter(|path| now.get(*path) != wanted.get(*path)).collect();
            assert!(differ.is_empty(), "round {round}: {differ:?}");
        }
    }
    assert!(killed >= 12, "only {killed} builds were killed in time");
}

fn journal_stands(site: &Path) -> bool {
    let Ok(entries) = std::fs::read_dir(site.join(".stagegids")) else { return false };
    entries.filter_map(Result::ok).any(|entry| entry.path().extension().is_some_and(|extension| extension == "journal"))
}

#[test]
fn two_builds_at_once_do_not_mix() {
    let site = small();
    turn(site.path(), 0);
    for round in 1..=4 {
        turn(site.path(), round);
        let start =
            || program(site.path(), &["build"]).stderr(std::process::Stdio::piped()).spawn().expect("it starts");
        let both = [start(), start()];
        for child in both {
            let (code, said) = told(child.wait_with_output().expect("it ends"));
            assert_eq!(code, Some(0), "{said}");
        }
        assert_eq!(run(site.path(), &["build", "--out", "fresh"]).0, Some(0));
        assert_eq!(snapshot(&site.path().join("public")), snapshot(&site.path().join("fresh")));
    }
}

#[test]
fn the_output_is_never_among_the_inputs() {
    let site = small();
    write(site.path(), "themes/eigen/strings/nl.ftl", "moved = Verhuisd:\n");
    let before = snapshot(site.path());
    for out in ["content", "content/public", "content/pages/../public", "themes/eigen", "public/../content/x"] {
        let (code, said) = run(site.path(), &["build", "--out", out]);
        assert_eq!(code, Some(3), "{out}: {said}");
        assert_eq!(snapshot(site.path()), before, "{out} is written");
    }
}

/// A link in the output that leads elsewhere is not followed: not to write, not to remove.
#[cfg(unix)]
#[test]
fn links_in_the_output_are_not_followed() {
    use std::os::unix::fs::symlink;
    let elsewhere = TempDir::new().expect("a folder can be made");
    write(elsewhere.path(), "een/index.html", "van iemand anders");
    write(elsewhere.path(), "drie/index.html", "van iemand anders");
    let before = snapshot(elsewhere.path());

    let site = small();
    let out = site.path().join("public");
    build(site.path()).expect("the site can be written");
    std::fs::remove_dir_all(out.join("pages")).expect("it can be taken away");
    symlink(elsewhere.path(), out.join("pages")).expect("a link can be made");
    let (code, said) = run(site.path(), &["build"]);
    assert_eq!(code, Some(3), "{said}");
    assert_eq!(snapshot(elsewhere.path()), before, "written through a link");

    // The pages are gone from the content: what stands behind the link is not theirs to remove.
    let site = small();
    let out = site.path().join("public");
    build(site.path()).expect("the site can be written");
    std::fs::remove_dir_all(out.join("pages")).expect("it can be taken away");
    symlink(elsewhere.path(), out.join("pages")).expect("a link can be made");
    std::fs::remove_dir_all(site.path().join("content/pages")).expect("it can be removed");
    run(site.path(), &["build"]);
    assert_eq!(snapshot(elsewhere.path()), before, "removed through a link");

    // A page that is itself a link is replaced, not written through.
    let site = small();
    let out = site.path().join("public");
    std::fs::create_dir_all(&out).expect("a folder can be made");
    symlink(elsewhere.path().join("een/index.html"), out.join("index.html")).expect("a link can be made");
    let (code, said) = run(site.path(), &["build"]);
    assert_eq!(code, Some(0), "{said}");
    assert_eq!(snapshot(elsewhere.path()), before, "written through a link");
    assert!(out.join("index.html").symlink_metadata().is_ok_and(|data| data.is_file()));
}
