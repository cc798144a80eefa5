//! `import`: what it makes of a file, what it says of it, and that it overwrites nothing.

use super::{folder, read, say, write};

const GUIDE: &str = "title: Gids\nlanguage: nl\n";
const CANVAS: &str = "Rubric Name,Criteria Name,Criteria Description,Criteria Enable Range,Rating Name,Rating Description,Rating Points,Rating Name,Rating Description,Rating Points\n\
    Eindevaluatie,Lesgeven,Voor de klas.,true,Goed,Je kijkt de klas aan.,60,Zwak,Je leest voor.,27\n\
    Eindevaluatie,Groei,,true,Goed,Je vraagt feedback.,40,Zwak,,18\n";

#[test]
fn a_rubric_of_canvas_becomes_a_page() {
    let site = folder(&[
        ("content/guide.yml", GUIDE),
        ("content/index.md", "---\ntitle: Start\n---\n"),
        ("rubrics.csv", CANVAS),
    ]);
    let said = say(site.path(), &["import", "rubric", "rubrics.csv"]);
    assert_eq!((said.code, said.out.as_str()), (0, "gemaakt: content/rubrics/eindevaluatie.md\n"));
    assert_eq!(said.err, "Kijk dit na:\n  rij 3: er stond niets bij “Zwak”: beschrijf dit niveau nog\n");
    let page = read(site.path(), "content/rubrics/eindevaluatie.md");
    let expected = "---
# yaml-language-server: $schema=../../.stagegids/schema/rubric.json
title: Eindevaluatie
owner: Opleidingsteam
review-before: 2027-11-22
use: summative
scale:
- id: zwak
  title: Zwak
  points: 0-45
- id: goed
  title: Goed
  points: 46-100
type: analytic
---

## Lesgeven
<!-- weight: 60 -->

Voor de klas.

- **Zwak:** Je leest voor.
- **Goed:** Je kijkt de klas aan.

## Groei
<!-- weight: 40 -->

- **Zwak:** Nog te beschrijven (Zwak)
- **Goed:** Je vraagt feedback.
";
    assert_eq!(page, expected);
    assert_eq!(say(site.path(), &["build"]).code, 0, "the page has no error");

    let again = say(site.path(), &["import", "rubric", "rubrics.csv"]);
    assert_eq!((again.code, again.out.as_str()), (2, ""));
    assert_eq!(again.err, "fout: “content/rubrics/eindevaluatie.md” bestaat al; er is niets gewijzigd.\n");
    assert_eq!(read(site.path(), "content/rubrics/eindevaluatie.md"), page);
}

#[test]
fn a_name_may_be_chosen_and_several_rubrics_come_from_one_file() {
    let two = format!("{CANVAS}Verslag,Taal,,false,Goed,Je schrijft kort.,2,Zwak,Je schrijft lang.,1\n");
    let site = folder(&[("content/guide.yml", GUIDE), ("rubrics.csv", &two)]);
    let said = say(site.path(), &["import", "rubric", "rubrics.csv", "--to", "2027/eind"]);
    assert_eq!(said.out, "gemaakt: content/rubrics/2027/eind.md\ngemaakt: content/rubrics/2027/eind-2.md\n");
    assert!(read(site.path(), "content/rubrics/2027/eind.md").contains("$schema=../../../.stagegids/"));
    assert!(read(site.path(), "content/rubrics/2027/eind-2.md").contains("title: Verslag\n"));
    let said = say(site.path(), &["import", "rubric", "rubrics.csv", "--to", "../buiten"]);
    assert_eq!((said.code, said.out.as_str()), (2, ""), "{}", said.err);
}

#[test]
fn outcomes_of_a_table_get_their_codes() {
    let table = "code;titel;omschrijving\nLR 1;Feedback vragen;Je vraagt feedback.\nLR 1;Samenwerken;Je stemt af.\n";
    let site = folder(&[("content/guide.yml", GUIDE), ("Leerresultaten 2027.csv", table)]);
    let said = say(site.path(), &["import", "outcomes", "Leerresultaten 2027.csv"]);
    assert_eq!((said.code, said.out.as_str()), (0, "gemaakt: content/outcomes/leerresultaten-2027.md\n"));
    assert_eq!(said.err, "Kijk dit na:\n  rij 3: kreeg een andere code: LR 1.2: Samenwerken\n");
    let page = read(site.path(), "content/outcomes/leerresultaten-2027.md");
    assert!(page.contains("\n## Feedback vragen\n<!-- id: lr-1; code: LR 1 -->\n\nJe vraagt feedback.\n"), "{page}");
}

#[test]
fn a_file_that_cannot_be_read_is_refused_with_a_reason() {
    let site = folder(&[
        ("content/guide.yml", GUIDE),
        ("leeg.csv", ""),
        ("tekst.docx", "PK geen zip"),
        ("tekst.txt", "Hallo"),
    ]);
    let refused = |args: &[&str]| {
        let said = say(site.path(), args);
        assert_eq!(said.out, "");
        (said.code, said.err)
    };
    let reason = |file: &str, why: &str| (2, format!("fout: {file}: {why} Er is niets gemaakt.\n"));
    assert_eq!(refused(&["import", "rubric", "leeg.csv"]), reason("leeg.csv", "Er staat niets in om over te nemen."));
    assert_eq!(refused(&["import", "page", "tekst.docx"]), reason("tekst.docx", "Het bestand is beschadigd."));
    assert_eq!(
        refused(&["import", "page", "tekst.txt"]),
        reason("tekst.txt", "Een pagina komt uit een Word-document (.docx).")
    );
    let (code, said) = refused(&["import", "rubric", "er-niet.csv"]);
    assert!(code == 3 && said.starts_with("fout: er-niet.csv: "), "{said}");
    write(site.path(), "kapot.json", "{\"CFRubrics\": [}");
    let (code, said) = refused(&["import", "rubric", "kapot.json", "--lang", "en"]);
    assert_eq!(
        (code, said.as_str()),
        (2, "error: kapot.json: This is not a package of CASE. (Place: 1:16.) Nothing was made.\n")
    );
}
