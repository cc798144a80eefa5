//! The registries hold together: names are unique, examples are there, and everything an editor may write has a case.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use stagegids::guide::field::{Field, Shape};
use stagegids::kinds::{self as common, KINDS};
use stagegids::markup::settings_file;
use stagegids::markup::typed::{settings_of, words};
use stagegids::stage;

use crate::spec::case::{Case, CaseFile};
use crate::spec::{cases, compile_case};

#[test]
fn codes_are_unique_and_have_examples() {
    let mut seen = BTreeSet::new();
    for code in stage::codes() {
        assert!(seen.insert(code.name), "{} is declared twice", code.name);
        let word = |part: &str| {
            !part.is_empty() && part.chars().all(|sign| sign.is_ascii_lowercase() || "-0123456789".contains(sign))
        };
        let parts: Vec<&str> = code.name.split('/').collect();
        assert!(parts.len() == 2 && parts.into_iter().all(word), "{} is not `group/name`", code.name);
        assert!(!code.wrong.trim().is_empty() && !code.right.trim().is_empty(), "{} lacks an example", code.name);
        assert_ne!(code.wrong, code.right, "the examples of {} are equal", code.name);
    }
}

#[test]
fn every_code_has_a_case() {
    let expected: BTreeSet<String> =
        cases().into_iter().flat_map(|case| case.expected).map(|finding| finding.code).collect();
    let codes: BTreeSet<String> = stage::codes().iter().map(|code| code.name.to_owned()).collect();
    let without: Vec<&String> = codes.difference(&expected).collect();
    assert!(without.is_empty(), "no case expects {without:?}");
    let unknown: Vec<&String> = expected.difference(&codes).collect();
    assert!(unknown.is_empty(), "cases expect codes that do not exist: {unknown:?}");
}

#[test]
fn kinds_are_unique() {
    let names: BTreeSet<&str> = KINDS.iter().map(|kind| kind.name()).collect();
    let folders: BTreeSet<&str> = KINDS.iter().map(|kind| kind.folder()).collect();
    assert_eq!((names.len(), folders.len()), (KINDS.len(), KINDS.len()), "two kinds share a name or a folder");
}

/// The samples are what `new` writes: together they make a guide without a finding.
#[test]
fn samples_compile_clean() {
    let mut files: Vec<CaseFile> = Vec::new();
    for kind in KINDS {
        let path = if kind.holds_folder() { "voorbeeld/index.md" } else { "voorbeeld.md" };
        files.push(CaseFile { path: format!("{}/{path}", kind.folder()), bytes: kind.sample().into(), flag: None });
    }
    let findings = findings(files);
    assert!(findings.is_empty(), "{}", findings.join("\n"));
}

/// What a case may write: per file of cases, the names of the fields and settings that it must show.
#[test]
fn every_field_and_setting_has_a_case() {
    let mut missing = Vec::new();
    let mut want = |file: &str, fields: &[Field]| {
        let written = written(file);
        let mut names = Vec::new();
        names_of(fields, &mut names);
        missing.extend(
            names.iter().filter(|name| !written.contains(**name)).map(|name| format!("fields/{file}.md: {name}")),
        );
    };
    for kind in KINDS {
        want(kind.name(), kind.fields());
        want(kind.name(), kind.settings());
    }
    want("common", common::COMMON_FIELDS);
    want("common", common::COMMON_SETTINGS);
    want("guide", settings_file::FIELDS);
    for (word, _) in words::BLOCKS {
        want("blocks", settings_of(word));
    }
    assert!(missing.is_empty(), "no case shows:\n{}", missing.join("\n"));
}

fn names_of(fields: &[Field], names: &mut Vec<&'static str>) {
    for field in fields {
        names.push(field.name);
        let mut shape = &field.shape;
        while let Shape::List(inner) | Shape::Table(inner) = shape {
            shape = inner;
        }
        if let Shape::Record(inner) | Shape::TextOr(inner) = shape {
            names_of(inner, names);
        }
    }
}

/// The keys in the fenced files of `tests/spec/fields/<file>.md`.
fn written(file: &str) -> BTreeSet<String> {
    let name = format!("fields/{file}.md");
    let cases = cases();
    let files = cases.iter().filter(|case| case.file == name).flat_map(|case| &case.files);
    let mut keys = BTreeSet::new();
    for file in files {
        let text = String::from_utf8_lossy(&file.bytes);
        for line in text.lines() {
            for (at, _) in line.match_indices(':') {
                let key = line[..at]
                    .rsplit(|sign: char| !(sign.is_ascii_lowercase() || sign == '-' || sign.is_ascii_digit()))
                    .next();
                keys.extend(key.filter(|key| !key.is_empty()).map(str::to_owned));
            }
        }
    }
    keys
}

/// The examples in the declarations of fields are right values: what `explain` shows must be true.
#[test]
fn the_example_of_every_field_is_accepted() {
    let mut files = Vec::new();
    for kind in KINDS {
        // `kind` makes it a document of another kind, with fields of its own.
        for field in common::COMMON_FIELDS.iter().filter(|field| field.name != "kind").chain(kind.fields()) {
            let others = common::COMMON_FIELDS.iter().chain(kind.fields()).filter(|other| other.name != field.name);
            let needed = others.filter(|other| other.required || other.name == "summary");
            let lines: String =
                needed.chain([field]).map(|field| format!("{}: {}\n", field.name, field.example)).collect();
            let path = format!("{}/{}.md", kind.folder(), field.name);
            files.push(CaseFile { path, bytes: format!("---\n{lines}---\n").into_bytes(), flag: None });
        }
    }
    let findings = findings(files);
    let wrong: Vec<&String> =
        findings.iter().filter(|line| line.contains(" field/") || line.contains(" front/")).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The findings of a site of these files, a line each.
fn findings(files: Vec<CaseFile>) -> Vec<String> {
    let case = Case { file: String::new(), line: 0, title: String::new(), files, expected: Vec::new() };
    let compiled = compile_case(&case);
    let sources = &compiled.guide().sources;
    let findings = compiled.report.findings.iter().filter_map(|finding| {
        let source = sources.get(finding.at.source)?;
        let place = source.line_column(finding.at.start);
        Some(format!("{}:{}:{} {} {:?}", source.path, place.line, place.column, finding.code.name, finding.args))
    });
    findings.collect()
}

#[test]
fn files_of_cases_are_named_for_what_they_show() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spec/fields");
    for entry in fs::read_dir(folder).expect("the folder of field cases exists") {
        let path = entry.expect("the folder can be read").path();
        let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default().to_owned();
        let known =
            KINDS.iter().any(|kind| kind.name() == stem) || ["common", "guide", "blocks"].contains(&stem.as_str());
        assert!(known, "{stem} is neither a kind nor `common`, `guide` or `blocks`");
    }
}
