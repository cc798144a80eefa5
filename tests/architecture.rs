//! What `src/README.md` and the house style promise of the code, held.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::support::code::{File, files};

/// What each module may name, besides itself: everything below it, nothing beside or above it.
const MAY_NAME: [(&str, &[&str]); 17] = [
    ("text", &[]),
    ("guide", &["text"]),
    ("markup", &["guide", "text"]),
    ("theme", &["guide", "text"]),
    ("kinds", &["markup", "theme", "guide", "text"]),
    ("rules", &["markup", "theme", "guide", "text"]),
    ("views", &["markup", "theme", "guide", "text"]),
    ("readability", &["markup", "guide", "text"]),
    ("outside", &["guide", "text"]),
    ("editor", &["kinds", "markup", "guide", "text"]),
    ("exporters", &["views", "markup", "theme", "guide", "text"]),
    (
        "stage",
        &[
            "compile",
            "memo",
            "editor",
            "exporters",
            "kinds",
            "rules",
            "readability",
            "outside",
            "views",
            "markup",
            "theme",
            "guide",
            "text",
        ],
    ),
    ("memory", &[]),
    ("memo", &["exporters", "guide", "text"]),
    ("compile", &["stage", "memo", "memory", "exporters", "guide", "text"]),
    ("disk", &["compile", "stage", "exporters", "memo", "markup", "guide", "text"]),
    (
        "commands",
        &[
            "disk",
            "compile",
            "memo",
            "stage",
            "editor",
            "exporters",
            "kinds",
            "rules",
            "readability",
            "outside",
            "views",
            "markup",
            "theme",
            "guide",
            "text",
        ],
    ),
];

/// The most lines a file may have.
const LINES: usize = 350;

