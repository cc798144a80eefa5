//! Packages that play: what a learner did must fit in what the platform keeps.

use super::rule::Rule;
use crate::guide::document::Document;
use crate::guide::front::Value;
use crate::guide::graph::Guide;
use crate::guide::packages::{Module, Target, room};
use crate::text::diagnostic::{Arg, Code, Notes, Severity};
use crate::text::span::Span;

pub static ROOM: Code = Code {
    name: "package/room",
    severity: Severity::Warning,
    wrong: "packages: scorm-1.2\n\n# 900 vragen in één module",
    right: "packages: scorm-1.2\n\n# 200 vragen in één module, of draw: 100",
};

/// Where a module asks for a package.
fn place(doc: &Document, target: Target) -> Span {
    let Some(asked) = doc.head.front.as_ref().and_then(|front| front.get("packages")) else { return doc.place() };
    let items = Value::items(asked);
    items.iter().find(|item| item.value.scalar().as_deref() == Some(target.name())).map_or(asked.span, |item| item.span)
}

/// The rule.
pub struct Sessions;

impl Rule for Sessions {
    fn codes(&self) -> &'static [&'static Code] {
        const { &[&ROOM] }
    }

    fn check(&self, guide: &Guide, notes: &mut Notes) {
        for (index, doc) in super::originals(guide) {
            let Some(module) = Module::new(guide, index, guide.config.language) else { continue };
            let mut needed = None;
            for target in module.targets() {
                let Some(limit) = room::limit(target) else { continue };
                let needed = *needed.get_or_insert_with(|| room::room(&module));
                if needed > limit {
                    notes
                        .add(&ROOM, place(doc, target))
                        .arg("target", target.title())
                        .arg("needed", Arg::Number(needed as f64))
                        .arg("limit", Arg::Number(limit as f64));
                }
            }
        }
    }
}
