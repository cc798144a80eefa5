//! What is fuzzed: each target takes bytes that anybody may send and does with them what the program would. It must come to
//! an end, panic nowhere, and write nothing outside its folder.

use std::cell::RefCell;
use std::io::{Cursor, Write as _};

use stagegids::commands::import::{self, What};
use stagegids::compile::{InputFile, Inputs, compile};
use stagegids::guide::language::Language;
use stagegids::memo::Memo;
use stagegids::stage::export;

/// A name, as of the folder with its seeds in `corpus/`, and what it does.
pub type Target = (&'static str, fn(&[u8]));

pub const TARGETS: [Target; 9] = [
    ("front_matter", front_matter),
    ("blocks", blocks),
    ("questions", questions),
    ("rubric", rubric),
    ("settings", settings),
    ("captions", captions),
    ("rubric_table", rubric_table),
    ("outcomes_table", outcomes_table),
    ("word_page", word_page),
];

thread_local! {
    /// What stays the same from one text to the next, as in `serve`: the theme, most of all.
    static MEMO: RefCell<Memo> = RefCell::default();
}

const TODAY: jiff::civil::Date = jiff::civil::date(2026, 11, 22);
const SETTINGS: &str = "title: Gids\nlanguage: nl\nlanguages: [nl, en]\nsearch: false\npdf: false\nvalues: {jaar: 2026-2027}\n\
                        facets: {sector: {zorg: Zorg}}\naudiences: {student: Student}\npackages: true\n";
const OUTCOMES: &str =
    "---\ntitle: Leerresultaten\n---\n\n### Feedback vragen\n<!-- id: lr-1; code: LR 1 -->\n\nJe vraagt feedback.\n";

/// Between the lines of a page’s front matter.
pub fn front_matter(bytes: &[u8]) {
    for folder in ["pages", "rubrics", "modules", "forms", "outcomes"] {
        site("content/guide.yml", SETTINGS.as_bytes(), folder, &[b"---\n", bytes, b"\n---\n\nTekst.\n"].concat());
    }
}

/// The text of a page.
pub fn blocks(bytes: &[u8]) {
    site("content/guide.yml", SETTINGS.as_bytes(), "pages", &[b"---\ntitle: Proef\n---\n\n", bytes].concat());
}

/// The text of a lesson, with its questions and conversations.
pub fn questions(bytes: &[u8]) {
    site("content/guide.yml", SETTINGS.as_bytes(), "modules", &[b"---\ntitle: Les\n---\n\n", bytes].concat());
}

/// A whole rubric.
pub fn rubric(bytes: &[u8]) {
    site("content/guide.yml", SETTINGS.as_bytes(), "rubrics", bytes);
}

/// The settings of a site.
pub fn settings(bytes: &[u8]) {
    site("content/guide.yml", bytes, "pages", b"---\ntitle: Proef\n---\n\nTekst van {{ jaar }}.\n");
}

/// The captions of a film.
pub fn captions(bytes: &[u8]) {
    site("content/pages/film.vtt", bytes, "pages", b"---\ntitle: Proef\n---\n\n[Ondertitels](film.vtt)\n");
}

/// A rubric of another program: Canvas or Moodle (CSV), CASE (JSON), Excel or Word.
pub fn rubric_table(bytes: &[u8]) {
    taken_in(What::Rubric, bytes);
}

/// Outcomes of another program.
pub fn outcomes_table(bytes: &[u8]) {
    taken_in(What::Outcomes, bytes);
}

/// The text of a document of Word, packed as Word does.
pub fn word_page(bytes: &[u8]) {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let stored = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    let packed = zip
        .start_file("word/document.xml", stored)
        .and_then(|()| Ok(zip.write_all(bytes)?))
        .and_then(|()| zip.finish())
        .expect("memory takes all that is written");
    taken_in(What::Page, &packed.into_inner());
}

/// Takes a file in and, when that succeeds, builds a site with what came of it.
fn taken_in(what: What, bytes: &[u8]) {
    let Ok((pages, _)) = import::convert(what, bytes, Language::Nl) else { return };
    let read = |text: &str| {
        MEMO.with_borrow_mut(|memo| compile(&inputs(vec![("content/guide.yml", text.as_bytes().to_vec())]), memo))
    };
    let config = read(SETTINGS).site.guide.config.clone();
    let folder = match what {
        What::Rubric => "rubrics",
        What::Outcomes => "outcomes",
        What::Page => "pages",
    };
    for page in pages.iter().take(3) {
        let text = import::text_of(what, page, &config, TODAY);
        site("content/guide.yml", SETTINGS.as_bytes(), folder, text.as_bytes());
    }
}

/// Builds a small site with one page of ours and one file more, to the last output.
fn site(path: &str, bytes: &[u8], folder: &str, page: &[u8]) {
    let page_path = format!("content/{folder}/proef.md");
    let inputs = inputs(vec![(path, bytes.to_vec()), (&page_path, page.to_vec())]);
    let compiled = MEMO.with_borrow_mut(|memo| compile(&inputs, memo));
    for finding in &compiled.report.findings {
        assert!(compiled.guide().sources.get(finding.at.source).is_some(), "{} lies nowhere", finding.code.name);
    }
    if compiled.report.has_errors() {
        return;
    }
    for path in export::outputs(&compiled.site).into_iter().flatten().map(|(path, _)| path) {
        let inside = !path.starts_with('/')
            && !path.contains('\\')
            && path.split('/').all(|part| !matches!(part, "" | "." | ".."));
        assert!(inside, "{path} lies outside the site");
    }
}

fn inputs(files: Vec<(&str, Vec<u8>)>) -> Inputs {
    let mut all = vec![InputFile::new("content/index.md", "---\ntitle: Start\n---\n\nWelkom.\n")];
    all.push(InputFile::new("content/outcomes/voorbeeld.md", OUTCOMES));
    if files.iter().all(|(path, _)| *path != "content/guide.yml") {
        all.push(InputFile::new("content/guide.yml", SETTINGS));
    }
    all.extend(files.into_iter().map(|(path, bytes)| InputFile::new(path, bytes)));
    Inputs { files: all, today: TODAY, drafts: false, year: None }
}
