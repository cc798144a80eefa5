//! How long it takes to read a page.

use crate::guide::document::Document;
use crate::guide::graph::DocIndex;
use crate::guide::language::Language;
use crate::guide::part::Part;
use crate::text::diagnostic::Arg;

use super::desk::Desk;

/// Words that an adult reads in a minute on a screen, on the careful side.
const PACE: usize = 200;
/// Whoever needs less does not have to be told.
const LEAST: usize = 2;

/// How long `docs` take together, for readers of `language`; `None` when that is short, or when the pages are there to
/// fill in rather than to read.
pub fn time(desk: &Desk, docs: impl Iterator<Item = DocIndex>, language: Language) -> Option<String> {
    let docs: Vec<DocIndex> = docs.collect();
    // Whoever says how long a lesson takes means the exercises too.
    let says = |doc: &DocIndex| desk.guide.doc(*doc).facts.iter().any(|fact| fact.field == "duration");
    if docs.first().is_some_and(says) {
        return None;
    }
    let docs = docs.into_iter().map(|doc| &**desk.version(doc, language)).filter(|doc| is_prose(doc));
    let minutes = docs.map(|doc| doc.words).sum::<usize>().div_ceil(PACE);
    let say = || desk.say(language, "reading-time", &[("n", Arg::from(minutes))]);
    (minutes >= LEAST).then(say)
}

/// A rubric or form is looked up and filled in; a term is read at once.
fn is_prose(doc: &Document) -> bool {
    let to_fill_in = |part: &Part| match part {
        Part::Grid(_) => true,
        Part::Question(_) => !doc.graded,
        _ => false,
    };
    !doc.parts.iter().any(to_fill_in)
}
