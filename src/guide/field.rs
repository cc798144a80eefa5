//! The fields that front matter, `guide.yml` and section comments may hold: one declaration each, from which come the
//! check, “did you mean”, `explain`, the JSON Schema and the scaffold.

use super::relation::Relation;

/// One key an editor may write.
#[derive(Debug)]
pub struct Field {
    pub name: &'static str,
    pub shape: Shape,
    pub required: bool,
    /// What the field is for, in one sentence (English; shown by `explain` and in the JSON Schema).
    pub about: &'static str,
    /// A right example, as YAML: what stands behind the colon.
    pub example: &'static str,
    /// Whether readers see the value among the facts of the page.
    pub shown: bool,
}

/// What may stand behind the colon.
#[derive(Debug)]
pub enum Shape {
    Text,
    /// One text or a map from language to text.
    LocalText,
    Number {
        least: f64,
        most: f64,
    },
    Flag,
    /// `YYYY-MM-DD`.
    Date,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// A word that `guide.yml` lists under `facets:` or `audiences:` by this name; free when it lists none.
    Facet(&'static str),
    /// The id of a document, with or without `#anchor`.
    Reference(Relation),
    /// A file beside the document.
    File,
    /// An address on the web.
    Url,
    /// One or several of the inner shape.
    List(&'static Shape),
    /// A mapping with these keys.
    Record(&'static [Field]),
    /// One text, or a mapping with these keys.
    TextOr(&'static [Field]),
    /// A mapping with keys of the editor's choice.
    Table(&'static Shape),
    /// Anything (values for prose).
    Any,
}

impl Field {
    /// A field that may be left out and that readers do not see; change that with [`Field::must`] and [`Field::visible`].
    pub const fn new(name: &'static str, shape: Shape, about: &'static str, example: &'static str) -> Field {
        Field { name, shape, required: false, about, example, shown: false }
    }

    /// The same field, required.
    pub const fn must(mut self) -> Field {
        self.required = true;
        self
    }

    /// The same field, shown among the facts of the page.
    pub const fn visible(mut self) -> Field {
        self.shown = true;
        self
    }
}
