//! `diff`: what changed in a rubric between two versions, in plain words, for whoever decides on it.

mod compare;
mod words;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::Serialize;

use self::compare::{Change, Rubric, compare};
use self::words::{MARKDOWN, Marks, PLAIN, Run, runs, sentence};
use super::words::Words;
use super::{Exit, Stop, language_parser, shown, site, terminal};
use crate::compile::{InputFile as Input, Inputs, compile};
use crate::disk;
use crate::guide::document::Document;
use crate::guide::language::Language;
use crate::guide::part::Grid;
use crate::memo::Memo;

/// Say in plain words what changed in a rubric, between two files or since a commit
#[derive(Debug, clap::Args)]
#[command(after_help = "Exit codes: 0 nothing changed, 1 there are changes, 2 wrong use, 3 could not read.")]
pub struct Args {
    /// What to compare
    #[arg(value_enum)]
    what: What,
    /// The older file; with --since the id of a rubric in the site
    old: String,
    /// The newer file
    #[arg(required_unless_present = "since", conflicts_with = "since")]
    new: Option<PathBuf>,
    /// Compare with how the rubric stood at this commit, tag or branch of git
    #[arg(long, value_name = "REV")]
    since: Option<String>,
    /// The site folder, with --since
    #[arg(long, default_value = ".")]
    dir: PathBuf,
    /// The form of the answer
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// The language of the answer; that of the site or of the computer when left out
    #[arg(long, value_parser = language_parser())]
    lang: Option<Language>,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum What {
    Rubric,
}

#[derive(Clone, Copy, Debug, Default, clap::ValueEnum)]
enum Format {
    #[default]
    Text,
    Markdown,
    Json,
}

pub fn run(args: &Args) -> Result<Exit, Stop> {
    let What::Rubric = args.what;
    let (old, new, words) = match (&args.since, &args.new) {
        (Some(revision), _) => since(args, revision)?,
        (None, Some(new)) => {
            let words = super::words(args.lang);
            (file(Path::new(&args.old), words)?, file(new, words)?, words)
        }
        (None, None) => unreachable!("the command line asks for a second file or for a commit"),
    };
    let changes = compare(of(&old), of(&new), words);
    let answer = match args.format {
        Format::Text => told(&new, &changes, PLAIN, words),
        Format::Markdown => told(&new, &changes, MARKDOWN, words),
        Format::Json => json(&new, &changes),
    };
    terminal::print(&answer);
    Ok(if changes.is_empty() { Exit::Clean } else { Exit::Findings })
}

/// No text of a guide is larger.
const LIMIT: u64 = crate::stage::read::TEXT_LIMIT as u64;

/// A rubric, read.
type Read = (Arc<Document>, Grid);

fn of((doc, grid): &Read) -> Rubric<'_> {
    Rubric { doc, grid }
}

fn file(path: &Path, words: &'static Words) -> Result<Read, Stop> {
    let bytes = disk::read(path, LIMIT).map_err(Stop::disk(words))?;
    bytes.and_then(|bytes| rubric(&bytes, &[])).ok_or_else(|| refuse(words, "diff-no-rubric", &shown(path)))
}

fn refuse(words: &'static Words, key: &str, value: &str) -> Stop {
    Stop::usage(words, words.say(key, &[("value", value.into())]))
}

/// The rubric in the text of one file; `settings` is the `guide.yml` beside it.
fn rubric(bytes: &[u8], settings: &[u8]) -> Option<Read> {
    let files = vec![Input::new("content/guide.yml", settings), Input::new("content/rubrics/rubric.md", bytes)];
    let inputs = Inputs { files, today: disk::today(), drafts: true, year: None };
    let compiled = compile(&inputs, &mut Memo::default());
    let doc = compiled.guide().docs.iter().find(|doc| &*doc.path == "rubrics/rubric.md")?.clone();
    let grid = doc.grid()?.clone();
    Some((doc, grid))
}

