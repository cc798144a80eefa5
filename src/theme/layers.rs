//! The files of a theme: the site's own first, then those of its parents, then the embedded base. The first layer that
//! has a file wins; string files of all layers are merged (see [`super::strings`]).

use std::collections::BTreeMap;

use arcstr::ArcStr;
use include_dir::{Dir, include_dir};
use serde::Deserialize;

use crate::text::diagnostic::{Code, Notes, Severity};
use crate::text::fingerprint::{Fingerprint, Mixer};
use crate::text::span::{SourceId, Span};
use crate::text::suggest::nearest;

use super::script;

static BASE: Dir = include_dir!("$CARGO_MANIFEST_DIR/themes/base");

/// The name of the embedded theme, the last parent of every theme.
const BASE_NAME: &str = "base";
/// `theme.yml` names a parent and says what the theme is for: a page of text is plenty.
const SETTINGS_LIMIT: usize = 16 * 1024;

pub static THEME_UNKNOWN: Code =
    Code { name: "theme/unknown", severity: Severity::Error, wrong: "theme: bsae", right: "theme: base" };
pub static THEME_CYCLE: Code = Code {
    name: "theme/cycle",
    severity: Severity::Error,
    wrong: "# themes/warm/theme.yml\nparent: warm",
    right: "# themes/warm/theme.yml\nparent: base",
};

pub static THEME_SETTINGS: Code = Code {
    name: "theme/settings",
    severity: Severity::Error,
    wrong: "# themes/warm/theme.yml\nparrent: base",
    right: "# themes/warm/theme.yml\nparent: base",
};

/// One file of a theme.
#[derive(Clone, Debug)]
pub struct ThemeFile {
    /// From the theme's folder: `pages/document.html`.
    pub path: String,
    /// None for a file of the embedded theme.
    pub source: Option<SourceId>,
    pub text: ArcStr,
}

/// The layers of the site's theme, as one folder.
#[derive(Clone, Debug)]
pub struct Layers {
    /// Every version of a file, the winning one first.
    files: BTreeMap<String, Vec<ThemeFile>>,
    fingerprint: Fingerprint,
    at: Span,
}

/// What `theme.yml` may say.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Settings {
    parent: Option<String>,
    #[serde(rename = "title")]
    _title: Option<String>,
    #[serde(rename = "summary")]
    _summary: Option<String>,
}

/// The files of the site's themes: theme → path in the theme → file.
type Themes = BTreeMap<String, BTreeMap<String, ThemeFile>>;

impl Layers {
    /// Stacks the theme `name` on its parents. `at` is where the site chose the theme; `site_files` are the files under
    /// `themes/`, each with its path from the site's folder. A theme that does not exist, or that is its own ancestor,
    /// is reported and the base takes its place.
    pub fn new<P: AsRef<str>>(
        name: &str,
        at: Span,
        site_files: impl IntoIterator<Item = (P, Option<SourceId>, ArcStr)>,
        notes: &mut Notes,
    ) -> Layers {
        let mut themes = Themes::new();
        for (path, source, text) in site_files {
            let inside = path.as_ref().strip_prefix("themes/").and_then(|rest| rest.split_once('/'));
            if let Some((theme, path)) = inside {
                let file = ThemeFile { path: path.to_owned(), source, text };
                themes.entry(theme.to_owned()).or_default().insert(path.to_owned(), file);
            }
        }
        let mut files: BTreeMap<String, Vec<ThemeFile>> = BTreeMap::new();
        for theme in chain(name, at, &themes, notes) {
            for file in themes.remove(&theme).into_iter().flat_map(BTreeMap::into_values) {
                files.entry(file.path.clone()).or_default().push(file);
            }
        }
        add_base(&BASE, &mut files);
        let mut mixer = Mixer::default();
        for file in files.values().flatten() {
            mixer.push(file.path.as_bytes());
            mixer.push(file.text.as_bytes());
        }
        Layers { files, fingerprint: mixer.finish(), at }
    }

    /// The embedded theme alone.
    pub fn base(at: Span) -> Layers {
        Layers::new(BASE_NAME, at, std::iter::empty::<(&str, _, _)>(), &mut Notes::default())
    }

    /// Changes when any file of any layer changes.
    pub fn fingerprint(&self) -> Fingerprint {
        self.fingerprint
    }

    /// The winning version of a file.
    pub fn get(&self, path: &str) -> Option<&ThemeFile> {
        self.versions(path).first()
    }

    /// Every version of a file, the winning one first.
    pub fn versions(&self, path: &str) -> &[ThemeFile] {
        self.files.get(path).map_or(&[], Vec::as_slice)
    }

