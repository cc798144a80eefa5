//! Syllables, counted by spelling: a rule per language and a short list of words that the rule gets wrong. It is an
//! estimate; over a page the slips even out, which is all that the formulas ask.

use crate::guide::language::Language;

/// How many syllables a word has; at least one.
pub fn count(word: &str, language: Language) -> usize {
    let word = word.to_lowercase();
    let pieces = word.split(['-', '\u{2011}']);
    let of = |piece: &str| match language {
        Language::Nl => dutch(piece),
        Language::En => english(piece),
        Language::Fr => french(piece),
    };
    pieces.filter(|piece| !piece.is_empty()).map(|piece| of(piece).max(1)).sum::<usize>().max(1)
}

/// The vowels that Dutch writes with several letters and speaks as one, the longest first.
const DUTCH: [&str; 21] = [
    "aai", "ooi", "oei", "eeu", "ieu", "aa", "ee", "oo", "uu", "ie", "oe", "eu", "ui", "ij", "ei", "ou", "au", "ai",
    "éé", "ëe", "oi",
];
/// Borrowed pieces whose spelling counts one vowel too many, or (`eum`) one too few.
const DUTCH_MORE: [&str; 2] = ["useum", "oleum"];
const DUTCH_LESS: [&str; 6] = ["team", "coach", "online", "update", "website", "roadmap"];

fn dutch(word: &str) -> usize {
    let mut rest = word;
    let mut count = 0;
    while let Some(first) = rest.chars().next() {
        if let Some(group) = DUTCH.iter().find(|group| rest.starts_with(**group)) {
            count += 1;
            rest = &rest[group.len()..];
            continue;
        }
        // A `y` before a vowel is a consonant: yoga, royaal.
        let after = &rest[first.len_utf8()..];
        let consonant = first == 'y' && after.starts_with(|next: char| "aeiou".contains(next));
        count += usize::from("aeiouyáàâäéèêëíîïóôöúûü".contains(first) && !consonant);
        rest = after;
    }
    count += DUTCH_MORE.iter().filter(|piece| word.contains(**piece)).count();
    count.saturating_sub(DUTCH_LESS.iter().filter(|piece| word.contains(**piece)).count())
}

/// Pairs of vowels that English speaks as two.
const ENGLISH_APART: [&str; 12] =
    ["iou", "ience", "iet", "eo", "ua", "iu", "creat", "dea", "uou", "ying", "ria", "dia"];

fn english(word: &str) -> usize {
    let is_vowel = |sign: char| "aeiouy".contains(sign);
    let mut count = groups(word, is_vowel);
    let consonant_before =
        |end: &str| word.strip_suffix(end).is_some_and(|stem| stem.ends_with(|last| !is_vowel(last)));
    let silent = if word.ends_with("le") || word.ends_with("les") {
        // “Table” speaks its end, “rule” does not.
        let stem = word.trim_end_matches('s').trim_end_matches("le");
        stem.ends_with(is_vowel)
    } else if word.ends_with("ed") {
        consonant_before("ed") && !word.ends_with("ted") && !word.ends_with("ded")
    } else if word.ends_with("es") {
        let sounded = ["ses", "xes", "zes", "ches", "shes", "ces", "ges"];
        consonant_before("es") && !sounded.iter().any(|end| word.ends_with(end))
    } else {
        word.ends_with('e') && consonant_before("e")
    };
    count -= usize::from(silent && count > 1);
    // “People” and “George” speak “eo” as one.
    let apart = ENGLISH_APART.iter().filter(|pair| word.contains(**pair)).count();
    let together = ["peopl", "tious", "cious", "gious", "xious", "quate", "quali", "guar"];
    count + apart - together.iter().filter(|pair| word.contains(**pair)).count().min(apart)
}

fn french(word: &str) -> usize {
    // An elided word belongs to the next: l’élève.
    let word: String = word.chars().filter(|sign| !matches!(sign, '\'' | '’')).collect();
    let mut stem = word.as_str();
    for end in ["ues", "ue"] {
        if let Some(rest) = stem.strip_suffix(end).filter(|rest| rest.ends_with(['q', 'g'])) {
            stem = rest;
        }
    }
    if stem.len() == word.len() {
        // A last `e` is silent where another vowel is spoken.
        let rest = stem.strip_suffix("es").or(stem.strip_suffix('e')).unwrap_or(stem);
        stem = if groups(rest, is_french_vowel) > 0 { rest } else { stem };
    }
    // `é`, `ï` and `ë` do not melt with what stands beside them.
    let apart = |pair: [char; 2]| {
        let [first, second] = pair;
        (first == 'é' && "aeouiéèàâôêî".contains(second))
            || ("ïëü".contains(second) && is_french_vowel(first))
            || (second == 'é' && "aoué".contains(first))
    };
    let signs: Vec<char> = stem.chars().collect();
    groups(stem, is_french_vowel) + signs.windows(2).filter(|pair| apart([pair[0], pair[1]])).count()
}

fn is_french_vowel(sign: char) -> bool {
    "aeiouyàâäéèêëîïôöùûüœ".contains(sign)
}

/// How many runs of vowels there are.
fn groups(word: &str, is_vowel: impl Fn(char) -> bool) -> usize {
    let mut inside = false;
    word.chars()
        .filter(|sign| {
            let vowel = is_vowel(*sign);
            let starts = vowel && !inside;
            inside = vowel;
            starts
        })
        .count()
}
