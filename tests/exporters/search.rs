//! The index that readers search in: what is written, what is in it, and when it is made again.

use std::collections::BTreeMap;

use serde_json::Value;

use super::site::{FILES, GUIDE, jobs, outputs, text};

/// How many pages a bundle holds, as its client reads it.
fn pages(outputs: &BTreeMap<String, Vec<u8>>, bundle: &str) -> u64 {
    let entry: Value =
        serde_json::from_str(&text(outputs, &format!("assets/search/{bundle}/pagefind-entry.json"))).unwrap();
    entry["languages"][bundle]["page_count"].as_u64().expect("a bundle holds one language, its own")
}

fn settings(outputs: &BTreeMap<String, Vec<u8>>, language: &str) -> Value {
    serde_json::from_str(&text(outputs, &format!("assets/search/{language}.json"))).unwrap()
}

fn with<'a>(path: &str, text: &'a str) -> Vec<(&'a str, &'a str)>
where
    'static: 'a,
{
    FILES.iter().map(|(name, own)| (*name, if *name == path { text } else { *own })).collect()
}

#[test]
fn only_what_a_search_needs_is_written() {
    let outputs = outputs(&FILES);
    for path in outputs.keys().filter_map(|path| path.strip_prefix("assets/search/")) {
        let Some((language, file)) = path.split_once('/') else {
            assert!(["nl.json", "fr.json"].contains(&path), "{path}");
            continue;
        };
        let kept = [
            file == "pagefind.js",
            file == "pagefind-entry.json",
            file == "files.json",
            file == format!("wasm.{language}.pagefind"),
            file.starts_with(&format!("pagefind.{language}_")) && file.ends_with(".pf_meta"),
            file.starts_with("index/") && file.ends_with(".pf_index"),
            file.starts_with("filter/") && file.ends_with(".pf_filter"),
            file.starts_with("fragment/") && file.ends_with(".pf_fragment"),
        ];
        assert_eq!(kept.iter().filter(|kept| **kept).count(), 1, "{path}");
    }
    let home = text(&outputs, "index.html");
    assert!(home.contains("href=\"/stage/search/\" data-search=\"/stage/assets/search/nl.json\""), "{home}");
    assert!(!home.contains("pagefind"), "a page loads nothing of the index by itself");
}

#[test]
fn the_index_holds_every_page_that_says_something_new() {
    let outputs = outputs(&FILES);
    // 10 documents that may be found, 8 lists of folders, 2 matrices, the tags and 2 statements.
    assert_eq!(pages(&outputs, "nl"), 23);
    assert_eq!(pages(&outputs, "fr"), 1 + 13);
    let hidden = "---\ntitle: Nieuws\ntype: gesprek\nnoindex: true\n---\n\nTekst.\n";
    let hidden = self::outputs(&with("practices/nieuws.md", hidden));
    assert_eq!(pages(&hidden, "nl"), 21, "neither the page nor the tags that only it had");
    let draft = self::outputs(&with("terms/mentor.md", "---\ntitle: Mentor\nsummary: Wie.\ndraft: true\n---\n"));
    assert_eq!(pages(&draft, "nl"), 21, "neither the term nor the list of terms");
}

/// A reader is also led to what exists in another language only, and only there.
#[test]
fn a_reader_searches_what_their_language_lacks() {
    let outputs = outputs(&FILES);
    let bundles = |language: &str| -> Vec<(String, String, Value)> {
        let settings = settings(&outputs, language);
        let bundles = settings["bundles"].as_array().expect("a list").clone();
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        bundles.iter().map(|bundle| (text(&bundle["path"]), text(&bundle["home"]), bundle["name"].clone())).collect()
    };
    let (nl, fr) = ("/stage/assets/search/nl/".to_owned(), "/stage/assets/search/fr/".to_owned());
    assert_eq!(bundles("nl"), [(nl.clone(), "/stage/".to_owned(), Value::Null)]);
    assert_eq!(
        bundles("fr"),
        [(fr, "/stage/fr/".to_owned(), Value::Null), (nl, "/stage/".to_owned(), "néerlandais".into())]
    );
    assert_eq!(settings(&outputs, "fr")["home"], "/stage/fr/");
    assert_eq!(settings(&outputs, "fr")["kind"]["rubric"], "Grille d’évaluation");
}

#[test]
fn a_site_may_do_without() {
    let settings = format!("{GUIDE}search: false\n");
    let outputs = outputs(&with("guide.yml", &settings));
    let search: Vec<&String> = outputs.keys().filter(|path| path.contains("search/")).collect();
    assert!(search.is_empty(), "{search:?}");
    let speaking = outputs.iter().filter(|(path, _)| path.ends_with(".html"));
    for (path, html) in speaking {
        assert!(!String::from_utf8_lossy(html).contains("data-search="), "{path}");
    }
}

#[test]
fn the_index_is_made_again_when_a_document_changed() {
    let key = |files: &[(&str, &str)]| jobs(files)[&("search", "nl".to_owned())].0;
    let before = key(&FILES);
    assert_eq!(key(&FILES), before);
    assert_ne!(key(&with("index.md", "---\ntitle: Begin\n---\n\nZie [[rubrics/eind]].\n")), before);
    let mut styled = FILES.to_vec();
    let settings = format!("{GUIDE}theme: warm\n");
    styled[0].1 = &settings;
    styled.push(("themes/warm/theme.yml", "parent: base\n"));
    let plain = key(&styled);
    styled.push(("themes/warm/styles/90-own.css", "p { color: red }\n"));
    assert_eq!(key(&styled), plain, "a style changes nothing that is searched");
}
