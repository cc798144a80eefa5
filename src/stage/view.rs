//! View: the guide as a list of pages. The view of a page, a plain value that says everything its template may show, is
//! made when the page is exported.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use super::check;
use super::link::ids::PAGE_TAKEN;
use super::read::Read;
use crate::exporters::exporter::{Module, NamedText, Page, Recipe, Shared, Site, Theme, Year};
use crate::exporters::{archive, feed, offline, search};
use crate::guide::config::MenuEntry;
use crate::guide::graph::{Asset, DocIndex, Guide};
use crate::guide::language::Language;
use crate::guide::route;
use crate::text::diagnostic::Notes;
use crate::text::fingerprint::{Fingerprint, Mixer};
use crate::theme::layers::Layers;
use crate::theme::modules;
use crate::theme::palette::{self, Scheme};
use crate::theme::strings::Strings;
use crate::theme::templates::Templates;
use crate::theme::view::{Link, LogoView, MenuView, SiteView, fingerprint};
use crate::views::desk::Desk;
use crate::views::quality::Coverage;
use crate::views::{self, Made, OVERVIEWS};

/// Loads the theme and makes every page of every language.
pub fn view(read: Read, guide: Guide, notes: &mut Notes) -> Site {
    let at = guide.config.map.get("theme").map_or(guide.config.span, |theme| theme.span);
    let files = read.themes.iter().filter_map(|id| read.sources.get(*id));
    let files = files.map(|source| (source.path.clone(), Some(source.id), source.text.clone()));
    let layers = Layers::new(&guide.config.theme, at, files, notes);
    let strings = Arc::new(Strings::load(&layers, notes));
    let templates = Templates::new(&layers, &strings, notes);
    let css = layers.stylesheet();
    let brand = palette::stylesheet(&guide.config.brand, &css, notes);
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
    let guide = Arc::new(guide);
    let desk = Desk::new(guide.clone(), strings.clone());
    let mut shared = BTreeMap::new();
    for language in &guide.config.languages {
        let view =
            site_view(&desk, *language, [&stylesheet, &pieces_stylesheet, &script], [&modules, &pieces], &read.years);
        let mut mixer = Mixer::default();
        mixer.push(&layers.fingerprint().0.to_le_bytes());
        mixer.push(&fingerprint(&view).0.to_le_bytes());
        shared.insert(*language, Shared { prepared: templates.prepare(&view), fingerprint: mixer.finish() });
    }
    let mut pages = pages(&desk, notes);
    pages.extend(quality(&desk, &pages, notes));
    let files = guide.assets.iter().map(|asset| {
        let bytes = read.others.get(&asset.path).and_then(|file| file.bytes.clone());
        (asset.path.clone(), bytes)
    });
    let files = files.collect();
    for year in &read.years {
        let start = format!("{}/", year.name);
        for page in pages.iter().filter(|page| page.output.starts_with(&start)) {
            if let Recipe::Document(doc) = page.recipe {
                notes.add(&PAGE_TAKEN, guide.doc(doc).place()).arg("id", &year.name);
            }
        }
    }
    Site {
        pages,
        files,
        years: read.years,
        theme: Theme {
            layers,
            strings,
            templates,
            shared,
            stylesheet,
            pieces_stylesheet,
            pieces,
            script,
            modules,
            printed: OnceLock::new(),
        },
        guide,
        desk,
    }
}

fn named(name: &str, text: String, extension: &str) -> NamedText {
    let output = format!("assets/{name}.{}.{extension}", Fingerprint::of(text.as_bytes()).short(10));
    NamedText { output, text }
}

