//! The names and measures of a spreadsheet: cells and sheets as formulas name them, texts cut to what a cell holds.

/// A cell holds 32,767 characters.
const CELL: usize = 32_000;

/// The letters of a column, counted from 0: `A`, `Z`, `AA`.
pub fn column(number: usize) -> String {
    let mut letters = String::new();
    let mut rest = number + 1;
    while rest > 0 {
        rest -= 1;
        letters.insert(0, char::from(b'A' + u8::try_from(rest % 26).unwrap_or_default()));
        rest /= 26;
    }
    letters
}

/// `C7`, fixed in both directions.
pub fn at(row: u32, number: u16) -> String {
    format!("${}${}", column(number.into()), row + 1)
}

/// A text inside a formula.
pub fn quoted(text: &str) -> String {
    format!("\"{}\"", short(text, 120).replace('"', "\"\""))
}

/// The name of a sheet: at most 31 characters, none that formulas use.
pub fn name(word: &str) -> String {
    let kept: String = word.chars().map(|sign| if "[]:*?/\\'".contains(sign) { ' ' } else { sign }).take(31).collect();
    let kept = kept.trim().to_owned();
    if kept.is_empty() { "1".to_owned() } else { kept }
}

pub fn cut(text: &str) -> String {
    short(text, CELL)
}

pub fn short(text: &str, most: usize) -> String {
    text.chars().take(most).collect()
}

pub fn narrow(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}

pub fn wide(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_named_as_spreadsheets_do() {
        assert_eq!(
            (at(6, 2), at(0, 25), at(9, 26), at(0, 701)),
            ("$C$7".into(), "$Z$1".into(), "$AA$10".into(), "$ZZ$1".into())
        );
    }

    #[test]
    fn a_sheet_has_a_name_that_formulas_can_hold() {
        assert_eq!(
            (name("Schaal: [a]"), name("'"), name(&"x".repeat(40)).len()),
            ("Schaal   a".into(), "1".into(), 31)
        );
    }
}
