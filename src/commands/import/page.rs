//! A page that was brought in: its front matter, its body, and the pictures beside it.

use serde_yaml::Mapping;

/// A page before it has a place.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// Empty where the file has none.
    pub title: String,
    /// The fields the file gives, without the title.
    pub front: Mapping,
    pub body: String,
    pub files: Vec<Picture>,
}

/// A picture beside a page. Its name is ours; the body has [`PICTURE`] and its number where the name comes.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    pub extension: &'static str,
    pub bytes: Vec<u8>,
}

/// Stands in the body for the name of a picture, with its number behind it, until the page has a name. The sign is one
/// that no imported text keeps.
pub const PICTURE: char = '\u{e001}';

impl Page {
    /// The body with the names of its pictures, which begin with `name`; and those names.
    pub fn settled(&self, name: &str) -> (String, Vec<String>) {
        let file = |(at, picture): (usize, &Picture)| format!("{name}-{}.{}", at + 1, picture.extension);
        let names: Vec<String> = self.files.iter().enumerate().map(file).collect();
        let mut body = self.body.clone();
        for (at, name) in names.iter().enumerate() {
            body = body.replace(&format!("{PICTURE}{at}{PICTURE}"), name);
        }
        (body, names)
    }
}