/// Every page of every language. A document whose address is that of a page made from the guide is reported: one of the
/// two would be lost.
fn pages(desk: &Desk, notes: &mut Notes) -> Vec<Page> {
    let originals: Vec<DocIndex> = desk.guide.originals().map(|(index, _)| index).collect();
    let mut pages = Vec::new();
    for language in &desk.guide.config.languages {
        pages.extend(originals.iter().map(|index| document(desk, *index, *language)));
        let tops = originals.iter().filter(|index| views::has_whole(desk, **index));
        pages.extend(
            tops.map(|top| beside(desk, views::whole_id(&desk.guide.doc(*top).id), Recipe::Whole(*top), *language)),
        );
        let compared = originals.iter().filter(|index| views::has_compare(desk, **index));
        pages
            .extend(compared.map(|doc| {
                beside(desk, views::compare_id(&desk.guide.doc(*doc).id), Recipe::Compare(*doc), *language)
            }));
        for overview in OVERVIEWS {
            for made in overview(desk, *language) {
                match desk.guide.version(&made.view.id, *language) {
                    Some(doc) => drop(notes.add(&PAGE_TAKEN, desk.guide.doc(doc).place()).arg("id", &made.view.id)),
                    None => pages.push(ready(made, *language)),
                }
            }
        }
    }
    pages
}

/// The pages for the team, which tell what was found until here. A folder or document of that name keeps its address.
fn quality(desk: &Desk, pages: &[Page], notes: &mut Notes) -> Vec<Page> {
    let guide = &desk.guide;
    let taken = guide.folders.get(route::QUALITY).and_then(|docs| docs.first()).copied();
    if let Some(doc) = taken.or_else(|| guide.version(route::QUALITY, guide.config.language)) {
        if guide.config.quality_pages {
            notes.add(&PAGE_TAKEN, guide.doc(doc).place()).arg("id", route::QUALITY);
        }
        return Vec::new();
    }
    let report = check::report(guide, notes.clone());
    let mut made = Vec::new();
    for language in &guide.config.languages {
        let matrices = pages.iter().filter(|page| page.language == *language).filter_map(|page| match &page.recipe {
            Recipe::Ready(view) => view.matrix.as_ref().map(|matrix| (view, matrix)),
            Recipe::Document(_) | Recipe::Whole(_) | Recipe::Compare(_) => None,
        });
        let coverage = matrices.map(|(view, matrix)| Coverage {
            title: view.title.clone(),
            url: view.url.clone(),
            gaps: matrix.gaps,
        });
        let coverage: Vec<Coverage> = coverage.collect();
        made.extend(
            views::quality::pages(desk, &report, &coverage, *language).into_iter().map(|one| ready(one, *language)),
        );
    }
    made
}

fn document(desk: &Desk, original: DocIndex, language: Language) -> Page {
    let doc = desk.version(original, language);
    Page {
        output: route::output(&desk.guide.config, language, &doc.id),
        language,
        id: doc.id.clone(),
        secondary: doc.language != language,
        noindex: doc.head.hidden || doc.head.draft,
        changed: desk.guide.updated(doc).or(doc.head.date),
        recipe: Recipe::Document(original),
    }
}

/// A page that a document has beside its own.
fn beside(desk: &Desk, id: String, recipe: Recipe, language: Language) -> Page {
    Page {
        output: route::output(&desk.guide.config, language, &id),
        language,
        id: id.into(),
        secondary: true,
        noindex: true,
        changed: None,
        recipe,
    }
}

fn ready(made: Made, language: Language) -> Page {
    let Made { output, secondary, view } = made;
    let (id, noindex) = (view.id.as_str().into(), view.noindex);
    Page { output, language, id, secondary, noindex, changed: None, recipe: Recipe::Ready(Box::new(view)) }
}

fn site_view(
    desk: &Desk,
    language: Language,
    files: [&NamedText; 3],
    [modules, pieces]: [&[Module]; 2],
    years: &[Year],
) -> SiteView {
    let config = &desk.guide.config;
    let base = config.base();
    let css = &files[0].text;
    let [stylesheet, pieces_stylesheet, script] = files.map(|file| format!("{base}{}", file.output));
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
        pieces: pieces.iter().map(address).collect(),
        script,
        modules: modules.iter().map(address).collect(),
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
