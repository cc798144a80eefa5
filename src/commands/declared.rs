//! Everything an editor may write as a key, with the places where it may stand.

use crate::guide::field::{Field, Shape};
use crate::guide::language::Language;
use crate::kinds::{COMMON_FIELDS, COMMON_SETTINGS, KINDS};
use crate::markup::settings_file;
use crate::markup::typed::{settings_of, words};

/// Where a key may stand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Place {
    /// In the front matter of every document.
    Every,
    /// In the front matter of this kind.
    Kind(&'static str),
    /// In `guide.yml`.
    Guide,
    /// In the comment under any heading.
    Heading,
    /// In the comment under a heading of this kind.
    HeadingOf(&'static str),
    /// In the comment under a heading with this block word, in Dutch, English and French.
    Block(&'static [&'static str]),
}

/// One declaration of a key.
pub struct Declared {
    /// The key with those it lies in: `scale.points`.
    pub path: String,
    pub field: &'static Field,
    pub place: Place,
}

/// Every declaration: documents first, then kind by kind, then blocks, then `guide.yml`.
pub fn all() -> Vec<Declared> {
    let mut list = Vec::new();
    collect(COMMON_FIELDS, Place::Every, "", &mut list);
    collect(COMMON_SETTINGS, Place::Heading, "", &mut list);
    for kind in KINDS {
        collect(kind.fields(), Place::Kind(kind.name()), "", &mut list);
        collect(kind.settings(), Place::HeadingOf(kind.name()), "", &mut list);
    }
    for (word, names) in words::BLOCKS {
        collect(settings_of(word), Place::Block(names), "", &mut list);
    }
    collect(settings_file::FIELDS, Place::Guide, "", &mut list);
    list
}

fn collect(fields: &'static [Field], place: Place, inside: &str, list: &mut Vec<Declared>) {
    for field in fields {
        let path = if inside.is_empty() { field.name.to_owned() } else { format!("{inside}.{}", field.name) };
        let mut shape = &field.shape;
        while let Shape::List(inner) | Shape::Table(inner) = shape {
            shape = inner;
        }
        let inner = if let Shape::Record(inner) | Shape::TextOr(inner) = shape { inner } else { &[][..] };
        list.push(Declared { path: path.clone(), field, place });
        collect(inner, place, &path, list);
    }
}

/// The word of a block in a language.
pub fn block_word(names: &'static [&'static str], language: Language) -> &'static str {
    let at = Language::ALL.iter().position(|other| *other == language).unwrap_or(0);
    names.get(at).copied().unwrap_or_default()
}