    /// The winning files whose path starts with `prefix`, in order of path.
    pub fn list<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = &'a ThemeFile> {
        let from = self.files.range(prefix.to_owned()..);
        from.take_while(move |(path, _)| path.starts_with(prefix)).filter_map(|(_, versions)| versions.first())
    }

    /// The stylesheet of every page: the files of `styles/` one after the other, in order of name (`10-tokens.css`,
    /// `20-base.css`), without comments and needless space; those of `styles/pieces/` apart.
    pub fn stylesheet(&self) -> String {
        let files = self.list(STYLES).filter(|file| !file.path.starts_with(PIECES));
        compact(&joined(files, ".css"))
    }

    /// The stylesheet of pages that show more than running text: the files of `styles/pieces/`.
    pub fn pieces_stylesheet(&self) -> String {
        compact(&joined(self.list(PIECES), ".css"))
    }

    /// The styles of each piece by itself, by its name.
    pub fn pieces(&self) -> impl Iterator<Item = (&str, String)> {
        let styles = self.list(PIECES).filter_map(|file| Some((file.path[PIECES.len()..].strip_suffix(".css")?, file)));
        styles.map(|(name, file)| (name, compact(&file.text)))
    }

    /// The script: the files of `scripts/` one after the other, in order of name, without lines of comment. Each is an
    /// ES module without imports that keeps its names in a block of its own.
    pub fn script(&self) -> String {
        script::compact(&joined(self.list("scripts/"), ".js"))
    }

    /// The icons of the base theme for home screens, which show no drawings: name → PNG.
    pub fn icons() -> impl Iterator<Item = (&'static str, &'static [u8])> {
        let files = BASE.get_dir("icons").into_iter().flat_map(Dir::files);
        files.filter_map(|file| Some((file.path().file_name()?.to_str()?, file.contents())))
    }

    /// The place to point at for what concerns `file`: the file itself, or where the site chose its theme.
    pub fn place(&self, file: &ThemeFile, start: usize, end: usize) -> Span {
        file.source.map_or(self.at, |source| Span::new(source, start, end))
    }

    /// Where the site chose its theme.
    pub fn chosen_at(&self) -> Span {
        self.at
    }
}

const STYLES: &str = "styles/";
const PIECES: &str = "styles/pieces/";

/// The texts of the files with this extension, one after the other.
fn joined<'a>(files: impl Iterator<Item = &'a ThemeFile>, extension: &str) -> String {
    files.filter(|file| file.path.ends_with(extension)).flat_map(|file| [&*file.text, "\n"]).collect()
}

/// CSS without comments, line breaks, and spaces beside brackets and after colons; what stands in quotes stays.
pub(super) fn compact(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    loop {
        let special = |sign: char| matches!(sign, '/' | '"' | '\'' | '}') || sign.is_whitespace();
        let plain = rest.find(special).unwrap_or(rest.len());
        out.push_str(&rest[..plain]);
        rest = &rest[plain..];
        let Some(first) = rest.chars().next() else { return out };
        if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").map_or("", |(_, after)| after);
        } else if matches!(first, '"' | '\'') {
            let end = rest[1..].find(first).map_or(rest.len(), |at| at + 2);
            out.push_str(&rest[..end]);
            rest = &rest[end..];
        } else if first.is_whitespace() {
            rest = rest.trim_start();
            if !out.is_empty()
                && !out.ends_with(['{', '}', ';', ':', ',', '>', ' '])
                && !rest.starts_with(['{', '}', ';', ',', '>'])
            {
                out.push(' ');
            }
        } else {
            if first == '}' && out.ends_with(';') {
                out.pop();
            }
            out.push(first);
            rest = &rest[first.len_utf8()..];
        }
    }
}

/// The names of the layers, first to last, without the embedded base.
fn chain(name: &str, at: Span, themes: &Themes, notes: &mut Notes) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    let (mut name, mut at) = (name.to_owned(), at);
    loop {
        if names.contains(&name) {
            notes.add(&THEME_CYCLE, at).arg("theme", name);
            return names;
        }
        let Some(files) = themes.get(&name) else {
            if name != BASE_NAME {
                let known = themes.keys().map(String::as_str).chain([BASE_NAME]);
                let near = nearest(&name, known);
                notes.add(&THEME_UNKNOWN, at).arg("theme", &name).suggest(near);
            }
            return names;
        };
        let file = files.get("theme.yml");
        let place = file.and_then(|file| file.source).map_or(at, Span::top);
        let settings = file.map(|file| settings(&file.text)).unwrap_or(Ok(Settings::default()));
        let parent = settings.unwrap_or_else(|message| {
            notes.add(&THEME_SETTINGS, place).arg("message", message);
            Settings::default()
        });
        let is_base = name == BASE_NAME;
        names.push(name);
        if is_base {
            return names;
        }
        (name, at) = (parent.parent.unwrap_or_else(|| BASE_NAME.to_owned()), place);
    }
}

fn settings(text: &str) -> Result<Settings, String> {
    if text.len() > SETTINGS_LIMIT {
        return Err(format!("> {SETTINGS_LIMIT} bytes"));
    }
    let settings: Option<Settings> = serde_yaml::from_str(text).map_err(|error| error.to_string())?;
    Ok(settings.unwrap_or_default())
}

/// The files of a folder of the embedded theme as bytes, in order of name.
pub fn embedded(folder: &str) -> impl Iterator<Item = (&'static str, &'static [u8])> {
    let files = BASE.get_dir(folder).into_iter().flat_map(Dir::files);
    files.filter_map(|file| Some((file.path().to_str()?, file.contents())))
}

fn add_base(folder: &Dir, files: &mut BTreeMap<String, Vec<ThemeFile>>) {
    for file in folder.files() {
        let path = file.path().to_string_lossy().replace('\\', "/");
        if let Some(text) = file.contents_utf8() {
            let text = ArcStr::from(text);
            files.entry(path.clone()).or_default().push(ThemeFile { path, source: None, text });
        }
    }
    folder.dirs().for_each(|inner| add_base(inner, files));
}

#[cfg(test)]
mod tests;
