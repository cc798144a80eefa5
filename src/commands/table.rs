//! A table of words for a terminal: columns as wide as their widest cell.

/// The rows, one a line; the first `numbers` columns hold numbers, which stand under each other.
pub fn lines<const N: usize>(rows: &[[String; N]], numbers: usize) -> String {
    let wide = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let wides: Vec<usize> = (0..N).map(wide).collect();
    let mut text = String::new();
    for row in rows {
        for (column, cell) in row.iter().enumerate() {
            let gap = " ".repeat(wides[column] - cell.chars().count());
            match column {
                _ if column < numbers => text.push_str(&format!("{gap}{cell}  ")),
                _ if column + 1 < N => text.push_str(&format!("{cell}{gap}  ")),
                _ => text.push_str(cell),
            }
        }
        text.push('\n');
    }
    text
}
