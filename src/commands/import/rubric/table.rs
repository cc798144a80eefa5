//! A rubric in a table: the levels in its head, a criterion per row. Columns for the weight, the explanation and the level
//! to reach are known by their words, and so are those of our own sheets that are there to be filled in.

use super::numbers;
use super::{Criterion, Draft, LEVELS, Level, Pass, Words, bounded};
use crate::commands::import::left::{Lefts, Place, Refused};
use crate::commands::import::text::Table;
use crate::commands::import::vocabulary::Vocabulary;

/// A row by its number in the file.
pub type Rows = Vec<(usize, Vec<Words>)>;

/// What a column holds.
#[derive(Clone, Copy, PartialEq)]
enum Column {
    Title,
    About,
    Weight,
    Must,
    Level(usize),
    /// To fill in, or without words.
    Other,
}

/// Reads the rubric; `around` is what was said outside the table, `scale` a table of level, from, to, meaning.
pub fn read(
    rows: Rows,
    around: Option<&Draft>,
    scale: Option<&Table>,
    words: &Vocabulary,
    lefts: &mut Lefts,
) -> Result<Draft, Refused> {
    let mut draft = around.cloned().unwrap_or_default();
    // The head is the widest of the first rows: lines of words may stand above it.
    let width = |row: &(usize, Vec<Words>)| row.1.iter().filter(|cell| !cell.is_empty()).count();
    let widest = rows.iter().take(30).map(width).max().unwrap_or(0);
    let head = rows.iter().position(|row| width(row) >= widest.min(2).max(widest * 2 / 3));
    let head = head.filter(|_| widest > 1).ok_or_else(|| Refused::new("import-no-table"))?;
    for (_, cells) in &rows[..head] {
        for cell in cells.iter().filter(|cell| !cell.is_empty()) {
            line(&mut draft, plain(cell), words);
        }
    }
    let columns = columns(&mut draft, &rows[head].1, words)?;
    let number = rows[head].0;
    for (at, cell) in rows[head].1.iter().enumerate().skip(columns.len()) {
        lefts.add(Place::cell(number - 1, at), "left-column", plain(cell));
    }
    for (number, cells) in rows.into_iter().skip(head + 1) {
        if is_foot(&cells, words) {
            break;
        }
        let words_of = |wanted: fn(&Column) -> bool| {
            columns.iter().zip(&cells).any(|(column, cell)| wanted(column) && !cell.is_empty())
        };
        if !words_of(|column| matches!(column, Column::Title | Column::Level(_))) {
            lefts.add(Place::Row(number), "left-row", cells.iter().map(plain).collect::<Vec<_>>().join(" ").trim());
            continue;
        }
        draft.criteria.push(row(number, cells, &columns, draft.levels.len(), lefts));
        bounded(&draft)?;
    }
    if draft.criteria.is_empty() {
        return Err(Refused::new("import-no-table"));
    }
    if let Some(scale) = scale {
        worth(&mut draft, scale);
    }
    settle(&mut draft, words, lefts);
    Ok(draft)
}

fn plain(words: &Words) -> &str {
    words.text()
}

/// A line above the rows: what it says of the rubric when it is one of ours, else text.
pub fn line(draft: &mut Draft, text: &str, words: &Vocabulary) {
    let used = words.after("field-use", text).unwrap_or(text);
    if let Some(used) = words.one_of("use", &["formative", "summative"], used) {
        draft.summative = Some(used == "summative");
    } else if let Some(raters) = raters(text, words) {
        draft.raters = raters;
    } else if let Some(moments) = words.after("field-moments", text) {
        let known = moments.split(',').filter_map(|one| words.one_of("moment", &["start", "midway", "end"], one));
        draft.moments = known.collect();
    } else if let Some(pass) = words.after("field-pass", text) {
        // The levels are not known yet: see `settle`.
        draft.pass = Some(Pass::Every(pass.to_owned()));
    } else if draft.title.is_empty() {
        draft.title = text.to_owned();
    } else if draft.summary.is_empty() && draft.around.is_empty() {
        draft.summary = text.to_owned();
    } else {
        draft.around.push(crate::commands::import::markdown::line(text));
    }
}

