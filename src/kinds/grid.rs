//! The criteria of a rubric: one section per criterion, or the rows of a table.

use std::collections::HashMap;

use super::pieces::{Piece, cut};
use crate::guide::block::{Block, Cell, Heading, Inline, Item, List, Table};
use crate::guide::document::Role;
use crate::guide::draft::{Draft, Section};
use crate::guide::part::{Criterion, Descriptor, Grid, GridForm, Level, Line, Prose, Title};
use crate::guide::relation::Relation;
use crate::guide::settings::Settings;
use crate::markup::plain;
use crate::markup::typed::lines;
use crate::text::diagnostic::{Code, Notes, Severity};
use crate::text::span::{Span, Spanned};
use crate::text::suggest::nearest;

pub static LEVELS: Code = Code {
    name: "rubric/levels",
    severity: Severity::Error,
    wrong: "## Lesgeven\n\n- **Onvoldoende:** Je leest voor van je blad.",
    right: "## Lesgeven\n\n- **Onvoldoende:** Je leest voor van je blad.\n- **Voldoende:** Je vertelt en kijkt de klas aan.",
};
pub static LEVEL_UNKNOWN: Code = Code {
    name: "rubric/level-unknown",
    severity: Severity::Error,
    wrong: "- **Voldoend:** Je vertelt en kijkt de klas aan.",
    right: "- **Voldoende:** Je vertelt en kijkt de klas aan.",
};
pub static NO_CRITERIA: Code = Code {
    name: "rubric/no-criteria",
    severity: Severity::Error,
    wrong: "---\ntitle: Eindevaluatie\n---\n\nVul deze rubric apart in.",
    right: "| Criterium | Onvoldoende | Voldoende |\n|---|---|---|\n| Lesgeven | Je leest voor. | Je kijkt de klas aan. |",
};

/// The level of the headings that the rows of a table stand for.
const ROW_LEVEL: u8 = 3;

/// A grid with its criteria, and where in the body it belongs.
pub struct Placed {
    pub grid: Grid,
    pub at: usize,
}

/// Takes the criteria out of the body of `draft` and adds them to `grid`; the other blocks stay, in their order.
pub fn read(grid: Grid, draft: &mut Draft, notes: &mut Notes) -> Placed {
    let pieces = cut(draft, |heading| heading.level == 2);
    let written = written(&pieces, &grid.scale);
    // A checklist needs no descriptors: where nothing looks like one, each section is a criterion.
    let tables = pieces.iter().any(|piece| holds(piece, |table| table.head.len() > 1));
    let bare = grid.form == GridForm::Checklist && written == Written::Unclearly && !tables;
    let assesses = draft.refs_by_anchor(&[Relation::Assesses]);
    let mut reader = Reader { grid, draft, notes, assesses, body: Vec::new(), at: None };
    for piece in pieces {
        match piece {
            Piece::Section(section) if bare || written.is_criterion(&section, &reader.grid.scale) => {
                reader.section(section);
            }
            Piece::Section(Section { heading, body }) => {
                reader.body.push(Block::Heading(heading));
                body.into_iter().for_each(|block| reader.block(block, written));
            }
            Piece::Other(block) => reader.block(block, written),
        }
    }
    reader.finish()
}

/// Whether a piece is or holds such a table.
fn holds(piece: &Piece, such: impl Fn(&Table) -> bool) -> bool {
    let table = |block: &Block| matches!(block, Block::Table(table) if such(table));
    match piece {
        Piece::Section(section) => section.body.iter().any(table),
        Piece::Other(block) => table(block),
    }
}

/// How the criteria are written, as far as one can see before reading them.
#[derive(Clone, Copy, PartialEq)]
enum Written {
    /// Some section or table names a level.
    Clearly,
    /// None does: every list and table that looks like levels is read as such, so that the misspelt names are reported.
    Unclearly,
}

fn written(pieces: &[Piece], scale: &[Level]) -> Written {
    let clear = |piece: &Piece| {
        let criterion = matches!(piece, Piece::Section(section) if Written::Clearly.is_criterion(section, scale));
        criterion || holds(piece, |table| is_grid(table, scale))
    };
    if pieces.iter().any(clear) { Written::Clearly } else { Written::Unclearly }
}

impl Written {
    /// A section is a criterion when it describes a level, or has a setting that only criteria have.
    fn is_criterion(self, section: &Section, scale: &[Level]) -> bool {
        let settings = &section.heading.settings;
        ["weight", "must", "assesses"].iter().any(|key| settings.get(key).is_some())
            || section.body.iter().any(|block| matches!(block, Block::List(list) if self.describes(list, scale)))
    }

    fn describes(self, list: &List, scale: &[Level]) -> bool {
        describes(list, scale) || (self == Written::Unclearly && all_named(list))
    }

    fn is_grid(self, table: &Table, scale: &[Level]) -> bool {
        is_grid(table, scale) || (self == Written::Unclearly && table.head.len() > 1)
    }
}

