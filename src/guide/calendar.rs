//! When the moments of a timeline are, once an internship has dates: days off are passed over. The planner in the browser
//! counts in the same way.

use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan};

use super::config::Config;
use super::document::Document;
use super::language::LocalText;
use super::part::{Moment, Part, Timeline, When};
use super::route;

/// Days on which nobody is at work: from the first to the last.
#[derive(Clone, Debug, PartialEq)]
pub struct Holiday {
    pub title: LocalText,
    pub first: Date,
    pub last: Date,
}

/// A part of the year in which internships run, such as a semester.
#[derive(Clone, Debug, PartialEq)]
pub struct Period {
    pub title: LocalText,
    pub start: Date,
    pub end: Date,
    /// Hours a week that are expected.
    pub hours: Option<f64>,
}

/// An internship with its dates.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Internship<'a> {
    pub start: Date,
    pub end: Date,
    holidays: &'a [Holiday],
}

/// No internship takes longer, in days: the middle is looked for among them.
const LONGEST: i32 = 1500;

impl<'a> Internship<'a> {
    /// The dates that a document gives, else those of the whole guide (`values`); none where the end comes before the
    /// start.
    pub fn of(doc: &Document, config: &'a Config) -> Option<Internship<'a>> {
        let value = |key: &str| config.values.get(key)?.as_str()?.parse::<Date>().ok();
        let start = doc.head.start.as_ref().map(|date| date.value).or_else(|| value("start"))?;
        let end = doc.head.end.as_ref().map(|date| date.value).or_else(|| value("end"))?;
        (start <= end).then_some(Internship { start, end, holidays: &config.holidays })
    }

    /// The day of a moment. What comes before the start or up to the end moves to an earlier day where it falls on a day
    /// off, all else to a later one; a date stays what it is.
    pub fn day(&self, when: When) -> Date {
        let (point, days, back) = match when {
            When::Date(date) => return date,
            When::Start(days) => (self.start, days, days < 0),
            When::Midway(days) => (self.midway(), days, days < 0),
            When::End(days) => (self.end, days, days <= 0),
        };
        let step = if back { (-1).days() } else { 1.day() };
        let mut date = later(point, days.days());
        // Holidays are a list in a file: they end.
        for _ in 0..LONGEST {
            if !self.is_off(date) {
                break;
            }
            date = later(date, step);
        }
        date
    }

    /// The middle one of the working days.
    fn midway(&self) -> Date {
        let days: Vec<Date> =
            self.start.series(1.day()).take_while(|day| *day <= self.end).take(LONGEST as usize).collect();
        let work: Vec<Date> = days.iter().copied().filter(|day| !self.is_off(*day)).collect();
        let days = if work.is_empty() { days } else { work };
        days.get(days.len().saturating_sub(1) / 2).copied().unwrap_or(self.start)
    }

    /// A Saturday, a Sunday or a holiday.
    fn is_off(&self, day: Date) -> bool {
        matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
            || self.holidays.iter().any(|holiday| (holiday.first..=holiday.last).contains(&day))
    }
}

/// A date and a distance from it; the end of time where there is no such date.
fn later(date: Date, span: Span) -> Date {
    date.checked_add(span).unwrap_or(if span.is_negative() { Date::MIN } else { Date::MAX })
}

/// The day of a moment; none where it depends on dates that are not known.
pub fn day(when: When, internship: Option<&Internship<'_>>) -> Option<Date> {
    match when {
        When::Date(date) => Some(date),
        other => Some(internship?.day(other)),
    }
}

/// Whether a document holds a timeline with moments that depend on the dates of an internship.
pub fn is_planned(doc: &Document) -> bool {
    let relative =
        |timeline: &Timeline| timeline.moments.iter().any(|moment| !matches!(moment.when.value, When::Date(_)));
    doc.parts.iter().any(|part| matches!(part, Part::Timeline(timeline) if relative(timeline)))
}

/// The path in the output of the calendar file of a timeline; none where no moment of it has a day.
pub fn file(config: &Config, doc: &Document, timeline: &Timeline) -> Option<String> {
    let internship = Internship::of(doc, config);
    let dated = timeline.moments.iter().any(|moment| day(moment.when.value, internship.as_ref()).is_some());
    let anchor = doc.anchor(timeline.title.anchor).filter(|_| dated)?;
    let page = route::output(config, doc.language, &doc.id);
    Some(format!("{}{}.ics", page.strip_suffix("index.html").unwrap_or(&page), anchor.id))
}

/// What the moments of a timeline are known by in every calendar: behind the name of each moment.
pub fn place(config: &Config, doc: &Document, anchor: &str) -> String {
    let host = config.origin().rsplit('/').next().filter(|host| !host.is_empty()).unwrap_or("stagegids.invalid");
    format!("{anchor}.{}@{host}", doc.id.replace('/', "."))
}

/// A short name for each moment of a timeline that stays the same when others are added: `start-14`, `end`, `2026-11-24`.
pub fn names(moments: &[Moment]) -> Vec<String> {
    let mut names: Vec<String> = Vec::with_capacity(moments.len());
    let mut seen: std::collections::BTreeMap<String, usize> = std::collections::BTreeMap::new();
    for moment in moments {
        let name = match moment.when.value {
            When::Date(date) => date.to_string(),
            When::Start(days) => distance("start", days),
            When::Midway(days) => distance("midway", days),
            When::End(days) => distance("end", days),
        };
        let count = seen.entry(name.clone()).and_modify(|count| *count += 1).or_insert(1);
        names.push(if *count == 1 { name } else { format!("{name}.{count}") });
    }
    names
}

fn distance(point: &str, days: i32) -> String {
    match days {
        0 => point.to_owned(),
        _ => format!("{point}{days:+}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn internship(start: Date, end: Date, holidays: &[Holiday]) -> Internship<'_> {
        Internship { start, end, holidays }
    }

    #[test]
    fn moments_pass_over_days_off() {
        let holiday = Holiday { title: LocalText::default(), first: date(2026, 11, 2), last: date(2026, 11, 8) };
        let holidays = [holiday];
        // From Monday to Friday, with a week off in the second week.
        let at = internship(date(2026, 10, 26), date(2026, 11, 27), &holidays);
        assert_eq!(at.day(When::Start(0)), date(2026, 10, 26));
        assert_eq!(at.day(When::Start(7)), date(2026, 11, 9), "a week off moves to the day after it");
        assert_eq!(at.day(When::Start(-1)), date(2026, 10, 23), "before the start moves back");
        assert_eq!(at.day(When::End(1)), date(2026, 11, 30), "behind the end moves on");
        assert_eq!(at.day(When::End(-19)), date(2026, 10, 30), "up to the end moves back");
        assert_eq!(at.day(When::Date(date(2026, 11, 7))), date(2026, 11, 7), "a date stays");
        // 20 working days: the tenth.
        assert_eq!(at.day(When::Midway(0)), date(2026, 11, 13));
    }

    #[test]
    fn leap_days_and_ends_of_years_are_ordinary_days() {
        let at = internship(date(2027, 12, 27), date(2028, 2, 25), &[]);
        assert_eq!(at.day(When::Start(7)), date(2028, 1, 3));
        assert_eq!(at.day(When::End(4)), date(2028, 2, 29));
        let at = internship(date(9999, 12, 1), date(9999, 12, 31), &[]);
        assert_eq!(at.day(When::End(30)), Date::MAX);
        assert_eq!(internship(date(2026, 11, 28), date(2026, 11, 28), &[]).day(When::Midway(0)), date(2026, 11, 30));
    }

    #[test]
    fn names_do_not_depend_on_their_place() {
        let moment = |when| Moment {
            when: crate::text::span::Spanned::new(when, crate::text::span::Span::top(crate::text::span::SourceId(0))),
            words: String::new(),
            what: Vec::new(),
        };
        let moments = [When::Start(-14), When::End(0), When::Start(-14), When::Midway(3)].map(moment);
        assert_eq!(names(&moments), ["start-14", "end", "start-14.2", "midway+3"]);
    }
}
