//! The pages for the team as templates see them: counts, and tables whose cells say what there is to do.

use serde::Serialize;

use super::{DateView, Link};

#[derive(Clone, Debug, Default, Serialize)]
pub struct QualityView {
    /// The pages for the team, with what each has to say; on their first page.
    pub areas: Vec<AreaView>,
    pub counts: Vec<CountView>,
    pub tables: Vec<TableView>,
    /// Said when there is nothing to do.
    pub empty: String,
    /// The pages of a long list, by number.
    pub turns: Vec<Link>,
}

#[derive(Clone, Debug, Serialize)]
pub struct AreaView {
    pub title: String,
    pub url: String,
    pub about: String,
    pub counts: Vec<CountView>,
}

/// So many of something: `3 te laat`.
#[derive(Clone, Debug, Serialize)]
pub struct CountView {
    pub number: String,
    pub label: String,
    pub tone: Tone,
}

/// How something stands; a template shows it in another way than by colour alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Tone {
    #[default]
    Plain,
    Good,
    Watch,
    Bad,
}

#[derive(Clone, Debug, Serialize)]
pub struct TableView {
    /// The id of its heading.
    pub id: String,
    pub title: String,
    pub columns: Vec<String>,
    pub groups: Vec<GroupView>,
}

#[derive(Clone, Debug, Serialize)]
pub struct GroupView {
    /// Empty for a table without groups.
    pub title: String,
    pub url: String,
    pub rows: Vec<Vec<CellView>>,
}

/// The first cell of a row is its heading.
#[derive(Clone, Debug, Default, Serialize)]
pub struct CellView {
    pub text: String,
    pub url: String,
    /// The language of the text, where it is not that of the page.
    pub lang: Option<&'static str>,
    pub tone: Tone,
    pub date: Option<DateView>,
    /// More about it, in small letters.
    pub detail: String,
    pub links: Vec<Link>,
}
