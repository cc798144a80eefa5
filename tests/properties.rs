//! What holds for every text: reading never panics and points inside it, the same files give the same bytes however they
//! came, what is kept between two runs changes nothing, and no word gets lost (`properties::words`).

use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::Config;
use stagegids::compile::{Compiled, InputFile, Inputs, compile};
use stagegids::kinds::KINDS;
use stagegids::memo::Memo;
use stagegids::stage::export;
use stagegids::text::messages::Messages;
use stagegids::text::span::Span;

use crate::support::site::{GUIDE, TODAY, clean, inputs, shipped, unprinted};
use crate::support::soup;

mod shelf;
mod words;

/// Settings with something of everything.
const SETTINGS: &str = "url: https://x.be/gids/
languages: [nl, fr]
values: {jaar: 2026-2027}
facets: {sector: {zorg: Zorg}}
audiences: {student: Student}
contracts: {c: [{id: a, title: A}, {id: b, title: B}]}
menu: [pages, rubrics]
";

/// So many cases; `MORE=20 cargo test properties` tries twenty times as many.
fn cases(count: u32) -> Config {
    let more: u32 = std::env::var("MORE").ok().and_then(|more| more.parse().ok()).unwrap_or(1);
    Config { cases: count * more, failure_persistence: None, max_shrink_iters: 500, ..Config::default() }
}

fn settings() -> (String, Vec<u8>) {
    ("content/guide.yml".to_owned(), format!("{GUIDE}{SETTINGS}").into_bytes())
}

/// Every span lies in its source, on the boundaries of characters; every form of the report can be made.
fn holds_together(compiled: &Compiled) {
    let sources = &compiled.guide().sources;
    let inside = |span: Span, what: &str| {
        let source = sources.get(span.source).unwrap_or_else(|| panic!("{what} lies in no source"));
        let (start, end) = (span.start as usize, span.end as usize);
        let fits = start <= end && source.text.is_char_boundary(start) && source.text.is_char_boundary(end);
        assert!(
            fits,
            "{what} lies at {start}..{end} of the {} bytes of {}: {:?}",
            source.text.len(),
            source.path,
            source.text
        );
    };
    for finding in &compiled.report.findings {
        inside(finding.at, finding.code.name);
        finding.labels.iter().for_each(|label| inside(label.at, "a label"));
    }
    for doc in &compiled.guide().docs {
        doc.anchors.iter().for_each(|anchor| inside(anchor.span, "an anchor"));
        doc.refs.iter().for_each(|reference| inside(reference.target.span, "a reference"));
        doc.files.iter().for_each(|file| inside(file.target.span, "a file"));
        doc.citations.iter().for_each(|citation| inside(citation.span, "a citation"));
        doc.body.iter().filter_map(|block| block.span()).for_each(|span| inside(span, "a block"));
    }
    let report = &compiled.report;
    for messages in ["nl", "en", "fr"].map(Messages::of) {
        let made = [
            report.human(sources, messages, false),
            report.json(sources, messages),
            report.sarif(sources, messages),
            report.github(sources, messages),
        ];
        assert!(report.is_empty() || made.iter().all(|text| !text.is_empty()));
    }
}

/// The report and the site, as bytes.
fn result(compiled: &Compiled) -> (String, Vec<(String, Vec<u8>)>) {
    let report = compiled.report.json(&compiled.guide().sources, Messages::of("nl"));
    let outputs = export::outputs(&compiled.site).unwrap_or_else(|finding| panic!("{finding:?}"));
    (report, outputs.into_iter().collect())
}

/// Fails with the first output that differs.
fn same(one: &Compiled, other: &Compiled, what: &str) {
    let ((report, outputs), (other_report, other_outputs)) = (result(one), result(other));
    assert_eq!(report, other_report, "{what}: the reports differ");
    let names = |list: &[(String, Vec<u8>)]| list.iter().map(|(path, _)| path.clone()).collect::<Vec<_>>();
    assert_eq!(names(&outputs), names(&other_outputs), "{what}: not the same files");
    for ((path, bytes), (_, other)) in outputs.iter().zip(&other_outputs) {
        assert_eq!(String::from_utf8_lossy(bytes), String::from_utf8_lossy(other), "{what}: {path} differs");
    }
}

