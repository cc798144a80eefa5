//! What a small BibTeX file could grow into: `@string` abbreviations that double each other, and entries that inherit
//! (`xdata`, `crossref`) from entries that inherit, braces without end. All are reckoned before the file is read.

use std::collections::{HashMap, HashSet};

/// No abbreviation of an honest bibliography is longer, in bytes.
const LIMIT: usize = 10_000;

/// Abbreviations that refer to each other deeper than this are refused too.
const DEPTH: usize = 50;

/// The most text that all abbreviations of a file together may stand for, in bytes.
const TOTAL: usize = 20_000_000;

/// The place (in bytes) of what would grow without bound.
pub fn endless(text: &str) -> Option<usize> {
    too_deep(text).or_else(|| too_long(text)).or_else(|| inherits_twice(text))
}

/// The place where braces lie deeper inside each other than any title needs.
fn too_deep(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    text.bytes().position(|byte| {
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth > BRACES
    })
}

/// Braces may lie this deep inside each other.
const BRACES: usize = 60;

/// The place of an entry that inherits from one that is not in the file under its own key, or that inherits too. One
/// generation is what a chapter needs of its book; what goes further can go round in circles.
fn inherits_twice(text: &str) -> Option<usize> {
    let lower = text.to_ascii_lowercase();
    let (mut keys, mut heirs) = (HashSet::new(), HashMap::new());
    for (start, _) in lower.match_indices('@') {
        let entry = &lower[start..];
        let entry = &entry[..entry[1..].find("\n@").map_or(entry.len(), |end| end + 1)];
        let Some((key, fields)) = entry.split_once('{').and_then(|(_, rest)| rest.split_once(',')) else { continue };
        keys.insert(key.trim());
        let parents = ["xdata", "crossref"].into_iter().filter_map(|field| parents(fields, field));
        let parents: Vec<&str> = parents.flatten().collect();
        if !parents.is_empty() {
            heirs.insert(key.trim(), (start, parents));
        }
    }
    let sound = |parent: &&str| keys.contains(*parent) && !heirs.contains_key(*parent);
    let wrong = heirs.values().filter(|(_, parents)| !parents.iter().all(sound));
    wrong.map(|(start, _)| *start).min()
}

/// The keys in a field, between commas; a value that is no plain list is one key that no entry has.
fn parents<'a>(fields: &'a str, field: &str) -> Option<Vec<&'a str>> {
    let at = fields.match_indices(field).map(|(at, _)| &fields[at + field.len()..]);
    let value = at.map(str::trim_start).find_map(|rest| rest.strip_prefix('='))?.trim_start();
    let close = if value.starts_with('{') { '}' } else { '"' };
    let list = value.strip_prefix(['{', '"']).and_then(|rest| rest.split_once(close));
    let plain =
        list.filter(|(list, rest)| !list.contains(['{', '"']) && rest.trim_start().starts_with([',', '}', ')']));
    Some(plain.map_or(vec![""], |(list, _)| list.split(',').map(str::trim).collect()))
}

/// What an abbreviation is made of: the length of its own text, and the abbreviations in it.
struct Made {
    start: usize,
    own: usize,
    names: Vec<String>,
}

/// The place (in bytes) of the first abbreviation that would grow beyond the limit, or that holds itself.
fn too_long(text: &str) -> Option<usize> {
    let lower = text.to_ascii_lowercase();
    let mut all: HashMap<String, Made> = HashMap::new();
    for (start, _) in lower.match_indices("@string") {
        let inside = lower[start..].split_once(['{', '(']).and_then(|(_, rest)| rest.split_once('='));
        if let Some((name, value)) = inside {
            all.insert(name.trim().to_owned(), made(start, value));
        }
    }
    let mut known = HashMap::new();
    let long = all.iter().filter(|(name, _)| length(name, &all, &mut known, 0) > LIMIT).map(|(_, made)| made.start);
    if let Some(at) = long.min() {
        return Some(at);
    }
    // Each use stands behind `=` or `#`.
    let uses = lower.bytes().filter(|byte| matches!(byte, b'=' | b'#')).count();
    let longest = all.iter().max_by_key(|(name, made)| (known.get(*name).copied(), made.start))?;
    let length = known.get(longest.0).copied().unwrap_or_default();
    (length.saturating_mul(uses) > TOTAL).then_some(longest.1.start)
}

/// Reads `"text" # name # {text}`, up to the bracket that ends the abbreviation.
fn made(start: usize, value: &str) -> Made {
    let (mut own, mut depth, mut quoted) = (0_usize, 0_usize, false);
    let mut names = String::new();
    for sign in value.chars() {
        match sign {
            '"' if depth == 0 => quoted = !quoted,
            '{' => depth += 1,
            '}' | ')' if depth == 0 && !quoted => break,
            '}' => depth = depth.saturating_sub(1),
            _ if depth > 0 || quoted => own += sign.len_utf8(),
            _ => names.push(sign),
        }
        if own > LIMIT {
            break;
        }
    }
    let names = names.split('#').map(|name| name.trim().to_owned()).filter(|name| !name.is_empty());
    Made { start, own, names: names.collect() }
}

/// The length of an abbreviation written out; each is reckoned once, and one that holds itself is endless.
fn length(name: &str, all: &HashMap<String, Made>, known: &mut HashMap<String, usize>, depth: usize) -> usize {
    if let Some(length) = known.get(name) {
        return *length;
    }
    let Some(made) = all.get(name) else { return 0 };
    if depth > DEPTH {
        return LIMIT + 1;
    }
    known.insert(name.to_owned(), LIMIT + 1);
    let inner = made.names.iter().fold(0_usize, |sum, name| sum.saturating_add(length(name, all, known, depth + 1)));
    let total = made.own.saturating_add(inner);
    known.insert(name.to_owned(), total);
    total
}

#[cfg(test)]
mod tests {
    use super::{endless, too_long};

    #[test]
    fn tells_growth_from_use() {
        assert_eq!(
            too_long("@string{lk = \"Leuven\"}\n@string(uni = lk # { universiteit})\n@book{a, publisher = uni}"),
            None
        );
        let doubled = |n: usize| format!("@string{{s{} = s{n} # s{n}}}\n", n + 1);
        let grown = "@string{s0 = \"aaaaaaaaaa\"}\n".to_owned() + &(0..60).map(doubled).collect::<String>();
        assert!(too_long(&grown).is_some_and(|at| grown[at..].starts_with("@string{s")));
        let backwards = (0..60).rev().map(doubled).collect::<String>() + "@string{s0 = \"aaaaaaaaaa\"}\n";
        assert!(too_long(&backwards).is_some());
        let twice = "@book{a, xdata = {b, c}}\n@book{b, xdata = {d, d}}\n@book{d, title = {T}}";
        assert_eq!(endless(twice), Some(0));
        assert_eq!(endless("@book{a, xdata = {b, c}}\n@xdata{b, publisher = {P}}\n@xdata{c, year = 2001}"), None);
        assert_eq!(endless("@book{a, crossref = {b}}\n@book{b, crossref = {a}}"), Some(0));
        assert_eq!(endless("@inbook{a, crossref = {b}}\n@book{b, title = {T}}"), None);
        assert_eq!(too_long("@string{a = b}\n@string{b = a}"), Some(0));
    }
}
