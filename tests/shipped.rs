//! The guide in this repository as readers get it: without a finding, whole, light, and safe under a strict policy.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use serde_json::Value;
use stagegids::compile::{InputFile, Inputs};
use stagegids::markup::links::decode;

use crate::support::html::{Tag, Token, tags, text_in, tokens};
use crate::support::site::{clean, findings, outputs, shipped};

/// The most bytes of a page without images: its HTML, style and script, before they are packed for the way.
const PAGE_BYTES: usize = 150_000;
/// A whole handbook or module on one page is longer, and so are the lists for the team: whoever opens them asked for all.
const WHOLE_BYTES: usize = 600_000;
const SCRIPT_BYTES: usize = 15_000;
/// The most where readers do something: exercises, a course, a sheet to fill in or to lay beside others.
const EXERCISE_BYTES: usize = 40 * 1024;
/// Such a page with what it shows: questions, their feedback, the key at the end. What travels is measured in a browser.
const EXERCISE_PAGE_BYTES: usize = 200_000;

/// A finished site and the path under which it stands.
struct Site {
    base: &'static str,
    outputs: BTreeMap<String, Vec<u8>>,
}

impl Site {
    /// The guide with other settings.
    fn with(base: &'static str, change: impl Fn(&str) -> String) -> Site {
        let read = shipped();
        let files = read.files.into_iter().map(|file| match (&*file.path, &file.content) {
            ("content/guide.yml", stagegids::compile::Content::Text(text)) => {
                InputFile::new("content/guide.yml", change(text).into_bytes())
            }
            _ => file,
        });
        let compiled = clean(&Inputs { files: files.collect(), ..read });
        assert!(!compiled.report.has_errors(), "{}", findings(&compiled).join("\n"));
        Site { base, outputs: outputs(&compiled) }
    }

    fn pages(&self) -> impl Iterator<Item = (&str, &str)> {
        let html = self.outputs.iter().filter(|(path, _)| path.ends_with(".html"));
        html.map(|(path, bytes)| (path.as_str(), std::str::from_utf8(bytes).expect("a page is text")))
    }

    /// The output that an address on the site leads to; `None` when there is none.
    fn output(&self, address: &str) -> Option<String> {
        let path = address.split(['?', '#']).next().unwrap_or("");
        let path = decode(path.strip_prefix(self.base)?);
        let path = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path };
        self.outputs.contains_key(&path).then_some(path)
    }
}

static SHIPPED: LazyLock<Site> = LazyLock::new(|| Site::with("/", str::to_owned));

/// The same guide under a path, and in three languages (most pages fall back).
static ELSEWHERE: LazyLock<[Site; 2]> = LazyLock::new(|| {
    let line = |text: &str, key: &str, value: &str| -> String {
        let start = format!("{key}:");
        assert!(text.lines().any(|line| line.starts_with(&start)), "guide.yml has no {key}");
        let other =
            |line: &str| if line.starts_with(&start) { format!("{key}: {value}\n") } else { format!("{line}\n") };
        text.lines().map(other).collect()
    };
    [
        Site::with("/a/b/", move |text| line(text, "url", "https://school.example/a/b/")),
        Site::with("/a/b/", move |text| {
            line(&line(text, "url", "https://school.example/a/b/"), "languages", "[nl, en, fr]")
        }),
    ]
});

fn sites() -> impl Iterator<Item = &'static Site> {
    std::iter::once(&*SHIPPED).chain(&*ELSEWHERE)
}

/// Fails with all that `wrong` says of any page of any site.
fn no_page(wrong: impl Fn(&Site, &str, &str) -> Vec<String>) {
    let mut found = BTreeSet::new();
    for site in sites() {
        for (path, html) in site.pages() {
            found.extend(wrong(site, path, html).into_iter().map(|why| format!("{}{path}: {why}", site.base)));
        }
    }
    let shown: Vec<&String> = found.iter().take(40).collect();
    assert!(found.is_empty(), "{} of them: {shown:#?}", found.len());
}

#[test]
fn the_guide_has_no_finding() {
    let compiled = clean(&shipped());
    assert!(compiled.report.is_empty(), "{}", findings(&compiled).join("\n"));
}

/// The addresses of a tag: what a browser would follow or load.
fn addresses(tag: &Tag) -> impl Iterator<Item = &str> {
    let names = ["href", "src", "srcset", "poster", "action", "formaction", "data", "cite", "background", "ping"];
    names.into_iter().filter_map(|name| tag.get(name))
}

