//! `check --conversations`: what can be reached on each goal, on request.

use serde_json::{Value, json};

use super::{folder, say};

const GUIDE: &str = "title: Gids\nseverity: {page/orphan: off, review/owner: off, review/date: off}\n";
const HOME: &str = "---\ntitle: Start\n---\n\nWelkom.\n";
const TALK: &str = "---
title: Les
---

## Spelen

### Gesprek: Sam
<!-- goals: duidelijkheid, rust; pass: duidelijkheid >= 1 -->

#### Opening

> **Sam:** U wilde me spreken?

- [“Je stage is onvoldoende.”](#slot)
  > *(duidelijkheid +2)*
- [“Hoe gaat het?”](#uitstel)
  > *(duidelijkheid −1, rust +1)*

#### Uitstel

> **Sam:** Goed, denk ik.

- [“Niet dus.”](#slot)
  > *(rust −3)*
- [“Fijn.”](#slot)

#### Slot

**Einde.**
";

fn site() -> tempfile::TempDir {
    folder(&[
        ("content/guide.yml", GUIDE),
        ("content/index.md", HOME),
        ("content/modules/m/index.md", "---\ntitle: M\n---\n\nOefen.\n"),
        ("content/modules/m/01-les.md", TALK),
    ])
}

#[test]
fn the_worst_and_the_best_score_are_shown() {
    let said = say(site().path(), &["check", "--conversations"]);
    let table = "\
laagst  hoogst  geslaagd  doel           gesprek  pagina
    −1       2         1  duidelijkheid  Sam      content/modules/m/01-les.md
    −2       1         –  rust           Sam      content/modules/m/01-les.md
";
    assert_eq!((said.code, said.out.as_str()), (0, table), "{}", said.err);
    let plain = say(site().path(), &["check"]);
    assert_eq!((plain.out.as_str(), plain.err), ("", said.err));
}

#[test]
fn machines_get_them_as_values() {
    let said = say(site().path(), &["check", "--conversations", "--format", "json"]);
    let read: Value = serde_json::from_str(&said.out).expect("it is JSON");
    let goal = |goal: &str, worst: i64, best: i64, pass: Option<i64>| {
        json!({
            "path": "content/modules/m/01-les.md", "conversation": "Sam", "goal": goal,
            "worst": worst, "best": best, "pass": pass,
        })
    };
    assert_eq!(read["conversations"], json!([goal("duidelijkheid", -1, 2, Some(1)), goal("rust", -2, 1, None)]));
    let plain = say(site().path(), &["check", "--format", "json"]);
    assert!(!plain.out.contains("conversations"));
}

#[test]
fn a_guide_without_conversations_says_so() {
    let site = folder(&[("content/guide.yml", GUIDE), ("content/index.md", HOME)]);
    let said = say(site.path(), &["check", "--conversations", "--lang", "en"]);
    assert_eq!((said.code, said.out.as_str()), (0, "There are no conversations to play.\n"));
}