/// A file name for the document in the `at`th kind's folder.
fn path(at: usize, name: &str) -> String {
    format!("content/{}/{name}.md", KINDS[at % KINDS.len()].folder())
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn reading_bytes_never_panics(files in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..400), 4)) {
        let names = ["content/pages/a.md", "content/guide.yml", "content/sources.bib", "content/pages/x.svg"];
        holds_together(&clean(&inputs(names.into_iter().zip(files))));
    }

    #[test]
    fn reading_text_never_panics(files in prop::collection::vec(any::<String>(), 5)) {
        let names = ["content/pages/a.md", "content/guide.yml", "content/sources.bib", "content/data/x.csv", "content/index.md"];
        holds_together(&clean(&inputs(names.into_iter().zip(files))));
    }

    #[test]
    fn reading_soup_never_panics(files in prop::collection::vec(soup::file(), KINDS.len())) {
        let files = files.into_iter().enumerate().map(|(at, text)| (path(at, "a"), text.into_bytes()));
        let picture = ("content/pages/x.svg".to_owned(), b"<svg/>".to_vec());
        holds_together(&clean(&inputs(files.chain([picture, settings()]))));
    }

    #[test]
    fn reading_sources_never_panics(text in bibtex(), yaml in soup::file()) {
        let cites = "---\ntitle: A\n---\n\nZie [@a], [@b, p. 3; @c].\n";
        holds_together(&clean(&inputs([("content/sources.bib", text.as_str()), ("content/pages/a.md", cites)])));
        holds_together(&clean(&inputs([("content/sources.yml", yaml.as_str()), ("content/pages/a.md", cites)])));
    }
}

fn bibtex() -> impl Strategy<Value = String> {
    let pieces = vec![
        "@book{a, ",
        "@article{b,\n",
        "@online{c,",
        "@string{s = ",
        "@comment{",
        "title = {Titel}, ",
        "title = \"Tïtel\",\n",
        "author = {Jansen, Jan and {De Groep}}, ",
        "author = {and and}, ",
        "editor = {a b c, d, e},",
        "date = {2020}, ",
        "date = {2020-13-45/..}, ",
        "date = {-0001~}, ",
        "year = 2020,",
        "year = {é},",
        "month = jan,",
        "month = {13},",
        "pages = {1--3},",
        "pages = {--},",
        "volume = {x},",
        "edition = {tweede},",
        "url = {https://x.be},",
        "url = {://},",
        "doi = {10.1/x},",
        "ids = {d, e},",
        "keywords = {,},",
        "}",
        "{",
        "\"",
        "#",
        ",",
        "=",
        "\\",
        "\\'{e}",
        "\\\"",
        "{\\",
        "$x^2$",
        "%",
        "~",
        "é",
        "👩‍🏫",
        "\n",
        " ",
        "s # s",
        "(",
        ")",
        "@",
        "crossref = {z},",
        "pagination = {x},",
        "langid = {dutch},",
        "eprint = {x}, eprinttype = {arxiv},",
        "isbn = {x},",
        "note = {a@b},",
    ];
    prop::collection::vec(prop_oneof![20 => select(pieces).prop_map(str::to_owned), 1 => "\\PC{0,6}"], 0..30)
        .prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(cases(40))]

    /// Pages of soup that has no error can be made, hold together, and are the same the second time.
    #[test]
    fn pages_of_soup_can_be_made(files in prop::collection::vec(soup::page(), KINDS.len())) {
        let files = files.into_iter().enumerate().map(|(at, text)| (path(at, "a"), text.into_bytes()));
        let picture = ("content/pages/x.svg".to_owned(), b"<svg/>".to_vec());
        let all: Vec<(String, Vec<u8>)> = files.chain([picture, settings()]).collect();
        let forward = clean(&inputs(all.clone()));
        let mut turned = inputs(all);
        turned.files.reverse();
        same(&forward, &clean(&turned), "the files in another order");
    }
}

#[test]
fn the_shipped_guide_is_the_same_each_time() {
    let guide = unprinted(shipped());
    let first = clean(&guide);
    same(&first, &clean(&guide), "a second time");
    let mut mixed = guide.clone();
    mixed.files.sort_by_key(|file| (file.fingerprint.0, file.path.clone()));
    same(&first, &clean(&mixed), "in another order");
    let mut memo = Memo::default();
    compile(&guide, &mut memo);
    same(&first, &compile(&guide, &mut memo), "with what was kept");
    mixed.files.rotate_left(7);
    same(&first, &compile(&mixed, &mut memo), "with what was kept, in another order");
}

