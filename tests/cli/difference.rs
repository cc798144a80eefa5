//! `diff`: what changed in a rubric, in plain words.

use std::path::Path;
use std::process::Command;

use super::{folder, say, write};

const OLD: &str = "---
title: Eindevaluatie
use: summative
scale:
  - {id: laag, title: Onvoldoende, points: 0-9}
  - {id: hoog, title: Voldoende, points: 10-20}
raters:
  - {role: mentor, counts: informative}
  - {role: lecturer, counts: decides}
moments: [end]
pass: total at least 50%
---

## Lesgeven
<!-- id: lesgeven; weight: 60; assesses: outcomes/lo#a -->

- **Onvoldoende:** Je leest voor van je blad.
- **Voldoende:** Je vertelt en je kijkt de klas aan.

## Verslag
<!-- id: verslag; weight: 40 -->

- **Onvoldoende:** Je levert niets in.
- **Voldoende:** Je levert een verslag in.
";

fn new() -> String {
    OLD.replace("pass: total at least 50%", "pass: every criterion at least Voldoende")
        .replace("{role: mentor, counts: informative}", "{role: student, counts: informative}")
        .replace("moments: [end]", "moments: [midway, end]")
        .replace("points: 10-20", "points: 12-20")
        .replace("weight: 60; assesses: outcomes/lo#a", "weight: 70; must: hoog; assesses: outcomes/lo#b")
        .replace("Je vertelt en je kijkt de klas aan.", "Je vertelt, je kijkt de klas aan en je stelt vragen.")
        .replace("## Verslag\n<!-- id: verslag; weight: 40 -->", "## Samenwerken\n<!-- id: samen; weight: 30 -->")
        .replace("Je levert niets in.", "Je werkt alleen.")
        .replace("Je levert een verslag in.", "Je helpt je collega.")
}

const TEXT: &str = "Wat is er veranderd in “Eindevaluatie”?
=======================================

Tussen [−…−] staat wat wegviel, tussen [+…+] wat erbij kwam.

Voor de hele rubric
  • Wanneer je geslaagd bent, verandert. Nu: elk criterium minstens Voldoende. Vroeger: in totaal minstens 50 %.
  • Valt weg: de mentor, die informeert.
  • Komt erbij: de student, die informeert.
  • Voldoende levert 12–20 punten op. Dat was 10–20.
  • Wordt ook ingevuld: halfweg.

Lesgeven
  • Nieuw: dit criterium moet minstens Voldoende zijn om te slagen.
  • Telt mee voor 70 %. Dat was 60 %.
  • Voldoende: Je [−vertelt en−] [+vertelt,+] je kijkt de klas [−aan.−] [+aan en je stelt vragen.+]
  • Beoordeelt niet meer outcomes/lo#a.
  • Beoordeelt nu ook outcomes/lo#b.

Samenwerken
  • Dit criterium is nieuw.

Verslag
  • Dit criterium valt weg.
";

#[test]
fn what_changed_is_said_in_plain_words_what_matters_most_first() {
    let place = folder(&[("oud.md", OLD), ("nieuw.md", &new())]);
    let said = say(place.path(), &["diff", "rubric", "oud.md", "nieuw.md"]);
    assert_eq!((said.out.as_str(), said.err.as_str(), said.code), (TEXT, "", 1));
    let same = say(place.path(), &["diff", "rubric", "oud.md", "oud.md", "--lang", "en"]);
    assert!(same.out.ends_with("Nothing changed.\n") && same.code == 0, "{same:?}");

    let markdown = say(place.path(), &["diff", "rubric", "oud.md", "nieuw.md", "--format", "markdown"]).out;
    assert!(
        markdown.starts_with("# Wat is er veranderd") && markdown.contains("\n## Lesgeven\n\n- Nieuw:"),
        "{markdown}"
    );
    assert!(markdown.contains("- **Voldoende**: Je ~~vertelt en~~ **vertelt,** je kijkt"), "{markdown}");

    let json = say(place.path(), &["diff", "rubric", "oud.md", "nieuw.md", "--format", "json"]).out;
    let json: serde_json::Value = serde_json::from_str(&json).expect("it is JSON");
    assert_eq!(json["equal"], false);
    let changes = json["changes"].as_array().expect("a list");
    let weight = changes.iter().find(|change| change["kind"] == "weight").expect("the weight changed");
    assert_eq!(
        (&weight["criterion"], &weight["old"], &weight["new"]),
        (&"Lesgeven".into(), &"60".into(), &"70".into())
    );
    let words = changes.iter().find(|change| change["kind"] == "descriptor").expect("a descriptor changed");
    assert_eq!(words["words"][0], serde_json::json!({"is": "same", "text": "Je "}));
}

