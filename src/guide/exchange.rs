//! The forms in which a rubric or a framework of outcomes can be taken elsewhere: which ones a document has, what each
//! cannot hold, and what it does with what it holds otherwise.

use super::block::{Block, Inline};
use super::config::Config;
use super::document::{Document, Role};
use super::front::Value;
use super::part::{Criterion, FrameworkItem, Grid, GridForm, Part, Purpose};
use super::walk::{self, Node};
use crate::text::span::Spanned;

/// A form in which a document can leave for another program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    Docx,
    Xlsx,
    Canvas,
    Moodle,
    Case,
}

impl Format {
    pub const ALL: [Format; 5] = [Format::Docx, Format::Xlsx, Format::Canvas, Format::Moodle, Format::Case];
    /// What `exchange:` may say.
    pub const WORDS: &'static [&'static str] = &["docx", "xlsx", "canvas", "moodle", "case", "true", "false"];

    pub fn name(self) -> &'static str {
        match self {
            Format::Docx => "docx",
            Format::Xlsx => "xlsx",
            Format::Canvas => "canvas",
            Format::Moodle => "moodle",
            Format::Case => "case",
        }
    }

    /// What follows the name of the page in the name of its file.
    pub fn suffix(self) -> &'static str {
        match self {
            Format::Docx => ".docx",
            Format::Xlsx => ".xlsx",
            Format::Canvas => "-canvas.csv",
            Format::Moodle => "-moodle.csv",
            Format::Case => "-case.json",
        }
    }

    /// The sort of file, as readers know it.
    pub fn file(self) -> &'static str {
        match self {
            Format::Docx => "DOCX",
            Format::Xlsx => "XLSX",
            Format::Canvas | Format::Moodle => "CSV",
            Format::Case => "JSON",
        }
    }

    /// The formats that `exchange:` names, in our order; wrong words were reported.
    pub fn read(value: &Spanned<Value>) -> Vec<Format> {
        let items = Value::items(value);
        if items.iter().any(|item| item.value == Value::Bool(true)) {
            return Format::ALL.to_vec();
        }
        let names: Vec<String> = items.into_iter().filter_map(|item| item.value.scalar()).collect();
        Format::ALL.into_iter().filter(|format| names.iter().any(|name| name == format.name())).collect()
    }
}

/// What is taken elsewhere.
pub enum Subject<'a> {
    Rubric(&'a Grid),
    Outcomes(Vec<&'a FrameworkItem>),
}

impl Subject<'_> {
    /// The key of its words: `rubric`.
    pub fn name(&self) -> &'static str {
        match self {
            Subject::Rubric(_) => "rubric",
            Subject::Outcomes(_) => "outcomes",
        }
    }
}

/// The rubric of a document, or else its outcomes.
pub fn subject(doc: &Document) -> Option<Subject<'_>> {
    if let Some(grid) = doc.grid() {
        return (!grid.criteria.is_empty() && !grid.scale.is_empty()).then_some(Subject::Rubric(grid));
    }
    let outcome = |item: &&FrameworkItem| doc.anchor(item.title.anchor).is_some_and(|at| at.role == Role::Outcome);
    let items = doc.parts.iter().filter_map(|part| if let Part::Item(item) = part { Some(item) } else { None });
    let items: Vec<&FrameworkItem> = items.filter(outcome).collect();
    (!items.is_empty()).then_some(Subject::Outcomes(items))
}

/// The formats in which a document is asked for: what it says itself, else what the guide says.
pub fn formats(config: &Config, doc: &Document, subject: &Subject) -> Vec<Format> {
    let own = doc.head.front.as_ref().and_then(|front| front.get("exchange")).map(Format::read);
    let mut formats = own.unwrap_or_else(|| config.exchange.clone());
    if matches!(subject, Subject::Outcomes(_)) {
        formats.retain(|format| !matches!(format, Format::Docx | Format::Xlsx));
    }
    formats
}

/// More levels than this do not fit in a table of Word, which has 63 columns at most; nor on a sheet of paper.
const LEVELS: usize = 50;
/// More criteria than this do not fit on a sheet.
const CRITERIA: usize = 100_000;

/// Whether the file can be made at all: a rubric in Moodle has points that differ, a formative one has none.
pub fn is_possible(subject: &Subject, format: Format) -> bool {
    match (subject, format) {
        (Subject::Rubric(grid), Format::Moodle) => has_points(grid) && grid.scale.len() > 1,
        (Subject::Rubric(grid), Format::Docx | Format::Xlsx) => {
            grid.scale.len() <= LEVELS && grid.criteria.len() <= CRITERIA
        }
        (Subject::Rubric(_) | Subject::Outcomes(_), _) => true,
    }
}

/// Whether a rubric may show points, and every level has them.
pub fn has_points(grid: &Grid) -> bool {
    grid.purpose == Purpose::Summative && grid.scale.iter().all(|level| level.points.is_some())
}

/// The weight of each criterion in percent: as written, or an equal share.
pub fn weights(grid: &Grid) -> Vec<f64> {
    let equal = 100.0 / grid.criteria.len().max(1) as f64;
    let has_all = grid.criteria.iter().all(|criterion| criterion.weight.is_some());
    let weight = |criterion: &Criterion| criterion.weight.as_ref().map_or(0.0, |weight| weight.value);
    grid.criteria.iter().map(|criterion| if has_all { weight(criterion) } else { equal }).collect()
}

