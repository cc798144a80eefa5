//! Proposals, explanations, and where things are written and used.

use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};
use stagegids::editor::complete::complete;
use stagegids::editor::words::Words;
use stagegids::editor::{hover, navigate, rename, spot};
use stagegids::guide::language::Language;

use super::editor::Editor;
use super::guide;
use crate::support::site::{clean, shipped};

const PAGE: &str = "content/pages/uitleg.md";

/// The labels that are proposed for `typed`, put in the place of `mark`.
fn proposed(editor: &mut Editor, path: &str, mark: &str, typed: &str) -> Vec<String> {
    editor.replace(path, mark, typed);
    let asked = editor.at(path, typed, typed.len());
    let said = editor.ask("textDocument/completion", asked);
    editor.replace(path, typed, mark);
    let items = said["items"].as_array().expect("proposals are a list");
    items.iter().filter_map(|item| item["label"].as_str()).map(str::to_owned).collect()
}

#[test]
fn everything_that_has_a_name_is_proposed() {
    let guide = guide();
    let mut editor = Editor::new(guide.path());
    editor.open(PAGE);
    editor.open("content/rubrics/eind.md");
    editor.open("content/guide.yml");
    let mut at = |path: &str, mark: &str, typed: &str| proposed(&mut editor, path, mark, typed);
    assert_eq!(at(PAGE, "in {{ values.jaar }}", "[[rub"), ["rubrics/eind", "rubrics"]);
    assert_eq!(at(PAGE, "in {{ values.jaar }}", "[[outcomes/stage#l"), ["lr-1", "zelf-kiezen"]);
    assert_eq!(at(PAGE, "in {{ values.jaar }}", "[x](../rub"), ["../rubrics/eind.md"]);
    assert_eq!(at(PAGE, "in {{ values.jaar }}", "[x](../rubrics/eind.md#vr"), ["vragen"]);
    assert_eq!(at(PAGE, "in {{ values.jaar }}", "[@nieu"), ["nieuw2020"]);
    assert_eq!(at(PAGE, "values.jaar", "va"), ["values.jaar"]);
    assert!(at(PAGE, "Ook [hier][kort]", "## Vra").contains(&"Vraag".to_owned()));
    assert_eq!(at(PAGE, "summary: Hoe het werkt.", "review"), ["reviewed", "review-before"]);
    assert_eq!(at(PAGE, "summary: Hoe het werkt.", "audience: [student, me"), ["mentor"]);
    // Outcomes are found by their codes as well.
    assert_eq!(at(PAGE, "[outcomes/stage#lr-1, outcomes/stage#zelf-kiezen]", "LR 2"), ["outcomes/stage#zelf-kiezen"]);
    assert_eq!(at("content/rubrics/eind.md", "use: summative", "use: form"), ["formative"]);
    assert_eq!(at("content/rubrics/eind.md", "weight: 100;", "must: ho"), ["hoog"]);
    assert!(at("content/rubrics/eind.md", "weight: 100;", "opt").contains(&"optional".to_owned()));
    assert_eq!(at("content/rubrics/eind.md", "{id: laag, title: Laag, points: 0-9}", "{des"), ["description"]);
    assert!(
        at("content/guide.yml", "menu: [rubrics, outcomes/stage]", "menu: [pages/u")
            .contains(&"pages/uitleg".to_owned())
    );
    assert_eq!(at(PAGE, "Ook [hier][kort]", "gewoon"), [""; 0]);
}

