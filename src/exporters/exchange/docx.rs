//! A rubric as a Word document (ECMA-376, WordprocessingML): a landscape page with a table that can be edited. The head
//! row repeats on every page, a row is never split, and the styles are those that Word knows by name.

use std::io::Write;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::From;
use super::rubric::flat;
use super::wordml::Text;
use crate::exporters::xml::Xml;
use crate::guide::exchange::{has_points, is_weighted};
use crate::guide::part::{Grid, Level, PassRule, Points, Purpose, Rater};
use crate::text::diagnostic::Arg;

/// Twentieths of a point: A4 lying, with margins of two centimetres.
const PAGE: [&str; 2] = ["16838", "11906"];
const MARGIN: &str = "1134";
const WIDTH: usize = 14_570;

const TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
"#;
const RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>
"#;
const STYLES: &str = include_str!("styles.xml");
const NUMBERING: &str = include_str!("numbering.xml");

pub const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

pub fn rubric(from: &From, grid: &Grid) -> Vec<u8> {
    let mut text = Text::new(from);
    text.xml.open("w:document", &[("xmlns:w", MAIN), ("xmlns:r", OFFICE)]);
    text.xml.open("w:body", &[]);
    text.line("Title", &flat(&from.doc.head.title));
    for line in around(from, grid) {
        text.line("", &line);
    }
    table(&mut text, from, grid);
    text.line("", "");
    text.xml.open("w:sectPr", &[]);
    text.xml.leaf("w:pgSz", &[("w:w", PAGE[0]), ("w:h", PAGE[1]), ("w:orient", "landscape")], "");
    let sides = ["w:top", "w:right", "w:bottom", "w:left"].map(|side| (side, MARGIN));
    let rest = [("w:header", "708"), ("w:footer", "708"), ("w:gutter", "0")];
    text.xml.leaf("w:pgMar", &[&sides[..], &rest[..]].concat(), "");
    let (document, links) = text.finish();
    let styles = STYLES.replace("{language}", locale(from));
    let parts = [
        ("[Content_Types].xml", TYPES.to_owned()),
        ("_rels/.rels", RELATIONS.to_owned()),
        ("docProps/core.xml", properties(from)),
        ("word/document.xml", document),
        ("word/_rels/document.xml.rels", relations(&links)),
        ("word/styles.xml", styles),
        ("word/numbering.xml", NUMBERING.to_owned()),
    ];
    zipped(&parts)
}

/// The languages of the guide as Word names them.
fn locale(from: &From) -> &'static str {
    match from.language {
        crate::guide::language::Language::Nl => "nl-BE",
        crate::guide::language::Language::En => "en-GB",
        crate::guide::language::Language::Fr => "fr-BE",
    }
}

/// What stands above the table: what the rubric is for, who judges and when, when it is passed.
fn around(from: &From, grid: &Grid) -> Vec<String> {
    let labelled = |key: &str, text: String| format!("{}{} {text}", from.word(key), from.word("colon"));
    let used = if grid.purpose == Purpose::Formative { "use-formative" } else { "use-summative" };
    let rater = |rater: &Rater| {
        let counts = from.word(if rater.decides { "rater-decides" } else { "rater-informs" });
        format!("{} ({counts})", from.word(&format!("role-{}", rater.role.value)))
    };
    let raters: Vec<String> = grid.raters.iter().map(rater).collect();
    let moments: Vec<String> = grid.moments.iter().map(|one| from.word(&format!("moment-{}", one.value))).collect();
    let mut lines = vec![flat(&from.doc.head.summary), labelled("field-use", from.word(used))];
    if !raters.is_empty() {
        lines.push(labelled("field-raters", raters.join(", ")));
    }
    if !moments.is_empty() {
        lines.push(labelled("field-moments", moments.join(", ")));
    }
    let pass = grid.pass.as_ref().and_then(|pass| pass_in_words(from, grid, &pass.value));
    lines.extend(pass.map(|pass| labelled("field-pass", pass)));
    lines.retain(|line| !line.is_empty());
    lines
}

/// When a rubric is passed, in words; a formative one shows no number.
pub fn pass_in_words(from: &From, grid: &Grid, rule: &PassRule) -> Option<String> {
    let (strings, language) = (from.strings, from.language);
    match rule {
        PassRule::Every(id) => {
            let title = grid.scale.iter().find(|level| level.id.value == *id).map_or(id, |level| &level.title);
            Some(strings.say(language, "pass-every", &[("level", Arg::from(title))]))
        }
        PassRule::Total(_) if grid.purpose == Purpose::Formative => None,
        PassRule::Total(percent) => {
            Some(strings.say(language, "pass-total", &[("percent", Arg::from(language.number(*percent)))]))
        }
    }
}