/// The place on the scale of the level with this title, or else with this id, whatever the case.
pub fn level(scale: &[Level], name: &str) -> Option<usize> {
    let name = name.trim().to_lowercase();
    let titled = scale.iter().position(|level| level.title.trim().to_lowercase() == name);
    titled.or_else(|| scale.iter().position(|level| level.id.value.to_lowercase() == name))
}

/// A table is the grid when a column, other than the first, is named after a level.
fn is_grid(table: &Table, scale: &[Level]) -> bool {
    table.head.iter().skip(1).any(|cell| level(scale, &plain::line(&cell.content)).is_some())
}

/// Whether an item of a list is named after a level.
fn describes(list: &List, scale: &[Level]) -> bool {
    let labels = list.items.iter().filter_map(|item| lines::label(&item.body));
    labels.map(|(label, _)| plain::line(&label)).any(|name| level(scale, &name).is_some())
}

/// Whether every item of a list starts with a name and a colon in bold, as descriptors do.
fn all_named(list: &List) -> bool {
    let has_colon = |item: &Item| {
        let Some(Block::Plain(line, _) | Block::Paragraph(line, _)) = item.body.first() else { return false };
        let Some(Inline::Strong(bold)) = line.first() else { return false };
        let after = line.get(1).map(|after| plain::line(std::slice::from_ref(after))).unwrap_or_default();
        plain::line(bold).ends_with(':') || after.starts_with(':')
    };
    !list.items.is_empty() && list.items.iter().all(has_colon)
}

struct Reader<'a> {
    grid: Grid,
    draft: &'a mut Draft,
    notes: &'a mut Notes,
    /// Anchor → the refs under it that say what is assessed.
    assesses: HashMap<u32, Vec<u32>>,
    body: Vec<Block>,
    /// Where the first criterion stood.
    at: Option<usize>,
}

impl Reader<'_> {
    fn block(&mut self, block: Block, written: Written) {
        match block {
            Block::Table(table) if written.is_grid(&table, &self.grid.scale) => self.table(*table),
            other => self.body.push(other),
        }
    }

    fn finish(mut self) -> Placed {
        if self.grid.criteria.is_empty() {
            self.notes.add(&NO_CRITERIA, self.grid.span);
        }
        let at = self.at.unwrap_or(self.body.len());
        self.draft.doc.body = std::mem::take(&mut self.body);
        Placed { grid: self.grid, at }
    }

    fn add(&mut self, criterion: Criterion) {
        self.at.get_or_insert(self.body.len());
        self.grid.criteria.push(criterion);
    }

    /// A criterion from a section: the list with levels in it describes, the rest is about it.
    fn section(&mut self, section: Section) {
        let Section { heading, body } = section;
        self.draft.set_role(heading.anchor, Role::Criterion);
        let words = plain::line(&heading.content);
        let scale = &self.grid.scale;
        let clear = body.iter().any(|block| matches!(block, Block::List(list) if describes(list, scale)));
        let (mut about, mut descriptors) = (Vec::new(), vec![None; scale.len()]);
        let mut items = 0;
        for block in body {
            match block {
                Block::List(list) if describes(&list, scale) || (!clear && all_named(&list)) => {
                    items += list.items.len();
                    let rest = describe(*list, scale, &words, &mut descriptors, self.notes);
                    about.extend(rest);
                }
                other => about.push(other),
            }
        }
        self.check_levels(items, &descriptors, &words, heading.span);
        let criterion = self.criterion(&heading, about, descriptors);
        self.add(criterion);
    }

    fn criterion(&mut self, heading: &Heading, about: Prose, descriptors: Vec<Option<Descriptor>>) -> Criterion {
        Criterion {
            title: Draft::title(heading, heading.content.clone()),
            weight: weight(&heading.settings),
            must: heading.settings.get("must").cloned(),
            optional: heading.settings.flag("optional", false),
            assesses: self.assesses.remove(&heading.anchor).unwrap_or_default(),
            about,
            descriptors,
        }
    }

    /// Every level has its descriptor; a checklist may have none, a single-point rubric describes one level or more.
    fn check_levels(&mut self, items: usize, descriptors: &[Option<Descriptor>], criterion: &str, at: Span) {
        let expected = descriptors.len();
        let described = descriptors.iter().flatten().count();
        let found = if described < expected { described } else { items };
        let enough = match self.grid.form {
            GridForm::Analytic | GridForm::Holistic => found == expected,
            GridForm::Checklist => found == 0 || found == expected,
            GridForm::SinglePoint => (1..=expected).contains(&found),
        };
        if !enough && expected > 1 {
            let note = self.notes.add(&LEVELS, at);
            note.arg("found", found).arg("expected", expected).arg("criterion", criterion);
        }
    }

    /// Criteria from a table: its head names the levels, in any order.
    fn table(&mut self, table: Table) {
        let first = table.head.first().map(|cell| plain::line(&cell.content)).unwrap_or_default();
        if self.grid.corner.is_empty() {
            self.grid.corner.clone_from(&first);
        }
        let columns: Vec<Option<usize>> = table.head.iter().skip(1).map(|cell| self.column(cell, &first)).collect();
        let mut known: Vec<usize> = columns.iter().flatten().copied().collect();
        known.sort_unstable();
        known.dedup();
        let expected = self.grid.scale.len();
        let few_are_fine = matches!(self.grid.form, GridForm::SinglePoint | GridForm::Checklist);
        if expected > 1 && ((known.len() < expected && !few_are_fine) || columns.len() > expected) {
            let found = if known.len() < expected { known.len() } else { columns.len() };
            let note = self.notes.add(&LEVELS, table.head.first().map_or(table.span, |cell| cell.span));
            note.arg("found", found).arg("expected", expected).arg("criterion", first);
        }
        for row in table.rows {
            self.row(row, &columns);
        }
    }

    /// The level that a cell of the head names.
    fn column(&mut self, cell: &Cell, criterion: &str) -> Option<usize> {
        let name = plain::line(&cell.content);
        let found = level(&self.grid.scale, &name);
        if found.is_none() && !self.grid.scale.is_empty() {
            unknown(&name, criterion, &self.grid.scale, cell.span, self.notes);
        }
        found
    }

    fn row(&mut self, cells: Vec<Cell>, columns: &[Option<usize>]) {
        let mut cells = cells.into_iter();
        let Some(Cell { content, span }) = cells.next() else { return };
        let (text, settings) = take_settings(content);
        let words = plain::line(&text);
        let before = self.draft.doc.refs.len();
        let anchor = self.draft.anchor(&words, ROW_LEVEL, &settings, Role::Criterion, span, self.notes);
        let added = (0u32..).zip(&self.draft.doc.refs).skip(before);
        let assesses = added.filter(|(_, link)| link.relation == Relation::Assesses).map(|(at, _)| at).collect();
        let (mut about, mut descriptors) = (Vec::new(), vec![None; self.grid.scale.len()]);
        for (at, cell) in cells.enumerate() {
            let place = columns.get(at).copied().flatten().and_then(|level| descriptors.get_mut(level));
            let text = vec![Block::Plain(cell.content, cell.span)];
            match place {
                Some(place @ None) => *place = Some(descriptor(text, cell.span)),
                _ => about.extend(text),
            }
        }
        let criterion = Criterion {
            title: Title { anchor, level: ROW_LEVEL, text, span },
            weight: weight(&settings),
            must: settings.get("must").cloned(),
            optional: settings.flag("optional", false),
            assesses,
            about,
            descriptors,
        };
        self.add(criterion);
    }
}

