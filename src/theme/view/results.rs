//! What was answered to a form, as templates see it.

use serde::Serialize;

use super::TitleView;

#[derive(Clone, Debug, Serialize)]
pub struct ResultsView {
    pub title: TitleView,
    pub intro: String,
    /// How many answered, and what is left out.
    pub about: String,
    pub themes: Vec<ResultThemeView>,
}

/// The questions under one heading of the form.
#[derive(Clone, Debug, Serialize)]
pub struct ResultThemeView {
    pub title: Option<TitleView>,
    pub questions: Vec<ResultView>,
}

/// A question, or what the questions of a theme come to.
#[derive(Clone, Debug, Serialize)]
pub struct ResultView {
    pub title: TitleView,
    /// How many answered; or that they were too few.
    pub note: String,
    /// The drawing, as in a chart; empty where there is nothing to draw.
    pub svg: String,
    pub figures: Option<FiguresView>,
    /// What people wrote.
    pub texts: Vec<String>,
    /// `Per plaats`, and a table or more.
    pub groups: Vec<(String, Vec<FiguresView>)>,
}

/// A table of figures: the first column names its rows.
#[derive(Clone, Debug, Serialize)]
pub struct FiguresView {
    pub caption: String,
    pub head: Vec<String>,
    pub rows: Vec<(String, Vec<String>)>,
}
