//! A handbook keeps its contract: every element it promises stands in one of its chapters or sections.

use std::collections::{HashMap, HashSet};

use super::rule::Rule;
use crate::guide::config::Contract;
use crate::guide::document::Document;
use crate::guide::graph::{DocIndex, Guide};
use crate::text::diagnostic::{Code, Notes, Severity};
use crate::text::span::Spanned;
use crate::text::suggest::Hints;

pub static CONTRACT_UNCOVERED: Code = Code {
    name: "contract/uncovered",
    severity: Severity::Error,
    wrong: "---\ntitle: Handboek voor mentoren\ncontract: mentor-manual\n---\n\n\
            (geen enkel hoofdstuk zegt: covers: f)",
    right: "---\ntitle: De stageovereenkomst\ncovers: f\n---",
};
pub static CONTRACT_UNKNOWN: Code = Code {
    name: "contract/unknown",
    severity: Severity::Error,
    wrong: "contract: mentor-manuel",
    right: "contract: mentor-manual",
};
pub static COVERS_UNKNOWN: Code =
    Code { name: "covers/unknown", severity: Severity::Error, wrong: "covers: a, g", right: "covers: a, f" };

/// The rule.
pub struct Contracts;

impl Rule for Contracts {
    fn codes(&self) -> &'static [&'static Code] {
        const { &[&CONTRACT_UNCOVERED, &CONTRACT_UNKNOWN, &COVERS_UNKNOWN] }
    }

    fn check(&self, guide: &Guide, notes: &mut Notes) {
        let mut covered: HashMap<DocIndex, HashSet<&str>> = HashMap::new();
        let every = guide.config.contracts.values();
        let mut every = Known::new(every.flat_map(elements));
        let each = guide.config.contracts.iter();
        let mut each: HashMap<&str, Known> =
            each.map(|(name, contract)| (name.as_str(), Known::new(elements(contract)))).collect();
        for (at, doc) in super::originals(guide) {
            let handbook = handbook(guide, at);
            let name = handbook.and_then(|book| guide.doc(book).head.contract.as_ref());
            for element in doc.head.covers.iter().chain(doc.anchors.iter().flat_map(|anchor| &anchor.covers)) {
                // Of a contract that does not exist nothing is known.
                if let Some(known) = name.map_or(Some(&mut every), |name| each.get_mut(name.as_str())) {
                    known.judge(element, notes);
                }
                if let Some(book) = handbook {
                    covered.entry(book).or_default().insert(element);
                }
            }
        }
        let mut hints = Hints::new(guide.config.contracts.keys().map(String::as_str));
        for (at, doc) in super::originals(guide) {
            uncovered(guide, doc, covered.get(&at), &mut hints, notes);
        }
    }
}

/// The elements that may be covered.
struct Known<'a> {
    elements: HashSet<&'a str>,
    hints: Hints<'a>,
}

impl<'a> Known<'a> {
    fn new(elements: impl Iterator<Item = &'a str>) -> Self {
        let elements: Vec<&str> = elements.collect();
        Known { hints: Hints::new(elements.iter().copied()), elements: elements.into_iter().collect() }
    }

    fn judge(&mut self, element: &Spanned<String>, notes: &mut Notes) {
        if !self.elements.contains(element.as_str()) {
            let near = self.hints.nearest(element);
            notes.add(&COVERS_UNKNOWN, element.span).arg("element", &element.value).suggest(near);
        }
    }
}

fn elements(contract: &Contract) -> impl Iterator<Item = &str> {
    contract.elements.iter().map(|element| element.id.as_str())
}

/// The handbook with a contract that a document is, or belongs to.
fn handbook(guide: &Guide, at: DocIndex) -> Option<DocIndex> {
    let up = std::iter::successors(Some(at), |at| guide.parent[at.0 as usize]);
    // A chapter of a chapter of a chapter is deep enough; a bound keeps a circle from going round.
    up.take(8).find(|at| guide.doc(*at).head.contract.is_some())
}

fn uncovered(guide: &Guide, doc: &Document, covered: Option<&HashSet<&str>>, hints: &mut Hints, notes: &mut Notes) {
    let Some(name) = &doc.head.contract else { return };
    let Some(contract) = guide.config.contracts.get(&name.value) else {
        notes.add(&CONTRACT_UNKNOWN, name.span).arg("contract", &name.value).suggest(hints.nearest(name));
        return;
    };
    for element in &contract.elements {
        if !covered.is_some_and(|covered| covered.contains(element.id.as_str())) {
            let title = element.title.get(doc.language);
            notes.add(&CONTRACT_UNCOVERED, name.span).arg("element", &element.id.value).arg("title", title);
        }
    }
}
