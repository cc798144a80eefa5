//! The rounds: every case once to warm up and to check its output, then every case once per round, in turns.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, SystemTime};

use anyhow::{Context, Result, ensure};

use crate::cases;
use crate::corpus::Corpus;
use crate::options::Options;
use crate::sample::{self, Sample};
use crate::tools::Tool;
use crate::verify::Written;

/// How old the corpora are when the first case runs: with younger files every build reads them all, changed or not.
const AGE: Duration = Duration::from_secs(5);

/// What was measured at one size.
pub struct Outcome {
    /// Chapters in the corpus.
    pub chapters: usize,
    /// Handbooks in the corpus.
    pub handbooks: usize,
    /// One row per case.
    pub rows: Vec<Row>,
}

/// One case, measured.
pub struct Row {
    pub name: &'static str,
    pub samples: Vec<Sample>,
    pub written: Written,
}

impl Outcome {
    /// The row of a case, if it was measured.
    pub fn row(&self, name: &str) -> Option<&Row> {
        self.rows.iter().find(|row| row.name == name)
    }
}

/// Makes the corpora of one size in a folder and measures everything that was asked for.
pub fn run(options: &Options, tools: &[Tool], pages: usize, folder: &Path) -> Result<Outcome> {
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let corpus = Corpus::new(options.seed, pages);
    eprintln!("bench: writing {pages} chapters");
    let aside = aside(folder);
    fs::create_dir_all(&aside).with_context(|| format!("cannot make {}", aside.display()))?;
    let cases = cases::plan(options, tools, &corpus, folder)?;
    // Nobody trusts the look of a file that was written a moment ago.
    std::thread::sleep(AGE);

    let mut rows: Vec<Row> = Vec::new();
    for round in 0..=options.runs {
        eprintln!("bench: {pages} chapters, round {round} of {}", options.runs);
        for (at, case) in cases.iter().enumerate() {
            let mut command = case.prepare(round, &aside)?;
            settle();
            let start = SystemTime::now();
            let log = folder.join("output.log");
            let sample = sample::take(&mut command, &log).with_context(|| case.name.to_owned())?;
            case.check(round, start).with_context(|| format!("{} did less than it should", case.name))?;
            if round == 0 {
                let written = case.count(&corpus).with_context(|| format!("{} did less than it should", case.name))?;
                rows.push(Row { name: case.name, samples: Vec::new(), written });
            } else {
                rows[at].samples.push(sample);
            }
        }
    }
    ensure!(!rows.is_empty(), "nothing was measured");
    Ok(Outcome { chapters: corpus.chapters(), handbooks: corpus.handbooks(), rows })
}

/// Where the outputs of earlier rounds are put.
pub fn aside(folder: &Path) -> PathBuf {
    folder.join("aside")
}

/// Lets the disk finish what the last case left behind, so that nobody pays for another's writes.
fn settle() {
    if cfg!(unix) {
        // best effort: without `sync` the samples are only noisier
        let _ = Command::new("sync").stdout(Stdio::null()).stderr(Stdio::null()).status();
    }
}
