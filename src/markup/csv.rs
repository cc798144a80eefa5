//! Comma-separated values (RFC 4180) as a table whose cells keep their place. Spreadsheets in Dutch and French write a
//! semicolon between cells, so the head of the file tells which sign separates.

use crate::guide::block::{Align, Cell, Inline, Table};
use crate::text::diagnostic::{Code, Notes, Severity};
use crate::text::source::Source;
use crate::text::span::Span;

pub static ROW: Code = Code {
    name: "data/row",
    severity: Severity::Error,
    wrong: "plaats;ja;nee\nGent;12",
    right: "plaats;ja;nee\nGent;12;3",
};
pub static QUOTE: Code = Code {
    name: "data/quote",
    severity: Severity::Error,
    wrong: "plaats;reden\nGent;\"te ver",
    right: "plaats;reden\nGent;\"te ver\"",
};

pub const CODES: [&Code; 2] = [&ROW, &QUOTE];

/// Reads a file whose first row names the columns. A row with too many or too few cells is reported and fitted to the
/// head; empty rows are passed over.
pub fn table(source: &Source, notes: &mut Notes) -> Table {
    let mut reader = Reader::new(source);
    let mut rows = Vec::new();
    while let Some(row) = reader.row(notes) {
        rows.push(row);
    }
    let mut rows = rows.into_iter().filter(|row| row.iter().any(|cell| !cell.content.is_empty()));
    let head = rows.next().unwrap_or_default();
    let width = head.len();
    let fit = |mut row: Vec<Cell>| {
        if row.len() != width {
            let at = row.first().map_or(Span::top(source.id), |cell| cell.span);
            notes.add(&ROW, at).arg("found", row.len()).arg("expected", width);
            let end = row.last().map_or(at, |cell| Span { start: cell.span.end, ..cell.span });
            row.resize(width, Cell { content: Vec::new(), span: end });
        }
        row
    };
    let rows = rows.map(fit).collect();
    let align = std::iter::once(Align::None).chain(std::iter::repeat(Align::Right)).take(width).collect();
    Table { align, head, rows, span: Span::new(source.id, 0, source.text.len()) }
}

struct Reader<'a> {
    source: &'a Source,
    at: usize,
    separator: u8,
}

impl<'a> Reader<'a> {
    fn new(source: &'a Source) -> Self {
        let at = if source.text.starts_with('\u{feff}') { 3 } else { 0 };
        let head = source.text[at..].lines().next().unwrap_or_default();
        let count = |sign: char| head.matches(sign).count();
        let most = [';', '\t', ','].into_iter().max_by_key(|sign| count(*sign)).filter(|sign| count(*sign) > 0);
        Reader { source, at, separator: most.unwrap_or(',') as u8 }
    }

    /// The next row; `None` behind the last.
    fn row(&mut self, notes: &mut Notes) -> Option<Vec<Cell>> {
        let bytes = self.source.text.as_bytes();
        if self.at >= bytes.len() {
            return None;
        }
        let mut cells = Vec::new();
        loop {
            cells.push(self.cell(notes));
            match bytes.get(self.at) {
                Some(sign) if *sign == self.separator => self.at += 1,
                Some(b'\r') if bytes.get(self.at + 1) == Some(&b'\n') => {
                    self.at += 2;
                    return Some(cells);
                }
                Some(_) => {
                    self.at += 1;
                    return Some(cells);
                }
                None => return Some(cells),
            }
        }
    }

    /// The next cell; ends on its separator, the end of the line or the end of the file.
    fn cell(&mut self, notes: &mut Notes) -> Cell {
        let text = &self.source.text;
        let bytes = text.as_bytes();
        let start = self.at;
        let mut words = String::new();
        if bytes.get(start) == Some(&b'"') {
            self.at += 1;
            // A doubled quote within quotes stands for one.
            loop {
                let rest = &text[self.at..];
                let Some(quote) = rest.find('"') else {
                    notes.add(&QUOTE, Span::new(self.source.id, start, start + 1));
                    words.push_str(rest);
                    self.at = bytes.len();
                    break;
                };
                words.push_str(&rest[..quote]);
                self.at += quote + 1;
                if bytes.get(self.at) != Some(&b'"') {
                    break;
                }
                words.push('"');
                self.at += 1;
            }
        }
        let ends = |byte: &u8| *byte == self.separator || matches!(*byte, b'\n' | b'\r');
        let rest = bytes[self.at..].iter().position(ends).unwrap_or(bytes.len() - self.at);
        words.push_str(&text[self.at..self.at + rest]);
        self.at += rest;
        let words = words.trim();
        let content = if words.is_empty() { Vec::new() } else { vec![Inline::Text(words.into())] };
        Cell { content, span: Span::new(self.source.id, start, self.at) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::plain;
    use crate::text::span::SourceId;

    fn read(text: &str) -> (Vec<Vec<String>>, Vec<&'static str>) {
        let source = Source::new(SourceId(0), "content/data/x.csv".into(), text.into());
        let mut notes = Notes::default();
        let table = table(&source, &mut notes);
        let words = |row: &Vec<Cell>| row.iter().map(|cell| plain::line(&cell.content)).collect();
        let rows = std::iter::once(&table.head).chain(&table.rows).map(words).collect();
        (rows, notes.iter().map(|note| note.code.name).collect())
    }

    #[test]
    fn cells_may_be_quoted_and_rows_may_end_in_any_way() {
        let (rows, codes) =
            read("\u{feff}plaats;reden\r\n\"Gent; zuid\";\"\"\"te\"\" ver\"\n\n Luik ;\"twee\nregels\"");
        assert_eq!(rows, [["plaats", "reden"], ["Gent; zuid", "\"te\" ver"], ["Luik", "twee\nregels"]]);
        assert!(codes.is_empty(), "{codes:?}");
    }

    #[test]
    fn the_head_tells_what_separates() {
        assert_eq!(read("a,b\n1,2").0, [["a", "b"], ["1", "2"]]);
        assert_eq!(read("a\tb\n1,5\t2").0, [["a", "b"], ["1,5", "2"]]);
        assert_eq!(read("a;b\n1,5;2").0, [["a", "b"], ["1,5", "2"]]);
    }

    #[test]
    fn a_row_that_does_not_fit_is_reported_and_fitted() {
        let (rows, codes) = read("a;b\n1\n1;2;3\n\"open");
        assert_eq!(rows, [["a", "b"], ["1", ""], ["1", "2"], ["open", ""]]);
        assert_eq!(codes, ["data/quote", "data/row", "data/row", "data/row"]);
        assert_eq!(read("").0, [Vec::<String>::new()]);
    }
}
