//! The ways through a conversation: which turns can be reached, in which circles one is caught, the best and worst score.

use std::collections::HashMap;

use super::document::Document;
use super::part::Dialogue;

/// The turns of a conversation as a graph: turn `0` comes first, and all targets exist.
pub struct Paths {
    /// Per turn, per choice: the turn it leads to.
    pub next: Vec<Vec<usize>>,
    /// Per turn, whether the conversation may stop there.
    pub ends: Vec<bool>,
    /// The circles of turns that lead to each other (most hold one turn), each after all that it leads to.
    circles: Vec<Vec<usize>>,
    circle_of: Vec<usize>,
}

impl Paths {
    pub fn new(next: Vec<Vec<usize>>, ends: Vec<bool>) -> Paths {
        let circles = circles(&next);
        let mut circle_of = vec![0; next.len()];
        for (number, circle) in circles.iter().enumerate() {
            circle.iter().for_each(|turn| circle_of[*turn] = number);
        }
        Paths { next, ends, circles, circle_of }
    }

    /// The ways through `dialogue`; nothing when a choice leads to a turn that it does not have.
    pub fn through(doc: &Document, dialogue: &Dialogue) -> Option<Paths> {
        let anchors = dialogue.turns.iter().map(|turn| doc.anchor(turn.title.anchor).map_or("", |anchor| &anchor.id));
        let turns: HashMap<&str, usize> = anchors.zip(0..).collect();
        let targets = |turn: &super::part::Turn| {
            turn.choices.iter().map(|reply| turns.get(reply.to.as_str()).copied()).collect::<Option<Vec<usize>>>()
        };
        let next = dialogue.turns.iter().map(targets).collect::<Option<Vec<_>>>()?;
        Some(Paths::new(next, dialogue.turns.iter().map(|turn| turn.ends).collect()))
    }

    /// The worst and the best score on a goal. Nothing for one that has no bound or cannot be known within `budget` steps.
    pub fn range(&self, dialogue: &Dialogue, goal: &str, budget: &mut usize) -> [Option<i64>; 2] {
        let mut gain = Vec::with_capacity(dialogue.turns.len());
        for turn in &dialogue.turns {
            let mut row = Vec::with_capacity(turn.choices.len());
            for reply in &turn.choices {
                let Some(rest) = budget.checked_sub(1 + reply.effects.len()) else { return [None; 2] };
                *budget = rest;
                let on_goal = reply.effects.iter().filter(|effect| effect.value.0 == goal);
                row.push(on_goal.map(|effect| i64::from(effect.value.1)).sum());
            }
            gain.push(row);
        }
        let points = |score: Option<Score>| match score? {
            Score::Points(points) => Some(points),
            Score::Unbounded => None,
        };
        let best = points(self.best(&gain, budget));
        gain.iter_mut().flatten().for_each(|points| *points = -*points);
        [points(self.best(&gain, budget)).map(|points| -points), best]
    }

    /// Per turn, whether a learner can come there from the first.
    pub fn reached(&self) -> Vec<bool> {
        let mut reached = vec![false; self.next.len()];
        let mut work = vec![0; usize::from(!self.next.is_empty())];
        while let Some(turn) = work.pop() {
            if !std::mem::replace(&mut reached[turn], true) {
                work.extend(self.next[turn].iter().filter(|next| !reached[**next]));
            }
        }
        reached
    }

    /// The circles of turns out of which no choice leads and in which nothing ends: their first turns.
    pub fn traps(&self) -> Vec<usize> {
        let leaves = |turn: &usize| self.next[*turn].iter().any(|next| self.circle_of[*next] != self.circle_of[*turn]);
        let open = |turn: &usize| self.ends[*turn] || self.next[*turn].is_empty() || leaves(turn);
        let closed = self.circles.iter().filter(|circle| !circle.iter().any(open));
        closed.filter_map(|circle| circle.iter().copied().min()).collect()
    }

    /// The highest score from the first turn to an end, where `gain[turn][choice]` is what a choice adds. Unbounded
    /// when a circle can be gone round for ever more; nothing when there is no end, or when `budget`, the number of
    /// steps this may take, is used up.
    pub fn best(&self, gain: &[Vec<i64>], budget: &mut usize) -> Option<Score> {
        let mut best: Vec<Option<Score>> = vec![None; self.next.len()];
        for circle in &self.circles {
            self.best_of(circle, gain, &mut best, budget)?;
        }
        best.first().copied().flatten()
    }

