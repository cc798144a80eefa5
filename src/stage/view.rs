//! View: the guide as pages, each a plain value that says everything its template may show.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::read::Read;
use crate::exporters::exporter::{NamedText, Page, Shared, Site, Theme};
use crate::guide::graph::Guide;
use crate::guide::language::Language;
use crate::text::diagnostic::Notes;
use crate::text::fingerprint::{Fingerprint, Mixer};
use crate::theme::layers::Layers;
use crate::theme::strings::Strings;
use crate::theme::templates::Templates;
use crate::theme::view::SiteView;
use crate::views::desk::Desk;
use crate::views::{Made, OVERVIEWS, document};

/// Loads the theme and makes every page of every language.
pub fn view(read: Read, guide: Guide, notes: &mut Notes) -> Site {
    let at = guide.config.map.get("theme").map_or(guide.config.span, |theme| theme.span);
    let files = read.themes.iter().filter_map(|id| read.sources.get(*id));
    let files = files.map(|source| (source.path.clone(), Some(source.id), source.text.clone()));
    let layers = Layers::new(&guide.config.theme, at, files, notes);
    let strings = Arc::new(Strings::load(&layers, notes));
    let templates = Templates::new(&layers, &strings, notes);
    let stylesheet = named(layers.stylesheet(), "css");
    let script = named(layers.script(), "js");
    let desk = Desk::new(&guide, &strings);
    let mut shared = BTreeMap::new();
    for language in &guide.config.languages {
        let view = site_view(&desk, *language, &stylesheet, &script);
        let mut mixer = Mixer::default();
        mixer.push(&layers.fingerprint().0.to_le_bytes());
        mixer.push(&json(&view));
        shared.insert(*language, Shared { prepared: templates.prepare(&view), fingerprint: mixer.finish() });
    }
    let pages = pages(&desk);
    let files = guide.assets.iter().map(|asset| {
        let bytes = read.others.get(&asset.path).and_then(|file| file.bytes.clone());
        (asset.path.clone(), bytes)
    });
    let files = files.collect();
    Site { pages, files, theme: Theme { layers, strings, templates, shared, stylesheet, script }, guide }
}

fn named(text: String, extension: &str) -> NamedText {
    let name = if extension == "css" { "stijl" } else { "script" };
    let output = format!("assets/{name}.{}.{extension}", Fingerprint::of(text.as_bytes()).short(10));
    NamedText { output, text }
}

/// A value as bytes, to fingerprint it.
fn json(value: &impl serde::Serialize) -> Vec<u8> {
    serde_json::to_vec(value).expect("views have string keys only")
}

fn pages(desk: &Desk<'_>) -> Vec<Page> {
    let languages = &desk.guide.config.languages;
    let originals: Vec<_> = desk.guide.originals().map(|(index, _)| index).collect();
    let mut pages: Vec<Page> = Vec::new();
    for language in languages {
        pages.par_extend(originals.par_iter().map(|index| page(document(desk, *index, *language), *language)));
        for overview in OVERVIEWS {
            pages.extend(overview(desk, *language).into_iter().map(|made| page(made, *language)));
        }
    }
    pages
}

fn page(made: Made, language: Language) -> Page {
    let fingerprint = Fingerprint::of(&json(&made.view));
    Page { output: made.output, language, secondary: made.secondary, view: made.view, fingerprint }
}

fn site_view(desk: &Desk<'_>, language: Language, stylesheet: &NamedText, script: &NamedText) -> SiteView {
    let config = &desk.guide.config;
    let base = config.base();
    let dated = desk.guide.docs.iter().any(|doc| doc.language == language && (doc.head.date.is_some() || doc.head.updated.is_some()));
    let prefix = if language == config.language { String::new() } else { format!("{}/", language.tag()) };
    SiteView {
        title: config.title.get(language).to_owned(),
        summary: config.summary.get(language).to_owned(),
        lang: language.tag(),
        base: base.to_owned(),
        home: desk.url(language, "index"),
        brand: config.brand.name.get(language).to_owned(),
        contact: config.brand.contact.clone(),
        footer: config.brand.footer.get(language).to_owned(),
        license: config.license.as_ref().map(|license| license.get(language).to_owned()),
        menu: config.menu.iter().filter_map(|id| desk.link_to(id.value.trim_matches('/'), language)).collect(),
        stylesheet: format!("{base}{}", stylesheet.output),
        script: format!("{base}{}", script.output),
        feed: if dated && !config.url.is_empty() { format!("{base}{prefix}feed.xml") } else { String::new() },
        generator: concat!("stagegids ", env!("CARGO_PKG_VERSION")),
    }
}
