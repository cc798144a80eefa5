//! `translate`: a page made ready to be translated, and the record of what a translation was made from.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::translation::{draft, mark};
use super::words::Words;
use super::{Exit, Stop, language_parser, shown, site, terminal};
use crate::disk;
use crate::guide::document::Document;
use crate::guide::graph::Guide;
use crate::guide::language::Language;
use crate::guide::name;
use crate::memo::Memo;
use crate::stage;
use crate::text::diagnostic::Notes;
use crate::text::messages::Messages;
use crate::text::suggest::nearest;

/// Make a page ready to be translated, or record that a translation is up to date; an existing translation is never replaced
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The page: its id (`rubrics/eindevaluatie`) or its file
    page: String,
    /// The site folder: the one that holds `content`
    #[arg(default_value = ".")]
    dir: PathBuf,
    /// The language to translate into
    #[arg(long, value_name = "LANG", value_parser = language_parser())]
    to: Language,
    /// Record that the translation says what the original says now: all of it, or the sections with these anchors (`top` is what stands before the first heading)
    #[arg(long, value_name = "SECTION", num_args = 0..)]
    mark: Option<Vec<String>>,
    /// The language of messages; that of the site when left out
    #[arg(long, value_parser = language_parser())]
    lang: Option<Language>,
}

pub fn run(args: &Args) -> Result<Exit, Stop> {
    let guide = guide(args)?;
    let words = Words::of(args.lang.unwrap_or(guide.config.language));
    let refuse = |key: &str, value: &str| Stop::usage(words, words.say(key, &[("value", value.into())]));
    if args.to == guide.config.language {
        return Err(refuse("translate-own", args.to.tag()));
    }
    if !guide.config.languages.contains(&args.to) {
        let all: Vec<&str> = guide.config.languages.iter().chain([&args.to]).map(|language| language.tag()).collect();
        return Err(refuse("translate-language", &all.join(", ")));
    }
    let original = original(&guide, args, words)?;
    if original.stub {
        return Err(refuse("translate-unreadable", &original.path));
    }
    let translation = version(&guide, &original.id, args.to);
    match (&args.mark, translation) {
        (None, Some(there)) => Err(refuse("translate-exists", &format!("content/{}", there.path))),
        (None, None) => start(args, &guide, &original, words),
        (Some(_), None) => Err(refuse("translate-none", &original.id)),
        (Some(names), Some(translation)) => record(args, &guide, &original, &translation, names, words),
    }
}

/// The guide with its drafts: a translation is one until it is ready.
fn guide(args: &Args) -> Result<Guide, Stop> {
    let inputs = site::Args { dir: args.dir.clone(), drafts: true, lang: args.lang }.inputs()?;
    let (mut memo, mut notes) = (Memo::default(), Notes::default());
    let read = stage::read::read(&inputs, &mut memo, &mut notes);
    let docs = stage::parse::parse(&read, &mut memo, &mut notes);
    Ok(stage::link::link(&read, docs, &mut notes))
}

fn version(guide: &Guide, id: &str, language: Language) -> Option<Arc<Document>> {
    let mut versions = guide.by_id.get(id)?.iter().map(|at| guide.doc(*at));
    versions.find(|doc| doc.language == language).cloned()
}

/// The page that was asked for, in the language of the guide.
fn original(guide: &Guide, args: &Args, words: &'static Words) -> Result<Arc<Document>, Stop> {
    let page = args.page.replace('\\', "/");
    let folder = format!("{}/", shown(&args.dir).trim_end_matches('/'));
    let mut path = page.strip_prefix(&folder).unwrap_or(&page);
    path = path.strip_prefix("./").unwrap_or(path);
    path = path.strip_prefix("content/").unwrap_or(path);
    let id = name::id_of_path(path, guide.config.language);
    version(guide, &id, guide.config.language).ok_or_else(|| {
        let mut message = words.say("translate-unknown", &[("value", args.page.as_str().into())]);
        let mut ids: Vec<&str> = guide.by_id.keys().map(|id| &**id).collect();
        ids.sort_unstable();
        if let Some(near) = nearest(&id, ids) {
            message.push(' ');
            message.push_str(&Messages::of(words.language.tag()).suggestion(near));
        }
        Stop::usage(words, message)
    })
}

/// Writes the page for its translator.
fn start(args: &Args, guide: &Guide, original: &Document, words: &'static Words) -> Result<Exit, Stop> {
    let path = translated_path(&original.path, args.to);
    let full = args.dir.join(format!("content/{path}"));
    if disk::exists(&full) {
        let message = words.say("translate-exists", &[("value", format!("content/{path}").into())]);
        return Err(Stop::usage(words, message));
    }
    let text = guide.sources.get(original.source).map_or("", |source| &*source.text);
    let remark = Words::of(args.to).say("translate-remark", &[]);
    disk::write_new(&full, draft::text(text, original, &remark).as_bytes()).map_err(Stop::disk(words))?;
    terminal::print(&format!("{}\n", words.say("created", &[("path", shown(&full).into())])));
    let count = original.sections.len();
    terminal::print(&format!("{}\n", words.say("translate-next", &[("count", count.into())])));
    Ok(Exit::Clean)
}

/// `rubrics/01-eind.md` in French is `rubrics/01-eind.fr.md`.
fn translated_path(path: &str, language: Language) -> String {
    let stem = path.strip_suffix(".md").unwrap_or(path);
    let tagged = stem.rsplit_once('.').filter(|(_, tag)| Language::from_tag(tag).is_some());
    format!("{}.{}.md", tagged.map_or(stem, |(stem, _)| stem), language.tag())
}

fn record(
    args: &Args,
    guide: &Guide,
    original: &Document,
    translation: &Document,
    names: &[String],
    words: &'static Words,
) -> Result<Exit, Stop> {
    let path = args.dir.join(format!("content/{}", translation.path));
    let text = guide.sources.get(translation.source).map_or("", |source| &*source.text);
    let marked = mark::text(text, original, translation, names).map_err(|unknown| {
        let mut message = words.say("translate-section", &[("value", unknown.name.into())]);
        if let Some(near) = unknown.near {
            message.push(' ');
            message.push_str(&Messages::of(words.language.tag()).suggestion(&near));
        }
        Stop::usage(words, message)
    })?;
    if marked.count > 0 {
        disk::replace(&path, marked.text.as_bytes()).map_err(Stop::disk(words))?;
    }
    terminal::print(&format!("{}\n", said(&path, marked.count, words)));
    Ok(Exit::Clean)
}

fn said(path: &Path, count: usize, words: &Words) -> String {
    let key = if count == 0 { "translate-nothing" } else { "translate-marked" };
    words.say(key, &[("path", shown(path).into()), ("count", count.into())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_translation_stands_beside_its_original() {
        assert_eq!(translated_path("rubrics/01-eind.md", Language::Fr), "rubrics/01-eind.fr.md");
        assert_eq!(translated_path("handbooks/m/index.md", Language::En), "handbooks/m/index.en.md");
        assert_eq!(translated_path("pages/a.nl.md", Language::En), "pages/a.en.md");
        assert_eq!(translated_path("pages/versie.2.md", Language::En), "pages/versie.2.en.md");
    }
}
