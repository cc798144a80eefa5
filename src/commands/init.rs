//! `init`: a new guide with a sample of every kind, ready to build and to publish.

use std::path::PathBuf;

use jiff::civil::Date;

use super::scaffold;
use super::{Exit, Stop, language_parser, shown, terminal, words};
use crate::disk;
use crate::guide::language::Language;
use crate::kinds::KINDS;

/// Start a new guide; existing files are never changed
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The folder of the new guide
    #[arg(default_value = ".")]
    dir: PathBuf,
    /// Where the guide will be checked and published; may be given more than once
    #[arg(long, value_enum, value_name = "HOST", default_values_t = [Host::Github, Host::Gitlab])]
    ci: Vec<Host>,
    /// The language of messages (the samples are in Dutch)
    #[arg(long, value_parser = language_parser())]
    lang: Option<Language>,
}

/// What a new guide has besides its samples.
const FILES: [(&str, &str); 6] = [
    ("content/guide.yml", include_str!("init/guide.yml")),
    ("content/index.md", include_str!("init/index.md")),
    (".gitignore", include_str!("init/gitignore")),
    (".vscode/settings.json", include_str!("init/vscode-settings.json")),
    (".vscode/extensions.json", include_str!("init/vscode-extensions.json")),
    ("README.md", include_str!("init/README.md")),
];
/// What git runs before a commit, once somebody switches it on.
const HOOK: (&str, &str) = (".githooks/pre-commit", include_str!("init/pre-commit"));

/// A host that checks every change, shows a preview of it and publishes the guide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Host {
    /// GitHub Actions and GitHub Pages
    Github,
    /// GitLab CI and GitLab Pages
    Gitlab,
    /// Forgejo Actions and the branch `pages`, as on Codeberg
    Forgejo,
    /// Nothing
    None,
}

impl Host {
    fn file(self) -> Option<(&'static str, &'static str)> {
        match self {
            Host::Github => Some((".github/workflows/pages.yml", include_str!("init/pages.yml"))),
            Host::Gitlab => Some((".gitlab-ci.yml", include_str!("init/gitlab-ci.yml"))),
            Host::Forgejo => Some((".forgejo/workflows/pages.yml", include_str!("init/forgejo.yml"))),
            Host::None => None,
        }
    }
}

pub fn run(args: &Args) -> Result<Exit, Stop> {
    let words = words(args.lang);
    for (path, text) in files(&args.ci, disk::today()) {
        let full = args.dir.join(&path);
        let key = if disk::exists(&full) {
            "kept"
        } else {
            disk::write_new(&full, text.as_bytes()).map_err(Stop::disk(words))?;
            if path == HOOK.0 {
                disk::make_executable(&full).map_err(Stop::disk(words))?;
            }
            "created"
        };
        terminal::print(&format!("{}\n", words.say(key, &[("path", shown(&full).into())])));
    }
    terminal::print(&format!("\n{}\n", words.say("init-hook", &[])));
    terminal::print(&format!("{}\n", words.say("init-next", &[("folder", shown(&args.dir).into())])));
    Ok(Exit::Clean)
}

/// The files of a new guide, by path from its folder.
fn files(hosts: &[Host], today: Date) -> Vec<(String, String)> {
    let samples = KINDS.iter().map(|kind| {
        let name = if kind.holds_folder() { "voorbeeld/index.md" } else { "voorbeeld.md" };
        (format!("content/{}/{name}", kind.folder()), scaffold::sample(*kind, today))
    });
    let year = academic_year(today);
    let fill = |text: &str| text.replace("{{version}}", env!("CARGO_PKG_VERSION")).replace("{{year}}", &year);
    let pipelines = hosts.iter().filter_map(|host| host.file());
    let rest = FILES.into_iter().chain([HOOK]).chain(pipelines).map(|(path, text)| (path.to_owned(), fill(text)));
    rest.chain(samples).collect()
}

/// The academic year that a new guide is for; from May on that is the next one.
fn academic_year(today: Date) -> String {
    let first = if today.month() >= 5 { today.year() } else { today.year() - 1 };
    format!("{first}-{}", first + 1)
}
