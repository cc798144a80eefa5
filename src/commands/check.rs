//! `check`: everything that `build` would find, without writing anything.

use std::time::Instant;

use super::findings::{self, Format};
use super::terminal::{self, Working};
use super::{Exit, Stop, site, words};
use crate::compile::compile;
use crate::memo::Memo;
use crate::text::diagnostic::Severity;

/// Check a site without writing it
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    site: site::Args,
    /// The form of the findings
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

pub fn run(args: &Args) -> Result<Exit, Stop> {
    let started = Instant::now();
    let working = Working::new(words(args.site.lang).say("reading", &[]));
    let inputs = args.site.inputs()?;
    let compiled = compile(&inputs, &mut Memo::default());
    drop(working);
    let (guide, report) = (compiled.guide(), &compiled.report);
    let words = args.site.words(&guide.config);
    findings::show(report, &guide.sources, args.format, words);
    let counts = findings::counts(guide.docs.len(), None, report, words);
    let seconds = words.seconds(started.elapsed().as_secs_f64());
    terminal::tell(&format!("{}\n", words.say("summary", &[("counts", counts.into()), ("seconds", seconds.into())])));
    let clean = !report.has_errors() && report.count(Severity::Warning) == 0;
    Ok(if clean { Exit::Clean } else { Exit::Findings })
}
