//! Findings as SARIF 2.1.0 (OASIS standard), which code hosts and editors read. Section numbers are those of the standard.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde_json::{Value, json};

use super::{Report, TOOL, place};
use crate::text::diagnostic::{Code, Diagnostic, Severity};
use crate::text::messages::Messages;
use crate::text::source::Sources;
use crate::text::span::Span;

impl Report {
    /// The findings as one SARIF log with one run.
    pub fn sarif(&self, sources: &Sources, messages: &Messages) -> String {
        let codes: BTreeMap<&str, &Code> =
            self.findings.iter().map(|finding| (finding.code.name, finding.code)).collect();
        let rules: Vec<Value> = codes.values().map(|code| rule(code, messages)).collect();
        let results: Vec<Value> = self.findings.iter().map(|finding| result(finding, sources, messages)).collect();
        let log = json!({
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [{
                "tool": {"driver": {
                    "name": TOOL,
                    "version": env!("CARGO_PKG_VERSION"),
                    "language": messages.tag(),
                    "rules": rules,
                }},
                "columnKind": "unicodeCodePoints",
                "results": results,
            }],
        });
        format!("{log}\n")
    }
}

/// §3.49, a reporting descriptor.
fn rule(code: &Code, messages: &Messages) -> Value {
    json!({
        "id": code.name,
        "shortDescription": {"text": described(code, messages)},
        "defaultConfiguration": {"level": level(code.severity)},
    })
}

/// A text that is not empty, as §3.11.8 asks.
fn described(code: &Code, messages: &Messages) -> String {
    let why = messages.why(code.name);
    if why.is_empty() { code.name.to_owned() } else { why }
}

/// §3.27.
fn result(finding: &Diagnostic, sources: &Sources, messages: &Messages) -> Value {
    let suggestion = finding.suggestion.as_deref().map(|text| messages.suggestion(text));
    let texts = [Some(messages.headline(finding)), Some(messages.help(finding)), suggestion];
    let texts: Vec<String> = texts.into_iter().flatten().filter(|text| !text.is_empty()).collect();
    let mut result = json!({
        "ruleId": finding.code.name,
        "level": level(finding.severity),
        "message": {"text": texts.join("\n")},
        "locations": location(finding.at, sources).into_iter().collect::<Vec<Value>>(),
    });
    let related: Vec<Value> = finding.labels.iter().filter_map(|label| location(label.at, sources)).collect();
    if !related.is_empty() {
        let text = messages.label(finding);
        result["relatedLocations"] = related.into_iter().map(|location| with_message(location, &text)).collect();
    }
    result
}

fn with_message(mut location: Value, text: &str) -> Value {
    location["message"] = json!({"text": text});
    location
}

/// §3.28. The end column is the one behind the last character (§3.30.8), as in [`super::Place`].
fn location(span: Span, sources: &Sources) -> Option<Value> {
    let place = place(sources, span)?;
    Some(json!({"physicalLocation": {
        "artifactLocation": {"uri": uri(&place.source.path), "uriBaseId": "%SRCROOT%"},
        "region": {
            "startLine": place.start.line,
            "startColumn": place.start.column,
            "endLine": place.end.line,
            "endColumn": place.end.column,
        },
    }}))
}

/// §3.27.10; SARIF knows no “info”.
fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

/// A path as a relative URI reference (RFC 3986 §4.2): what is not unreserved or `/` is percent-encoded.
fn uri(path: &str) -> String {
    path.bytes().fold(String::with_capacity(path.len()), |mut uri, byte| {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => uri.push(char::from(byte)),
            _ => write!(uri, "%{byte:02X}").expect("writing to a string cannot fail"),
        }
        uri
    })
}
