//! What was found in this build, by file, in the words of the reader.

use std::collections::HashMap;
use std::sync::Arc;

use crate::guide::document::Document;
use crate::guide::language::Language;
use crate::guide::route;
use crate::text::diagnostic::{Diagnostic, Severity};
use crate::text::messages::Messages;
use crate::text::report::Report;
use crate::text::span::SourceId;
use crate::theme::view::{CellView, GroupView, QualityView, TableView, Tone};

use super::{Area, count, cut, text};
use crate::views::desk::Desk;

/// The findings; an error stops the build, so there are warnings and hints.
pub fn area(desk: &Desk, report: &Report, language: Language) -> Area {
    let counts = vec![
        count(desk, language, "count-warnings", report.count(Severity::Warning), Tone::Bad),
        count(desk, language, "count-infos", report.count(Severity::Info), Tone::Watch),
    ];
    let columns = ["finding-place", "finding-weight", "finding-what"].map(|key| desk.word(language, key));
    let empty = if report.is_empty() { desk.word(language, "findings-none") } else { String::new() };
    let page = |groups: Vec<GroupView>| {
        let table = TableView {
            id: "findings".to_owned(),
            title: desk.word(language, "findings-by-file"),
            columns: columns.to_vec(),
            groups,
        };
        let tables = if report.is_empty() { Vec::new() } else { vec![table] };
        QualityView { counts: counts.clone(), tables, empty: empty.clone(), ..QualityView::default() }
    };
    let pages = cut(groups(desk, report, language)).into_iter().map(page).collect();
    Area { id: route::FINDINGS, about: desk.word(language, "quality-findings-about"), counts, pages }
}

/// A group per file; findings come in order of file.
fn groups(desk: &Desk, report: &Report, language: Language) -> Vec<GroupView> {
    let docs: HashMap<SourceId, &Arc<Document>> = desk.guide.docs.iter().map(|doc| (doc.source, doc)).collect();
    let mut groups: Vec<GroupView> = Vec::new();
    let mut last = None;
    for finding in &report.findings {
        let source = finding.at.source;
        if last != Some(source) {
            let path = desk.guide.sources.get(source).map_or("", |source| &*source.path);
            let doc = docs.get(&source).filter(|doc| desk.guide.config.languages.contains(&doc.language));
            let url = doc.map(|doc| desk.url(doc.language, &doc.id)).unwrap_or_default();
            groups.push(GroupView { title: path.to_owned(), url, rows: Vec::new() });
            last = Some(source);
        }
        if let Some(group) = groups.last_mut() {
            group.rows.push(row(desk, finding, language));
        }
    }
    groups
}

fn row(desk: &Desk, finding: &Diagnostic, language: Language) -> Vec<CellView> {
    let messages = Messages::of(language.tag());
    let source = desk.guide.sources.get(finding.at.source);
    let place = source.map(|source| source.line_column(finding.at.start));
    let place = place.map_or_else(String::new, |place| format!("{}:{}", place.line, place.column));
    let edit = desk.guide.config.edit_url.as_ref().zip(source);
    let url = edit.map(|(url, source)| url.replace("{path}", &source.path)).unwrap_or_default();
    let tone = match finding.severity {
        Severity::Error | Severity::Warning => Tone::Bad,
        Severity::Info => Tone::Watch,
    };
    let suggestion = finding.suggestion.as_deref().map(|near| messages.suggestion(near));
    let detail = [Some(messages.help(finding)), suggestion].into_iter().flatten().collect::<Vec<String>>().join(" ");
    vec![
        CellView { url, ..text(place) },
        CellView { tone, detail: finding.code.name.to_owned(), ..text(messages.severity(finding.severity)) },
        CellView { detail, ..text(messages.headline(finding)) },
    ]
}
