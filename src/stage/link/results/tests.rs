//! Nothing of a group under the minimum can be learned from what is published, whatever the answers are.

use std::collections::{BTreeMap, BTreeSet};

use super::tally::{Counted, Given, Respondent, Slot, Told, tell};
use crate::guide::results::{Range, Row, Who};

/// A small generator of numbers, the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % most
    }
}

const OPTIONS: usize = 3;
const SLOTS: [Slot; 4] = [Slot::One(OPTIONS), Slot::Several(OPTIONS), Slot::Number, Slot::Text];

fn answers(dice: &mut Dice) -> Vec<Option<Given>> {
    let several = (0..OPTIONS).filter(|_| dice.below(2) == 0).collect();
    let all = [
        Given::Option(dice.below(10).saturating_sub(7)),
        Given::Options(several),
        Given::Number(dice.below(11) as f64),
        Given::Text(format!("tekst {}", dice.below(1000))),
    ];
    all.map(|given| (dice.below(6) > 0).then_some(given)).to_vec()
}

/// Respondents in up to four groups of one breakdown and two of another.
fn respondents(dice: &mut Dice, breakdowns: usize) -> Vec<Respondent> {
    let count = 3 + dice.below(24);
    let one = |dice: &mut Dice| Respondent {
        groups: (0..breakdowns)
            .map(|at| (dice.below(12) > 0).then(|| dice.below([4, 2][at]).min(dice.below(4))))
            .collect(),
        answers: answers(dice),
    };
    (0..count).map(|_| one(dice)).collect()
}

fn rows(counted: &Counted) -> Vec<(Who, usize)> {
    match counted {
        Counted::Tally(tally) => tally.rows.iter().map(|row| (row.who, row.answers)).collect(),
        Counted::Numbers(numbers) => numbers.iter().map(|one| (one.who, one.answers)).collect(),
        Counted::Texts(texts) if texts.is_empty() => Vec::new(),
        Counted::Texts(texts) => vec![(Who::All, texts.len())],
    }
}

/// Who a published row is about: found again from the respondents, without the code under test.
fn members(all: &[Respondent], told: &Told, who: Who, slot: usize, minimum: usize) -> BTreeSet<usize> {
    let mut cells: BTreeMap<Vec<usize>, Vec<usize>> = BTreeMap::new();
    for (at, one) in all.iter().enumerate() {
        if let Some(groups) = one.groups.iter().copied().collect::<Option<Vec<usize>>>() {
            cells.entry(groups).or_default().push(at);
        }
    }
    let mut found = BTreeSet::new();
    for (groups, cell) in cells.into_iter().filter(|(_, cell)| cell.len() >= minimum) {
        let answered: Vec<usize> = cell.into_iter().filter(|at| all[*at].answers[slot].is_some()).collect();
        let wanted = match who {
            Who::All => true,
            Who::Group { breakdown, group } => groups[breakdown] == told.groups[breakdown][group],
        };
        // Texts do not say where they come from.
        if wanted && (SLOTS[slot] == Slot::Text || answered.len() >= minimum) {
            found.extend(answered);
        }
    }
    found
}

/// Every sum and difference of published rows that is about a group of people at all is about a large one.
#[test]
fn no_sum_of_what_is_published_is_about_a_small_group() {
    let mut dice = Dice(7);
    let (mut published, mut suppressed) = (0, 0);
    for round in 0..120 {
        let (breakdowns, minimum) = (round % 3, 3 + dice.below(3));
        let all = respondents(&mut dice, breakdowns);
        let told = tell(&all, &[4, 2][..breakdowns], &SLOTS, minimum);
        for (slot, counted) in told.slots.iter().enumerate() {
            let sets: Vec<BTreeSet<usize>> = rows(counted)
                .into_iter()
                .map(|(who, answers)| {
                    let members = members(&all, &told, who, slot, minimum);
                    assert_eq!(members.len(), answers, "round {round}");
                    members
                })
                .collect();
            published += sets.len();
            suppressed += usize::from(sets.is_empty());
            for code in 0..3_usize.pow(sets.len() as u32) {
                let mut sum = vec![0_i32; all.len()];
                let mut rest = code;
                for set in &sets {
                    let sign = [0, 1, -1][rest % 3];
                    rest /= 3;
                    set.iter().for_each(|at| sum[*at] += sign);
                }
                let size = sum.iter().filter(|times| **times != 0).count();
                let one_group = sum.iter().all(|times| *times == 0 || *times == 1);
                assert!(!one_group || size == 0 || size >= minimum, "round {round}: a sum tells of {size} people");
            }
        }
    }
    assert!(published > 200 && suppressed > 20, "{published} rows, {suppressed} without any");
}

