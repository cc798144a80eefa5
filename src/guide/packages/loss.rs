//! What a question leaves behind in each package: all of it, or a part. The bank of questions of a platform holds less than
//! ours; what plays the module itself holds everything.

use std::collections::BTreeSet;

use super::Target;
use crate::guide::block::{Inline, LinkTo};
use crate::guide::config::Config;
use crate::guide::part::{Answer, Gap, NumberRange, Part, Question};
use crate::guide::walk::{self, Node};

/// What can stay behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Loss {
    /// A question as a whole.
    Dialogue,
    Scale,
    Statement,
    Match,
    Order,
    Number,
    Large,
    /// A part of one.
    Hints,
    Attempts,
    Confidence,
    Answers,
    Explanation,
    Partial,
    Points,
    Outcomes,
    Pictures,
    Links,
    Marks,
    Ordering,
    Gaps,
    Menus,
    Numbers,
    Distractors,
    /// What the module says of itself.
    Pass,
    Draw,
}

impl Loss {
    /// The end of the key of its words.
    pub fn name(self) -> &'static str {
        match self {
            Loss::Dialogue => "dialogue",
            Loss::Scale => "scale",
            Loss::Statement => "statement",
            Loss::Match => "match",
            Loss::Order => "order",
            Loss::Number => "number",
            Loss::Large => "large",
            Loss::Hints => "hints",
            Loss::Attempts => "attempts",
            Loss::Confidence => "confidence",
            Loss::Answers => "answers",
            Loss::Explanation => "explanation",
            Loss::Partial => "partial",
            Loss::Points => "points",
            Loss::Outcomes => "outcomes",
            Loss::Pictures => "pictures",
            Loss::Links => "links",
            Loss::Marks => "marks",
            Loss::Ordering => "ordering",
            Loss::Gaps => "gaps",
            Loss::Menus => "menus",
            Loss::Numbers => "numbers",
            Loss::Distractors => "distractors",
            Loss::Pass => "pass",
            Loss::Draw => "draw",
        }
    }

    /// Whether the question stays behind as a whole.
    pub fn is_whole(self) -> bool {
        self <= Loss::Large
    }
}

/// What a task of a module leaves behind in `target`, in a fixed order. Where it stays behind as a whole, that is all.
pub fn of(config: &Config, part: &Part, target: Target) -> Vec<Loss> {
    match part {
        _ if target.plays() => Vec::new(),
        Part::Dialogue(_) => vec![Loss::Dialogue],
        Part::Question(question) => whole(question, target).map_or_else(
            || [parts(question, target), answer(&question.answer, target), texts(config, part, target)].concat(),
            |loss| vec![loss],
        ),
        _ => Vec::new(),
    }
}

/// More answers, entries or pairs than this are for no question bank: every answer may stand there with all others.
const MOST: usize = 200;
/// More gaps than this, likewise: each may become a question with the whole text.
const MOST_GAPS: usize = 50;

/// Whether a question has far more to answer than people do in one.
fn is_large(answer: &Answer) -> bool {
    match answer {
        Answer::One(choices) | Answer::Several(choices) => choices.len() > MOST,
        Answer::TrueFalse(choices) | Answer::Statement(choices, _) => choices.len() > MOST,
        Answer::Match(pairs) => pairs.len() > MOST,
        Answer::Order(entries) => entries.len() > MOST,
        Answer::Number(ranges) => ranges.len() > MOST,
        Answer::Scale(scale) => scale.statements.len().max(scale.marks.len()) > MOST,
        Answer::Fill(_, gaps) => {
            gaps.len() > MOST_GAPS || gaps.iter().any(|gap| gap.right.len() + gap.wrong.len() > MOST)
        }
        Answer::Reflection(_) | Answer::Open { .. } => false,
    }
}

/// Moodle gives each right answer a share of the points from a list that has none under 5 percent.
const MOST_RIGHT: usize = 20;

