//! Writes a site so that nothing is lost: first every changed file is made beside its place, then all are moved into
//! place, then what is not written any more is removed. A build that fails or is killed before the moving leaves the
//! site as it was; one that is killed while moving is finished by the next build, from its journal.

use std::collections::{BTreeMap, HashSet};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use super::commit::{Journal, commit, finish};
use super::manifest::{Counts, Done, Manifest, State, WrittenFile};
use super::{At, Failure, real};
use crate::compile::Compiled;
use crate::exporters::exporter::{Body, Output};
use crate::exporters::hosting::compress;
use crate::stage::export::{self, Planned};
use crate::text::diagnostic::Diagnostic;
use crate::text::fingerprint::{Fingerprint, Mixer};

/// The folder in the output where files are made, each at the path that it will have in the output; it is gone when the
/// build is done.
const STAGE: &str = ".stagegids-new";

/// Is told how far a build is.
pub trait Progress: Sync {
    /// `done` of `all` jobs are done.
    fn step(&self, done: usize, all: usize);
}

/// Tells nobody.
pub struct Silent;

impl Progress for Silent {
    fn step(&self, _: usize, _: usize) {}
}

/// What a build did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    pub documents: usize,
    pub pages: usize,
    pub written: usize,
    pub unchanged: usize,
    pub removed: usize,
}

/// Why nothing was written.
#[derive(Debug)]
pub enum Stopped {
    Disk(Failure),
    /// A job could not be made: a template of the theme failed on a page.
    Findings(Vec<Diagnostic>),
}

impl From<Failure> for Stopped {
    fn from(failure: Failure) -> Self {
        Stopped::Disk(failure)
    }
}

/// Writes the site in `site`, compiled from inputs with this fingerprint, to `out`.
pub fn build(
    site: &Path,
    out: &Path,
    inputs: Fingerprint,
    compiled: &Compiled,
    progress: &dyn Progress,
) -> Result<Written, Stopped> {
    refuse_inputs(site, out)?;
    std::fs::create_dir_all(out).at(out)?;
    let state = State::of(site, out);
    let folder = state.lock.parent().unwrap_or(site);
    std::fs::create_dir_all(folder).at(folder)?;
    let lock = std::fs::File::create(&state.lock).at(&state.lock)?;
    // Another build of the same site is waited for; the system lets go of the lock when a process ends, however it ends.
    lock.lock().at(&state.lock)?;
    let stage = out.join(STAGE);
    finish(out, &stage, &state)?;
    if super::exists(&stage) {
        std::fs::remove_dir_all(&stage).at(&stage)?;
    }
    let old = Manifest::load(&state.manifest);
    let made = make(site, compiled, out, &stage, &old, progress);
    let (jobs, files, unchanged) = match made {
        Ok(made) => made,
        Err(stopped) => {
            // What was made is dropped; the site stands as it was. A failure to tidy up must not hide the first one.
            std::fs::remove_dir_all(&stage).ok();
            return Err(stopped);
        }
    };
    let guide = compiled.guide();
    let counts =
        Counts { documents: guide.docs.len(), pages: compiled.site.pages.len(), language: guide.config.language };
    let mut manifest = Manifest::new(inputs, compiled.report.is_empty(), counts);
    manifest.jobs = jobs;
    let now: HashSet<&str> = manifest.files().map(|file| file.path.as_str()).collect();
    let removals: Vec<String> =
        old.files().map(|file| &file.path).filter(|path| !now.contains(path.as_str())).cloned().collect();
    let written = Written {
        documents: counts.documents,
        pages: counts.pages,
        written: files.len(),
        unchanged,
        removed: removals.len(),
    };
    if files.is_empty() && removals.is_empty() {
        manifest.save(&state)?;
        return Ok(written);
    }
    let planned = Journal::plan(out, &files, removals);
    let journal = match planned.and_then(|journal| journal.save(&manifest, &state).map(|()| journal)) {
        Ok(journal) => journal,
        Err(failure) => {
            std::fs::remove_dir_all(&stage).ok();
            return Err(failure.into());
        }
    };
    commit(out, &stage, &journal, &state)?;
    Ok(written)
}

/// Writing into the inputs would feed the next build with its own output.
fn refuse_inputs(site: &Path, out: &Path) -> Result<(), Failure> {
    let out_full = real(out);
    if ["content", "themes"].iter().any(|part| out_full.starts_with(real(&site.join(part)))) {
        return Err(Failure::new(out, io::Error::new(io::ErrorKind::InvalidInput, "content/, themes/")));
    }
    Ok(())
}

