//! `explain`, `schema` and `completions`: what the program tells about itself.

use serde_json::Value;
use stagegids::kinds::KINDS;
use stagegids::stage;

use super::{Said, folder, program, read, said, say};

fn explain(args: &[&str]) -> Said {
    let nowhere = folder(&[]);
    say(nowhere.path(), &[&["explain"], args].concat())
}

#[test]
fn a_code_is_explained_with_a_wrong_and_a_right_example() {
    let said = explain(&["config/url"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert_eq!(
        said.out,
        "\
config/url (fout)
“…” is geen adres waarop een site kan staan.

Waarom
  Dit adres komt in de sitemap, de nieuwsfeed en de cursuspakketten.

Wat te doen
  Schrijf het hele adres, zoals https://stage.voorbeeld.be/gids/.

Zo niet
  url: stage.voorbeeld.be

Zo wel
  url: https://stage.voorbeeld.be/
"
    );
}

#[test]
fn every_code_is_explained_in_every_language() {
    for lang in ["nl", "en", "fr"] {
        let list = explain(&["--lang", lang]).out;
        for code in stage::codes() {
            let line = list.lines().find(|line| line.split_whitespace().next() == Some(code.name));
            let line = line.unwrap_or_else(|| panic!("{lang}: {} is not listed", code.name));
            assert!(!line.contains("{$") && !line.contains(&code.name.replace('/', "-")), "{lang}: {line}");
        }
        for kind in KINDS {
            assert!(list.contains(&format!("\n  {}", kind.name())), "{lang}: {}", kind.name());
        }
    }
}

#[test]
fn a_kind_is_explained_with_its_fields_and_sample() {
    let said = explain(&["rubric"]);
    assert_eq!(said.code, 0);
    for piece in [
        "rubric (soort)\nA rubric: ",
        "\nVelden\n  use: één van formative, summative (verplicht)\n",
        "\n    use: summative\n",
        "\nVelden van elk document\n  title, summary, ",
        "\nInstellingen onder een kop\n  weight: getal van 0 tot 100\n",
        "\nVoorbeeld: content/rubrics/voorbeeld.md\n\n---\ntitle: ",
    ] {
        assert!(said.out.contains(piece), "{piece}\n{}", said.out);
    }
    assert_eq!(explain(&["rubrics"]).out, said.out, "the name of the folder will do");
    assert!(explain(&["term", "--lang", "en"]).out.starts_with("term (kind)\n"));
}

#[test]
fn a_field_is_explained_wherever_it_may_stand() {
    assert_eq!(
        explain(&["minutes"]).out,
        "  minutes: getal van 0 tot 10000\n    How many minutes the step takes.\n    minutes: 10\n    \
         in het commentaar onder een kop (soort reflection, conversation)\n"
    );
    assert!(explain(&["owner"]).out.contains("    in elk document\n"));
    assert!(explain(&["review.every"]).out.contains("    in guide.yml\n"));
}

#[test]
fn an_unknown_word_gets_the_nearest() {
    let near = explain(&["rubric/weigths"]);
    assert_eq!((near.code, near.out.as_str()), (2, ""));
    assert_eq!(near.err, "fout: “rubric/weigths” is geen melding, soort of veld. Bedoelde je “rubric/weights”?\n");
    let far = explain(&["xyzzyxyzzy", "--lang", "en"]);
    assert_eq!(far.err, "error: “xyzzyxyzzy” is no finding, kind or field. For a list: stagegids explain\n");
}

#[test]
fn the_user_s_language_decides_where_there_is_no_site() {
    let nowhere = folder(&[]);
    let first_line = |name: &str, value: &str| {
        let output = program(nowhere.path(), &["explain", "config/url"]).env(name, value).output();
        said(output.expect("the program can be started")).out.lines().next().map(str::to_owned)
    };
    assert_eq!(first_line("LANG", "en_GB.UTF-8").as_deref(), Some("config/url (error)"));
    assert_eq!(first_line("LC_ALL", "fr_BE").as_deref(), Some("config/url (erreur)"));
    assert_eq!(first_line("LANG", "C").as_deref(), Some("config/url (fout)"));
}

#[test]
fn a_schema_says_what_front_matter_may_hold() {
    let guide = "title: Gids\nfacets: {type: {charter: Charter, gesprek: Gesprek}}\n";
    let site = folder(&[("content/guide.yml", guide), ("content/index.md", "---\ntitle: Start\n---\n")]);
    let schema = |args: &[&str]| -> Value {
        let said = say(site.path(), &[&["schema"], args].concat());
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{args:?}");
        serde_json::from_str(&said.out).expect("a schema is JSON")
    };
    let practice = schema(&["practice"]);
    assert_eq!(practice["$schema"], "https://json-schema.org/draft/2020-12/schema");
    assert_eq!(practice["required"], serde_json::json!(["title", "type"]));
    assert_eq!(practice["properties"]["type"]["type"], "string", "without a site any word will do");
    let practice = schema(&[".", "practice"]);
    assert_eq!(practice["properties"]["type"]["enum"], serde_json::json!(["charter", "gesprek"]));
    assert!(schema(&["guide"])["properties"]["facets"].is_object());
}

#[test]
fn all_schemas_are_written_to_a_folder() {
    let site = folder(&[]);
    let said = say(site.path(), &["schema", "--out", "schema"]);
    assert_eq!(said.code, 0);
    assert_eq!(said.out.lines().count(), KINDS.len() + 1);
    for line in said.out.lines() {
        serde_json::from_str::<Value>(&read(site.path(), line)).expect("a schema is JSON");
    }
    assert_eq!(say(site.path(), &["schema", "--out", "schema"]).code, 0, "schemas may be renewed");
}

#[test]
fn a_schema_must_be_named() {
    let site = folder(&[]);
    let said = say(site.path(), &["schema"]);
    assert_eq!(said.code, 2);
    assert!(said.err.starts_with("fout: Noem een soort (page, handbook, "), "{}", said.err);
    let wrong = say(site.path(), &["schema", "rubrc"]);
    assert_eq!(wrong.code, 2);
    assert!(wrong.err.ends_with(" Bedoelde je “rubric”?\n"), "{}", wrong.err);
}

#[test]
fn shells_complete_the_commands() {
    let nowhere = folder(&[]);
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let said = say(nowhere.path(), &["completions", shell]);
        assert_eq!(said.code, 0);
        assert!(said.out.contains("explain") && said.out.contains("serve"), "{shell}");
    }
}
