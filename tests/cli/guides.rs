//! `build` and `check`: the summary, the exit codes, and what is written.

use super::{folder, read, say, write};

const HOME: &str = "---\ntitle: Start\n---\n\nWelkom.\n";
const GUIDE: &str = "title: Proef\nlanguage: nl\nsearch: false\noffline: false\npdf: false\n";
/// A link that leads nowhere: an error.
const BROKEN: &str = "---\ntitle: Start\n---\n\nLees [dit](nergens.md).\n";
/// A page that nothing leads to, of nobody: warnings.
const ORPHAN: &str = "---\ntitle: Alleen\nowner: Stagebureau\nreviewed: 2026-09-01\n---\n\nTekst.\n";

#[test]
fn build_writes_the_site_and_counts() {
    let site = folder(&[("content/guide.yml", GUIDE), ("content/index.md", HOME)]);
    let said = say(site.path(), &["build"]);
    assert_eq!((said.code, said.out.as_str()), (0, ""));
    assert_eq!(said.err, "1 document, 7 pagina’s, 0 fouten, 0 waarschuwingen in T s → public/\n");
    assert!(read(site.path(), "public/index.html").contains("Welkom."));
    let again = say(site.path(), &["build"]);
    assert_eq!((again.code, again.err), (0, said.err), "a build without changes says the same");
    let elsewhere = say(site.path(), &["build", ".", "--out", "web/gids"]);
    assert_eq!(elsewhere.err, "1 document, 7 pagina’s, 0 fouten, 0 waarschuwingen in T s → web/gids/\n");
    assert!(read(site.path(), "web/gids/index.html").contains("Welkom."));
}

#[test]
fn check_writes_nothing() {
    let site = folder(&[("content/guide.yml", GUIDE), ("content/index.md", HOME)]);
    let said = say(site.path(), &["check"]);
    assert_eq!((said.code, said.out.as_str()), (0, ""));
    assert_eq!(said.err, "1 document, 0 fouten, 0 waarschuwingen in T s\n");
    assert!(!site.path().join("public").exists() && !site.path().join(".stagegids").exists());
}

#[test]
fn the_site_folder_may_be_named() {
    let site = folder(&[("gids/content/guide.yml", GUIDE), ("gids/content/index.md", HOME)]);
    let said = say(site.path(), &["build", "gids"]);
    assert_eq!(said.err, "1 document, 7 pagina’s, 0 fouten, 0 waarschuwingen in T s → gids/public/\n");
    assert!(site.path().join("gids/public/index.html").exists());
}

#[test]
fn an_error_leaves_the_previous_site_whole() {
    let site = folder(&[("content/guide.yml", GUIDE), ("content/index.md", HOME)]);
    say(site.path(), &["build"]);
    write(site.path(), "content/index.md", BROKEN);
    let said = say(site.path(), &["build"]);
    assert_eq!((said.code, said.out.as_str()), (1, ""));
    assert_eq!(
        said.err,
        "\
fout[link/broken]: De link “nergens.md” leidt nergens heen.
 --> content/index.md:5:12
  |
5 | Lees [dit](nergens.md).
  |            ^^^^^^^^^^
  |
  = oplossing: Verbeter het adres, of maak de pagina.

1 document, 1 fout, 0 waarschuwingen in T s. Er is niets geschreven: verbeter eerst de fouten.
"
    );
    assert!(read(site.path(), "public/index.html").contains("Welkom."));
}

#[test]
fn findings_speak_the_language_asked_for() {
    let site = folder(&[("content/guide.yml", GUIDE), ("content/index.md", BROKEN)]);
    let english = say(site.path(), &["check", "--lang", "en"]);
    assert_eq!(
        english.err,
        "\
error[link/broken]: The link “nergens.md” leads nowhere.
 --> content/index.md:5:12
  |
5 | Lees [dit](nergens.md).
  |            ^^^^^^^^^^
  |
  = help: Correct the address, or make the page.

1 document, 1 error, 0 warnings in T s
"
    );
    let french = say(site.path(), &["check", "--lang", "fr"]);
    assert!(french.err.starts_with("erreur[link/broken]: "), "{}", french.err);
    assert!(french.err.ends_with("\n1 document, 1 erreur, 0 avertissement en T s\n"), "{}", french.err);
    write(site.path(), "content/guide.yml", "title: Guide\nlanguage: fr\n");
    assert_eq!(say(site.path(), &["check"]).err, french.err, "the site's own language comes first");
}

