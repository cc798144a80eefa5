//! The theme of a site, loaded once and kept while its files and the brand are the same; and what all pages of a language
//! share.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use crate::exporters::exporter::{Loaded, Module, NamedText, Shared, Year};
use crate::exporters::{archive, feed, offline, search};
use crate::guide::config::{Config, MenuEntry};
use crate::guide::graph::Asset;
use crate::guide::language::Language;
use crate::guide::route;
use crate::memo::{Memo, Themed};
use crate::stage::read::Read;
use crate::text::diagnostic::Notes;
use crate::text::fingerprint::{Fingerprint, Mixer};
use crate::text::span::{SourceId, Span};
use crate::theme::layers::Layers;
use crate::theme::modules;
use crate::theme::palette::{self, Scheme};
use crate::theme::strings::Strings;
use crate::theme::templates::Templates;
use crate::theme::view::{Link, LogoView, MenuView, SiteView, fingerprint};
use crate::views;
use crate::views::desk::Desk;

/// The theme that the settings choose.
pub fn load(read: &Read, config: &Config, memo: &mut Memo, notes: &mut Notes) -> Arc<Loaded> {
    let key = key(read, config);
    if let Some(known) = memo.theme.as_ref().filter(|known| known.key == key) {
        notes.extend(known.findings.iter().cloned());
        return known.loaded.clone();
    }
    let mut own = Notes::default();
    let loaded = Arc::new(loaded(read, config, &mut own));
    let findings = own.into_vec();
    notes.extend(findings.iter().cloned());
    memo.theme = Some(Themed { key, loaded: loaded.clone(), findings, shared: Default::default() });
    loaded
}

/// Covers all that loading looks at: the files, the choice and the brand, with the places that findings point to.
fn key(read: &Read, config: &Config) -> Fingerprint {
    let chosen = format!("{:?} {:?} {:?}", config.theme, at(config), config.brand);
    let mut mixer = Mixer::default().add(chosen.as_bytes());
    for source in read.themes.iter().filter_map(|id| read.sources.get(*id)) {
        let SourceId(number) = source.id;
        mixer.push(source.path.as_bytes());
        mixer.push(&number.to_le_bytes());
        mixer.push(&source.fingerprint.0.to_le_bytes());
    }
    mixer.finish()
}

/// Where the site chose its theme.
fn at(config: &Config) -> Span {
    config.map.get("theme").map_or(config.span, |theme| theme.span)
}

fn loaded(read: &Read, config: &Config, notes: &mut Notes) -> Loaded {
    let files = read.themes.iter().filter_map(|id| read.sources.get(*id));
    let files = files.map(|source| (source.path.clone(), Some(source.id), source.text.clone()));
    let layers = Layers::new(&config.theme, at(config), files, notes);
    let strings = Arc::new(Strings::load(&layers, notes));
    let templates = Templates::new(&layers, &strings, notes);
    let css = layers.stylesheet();
    let brand = palette::stylesheet(&config.brand, &css, notes);
    let stylesheet = named("stijl", css + &brand, "css");
    let pieces_stylesheet = named("stukken", layers.pieces_stylesheet(), "css");
    let script = named("script", layers.script(), "js");
    let module = |(name, extension, text): (String, &str, String)| Module {
        file: named(&name, text, extension),
        name: if extension == "js" { name } else { format!("{name}_{extension}") },
    };
    let modules: Vec<Module> = modules::modules(&layers).into_iter().map(module).collect();
    let piece = |(name, text): (&str, String)| Module { name: name.to_owned(), file: named(name, text, "css") };
    let pieces: Vec<Module> = layers.pieces().map(piece).collect();
    Loaded {
        layers,
        strings,
        templates,
        stylesheet,
        pieces_stylesheet,
        pieces,
        script,
        modules,
        printed: OnceLock::new(),
    }
}

/// What the pages of each language share; made anew where it says something else than before.
pub fn shared(theme: &Loaded, desk: &Desk, years: &[Year], memo: &mut Memo) -> BTreeMap<Language, Arc<Shared>> {
    let known = &mut memo.theme.as_mut().expect("the theme was loaded just now").shared;
    let mut shared = BTreeMap::new();
    for language in &desk.guide.config.languages {
        let view = site_view(desk, *language, theme, years);
        let mut mixer = Mixer::default();
        mixer.push(&theme.layers.fingerprint().0.to_le_bytes());
        mixer.push(&fingerprint(&view).0.to_le_bytes());
        let fingerprint = mixer.finish();
        let before = known.get(language).filter(|before| before.fingerprint == fingerprint);
        let made = before.cloned().unwrap_or_else(|| {
            let prepared = theme.templates.prepare(&view);
            Arc::new(Shared { prepared, fingerprint })
        });
        known.insert(*language, made.clone());
        shared.insert(*language, made);
    }
    shared
}

fn named(name: &str, text: String, extension: &str) -> NamedText {
    let output = format!("assets/{name}.{}.{extension}", Fingerprint::of(text.as_bytes()).short(10));
    NamedText { output, text }
}

