//! What `serve` has in memory is what a build would write: whatever was edited, whatever was asked before, and however
//! little room there is.

use std::collections::BTreeMap;
use std::sync::Arc;

use proptest::prelude::*;
use proptest::sample::Index;
use stagegids::compile::{Inputs, compile};
use stagegids::kinds::KINDS;
use stagegids::memo::Memo;
use stagegids::stage::export;
use stagegids::stage::shelf::{Asked, Edition, Held, Shelf};

use super::{apply, cases, edit, settings};
use crate::support::site::{TODAY, clean, inputs};

/// The bytes of a file; nothing when there is none.
fn file(shelf: &Shelf, edition: &Edition, path: &str) -> Option<Vec<u8>> {
    match shelf.file(edition, path, &|_, _| None) {
        Asked::Found(file) => match file.content {
            Held::Bytes(bytes) => Some(bytes.to_vec()),
            Held::Content(_) => None,
        },
        Asked::Missing => None,
        Asked::Failed(finding, _) => panic!("{path}: {finding:?}"),
    }
}

proptest! {
    #![proptest_config(cases(16))]

    #[test]
    fn what_is_shown_is_what_a_build_writes(
        edits in prop::collection::vec(edit(), 1..5),
        asked in prop::collection::vec(any::<Index>(), 12),
        room in prop_oneof![Just(0usize), Just(100_000), Just(100_000_000)],
    ) {
        let samples = KINDS.iter().map(|kind| {
            let name = if kind.holds_folder() { "voorbeeld/index" } else { "voorbeeld" };
            (format!("content/{}/{name}.md", kind.folder()), kind.sample().as_bytes().to_vec())
        });
        let mut site = Inputs { today: TODAY, ..inputs(samples.chain([settings()])) };
        let (shelf, mut memo, mut paths) = (Shelf::new(room), Memo::default(), Vec::new());
        for number in 0..=edits.len() {
            let edition = Edition::new(number as u64, Arc::new(compile(&site, &mut memo)));
            let all = export::plan(&edition.compiled.site);
            paths.extend(all.iter().map(|job| job.name().split_once(':').expect("an exporter and a name").1.to_owned()));
            paths.sort();
            paths.dedup();
            // Some files are asked of every edition, so that what is kept comes from different ones.
            for index in &asked {
                let path = index.get(&paths);
                file(&shelf, &edition, path);
            }
            if let Some(edit) = edits.get(number) {
                apply(edit, &mut site);
                continue;
            }
            let fresh: BTreeMap<String, Vec<u8>> =
                export::outputs(&clean(&site).site).unwrap_or_else(|finding| panic!("{finding:?}"));
            for (path, bytes) in &fresh {
                let shown = file(&shelf, &edition, path);
                prop_assert_eq!(shown.as_deref().map(String::from_utf8_lossy), Some(String::from_utf8_lossy(bytes)), "{}", path);
            }
            // What once was there and is not any more, is gone.
            for path in paths.iter().filter(|path| !fresh.contains_key(*path)) {
                prop_assert!(file(&shelf, &edition, path).is_none(), "{} is still there", path);
            }
            prop_assert!(room == 0 || shelf.size() <= room, "{} bytes are kept", shelf.size());
        }
    }
}
