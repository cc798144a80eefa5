//! `Grafiek:` — the table under the heading, or the file with figures that is linked there, as a chart; the table itself
//! is kept.

use super::{Found, Reader, numbers};
use crate::guide::block::{Block, Cell, Inline, LinkTo, Table};
use crate::guide::language::Language;
use crate::guide::part::{Chart, ChartForm, ChartRow, Part};
use crate::markup::links::{decode, join};
use crate::markup::{csv, plain};
use crate::text::diagnostic::{Code, Notes, Severity};

pub static TABLE: Code = Code {
    name: "chart/table",
    severity: Severity::Error,
    wrong: "### Grafiek: Stemmen\n\nVijf stellingen.",
    right: "### Grafiek: Stemmen\n\n| Stelling | Eens |\n|---|---|\n| Een stage duurt lang | 62 % |",
};
pub static NUMBER: Code = Code {
    name: "chart/number",
    severity: Severity::Error,
    wrong: "### Grafiek: Stemmen\n\n| Stelling | Eens |\n|---|---|\n| Een stage duurt lang | veel |",
    right: "### Grafiek: Stemmen\n\n| Stelling | Eens |\n|---|---|\n| Een stage duurt lang | 62 % |",
};

/// Reads a chart; what follows its table stays behind it in the body.
pub(super) fn read(found: Found, reader: &mut Reader<'_>) -> (Part, Vec<Block>) {
    let Found { title, settings, body, .. } = found;
    let form = match settings.get("type").map(|form| form.value.as_str()) {
        Some("stacked") => ChartForm::Stacked,
        Some("pie") => ChartForm::Pie,
        _ => ChartForm::Bar,
    };
    let (mut intro, mut table, mut after) = (Vec::new(), None, Vec::new());
    for block in body {
        match block {
            Block::Table(found) if table.is_none() => table = Some(*found),
            other => if table.is_some() { &mut after } else { &mut intro }.push(other),
        }
    }
    let table = table.or_else(|| linked(&mut intro, &mut after, reader));
    let table =
        table.unwrap_or_else(|| Table { align: Vec::new(), head: Vec::new(), rows: Vec::new(), span: title.span });
    if table.head.len() < 2 || table.rows.is_empty() {
        reader.notes.add(&TABLE, table.span);
    }
    let series: Vec<String> = table.head.iter().skip(1).map(|cell| plain::line(&cell.content)).collect();
    let language = reader.draft.doc.language;
    let rows = table.rows.iter().map(|cells| row(cells, series.len(), language, reader.notes)).collect();
    (Part::Chart(Chart { title, intro, form, table, series, rows }), after)
}

/// The figures of a file that stands as a link by itself; the link moves behind the chart, for whoever wants the file.
fn linked(intro: &mut Vec<Block>, after: &mut Vec<Block>, reader: &mut Reader<'_>) -> Option<Table> {
    let found = |block: &Block| -> Option<String> {
        let Block::Paragraph(line, _) = block else { return None };
        let [Inline::Link(link)] = &line[..] else { return None };
        let LinkTo::File(file) = link.to else { return None };
        let target = &reader.draft.doc.files.get(file as usize)?.target.value;
        join(reader.draft.doc.folder(), &decode(target)).filter(|path| reader.data.contains_key(&**path))
    };
    let (at, path) = intro.iter().enumerate().find_map(|(at, block)| Some((at, found(block)?)))?;
    after.push(intro.remove(at));
    Some(csv::table(reader.data.get(&*path)?, reader.notes))
}

fn row(cells: &[Cell], count: usize, language: Language, notes: &mut Notes) -> ChartRow {
    let label = cells.first().map(|cell| plain::line(&cell.content)).unwrap_or_default();
    let mut values: Vec<Option<f64>> =
        cells.iter().skip(1).take(count).map(|cell| value(cell, language, notes)).collect();
    values.resize(count, None);
    ChartRow { label, values }
}

/// The number of a cell; nothing for an empty cell or a dash.
fn value(cell: &Cell, language: Language, notes: &mut Notes) -> Option<f64> {
    let words = plain::line(&cell.content);
    if matches!(words.as_str(), "" | "-" | "–" | "—") {
        return None;
    }
    let number = numbers::parse(&words, language);
    if number.is_none() {
        notes.add(&NUMBER, cell.span).arg("value", words);
    }
    number
}
