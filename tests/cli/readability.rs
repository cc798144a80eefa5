//! `check --readability`: hints and scores on request, which never fail a check.

use serde_json::Value;

use super::{folder, say};

const GUIDE: &str = "title: Gids
severity: {page/orphan: off, review/owner: off, review/date: off}
readability: {sentence: 12}
style: {nl: {stagiair(e): student}}
";
const HOME: &str = "---\ntitle: Start\n---\n\nDe stagiaire belt.\n";

/// Thirty sentences of four words and five syllables: 206.84 − 0.93 × 4 − 77 × 5/4 = 106.87, so 100.
fn easy() -> String {
    format!("---\ntitle: Vlot\n---\n\n{}\n", "Je belt hem even. ".repeat(30).trim())
}

fn hard() -> String {
    let sentence = "Beoordelingsverantwoordelijkheden veronderstellen evaluatiemogelijkheden. ";
    format!("---\ntitle: Stroef\n---\n\n{}\n", sentence.repeat(40).trim())
}

fn site() -> tempfile::TempDir {
    folder(&[
        ("content/guide.yml", GUIDE),
        ("content/index.md", HOME),
        ("content/pages/vlot.md", &easy()),
        ("content/pages/stroef.md", &hard()),
    ])
}

#[test]
fn a_check_gives_no_hints_unless_asked() {
    let said = say(site().path(), &["check"]);
    assert_eq!((said.code, said.err.as_str()), (0, "3 documenten, 0 fouten, 0 waarschuwingen in T s\n"));
    assert_eq!(said.out, "");
}

#[test]
fn hints_and_scores_are_shown_and_do_not_fail() {
    let said = say(site().path(), &["check", "--readability"]);
    let hints = "\
tip[readability/word]: Het team schrijft dit liever anders dan “stagiaire”.
 --> content/index.md:5:4
  |
5 | De stagiaire belt.
  |    ^^^^^^^^^
  |
  = oplossing: De woorden staan in guide.yml, bij “style”.
  = Bedoelde je “student”?

3 documenten, 0 fouten, 0 waarschuwingen, 1 tip in T s
";
    assert_eq!((said.code, said.err.as_str()), (0, hints));
    let table = "\
score  woorden per zin  woorden  leest          pagina
    0              3,0      120  zeer moeilijk  content/pages/stroef.md
  100              4,0      120  zeer vlot      content/pages/vlot.md
1 pagina is te kort voor een score.
";
    assert_eq!(said.out, table);
    let english = say(site().path(), &["check", "--readability", "--lang", "en"]);
    assert!(english.out.starts_with("score  words per sentence  words  reads      page\n"), "{}", english.out);
}

#[test]
fn machines_get_the_scores_beside_the_findings() {
    let said = say(site().path(), &["check", "--readability", "--format", "json"]);
    assert_eq!(said.code, 0);
    let read: Value = serde_json::from_str(&said.out).expect("it is JSON");
    assert_eq!((&read["version"], &read["infos"]), (&1.into(), &1.into()));
    assert_eq!(read["findings"][0]["suggestion"], "student");
    let pages = read["readability"].as_array().expect("there are scores");
    assert_eq!(pages.len(), 3);
    assert_eq!(pages[0]["path"], "content/pages/stroef.md");
    assert_eq!((&pages[0]["score"], &pages[0]["level"]), (&0.into(), &"very-hard".into()));
    assert_eq!((&pages[1]["score"], &pages[1]["formula"]), (&100.into(), &"Flesch-Douma".into()));
    assert_eq!((&pages[1]["words"], &pages[1]["sentences"]), (&120.into(), &30.into()));
    assert_eq!((&pages[2]["path"], &pages[2]["score"]), (&"content/index.md".into(), &Value::Null));
    let plain = say(site().path(), &["check", "--format", "json"]);
    assert!(!plain.out.contains("readability"));
    for (format, word) in [("github", "::notice "), ("sarif", "\"level\":\"note\"")] {
        let said = say(site().path(), &["check", "--readability", "--format", format]);
        assert!(said.code == 0 && said.out.contains(word), "{}", said.out);
    }
}
