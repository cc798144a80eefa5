//! Timelines with dates leave as files for a calendar, beside the pages that show them.

use super::site::{outputs, text};

const PAGE: &str = "---
title: Verloop
updated: 2026-09-01
DATES---

## Tijdlijn: Rond de stage
<!-- id: rond -->

- start - 1 week — kennismaken, en meer
- einde — afscheid
";

fn guide(settings: &str, dates: &str) -> std::collections::BTreeMap<String, Vec<u8>> {
    let (settings, page) =
        (format!("title: Gids\nurl: https://x.be/s/\nlanguages: [nl, fr]\n{settings}"), PAGE.replace("DATES", dates));
    outputs(&[
        ("guide.yml", &settings),
        ("index.md", "---\ntitle: Start\n---\n\nZie [[pages/verloop]].\n"),
        ("pages/verloop.md", &page),
    ])
}

#[test]
fn a_timeline_has_a_file_where_its_dates_are_known() {
    let site = guide("", "start: 2027-02-15\nend: 2027-05-28\n");
    let file = text(&site, "pages/verloop/rond.ics");
    assert!(file.contains("\r\nUID:start-7.rond.pages.verloop@x.be\r\n"), "{file}");
    assert!(file.contains("\r\nDTSTART;VALUE=DATE:20270208\r\n") && file.contains("\r\nDTSTAMP:20260901T000000Z\r\n"));
    assert!(file.contains("\r\nSUMMARY:kennismaken\\, en meer\r\n"), "{file}");
    for page in ["pages/verloop/index.html", "fr/pages/verloop/index.html"] {
        let page = text(&site, page);
        assert!(page.contains("href=\"/s/pages/verloop/rond.ics\"") && page.contains("datetime=\"2027-05-28\""));
    }
    let files: Vec<&String> = site.keys().filter(|path| path.ends_with(".ics")).collect();
    assert_eq!(files, ["pages/verloop/rond.ics"], "a page that stands in for a translation has no file of its own");
    assert_eq!(site, guide("", "start: 2027-02-15\nend: 2027-05-28\n"));
}

#[test]
fn the_dates_of_the_whole_guide_hold_where_a_page_gives_none() {
    let site = guide("values: {start: 2026-09-28, end: 2027-01-22}\n", "");
    assert!(text(&site, "pages/verloop/rond.ics").contains("VALUE=DATE:20260921"));
    let site = guide("", "");
    assert!(site.keys().all(|path| !path.ends_with(".ics")));
    assert!(!text(&site, "pages/verloop/index.html").contains(".ics\""));
}
