//! Every shipped rubric through every form and back.

use stagegids::commands::import::What;
use stagegids::guide::document::Document;
use stagegids::guide::exchange::{Format, Subject, has_points, subject, weights};
use stagegids::guide::part::{Criterion, Grid, PassRule};
use stagegids::markup::plain;

use super::{built, document, flat, grid, guide, one, outputs, shipped};

/// What a rubric says, in plain words: title, explanation, and a text per level, per criterion.
fn words(grid: &Grid, about: bool) -> Vec<(String, String, Vec<String>)> {
    let criterion = |criterion: &Criterion| {
        let title = flat(&plain::line(&criterion.title.text));
        let explained = if about { flat(&plain::prose(&criterion.about)) } else { String::new() };
        let text = |at: usize| criterion.descriptors.get(at).and_then(Option::as_ref).map(|one| flat(&one.plain));
        (title, explained, (0..grid.scale.len()).map(|at| text(at).unwrap_or_default()).collect())
    };
    grid.criteria.iter().map(criterion).collect()
}

/// Least and most of every level, as the format can hold them: the share of the most, or the points themselves.
fn points(grid: &Grid, format: Format) -> Vec<String> {
    let most = grid.scale.iter().filter_map(|level| Some(level.points.as_ref()?.most)).fold(0.0, f64::max);
    let text = |level: &stagegids::guide::part::Level| {
        let Some(points) = level.points.as_ref().filter(|_| has_points(grid)) else { return "-".to_owned() };
        match format {
            Format::Docx | Format::Xlsx => format!("{}-{}", points.least, points.most),
            Format::Case => points.most.to_string(),
            Format::Canvas | Format::Moodle => format!("{:.1}%", points.most / most * 100.0),
        }
    };
    grid.scale.iter().map(text).collect()
}

fn share(grid: &Grid) -> Vec<f64> {
    weights(grid).into_iter().map(|weight| (weight * 10.0).round() / 10.0).collect()
}

#[test]
fn what_a_form_can_hold_comes_back() {
    let mut rounds = 0;
    for (index, files) in shipped() {
        let doc = guide().doc(index);
        if !matches!(subject(doc), Some(Subject::Rubric(_))) {
            continue;
        }
        for (format, bytes) in files {
            let name = format!("{} as {}", doc.path, format.name());
            let page = one(What::Rubric, bytes, doc.language);
            let compiled = built(What::Rubric, &page, doc.language, &doc.head.title);
            let there = document(&compiled);
            compare(doc, there, format, &name);
            again(doc, &compiled, there, format, bytes, &name);
            rounds += 1;
        }
    }
    assert!(rounds > 30, "{rounds} rounds");
}

fn compare(doc: &Document, there: &Document, format: Format, name: &str) {
    let (old, new) = (grid(doc), grid(there));
    let about = format != Format::Moodle;
    assert_eq!(words(old, about), words(new, about), "{name}");
    assert_eq!(old.purpose, new.purpose, "{name}");
    let titles = |grid: &Grid| grid.scale.iter().map(|level| level.title.clone()).collect::<Vec<_>>();
    assert_eq!(titles(old), titles(new), "{name}");
    assert_eq!(points(old, format), points(new, format), "{name}");
    assert_eq!(share(old), share(new), "{name}");
    assert_eq!(old.form, new.form, "{name}: what is described tells the form");
    if format != Format::Moodle {
        assert_eq!(flat(&doc.head.title), flat(&there.head.title), "{name}");
    }
    if matches!(format, Format::Docx | Format::Xlsx | Format::Case) {
        assert_eq!(flat(&doc.head.summary), flat(&there.head.summary), "{name}");
        let meaning = |grid: &Grid| grid.scale.iter().map(|level| flat(&level.description)).collect::<Vec<_>>();
        assert_eq!(meaning(old), meaning(new), "{name}");
    }
    if matches!(format, Format::Docx | Format::Xlsx) {
        let raters =
            |grid: &Grid| grid.raters.iter().map(|rater| (rater.role.value.clone(), rater.decides)).collect::<Vec<_>>();
        assert_eq!(raters(old), raters(new), "{name}");
        let pass = |grid: &Grid| match grid.pass.as_ref().map(|pass| &pass.value) {
            // A level has the id of its name when it comes back.
            Some(PassRule::Every(id)) => {
                grid.scale.iter().find(|level| level.id.value == *id).map(|level| level.title.clone())
            }
            Some(PassRule::Total(percent)) => Some(percent.to_string()),
            None => None,
        };
        assert_eq!(pass(old), pass(new), "{name}");
    }
    if format == Format::Docx {
        let moments = |grid: &Grid| grid.moments.iter().map(|moment| moment.value.clone()).collect::<Vec<_>>();
        assert_eq!(moments(old), moments(new), "{name}");
    }
    if format == Format::Xlsx {
        let must = |grid: &Grid| {
            let title =
                |id: &str| grid.scale.iter().find(|level| level.id.value == id).map(|level| level.title.clone());
            grid.criteria.iter().map(|one| one.must.as_ref().and_then(|must| title(must))).collect::<Vec<_>>()
        };
        assert_eq!(must(old), must(new), "{name}");
    }
}