#[test]
fn every_address_leads_somewhere() {
    let mut anchors: BTreeMap<(&str, String), BTreeSet<String>> = BTreeMap::new();
    let mut wrong = BTreeSet::new();
    for (number, site) in sites().enumerate() {
        for (path, html) in site.pages() {
            let ids = tags(html).filter_map(|tag| tag.get("id").map(str::to_owned)).collect();
            anchors.insert((site.base, format!("{number}/{path}")), ids);
        }
        for (path, html) in site.pages() {
            for tag in tags(html) {
                for address in addresses(&tag) {
                    let fragment =
                        address.split_once('#').map(|(_, name)| decode(name)).filter(|name| !name.is_empty());
                    let target = match address.split_once(':') {
                        Some(("http" | "https" | "mailto" | "tel", _)) => continue,
                        _ if address.starts_with('#') => Some(path.to_owned()),
                        _ => site.output(address),
                    };
                    let Some(target) = target else {
                        wrong.insert(format!("{}{path}: {address}", site.base));
                        continue;
                    };
                    let known = anchors.get(&(site.base, format!("{number}/{target}")));
                    if let Some(name) = fragment
                        && !known.is_some_and(|ids| ids.contains(&name))
                    {
                        wrong.insert(format!("{}{path}: {address} (no such place)", site.base));
                    }
                }
            }
        }
    }
    let shown: Vec<&String> = wrong.iter().take(40).collect();
    assert!(wrong.is_empty(), "{} of them: {shown:#?}", wrong.len());
}

/// The same for whole addresses, in pages and beside them: canonical, other languages, sitemap, feeds, open data.
#[test]
fn every_whole_address_leads_somewhere() {
    for site in sites() {
        let origin = if site.base == "/" { "https://stagegids.example" } else { "https://school.example" };
        let is_text = |path: &str| [".html", ".xml", ".json", ".txt"].iter().any(|name| path.ends_with(name));
        let mut seen = 0;
        for (path, bytes) in site.outputs.iter().filter(|(path, _)| is_text(path)) {
            let text = String::from_utf8_lossy(bytes);
            for (at, _) in text.match_indices(origin) {
                let rest = &text[at + origin.len()..];
                let end =
                    rest.find(|sign: char| sign.is_whitespace() || "\"'<>)\\&".contains(sign)).unwrap_or(rest.len());
                assert!(site.output(&rest[..end]).is_some(), "{path}: {origin}{}", &rest[..end]);
                seen += 1;
            }
        }
        assert!(seen > 300, "only {seen} addresses");
    }
}

/// What points at an element by its id points at one that is there: labels, descriptions, popovers.
#[test]
fn ids_are_unique_and_pointed_at_rightly() {
    no_page(|_, _, html| {
        let (mut ids, mut wrong) = (BTreeSet::new(), Vec::new());
        for tag in tags(html) {
            if let Some(id) = tag.get("id")
                && (!ids.insert(id.to_owned()) || id.is_empty() || id.contains(char::is_whitespace))
            {
                wrong.push(format!("id “{id}” stands there twice, or is none"));
            }
        }
        for tag in tags(html) {
            let names =
                ["aria-labelledby", "aria-describedby", "aria-controls", "for", "popovertarget", "list", "headers"];
            let pointed = names.into_iter().filter_map(|name| tag.get(name)).flat_map(str::split_whitespace);
            wrong.extend(
                pointed.filter(|id| !ids.contains(*id)).map(|id| format!("<{}> points at no “{id}”", tag.name)),
            );
        }
        wrong
    });
}

/// `default-src 'self'` without `unsafe-inline` holds: nothing inline runs or styles, nothing comes from elsewhere.
#[test]
fn a_strict_policy_holds() {
    no_page(|site, _, html| {
        let mut wrong = Vec::new();
        for tag in tags(html) {
            for (name, value) in &tag.attributes {
                if name == "style" || name.starts_with("on") || name == "srcdoc" {
                    wrong.push(format!("<{} {name}={value}>", tag.name));
                }
            }
            match tag.name.as_str() {
                // Data is no script: nothing runs it.
                "script"
                    if !matches!(tag.get("type"), Some("application/ld+json" | "application/json"))
                        && tag.get("src").is_none() =>
                {
                    wrong.push("an inline script".to_owned());
                }
                "style" | "base" | "iframe" | "object" | "embed" | "applet" => wrong.push(format!("<{}>", tag.name)),
                _ => {}
            }
            let loads = ["src", "srcset", "poster", "data"].into_iter().filter_map(|name| tag.get(name));
            let loads =
                loads.chain(tag.get("href").filter(|_| tag.name == "link" && tag.get("rel") == Some("stylesheet")));
            wrong.extend(
                loads.filter(|address| !address.starts_with(site.base)).map(|address| format!("loads {address}")),
            );
        }
        wrong
    });
    for site in sites() {
        for (path, bytes) in site.outputs.iter().filter(|(path, _)| path.ends_with(".css")) {
            let css = String::from_utf8_lossy(bytes);
            assert!(!css.contains("@import") && !css.contains("//"), "{path} may load from elsewhere");
        }
    }
}

