//! All findings of a compilation in a fixed order, and their renderings: for people, and for machines that read JSON,
//! GitHub's workflow commands or SARIF.

mod excerpt;
mod github;
mod human;
mod json;
mod sarif;

use std::sync::Arc;

pub use excerpt::{Excerpt, excerpt};

use super::diagnostic::{Diagnostic, Severity};
use super::source::{LineColumn, Source, Sources};
use super::span::Span;

/// The name that the renderings for machines give to their maker.
const TOOL: &str = "stagegids";

/// The findings of a compilation, by file and place, without doubles.
#[derive(Clone, Debug, Default)]
pub struct Report {
    pub findings: Vec<Diagnostic>,
}

/// What decides the order of findings; equal keys mean equal findings.
type Key = (Arc<str>, u32, u32, &'static str, Severity, String);

impl Report {
    /// Orders the findings and drops exact doubles, so that the same input gives the same report however the work was
    /// shared out.
    pub fn new(findings: Vec<Diagnostic>, sources: &Sources) -> Report {
        let nowhere: Arc<str> = Arc::from("");
        let key = |finding: &Diagnostic| -> Key {
            let path = sources.get(finding.at.source).map_or_else(|| nowhere.clone(), |source| source.path.clone());
            let facts = format!("{:?}", (&finding.args, &finding.labels, &finding.suggestion));
            (path, finding.at.start, finding.at.end, finding.code.name, finding.severity, facts)
        };
        let mut keyed: Vec<(Key, Diagnostic)> = findings.into_iter().map(|finding| (key(&finding), finding)).collect();
        keyed.sort_by(|(one, _), (other, _)| one.cmp(other));
        keyed.dedup_by(|(one, _), (other, _)| one == other);
        Report { findings: keyed.into_iter().map(|(_, finding)| finding).collect() }
    }

    /// How many findings have this severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }

    /// Whether the site cannot be written.
    pub fn has_errors(&self) -> bool {
        self.findings.iter().any(|finding| finding.severity == Severity::Error)
    }

    pub fn is_empty(&self) -> bool {
        self.findings.is_empty()
    }
}

/// A span as people and editors count it; the end is the place behind the last character.
struct Place<'a> {
    source: &'a Source,
    start: LineColumn,
    end: LineColumn,
}

/// Where a span lies; `None` when its source is not among these.
fn place(sources: &Sources, span: Span) -> Option<Place<'_>> {
    let source = sources.get(span.source)?;
    let start = source.line_column(span.start);
    let end = source.line_column(span.end.max(span.start));
    Some(Place { source, start, end })
}

#[cfg(test)]
mod tests;
