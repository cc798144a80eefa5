//! `Tijdlijn:` — moments, each a date or a distance from the start, the middle or the end of the internship.

use jiff::civil::Date;

use super::{Found, Reader, lines, words};
use crate::guide::block::{Block, Item, List};
use crate::guide::part::{Moment, Part, Timeline, When};
use crate::markup::plain;
use crate::text::diagnostic::{Code, Severity};
use crate::text::span::Spanned;

pub static WHEN: Code = Code {
    name: "timeline/when",
    severity: Severity::Error,
    wrong: "### Tijdlijn: De stage\n\n- twee weken vooraf — kennismaken",
    right: "### Tijdlijn: De stage\n\n- start - 2 weken — kennismaken",
};
pub static EMPTY: Code = Code {
    name: "timeline/empty",
    severity: Severity::Error,
    wrong: "### Tijdlijn: De stage",
    right: "### Tijdlijn: De stage\n\n- start — kennismaken\n- einde — terugkijken",
};

/// No longer text is a moment, and no distance is greater (in days, about thirty years).
const LONGEST: usize = 60;
const FARTHEST: i32 = 10_000;

/// Reads a timeline; what follows its last list stays behind it in the body.
pub(super) fn read(found: Found, reader: &mut Reader<'_>) -> (Part, Vec<Block>) {
    let Found { title, mut body, .. } = found;
    let after = lines::split_after_last(&mut body, |block| matches!(block, Block::List(_)));
    reader.between(&body, |_| true);
    let (items, mut intro) = lines::take_items(body, |_| true);
    if items.is_empty() {
        reader.notes.add(&EMPTY, title.span);
    }
    let (mut moments, mut unread) = (Vec::with_capacity(items.len()), Vec::new());
    for item in items {
        match moment(&item) {
            Ok(moment) => moments.push(moment),
            Err(words) => {
                reader.notes.add(&WHEN, item.span).arg("value", words);
                unread.push(item);
            }
        }
    }
    if let (Some(first), Some(last)) = (unread.first(), unread.last()) {
        let span = first.span.join(last.span);
        intro.push(Block::List(Box::new(List { start: None, items: unread, span })));
    }
    (Part::Timeline(Timeline { title, intro, moments }), after)
}

/// `when — what`: the dash may also be a colon. As a distance may hold a dash of its own (`start – 2 weken`), the
/// longest text that can be read as a moment is the moment. The words that cannot be read otherwise.
fn moment(item: &Item) -> Result<Moment, String> {
    let (line, rest) = lines::first_line(item.body.clone());
    let near = |at: &lines::Cut| plain::line(&lines::cut(&line, *at).0).len() <= LONGEST;
    let places: Vec<lines::Cut> = lines::cuts(&line, &["—", "–", ":"]).take_while(near).collect();
    for place in places.iter().rev() {
        let (left, right) = lines::cut(&line, *place);
        let words = plain::line(&left);
        if let Some(when) = when(&words) {
            let what = lines::with_line(right, rest, item.span);
            return Ok(Moment { when: Spanned::new(when, item.span), words, what });
        }
    }
    let words = plain::line(&line);
    match when(&words) {
        Some(when) => Ok(Moment { when: Spanned::new(when, item.span), words, what: rest }),
        None => Err(places.first().map_or(words, |place| plain::line(&lines::cut(&line, *place).0))),
    }
}

/// `2026-09-15`, `start`, `midden + 3 dagen`, `einde - 1 week`.
fn when(words: &str) -> Option<When> {
    if words.len() > LONGEST {
        return None;
    }
    let words = words.trim().to_lowercase();
    if words.len() == "2026-09-15".len() && words.starts_with(|sign: char| sign.is_ascii_digit()) {
        return words.parse::<Date>().ok().map(When::Date);
    }
    let distance = |names: &[&str]| names.iter().find_map(|name| days(words.strip_prefix(name)?));
    let start = || distance(words::AT_START).map(When::Start);
    let midway = || distance(words::AT_MIDWAY).map(When::Midway);
    let end = || distance(words::AT_END).map(When::End);
    start().or_else(midway).or_else(end)
}

/// A signed number and its unit, in days; nothing is no distance.
fn days(words: &str) -> Option<i32> {
    let words = words.trim();
    if words.is_empty() {
        return Some(0);
    }
    let (negative, words) = match words.strip_prefix('+') {
        Some(rest) => (false, rest),
        None => (true, words.strip_prefix(['-', '−', '–', '—'])?),
    };
    let words = words.trim();
    let end = words.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(words.len());
    let (count, unit) = words.split_at(end);
    let unit = unit.trim();
    let (length, _) = words::UNITS.iter().find(|(_, names)| names.contains(&unit))?;
    let days = count.parse::<i32>().ok()?.checked_mul(*length).filter(|days| *days <= FARTHEST)?;
    Some(if negative { -days } else { days })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_read_in_three_languages() {
        assert_eq!(when("start - 2 weken"), Some(When::Start(-14)));
        assert_eq!(when("Start – 2 weken"), Some(When::Start(-14)));
        assert_eq!(when("midden"), Some(When::Midway(0)));
        assert_eq!(when("einde + 1 maand"), Some(When::End(30)));
        assert_eq!(when("end+2 days"), Some(When::End(2)));
        assert_eq!(when("début − 1 semaine"), Some(When::Start(-7)));
        assert_eq!(when("2026-09-15").map(|when| matches!(when, When::Date(_))), Some(true));
    }

    #[test]
    fn what_is_no_moment_is_refused() {
        for words in ["", "startdag", "start 2 weken", "start - 2", "start - twee weken", "2026-13-01", "15 september"]
        {
            assert_eq!(when(words), None, "{words}");
        }
        assert_eq!(when("einde + 99999999999 dagen"), None);
        assert_eq!(when("einde + 999999999 maanden"), None);
    }
}
