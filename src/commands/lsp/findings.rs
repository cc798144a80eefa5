//! Findings as an editor shows them, and what it offers to do about them.

use std::collections::BTreeMap;

use lsp_types::{
    CodeAction, CodeActionKind, CodeActionOrCommand, Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity,
    NumberOrString, Range,
};

use super::placed::Placed;
use crate::compile::Compiled;
use crate::editor::Edit;
use crate::editor::words::Words;
use crate::text::diagnostic::{self, Severity};
use crate::text::messages::Messages;
use crate::text::span::SourceId;

/// The findings of a guide, by path from the site folder.
pub fn by_file(compiled: &Compiled, placed: &Placed<'_>, words: &Words) -> BTreeMap<String, Vec<Diagnostic>> {
    let sources = &compiled.guide().sources;
    let mut files: BTreeMap<String, Vec<Diagnostic>> = BTreeMap::new();
    for finding in &compiled.report.findings {
        let Some(source) = sources.get(finding.at.source) else { continue };
        files.entry(source.path.to_string()).or_default().extend(shown(finding, placed, words));
    }
    files
}

fn shown(finding: &diagnostic::Diagnostic, placed: &Placed<'_>, words: &Words) -> Option<Diagnostic> {
    let messages = Messages::of(words.language.tag());
    let help = messages.help(finding);
    let suggestion = finding.suggestion.as_deref().map(|text| messages.suggestion(text)).unwrap_or_default();
    let lines = [messages.headline(finding), help, suggestion];
    let lines: Vec<String> = lines.into_iter().filter(|line| !line.is_empty()).collect();
    let related = finding.labels.iter().filter_map(|label| {
        Some(DiagnosticRelatedInformation { location: placed.location(label.at)?, message: messages.label(finding) })
    });
    let related: Vec<DiagnosticRelatedInformation> = related.collect();
    Some(Diagnostic {
        range: placed.range(finding.at)?,
        severity: Some(match finding.severity {
            Severity::Error => DiagnosticSeverity::ERROR,
            Severity::Warning => DiagnosticSeverity::WARNING,
            Severity::Info => DiagnosticSeverity::INFORMATION,
        }),
        code: Some(NumberOrString::String(finding.code.name.to_owned())),
        source: Some("stagegids".to_owned()),
        message: lines.join("\n"),
        related_information: (!related.is_empty()).then_some(related),
        ..Diagnostic::default()
    })
}

/// What can be done about the findings of a file that touch a range: what each of them proposes; and, where there are
/// several, all of it at once.
pub fn fixes(
    compiled: &Compiled,
    source: SourceId,
    range: Range,
    placed: &Placed<'_>,
    words: &Words,
) -> Vec<CodeActionOrCommand> {
    let here = compiled.report.findings.iter().filter(|finding| finding.at.source == source);
    let text = compiled.guide().sources.get(source).map_or("", |source| &source.text);
    // A link whose address stands elsewhere is marked as a whole: what is proposed is only the address.
    let whole_link = |edit: &Edit| text.get(edit.at.range()).is_some_and(|marked| marked.starts_with('['));
    let fixable: Vec<(&diagnostic::Diagnostic, Edit)> = here
        .filter_map(|finding| Some((finding, Edit { at: finding.at, text: finding.suggestion.clone()? })))
        .filter(|(_, edit)| !whole_link(edit))
        .collect();
    let touches = |finding: &diagnostic::Diagnostic| {
        placed.range(finding.at).is_some_and(|at| at.start <= range.end && range.start <= at.end)
    };
    let mut actions: Vec<CodeAction> = Vec::new();
    for (finding, edit) in fixable.iter().filter(|(finding, _)| touches(finding)) {
        actions.push(CodeAction {
            title: words.say("replace", &[("text", edit.text.as_str().into())]),
            kind: Some(CodeActionKind::QUICKFIX),
            diagnostics: shown(finding, placed, words).map(|one| vec![one]),
            edit: Some(placed.change(std::slice::from_ref(edit), &[])),
            is_preferred: Some(true),
            ..CodeAction::default()
        });
    }
    if fixable.len() > 1 {
        // Findings come in the order of their places. Of two at one place the first is followed.
        let mut all: Vec<Edit> = Vec::new();
        for (_, edit) in fixable {
            if all.last().is_none_or(|last| last.at.end <= edit.at.start) {
                all.push(edit);
            }
        }
        actions.push(CodeAction {
            title: words.say("replace-all", &[("count", all.len().into())]),
            kind: Some(CodeActionKind::SOURCE_FIX_ALL),
            edit: Some(placed.change(&all, &[])),
            ..CodeAction::default()
        });
    }
    actions.into_iter().map(CodeActionOrCommand::CodeAction).collect()
}
