//! The faces in which everything is printed: they are part of the program, so a sheet looks the same on every machine.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

use crate::theme::layers;

/// The folder of the faces in the embedded theme.
const FOLDER: &str = "print/fonts";

pub struct Faces {
    pub book: LazyHash<FontBook>,
    pub fonts: Vec<Font>,
}

pub static FACES: LazyLock<Faces> = LazyLock::new(|| {
    let files = layers::embedded(FOLDER).filter(|(name, _)| name.ends_with(".ttf"));
    let fonts: Vec<Font> = files.flat_map(|(_, bytes)| Font::iter(Bytes::new(bytes))).collect();
    Faces { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts }
});

/// Whether a face has the sign. Every text is asked about, so what is plain is known beforehand.
pub fn has(sign: char) -> bool {
    const PLAIN: std::ops::RangeInclusive<char> = ' '..='\u{17f}';
    let found = || FACES.fonts.iter().any(|font| font.info().coverage.contains(sign.into()));
    (PLAIN.contains(&sign) && !sign.is_control()) || found()
}
