//! Findings for people: a sentence, the place with its excerpt, and what to do.

use std::ops::Range;

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Padding, Renderer, Snippet};

use super::{Report, place};
use crate::text::diagnostic::{Diagnostic, Severity};
use crate::text::messages::{Messages, clean, visible};
use crate::text::source::{Source, Sources};
use crate::text::span::Span;

/// How many characters of a line are shown, and how many of them at least before the marked place.
const WIDTH: usize = 100;
const LEAD: usize = 30;
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

/// The line on which a span begins, cut to a window around the span, and the range of the span in it. A span of several
/// lines is marked up to the end of the first.
fn window(source: &Source, span: Span) -> (String, Range<usize>) {
    let text = &source.text;
    let line = source.line_range(span.start);
    let inside = |byte: u32| text.floor_char_boundary((byte as usize).clamp(line.start, line.end));
    let (start, end) = (inside(span.start), inside(span.end.max(span.start)));

    let (marked, marked_cut) = head(&text[start..end], WIDTH - LEAD);
    let marked_length = marked.chars().count();
    let behind_length = head(&text[end..line.end], WIDTH).0.chars().count();
    let lead = (WIDTH - marked_length).saturating_sub(behind_length).max(LEAD);
    let (before, before_cut) = tail(&text[line.start..start], lead);
    let rest = WIDTH.saturating_sub(marked_length + before.chars().count());
    let (behind, behind_cut) = if marked_cut { ("", true) } else { head(&text[end..line.end], rest) };

    let mut shown = String::from(if before_cut { "…" } else { "" });
    shown.extend(before.chars().map(visible));
    let from = shown.len();
    shown.extend(marked.chars().map(visible));
    let mark = from..shown.len();
    shown.extend(behind.chars().map(visible));
    shown.push_str(if behind_cut { "…" } else { "" });
    (shown, mark)
}

/// The first `limit` characters, and whether there were more.
fn head(text: &str, limit: usize) -> (&str, bool) {
    text.char_indices().nth(limit).map_or((text, false), |(at, _)| (&text[..at], true))
}

/// The last `limit` characters, and whether there were more.
fn tail(text: &str, limit: usize) -> (&str, bool) {
    match text.char_indices().rev().nth(limit) {
        Some((at, cut)) => (&text[at + cut.len_utf8()..], true),
        None => (text, false),
    }
}
