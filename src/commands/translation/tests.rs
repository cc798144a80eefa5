//! What `translate` writes for every page of the shipped guide and every sample: a guide that is as clean as before.

use std::collections::BTreeSet;
use std::path::Path;

use super::{draft, mark};
use crate::compile::{Compiled, Content, InputFile, Inputs, compile};
use crate::disk;
use crate::guide::document::Document;
use crate::guide::language::Language;
use crate::guide::translation::{State, compare};
use crate::kinds::KINDS;
use crate::memo::Memo;

const REMARK: &str = "Vertaal dit.";

/// The shipped guide in Dutch and French, with the sample of every kind, and drafts.
fn dutch() -> Inputs {
    let mut inputs = disk::inputs(Path::new(env!("CARGO_MANIFEST_DIR")), true).expect("the shipped guide can be read");
    inputs.files.retain(|file| !file.path.ends_with(".fr.md") && !file.path.ends_with(".en.md"));
    inputs.today = jiff::civil::date(2026, 11, 22);
    for file in inputs.files.iter_mut().filter(|file| file.path == "content/guide.yml") {
        let Content::Text(text) = &file.content else { panic!("the settings are a text") };
        let lines = text.lines().map(|line| if line.starts_with("languages:") { "languages: [nl, fr]" } else { line });
        let text: Vec<&str> = lines.collect();
        *file = InputFile::new("content/guide.yml", text.join("\n").into_bytes());
    }
    let sample = |kind: &&dyn crate::kinds::kind::Kind| {
        let name = if kind.holds_folder() { "zz-proef/index.md" } else { "zz-proef.md" };
        InputFile::new(format!("content/{}/{name}", kind.folder()), kind.sample().as_bytes())
    };
    inputs.files.extend(KINDS.iter().map(sample));
    inputs
}

fn names(compiled: &Compiled, wanted: impl Fn(&str) -> bool) -> BTreeSet<String> {
    let sources = &compiled.guide().sources;
    let lines = compiled.report.findings.iter().filter_map(|finding| {
        let source = sources.get(finding.at.source)?;
        let at = source.line_column(finding.at.start);
        wanted(&source.path).then(|| format!("{} {}:{} {:?}", finding.code.name, source.path, at.line, finding.args))
    });
    lines.collect()
}

fn in_french(inputs: &Inputs, change: impl Fn(String) -> String) -> (Compiled, usize) {
    let compiled = compile(inputs, &mut Memo::default());
    let mut all = inputs.clone();
    let mut count = 0;
    for doc in compiled.guide().docs.iter().filter(|doc| !doc.stub) {
        let text = compiled.guide().sources.get(doc.source).map_or("", |source| &*source.text);
        let path = format!("content/{}.fr.md", doc.path.trim_end_matches(".md"));
        all.files.push(InputFile::new(path, change(draft::text(text, doc, REMARK)).into_bytes()));
        count += 1;
    }
    (compile(&all, &mut Memo::default()), count)
}

#[test]
fn every_page_can_be_translated_and_stays_clean() {
    let inputs = dutch();
    let before = names(&compile(&inputs, &mut Memo::default()), |_| true);
    let (compiled, count) = in_french(&inputs, |text| text);
    assert!(count > 60, "only {count} pages");
    let found = names(&compiled, |path| path.ends_with(".fr.md"));
    // A sample may speak of pages that the shipped guide does not have.
    let strange: Vec<&String> = found
        .iter()
        .filter(|line| !line.contains("zz-proef"))
        .filter(|line| !line.starts_with("term/duplicate"))
        .collect();
    assert!(strange.is_empty(), "{strange:#?}");
    assert_eq!(names(&compiled, |path| !path.ends_with(".fr.md")), before);
    for doc in compiled.guide().docs.iter().filter(|doc| doc.language == Language::Fr) {
        let found = compiled.guide().comparison(doc).expect("every translation has its original");
        let behind = found.pairs.iter().filter(|pair| !matches!(pair.state, State::Current | State::Untranslated));
        assert_eq!((behind.count(), found.missing.len()), (0, 0), "{}: {found:?}", doc.path);
        let theirs = names_of(compiled.guide().doc(found.original));
        assert_eq!(names_of(doc), theirs, "{}", doc.path);
    }
}

fn names_of(doc: &Document) -> Vec<&str> {
    doc.anchors.iter().map(|anchor| anchor.id.as_str()).collect()
}

/// Without `draft: true` only that the text is still Dutch is left to say.
#[test]
fn what_is_not_translated_is_told() {
    let (compiled, _) = in_french(&dutch(), |text| text.replacen("draft: true\n", "", 1));
    let found = names(&compiled, |path| path.ends_with(".fr.md") && !path.contains("zz-proef"));
    let (known, strange): (Vec<&String>, Vec<&String>) =
        found.iter().partition(|line| line.starts_with("translation/untranslated"));
    assert!(strange.is_empty(), "{strange:#?}");
    assert!(known.len() > 60, "only {}", known.len());
}

/// Marking all sections of any text of an original makes each of them current, and a second time changes nothing.
#[test]
fn marks_are_whole_and_change_nothing_twice() {
    let compiled = compile(&dutch(), &mut Memo::default());
    let guide = compiled.guide();
    for doc in guide.docs.iter().filter(|doc| !doc.stub) {
        let text = guide.sources.get(doc.source).map_or("", |source| &*source.text);
        // The original as its own translation: nothing in it says what it was made from.
        let Ok(marked) = mark::text(text, doc, doc, &[]) else { panic!("{} has no sections", doc.path) };
        let found = compare(doc, doc, crate::guide::graph::DocIndex(0));
        assert_eq!(marked.count, found.pairs.len(), "{}", doc.path);
        assert_eq!(marked.text.matches("translated-from: v-").count(), marked.count, "{}", doc.path);
        let back = strip(&marked.text);
        assert_eq!(back, strip(text), "{}", doc.path);
    }
}

/// A text without the marks, and without the comments that hold nothing else.
fn strip(text: &str) -> String {
    let lines: Vec<String> = text
        .lines()
        .filter(|line| !line.starts_with("translated-from: ") && !line.starts_with("<!-- translated-from: "))
        .map(|line| line.find("; translated-from: ").map_or(line.to_owned(), |at| format!("{} -->", &line[..at])))
        .collect();
    lines.join("\n")
}
