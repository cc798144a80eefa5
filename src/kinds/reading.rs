//! Kinds as editors write them, from a file to parts.

use super::*;
use crate::guide::block::Block;
use crate::guide::document::{Document, Role};
use crate::guide::part::{Grid, Part, PassRule};
use crate::markup::typed;
use crate::markup::{front, plain};
use crate::text::diagnostic::Notes;
use crate::text::span::SourceId;

/// A document of `kind`, and the names of the findings.
fn read(kind: &str, text: &str) -> (Document, Vec<&'static str>) {
    let mut notes = Notes::default();
    let (range, from) = front::split(SourceId(0), text, &mut notes);
    let front = front::read(SourceId(0), text, range, &mut notes).expect("the front matter of the test is right");
    let mut draft = typed::tests::draft(text, from, &mut notes);
    typed::replace(&mut draft, &Default::default(), &mut notes);
    by_name(kind).expect("the test names a kind").read(&front, &mut draft, &mut notes);
    (draft.doc, notes.iter().map(|note| note.code.name).collect())
}

fn grid(body: &str) -> (Grid, Document, Vec<&'static str>) {
    let (doc, notes) = read("rubric", &format!("{FRONT}{body}"));
    let grid = doc.parts.iter().find_map(|part| if let Part::Grid(grid) = part { Some(grid.clone()) } else { None });
    (grid.expect("a rubric always has a grid"), doc, notes)
}

const FRONT: &str = "---\ntitle: T\nuse: summative\nscale:\n  - {id: laag, title: Onvoldoende, points: 0-9}\n  \
    - {id: hoog, title: Zeer goed, points: 10}\nraters:\n  - {role: lecturer, counts: decides}\n\
    pass: every criterion at least Zeer goed\n---\n";

fn words(grid: &Grid) -> Vec<(String, Vec<Option<String>>)> {
    let descriptors = |criterion: &crate::guide::part::Criterion| {
        criterion.descriptors.iter().map(|one| one.as_ref().map(|one| one.plain.clone())).collect()
    };
    grid.criteria.iter().map(|criterion| (plain::line(&criterion.title.text), descriptors(criterion))).collect()
}

#[test]
fn every_sample_reads_without_findings() {
    for kind in KINDS {
        let (_, notes) = read(kind.name(), kind.sample());
        assert_eq!(notes, [""; 0], "{}", kind.name());
        assert!(kind.sample().starts_with("---\ntitle: ") && kind.sample().ends_with('\n'));
    }
}

#[test]
fn a_rubric_of_sections() {
    let (grid, doc, notes) = grid(
        "Vooraf.\n\n## Lesgeven\n<!-- id: les; weight: 60; must: hoog; assesses: outcomes/x#a, outcomes/x#b -->\nWat je doet.\n\n\
         - **zeer goed**: kijkt\n- **Onvoldoende:** leest\n\n## Groei\n<!-- weight: 40 -->\n\n- **laag:** niets\n- **hoog:** veel\n\n\
         ## Toelichting\n\n- **Let op:** niets\n",
    );
    assert_eq!(notes, [""; 0]);
    let some = |low: &str, high: &str| vec![Some(low.to_owned()), Some(high.to_owned())];
    assert_eq!(words(&grid), [("Lesgeven".into(), some("leest", "kijkt")), ("Groei".into(), some("niets", "veel"))]);
    let first = &grid.criteria[0];
    assert_eq!((first.assesses.len(), first.weight.as_ref().map(|weight| weight.value)), (2, Some(60.0)));
    assert_eq!(plain::prose(&first.about), "Wat je doet.");
    assert_eq!(grid.pass.map(|pass| pass.value), Some(PassRule::Every("hoog".into())));
    assert_eq!(doc.anchors[0].role, Role::Criterion);
    assert!(matches!(doc.body[..], [Block::Paragraph(..), Block::Part(_), Block::Heading(_), Block::List(_)]));
}

