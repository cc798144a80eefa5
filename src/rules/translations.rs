//! A translation keeps up with its original: section by section, for as far as it says what it was made from.

use super::rule::Rule;
use crate::guide::document::Document;
use crate::guide::graph::Guide;
use crate::guide::translation::{Comparison, State, TOP, name, title};
use crate::text::diagnostic::{Code, Notes, Severity};

pub static STALE: Code = Code {
    name: "translation/stale",
    severity: Severity::Warning,
    wrong: "(mentor.md)\n## Doelen\n\nVier doelen, geen drie meer.\n\n(mentor.fr.md)\n## Objectifs\n\
            <!-- id: doelen; translated-from: v-0a1b2c3d -->\n\nTrois objectifs.",
    right: "## Objectifs\n<!-- id: doelen; translated-from: v-9f8e7d6c -->\n\nQuatre objectifs.",
};
pub static MISSING: Code = Code {
    name: "translation/missing",
    severity: Severity::Warning,
    wrong: "(mentor.md)\n## Doelen\n## Afspraken\n\n(mentor.fr.md)\n## Objectifs\n\
            <!-- id: doelen; translated-from: v-9f8e7d6c -->",
    right: "## Objectifs\n<!-- id: doelen; translated-from: v-9f8e7d6c -->\n\n## Accords\n\
            <!-- id: afspraken; translated-from: v-1b2c3d4e -->",
};
pub static UNTRANSLATED: Code = Code {
    name: "translation/untranslated",
    severity: Severity::Warning,
    wrong: "(mentor.fr.md)\n## Doelen\n<!-- id: doelen; translated-from: v-9f8e7d6c -->\n\nDeze tekst is nog Nederlands.",
    right: "## Objectifs\n<!-- id: doelen; translated-from: v-9f8e7d6c -->\n\nCe texte est en français.",
};
pub static REMOVED: Code = Code {
    name: "translation/removed",
    severity: Severity::Warning,
    wrong: "## Ancien\n<!-- id: oud; translated-from: v-9f8e7d6c -->\n\n(de sectie “oud” staat niet meer in mentor.md)",
    right: "(zonder die sectie; of met een sectie “oud” in mentor.md)",
};
pub static UNTRACKED: Code = Code {
    name: "translation/untracked",
    severity: Severity::Info,
    wrong: "(mentor.fr.md)\n---\ntitle: Manuel du mentor\n---",
    right: "(mentor.fr.md)\n---\ntitle: Manuel du mentor\ntranslated-from: v-3f2a9c1b\n---",
};

/// The rule.
pub struct Translations;

impl Rule for Translations {
    fn codes(&self) -> &'static [&'static Code] {
        const { &[&STALE, &MISSING, &UNTRANSLATED, &REMOVED, &UNTRACKED] }
    }

    fn check(&self, guide: &Guide, notes: &mut Notes) {
        for (_, doc) in super::readable(guide) {
            if let Some(found) = guide.comparison(doc) {
                sections(doc, guide.doc(found.original), &found, notes);
            }
        }
    }
}

fn sections(doc: &Document, original: &Document, found: &Comparison, notes: &mut Notes) {
    for pair in &found.pairs {
        let code = match pair.state {
            State::Current | State::Untracked => continue,
            // A draft says itself that it is not ready.
            State::Untranslated if doc.head.draft => continue,
            State::Untranslated => &UNTRANSLATED,
            State::Stale => &STALE,
            State::Removed => &REMOVED,
        };
        let section = &doc.sections[pair.own];
        let note = notes.add(code, section.span).arg("section", title(doc, section));
        if let Some(other) = pair.other.filter(|_| pair.state == State::Stale) {
            let anchor = if section.anchor.is_none() { TOP } else { name(doc, section) };
            note.arg("page", &*doc.id).arg("to", doc.language.tag()).arg("anchor", anchor);
            note.label(original.sections[other].span);
        }
    }
    for at in &found.missing {
        let section = &original.sections[*at];
        notes.add(&MISSING, doc.place()).arg("section", title(original, section)).label(section.span);
    }
    let untracked = found.of(State::Untracked).count();
    if untracked > 0 {
        notes.add(&UNTRACKED, doc.place()).arg("count", untracked).arg("page", &*doc.id).arg("to", doc.language.tag());
    }
}
