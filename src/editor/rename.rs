//! Another name for a document, a section, a code or a source, everywhere at once.

use super::Edit;
use super::moves::{self, written};
use super::navigate::{self, Goal};
use super::places::{self, is_name};
use super::spot::{Spot, What, comment_at};
use super::words::Words;
use crate::guide::document::{Anchor, Document};
use crate::guide::draft::{is_reserved, slug};
use crate::guide::graph::{DocIndex, Guide, Place};
use crate::guide::name::without_number;
use crate::text::span::{Span, Spanned};

/// What a new name asks for. Paths are from the content folder.
#[derive(Debug, Default, PartialEq)]
pub struct Renaming {
    pub edits: Vec<Edit>,
    pub moves: Vec<(String, String)>,
}

/// The name that can be changed at a spot, and where it is shown; nothing where there is none.
pub fn prepare(guide: &Guide, spot: &Spot<'_>) -> Option<(Span, String)> {
    if let What::Code(place) = spot.what {
        return Some((spot.span, anchor(guide, place)?.code.clone()?));
    }
    let name = match navigate::goal(guide, spot)? {
        Goal::Document(doc) if &*guide.doc(doc).id == "index" => return None,
        Goal::Document(doc) => guide.doc(doc).id.rsplit('/').next().unwrap_or("").to_owned(),
        Goal::Anchor(place) => anchor(guide, place)?.id.clone(),
        Goal::Source(key) => key,
    };
    Some((spot.span, name))
}

/// Everything to be changed for the name `to`; a sentence for the editor when that cannot be.
pub fn rename(guide: &Guide, spot: &Spot<'_>, to: &str, words: &Words) -> Result<Renaming, String> {
    let to = to.trim();
    let nothing = || words.say("rename-nothing", &[]);
    if let What::Code(place) = spot.what {
        let place = places::in_version(guide, place, guide.original(place.doc));
        return code(guide, place, to, words);
    }
    match navigate::goal(guide, spot).ok_or_else(nothing)? {
        Goal::Document(doc) => document(guide, doc, to, words),
        Goal::Anchor(place) => {
            let old = anchor(guide, place).ok_or_else(nothing)?.id.clone();
            if !is_name(to) || is_reserved(to) {
                return Err(words.say("rename-name", &[("name", to.into())]));
            }
            if to != old && guide.doc(place.doc).has_anchor(to) {
                return Err(words.say("rename-taken", &[("name", to.into())]));
            }
            Ok(Renaming { edits: section(guide, place, &old, to), moves: Vec::new() })
        }
        Goal::Source(key) => source(guide, &key, to, words),
    }
}

fn anchor(guide: &Guide, place: Place) -> Option<&Anchor> {
    guide.doc(place.doc).anchor(place.anchor?)
}

/// A document, in all its languages: `to` is the last part of its id, or the whole of it.
fn document(guide: &Guide, doc: DocIndex, to: &str, words: &Words) -> Result<Renaming, String> {
    let old = guide.doc(doc).id.to_string();
    let wrong = || words.say("rename-name", &[("name", to.into())]);
    let to = to.trim_matches('/').trim_end_matches(".md");
    let new = match old.rsplit_once('/') {
        Some((folder, _)) if !to.contains('/') => format!("{folder}/{to}"),
        _ => to.to_owned(),
    };
    // The first folder says what kind a document is.
    let same_section = old.split('/').next() == new.split('/').next() || !old.contains('/');
    let named = |part: &str| is_name(part) && part != "index" && without_number(part) == part;
    if old == "index" || !same_section || !new.split('/').all(named) {
        return Err(wrong());
    }
    if new == old {
        return Ok(Renaming::default());
    }
    if places::documents(guide).any(|(_, other)| *other.id == *new) {
        return Err(words.say("rename-taken", &[("name", new.as_str().into())]));
    }
    let mut moves: Vec<(String, String)> = Vec::new();
    for (_, version) in places::documents(guide).filter(|(_, version)| *version.id == *old) {
        let pair = new_path(guide, &version.path, &old, &new);
        if !moves.contains(&pair) {
            moves.push(pair);
        }
    }
    Ok(Renaming { edits: moves::edits(guide, &moves), moves })
}

/// The path that goes with a new id, and the path it replaces: of a file, or of the folder that `index.md` stands for. What
/// stands around the name, such as a number for the order, stays.
fn new_path(guide: &Guide, path: &str, old: &str, new: &str) -> (String, String) {
    let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
    let heads_folder = file == "index.md" || (file.starts_with("index.") && file.ends_with(".md"));
    let (path, folder, file) = match folder.rsplit_once('/') {
        Some((above, name)) if heads_folder => (folder, above, name),
        _ if heads_folder => (folder, "", folder),
        _ => (path, folder, file),
    };
    let lead = &file[..file.len() - without_number(file).len()];
    let (old_folder, old_name) = old.rsplit_once('/').unwrap_or(("", old));
    let (new_folder, new_name) = new.rsplit_once('/').unwrap_or(("", new));
    let tail = file.get(lead.len() + old_name.len()..).unwrap_or("");
    let folder = if old_folder == new_folder { folder.to_owned() } else { folder_of(guide, new_folder) };
    let slash = if folder.is_empty() { "" } else { "/" };
    (path.to_owned(), format!("{folder}{slash}{lead}{new_name}{tail}"))
}