#[test]
fn a_rubric_as_a_table() {
    let (grid, doc, notes) = grid(
        "Vooraf.\n\n| Criterium | Zeer goed | onvoldoende |\n|---|---|---|\n\
         | Lesgeven <!-- id: les; weight: 60; assesses: outcomes/x#a --> | kijkt | leest |\n| Groei | veel | |\n\n## Erna\n\n- **Wie:** jij\n",
    );
    assert_eq!(notes, [""; 0]);
    let some = |low: &str, high: &str| vec![Some(low.to_owned()), Some(high.to_owned())];
    assert_eq!(words(&grid), [("Lesgeven".into(), some("leest", "kijkt")), ("Groei".into(), some("", "veel"))]);
    assert_eq!(grid.criteria[0].assesses.len(), 1);
    let anchor = doc.anchor(grid.criteria[0].title.anchor).expect("a row has an anchor");
    assert_eq!((anchor.id.as_str(), anchor.title.as_str(), anchor.role), ("les", "Lesgeven", Role::Criterion));
    assert!(matches!(doc.body[..], [Block::Paragraph(..), Block::Part(_), Block::Heading(_), Block::List(_)]));
}

#[test]
fn a_rubric_reports_its_levels() {
    assert_eq!(grid("## A\n\n- **Onvoldoende:** leest\n").2, ["rubric/levels"]);
    assert_eq!(
        grid("## A\n\n- **Onvoldoende:** x\n- **Zeer goed:** y\n- **Prima:** z\n").2,
        ["rubric/level-unknown", "rubric/levels"]
    );
    assert_eq!(
        grid("## A\n\n- **Onvoldoend:** x\n- **Zeer goeed:** y\n").2,
        ["rubric/level-unknown", "rubric/level-unknown", "rubric/levels"]
    );
    assert_eq!(grid("| C | Onvoldoende |\n|---|---|\n| a | b |\n").2, ["rubric/levels"]);
    assert_eq!(
        grid("| C | Onvoldoende | Prima |\n|---|---|---|\n| a | b | c |\n").2,
        ["rubric/level-unknown", "rubric/levels"]
    );
    assert_eq!(grid("Alleen tekst.\n").2, ["rubric/no-criteria"]);
    let (_, notes) = read(
        "rubric",
        "---\ntitle: T\nuse: formative\nscale: [{id: a, title: A, points: x}]\npass: soms\n---\n\n## C\n\n- **A:** b\n",
    );
    assert_eq!(notes, ["rubric/scale", "rubric/points-form", "rubric/pass"]);
}

#[test]
fn items_of_a_framework_nest_but_do_not_swallow_each_other() {
    let (doc, notes) = read(
        "indicator",
        "---\ntitle: T\n---\n\n## Groep\n\n### Een\n<!-- code: 1.1; headline: true -->\ntekst\n\n#### Toelichting\n\nmeer\n\n\
         #### Twee\n<!-- code: 1.1.1 -->\nandere\n\n### Slot\n\neinde\n",
    );
    assert_eq!(notes, [""; 0]);
    let items: Vec<_> =
        doc.parts.iter().filter_map(|part| if let Part::Item(item) = part { Some(item) } else { None }).collect();
    assert_eq!(items.iter().map(|item| item.code.value.as_str()).collect::<Vec<_>>(), ["1.1", "1.1.1"]);
    assert!(items[0].headline && !items[1].headline);
    assert_eq!(plain::prose(&items[0].body), "tekst Toelichting meer");
    assert!(matches!(
        doc.body[..],
        [Block::Heading(_), Block::Part(0), Block::Part(1), Block::Heading(_), Block::Paragraph(..)]
    ));
    assert_eq!(doc.anchors[1].role, Role::Indicator);
}

#[test]
fn steps_are_numbered_and_may_be_refused() {
    let (doc, _) = read(
        "conversation",
        "---\ntitle: T\nfigure: cycle\n---\n\nVooraf.\n\n## Een\n<!-- minutes: 10 -->\n\n- vraag\n- vraag\n\n### Kaarten: Op zak\n\n- **A:** b\n\n\
         ## Kaarten: Voor allen\n\n- **C:** d\n\n## Erna\n<!-- step: false -->\n\n- geen vraag\n\n## Twee\n\ntekst\n",
    );
    let steps: Vec<_> =
        doc.parts.iter().filter_map(|part| if let Part::Step(step) = part { Some(step) } else { None }).collect();
    let seen: Vec<_> =
        steps.iter().map(|step| (step.number, step.minutes, step.prompts.len(), step.body.len())).collect();
    assert_eq!(seen, [(1, Some(10.0), 2, 2), (2, None, 0, 1)]);
    assert!(doc.figure.is_some());
    assert_eq!(doc.body.len(), 6);
}

#[test]
fn a_term_knows_its_other_forms() {
    let (doc, _) = read("term", "---\ntitle: Overleg\nalso: [overleggen]\nabbreviation: OPR\n---\n");
    assert_eq!(doc.head.also, ["overleggen", "OPR"]);
}
