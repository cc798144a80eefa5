//! `freeze`: the guide of a year stays as it was, whatever is edited after.

use std::collections::BTreeMap;
use std::path::Path;

use super::{folder, read, say, write};

const GUIDE: &str = "title: Gids\nurl: https://gids.example/stage/\nlanguages: [nl, fr]\nseverity: {page/orphan: off, \
    review/owner: off, review/date: off, translation/untranslated: off}\n";
const PAGE: &str =
    "---\ntitle: Regels\n---\n\nJe komt op tijd. Terug naar [de start](../index.md).\n\n![Een punt](punt.svg)\n";
const POINT: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>";

/// Every file below a folder, by its path from there.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(at) = open.pop() {
        for entry in std::fs::read_dir(&at).expect("the folder can be read") {
            let path = entry.expect("the folder can be read").path();
            if path.is_dir() {
                open.push(path);
            } else {
                let name =
                    path.strip_prefix(folder).expect("it lies in the folder").to_string_lossy().replace('\\', "/");
                found.insert(name, std::fs::read(&path).expect("the file can be read"));
            }
        }
    }
    found
}

#[test]
fn a_year_stays_under_its_own_address_to_the_byte() {
    let place = folder(&[
        ("content/guide.yml", GUIDE),
        ("content/index.md", "---\ntitle: Start\n---\n\nLees [de regels](pages/regels.md).\n"),
        ("content/pages/regels.md", PAGE),
        ("content/pages/punt.svg", POINT),
    ]);
    let site = place.path();
    let kept = say(site, &["freeze", "2025-2026"]);
    assert!(kept.code == 0 && kept.err.contains("https://gids.example/stage/2025-2026/"), "{kept:?}");
    assert_eq!(say(site, &["build"]).code, 0);
    let before = files(&site.join("public/2025-2026"));
    let page = String::from_utf8(before["pages/regels/index.html"].clone()).expect("a page is text");
    assert!(
        page.contains("Dit is de gids van 2025–2026.") && page.contains("<meta name=\"robots\" content=\"noindex\">")
    );
    assert!(page.contains("href=\"/stage/pages/regels/\"") && page.contains("data-home=\"/stage/\""), "{page}");
    assert!(before.contains_key("fr/index.html") && !before.contains_key("sitemap.xml"));
    assert!(!page.contains("data-worker"));

    // Every address in the year leads to a file of the year, but for the way to the guide of today.
    for (path, bytes) in before.iter().filter(|(path, _)| path.ends_with(".html")) {
        let html = String::from_utf8_lossy(bytes);
        for address in html.split(['"']).filter(|address| address.starts_with("/stage/")) {
            let address = address.split(['#', '?']).next().unwrap_or(address);
            let Some(inside) = address.strip_prefix("/stage/2025-2026/") else {
                assert!(
                    html.contains(&format!("href=\"{address}\" data-home=")) || address == "/stage/",
                    "{path}: {address}"
                );
                continue;
            };
            let file = if inside.is_empty() || inside.ends_with('/') {
                format!("{inside}index.html")
            } else {
                inside.to_owned()
            };
            assert!(before.contains_key(&file), "{path} leads to {address}");
        }
    }

    // The guide goes on; the year does not.
    write(site, "content/pages/regels.md", "---\ntitle: Andere regels\n---\n\nJe belt als je te laat komt.\n");
    write(
        site,
        "content/guide.yml",
        &GUIDE.replace("title: Gids", "title: Nieuwe gids\nbrand: {primary: \"#550000\"}"),
    );
    assert_eq!(say(site, &["build"]).code, 0);
    assert!(before == files(&site.join("public/2025-2026")), "an edit changed the year");
    assert!(read(site, "public/pages/regels/index.html").contains("te laat"));
    assert!(read(site, "public/index.html").contains("<a href=\"/stage/2025-2026/\">2025–2026</a>"));
    assert!(!read(site, "public/sitemap.xml").contains("2025-2026"));
    // Also from nothing, as on another computer.
    std::fs::remove_dir_all(site.join("public")).expect("it can be removed");
    std::fs::remove_dir_all(site.join(".stagegids")).expect("it can be removed");
    assert_eq!(say(site, &["build"]).code, 0);
    assert!(before == files(&site.join("public/2025-2026")), "a build from nothing changed the year");

    let again = say(site, &["freeze", "2025-2026"]);
    assert!(again.code == 2 && again.err.contains("--force"), "{again:?}");
    assert_eq!(say(site, &["freeze", "2025-2026", "--force"]).code, 0);
    assert_eq!(say(site, &["build"]).code, 0);
    let after = files(&site.join("public/2025-2026"));
    assert!(String::from_utf8_lossy(&after["pages/regels/index.html"]).contains("te laat"));
    // A year holds no other year.
    assert!(after.keys().all(|path| !path.starts_with("2025")));
}

#[test]
fn a_year_that_cannot_be_kept_is_refused() {
    let place =
        folder(&[("content/guide.yml", "title: Gids\n"), ("content/index.md", "---\ntitle: Start\n---\n\nTekst.\n")]);
    let site = place.path();
    for (year, words) in [("dit-jaar", "2025-2026"), ("../x", "2025-2026"), ("2025-2026", "url:")] {
        let said = say(site, &["freeze", year]);
        assert!(said.code == 2 && said.err.contains(words), "{year}: {said:?}");
    }
    write(site, "content/guide.yml", GUIDE);
    write(site, "content/index.md", "---\ntitle: Start\n---\n\nLees [de regels](pages/weg.md).\n");
    let said = say(site, &["freeze", "2025-2026"]);
    assert!(said.code == 1 && said.err.contains("link/broken") && !site.join("archive").exists(), "{said:?}");

    write(site, "content/index.md", "---\ntitle: Start\n---\n\nTekst.\n");
    write(site, "archive/2024-2025.zip", "geen zip");
    let said = say(site, &["build"]);
    assert!(
        said.code == 1 && said.err.contains("archive/damaged") && said.err.contains("archive/2024-2025.zip"),
        "{said:?}"
    );
}
