//! A timeline as the theme sees it: with dates where they are known, and with what the planner in the browser needs.

use serde::Serialize;

use crate::guide::calendar::{self, Internship, names};
use crate::guide::language::Language;
use crate::guide::part::{Moment, Timeline, When};
use crate::guide::route;
use crate::text::diagnostic::Arg;
use crate::theme::view::{MomentView, PlannerView, TimelineView};

use super::prose::Press;

/// The words that the planner says, by the end of their key.
const WORDS: &[&str] = &[
    "about",
    "period",
    "own-dates",
    "start",
    "end",
    "days",
    "hours",
    "skip",
    "with-days",
    "none",
    "order",
    "summary",
    "week",
    "expected",
    "moved",
    "weekend",
    "download",
    "clear",
    "kept",
    "not-kept",
    "day",
    "applied",
    "cleared",
];

/// What the planner reads from the page.
#[derive(Serialize)]
struct Data<'a> {
    /// The end of what every moment is known by in a calendar.
    place: String,
    title: String,
    file: String,
    address: String,
    start: Option<String>,
    end: Option<String>,
    holidays: Vec<(String, String, &'a str)>,
    periods: Vec<Semester<'a>>,
    words: std::collections::BTreeMap<&'static str, String>,
}

#[derive(Serialize)]
struct Semester<'a> {
    title: &'a str,
    start: String,
    end: String,
    hours: Option<f64>,
}

pub fn view<'a>(press: &mut Press<'a>, timeline: &'a Timeline) -> TimelineView {
    let config = &press.desk.guide.config;
    let title = press.title(&timeline.title);
    let intro = press.html(&timeline.intro);
    let internship = Internship::of(press.doc, config);
    let named = timeline.moments.iter().zip(names(&timeline.moments));
    let moments = named.map(|(moment, name)| self::moment(press, moment, name, internship.as_ref())).collect();
    let calendar = calendar::file(config, press.doc, timeline);
    let calendar = calendar.map(|path| format!("{}{}", config.base(), route::encode(&path))).unwrap_or_default();
    let relative = timeline.moments.iter().any(|moment| !matches!(moment.when.value, When::Date(_)));
    let planner = relative.then(|| planner(press, timeline, internship.as_ref())).flatten();
    TimelineView { title, intro, moments, calendar, planner }
}

fn moment<'a>(
    press: &mut Press<'a>,
    moment: &'a Moment,
    name: String,
    internship: Option<&Internship<'_>>,
) -> MomentView {
    let language = press.doc.language;
    let html = press.html(&moment.what);
    let (point, days) = match moment.when.value {
        When::Date(_) => ("", 0),
        When::Start(days) => ("start", days),
        When::Midway(days) => ("midway", days),
        When::End(days) => ("end", days),
    };
    let words = if point.is_empty() { String::new() } else { relative(press, point, days) };
    let day = calendar::day(moment.when.value, internship).map(|day| press.desk.date(language, day));
    match day {
        Some(day) => MomentView { when: day.text, date: Some(day.iso), relative: words, point, days, name, html },
        None => MomentView { when: words, date: None, relative: String::new(), point, days, name, html },
    }
}

/// `2 weken voor de start`.
fn relative(press: &Press<'_>, point: &str, days: i32) -> String {
    let language = press.doc.language;
    let side = match days {
        0 => return press.desk.word(language, &format!("when-{point}")),
        ..0 => "before",
        1.. => "after",
    };
    let count = days.unsigned_abs();
    let (unit, count) = if count.is_multiple_of(7) { ("weeks", count / 7) } else { ("days", count) };
    let span = press.desk.say(language, unit, &[("n", Arg::Number(f64::from(count)))]);
    press.desk.say(language, &format!("when-{side}-{point}"), &[("span", Arg::Text(span))])
}

fn planner(press: &Press<'_>, timeline: &Timeline, internship: Option<&Internship<'_>>) -> Option<PlannerView> {
    let (desk, doc) = (press.desk, press.doc);
    let config = &desk.guide.config;
    let language: Language = doc.language;
    let anchor = &doc.anchor(timeline.title.anchor)?.id;
    let data = Data {
        place: calendar::place(config, doc, anchor),
        title: crate::markup::plain::line(&timeline.title.text),
        file: format!("{}.ics", doc.id.rsplit('/').next().unwrap_or("stage")),
        address: route::absolute(config, language, &doc.id),
        start: internship.map(|dates| dates.start.to_string()),
        end: internship.map(|dates| dates.end.to_string()),
        holidays: config
            .holidays
            .iter()
            .map(|holiday| (holiday.first.to_string(), holiday.last.to_string(), holiday.title.get(language)))
            .collect(),
        periods: config
            .periods
            .iter()
            .map(|period| Semester {
                title: period.title.get(language),
                start: period.start.to_string(),
                end: period.end.to_string(),
                hours: period.hours,
            })
            .collect(),
        words: WORDS.iter().map(|word| (*word, desk.word(language, &format!("planner-{word}")))).collect(),
    };
    let json = serde_json::to_string(&data).expect("plain words and numbers");
    Some(PlannerView { title: desk.word(language, "planner-title"), data: json })
}
