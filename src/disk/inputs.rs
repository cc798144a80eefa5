//! Reads the files of a site.

use std::borrow::Cow;
use std::fs::{File, Metadata};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;
use walkdir::WalkDir;

use super::{At, Failure};
use crate::compile::{Content, InputFile, Inputs, Refusal};
use crate::stage::read::TEXT_LIMIT;
use crate::text::carried::Carried;
use crate::text::fingerprint::Mixer;

/// Bytes that are only copied, whatever their size, by extension; every other file is read.
const MEDIA: &[&str] = &[
    "avif", "docx", "gif", "jpeg", "jpg", "m4a", "mp3", "mp4", "odt", "ogg", "opus", "otf", "pdf", "png", "pptx",
    "ttf", "wav", "webm", "webp", "woff", "woff2", "xlsx", "zip",
];
/// How deep folders may lie.
const DEPTH: usize = 32;
/// The folders of a site that hold what it is made from.
pub const PARTS: [&str; 3] = ["content", "themes", "archive"];

/// The day: from `SOURCE_DATE_EPOCH` (seconds since 1970, UTC) when it is set, else from the clock.
pub fn today() -> Date {
    let fixed = std::env::var("SOURCE_DATE_EPOCH").ok().and_then(|text| text.parse::<i64>().ok());
    let fixed = fixed.and_then(|seconds| jiff::Timestamp::from_second(seconds).ok());
    let now = fixed.unwrap_or_else(jiff::Timestamp::now);
    now.to_zoned(jiff::tz::TimeZone::UTC).date()
}

/// Reads `content/`, `themes/` and `archive/` of the site in `folder`. What may not be read (a link that leads out of the site) is
/// listed as refused; what cannot be read is a failure.
pub fn inputs(folder: &Path, drafts: bool) -> Result<Inputs, Failure> {
    listing(folder)?.read(drafts)
}

/// The files that make a site, found but not read.
pub struct Listing(Vec<Found>);

/// Lists the files of the site in `folder`, as [`inputs`] would read them.
pub fn listing(folder: &Path) -> Result<Listing, Failure> {
    let content = folder.join("content");
    std::fs::read_dir(&content).at(&content)?;
    let mut found = Vec::new();
    for part in PARTS {
        let root = folder.join(part);
        if root.is_dir() {
            list(folder, &root, &root, DEPTH, &mut found)?;
        }
    }
    found.sort_unstable_by(|a, b| a.path.cmp(&b.path));
    // What is gone in the meantime is told when it is read.
    found.par_iter_mut().for_each(|found| found.data = found.disk.metadata().ok());
    Ok(Listing(found))
}

impl Listing {
    /// Every file, in order of path, with how it looks; nothing where it cannot be looked at.
    pub fn looks(&self) -> impl Iterator<Item = (&str, Option<&Metadata>)> {
        self.0.iter().map(|found| (&*found.path, found.data.as_ref()))
    }

    /// Reads them all.
    pub fn read(self, drafts: bool) -> Result<Inputs, Failure> {
        let files: Result<Vec<InputFile>, Failure> = self.0.into_par_iter().map_init(Vec::new, read).collect();
        Ok(Inputs { files: files?, today: today(), drafts, year: None })
    }
}

/// One file of the site in `folder`, as [`inputs`] would read it; none when it is gone, or none of the site's.
pub fn input(folder: &Path, path: &str) -> Result<Option<InputFile>, Failure> {
    let root = folder.join(path.split('/').next().unwrap_or(""));
    let mut found = Vec::new();
    if root.is_dir() && folder.join(path).symlink_metadata().is_ok_and(|entry| !entry.is_dir()) {
        list(folder, &root, &folder.join(path), 0, &mut found)?;
    }
    found.pop().map(|found| read(&mut Vec::new(), found)).transpose()
}

/// A file to read, or one to refuse.
struct Found {
    disk: PathBuf,
    path: String,
    refusal: Option<Refusal>,
    /// How it looked when it was found, where that was asked.
    data: Option<Metadata>,
}

/// The files at or below one place of the site (a path from its folder, with `/`), as [`inputs`] would read them; none when
/// nothing stands there, or nothing of ours. `None` when that cannot be told by looking at this place alone.
pub fn below(folder: &Path, place: &str) -> Option<Vec<InputFile>> {
    let names: Vec<&str> = place.split('/').collect();
    let (part, inside) = names.split_first().filter(|(part, _)| PARTS.contains(part))?;
    if inside.is_empty() || inside.len() > DEPTH {
        return None;
    }
    if inside.iter().any(|name| name.starts_with('.')) {
        return Some(Vec::new());
    }
    let root = folder.join(part);
    let mut above = root.clone();
    for name in &inside[..inside.len() - 1] {
        above.push(name);
        // Below a link, or below what is no folder, there is nothing for us; what stands above it is named too.
        if !above.symlink_metadata().is_ok_and(|data| data.is_dir()) {
            return Some(Vec::new());
        }
    }
    let at = folder.join(place);
    let mut found = Vec::new();
    match at.symlink_metadata() {
        Ok(data) if data.is_dir() => list(folder, &root, &at, DEPTH - inside.len(), &mut found).ok()?,
        Ok(_) => list(folder, &root, &at, 0, &mut found).ok()?,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
        Err(_) => return None,
    }
    found.sort_unstable_by(|a, b| a.path.cmp(&b.path));
    found.into_par_iter().map_init(Vec::new, read).collect::<Result<Vec<InputFile>, Failure>>().ok()
}

