//! Timelines whose dates are known, for the reader's own calendar (RFC 5545): a file per timeline beside its page.

use icalendar::{Calendar as Ics, Component, Event, Property};

use super::exporter::{Exporter, Job, Output, Recipe, Site};
use crate::guide::calendar::{self, Internship, names};
use crate::guide::document::Document;
use crate::guide::part::{Part, Timeline};
use crate::guide::route;
use crate::markup::plain;
use crate::text::diagnostic::Diagnostic;
use crate::text::fingerprint::Fingerprint;

pub struct Calendar;

impl Exporter for Calendar {
    fn name(&self) -> &'static str {
        "calendar"
    }

    fn plan(&self, site: &Site) -> Vec<Job> {
        let files = site.pages.iter().enumerate().flat_map(|(item, _)| files(site, item));
        files.map(|(name, text, item)| Job { name, key: Fingerprint::of(text.as_bytes()), item }).collect()
    }

    fn could_make(&self, path: &str) -> bool {
        path.ends_with(".ics")
    }

    fn make(&self, job: &Job, site: &Site) -> Result<Vec<Output>, Box<Diagnostic>> {
        let found = files(site, job.item).into_iter().find(|(name, ..)| *name == job.name);
        Ok(found.map(|(name, text, _)| Output::new(name, text)).into_iter().collect())
    }
}

/// The calendar files beside a page: path, text and the page. A page that stands in for a translation has none of its own.
fn files(site: &Site, item: usize) -> Vec<(String, String, usize)> {
    let page = &site.pages[item];
    let Recipe::Document(original) = &page.recipe else { return Vec::new() };
    let doc = site.desk.version(*original, page.language);
    let config = &site.guide.config;
    if doc.language != page.language {
        return Vec::new();
    }
    let timelines =
        doc.parts.iter().filter_map(|part| if let Part::Timeline(found) = part { Some(found) } else { None });
    let file = |timeline: &Timeline| {
        let path = calendar::file(config, doc, timeline)?;
        Some((path, text(site, doc, timeline)?, item))
    };
    timelines.filter_map(file).collect()
}

fn text(site: &Site, doc: &Document, timeline: &Timeline) -> Option<String> {
    let config = &site.guide.config;
    let internship = Internship::of(doc, config);
    let anchor = &doc.anchor(timeline.title.anchor)?.id;
    let place = calendar::place(config, doc, anchor);
    let address = route::absolute(config, doc.language, &doc.id);
    let title = plain::line(&timeline.title.text);
    let mut file = Ics::empty();
    file.append_property(("VERSION", "2.0"));
    file.append_property(("PRODID", "-//stagegids//NONSGML stagegids//EN"));
    file.append_property(("CALSCALE", "GREGORIAN"));
    file.append_property(("METHOD", "PUBLISH"));
    file.name(&format!("{title} – {}", config.title.get(doc.language)));
    let named = timeline.moments.iter().zip(names(&timeline.moments));
    let dated: Vec<_> = named
        .filter_map(|(moment, name)| Some((moment, name, calendar::day(moment.when.value, internship.as_ref())?)))
        .collect();
    // A file says when it was made: on the day its page last changed, so that it is the same in every build.
    let stamp = site.guide.updated(doc).or(doc.head.date).or(dated.iter().map(|(.., day)| *day).min());
    for (moment, name, day) in dated {
        let mut event = Event::new();
        event.uid(&format!("{name}.{place}"));
        let stamp = stamp.unwrap_or(day).strftime("%Y%m%dT000000Z").to_string();
        event.append_property(Property::new("DTSTAMP", stamp));
        for (key, day) in [("DTSTART", day), ("DTEND", day.tomorrow().unwrap_or(day))] {
            let value = day.strftime("%Y%m%d").to_string();
            event.append_property(Property::new(key, value).add_parameter("VALUE", "DATE").done());
        }
        event.summary(&words(&plain::prose(&moment.what), &title));
        event.description(&title);
        event.append_property(("TRANSP", "TRANSPARENT"));
        if !address.is_empty() {
            event.append_property(("URL", format!("{address}#{anchor}").as_str()));
        }
        file.push(event);
    }
    Some(file.to_string())
}

/// What a moment is, on one line.
fn words(text: &str, otherwise: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.is_empty() { otherwise.to_owned() } else { words.join(" ") }
}