/// The folder whose documents have ids that start with `id`, which may have numbers in its name.
fn folder_of(guide: &Guide, id: &str) -> String {
    let inside = |doc: &Document| doc.id.rsplit_once('/').is_some_and(|(folder, _)| folder == id);
    let known = places::documents(guide).find(|(_, doc)| inside(doc) && !doc.path.contains("/index."));
    known.map_or_else(|| id.to_owned(), |(_, doc)| doc.folder().to_owned())
}

/// A section, in all languages of its document, and every link to it.
fn section(guide: &Guide, place: Place, old: &str, new: &str) -> Vec<Edit> {
    let id = &guide.doc(place.doc).id;
    let mut edits = Vec::new();
    for (_, doc) in places::documents(guide).filter(|(_, doc)| doc.id == *id) {
        if let Some(anchor) = doc.anchors.iter().find(|anchor| anchor.id == old) {
            edits.extend(name_section(guide, doc, anchor, new));
        }
    }
    for (index, doc) in places::documents(guide) {
        for (reference, target) in places::targets(guide, index, doc) {
            if target.and_then(|target| target.place()) == Some(place) {
                edits.extend(fragment(guide, doc, &reference.target, new));
            }
        }
    }
    edits.dedup();
    edits
}

/// Puts another name behind the `#` of an address.
fn fragment(guide: &Guide, doc: &Document, target: &Spanned<String>, new: &str) -> Option<Edit> {
    let at = written(guide, doc, target)?;
    let hash = guide.sources.get(at.source)?.slice(at).find('#')?;
    Some(Edit { at: Span::new(at.source, at.start as usize + hash + 1, at.end as usize), text: new.to_owned() })
}

/// Writes the name of a section: in the settings it has, or in a comment of its own.
fn name_section(guide: &Guide, doc: &Document, anchor: &Anchor, new: &str) -> Option<Edit> {
    let text = &guide.sources.get(doc.source)?.text;
    let insert = |at: usize, text: String| Some(Edit { at: Span::new(doc.source, at, at), text });
    if let Some((settings, start)) = settings_below(text, anchor.span) {
        return match settings.get("id") {
            Some(id) => Some(Edit { at: id.span, text: new.to_owned() }),
            None => insert(start + 4, format!(" id: {new};")),
        };
    }
    let heading = text.get(anchor.span.range())?;
    let end = anchor.span.start as usize + heading.trim_end().len();
    match heading.trim_start().starts_with('#') {
        true => insert(end, format!("{}<!-- id: {new} -->", if text.contains("\r\n") { "\r\n" } else { "\n" })),
        false => insert(end, format!(" <!-- id: {new} -->")),
    }
}

/// The settings that belong to a heading: in its line, or right below it.
fn settings_below(text: &str, heading: Span) -> Option<(crate::guide::settings::Settings, usize)> {
    let inside = text.get(heading.range())?.find("<!--").map(|at| heading.start as usize + at);
    let behind = text.get(heading.end as usize..)?;
    let below = behind.trim_start().starts_with("<!--").then(|| text.len() - behind.trim_start().len());
    comment_at(heading.source, text, inside.or(below)? + 4)
}

/// A code, in all languages of its document. A section that is named after its code is named after the new one.
fn code(guide: &Guide, place: Place, to: &str, words: &Words) -> Result<Renaming, String> {
    let doc = guide.doc(place.doc);
    let Some((anchor, old)) = anchor(guide, place).and_then(|anchor| Some((anchor, anchor.code.clone()?))) else {
        return Err(words.say("rename-nothing", &[]));
    };
    if to.is_empty() || to.contains([';', '\n']) || to.contains("-->") {
        return Err(words.say("rename-name", &[("name", to.into())]));
    }
    if to != old && doc.anchors.iter().any(|other| other.code.as_deref() == Some(to)) {
        return Err(words.say("rename-taken", &[("name", to.into())]));
    }
    let mut edits = Vec::new();
    for (_, version) in places::documents(guide).filter(|(_, version)| version.id == doc.id) {
        let Some(anchor) = version.anchors.iter().find(|other| other.id == anchor.id) else { continue };
        let text = guide.sources.get(version.source).map_or("", |source| &source.text);
        let settings = settings_below(text, anchor.span);
        let code = settings.and_then(|(settings, _)| settings.get("code").cloned()).filter(|code| code.value == old);
        edits.extend(code.map(|code| Edit { at: code.span, text: to.to_owned() }));
    }
    let name = slug(to);
    if anchor.explicit && anchor.id == slug(&old) && is_name(&name) && !is_reserved(&name) && !doc.has_anchor(&name) {
        edits.extend(section(guide, place, &anchor.id, &name));
    }
    Ok(Renaming { edits, moves: Vec::new() })
}

/// The key of a source, and every citation of it.
fn source(guide: &Guide, key: &str, to: &str, words: &Words) -> Result<Renaming, String> {
    let plain = |sign: char| sign.is_alphanumeric() || matches!(sign, '-' | '_' | ':' | '.');
    if to.is_empty() || !to.chars().all(plain) {
        return Err(words.say("rename-name", &[("name", to.into())]));
    }
    if to != key && navigate::entry(guide, to).is_some() {
        return Err(words.say("rename-taken", &[("name", to.into())]));
    }
    let places = navigate::references(guide, &Goal::Source(key.to_owned()), true);
    let edit = |at: Span| {
        // A citation is marked with its `@`, an entry is not.
        let marked = guide.sources.get(at.source).is_some_and(|source| source.slice(at).starts_with('@'));
        Edit { at, text: format!("{}{to}", if marked { "@" } else { "" }) }
    };
    Ok(Renaming { edits: places.into_iter().map(edit).collect(), moves: Vec::new() })
}
