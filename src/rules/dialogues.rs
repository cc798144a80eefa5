//! Conversations to play: every turn can be reached, every way comes to an end, and the pass mark is within reach.

use std::collections::{HashMap, HashSet};

use super::rule::Rule;
use crate::guide::document::Document;
use crate::guide::draft::slug;
use crate::guide::part::{Dialogue, Part, Reply};
use crate::guide::paths::Paths;
use crate::markup::plain;
use crate::text::diagnostic::{Code, Notes, Severity};
use crate::text::span::Span;
use crate::text::suggest::Hints;

pub static UNREACHABLE: Code = Code {
    name: "dialogue/unreachable",
    severity: Severity::Error,
    wrong: "#### Opening\n- [“Je stage is onvoldoende.”](#stilte)\n\n#### Uitstel\n\
            - [“Goed, dan nu het nieuws.”](#stilte)\n\n#### Stilte\n**Einde.**",
    right: "#### Opening\n- [“Je stage is onvoldoende.”](#stilte)\n\
            - [“Hoe ging het volgens jou?”](#uitstel)\n\n#### Uitstel\n\
            - [“Goed, dan nu het nieuws.”](#stilte)\n\n#### Stilte\n**Einde.**",
};
pub static DEAD_END: Code = Code {
    name: "dialogue/dead-end",
    severity: Severity::Error,
    wrong: "#### Stilte\n> **Sam:** …",
    right: "#### Stilte\n> **Sam:** …\n\n**Einde.**",
};
pub static TURN_TWICE: Code = Code {
    name: "dialogue/turn-twice",
    severity: Severity::Error,
    wrong: "#### Stilte\n- [“Neem je tijd.”](#stilte)\n\n#### Stilte\n**Einde.**",
    right: "#### Stilte\n- [“Neem je tijd.”](#afronden)\n\n#### Afronden\n**Einde.**",
};
pub static TARGET: Code = Code {
    name: "dialogue/target",
    severity: Severity::Error,
    wrong: "- [“Je stage is onvoldoende.”](#stillte)\n\n#### Stilte\n**Einde.**",
    right: "- [“Je stage is onvoldoende.”](#stilte)\n\n#### Stilte\n**Einde.**",
};
pub static PASS: Code = Code {
    name: "dialogue/pass",
    severity: Severity::Error,
    wrong: "<!-- goals: duidelijkheid; pass: duidelijkheid >= 5 -->\n\n(de beste weg levert 2 op)",
    right: "<!-- goals: duidelijkheid; pass: duidelijkheid >= 2 -->",
};
pub static PASS_ALWAYS: Code = Code {
    name: "dialogue/pass-always",
    severity: Severity::Warning,
    wrong: "<!-- goals: duidelijkheid; pass: duidelijkheid >= 0 -->\n\n(de slechtste weg levert 1 op)",
    right: "<!-- goals: duidelijkheid; pass: duidelijkheid >= 3 -->",
};
pub static LENGTH: Code = Code {
    name: "dialogue/length",
    severity: Severity::Warning,
    wrong: "- [“Nee.”](#einde)\n- [“Ik zie dat je schrikt. Neem je tijd, ik blijf hier.”](#stilte)",
    right: "- [“Kom, niet huilen, volgend jaar lukt het vast wel.”](#einde)\n\
            - [“Ik zie dat je schrikt. Neem je tijd.”](#stilte)",
};
pub static GOAL: Code = Code {
    name: "dialogue/goal",
    severity: Severity::Warning,
    wrong: "<!-- goals: duidelijkheid, empathie -->\n\n(geen enkele keuze zegt: empathie +1)",
    right: "- [“Dit doet pijn, hè?”](#stilte)\n  > *(empathie +1)*",
};
pub static GOAL_UNKNOWN: Code = Code {
    name: "dialogue/goal-unknown",
    severity: Severity::Error,
    wrong: "<!-- goals: empathie -->\n\n- [“Dit doet pijn, hè?”](#stilte)\n  > *(empatie +1)*",
    right: "<!-- goals: empathie -->\n\n- [“Dit doet pijn, hè?”](#stilte)\n  > *(empathie +1)*",
};

/// Steps that finding the best scores of one conversation may take; one that people can play needs a small part of it.
const BUDGET: usize = 2_000_000;

/// The rule.
pub struct Dialogues;

impl Rule for Dialogues {
    fn codes(&self) -> &'static [&'static Code] {
        const { &[&UNREACHABLE, &DEAD_END, &TURN_TWICE, &TARGET, &PASS, &PASS_ALWAYS, &GOAL, &GOAL_UNKNOWN, &LENGTH] }
    }

    fn judge(&self, doc: &Document, notes: &mut Notes) {
        for part in &doc.parts {
            if let Part::Dialogue(dialogue) = part {
                check(doc, dialogue, notes);
            }
        }
    }
}

fn check(doc: &Document, dialogue: &Dialogue, notes: &mut Notes) {
    for turn in dialogue.turns.iter().filter(|turn| turn.choices.is_empty() && !turn.ends) {
        notes.add(&DEAD_END, turn.title.span).arg("turn", plain::line(&turn.title.text));
    }
    let names = names(doc, dialogue, notes);
    let paths = paths(doc, dialogue, &names, notes);
    if let Some(paths) = &paths {
        ways(dialogue, paths, notes);
    }
    goals(dialogue, paths.as_ref(), notes);
    length(dialogue, notes);
}

