//! The addresses outside a guide, asked for: politely, and not again while the last answer is fresh.

mod ask;
mod kept;

use std::collections::BTreeMap;
use std::path::Path;

use super::{Exit, Stop};
use crate::commands::words::Words;
use crate::disk;
use crate::guide::graph::Guide;
use crate::outside::{self, Answer};
use crate::stage;
use crate::text::report::Report;

/// The report with what was found about the addresses outside the guide.
pub fn with_external(guide: &Guide, report: &Report, site: &Path, words: &'static Words) -> Result<Report, Stop> {
    let addresses = outside::addresses(guide);
    let mut kept = kept::read(site, disk::today());
    let unknown: Vec<&str> = addresses.keys().map(String::as_str).filter(|url| !kept.contains_key(*url)).collect();
    if !unknown.is_empty() {
        let fresh = ask::all(&unknown).ok_or_else(|| Stop {
            exit: Exit::Disk,
            message: words.say("external-no-curl", &[]),
            words,
        })?;
        kept.extend(fresh.into_iter().map(|(url, answer)| (url, (disk::today(), answer))));
        // Kept to spare the servers: where that is not possible they are asked again.
        kept::write(site, &kept).ok();
    }
    let answers: BTreeMap<String, Answer> = kept.into_iter().map(|(url, (_, answer))| (url, answer)).collect();
    let found = stage::check::report(guide, outside::judge(guide, &addresses, &answers));
    let all = report.findings.iter().chain(&found.findings).cloned().collect();
    Ok(Report::new(all, &guide.sources))
}
