//! The specification: every `tests/spec/**/*.md` is a file of cases, each a small site with its findings marked inline.
//! `tests/spec/README.md` says how a case is written. `SPEC=rubric cargo test spec` runs those with that word in the name.

use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use rayon::prelude::*;
use stagegids::compile::{Compiled, InputFile, Inputs, Refusal, compile};
use stagegids::memo::Memo;
use stagegids::outside::{self, Answer};
use stagegids::stage::{check, export};
use stagegids::text::diagnostic::Diagnostic;
use stagegids::text::messages::Messages;
use stagegids::text::report::Report;
use stagegids::text::source::Sources;

pub mod case;

use case::{Case, Expected};

/// The day on which the cases are judged.
const TODAY: jiff::civil::Date = jiff::civil::date(2026, 11, 22);

/// What a site without its own `guide.yml` gets: a case is seldom a whole guide, so what only that has is not asked.
const GUIDE: &str = "title: Stagegids\nlanguage: nl\n";
const SEVERITY: &str = "severity:
  page/orphan: off
  review/owner: off
  review/date: off
  outcome/untaught: off
  outcome/unpractised: off
  outcome/unassessed: off
  criterion/outcome: off
  indicator/practice: off
  translation/untracked: off
";
const HOME: &str = "---\ntitle: Start\n---\n\nWelkom.\n";

/// So many failing cases are written out.
const SHOWN: usize = 40;

/// A case and what came of it: its findings and the sources they point into, or nothing when the compiler panicked.
struct Outcome {
    case: Case,
    result: Option<(Vec<Diagnostic>, Sources)>,
}

/// The cases that are asked for, compiled once for all tests.
static OUTCOMES: LazyLock<Vec<Outcome>> = LazyLock::new(|| {
    let wanted = std::env::var("SPEC").unwrap_or_default().to_lowercase();
    let cases = cases().into_par_iter().filter(|case| case.name().to_lowercase().contains(&wanted));
    let outcome = |case: Case| {
        let compiled = catch_unwind(AssertUnwindSafe(|| compile_case(&case))).ok();
        let result = compiled.as_ref().map(|compiled| {
            // Hints for writers are only given when asked.
            if case.file == "external.md" {
                return (with_answers(compiled), compiled.guide().sources.clone());
            }
            let asked = case.file == "readability.md";
            let all = asked.then(|| check::with_hints(compiled.guide(), &compiled.report).0.findings);
            (all.unwrap_or_else(|| compiled.report.findings.clone()), compiled.guide().sources.clone())
        });
        let written = compiled.filter(is_written);
        (Outcome { case, result }, written)
    };
    let outcomes: Vec<(Outcome, Option<Compiled>)> = cases.map(outcome).collect();
    // Not on the threads of rayon: PDFs are made on threads of their own, which wait for those.
    let printed = |(mut outcome, written): (Outcome, Option<Compiled>)| {
        if let (Some(compiled), Some((findings, sources))) = (written, &mut outcome.result) {
            *findings = Report::new(findings.drain(..).chain(failures(&compiled)).collect(), sources).findings;
        }
        outcome
    };
    outcomes.into_iter().map(printed).collect()
});

/// The findings with those about links that leave the guide, whose servers are played here: their names say what they answer.
fn with_answers(compiled: &Compiled) -> Vec<Diagnostic> {
    let guide = compiled.guide();
    let addresses = outside::addresses(guide);
    let answer = |url: &String| {
        let answer = match url.split(['/', '.']).nth(2) {
            Some("weg") => Answer::Gone(404),
            Some("stil") => Answer::Silent("name"),
            Some("verhuisd") => Answer::Moved("https://nieuw.voorbeeld.be/".to_owned()),
            _ => Answer::Fine,
        };
        (url.clone(), answer)
    };
    let notes = outside::judge(guide, &addresses, &addresses.keys().map(answer).collect());
    let found = check::report(guide, notes);
    Report::new(compiled.report.findings.iter().chain(&found.findings).cloned().collect(), &guide.sources).findings
}

/// Whether the settings of a case ask for PDFs.
fn is_written(compiled: &Compiled) -> bool {
    let pdf = compiled.guide().config.map.get("pdf").and_then(|pdf| pdf.value.as_bool());
    pdf == Some(true) && !compiled.report.has_errors()
}

/// The findings of who writes the PDFs of a site.
fn failures(compiled: &Compiled) -> Vec<Diagnostic> {
    let planned: Vec<_> =
        export::plan(&compiled.site).into_iter().filter(|planned| planned.name().starts_with("print:")).collect();
    assert!(cfg!(not(feature = "pdf")) || !planned.is_empty() || compiled.guide().docs.len() < 3);
    let made = export::each(&planned, |planned| (planned.begin(&compiled.site).make)());
    made.into_iter().filter_map(|made| made.err().map(|finding| *finding)).collect()
}

#[test]
fn every_case_has_its_findings() {
    assert!(!OUTCOMES.is_empty(), "no case has that name");
    let failures: Vec<String> = OUTCOMES.iter().filter_map(failure).collect();
    let shown: Vec<&str> = failures.iter().map(String::as_str).take(SHOWN).collect();
    assert!(failures.is_empty(), "{}\n{} of {} cases fail", shown.join("\n"), failures.len(), OUTCOMES.len());
}

