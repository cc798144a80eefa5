//! Whatever a file holds, an import ends, soon and within bounds: with a page that builds, or with a reason.

use std::io::{Cursor, Read};
use std::time::{Duration, Instant};

use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::Config;
use stagegids::commands::import::{What, convert};
use stagegids::guide::exchange::Format;
use stagegids::guide::language::Language;

use super::word::{docx, zipped};
use super::{built, shipped};

const ALL: [What; 3] = [What::Rubric, What::Outcomes, What::Page];

/// So many cases; `MORE=20 cargo test exchange` tries twenty times as many.
fn cases(count: u32) -> Config {
    let more: u32 = std::env::var("MORE").ok().and_then(|more| more.parse().ok()).unwrap_or(1);
    Config { cases: count * more, failure_persistence: None, max_shrink_iters: 200, ..Config::default() }
}

/// Imports the bytes; every page that comes of it builds without an error.
fn try_all(bytes: &[u8]) {
    for what in ALL {
        if let Ok((pages, _)) = convert(what, bytes, Language::Nl) {
            for page in pages.iter().take(3) {
                built(what, page, Language::Nl, "Zonder titel");
            }
        }
    }
}

/// A cell that Markdown, YAML, a spreadsheet or a rubric would take for something else.
fn cell() -> impl Strategy<Value = String> {
    let odd = select(vec![
        "",
        " ",
        "Goed",
        "goed",
        "Zwak:",
        "**vet**",
        "a|b",
        "- punt",
        "1. een",
        "# kop",
        "<b>x</b>",
        "{{ x }}",
        "[[a]]",
        "[@b]",
        "a\nb",
        "\"x\"",
        "=1+1",
        "Vraag: wie?",
        "---",
        "10",
        "1,5",
        "0-9",
        "12 (3)",
        "…",
        "é",
        "\u{202e}x",
        "<!-- id: a -->",
        "A:",
        ": a",
        "~~x~~",
        "![x](y)",
        "a\\",
        "`code`",
        "&amp;",
        "Criterium",
        "Gewicht",
        "30 %",
        "NaN",
        "null",
        "true",
        "((",
        "x) y",
    ]);
    prop_oneof![4 => odd.prop_map(str::to_owned), 1 => "\\PC{0,12}"]
}

fn table(head: Vec<&'static str>) -> impl Strategy<Value = Vec<u8>> {
    let width = head.len().max(3);
    proptest::collection::vec(proptest::collection::vec(cell(), 0..=width + 1), 0..8).prop_map(move |rows| {
        let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
        if !head.is_empty() {
            writer.write_record(&head).expect("memory takes it");
        }
        for row in rows.iter().filter(|row| !row.is_empty()) {
            writer.write_record(row).expect("memory takes it");
        }
        writer.into_inner().expect("memory takes it")
    })
}

