//! Finds the terms of the glossary in running text.

use aho_corasick::{AhoCorasick, MatchKind};

/// The terms of one language. Words match whole, without regard to (ASCII) case, the longest first.
pub struct TermFinder {
    searcher: Option<AhoCorasick>,
    /// Per pattern, the number the caller gave the term.
    owners: Vec<u32>,
}

/// A term in a text: bytes, and the number the caller gave it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    pub start: usize,
    pub end: usize,
    pub term: u32,
}

impl TermFinder {
    /// A finder for `words`, each with the number of its term. Words of one letter are left out.
    pub fn new<'a>(words: impl IntoIterator<Item = (u32, &'a str)>) -> Self {
        let usable = words.into_iter().filter(|(_, word)| word.chars().count() > 1);
        let (owners, patterns): (Vec<u32>, Vec<&str>) = usable.unzip();
        let builder = || {
            AhoCorasick::builder().ascii_case_insensitive(true).match_kind(MatchKind::LeftmostLongest).build(&patterns)
        };
        let searcher = if patterns.is_empty() { None } else { builder().ok() };
        TermFinder { searcher, owners }
    }

    pub fn is_empty(&self) -> bool {
        self.searcher.is_none()
    }

    /// The terms in `text`, from left to right.
    pub fn find<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Found> + 'a {
        let matches = self.searcher.iter().flat_map(move |searcher| searcher.find_iter(text));
        matches.filter_map(move |found| {
            let letter =
                |sign: Option<char>| sign.is_some_and(|sign| sign.is_alphanumeric() || sign == '-' || sign == '_');
            let before = text[..found.start()].chars().next_back();
            let after = text[found.end()..].chars().next();
            let whole = !letter(before) && !letter(after);
            whole.then(|| Found {
                start: found.start(),
                end: found.end(),
                term: self.owners[found.pattern().as_usize()],
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_whole_words_and_the_longest() {
        let finder = TermFinder::new([(0, "stage"), (1, "stagementor"), (2, "mentor")]);
        let found: Vec<(&str, u32)> = {
            let text = "Stagementor en mentor, niet mentoren of stage-uren.";
            finder.find(text).map(|found| (&text[found.start..found.end], found.term)).collect()
        };
        assert_eq!(found, [("Stagementor", 1), ("mentor", 2)]);
    }
}
