//! `guide.yml`: the settings of a site, declared, checked and read.

mod brand;
pub mod days;
mod fields;
mod statements;
mod web_editor;

pub use fields::FIELDS;

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::front::{self, check};
use crate::guide::config::{Brand, Config, Contract, Element, Level, MenuEntry, Readability, Review};
use crate::guide::exchange::Format;
use crate::guide::front::{Front, Map, Value};
use crate::guide::host::Host;
use crate::guide::language::{Language, LocalText};
use crate::guide::packages::Target;
use crate::guide::results;
use crate::guide::statement::{Accessibility, Privacy};
use crate::text::diagnostic::{Code, Notes, Severity};
use crate::text::span::{Span, Spanned};
use crate::text::suggest::nearest;

pub static LANGUAGE: Code = Code {
    name: "config/language",
    severity: Severity::Error,
    wrong: "languages: [nl, de]",
    right: "languages: [nl, fr]",
};
pub static URL: Code = Code {
    name: "config/url",
    severity: Severity::Error,
    wrong: "url: stage.voorbeeld.be",
    right: "url: https://stage.voorbeeld.be/",
};
pub static CODE: Code = Code {
    name: "config/code",
    severity: Severity::Error,
    wrong: "severity: {link/brokn: info}",
    right: "severity: {link/broken: warning}",
};

/// A site without `guide.yml`: Dutch, without an address.
pub fn default_config(span: Span, today: Date, drafts: bool) -> Config {
    Config {
        title: LocalText::plain("Stagegids"),
        summary: LocalText::default(),
        url: String::new(),
        language: Language::Nl,
        languages: vec![Language::Nl],
        theme: "base".to_owned(),
        brand: Brand::default(),
        menu: Vec::new(),
        sections: BTreeMap::new(),
        values: serde_json::Value::Object(serde_json::Map::new()),
        contracts: BTreeMap::new(),
        audiences: Vec::new(),
        facets: Vec::new(),
        review: Review { owner_required: true, every_months: None },
        accessibility: Accessibility::default(),
        privacy: Privacy::default(),
        severity: Vec::new(),
        edit_url: None,
        one_page: true,
        quality_pages: true,
        holidays: Vec::new(),
        periods: Vec::new(),
        results_minimum: 5,
        readability: Readability { sentence: 25, passive: 3 },
        style: Vec::new(),
        license: None,
        edition: None,
        search: true,
        exchange: Format::ALL.to_vec(),
        packages: Vec::new(),
        hosting: Vec::new(),
        compress: false,
        offline: true,
        frozen: None,
        web_editor: None,
        pdf: true,
        open_data: true,
        drafts,
        today,
        span,
        map: Map::default(),
    }
}