/// A proposal replaces what was typed, also behind the cursor, and says what it is.
#[test]
fn a_proposal_is_whole() {
    let guide = guide();
    let mut editor = Editor::new(guide.path());
    editor.open(PAGE);
    let asked = editor.at(PAGE, "../rubrics/eind.md", 5);
    let said = editor.ask("textDocument/completion", asked);
    let items = said["items"].as_array().expect("proposals are a list");
    let item = items.iter().find(|item| item["label"] == "../rubrics/eind.md").expect("it is proposed");
    let (start, end) = (editor.place(PAGE, "../rubrics", 0), editor.place(PAGE, "#vragen", 0));
    assert_eq!(item["textEdit"], json!({"newText": "../rubrics/eind.md", "range": {"start": start, "end": end}}));
    assert_eq!((&item["label"], &item["detail"]), (&json!("../rubrics/eind.md"), &json!("Eindevaluatie")));
    let asked = editor.at(PAGE, "summary", 3);
    let said = editor.ask("textDocument/completion", asked);
    let detail = said["items"].as_array().into_iter().flatten().find(|item| item["label"] == "noindex");
    assert!(detail.is_none(), "only what fits: {said}");
}

fn told(editor: &mut Editor, path: &str, mark: &str, behind: usize) -> String {
    let asked = editor.at(path, mark, behind);
    editor.ask("textDocument/hover", asked)["contents"]["value"].as_str().unwrap_or_default().to_owned()
}

#[test]
fn the_cursor_rests_and_is_told() {
    let guide = guide();
    let mut editor = Editor::new(guide.path());
    editor.open(PAGE);
    editor.open("content/outcomes/stage.md");
    editor.open("content/guide.yml");
    assert_eq!(
        told(&mut editor, PAGE, "../rubrics/eind.md", 3),
        "**Vragen**\n\n- **Laag:** Je zwijgt 🙂.\n- **Hoog:** Je vraagt door.\n\nin Eindevaluatie (`rubrics/eind`)"
    );
    assert_eq!(
        told(&mut editor, PAGE, "lr-1|", 1),
        "**LR 1 — Feedback vragen**\n\nJe vraagt feedback.\n\nin Leerresultaten (`outcomes/stage`)"
    );
    assert!(told(&mut editor, PAGE, "schon1983", 2).to_lowercase().contains("the reflective practitioner"));
    assert_eq!(
        told(&mut editor, PAGE, "summary", 2),
        "**Samenvatting** (tekst)\n\nEen of twee gewone zinnen voor lijsten, zoekresultaten en voorbeelden.\n\n\
         Voorbeeld: `summary: De rubric waarmee de stage eindigt.`"
    );
    assert_eq!(told(&mut editor, "content/outcomes/stage.md", "Feedback vragen", 2), "4 verwijzingen hierheen");
    assert_eq!(
        told(&mut editor, "content/guide.yml", "outcomes/stage]", 2),
        "**Leerresultaten**\n\nWat je kunt.\n\n`outcomes/stage`"
    );
    assert_eq!(told(&mut editor, PAGE, "Zie", 1), "");
}

#[test]
fn places_are_found_from_both_ends() {
    let guide = guide();
    let mut editor = Editor::new(guide.path());
    for path in [PAGE, "content/outcomes/stage.md", "content/sources.bib"] {
        editor.open(path);
    }
    let mut definition = |mark: &str, path: &str, there: &str| {
        let asked = editor.at(PAGE, mark, 2);
        let found = editor.ask("textDocument/definition", asked);
        assert_eq!(found.as_array().map(Vec::len), Some(1), "{mark}");
        assert_eq!(found[0]["uri"], editor.uri(path), "{mark}");
        assert_eq!(found[0]["range"]["start"], editor.place(path, there, 0), "{mark}");
    };
    definition("lr-1|het", "content/outcomes/stage.md", "## Feedback vragen");
    definition("outcomes/stage#zelf", "content/outcomes/stage.md", "## Zelf kiezen");
    definition("schon1983", "content/sources.bib", "schon1983");
    let asked = |editor: &Editor, mark: &str, itself: bool| {
        let mut asked = editor.at("content/outcomes/stage.md", mark, 2);
        asked["context"] = json!({"includeDeclaration": itself});
        asked
    };
    let question = asked(&editor, "Feedback vragen", true);
    let found = editor.ask("textDocument/references", question);
    let files: Vec<String> = found.as_array().into_iter().flatten().map(|one| one["uri"].to_string()).collect();
    assert_eq!(files.len(), 5, "{files:?}");
    assert_eq!(files.iter().filter(|file| file.contains("uitleg")).count(), 3);
    let question = asked(&editor, "Leerresultaten", false);
    // All links into the document, and its place in the menu.
    assert_eq!(editor.ask("textDocument/references", question).as_array().map(Vec::len), Some(6));
    let symbols = editor
        .ask("textDocument/documentSymbol", json!({"textDocument": {"uri": editor.uri("content/outcomes/stage.md")}}));
    let names: Vec<&Value> = symbols.as_array().into_iter().flatten().map(|symbol| &symbol["name"]).collect();
    assert_eq!(names, ["Feedback vragen", "Zelf kiezen"]);
    assert_eq!(symbols[0]["detail"], "LR 1");
    let found = editor.ask("workspace/symbol", json!({"query": "lr 2"}));
    assert_eq!(found[0]["name"], "LR 2 — Zelf kiezen");
}

