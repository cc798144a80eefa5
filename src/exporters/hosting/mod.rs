//! What a web server needs to know of the site, as the files that it reads: the policy for every answer, which files never
//! change, where pages moved to, which page says that there is none. `hosting:` in `guide.yml` names the servers.

mod apache;
mod caddy;
pub mod compress;
mod iis;
mod netlify;
mod nginx;
mod rules;

use super::exporter::{Exporter, Job, Output, Site};
use crate::guide::host::Host;
use crate::text::diagnostic::Diagnostic;
use crate::text::fingerprint::Mixer;
use rules::Rules;

pub struct Hosting;

impl Exporter for Hosting {
    fn name(&self) -> &'static str {
        "hosting"
    }

    fn plan(&self, site: &Site) -> Vec<Job> {
        let hosts = &site.guide.config.hosting;
        if hosts.is_empty() || site.guide.config.frozen.is_some() {
            return Vec::new();
        }
        let rules = Rules::of(site);
        let job = |(item, host): (usize, &Host)| {
            let mut mixer = Mixer::default();
            for output in files(*host, &rules) {
                mixer.push(output.path.as_bytes());
                if let super::exporter::Body::Bytes(bytes) = &output.body {
                    mixer.push(bytes);
                }
            }
            Job { name: host.name().to_owned(), key: mixer.finish(), item }
        };
        hosts.iter().enumerate().map(job).collect()
    }

    fn makes(&self, job: &Job, path: &str, site: &Site) -> bool {
        files(site.guide.config.hosting[job.item], &Rules::of(site)).iter().any(|output| output.path == path)
    }

    fn make(&self, job: &Job, site: &Site) -> Result<Vec<Output>, Box<Diagnostic>> {
        Ok(files(site.guide.config.hosting[job.item], &Rules::of(site)))
    }
}

fn files(host: Host, rules: &Rules) -> Vec<Output> {
    match host {
        Host::Netlify => netlify::files(rules),
        Host::Nginx => nginx::files(rules),
        Host::Apache => apache::files(rules),
        Host::Caddy => caddy::files(rules),
        Host::Iis => iis::files(rules),
    }
}