/// Whatever a small group answers, and however small it is, what is published stays the same.
#[test]
fn a_small_group_changes_nothing() {
    let mut dice = Dice(11);
    let mut changed = 0;
    for round in 0..200 {
        let (breakdowns, minimum) = (1 + round % 2, 3 + dice.below(3));
        let all = respondents(&mut dice, breakdowns);
        let mut sizes: BTreeMap<&[Option<usize>], usize> = BTreeMap::new();
        all.iter().for_each(|one| *sizes.entry(&one.groups).or_default() += 1);
        let mut other = Vec::new();
        for one in &all {
            if sizes[&one.groups[..]] >= minimum {
                other.push(one.clone());
            }
        }
        for (groups, _) in sizes.iter().filter(|(_, size)| **size < minimum) {
            for _ in 0..1 + dice.below(minimum - 1) {
                other.push(Respondent { groups: groups.to_vec(), answers: answers(&mut dice) });
                changed += 1;
            }
        }
        let counts = &[4, 2][..breakdowns];
        let (before, after) = (tell(&all, counts, &SLOTS, minimum), tell(&other, counts, &SLOTS, minimum));
        assert_eq!((before.answers, before.groups, before.slots), (after.answers, after.groups, after.slots));
    }
    assert!(changed > 200);
}

fn tally(groups: &[&[usize]]) -> Vec<Row> {
    let one = |group: usize, option: usize| Respondent {
        groups: vec![Some(group)],
        answers: vec![Some(Given::Option(option))],
    };
    let all: Vec<Respondent> = groups
        .iter()
        .enumerate()
        .flat_map(|(group, counts)| {
            counts.iter().enumerate().flat_map(move |(option, count)| (0..*count).map(move |_| one(group, option)))
        })
        .collect();
    match tell(&all, &[groups.len()], &[Slot::One(3)], 5).slots.remove(0) {
        Counted::Tally(tally) => tally.rows,
        other => panic!("{other:?}"),
    }
}

/// All but one, and all, look alike, also in the totals: nobody's answer follows from having been in the group.
#[test]
fn what_everybody_said_is_not_told_exactly() {
    let all = tally(&[&[0, 5, 0], &[2, 2, 3]]);
    for alike in [[1, 4, 0], [0, 4, 1]] {
        assert_eq!(all, tally(&[&alike, &[2, 2, 3]]));
    }
    assert_ne!(all, tally(&[&[1, 3, 1], &[2, 2, 3]]));
    let range = |least, most| Range { least, most };
    assert_eq!(all[1].cells, [range(0, 1), range(4, 5), range(0, 1)]);
    assert_eq!(all[0].cells, [range(2, 3), range(6, 7), range(3, 4)]);
    assert_eq!(all[2].cells, [2, 2, 3].map(Range::exact));
}

#[test]
fn an_unanswered_question_is_counted_by_itself() {
    let one = |answer: Option<Given>| Respondent { groups: vec![Some(0)], answers: vec![answer] };
    let all: Vec<Respondent> = (0..9).map(|at| one((at < 4).then_some(Given::Option(at % 2)))).collect();
    let told = tell(&all, &[1], &[Slot::One(2)], 5);
    assert_eq!((told.answers, rows(&told.slots[0]).len()), (9, 0));
}
