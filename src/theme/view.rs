//! What a template may see of a page: plain values, already resolved and worded, without places in sources. A template
//! gets `site` ([`SiteView`], equal for all pages of a language), `page` ([`View`]) and `s` (the interface strings).

use std::sync::{Arc, OnceLock};

use serde::Serialize;

use crate::text::fingerprint::{Fingerprint, Mixer};

/// What all pages of one language share.
#[derive(Clone, Debug, Serialize)]
pub struct SiteView {
    pub title: String,
    pub summary: String,
    pub lang: &'static str,
    /// The path of the site, `/` at both ends.
    pub base: String,
    /// The address of the site's home in this language, with the base.
    pub home: String,
    pub brand: String,
    pub contact: Option<String>,
    pub footer: String,
    pub license: Option<String>,
    pub menu: Vec<Link>,
    pub stylesheet: String,
    pub script: String,
    pub feed: String,
    pub generator: &'static str,
}

/// One page of the site.
#[derive(Clone, Debug, Default, Serialize)]
pub struct View {
    /// The template in `pages/`, without extension.
    pub template: &'static str,
    /// The address with the site's base: `/rubrics/eindevaluatie/`.
    pub url: String,
    /// The whole address, for `canonical`; of the original where this page falls back. Empty when the site has no url.
    pub canonical: String,
    /// The language of the interface.
    pub lang: &'static str,
    /// The language of the content, when it differs from `lang`.
    pub content_lang: Option<&'static str>,
    pub id: String,
    pub kind: &'static str,
    /// The label of the kind in this language.
    pub kind_label: String,
    pub title: String,
    pub summary: String,
    pub noindex: bool,
    pub draft: bool,
    pub breadcrumbs: Vec<Link>,
    /// The section's pages, bounded: the handbook's chapters, the module's lessons, or the folder's pages.
    /// A template sees it as `nav`, beside `page`: it is shared, so it is not copied into every page.
    #[serde(skip)]
    pub nav: Option<Arc<Nav>>,
    pub toc: Vec<TocEntry>,
    pub body: Vec<Piece>,
    pub facts: Vec<FactView>,
    pub relations: Vec<RelationView>,
    pub tags: Vec<Link>,
    pub audience: Vec<Link>,
    pub previous: Option<Link>,
    pub next: Option<Link>,
    pub alternates: Vec<Alternate>,
    /// Definitions of the terms marked in the body, to show on the spot.
    pub terms: Vec<TermView>,
    /// The bibliography entries cited on this page.
    pub references: Vec<ReferenceView>,
    pub owner: Option<String>,
    pub date: Option<DateView>,
    pub updated: Option<DateView>,
    pub reviewed: Option<DateView>,
    pub edit: Option<String>,
    /// JSON-LD, safe to stand in a script element.
    pub jsonld: String,
    /// Cards of a folder, tag or catalogue page.
    pub cards: Vec<CardView>,
    pub facets: Vec<FacetView>,
    pub matrix: Option<Matrix>,
}

impl View {
    /// Covers everything the view says.
    pub fn fingerprint(&self) -> Fingerprint {
        let nav = self.nav.as_ref().map(|nav| nav.ready().0).unwrap_or_default();
        Mixer::default().add(&fingerprint(self).0.to_le_bytes()).add(&nav.0.to_le_bytes()).finish()
    }
}

/// The fingerprint of a value that templates may see.
pub fn fingerprint(value: &impl Serialize) -> Fingerprint {
    let bytes = postcard::to_extend(value, Vec::with_capacity(1 << 14)).expect("views hold only plain values of known length");
    Fingerprint::of(&bytes)
}

#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Link {
    pub title: String,
    pub url: String,
    pub current: bool,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct Nav {
    pub title: String,
    pub url: String,
    /// Shared by the pages it lists: the one with `page.url` is current.
    pub items: Vec<Link>,
    #[serde(skip)]
    ready: OnceLock<(Fingerprint, tera::Value)>,
    /// Each item as the theme shows it where it is not the current one.
    #[serde(skip)]
    lines: OnceLock<Vec<String>>,
}

impl Nav {
    pub fn new(title: String, url: String, items: Vec<Link>) -> Self {
        Nav { title, url, items, ready: OnceLock::new(), lines: OnceLock::new() }
    }

