//! What may be written at a place in YAML that is being typed, and so cannot be read yet: in which keys it lies, and
//! whether a key or a value is wanted. It looks at single lines: front matter as editors write it needs no more.

use std::ops::Range;

use super::slot::{Slot, Wanted};

/// What is wanted at `byte` of `text`, where the YAML starts at `from`.
pub fn at(text: &str, from: usize, byte: usize) -> Option<Wanted<'_>> {
    let start = text.get(from..byte)?.rfind('\n').map_or(from, |at| from + at + 1);
    let line = Line::new(&text[start..byte]);
    if line.content.starts_with('#') {
        return None;
    }
    let item = line.dash.is_some();
    let mut path = parents(&text[from..start], line.dash.map_or((line.column, false), |dash| (dash, true)));
    let (mut rest, mut is_value) = (line.content, item);
    if let Some((key, behind)) = key_of(line.content) {
        path.push(key);
        (rest, is_value) = (behind, true);
    }
    let (typed, inside) = in_brackets(rest, &mut path);
    let typed = typed.trim_start().trim_start_matches(['"', '\'']);
    let typed = range(text, byte - typed.len(), byte);
    let is_value = inside.unwrap_or(is_value);
    Some(Wanted { slot: if is_value { Slot::FrontValue { path } } else { Slot::FrontKey { path } }, typed })
}

/// A line as YAML sees it.
struct Line<'a> {
    /// The column of its first dash, for an item of a list.
    dash: Option<usize>,
    /// The column of its text, behind the dashes.
    column: usize,
    content: &'a str,
}

impl<'a> Line<'a> {
    fn new(line: &'a str) -> Line<'a> {
        let line = line.trim_end_matches('\r');
        let mut content = line.trim_start();
        let lead = line.len() - content.len();
        while let Some(rest) = content.strip_prefix("- ") {
            content = rest.trim_start();
        }
        let column = line.len() - content.len();
        Line { dash: (column > lead).then_some(lead), column, content }
    }
}

/// `key` and what stands behind its colon.
fn key_of(content: &str) -> Option<(&str, &str)> {
    let (key, rest) = content.split_once(':')?;
    let plain = !key.is_empty() && key.chars().all(|sign| sign.is_alphanumeric() || matches!(sign, '-' | '_' | '/'));
    (plain && (rest.is_empty() || rest.starts_with(' '))).then_some((key, rest))
}

/// The keys around a line, the outermost first. It stands at a column; or, where the flag says so, it is an item of the
/// list whose dashes stand there.
fn parents(above: &str, (mut column, mut item): (usize, bool)) -> Vec<&str> {
    let mut keys = Vec::new();
    for line in above.lines().rev() {
        if column == 0 && !item {
            break;
        }
        let line = Line::new(line);
        if line.content.is_empty() || line.content.starts_with('#') {
            continue;
        }
        let owns = match (item, line.dash) {
            // The list of a key may stand as far to the left as the key itself.
            (true, None) => line.column <= column,
            (true, Some(dash)) => dash < column && line.column <= column,
            (false, _) => line.column < column,
        };
        let starts_item = !item && line.column == column && line.dash.is_some();
        if !owns && !starts_item {
            continue;
        }
        match key_of(line.content) {
            Some((key, _)) if owns => keys.push(key),
            _ => {}
        }
        (column, item) = line.dash.map_or((line.column, false), |dash| (dash, true));
    }
    keys.reverse();
    keys
}

/// Follows the brackets of a value to its end. Gives the text behind the last comma or open bracket, and whether a value is
/// wanted there; nothing where no bracket is open.
fn in_brackets<'a>(text: &'a str, path: &mut Vec<&'a str>) -> (&'a str, Option<bool>) {
    /// An open bracket, and how many keys there are inside it and before it.
    struct Open {
        map: bool,
        inside: usize,
        before: usize,
    }
    let mut open: Vec<Open> = Vec::new();
    let (mut piece, mut quote) = (0, None);
    for (at, sign) in text.char_indices() {
        let starts = || text[piece..at].trim().is_empty() || text[piece..at].trim_end().ends_with(':');
        match (quote, sign) {
            (Some(mark), _) if mark == sign => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') if starts() => quote = Some(sign),
            (None, '[' | '{') if starts() => {
                let before = path.len();
                path.extend(key_of(text[piece..at].trim_start()).filter(|_| !open.is_empty()).map(|(key, _)| key));
                open.push(Open { map: sign == '{', inside: path.len(), before });
                piece = at + 1;
            }
            (None, ']' | '}') => {
                path.truncate(open.pop().map_or(path.len(), |closed| closed.before));
                piece = at + 1;
            }
            (None, ',') if !open.is_empty() => piece = at + 1,
            (None, _) => {}
        }
    }
    let typed = &text[piece..];
    let Some(last) = open.last() else { return (typed, None) };
    path.truncate(last.inside);
    match key_of(typed.trim_start()).filter(|_| last.map) {
        Some((key, behind)) => {
            path.push(key);
            (behind, Some(true))
        }
        None => (typed, Some(!last.map)),
    }
}

/// From what was typed to the end of the word around the cursor.
fn range(text: &str, start: usize, byte: usize) -> Range<usize> {
    let ends = |sign: char| sign.is_whitespace() || matches!(sign, ',' | ']' | '}' | ':' | '"' | '\'');
    let end = text[byte..].find(ends).map_or(text.len(), |at| byte + at);
    start..end
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is wanted at the bar of a text: `K` or `V`, the keys around it, and what was typed.
    fn wanted(marked: &str) -> String {
        let byte = marked.find('|').expect("a place is marked");
        let text = marked.replacen('|', "", 1);
        let Some(wanted) = at(&text, 0, byte) else { return "-".to_owned() };
        let typed = &text[wanted.typed.clone()];
        match wanted.slot {
            Slot::FrontKey { path } => format!("K {} «{typed}»", path.join(".")),
            Slot::FrontValue { path } => format!("V {} «{typed}»", path.join(".")),
            _ => panic!("only front matter is asked"),
        }
    }

    #[test]
    fn keys_and_values_know_where_they_lie() {
        assert_eq!(wanted("ti|"), "K  «ti»");
        assert_eq!(wanted("title: A\n|\nuse: x\n"), "K  «»");
        assert_eq!(wanted("title: A\nuse: su|m\n"), "V use «sum»");
        assert_eq!(wanted("use: \"su|\"\n"), "V use «su»");
        assert_eq!(wanted("audience:\n  - men|"), "V audience «men»");
        assert_eq!(wanted("audience:\n- student\n- |"), "V audience «»");
        assert_eq!(wanted("audience: [student, me|]"), "V audience «me»");
        assert_eq!(wanted("scale:\n  - id: a\n    ti|"), "K scale «ti»");
        assert_eq!(wanted("scale:\n  - id: a\n    title: B|"), "V scale.title «B»");
        assert_eq!(wanted("scale:\n  - {id: a, ti|}"), "K scale «ti»");
        assert_eq!(wanted("scale: [{id: a}, {id: b, points: |}]"), "V scale.points «»");
        assert_eq!(wanted("menu:\n  - title: X\n    pages: [a, b|]"), "V menu.pages «b»");
        assert_eq!(wanted("menu:\n  - title: X\n    pages:\n      - a\n      - |"), "V menu.pages «»");
        assert_eq!(wanted("title: A\n# use: |"), "-");
        assert_eq!(wanted("results:\n  form: forms/x|"), "V results.form «forms/x»");
    }
}