/// Lists what stands at or below `start`, which lies in the part `root` of the site.
fn list(folder: &Path, root: &Path, start: &Path, depth: usize, found: &mut Vec<Found>) -> Result<(), Failure> {
    let real_root = root.canonicalize().at(root)?;
    let walk = WalkDir::new(start).max_depth(depth).into_iter();
    // Hidden folders such as `.git` are none of ours.
    let shown = |entry: &walkdir::DirEntry| entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.');
    for entry in walk.filter_entry(shown) {
        let entry = entry.map_err(|error| {
            let path = error.path().unwrap_or(start).to_path_buf();
            Failure::new(path, error.into_io_error().unwrap_or_else(|| std::io::Error::other("?")))
        })?;
        // Reading a pipe or a device might never end.
        let link = entry.path_is_symlink();
        if !entry.file_type().is_file() && !link {
            continue;
        }
        let disk = entry.into_path();
        let relative = disk.strip_prefix(folder).unwrap_or(&disk).to_string_lossy();
        // What had to be written otherwise to be text is no name for every system.
        let mut refusal = matches!(relative, Cow::Owned(_)).then_some(Refusal::Name);
        let path = with_slashes(&relative);
        if link && !disk.canonicalize().is_ok_and(|real| real.starts_with(&real_root) && real.is_file()) {
            refusal = refusal.or(Some(Refusal::Outside));
        }
        found.push(Found { disk, path, refusal, data: None });
    }
    Ok(())
}

/// A path in the words of all systems.
fn with_slashes(path: &str) -> String {
    if cfg!(windows) { path.replace('\\', "/") } else { path.to_owned() }
}

/// Reads one file; `buffer` is lent for its bytes, so that the memory of one file serves the next.
fn read(buffer: &mut Vec<u8>, found: Found) -> Result<InputFile, Failure> {
    let Found { disk, path, refusal, data } = found;
    if let Some(refusal) = refusal {
        return Ok(InputFile::refused(path, refusal));
    }
    let extension = path.rsplit_once('.').map_or(String::new(), |(_, extension)| extension.to_ascii_lowercase());
    let mut file = File::open(&disk).at(&disk)?;
    // A year is kept whole, however large it is.
    if path.starts_with("archive/") {
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).at(&disk)?;
        return Ok(InputFile::new(path, bytes));
    }
    if MEDIA.contains(&extension.as_str()) {
        return media(&disk, file, path);
    }
    let length = data.map_or_else(|| file.metadata(), Ok).at(&disk)?.len();
    if length > TEXT_LIMIT as u64 {
        // A text that is too large is reported; a large file that is none of ours is carried.
        let text = matches!(extension.as_str(), "md" | "yml" | "yaml" | "bib" | "csv" | "vtt");
        return if text { Ok(InputFile::refused(path, Refusal::TooLarge)) } else { media(&disk, file, path) };
    }
    buffer.clear();
    // It may have grown since it was found: it is read to its end, with room to see that end.
    buffer.reserve(usize::try_from(length).unwrap_or_default() + 1);
    file.take(TEXT_LIMIT as u64 + 1).read_to_end(buffer).at(&disk)?;
    Ok(InputFile::new(path, buffer))
}

/// A file that is only copied: its bytes pass by once, in small pieces.
fn media(disk: &Path, mut file: File, path: String) -> Result<InputFile, Failure> {
    let mut mixer = Mixer::default();
    let mut piece = vec![0; 1 << 16];
    loop {
        let read = file.read(&mut piece).at(disk)?;
        if read == 0 {
            break;
        }
        mixer.push(&piece[..read]);
    }
    let size = imagesize::size(disk).ok();
    let size = size.and_then(|size| Some((u32::try_from(size.width).ok()?, u32::try_from(size.height).ok()?)));
    let place = disk.to_path_buf();
    let bytes = Carried::Later(Arc::new(move || std::fs::read(&place).ok().map(Into::into)));
    Ok(InputFile { path, content: Content::Media { size, bytes }, fingerprint: mixer.finish(), committed: None })
}
