//! What is found, as a page tells it: the words, the place with its excerpt, and what to do.

use std::sync::Arc;

use serde::Serialize;

use crate::commands::words::Words;
use crate::guide::language::Language;
use crate::text::diagnostic::{Diagnostic, Severity};
use crate::text::messages::Messages;
use crate::text::report::{Report, excerpt};
use crate::text::source::Sources;

/// So many findings are shown; the terminal has them all.
const MOST: usize = 20;

/// What was found, in words.
#[derive(Clone, Default)]
pub struct Told {
    language: Language,
    findings: Vec<Finding>,
    errors: usize,
    warnings: usize,
    infos: usize,
}

#[derive(Clone, PartialEq, Serialize)]
pub struct Finding {
    severity: Severity,
    /// The name of the severity.
    label: String,
    code: &'static str,
    message: String,
    place: Option<Place>,
    /// What to do.
    help: Vec<String>,
}

#[derive(Clone, PartialEq, Serialize)]
struct Place {
    path: String,
    line: usize,
    column: usize,
    /// The line, with the marked piece in the middle.
    excerpt: [String; 3],
}

#[derive(Serialize)]
struct Overlay<'a> {
    lang: &'static str,
    /// `error`, `warning` or `info`: the heaviest of all; nothing when nothing was found.
    level: Option<Severity>,
    summary: String,
    /// What the reader must know of the site that is shown.
    note: String,
    findings: &'a [Finding],
    more: String,
    words: OverlayWords,
}

#[derive(Serialize)]
struct OverlayWords {
    region: String,
    hide: String,
    show: String,
}

impl Told {
    /// What a compilation found.
    pub fn of(report: &Report, sources: &Sources, language: Language) -> Told {
        // What keeps the site from being built comes first.
        let mut order: Vec<&Diagnostic> = report.findings.iter().collect();
        order.sort_by_key(|finding| finding.severity);
        let findings = order.into_iter().take(MOST).map(|found| finding(found, sources, language));
        Told {
            language,
            findings: findings.collect(),
            errors: report.count(Severity::Error),
            warnings: report.count(Severity::Warning),
            infos: report.count(Severity::Info),
        }
    }

    /// The same with one finding more, in front; nothing when it was told already.
    pub fn with(&self, found: &Diagnostic, sources: &Sources) -> Option<Told> {
        let finding = finding(found, sources, self.language);
        if self.findings.contains(&finding) {
            return None;
        }
        let mut told = self.clone();
        told.findings.insert(0, finding);
        told.findings.truncate(MOST);
        match found.severity {
            Severity::Error => told.errors += 1,
            Severity::Warning => told.warnings += 1,
            Severity::Info => told.infos += 1,
        }
        Some(told)
    }

    pub fn language(&self) -> Language {
        self.language
    }

    /// One line of JSON for the script of the page; `stays` when a last good site is shown.
    pub fn json(&self, stays: bool) -> Arc<str> {
        let (words, messages) = (Words::of(self.language), Messages::of(self.language.tag()));
        let counts = [(Severity::Error, self.errors), (Severity::Warning, self.warnings), (Severity::Info, self.infos)];
        let level = counts.into_iter().find(|(_, count)| *count > 0).map(|(severity, _)| severity);
        let all = self.errors + self.warnings + self.infos;
        let left = all - self.findings.len();
        let overlay = Overlay {
            lang: self.language.tag(),
            level,
            summary: messages.summary(self.errors, self.warnings, self.infos),
            note: match (self.errors > 0, stays) {
                (true, true) => words.say("live-stays", &[]),
                (true, false) => words.say("live-waits", &[]),
                (false, _) => String::new(),
            },
            findings: &self.findings,
            more: if left > 0 { words.count("live-more", left) } else { String::new() },
            words: OverlayWords {
                region: words.say("live-region", &[]),
                hide: words.say("live-hide", &[]),
                show: words.say("live-show", &[]),
            },
        };
        serde_json::to_string(&overlay).expect("texts and whole numbers can always be written as JSON").into()
    }
}

fn finding(found: &Diagnostic, sources: &Sources, language: Language) -> Finding {
    let messages = Messages::of(language.tag());
    let suggestion = found.suggestion.as_deref().map(|text| messages.suggestion(text));
    let help = [Some(messages.help(found)), suggestion].into_iter().flatten().filter(|text| !text.is_empty());
    Finding {
        severity: found.severity,
        label: messages.severity(found.severity),
        code: found.code.name,
        message: messages.headline(found),
        place: excerpt(sources, found.at).map(|at| Place {
            path: at.path,
            line: at.line,
            column: at.column,
            excerpt: [at.before, at.marked, at.after],
        }),
        help: help.collect(),
    }
}
