//! `check`: everything that `build` would find, without writing anything.

use std::time::Instant;

use super::findings::{self, Asked, Format};
use super::terminal::{self, Working};
use super::{Exit, Stop, changed, conversations, outside, site, words};
use crate::compile::compile;
use crate::memo::Memo;
use crate::stage;
use crate::text::diagnostic::Severity;

/// Check a site without writing it
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    site: site::Args,
    /// The form of the findings
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Add hints for writers (long sentences, passives, the style list) and how easily each page reads
    #[arg(long)]
    readability: bool,
    /// Add the worst and the best score on each goal of the conversations to play
    #[arg(long)]
    conversations: bool,
    /// Ask the servers of links that leave the guide whether the page is there (with curl; what was answered is kept)
    #[arg(long)]
    external: bool,
    /// Only what changed files say and what the change brought about elsewhere, since a commit, branch or tag of git
    #[arg(long, value_name = "REF")]
    changed_since: Option<String>,
}

pub fn run(args: &Args) -> Result<Exit, Stop> {
    let started = Instant::now();
    let working = Working::new(words(args.site.lang).say("reading", &[]));
    let inputs = args.site.inputs()?;
    let compiled = compile(&inputs, &mut Memo::default());
    drop(working);
    let guide = compiled.guide();
    let words = args.site.words(&guide.config);
    let hints = args.readability.then(|| stage::check::with_hints(guide, &compiled.report));
    let (report, scores) = hints.as_ref().map_or((&compiled.report, None), |(all, scores)| (all, Some(&**scores)));
    let mut report = report.clone();
    if args.external {
        let working = Working::new(words.say("asking", &[]));
        report = outside::with_external(guide, &report, &args.site.dir, words)?;
        drop(working);
    }
    if let Some(revision) = &args.changed_since {
        report = changed::since(&args.site, revision, &inputs, guide, report, words)?;
    }
    let report = &report;
    let conversations = args.conversations.then(|| conversations::reaches(guide));
    let asked = Asked { scores, conversations };
    findings::show_with(report, &asked, &guide.sources, args.format, words);
    let counts = findings::counts(guide.docs.len(), None, report, words);
    let seconds = words.seconds(started.elapsed().as_secs_f64());
    terminal::tell(&format!("{}\n", words.say("summary", &[("counts", counts.into()), ("seconds", seconds.into())])));
    let clean = !report.has_errors() && report.count(Severity::Warning) == 0;
    Ok(if clean { Exit::Clean } else { Exit::Findings })
}