    /// The list as templates see it; made once for all the pages that show it.
    pub fn value(&self) -> &tera::Value {
        &self.ready().1
    }

    /// The items as HTML, made once by `line` for all the pages that show them.
    pub fn lines(&self, line: impl Fn(&Link) -> String) -> &[String] {
        self.lines.get_or_init(|| self.items.iter().map(line).collect())
    }

    fn ready(&self) -> &(Fingerprint, tera::Value) {
        self.ready.get_or_init(|| (fingerprint(self), tera::Value::from_serializable(self)))
    }
}

#[derive(Clone, Debug, Serialize)]
pub struct TocEntry {
    pub id: String,
    pub title: String,
    /// 2 or 3.
    pub level: u8,
}

/// A date for machines (`2026-11-22`) and for readers (`22 november 2026`).
#[derive(Clone, Debug, Serialize)]
pub struct DateView {
    pub iso: String,
    pub text: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct Alternate {
    pub lang: &'static str,
    pub name: &'static str,
    pub url: String,
    /// The whole address, for `hreflang`; empty when the site has no url.
    pub absolute: String,
    pub current: bool,
    /// Whether the page is really written in this language.
    pub translated: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct TermView {
    /// The id of the element that holds the definition.
    pub id: String,
    pub title: String,
    pub text: String,
    pub url: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct ReferenceView {
    pub id: String,
    pub html: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct FactView {
    pub name: &'static str,
    pub label: String,
    /// Without an address when the value is plain.
    pub values: Vec<Link>,
}

/// The places at the other end of one relation.
#[derive(Clone, Debug, Serialize)]
pub struct RelationView {
    /// `assesses` or `assessed-by`.
    pub name: &'static str,
    pub label: String,
    pub links: Vec<RelatedLink>,
}

#[derive(Clone, Debug, Serialize)]
pub struct RelatedLink {
    pub title: String,
    pub url: String,
    pub kind: &'static str,
    pub kind_label: String,
    /// The code of an outcome or indicator.
    pub code: Option<String>,
}

/// A piece of the body: a run of HTML, or one structured part.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Piece {
    Html { html: String },
    Grid(Box<GridView>),
    Question(Box<QuestionView>),
    Dialogue(DialogueView),
    Step(StepView),
    Item(ItemView),
    Timeline(TimelineView),
    Chart(ChartView),
    Cards(CardsView),
    Media(MediaView),
    Contrast(ContrastView),
    /// The answers to the page's questions, upside down at the end.
    Key(KeyView),
    Figure { html: String },
}

/// A heading that a part brings: `level` is 2 to 6.
#[derive(Clone, Debug, Serialize)]
pub struct TitleView {
    pub id: String,
    pub level: u8,
    pub html: String,
    pub plain: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct GridView {
    pub formative: bool,
    pub form: &'static str,
    pub levels: Vec<LevelView>,
    pub criteria: Vec<CriterionView>,
    pub raters: Vec<RaterView>,
    pub moments: Vec<String>,
    /// The pass rule in words.
    pub pass: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct LevelView {
    pub id: String,
    pub title: String,
    pub description: String,
    /// `10–13`; none in a formative rubric.
    pub points: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct CriterionView {
    pub title: TitleView,
    /// `30 %`; none in a formative rubric.
    pub weight: Option<String>,
    /// The title of the level that must be reached.
    pub must: Option<String>,
    pub about: String,
    /// HTML per level, in the order of the levels; empty where none was written.
    pub descriptors: Vec<String>,
    pub outcomes: Vec<RelatedLink>,
}

#[derive(Clone, Debug, Serialize)]
pub struct RaterView {
    pub role: String,
    pub decides: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct QuestionView {
    pub title: TitleView,
    /// Counts from 1 within the page.
    pub number: usize,
    /// one, several, true-false, match, order, fill, number, reflection, scale, statement or open.
    pub form: &'static str,
    /// The name of the question form for readers.
    pub form_label: String,
    /// Whether it has a right answer (a quiz) or not (a form).
    pub graded: bool,
    pub stem: String,
    /// Options (one, several, true-false, statement), entries (order, in the order to print; reflection's checklist) or
    /// statements (scale).
    pub options: Vec<String>,
    /// The left sides of a match; the right sides, sorted, are `options`.
    pub lefts: Vec<String>,
    /// The marks of a scale.
    pub marks: Vec<String>,
    /// The text with gaps, as HTML; menus are written out.
    pub fill: String,
    /// Ruled lines on paper.
    pub lines: u32,
    /// The recorded result of a statement, as an HTML table.
    pub result: String,
    pub hints: Vec<String>,
    pub outcomes: Vec<RelatedLink>,
    /// Where the key stands on this page, when it has one.
    pub key: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct KeyView {
    pub answers: Vec<KeyAnswer>,
}

#[derive(Clone, Debug, Serialize)]
pub struct KeyAnswer {
    pub id: String,
    pub number: usize,
    pub question: String,
    pub question_url: String,
    /// The right answer or answers, as HTML.
    pub right: Vec<String>,
    /// What is said of the other options: the option and the feedback, as HTML.
    pub feedback: Vec<(String, String)>,
    pub explanation: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct DialogueView {
    pub title: TitleView,
    pub intro: String,
    pub goals: Vec<String>,
    /// The pass marks in words.
    pub pass: Vec<String>,
    pub turns: Vec<TurnView>,
}

#[derive(Clone, Debug, Serialize)]
pub struct TurnView {
    pub title: TitleView,
    /// Counts from 1: a game-book's paragraph number.
    pub number: usize,
    pub scene: String,
    pub mood: Option<String>,
    pub choices: Vec<ReplyView>,
    pub ends: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct ReplyView {
    pub html: String,
    pub url: String,
    /// The number of the turn it leads to.
    pub number: usize,
    pub coach: String,
    /// `duidelijkheid +2`.
    pub effects: Vec<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct StepView {
    pub title: TitleView,
    pub number: u32,
    /// `10 minuten`.
    pub minutes: Option<String>,
    /// A part may hold parts: cards or questions under a step.
    pub body: Vec<Piece>,
}

#[derive(Clone, Debug, Serialize)]
pub struct ItemView {
    pub title: TitleView,
    pub code: String,
    pub headline: bool,
    pub body: Vec<Piece>,
    pub relations: Vec<RelationView>,
}

#[derive(Clone, Debug, Serialize)]
pub struct TimelineView {
    pub title: TitleView,
    pub intro: String,
    pub moments: Vec<MomentView>,
}

#[derive(Clone, Debug, Serialize)]
pub struct MomentView {
    pub when: String,
    /// Machine-readable date, when it is one.
    pub date: Option<String>,
    pub html: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct ChartView {
    pub title: TitleView,
    pub intro: String,
    /// bar, stacked or pie.
    pub form: &'static str,
    /// The drawing, as an SVG that only uses classes; hidden from assistive technology, the table says the same.
    pub svg: String,
    pub table: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct CardsView {
    pub title: TitleView,
    pub intro: String,
    /// Title and body, as HTML.
    pub cards: Vec<(String, String)>,
}

#[derive(Clone, Debug, Serialize)]
pub struct MediaView {
    pub title: TitleView,
    pub sound_only: bool,
    pub url: String,
    pub file_name: String,
    pub captions: Option<String>,
    pub about: String,
    pub transcript: String,
    /// The language of the captions.
    pub lang: &'static str,
}

#[derive(Clone, Debug, Serialize)]
pub struct ContrastView {
    pub title: TitleView,
    pub intro: String,
    /// Title and body, as HTML.
    pub columns: Vec<(String, String)>,
}

/// A card that leads to a page.
#[derive(Clone, Debug, Serialize)]
pub struct CardView {
    pub title: String,
    pub url: String,
    pub summary: String,
    pub kind: &'static str,
    pub kind_label: String,
    /// `region:brussel sector:zorg`: what filters compare with.
    pub keys: String,
    /// The facets, worded.
    pub labels: Vec<String>,
}

/// One facet of a catalogue with its values.
#[derive(Clone, Debug, Serialize)]
pub struct FacetView {
    pub name: String,
    pub label: String,
    pub values: Vec<FacetValue>,
}

#[derive(Clone, Debug, Serialize)]
pub struct FacetValue {
    pub slug: String,
    pub label: String,
    pub url: String,
    pub count: usize,
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
