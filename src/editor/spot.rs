//! What stands at a byte of a source: a link, a citation, a heading, a key or a word of front matter.

use super::places::{self, halves};
use crate::guide::document::{Document, Ref};
use crate::guide::field::{Field, Shape};
use crate::guide::front::{Map, Value};
use crate::guide::graph::{DocIndex, Guide, Place, Target};
use crate::guide::settings::Settings;
use crate::kinds::{COMMON_FIELDS, COMMON_SETTINGS, by_name};
use crate::markup::{comment, settings_file, typed};
use crate::text::diagnostic::Notes;
use crate::text::span::{SourceId, Span, Spanned};

/// Something an editor can ask about, and where it stands.
pub struct Spot<'a> {
    pub span: Span,
    pub what: What<'a>,
    /// The document it stands in; none in `guide.yml` and in the bibliography.
    pub doc: Option<&'a Document>,
}

pub enum What<'a> {
    /// A link or a relation. `anchor`: the byte lies behind its `#`.
    Link { reference: &'a Ref, target: Option<Target>, anchor: bool },
    /// A citation, or the entry of the bibliography itself.
    Source(String),
    /// A heading, or its `id` in the comment under it.
    Anchor(Place),
    /// The code of an outcome or indicator.
    Code(Place),
    /// The title in the front matter.
    Title(DocIndex),
    /// A key, with the keys it lies in: `scale.points`.
    Key { path: String, field: &'static Field },
    /// A word that the settings of the guide declare.
    Word { field: &'static Field, word: String },
    /// A document or folder, by its id.
    Id(String),
}

/// What stands at `byte` of a source.
pub fn at(guide: &Guide, source: SourceId, byte: usize) -> Option<Spot<'_>> {
    let at = Span::new(source, byte, byte);
    let settings = guide.config.span.source == source;
    if settings {
        let entry = guide.config.menu_pages().find(|entry| holds(entry.span, at));
        let id = entry.map(|entry| Spot::new(entry.span, What::Id(entry.value.trim_matches('/').to_owned()), None));
        return id.or_else(|| in_map(&guide.config.map, &[settings_file::FIELDS], "", at, None));
    }
    let Some((index, doc)) = places::document(guide, at) else {
        let entry = places::bibliography(guide).into_iter().find(|entry| holds(entry.at, at))?;
        return Some(Spot::new(entry.at, What::Source(entry.key.to_owned()), None));
    };
    link(guide, index, doc, at)
        .or_else(|| citation(doc, at))
        .or_else(|| front(index, doc, at))
        .or_else(|| setting(guide, index, doc, at))
        .or_else(|| heading(index, doc, at))
}

impl<'a> Spot<'a> {
    fn new(span: Span, what: What<'a>, doc: Option<&'a Document>) -> Spot<'a> {
        Spot { span, what, doc }
    }
}

/// Whether a span holds a place; one that stands right behind it counts.
fn holds(span: Span, at: Span) -> bool {
    span.source == at.source && span.start <= at.start && at.start <= span.end
}

fn link<'a>(guide: &'a Guide, index: Option<DocIndex>, doc: &'a Document, at: Span) -> Option<Spot<'a>> {
    let found = places::targets(guide, index, doc).filter(|(reference, _)| holds(reference.target.span, at));
    let (reference, target) = found.min_by_key(|(reference, _)| reference.target.span.range().len())?;
    let (path, fragment) = halves(&reference.target.value);
    let span = reference.target.span;
    let anchor = fragment.is_some() && at.start as usize > span.start as usize + path.len();
    Some(Spot::new(span, What::Link { reference, target, anchor }, Some(doc)))
}

fn citation(doc: &Document, at: Span) -> Option<Spot<'_>> {
    let mut items = doc.citations.iter().flat_map(|citation| &citation.items);
    let item = items.find(|item| holds(item.key.span, at))?;
    Some(Spot::new(item.key.span, What::Source(item.key.value.clone()), Some(doc)))
}

/// The fields of the front matter of a document.
pub fn fields_of(kind: &str) -> [&'static [Field]; 2] {
    [COMMON_FIELDS, by_name(kind).map_or(&[][..], |kind| kind.fields())]
}

fn front(index: Option<DocIndex>, doc: &Document, at: Span) -> Option<Spot<'_>> {
    let front = doc.head.front.as_ref().filter(|front| holds(front.span, at))?;
    if let (Some(span), Some(index)) = (doc.head.title_span.filter(|span| holds(*span, at)), index) {
        return Some(Spot::new(span, What::Title(index), Some(doc)));
    }
    in_map(&front.map, &fields_of(doc.kind), "", at, Some(doc))
}

