//! What lets a guide be read without network: the service worker `sw.js`, at the base of the site so that it sees all of
//! it, and a web app manifest per language (W3C, *Web Application Manifest*), so that a phone can keep the guide among its
//! apps. A site that turns this off writes a worker that takes an earlier one away: browsers that have it keep asking.

use std::collections::BTreeMap;

use serde_json::json;

use super::exporter::{Exporter, Job, Output, Site};
use crate::guide::config::Config;
use crate::guide::language::Language;
use crate::guide::route;
use crate::text::diagnostic::Diagnostic;
use crate::text::fingerprint::Fingerprint;
use crate::theme::palette::{self, Scheme};

/// The service worker.
pub const WORKER: &str = "sw.js";
const MANIFEST: &str = "manifest.webmanifest";
const ICON: &str = "favicon.svg";

pub struct Offline;

impl Exporter for Offline {
    fn name(&self) -> &'static str {
        "offline"
    }

    /// The texts are short, so they are their own keys.
    fn plan(&self, site: &Site) -> Vec<Job> {
        let job = |(name, text): (String, String)| Job { name, key: Fingerprint::of(text.as_bytes()), item: 0 };
        files(site).into_iter().map(job).collect()
    }

    fn make(&self, job: &Job, site: &Site) -> Result<Vec<Output>, Box<Diagnostic>> {
        let own = files(site).into_iter().filter(|(name, _)| *name == job.name);
        Ok(own.map(|(name, text)| Output::new(name, text)).collect())
    }
}

/// The address of the worker; empty where there is none to start.
pub fn worker(config: &Config) -> String {
    if config.offline { format!("{}{WORKER}", config.base()) } else { String::new() }
}

/// The address of the manifest of a language; empty where there is none.
pub fn manifest(config: &Config, language: Language) -> String {
    if config.offline { format!("{}{}", config.base(), manifest_path(config, language)) } else { String::new() }
}

fn manifest_path(config: &Config, language: Language) -> String {
    if language == config.language { MANIFEST.to_owned() } else { format!("{}/{MANIFEST}", language.tag()) }
}

fn files(site: &Site) -> Vec<(String, String)> {
    let config = &site.guide.config;
    let manifests = config.languages.iter().filter(|_| config.offline);
    let manifests = manifests.map(|language| (manifest_path(config, *language), app(site, *language)));
    std::iter::once((WORKER.to_owned(), script(site))).chain(manifests).collect()
}

/// The worker of the theme, with what it has to know of the site in front.
fn script(site: &Site) -> String {
    let config = &site.guide.config;
    let base = config.base();
    let theme = &site.theme;
    let name = if config.offline { "worker/offline.js" } else { "worker/none.js" };
    let address = |path: &str| format!("{base}{path}");
    let module = |name: &str| theme.modules.iter().find(|module| module.name == name);
    let [notice, style] = ["renewed", "renewed_css"].map(|name| module(name).map(|module| &*module.file.output));
    // The pages for when nothing is kept bring their own styles and scripts.
    let shell = [Some(ICON), notice, style];
    let shell: Vec<String> = shell.into_iter().flatten().map(address).collect();
    let url = |language: &Language, id: &str| site.desk.url(*language, id);
    let away: BTreeMap<String, String> =
        config.languages.iter().map(|language| (url(language, "index"), url(language, route::OFFLINE))).collect();
    let words: BTreeMap<&str, _> =
        config.languages.iter().map(|language| (language.tag(), words(site, *language))).collect();
    let known = match config.offline {
        true => json!({ "base": base, "shell": shell, "away": away,
            "notice": { "module": notice.map(address), "style": style.map(address), "words": words } }),
        false => json!({ "base": base }),
    };
    let text = theme.layers.get(name).map_or("", |file| &file.text);
    format!("const SITE = {known};\n{text}")
}

/// A worker that takes an earlier one, and what it kept, away.
pub fn farewell(site: &Site) -> String {
    let text = site.theme.layers.get("worker/none.js").map_or("", |file| &file.text);
    format!("const SITE = {};\n{text}", json!({ "base": site.guide.config.base() }))
}

/// What the reader is told when a page has a newer version.
fn words(site: &Site, language: Language) -> serde_json::Value {
    let word = |key: &str| site.desk.word(language, key);
    json!({ "text": word("offline-new"), "reload": word("offline-reload"), "later": word("offline-later") })
}

fn app(site: &Site, language: Language) -> String {
    let config = &site.guide.config;
    let title = config.title.get(language);
    let short = Some(config.brand.name.get(language)).filter(|name| !name.is_empty()).unwrap_or(title);
    let home = site.desk.url(language, "index");
    let css = &site.theme.stylesheet.text;
    let mut app = json!({
        "id": home,
        "name": title,
        "short_name": short,
        "description": config.summary.get(language),
        "lang": language.tag(),
        "dir": "ltr",
        "start_url": home,
        "scope": config.base(),
        "display": "minimal-ui",
        "icons": icons(site),
    });
    for (name, token) in [("theme_color", "--primary"), ("background_color", "--paper")] {
        if let Some(color) = palette::colour(css, token, Scheme::Light) {
            app[name] = color.into();
        }
    }
    serde_json::to_string_pretty(&app).expect("a manifest has string keys only")
}

/// The icon of the brand; else that of the theme, as a drawing and, for home screens that show none, as pictures.
fn icons(site: &Site) -> serde_json::Value {
    let base = site.guide.config.base();
    let png = |path: &str, side: u32, purpose: &str| json!({ "src": format!("{base}{path}"), "type": "image/png", "sizes": format!("{side}x{side}"), "purpose": purpose });
    if let Some(asset) = site.guide.icon.and_then(|at| site.guide.assets.get(at as usize)) {
        let (side, _) = asset.size.unwrap_or_default();
        return json!([png(&asset.output, side, "any")]);
    }
    json!([
        { "src": format!("{base}{ICON}"), "type": "image/svg+xml", "sizes": "any", "purpose": "any" },
        png("icon-192.png", 192, "any"),
        png("icon-512.png", 512, "any"),
        png("icon-maskable-512.png", 512, "maskable"),
    ])
}