fn site_view(desk: &Desk, language: Language, theme: &Loaded, years: &[Year]) -> SiteView {
    let config = &desk.guide.config;
    let base = config.base();
    let css = &theme.stylesheet.text;
    let [stylesheet, pieces_stylesheet, script] =
        [&theme.stylesheet, &theme.pieces_stylesheet, &theme.script].map(|file| format!("{base}{}", file.output));
    let address = |module: &Module| (module.name.clone(), format!("{base}{}", module.file.output));
    SiteView {
        title: config.title.get(language).to_owned(),
        summary: config.summary.get(language).to_owned(),
        lang: language.tag(),
        base: base.to_owned(),
        home: desk.url(language, "index"),
        brand: config.brand.name.get(language).to_owned(),
        logo: logo(desk),
        contact: views::reach(config.brand.contact.get(language)),
        footer: config.brand.footer.get(language).to_owned(),
        edition: config.edition.as_ref().map(|edition| edition.get(language).to_owned()),
        license: config.license.as_ref().map(|license| license.get(language).to_owned()),
        quality: desk.link_to(route::QUALITY, language).map(|link| link.url).unwrap_or_default(),
        statements: views::statements(desk, language),
        menu: menu(desk, language),
        stylesheet,
        pieces_stylesheet,
        pieces: theme.pieces.iter().map(address).collect(),
        script,
        modules: theme.modules.iter().map(address).collect(),
        icon: icon(desk).unwrap_or_else(|| format!("{base}favicon.svg")),
        touch_icon: icon(desk).unwrap_or_else(|| format!("{base}apple-touch-icon.png")),
        frame_colours: [("--primary", Scheme::Light), ("--board", Scheme::Dark)]
            .map(|(token, scheme)| palette::colour(css, token, scheme).unwrap_or_default().to_owned()),
        search: if config.is_searched() { desk.url(language, route::SEARCH) } else { String::new() },
        search_data: search::address(config, language),
        worker: offline::worker(config),
        manifest: offline::manifest(config, language),
        feed: feed::output(&desk.guide, language)
            .filter(|_| config.frozen.is_none())
            .map(|path| format!("{base}{path}"))
            .unwrap_or_default(),
        frozen: config.frozen.as_ref().map(|(year, _)| archive::title(year)).unwrap_or_default(),
        present: config.frozen.as_ref().map(|(_, base)| base.clone()).unwrap_or_default(),
        years: years
            .iter()
            .map(|year| Link {
                title: archive::title(&year.name),
                url: format!("{base}{}/", year.name),
                ..Link::default()
            })
            .collect(),
        generator: concat!("stagegids ", env!("CARGO_PKG_VERSION")),
    }
}

/// More entries than this do not stand in a row: those behind the last but one go into a group.
const MENU_ROW: usize = 6;

fn menu(desk: &Desk, language: Language) -> Vec<MenuView> {
    let entries = &desk.guide.config.menu;
    let mut menu: Vec<MenuView> = entries.iter().filter_map(|entry| menu_entry(desk, entry, language)).collect();
    if menu.len() > MENU_ROW {
        let rest = menu.split_off(MENU_ROW - 1);
        let links = |entry: MenuView| match entry.items {
            items if items.is_empty() => {
                vec![Link { title: entry.title, url: entry.url, lang: entry.lang, ..Link::default() }]
            }
            items => items,
        };
        let items = rest.into_iter().flat_map(links).collect();
        menu.push(MenuView { title: desk.word(language, "more"), url: String::new(), lang: None, items });
    }
    menu
}

/// An entry of the menu: a link, or a group with a title. Pages that do not exist were reported.
fn menu_entry(desk: &Desk, entry: &MenuEntry, language: Language) -> Option<MenuView> {
    let mut links = entry.pages.iter().filter_map(|id| desk.link_to(id.value.trim_matches('/'), language));
    match &entry.title {
        None => {
            links.next().map(|link| MenuView { title: link.title, url: link.url, lang: link.lang, items: Vec::new() })
        }
        Some(title) => {
            let items: Vec<Link> = links.collect();
            let title = title.get(language).to_owned();
            (!items.is_empty()).then(|| MenuView { title, url: String::new(), lang: None, items })
        }
    }
}

/// The address of the brand's own icon.
fn icon(desk: &Desk) -> Option<String> {
    let asset = desk.guide.assets.get(desk.guide.icon? as usize)?;
    Some(format!("{}{}", desk.guide.config.base(), asset.output))
}

/// The logo by day; the one by night needs one by day.
fn logo(desk: &Desk) -> Option<LogoView> {
    let guide = &desk.guide;
    let [light, dark] = guide.logos.map(|logo| logo.and_then(|at| guide.assets.get(at as usize)));
    let url = |asset: &Asset| format!("{}{}", guide.config.base(), asset.output);
    let light = light?;
    let (width, height) = light.size.unwrap_or_default();
    Some(LogoView { url: url(light), dark: dark.map(url).unwrap_or_default(), width, height })
}
