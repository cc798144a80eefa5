//! The language server, asked by an editor over its input and output.

use serde_json::{Value, json};
use tempfile::TempDir;

use self::editor::Editor;
use crate::support::folder::{program, site, write};

mod answers;
mod editor;
mod renaming;
mod speed;

/// A guide with something of everything that can be asked.
const FILES: [(&str, &str); 6] = [
    (
        "content/guide.yml",
        "title: Gids\nlanguage: nl\nlanguages: [nl, fr]\nsearch: false\noffline: false\npdf: false\n\
         facets: {sector: {zorg: Zorg, onderwijs: Onderwijs}}\naudiences: {student: Student, mentor: Mentor}\n\
         menu: [rubrics, outcomes/stage]\nvalues: {jaar: 2026-2027}\n\
         severity: {page/orphan: off, review/owner: off, review/date: off, translation/missing: off,\n  translation/untracked: off, outcome/unpractised: off, outcome/unassessed: off}\n",
    ),
    (
        "content/outcomes/stage.md",
        "---\ntitle: Leerresultaten\nsummary: Wat je kunt.\n---\n\n## Feedback vragen\n<!-- id: lr-1; code: LR 1 -->\n\n\
         Je vraagt feedback.\n\n## Zelf kiezen\n<!-- code: LR 2 -->\n\nJe kiest.\n",
    ),
    (
        "content/outcomes/stage.fr.md",
        "---\ntitle: Acquis\n---\n\n## Demander du feedback\n<!-- id: lr-1; code: LR 1 -->\n\nTu demandes.\n",
    ),
    (
        "content/rubrics/eind.md",
        "---\ntitle: Eindevaluatie\nuse: summative\nscale:\n  - {id: laag, title: Laag, points: 0-9}\n  \
         - {id: hoog, title: Hoog, points: 10-20}\nraters:\n  - {role: lecturer, counts: decides}\n---\n\n\
         ## Vragen\n<!-- weight: 100; assesses: outcomes/stage#lr-1 -->\n\n- **Laag:** Je zwijgt 🙂.\n- **Hoog:** Je vraagt door.\n",
    ),
    (
        "content/pages/uitleg.md",
        "---\ntitle: Uitleg\nsummary: Hoe het werkt.\nexplains: [outcomes/stage#lr-1, outcomes/stage#zelf-kiezen]\n---\n\n\
         Zie 🙂 de [rubric](../rubrics/eind.md#vragen), [[outcomes/stage#lr-1|het eerste]] en [@schon1983, p. 3].\n\n\
         Ook [hier][kort] in {{ values.jaar }}.\n\n[kort]: ../outcomes/stage.md#lr-1\n",
    ),
    (
        "content/sources.bib",
        "@book{schon1983,\n  title = {The Reflective Practitioner},\n  author = {Schön, Donald},\n  year = {1983},\n  publisher = {Basic Books}\n}\n\n@book{nieuw2020,\n  title = {Nieuw boek}\n}\n",
    ),
];

fn guide() -> TempDir {
    site(FILES)
}

/// The codes of findings.
fn codes(findings: &[Value]) -> Vec<&str> {
    findings.iter().filter_map(|finding| finding["code"].as_str()).collect()
}

