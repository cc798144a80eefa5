//! What happens when a file changes: it is read again, the guide is compiled again from what is known, and what came of it
//! is shown.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::live::Live;
use crate::commands::findings::{self, Format};
use crate::commands::terminal;
use crate::commands::words::Words;
use crate::compile::{Compiled, Inputs, compile};
use crate::disk::{self, Changes, Folder, Made, Reread, Silent, Stopped, Watch};
use crate::guide::language::Language;
use crate::memo::Memo;
use crate::stage::shelf::Edition;
use crate::text::fingerprint::Fingerprint;
use crate::text::report::Report;

/// A file that is suddenly empty or gone gets this long to come back.
const PATIENCE: Duration = Duration::from_millis(150);

/// A site that is compiled again and again.
pub struct Rebuild {
    pub folder: Folder,
    memo: Memo,
    lang: Option<Language>,
}

impl Rebuild {
    pub fn new(folder: Folder, lang: Option<Language>) -> Rebuild {
        Rebuild { folder, memo: Memo::default(), lang }
    }

    /// Compiles, shows and says what came of it; gives the site, when it is shown.
    pub fn run(&mut self, live: &Live, started: Instant, say: bool) -> Option<Arc<Edition>> {
        let compiled = Arc::new(compile(&self.folder.inputs, &mut self.memo));
        let shown = live.show(compiled.clone());
        if say {
            self.tell(&compiled, started.elapsed());
        }
        shown
    }

    /// What the terminal says of a compilation.
    fn tell(&self, compiled: &Compiled, took: Duration) {
        let guide = compiled.guide();
        let words = Words::of(self.lang.unwrap_or(guide.config.language));
        findings::show(&compiled.report, &guide.sources, Format::default(), words);
        let pages = Some(compiled.site.pages.len()).filter(|_| !compiled.report.has_errors());
        let counts = findings::counts(guide.docs.len(), pages, &compiled.report, words);
        let facts = [("counts", counts.into()), ("seconds", words.seconds(took.as_secs_f64()).into())];
        terminal::tell(&format!("{}\n", words.say("summary", &facts)));
    }

    /// Follows the changes of the site. Returns only when the system stops watching.
    pub fn follow(mut self, mut watch: Watch, live: &Live, writer: &Writer) {
        while let Some(changes) = watch.wait() {
            let started = Instant::now();
            let mut result = self.reread(&changes);
            let mut all = changes;
            let end = Instant::now() + PATIENCE;
            // Some editors make a file empty, or take it away, before they write it.
            while result == Reread::Emptied {
                let Some(more) = watch.within(end.saturating_duration_since(Instant::now())) else { break };
                all = all.and(more);
                result = match self.reread(&all) {
                    Reread::Emptied => Reread::Emptied,
                    Reread::Same | Reread::Changed => Reread::Changed,
                };
            }
            if result == Reread::Same {
                continue;
            }
            let shown = self.run(live, started, true);
            writer.put(&self.folder.inputs, shown);
            if self.folder.redate() {
                let shown = self.run(live, Instant::now(), false);
                writer.put(&self.folder.inputs, shown);
            }
        }
    }

    /// What cannot be read now may be read at the next change; the site stays as it is meanwhile.
    fn reread(&mut self, changes: &Changes) -> Reread {
        self.folder.reread(changes).unwrap_or_else(|failure| {
            terminal::tell(&format!("{failure}\n"));
            Reread::Same
        })
    }
}

/// Writes each new site to an output folder, when that was asked: beside the answers, and only the newest.
pub struct Writer {
    site: PathBuf,
    out: Option<PathBuf>,
    next: Mutex<Option<(Fingerprint, Arc<Edition>)>>,
    news: Condvar,
}

impl Writer {
    pub fn new(site: &Path, out: Option<PathBuf>) -> Writer {
        Writer { site: site.to_path_buf(), out, next: Mutex::default(), news: Condvar::new() }
    }

    fn put(&self, inputs: &Inputs, shown: Option<Arc<Edition>>) {
        if let Some(edition) = shown.filter(|_| self.out.is_some()) {
            *self.next.lock().unwrap_or_else(PoisonError::into_inner) = Some((inputs.fingerprint(), edition));
            self.news.notify_one();
        }
    }

    /// Writes what comes.
    pub fn run(&self, live: &Live) {
        if self.out.is_none() {
            return;
        }
        loop {
            let waiting = self.next.lock().unwrap_or_else(PoisonError::into_inner);
            let taken = self.news.wait_while(waiting, |next| next.is_none());
            let taken = taken.unwrap_or_else(PoisonError::into_inner).take();
            if let Some((inputs, edition)) = taken
                && let Err(failure) = self.write(inputs, &edition, live)
            {
                terminal::tell(&format!("{failure}\n"));
            }
        }
    }

    /// Writes a site; what could not be made is told.
    pub fn write(&self, inputs: Fingerprint, edition: &Edition, live: &Live) -> Result<(), disk::Failure> {
        let Some(out) = &self.out else { return Ok(()) };
        match disk::build(&self.site, out, inputs, &edition.compiled, &Silent) {
            Ok(_) => live.take_from(Made::load(&self.site, out)),
            Err(Stopped::Disk(failure)) => return Err(failure),
            Err(Stopped::Findings(found)) => {
                let guide = edition.compiled.guide();
                let report = Report::new(found, &guide.sources);
                let words = Words::of(guide.config.language);
                findings::show(&report, &guide.sources, Format::default(), words);
                report.findings.iter().for_each(|finding| live.failed(edition, finding));
            }
        }
        Ok(())
    }
}