fn manifest(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The sources, none of which may be `wrong`.
fn none(what: &str, wrong: impl Fn(&File) -> Option<String>) {
    let found: Vec<String> =
        files().iter().filter_map(|file| wrong(file).map(|why| format!("src/{}: {why}", file.path))).collect();
    assert!(found.is_empty(), "{what}:\n{}", found.join("\n"));
}

#[test]
fn paths_lead_downward() {
    let allowed: BTreeMap<&str, &[&str]> = MAY_NAME.into_iter().collect();
    none("these name what they should not know", |file| {
        let module = file.module();
        if matches!(module, "lib" | "main") {
            return None;
        }
        let below = allowed.get(module).unwrap_or_else(|| panic!("src/{module} has no place in the order"));
        let uses = file.uses();
        let wrong = uses.iter().filter(|path| {
            let root = path.split("::").next().unwrap_or("");
            root != module && !below.contains(&root)
        });
        let wrong: Vec<&str> = wrong.map(String::as_str).collect();
        (!wrong.is_empty()).then(|| wrong.join(", "))
    });
}

/// A rule or an exporter that asks for the kind would have to be changed with every new kind: it asks for parts.
#[test]
fn only_kinds_know_their_names() {
    let names: Vec<String> = stagegids::kinds::KINDS.iter().map(|kind| format!("\"{}\"", kind.name())).collect();
    none("these compare with the name of a kind", |file| {
        let lines = file.text.lines().take_while(|line| *line != "#[cfg(test)]");
        let asks = |line: &&str| line.contains(".kind ") || line.contains("kind ==") || line.contains("kind !=");
        let mut wrong = lines.filter(asks).filter(|line| names.iter().any(|name| line.contains(name)));
        let open = ["exporters", "rules", "views"].contains(&file.module());
        if open { wrong.next().map(|line| line.trim().to_owned()) } else { None }
    });
}

#[test]
fn the_program_only_calls_the_commands() {
    let uses: Vec<String> = manifest("src/main.rs").matches("stagegids::").map(str::to_owned).collect();
    assert_eq!(uses.len(), 1, "main.rs calls stagegids::commands and nothing else");
    assert!(manifest("src/main.rs").contains("stagegids::commands::run()"));
}

#[test]
fn every_file_says_what_it_does() {
    none("these do not start with `//!`", |file| {
        let first = file.text.lines().next().unwrap_or("");
        (!first.starts_with("//! ")).then(|| first.to_owned())
    });
}

#[test]
fn files_stay_small() {
    none("these are too long", |file| {
        let lines = file.text.lines().count();
        (lines > LINES).then(|| format!("{lines} lines"))
    });
}

#[test]
fn nothing_unwraps_or_is_unsafe() {
    none("these unwrap outside a test", |file| {
        let code = file.code();
        (!file.is_test() && code.contains(".unwrap()")).then(|| "unwrap()".to_owned())
    });
    none("these give up", |file| {
        let code = file.code();
        let words = ["todo!(", "unimplemented!(", "dbg!("];
        words.into_iter().find(|word| code.contains(word)).map(str::to_owned)
    });
    assert!(manifest("src/lib.rs").contains("#![forbid(unsafe_code)]"));
}

#[test]
fn the_file_system_has_one_door() {
    none("these touch the file system", |file| {
        let code = file.code();
        let words = ["std::fs", "fs::", "File::", "WalkDir", ".canonicalize(", ".exists()", ".is_dir()", ".is_file()"];
        let outside = file.module() != "disk" && !file.is_test();
        outside.then(|| words.into_iter().find(|word| code.contains(word)).map(str::to_owned)).flatten()
    });
    let lint = manifest("clippy.toml");
    for method in
        ["std::fs::read", "std::fs::write", "std::fs::File::open", "std::fs::File::create", "std::fs::OpenOptions::new"]
    {
        assert!(lint.contains(&format!("\"{method}\"")), "clippy.toml does not refuse {method}");
    }
}

/// The pipeline is one short function whose lines are the stages.
#[test]
fn the_pipeline_reads_as_its_stages() {
    let text = manifest("src/compile.rs");
    let body =
        text.split("pub fn compile(").nth(1).and_then(|rest| rest.split("\n}\n").next()).expect("there is `compile`");
    let stages: Vec<&str> = body.split("stage::").skip(1).filter_map(|rest| rest.split("::").next()).collect();
    assert_eq!(stages, ["read", "parse", "link", "check", "view", "check"]);
    assert!(body.lines().count() <= 12, "`compile` is long");
}

/// Every dependency has one reason, written beside it: on its line, or on the line above.
#[test]
fn every_dependency_has_its_reason() {
    let text = manifest("Cargo.toml");
    let (mut without, mut inside, mut above) = (Vec::new(), false, "");
    for line in text.lines() {
        if line.starts_with('[') {
            inside = line.contains("dependencies");
        } else if inside && line.contains('=') {
            let reason = above.starts_with("# ") || line.split_once(" # ").is_some_and(|(_, why)| why.trim().len() > 5);
            if !reason {
                without.push(line);
            }
        }
        above = line;
    }
    assert!(without.is_empty(), "no reason beside:\n{}", without.join("\n"));
}

#[test]
fn the_tour_names_every_folder() {
    let tour = manifest("src/README.md");
    let modules: BTreeSet<String> = files().iter().map(|file| file.module().to_owned()).collect();
    let missing: Vec<&String> = modules.iter().filter(|name| !tour.contains(name.as_str())).collect();
    assert!(missing.is_empty(), "src/README.md says nothing of {missing:?}");
}

/// One binary links once, and tests share what they make.
#[test]
fn the_tests_are_one_binary() {
    let text = manifest("Cargo.toml");
    assert!(text.contains("autotests = false"));
    assert_eq!(text.matches("[[test]]").count(), 1);
    let main = manifest("tests/main.rs");
    for entry in std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")).expect("tests/ is there") {
        let path = entry.expect("tests/ can be read").path();
        let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        if path.extension().is_some_and(|extension| extension == "rs") && stem != "main" {
            assert!(main.contains(&format!("mod {stem};")), "tests/main.rs forgets {stem}");
        }
    }
}