    /// Bellman and Ford's steps inside one circle: what still grows after as many rounds as it has turns grows for ever.
    fn best_of(
        &self,
        circle: &[usize],
        gain: &[Vec<i64>],
        best: &mut [Option<Score>],
        budget: &mut usize,
    ) -> Option<()> {
        for round in 0..=circle.len() {
            let mut grew = false;
            for &turn in circle {
                *budget = budget.checked_sub(1 + self.next[turn].len())?;
                let through = |(next, gain): (&usize, &i64)| Some(best[*next]?.plus(*gain));
                let stop = (self.ends[turn] || self.next[turn].is_empty()).then_some(Score::Points(0));
                let score = self.next[turn].iter().zip(&gain[turn]).filter_map(through).chain(stop).max();
                if score > best[turn] {
                    best[turn] = score;
                    grew = true;
                }
            }
            if !grew {
                return Some(());
            }
            if round == circle.len() {
                circle.iter().for_each(|turn| best[*turn] = Some(Score::Unbounded));
            }
        }
        Some(())
    }
}

/// A score a learner can reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Score {
    Points(i64),
    Unbounded,
}

impl Score {
    fn plus(self, gain: i64) -> Score {
        match self {
            Score::Points(points) => Score::Points(points.saturating_add(gain)),
            Score::Unbounded => Score::Unbounded,
        }
    }
}

/// The strongly connected components, each after all that it leads to (Tarjan 1972, with a stack of its own).
fn circles(next: &[Vec<usize>]) -> Vec<Vec<usize>> {
    const NEW: usize = usize::MAX;
    let mut number = vec![NEW; next.len()];
    let mut low = vec![0; next.len()];
    let mut open = vec![false; next.len()];
    let mut stack: Vec<usize> = Vec::new();
    let mut circles = Vec::new();
    let mut count = 0;
    for root in 0..next.len() {
        let mut work = vec![(root, 0); usize::from(number[root] == NEW)];
        while let Some((turn, choice)) = work.pop() {
            if choice == 0 {
                number[turn] = count;
                low[turn] = count;
                count += 1;
                stack.push(turn);
                open[turn] = true;
            } else if let Some(done) = next[turn].get(choice - 1) {
                low[turn] = low[turn].min(if open[*done] { low[*done] } else { low[turn] });
            }
            let Some(&target) = next[turn].get(choice) else {
                if low[turn] == number[turn] {
                    circles.push(close(turn, &mut stack, &mut open));
                }
                continue;
            };
            work.push((turn, choice + 1));
            if number[target] == NEW {
                work.push((target, 0));
            }
        }
    }
    circles
}

/// Takes the turns from `first` on off the stack: they are one circle.
fn close(first: usize, stack: &mut Vec<usize>, open: &mut [bool]) -> Vec<usize> {
    let from = stack.iter().rposition(|turn| *turn == first).unwrap_or(0);
    let circle = stack.split_off(from);
    circle.iter().for_each(|turn| open[*turn] = false);
    circle
}

#[cfg(test)]
mod tests {
    use super::{Paths, Score};

    fn best(paths: &Paths, gain: &[&[i64]]) -> Option<Score> {
        let gain: Vec<Vec<i64>> = gain.iter().map(|row| row.to_vec()).collect();
        paths.best(&gain, &mut 1000)
    }

    #[test]
    fn a_circle_that_gains_has_no_best_score() {
        let paths = Paths::new(vec![vec![1], vec![0, 2], vec![]], vec![false, false, true]);
        assert_eq!(best(&paths, &[&[1], &[1, 0], &[]]), Some(Score::Unbounded));
        assert_eq!(best(&paths, &[&[1], &[-3, 1], &[]]), Some(Score::Points(2)));
        assert_eq!(best(&paths, &[&[2], &[-2, 1], &[]]), Some(Score::Points(3)));
    }

    #[test]
    fn the_best_of_two_ways_counts() {
        let paths = Paths::new(vec![vec![1, 2], vec![3], vec![3], vec![]], vec![false, false, false, true]);
        assert_eq!(best(&paths, &[&[0, 0], &[-1], &[2], &[]]), Some(Score::Points(2)));
        assert_eq!(best(&paths, &[&[-1, -1], &[-1], &[-2], &[]]), Some(Score::Points(-2)));
    }

    #[test]
    fn a_circle_without_a_way_out_is_a_trap() {
        let paths = Paths::new(vec![vec![1, 3], vec![2], vec![1], vec![]], vec![false, false, false, true]);
        assert_eq!(paths.traps(), vec![1]);
        assert_eq!(paths.reached(), vec![true; 4]);
    }

    #[test]
    fn a_long_circle_needs_no_deep_stack_and_no_long_search() {
        let length = 200_000;
        let next = (1..=length).map(|at| vec![at % length]).collect();
        let paths = Paths::new(next, vec![false; length]);
        assert_eq!(paths.traps(), vec![0]);
        assert_eq!(paths.best(&vec![vec![1]; length], &mut 1000), None);
    }
}
