//! Every file of the site is found by its path alone, by the job that makes it: so `serve` makes one without planning all.

use std::collections::BTreeMap;

use stagegids::stage::export;

use crate::support::site::{clean, shipped};

/// Of every exporter so many files are looked for, spread over all it has.
const EACH: usize = 12;

#[test]
fn the_job_of_every_file_is_found() {
    let compiled = clean(&shipped());
    let mut files: BTreeMap<&str, Vec<(String, String)>> = BTreeMap::new();
    for planned in export::plan(&compiled.site) {
        let (name, exporter) = (planned.name(), planned.exporter());
        let of_exporter = files.entry(exporter).or_default();
        // That a sheet is one file by the name of its job, `exporters/print.rs` shows.
        if exporter == "print" {
            of_exporter.push((name.trim_start_matches("print:").to_owned(), name));
            continue;
        }
        let made = (planned.begin(&compiled.site).make)().unwrap_or_else(|finding| panic!("{finding:?}"));
        of_exporter.extend(made.into_iter().map(|output| (output.path, name.clone())));
    }
    assert!(files.len() >= 8, "{:?}", files.keys());
    for (exporter, files) in files {
        let step = files.len().div_ceil(EACH).max(1);
        for (path, job) in files.iter().step_by(step).chain(files.last()) {
            let found = export::find(&compiled.site, path).map(|found| found.name());
            assert_eq!(found.as_deref(), Some(&**job), "{exporter}: {path}");
        }
    }
    for path in ["nergens/index.html", "nergens.pdf", "assets/search/xx/a", "sitemap-x.xml", "guide.json/x", "", "a"] {
        assert!(export::find(&compiled.site, path).is_none(), "{path}");
    }
}