/// Reads the settings from a mapping; wrong ones keep their default and are reported. `codes` are the names of all codes.
pub fn read(front: Front, codes: &[&str], today: Date, drafts: bool, notes: &mut Notes) -> Config {
    let mut config = default_config(front.span, today, drafts);
    check(&front.map, &[FIELDS], "guide.yml", Span { end: front.span.start, ..front.span }, &config, notes);
    let local = |key: &str| front.get(key).map(|value| local_text(&value.value));
    if let Some(title) = local("title") {
        config.title = title;
    }
    config.summary = local("summary").unwrap_or_default();
    config.license = local("license");
    config.edition = local("edition");
    let on = |key: &str| front.get(key).and_then(|value| value.value.as_bool()).unwrap_or(true);
    (config.search, config.offline, config.pdf, config.open_data) =
        (on("search"), on("offline"), on("pdf"), on("open-data"));
    if let Some(formats) = front.get("exchange") {
        config.exchange = Format::read(formats);
    }
    config.hosting = front.get("hosting").map(Host::read).unwrap_or_default();
    config.compress = front.flag("compress");
    config.packages = front.get("packages").map(Target::read).unwrap_or_default();
    config.edit_url = front.text("edit-url").map(|text| text.value);
    config.one_page = front.get("one-page").is_none() || front.flag("one-page");
    config.quality_pages = front.get("quality-pages").is_none() || front.flag("quality-pages");
    if let Some(theme) = front.text("theme") {
        config.theme = theme.value;
    }
    config.menu = menu(&front);
    read_url(&front, &mut config, notes);
    read_languages(&front, &mut config, notes);
    if let Some(brand) = front.get("brand").and_then(|value| value.value.as_map()) {
        config.brand = brand::brand(brand);
    }
    config.sections = table(&front.map, "sections").into_iter().collect();
    config.audiences = table(&front.map, "audiences");
    if let Some(facets) = front.get("facets").and_then(|value| value.value.as_map()) {
        config.facets = facets.iter().map(|(name, _)| (name.value.clone(), table(facets, &name.value))).collect();
    }
    if let Some(values) = front.get("values") {
        config.values = json(&values.value);
    }
    if let Some(limits) = front.get("readability").and_then(|value| value.value.as_map()) {
        let number = |key: &str, usual: usize| {
            let given = limits.get(key).and_then(|value| value.value.as_number());
            given.filter(|number| (1.0..=1000.0).contains(number)).map_or(usual, |number| number as usize)
        };
        config.readability = Readability { sentence: number("sentence", 25), passive: number("passive", 3) };
    }
    (config.holidays, config.periods) = (days::holidays(&front, notes), days::periods(&front, notes));
    if let Some(results) = front.get("results").and_then(|value| value.value.as_map()) {
        let minimum = results.get("minimum").and_then(|value| value.value.as_number());
        config.results_minimum = minimum.and_then(results::minimum).unwrap_or(config.results_minimum);
    }
    if let Some(style) = front.get("style").and_then(|value| value.value.as_map()) {
        config.style =
            style.iter().filter_map(|(tag, words)| Some((Language::from_tag(&tag.value)?, pairs(words)))).collect();
    }
    config.contracts = contracts(&front);
    config.review = review(&front, notes);
    config.accessibility = statements::accessibility(&front);
    config.privacy = statements::privacy(&front);
    config.web_editor = web_editor::web_editor(&front);
    config.severity = severities(&front, codes, notes);
    config.map = front.map;
    config
}

fn read_url(front: &Front, config: &mut Config, notes: &mut Notes) {
    let Some(url) = front.text("url") else { return };
    let host = url.value.strip_prefix("https://").or(url.value.strip_prefix("http://"));
    if host.is_none_or(|host| host.is_empty() || host.starts_with('/') || host.contains([' ', '"', '<', '?', '#'])) {
        notes.add(&URL, url.span).arg("value", &url.value);
        return;
    }
    config.url = url.value;
    if !config.url.ends_with('/') {
        config.url.push('/');
    }
}

fn read_languages(front: &Front, config: &mut Config, notes: &mut Notes) {
    if let Some(language) = front.text("language").and_then(|text| Language::from_tag(&text.value)) {
        config.language = language;
    }
    config.languages = vec![config.language];
    for tag in front.texts("languages") {
        match Language::from_tag(&tag.value) {
            Some(language) if !config.languages.contains(&language) => config.languages.push(language),
            Some(_) => {}
            None => {
                notes.add(&LANGUAGE, tag.span).arg("value", &tag.value);
            }
        }
    }
}

fn menu(front: &Front) -> Vec<MenuEntry> {
    let entries = front.get("menu").into_iter().flat_map(Value::items);
    let page = |value: &Spanned<Value>| Some(Spanned::new(value.value.scalar()?, value.span));
    let entry = |value: &Spanned<Value>| match value.value.as_map() {
        None => MenuEntry { title: None, pages: page(value).into_iter().collect() },
        Some(group) => MenuEntry {
            title: group.get("title").map(|title| local_text(&title.value)),
            pages: group.get("pages").into_iter().flat_map(Value::items).filter_map(page).collect(),
        },
    };
    entries.map(entry).collect()
}

fn local_text(value: &Value) -> LocalText {
    match value {
        Value::Map(map) => {
            let texts =
                map.iter().filter_map(|(tag, text)| Some((Language::from_tag(&tag.value), text.value.scalar()?)));
            LocalText(texts.collect())
        }
        scalar => LocalText::plain(scalar.scalar().unwrap_or_default()),
    }
}