/// Characters beside the basic plane count as two in UTF-16 and as four in UTF-8.
#[test]
fn positions_are_those_of_the_editor() {
    for (wanted, got) in [(json!(["utf-8", "utf-16"]), "utf-8"), (json!(["utf-32"]), "utf-16"), (Value::Null, "utf-16")]
    {
        let guide = guide();
        let mut editor = Editor::with(guide.path(), wanted, &[guide.path()]);
        assert_eq!(editor.capabilities["positionEncoding"], got);
        editor.open(PAGE);
        // Behind a face on the same line.
        let asked = editor.at(PAGE, "../rubrics/eind.md", 0);
        let said = editor.ask("textDocument/hover", asked);
        assert_eq!(said["range"]["start"], editor.place(PAGE, "../rubrics/eind.md", 0), "{got}");
        assert_eq!(said["range"]["end"], editor.place(PAGE, "#vragen)", 7), "{got}");
        editor.replace(PAGE, "🙂 de", "🙂🙂 é de");
        editor.replace(PAGE, "eind.md#vragen", "weg.md");
        let found = editor.findings(PAGE, |list| !list.is_empty());
        assert_eq!(found[0]["range"]["start"], editor.place(PAGE, "../rubrics/weg.md", 0), "{got}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    /// Every byte of the shipped guide can be asked about, also while the text around it is cut off or mangled.
    #[test]
    fn no_place_is_too_much(file in any::<Index>(), places in prop::collection::vec(any::<Index>(), 60), noise in "[\\[\\](){}#@:;,<!|\\-\" \né🙂]{0,6}") {
        static COMPILED: std::sync::LazyLock<stagegids::compile::Compiled> = std::sync::LazyLock::new(|| clean(&shipped()));
        let guide = COMPILED.guide();
        let words = Words::of(Language::Fr);
        let sources: Vec<_> = guide.sources.iter().filter(|source| !source.text.is_empty() && source.path.starts_with("content/")).collect();
        let source = sources[file.index(sources.len())];
        for place in places {
            let byte = place.index(source.text.len() + 1);
            if let Some(spot) = spot::at(guide, source.id, byte) {
                hover::hover(guide, &spot, words);
                navigate::definition(guide, &spot);
                if let Some((_, name)) = rename::prepare(guide, &spot) {
                    prop_assert!(!name.is_empty());
                    let _ = rename::rename(guide, &spot, &format!("{name}-2"), words);
                }
            }
            let byte = (0..=byte).rev().find(|at| source.text.is_char_boundary(*at)).unwrap_or(0);
            let text = format!("{}{noise}", &source.text[..byte]);
            let path = source.path.strip_prefix("content/").unwrap_or("");
            let proposals = complete(guide, path, &text, text.len(), words);
            prop_assert!(text.get(proposals.typed.clone()).is_some());
            let text = format!("{text}{}", &source.text[byte..]);
            complete(guide, path, &text, byte, words);
        }
    }
}
