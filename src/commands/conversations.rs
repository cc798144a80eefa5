//! What can be reached on each goal of a conversation to play, as a table for people and as values for machines.

use serde_json::{Value, json};

use super::table;
use super::words::Words;
use crate::guide::graph::Guide;
use crate::guide::part::Part;
use crate::guide::paths::Paths;
use crate::markup::plain;

/// Steps that finding the range of the scores of one conversation may take; one that people can play needs a small part.
const BUDGET: usize = 2_000_000;

/// A goal of a conversation.
pub struct Reach {
    pub path: String,
    pub conversation: String,
    pub goal: String,
    /// The lowest and the highest score; nothing for one that has no bound, or where the ways are not known.
    pub worst: Option<i64>,
    pub best: Option<i64>,
    /// The least score to pass.
    pub pass: Option<i32>,
}

/// Every goal of every conversation, in order of path.
pub fn reaches(guide: &Guide) -> Vec<Reach> {
    let mut all = Vec::new();
    for (_, doc) in guide.each() {
        for part in &doc.parts {
            let Part::Dialogue(dialogue) = part else { continue };
            let paths = Paths::through(doc, dialogue);
            let mut budget = BUDGET;
            for goal in &dialogue.goals {
                let range = paths.as_ref().map(|paths| paths.range(dialogue, &goal.value, &mut budget));
                let [worst, best] = range.unwrap_or_default();
                let pass = dialogue.pass.iter().find(|pass| pass.value.0 == goal.value);
                all.push(Reach {
                    path: format!("content/{}", doc.path),
                    conversation: plain::line(&dialogue.title.text),
                    goal: goal.value.clone(),
                    worst,
                    best,
                    pass: pass.map(|pass| pass.value.1),
                });
            }
        }
    }
    all
}

/// A row per goal: worst, best and pass mark, the goal, the conversation and its file.
pub fn table(reaches: &[Reach], words: &Words) -> String {
    if reaches.is_empty() {
        return format!("{}\n", words.say("conversations-none", &[]));
    }
    let keys = ["worst", "best", "pass", "goal", "title", "page"];
    let mut rows = vec![keys.map(|key| words.say(&format!("conversations-{key}"), &[]))];
    let number =
        |number: Option<i64>| number.map_or_else(|| "–".to_owned(), |number| number.to_string().replace('-', "−"));
    for reach in reaches {
        rows.push([
            number(reach.worst),
            number(reach.best),
            number(reach.pass.map(i64::from)),
            reach.goal.clone(),
            reach.conversation.clone(),
            reach.path.clone(),
        ]);
    }
    table::lines(&rows, 3)
}

/// The same as values, for the JSON of the findings.
pub fn values(reaches: &[Reach]) -> Value {
    let entry = |reach: &Reach| {
        json!({
            "path": reach.path,
            "conversation": reach.conversation,
            "goal": reach.goal,
            "worst": reach.worst,
            "best": reach.best,
            "pass": reach.pass,
        })
    };
    reaches.iter().map(entry).collect()
}
