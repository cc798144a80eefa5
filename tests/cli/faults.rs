//! A guide with twenty faults of twenty codes: `check` finds exactly these, each in its place, in Dutch.

use super::{folder, say};

const GUIDE: [(&str, &str); 8] = [
    (
        "content/guide.yml",
        "\
title: Proefgids
url: stage.voorbeeld.be
menu: [pages, rubrics, modules, outcomes, rubrieken]
audiences: {student: Student}
severity: {rubric/weigts: info}
",
    ),
    ("content/index.md", "---\ntitle: Proefgids\n---\n\nWelkom in {{ values.jaar }}.\n"),
    (
        "content/pages/kop.md",
        "\
---
title: Kop
titel: Nog een kop
draft: misschien
audience: [student, studnt]
owner: Stagebureau
review-before: 2027-08-31
---

De tekst.
",
    ),
    (
        "content/pages/links.md",
        "\
---
title: Links
owner: Stagebureau
review-before: 2026-08-31
---

Lees de [leidraad](leidraad.md) en het [begin](kop.md#begin).

![](schema.svg)

Klik [hier](javascript:alert(1)).

### Te diep
",
    ),
    ("content/pages/schema.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"/>\n"),
    (
        "content/outcomes/stage.md",
        "\
---
title: Leerresultaten
owner: Opleidingsteam
review-before: 2027-08-31
---

## Feedback vragen
<!-- id: lr-1; code: LR 1 -->

Je vraagt feedback.
",
    ),
    (
        "content/rubrics/eind.md",
        "\
---
title: Eindevaluatie
use: summative
scale:
  - {id: onvoldoende, title: Onvoldoende, points: 0-9}
  - {id: voldoende, title: Voldoende, points: 10-20}
raters:
  - {role: lecturer, counts: decides}
owner: Opleidingsteam
review-before: 2027-08-31
assesses: [outcomes/stage#lr-1, outcomes/stages#lr-2]
---

## Vragen
<!-- id: vragen; weight: 60; must: goed -->

- **Onvoldoende:** Je wacht tot iemand iets zegt.
- **Voldoende:** Je vraagt elke week feedback.

## Gebruiken
<!-- id: gebruiken; weight: 30 -->

- **Onvoldoende:** Je volgende dag verloopt zoals de vorige.
- **Voldoende:** Voldoende.
",
    ),
    (
        "content/modules/feedback.md",
        "\
---
title: Feedback
review-before: 2027-08-31
explains: [outcomes/stage#lr-1]
practises: [outcomes/stage#lr-1]
---

## Oefenen

### Vraag: Wie spreekt eerst?

- ( ) De mentor
  > De student krijgt eerst het woord.
- ( ) De student

### Volgorde: Zet op volgorde

1. De boodschap
",
    ),
];

const FOUND: [&str; 20] = [
    "content/guide.yml:2:6 fout[config/url]: “stage.voorbeeld.be” is geen adres waarop een site kan staan.",
    "content/guide.yml:3:43 fout[menu/unknown]: “rubrieken” in het menu is geen pagina en geen map.",
    "content/guide.yml:5:12 fout[config/code]: Er is geen melding met de naam “rubric/weigts”.",
    "content/index.md:5:11 fout[value/unknown]: De waarde “values.jaar” is niet bekend.",
    "content/modules/feedback.md:2:8 waarschuwing[review/owner]: “Feedback” heeft geen eigenaar.",
    "content/modules/feedback.md:10:1 fout[question/no-answer]: Bij deze vraag is geen juist antwoord aangeduid.",
    "content/modules/feedback.md:16:1 fout[question/order-short]: Deze lijst is te kort om in volgorde te zetten.",
    "content/pages/kop.md:3:1 fout[field/unknown]: Het veld “titel” bestaat niet voor een pagina.",
    "content/pages/kop.md:4:8 fout[field/type]: Het veld “draft” moet true (ja) of false (nee) zijn.",
    "content/pages/kop.md:5:21 fout[field/facet]: “studnt” staat voor “audience” niet in guide.yml.",
    "content/pages/links.md:4:16 waarschuwing[review/passed]: \
     Deze pagina moest ten laatste op 2026-08-31 nagekeken zijn door Stagebureau.",
    "content/pages/links.md:7:20 fout[link/broken]: De link “leidraad.md” leidt nergens heen.",
    "content/pages/links.md:7:55 fout[link/anchor]: De pagina “pages/kop” bestaat, maar heeft geen anker “begin”.",
    "content/pages/links.md:9:1 fout[image/alt]: De afbeelding “schema.svg” heeft geen beschrijving.",
    "content/pages/links.md:11:13 fout[link/unsafe]: De link “javascript:alert(1)” is niet veilig.",
    "content/pages/links.md:13:1 waarschuwing[heading/jump]: \
     Na een kop van niveau 1 volgt meteen een kop van niveau 3.",
    "content/rubrics/eind.md:11:33 fout[relation/unknown]: \
     Dit beoordeelt “outcomes/stages#lr-2”, maar dat bestaat niet.",
    "content/rubrics/eind.md:15:36 fout[rubric/must]: “goed” bij “must” is geen niveau van de schaal.",
    "content/rubrics/eind.md:21:29 fout[rubric/weights]: De gewichten zijn samen 90, niet 100.",
    "content/rubrics/eind.md:24:1 waarschuwing[rubric/rating-words]: \
     “Voldoende” bij “Gebruiken” geeft alleen een oordeel en beschrijft geen gedrag.",
];

#[test]
fn check_reports_exactly_the_seeded_faults() {
    let site = folder(&GUIDE);
    let said = say(site.path(), &["check"]);
    assert_eq!(said.code, 1);
    let headline = |line: &&str| line.starts_with("fout[") || line.starts_with("waarschuwing[");
    let headlines = said.err.lines().filter(headline);
    let places = said.err.lines().filter_map(|line| line.trim_start().strip_prefix("--> "));
    let found: Vec<String> = places.zip(headlines).map(|(place, words)| format!("{place} {words}")).collect();
    assert_eq!(found, FOUND, "{}", said.err);
    assert!(said.err.ends_with("\n6 documenten, 16 fouten, 4 waarschuwingen in T s\n"), "{}", said.err);
    let suggestions: Vec<&str> = said.err.lines().filter(|line| line.contains("Bedoelde je")).collect();
    let wanted = ["rubric/weights", "title", "student", "outcomes/stage#lr-2"];
    assert_eq!(suggestions.len(), wanted.len(), "{suggestions:?}");
    for (line, wanted) in suggestions.iter().zip(wanted) {
        assert!(line.ends_with(&format!("Bedoelde je “{wanted}”?")), "{line}");
    }
}

#[test]
fn codes_are_all_different() {
    let mut codes: Vec<&str> = FOUND.iter().filter_map(|line| line.split(['[', ']']).nth(1)).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), FOUND.len());
}