/// Whether criteria weigh differently from an equal share.
pub fn is_weighted(grid: &Grid) -> bool {
    grid.purpose == Purpose::Summative && grid.criteria.iter().all(|criterion| criterion.weight.is_some())
}

/// What a format cannot hold of this document: the keys of the words for each, in a fixed order.
pub fn lacks(doc: &Document, subject: &Subject, format: Format) -> Vec<&'static str> {
    match subject {
        Subject::Rubric(grid) => rubric_lacks(doc, grid, format),
        Subject::Outcomes(items) => outcomes_lack(doc, items, format),
    }
}

fn rubric_lacks(doc: &Document, grid: &Grid, format: Format) -> Vec<&'static str> {
    use Format::{Canvas, Case, Docx, Moodle, Xlsx};
    let criterion = |has: fn(&Criterion) -> bool| grid.criteria.iter().any(has);
    let range = |points: &super::part::Points| points.least < points.most;
    let ranged = has_points(grid) && grid.scale.iter().filter_map(|level| level.points.as_deref()).any(range);
    let told: [(&str, bool, &[Format]); 10] = [
        ("lacks-around", doc.body.iter().any(is_text), &[Docx, Xlsx, Canvas, Moodle, Case]),
        ("lacks-criterion-about", criterion(|one| !one.about.is_empty()), &[Moodle]),
        ("lacks-level-about", grid.scale.iter().any(|level| !level.description.is_empty()), &[Canvas, Moodle]),
        ("lacks-outcomes", criterion(|one| !one.assesses.is_empty()), &[Docx, Xlsx, Canvas, Moodle]),
        ("lacks-ranges", ranged, &[Canvas, Moodle, Case]),
        ("lacks-must", criterion(|one| one.must.is_some()), &[Docx, Canvas, Moodle, Case]),
        ("lacks-pass", grid.pass.is_some(), &[Canvas, Moodle, Case]),
        ("lacks-raters", !grid.raters.is_empty() || !grid.moments.is_empty(), &[Canvas, Moodle, Case]),
        ("lacks-form", grid.form != GridForm::Analytic, &[Docx, Xlsx, Canvas, Moodle, Case]),
        ("lacks-marks", is_marked(grid), &[Xlsx, Canvas, Moodle, Case]),
    ];
    told.into_iter().filter(|(_, has, formats)| *has && formats.contains(&format)).map(|(key, ..)| key).collect()
}

fn outcomes_lack(doc: &Document, items: &[&FrameworkItem], format: Format) -> Vec<&'static str> {
    let marked = items.iter().any(|item| is_rich(&item.body));
    let tied = doc.refs.iter().any(|tie| tie.relation != super::relation::Relation::Mentions);
    let told = [
        ("lacks-around", doc.body.iter().any(is_text)),
        ("lacks-ties", tied && format != Format::Case),
        ("lacks-marks", marked),
    ];
    told.into_iter().filter(|(_, has)| *has).map(|(key, _)| key).collect()
}

/// What a reader must know before using the file: the keys of whole sentences.
pub fn remarks(subject: &Subject, format: Format) -> Vec<&'static str> {
    let Subject::Rubric(grid) = subject else {
        return if format == Format::Canvas { vec!["remark-canvas-outcomes"] } else { Vec::new() };
    };
    let points = has_points(grid);
    match format {
        Format::Docx | Format::Xlsx if !is_possible(subject, format) => vec!["remark-too-wide"],
        Format::Canvas if !points => vec!["remark-canvas-points"],
        Format::Canvas if is_weighted(grid) => vec!["remark-weights"],
        Format::Moodle if !is_possible(subject, format) => vec!["remark-moodle-points"],
        Format::Moodle if is_weighted(grid) => vec!["remark-weights", "remark-moodle"],
        Format::Moodle => vec!["remark-moodle"],
        Format::Xlsx if points => vec!["remark-xlsx"],
        Format::Canvas | Format::Xlsx | Format::Docx | Format::Case => Vec::new(),
    }
}

fn is_text(block: &Block) -> bool {
    !matches!(block, Block::Part(_) | Block::Settings(..) | Block::Heading(_))
}

/// Whether a rubric has more than plain words.
fn is_marked(grid: &Grid) -> bool {
    let texts = |criterion: &Criterion| {
        let described = criterion.descriptors.iter().flatten().any(|descriptor| is_rich(&descriptor.text));
        described || is_rich(&criterion.about) || criterion.title.text.iter().any(is_rich_inline)
    };
    grid.criteria.iter().any(texts)
}

fn is_rich(blocks: &[Block]) -> bool {
    let mut rich = false;
    walk::blocks(blocks, &[], &mut |node| match node {
        Node::Inline(inline) => rich |= is_rich_inline(inline),
        Node::Block(block) => rich |= !matches!(block, Block::Paragraph(..) | Block::Plain(..) | Block::Part(_)),
        _ => {}
    });
    rich
}

fn is_rich_inline(inline: &Inline) -> bool {
    !matches!(inline, Inline::Text(_) | Inline::LineBreak | Inline::Settings(_))
}