fn in_map<'a>(
    map: &Map,
    fields: &[&'static [Field]],
    inside: &str,
    at: Span,
    doc: Option<&'a Document>,
) -> Option<Spot<'a>> {
    for (key, value) in map.iter() {
        let on_key = holds(key.span, at);
        if !on_key && !holds(value.span, at) {
            continue;
        }
        let field = fields.iter().copied().flatten().find(|field| field.name == key.value)?;
        let path = if inside.is_empty() { field.name.to_owned() } else { format!("{inside}.{}", field.name) };
        if on_key {
            return Some(Spot::new(key.span, What::Key { path, field }, doc));
        }
        return in_value(value, field, &field.shape, &path, at, doc);
    }
    None
}

fn in_value<'a>(
    value: &Spanned<Value>,
    field: &'static Field,
    shape: &'static Shape,
    path: &str,
    at: Span,
    doc: Option<&'a Document>,
) -> Option<Spot<'a>> {
    match (shape, &value.value) {
        (Shape::List(inner), Value::List(items)) => {
            let item = items.iter().find(|item| holds(item.span, at))?;
            in_value(item, field, inner, path, at, doc)
        }
        (Shape::List(inner), _) => in_value(value, field, inner, path, at, doc),
        (Shape::Table(inner), Value::Map(map)) => {
            let (_, item) = map.iter().find(|(_, item)| holds(item.span, at))?;
            in_value(item, field, inner, path, at, doc)
        }
        (Shape::Record(fields) | Shape::TextOr(fields), Value::Map(map)) => in_map(map, &[fields], path, at, doc),
        (_, scalar) => {
            let word = scalar.scalar()?;
            Some(Spot::new(value.span, What::Word { field, word }, doc))
        }
    }
}

/// The settings of the comment around a byte, and where the comment starts.
pub fn comment_at(source: SourceId, text: &str, byte: usize) -> Option<(Settings, usize)> {
    let start = text.get(..byte)?.rfind("<!--")?;
    let end = start + text[start..].find("-->")? + 3;
    if byte >= end {
        return None;
    }
    Some((comment::read(source, &text[start..end], start, &mut Notes::default())?, start))
}

/// The settings that may stand under a heading: those of every section, of the kind, and of its typed block.
pub fn settings_of(kind: &str, heading: &str) -> [&'static [Field]; 3] {
    let word = heading.trim_start_matches('#').split_once(':').and_then(|(word, _)| typed::words::find(word.trim()));
    let block = word.map_or(&[][..], typed::settings_of);
    [COMMON_SETTINGS, by_name(kind).map_or(&[][..], |kind| kind.settings()), block]
}

fn setting<'a>(guide: &'a Guide, index: Option<DocIndex>, doc: &'a Document, at: Span) -> Option<Spot<'a>> {
    let text = &guide.sources.get(doc.source)?.text;
    let (settings, start) = comment_at(doc.source, text, at.start as usize)?;
    let above = doc.anchors.iter().enumerate().filter(|(_, anchor)| anchor.span.start as usize <= start);
    let (number, anchor) = above.max_by_key(|(_, anchor)| anchor.span.start)?;
    let heading = text.get(anchor.span.range()).unwrap_or("");
    for entry in &settings.entries {
        let fields = settings_of(doc.kind, heading);
        let field = fields.into_iter().flatten().find(|field| field.name == entry.key.value);
        let Some(field) = field else { continue };
        if holds(entry.key.span, at) {
            let path = field.name.to_owned();
            return Some(Spot::new(entry.key.span, What::Key { path, field }, Some(doc)));
        }
        if holds(entry.value.span, at) {
            let place = index.map(|doc| Place { doc, anchor: u32::try_from(number).ok() });
            let what = match (field.name, place) {
                ("id", Some(place)) => What::Anchor(place),
                ("code", Some(place)) => What::Code(place),
                _ => What::Word { field, word: entry.value.value.clone() },
            };
            return Some(Spot::new(entry.value.span, what, Some(doc)));
        }
    }
    None
}

fn heading(index: Option<DocIndex>, doc: &Document, at: Span) -> Option<Spot<'_>> {
    let found = doc.anchors.iter().enumerate().filter(|(_, anchor)| holds(anchor.span, at));
    let (number, anchor) = found.min_by_key(|(_, anchor)| anchor.span.range().len())?;
    let place = Place { doc: index?, anchor: u32::try_from(number).ok() };
    Some(Spot::new(anchor.span, What::Anchor(place), Some(doc)))
}
