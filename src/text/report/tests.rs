//! What people and machines read, to the letter.

use std::time::{Duration, Instant};

use super::*;
use crate::text::diagnostic::{Code, Notes};
use crate::text::messages::Messages;
use crate::text::span::SourceId;

static WEIGHTS: Code = Code { name: "rubric/weights", severity: Severity::Error, wrong: "", right: "" };
static UNKNOWN: Code = Code { name: "field/unknown", severity: Severity::Error, wrong: "", right: "" };
static DUPLICATE: Code = Code { name: "id/duplicate", severity: Severity::Error, wrong: "", right: "" };
static ORPHAN: Code = Code { name: "page/orphan", severity: Severity::Warning, wrong: "", right: "" };

const FIRST: &str = "\u{feff}---\r\ntitel: Één gids\r\n---\r\n## Lesgeven\tnu\r\n";

fn sources(texts: &[(&str, &str)]) -> Sources {
    let mut sources = Sources::default();
    for (number, (path, text)) in texts.iter().enumerate() {
        sources.insert(Source::new(SourceId(number as u32), Arc::from(*path), (*text).into()));
    }
    sources
}

/// The span of the first `word` in a source.
fn at(sources: &Sources, source: u32, word: &str) -> Span {
    let start = sources.get(SourceId(source)).unwrap().text.find(word).unwrap();
    Span::new(SourceId(source), start, start + word.len())
}

fn sample() -> (Sources, Report) {
    let sources = sources(&[("content/b.md", FIRST), ("content/a, ü.md", "id: x\n")]);
    let mut notes = Notes::default();
    notes.add(&WEIGHTS, at(&sources, 0, "Lesgeven\tnu")).arg("total", 97.5);
    notes.add(&UNKNOWN, at(&sources, 0, "titel")).arg("field", "titel").arg("kind", "rubric").suggest(Some("title"));
    notes.add(&DUPLICATE, at(&sources, 1, "x")).arg("id", "x").label(at(&sources, 0, "gids"));
    notes.add(&WEIGHTS, at(&sources, 0, "Lesgeven\tnu")).arg("total", 97.5);
    notes.add(&ORPHAN, Span::top(SourceId(1))).arg("title", "100%: x,\ny");
    let report = Report::new(notes.into_vec(), &sources);
    (sources, report)
}

#[test]
fn people_read_sentence_place_and_advice() {
    let (sources, report) = sample();
    let expected = "\
waarschuwing[page/orphan]: Geen enkele pagina of menu leidt naar “100%: x, y”.
 --> content/a, ü.md:1:1
  |
1 | id: x
  | ^
  |
  = oplossing: Zet een link op een pagina waar de lezer dit zoekt, of neem het op in het menu.

fout[id/duplicate]: Twee bestanden hebben dezelfde id “x”.
 --> content/a, ü.md:1:5
  |
1 | id: x
  |     ^
  |
 --> content/b.md:2:12
  |
2 | titel: Één gids
  |            ---- hier stond het eerst
  |
  = oplossing: Geef één van de twee bestanden een andere naam.

fout[field/unknown]: Het veld “titel” bestaat niet voor een rubriek.
 --> content/b.md:2:1
  |
2 | titel: Één gids
  | ^^^^^
  |
  = oplossing: Verbeter de naam van het veld of haal het weg.
  = Bedoelde je “title”?

fout[rubric/weights]: De gewichten zijn samen 97,5, niet 100.
 --> content/b.md:4:4
  |
4 | ## Lesgeven nu
  |    ^^^^^^^^^^^
  |
  = oplossing: Pas de gewichten aan tot ze samen precies 100 zijn.

Gevonden: 3 fouten, 1 waarschuwing.
";
    assert_eq!(report.human(&sources, Messages::of("nl"), false), expected);
    assert!(report.human(&sources, Messages::of("nl"), true).contains("\u{1b}["));
    assert_eq!(Report::default().human(&sources, Messages::of("nl"), false), "");
}

#[test]
fn scripts_read_json() {
    let (sources, report) = sample();
    let read: serde_json::Value = serde_json::from_str(&report.json(&sources, Messages::of("en"))).unwrap();
    let expected = serde_json::json!({
        "code": "id/duplicate", "severity": "error",
        "path": "content/a, ü.md", "line": 1, "column": 5, "end_line": 1, "end_column": 6,
        "message": "Two files have the same id “x”.", "help": "Give one of the two files another name.",
        "suggestion": null,
        "related": [{
            "path": "content/b.md", "line": 2, "column": 12, "end_line": 2, "end_column": 16,
            "message": "it was first used here",
        }],
    });
    assert_eq!(read["findings"][1], expected);
    assert_eq!(
        (&read["version"], &read["errors"], &read["warnings"], &read["infos"]),
        (&1.into(), &3.into(), &1.into(), &0.into())
    );
}

