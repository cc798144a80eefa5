//! How much room the answers of a module take in a learning platform, with every question answered: the form in which they are
//! kept is that of `themes/base/packages/state.js`, which a test compares with this.

use super::{Module, Target};
use crate::guide::document::Document;
use crate::guide::part::{Answer, Dialogue, Part, Question};

/// The characters that a platform keeps of one learner; none where there is plenty.
pub fn limit(target: Target) -> Option<usize> {
    match target {
        // Run-Time Environment 1.2, §3.4.4: `cmi.suspend_data`.
        Target::Scorm12 => Some(4096),
        // 4th edition, §4.2.22.
        Target::Scorm2004 => Some(64_000),
        _ => None,
    }
}

/// At most so many characters, when nothing is kept of what was typed but whether it was right.
pub fn room(module: &Module) -> usize {
    const AROUND: usize = 4;
    const PASSED: usize = TOKEN + 6;
    let guide = module.guide;
    let lessons = module.docs.iter().map(|index| lesson(guide.doc(*index), drawn(guide.doc(guide.original(*index)))));
    AROUND + PASSED + lessons.sum::<usize>()
}

/// A code of three characters, one for the marks, two for the length.
const TOKEN: usize = 6;

fn drawn(doc: &Document) -> Option<usize> {
    let count = doc.texts("draw").next().and_then(|count| count.parse::<f64>().ok());
    // The field takes 1 to 500.
    count.map(|count| count as usize)
}

/// The questions of a lesson; of a bank the longest of those that may be drawn, and which they are.
fn lesson(doc: &Document, draw: Option<usize>) -> usize {
    if !doc.graded {
        return 0;
    }
    let (mut counted, mut others) = (Vec::new(), 0);
    for part in &doc.parts {
        match part {
            Part::Question(one) if one.answer.is_graded(true) => counted.push(TOKEN + question(one)),
            Part::Question(one) => others += TOKEN + question(one),
            Part::Dialogue(one) => others += TOKEN + dialogue(one),
            _ => {}
        }
    }
    const SEED: usize = 7;
    let bank = draw.is_some() || doc.texts("shuffle").next() == Some("true");
    let many = draw.unwrap_or(counted.len()).min(counted.len());
    let list = if bank { TOKEN + SEED + 3 * many } else { 0 };
    counted.sort_unstable_by(|one, other| other.cmp(one));
    others + list + counted[..many].iter().sum::<usize>()
}

/// A number takes a character for every five bits.
fn count(number: usize) -> usize {
    let bits = usize::BITS - number.leading_zeros();
    bits.div_ceil(5).max(1) as usize
}

fn list(length: usize, most: usize) -> usize {
    count(length + 1) + length * count(most)
}

fn question(question: &Question) -> usize {
    // The tries, what the first one was worth, and what the last one is.
    const TRIES: usize = 2 + 2;
    const NUMBER: usize = 1 + 12;
    match &question.answer {
        Answer::One(choices) | Answer::TrueFalse(choices) => TRIES + count(choices.len() + 1),
        Answer::Several(choices) => TRIES + list(choices.len(), choices.len()),
        Answer::Match(pairs) => TRIES + list(pairs.len(), pairs.len()),
        Answer::Order(entries) => TRIES + list(entries.len(), entries.len()),
        Answer::Fill(_, gaps) => {
            let gap = |known: usize| count(known + 1).max(2);
            let gaps_room = gaps.iter().map(|one| gap(one.right.len() + one.wrong.len()));
            TRIES + count(gaps.len() + 1) + gaps_room.sum::<usize>()
        }
        Answer::Number(_) => TRIES + NUMBER,
        Answer::Scale(scale) => 1 + 2 * list(scale.statements.len(), scale.marks.len()),
        Answer::Statement(choices, _) => 1 + count(choices.len() + 1),
        Answer::Reflection(reflection) => 1 + list(reflection.checklist.len(), reflection.checklist.len()),
        Answer::Open { .. } => 1 + 1,
    }
}

/// A way through a conversation seldom passes more turns than there are.
fn dialogue(dialogue: &Dialogue) -> usize {
    let choices = dialogue.turns.iter().map(|turn| turn.choices.len()).max().unwrap_or_default();
    1 + list(dialogue.turns.len(), choices)
}