/// The names of the turns as an editor writes them in a choice: the id of the turn, or the words of its title as an
/// address. That is not always its anchor: the second `Opening` of a page is `opening` in its own conversation.
fn names(doc: &Document, dialogue: &Dialogue, notes: &mut Notes) -> HashMap<String, Span> {
    let mut names = HashMap::new();
    for turn in &dialogue.turns {
        let title = plain::line(&turn.title.text);
        let explicit = doc.anchor(turn.title.anchor).filter(|anchor| anchor.explicit);
        let name = explicit.map_or_else(|| slug(&title), |anchor| anchor.id.clone());
        if let Some(first) = names.get(&name) {
            notes.add(&TURN_TWICE, turn.title.span).arg("turn", title).label(*first);
            continue;
        }
        names.insert(name, turn.title.span);
    }
    names
}

/// The graph of the turns; nothing when a target is unknown or a name stands twice, for then the ways are not known.
fn paths(doc: &Document, dialogue: &Dialogue, names: &HashMap<String, Span>, notes: &mut Notes) -> Option<Paths> {
    let paths = Paths::through(doc, dialogue);
    if paths.is_none() {
        let anchors = dialogue.turns.iter().filter_map(|turn| doc.anchor(turn.title.anchor));
        let known: HashSet<&str> = anchors.map(|anchor| anchor.id.as_str()).collect();
        let mut hints = Hints::new(names.keys().map(String::as_str));
        for reply in dialogue.turns.iter().flat_map(|turn| &turn.choices) {
            if !known.contains(reply.to.as_str()) {
                let near = hints.nearest(&reply.to);
                notes.add(&TARGET, reply.to.span).arg("target", &reply.to.value).suggest(near);
            }
        }
    }
    paths.filter(|_| names.len() == dialogue.turns.len())
}

fn ways(dialogue: &Dialogue, paths: &Paths, notes: &mut Notes) {
    for (turn, reached) in dialogue.turns.iter().zip(paths.reached()) {
        if !reached {
            notes.add(&UNREACHABLE, turn.title.span).arg("turn", plain::line(&turn.title.text));
        }
    }
    for turn in paths.traps().into_iter().filter_map(|at| dialogue.turns.get(at)) {
        notes.add(&DEAD_END, turn.title.span).arg("turn", plain::line(&turn.title.text));
    }
}

fn goals(dialogue: &Dialogue, paths: Option<&Paths>, notes: &mut Notes) {
    let goals: HashSet<&str> = dialogue.goals.iter().map(|goal| goal.value.as_str()).collect();
    let effects = || dialogue.turns.iter().flat_map(|turn| &turn.choices).flat_map(|reply| &reply.effects);
    let mut hints = Hints::new(dialogue.goals.iter().map(|goal| goal.value.as_str()));
    for named in dialogue.pass.iter().chain(effects()).filter(|named| !goals.contains(named.value.0.as_str())) {
        let near = hints.nearest(&named.value.0);
        notes.add(&GOAL_UNKNOWN, named.span).arg("goal", &named.value.0).suggest(near);
    }
    let scored: HashSet<&str> = effects().map(|effect| effect.value.0.as_str()).collect();
    let mut out_of_reach: HashSet<&str> = HashSet::new();
    let mut budget = BUDGET;
    let mut always = Vec::new();
    for pass in dialogue.pass.iter().filter(|pass| goals.contains(pass.value.0.as_str())) {
        let (goal, needed) = (&pass.value.0, i64::from(pass.value.1));
        let [worst, best] = paths.map_or([None; 2], |paths| paths.range(dialogue, goal, &mut budget));
        if let Some(best) = best.filter(|best| *best < needed) {
            out_of_reach.insert(goal);
            notes.add(&PASS, pass.span).arg("goal", goal).arg("needed", needed as f64).arg("best", best as f64);
        }
        always.extend(worst.filter(|worst| *worst >= needed).map(|worst| (pass, worst)));
    }
    // One mark that some ways miss is enough to make a choice count.
    let chosen = dialogue.turns.iter().any(|turn| turn.choices.len() > 1);
    if let Some((pass, worst)) = always.first().filter(|_| chosen && always.len() == dialogue.pass.len()) {
        let (goal, needed) = &pass.value;
        let note = notes.add(&PASS_ALWAYS, pass.span).arg("goal", goal);
        note.arg("needed", f64::from(*needed)).arg("worst", *worst as f64);
    }
    for goal in &dialogue.goals {
        // A pass mark on a goal that nothing scores has been reported, and says more.
        if !scored.contains(goal.value.as_str()) && !out_of_reach.contains(goal.value.as_str()) {
            notes.add(&GOAL, goal.span).arg("goal", &goal.value);
        }
    }
}

/// Turns with a choice to make that are needed before their lengths say anything.
const TURNS: usize = 4;
/// How much longer than the others, in percent of the next, a choice is that stands out.
const LONGER: usize = 125;

/// Where the best choice is the longest one at every turn, a learner need not read.
fn length(dialogue: &Dialogue, notes: &mut Notes) {
    let mut asked = 0;
    for turn in &dialogue.turns {
        let worth = |reply: &Reply| reply.effects.iter().map(|effect| i64::from(effect.value.1)).sum::<i64>();
        let Some(best) = turn.choices.iter().map(worth).max() else { continue };
        if turn.choices.len() < 2 || turn.choices.iter().all(|reply| worth(reply) == best) {
            continue;
        }
        let length = |reply: &Reply| plain::line(&reply.text).chars().count();
        let longest = |good: bool| turn.choices.iter().filter(|reply| (worth(reply) == best) == good).map(length).max();
        let (right, wrong) = (longest(true).unwrap_or_default(), longest(false).unwrap_or_default());
        if right * 100 < wrong * LONGER {
            return;
        }
        asked += 1;
    }
    if asked >= TURNS {
        notes.add(&LENGTH, dialogue.title.span);
    }
}
