//! The files that pages need: the theme's stylesheet, script and assets, and what documents show or link.

use std::collections::BTreeSet;

use super::exporter::{Body, Exporter, Job, Output, Site};
use crate::guide::graph::Asset;
use crate::text::carried::Carried;
use crate::text::diagnostic::Diagnostic;
use crate::text::fingerprint::{Fingerprint, Mixer};
use crate::theme::layers::Layers;

/// The folder of a theme whose files are copied as they are, to the same path in the output.
const FOLDER: &str = "assets/";
/// The icon of the site, which browsers also look for at the root.
const ICON: &str = "favicon.svg";
/// The job of all files of the theme; the name of any other job is the path of its output.
const THEME: &str = "theme";

pub struct Assets;

impl Exporter for Assets {
    fn name(&self) -> &'static str {
        "assets"
    }

    fn plan(&self, site: &Site) -> Vec<Job> {
        let theme = &site.theme;
        let key = Mixer::default()
            .add(&theme.layers.fingerprint().0.to_le_bytes())
            .add(theme.stylesheet.output.as_bytes())
            .add(theme.pieces_stylesheet.output.as_bytes())
            .add(theme.script.output.as_bytes())
            .add(&[u8::from(site.guide.icon.is_none())])
            .finish();
        let mut jobs = vec![Job { name: THEME.to_owned(), key, item: 0 }];
        jobs.extend(files(&site.guide.assets, &site.guide.web_editor));
        jobs
    }

    fn makes(&self, job: &Job, path: &str, site: &Site) -> bool {
        if job.name == THEME { of_theme(site).iter().any(|output| output.path == path) } else { job.name == path }
    }

    fn make(&self, job: &Job, site: &Site) -> Result<Vec<Output>, Box<Diagnostic>> {
        if job.name == THEME {
            return Ok(of_theme(site));
        }
        let asset = &site.guide.assets[job.item];
        let body = match site.files.get(&asset.path) {
            Some(Some(Carried::Here(bytes))) => Body::Bytes(bytes.to_vec()),
            Some(Some(Carried::Later(_)) | None) | None => Body::Copy(asset.path.clone()),
        };
        Ok(vec![Output { path: asset.output.clone(), body }])
    }
}

/// A job per file. The name of an output holds the fingerprint of its content, so it is the key; the same picture in two
/// folders is one output.
fn files(assets: &[Asset], editor: &[u32]) -> impl Iterator<Item = Job> {
    let mut seen = BTreeSet::new();
    // The script of the editor and its languages stand elsewhere, as it looks for them there.
    let elsewhere =
        |at: usize, path: &str| !path.ends_with(".woff2") && editor.iter().any(|index| *index as usize == at);
    let own = assets.iter().enumerate().filter(move |(at, asset)| !elsewhere(*at, &asset.path));
    let first = own.filter(move |(_, asset)| seen.insert(asset.output.as_str()));
    first.map(|(item, asset)| Job { name: asset.output.clone(), key: Fingerprint::of(asset.output.as_bytes()), item })
}

pub(super) fn of_theme(site: &Site) -> Vec<Output> {
    let theme = &site.theme;
    let texts = [&theme.stylesheet, &theme.pieces_stylesheet, &theme.script]
        .into_iter()
        .chain(theme.pieces.iter().chain(&theme.modules).map(|module| &module.file));
    let made = texts.map(|file| Output::new(&file.output, file.text.as_str()));
    let copied = theme.layers.list(FOLDER).chain(theme.layers.get(ICON));
    let icons = Layers::icons().filter(|_| site.guide.icon.is_none()).map(|(name, bytes)| Output::new(name, bytes));
    made.chain(copied.map(|file| Output::new(&file.path, file.text.as_bytes()))).chain(icons).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_file_twice_is_one_output() {
        let asset = |path: &str, output: &str| Asset { path: path.into(), size: None, output: output.to_owned() };
        let assets = [
            asset("a/x.svg", "assets/x.1.svg"),
            asset("b/x.svg", "assets/x.1.svg"),
            asset("b/y.svg", "assets/y.2.svg"),
        ];
        let jobs: Vec<(String, usize)> = files(&assets, &[]).map(|job| (job.name, job.item)).collect();
        assert_eq!(jobs, [("assets/x.1.svg".to_owned(), 0), ("assets/y.2.svg".to_owned(), 2)]);
    }
}
