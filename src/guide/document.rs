//! One document: a language version of one page of the guide, read but not yet connected.

use std::sync::Arc;

use jiff::civil::Date;

use super::block::Block;
use super::front::Front;
use super::language::Language;
use super::part::{Grid, Part};
use super::relation::Relation;
use super::results::Declared;
use super::translation::Section;
use crate::text::span::{SourceId, Span, Spanned};

/// A language version of a page, as one source file says it.
#[derive(Clone, Debug)]
pub struct Document {
    /// The path without number prefix, language and extension: `rubrics/eindevaluatie`; home is `index`.
    pub id: Arc<str>,
    pub language: Language,
    /// The name of its kind.
    pub kind: &'static str,
    pub source: SourceId,
    /// The path from the content folder, to resolve relative links: `rubrics/eindevaluatie.md`.
    pub path: Arc<str>,
    pub head: Head,
    /// The words of its source; its front matter counts for a few.
    pub words: usize,
    pub body: Vec<Block>,
    pub parts: Vec<Part>,
    pub anchors: Vec<Anchor>,
    /// For translators; only in a site of several languages.
    pub sections: Vec<Section>,
    pub refs: Vec<Ref>,
    pub files: Vec<FileRef>,
    pub citations: Vec<Citation>,
    /// The figure that draws the model from its steps.
    pub figure: Option<Figure>,
    /// Readers may write by the steps of the model; these words are pointed out to them.
    pub compose: Option<Vec<String>>,
    /// Of a form, the answers that this document tells of.
    pub results: Option<Box<Declared>>,
    /// The sheets on which it is printed, each by its template in `print/` of the theme, the main one first.
    pub papers: Vec<&'static str>,
    /// Facts for the reader, from the front matter fields of the kind that are shown.
    pub facts: Vec<Fact>,
    /// The chapters or lessons of this document are the other files of its folder.
    pub holds_folder: bool,
    /// Whether its questions have right answers; off in forms.
    pub graded: bool,
    /// It can be taken, with its lessons, to a learning platform.
    pub packaged: bool,
    /// Broken at the root (front matter or encoding): present so that links to it do not cascade into findings.
    pub stub: bool,
}

/// What every document says of itself.
#[derive(Clone, Debug, Default)]
pub struct Head {
    pub title: String,
    pub title_span: Option<Span>,
    pub summary: String,
    pub order: Option<f64>,
    pub draft: bool,
    pub hidden: bool,
    pub tags: Vec<Spanned<String>>,
    pub aliases: Vec<Spanned<String>>,
    pub audience: Vec<Spanned<String>>,
    pub date: Option<Date>,
    pub updated: Option<Date>,
    /// The dates of the internship that the document is about.
    pub start: Option<Spanned<Date>>,
    pub end: Option<Spanned<Date>>,
    pub owner: Option<String>,
    pub reviewed: Option<Date>,
    pub review_before: Option<Spanned<Date>>,
    pub image: Option<u32>,
    /// The contract this handbook must meet.
    pub contract: Option<Spanned<String>>,
    /// Elements of a contract that the document as a whole covers; sections add theirs in [`Anchor::covers`].
    pub covers: Vec<Spanned<String>>,
    /// Other words for the same term (terms only).
    pub also: Vec<String>,
    pub front: Option<Front>,
}

/// A place in a document that can be linked to.
#[derive(Clone, Debug, PartialEq)]
pub struct Anchor {
    /// The fragment, without `#`.
    pub id: String,
    /// The words of the heading.
    pub title: String,
    pub level: u8,
    pub role: Role,
    /// The code of an outcome or indicator.
    pub code: Option<String>,
    pub covers: Vec<Spanned<String>>,
    /// Written by the editor, rather than made from the heading's words.
    pub explicit: bool,
    pub span: Span,
}

/// What stands at an anchor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    Section,
    Outcome,
    Indicator,
    Criterion,
    Question,
    Step,
    Turn,
    Block,
}

/// A link or relation to another place of the guide, as written.
#[derive(Clone, Debug, PartialEq)]
pub struct Ref {
    pub relation: Relation,
    /// As written: an id (`rubrics/x#y`) or a relative path (`../rubrics/x.md#y`).
    pub target: Spanned<String>,
    /// Written as a path (a Markdown link) rather than as an id.
    pub path: bool,
    /// The anchor under which it stands; `None` for the head and for text before the first heading.
    pub under: Option<u32>,
}

/// A file beside the content that the document shows or links.
#[derive(Clone, Debug, PartialEq)]
pub struct FileRef {
    pub target: Spanned<String>,
    /// Shown in the page (image, sound, film) rather than linked.
    pub embedded: bool,
}

/// `[@key, p. 12; @other]`.
#[derive(Clone, Debug, PartialEq)]
pub struct Citation {
    pub items: Vec<CitationItem>,
    pub span: Span,
}

#[derive(Clone, Debug, PartialEq)]
pub struct CitationItem {
    pub key: Spanned<String>,
    /// What follows the comma: `p. 12`.
    pub locator: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    Cycle,
    Onion,
    Levels,
    Steps,
}

/// One fact for the facts panel.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// The field's name: the key of its label among the interface strings.
    pub field: &'static str,
    pub values: Vec<FactValue>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum FactValue {
    Text(String),
    Date(Date),
    /// A facet of `guide.yml`: the facet's name and the value's slug.
    Facet(&'static str, String),
    Link(String),
}

impl Document {
    /// The place to point at for what concerns the whole document: its title, else its top.
    pub fn place(&self) -> Span {
        self.head.title_span.unwrap_or(Span::top(self.source))
    }

    pub fn anchor(&self, index: u32) -> Option<&Anchor> {
        self.anchors.get(index as usize)
    }

    pub fn has_anchor(&self, id: &str) -> bool {
        self.anchors.iter().any(|anchor| anchor.id == id)
    }

    /// The folder the document lies in, from the content folder: `handbooks/mentor`; empty for home.
    pub fn folder(&self) -> &str {
        self.path.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// The first folder: the section of the site that shows the document; empty for home.
    pub fn section(&self) -> &str {
        self.id.split_once('/').map_or("", |(first, _)| first)
    }

    /// The rubric of the document: its first.
    pub fn grid(&self) -> Option<&Grid> {
        self.parts.iter().find_map(|part| if let Part::Grid(grid) = part { Some(grid) } else { None })
    }

    /// The values of a field that are text.
    pub fn texts<'a>(&'a self, field: &'a str) -> impl Iterator<Item = &'a str> {
        let values = self.facts.iter().filter(move |fact| fact.field == field).flat_map(|fact| &fact.values);
        values.filter_map(|value| if let FactValue::Text(text) = value { Some(text.as_str()) } else { None })
    }

    /// The values of a facet, as slugs.
    pub fn facet<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let values = self.facts.iter().filter(move |fact| fact.field == name).flat_map(|fact| &fact.values);
        values.filter_map(|value| match value {
            FactValue::Facet(_, slug) => Some(slug.as_str()),
            FactValue::Text(_) | FactValue::Date(_) | FactValue::Link(_) => None,
        })
    }
}
