//! The pages for the team: they say what was found, what is late and what is not translated, and never what was before.

use std::collections::BTreeMap;

use stagegids::compile::{Inputs, compile};
use stagegids::memo::Memo;

use crate::support::html::{Token, text_in, tokens};
use crate::support::site::{clean, findings, inputs, outputs, page};

const GUIDE: &str = "title: Gids
url: https://x.be/
edit-url: https://git.x.be/edit/{path}
languages: [nl, fr]
severity: {page/orphan: warning}
review: {owner: required}
";
const HOME: &str = "---\ntitle: Start\nowner: Bureau\nreview-before: 2027-06-01\n---\n\n[Plan](pages/plan.md)\n";
const PLAN: &str = "---\ntitle: Plan\nowner: Bureau\nreview-before: 2026-12-24\n---\n\nEen plan.\n\n## Doel\n\nSamen met je mentor schrijf je drie doelen op papier.\n";
const LOST: &str =
    "---\ntitle: Verloren\nowner: Werkgroep & co\nreview-before: 2026-11-21\n---\n\nNiemand komt hier.\n";

fn files() -> BTreeMap<&'static str, String> {
    let files = [
        ("content/guide.yml", GUIDE),
        ("content/index.md", HOME),
        ("content/pages/plan.md", PLAN),
        ("content/pages/lost.md", LOST),
    ];
    files.into_iter().map(|(path, text)| (path, text.to_owned())).collect()
}

fn site(change: impl FnOnce(&mut BTreeMap<&'static str, String>)) -> Inputs {
    let mut files = files();
    change(&mut files);
    inputs(files)
}

/// The rows of all tables of a page: the words of their cells.
fn rows(html: &str) -> Vec<Vec<String>> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    let (mut inside, mut label) = (false, false);
    for token in tokens(html) {
        match token {
            Token::Open(tag) if tag.name == "tr" => rows.push(Vec::new()),
            Token::Open(tag) if tag.name == "td" || tag.name == "th" => {
                inside = true;
                if let Some(row) = rows.last_mut() {
                    row.push(String::new());
                }
            }
            Token::Open(tag) if tag.name == "span" => label = tag.get("class") == Some("label"),
            Token::Close(name) if name == "span" => label = false,
            Token::Close(name) if name == "td" || name == "th" => inside = false,
            Token::Text(text) if inside && !label => {
                if let Some(cell) = rows.last_mut().and_then(|row| row.last_mut()) {
                    let words = text.trim();
                    let gap = if cell.is_empty() || words.is_empty() { "" } else { " " };
                    *cell = format!("{cell}{gap}{words}");
                }
            }
            _ => {}
        }
    }
    rows
}

#[test]
fn findings_stand_on_a_page_in_the_words_of_its_reader() {
    let made = outputs(&clean(&site(|_| {})));
    let dutch = rows(&page(&made, "quality/findings/index.html"));
    assert_eq!(dutch[1], ["content/pages/lost.md"]);
    assert_eq!(
        dutch[2],
        [
            "2:8",
            "waarschuwing page/orphan",
            "Geen enkele pagina of menu leidt naar “Verloren”. Zet een link op een pagina waar de lezer dit zoekt, of neem \
             het op in het menu."
        ]
    );
    assert_eq!(dutch[3][1], "waarschuwing review/passed");
    assert_eq!(dutch.len(), 4);
    let html = page(&made, "quality/findings/index.html");
    assert!(html.contains("href=\"https://git.x.be/edit/content/pages/lost.md\""));
    let french = page(&made, "fr/quality/findings/index.html");
    assert!(french.contains("lang=\"fr\"") && rows(&french)[2][1] == "avertissement page/orphan", "{french}");
    assert_eq!(text_in(&page(&made, "quality/index.html"), "b").trim(), "2");
}

#[test]
fn the_pages_are_for_the_team_only() {
    let made = outputs(&clean(&site(|_| {})));
    for path in ["quality/index.html", "quality/review/index.html", "fr/quality/translations/index.html"] {
        assert!(page(&made, path).contains("<meta name=\"robots\" content=\"noindex\">"), "{path}");
    }
    assert!(!page(&made, "sitemap.xml").contains("quality"));
    assert!(
        page(&made, "index.html").contains("<p class=\"team\"><a href=\"/quality/\">Kwaliteit van deze gids</a></p>")
    );
    let without = outputs(&clean(&site(|files| {
        files.entry("content/guide.yml").and_modify(|text| text.push_str("quality-pages: false\n"));
    })));
    assert!(!without.keys().any(|path| path.contains("quality/")));
    assert!(!page(&without, "index.html").contains("quality"));
}

