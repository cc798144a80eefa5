//! The site a command works on: its folder, its files, and the language in which the command speaks.

use std::path::{Path, PathBuf};

use super::words::Words;
use super::{Stop, language_parser, shown, words};
use crate::compile::Inputs;
use crate::disk::{self, Listing};
use crate::guide::config::Config;
use crate::guide::language::Language;
use crate::memo::Memo;
use crate::stage;
use crate::text::diagnostic::Notes;

/// The file that holds the settings of a site.
const SETTINGS: &str = "content/guide.yml";

/// What every command that compiles a site asks.
#[derive(Debug, clap::Args)]
#[group(skip)]
pub struct Args {
    /// The site folder: the one that holds `content`
    #[arg(default_value = ".")]
    pub dir: PathBuf,
    /// Include the documents that say `draft: true`
    #[arg(long)]
    pub drafts: bool,
    /// The language of findings; that of the site when left out
    #[arg(long, value_parser = language_parser())]
    pub lang: Option<Language>,
}

impl Args {
    /// Reads the files of the site.
    pub fn inputs(&self) -> Result<Inputs, Stop> {
        inputs(&self.dir, self.drafts, self.lang)
    }

    /// Lists the files of the site.
    pub fn listing(&self) -> Result<Listing, Stop> {
        self.has_content()?;
        disk::listing(&self.dir).map_err(Stop::disk(words(self.lang)))
    }

    /// Refuses a folder that is none of a site.
    pub fn has_content(&self) -> Result<(), Stop> {
        has_content(&self.dir, self.lang)
    }

    /// The words for what is said once the site's own language is known.
    pub fn words(&self, config: &Config) -> &'static Words {
        Words::of(self.lang.unwrap_or(config.language))
    }
}

fn inputs(folder: &Path, drafts: bool, lang: Option<Language>) -> Result<Inputs, Stop> {
    has_content(folder, lang)?;
    disk::inputs(folder, drafts).map_err(Stop::disk(words(lang)))
}

fn has_content(folder: &Path, lang: Option<Language>) -> Result<(), Stop> {
    let words = words(lang);
    match disk::is_folder(&folder.join("content")) {
        true => Ok(()),
        false => Err(Stop::usage(words, words.say("no-content", &[("folder", shown(folder).into())]))),
    }
}

/// The settings of a site. What is wrong in them is for `check` to say.
pub fn config(folder: &Path, lang: Option<Language>) -> Result<Config, Stop> {
    has_content(folder, lang)?;
    let file = disk::input(folder, SETTINGS).map_err(Stop::disk(words(lang)))?;
    Ok(settings(&Inputs { files: file.into_iter().collect(), today: disk::today(), drafts: false, year: None }))
}

/// The settings among the files of a site.
pub fn settings(inputs: &Inputs) -> Config {
    let files = inputs.files.iter().filter(|file| file.path == SETTINGS).cloned().collect();
    let only = Inputs { files, year: None, ..*inputs };
    stage::read::read(&only, &mut Memo::default(), &mut Notes::default()).config
}