/// In every language a finding of any case has a sentence, with all its facts filled in.
#[test]
fn every_finding_has_words() {
    let mut wordless = BTreeSet::new();
    for finding in OUTCOMES.iter().filter_map(|outcome| outcome.result.as_ref()).flat_map(|(findings, _)| findings) {
        for messages in ["nl", "en", "fr"].map(Messages::of) {
            let (headline, help, label) = (messages.headline(finding), messages.help(finding), messages.label(finding));
            let empty = headline == finding.code.name || help.is_empty() || messages.why(finding.code.name).is_empty();
            if empty || [&headline, &help, &label].iter().any(|text| text.contains("{$")) {
                wordless.insert(format!(
                    "{} in {}: {headline} | {help} | {:?}",
                    finding.code.name,
                    messages.tag(),
                    finding.args
                ));
            }
        }
    }
    assert!(wordless.is_empty(), "{}", wordless.into_iter().collect::<Vec<_>>().join("\n"));
}

/// All cases, in order of file.
pub fn cases() -> Vec<Case> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spec");
    let mut files = Vec::new();
    collect(&root, &mut files);
    files.sort();
    let read = |path: &PathBuf| {
        let text = std::fs::read_to_string(path).expect("a spec file is readable text");
        let name = path.strip_prefix(&root).expect("the file lies in the folder").display().to_string();
        case::read(&name.replace('\\', "/"), &text)
    };
    files.iter().filter(|path| path.file_name().is_some_and(|name| name != "README.md")).flat_map(read).collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("the folder of specs exists") {
        let path = entry.expect("the folder can be read").path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "md") {
            files.push(path);
        }
    }
}

/// Compiles the site of a case, with a home page and settings when it has none.
pub fn compile_case(case: &Case) -> Compiled {
    let mut files: BTreeMap<String, InputFile> = BTreeMap::new();
    let mut add = |path: &str, file: InputFile| drop(files.insert(path.to_owned(), file));
    add("guide.yml", InputFile::new("content/guide.yml", format!("{GUIDE}{SEVERITY}").into_bytes()));
    add("index.md", InputFile::new("content/index.md", HOME.as_bytes()));
    for file in &case.files {
        let outside = file.path.strip_prefix("../").map(str::to_owned);
        let path = outside.unwrap_or_else(|| format!("content/{}", file.path));
        let refused = |reason| InputFile::refused(path.clone(), reason);
        let input = match file.flag.as_deref() {
            Some("outside") => refused(Refusal::Outside),
            Some("name") => refused(Refusal::Name),
            Some("too-large") => refused(Refusal::TooLarge),
            Some(other) => panic!("{}: unknown flag “{other}”", case.name()),
            None if file.path == "guide.yml" => InputFile::new(path, complete(&file.bytes)),
            None => InputFile::new(path, file.bytes.as_slice()),
        };
        add(&file.path, input);
    }
    compile(
        &Inputs { files: files.into_values().collect(), today: TODAY, drafts: false, year: None },
        &mut Memo::default(),
    )
}

/// Settings that do not speak of severities get the usual ones.
fn complete(settings: &[u8]) -> Vec<u8> {
    let mut settings = settings.to_vec();
    if !String::from_utf8_lossy(&settings).lines().any(|line| line.starts_with("severity:")) {
        settings.extend_from_slice(SEVERITY.as_bytes());
    }
    settings
}

/// What is wrong with a case, if anything.
fn failure(outcome: &Outcome) -> Option<String> {
    let case = &outcome.case;
    let Some((findings, sources)) = &outcome.result else {
        return Some(format!("\n■ {}\n  panic (see above)", case.name()));
    };
    let mut wanted: Vec<&Expected> = case.expected.iter().collect();
    let mut lines = Vec::new();
    for finding in findings {
        let source = sources.get(finding.at.source);
        let path = source.map_or("?", |source| &*source.path);
        let path = path.strip_prefix("content/").map_or_else(|| format!("../{path}"), str::to_owned);
        let place = source.map(|source| source.line_column(finding.at.start));
        let (line, column) = place.map_or((0, 0), |place| (place.line, place.column));
        let met = wanted.iter().position(|wanted| {
            (&wanted.path, wanted.line, wanted.column) == (&path, line, column) && wanted.is_met_by(finding)
        });
        match met {
            Some(at) => _ = wanted.remove(at),
            None => lines.push(format!(
                "  + {path}:{line}:{column} {} {:?}{} at “{}”\n      {}",
                finding.code.name,
                finding.severity,
                finding.suggestion.iter().map(|text| format!(" → {text:?}")).collect::<String>(),
                source
                    .map_or("", |source| source.slice(finding.at))
                    .chars()
                    .take(60)
                    .collect::<String>()
                    .escape_debug(),
                Messages::of("nl").headline(finding),
            )),
        }
    }
    lines.extend(wanted.iter().map(|wanted| format!("  - {wanted}")));
    (!lines.is_empty()).then(|| format!("\n■ {}\n{}", case.name(), lines.join("\n")))
}