/// A small document: paragraphs, lists and a table of such cells, with some of the marks that Word makes.
fn word() -> impl Strategy<Value = Vec<u8>> {
    let text = || {
        cell().prop_map(|text| {
            let kept: String = text.chars().filter(|sign| !sign.is_control()).collect();
            kept.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
        })
    };
    let look = select(vec!["", "<w:b/>", "<w:i/>", "<w:b/><w:i/><w:strike/>", "<w:vanish/>"]);
    let run = (text(), look).prop_map(|(text, look)| {
        format!("<w:r><w:rPr>{look}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t><w:br/></w:r>")
    });
    let sort = select(vec![
        "",
        "<w:pStyle w:val=\"Kop1\"/>",
        "<w:pStyle w:val=\"Titel\"/>",
        "<w:outlineLvl w:val=\"7\"/>",
        "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"2\"/></w:numPr>",
        "<w:numPr><w:ilvl w:val=\"5\"/><w:numId w:val=\"2\"/></w:numPr>",
    ]);
    let paragraph = (sort, proptest::collection::vec(run, 0..4))
        .prop_map(|(sort, runs)| format!("<w:p><w:pPr>{sort}</w:pPr>{}</w:p>", runs.concat()));
    let cells = proptest::collection::vec(
        text().prop_map(|text| format!("<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>")),
        0..5,
    );
    let rows = proptest::collection::vec(cells.prop_map(|cells| format!("<w:tr>{}</w:tr>", cells.concat())), 0..5);
    let table = rows.prop_map(|rows| format!("<w:tbl>{}</w:tbl>", rows.concat()));
    let block = prop_oneof![3 => paragraph, 1 => table];
    proptest::collection::vec(block, 0..8).prop_map(|blocks| docx(&blocks.concat()))
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        try_all(&bytes);
        try_all(&[b"PK\x03\x04".to_vec(), bytes].concat());
    }

    #[test]
    fn tables_of_canvas(bytes in table(vec!["Rubric Name", "Criteria Name", "Criteria Description", "Criteria Enable Range",
        "Rating Name", "Rating Description", "Rating Points", "Rating Name", "Rating Description", "Rating Points"])) {
        try_all(&bytes);
    }

    #[test]
    fn tables_of_moodle(bytes in table(vec!["criterion", "level", "level_description", "score"])) {
        try_all(&bytes);
    }

    #[test]
    fn outcomes_of_canvas(bytes in table(vec!["vendor_guid", "object_type", "title", "description", "display_name", "parent_guids", "ratings"])) {
        try_all(&bytes);
    }

    #[test]
    fn competencies_of_moodle(bytes in table(vec!["Parent ID number", "ID number", "Short name", "Description", "Is framework"])) {
        try_all(&bytes);
    }

    #[test]
    fn plain_tables(bytes in table(vec![])) {
        try_all(&bytes);
    }

    #[test]
    fn documents(bytes in word()) {
        try_all(&bytes);
    }
}

proptest! {
    #![proptest_config(cases(16))]

    /// Our own files, damaged: a byte changed, or the end missing.
    #[test]
    fn damaged_files(file in any::<Index>(), at in any::<Index>(), byte: u8, cut: bool) {
        let files: Vec<(Format, &[u8])> = shipped().into_iter().flat_map(|(_, files)| files).collect();
        let (_, bytes) = files[file.index(files.len())];
        let mut bytes = bytes.to_vec();
        let at = at.index(bytes.len());
        if cut { bytes.truncate(at) } else { bytes[at] = byte }
        try_all(&bytes);
    }
}

/// The parts of a zip file.
fn parts(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip file");
    let names: Vec<String> =
        (0..zip.len()).map(|at| zip.by_index(at).expect("a part").name().expect("a name").into_owned()).collect();
    let part = |name: String| {
        let mut bytes = Vec::new();
        zip.by_name(&name).expect("a part").read_to_end(&mut bytes).expect("it can be read");
        (name, bytes)
    };
    names.into_iter().map(part).collect()
}

proptest! {
    #![proptest_config(cases(24))]

    /// The XML in our documents and sheets, damaged under a zip that is whole: a word taken out, doubled or replaced.
    #[test]
    fn damaged_parts(file in any::<Index>(), part in any::<Index>(), at in any::<Index>(), word in select(vec!["", "\"", "<", "></w:p>", "9999999999", "-1", "A1:XFD9", "w:val", "0x", "é"]), length in 0usize..12) {
        let files: Vec<&[u8]> = shipped().into_iter().flat_map(|(_, files)| files).filter(|(format, _)| matches!(format, Format::Docx | Format::Xlsx)).map(|(_, bytes)| bytes).collect();
        let mut parts = parts(files[file.index(files.len())]);
        let chosen = part.index(parts.len());
        let bytes = &mut parts[chosen].1;
        let start = at.index(bytes.len());
        let end = (start + length).min(bytes.len());
        bytes.splice(start..end, word.bytes());
        let parts: Vec<(&str, &[u8])> = parts.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
        try_all(&zipped(&parts));
    }
}

