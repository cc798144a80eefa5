//! A module as one page with everything it needs: what SCORM and cmi5 launch. It is the page of the whole module with a
//! script that speaks to the platform in the place of the one that keeps answers on the device.

use std::collections::{BTreeMap, BTreeSet};

use super::Source;
use super::relocate::{self, Ground};
use crate::exporters::exporter::{Body, Site};
use crate::exporters::{archive, assets};
use crate::text::carried::Carried;
use crate::text::diagnostic::Diagnostic;
use crate::text::fingerprint::Fingerprint;
use crate::theme::layers::Layers;
use crate::theme::modules;
use crate::theme::view::View;

/// The page that a platform opens.
pub const START: &str = "index.html";
/// The scripts of every page that a page of a package also wants.
const SCRIPTS: [&str; 2] = ["scripts/place.js", "scripts/terms.js"];

/// A path in the package, and the bytes.
pub type File = (String, Vec<u8>);

/// The page and its files, the page first, the others in order of path. `driver` names the script that speaks to the
/// platform.
pub fn files(source: &Source, mut view: View, driver: &str) -> Result<Vec<File>, Box<Diagnostic>> {
    let (site, language) = (source.site, source.module.language);
    let program = program(&site.theme.layers, driver, !view.course.is_empty());
    view.program = format!("assets/pakket.{}.js", Fingerprint::of(program.as_bytes()).short(10));
    let html = site.theme.templates.render(&view, &site.theme.in_language(language).prepared)?;
    let html = String::from_utf8(html).expect("templates write UTF-8");
    let mut own = of_theme(site);
    own.insert(view.program.clone(), program.into_bytes());
    let config = &site.guide.config;
    let content: BTreeMap<&str, usize> =
        site.guide.assets.iter().enumerate().map(|(at, asset)| (asset.output.as_str(), at)).collect();
    let has = |path: &str| own.contains_key(path) || content.contains_key(path);
    let ground = Ground { base: config.base(), url: &config.url, has: &has };
    let (page, mut wanted) = relocate::page(&html, &ground);
    let (mut files, mut done) = (BTreeMap::new(), BTreeSet::new());
    while let Some(path) = wanted.pop_first() {
        if !done.insert(path.clone()) {
            continue;
        }
        let bytes = match (own.get(&path), content.get(path.as_str())) {
            (Some(css), _) if path.ends_with(".css") => {
                let (css, needed) = relocate::stylesheet(&String::from_utf8_lossy(css), &path, &ground);
                wanted.extend(needed);
                Some(css.into_bytes())
            }
            (Some(bytes), _) => Some(bytes.clone()),
            (None, at) => at.and_then(|at| of_content(site, *at)),
        };
        files.extend(bytes.map(|bytes| (path, bytes)));
    }
    Ok(std::iter::once((START.to_owned(), page.into_bytes())).chain(files).collect())
}

/// A package: its description, and the files.
pub fn pack(name: &str, text: String, files: Vec<File>) -> Vec<u8> {
    let all: Vec<File> = std::iter::once((name.to_owned(), text.into_bytes())).chain(files).collect();
    archive::pack(&all).expect("memory can be written")
}

fn program(layers: &Layers, driver: &str, counts: bool) -> String {
    let names = [Some(driver), Some("player"), counts.then_some("course"), Some("ready")];
    let names: Vec<&str> = names.into_iter().flatten().collect();
    modules::program(layers, &SCRIPTS, &names)
}

/// The files that the theme has for pages, by their path.
fn of_theme(site: &Site) -> BTreeMap<String, Vec<u8>> {
    let made = assets::of_theme(site).into_iter();
    made.filter_map(|output| if let Body::Bytes(bytes) = output.body { Some((output.path, bytes)) } else { None })
        .collect()
}

/// A file of the content; the build ends on one that is gone, so a package never misses it.
fn of_content(site: &Site, at: usize) -> Option<Vec<u8>> {
    let carried = site.files.get(&site.guide.assets[at].path)?.as_ref();
    carried.and_then(Carried::bytes).map(|bytes| bytes.to_vec())
}