/// A repaired page takes its finding along, also where most of the site is not made again.
#[test]
fn a_repaired_finding_is_gone() {
    let mut memo = Memo::default();
    let before = compile(&site(|_| {}), &mut memo);
    assert_eq!(before.report.findings.len(), 2);
    let repaired = site(|files| {
        files.insert("content/pages/lost.md", LOST.replace("2026-11-21", "2027-11-21"));
        files.insert("content/index.md", HOME.replace("(pages/plan.md)", "(pages/plan.md) en [meer](pages/lost.md)"));
    });
    let after = compile(&repaired, &mut memo);
    assert!(after.report.is_empty(), "{:?}", findings(&after));
    let made = outputs(&after);
    assert_eq!(made, outputs(&clean(&repaired)));
    let html = page(&made, "quality/findings/index.html");
    assert!(html.contains("Bij de laatste bouw was er niets te melden.") && rows(&html).is_empty(), "{html}");
}

#[test]
fn the_calendar_goes_by_owner_and_by_month() {
    let made = outputs(&clean(&site(|files| {
        files.insert("content/pages/geen.md", "---\ntitle: Zonder\n---\n\nTekst.\n".to_owned());
    })));
    let rows = rows(&page(&made, "quality/review/index.html"));
    let rows: Vec<Vec<&str>> = rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
    assert_eq!(
        rows,
        [
            vec!["Beheer", "Pagina’s", "Te laat", "Volgende datum"],
            vec!["Werkgroep & co", "1", "1", ""],
            vec!["niemand", "1", "0", ""],
            vec!["Bureau", "2", "0", "24 december 2026"],
            vec!["Pagina", "Beheer", "Na te kijken voor", "Nagelezen"],
            vec!["Te laat"],
            vec!["Verloren", "Werkgroep & co", "21 november 2026", ""],
            vec!["december 2026"],
            vec!["Plan", "Bureau", "24 december 2026", ""],
            vec!["juni 2027"],
            vec!["Start", "Bureau", "1 juni 2027", ""],
            vec!["Zonder datum"],
            vec!["Zonder", "niemand", "", ""],
        ]
    );
}

#[test]
fn the_state_of_every_translation_is_told() {
    let made = outputs(&clean(&site(|files| {
        files.insert(
            "content/pages/plan.fr.md",
            "---\ntitle: Plan\ntranslated-from: v-00000000\n---\n\nUn plan.\n\n## But\n<!-- id: doel -->\n\nTrois buts.\n".to_owned(),
        );
        files.insert("content/pages/lost.fr.md", "---\ntitle: Perdu\ndraft: true\n---\n\nPersonne.\n".to_owned());
    })));
    let french = rows(&page(&made, "fr/quality/translations/index.html"));
    let rows: Vec<Vec<&str>> = french.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
    assert_eq!(
        rows,
        [
            vec!["Page", "Français"],
            vec!["D’abord ceci"],
            vec!["Verloren", "brouillon 1 partie traduite sur 1"],
            vec!["Plan", "en retard Plan : l’original a changé"],
            vec!["Accueil"],
            vec!["Start", "manque"],
        ]
    );
    let html = page(&made, "fr/pages/plan/index.html");
    assert!(html.contains("<p class=\"notice stale\">L’introduction de l’original a changé"), "{html}");
    assert!(html.contains("<a href=\"/pages/plan/\">Lire l’original</a>"));
}

/// A section that lags behind says so under its heading, wherever that heading comes from, and leads to the original.
#[test]
fn a_section_that_lags_behind_says_so() {
    let made = outputs(&clean(&site(|files| {
        files.insert(
            "content/pages/plan.fr.md",
            "---\ntitle: Plan\n---\n\nUn plan.\n\n## But\n<!-- id: doel; translated-from: v-00000000 -->\n\nTrois buts.\n".to_owned(),
        );
    })));
    let html = page(&made, "fr/pages/plan/index.html");
    let notice = "<h2 id=\"doel\">But</h2><p class=\"notice stale\">L’original de cette partie a changé après la traduction. \
                  <a href=\"/pages/plan/#doel\" hreflang=\"nl\">Lire l’original</a></p>";
    assert!(html.contains(notice), "{html}");
    assert!(!page(&made, "pages/plan/index.html").contains("notice stale"));
}

#[test]
fn a_folder_of_that_name_is_reported() {
    let compiled = clean(&site(|files| {
        files.insert("content/quality/ons.md", PLAN.to_owned());
    }));
    let found = findings(&compiled);
    assert!(found.iter().any(|line| line.starts_with("content/quality/ons.md:2:8 id/taken")), "{found:#?}");
}