fn table(text: &mut Text, from: &From, grid: &Grid) {
    let weighted = is_weighted(grid);
    let columns = grid.scale.len() + 1 + usize::from(weighted);
    // The criterion gets half as much again as a level, its weight a narrow column.
    let weight = if weighted { 1_000 } else { 0 };
    let level = (WIDTH - weight) * 2 / (grid.scale.len() * 2 + 3);
    let mut widths = vec![WIDTH - weight - level * grid.scale.len()];
    widths.extend(weighted.then_some(weight));
    widths.resize(columns, level);
    text.xml.open("w:tbl", &[]);
    text.xml.open("w:tblPr", &[]);
    text.xml.leaf("w:tblStyle", &[("w:val", "TableGrid")], "");
    text.xml.leaf("w:tblW", &[("w:w", &WIDTH.to_string()), ("w:type", "dxa")], "");
    text.xml.leaf("w:tblLayout", &[("w:type", "fixed")], "");
    text.xml.leaf("w:tblLook", &[("w:val", "0620"), ("w:firstRow", "1"), ("w:firstColumn", "1")], "");
    text.xml.leaf("w:tblCaption", &[("w:val", &flat(&from.doc.head.title))], "");
    text.xml.close();
    text.xml.open("w:tblGrid", &[]);
    for width in &widths {
        text.xml.leaf("w:gridCol", &[("w:w", &width.to_string())], "");
    }
    text.xml.close();
    row(text, true);
    cell(text, widths[0], true, |text| text.line("TableHead", &from.word("criterion")));
    if weighted {
        cell(text, weight, true, |text| text.line("TableHead", &from.word("weight")));
    }
    for one in &grid.scale {
        cell(text, level, true, |text| {
            text.line("TableHead", &head(from, grid, one));
            if !one.description.is_empty() {
                text.line("TableNote", &flat(&one.description));
            }
        });
    }
    text.xml.close();
    for criterion in &grid.criteria {
        row(text, false);
        cell(text, widths[0], false, |text| {
            text.inlines("TableHead", &criterion.title.text);
            text.blocks(&criterion.about);
        });
        if weighted {
            let share = criterion.weight.as_ref().map_or(0.0, |weight| weight.value);
            let share = from.strings.say(from.language, "percent", &[("n", Arg::from(from.language.number(share)))]);
            cell(text, weight, false, |text| text.line("", &share));
        }
        for at in 0..grid.scale.len() {
            let descriptor = criterion.descriptors.get(at).and_then(Option::as_ref);
            cell(text, level, false, |text| match descriptor {
                Some(descriptor) if !descriptor.text.is_empty() => text.blocks(&descriptor.text),
                _ => text.line("", ""),
            });
        }
        text.xml.close();
    }
    text.xml.close();
}

/// The name of a level with its points behind it, where the rubric may show them.
fn head(from: &From, grid: &Grid, level: &Level) -> String {
    let number = |number: f64| from.language.number(number);
    let points = level.points.as_ref().filter(|_| has_points(grid)).map(|points| match points.value {
        Points { least, most } if least < most => format!(" ({}–{})", number(least), number(most)),
        Points { most, .. } => format!(" ({})", number(most)),
    });
    format!("{}{}", flat(&level.title), points.unwrap_or_default())
}

/// Opens a row; it is not split over pages, and the first one repeats.
fn row(text: &mut Text, first: bool) {
    text.xml.open("w:tr", &[]);
    text.xml.open("w:trPr", &[]);
    text.xml.leaf("w:cantSplit", &[], "");
    if first {
        text.xml.leaf("w:tblHeader", &[], "");
    }
    text.xml.close();
}

fn cell(text: &mut Text, width: usize, first: bool, fill: impl FnOnce(&mut Text)) {
    text.xml.open("w:tc", &[]);
    text.xml.open("w:tcPr", &[]);
    text.xml.leaf("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")], "");
    if first {
        text.xml.leaf("w:shd", &[("w:val", "clear"), ("w:color", "auto"), ("w:fill", "E3ECEA")], "");
    }
    text.xml.close();
    fill(text);
    text.xml.close();
}

/// The links to other places, by number.
fn relations(links: &[String]) -> String {
    let mut xml = Xml::new();
    xml.open("Relationships", &[("xmlns", PACKAGE)]);
    for (id, part) in [("rId1", "styles"), ("rId2", "numbering")] {
        let (sort, target) = (format!("{OFFICE}/{part}"), format!("{part}.xml"));
        xml.leaf("Relationship", &[("Id", id), ("Type", &sort), ("Target", &target)], "");
    }
    let sort = format!("{OFFICE}/hyperlink");
    for (at, address) in links.iter().enumerate() {
        let id = format!("link{at}");
        xml.leaf("Relationship", &[("Id", &id), ("Type", &sort), ("Target", address), ("TargetMode", "External")], "");
    }
    xml.finish()
}

fn properties(from: &From) -> String {
    let mut xml = Xml::new();
    let spaces = [
        ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", "http://purl.org/dc/terms/"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ];
    let day = format!("{}T00:00:00Z", from.day());
    xml.open("cp:coreProperties", &spaces);
    xml.leaf("dc:title", &[], &flat(&from.doc.head.title));
    xml.leaf("dc:creator", &[], from.doc.head.owner.as_deref().unwrap_or_default());
    xml.leaf("dc:language", &[], locale(from));
    xml.leaf("dcterms:created", &[("xsi:type", "dcterms:W3CDTF")], &day);
    xml.leaf("dcterms:modified", &[("xsi:type", "dcterms:W3CDTF")], &day);
    xml.finish()
}

/// A zip file that is the same for the same parts.
fn zipped(parts: &[(&str, String)]) -> Vec<u8> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, options).expect("memory takes every part");
        zip.write_all(text.as_bytes()).expect("memory takes every part");
    }
    zip.finish().expect("memory takes the whole").into_inner()
}
