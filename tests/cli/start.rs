//! `init` and `new`: what a team starts from, and that nothing is ever overwritten.

use std::path::Path;

use stagegids::kinds::KINDS;

use super::{folder, read, say, write};

#[test]
fn a_new_guide_builds_without_a_finding() {
    let site = folder(&[]);
    let said = say(site.path(), &["init", "gids"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(said.out.starts_with("gemaakt: gids/content/guide.yml\ngemaakt: gids/content/index.md\n"), "{}", said.out);
    assert!(said.out.ends_with("core.hooksPath .githooks\nBekijk je gids met: stagegids serve gids\n"), "{}", said.out);
    for file in [".gitignore", ".github/workflows/pages.yml", ".gitlab-ci.yml", "README.md"] {
        assert!(said.out.contains(&format!("gemaakt: gids/{file}\n")), "{file}");
    }
    for file in ["settings", "extensions"] {
        assert!(said.out.contains(&format!("gemaakt: gids/.vscode/{file}.json\n")), "{file}");
    }
    for kind in KINDS {
        let name = if kind.holds_folder() { "voorbeeld/index.md" } else { "voorbeeld.md" };
        assert!(site.path().join(format!("gids/content/{}/{name}", kind.folder())).exists(), "{}", kind.name());
    }
    let built = say(site.path(), &["build", "gids", "--strict"]);
    assert_eq!(built.code, 0, "{}", built.err);
    assert!(built.err.starts_with("13 documenten, "), "{}", built.err);
    assert!(built.err.ends_with(" pagina’s, 0 fouten, 0 waarschuwingen in T s → gids/public/\n"), "{}", built.err);
}

/// An editor that opens the new guide starts the program, by a name and with words that the program knows.
#[test]
fn a_new_guide_is_set_up_for_an_editor() {
    let site = folder(&[]);
    say(site.path(), &["init", "gids"]);
    let json = |name: &str| -> serde_json::Value {
        let text = read(&site.path().join("gids"), &format!(".vscode/{name}.json"));
        // VS Code allows comments on lines of their own.
        let lines: Vec<&str> = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        serde_json::from_str(&lines.join("\n")).unwrap_or_else(|error| panic!("{name}: {error}"))
    };
    let settings = json("settings");
    assert_eq!(settings["glspc.server.command"], env!("CARGO_PKG_NAME"));
    assert_eq!(settings["glspc.server.languageId"], serde_json::json!(["markdown", "yaml"]));
    let arguments: Vec<&str> = settings["glspc.server.commandArguments"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|one| one.as_str())
        .collect();
    // Without an editor at the other side the server ends at once, cleanly.
    assert_eq!(say(&site.path().join("gids"), &arguments).code, 0);
    let recommended = &json("extensions")["recommendations"];
    assert_eq!(recommended, &serde_json::json!(["zsol.vscode-glspc"]));
    assert!(settings.as_object().is_some_and(|all| all.keys().any(|key| key.starts_with("glspc."))));
}

/// The samples ask for a review on a fixed day; a guide that starts after it must not start with a warning.
#[test]
fn a_new_guide_is_not_born_old() {
    let site = folder(&[]);
    let later = |args: &[&str]| {
        let command = super::program(site.path(), args).env("SOURCE_DATE_EPOCH", "2200000000").output();
        super::said(command.expect("the program can be started"))
    };
    later(&["init"]);
    let built = later(&["build", "--strict"]);
    assert_eq!(built.code, 0, "{}", built.err);
    assert!(read(site.path(), "content/pages/voorbeeld.md").contains("\nreview-before: 2040-09-18\n"));
}

#[test]
fn the_files_around_the_guide_are_whole() {
    let site = folder(&[]);
    say(site.path(), &["init"]);
    assert_eq!(read(site.path(), ".gitignore"), "# Gemaakt door stagegids\npublic/\n.stagegids/\n");
    for path in [".github/workflows/pages.yml", ".gitlab-ci.yml", "content/guide.yml"] {
        let text = read(site.path(), path);
        assert!(!text.contains("{{version}}") && !text.contains("{{year}}"), "{path}");
        serde_yaml::from_str::<serde_yaml::Value>(&text).unwrap_or_else(|error| panic!("{path}: {error}"));
    }
    let github = read(site.path(), ".github/workflows/pages.yml");
    assert!(github.contains(&format!("stagegids@{}\n", env!("CARGO_PKG_VERSION"))));
    assert!(read(site.path(), "content/guide.yml").contains("academic_year: 2026-2027\n"));
}

#[test]
fn init_keeps_what_is_there() {
    let site = folder(&[("README.md", "van ons"), ("content/index.md", "---\ntitle: Thuis\n---\n")]);
    let said = say(site.path(), &["init"]);
    assert_eq!(said.code, 0);
    assert!(said.out.contains("bestond al, niet gewijzigd: README.md\n"), "{}", said.out);
    assert!(said.out.contains("bestond al, niet gewijzigd: content/index.md\n"), "{}", said.out);
    assert!(said.out.contains("gemaakt: content/guide.yml\n"), "{}", said.out);
    assert_eq!(read(site.path(), "README.md"), "van ons");
    assert_eq!(read(site.path(), "content/index.md"), "---\ntitle: Thuis\n---\n");
    let english = say(site.path(), &["init", "--lang", "en"]);
    assert!(english.out.starts_with("existed, not changed: content/guide.yml\n"), "{}", english.out);
    assert!(!english.out.contains("created"), "{}", english.out);
}

#[test]
fn a_new_document_of_every_kind_passes_the_check() {
    let site = folder(&[]);
    say(site.path(), &["init"]);
    for kind in KINDS {
        let said = say(site.path(), &["new", kind.name(), "Nieuw begin"]);
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{}", kind.name());
        let name = if kind.holds_folder() { "nieuw-begin/index.md" } else { "nieuw-begin.md" };
        let path = format!("content/{}/{name}", kind.folder());
        assert!(said.out.starts_with(&format!("gemaakt: {path}\n")), "{}", said.out);
        let text = read(site.path(), &path);
        let schema = schema_of(&text);
        assert_eq!(
            site.path().join(&path).parent().unwrap().join(schema).canonicalize().unwrap(),
            site.path().join(format!(".stagegids/schema/{}.json", kind.name())).canonicalize().unwrap(),
        );
        assert!(text.contains("\ntitle: Nieuw begin\n"), "{text}");
    }
    let checked = say(site.path(), &["check"]);
    let headlines: Vec<&str> = checked.err.lines().filter(|line| line.contains("]: ")).collect();
    assert_eq!(
        headlines,
        [
            "waarschuwing[indicator/practice]: Bij de indicator “1.1 Elke student heeft een startgesprek” staat geen goede \
             praktijk.",
            "waarschuwing[outcome/unassessed]: Het leerresultaat “LR 1 Feedback vragen en gebruiken” wordt nergens beoordeeld.",
            "waarschuwing[outcome/unpractised]: Het leerresultaat “LR 1 Feedback vragen en gebruiken” wordt nergens geoefend.",
            "waarschuwing[outcome/untaught]: Het leerresultaat “LR 1 Feedback vragen en gebruiken” wordt nergens besproken.",
        ],
        "only what a new framework always lacks"
    );
}

/// The path behind `$schema=` in the first line of the front matter.
fn schema_of(text: &str) -> &str {
    let line = text.lines().nth(1).expect("there is front matter");
    line.strip_prefix("# yaml-language-server: $schema=").expect("the first line names the schema")
}

/// A site without the other samples, with its own facets: nothing refers to what is not there.
#[test]
fn a_new_document_fits_the_site() {
    let guide = "title: Gids\nfacets: {type: {charter: Charter}}\naudiences: {quality: Kwaliteit}\n";
    let site = folder(&[("content/guide.yml", guide), ("content/index.md", "---\ntitle: Start\n---\n")]);
    for kind in KINDS {
        assert_eq!(say(site.path(), &["new", kind.name(), "eerste"]).code, 0, "{}", kind.name());
    }
    let checked = say(site.path(), &["check"]);
    assert!(checked.err.contains(", 0 fouten, "), "{}", checked.err);
    let practice = read(site.path(), "content/practices/eerste.md");
    assert!(practice.contains("\ntype: charter\n") && !practice.contains("shows:"), "{practice}");
    assert!(!practice.contains("audience:"), "{practice}");
    assert!(practice.contains("\nreview-before: 2027-11-22\n"), "{practice}");
    let schema = read(site.path(), ".stagegids/schema/practice.json");
    let schema: serde_json::Value = serde_json::from_str(&schema).expect("a schema is JSON");
    assert_eq!(schema["properties"]["type"]["enum"], serde_json::json!(["charter"]));
    assert!(schema["properties"]["type"].get("examples").is_none(), "an example that the site refuses misleads");
}

#[test]
fn a_handbook_starts_with_a_chapter() {
    let site = folder(&[("content/index.md", "---\ntitle: Start\n---\n")]);
    let said = say(site.path(), &["new", "handbook", "mentor"]);
    assert_eq!(
        said.out,
        "gemaakt: content/handbooks/mentor/index.md\ngemaakt: content/handbooks/mentor/01-inleiding.md\n"
    );
    assert_eq!(
        read(site.path(), "content/handbooks/mentor/01-inleiding.md"),
        "\
---
# yaml-language-server: $schema=../../../.stagegids/schema/handbook.json
title: Inleiding
owner: Stagebureau
review-before: 2027-11-22
---

Schrijf hier het eerste deel. Elk volgend deel komt in een eigen bestand in deze map.
"
    );
    let french = say(site.path(), &["new", "term", "mentor.fr", "--lang", "fr"]);
    assert_eq!(french.out, "créé\u{a0}: content/terms/mentor.fr.md\n");
}

#[test]
fn new_never_overwrites() {
    let site = folder(&[("content/index.md", "---\ntitle: Start\n---\n")]);
    write(site.path(), "content/rubrics/eind.md", "van ons");
    write(site.path(), "content/handbooks/mentor/01-inleiding.md", "van ons");
    let said = say(site.path(), &["new", "rubric", "eind"]);
    assert_eq!((said.code, said.out.as_str()), (2, ""));
    assert_eq!(said.err, "fout: “content/rubrics/eind.md” bestaat al; er is niets gewijzigd.\n");
    let chapter = say(site.path(), &["new", "handbook", "mentor"]);
    assert_eq!(chapter.code, 2);
    assert!(!site.path().join("content/handbooks/mentor/index.md").exists(), "not even half of it is written");
    assert_eq!(read(site.path(), "content/rubrics/eind.md"), "van ons");
}

#[test]
fn new_stays_in_the_content_folder() {
    let site = folder(&[("content/index.md", "---\ntitle: Start\n---\n")]);
    for path in ["../../buiten", "/tmp/buiten", "..", "a/../../../b"] {
        let said = say(site.path(), &["new", "page", path]);
        assert_eq!(said.code, 2, "{path}");
        assert_eq!(
            said.err,
            format!(
                "fout: “{path}” kan geen naam van een pagina zijn. Schrijf een naam zoals eindevaluatie, zonder “..”.\n"
            )
        );
    }
    let unknown = say(site.path(), &["new", "rubrik", "x"]);
    assert_eq!(unknown.code, 2);
    assert!(unknown.err.starts_with("fout: “rubrik” is geen soort. Kies uit: page, handbook, "), "{}", unknown.err);
    assert!(unknown.err.ends_with(", term. Bedoelde je “rubric”?\n"), "{}", unknown.err);
    assert!(!Path::new("/tmp/buiten.md").exists());
}