/// The scalars of a mapping, as pairs.
fn pairs(value: &Spanned<Value>) -> Vec<(String, String)> {
    let entries = value.value.as_map().into_iter().flat_map(Map::iter);
    entries.filter_map(|(key, text)| Some((key.value.clone(), text.value.scalar()?))).collect()
}

fn table(map: &Map, key: &str) -> Vec<(String, LocalText)> {
    let inner = map.get(key).and_then(|value| value.value.as_map());
    let entries = inner.into_iter().flat_map(Map::iter);
    entries.map(|(slug, label)| (slug.value.clone(), local_text(&label.value))).collect()
}

fn contracts(front: &Front) -> BTreeMap<String, Contract> {
    let Some(map) = front.get("contracts").and_then(|value| value.value.as_map()) else { return BTreeMap::new() };
    let contract = |value: &Spanned<Value>| {
        let records = Value::items(value).into_iter().filter_map(|item| item.value.as_map());
        let elements = records.filter_map(|record| {
            let id = record.get("id")?;
            let title = record.get("title").map(|title| local_text(&title.value)).unwrap_or_default();
            Some(Element { id: Spanned::new(id.value.scalar()?, id.span), title })
        });
        Contract { elements: elements.collect(), span: value.span }
    };
    map.iter().map(|(name, value)| (name.value.clone(), contract(value))).collect()
}

fn review(front: &Front, notes: &mut Notes) -> Review {
    let map = front.get("review").and_then(|value| value.value.as_map());
    let text = |key: &str| map.and_then(|map| map.get(key)).and_then(|value| Some((value.value.scalar()?, value.span)));
    let owner_required = text("owner").is_none_or(|(word, _)| word == "required");
    let every_months = text("every").and_then(|(words, span)| {
        let mut pieces = words.split_whitespace();
        let count: Option<i64> =
            pieces.next().and_then(|number| number.parse().ok()).filter(|count| (1..=120).contains(count));
        let months = match pieces.next() {
            Some("month" | "months" | "maand" | "maanden" | "mois") | None => count,
            Some("year" | "years" | "jaar" | "an" | "ans") => count.map(|count| count * 12),
            Some(_) => None,
        };
        if months.is_none() {
            notes.add(&front::TYPE, span).arg("field", "every").arg("expected", "number");
        }
        months
    });
    Review { owner_required, every_months }
}

fn severities(front: &Front, codes: &[&str], notes: &mut Notes) -> Vec<(Spanned<String>, Spanned<Level>)> {
    let map = front.get("severity").and_then(|value| value.value.as_map());
    let mut levels = Vec::new();
    for (code, level) in map.into_iter().flat_map(Map::iter) {
        if !codes.contains(&code.value.as_str()) {
            let near = nearest(&code.value, codes.iter().copied());
            notes.add(&CODE, code.span).arg("value", &code.value).suggest(near);
        }
        // YAML reads a bare `off` as text (1.2), an editor may also write `false`.
        let level_read = match level.value.scalar().as_deref() {
            Some("off" | "false") => Level::Off,
            Some("info") => Level::On(Severity::Info),
            Some("warning") => Level::On(Severity::Warning),
            Some("error") => Level::On(Severity::Error),
            _ => continue,
        };
        levels.push((code.clone(), Spanned::new(level_read, level.span)));
    }
    levels
}

/// A value as JSON, for the expressions in prose.
fn json(value: &Value) -> serde_json::Value {
    match value {
        Value::Null => serde_json::Value::Null,
        Value::Bool(flag) => (*flag).into(),
        Value::Number(number) if number.fract() == 0.0 && number.abs() < 9e15 => (*number as i64).into(),
        Value::Number(number) => (*number).into(),
        Value::Text(text) => text.as_str().into(),
        Value::List(items) => items.iter().map(|item| json(&item.value)).collect(),
        Value::Map(map) => {
            serde_json::Value::Object(map.iter().map(|(key, item)| (key.value.clone(), json(&item.value))).collect())
        }
    }
}
