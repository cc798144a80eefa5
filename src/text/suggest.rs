//! “Did you mean …?”: the nearest of a set of names.

/// Longer words are no names, and comparing them would take long.
const LONGEST: usize = 200;

/// The candidate nearest to `word` (case is ignored), if it is near enough to be a slip of the pen: at most a third of
/// the letters differ, or one is the start of the other. Ties go to the first in alphabetical order.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if word.len() > LONGEST {
        return None;
    }
    let word = word.to_lowercase();
    let limit = (word.chars().count() / 3).clamp(1, 4);
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates {
        let other = candidate.to_lowercase();
        if other.chars().count().abs_diff(word.chars().count()) > limit {
            continue;
        }
        let distance = strsim::osa_distance(&word, &other);
        let better = best.is_none_or(|(least, name)| (distance, candidate) < (least, name));
        if distance <= limit && better {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, name)| name)
}

/// Suggestions from one set of names. A text full of unknown words gets them for the first, not for thousands: looking
/// for the nearest costs a comparison with every name.
pub struct Hints<'a> {
    names: Vec<&'a str>,
    /// Comparisons still to spend.
    left: usize,
}

/// Comparisons that one set of names may cost.
const COMPARISONS: usize = 200_000;

impl<'a> Hints<'a> {
    pub fn new(names: impl IntoIterator<Item = &'a str>) -> Self {
        Hints { names: names.into_iter().collect(), left: COMPARISONS }
    }

    /// As [`nearest`], while there are comparisons left.
    pub fn nearest(&mut self, word: &str) -> Option<&'a str> {
        self.left = self.left.checked_sub(self.names.len())?;
        nearest(word, self.names.iter().copied())
    }
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn finds_a_slip_and_refuses_a_guess() {
        let names = ["title", "tags", "summary", "draft"];
        assert_eq!(nearest("titel", names), Some("title"));
        assert_eq!(nearest("Sumary", names), Some("summary"));
        assert_eq!(nearest("weight", names), None);
    }
}