/// What `check` says of a guide, as exit code and text.
fn check(folder: &std::path::Path) -> (Option<i32>, String) {
    let output = program(folder, &["check"]).output().expect("the program can be started");
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

#[test]
fn findings_follow_what_is_typed() {
    let guide = guide();
    assert_eq!(check(guide.path()).0, Some(0), "{}", check(guide.path()).1);
    let mut editor = Editor::new(guide.path());
    editor.open("content/pages/uitleg.md");
    assert!(editor.is_clean(), "{:?}", editor.findings);

    editor.replace("content/pages/uitleg.md", "eind.md#vragen", "eindd.md#vragen");
    let found = editor.findings("content/pages/uitleg.md", |list| !list.is_empty());
    assert_eq!(codes(&found), ["link/broken"]);
    let finding = &found[0];
    assert_eq!((&finding["severity"], &finding["source"]), (&json!(1), &json!("stagegids")));
    assert_eq!(finding["range"]["start"], editor.place("content/pages/uitleg.md", "../rubrics/eindd", 0));
    assert_eq!(finding["range"]["end"], editor.place("content/pages/uitleg.md", "#vragen)", "#vragen".len()));
    let message = finding["message"].as_str().expect("a text");
    assert!(message.contains("Bedoelde je") && message.contains("../rubrics/eind.md"), "{message}");

    editor.replace("content/pages/uitleg.md", "eindd.md", "eind.md");
    editor.findings("content/pages/uitleg.md", <[Value]>::is_empty);
    assert_eq!(editor.quit(), Some(0));
}

/// The other file changes: findings come where they belong, and point at what explains them.
#[test]
fn findings_come_in_files_that_are_not_open() {
    let guide = guide();
    let mut editor = Editor::new(guide.path());
    editor.open("content/outcomes/stage.md");
    editor.replace("content/outcomes/stage.md", "id: lr-1;", "id: lr-9;");
    let found = editor.findings("content/rubrics/eind.md", |list| !list.is_empty());
    assert_eq!(codes(&found), ["relation/anchor"]);

    write(guide.path(), "content/outcomes/01-stage.md", "---\ntitle: Dubbel\n---\n");
    let created = json!({"changes": [{"uri": editor.uri("content/outcomes/01-stage.md"), "type": 1}]});
    editor.notify("workspace/didChangeWatchedFiles", created);
    let found = editor.findings("content/outcomes/stage.md", |list| codes(list).contains(&"id/duplicate"));
    let finding = found.iter().find(|finding| finding["code"] == "id/duplicate").expect("it was found");
    let related = &finding["relatedInformation"][0];
    assert_eq!(related["location"]["uri"], editor.uri("content/outcomes/01-stage.md"));
    assert!(related["message"].as_str().is_some_and(|message| !message.is_empty()));

    std::fs::remove_file(guide.path().join("content/outcomes/01-stage.md")).expect("it can be removed");
    let gone = json!({"changes": [{"uri": editor.uri("content/outcomes/01-stage.md"), "type": 3}]});
    editor.notify("workspace/didChangeWatchedFiles", gone);
    editor.findings("content/outcomes/stage.md", |list| !codes(list).contains(&"id/duplicate"));
    // What is closed without saving is again what stands on disk.
    let document = json!({"uri": editor.uri("content/outcomes/stage.md")});
    editor.notify("textDocument/didClose", json!({"textDocument": document}));
    editor.findings("content/rubrics/eind.md", <[Value]>::is_empty);
}

#[test]
fn a_quick_fix_puts_the_suggestion_in_the_text() {
    let guide = guide();
    let path = "content/pages/uitleg.md";
    let text = FILES[4].1.replace("#vragen", "#vraagen").replace("summary", "summry");
    write(guide.path(), path, &text);
    let mut editor = Editor::new(guide.path());
    editor.open(path);
    let found = editor.findings(path, |list| list.len() == 2);
    let link = found.iter().find(|finding| finding["code"] == "link/anchor").expect("the anchor is missed");
    let context = json!({"diagnostics": [link]});
    let asked = json!({"textDocument": {"uri": editor.uri(path)}, "range": link["range"], "context": context});
    let actions = editor.ask("textDocument/codeAction", asked.clone());
    let titles: Vec<&str> =
        actions.as_array().expect("a list").iter().filter_map(|one| one["title"].as_str()).collect();
    assert_eq!(titles, ["Vervang door “vragen”", "Vervang alles waarvoor er een voorstel is (2)"]);
    assert_eq!(actions[0]["diagnostics"][0]["code"], "link/anchor");
    let mut only = asked;
    only["context"]["only"] = json!(["source"]);
    let all = editor.ask("textDocument/codeAction", only);
    assert_eq!(all.as_array().map(Vec::len), Some(1));
    editor.apply(&all[0]["edit"]);
    assert_eq!(std::fs::read_to_string(guide.path().join(path)).expect("it is there"), FILES[4].1);
    assert_eq!(check(guide.path()).0, Some(0));
}

#[test]
fn garbage_does_not_end_the_conversation() {
    let guide = guide();
    let mut editor = Editor::silent(guide.path());
    assert_eq!(editor.try_ask("textDocument/hover", json!({})).expect_err("too early")["code"], -32002);
    editor.raw(b"rommel\r\n\r\nContent-Length: 9\r\n\r\nno json!!");
    assert_eq!(editor.hear()["error"]["code"], -32700);
    editor.raw(b"Content-Length: 2\r\n\r\n[]Content-Length: 2\r\n\r\n{}");
    assert_eq!(
        [editor.hear(), editor.hear()].map(|said| said["error"]["code"].clone()),
        [json!(-32600), json!(-32600)]
    );
    editor.raw(b"Content-Length: 99999999999999999999\r\n\r\n");
    assert!(editor.try_ask("initialize", json!({"capabilities": 3})).is_err());
    editor.ask("initialize", json!({"capabilities": {}, "rootUri": editor.uri("").trim_end_matches('/')}));
    assert!(editor.try_ask("initialize", json!({"capabilities": {}})).is_err());
    assert_eq!(editor.try_ask("workspace/koffie", json!({})).expect_err("unknown")["code"], -32601);
    assert_eq!(editor.try_ask("textDocument/hover", json!({"position": "hier"})).expect_err("wrong")["code"], -32602);
    for (method, params) in [
        ("textDocument/didOpen", json!({"textDocument": 1})),
        (
            "textDocument/didChange",
            json!({"textDocument": {"uri": editor.uri("content/index.md"), "version": 1}, "contentChanges": []}),
        ),
        ("workspace/didChangeWatchedFiles", json!({"changes": [{"uri": "geen adres", "type": 9}]})),
        ("$/onbekend", Value::Null),
    ] {
        editor.notify(method, params);
    }
    // Files that belong to no guide, or are no files, have no answers and no findings.
    for uri in ["file:///nergens/x.md", "untitled:Untitled-1", "https://x.be/a.md"] {
        let document = json!({"uri": uri, "languageId": "markdown", "version": 1, "text": "[x](y.md)"});
        editor.notify("textDocument/didOpen", json!({"textDocument": document}));
        let at = json!({"textDocument": {"uri": uri}, "position": {"line": 0, "character": 5}});
        assert_eq!(editor.ask("textDocument/hover", at.clone()), Value::Null);
        assert_eq!(editor.ask("textDocument/completion", at), Value::Null);
    }
    // A place outside the text is a place at its end.
    editor.open("content/index.md");
    let far =
        json!({"textDocument": {"uri": editor.uri("content/index.md")}, "position": {"line": 9999, "character": 9999}});
    assert_eq!(editor.ask("textDocument/definition", far), json!(null));
    let change =
        json!({"range": {"start": {"line": 9, "character": 9}, "end": {"line": 1, "character": 0}}, "text": "é"});
    let document = json!({"uri": editor.uri("content/index.md"), "version": 2});
    editor.notify("textDocument/didChange", json!({"textDocument": document, "contentChanges": [change]}));
    editor.ask("workspace/symbol", json!({"query": ""}));
    assert_eq!(editor.quit(), Some(0));
}

#[test]
fn it_ends_when_the_editor_does() {
    let guide = guide();
    assert_eq!(Editor::new(guide.path()).leave(true), Some(1), "exit without shutdown");
    assert_eq!(Editor::new(guide.path()).leave(false), Some(0), "the editor is gone");
}

#[test]
fn several_guides_are_kept_apart() {
    let (one, two) = (guide(), guide());
    write(two.path(), "content/pages/uitleg.md", "---\ntitle: Anders\n---\n\n[Weg](../rubrics/weg.md)\n");
    let mut editor = Editor::with(one.path(), json!(["utf-16"]), &[one.path()]);
    editor.open("content/pages/uitleg.md");
    assert!(editor.is_clean());
    // A file of a guide that is in no folder of the workspace is known by the settings above it.
    let path = two.path().canonicalize().expect("it is there").join("content/pages/uitleg.md");
    let uri = format!("file://{}", path.display());
    let text = std::fs::read_to_string(&path).expect("it is there");
    let document = json!({"uri": uri, "languageId": "markdown", "version": 1, "text": text});
    editor.notify("textDocument/didOpen", json!({"textDocument": document}));
    let in_two: Value = loop {
        let said = editor.hear();
        if said["params"]["uri"] == uri.as_str() {
            break said["params"]["diagnostics"].clone();
        }
    };
    assert_eq!(codes(in_two.as_array().expect("a list")), ["link/broken"]);
    editor.findings.retain(|_, list| !list.is_empty());
    let second = two.path().canonicalize().expect("it is there");
    let strange = editor.findings.keys().find(|uri| !uri.contains(&*second.to_string_lossy()));
    assert_eq!(strange, None, "{:?}", editor.findings);
}