fn whole(question: &Question, target: Target) -> Option<Loss> {
    use Target::{Blackboard, Brightspace, CommonCartridge, Gift, Moodle, Qti21};
    match &question.answer {
        answer if is_large(answer) => Some(Loss::Large),
        Answer::Scale(_) if target != Qti21 => Some(Loss::Scale),
        Answer::Statement(..) if target != Qti21 => Some(Loss::Statement),
        Answer::Match(_) if target == CommonCartridge => Some(Loss::Match),
        Answer::Order(_) if target == CommonCartridge => Some(Loss::Order),
        Answer::Number(ranges) if matches!(target, Brightspace | CommonCartridge) => {
            ranges.iter().any(|range| range.right && texts_of(range).is_none()).then_some(Loss::Number)
        }
        Answer::Number(ranges) if target == Blackboard => {
            (ranges.iter().filter(|range| range.right).count() != 1).then_some(Loss::Number)
        }
        Answer::Several(choices) if matches!(target, Moodle | Gift) => {
            (choices.iter().filter(|choice| choice.right).count() > MOST_RIGHT).then_some(Loss::Large)
        }
        _ => None,
    }
}

fn parts(question: &Question, target: Target) -> Vec<Loss> {
    use Target::{Blackboard, Brightspace, CommonCartridge, Gift, Moodle, Qti12, Qti21};
    let answer = &question.answer;
    let tries = !matches!(answer, Answer::TrueFalse(_) | Answer::Reflection(_) | Answer::Open { .. });
    let hints = match target {
        Moodle => tries,
        // One column for a hint.
        Brightspace => question.hints.len() < 2,
        _ => false,
    };
    let attempts = (target == Moodle && tries) || target == Qti21;
    let told = [
        (Loss::Hints, !question.hints.is_empty() && !hints),
        (Loss::Attempts, question.attempts.is_some_and(|most| most > 1) && !attempts),
        (Loss::Confidence, question.confidence),
        (Loss::Answers, has_feedback(answer) && !keeps_feedback(answer, target)),
        (Loss::Explanation, !question.explanation.is_empty() && target == Blackboard),
        (Loss::Points, question.points != 1.0 && !keeps_points(question, target)),
        (Loss::Outcomes, !question.outcomes.is_empty() && !matches!(target, Moodle | Gift)),
        (Loss::Partial, loses_shares(answer, target)),
        (Loss::Ordering, matches!(answer, Answer::Order(_)) && matches!(target, Gift | Qti12)),
        (Loss::Distractors, has_distractors(answer) && target == Blackboard),
        (Loss::Numbers, matches!(answer, Answer::Number(_)) && matches!(target, Brightspace | CommonCartridge)),
    ];
    told.into_iter().filter(|(_, lost)| *lost).map(|(loss, _)| loss).collect()
}

fn has_distractors(answer: &Answer) -> bool {
    matches!(answer, Answer::Match(pairs) if pairs.iter().any(|pair| pair.left.is_none()))
}

/// Whether something is said of single answers.
fn has_feedback(answer: &Answer) -> bool {
    match answer {
        Answer::One(choices) | Answer::Several(choices) | Answer::TrueFalse(choices) => {
            choices.iter().any(|choice| !choice.feedback.is_empty())
        }
        Answer::Number(ranges) => ranges.iter().any(|range| !range.feedback.is_empty()),
        _ => false,
    }
}

fn keeps_feedback(answer: &Answer, target: Target) -> bool {
    let number = matches!(answer, Answer::Number(_));
    match target {
        Target::Blackboard => false,
        Target::Brightspace | Target::CommonCartridge => !number,
        _ => true,
    }
}

fn keeps_points(question: &Question, target: Target) -> bool {
    match (target, &question.answer) {
        (Target::Gift | Target::Blackboard, _) => false,
        // Every gap has a whole number of points there.
        (Target::Moodle, Answer::Fill(_, gaps)) => gap_points(question.points, gaps).is_some(),
        _ => question.answer.is_graded(true),
    }
}

/// The whole number of points of each gap.
pub fn gap_points(points: f64, gaps: &[Gap]) -> Option<u32> {
    let each = points / gaps.len().max(1) as f64;
    // A question is worth a thousand points at most.
    (each >= 1.0 && each.fract() == 0.0).then_some(each as u32)
}

