//! What leaves the compiler besides pages: sitemap, feed, redirects, robots and open data, from one small guide.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use stagegids::text::fingerprint::Fingerprint;

mod calendar;
mod data;
mod figures;
mod found;
mod packages;
#[cfg(feature = "pdf")]
mod print;
mod results;
#[cfg(feature = "search")]
mod search;
mod site;
mod whole;
mod xml;

use site::{FILES, GUIDE, Made, jobs, outputs, text};
use xml::Element;

#[test]
fn the_same_guide_gives_the_same_bytes() {
    let mut turned = FILES;
    turned.reverse();
    assert_eq!(outputs(&FILES), outputs(&turned));
}

/// The heart of an incremental build: where the key is the same, so are the outputs.
#[test]
fn a_key_covers_all_that_its_outputs_show() {
    let before = jobs(&FILES);
    let edits = [
        ("guide.yml", "Gids & co", "Gids"),
        ("guide.yml", "https://x.be/stage/", "https://y.be/"),
        ("guide.yml", "Hogeschool X", "Hogeschool Y"),
        ("guide.yml", "[nl, fr]", "[nl]"),
        ("index.fr.md", "2026-03-02", "2026-03-03"),
        ("practices/nieuws.md", "Nieuws <nu>", "Oud nieuws"),
        ("practices/nieuws.md", "Wat & hoe.", "Hoe."),
        ("practices/nieuws.md", "owner: Stagebureau", "noindex: true"),
        ("practices/nieuws.md", "/oud.html", "/ouder.html"),
        ("modules/feedback/01-les.md", "attempts: 3", "attempts: 2"),
        ("modules/feedback/01-les.md", "± 0,5", "± 0,25"),
        ("rubrics/eind.md", "counts: decides", "counts: informative"),
        ("terms/mentor.md", "mentoren", "begeleiders"),
        ("modules/feedback/01-les.md", "Wie leert er?", "Wie beslist er?"),
        ("outcomes/lo.md", "code: LL 1", "code: LL 9"),
    ];
    for (path, old, new) in edits {
        let edited: Vec<(&str, String)> = FILES
            .iter()
            .map(|(name, text)| {
                assert!(*name != path || text.contains(old), "{path} has no {old}");
                (*name, if *name == path { text.replace(old, new) } else { (*text).to_owned() })
            })
            .collect();
        let edited: Vec<(&str, &str)> = edited.iter().map(|(path, text)| (*path, text.as_str())).collect();
        compare(&before, &jobs(&edited), new);
    }
    let settings = format!("{GUIDE}theme: warm\n");
    let mut themed = FILES.to_vec();
    themed[0].1 = &settings;
    themed.push(("themes/warm/strings/nl.ftl", "moved = Verhuisd:\n"));
    themed.push(("themes/warm/assets/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"));
    let after = jobs(&themed);
    compare(&before, &after, "a theme");
    assert!(after.values().flat_map(|(_, made)| made).any(|(path, _)| path == "assets/logo.svg"));
}

