//! A rubric is the same rubric in every language: equal levels and criteria, in the same order.

use super::rubrics::grids;
use super::rule::Rule;
use crate::guide::document::Document;
use crate::guide::graph::Guide;
use crate::guide::part::{Criterion, Grid, Level};
use crate::text::diagnostic::{Code, Notes, Severity};
use crate::text::span::Span;

pub static LANGUAGES: Code = Code {
    name: "rubric/languages",
    severity: Severity::Error,
    wrong: "(eindevaluatie.md)\n## Lesgeven\n<!-- id: lesgeven -->\n\n(eindevaluatie.fr.md)\n\
            ## Enseigner\n<!-- id: enseigner -->",
    right: "(eindevaluatie.md)\n## Lesgeven\n<!-- id: lesgeven -->\n\n(eindevaluatie.fr.md)\n\
            ## Enseigner\n<!-- id: lesgeven -->",
};

/// The rule.
pub struct Languages;

impl Rule for Languages {
    fn codes(&self) -> &'static [&'static Code] {
        const { &[&LANGUAGES] }
    }

    fn check(&self, guide: &Guide, notes: &mut Notes) {
        for (at, doc) in super::readable(guide) {
            let original = guide.version(&doc.id, guide.config.language).filter(|original| *original != at);
            let Some(original) = original.map(|at| guide.doc(at)).filter(|original| !original.stub) else { continue };
            if let Some(place) = difference(doc, original) {
                notes.add(&LANGUAGES, place).arg("language", original.language.tag());
            }
        }
    }
}

/// The first place where a translation's rubrics differ from the original's.
fn difference(doc: &Document, original: &Document) -> Option<Span> {
    let mut wanted = grids(original);
    for grid in grids(doc) {
        let Some(other) = wanted.next() else { return Some(doc.place()) };
        let place = grid_difference(doc, grid, original, other);
        if place.is_some() {
            return place;
        }
    }
    wanted.next().map(|_| doc.place())
}

fn grid_difference(doc: &Document, grid: &Grid, original: &Document, other: &Grid) -> Option<Span> {
    let level = |level: &Level| (level.id.value.clone(), level.id.span);
    let criterion = |doc: &Document, criterion: &Criterion| {
        let id = doc.anchor(criterion.title.anchor).map_or_else(String::new, |anchor| anchor.id.clone());
        (id, criterion.title.span)
    };
    let levels = first_difference(grid.scale.iter().map(level), other.scale.iter().map(level), doc.place());
    levels.or_else(|| {
        let here = grid.criteria.iter().map(|one| criterion(doc, one));
        first_difference(here, other.criteria.iter().map(|one| criterion(original, one)), doc.place())
    })
}

/// Where `here` first differs from `there`; `end` when it only stops too early.
fn first_difference<T: PartialEq>(
    here: impl Iterator<Item = (T, Span)>,
    mut there: impl Iterator<Item = (T, Span)>,
    end: Span,
) -> Option<Span> {
    for (name, span) in here {
        if there.next().is_none_or(|(other, _)| other != name) {
            return Some(span);
        }
    }
    there.next().map(|_| end)
}