/// The reason why a file is refused, which must come soon.
fn refused(what: What, bytes: &[u8]) -> &'static str {
    let start = Instant::now();
    let refused = convert(what, bytes, Language::Nl).map(|_| ()).expect_err("the file is refused");
    assert!(start.elapsed() < Duration::from_secs(20), "{} took {:?}", refused.key, start.elapsed());
    refused.key
}

#[test]
fn what_would_grow_without_bound_is_refused() {
    // A part that unpacks to more than fits.
    let zeros = vec![b' '; 60 << 20];
    let bomb = zipped(&[
        ("_rels/.rels", b"<Relationships><Relationship Type=\"x/officeDocument\" Target=\"a\"/></Relationships>"),
        ("a", &zeros),
    ]);
    assert!(bomb.len() < 1 << 20);
    assert_eq!(refused(What::Page, &bomb), "import-large");
    let sheet = zipped(&[("xl/workbook.xml", b"<workbook/>"), ("a", &zeros), ("b", &zeros), ("c", &zeros)]);
    assert_eq!(refused(What::Rubric, &sheet), "import-large");
    // Elements in elements.
    let deep = format!("{}{}", "<w:sdt><w:sdtContent>".repeat(5_000), "</w:sdtContent></w:sdt>".repeat(5_000));
    assert_eq!(refused(What::Page, &docx(&deep)), "import-large");
    // Entities that name each other.
    let lol = "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><a>&b;</a>";
    let parts: [(&str, &[u8]); 2] = [("_rels/.rels", lol.as_bytes()), ("a", b"")];
    assert_eq!(refused(What::Page, &zipped(&parts)), "import-xml");
    // More levels, criteria, cells than any rubric has.
    let wide = format!(
        "Criterium,{}\nA,{}\n",
        (0..400).map(|at| format!("N{at}")).collect::<Vec<_>>().join(","),
        "x,".repeat(400)
    );
    assert_eq!(refused(What::Rubric, wide.as_bytes()), "import-large");
    let long = format!("Criterium,A,B\n{}", (0..5_000).map(|at| format!("C{at},x,y\n")).collect::<String>());
    assert_eq!(refused(What::Rubric, long.as_bytes()), "import-large");
}

/// One cell far away must not make a table of all that lies between.
#[test]
fn a_cell_far_away_is_refused() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_string(0, 0, "Criterium").expect("a cell").write_string(1_048_575, 16_383, "x").expect("a cell");
    let bytes = book.save_to_buffer().expect("memory takes it");
    assert_eq!(refused(What::Rubric, &bytes), "import-large");
}

/// Names in a package find parts; they never lead anywhere else.
#[test]
fn names_in_a_package_are_no_paths() {
    let relations: &[u8] =
        b"<Relationships><Relationship Type=\"x/officeDocument\" Target=\"../../../../etc/passwd\"/></Relationships>";
    assert_eq!(refused(What::Page, &zipped(&[("_rels/.rels", relations)])), "import-no-document");
}

/// Much of the same takes no more than its length.
#[test]
fn long_files_take_no_longer_than_they_are() {
    let start = Instant::now();
    let many: String = (0..2_000)
        .map(|at| format!("<w:p><w:r><w:drawing><a:blip r:embed=\"r{at}\"/></w:drawing></w:r></w:p>"))
        .collect();
    convert(What::Page, &docx(&many), Language::Nl).expect("pictures that are not there leave the text");
    let open = format!("code,title,description\nA 1,x,{}\n", "<a".repeat(200_000));
    convert(What::Outcomes, open.as_bytes(), Language::Nl).expect("brackets are words");
    let rows: String = (0..900).map(|at| format!("C{at},L{},x,{}\n", at % 3, at % 3)).collect();
    convert(What::Rubric, format!("criterion,level,level_description,score\n{rows}").as_bytes(), Language::Nl)
        .expect("a rubric");
    assert!(start.elapsed() < Duration::from_secs(30), "{:?}", start.elapsed());
}