/// Puts the items of a list at their levels; those that name no level come back as a list.
fn describe(
    list: List,
    scale: &[Level],
    criterion: &str,
    descriptors: &mut [Option<Descriptor>],
    notes: &mut Notes,
) -> Option<Block> {
    let mut rest = Vec::new();
    for item in list.items {
        let Some((label, text)) = lines::label(&item.body) else {
            rest.push(item);
            continue;
        };
        let name = plain::line(&label);
        match level(scale, &name).and_then(|at| descriptors.get_mut(at)) {
            Some(place @ None) => *place = Some(descriptor(text, item.span)),
            Some(Some(first)) => {
                first.text.extend(text);
                first.plain = plain::prose(&first.text);
            }
            None => {
                if !scale.is_empty() {
                    unknown(&name, criterion, scale, item.span, notes);
                }
                rest.push(item);
            }
        }
    }
    (!rest.is_empty()).then(|| Block::List(Box::new(List { items: rest, ..list })))
}

fn unknown(name: &str, criterion: &str, scale: &[Level], at: Span, notes: &mut Notes) {
    let near = nearest(name, scale.iter().map(|level| level.title.as_str()));
    notes.add(&LEVEL_UNKNOWN, at).arg("level", name).arg("criterion", criterion).suggest(near);
}

fn descriptor(text: Prose, span: Span) -> Descriptor {
    Descriptor { plain: plain::prose(&text), text, span }
}

/// The settings in a cell, and its words without them.
fn take_settings(content: Line) -> (Line, Settings) {
    let (mut text, mut settings) = (Line::new(), Settings::default());
    for piece in content {
        match piece {
            Inline::Settings(found) => settings.entries.extend(found.entries),
            other => text.push(other),
        }
    }
    lines::trim(&mut text);
    (text, settings)
}

/// Percent, with or without its sign.
fn weight(settings: &Settings) -> Option<Spanned<f64>> {
    let written = settings.get("weight")?;
    let number: f64 = written.value.trim().trim_end_matches('%').trim_end().replace(',', ".").parse().ok()?;
    number.is_finite().then(|| Spanned::new(number, written.span))
}
