//! `build`: compiles a site and writes it, unless it has errors.

use std::path::{Path, PathBuf};
use std::time::Instant;

use super::findings::{self, Format};
use super::terminal::{self, Working};
use super::words::Words;
use super::{Exit, Stop, out_folder, shown, site, words};
use crate::compile::{Compiled, compile};
use crate::disk::{self, Counts, Glance, Standing, Stopped};
use crate::memo::Memo;
use crate::text::diagnostic::Severity;
use crate::text::fingerprint::Fingerprint;
use crate::text::report::Report;
use crate::text::source::Sources;

/// Build a site; when it has errors nothing is written
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    site: site::Args,
    /// The output folder; `public` in the site folder when left out
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Let warnings fail the build too (the site is written)
    #[arg(long)]
    strict: bool,
    /// The form of the findings
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

pub fn run(args: &Args) -> Result<Exit, Stop> {
    let out = out_folder(args.out.as_ref(), &args.site.dir);
    let built = build(&args.site, &out, args.format)?;
    let failed = !built.written || (args.strict && built.warnings > 0);
    Ok(if failed { Exit::Findings } else { Exit::Clean })
}

/// A build that could read everything.
pub struct Built {
    /// Whether the site stands in the output folder; not so when there are errors.
    pub written: bool,
    pub warnings: usize,
}

/// Builds a site and says what came of it.
pub fn build(site: &site::Args, out: &Path, format: Format) -> Result<Built, Stop> {
    let started = Instant::now();
    let working = Working::new(words(site.lang).say("reading", &[]));
    let (listing, standing) = rayon::join(|| site.listing(), || Standing::of(&site.dir, out));
    let listing = listing?;
    let head = disk::head(&site.dir);
    let glance = Glance::of(&listing, head.as_ref(), site.drafts);
    let as_before = |inputs| standing.as_ref().and_then(|standing| standing.from(inputs));
    if let Some(counts) = glance.inputs(&site.dir).and_then(as_before) {
        drop(working);
        return Ok(unchanged(site, out, format, counts, started));
    }
    let mut inputs = listing.read(site.drafts).map_err(Stop::disk(words(site.lang)))?;
    disk::date(&site.dir, head.as_ref(), &mut inputs);
    let fingerprint = inputs.fingerprint();
    let built = match as_before(fingerprint) {
        Some(counts) => {
            drop(working);
            unchanged(site, out, format, counts, started)
        }
        None => {
            let compiled = compile(&inputs, &mut Memo::default());
            drop(working);
            write(site, out, format, fingerprint, compiled, started)?
        }
    };
    if built.written {
        glance.remember(&site.dir, &inputs.files, fingerprint);
    }
    Ok(built)
}

/// Nothing changed since the last build, which counted this.
fn unchanged(site: &site::Args, out: &Path, format: Format, counts: Counts, started: Instant) -> Built {
    let report = Report::default();
    let words = Words::of(site.lang.unwrap_or(counts.language));
    findings::show(&report, &Sources::default(), format, words);
    let counts = findings::counts(counts.documents, Some(counts.pages), &report, words);
    summary("summary-written", counts, started, Some(out), words);
    Built { written: true, warnings: 0 }
}

fn write(
    site: &site::Args,
    out: &Path,
    format: Format,
    inputs: Fingerprint,
    compiled: Compiled,
    started: Instant,
) -> Result<Built, Stop> {
    let guide = compiled.guide();
    let words = site.words(&guide.config);
    let refused = |report: &Report| {
        findings::show(report, &guide.sources, format, words);
        let counts = findings::counts(guide.docs.len(), None, report, words);
        summary("summary-refused", counts, started, None, words);
        Ok(Built { written: false, warnings: report.count(Severity::Warning) })
    };
    if compiled.report.has_errors() {
        return refused(&compiled.report);
    }
    let working = Working::new(words.say("writing", &[]));
    let written = disk::build(&site.dir, out, inputs, &compiled, &working);
    drop(working);
    match written {
        Err(Stopped::Disk(failure)) => Err(Stop::disk(words)(failure)),
        Err(Stopped::Findings(found)) => {
            let all = compiled.report.findings.iter().cloned().chain(found).collect();
            refused(&Report::new(all, &guide.sources))
        }
        Ok(written) => {
            findings::show(&compiled.report, &guide.sources, format, words);
            let counts = findings::counts(written.documents, Some(written.pages), &compiled.report, words);
            summary("summary-written", counts, started, Some(out), words);
            let warnings = compiled.report.count(Severity::Warning);
            let built = Built { written: true, warnings };
            // The program ends soon: taking a large guide apart piece by piece would be time for nothing.
            std::mem::forget(compiled);
            Ok(built)
        }
    }
}

/// The last line: what there is, how long it took, where it stands.
fn summary(key: &str, counts: String, started: Instant, out: Option<&Path>, words: &Words) {
    let seconds = words.seconds(started.elapsed().as_secs_f64());
    let out = out.map(|out| format!("{}/", shown(out).trim_end_matches('/'))).unwrap_or_default();
    let args = [("counts", counts.into()), ("seconds", seconds.into()), ("out", out.into())];
    terminal::tell(&format!("{}\n", words.say(key, &args)));
}
