//! What lies ready on disk for somebody who shows a site: files of the content folder, piece by piece, and what an earlier
//! build wrote.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use super::manifest::{Manifest, State};
use crate::exporters::exporter::Output;
use crate::text::fingerprint::Fingerprint;

/// A file that is sent as it is, or a part of it.
#[derive(Debug)]
pub struct Piece {
    file: File,
    pub length: u64,
}

impl Piece {
    /// The file at `path` of the site's content folder; nothing when it is gone.
    pub fn of_content(site: &Path, path: &str) -> Option<Piece> {
        let file = File::open(site.join("content").join(path)).ok()?;
        let length = file.metadata().ok().filter(|data| data.is_file())?.len();
        Some(Piece { file, length })
    }

    /// Copies `length` bytes from `start` on.
    pub fn copy(&mut self, start: u64, length: u64, to: &mut impl Write) -> io::Result<()> {
        self.file.seek(SeekFrom::Start(start))?;
        let sent = io::copy(&mut Read::by_ref(&mut self.file).take(length), to)?;
        if sent == length { Ok(()) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
    }
}

/// What the last build of a site wrote to an output folder.
pub struct Made {
    out: PathBuf,
    manifest: Manifest,
}

impl Made {
    pub fn load(site: &Path, out: &Path) -> Made {
        Made { out: out.to_path_buf(), manifest: Manifest::load(&State::of(site, out).manifest) }
    }

    /// The outputs of a job, when it was done with this key and they still stand there.
    pub fn outputs(&self, job: &str, key: Fingerprint) -> Option<Vec<Output>> {
        let done = self.manifest.jobs.get(job).filter(|done| self.manifest.is_ours() && done.key == key)?;
        let read = |path: &str| Some(Output::new(path, std::fs::read(self.out.join(path)).ok()?));
        done.files.iter().map(|file| if file.stands(&self.out) { read(&file.path) } else { None }).collect()
    }
}
