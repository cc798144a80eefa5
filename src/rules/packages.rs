//! Packages for a learning platform: what a module asks for by name and cannot have, and what its questions leave behind
//! there. Who lets every package be made is told beside each file instead.

use std::collections::{BTreeMap, BTreeSet};

use super::rule::Rule;
use crate::guide::front::Value;
use crate::guide::graph::Guide;
use crate::guide::packages::loss::{self, Loss};
use crate::guide::packages::{Module, Target, asked};
use crate::guide::part::Part;
use crate::text::diagnostic::{Code, Notes, Severity};
use crate::text::span::{Span, Spanned};

pub static LEFT_OUT: Code = Code {
    name: "package/left-out",
    severity: Severity::Info,
    wrong: "packages: [moodle]\n\n### Schaal: Hoe zeker voel je je?",
    right: "packages: [scorm-1.2]\n\n### Schaal: Hoe zeker voel je je?",
};
pub static REDUCED: Code = Code {
    name: "package/reduced",
    severity: Severity::Info,
    wrong: "packages: [blackboard]\n\n### Vraag: Wie spreekt eerst?\n- (x) De student\n- ( ) De mentor\n  > Dat komt later.",
    right: "packages: [moodle]\n\n### Vraag: Wie spreekt eerst?\n- (x) De student\n- ( ) De mentor\n  > Dat komt later.",
};
pub static ADDRESS: Code = Code {
    name: "package/address",
    severity: Severity::Warning,
    wrong: "packages: [common-cartridge]\n\n(guide.yml noemt geen url)",
    right: "url: https://stage.voorbeeld.be/\npackages: [common-cartridge]",
};
pub static EMPTY: Code = Code {
    name: "package/empty",
    severity: Severity::Warning,
    wrong: "packages: [moodle]\n\n(de module heeft alleen gesprekken)",
    right: "packages: [scorm-1.2]\n\n(de module heeft alleen gesprekken)",
};

/// The rule.
pub struct Packages;

impl Rule for Packages {
    fn codes(&self) -> &'static [&'static Code] {
        const { &[&LEFT_OUT, &REDUCED, &ADDRESS, &EMPTY] }
    }

    fn check(&self, guide: &Guide, notes: &mut Notes) {
        address(guide, guide.config.map.get("packages"), notes);
        for (index, doc) in super::originals(guide).filter(|(_, doc)| doc.packaged) {
            let value = doc.head.front.as_ref().and_then(|front| front.get("packages"));
            let named = value.zip(asked(doc)).filter(|(value, targets)| is_list(value) && !targets.is_empty());
            let Some((value, targets)) = named else { continue };
            address(guide, Some(value), notes);
            let Some(module) = Module::new(guide, index, doc.language) else {
                notes.add(&EMPTY, value.span).arg("targets", names(&targets));
                continue;
            };
            let empty: Vec<Target> =
                targets.iter().copied().filter(|target| !target.plays() && module.is_empty(*target)).collect();
            if !empty.is_empty() {
                notes.add(&EMPTY, value.span).arg("targets", names(&empty));
            }
            tasks(&module, &targets, notes);
        }
    }
}

/// Whether targets are named, rather than all or none asked for.
fn is_list(value: &Spanned<Value>) -> bool {
    !Value::items(value).iter().any(|item| matches!(item.value, Value::Bool(_)))
}

fn names(targets: &[Target]) -> String {
    targets.iter().map(|target| target.title()).collect::<Vec<_>>().join(", ")
}

/// A cartridge links to the pages of the site, so these must have an address.
fn address(guide: &Guide, value: Option<&Spanned<Value>>, notes: &mut Notes) {
    let named = |item: &&Spanned<Value>| item.value.scalar().is_some_and(|name| name == Target::CommonCartridge.name());
    if let Some(item) = value.and_then(|value| Value::items(value).into_iter().find(named))
        && guide.config.url.is_empty()
    {
        notes.add(&ADDRESS, item.span);
    }
}

/// Where something stays behind for the first time, how often, and in which packages.
struct Reduced {
    at: Span,
    count: usize,
    targets: BTreeSet<Target>,
}

/// A finding for each question that stays behind as a whole; one for each part of questions that does, at the first of them.
fn tasks(module: &Module, targets: &[Target], notes: &mut Notes) {
    let mut reduced: BTreeMap<Loss, Reduced> = BTreeMap::new();
    for (_, part) in module.tasks() {
        let Some(at) = part.title().map(|title| title.span) else { continue };
        let mut out = Vec::new();
        let mut met: BTreeSet<Loss> = BTreeSet::new();
        for target in targets {
            for loss in loss::of(&module.guide.config, part, *target) {
                if loss.is_whole() {
                    out.push(*target);
                    continue;
                }
                let entry = reduced.entry(loss).or_insert(Reduced { at, count: 0, targets: BTreeSet::new() });
                entry.targets.insert(*target);
                entry.count += usize::from(met.insert(loss));
            }
        }
        if !out.is_empty() {
            let sort = match part {
                Part::Question(question) => question.answer.form(),
                _ => "dialogue",
            };
            notes.add(&LEFT_OUT, at).arg("targets", names(&out)).arg("form", sort);
        }
    }
    for (loss, found) in reduced {
        let targets: Vec<Target> = found.targets.into_iter().collect();
        let note = notes.add(&REDUCED, found.at).arg("loss", loss.name()).arg("targets", names(&targets));
        note.arg("others", found.count - 1);
    }
}
