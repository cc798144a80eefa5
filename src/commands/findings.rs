//! How findings leave a command: for people on standard error, for machines on standard output.

use super::terminal;
use super::words::Words;
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
    let messages = Messages::of(words.language.tag());
    match format {
        Format::Human => {
            let text = report.human(sources, messages, terminal::colour());
            // The counts stand in the summary of the command.
            terminal::tell(text.strip_suffix(&format!("{}\n", report.summary(messages))).unwrap_or(&text));
        }
        Format::Json => terminal::print(&report.json(sources, messages)),
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
