//! Documents of Word, made here part by part: what they hold becomes Markdown, what cannot be carried is told by paragraph.

use std::io::{Cursor, Write};

use stagegids::commands::import::{Lefts, Page, Place, What, convert};
use stagegids::guide::language::Language;
use stagegids::guide::part::Purpose;
use zip::write::SimpleFileOptions;

use super::{built, document, grid};

const OPEN: &str = "<?xml version=\"1.0\"?><w:document xmlns:w=\"w\" xmlns:r=\"r\" xmlns:a=\"a\" xmlns:wp=\"wp\" xmlns:mc=\"mc\"><w:body>";
const STYLES: &str = "<w:styles xmlns:w=\"w\">\
    <w:style w:type=\"paragraph\" w:styleId=\"Titel\"><w:name w:val=\"Title\"/></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"Kop1\"><w:name w:val=\"heading 1\"/></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"P7\"><w:name w:val=\"Kop 2\"/></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"Eigen\"><w:name w:val=\"Mijn kop\"/><w:basedOn w:val=\"P7\"/></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"Kring\"><w:name w:val=\"a\"/><w:basedOn w:val=\"Kring\"/></w:style></w:styles>";
const NUMBERING: &str = "<w:numbering xmlns:w=\"w\">\
    <w:abstractNum w:abstractNumId=\"4\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"decimal\"/></w:lvl></w:abstractNum>\
    <w:abstractNum w:abstractNumId=\"5\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/></w:lvl></w:abstractNum>\
    <w:num w:numId=\"2\"><w:abstractNumId w:val=\"4\"/></w:num><w:num w:numId=\"3\"><w:abstractNumId w:val=\"5\"/></w:num></w:numbering>";
const NOTES: &str = "<w:footnotes xmlns:w=\"w\"><w:footnote w:id=\"2\"><w:p><w:r><w:t>Zie het *reglement*.</w:t></w:r></w:p></w:footnote></w:footnotes>";
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89";

/// A document with this body.
pub fn docx(body: &str) -> Vec<u8> {
    let relations = "<Relationships><Relationship Id=\"rId1\" Type=\"x/hyperlink\" Target=\"https://x.be/a\" TargetMode=\"External\"/>\
        <Relationship Id=\"rId2\" Type=\"x/image\" Target=\"media/image1.png\"/>\
        <Relationship Id=\"rId3\" Type=\"x/image\" Target=\"media/image2.emf\"/></Relationships>";
    zipped(&[
        ("_rels/.rels", b"<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
        ("word/document.xml", format!("{OPEN}{body}</w:body></w:document>").as_bytes()),
        ("word/_rels/document.xml.rels", relations.as_bytes()),
        ("word/styles.xml", STYLES.as_bytes()),
        ("word/numbering.xml", NUMBERING.as_bytes()),
        ("word/footnotes.xml", NOTES.as_bytes()),
        ("word/media/image1.png", PNG),
        ("word/media/image2.emf", b"emf"),
    ])
}

pub fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).expect("memory takes it");
        zip.write_all(bytes).expect("memory takes it");
    }
    zip.finish().expect("memory takes it").into_inner()
}

fn paragraph(style: &str, text: &str) -> String {
    let style = if style.is_empty() { String::new() } else { format!("<w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>") };
    format!("<w:p>{style}<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")
}

fn item(depth: usize, text: &str) -> String {
    format!(
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{depth}\"/><w:numId w:val=\"2\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
    )
}

fn cell(text: &str) -> String {
    format!("<w:tc>{}</w:tc>", paragraph("", text))
}

fn page(body: &str) -> (Page, Lefts) {
    let (mut pages, lefts) = convert(What::Page, &docx(body), Language::Nl).expect("the document can be read");
    let page = pages.remove(0);
    built(What::Page, &page, Language::Nl, "Zonder titel");
    (page, lefts)
}

#[test]
fn headings_are_known_by_style_and_never_jump() {
    let body = [
        paragraph("Titel", "Mijn gids"),
        paragraph("Kop1", "Eerst"),
        paragraph("Eigen", "Onder eerst"),
        paragraph("Kring", "Gewone tekst"),
        "<w:p><w:pPr><w:outlineLvl w:val=\"4\"/></w:pPr><w:r><w:t>Vraag: wie?</w:t></w:r></w:p>".to_owned(),
        paragraph("Kop 1", "Ook eerst"),
    ];
    let (page, lefts) = page(&body.concat());
    assert_eq!(page.title, "Mijn gids");
    assert_eq!(page.body, "## Eerst\n\n### Onder eerst\n\nGewone tekst\n\n#### Vraag – wie?\n\n## Ook eerst");
    assert_eq!(lefts.list, []);
}