/// The jobs done, the files made in order of path, and how many files were right already.
type Made = (BTreeMap<String, Done>, Vec<String>, usize);

/// Makes what changed in `stage`, side by side.
fn make(
    site: &Path,
    compiled: &Compiled,
    out: &Path,
    stage: &Path,
    old: &Manifest,
    progress: &dyn Progress,
) -> Result<Made, Stopped> {
    let planned = export::plan(&compiled.site);
    let maker = Maker { site, compiled, out, stage, old, keys: old.is_ours() };
    let (done, all) = (AtomicUsize::new(0), planned.len());
    let results = export::each(&planned, |planned| {
        let result = maker.job(planned);
        progress.step(done.fetch_add(1, Ordering::Relaxed) + 1, all);
        result
    });
    let (mut jobs, mut made, mut unchanged, mut findings) = (BTreeMap::new(), Vec::new(), 0, Vec::new());
    for result in results {
        match result {
            Ok(result) => {
                unchanged += result.unchanged;
                made.extend(result.made);
                jobs.insert(result.name, result.done);
            }
            Err(Stopped::Findings(found)) => findings.extend(found),
            Err(Stopped::Disk(failure)) => return Err(failure.into()),
        }
    }
    if !findings.is_empty() {
        return Err(Stopped::Findings(findings));
    }
    made.sort_unstable();
    Ok((jobs, made, unchanged))
}

struct JobResult {
    name: String,
    done: Done,
    made: Vec<String>,
    unchanged: usize,
}

struct Maker<'a> {
    site: &'a Path,
    compiled: &'a Compiled,
    out: &'a Path,
    stage: &'a Path,
    old: &'a Manifest,
    keys: bool,
}

impl Maker<'_> {
    fn job(&self, planned: &Planned) -> Result<JobResult, Stopped> {
        let name = planned.name();
        let before = self.old.jobs.get(&name);
        let work = planned.begin(&self.compiled.site);
        let compress = self.compiled.guide().config.compress;
        let packed = || Mixer::default().add(&work.key.0.to_le_bytes()).add(b"compress").finish();
        let key = if compress { packed() } else { work.key };
        let same = before.filter(|done| self.keys && done.key == key);
        if let Some(done) = same.filter(|done| done.files.iter().all(|file| file.stands(self.out))) {
            let unchanged = done.files.len();
            return Ok(JobResult { name, done: done.clone(), made: Vec::new(), unchanged });
        }
        let mut outputs = (work.make)().map_err(|finding| Stopped::Findings(vec![*finding]))?;
        if compress {
            outputs.extend(compress::beside(&outputs));
        }
        let (mut files, mut made, mut unchanged) = (Vec::new(), Vec::new(), 0);
        for output in outputs {
            let file = WrittenFile { path: output.path.clone(), length: self.length(&output)? };
            let ours = before.is_some_and(|done| done.files.iter().any(|known| known.path == file.path));
            if ours && file.stands(self.out) && self.holds(&output) {
                unchanged += 1;
            } else {
                self.put(&output)?;
                made.push(output.path);
            }
            files.push(file);
        }
        Ok(JobResult { name, done: Done { key, files }, made, unchanged })
    }

    fn length(&self, output: &Output) -> Result<u64, Failure> {
        match &output.body {
            Body::Bytes(bytes) => Ok(bytes.len() as u64),
            Body::Copy(path) => {
                let from = self.content(path);
                Ok(from.metadata().at(&from)?.len())
            }
        }
    }

    /// Whether the file that stands in the output holds what this one would.
    fn holds(&self, output: &Output) -> bool {
        match &output.body {
            Body::Bytes(bytes) => std::fs::read(self.out.join(&output.path)).is_ok_and(|there| there == *bytes),
            // The name of a copied file holds the fingerprint of its content.
            Body::Copy(_) => true,
        }
    }

    fn content(&self, path: &str) -> PathBuf {
        self.site.join("content").join(path)
    }

    /// Writes one file into the stage.
    fn put(&self, output: &Output) -> Result<(), Failure> {
        let path = self.stage.join(&output.path);
        let folder = path.parent().unwrap_or(self.stage);
        // Nearly every page has a folder of its own, so making it comes first; folders above it are there already.
        match std::fs::create_dir(folder) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) if error.kind() == io::ErrorKind::NotFound => std::fs::create_dir_all(folder).at(folder)?,
            other => other.at(folder)?,
        }
        match &output.body {
            Body::Bytes(bytes) => std::fs::write(&path, bytes).at(&path)?,
            Body::Copy(from) => {
                let from = self.content(from);
                std::fs::copy(&from, &path).at(&from)?;
            }
        }
        Ok(())
    }
}
