//! Findings as one JSON object, for scripts and editors. Lines and columns count from 1, columns in characters; the end
//! is the place behind the last character.

use serde::Serialize;

use super::{Report, place};
use crate::text::diagnostic::Severity;
use crate::text::messages::Messages;
use crate::text::source::Sources;
use crate::text::span::Span;

/// Changes when a reader of the old form would misread the new one.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    findings: Vec<Finding<'a>>,
    errors: usize,
    warnings: usize,
    infos: usize,
}

#[derive(Serialize)]
struct Finding<'a> {
    code: &'static str,
    severity: Severity,
    #[serde(flatten)]
    at: Position<'a>,
    message: String,
    help: String,
    suggestion: Option<&'a str>,
    related: Vec<Related<'a>>,
}

#[derive(Serialize)]
struct Related<'a> {
    #[serde(flatten)]
    at: Position<'a>,
    message: String,
}

/// All `null` for a finding without a file.
#[derive(Default, Serialize)]
struct Position<'a> {
    path: Option<&'a str>,
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
}

impl Report {
    /// The findings as one line of JSON.
    pub fn json(&self, sources: &Sources, messages: &Messages) -> String {
        let findings = self.findings.iter().map(|finding| Finding {
            code: finding.code.name,
            severity: finding.severity,
            at: position(sources, finding.at),
            message: messages.headline(finding),
            help: messages.help(finding),
            suggestion: finding.suggestion.as_deref(),
            related: finding
                .labels
                .iter()
                .map(|label| Related { at: position(sources, label.at), message: messages.label(finding) })
                .collect(),
        });
        let document = Document {
            version: VERSION,
            findings: findings.collect(),
            errors: self.count(Severity::Error),
            warnings: self.count(Severity::Warning),
            infos: self.count(Severity::Info),
        };
        serde_json::to_string(&document).expect("texts and whole numbers can always be written as JSON") + "\n"
    }
}

fn position(sources: &Sources, span: Span) -> Position<'_> {
    place(sources, span).map_or_else(Position::default, |place| Position {
        path: Some(&place.source.path),
        line: Some(place.start.line),
        column: Some(place.start.column),
        end_line: Some(place.end.line),
        end_column: Some(place.end.column),
    })
}
