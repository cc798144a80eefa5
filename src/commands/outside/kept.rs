//! The answers of an earlier check, so that no server is asked twice for the same thing.

use std::collections::BTreeMap;
use std::path::Path;

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::disk::{self, Failure, STATE};
use crate::outside::{Answer, SILENCES};

const FILE: &str = "external.json";
/// The most bytes of the file that are read.
const MOST: u64 = 64 << 20;
/// How many days an answer counts: one that says that something is wrong, less long.
const FINE: i32 = 14;
const WRONG: i32 = 1;

/// An answer as it is kept.
#[derive(Serialize, Deserialize)]
struct Kept {
    day: Date,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    gone: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    moved: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    silent: Option<String>,
}

/// The answers that still count on this day. A file that cannot be read is an empty one.
pub fn read(site: &Path, today: Date) -> BTreeMap<String, (Date, Answer)> {
    let bytes = disk::read(&site.join(STATE).join(FILE), MOST).ok().flatten().unwrap_or_default();
    let all: BTreeMap<String, Kept> = serde_json::from_slice(&bytes).unwrap_or_default();
    let fresh = all.into_iter().filter_map(|(url, kept)| {
        let answer = match &kept {
            Kept { gone: Some(status), .. } => Answer::Gone(*status),
            Kept { moved: Some(to), .. } => Answer::Moved(to.clone()),
            Kept { silent: Some(why), .. } => Answer::Silent(SILENCES.into_iter().find(|known| known == why)?),
            Kept { .. } => Answer::Fine,
        };
        let days = if matches!(answer, Answer::Fine | Answer::Moved(_)) { FINE } else { WRONG };
        let counts = kept.day <= today && kept.day.saturating_add(days.days()) > today;
        counts.then_some((url, (kept.day, answer)))
    });
    fresh.collect()
}

/// Keeps the answers for the next check.
pub fn write(site: &Path, answers: &BTreeMap<String, (Date, Answer)>) -> Result<(), Failure> {
    let kept = |(day, answer): &(Date, Answer)| {
        let mut kept = Kept { day: *day, gone: None, moved: None, silent: None };
        match answer {
            Answer::Fine => {}
            Answer::Gone(status) => kept.gone = Some(*status),
            Answer::Moved(to) => kept.moved = Some(to.clone()),
            Answer::Silent(why) => kept.silent = Some((*why).to_owned()),
        }
        kept
    };
    let all: BTreeMap<&String, Kept> = answers.iter().map(|(url, answer)| (url, kept(answer))).collect();
    let bytes = serde_json::to_vec_pretty(&all).expect("texts, numbers and days can always be written as JSON");
    disk::keep(&site.join(STATE).join(FILE), &bytes)
}
