//! The commands: what the user may ask on the command line, each in its own file.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Parser, Subcommand};

use crate::disk::Failure;
use crate::guide::language::Language;
use crate::text::messages::Messages;
use crate::text::suggest::nearest;

mod conversations;
mod findings;
mod readability;
mod site;
mod table;
mod terminal;
mod words;

mod build;
mod changed;
mod check;
mod lsp;
mod outside;
mod serve;

pub mod import;
mod init;
mod new;
mod scaffold;

mod translate;
mod translation;

mod difference;
mod freeze;

mod declared;
mod explain;
mod schema;

mod completions;

use words::Words;

/// A compiler for internship guides: Markdown in, a linked and checked site out.
#[derive(Debug, Parser)]
#[command(name = "stagegids", version, after_help = EXITS)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

const EXITS: &str = "Exit codes: 0 clean, 1 findings, 2 wrong use, 3 could not read or write.";

#[derive(Debug, Subcommand)]
enum Command {
    Build(build::Args),
    Check(check::Args),
    Serve(serve::Args),
    Lsp(lsp::Args),
    Init(init::Args),
    New(new::Args),
    Import(import::Args),
    Translate(translate::Args),
    Diff(difference::Args),
    Freeze(freeze::Args),
    Explain(explain::Args),
    Schema(schema::Args),
    Completions(completions::Args),
}

/// How a command ended; the number is the exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Exit {
    Clean = 0,
    Findings = 1,
    Usage = 2,
    Disk = 3,
}

/// Why a command could not do its work: a sentence for the user.
struct Stop {
    exit: Exit,
    message: String,
    words: &'static Words,
}

impl Stop {
    fn usage(words: &'static Words, message: String) -> Stop {
        Stop { exit: Exit::Usage, message, words }
    }

    fn disk(words: &'static Words) -> impl Fn(Failure) -> Stop {
        move |failure| Stop { exit: Exit::Disk, message: failure.to_string(), words }
    }
}

/// Runs the command line of this process.
pub fn run() -> ExitCode {
    let ended = match Cli::parse().command {
        Command::Build(args) => build::run(&args),
        Command::Check(args) => check::run(&args),
        Command::Serve(args) => serve::run(&args),
        Command::Lsp(args) => lsp::run(&args),
        Command::Init(args) => init::run(&args),
        Command::New(args) => new::run(&args),
        Command::Import(args) => import::run(&args),
        Command::Translate(args) => translate::run(&args),
        Command::Diff(args) => difference::run(&args),
        Command::Freeze(args) => freeze::run(&args),
        Command::Explain(args) => explain::run(&args),
        Command::Schema(args) => schema::run(&args),
        Command::Completions(args) => completions::run(&args),
    };
    let exit = ended.unwrap_or_else(|stop| {
        terminal::tell(&format!("{}\n", stop.words.say("problem", &[("message", stop.message.into())])));
        stop.exit
    });
    ExitCode::from(exit as u8)
}

/// Reads `--lang`.
fn language_parser() -> impl TypedValueParser<Value = Language> {
    PossibleValuesParser::new(Language::ALL.map(Language::tag)).map(|tag| Language::from_tag(&tag).unwrap_or_default())
}

/// The words for a command that does not look at a site: in the language asked for, else that of the user, else Dutch.
fn words(asked: Option<Language>) -> &'static Words {
    Words::of(asked.or_else(terminal::language).unwrap_or_default())
}

/// The refusal of a word that is none of these kinds.
fn unknown_kind(word: &str, names: &[&str], words: &'static Words) -> Stop {
    let mut message = words.say("unknown-kind", &[("word", word.into()), ("names", names.join(", ").into())]);
    if let Some(near) = nearest(word, names.iter().copied()) {
        message.push(' ');
        message.push_str(&Messages::of(words.language.tag()).suggestion(near));
    }
    Stop::usage(words, message)
}

/// A path as the user would write it, for messages: with `/`, and without `./` before it.
fn shown(path: &Path) -> String {
    let text = path.display().to_string().replace('\\', "/");
    text.strip_prefix("./").filter(|rest| !rest.is_empty()).map_or_else(|| text.clone(), str::to_owned)
}

/// The output folder of a site: the one asked for, else `public` in the site.
fn out_folder(asked: Option<&PathBuf>, site: &Path) -> PathBuf {
    asked.cloned().unwrap_or_else(|| site.join("public"))
}
