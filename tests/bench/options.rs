//! The command line: what to measure, how often, and where.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

/// Names that `--only` knows, in the order in which they run.
pub const CONTESTANTS: [&str; 4] = ["stagegids", "floor", "hugo", "zola"];

const HELP: &str = "\
The benchmark of stagegids. Run it as: cargo bench --bench build -- OPTIONS

  --pages LIST     sizes of the corpus in chapters     [1000,10000]
  --runs N         measured rounds, after one warm-up  [5]
  --only LIST      of stagegids, floor, hugo, zola     [all that are there]
  --seed N         another corpus                      [1]
  --serve          from a save to the new text in the browser, instead of builds
  --long           with --serve: 1,000 edits and 10,000 requests, and the memory after them
  --keep DIR       work in DIR and leave it there      [a temporary folder]
  --sheets         measure the PDFs of rubrics and of a book, and nothing else
  --generate DIR   write the corpora into DIR, measure nothing

STAGEGIDS, HUGO and ZOLA in the environment are paths of programs to measure instead of the ones found.";

/// What the command line asks for.
pub enum Command {
    /// Say this and stop.
    Nothing(String),
    /// Hidden: render every Markdown file, and no more than that.
    FloorRender { from: PathBuf, to: PathBuf },
    /// Hidden: copy a finished output tree.
    FloorCopy { from: PathBuf, to: PathBuf },
    /// Only write the corpora.
    Generate { folder: PathBuf, options: Options },
    /// Measure.
    Measure(Options),
    /// Measure PDFs.
    Sheets(Options),
    /// Measure the servers while somebody writes.
    Serve(Options),
}

/// How to measure.
pub struct Options {
    /// Sizes of the corpora, in chapters.
    pub pages: Vec<usize>,
    /// Measured rounds.
    pub runs: usize,
    /// Contestants to run; empty means all.
    pub only: Vec<String>,
    /// Seed of the corpus.
    pub seed: u64,
    /// With 1,000 edits and 10,000 requests.
    pub long: bool,
    /// Folder to work in and to leave.
    pub keep: Option<PathBuf>,
}

impl Options {
    /// Whether a contestant was asked for.
    pub fn wants(&self, name: &str) -> bool {
        self.only.is_empty() || self.only.iter().any(|wanted| wanted == name)
    }
}

/// Reads the arguments after the program's name. `cargo bench` adds `--bench`; without it and without any option
/// (`cargo test --all-targets`, `cargo nextest`) nothing is measured.
pub fn parse(arguments: impl Iterator<Item = String>) -> Result<Command> {
    let mut options =
        Options { pages: vec![1_000, 10_000], runs: 5, only: Vec::new(), seed: 1, long: false, keep: None };
    let (mut generate, mut sheets) = (None, false);
    let (mut asked, mut serve) = (false, false);
    let mut rest = arguments;
    while let Some(argument) = rest.next() {
        asked = true;
        let mut value = || rest.next().with_context(|| format!("{argument} needs a value"));
        match argument.as_str() {
            "--bench" => {}
            "--help" | "-h" => return Ok(Command::Nothing(HELP.to_owned())),
            // nextest asks every target for its tests; this one has none
            "--list" => return Ok(Command::Nothing(String::new())),
            "--pages" => options.pages = numbers(&value()?)?,
            "--runs" => options.runs = number(&value()?)?.max(1),
            "--seed" => options.seed = number(&value()?)? as u64,
            "--only" => options.only = contestants(&value()?)?,
            "--serve" => serve = true,
            "--long" => options.long = true,
            "--keep" => options.keep = Some(value()?.into()),
            "--sheets" => sheets = true,
            "--generate" => generate = Some(PathBuf::from(value()?)),
            "--floor-render" | "--floor-copy" => {
                let render = argument == "--floor-render";
                let (from, to) = (value()?.into(), value()?.into());
                return Ok(if render { Command::FloorRender { from, to } } else { Command::FloorCopy { from, to } });
            }
            unknown => bail!("unknown option {unknown}\n\n{HELP}"),
        }
    }
    Ok(match generate {
        Some(folder) => Command::Generate { folder, options },
        None if sheets => Command::Sheets(options),
        None if serve => Command::Serve(options),
        None if asked => Command::Measure(options),
        None => Command::Nothing("nothing measured: run `cargo bench --bench build`".to_owned()),
    })
}

fn number(text: &str) -> Result<usize> {
    text.parse().with_context(|| format!("{text:?} is not a number"))
}

fn numbers(list: &str) -> Result<Vec<usize>> {
    let mut numbers = list.split(',').map(number).collect::<Result<Vec<_>>>()?;
    if numbers.contains(&0) {
        bail!("a corpus has at least one page");
    }
    numbers.sort_unstable();
    numbers.dedup();
    Ok(numbers)
}

fn contestants(list: &str) -> Result<Vec<String>> {
    list.split(',')
        .map(|name| {
            if CONTESTANTS.contains(&name) {
                Ok(name.to_owned())
            } else {
                bail!("--only does not know {name:?}; it knows {}", CONTESTANTS.join(", "))
            }
        })
        .collect()
}
