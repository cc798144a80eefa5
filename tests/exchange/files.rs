//! The files themselves, opened by readers that are not ours: Word's table, Excel's sheet, CSV; and how they are offered.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use stagegids::guide::exchange::{Format, Subject, has_points, subject};

use super::{SHIPPED, grid, guide, part, shipped};
use crate::support::html::tags;
use crate::support::site::page;

#[test]
fn a_word_table_repeats_its_head_and_splits_no_row() {
    for (index, files) in shipped() {
        let doc = guide().doc(index);
        for (_, bytes) in files.into_iter().filter(|(format, _)| *format == Format::Docx) {
            let text = part(bytes, "word/document.xml");
            let rows = grid(doc).criteria.len() + 1;
            assert_eq!(text.matches("<w:cantSplit/>").count(), rows, "{}", doc.path);
            assert_eq!(text.matches("<w:tblHeader/>").count(), 1, "{}", doc.path);
            assert!(text.contains("w:orient=\"landscape\"") && text.contains("<w:tblCaption w:val=\""), "{}", doc.path);
            // A cell without a paragraph is a file that Word repairs.
            assert_eq!(
                text.matches("<w:tc>").count(),
                text.split("<w:tc>").skip(1).filter(|cell| cell.contains("<w:p>")).count()
            );
            let language = format!("<w:lang w:val=\"{}-", doc.language.tag());
            assert!(part(bytes, "word/styles.xml").contains(&language), "{}", doc.path);
            assert!(part(bytes, "docProps/core.xml").contains("<dc:title>"), "{}", doc.path);
        }
    }
}

#[test]
fn a_sheet_opens_and_adds_up_only_what_counts() {
    for (index, files) in shipped() {
        let doc = guide().doc(index);
        for (_, bytes) in files.into_iter().filter(|(format, _)| *format == Format::Xlsx) {
            let grid = grid(doc);
            let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("it is a workbook");
            assert_eq!(book.sheet_names().len(), 2, "{}", doc.path);
            let range = book.worksheet_range_at(0).expect("a first sheet").expect("it can be read");
            let words: Vec<String> = range
                .rows()
                .flatten()
                .filter_map(|cell| match cell {
                    Data::String(text) => Some(text.clone()),
                    _ => None,
                })
                .collect();
            assert!(grid.scale.iter().all(|level| words.contains(&level.title)), "{}", doc.path);
            let formulas = book.worksheet_formula(&book.sheet_names()[0]).expect("formulas can be read");
            let formulas: Vec<&String> = formulas.rows().flatten().filter(|formula| !formula.is_empty()).collect();
            let total = formulas.iter().any(|formula| formula.contains("SUMPRODUCT") || formula.contains("AVERAGE"));
            assert_eq!(total, has_points(grid), "{}: {formulas:?}", doc.path);
            let sheet = part(bytes, "xl/worksheets/sheet1.xml");
            assert!(sheet.contains("<sheetProtection") && sheet.contains("<dataValidation "), "{}", doc.path);
            assert!(part(bytes, "docProps/core.xml").contains("T00:00:00Z</dcterms:created>"), "{}", doc.path);
        }
    }
}

/// What a spreadsheet would take for a formula it takes for text.
#[test]
fn no_cell_of_a_csv_file_is_a_formula() {
    let rubric = "---\ntitle: =1+1\nuse: formative\nscale: [{id: a, title: '-A'}, {id: b, title: '@B'}]\n---\n\n\
        ## +C\n\n- **-A:** =HYPERLINK(1)\n- **@B:** gewoon\n";
    let outcome = "---\ntitle: '@T'\nframework: LO\n---\n\n## =T\n<!-- code: LO 1 -->\n\n+tekst\n";
    let files = [("content/rubrics/r.md", rubric), ("content/outcomes/o.md", outcome)];
    let made = super::outputs(&crate::support::site::clean(&crate::support::site::inputs(files)));
    for path in ["rubrics/r/r-canvas.csv", "outcomes/o/o-canvas.csv", "outcomes/o/o-moodle.csv"] {
        let text = page(&made, path);
        let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
        for row in reader.records() {
            let row = row.expect("a row");
            assert!(!row.iter().any(|cell| cell.starts_with(['=', '+', '-', '@', '\t'])), "{path}: {row:?}");
        }
        assert!(text.contains(" =") || text.contains(" +"), "{path}: the words are there still");
    }
}