/// What came back leaves as the same file: nothing is lost the second time.
fn again(
    doc: &Document,
    compiled: &stagegids::compile::Compiled,
    there: &Document,
    format: Format,
    bytes: &[u8],
    name: &str,
) {
    // A Moodle file has no title of its own; the others hold the site's name, a date or an address beside the rubric.
    if !matches!(format, Format::Canvas | Format::Moodle) {
        return;
    }
    let outputs = outputs(compiled);
    let path = format!("rubrics/x/x{}", format.suffix());
    let made = outputs.get(&path).unwrap_or_else(|| panic!("{path}"));
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("CSV is text");
    assert!(there.head.title == doc.head.title || format == Format::Moodle, "{name}");
    assert_eq!(text(bytes), text(made), "{name}");
}

/// A formative rubric has no number anywhere, whatever its form; Canvas asks for points, and gets none that tell.
#[test]
fn a_formative_rubric_shows_no_number() {
    let mut seen = 0;
    for (index, files) in shipped() {
        let doc = guide().doc(index);
        let Some(Subject::Rubric(grid)) = subject(doc) else { continue };
        if grid.purpose != stagegids::guide::part::Purpose::Formative {
            continue;
        }
        for (format, bytes) in files {
            seen += 1;
            match format {
                Format::Canvas => {
                    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes);
                    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
                    for row in rows.iter().skip(1) {
                        let points: Vec<&str> = row.iter().skip(6).step_by(3).collect();
                        assert_eq!(points.len(), grid.scale.len());
                        assert!(points.iter().all(|points| *points == "0"), "{}: {points:?}", doc.path);
                        assert_eq!(row.get(3), Some("false"));
                    }
                }
                Format::Case => {
                    let text = String::from_utf8_lossy(bytes);
                    assert!(!text.contains("\"score\"") && !text.contains("\"weight\""), "{}", doc.path);
                }
                Format::Xlsx => {
                    let sheet = super::part(bytes, "xl/worksheets/sheet1.xml");
                    assert!(!sheet.contains("<f>") && !sheet.contains("<v></v>"), "{}: it calculates", doc.path);
                    let numbers =
                        sheet.split("<c ").skip(1).filter(|cell| !cell.contains("t=\"s\"") && cell.contains("<v>"));
                    assert_eq!(numbers.count(), 0, "{}", doc.path);
                }
                Format::Docx => {
                    let table = super::part(bytes, "word/document.xml");
                    let heads = table.split("w:tblHeader").nth(1).and_then(|rest| rest.split("</w:tr>").next());
                    let heads = heads.expect("the table has a head");
                    let text: String =
                        heads.split("<w:t ").skip(1).filter_map(|rest| rest.split(['>', '<']).nth(1)).collect();
                    assert!(!text.contains(|sign: char| sign.is_ascii_digit()), "{}: {text}", doc.path);
                }
                Format::Moodle => panic!("{}: Moodle has no rubric without points", doc.path),
            }
        }
    }
    assert!(seen > 10, "{seen}");
}