type Jobs = BTreeMap<(&'static str, String), (Fingerprint, Made)>;

fn compare(before: &Jobs, after: &Jobs, edit: &str) {
    let mut changed = 0;
    for (name, (key, made)) in after {
        match before.get(name) {
            Some((old_key, old)) if old_key == key => assert!(old == made, "{edit}: {name:?} differs under one key"),
            Some(_) | None => changed += 1,
        }
    }
    assert!(changed > 0, "{edit} changes nothing");
}

#[test]
fn the_sitemap_lists_pages_that_say_something_new() {
    let outputs = outputs(&FILES);
    let sitemap = Element::read(&text(&outputs, "sitemap.xml"));
    let mut versions = BTreeMap::new();
    for page in sitemap.all("url") {
        let links =
            page.all("xhtml:link").map(|link| (link.attributes["hreflang"].clone(), link.attributes["href"].clone()));
        let links: BTreeSet<_> = links.collect();
        assert!(versions.insert(page.one("loc").text.clone(), links).is_none(), "an address stands there twice");
    }
    assert!(versions.keys().all(|address| address.starts_with("https://x.be/stage/")), "{versions:?}");
    for (address, links) in &versions {
        let own = links.iter().any(|(_, other)| other == address);
        assert!(links.is_empty() || own, "{address} does not name itself");
        assert!(links.iter().all(|(_, other)| versions.get(other) == Some(links)), "{address} is not named in return");
    }
    let home = &versions["https://x.be/stage/"];
    assert_eq!(home.iter().map(|(language, _)| language.as_str()).collect::<Vec<_>>(), ["fr", "nl", "x-default"]);
    assert!(versions.contains_key("https://x.be/stage/fr/"));
    for absent in ["fr/rubrics/eind/", "pages/verborgen/", "404.html", "oud/nieuws/"] {
        assert!(!versions.contains_key(&format!("https://x.be/stage/{absent}")), "{absent} is listed");
    }
    let dated = sitemap.all("url").filter(|page| page.all("lastmod").next().is_some()).count();
    assert_eq!(dated, 3, "only pages that say a date have one");
    assert!(text(&outputs, "robots.txt").ends_with("\nSitemap: https://x.be/stage/sitemap.xml\n"));
}

#[test]
fn a_feed_per_language_has_what_atom_asks() {
    let outputs = outputs(&FILES);
    let feed = Element::read(&text(&outputs, "feed.xml"));
    assert_eq!((feed.name.as_str(), feed.attributes["xmlns"].as_str()), ("feed", "http://www.w3.org/2005/Atom"));
    assert_eq!(feed.attributes["xml:lang"], "nl");
    assert_eq!(feed.one("title").text, "Gids & co");
    assert_eq!(feed.one("author").one("name").text, "Hogeschool X");
    assert_eq!(feed.one("updated").text, "2026-09-01T00:00:00Z");
    let own = feed.all("link").find(|link| link.attributes["rel"] == "self").expect("a link to itself");
    assert_eq!(own.attributes["href"], "https://x.be/stage/feed.xml");
    let entries: Vec<&Element> = feed.all("entry").collect();
    let ids: Vec<&str> = entries.iter().map(|entry| entry.one("id").text.as_str()).collect();
    assert_eq!(ids, ["https://x.be/stage/practices/nieuws/", "https://x.be/stage/"]);
    assert!(!ids.contains(&feed.one("id").text.as_str()), "every id is of one thing");
    assert_eq!(entries[0].one("title").text, "Nieuws <nu>");
    assert_eq!(entries[0].one("summary").text, "Wat & hoe.");
    assert_eq!(entries[0].one("author").one("name").text, "Stagebureau");
    assert_eq!(entries[0].one("published").text, "2026-09-01T00:00:00Z");
    for entry in entries {
        assert_eq!(entry.one("link").attributes["href"], entry.one("id").text);
        assert!(entry.one("updated").text.ends_with("T00:00:00Z"));
    }
    let french = Element::read(&text(&outputs, "fr/feed.xml"));
    assert_eq!(french.one("entry").one("id").text, "https://x.be/stage/fr/");
    assert!(text(&outputs, "index.html").contains("href=\"/stage/feed.xml\""));
}

#[test]
fn without_an_address_nothing_speaks_of_one() {
    let mut files = FILES;
    let settings = GUIDE.replace("url: https://x.be/stage/\n", "");
    files[0].1 = &settings;
    let outputs = outputs(&files);
    assert!(["sitemap.xml", "feed.xml", "fr/feed.xml"].iter().all(|path| !outputs.contains_key(*path)));
    assert_eq!(text(&outputs, "robots.txt"), "User-agent: *\nAllow: /\n");
    assert!(!text(&outputs, "index.html").contains("feed.xml"));
    let data: Value = serde_json::from_str(&text(&outputs, "guide.json")).unwrap();
    assert_eq!(data::document(&data, "rubrics/eind")["url"], "/rubrics/eind/");
}

#[test]
fn a_former_address_leads_on_without_a_script() {
    let outputs = outputs(&FILES);
    for path in ["oud/nieuws/index.html", "oud.html"] {
        let page = text(&outputs, path);
        assert!(page.contains("<link rel=\"canonical\" href=\"https://x.be/stage/practices/nieuws/\">"), "{page}");
        assert!(page.contains("content=\"0; url=/stage/practices/nieuws/\""), "{page}");
        assert!(page.contains("<a href=\"/stage/practices/nieuws/\">Nieuws &lt;nu&gt;</a>"), "{page}");
        assert!(page.contains("noindex") && !page.contains("<script"), "{page}");
    }
}
