//! Constructive alignment: every outcome is explained, practised and assessed, every criterion assesses an outcome, and
//! every quality indicator has a practice that shows it.

use super::frameworks::{Frameworks, Reach};
use super::rule::Rule;
use crate::guide::document::{Document, Role};
use crate::guide::graph::{DocIndex, Guide, Place};
use crate::guide::part::{FrameworkItem, Grid, GridForm, Part};
use crate::guide::relation::Relation;
use crate::markup::plain;
use crate::text::diagnostic::{Code, Notes, Severity};

pub static OUTCOME_UNTAUGHT: Code = Code {
    name: "outcome/untaught",
    severity: Severity::Warning,
    wrong: "### Feedback vragen\n<!-- id: ll-3; code: LL 3 -->\n\n\
            (geen enkele tekst zegt: explains: outcomes/stage#ll-3)",
    right: "---\ntitle: Feedback vragen, hoe doe je dat?\nexplains: outcomes/stage#ll-3\n---",
};
pub static OUTCOME_UNPRACTISED: Code = Code {
    name: "outcome/unpractised",
    severity: Severity::Warning,
    wrong: "### Feedback vragen\n<!-- id: ll-3; code: LL 3 -->\n\n\
            (geen enkele oefening zegt: practises: outcomes/stage#ll-3)",
    right: "---\ntitle: Leerdoelenblad\npractises: outcomes/stage#ll-3\n---",
};
pub static OUTCOME_UNASSESSED: Code = Code {
    name: "outcome/unassessed",
    severity: Severity::Warning,
    wrong: "### Feedback vragen\n<!-- id: ll-3; code: LL 3 -->\n\n\
            (geen enkel criterium zegt: assesses: outcomes/stage#ll-3)",
    right: "## Groei\n<!-- id: groei; assesses: outcomes/stage#ll-3 -->",
};
pub static CRITERION_OUTCOME: Code = Code {
    name: "criterion/outcome",
    severity: Severity::Warning,
    wrong: "## Lesgeven\n<!-- id: lesgeven; weight: 30 -->",
    right: "## Lesgeven\n<!-- id: lesgeven; weight: 30; assesses: outcomes/stage#ll-2 -->",
};
pub static INDICATOR_PRACTICE: Code = Code {
    name: "indicator/practice",
    severity: Severity::Warning,
    wrong: "#### Er is een infosessie\n<!-- id: 1-4; code: 1.4 -->\n\n\
            (geen enkele praktijk zegt: shows: indicators/kwaliteit#1-4)",
    right: "---\ntitle: Infobundel\ntype: infobundel\nshows: indicators/kwaliteit#1-4\n---",
};

const CODES: &[&Code] =
    &[&OUTCOME_UNTAUGHT, &OUTCOME_UNPRACTISED, &OUTCOME_UNASSESSED, &CRITERION_OUTCOME, &INDICATOR_PRACTICE];

/// The rule.
pub struct Alignment;

impl Rule for Alignment {
    fn codes(&self) -> &'static [&'static Code] {
        CODES
    }

    fn check(&self, guide: &Guide, notes: &mut Notes) {
        let frameworks = Frameworks::of(guide);
        outcomes(guide, &frameworks, notes);
        indicators(guide, &frameworks, notes);
        for (_, doc) in super::originals(guide) {
            criteria(doc, notes);
        }
    }
}

/// What every outcome needs. It also has it through a place it stands in, an outcome in it, or one that supports it.
const NEEDS: [(Relation, &Code); 3] = [
    (Relation::Explains, &OUTCOME_UNTAUGHT),
    (Relation::Practises, &OUTCOME_UNPRACTISED),
    (Relation::Assesses, &OUTCOME_UNASSESSED),
];

fn outcomes(guide: &Guide, frameworks: &Frameworks, notes: &mut Notes) {
    let reached = NEEDS.map(|(relation, code)| (frameworks.reach(targets(guide, relation), Reach::Whole), code));
    for (place, item) in items(guide, Role::Outcome) {
        for (reached, code) in &reached {
            if !reached.has(place) {
                missing(code, item, notes);
            }
        }
    }
}

fn indicators(guide: &Guide, frameworks: &Frameworks, notes: &mut Notes) {
    let shown = frameworks.reach(targets(guide, Relation::Shows), Reach::Part);
    for (place, item) in items(guide, Role::Indicator) {
        let enough = if item.headline { Place { anchor: None, ..place } } else { place };
        if !shown.has(enough) {
            missing(&INDICATOR_PRACTICE, item, notes);
        }
    }
}

fn missing(code: &'static Code, item: &FrameworkItem, notes: &mut Notes) {
    notes.add(code, item.title.span).arg("code", &item.code.value).arg("title", plain::line(&item.title.text));
}

fn targets(guide: &Guide, relation: Relation) -> impl Iterator<Item = Place> {
    guide.edges.iter().filter(move |edge| edge.relation == relation).map(|edge| edge.to)
}

/// The items of all frameworks with this role.
fn items(guide: &Guide, role: Role) -> impl Iterator<Item = (Place, &FrameworkItem)> {
    super::originals(guide).flat_map(move |(at, doc)| items_of(at, doc, role))
}

fn items_of(at: DocIndex, doc: &Document, role: Role) -> impl Iterator<Item = (Place, &FrameworkItem)> {
    doc.parts.iter().filter_map(move |part| {
        let Part::Item(item) = part else { return None };
        let anchor = doc.anchor(item.title.anchor)?;
        (anchor.role == role).then_some((Place { doc: at, anchor: Some(item.title.anchor) }, item))
    })
}

/// A relation that could not be resolved is reported where it is written; here it counts as good will.
fn criteria(doc: &Document, notes: &mut Notes) {
    let whole = doc.refs.iter().any(|link| link.relation == Relation::Assesses && link.under.is_none());
    let grids = doc.parts.iter().filter_map(|part| if let Part::Grid(grid) = part { Some(grid) } else { None });
    for grid in grids.filter(|grid| !whole && describes_levels(grid)) {
        for criterion in grid.criteria.iter().filter(|criterion| criterion.assesses.is_empty()) {
            let title = plain::line(&criterion.title.text);
            notes.add(&CRITERION_OUTCOME, criterion.title.span).arg("criterion", title);
        }
    }
}

fn describes_levels(grid: &Grid) -> bool {
    matches!(grid.form, GridForm::Analytic | GridForm::Holistic)
}
