//! A text file from anywhere as rows of cells: its encoding (UTF-8 with or without a mark, UTF-16 with one, else
//! Windows-1252) and its separator (comma, semicolon or tab) are found out.

use super::left::Refused;

/// The most rows, and the most cells of all rows.
const ROWS: usize = 100_000;
const CELLS: usize = 1_000_000;

/// A row, and its number in the file, from 1.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub number: usize,
    pub cells: Vec<String>,
}

/// The rows of a table; those without words are left out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    pub rows: Vec<Row>,
}

impl Table {
    /// A table of rows numbered from `first`.
    pub fn numbered(first: usize, rows: impl IntoIterator<Item = Vec<String>>) -> Result<Table, Refused> {
        let mut table = Table::default();
        let mut total = 0;
        for (number, cells) in (first..).zip(rows) {
            let mut cells: Vec<String> = cells.into_iter().map(|cell| cell.trim().to_owned()).collect();
            while cells.last().is_some_and(String::is_empty) {
                cells.pop();
            }
            total += cells.len();
            if table.rows.len() >= ROWS || total > CELLS {
                return Err(Refused::new("import-large").at(format!("{number}")));
            }
            if !cells.is_empty() {
                table.rows.push(Row { number, cells });
            }
        }
        Ok(table)
    }
}

/// The cells of a CSV file.
pub fn read(bytes: &[u8]) -> Result<Table, Refused> {
    let text = decode(bytes)?;
    let separator = separator(&text);
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|_| Refused::new("import-csv").at(rows.len() + 1))?;
        if rows.len() >= ROWS {
            return Err(Refused::new("import-large").at(rows.len() + 1));
        }
        rows.push(record.iter().map(str::to_owned).collect());
    }
    Table::numbered(1, rows)
}

/// The text of a file.
pub fn decode(bytes: &[u8]) -> Result<String, Refused> {
    let wide = |read: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes[2..].chunks_exact(2).map(|pair| read([pair[0], pair[1]])).collect();
        String::from_utf16_lossy(&units)
    };
    let text = match bytes {
        [0xff, 0xfe, ..] => wide(u16::from_le_bytes),
        [0xfe, 0xff, ..] => wide(u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => std::str::from_utf8(bytes).map_or_else(|_| windows_1252(bytes), str::to_owned),
    };
    // No table or page holds this; a picture or a program does.
    if text.contains('\0') { Err(Refused::new("import-binary")) } else { Ok(text) }
}

/// Latin-1, but for the signs that Windows put between 0x80 and 0x9F.
fn windows_1252(bytes: &[u8]) -> String {
    const SIGNS: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘',
        '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    bytes
        .iter()
        .map(|byte| match byte {
            0x80..=0x9f => SIGNS[usize::from(byte - 0x80)],
            other => char::from(*other),
        })
        .collect()
}

/// The sign that stands most often between cells in the first rows, outside quotes; Excel writes semicolons where people
/// write decimals with a comma.
fn separator(text: &str) -> u8 {
    let mut counts = [(b',', 0), (b';', 0), (b'\t', 0)];
    let (mut quoted, mut lines) = (false, 0);
    for byte in text.bytes().take(1 << 16) {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => lines += 1,
            _ if !quoted => counts.iter_mut().filter(|(sign, _)| *sign == byte).for_each(|(_, count)| *count += 1),
            _ => {}
        }
        // The head decides, where it has more than one cell.
        if lines == 1 && counts.iter().any(|(_, count)| *count > 0) {
            break;
        }
    }
    counts.into_iter().max_by_key(|(_, count)| *count).map_or(b',', |(sign, _)| sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(bytes: &[u8]) -> Vec<Vec<String>> {
        read(bytes).unwrap().rows.into_iter().map(|row| row.cells).collect()
    }

    #[test]
    fn encodings_and_separators_are_found_out() {
        let expected = vec![vec!["Critère".to_owned(), "a,b".to_owned()], vec!["é".to_owned(), "1,5".to_owned()]];
        let text = "Critère;\"a,b\"\r\né;1,5\r\n";
        let latin: Vec<u8> = text.chars().map(|sign| u8::try_from(u32::from(sign)).unwrap()).collect();
        let wide: Vec<u8> = [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        for bytes in [text.as_bytes(), &[b"\xef\xbb\xbf", text.as_bytes()].concat(), &latin, &wide] {
            assert_eq!(cells(bytes), expected);
        }
        assert_eq!(cells("Critère,\"a,b\"\né,\"1,5\"\n".as_bytes()), expected);
        assert_eq!(cells("Critère\ta,b\né\t1,5\n".as_bytes()), expected);
        assert_eq!(decode(b"\x93x\x94 \x80").as_deref(), Ok("“x” €"));
    }

    #[test]
    fn empty_rows_count_but_are_not_there() {
        let table = read(b"a,b\n,,\n\nc,d,\n").unwrap();
        let rows: Vec<(usize, usize)> = table.rows.iter().map(|row| (row.number, row.cells.len())).collect();
        assert_eq!(rows, [(1, 2), (3, 2)]);
        assert_eq!(read(b"a\0b").map_err(|refused| refused.key), Err("import-binary"));
    }
}
