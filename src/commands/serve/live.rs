//! What is shown at this moment: the last good site, what was found since, and who waits for news.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, RwLock};
use std::time::Duration;

use super::page;
use super::told::Told;
use crate::compile::Compiled;
use crate::disk::Made;
use crate::guide::language::Language;
use crate::stage::shelf::{Asked, Edition, Item, Shelf};
use crate::text::diagnostic::Diagnostic;
use crate::text::fingerprint::Fingerprint;

/// How many bytes of finished files are kept.
const ROOM: usize = 96 << 20;

/// What is shown.
pub struct State {
    /// Counts up with every change of what is shown or told.
    pub number: u64,
    /// The last site without errors; nothing before there is one.
    pub edition: Option<Arc<Edition>>,
    pub told: Told,
}

/// The one that answers.
pub struct Live {
    /// Below which path the site stands: `/`, or `/stage/`.
    base: RwLock<String>,
    /// Whether pages are told of changes.
    pub tells: bool,
    /// Whether any computer may ask, and not only this one.
    pub open: bool,
    /// The language of what is told, when it is not that of the site.
    lang: Option<Language>,
    shelf: Shelf,
    made: RwLock<Option<Made>>,
    state: Mutex<Arc<State>>,
    news: Condvar,
    listeners: AtomicUsize,
}

impl Live {
    pub fn new(tells: bool, open: bool, lang: Option<Language>) -> Live {
        let state = State { number: 0, edition: None, told: Told::default() };
        Live {
            base: RwLock::new("/".to_owned()),
            tells,
            open,
            lang,
            shelf: Shelf::new(ROOM),
            made: RwLock::default(),
            state: Mutex::new(Arc::new(state)),
            news: Condvar::new(),
            listeners: AtomicUsize::new(0),
        }
    }

    pub fn state(&self) -> Arc<State> {
        lock(&self.state).clone()
    }

    pub fn base(&self) -> String {
        self.base.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The state after `seen`; nothing when there is none within `time`.
    pub fn after(&self, seen: u64, time: Duration) -> Option<Arc<State>> {
        let state = lock(&self.state);
        let waited = self.news.wait_timeout_while(state, time, |state| state.number <= seen);
        let (state, _) = waited.unwrap_or_else(PoisonError::into_inner);
        (state.number > seen).then(|| state.clone())
    }

    /// Shows what was compiled: as the site, when it has no errors; what was found in any case. Gives the site, when it is
    /// shown.
    pub fn show(&self, compiled: Arc<Compiled>) -> Option<Arc<Edition>> {
        let before = self.state();
        let number = before.number + 1;
        let config = &compiled.guide().config;
        let told = Told::of(&compiled.report, &compiled.guide().sources, self.lang.unwrap_or(config.language));
        let good = !compiled.report.has_errors();
        if good || before.edition.is_none() {
            *self.base.write().unwrap_or_else(PoisonError::into_inner) = config.base().to_owned();
        }
        let edition = if good { Some(Arc::new(Edition::new(number, compiled))) } else { before.edition.clone() };
        drop(before);
        self.put(State { number, edition: edition.clone(), told });
        edition.filter(|_| good)
    }

    /// Tells of an output that could not be made, when it was not told yet.
    pub fn failed(&self, edition: &Edition, finding: &Diagnostic) {
        let mut state = lock(&self.state);
        let current = state.edition.as_ref().filter(|shown| shown.number == edition.number);
        let Some(current) = current.cloned() else { return };
        if let Some(told) = state.told.with(finding, &current.compiled.guide().sources) {
            *state = Arc::new(State { number: state.number + 1, edition: Some(current), told });
            self.news.notify_all();
        }
    }

    fn put(&self, next: State) {
        let old = std::mem::replace(&mut *lock(&self.state), Arc::new(next));
        self.news.notify_all();
        // A large site takes a moment to take apart: not while others wait for the lock.
        drop(old);
    }

    /// Takes what lies ready in an output folder from there, rather than to make it.
    pub fn take_from(&self, made: Made) {
        *self.made.write().unwrap_or_else(PoisonError::into_inner) = Some(made);
    }

    /// The file at `path` of the site.
    pub fn file(&self, edition: &Edition, path: &str) -> Asked {
        let made = self.made.read().unwrap_or_else(PoisonError::into_inner);
        let elsewhere = |job: &str, key: Fingerprint| made.as_ref()?.outputs(job, key);
        let asked = self.shelf.file(edition, path, &elsewhere);
        if let Asked::Failed(finding, _) = &asked {
            self.failed(edition, finding);
        }
        asked
    }

    /// What a page is known by to those who look at it: the fingerprint of all but its styles, and these.
    pub fn glance(&self, state: &State, path: &str) -> page::Glance {
        let Some(edition) = &state.edition else { return page::Glance::default() };
        let file = |path: &str| match self.file(edition, path) {
            Asked::Found(file) | Asked::Failed(_, Some(file)) => Some(file),
            Asked::Missing | Asked::Failed(_, None) => None,
        };
        let found: Option<Item> = file(path).or_else(|| file(super::answer::MISSING));
        found.map(|file| page::glance(&file)).unwrap_or_default()
    }

    /// Room for one who listens, while there are not too many.
    pub fn listen(&self, most: usize) -> Option<Listener<'_>> {
        let listener = Listener(&self.listeners);
        (self.listeners.fetch_add(1, Ordering::Relaxed) < most).then_some(listener)
    }
}

/// One who listens to news.
pub struct Listener<'a>(&'a AtomicUsize);

impl Drop for Listener<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
