//! The files of `content/` that pages need, each listed once: pictures and downloads of documents, and the logo.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use super::results::codes::RAW;
use crate::guide::document::{Document, FileRef};
use crate::guide::graph::{Asset, Guide};
use crate::stage::parse::path_from;
use crate::stage::read::Read;
use crate::text::diagnostic::{Code, Notes, Severity};
use crate::text::fingerprint::Fingerprint;
use crate::text::span::Spanned;
use crate::text::suggest::nearest;

pub static FILE: Code = Code {
    name: "link/file",
    severity: Severity::Error,
    wrong: "![Tijdlijn van de stage](tijdlijn.svgg)",
    right: "![Tijdlijn van de stage](tijdlijn.svg)",
};

pub static ICON: Code = Code {
    name: "brand/icon",
    severity: Severity::Error,
    wrong: "brand:\n  icon: logo.svg",
    right: "brand:\n  icon: pictogram.png",
};

/// The sides of an icon that every home screen can show, in pixels.
const ICON_SIDE: u32 = 192;

/// The list while it grows.
pub struct Assets<'a> {
    read: &'a Read,
    by_path: HashMap<Arc<str>, u32>,
    pub list: Vec<Asset>,
    /// Files with answers of people, which never leave.
    private: BTreeSet<String>,
    /// How many files were not found: only the first get a suggestion.
    missing: usize,
}

impl<'a> Assets<'a> {
    pub fn new(read: &'a Read, private: BTreeSet<String>) -> Self {
        Assets { read, by_path: HashMap::new(), list: Vec::new(), private, missing: 0 }
    }

    /// The asset that a document names.
    pub fn of_document(&mut self, doc: &Document, file: &FileRef, notes: &mut Notes) -> Option<u32> {
        self.find(|path| path_from(doc, path), doc.folder(), &file.target, notes)
    }

    /// The asset at a path from the content folder.
    fn of_site(&mut self, target: &Spanned<String>, notes: &mut Notes) -> Option<u32> {
        self.find(|path| Some(path.to_owned()), "", target, notes)
    }

    fn find(
        &mut self,
        from: impl FnOnce(&str) -> Option<String>,
        folder: &str,
        target: &Spanned<String>,
        notes: &mut Notes,
    ) -> Option<u32> {
        let path = target.value.split(['#', '?']).next().unwrap_or("");
        let found = from(path).and_then(|path| self.read.others.get_key_value(path.as_str()));
        let Some((path, other)) = found else {
            let inside =
                |path: &Arc<str>| path.strip_prefix(folder).map(|rest| rest.trim_start_matches('/').to_owned());
            self.missing += 1;
            let names =
                self.read.others.keys().take(if self.missing < 100 { usize::MAX } else { 0 }).filter_map(inside);
            let names: Vec<String> = names.collect();
            let near = nearest(path, names.iter().map(String::as_str)).map(str::to_owned);
            notes.add(&FILE, target.span).arg("target", &target.value).suggest(near);
            return None;
        };
        if self.private.contains(&**path) {
            notes.add(&RAW, target.span).arg("target", &target.value);
            return None;
        }
        if let Some(known) = self.by_path.get(path) {
            return Some(*known);
        }
        let index = u32::try_from(self.list.len()).expect("fewer than 2^32 assets");
        let output = output_name(path, other.fingerprint);
        self.list.push(Asset { path: path.clone(), size: other.size, output });
        self.by_path.insert(path.clone(), index);
        Some(index)
    }
}

/// The pictures of the brand: the logo, and the one for a dark screen.
pub fn logos(guide: &Guide, assets: &mut Assets<'_>, notes: &mut Notes) -> [Option<u32>; 2] {
    let brand = &guide.config.brand;
    [&brand.logo, &brand.logo_dark].map(|logo| logo.as_ref().and_then(|path| assets.of_site(path, notes)))
}

/// The icon of the brand: a square PNG picture.
pub fn icon(guide: &Guide, assets: &mut Assets<'_>, notes: &mut Notes) -> Option<u32> {
    let written = guide.config.brand.icon.as_ref()?;
    let at = assets.of_site(written, notes)?;
    let asset = &assets.list[at as usize];
    let fits = asset.size.is_some_and(|(width, height)| width == height && width >= ICON_SIDE);
    if fits && asset.path.to_ascii_lowercase().ends_with(".png") {
        return Some(at);
    }
    notes.add(&ICON, written.span).arg("value", &written.value).arg("least", f64::from(ICON_SIDE));
    None
}

/// The script of the editor in the browser, and behind it what lies beside it: its languages and its fonts.
pub fn web_editor(guide: &Guide, assets: &mut Assets<'_>, notes: &mut Notes) -> Vec<u32> {
    let Some(editor) = &guide.config.web_editor else { return Vec::new() };
    let Some(script) = assets.of_site(&editor.script, notes) else { return Vec::new() };
    let path = assets.list[script as usize].path.clone();
    let folder = path.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
    let beside = |path: &&Arc<str>| {
        let rest = path.strip_prefix(folder.as_str()).filter(|_| !folder.is_empty());
        rest.is_some_and(|rest| rest.ends_with(".woff2") || (rest.starts_with("locales/") && rest.ends_with(".json")))
    };
    let files: Vec<Arc<str>> = assets.read.others.keys().filter(beside).cloned().collect();
    let files =
        files.into_iter().filter_map(|path| assets.of_site(&Spanned::new(path.to_string(), editor.script.span), notes));
    std::iter::once(script).chain(files.collect::<Vec<_>>()).collect()
}

/// `figuren/Tijd lijn.svg` → `assets/tijd-lijn.3f2a9c1b.svg`.
fn output_name(path: &str, fingerprint: Fingerprint) -> String {
    let name = path.rsplit('/').next().unwrap_or(path);
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, "bin"));
    let plain = |text: &str| -> String {
        let signs = text.chars().map(|sign| if sign.is_ascii_alphanumeric() { sign.to_ascii_lowercase() } else { '-' });
        signs.take(60).collect()
    };
    format!("assets/{}.{}.{}", plain(stem), fingerprint.short(10), plain(extension))
}
