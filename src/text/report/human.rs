//! Findings for people: a sentence, the place with its excerpt, and what to do.

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Padding, Renderer, Snippet};

use super::excerpt::window;
use super::{Report, place};
use crate::text::diagnostic::{Diagnostic, Severity};
use crate::text::messages::{Messages, clean};
use crate::text::source::Sources;
use crate::text::span::Span;

/// How many second places are shown; the forms for machines give them all.
const LABELS: usize = 5;

impl Report {
    /// All findings, each after an empty line, and the counts on the last line; empty when there are none.
    pub fn human(&self, sources: &Sources, messages: &Messages, colour: bool) -> String {
        let renderer = if colour { Renderer::styled().hyperlink(false) } else { Renderer::plain() };
        let mut text = String::new();
        for finding in &self.findings {
            text.push_str(&renderer.render(&groups(finding, sources, messages)));
            text.push('\n');
        }
        if !self.is_empty() {
            text.push('\n');
            text.push_str(&self.summary(messages));
            text.push('\n');
        }
        // Every finding begins with the break behind its empty first group (see `groups`).
        text.split_off(usize::from(text.starts_with('\n')))
    }

    /// How many findings there are, in one line.
    pub fn summary(&self, messages: &Messages) -> String {
        let [errors, warnings, infos] =
            [Severity::Error, Severity::Warning, Severity::Info].map(|severity| self.count(severity));
        messages.summary(errors, warnings, infos)
    }
}

/// One finding as groups for the renderer. A place is given as an origin, because the renderer would count the columns of
/// the excerpt and not of the file; it must then come in a group before the excerpt. The empty first group keeps the
/// renderer from drawing the rule that it puts behind the first of several groups.
fn groups<'a>(finding: &Diagnostic, sources: &Sources, messages: &Messages) -> Vec<Group<'a>> {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO,
    };
    let name = messages.severity(finding.severity);
    let title = level.clone().with_name(name).primary_title(messages.headline(finding)).id(finding.code.name);
    let mut groups = vec![Group::with_level(level.clone()), Group::with_title(title)];

    if let Some((origin, snippet)) = excerpt(sources, finding.at, AnnotationKind::Primary, None) {
        let last = groups.pop().expect("the title was put there above");
        groups.push(last.element(origin));
        groups.push(Group::with_level(level.clone()).element(snippet).element(Padding));
    }
    for label in finding.labels.iter().take(LABELS) {
        let words = Some(messages.label(finding));
        if let Some((origin, snippet)) = excerpt(sources, label.at, AnnotationKind::Context, words) {
            groups.push(Group::with_level(level.clone()).element(origin));
            groups.push(Group::with_level(level.clone()).element(snippet).element(Padding));
        }
    }

    let mut last = groups.pop().expect("there are two groups from the start");
    let help = messages.help(finding);
    if !help.is_empty() {
        last = last.element(Level::HELP.with_name(messages.word("help", &[])).message(help));
    }
    if let Some(text) = &finding.suggestion {
        last = last.element(Level::HELP.no_name().message(messages.suggestion(text)));
    }
    groups.push(last);
    groups
}

/// Where a span lies, and the line there with the span marked.
fn excerpt<'a>(
    sources: &Sources,
    span: Span,
    kind: AnnotationKind,
    label: Option<String>,
) -> Option<(Origin<'a>, Snippet<'a, Annotation<'a>>)> {
    let place = place(sources, span)?;
    let (line, mark) = window(place.source, span);
    let origin = Origin::path(clean(&place.source.path)).line(place.start.line).char_column(place.start.column);
    let snippet = Snippet::source(line).line_start(place.start.line);
    Some((origin, snippet.annotation(kind.span(mark).label(label))))
}
