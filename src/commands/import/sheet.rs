//! The tables of a spreadsheet (.xlsx). Cells are read one by one: a single cell far away must not make a large table.

use std::io::Cursor;

use calamine::{DataRef, Reader, Xlsx};

use super::left::Refused;
use super::package::Package;
use super::text::Table;

/// The most sheets, columns and rows that are looked at.
const SHEETS: usize = 20;
const COLUMNS: u32 = 200;
const ROWS: u32 = 20_000;

/// The sheets that hold something, with their names.
pub fn read(bytes: &[u8]) -> Result<Vec<(String, Table)>, Refused> {
    // Whoever reads the file next unpacks it whole.
    Package::open(bytes)?.measure()?;
    let broken = |_| Refused::new("import-sheet");
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let mut sheets = Vec::new();
    for name in book.sheet_names().into_iter().take(SHEETS) {
        let Ok(mut cells) = book.worksheet_cells_reader(&name) else { continue };
        let mut rows: Vec<Vec<String>> = Vec::new();
        while let Some(cell) = cells.next_cell().map_err(|_| Refused::new("import-sheet").at(name.as_str()))? {
            let (row, column) = cell.get_position();
            let words = words(cell.get_value());
            if words.is_empty() {
                continue;
            }
            if row >= ROWS || column >= COLUMNS {
                return Err(Refused::new("import-large").at(name.as_str()));
            }
            let (row, column) = (row as usize, column as usize);
            if rows.len() <= row {
                rows.resize(row + 1, Vec::new());
            }
            if rows[row].len() <= column {
                rows[row].resize(column + 1, String::new());
            }
            rows[row][column] = words;
        }
        let table = Table::numbered(1, rows)?;
        if !table.rows.is_empty() {
            sheets.push((name, table));
        }
    }
    Ok(sheets)
}

/// A value as its cell shows it.
fn words(value: &DataRef) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(flag) => flag.to_string(),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::DateTime(moment) => moment.to_string(),
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}
