//! Another name for documents, sections, codes and sources: everything follows, and old addresses lead on.

use std::path::Path;

use serde_json::{Value, json};

use super::editor::Editor;
use super::{check, guide};
use crate::support::folder::{program, write};

const PAGE: &str = "content/pages/uitleg.md";
const OUTCOMES: &str = "content/outcomes/stage.md";

fn read(folder: &Path, path: &str) -> String {
    std::fs::read_to_string(folder.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn renamed(editor: &mut Editor, path: &str, mark: &str, behind: usize, to: &str) -> Result<Value, Value> {
    let mut asked = editor.at(path, mark, behind);
    asked["newName"] = to.into();
    editor.try_ask("textDocument/rename", asked)
}

/// From the title of a framework of outcomes: two language versions, five links of four forms, the menu; and a redirect.
#[test]
fn a_document_moves_with_its_links_and_leaves_a_redirect() {
    let guide = guide();
    let mut editor = Editor::new(guide.path());
    editor.open(PAGE);
    editor.open(OUTCOMES);
    let asked = editor.at(OUTCOMES, "Leerresultaten", 3);
    let can = editor.ask("textDocument/prepareRename", asked);
    assert_eq!(can["placeholder"], "stage");
    let change = renamed(&mut editor, OUTCOMES, "Leerresultaten", 3, "doelen").expect("it can be renamed");
    editor.apply(&change);
    let page = read(guide.path(), PAGE);
    for link in [
        "[outcomes/doelen#lr-1, outcomes/doelen#zelf-kiezen]",
        "[[outcomes/doelen#lr-1|",
        "[kort]: ../outcomes/doelen.md#lr-1",
    ] {
        assert!(page.contains(link), "{link}: {page}");
    }
    assert!(read(guide.path(), "content/rubrics/eind.md").contains("assesses: outcomes/doelen#lr-1 -->"));
    assert!(read(guide.path(), "content/guide.yml").contains("menu: [rubrics, outcomes/doelen]"));
    assert!(read(guide.path(), "content/outcomes/doelen.md").contains("aliases: [/outcomes/stage/]\n---\n"));
    assert!(read(guide.path(), "content/outcomes/doelen.fr.md").contains("aliases: [/fr/outcomes/stage/]\n---\n"));
    assert!(!guide.path().join(OUTCOMES).exists());
    let built = program(guide.path(), &["build", "--strict"]).output().expect("the program can be started");
    assert_eq!(built.status.code(), Some(0), "{}", String::from_utf8_lossy(&built.stderr));
    assert!(read(guide.path(), "public/outcomes/stage/index.html").contains("/outcomes/doelen/"));
    assert!(read(guide.path(), "public/fr/outcomes/stage/index.html").contains("/fr/outcomes/doelen/"));

    // And back: the page gets its address again, and what was its address leads on.
    let mut editor = Editor::new(guide.path());
    editor.open("content/outcomes/doelen.md");
    let change =
        renamed(&mut editor, "content/outcomes/doelen.md", "Leerresultaten", 3, "stage").expect("it can go back");
    editor.apply(&change);
    assert!(read(guide.path(), OUTCOMES).contains("aliases: [/outcomes/doelen/]\n"));
    assert_eq!(check(guide.path()).0, Some(0), "{}", check(guide.path()).1);
}

/// A handbook is a folder; its chapters, and links between them, go along.
#[test]
fn a_folder_moves_with_all_it_holds() {
    let guide = guide();
    write(
        guide.path(),
        "content/handbooks/mentor/index.md",
        "---\ntitle: Handboek\naliases:\n  - /oud/\n---\n\n![Schema](a.svg)\n",
    );
    write(guide.path(), "content/handbooks/mentor/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    write(
        guide.path(),
        "content/handbooks/mentor/01-rol.md",
        "---\ntitle: Rol\n---\n\n[Start](index.md) en [uitleg](../../pages/uitleg.md), [zelf](../mentor/01-rol.md).\n",
    );
    write(
        guide.path(),
        "content/handbooks/mentor/02-plan.md",
        "---\ntitle: Plan\ndraft: true\n---\n\n[Rol](/handbooks/mentor/rol/)\n",
    );
    write(
        guide.path(),
        "content/index.md",
        "---\ntitle: Start\n---\n\n[Boek](handbooks/mentor/), [rol](handbooks/mentor/01-rol.md), [[handbooks/mentor/rol]].\n",
    );
    assert_eq!(check(guide.path()).0, Some(0), "{}", check(guide.path()).1);
    let mut editor = Editor::new(guide.path());
    editor.open("content/index.md");
    let change =
        renamed(&mut editor, "content/index.md", "handbooks/mentor/)", 3, "begeleider").expect("it can be renamed");
    editor.apply(&change);
    assert_eq!(
        read(guide.path(), "content/index.md"),
        "---\ntitle: Start\n---\n\n[Boek](handbooks/begeleider/), [rol](handbooks/begeleider/01-rol.md), [[handbooks/begeleider/rol]].\n"
    );
    let chapter = read(guide.path(), "content/handbooks/begeleider/01-rol.md");
    assert!(chapter.contains("[Start](index.md) en [uitleg](../../pages/uitleg.md), [zelf]("), "{chapter}");
    assert!(chapter.contains("aliases: [/handbooks/mentor/rol/]\n"));
    assert!(
        read(guide.path(), "content/handbooks/begeleider/index.md")
            .contains("aliases:\n  - /handbooks/mentor/\n  - /oud/\n")
    );
    assert!(
        read(guide.path(), "content/handbooks/begeleider/02-plan.md").contains("[Rol](/handbooks/begeleider/rol/)")
    );
    assert_eq!(check(guide.path()).0, Some(0), "{}", check(guide.path()).1);
}

#[test]
fn a_section_and_a_code_get_another_name_in_all_languages() {
    let guide = guide();
    let mut editor = Editor::new(guide.path());
    editor.open(PAGE);
    editor.open(OUTCOMES);
    // The code is also the name of the section.
    let change = renamed(&mut editor, OUTCOMES, "LR 1", 1, "OLR 7").expect("a code can be renamed");
    editor.apply(&change);
    for path in [OUTCOMES, "content/outcomes/stage.fr.md"] {
        assert!(read(guide.path(), path).contains("<!-- id: olr-7; code: OLR 7 -->"), "{path}");
    }
    assert!(read(guide.path(), PAGE).contains("[kort]: ../outcomes/stage.md#olr-7\n"));
    assert_eq!(check(guide.path()).0, Some(0), "{}", check(guide.path()).1);

    // A section without a name of its own gets one.
    let mut editor = Editor::new(guide.path());
    editor.open(PAGE);
    let change = renamed(&mut editor, PAGE, "zelf-kiezen", 2, "keuze").expect("a section can be renamed");
    editor.apply(&change);
    assert!(
        read(guide.path(), OUTCOMES).contains("## Zelf kiezen\n<!-- id: keuze; code: LR 2 -->"),
        "{}",
        read(guide.path(), OUTCOMES)
    );
    let mut editor = Editor::new(guide.path());
    editor.open(PAGE);
    let change = renamed(&mut editor, PAGE, "#vragen", 2, "doorvragen").expect("a section can be renamed");
    editor.apply(&change);
    assert!(read(guide.path(), "content/rubrics/eind.md").contains("<!-- id: doorvragen; weight: 100;"));
    let mut editor = Editor::new(guide.path());
    editor.open(PAGE);
    let change = renamed(&mut editor, PAGE, "schon1983", 2, "schon83").expect("a source can be renamed");
    editor.apply(&change);
    assert!(read(guide.path(), PAGE).contains("[@schon83, p. 3]"));
    assert!(read(guide.path(), "content/sources.bib").starts_with("@book{schon83,"));
    assert_eq!(check(guide.path()).0, Some(0), "{}", check(guide.path()).1);
}

#[test]
fn a_name_that_cannot_be_is_refused_with_a_sentence() {
    let guide = guide();
    let mut editor = Editor::new(guide.path());
    editor.open(PAGE);
    editor.open("content/index.md");
    let mut refused = |path: &str, mark: &str, to: &str| {
        let problem = renamed(&mut editor, path, mark, 3, to).expect_err("it is refused");
        problem["message"].as_str().expect("a sentence").to_owned()
    };
    assert!(refused(PAGE, "Uitleg", "Twee Woorden").starts_with("“Twee Woorden” kan geen naam zijn."));
    assert!(refused(PAGE, "Uitleg", "../elders").contains("kan geen naam zijn"));
    assert!(refused(PAGE, "Uitleg", "rubrics/eind").contains("kan geen naam zijn"));
    assert!(refused(PAGE, "#vragen", "noot-1").contains("kan geen naam zijn"));
    // Three bytes behind the start of the mark lies the name of the section.
    assert_eq!(refused(PAGE, "e#lr-1|", "zelf-kiezen"), "“zelf-kiezen” bestaat al.");
    assert!(refused("content/index.md", "Welkom", "x").starts_with("Hier staat niets"));
}

/// Who renames a file in the editor's own list gets the links changed with it.
#[test]
fn links_follow_a_file_that_the_editor_renames() {
    let guide = guide();
    let mut editor = Editor::new(guide.path());
    let [old, new] = ["content/rubrics/eind.md", "content/rubrics/slot.md"].map(|path| editor.uri(path));
    let change = editor.ask("workspace/willRenameFiles", json!({"files": [{"oldUri": old, "newUri": new}]}));
    editor.apply(&change);
    let folder = guide.path().join("content/rubrics");
    std::fs::rename(folder.join("eind.md"), folder.join("slot.md")).expect("it can be renamed");
    assert!(read(guide.path(), PAGE).contains("[rubric](../rubrics/slot.md#vragen)"));
    assert!(read(guide.path(), "content/rubrics/slot.md").contains("aliases: [/rubrics/eind/]\n"));
    assert_eq!(check(guide.path()).0, Some(0), "{}", check(guide.path()).1);
}
