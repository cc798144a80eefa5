//! `new`: a document to start from, with the fields of its kind.

use std::path::{Path, PathBuf};

use super::scaffold::{self, Site};
use super::{Exit, Stop, Words, language_parser, schema, shown, site, terminal, unknown_kind, words};
use crate::disk;
use crate::guide::config::Config;
use crate::guide::draft::slug;
use crate::guide::language::Language;
use crate::kinds::kind::Kind;
use crate::kinds::{KINDS, by_folder, by_name};

/// Start a new document from the sample of its kind; an existing file is never changed
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The kind, such as rubric or practice; `stagegids explain` lists them
    kind: String,
    /// The name of the document in the folder of its kind, such as `eindevaluatie`, or `eindevaluatie.fr` in French
    path: String,
    /// The site folder: the one that holds `content`
    #[arg(default_value = ".")]
    dir: PathBuf,
    /// The language of messages; that of the site when left out
    #[arg(long, value_parser = language_parser())]
    lang: Option<Language>,
}

/// A file to write, with its path from the site folder.
struct NewFile {
    path: String,
    text: String,
}

pub fn run(args: &Args) -> Result<Exit, Stop> {
    let words_before = words(args.lang);
    let config = site::config(&args.dir, args.lang)?;
    let words = Words::of(args.lang.unwrap_or(config.language));
    let Some(kind) = by_name(&args.kind).or_else(|| by_folder(&args.kind)) else {
        let names: Vec<&str> = KINDS.iter().map(|kind| kind.name()).collect();
        return Err(unknown_kind(&args.kind, &names, words));
    };
    let Some(name) = Name::read(&args.path, kind) else {
        return Err(Stop::usage(words, words.say("bad-path", &[("path", args.path.as_str().into())])));
    };
    let has = |id: &str| has_document(&args.dir, id);
    let site = Site { config: &config, today: disk::today(), has: &has };
    let files = files(kind, &name, &site, words);
    for file in &files {
        if disk::exists(&args.dir.join(&file.path)) {
            return Err(Stop::usage(words, words.say("exists", &[("path", file.path.as_str().into())])));
        }
    }
    for file in &files {
        let path = args.dir.join(&file.path);
        disk::write_new(&path, file.text.as_bytes()).map_err(Stop::disk(words_before))?;
        terminal::print(&format!("{}\n", words.say("created", &[("path", shown(&path).into())])));
    }
    write_schema(kind, &config, &args.dir).map_err(Stop::disk(words))?;
    Ok(Exit::Clean)
}

/// The schema is made from the program and the settings, so an older one may be replaced.
fn write_schema(kind: &dyn Kind, config: &Config, folder: &Path) -> Result<(), disk::Failure> {
    let path = folder.join(disk::STATE).join(format!("schema/{}.json", kind.name()));
    disk::write_over(&path, schema::of_kind_as_text(kind, Some(config)).as_bytes())
}

/// Whether an id names a document: as a file or as a folder with an `index.md`.
pub(super) fn has_document(folder: &Path, id: &str) -> bool {
    let content = folder.join("content");
    disk::exists(&content.join(format!("{id}.md"))) || disk::exists(&content.join(format!("{id}/index.md")))
}

/// The files of a new document: one, or for a kind that holds a folder its first page and a first chapter.
fn files(kind: &dyn Kind, name: &Name, site: &Site, words: &Words) -> Vec<NewFile> {
    let base = format!("content/{}/{}", kind.folder(), name.path());
    let language = name.suffix();
    let depth = 1 + name.slugs.len() + usize::from(kind.holds_folder());
    let schema = format!("{}{}/schema/{}.json", "../".repeat(depth), disk::STATE, kind.name());
    let whole = scaffold::document(kind, &name.title, &schema, None, site);
    if !kind.holds_folder() {
        return vec![NewFile { path: format!("{base}{language}.md"), text: whole }];
    }
    let text = words.say("chapter-text", &[]);
    let chapter = scaffold::document(kind, &words.say("chapter-title", &[]), &schema, Some(&text), site);
    let file = words.say("chapter-file", &[]);
    vec![
        NewFile { path: format!("{base}/index{language}.md"), text: whole },
        NewFile { path: format!("{base}/01-{file}{language}.md"), text: chapter },
    ]
}

