//! The groups in a column: places, years.

use std::collections::HashMap;

use super::columns::key;

/// The groups of one breakdown, in the order in which they are met; the case of their names means nothing.
#[derive(Default)]
pub struct Groups {
    numbers: HashMap<String, usize>,
    names: Vec<String>,
}

impl Groups {
    /// The number of a group; none for an empty name.
    pub fn number(&mut self, name: &str) -> Option<usize> {
        let key = key(name);
        if key.is_empty() {
            return None;
        }
        let next = self.names.len();
        let number = *self.numbers.entry(key).or_insert(next);
        if number == next {
            self.names.push(name.split_whitespace().collect::<Vec<_>>().join(" "));
        }
        Some(number)
    }

    /// Number as met → number in order of the alphabet.
    pub fn order(&self) -> Vec<usize> {
        let sorted = self.sorted();
        let mut order = vec![0; sorted.len()];
        sorted.iter().enumerate().for_each(|(place, number)| order[*number] = place);
        order
    }

    fn sorted(&self) -> Vec<usize> {
        let mut sorted: Vec<usize> = (0..self.names.len()).collect();
        sorted.sort_by_cached_key(|number| self.names[*number].to_lowercase());
        sorted
    }

    /// The names of the groups at these places in order of the alphabet.
    pub fn names(&self, places: &[usize]) -> Vec<String> {
        let sorted = self.sorted();
        places.iter().map(|place| self.names[sorted[*place]].clone()).collect()
    }
}
