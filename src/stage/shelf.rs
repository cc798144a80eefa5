//! A finished site of which each output is made when somebody asks for it, and kept while there is room and nothing it
//! depends on changes. For whoever shows a site while it is written.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::export::{self, Planned};
use crate::compile::Compiled;
use crate::exporters::exporter::{Body, Output};
use crate::text::diagnostic::Diagnostic;
use crate::text::fingerprint::Fingerprint;

/// How many addresses an edition remembers the job of.
const ADDRESSES: usize = 1_000;
/// How many jobs are kept, however small their outputs: most are pages, which are made again faster than they are asked.
const JOBS: usize = 250;

/// A site as it was compiled at one moment.
pub struct Edition {
    /// Counts up with every edition.
    pub number: u64,
    pub compiled: Arc<Compiled>,
    jobs: Mutex<HashMap<String, Arc<Planned>>>,
}

impl Edition {
    pub fn new(number: u64, compiled: Arc<Compiled>) -> Edition {
        Edition { number, compiled, jobs: Mutex::default() }
    }

    /// The job that makes the file at `path`.
    fn job(&self, path: &str) -> Option<Arc<Planned>> {
        if let Some(job) = lock(&self.jobs).get(path) {
            return Some(job.clone());
        }
        let job = Arc::new(export::find(&self.compiled.site, path)?);
        let mut jobs = lock(&self.jobs);
        if jobs.len() >= ADDRESSES {
            jobs.clear();
        }
        jobs.insert(path.to_owned(), job.clone());
        Some(job)
    }
}

/// A file of the finished site.
#[derive(Clone, Debug)]
pub struct Item {
    pub content: Held,
    /// Equal for equal bytes.
    pub tag: Fingerprint,
}

/// Where the bytes of a file are.
#[derive(Clone, Debug)]
pub enum Held {
    Bytes(Arc<[u8]>),
    /// In the content folder, at this path.
    Content(Arc<str>),
}

/// What came of asking for a file.
pub enum Asked {
    Found(Item),
    /// The site has no such file.
    Missing,
    /// It could not be made; what stood there before, when it is still known.
    Failed(Box<Diagnostic>, Option<Item>),
}

/// Outputs that lie ready elsewhere, by the name and the key of their job.
pub type Elsewhere<'a> = &'a dyn Fn(&str, Fingerprint) -> Option<Vec<Output>>;

/// The outputs that were made.
pub struct Shelf {
    /// How many bytes are kept at most.
    room: usize,
    slots: Mutex<HashMap<String, Arc<Slot>>>,
    clock: AtomicU64,
}

/// The place of one job: whoever wants it while it is being made waits here.
#[derive(Default)]
struct Slot {
    made: Mutex<Option<Made>>,
    size: AtomicUsize,
    used: AtomicU64,
}

struct Made {
    key: Fingerprint,
    /// The newest edition for which the key is known to be right.
    edition: u64,
    files: HashMap<String, Item>,
}

impl Shelf {
    pub fn new(room: usize) -> Shelf {
        Shelf { room, slots: Mutex::default(), clock: AtomicU64::new(0) }
    }

    /// The file at `path` of an edition.
    pub fn file(&self, edition: &Edition, path: &str, elsewhere: Elsewhere<'_>) -> Asked {
        let Some(job) = edition.job(path) else { return Asked::Missing };
        let name = job.name();
        let slot = lock(&self.slots).entry(name.clone()).or_default().clone();
        slot.used.store(self.clock.fetch_add(1, Ordering::Relaxed), Ordering::Relaxed);
        let mut made = lock(&slot.made);
        if let Some(found) = made.as_ref().filter(|made| made.edition == edition.number) {
            return found.files.get(path).cloned().map_or(Asked::Missing, Asked::Found);
        }
        let work = job.begin(&edition.compiled.site);
        let key = work.key;
        if let Some(known) = made.as_mut().filter(|made| made.key == key) {
            known.edition = edition.number;
            return known.files.get(path).cloned().map_or(Asked::Missing, Asked::Found);
        }
        let outputs = match elsewhere(&name, key).map_or_else(work.make, Ok) {
            Ok(outputs) => outputs,
            Err(finding) => {
                return Asked::Failed(finding, made.as_ref().and_then(|made| made.files.get(path).cloned()));
            }
        };
        let files: HashMap<String, Item> = outputs.into_iter().map(held).collect();
        let file = files.get(path).cloned();
        slot.size.store(files.values().map(Item::size).sum(), Ordering::Relaxed);
        *made = Some(Made { key, edition: edition.number, files });
        drop(made);
        self.make_room(&name);
        file.map_or(Asked::Missing, Asked::Found)
    }

    /// How many bytes are kept.
    pub fn size(&self) -> usize {
        lock(&self.slots).values().map(|slot| slot.size.load(Ordering::Relaxed)).sum()
    }

    /// Lets go of what nobody asked for longest, until there is room; never of the job that was just made.
    fn make_room(&self, newest: &str) {
        let mut slots = lock(&self.slots);
        let mut size: usize = slots.values().map(|slot| slot.size.load(Ordering::Relaxed)).sum();
        if size <= self.room && slots.len() <= JOBS {
            return;
        }
        let mut order: Vec<(u64, String, usize)> = slots
            .iter()
            .filter(|(name, _)| *name != newest)
            .map(|(name, slot)| (slot.used.load(Ordering::Relaxed), name.clone(), slot.size.load(Ordering::Relaxed)))
            .collect();
        order.sort_unstable();
        // More than needed, so that this is not done for every file.
        let (room, jobs) = (self.room / 4 * 3, JOBS / 4 * 3);
        for (_, name, bytes) in order {
            if size <= room && slots.len() <= jobs {
                return;
            }
            slots.remove(&name);
            size -= bytes;
        }
    }
}

impl Item {
    fn size(&self) -> usize {
        match &self.content {
            Held::Bytes(bytes) => bytes.len(),
            Held::Content(_) => 0,
        }
    }
}

fn held(output: Output) -> (String, Item) {
    let file = match output.body {
        Body::Bytes(bytes) => Item { tag: Fingerprint::of(&bytes), content: Held::Bytes(bytes.into()) },
        // The name of a copied file holds the fingerprint of its content.
        Body::Copy(from) => Item { tag: Fingerprint::of(output.path.as_bytes()), content: Held::Content(from) },
    };
    (output.path, file)
}

/// Nothing is left half done under these locks, so one that a panic broke is still good.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
