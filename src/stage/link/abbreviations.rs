//! The `@string` abbreviations of a BibTeX file: a few that double each other would stand for more text than any memory
//! holds, so their length is reckoned before the file is read.

use std::collections::HashMap;

/// No abbreviation of an honest bibliography is longer, in bytes.
const LIMIT: usize = 10_000;

/// Abbreviations that refer to each other deeper than this are refused too.
const DEPTH: usize = 50;

/// What an abbreviation is made of: the length of its own text, and the abbreviations in it.
struct Made {
    start: usize,
    own: usize,
    names: Vec<String>,
}

/// The place (in bytes) of the first abbreviation that would grow beyond the limit, or that holds itself.
pub fn too_long(text: &str) -> Option<usize> {
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
    long.min()
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
    use super::too_long;

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
        assert_eq!(too_long("@string{a = b}\n@string{b = a}"), Some(0));
    }
}
