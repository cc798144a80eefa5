//! How findings leave a command: for people on standard error, for machines on standard output.

use super::words::Words;
use super::{readability, terminal};
use crate::readability::Score;
use crate::text::diagnostic::Severity;
use crate::text::messages::Messages;
use crate::text::report::Report;
use crate::text::source::Sources;

/// A form of the findings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// For people, with the marked line
    #[default]
    Human,
    /// One JSON object
    Json,
    /// Workflow commands of GitHub Actions
    Github,
    /// SARIF 2.1.0, for code scanning
    Sarif,
}

/// Shows the findings of a run.
pub fn show(report: &Report, sources: &Sources, format: Format, words: &Words) {
    show_with(report, None, sources, format, words);
}

/// Shows the findings of a run, and how easily each page reads where that was asked: as a table on standard output, or
/// in the JSON object. The other forms have no place for it.
pub fn show_with(report: &Report, scores: Option<&[Score]>, sources: &Sources, format: Format, words: &Words) {
    let messages = Messages::of(words.language.tag());
    match format {
        Format::Human => {
            let text = report.human(sources, messages, terminal::colour());
            // The counts stand in the summary of the command.
            terminal::tell(text.strip_suffix(&format!("{}\n", report.summary(messages))).unwrap_or(&text));
            if let Some(scores) = scores {
                terminal::print(&readability::table(scores, words));
            }
        }
        Format::Json => {
            let json = report.json(sources, messages);
            terminal::print(&scores.map_or(json.clone(), |scores| readability::in_json(&json, scores)));
        }
        Format::Github => terminal::print(&report.github(sources, messages)),
        Format::Sarif => terminal::print(&report.sarif(sources, messages)),
    }
}

/// The counts of a run as one phrase: “97 documenten, 112 pagina’s, 0 fouten, 0 waarschuwingen”.
pub fn counts(documents: usize, pages: Option<usize>, report: &Report, words: &Words) -> String {
    let messages = Messages::of(words.language.tag());
    let finding = |key: &str, severity| messages.word(key, &[("count", report.count(severity).into())]);
    let mut counts = vec![words.count("documents", documents)];
    counts.extend(pages.map(|pages| words.count("pages", pages)));
    counts.push(finding("errors", Severity::Error));
    counts.push(finding("warnings", Severity::Warning));
    if report.count(Severity::Info) > 0 {
        counts.push(finding("infos", Severity::Info));
    }
    counts.join(", ")
}
