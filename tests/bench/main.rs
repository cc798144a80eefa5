//! The benchmark: the same seeded handbooks through stagegids, Hugo, Zola and the floor, side by side in one run.
//!
//! `README.md` in this folder tells how to run it and how to read its tables. A run makes a corpus per size, lets every
//! contestant build it in turns (so that a busy machine slows all of them), checks that each wrote the whole site,
//! and prints medians and ratios. This same program, started with a hidden option, is the floor.
#![allow(
    clippy::disallowed_methods,
    reason = "a benchmark makes corpora and looks at output trees itself; the rule is for the compiler"
)]

mod cases;
mod corpus;
mod floor;
mod options;
mod page;
mod prng;
mod rounds;
mod sample;
mod serve;
mod sheets;
mod table;
mod tools;
mod verify;
mod words;

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};

use crate::corpus::{Corpus, Flavour};
use crate::options::{Command, Options};
use crate::rounds::Outcome;
use crate::tools::Tool;

fn main() -> ExitCode {
    let done = options::parse(std::env::args().skip(1)).and_then(|command| match command {
        Command::Nothing(why) => {
            if !why.is_empty() {
                println!("{why}");
            }
            Ok(())
        }
        Command::FloorRender { from, to } => floor::render(&from, &to),
        Command::FloorCopy { from, to } => floor::copy(&from, &to),
        Command::Generate { folder, options } => generate(&folder, &options),
        Command::Measure(options) => measure(&options),
        Command::Sheets(options) => sheets(&options),
        Command::Serve(options) => serve_all(&options),
    });
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bench: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Writes the corpora of all sizes and flavours, and builds nothing.
fn generate(folder: &Path, options: &Options) -> Result<()> {
    for &pages in &options.pages {
        let corpus = Corpus::new(options.seed, pages);
        for flavour in Flavour::ALL {
            let site = folder.join(format!("bench-{pages}")).join(flavour.to_string());
            corpus.write(flavour, &site)?;
            println!("{}", site.display());
        }
    }
    Ok(())
}

/// The servers of the tools, while somebody writes.
fn serve_all(options: &Options) -> Result<()> {
    println!("{}", table::machine(options, &tools::find(options)));
    let temporary =
        tempfile::Builder::new().prefix("stagegids-bench-").tempdir().context("no folder for temporary files")?;
    serve::measure(options, options.keep.as_deref().unwrap_or(temporary.path()))
}

/// The whole benchmark: finds the tools, measures every size, prints the tables.
fn measure(options: &Options) -> Result<()> {
    let tools: Vec<Tool> = tools::find(options);
    if tools.is_empty() && !options.wants("floor") {
        bail!("none of the tools asked for was found, so there is nothing to measure");
    }
    println!("{}", table::machine(options, &tools));

    let temporary =
        tempfile::Builder::new().prefix("stagegids-bench-").tempdir().context("no folder for temporary files")?;
    let work = options.keep.as_deref().unwrap_or(temporary.path());
    fs::create_dir_all(work).with_context(|| format!("cannot make {}", work.display()))?;

    let mut outcomes: Vec<Outcome> = Vec::new();
    for &pages in &options.pages {
        let outcome = rounds::run(options, &tools, pages, &work.join(format!("bench-{pages}")))?;
        println!("\n{}", table::size(&outcome));
        outcomes.push(outcome);
    }
    let growth = table::growth(&outcomes);
    if !growth.is_empty() {
        println!("\n{growth}");
    }
    // a folder that is kept keeps the corpora and the last outputs, not those of every round
    for pages in &options.pages {
        let aside = rounds::aside(&work.join(format!("bench-{pages}")));
        fs::remove_dir_all(&aside).with_context(|| format!("cannot remove {}", aside.display()))?;
    }
    Ok(())
}

/// The PDFs: what a hundred rubrics and a book cost.
fn sheets(options: &Options) -> Result<()> {
    let tools = tools::find(options);
    let own = tools.iter().find(|tool| tool.flavour == Flavour::Stagegids).context("stagegids was not found")?;
    println!("{}", table::machine(options, &tools));
    let temporary =
        tempfile::Builder::new().prefix("stagegids-bench-").tempdir().context("no folder for temporary files")?;
    let work = options.keep.as_deref().unwrap_or(temporary.path());
    println!("\n{}", sheets::measure(&own.program, options.seed, options.runs, work)?);
    Ok(())
}