#[test]
fn github_reads_one_escaped_command_a_line() {
    let (sources, report) = sample();
    let text = report.github(&sources, Messages::of("en"));
    assert_eq!(text.lines().count(), report.findings.len());
    let expected = "::warning file=content/a%2C ü.md,line=1,endLine=1,col=1,endColumn=1,title=page/orphan::\
        No page or menu leads to “100%25: x, y”.%0A\
        Put a link on a page where the reader would look for this, or add it to the menu.";
    assert_eq!(text.lines().next(), Some(expected));
}

#[test]
fn code_hosts_read_sarif() {
    let (sources, report) = sample();
    let read: serde_json::Value = serde_json::from_str(&report.sarif(&sources, Messages::of("nl"))).unwrap();
    let run = &read["runs"][0];
    let rules: Vec<&str> =
        run["tool"]["driver"]["rules"].as_array().unwrap().iter().map(|rule| rule["id"].as_str().unwrap()).collect();
    assert_eq!(rules, ["field/unknown", "id/duplicate", "page/orphan", "rubric/weights"]);
    let place = &run["results"][1]["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "content/a%2C%20%C3%BC.md");
    assert_eq!(place["region"], serde_json::json!({"startLine": 1, "startColumn": 5, "endLine": 1, "endColumn": 6}));
    assert_eq!(run["results"][1]["relatedLocations"][0]["message"]["text"], "hier stond het eerst");
    assert_eq!(run["results"][0]["level"], "warning");
}

#[test]
fn a_very_long_line_is_cut_around_the_place() {
    let line = format!("{}links nergens{}", "é".repeat(2_500_000), "ö".repeat(2_500_000));
    let sources = sources(&[("content/x.md", &line)]);
    let mut notes = Notes::default();
    for _ in 0..200 {
        let total = notes.iter().count();
        notes.add(&WEIGHTS, at(&sources, 0, "nergens")).arg("total", total);
    }
    let report = Report::new(notes.into_vec(), &sources);
    let begin = Instant::now();
    let text = report.human(&sources, Messages::of("nl"), false);
    assert!(begin.elapsed() < Duration::from_secs(5), "{:?}", begin.elapsed());
    assert!(text.contains(" --> content/x.md:1:2500007\n"));
    let shown = text.lines().find(|line| line.starts_with("1 |")).unwrap();
    assert_eq!(shown, format!("1 | …{}links nergens{}…", "é".repeat(24), "ö".repeat(63)));
}

#[test]
fn no_place_breaks_the_output() {
    let texts = ["", "\n", "a\r\nb", "\u{feff}", "é\u{0}\u{1b}\u{9b}\u{202e}👩\u{200d}👩 e\u{301}\r", "日本語\tx\n\n"];
    for text in texts {
        let sources = sources(&[("x\n.md", text)]);
        for start in 0..text.len() as u32 + 2 {
            for end in 0..text.len() as u32 + 2 {
                let span = Span { source: SourceId(0), start, end };
                let mut notes = Notes::default();
                notes.add(&WEIGHTS, span).label(span);
                notes.add(&WEIGHTS, Span::top(SourceId(7))).label(span);
                let report = Report::new(notes.into_vec(), &sources);
                for colour in [false, true] {
                    let shown = report.human(&sources, Messages::of("fr"), colour);
                    assert!(colour || shown.chars().all(|sign| sign == '\n' || !sign.is_control()), "{shown:?}");
                }
                report.json(&sources, Messages::of("fr"));
                report.github(&sources, Messages::of("fr"));
                report.sarif(&sources, Messages::of("fr"));
            }
        }
    }
}

#[test]
fn the_order_does_not_depend_on_who_came_first() {
    let (sources, report) = sample();
    let mut turned = report.findings.clone();
    turned.reverse();
    let again = Report::new(turned, &sources);
    assert_eq!(report.json(&sources, Messages::of("nl")), again.json(&sources, Messages::of("nl")));
    assert!(report.has_errors() && report.count(Severity::Warning) == 1);
}
