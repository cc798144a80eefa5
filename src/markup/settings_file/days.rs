//! The days of a year in `guide.yml`: holidays, and the periods in which internships run.

use jiff::civil::Date;

use super::local_text;
use crate::guide::calendar::{Holiday, Period};
use crate::guide::field::{Field, Shape};
use crate::guide::front::{Front, Map, Value};
use crate::guide::language::LocalText;
use crate::text::diagnostic::{Code, Notes, Severity};
use crate::text::span::Spanned;

pub static ORDER: Code = Code {
    name: "calendar/order",
    severity: Severity::Error,
    wrong: "start: 2027-02-08\nend: 2026-05-28",
    right: "start: 2027-02-08\nend: 2027-05-28",
};

pub const HOLIDAY: &[Field] = &[
    Field::new("title", Shape::LocalText, "What the days are called.", "Herfstvakantie").must(),
    Field::new("start", Shape::Date, "The first day.", "2026-11-02").must(),
    Field::new("end", Shape::Date, "The last day; the first when it says nothing.", "2026-11-08"),
];
pub const PERIOD: &[Field] = &[
    Field::new("title", Shape::LocalText, "What the period is called.", "Eerste semester").must(),
    Field::new("start", Shape::Date, "The first day on which an internship may run.", "2026-09-28").must(),
    Field::new("end", Shape::Date, "The last day.", "2027-01-22").must(),
    Field::new("hours", Shape::Number { least: 1.0, most: 60.0 }, "Hours a week that are expected.", "20"),
];

pub fn holidays(front: &Front, notes: &mut Notes) -> Vec<Holiday> {
    let maps = front.maps("holidays");
    maps.into_iter()
        .filter_map(|(map, _)| {
            let (first, last) = days(map, notes)?;
            Some(Holiday { title: title(map), first, last })
        })
        .collect()
}

pub fn periods(front: &Front, notes: &mut Notes) -> Vec<Period> {
    let maps = front.maps("periods");
    maps.into_iter()
        .filter_map(|(map, _)| {
            let (start, end) = days(map, notes)?;
            let hours = map.get("hours").and_then(|value| value.value.as_number());
            Some(Period { title: title(map), start, end, hours })
        })
        .collect()
}

fn title(map: &Map) -> LocalText {
    map.get("title").map(|title| local_text(&title.value)).unwrap_or_default()
}

/// The first and last day of a mapping; nothing where they are no dates, which was reported, or in the wrong order.
fn days(map: &Map, notes: &mut Notes) -> Option<(Date, Date)> {
    let date = |key: &str| {
        let value: &Spanned<Value> = map.get(key)?;
        Some(Spanned::new(value.value.scalar()?.parse::<Date>().ok()?, value.span))
    };
    let first = date("start")?;
    let last = date("end").unwrap_or_else(|| first.clone());
    in_order(&first, &last, notes).then_some((first.value, last.value))
}

/// Whether an end does not come before its start; a finding says so where it does.
pub fn in_order(start: &Spanned<Date>, end: &Spanned<Date>, notes: &mut Notes) -> bool {
    let right = start.value <= end.value;
    if !right {
        notes.add(&ORDER, end.span).label(start.span);
    }
    right
}
