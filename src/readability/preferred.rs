//! The words that a team writes otherwise: `style:` in `guide.yml`.

use std::ops::Range;

use crate::guide::config::Config;
use crate::guide::language::Language;
use crate::markup::terms::TermFinder;

/// The lists of all languages.
pub struct Preferred {
    lists: Vec<(Language, TermFinder, Vec<String>)>,
}

impl Preferred {
    pub fn new(config: &Config) -> Preferred {
        let list = |(language, pairs): &(Language, Vec<(String, String)>)| {
            let better: Vec<String> = pairs.iter().map(|(_, better)| better.clone()).collect();
            let words: Vec<(u32, String)> = (0u32..)
                .zip(pairs)
                .flat_map(|(at, (word, _))| forms(word).into_iter().map(move |form| (at, form)))
                .collect();
            (*language, TermFinder::new(words.iter().map(|(at, form)| (*at, form.as_str()))), better)
        };
        Preferred { lists: config.style.iter().map(list).collect() }
    }

    /// The words of a text that should be others, each with the better one.
    pub fn find(&self, text: &str, language: Language) -> Vec<(Range<usize>, String)> {
        let Some((_, finder, better)) = self.lists.iter().find(|(own, _, _)| *own == language) else {
            return Vec::new();
        };
        finder
            .find(text)
            .filter_map(|found| {
                let word = better.get(found.term as usize)?;
                let range = found.start..found.end;
                let capital = text[range.clone()].starts_with(char::is_uppercase);
                Some((range, if capital { capitalised(word) } else { word.clone() }))
            })
            .collect()
    }
}

/// `stagiair(e)(s)` stands for four words. More than four optional ends are one word too many.
fn forms(word: &str) -> Vec<String> {
    let mut forms = vec![String::new()];
    let mut rest = word.trim();
    let mut optional = 0;
    while let Some((before, inner)) = rest.split_once('(') {
        let Some((inner, after)) = inner.split_once(')') else { break };
        optional += 1;
        if optional > 4 {
            break;
        }
        let with = forms.iter().map(|form| format!("{form}{before}{inner}"));
        forms = forms.iter().map(|form| format!("{form}{before}")).chain(with).collect();
        rest = after;
    }
    let whole = forms.iter().map(|form| format!("{form}{rest}").split_whitespace().collect::<Vec<&str>>().join(" "));
    whole.filter(|form| !form.is_empty()).collect()
}

fn capitalised(word: &str) -> String {
    let mut signs = word.chars();
    signs.next().map_or_else(String::new, |first| first.to_uppercase().chain(signs).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn optional_ends_stand_for_all_their_words() {
        assert_eq!(forms("stagiair(e)(s)"), ["stagiair", "stagiaire", "stagiairs", "stagiaires"]);
        assert_eq!(forms(" bij (te) houden "), ["bij houden", "bij te houden"]);
        assert_eq!(forms("a(b"), ["a(b"]);
        assert_eq!(forms("()"), [""; 0]);
    }
}