/// Whether an answer that is partly right earns nothing there.
fn loses_shares(answer: &Answer, target: Target) -> bool {
    use Target::{Blackboard, Brightspace, CommonCartridge, Qti12};
    match answer {
        Answer::Several(_) => matches!(target, Blackboard | CommonCartridge),
        Answer::Order(_) => target == Blackboard,
        Answer::Number(ranges) => {
            ranges.iter().any(|range| !range.right)
                && matches!(target, Qti12 | Brightspace | Blackboard | CommonCartridge)
        }
        _ => false,
    }
}

fn answer(answer: &Answer, target: Target) -> Vec<Loss> {
    use Target::{Blackboard, Brightspace, CommonCartridge, Gift, Moodle, Qti12};
    let Answer::Fill(_, gaps) = answer else {
        let plain = match answer {
            Answer::Match(pairs) => pairs.iter().any(|pair| {
                let right = is_rich(&pair.right) && matches!(target, Moodle | Gift | Qti12 | Brightspace);
                right || (matches!(target, Qti12 | Brightspace) && pair.left.as_deref().is_some_and(is_rich))
            }),
            Answer::Order(entries) => target == Qti12 && entries.iter().any(|entry| is_rich_prose(&entry.text)),
            _ => false,
        };
        return if plain { vec![Loss::Marks] } else { Vec::new() };
    };
    let menus = gaps.iter().filter(|gap| !gap.wrong.is_empty()).count();
    let mixed = (target == Qti12 && menus < gaps.len()) || (target == Blackboard && !is_sentence(gaps));
    let split = gaps.len() > 1 && matches!(target, Gift | Brightspace | CommonCartridge);
    let typed = menus > 0 && mixed;
    [(Loss::Gaps, split), (Loss::Menus, typed)].into_iter().filter(|(_, lost)| *lost).map(|(loss, _)| loss).collect()
}

/// Whether a text is a sentence to put together: all gaps are menus, and every word is right in one of them at most.
pub fn is_sentence(gaps: &[Gap]) -> bool {
    let rights: BTreeSet<&String> = gaps.iter().flat_map(|gap| &gap.right).collect();
    rights.len() == gaps.len() && gaps.iter().all(|gap| !gap.wrong.is_empty() && gap.right.len() == 1)
}

/// Pictures and links that lead nowhere because the site has no address.
fn texts(config: &Config, part: &Part, target: Target) -> Vec<Loss> {
    if !config.url.is_empty() {
        return Vec::new();
    }
    let carried = matches!(target, Target::Moodle | Target::Qti12 | Target::Qti21 | Target::CommonCartridge);
    let (mut pictures, mut links) = (false, false);
    walk::part(part, &[], &mut |node| match node {
        Node::Inline(Inline::Image(_)) => pictures = true,
        Node::Inline(Inline::Link(link)) => links |= !matches!(link.to, LinkTo::External(_)),
        _ => {}
    });
    let told = [(Loss::Pictures, pictures && !carried), (Loss::Links, links)];
    told.into_iter().filter(|(_, lost)| *lost).map(|(loss, _)| loss).collect()
}

fn is_rich(line: &[Inline]) -> bool {
    line.iter().any(|inline| !matches!(inline, Inline::Text(_) | Inline::LineBreak | Inline::Settings(_)))
}

fn is_rich_prose(prose: &[crate::guide::block::Block]) -> bool {
    let mut rich = false;
    walk::blocks(prose, &[], &mut |node| {
        rich |= matches!(node, Node::Inline(inline) if is_rich(std::slice::from_ref(inline)))
    });
    rich
}

/// More whole numbers than this are not listed one by one.
const LISTED: f64 = 50.0;

/// The numbers in a range, one by one, where a target compares texts: one number, or the whole ones between two whole
/// ends.
pub fn texts_of(range: &NumberRange) -> Option<Vec<f64>> {
    let (least, most) = (range.least, range.most);
    if least == most {
        return Some(vec![least]);
    }
    let whole = least.fract() == 0.0 && most.fract() == 0.0 && most - least < LISTED;
    whole.then(|| std::iter::successors(Some(least), |at| Some(at + 1.0)).take_while(|at| *at <= most).collect())
}
