//! Modules in the packages that learning platforms take. What each cannot hold is told in [`crate::guide::packages::loss`] and
//! shown beside the file.
//!
//! The bytes of a package depend on the guide and the theme alone: no clock, no chance.

mod about;
mod bank;
mod blackboard;
mod brightspace;
mod canvas;
mod cartridge;
mod cmi5;
mod gift;
mod interaction21;
mod item21;
mod manifest;
mod moodle;
mod names;
mod page;
mod qti12;
mod qti21;
mod relocate;
mod respond;
mod rich;
mod scorm;
mod xhtml;

use super::exporter::{Exporter, Job, Output, Site, Work};
use super::versions::{key, settings};
use crate::guide::graph::DocIndex;
use crate::guide::language::Language;
use crate::guide::packages::{Module, Target};
use crate::guide::route;
use crate::text::diagnostic::Diagnostic;
use crate::text::fingerprint::{Fingerprint, Mixer};
use crate::theme::view::View;
use crate::views;

pub struct Packages;

/// What a package is made from.
pub struct Source<'a> {
    pub site: &'a Site,
    pub module: Module<'a>,
}

impl Source<'_> {
    /// The name of the module's folder: `feedback`.
    pub fn module_name(&self) -> &str {
        let id = &self.site.guide.doc(self.module.top).id;
        id.rsplit('/').next().unwrap_or(id)
    }
}

/// Makes the bytes of one package.
type Maker = fn(&Source) -> Vec<u8>;

/// Who makes which package. To add one, add a file and a line here, and what it cannot hold in `guide/packages/loss.rs`.
const MAKERS: &[(Target, Maker)] = &[
    (Target::Moodle, moodle::bank),
    (Target::Gift, gift::bank),
    (Target::Qti12, canvas::package),
    (Target::Qti21, qti21::package),
    (Target::Brightspace, brightspace::bank),
    (Target::Blackboard, blackboard::bank),
    (Target::CommonCartridge, cartridge::package),
];

/// Makes one package from the page that plays.
type Player = fn(&Source, View) -> Result<Vec<u8>, Box<Diagnostic>>;

/// Who makes which package that plays the module itself.
const PLAYERS: &[(Target, Player)] =
    &[(Target::Scorm12, scorm::version_12), (Target::Scorm2004, scorm::version_2004), (Target::Cmi5, cmi5::package)];

impl Exporter for Packages {
    fn name(&self) -> &'static str {
        "packages"
    }

    fn plan(&self, site: &Site) -> Vec<Job> {
        let settings = settings(&site.guide);
        let mut jobs = Vec::new();
        for (top, module) in modules(site) {
            let mut covered = None;
            for (at, target) in Target::ALL.into_iter().enumerate() {
                if !module.targets().contains(&target) || !module.is_possible(target) {
                    continue;
                }
                let key = *covered.get_or_insert_with(|| covering(site, &module, settings));
                let id = &site.guide.doc(top).id;
                let name = route::file(&site.guide.config, module.language, id, target.suffix());
                jobs.push(Job { name, key, item: item(top, module.language, at) });
            }
        }
        jobs
    }

    fn could_make(&self, path: &str) -> bool {
        !path.ends_with(".html")
    }

    fn make(&self, job: &Job, site: &Site) -> Result<Vec<Output>, Box<Diagnostic>> {
        let (top, language, target) = read_item(job.item);
        let module = Module::new(&site.guide, top, language);
        let maker = MAKERS.iter().find(|(made, _)| *made == target).map(|(_, maker)| maker);
        let made = module.zip(maker).map(|(module, make)| make(&Source { site, module }));
        Ok(made.into_iter().map(|bytes| Output::new(&job.name, bytes)).collect())
    }

    /// A package that plays shows a page with all that leads to it and from it: its key covers that page, made once for both.
    fn begin<'a>(&'a self, job: &'a Job, site: &'a Site) -> Work<'a> {
        let (top, language, target) = read_item(job.item);
        let player = PLAYERS.iter().find(|(made, _)| *made == target);
        let Some(((_, play), module)) = player.zip(Module::new(&site.guide, top, language)) else {
            return Work { key: job.key, make: Box::new(move || self.make(job, site)) };
        };
        let view = views::packaged(&site.desk, top, language);
        let key = Mixer::default()
            .add(&job.key.0.to_le_bytes())
            .add(&view.fingerprint().0.to_le_bytes())
            .add(&site.theme.layers.fingerprint().0.to_le_bytes())
            .finish();
        let make = move || {
            let bytes = play(&Source { site, module }, view)?;
            Ok(vec![Output::new(&job.name, bytes)])
        };
        Work { key, make: Box::new(make) }
    }
}

/// The modules in each language that their first page is written in.
fn modules(site: &Site) -> impl Iterator<Item = (DocIndex, Module<'_>)> {
    let guide = &site.guide;
    let originals = guide.originals().filter(|(_, doc)| doc.packaged);
    originals.flat_map(move |(top, _)| {
        let own = move |language: &&Language| guide.doc(guide.version_of(top, **language)).language == **language;
        let languages = guide.config.languages.iter().filter(own);
        languages.filter_map(move |language| Some((top, Module::new(guide, top, *language)?)))
    })
}

/// Covers every document of a module, the files they show, and which of them there are.
fn covering(site: &Site, module: &Module, settings: Fingerprint) -> Fingerprint {
    let guide = &site.guide;
    let mut mixer = Mixer::default();
    mixer.push(module.language.tag().as_bytes());
    mixer.push(&site.theme.in_language(module.language).fingerprint.0.to_le_bytes());
    for index in &module.docs {
        mixer.push(&key(site, *index, settings).0.to_le_bytes());
        mixer.push(guide.doc(*index).id.as_bytes());
        // A translation leaves to its original how many questions are drawn.
        mixer.push(&key(site, guide.original(*index), settings).0.to_le_bytes());
        for asset in guide.files[index.0 as usize].iter().flatten() {
            mixer.push(guide.assets[*asset as usize].output.as_bytes());
        }
    }
    mixer.finish()
}

fn item(top: DocIndex, language: Language, target: usize) -> usize {
    let language = Language::ALL.iter().position(|other| *other == language).unwrap_or_default();
    (top.0 as usize * Language::ALL.len() + language) * Target::ALL.len() + target
}

fn read_item(item: usize) -> (DocIndex, Language, Target) {
    let (rest, target) = (item / Target::ALL.len(), Target::ALL[item % Target::ALL.len()]);
    let index = u32::try_from(rest / Language::ALL.len()).unwrap_or_default();
    (DocIndex(index), Language::ALL[rest % Language::ALL.len()], target)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_target_has_its_maker() {
        let players = PLAYERS.iter().map(|(target, _)| *target);
        let made: Vec<Target> = players.chain(MAKERS.iter().map(|(target, _)| *target)).collect();
        assert_eq!(made, Target::ALL);
        let words: Vec<&str> = Target::ALL.into_iter().map(Target::name).chain(["true", "false"]).collect();
        assert_eq!(words, Target::WORDS);
    }
}