#[test]
fn warnings_fail_check_and_a_strict_build() {
    let site = folder(&[("content/guide.yml", GUIDE), ("content/index.md", HOME), ("content/pages/alleen.md", ORPHAN)]);
    let checked = say(site.path(), &["check"]);
    assert_eq!(checked.code, 1);
    assert_eq!(
        checked.err,
        "\
waarschuwing[page/orphan]: Geen enkele pagina of menu leidt naar “Alleen”.
 --> content/pages/alleen.md:2:8
  |
2 | title: Alleen
  |        ^^^^^^
  |
  = oplossing: Zet een link op een pagina waar de lezer dit zoekt, of neem het op in het menu.

2 documenten, 0 fouten, 1 waarschuwing in T s
"
    );
    assert_eq!(say(site.path(), &["build"]).code, 0);
    let strict = say(site.path(), &["build", "--strict"]);
    assert_eq!(strict.code, 1);
    assert!(strict.err.ends_with("0 fouten, 1 waarschuwing in T s → public/\n"), "{}", strict.err);
    assert!(site.path().join("public/pages/alleen/index.html").exists());
    write(site.path(), "content/guide.yml", "title: Proef\nseverity: {page/orphan: info}\n");
    let hint = say(site.path(), &["check"]);
    assert_eq!(hint.code, 0, "a hint is no failure");
    assert!(hint.err.ends_with("0 fouten, 0 waarschuwingen, 1 tip in T s\n"), "{}", hint.err);
}

#[test]
fn drafts_are_built_when_asked() {
    let draft = "---\ntitle: Straks\ndraft: true\n---\n\nNog niet.\n";
    let guide = "title: Proef\nseverity: {review/owner: off, review/date: off, page/orphan: off}\n";
    let site = folder(&[("content/guide.yml", guide), ("content/index.md", HOME), ("content/pages/straks.md", draft)]);
    let shown = "public/pages/straks/index.html";
    say(site.path(), &["build", "--drafts"]);
    assert!(site.path().join(shown).exists());
    say(site.path(), &["build"]);
    assert!(!site.path().join(shown).exists(), "a page that is a draft again is taken away");
}

#[test]
fn machines_read_findings_on_standard_output() {
    let site = folder(&[("content/guide.yml", GUIDE), ("content/index.md", BROKEN)]);
    let summary = "1 document, 1 fout, 0 waarschuwingen in T s\n";
    let json = say(site.path(), &["check", "--format", "json"]);
    assert_eq!((json.code, json.err.as_str()), (1, summary));
    let read: serde_json::Value = serde_json::from_str(&json.out).expect("one JSON object");
    let finding = &read["findings"][0];
    assert_eq!(finding["message"], "De link “nergens.md” leidt nergens heen.");
    assert_eq!((&finding["line"], &finding["column"]), (&5.into(), &12.into()));
    let github = say(site.path(), &["check", "--format", "github"]);
    assert_eq!(github.err, summary);
    assert_eq!(
        github.out,
        "::error file=content/index.md,line=5,endLine=5,col=12,endColumn=22,title=link/broken::De link “nergens.md” leidt \
         nergens heen.%0AVerbeter het adres, of maak de pagina.\n"
    );
    let sarif = say(site.path(), &["check", "--format", "sarif"]);
    let read: serde_json::Value = serde_json::from_str(&sarif.out).expect("one JSON object");
    assert_eq!(read["runs"][0]["results"][0]["ruleId"], "link/broken");
}

#[test]
fn a_folder_without_content_is_named() {
    let site = folder(&[("tekst/index.md", HOME)]);
    for command in ["build", "check", "serve"] {
        let said = say(site.path(), &[command, "tekst"]);
        assert_eq!((said.code, said.out.as_str()), (2, ""));
        assert_eq!(
            said.err,
            "fout: De map “tekst” heeft geen map “content”. Geef de map van je gids op, of begin een nieuwe met: \
             stagegids init tekst\n"
        );
    }
    let english = say(site.path(), &["check", "--lang", "en"]);
    assert_eq!(
        english.err,
        "error: The folder “.” has no folder “content”. Name the folder of your guide, or start a new one with: \
         stagegids init .\n"
    );
}

#[test]
fn what_cannot_be_written_is_a_failure_of_its_own() {
    let site = folder(&[("content/guide.yml", GUIDE), ("content/index.md", HOME), ("bezet", "een bestand")]);
    let said = say(site.path(), &["build", "--out", "bezet"]);
    assert_eq!(said.code, 3, "{}", said.err);
    assert!(said.err.starts_with("fout: bezet"), "{}", said.err);
    assert_eq!(read(site.path(), "bezet"), "een bestand");
    let inside = say(site.path(), &["build", "--out", "content/public"]);
    assert_eq!(inside.code, 3, "{}", inside.err);
}

#[test]
fn wrong_use_is_told_from_findings() {
    let site = folder(&[]);
    for args in [&["bouw"][..], &["build", "--formaat", "json"], &["check", "--lang", "de"], &[]] {
        assert_eq!(say(site.path(), args).code, 2, "{args:?}");
    }
}
