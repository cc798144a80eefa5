//! The things that are measured: what is made ready before each run, what runs, and what must be true afterwards.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, SystemTime};

use anyhow::{Context, Result};

use crate::corpus::{Corpus, Flavour};
use crate::options::Options;
use crate::tools::Tool;
use crate::verify::{self, Written};

/// One thing to measure. Cases of one size run in the order of their list, round after round.
pub struct Case {
    /// Its name in the tables.
    pub name: &'static str,
    /// Where its output stands.
    pub output: PathBuf,
    before: Before,
    whole: fn(&Written, &Corpus) -> Result<()>,
    make: Box<dyn Fn() -> Result<Command>>,
}

/// What is made ready before a run, outside the measurement.
enum Before {
    /// These are taken away.
    Empty(Vec<PathBuf>),
    /// Nothing: the output of the case before stays.
    Keep,
    /// This page gets another last paragraph.
    Edit(Edit),
}

struct Edit {
    path: PathBuf,
    text: String,
}

impl Edit {
    fn words(round: usize) -> String {
        format!("Deze alinea werd gewijzigd in ronde {round}.")
    }
}

impl Case {
    /// Makes everything ready and gives the command to measure. What an empty start needs gone is moved to `aside`, not
    /// removed: on ext4 making files is slow for minutes after many were removed, which would be measured too.
    pub fn prepare(&self, round: usize, aside: &Path) -> Result<Command> {
        match &self.before {
            Before::Empty(paths) => {
                for (at, path) in paths.iter().enumerate().filter(|(_, path)| path.exists()) {
                    let place = aside.join(format!("{} {round} {at}", self.name));
                    fs::rename(path, &place)
                        .with_context(|| format!("cannot move {} to {}", path.display(), place.display()))?;
                }
            }
            Before::Keep => {}
            Before::Edit(Edit { path, text }) => {
                fs::write(path, format!("{text}{}\n", Edit::words(round)))
                    .with_context(|| format!("cannot write {}", path.display()))?;
            }
        }
        (self.make)()
    }

    /// Checks, after the run, what only this case promises; `start` is the time before the run.
    pub fn check(&self, round: usize, start: SystemTime) -> Result<()> {
        if let Before::Edit(_) = self.before {
            // file times are coarser than clocks
            let since = start - Duration::from_secs(1);
            verify::shows(&self.output, &Edit::words(round), since)?;
        }
        Ok(())
    }

    /// Counts the output and checks that it is whole.
    pub fn count(&self, corpus: &Corpus) -> Result<Written> {
        let written = verify::look(&self.output)?;
        (self.whole)(&written, corpus)?;
        Ok(written)
    }
}

/// Writes the corpora that are needed and lists the cases of one size.
pub fn plan(options: &Options, tools: &[Tool], corpus: &Corpus, folder: &Path) -> Result<Vec<Case>> {
    let mut cases = Vec::new();
    let guide = folder.join(Flavour::Stagegids.to_string());
    let has = |flavour: Flavour| tools.iter().any(|tool| tool.flavour == flavour);
    if has(Flavour::Stagegids) || options.wants("floor") {
        corpus.write(Flavour::Stagegids, &guide)?;
    }
    for tool in tools {
        let site = folder.join(tool.flavour.to_string());
        match tool.flavour {
            Flavour::Stagegids => cases.extend(stagegids(tool, corpus, &site)?),
            Flavour::Hugo => {
                corpus.write(tool.flavour, &site)?;
                cases.push(build("hugo", tool, &site));
            }
            Flavour::Zola => {
                corpus.write(tool.flavour, &site)?;
                cases.push(build("zola", tool, &site));
            }
        }
    }
    if options.wants("floor") {
        let target = folder.join("floor");
        let content = guide.join("content");
        cases.push(floor("floor render", "--floor-render", content, &target));
        if has(Flavour::Stagegids) {
            let public = guide.join("public");
            cases.push(floor("floor copy", "--floor-copy", public, &target));
        }
    }
    Ok(cases)
}

/// The three builds of stagegids, each starting from what the one before left.
fn stagegids(tool: &Tool, corpus: &Corpus, site: &Path) -> Result<[Case; 3]> {
    let page = site.join(corpus.file(corpus.chapters() / 2));
    let text = fs::read_to_string(&page).with_context(|| format!("cannot read {}", page.display()))?;
    let mut unchanged = build("stagegids unchanged", tool, site);
    unchanged.before = Before::Keep;
    let mut edited = build("stagegids one page", tool, site);
    edited.before = Before::Edit(Edit { path: page, text });
    Ok([build("stagegids", tool, site), unchanged, edited])
}

/// A build from nothing.
fn build(name: &'static str, tool: &Tool, site: &Path) -> Case {
    let leaves = tool.leaves(site);
    let program = Tool { flavour: tool.flavour, program: tool.program.clone() };
    let site = site.to_owned();
    Case {
        name,
        output: site.join("public"),
        before: Before::Empty(leaves),
        whole: verify::whole_site,
        make: Box::new(move || Ok(program.build(&site))),
    }
}

/// This program again, as the floor.
fn floor(name: &'static str, option: &'static str, from: PathBuf, to: &Path) -> Case {
    let to = to.to_owned();
    Case {
        name,
        output: to.clone(),
        before: Before::Empty(vec![to.clone()]),
        whole: verify::every_page,
        make: Box::new(move || {
            let mut command = Command::new(env::current_exe().context("this program does not know its path")?);
            command.arg(option).arg(&from).arg(&to);
            Ok(command)
        }),
    }
}
