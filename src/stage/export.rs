//! Export: every exporter plans its jobs; a job's outputs are made when they are wanted.

use std::collections::BTreeMap;

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

    /// Begins the job: tells its key, and makes its outputs when asked.
    pub fn begin<'a>(&'a self, site: &'a Site) -> Work<'a> {
        self.exporter.begin(&self.job, site)
    }
}

/// All jobs of all exporters, in a stable order.
pub fn plan(site: &Site) -> Vec<Planned> {
    let jobs = EXPORTERS.iter().flat_map(|exporter| exporter.plan(site).into_iter().map(move |job| (*exporter, job)));
    jobs.map(|(exporter, job)| Planned { exporter, job }).collect()
}

/// All outputs of the site that are bytes, by path; those that are only copied have no bytes. For whoever wants the
/// finished site in memory.
pub fn outputs(site: &Site) -> Result<BTreeMap<String, Vec<u8>>, Box<Diagnostic>> {
    let made: Result<Vec<Vec<Output>>, _> = plan(site).par_iter().map(|planned| (planned.begin(site).make)()).collect();
    let flat = made?.into_iter().flatten();
    let files = flat.filter_map(|output| match output.body {
        Body::Bytes(bytes) => Some((output.path, bytes)),
        Body::Copy(_) => None,
    });
    Ok(files.collect())
}