/// `Beoordelaars: Student (geeft advies), Docent (beslist)`, or `Student: geeft advies; Docent: beslist`.
fn raters(text: &str, words: &Vocabulary) -> Option<Vec<(&'static str, bool)>> {
    const ROLES: [&str; 4] = ["student", "mentor", "lecturer", "peer"];
    let rest = words.after("field-raters", text).unwrap_or(text);
    let one = |part: &str| {
        let (role, counts) = part.split_once(['(', ':'])?;
        let counts = counts.trim().trim_end_matches(')');
        let role = words.one_of("role", &ROLES, role)?;
        let counts = words.one_of("rater", &["decides", "informs"], counts)?;
        Some((role, counts == "decides"))
    };
    rest.split([',', ';']).map(one).collect()
}

/// What each column holds; the first is the criterion, and those without another sense are levels.
fn columns(draft: &mut Draft, head: &[Words], words: &Vocabulary) -> Result<Vec<Column>, Refused> {
    let mut columns = Vec::new();
    for (at, cell) in head.iter().enumerate() {
        let text = plain(cell);
        let named = [("excel-about", Column::About), ("weight", Column::Weight), ("excel-must", Column::Must)];
        let known = named.into_iter().find(|(key, column)| words.is(key, text) && !columns.contains(column));
        let fill = ["excel-level", "points", "excel-remark"].iter().any(|key| words.is(key, text));
        columns.push(match known {
            _ if at == 0 => Column::Title,
            Some((_, column)) => column,
            None if text.is_empty() || (fill && !draft.levels.is_empty()) => Column::Other,
            None => {
                let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
                let (title, points) = level(lines.next().unwrap_or_default());
                let about = lines.collect::<Vec<_>>().join(" ");
                draft.levels.push(Level { title, about, points });
                Column::Level(draft.levels.len() - 1)
            }
        });
    }
    match draft.levels.len() {
        0 => Err(Refused::new("import-no-table")),
        many if many > LEVELS => Err(Refused::new("import-large")),
        _ => Ok(columns),
    }
}

/// `Voldoende (10–13)` or `Voldoende 10-13 punten`: the name, and what it is worth.
fn level(text: &str) -> (String, Option<(f64, f64)>) {
    let marked = text.trim_end();
    let inside = marked.strip_suffix(')').and_then(|rest| rest.rsplit_once('('));
    if let Some((title, inner)) = inside.filter(|(title, _)| !title.trim().is_empty()) {
        let numbers = inner.trim().split(' ').next().unwrap_or_default();
        let whole = numbers::range(inner).or_else(|| numbers::range(numbers).filter(|_| has_unit(inner)));
        if whole.is_some() {
            return (title.trim().to_owned(), whole);
        }
    }
    (text.to_owned(), None)
}

/// `10 punten`, `10 p`, `10 points`.
fn has_unit(text: &str) -> bool {
    let unit = text.trim().rsplit(' ').next().unwrap_or_default().to_lowercase();
    ["punt", "punten", "p", "p.", "pt", "pts", "point", "points"].contains(&unit.as_str())
}

fn row(number: usize, cells: Vec<Words>, columns: &[Column], levels: usize, lefts: &mut Lefts) -> Criterion {
    let mut criterion = Criterion { cells: vec![Words::default(); levels], ..Criterion::default() };
    criterion.place = Some(Place::Row(number));
    for (at, cell) in cells.into_iter().enumerate() {
        match columns.get(at).copied().unwrap_or(Column::Other) {
            Column::Title => (criterion.title, criterion.about) = titled(cell),
            Column::About if cell.is_empty() => {}
            Column::About => criterion.about = cell,
            Column::Weight => {
                criterion.weight = numbers::number(plain(&cell));
                if criterion.weight.is_none() && !cell.is_empty() {
                    lefts.add(Place::cell(number - 1, at), "left-number", plain(&cell));
                }
            }
            Column::Must => criterion.must = Some(plain(&cell).to_owned()).filter(|title| !title.is_empty()),
            Column::Level(level) => criterion.cells[level] = cell,
            Column::Other if cell.is_empty() => {}
            Column::Other => lefts.add(Place::cell(number - 1, at), "left-cell", plain(&cell)),
        }
    }
    criterion
}

