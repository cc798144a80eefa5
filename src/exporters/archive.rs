//! Guides of earlier years, published as they were kept: every file of a year under its own address, byte for byte.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::exporter::{Exporter, Job, Output, Site};
use crate::text::diagnostic::{Code, Diagnostic, Severity};
use crate::text::fingerprint::Fingerprint;

pub static DAMAGED: Code = Code {
    name: "archive/damaged",
    severity: Severity::Error,
    wrong: "archive/2025-2026.zip, met de hand uitgepakt en weer ingepakt, of half gekopieerd",
    right: "stagegids freeze 2025-2026",
};

/// A year holds at most so many files, and so many bytes together.
const FILES: usize = 200_000;
const BYTES: u64 = 1_500_000_000;

pub struct Archive;

impl Exporter for Archive {
    fn name(&self) -> &'static str {
        "archive"
    }

    fn plan(&self, site: &Site) -> Vec<Job> {
        let years = site.years.iter().enumerate();
        years.map(|(item, year)| Job { name: year.name.clone(), key: Fingerprint::of(&year.bytes), item }).collect()
    }

    fn makes(&self, job: &Job, path: &str, _site: &Site) -> bool {
        path.strip_prefix(&job.name).is_some_and(|rest| rest.starts_with('/'))
    }

    fn make(&self, job: &Job, site: &Site) -> Result<Vec<Output>, Box<Diagnostic>> {
        let year = &site.years[job.item];
        let files = unpack(&year.bytes).ok_or_else(|| {
            let mut damaged = Diagnostic::new(&DAMAGED, year.at);
            damaged.arg("year", &year.name);
            Box::new(damaged)
        })?;
        Ok(files.into_iter().map(|(path, bytes)| Output::new(format!("{}/{path}", year.name), bytes)).collect())
    }
}

/// The exporters whose outputs a year does not need: they speak for the whole site.
pub fn is_kept(exporter: &str) -> bool {
    !matches!(exporter, "archive" | "feed" | "offline" | "robots" | "sitemap")
}

/// The name of a year: digits, with hyphens between them.
pub fn is_year(name: &str) -> bool {
    let digits = |part: &str| (2..=4).contains(&part.len()) && part.bytes().all(|sign| sign.is_ascii_digit());
    let parts: Vec<&str> = name.split('-').collect();
    (1..=2).contains(&parts.len()) && parts[0].len() == 4 && parts.into_iter().all(digits)
}

/// `2025–2026`.
pub fn title(name: &str) -> String {
    name.replace('-', "–")
}

/// Files as one, the same for the same files.
pub fn pack(files: &[(String, Vec<u8>)]) -> zip::result::ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // Without a time of its own every file bears that of the format: 1 January 1980.
    let options = SimpleFileOptions::default().last_modified_time(zip::DateTime::default());
    for (path, bytes) in files {
        let method = if is_dense(path) { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        zip.start_file(path.as_str(), options.compression_method(method))?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// Whether a file does not get smaller any more, by its name.
fn is_dense(path: &str) -> bool {
    const DENSE: [&str; 12] =
        ["avif", "gif", "jpeg", "jpg", "m4a", "mp3", "mp4", "ogg", "png", "webm", "webp", "woff2"];
    path.rsplit_once('.').is_some_and(|(_, extension)| DENSE.contains(&extension.to_ascii_lowercase().as_str()))
}

/// Whether bytes are a package of files at all.
pub fn is_readable(bytes: &[u8]) -> bool {
    ZipArchive::new(Cursor::new(bytes)).is_ok_and(|zip| (1..=FILES).contains(&zip.len()))
}

/// The files of a year; nothing where they cannot be read, or would lie outside their folder.
pub fn unpack(bytes: &[u8]) -> Option<Vec<(String, Vec<u8>)>> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).ok().filter(|zip| zip.len() <= FILES)?;
    let (mut files, mut left) = (Vec::with_capacity(zip.len()), BYTES);
    for at in 0..zip.len() {
        let file = zip.by_index(at).ok()?;
        let path = file.name().ok()?.into_owned();
        // A folder by itself is no file.
        if path.ends_with('/') {
            continue;
        }
        if !is_inside(&path) {
            return None;
        }
        let mut bytes = Vec::new();
        file.take(left + 1).read_to_end(&mut bytes).ok()?;
        left = left.checked_sub(bytes.len() as u64)?;
        files.push((path, bytes));
    }
    files.sort_unstable();
    let unique = files.windows(2).all(|pair| pair[0].0 != pair[1].0);
    (unique && !files.is_empty()).then_some(files)
}

fn is_inside(path: &str) -> bool {
    let plain = |part: &str| !matches!(part, "" | "." | "..") && !part.contains(['\\', ':', '\0']);
    !path.is_empty() && path.split('/').all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_comes_out_as_it_went_in() {
        let files = vec![("a/index.html".to_owned(), b"<p>".to_vec()), ("index.html".to_owned(), vec![0, 255])];
        let packed = pack(&files).expect("memory can be written");
        assert_eq!(unpack(&packed), Some(files.clone()));
        assert_eq!(pack(&files).ok(), Some(packed));
    }

    #[test]
    fn what_is_damaged_or_reaches_outside_is_refused() {
        let packed = pack(&[("index.html".to_owned(), vec![7; 5000])]).expect("memory can be written");
        assert_eq!(unpack(&packed[..packed.len() / 2]), None);
        assert_eq!(unpack(b"no zip at all"), None);
        for path in ["../x", "/x", "a/../../x", "a\\b", "C:/x", "a//b"] {
            let packed = pack(&[(path.to_owned(), vec![1])]).expect("memory can be written");
            assert_eq!(unpack(&packed), None, "{path}");
        }
        assert!(is_year("2025-2026") && is_year("2025") && is_year("2025-26"));
        assert!(!is_year("2025-2026-2") && !is_year("25") && !is_year("jaar") && !is_year("../x") && !is_year(""));
    }
}