#[test]
fn words_keep_their_marks_links_and_notes() {
    let body = "<w:p><w:r><w:t xml:space=\"preserve\">Een </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>vet</w:t></w:r>\
        <w:r><w:t xml:space=\"preserve\"> en </w:t></w:r><w:r><w:rPr><w:i/><w:b w:val=\"0\"/></w:rPr><w:t>schuin</w:t></w:r>\
        <w:r><w:t xml:space=\"preserve\"> woord, </w:t></w:r><w:hyperlink r:id=\"rId1\"><w:r><w:t>een link</w:t></w:r></w:hyperlink>\
        <w:r><w:t xml:space=\"preserve\"> [[geen]] {{link}}</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r>\
        <w:del><w:r><w:delText>weg</w:delText></w:r></w:del><w:ins><w:r><w:t xml:space=\"preserve\"> erbij</w:t></w:r></w:ins></w:p>\
        <w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"https://y.be\" </w:instrText></w:r>\
        <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>Veld</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
    let (page, lefts) = page(body);
    assert_eq!(
        page.body,
        "Een **vet** en *schuin* woord, [een link](https://x.be/a) \\[\\[geen\\]\\] \\{\\{link\\}\\}[^2] erbij\n\n\
         [Veld](https://y.be)\n\n[^2]: Zie het \\*reglement\\*."
    );
    assert_eq!(lefts.list, []);
}

#[test]
fn lists_and_tables_keep_their_shape() {
    let merged = "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p><w:r><w:t>breed</w:t></w:r></w:p></w:tc>";
    let body = [
        item(0, "een"),
        item(1, "in een"),
        item(0, "twee"),
        item(0, "eerst").replace("w:numId w:val=\"2\"", "w:numId w:val=\"3\""),
        format!("<w:tbl><w:tr>{}{}</w:tr><w:tr>{merged}</w:tr></w:tbl>", cell("Kop"), cell("a|b")),
    ];
    let (page, lefts) = page(&body.concat());
    assert_eq!(page.body, "- een\n  1. in een\n- twee\n\n1. eerst\n\n| Kop | a\\|b |\n|---|---|\n| breed |  |");
    assert_eq!(
        lefts.list.iter().map(|left| (left.key, left.place.clone())).collect::<Vec<_>>(),
        [("left-merged", Place::Paragraph(5))]
    );
}

#[test]
fn pictures_come_along_and_boxes_are_told() {
    let picture = |id: &str, alt: &str| {
        format!("<w:p><w:r><w:drawing><wp:docPr descr=\"{alt}\"/><a:blip r:embed=\"{id}\"/></w:drawing></w:r></w:p>")
    };
    let boxed = "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent><w:p><w:r><w:t>Let op!</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice></mc:AlternateContent></w:r><w:r><w:t>Tekst</w:t></w:r></w:p>";
    let (page, lefts) =
        page(&[picture("rId2", "Een zaal"), picture("rId3", ""), picture("rId2", ""), boxed.to_owned()].concat());
    let (body, names) = page.settled("gids");
    assert_eq!(names, ["gids-1.png"]);
    assert_eq!(page.files[0].bytes, PNG);
    assert_eq!(body, "![Een zaal](gids-1.png)\n\n![Beeld dat nog een beschrijving nodig heeft 1](gids-1.png)\n\nTekst");
    let told: Vec<_> = lefts.list.iter().map(|left| (left.key, left.place.clone())).collect();
    assert_eq!(
        told,
        [("left-box", Place::Paragraph(4)), ("left-picture", Place::Paragraph(2)), ("left-alt", Place::Paragraph(1))]
    );
}

#[test]
fn a_rubric_is_read_from_the_table_of_a_document() {
    let row = |cells: &[&str]| format!("<w:tr>{}</w:tr>", cells.iter().map(|text| cell(text)).collect::<String>());
    let body = [
        paragraph("Kop1", "Eindevaluatie"),
        paragraph("", "Waarover het gaat."),
        format!(
            "<w:tbl>{}{}{}</w:tbl>",
            row(&["Criterium", "Gewicht", "Goed (14-20 punten)", "Zwak (0-13)"]),
            row(&["Lesgeven", "60 %", "Je kijkt de klas aan.", "Je leest voor."]),
            row(&["Groei", "40", "Je vraagt feedback.", ""])
        ),
    ];
    let (pages, lefts) = convert(What::Rubric, &docx(&body.concat()), Language::Nl).expect("the document can be read");
    let compiled = built(What::Rubric, &pages[0], Language::Nl, "x");
    let doc = document(&compiled);
    let grid = grid(doc);
    assert_eq!((doc.head.title.as_str(), doc.head.summary.as_str()), ("Eindevaluatie", "Waarover het gaat."));
    assert_eq!(grid.purpose, Purpose::Summative);
    let levels: Vec<_> = grid
        .scale
        .iter()
        .map(|level| (level.title.as_str(), level.points.as_ref().map(|points| points.most)))
        .collect();
    assert_eq!(levels, [("Zwak", Some(13.0)), ("Goed", Some(20.0))]);
    assert_eq!(grid.criteria[0].weight.as_ref().map(|weight| weight.value), Some(60.0));
    assert_eq!(grid.criteria[0].descriptors[1].as_ref().map(|one| one.plain.as_str()), Some("Je kijkt de klas aan."));
    assert_eq!(lefts.list.iter().map(|left| left.key).collect::<Vec<_>>(), ["left-descriptor"]);
}
