//! Export: every exporter plans its jobs; a job's outputs are made when they are wanted.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use crate::exporters::EXPORTERS;
use crate::exporters::exporter::{Body, Exporter, Job, Output, Site, Work};
use crate::text::diagnostic::Diagnostic;

/// A job with the exporter that makes it.
pub struct Planned {
    exporter: &'static dyn Exporter,
    job: Job,
}

impl Planned {
    /// The job's name, unique in the whole site.
    pub fn name(&self) -> String {
        format!("{}:{}", self.exporter.name(), self.job.name)
    }

    /// The name of its exporter.
    pub fn exporter(&self) -> &'static str {
        self.exporter.name()
    }

    /// Begins the job: tells its key, and makes its outputs when asked.
    pub fn begin<'a>(&'a self, site: &'a Site) -> Work<'a> {
        self.exporter.begin(&self.job, site)
    }
}

/// The stack of a thread that does heavy jobs, in bytes.
const STACK: usize = 16 << 20;

/// Does all jobs, side by side, and gives the results in their order. Heavy jobs are not done on the threads of rayon:
/// they use these themselves, and one that waits there could take up another heavy job, and so on until its stack is full.
pub fn each<T: Send>(planned: &[Planned], work: impl Fn(&Planned) -> T + Sync) -> Vec<T> {
    let (heavy, light): (Vec<usize>, Vec<usize>) = (0..planned.len()).partition(|at| planned[*at].exporter.is_heavy());
    let mut results: Vec<(usize, T)> = light.into_par_iter().map(|at| (at, work(&planned[at]))).collect();
    results.extend(apart(&heavy, |at| work(&planned[at])));
    results.sort_unstable_by_key(|(at, _)| *at);
    results.into_iter().map(|(_, result)| result).collect()
}

/// Does some jobs on threads of their own.
fn apart<T: Send>(jobs: &[usize], work: impl Fn(usize) -> T + Sync) -> Vec<(usize, T)> {
    let next = AtomicUsize::new(0);
    let take = || {
        let mine = std::iter::from_fn(|| jobs.get(next.fetch_add(1, Ordering::Relaxed)));
        mine.map(|at| (*at, work(*at))).collect::<Vec<(usize, T)>>()
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from).min(jobs.len());
    std::thread::scope(|scope| {
        let start = |number: usize| {
            let thread = std::thread::Builder::new().name(format!("heavy-{number}")).stack_size(STACK);
            thread.spawn_scoped(scope, take).expect("the system has room for a few more threads")
        };
        let started: Vec<_> = (0..threads).map(start).collect();
        let done = |thread: std::thread::ScopedJoinHandle<'_, Vec<(usize, T)>>| {
            thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
        };
        started.into_iter().flat_map(done).collect()
    })
}

/// All jobs of all exporters, in a stable order.
pub fn plan(site: &Site) -> Vec<Planned> {
    let jobs = EXPORTERS.iter().flat_map(|exporter| exporter.plan(site).into_iter().map(move |job| (*exporter, job)));
    jobs.map(|(exporter, job)| Planned { exporter, job }).collect()
}

/// The job that makes the file at `path` of the output, when there is one.
pub fn find(site: &Site, path: &str) -> Option<Planned> {
    EXPORTERS.iter().filter(|exporter| exporter.could_make(path)).find_map(|exporter| {
        let job = exporter.find(site, path)?;
        Some(Planned { exporter: *exporter, job })
    })
}

/// All outputs of the site that are bytes, by path; those that are only copied have no bytes. For whoever wants the
/// finished site in memory.
pub fn outputs(site: &Site) -> Result<BTreeMap<String, Vec<u8>>, Box<Diagnostic>> {
    let made: Result<Vec<Vec<Output>>, _> =
        each(&plan(site), |planned| (planned.begin(site).make)()).into_iter().collect();
    let flat = made?.into_iter().flatten();
    let files = flat.filter_map(|output| match output.body {
        Body::Bytes(bytes) => Some((output.path, bytes)),
        Body::Copy(_) => None,
    });
    Ok(files.collect())
}
