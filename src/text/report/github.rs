//! Findings as workflow commands, which GitHub Actions shows beside the changed lines. The escapes follow
//! `actions/toolkit`, `packages/core/src/command.ts`.

use super::{Report, place};
use crate::text::diagnostic::{Diagnostic, Severity};
use crate::text::messages::Messages;
use crate::text::source::Sources;

impl Report {
    /// One command per line.
    pub fn github(&self, sources: &Sources, messages: &Messages) -> String {
        self.findings.iter().map(|finding| command(finding, sources, messages) + "\n").collect()
    }
}

fn command(finding: &Diagnostic, sources: &Sources, messages: &Messages) -> String {
    let name = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "notice",
    };
    let mut properties = Vec::new();
    if let Some(place) = place(sources, finding.at) {
        properties.push(("file", place.source.path.to_string()));
        properties.push(("line", place.start.line.to_string()));
        properties.push(("endLine", place.end.line.to_string()));
        // The runner drops the whole range when columns are given for several lines.
        if place.start.line == place.end.line {
            properties.push(("col", place.start.column.to_string()));
            properties.push(("endColumn", place.end.column.to_string()));
        }
    }
    properties.push(("title", finding.code.name.to_owned()));
    let properties: Vec<String> =
        properties.into_iter().map(|(key, value)| format!("{key}={}", in_property(&value))).collect();

    let suggestion = finding.suggestion.as_deref().map(|text| messages.suggestion(text));
    let lines = [Some(messages.headline(finding)), Some(messages.help(finding)), suggestion];
    let lines: Vec<String> = lines.into_iter().flatten().filter(|line| !line.is_empty()).collect();
    format!("::{name} {}::{}", properties.join(","), in_message(&lines.join("\n")))
}

fn in_message(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn in_property(text: &str) -> String {
    in_message(text).replace(':', "%3A").replace(',', "%2C")
}
