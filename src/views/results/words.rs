//! Figures and groups in the words of the reader.

use super::Teller;
use crate::guide::results::{Breakdown, Range, Row, Who};
use crate::text::diagnostic::Arg;

impl Teller<'_> {
    pub fn word(&self, key: &str) -> String {
        self.desk.word(self.language, key)
    }

    pub fn answers(&self, count: usize) -> String {
        self.desk.say(self.language, "results-answers", &[("n", Arg::from(count))])
    }

    pub fn by(&self, breakdown: &Breakdown) -> String {
        self.desk.say(self.language, "results-by", &[("group", Arg::Text(breakdown.title.to_lowercase()))])
    }

    pub fn who(&self, who: Who) -> String {
        match who {
            Who::All => self.word("results-all"),
            Who::Group { breakdown, group } => self.results.breakdowns[breakdown].groups[group].clone(),
        }
    }

    /// `4`, or `4–5` where it lies between bounds.
    pub fn range(&self, count: Range) -> String {
        let number = |count: usize| self.desk.number(self.language, count as f64);
        if count.is_exact() { number(count.least) } else { format!("{}–{}", number(count.least), number(count.most)) }
    }

    /// A count as a part of the answers, in whole percents.
    pub fn share(&self, count: Range, answers: usize) -> String {
        let percent = |count: usize| (count as f64 / answers.max(1) as f64 * 100.0).round() as usize;
        let bounds = Range { least: percent(count.least), most: percent(count.most) };
        self.desk.say(self.language, "percent", &[("n", Arg::Text(self.range(bounds)))])
    }

    pub fn median(&self, row: &Row, marks: &[String]) -> String {
        match row.median() {
            None => "–".to_owned(),
            Some((low, high)) if low == high => marks[low].clone(),
            Some((low, high)) => self.between(&marks[low], &marks[high]),
        }
    }

    pub fn between(&self, low: &str, high: &str) -> String {
        let args = [("low", Arg::Text(low.to_owned())), ("high", Arg::Text(high.to_owned()))];
        if low == high { low.to_owned() } else { self.desk.say(self.language, "results-between", &args) }
    }

    /// `a, b of c`.
    pub fn or(&self, words: &[String]) -> String {
        match words {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => {
                let args = [("first", Arg::Text(first.join(", "))), ("last", Arg::Text(last.clone()))];
                self.desk.say(self.language, "results-or", &args)
            }
        }
    }
}

pub fn capital(words: &str) -> String {
    let mut signs = words.chars();
    signs.next().map(|first| first.to_uppercase().chain(signs).collect()).unwrap_or_default()
}