#[test]
fn every_page_says_what_it_is() {
    no_page(|_, _, html| {
        let all: Vec<Tag> = tags(html).collect();
        // A drawing in the page has a title of its own.
        let head = all.iter().position(|tag| tag.name == "body").unwrap_or(all.len());
        let count = |name: &str| {
            let part = if name == "title" { &all[..head] } else { &all[..] };
            part.iter().filter(|tag| tag.name == name).count()
        };
        let mut wrong = Vec::new();
        for name in ["html", "title", "h1", "main", "body"] {
            if count(name) != 1 {
                wrong.push(format!("{} times <{name}>", count(name)));
            }
        }
        if text_in(html, "h1").trim().is_empty() || text_in(html, "title").trim().is_empty() {
            wrong.push("an empty title".to_owned());
        }
        let lang = all.iter().find(|tag| tag.name == "html").and_then(|tag| tag.get("lang"));
        if !lang.is_some_and(|lang| ["nl", "en", "fr"].contains(&lang)) {
            wrong.push(format!("lang is {lang:?}"));
        }
        if !html.starts_with("<!doctype html>") || !html.trim_end().ends_with("</html>") {
            wrong.push("cut off".to_owned());
        }
        wrong
    });
}

/// From a heading to the next one no level is jumped on the way down.
#[test]
fn headings_follow_each_other() {
    no_page(|_, _, html| {
        let levels = tags(html).filter_map(|tag| tag.name.strip_prefix('h')?.parse::<u8>().ok());
        let levels: Vec<u8> = levels.collect();
        let jumps = levels.windows(2).filter(|pair| pair[1] > pair[0] + 1);
        jumps.map(|pair| format!("<h{}> follows <h{}>", pair[1], pair[0])).collect()
    });
}

/// Every element that must be closed is closed, in order.
#[test]
fn elements_are_nested_rightly() {
    const OPEN_ENDED: [&str; 15] = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "path",
        "circle",
    ];
    no_page(|_, _, html| {
        let mut open: Vec<String> = Vec::new();
        for token in tokens(html) {
            match token {
                Token::Open(tag) if !OPEN_ENDED.contains(&tag.name.as_str()) && !drawn(&tag.name) => {
                    open.push(tag.name)
                }
                Token::Close(name) if drawn(&name) => {}
                Token::Close(name) => {
                    if open.last() != Some(&name) {
                        return vec![format!("</{name}> closes {:?}", open.last())];
                    }
                    open.pop();
                }
                _ => {}
            }
        }
        open.into_iter().map(|name| format!("<{name}> stays open")).collect()
    });
}

/// Elements of a drawing, which may close themselves.
fn drawn(name: &str) -> bool {
    ["path", "circle", "rect", "line", "polygon", "polyline", "ellipse", "use", "stop"].contains(&name)
}

#[test]
fn data_in_pages_can_be_read() {
    no_page(|_, path, html| {
        let mut wrong = Vec::new();
        let pieces = tokens(html);
        for pair in pieces.windows(2) {
            let Token::Open(tag) = &pair[0] else { continue };
            if tag.name == "script" && tag.get("type") == Some("application/ld+json") {
                let Token::Text(text) = &pair[1] else {
                    wrong.push("empty data".to_owned());
                    continue;
                };
                match serde_json::from_str::<Value>(text) {
                    Ok(data) if data["@context"] == "https://schema.org" => {}
                    other => wrong.push(format!("{path}: {other:?}")),
                }
            }
        }
        wrong
    });
}

#[test]
fn pages_are_light() {
    // What a page loads by itself; a module is loaded when somebody asks for what it does.
    let size = |site: &Site, html: &str, element: &str, attribute: &str, extension: &str| -> usize {
        let named =
            tags(html).filter(|tag| tag.name == element).filter_map(|tag| tag.get(attribute).map(str::to_owned));
        let files = named.filter(|address| address.ends_with(extension)).collect::<BTreeSet<String>>();
        let loaded = |path: &str| files.iter().any(|address| address.ends_with(path));
        site.outputs.iter().filter(|(path, _)| loaded(path)).map(|(_, bytes)| bytes.len()).sum()
    };
    no_page(|site, path, html| {
        // Results of a form are mostly figures, which pack well.
        let long = path.ends_with("/one-page/index.html") || path.contains("quality/");
        let is_exercise = |address: &str| {
            let name = address.rsplit('/').next().unwrap_or_default().split('.').next().unwrap_or_default();
            matches!(name, "player" | "course" | "composer" | "form" | "rubric" | "compare")
        };
        let done = tags(html).any(|tag| tag.name == "script" && tag.get("src").is_some_and(is_exercise));
        let most = match (long || html.contains("class=\"results\""), done) {
            (true, _) => WHOLE_BYTES,
            (_, true) => EXERCISE_PAGE_BYTES,
            _ => PAGE_BYTES,
        };
        let (css, js) = (size(site, html, "link", "href", ".css"), size(site, html, "script", "src", ".js"));
        assert!(css > 0 && (js > 0 || html.contains("is-redirect")), "{path} loads nothing");
        let whole = html.len() + css + js;
        let mut wrong = Vec::new();
        if whole > most {
            wrong.push(format!("{whole} bytes"));
        }
        if js > if done { EXERCISE_BYTES } else { SCRIPT_BYTES } {
            wrong.push(format!("{js} bytes of script"));
        }
        wrong
    });
}
