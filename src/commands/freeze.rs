//! `freeze`: the guide of an academic year kept as it is, to be published under its own address by every later build.

use std::path::Path;

use super::findings::{self, Format};
use super::terminal::{self, Working};
use super::{Exit, Stop, shown, site};
use crate::compile::compile;
use crate::disk;
use crate::exporters::archive;
use crate::exporters::exporter::{Body, Output};
use crate::memo::Memo;
use crate::stage;
use crate::text::report::Report;

/// Keep the guide of an academic year under its own address, unchanged by later edits
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The year: 2025-2026. Every later build publishes it under /2025-2026/
    year: String,
    #[command(flatten)]
    site: site::Args,
    /// Keep a year anew that was kept before
    #[arg(long)]
    force: bool,
}

pub fn run(args: &Args) -> Result<Exit, Stop> {
    let folder = &args.site.dir;
    let inputs = args.site.inputs()?;
    let config = site::settings(&inputs);
    let words = args.site.words(&config);
    let refuse = |key: &str, value: &str| Err(Stop::usage(words, words.say(key, &[("value", value.into())])));
    let path = folder.join("archive").join(format!("{}.zip", args.year));
    if !archive::is_year(&args.year) {
        return refuse("freeze-year", &args.year);
    }
    if config.url.is_empty() {
        return refuse("freeze-url", "");
    }
    if disk::exists(&path) && !args.force {
        return refuse("freeze-exists", &shown(&path));
    }
    let working = Working::new(words.say("reading", &[]));
    let mut inputs = inputs;
    disk::date(folder, disk::head(folder).as_ref(), &mut inputs);
    inputs.year = Some(args.year.clone());
    let compiled = compile(&inputs, &mut Memo::default());
    drop(working);
    let sources = &compiled.guide().sources;
    findings::show(&compiled.report, sources, Format::default(), words);
    if compiled.report.has_errors() {
        return Ok(Exit::Findings);
    }
    if disk::is_committed(folder) == Some(false) {
        terminal::tell(&format!("{}\n", words.say("freeze-uncommitted", &[])));
    }
    let working = Working::new(words.say("writing", &[]));
    let kept: Vec<_> =
        stage::export::plan(&compiled.site).into_iter().filter(|job| archive::is_kept(job.exporter())).collect();
    let made: Result<Vec<Vec<Output>>, _> =
        stage::export::each(&kept, |job| (job.begin(&compiled.site).make)()).into_iter().collect();
    let made = match made {
        Ok(made) => made,
        Err(found) => {
            findings::show(&Report::new(vec![*found], sources), sources, Format::default(), words);
            return Ok(Exit::Findings);
        }
    };
    let files: Result<Vec<(String, Vec<u8>)>, Stop> = made
        .into_iter()
        .flatten()
        .map(|Output { path, body }| match body {
            Body::Bytes(bytes) => Ok((path, bytes)),
            Body::Copy(from) => {
                let bytes = disk::whole(&folder.join("content").join(&*from)).map_err(Stop::disk(words))?;
                Ok((path, bytes))
            }
        })
        .collect();
    let mut files = files?;
    files.sort_unstable();
    let packed = archive::pack(&files).map_err(|error| Stop {
        exit: Exit::Disk,
        message: format!("{}: {error}", shown(&path)),
        words,
    })?;
    disk::keep(&path, &packed).map_err(Stop::disk(words))?;
    drop(working);
    told(args, &path, packed.len(), compiled.site.pages.len(), &config.url, words);
    Ok(Exit::Clean)
}

fn told(args: &Args, path: &Path, bytes: usize, pages: usize, url: &str, words: &super::words::Words) {
    let size = words.language.number((bytes as f64 / 1e5).ceil() / 10.0);
    let said = [
        ("path", shown(path).into()),
        ("pages", words.count("pages", pages).into()),
        ("size", size.into()),
        ("url", format!("{url}{}/", args.year).into()),
    ];
    terminal::tell(&format!("{}\n", words.say("freeze-done", &said)));
}
