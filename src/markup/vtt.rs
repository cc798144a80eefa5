//! Captions (WebVTT): enough is read of a file to say where a browser would drop a line.

use crate::text::diagnostic::{Code, Notes, Severity};
use crate::text::span::{SourceId, Span};

pub static HEAD: Code = Code {
    name: "captions/head",
    severity: Severity::Error,
    wrong: "1\n00:00:01,000 --> 00:00:03,000\nWelkom!",
    right: "WEBVTT\n\n00:00:01.000 --> 00:00:03.000\nWelkom!",
};
pub static TIME: Code = Code {
    name: "captions/time",
    severity: Severity::Error,
    wrong: "00:00:01,000 --> 00:00:03,000\nWelkom!",
    right: "00:00:01.000 --> 00:00:03.000\nWelkom!",
};
pub static ORDER: Code = Code {
    name: "captions/order",
    severity: Severity::Error,
    wrong: "00:00:04.000 --> 00:00:03.000\nWelkom!",
    right: "00:00:03.000 --> 00:00:04.000\nWelkom!",
};

/// Checks a file of captions. Each block between empty lines is a cue, with its times on the first or second line, or it
/// is a note, a style or a region.
pub fn check(source: SourceId, text: &str, notes: &mut Notes) {
    let is_head =
        |line: &str| line.strip_prefix("WEBVTT").is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t']));
    let (mut at, mut block) = (0, Vec::new());
    let mut first = true;
    for line in text.split_inclusive('\n') {
        let words = line.trim_end_matches(['\n', '\r']);
        let start = at;
        at += line.len();
        if first {
            first = false;
            if !is_head(words.trim_start_matches('\u{feff}')) {
                notes.add(&HEAD, Span::new(source, start, start + words.len()));
                block.push((start, words));
            }
        } else if words.trim().is_empty() {
            cue(source, &std::mem::take(&mut block), notes);
        } else {
            block.push((start, words));
        }
    }
    if first {
        notes.add(&HEAD, Span::new(source, 0, 0));
    }
    cue(source, &block, notes);
}

/// A block that stands right under the head belongs to it: it has no times.
fn cue(source: SourceId, block: &[(usize, &str)], notes: &mut Notes) {
    let Some((at, first)) = block.first() else { return };
    let word = first.split([' ', '\t']).next().unwrap_or_default();
    if matches!(word, "NOTE" | "STYLE" | "REGION") {
        return;
    }
    let times = block.iter().take(2).find(|(_, line)| line.contains("-->"));
    let Some((at_times, line)) = times else {
        notes.add(&TIME, Span::new(source, *at, at + first.len())).arg("value", *first);
        return;
    };
    let span = Span::new(source, *at_times, at_times + line.len());
    let ends = line.split_once("-->").and_then(|(from, to)| {
        let to = to.trim_start().split([' ', '\t']).next()?;
        Some((time(from.trim())?, time(to)?))
    });
    match ends {
        None => drop(notes.add(&TIME, span).arg("value", line.trim())),
        Some((from, to)) if to <= from => drop(notes.add(&ORDER, span).arg("value", line.trim())),
        Some(_) => {}
    }
}

/// `00:01.500` or `01:00:01.500` in milliseconds.
fn time(words: &str) -> Option<u64> {
    let (clock, milli) = words.split_once('.')?;
    let digits = |text: &str, count: usize| {
        let plain = text.bytes().all(|byte| byte.is_ascii_digit());
        (plain && text.len() == count).then(|| text.parse::<u64>().ok()).flatten()
    };
    let mut parts = clock.rsplit(':');
    let (seconds, minutes) = (digits(parts.next()?, 2)?, digits(parts.next()?, 2)?);
    let hours = match parts.next() {
        None => 0,
        Some(hours) if (2..=6).contains(&hours.len()) => digits(hours, hours.len())?,
        Some(_) => return None,
    };
    let milli = digits(milli, 3)?;
    let fits = seconds < 60 && minutes < 60 && parts.next().is_none();
    fits.then_some(((hours * 60 + minutes) * 60 + seconds) * 1000 + milli)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_those_of_the_standard() {
        assert_eq!(time("00:01.500"), Some(1_500));
        assert_eq!(time("01:00:01.500"), Some(3_601_500));
        assert_eq!(time("100:00:00.000"), Some(360_000_000));
        for wrong in ["0:01.500", "00:01,500", "00:61.000", "00:01.5", "00:00:00:01.000", "", "1.000", "00:01"] {
            assert_eq!(time(wrong), None, "{wrong}");
        }
    }
}
