//! The editor in the browser, under `admin/`: a page that loads its script, and what it is told of the guide. The script, its
//! languages and its fonts are files of the content, as pictures are: the program neither holds nor fetches them. The script
//! looks for the others at two public servers; what is written here looks for them on the site itself.

use super::exporter::{Exporter, Job, Output, Site};
use crate::guide::graph::Asset;
use crate::guide::route;
use crate::text::diagnostic::Diagnostic;
use crate::text::fingerprint::Mixer;
use crate::theme::view::View;

/// Where the script looks for its own package, and for its fonts.
const PACKAGE: &str = "https://unpkg.com/@sveltia/cms";
const FONTS: &str = "https://cdn.jsdelivr.net/fontsource/fonts/";
/// What stands before the number of its version.
const VERSION: &str = "name:`@sveltia/cms`,version:`";

pub struct WebEditor;

impl Exporter for WebEditor {
    fn name(&self) -> &'static str {
        "web-editor"
    }

    fn plan(&self, site: &Site) -> Vec<Job> {
        let Some(config) = site.web_editor.as_ref().filter(|_| !site.guide.web_editor.is_empty()) else {
            return Vec::new();
        };
        let (language, base) = (site.guide.config.language, site.guide.config.base());
        let mut key = Mixer::default()
            .add(&site.theme.in_language(language).fingerprint.0.to_le_bytes())
            .add(config.as_bytes())
            .add(base.as_bytes())
            .add(site.guide.config.title.get(language).as_bytes());
        for file in files(site) {
            key = key.add(file.output.as_bytes()).add(file.path.as_bytes());
        }
        vec![Job { name: route::WEB_EDITOR.to_owned(), key: key.finish(), item: 0 }]
    }

    fn could_make(&self, path: &str) -> bool {
        path.split('/').next() == Some(route::WEB_EDITOR)
    }

    fn makes(&self, job: &Job, path: &str, _site: &Site) -> bool {
        path.strip_prefix(&job.name).is_some_and(|rest| rest.starts_with('/'))
    }

    fn make(&self, _job: &Job, site: &Site) -> Result<Vec<Output>, Box<Diagnostic>> {
        let mut files = files(site);
        let (Some(config), Some(script)) = (&site.web_editor, files.next()) else { return Ok(Vec::new()) };
        let rest: Vec<&Asset> = files.collect();
        let (language, base, folder) = (site.guide.config.language, site.guide.config.base(), route::WEB_EDITOR);
        let name = script.output.rsplit('/').next().unwrap_or(&script.output);
        let view = View {
            template: "admin",
            url: format!("{base}{folder}/{name}"),
            lang: language.tag(),
            id: folder.to_owned(),
            title: site.guide.config.title.get(language).to_owned(),
            noindex: true,
            ..View::default()
        };
        let html = site.theme.templates.render(&view, &site.theme.in_language(language).prepared)?;
        let mut outputs = vec![
            Output::new(format!("{folder}/index.html"), html),
            Output::new(format!("{folder}/config.json"), config.as_bytes()),
        ];
        let text = bytes(site, script).map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default();
        let local = at_home(&text, &format!("{base}{folder}/cms"), base, &rest);
        outputs.push(Output::new(format!("{folder}/{name}"), local));
        if let Some(version) = version(&text) {
            // It asks now and then which version is the newest: the one that is here.
            let package = serde_json::json!({"name": "@sveltia/cms", "version": version}).to_string();
            outputs.push(Output::new(format!("{folder}/cms/package.json"), package));
            for file in rest.iter().filter(|file| file.path.ends_with(".json")) {
                let name = file.path.rsplit('/').next().unwrap_or(&file.path);
                let bytes = bytes(site, file).map(|bytes| bytes.to_vec()).unwrap_or_default();
                outputs.push(Output::new(format!("{folder}/cms@{version}/locales/{name}"), bytes));
            }
        }
        Ok(outputs)
    }
}

/// The script, and the files beside it.
fn files(site: &Site) -> impl Iterator<Item = &Asset> {
    site.guide.web_editor.iter().filter_map(|at| site.guide.assets.get(*at as usize))
}

fn bytes(site: &Site, file: &Asset) -> Option<std::sync::Arc<[u8]>> {
    site.files.get(&file.path)?.as_ref()?.bytes()
}

/// The version that a script says it is, as far as it can be part of a path.
fn version(script: &str) -> Option<&str> {
    let rest = &script[script.find(VERSION)? + VERSION.len()..];
    let version = &rest[..rest.find('`')?];
    let plain = version.chars().all(|sign| sign.is_ascii_alphanumeric() || matches!(sign, '.' | '-' | '+'));
    (plain && !version.is_empty() && !version.starts_with('.')).then_some(version)
}

/// The script with the addresses of its package and its fonts on the site itself. A font that is not there keeps the address
/// that the policy of the page refuses.
fn at_home(script: &str, package: &str, base: &str, files: &[&Asset]) -> String {
    let mut pieces = script.split(FONTS);
    let mut text = pieces.next().unwrap_or_default().replace(PACKAGE, package);
    for piece in pieces {
        let piece = piece.replace(PACKAGE, package);
        let name = piece.split([':', '@', '/']).next().unwrap_or("");
        let named = |file: &&&Asset| {
            let stem = file.path.rsplit('/').next().unwrap_or("");
            !name.is_empty() && stem.starts_with(name) && stem.ends_with(".woff2")
        };
        match (files.iter().find(named), piece.find(".woff2")) {
            (Some(file), Some(end)) => {
                text.push_str(base);
                text.push_str(&file.output);
                text.push_str(&piece[end + ".woff2".len()..]);
            }
            _ => {
                text.push_str(FONTS);
                text.push_str(&piece);
            }
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_looks_for_its_files_at_home() {
        let script = "a=`https://unpkg.com/@sveltia/cms`;name:`@sveltia/cms`,version:`0.2.1`;\
                      url(https://cdn.jsdelivr.net/fontsource/fonts/noto-mono@5.3.0/latin.woff2) b \
                      url(https://cdn.jsdelivr.net/fontsource/fonts/inter:vf@5/x.woff2)";
        let font = Asset {
            path: "_admin/noto-mono-latin-x.woff2".into(),
            size: None,
            output: "assets/noto-mono.1.woff2".to_owned(),
        };
        assert_eq!(version(script), Some("0.2.1"));
        assert_eq!(
            at_home(script, "/gids/admin/cms", "/gids/", &[&font]),
            "a=`/gids/admin/cms`;name:`@sveltia/cms`,version:`0.2.1`;url(/gids/assets/noto-mono.1.woff2) b \
             url(https://cdn.jsdelivr.net/fontsource/fonts/inter:vf@5/x.woff2)"
        );
        assert_eq!(version("name:`@sveltia/cms`,version:`../x`"), None);
    }
}