/// Under a rubric stands every file with what it is, and what it does not hold; what cannot be made has a reason, no link.
#[test]
fn files_are_offered_with_what_they_leave_out() {
    let (_, outputs) = &*SHIPPED;
    for (index, files) in shipped() {
        let doc = guide().doc(index);
        let path = stagegids::guide::route::output(&guide().config, doc.language, &doc.id);
        let html = page(outputs, &path);
        let section =
            html.split("<section class=\"downloads\"").nth(1).and_then(|rest| rest.split("</section>").next());
        let section = section.unwrap_or_else(|| panic!("{path} offers no files"));
        let links: Vec<String> = tags(section).filter_map(|tag| tag.get("href").map(str::to_owned)).collect();
        assert_eq!(links.len(), files.len(), "{path}: {links:?}");
        for (format, bytes) in files {
            let link = links.iter().find(|link| link.ends_with(format.suffix())).expect("the file has a link");
            let item = section.split("<li>").find(|item| item.contains(&format!("href=\"{link}\""))).expect("an item");
            let size = item.split([' ', ',', '<']).collect::<Vec<_>>();
            let size =
                size.windows(2).find(|pair| pair[1] == "kB" || pair[1] == "ko").and_then(|pair| pair[0].parse().ok());
            let size: usize = size.unwrap_or_else(|| panic!("{path}: {item} tells no size"));
            assert!(bytes.len() < size * 1000, "{path}: {} takes {} bytes", format.name(), bytes.len());
        }
        if let Some(Subject::Rubric(grid)) = subject(doc) {
            assert!(section.contains(">Moodle<"), "{path}");
            assert_eq!(section.contains("-moodle.csv"), has_points(grid), "{path}");
        }
    }
}

/// A site or a page may choose its forms, or have none.
#[test]
fn forms_can_be_chosen() {
    let rubric = |line: &str| {
        format!(
            "---\ntitle: R\nuse: formative\n{line}scale: [{{id: a, title: A}}, {{id: b, title: B}}]\n---\n\n## C\n\n- **A:** een\n- **B:** twee\n"
        )
    };
    let made = |settings: &str, line: &str| {
        let guide = format!("{}{settings}", crate::support::site::GUIDE);
        let files = [("content/guide.yml", guide), ("content/rubrics/r.md", rubric(line))];
        let compiled = crate::support::site::clean(&crate::support::site::inputs(files));
        let outputs = super::outputs(&compiled);
        let suffixes = [".docx", ".xlsx", ".csv", ".json"];
        let names = outputs.keys().filter_map(|path| path.strip_prefix("rubrics/r/"));
        let names = names.filter(|name| suffixes.iter().any(|suffix| name.ends_with(suffix)));
        let offered = page(&outputs, "rubrics/r/index.html").contains("is-elsewhere");
        (names.map(str::to_owned).collect::<Vec<_>>(), offered)
    };
    let only =
        |names: &[&str], offered: bool| (names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>(), offered);
    assert_eq!(made("exchange: [docx, case]\n", ""), only(&["r-case.json", "r.docx"], true));
    assert_eq!(made("exchange: [docx, case]\n", "exchange: canvas\n"), only(&["r-canvas.csv"], true));
    assert_eq!(made("exchange: false\n", ""), only(&[], false));
    assert!(made("exchange: false\n", "exchange: true\n").1);
    assert_eq!(made("", "exchange: false\n"), only(&[], false));
}