/// The first line of a cell is the title of the criterion, the rest explains it.
fn titled(cell: Words) -> (Words, Words) {
    match cell {
        Words::Plain(text) => {
            let (title, about) = text.trim().split_once('\n').unwrap_or((text.trim(), ""));
            (Words::Plain(title.to_owned()), Words::Plain(about.to_owned()))
        }
        Words::Markdown(text) => {
            let (title, about) = text.trim().split_once("\n\n").unwrap_or((text.trim(), ""));
            // What stands in bold as a title is one without.
            let bold =
                title.strip_prefix("**").and_then(|rest| rest.strip_suffix("**")).filter(|rest| !rest.contains("**"));
            (Words::Markdown(bold.unwrap_or(title).to_owned()), Words::Markdown(about.to_owned()))
        }
    }
}

/// The rows under the criteria of our own sheet: total, result, and remarks.
fn is_foot(cells: &[Words], words: &Vocabulary) -> bool {
    let first = cells.first().map_or("", plain);
    let most = first.rsplit(' ').next().unwrap_or_default();
    let own = ["excel-result", "remark-xlsx", "excel-rounding", "excel-decides", "total"];
    own.iter().any(|key| words.is(key, first)) || words.says("excel-total", &[("most", most.into())], first)
}

/// The points and meanings of the levels, from a table of their own.
fn worth(draft: &mut Draft, scale: &Table) {
    for row in &scale.rows {
        let cell = |at: usize| row.cells.get(at).map_or("", |cell| cell.trim());
        let Some(level) = draft.levels.iter_mut().find(|level| level.title == cell(0)) else { continue };
        if let (Some(least), Some(most)) = (numbers::number(cell(1)), numbers::number(cell(2))) {
            level.points = Some((least, most));
        }
        if !cell(3).is_empty() {
            level.about = cell(3).to_owned();
        }
    }
}

/// What can only be said when all is read: the order of levels, and whether the rubric counts.
fn settle(draft: &mut Draft, words: &Vocabulary, lefts: &mut Lefts) {
    let points: Vec<f64> = draft.levels.iter().filter_map(|level| Some(level.points?.1)).collect();
    let all = points.len() == draft.levels.len();
    if points.len() > 1 && points.windows(2).all(|pair| pair[0] > pair[1]) {
        draft.levels.reverse();
        draft.criteria.iter_mut().for_each(|criterion| criterion.cells.reverse());
    } else if !all && draft.summative.is_none() {
        lefts.add(Place::File, "left-order", &draft.levels[0].title);
    }
    if !all {
        for level in draft.levels.iter_mut().filter(|level| level.points.is_some()) {
            lefts.add(Place::File, "left-some-points", &level.title);
            level.points = None;
        }
    }
    let weighted = draft.criteria.iter().any(|criterion| criterion.weight.is_some());
    draft.summative = draft.summative.or(Some(all || weighted));
    if let Some(Pass::Every(text)) = draft.pass.take() {
        draft.pass = pass(&draft.levels, &text, words);
        if draft.pass.is_none() {
            lefts.add(Place::File, "left-pass", &text);
        }
    }
}

/// The rule that a sentence of ours says.
fn pass(levels: &[Level], text: &str, words: &Vocabulary) -> Option<Pass> {
    let every = levels.iter().find(|level| words.says("pass-every", &[("level", level.title.as_str().into())], text));
    if let Some(level) = every {
        return Some(Pass::Every(level.title.clone()));
    }
    let mut numbers =
        text.split_whitespace().filter(|word| words.says("pass-total", &[("percent", (*word).into())], text));
    numbers.next().and_then(numbers::number).map(Pass::Total)
}
