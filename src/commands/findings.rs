//! How findings leave a command: for people on standard error, for machines on standard output.

use serde_json::Value;

use super::conversations::Reach;
use super::words::Words;
use super::{conversations, readability, terminal};
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
    show_with(report, &Asked::default(), sources, format, words);
}

/// What was asked beside the findings: how easily each page reads, and what can be reached in each conversation.
#[derive(Default)]
pub struct Asked<'a> {
    pub scores: Option<&'a [Score]>,
    pub conversations: Option<Vec<Reach>>,
}

/// Shows the findings of a run, and what was asked beside them: as tables on standard output, or in the JSON object. The
/// other forms have no place for it.
pub fn show_with(report: &Report, asked: &Asked, sources: &Sources, format: Format, words: &Words) {
    let messages = Messages::of(words.language.tag());
    match format {
        Format::Human => {
            let text = report.human(sources, messages, terminal::colour());
            // The counts stand in the summary of the command.
            terminal::tell(text.strip_suffix(&format!("{}\n", report.summary(messages))).unwrap_or(&text));
            if let Some(scores) = asked.scores {
                terminal::print(&readability::table(scores, words));
            }
            if let Some(reaches) = &asked.conversations {
                terminal::print(&conversations::table(reaches, words));
            }
        }
        Format::Json => {
            let more = [
                ("readability", asked.scores.map(readability::values)),
                ("conversations", asked.conversations.as_deref().map(conversations::values)),
            ];
            terminal::print(&with(report.json(sources, messages), more));
        }
        Format::Github => terminal::print(&report.github(sources, messages)),
        Format::Sarif => terminal::print(&report.sarif(sources, messages)),
    }
}

/// The JSON of the findings with what else was asked.
fn with(json: String, more: [(&str, Option<Value>); 2]) -> String {
    if more.iter().all(|(_, value)| value.is_none()) {
        return json;
    }
    let Ok(Value::Object(mut document)) = serde_json::from_str::<Value>(&json) else { return json };
    document.extend(more.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))));
    Value::Object(document).to_string() + "\n"
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
