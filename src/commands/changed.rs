//! What a change brought about: the findings in the files it touched, and those elsewhere that were not there before.

use std::collections::HashSet;

use super::words::Words;
use super::{Stop, site};
use crate::compile::{Inputs, compile};
use crate::disk;
use crate::guide::graph::Guide;
use crate::memo::Memo;
use crate::text::diagnostic::Diagnostic;
use crate::text::report::Report;
use crate::text::source::Sources;

/// The part of a report that a change since `revision` answers for. A link that breaks because its target is gone stands in a
/// file that nobody touched: so the guide of then is read as well, and what it already had to say is left out.
pub fn since(
    site: &site::Args,
    revision: &str,
    now: &Inputs,
    guide: &Guide,
    report: Report,
    words: &'static Words,
) -> Result<Report, Stop> {
    let unknown = || Stop::usage(words, words.say("changed-revision", &[("revision", revision.into())]));
    let changed = disk::changed_since(&site.dir, revision).ok_or_else(unknown)?;
    let before = disk::inputs_at(&site.dir, revision, now).ok_or_else(unknown)?;
    let before = compile(&before, &mut Memo::default());
    let known: HashSet<String> =
        before.report.findings.iter().map(|finding| said(finding, &before.guide().sources)).collect();
    let is_new = |finding: &Diagnostic| {
        let touched = guide.sources.get(finding.at.source).is_some_and(|source| changed.contains(&*source.path));
        touched || !known.contains(&said(finding, &guide.sources))
    };
    let findings = report.findings.into_iter().filter(is_new).collect();
    Ok(Report::new(findings, &guide.sources))
}

/// What a finding says, wherever in its file.
fn said(finding: &Diagnostic, sources: &Sources) -> String {
    let path = sources.get(finding.at.source).map_or("", |source| &source.path);
    format!("{path} {} {:?}", finding.code.name, finding.args)
}
