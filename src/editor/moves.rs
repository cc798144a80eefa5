//! What must be written anew when files of the content get another path: links to them, links in them, ids elsewhere; and
//! the former addresses, so that nobody who kept one is lost.

use super::Edit;
use super::places;
use crate::guide::document::Document;
use crate::guide::front::Value;
use crate::guide::graph::{DocIndex, Guide, Target};
use crate::guide::language::Language;
use crate::guide::name::{id_of_path, of_path};
use crate::guide::route;
use crate::markup::links;
use crate::text::span::{Span, Spanned};

/// Paths and what they become, from the content folder. A folder takes along what lies in it.
pub type Moves = [(String, String)];

/// The new path of a file; none when it stays where it is.
pub fn moved(moves: &Moves, path: &str) -> Option<String> {
    moves.iter().find_map(|(from, to)| {
        let rest = path.strip_prefix(from.as_str())?;
        (rest.is_empty() || rest.starts_with('/')).then(|| format!("{to}{rest}"))
    })
}

/// All edits that keep the guide whole when these files move. They are edits of the files where they stand now.
pub fn edits(guide: &Guide, moves: &Moves) -> Vec<Edit> {
    let mover = Mover { guide, moves };
    let mut edits = Vec::new();
    for (index, doc) in places::documents(guide) {
        mover.links(index, doc, &mut edits);
        mover.files(doc, &mut edits);
        mover.results(doc, &mut edits);
        edits.extend(mover.former_address(index, doc));
    }
    let pages = guide.config.menu_pages();
    edits.extend(pages.filter_map(|page| mover.id(page)));
    let brand = &guide.config.brand;
    let pictures = [&brand.logo, &brand.logo_dark, &brand.icon].into_iter().flatten();
    edits.extend(pictures.filter_map(|file| mover.path(file)));
    edits.extend(guide.config.web_editor.as_ref().and_then(|editor| mover.path(&editor.script)));
    edits.dedup();
    edits
}

struct Mover<'a> {
    guide: &'a Guide,
    moves: &'a Moves,
}

impl Mover<'_> {
    fn default_language(&self) -> Language {
        self.guide.config.language
    }

    /// Where a file lies after the move.
    fn after(&self, path: &str) -> String {
        moved(self.moves, path).unwrap_or_else(|| path.to_owned())
    }

    /// The id after the move of the document with this one.
    fn new_id(&self, id: &str) -> Option<String> {
        let versions = self.guide.by_id.get(id)?;
        let doc = self.guide.doc(*versions.first()?);
        let path = moved(self.moves, &doc.path)?;
        let new = of_path(&path, self.default_language()).0;
        (new != id).then_some(new)
    }

    fn links(&self, index: Option<DocIndex>, doc: &Document, edits: &mut Vec<Edit>) {
        let folder = folder(&self.after(&doc.path)).to_owned();
        for (reference, target) in places::targets(self.guide, index, doc) {
            let Some(target) = target else { continue };
            let (path, _) = places::halves(&reference.target.value);
            if path.is_empty() {
                continue;
            }
            let new = if reference.path {
                self.link(doc, &folder, path, &target)
            } else {
                self.new_id(path.trim_matches('/'))
            };
            edits.extend(new.and_then(|new| self.replace(doc, &reference.target, path, new)));
        }
    }

    /// What a link by path must become; nothing when it still leads to its target.
    fn link(&self, doc: &Document, folder: &str, path: &str, target: &Target) -> Option<String> {
        let joined = links::join(doc.folder(), path)?;
        let now = links::join(folder, path);
        let (wanted, keeps) = if joined.ends_with(".md") {
            let wanted = self.after(&joined);
            let keeps = now.as_deref() == Some(&wanted);
            (wanted, keeps)
        } else {
            let id = match target {
                Target::Place(place) => self.guide.doc(place.doc).id.to_string(),
                Target::Overview(id) => id.to_string(),
            };
            let wanted = self.new_id(&id).unwrap_or(id);
            let keeps = now.is_some_and(|now| id_of_path(&now, self.default_language()) == wanted);
            (wanted, keeps)
        };
        if keeps {
            return None;
        }
        let from_top = path.starts_with('/');
        let new = if from_top { format!("/{wanted}") } else { links::relative(folder, &wanted) };
        Some(if path.ends_with('/') { format!("{new}/") } else { new })
    }

    /// Pictures and other files that a document shows or links.
    fn files(&self, doc: &Document, edits: &mut Vec<Edit>) {
        let folder = folder(&self.after(&doc.path)).to_owned();
        for file in &doc.files {
            let (path, _) = places::halves(&file.target.value);
            let Some(joined) = links::join(doc.folder(), path) else { continue };
            let wanted = self.after(&joined);
            if links::join(&folder, path).as_deref() == Some(&wanted) {
                continue;
            }
            let from_top = path.starts_with('/');
            let new = if from_top { format!("/{wanted}") } else { links::relative(&folder, &wanted) };
            edits.extend(self.replace(doc, &file.target, path, new));
        }
    }

    /// The form and the file with answers that a report names.
    fn results(&self, doc: &Document, edits: &mut Vec<Edit>) {
        let Some(results) = &doc.results else { return };
        edits.extend(self.id(&results.form));
        edits.extend(self.path(&results.data));
    }

    /// An id as it stands in the settings of the guide, or in front matter.
    fn id(&self, written: &Spanned<String>) -> Option<Edit> {
        let id = written.value.trim_matches('/');
        let new = self.new_id(id)?;
        Some(Edit { at: written.span, text: written.value.replace(id, &new) })
    }

    /// A path from the content folder.
    fn path(&self, written: &Spanned<String>) -> Option<Edit> {
        let path = written.value.trim_start_matches('/');
        let new = moved(self.moves, path)?;
        Some(Edit { at: written.span, text: new })
    }

    /// Puts another path in an address, and leaves what stands behind it.
    fn replace(&self, doc: &Document, target: &Spanned<String>, path: &str, new: String) -> Option<Edit> {
        let at = written(self.guide, doc, target)?;
        let source = self.guide.sources.get(at.source)?;
        let raw = source.slice(at);
        let rest = raw.find(['#', '?']).map_or("", |end| &raw[end..]);
        // An id keeps the slashes around it; a path with odd signs is written as an address is.
        let plain = links::decode(raw.strip_suffix(rest).unwrap_or(raw)) == raw.strip_suffix(rest).unwrap_or(raw);
        let new = if plain && !new.contains([' ', '(', ')']) { new } else { route::encode(&new) };
        debug_assert!(!path.is_empty(), "only a path can be replaced");
        Some(Edit { at, text: format!("{new}{rest}") })
    }

    /// Keeps the address that a document had: as one of its former addresses.
    fn former_address(&self, index: Option<DocIndex>, doc: &Document) -> Option<Edit> {
        index?;
        let new = moved(self.moves, &doc.path)?;
        let (new_id, _) = of_path(&new, self.default_language());
        if new_id == *doc.id {
            return None;
        }
        let address = |id: &str| match doc.language == self.default_language() {
            true => format!("/{id}/"),
            false => format!("/{}/{id}/", doc.language.tag()),
        };
        let (old, new) = (address(&doc.id), address(&new_id));
        // Who gives a page its former name back needs that address for the page itself.
        if let Some(alias) =
            doc.head.aliases.iter().find(|alias| alias.value.trim_matches('/') == new.trim_matches('/'))
        {
            return Some(Edit { at: alias.span, text: old });
        }
        add_alias(self.guide, doc, &old)
    }
}

fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// Where the address of a link stands in the source: in the link itself, or where the address is given a name
/// (`[name]: address`). Nothing when it was put together from values.
pub fn written(guide: &Guide, doc: &Document, target: &Spanned<String>) -> Option<Span> {
    let source = guide.sources.get(doc.source)?;
    let says = |raw: &str| raw == target.value || links::decode(raw) == target.value;
    if says(source.slice(target.span)) {
        return Some(target.span);
    }
    let mut at = 0;
    for line in source.text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let Some((_, rest)) = line.split_once("]:").filter(|_| line.trim_start().starts_with('[')) else { continue };
        let address = rest.split_whitespace().next().unwrap_or("").trim_start_matches('<').trim_end_matches('>');
        if !address.is_empty() && says(address) {
            let from = start + line.len() - rest.len() + rest.find(address)?;
            return Some(Span::new(doc.source, from, from + address.len()));
        }
    }
    None
}

/// The edit that adds a former address to the front matter of a document, in the form that stands there.
fn add_alias(guide: &Guide, doc: &Document, address: &str) -> Option<Edit> {
    let source = guide.sources.get(doc.source)?;
    let front = doc.head.front.as_ref()?;
    let insert = |at: usize, text: String| Some(Edit { at: Span::new(doc.source, at, at), text });
    let line_end = if source.text.contains("\r\n") { "\r\n" } else { "\n" };
    let Some(aliases) = front.get("aliases") else {
        let text = format!("aliases: [{address}]{line_end}");
        return if front.span.range().is_empty() { None } else { insert(front.span.end as usize, text) };
    };
    let written = source.slice(aliases.span);
    match &aliases.value {
        Value::List(items) if written.starts_with('[') => {
            let comma = if items.is_empty() { "" } else { ", " };
            insert(aliases.span.start as usize + 1, format!("{address}{comma}"))
        }
        Value::List(items) => {
            let first = items.first()?.span.start as usize;
            let start = source.text[..first].rfind('\n').map_or(0, |at| at + 1);
            insert(start, format!("{}{address}{line_end}", &source.text[start..first]))
        }
        _ => Some(Edit { at: aliases.span, text: format!("[{address}, {written}]") }),
    }
}
