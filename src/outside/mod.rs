//! Links that leave the guide: which there are, and what the answers of their servers mean. Nobody is asked here; that is
//! done when `check --external` wants it, and never in a build.

use std::collections::BTreeMap;

use crate::guide::block::{Inline, LinkTo};
use crate::guide::document::{Document, FactValue};
use crate::guide::front::Value;
use crate::guide::graph::Guide;
use crate::guide::walk::{self, Node};
use crate::text::diagnostic::{Code, Notes, Severity};
use crate::text::span::Span;

pub static GONE: Code = Code {
    name: "external/gone",
    severity: Severity::Warning,
    wrong: "[Decreet](https://voorbeeld.be/verdwenen)   (de server zegt: 404)",
    right: "[Decreet](https://voorbeeld.be/decreet)",
};
pub static MOVED: Code = Code {
    name: "external/moved",
    severity: Severity::Info,
    wrong: "[Decreet](http://voorbeeld.be/oud)   (de server zegt: voorgoed verhuisd)",
    right: "[Decreet](https://voorbeeld.be/nieuw)",
};
pub static SILENT: Code = Code {
    name: "external/silent",
    severity: Severity::Info,
    wrong: "[Decreet](https://bestaat-niet.voorbeeld.be/)   (niemand antwoordt)",
    right: "[Decreet](https://voorbeeld.be/decreet)",
};

pub const CODES: [&Code; 3] = [&GONE, &MOVED, &SILENT];

/// What came of asking for an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It is there; or its server would not say, which is no fault of the link.
    Fine,
    /// It is somewhere else, for good.
    Moved(String),
    /// It is not there (any more): the status of HTTP.
    Gone(u16),
    /// No answer: the name of what went wrong, see `external-silent` in the messages.
    Silent(&'static str),
}

/// What can go wrong before a server answers; `busy` when it answers that it cannot.
pub const SILENCES: [&str; 5] = ["name", "time", "trust", "connection", "busy"];

/// Every address outside the guide (`http:` and `https:`), each with the places where it is written.
pub fn addresses(guide: &Guide) -> BTreeMap<String, Vec<Span>> {
    let mut all: BTreeMap<String, Vec<Span>> = BTreeMap::new();
    for doc in &guide.docs {
        let mut add = |address: &str, at: Span| {
            let address = address.split('#').next().unwrap_or("");
            if address.starts_with("http://") || address.starts_with("https://") {
                all.entry(address.to_owned()).or_default().push(at);
            }
        };
        walk::document(doc, &mut |node| {
            if let Node::Inline(Inline::Link(link)) = node
                && let LinkTo::External(address) = &link.to
            {
                add(address, written(guide, address, link.span));
            }
        });
        in_front(doc, &mut add);
    }
    all
}

/// The addresses in front matter.
fn in_front(doc: &Document, add: &mut impl FnMut(&str, Span)) {
    let Some(front) = &doc.head.front else { return };
    let links = doc.facts.iter().filter(|fact| fact.values.iter().any(|value| matches!(value, FactValue::Link(_))));
    for value in links.filter_map(|fact| front.get(fact.field)).flat_map(Value::items) {
        if let Some(address) = value.value.scalar() {
            add(&address, value.span);
        }
    }
}

/// Where the address of a link stands: in the link, or the whole link when it is written elsewhere.
fn written(guide: &Guide, address: &str, link: Span) -> Span {
    let text = guide.sources.get(link.source).map_or("", |source| source.slice(link));
    let found = text.rfind(address);
    found.map_or(link, |at| {
        let start = link.start as usize + at;
        Span::new(link.source, start, start + address.len())
    })
}

/// The findings that follow from the answers; an address without one was not asked for.
pub fn judge(guide: &Guide, addresses: &BTreeMap<String, Vec<Span>>, answers: &BTreeMap<String, Answer>) -> Notes {
    let mut notes = Notes::default();
    for (address, places) in addresses {
        let Some(answer) = answers.get(address) else { continue };
        for at in places {
            match answer {
                Answer::Fine => {}
                Answer::Gone(status) => {
                    notes.add(&GONE, *at).arg("target", address).arg("status", f64::from(*status));
                }
                Answer::Silent(reason) => {
                    notes.add(&SILENT, *at).arg("target", address).arg("reason", *reason);
                }
                Answer::Moved(to) => {
                    let text = guide.sources.get(at.source).map_or("", |source| source.slice(*at));
                    // What stands behind `#` is for the browser, and moves along.
                    let rest = text.strip_prefix(address.as_str());
                    let new = rest.map(|rest| format!("{to}{rest}"));
                    notes.add(&MOVED, *at).arg("target", address).arg("to", to).suggest(new);
                }
            }
        }
    }
    notes
}