/// Something that an editor does between two builds.
#[derive(Debug, Clone)]
enum Edit {
    Write(Index, String),
    Insert(Index, Index, String),
    Add(usize, String, String),
    Remove(Index),
    Rename(Index, String),
    Settings(String),
    Theme(&'static str, String),
    Drafts(bool),
}

fn edit() -> impl Strategy<Value = Edit> {
    let name =
        select(vec!["a", "b", "01-a", "02-b", "index", "a.fr", "index.fr", "_weg", "Titel"]).prop_map(str::to_owned);
    let lines = select(vec![
        "",
        "url: https://y.be/",
        "language: fr",
        "languages: [nl, fr, en]",
        "title: Anders",
        "values: {jaar: 2030}",
        "severity: {link/broken: info}",
        "theme: eigen",
        "theme: weg",
        "menu: [rubrics]",
        "facets: {sector: {zorg: Zorgsector}}",
        "audiences: {student: Leerling}",
        "contracts: {c: [{id: a, title: Ander}]}",
        "sections: {pages: Bladen}",
        "brand: {name: Merk}",
        "- fout",
        "review: {every: 6 months}",
    ]);
    let theme = select(vec![
        ("strings/nl.ftl", "menu = Wegwijs\n"),
        ("strings/nl.ftl", "criterion = Waarop\n"),
        ("styles/20-base.css", "body { margin: 1px }\n"),
        ("components/footer.html", "<footer>{{ site.title }}</footer>\n"),
        ("theme.yml", "title: Eigen\n"),
        ("scripts/x.js", "let a = 1;\n"),
        ("assets/logo.svg", "<svg/>"),
    ]);
    prop_oneof![
        4 => (any::<Index>(), soup::page()).prop_map(|(at, text)| Edit::Write(at, text)),
        4 => (any::<Index>(), any::<Index>(), soup::body()).prop_map(|(file, at, text)| Edit::Insert(file, at, text)),
        2 => (0..KINDS.len(), name.clone(), soup::page()).prop_map(|(kind, name, text)| Edit::Add(kind, name, text)),
        2 => any::<Index>().prop_map(Edit::Remove),
        2 => (any::<Index>(), name).prop_map(|(file, name)| Edit::Rename(file, name)),
        2 => prop::collection::vec(lines, 0..3).prop_map(|lines| Edit::Settings(lines.join("\n"))),
        2 => theme.prop_map(|(path, text)| Edit::Theme(path, text.to_owned())),
        1 => any::<bool>().prop_map(Edit::Drafts),
    ]
}

/// The text of a file of the site.
fn text(file: &InputFile) -> String {
    match &file.content {
        stagegids::compile::Content::Text(text) => text.to_string(),
        _ => String::new(),
    }
}

fn apply(edit: &Edit, site: &mut Inputs) {
    let documents: Vec<usize> = (0..site.files.len()).filter(|at| site.files[*at].path.ends_with(".md")).collect();
    let put = |site: &mut Inputs, path: &str, text: &str| {
        site.files.retain(|file| file.path != path);
        site.files.push(InputFile::new(path, text.as_bytes()));
    };
    match edit {
        Edit::Settings(lines) => put(site, "content/guide.yml", &format!("{GUIDE}{lines}\n")),
        Edit::Theme(path, text) => put(site, &format!("themes/eigen/{path}"), text),
        Edit::Add(kind, name, text) => put(site, &path(*kind, name), text),
        Edit::Drafts(drafts) => site.drafts = *drafts,
        _ if documents.is_empty() => {}
        Edit::Write(at, text) => {
            let path = site.files[*at.get(&documents)].path.clone();
            put(site, &path, text);
        }
        Edit::Insert(file, at, piece) => {
            let file = &site.files[*file.get(&documents)];
            let (path, mut text) = (file.path.clone(), text(file));
            let places: Vec<usize> = (0..=text.len()).filter(|at| text.is_char_boundary(*at)).collect();
            text.insert_str(*at.get(&places), piece);
            put(site, &path, &text);
        }
        Edit::Remove(at) => drop(site.files.remove(*at.get(&documents))),
        Edit::Rename(at, name) => {
            let file = site.files[*at.get(&documents)].clone();
            let folder = file.path.rsplit_once('/').map_or("content", |(folder, _)| folder);
            let path = format!("{folder}/{name}.md");
            site.files.retain(|other| other.path != file.path && other.path != path);
            site.files.push(InputFile { path, ..file });
        }
    }
}

proptest! {
    #![proptest_config(cases(24))]

    /// The decisive test of what is kept between two runs: whatever was edited, the result is that of a first run.
    #[test]
    fn what_is_kept_changes_nothing(edits in prop::collection::vec(edit(), 1..6)) {
        let samples = KINDS.iter().map(|kind| {
            let name = if kind.holds_folder() { "voorbeeld/index" } else { "voorbeeld" };
            (format!("content/{}/{name}.md", kind.folder()), kind.sample().as_bytes().to_vec())
        });
        let mut site = Inputs { today: TODAY, ..inputs(samples.chain([settings()])) };
        let mut memo = Memo::default();
        compile(&site, &mut memo);
        for (at, edit) in edits.iter().enumerate() {
            apply(edit, &mut site);
            let kept = compile(&site, &mut memo);
            let fresh = clean(&site);
            prop_assert_eq!(kept.report.findings.len(), fresh.report.findings.len());
            if at + 1 == edits.len() {
                same(&kept, &fresh, "after the last edit");
            }
        }
    }
}