#[test]
fn a_formative_rubric_shows_no_number_and_a_renamed_criterion_is_known_by_its_words() {
    let old = OLD.replace("use: summative", "use: formative").replace("pass: total at least 50%\n", "");
    let words = "Je luistert rustig naar wat de klas vertelt en vraagt daarna door.";
    let old = old.replace("id: verslag; weight: 40", "weight: 40").replace("Je levert een verslag in.", words);
    let new = old.replace("weight: 60", "weight: 70").replace("10-20", "11-20").replace("## Verslag", "## Luisteren");
    let place = folder(&[("oud.md", &old), ("nieuw.md", &new)]);
    let said = say(place.path(), &["diff", "rubric", "oud.md", "nieuw.md"]);
    assert!(said.out.contains("Luisteren\n  • Andere naam: [−Verslag−] [+Luisteren+]\n"), "{}", said.out);
    assert!(!said.out.contains(['6', '7', '1']), "{}", said.out);
}

#[test]
fn what_cannot_be_compared_is_refused() {
    let place = folder(&[("oud.md", OLD), ("tekst.md", "---\ntitle: Tekst\n---\n\nGeen rubric.\n")]);
    for (args, code, words) in [
        (&["diff", "rubric", "oud.md"][..], 2, "<NEW>"),
        (&["diff", "rubric", "oud.md", "nergens.md"], 3, "nergens.md"),
        (&["diff", "rubric", "rubrics/x", "--since", "HEAD"], 2, "content"),
    ] {
        let said = say(place.path(), args);
        assert!(said.code == code && said.err.contains(words), "{args:?}: {said:?}");
    }
}

fn git(folder: &Path, args: &[&str]) {
    let mut git = Command::new("git");
    git.arg("-C").arg(folder).args(["-c", "user.name=Docent", "-c", "user.email=docent@voorbeeld.be"]).args(args);
    git.env("GIT_CONFIG_GLOBAL", "/dev/null").env_remove("GIT_DIR");
    assert!(git.output().expect("git is there").status.success(), "git {args:?}");
}

#[test]
fn a_rubric_is_compared_with_how_it_stood_at_a_commit() {
    let place = folder(&[("gids/content/guide.yml", "title: Gids\n"), ("gids/content/rubrics/02-eind.md", OLD)]);
    git(place.path(), &["init", "-q", "-b", "main"]);
    git(place.path(), &["add", "."]);
    git(place.path(), &["commit", "-q", "-m", "Begin"]);
    git(place.path(), &["tag", "vorig-jaar"]);
    write(place.path(), "gids/content/rubrics/02-eind.md", &new());
    let said = say(place.path(), &["diff", "rubric", "rubrics/eind", "--since", "vorig-jaar", "--dir", "gids"]);
    assert_eq!((said.out.as_str(), said.code), (TEXT, 1), "{said:?}");
    let unknown = say(place.path(), &["diff", "rubric", "rubrics/eind", "--since", "ooit", "--dir", "gids"]);
    assert!(unknown.code == 2 && unknown.err.contains("ooit:content/rubrics/02-eind.md"), "{unknown:?}");
}
