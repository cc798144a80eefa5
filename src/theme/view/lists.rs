//! Links, cards, facets and matrices as templates see them.

use serde::Serialize;

use super::Link;

#[derive(Clone, Debug, Serialize)]
pub struct RelatedLink {
    pub title: String,
    pub url: String,
    /// The language of the title, when it is not that of the page.
    pub lang: Option<&'static str>,
    pub kind: &'static str,
    pub kind_label: String,
    /// The code of an outcome or indicator.
    pub code: Option<String>,
}

/// A sheet on which a page is printed.
#[derive(Clone, Debug, Serialize)]
pub struct PaperView {
    /// The name of its template in `print/`: rubric, cards.
    pub name: &'static str,
    pub title: String,
    pub url: String,
}

/// A card that leads to a page.
#[derive(Clone, Debug, Serialize)]
pub struct CardView {
    pub title: String,
    /// The language of the title and the summary, when it is not that of the page.
    pub content_lang: Option<&'static str>,
    pub url: String,
    pub summary: String,
    pub kind: &'static str,
    pub kind_label: String,
    /// `region:brussel sector:zorg`: what filters compare with.
    pub keys: String,
    /// The facets, worded.
    pub labels: Vec<String>,
    /// In a glossary, the letter it stands under, on the first card of that letter.
    pub letter: String,
}

/// One facet of a catalogue with its values.
#[derive(Clone, Debug, Serialize)]
pub struct FacetView {
    pub name: String,
    pub label: String,
    pub values: Vec<FacetValue>,
    /// Whether the page shows one of its values.
    pub open: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct FacetValue {
    pub slug: String,
    pub label: String,
    pub url: String,
    /// How many pages have it, as readers write numbers.
    pub count: String,
    pub current: bool,
}

/// A table of relations: outcome × (explained, practised, assessed), or indicator × programme.
#[derive(Clone, Debug, Serialize)]
pub struct Matrix {
    /// What the first column holds.
    pub corner: String,
    pub columns: Vec<Link>,
    pub groups: Vec<MatrixGroup>,
    pub gaps: usize,
}

#[derive(Clone, Debug, Serialize)]
pub struct MatrixGroup {
    pub title: String,
    pub url: String,
    pub rows: Vec<MatrixRow>,
}

#[derive(Clone, Debug, Serialize)]
pub struct MatrixRow {
    pub code: String,
    pub title: String,
    pub url: String,
    pub cells: Vec<MatrixCell>,
}

#[derive(Clone, Debug, Serialize)]
pub struct MatrixCell {
    pub links: Vec<RelatedLink>,
    /// An empty cell that should not be empty.
    pub gap: bool,
}

/// Files that are offered with a page and serve one purpose.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DownloadGroup {
    /// `elsewhere`, `print`: for styles.
    pub name: &'static str,
    pub title: String,
    /// Shown only when asked for: few readers need it.
    pub folded: bool,
    pub files: Vec<DownloadView>,
}

/// A file that is offered with a page.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct DownloadView {
    /// What the reader knows it by: `Word`.
    pub title: String,
    /// Empty where the file cannot be made; a remark says why.
    pub url: String,
    /// `DOCX`.
    pub form: &'static str,
    /// `less than 20 kB`; empty when it is not known.
    pub size: String,
    /// What one does with it.
    pub about: String,
    /// What the file does not hold, as a list in words.
    pub lacks: String,
    pub remarks: Vec<String>,
    /// The language of the file, when it is not that of the page.
    pub lang: Option<&'static str>,
}

/// An entry of the main menu: a link, or a group of links (without an address).
#[derive(Clone, Debug, Serialize)]
pub struct MenuView {
    pub title: String,
    pub url: String,
    /// The language of the title, when it is not that of the page.
    pub lang: Option<&'static str>,
    pub items: Vec<Link>,
}

/// The logo of the brand.
#[derive(Clone, Debug, Serialize)]
pub struct LogoView {
    pub url: String,
    /// The one for a dark screen; empty when there is none.
    pub dark: String,
    /// Pixels; 0 when the picture does not say.
    pub width: u32,
    pub height: u32,
}
