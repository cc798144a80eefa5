//! What a template of `print/` may know: the view of the page with its HTML as trees, the colours and words of the site,
//! and the pictures it shows. The contract stands at the top of `themes/base/print/lib.typ`.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde_json::{Map, Value, json};

use super::faces;
use super::qr;
use super::tree::{Trees, with_notes};
use crate::exporters::exporter::{Page, Site};
use crate::guide::graph::DocIndex;
use crate::guide::language::Language;
use crate::text::carried::Carried;
use crate::theme::view::View;

/// The parts of a view that are HTML, by name.
const HTML: &[&str] = &[
    "about",
    "cards",
    "coach",
    "columns",
    "descriptors",
    "explanation",
    "feedback",
    "fill",
    "hints",
    "html",
    "intro",
    "lefts",
    "notice",
    "options",
    "question",
    "result",
    "right",
    "scene",
    "stem",
    "svg",
    "table",
    "transcript",
];
/// What only a screen shows.
const SCREEN: &[&str] = &[
    "alternates",
    "book",
    "book_chapter",
    "breadcrumbs",
    "edit",
    "facets",
    "jsonld",
    "matrix",
    "next",
    "papers",
    "previous",
    "quality",
    "register",
    "start",
    "statement",
    "template",
    "toc",
    "whole",
];
/// What only a script or a player of parts of the view shows.
const PLAYED: &[&str] = &["data", "face"];
/// The day that a PDF bears when nothing says when its page changed: a PDF/A must bear one.
const NO_DAY: Date = jiff::civil::date(2000, 1, 1);

/// A file that a sheet shows: where its template finds it, and its bytes.
pub struct Picture {
    pub path: String,
    pub bytes: std::sync::Arc<[u8]>,
}

/// What a template gets.
pub struct Data {
    pub json: Vec<u8>,
    pub pictures: Vec<Picture>,
}

/// The documents that stand on a sheet: the page's own, and its chapters when it is a book.
pub fn documents(site: &Site, original: DocIndex, template: &str, language: Language) -> Vec<DocIndex> {
    let guide = &site.guide;
    let chapters = guide.folders.get(&guide.doc(original).id).filter(|_| template == "book");
    let chapters = chapters.into_iter().flatten().copied();
    std::iter::once(original).chain(chapters).map(|doc| guide.version_of(doc, language)).collect()
}

/// The day on which the newest of some documents changed.
pub fn changed(site: &Site, docs: &[DocIndex]) -> Option<Date> {
    let day = |doc: &DocIndex| {
        let doc = site.guide.doc(*doc);
        site.guide.updated(doc).max(doc.head.date).max(doc.head.reviewed)
    };
    docs.iter().filter_map(day).max()
}

/// Gathers what the template of a sheet may know.
pub fn data(site: &Site, page: &Page, template: &'static str, docs: &[DocIndex], view: &View) -> Data {
    let (pictures, addresses) = pictures(site, docs);
    let config = &site.guide.config;
    let mut trees = Trees {
        origin: config.origin(),
        pictures: &addresses,
        has: &faces::has,
        up: 0,
        level: 1,
        notes: BTreeMap::new(),
    };
    let mut seen = serde_json::to_value(view).expect("views hold only plain values");
    if let Some(map) = seen.as_object_mut() {
        map.retain(|key, _| !SCREEN.contains(&key.as_str()));
        each(map, &mut trees);
    }
    let notes = std::mem::take(&mut trees.notes);
    with_notes(&mut seen, &notes);
    let language = page.language;
    let day = changed(site, docs);
    let shown = day.map(|day| site.desk.date(language, day).text);
    let date = day.unwrap_or(NO_DAY);
    let logo = site.guide.logos[0].and_then(|at| site.guide.assets.get(at as usize));
    let logo = logo.and_then(|asset| addresses.get(&format!("{}{}", config.base(), asset.output)));
    let all = json!({
        "paper": template,
        "lang": language.tag(),
        "date": [date.year(), date.month(), date.day()],
        "changed": shown,
        "address": view.canonical,
        "qr": Some(&view.canonical).filter(|address| !address.is_empty()).and_then(|address| qr::code(address)),
        "site": {
            "title": trees.plain(config.title.get(language)),
            "brand": trees.plain(config.brand.name.get(language)),
            "logo": logo,
            "contact": trees.plain(config.brand.contact.get(language)),
            "footer": trees.plain(config.brand.footer.get(language)),
            "edition": config.edition.as_ref().map(|edition| trees.plain(edition.get(language))),
            "license": config.license.as_ref().map(|license| trees.plain(license.get(language))),
        },
        "colours": site.theme.printed(),
        "words": site.theme.strings.map(language),
        "page": seen,
    });
    Data { json: serde_json::to_vec(&all).expect("it is plain values"), pictures }
}

/// Turns the HTML in a map of a view into trees, in the order in which it stands on the page.
fn each(map: &mut Map<String, Value>, trees: &mut Trees<'_>) {
    if map.contains_key("plain") && map.contains_key("notice") {
        let level = map.get("level").and_then(Value::as_u64).and_then(|level| u8::try_from(level).ok()).unwrap_or(2);
        map.insert("level".to_owned(), trees.step(level).into());
    }
    map.retain(|key, _| !PLAYED.contains(&key.as_str()));
    for (key, value) in map.iter_mut() {
        match key.as_str() {
            // A chapter is a heading of the first level, and its own headings follow from there.
            "chapters" => {
                for chapter in value.as_array_mut().into_iter().flatten().filter_map(Value::as_object_mut) {
                    (trees.up, trees.level) = (1, 1);
                    each(chapter, trees);
                }
                (trees.up, trees.level) = (0, 1);
            }
            // The titles of criteria stand in a table: they are no headings.
            "criteria" => {
                let level = trees.level;
                one(key, value, trees);
                trees.level = level;
            }
            _ => one(key, value, trees),
        }
    }
}

fn one(key: &str, value: &mut Value, trees: &mut Trees<'_>) {
    match value {
        Value::String(html) if HTML.contains(&key) => *value = trees.nodes(html).into(),
        Value::String(text) => {
            let plain = trees.plain(text);
            *text = plain;
        }
        Value::Array(items) => items.iter_mut().for_each(|item| one(key, item, trees)),
        Value::Object(map) => each(map, trees),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The pictures of some documents and the logo: their bytes, and where the templates find each by its address.
fn pictures(site: &Site, docs: &[DocIndex]) -> (Vec<Picture>, BTreeMap<String, String>) {
    let guide = &site.guide;
    let own = docs.iter().flat_map(|doc| &guide.files[doc.0 as usize]).flatten();
    let (mut pictures, mut addresses) = (Vec::new(), BTreeMap::new());
    for at in own.chain(&guide.logos[0]) {
        let Some(asset) = guide.assets.get(*at as usize) else { continue };
        let extension = asset.output.rsplit('.').next().unwrap_or("").to_ascii_lowercase();
        let address = format!("{}{}", guide.config.base(), asset.output);
        let is_picture = matches!(extension.as_str(), "svg" | "png" | "jpg" | "jpeg" | "gif" | "webp");
        if !is_picture || addresses.contains_key(&address) {
            continue;
        }
        let carried = site.files.get(&asset.path).and_then(Option::as_ref);
        let Some(bytes) = carried.and_then(Carried::bytes) else { continue };
        let path = format!("/pictures/{}.{extension}", pictures.len());
        addresses.insert(address, path.clone());
        pictures.push(Picture { path, bytes });
    }
    (pictures, addresses)
}