/// The rubric of a site as it stood at a commit, and as it stands now.
fn since(args: &Args, revision: &str) -> Result<(Read, Read, &'static Words), Stop> {
    let inputs = site::Args { dir: args.dir.clone(), drafts: true, lang: args.lang }.inputs()?;
    let config = site::settings(&inputs);
    let words = Words::of(args.lang.unwrap_or(config.language));
    let id = args.old.trim_start_matches("content/").trim_end_matches(".md").trim_matches('/');
    let found = inputs.files.iter().find(|file| {
        let path = file.path.strip_prefix("content/").filter(|path| path.ends_with(".md"));
        path.is_some_and(|path| crate::guide::name::of_path(path, config.language) == (id.to_owned(), config.language))
    });
    let path = &found.ok_or_else(|| refuse(words, "diff-unknown", id))?.path;
    let settings = disk::read(&args.dir.join("content/guide.yml"), LIMIT).ok().flatten().unwrap_or_default();
    let now = disk::read(&args.dir.join(path), LIMIT).map_err(Stop::disk(words))?.unwrap_or_default();
    let then = disk::at(&args.dir, revision, path);
    let then = then.ok_or_else(|| refuse(words, "diff-no-history", &format!("{revision}:{path}")))?;
    let read = |bytes: &[u8]| rubric(bytes, &settings).ok_or_else(|| refuse(words, "diff-no-rubric", path));
    Ok((read(&then)?, read(&now)?, words))
}

/// The changes as an answer for people: what holds for the whole rubric, then criterion by criterion.
fn told(new: &Read, changes: &[Change], marks: Marks, words: &'static Words) -> String {
    let markdown = !marks.strong.is_empty();
    let heading = |level: usize, text: &str| match markdown {
        true => format!("{} {text}\n\n", "#".repeat(level)),
        false if level == 1 => format!("{text}\n{}\n\n", "=".repeat(text.chars().count())),
        false => format!("{text}\n"),
    };
    let title = words.say("diff-heading", &[("value", new.0.head.title.as_str().into())]);
    let mut answer = heading(1, &title);
    if changes.is_empty() {
        answer.push_str(&words.say("diff-equal", &[]));
        answer.push('\n');
        return answer;
    }
    let marked = changes.iter().any(|change| change.kind.is_text() && change.old.is_some() && change.new.is_some());
    if marked {
        let args = [("old", marks.gone.join("…").into()), ("new", marks.new.join("…").into())];
        answer.push_str(&format!("{}\n\n", words.say("diff-legend", &args)));
    }
    let groups = changes.chunk_by(|one, other| one.criterion == other.criterion);
    for group in groups {
        let name = group[0].criterion.clone().unwrap_or_else(|| words.say("diff-whole", &[]));
        answer.push_str(&heading(2, &name));
        let bullet = if markdown { "-" } else { "  •" };
        group.iter().for_each(|change| answer.push_str(&format!("{bullet} {}\n", sentence(change, marks, words))));
        answer.push('\n');
    }
    answer.truncate(answer.trim_end().len());
    answer.push('\n');
    answer
}

#[derive(Serialize)]
struct Shape<'a> {
    title: &'a str,
    equal: bool,
    changes: Vec<Told<'a>>,
}

#[derive(Serialize)]
struct Told<'a> {
    #[serde(flatten)]
    change: &'a Change,
    /// Of running text that changed: which words.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    words: Vec<Run>,
}

fn json(new: &Read, changes: &[Change]) -> String {
    fn told(change: &Change) -> Told<'_> {
        let Change { kind, old, new, .. } = change;
        let words = match (old, new) {
            (Some(old), Some(new)) if kind.is_text() => runs(old, new),
            _ => Vec::new(),
        };
        Told { change, words }
    }
    let shape =
        Shape { title: &new.0.head.title, equal: changes.is_empty(), changes: changes.iter().map(told).collect() };
    let text = serde_json::to_string_pretty(&shape).expect("plain words");
    format!("{text}\n")
}
