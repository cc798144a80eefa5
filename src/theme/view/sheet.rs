//! What a page to fill in shows around its rubric or questions.

use serde::Serialize;

use super::Link;

/// A page to fill in: a rubric or a form.
#[derive(Clone, Debug, Serialize)]
pub struct SheetView {
    /// `rubric` or `form`.
    pub kind: &'static str,
    /// Who may fill it in, and when.
    pub roles: Vec<SheetChoice>,
    pub moments: Vec<SheetChoice>,
    /// Whether people sign it on paper.
    pub signed: bool,
    /// The criteria or questions, on the page that lays sheets side by side.
    pub rows: Vec<SheetChoice>,
    /// The page that lays filled in sheets side by side.
    pub compare: Option<Link>,
    /// What its script has to know, as JSON that may stand in a script element.
    pub data: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct SheetChoice {
    pub id: String,
    pub label: String,
}