/// What the path on the command line comes to.
#[derive(Debug, PartialEq)]
pub(super) struct Name {
    /// The folders and the file below the folder of the kind, as they stand in addresses.
    slugs: Vec<String>,
    language: Option<String>,
    title: String,
}

impl Name {
    /// Reads `eindevaluatie`, `rubrics/eindevaluatie.md`, `content/rubrics/2027/Mijn rubriek` or `eindevaluatie.fr`.
    /// Nothing when it leads outside the folder or has no letters.
    pub(super) fn read(path: &str, kind: &dyn Kind) -> Option<Name> {
        let path = path.replace('\\', "/");
        let mut path = path.strip_prefix("./").unwrap_or(&path);
        path = path.strip_prefix("content/").unwrap_or(path);
        path = path.strip_prefix(kind.folder()).and_then(|rest| rest.strip_prefix('/')).unwrap_or(path);
        path = path.strip_suffix(".md").unwrap_or(path);
        let (stem, language) = match path.rsplit_once('.') {
            Some((stem, tag)) if Language::from_tag(tag).is_some() => (stem, Some(tag.to_owned())),
            _ => (path, None),
        };
        let stem = if kind.holds_folder() { stem.strip_suffix("/index").unwrap_or(stem) } else { stem };
        let slugs: Vec<String> = stem.trim_end_matches('/').split('/').map(name_of).collect();
        let last = stem.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
        (!slugs.iter().any(String::is_empty)).then(|| Name { slugs, language, title: title_of(last) })
    }

    /// The folders and the file, without extension.
    pub(super) fn path(&self) -> String {
        self.slugs.join("/")
    }

    /// `.fr` of a document in French.
    pub(super) fn suffix(&self) -> String {
        self.language.as_deref().map(|tag| format!(".{tag}")).unwrap_or_default()
    }
}

/// A name for a file: as in addresses, and not hidden.
fn name_of(words: &str) -> String {
    slug(words).trim_matches(['-', '_']).to_owned()
}

/// The words of a file name: without number, with a capital.
pub(super) fn title_of(name: &str) -> String {
    let number = name.find(|sign: char| !sign.is_ascii_digit()).filter(|at| *at > 0 && name[*at..].starts_with('-'));
    let words = name[number.map_or(0, |at| at + 1)..].replace(['-', '_'], " ");
    let words = words.trim();
    let mut signs = words.chars();
    signs.next().map_or_else(String::new, |first| first.to_uppercase().chain(signs).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(path: &str, kind: &str) -> Option<(String, String)> {
        let name = Name::read(path, by_name(kind).unwrap())?;
        Some((name.slugs.join("/") + &name.language.map(|tag| format!(".{tag}")).unwrap_or_default(), name.title))
    }

    #[test]
    fn a_path_may_be_written_in_many_ways() {
        for path in
            ["eindevaluatie", "rubrics/eindevaluatie", "./content/rubrics/eindevaluatie.md", "rubrics\\eindevaluatie"]
        {
            assert_eq!(read(path, "rubric"), Some(("eindevaluatie".into(), "Eindevaluatie".into())), "{path}");
        }
        assert_eq!(read("2027/Mijn rubriek", "rubric"), Some(("2027/mijn-rubriek".into(), "Mijn rubriek".into())));
        assert_eq!(read("02-élan.fr", "page"), Some(("02-élan.fr".into(), "Élan".into())));
        assert_eq!(read("mentor/index.md", "handbook"), Some(("mentor".into(), "Mentor".into())));
    }

    #[test]
    fn a_path_stays_in_its_folder() {
        for path in ["../x", "a/../../x", "/etc/x", "..", "", "/", "a//b", "...", "___"] {
            assert_eq!(read(path, "page"), None, "{path}");
        }
    }
}
