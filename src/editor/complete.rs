//! What may be written at a place: the proposals of an editor.

mod names;
mod words;

use std::ops::Range;

use super::fields;
use super::places;
use super::slot::{self, Slot};
use super::spot::{fields_of, settings_of};
use super::words::Words;
use crate::guide::document::Document;
use crate::guide::field::Field;
use crate::guide::graph::Guide;
use crate::guide::language::Language;
use crate::guide::name;
use crate::kinds::{self, KINDS};
use crate::markup::settings_file;

/// A guide may have thousands of names; more than this an editor need not get at once.
pub const MOST: usize = 300;

/// One proposal.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Item {
    /// What is shown, and what is looked for besides it.
    pub label: String,
    pub detail: String,
    pub about: String,
    pub insert: String,
    pub sort: Sort,
}

/// What a proposal is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    Key,
    #[default]
    Word,
    Document,
    Section,
    Source,
    Block,
    File,
}

/// The proposals at a place, and the bytes that they replace.
#[derive(Debug, Default)]
pub struct Proposals {
    pub items: Vec<Item>,
    pub typed: Range<usize>,
    /// There are more: ask again when more is typed.
    pub more: bool,
}

/// The text that is being written, as far as proposals need to know it.
pub(super) struct Writing<'a> {
    guide: &'a Guide,
    words: &'a Words,
    /// The document as it was last read; none while it is new.
    doc: Option<&'a Document>,
    text: &'a str,
    folder: &'a str,
    language: Language,
    kind: &'static str,
}

/// What may be written at `byte` of `text`, the text of the file at `path` in the content folder.
pub fn complete(guide: &Guide, path: &str, text: &str, byte: usize, words: &Words) -> Proposals {
    let yaml = path == "guide.yml";
    let Some(wanted) = slot::at(text, byte, yaml) else { return Proposals::default() };
    let doc = places::documents(guide).map(|(_, doc)| &**doc).find(|doc| &*doc.path == path);
    let (id, language) = name::of_path(path, guide.config.language);
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let kind = kind_of(doc, &id, text);
    let writing = Writing { guide, words, doc, text, folder, language, kind };
    let items = match &wanted.slot {
        Slot::FrontKey { path } => writing.front_keys(yaml, path),
        Slot::FrontValue { path } => writing.front_values(yaml, path),
        Slot::SettingKey { heading, comment } => {
            let fields = settings_of(kind, heading).into_iter().flatten();
            let fields = fields.filter(|field| !has_key(comment, field.name, ';'));
            fields.map(|field| writing.key(field, &[])).collect()
        }
        Slot::SettingValue { heading, key } => {
            let found = fields::value(&settings_of(kind, heading), &[key]);
            found.map(|(field, shape)| writing.values(field.name, shape)).unwrap_or_default()
        }
        Slot::Id => writing.ids(),
        Slot::IdAnchor { id } => writing.anchors_of_id(id),
        Slot::Path => writing.paths(),
        Slot::PathAnchor { path } => writing.anchors_of_path(path),
        Slot::Citation => writing.sources(),
        Slot::Value => writing.site_values(),
        Slot::Block => writing.blocks(),
    };
    let typed = text.get(wanted.typed.start..byte).unwrap_or("").to_lowercase();
    let fits = |item: &Item| {
        let text = format!("{} {}", item.label, item.detail).to_lowercase();
        // Editors match loosely, so what has all the letters in their order may pass.
        let mut signs = text.chars();
        typed.chars().all(|wanted| signs.any(|sign| sign == wanted))
    };
    let mut items: Vec<Item> = items.into_iter().filter(fits).collect();
    // What holds the very letters comes first.
    items.sort_by_key(|item| !item.label.to_lowercase().contains(&typed));
    let more = items.len() > MOST;
    items.truncate(MOST);
    Proposals { items, typed: wanted.typed, more }
}

/// The kind that the text names, else the one that was read, else that of the folder.
fn kind_of(doc: Option<&Document>, id: &str, text: &str) -> &'static str {
    let mut lines = text.lines().take(60);
    let written = lines.find_map(|line| line.strip_prefix("kind:")).and_then(|name| kinds::by_name(name.trim()));
    let folder = || kinds::by_folder(id.split('/').next().unwrap_or("")).unwrap_or(KINDS[0]);
    written.map(|kind| kind.name()).or(doc.map(|doc| doc.kind)).unwrap_or_else(|| folder().name())
}

/// Whether a key stands in a text of keys and values.
fn has_key(text: &str, name: &str, separator: char) -> bool {
    text.split([separator, '\n']).any(|line| line.trim().strip_prefix(name).is_some_and(|rest| rest.starts_with(':')))
}

impl Writing<'_> {
    fn fields(&self, yaml: bool) -> Vec<&'static [Field]> {
        if yaml { vec![settings_file::FIELDS] } else { fields_of(self.kind).to_vec() }
    }

    fn front_keys(&self, yaml: bool, path: &[&str]) -> Vec<Item> {
        let top = path.is_empty();
        let found = fields::keys(&self.fields(yaml), path).into_iter();
        found.filter(|field| !top || !starts_line(self.text, field.name)).map(|field| self.key(field, path)).collect()
    }

    fn front_values(&self, yaml: bool, path: &[&str]) -> Vec<Item> {
        let fields = self.fields(yaml);
        // An item of a list of mappings starts with a key.
        let keys = fields::keys(&fields, path);
        let mut items: Vec<Item> = keys.into_iter().map(|field| self.key(field, path)).collect();
        if let Some((field, shape)) = fields::value(&fields, path) {
            items.extend(match (yaml, path) {
                (true, ["menu", ..]) => self.ids(),
                (false, ["kind"]) => self.kinds(),
                _ => self.values(field.name, shape),
            });
        }
        items
    }

    /// A key with what it is for.
    fn key(&self, field: &'static Field, path: &[&str]) -> Item {
        let mut whole: Vec<&str> = path.to_vec();
        whole.push(field.name);
        let whole = whole.join(".");
        let detail = self.words.label(self.kind, &whole).unwrap_or_default();
        let about = self.words.about(self.kind, &whole, field);
        let insert = format!("{}: ", field.name);
        Item { label: field.name.to_owned(), detail, about, insert, sort: Sort::Key }
    }
}

/// Whether a line of the text starts with a key.
fn starts_line(text: &str, name: &str) -> bool {
    text.lines().any(|line| line.strip_prefix(name).is_some_and(|rest| rest.starts_with(':')))
}
