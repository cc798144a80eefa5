//! Read: from the files of a site to sources, settings and a list of what is there.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use arcstr::ArcStr;
use jiff::civil::Date;

use crate::compile::{Content, InputFile, Inputs, Refusal};
use crate::exporters::archive;
use crate::exporters::exporter::Year;
use crate::guide::config::Config;
use crate::markup::{front, settings_file, svg, vtt, yaml};
use crate::memo::Memo;
use crate::text::carried::Carried;
use crate::text::diagnostic::{Code, Notes, Severity};
use crate::text::fingerprint::Fingerprint;
use crate::text::source::{Source, Sources};
use crate::text::span::{SourceId, Span};

/// The largest text we read, in bytes. A handbook of 80 pages is a twentieth of this.
pub const TEXT_LIMIT: usize = 4_000_000;

pub static UTF8: Code = Code {
    name: "file/utf8",
    severity: Severity::Error,
    wrong: "Een bestand in Windows-1252 of UTF-16.",
    right: "Hetzelfde bestand, opgeslagen als UTF-8.",
};
pub static TOO_LARGE: Code = Code {
    name: "file/too-large",
    severity: Severity::Error,
    wrong: "Eén bestand van 12 MB.",
    right: "Een handboek met een bestand per hoofdstuk.",
};
pub static CONTROL: Code = Code {
    name: "file/control",
    severity: Severity::Error,
    wrong: "Tekst met een onzichtbaar stuurteken (NUL) erin.",
    right: "Dezelfde tekst zonder dat teken.",
};
pub static OUTSIDE: Code = Code {
    name: "file/outside",
    severity: Severity::Error,
    wrong: "content/map → /home/iemand/map (een koppeling naar buiten)",
    right: "content/map met de bestanden zelf erin",
};
pub static NAME: Code = Code {
    name: "file/name",
    severity: Severity::Error,
    wrong: "content/forms/aux.md",
    right: "content/forms/hulp.md",
};

pub const CODES: [&Code; 6] = [&UTF8, &TOO_LARGE, &CONTROL, &OUTSIDE, &NAME, &archive::DAMAGED];

/// A file of the content folder that is not text of ours.
#[derive(Clone, Debug)]
pub struct OtherFile {
    pub fingerprint: Fingerprint,
    pub size: Option<(u32, u32)>,
    /// None when the file was refused.
    pub bytes: Option<Carried>,
}

/// Everything the next stages need to know of the disk.
pub struct Read {
    pub config: Config,
    pub sources: Sources,
    /// The Markdown files, in order of path: the source and its path from the content folder.
    pub documents: Vec<(SourceId, Arc<str>)>,
    /// All other files of the content folder, by path from it.
    pub others: BTreeMap<Arc<str>, OtherFile>,
    pub bibliography: Option<SourceId>,
    /// The day of the last commit of a document.
    pub committed: HashMap<SourceId, Date>,
    /// The guides of earlier years, the newest first.
    pub years: Vec<Year>,
    /// The files of the site's own themes: path from the site folder.
    pub themes: Vec<SourceId>,
}

/// Sorts the files, decodes the texts and reads `guide.yml`.
pub fn read(inputs: &Inputs, memo: &mut Memo, notes: &mut Notes) -> Read {
    let mut files: Vec<&InputFile> = inputs.files.iter().collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let mut sources = Sources::default();
    let (mut documents, mut others, mut committed) = (Vec::new(), BTreeMap::new(), HashMap::new());
    let (mut bibliography, mut settings, mut themes, mut years) = (None, None, Vec::new(), Vec::new());
    let mut fresh = 0;
    for file in &files {
        let id = memo.source_id(&file.path);
        check_name(file, id, memo, notes);
        if file.path.starts_with("archive/") {
            sources.insert(Source::new(id, file.path.as_str().into(), "".into()));
            years.extend(year(file, id, notes));
            continue;
        }
        let inside = file.path.strip_prefix("content/");
        let known = memo.sources.get(id).filter(|source| is_same(source, file));
        fresh += usize::from(memo.sources.get(id).is_none());
        let source = match known {
            Some(source) => Some(source.clone()),
            None if is_text(&file.path) => {
                text_of(file, id, notes).map(|text| Source::new(id, file.path.as_str().into(), text))
            }
            None => None,
        };
        if let Some(source) = source {
            if file.path.ends_with(".vtt") {
                vtt::check(id, &source.text, notes);
            }
            sources.insert(source);
            committed.extend(file.committed.map(|day| (id, day)));
            match inside {
                Some("guide.yml") => settings = Some(id),
                Some("sources.bib" | "sources.yml" | "sources.yaml") => bibliography = Some(id),
                Some(path) if path.ends_with(".md") && !is_hidden(path) => documents.push((id, path.into())),
                Some(path) if !path.ends_with(".md") => drop(others.insert(path.into(), other(file))),
                Some(_) => {}
                None => themes.push(id),
            }
        } else {
            sources.insert(Source::new(id, file.path.as_str().into(), "".into()));
            if let Some(path) = inside.filter(|path| !is_text(path)) {
                others.insert(path.into(), other(file));
            }
        }
    }
    // Where no name is new, none is new beside another.
    if fresh > 0 || memo.distinct != Some(files.len()) {
        memo.distinct = check_case(&files, memo, notes).then_some(files.len());
    }
    let mut config = read_settings(settings, &sources, inputs, memo, notes);
    sources_for_settings(&mut sources, config.span.source);
    years.reverse();
    // A year that is kept does not hold the years before it.
    if let Some(year) = &inputs.year {
        config.freeze(year);
        years.clear();
    }
    memo.sources = sources.clone();
    Read { config, sources, documents, others, bibliography, committed, years, themes }
}

/// The guide of an earlier year in a file of `archive/`. That it can be read is seen here, before anything is written.
fn year(file: &InputFile, id: SourceId, notes: &mut Notes) -> Option<Year> {
    let name = file.path.strip_prefix("archive/")?.strip_suffix(".zip")?;
    let at = Span::top(id);
    let bytes: Option<Arc<[u8]>> = match &file.content {
        Content::Bytes(bytes) => Some(bytes.clone()),
        Content::Text(_) | Content::Media { .. } | Content::Refused(_) => None,
    };
    let Some(bytes) = bytes.filter(|bytes| archive::is_year(name) && archive::is_readable(bytes)) else {
        notes.add(&archive::DAMAGED, at).arg("year", name);
        return None;
    };
    Some(Year { name: name.to_owned(), bytes, at })
}

/// Whether a text that was read before, and had nothing wrong, is the text of a file: not one that says the same, but the
/// same piece of memory.
fn is_same(source: &Source, file: &InputFile) -> bool {
    matches!(&file.content, Content::Text(text) if ArcStr::ptr_eq(text, &source.text)) && is_text(&file.path)
}

/// The extensions of what we read as text; everything else is carried as it is.
fn is_text(path: &str) -> bool {
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
    matches!(extension, "md" | "yml" | "yaml" | "bib" | "csv" | "vtt") || path.starts_with("themes/")
}

/// Files and folders whose name starts with a dot or an underscore are not documents.
fn is_hidden(path: &str) -> bool {
    path.split('/').any(|part| part.starts_with(['.', '_']))
}

fn other(file: &InputFile) -> OtherFile {
    match &file.content {
        Content::Text(text) => {
            let size = svg::size(text);
            OtherFile { fingerprint: file.fingerprint, size, bytes: Some(Carried::Here(text.as_bytes().into())) }
        }
        Content::Bytes(bytes) => {
            let size = imagesize::blob_size(bytes).ok();
            let size = size.and_then(|size| Some((u32::try_from(size.width).ok()?, u32::try_from(size.height).ok()?)));
            OtherFile { fingerprint: file.fingerprint, size, bytes: Some(Carried::Here(bytes.clone())) }
        }
        Content::Media { size, bytes } => {
            OtherFile { fingerprint: file.fingerprint, size: *size, bytes: Some(bytes.clone()) }
        }
        Content::Refused(_) => OtherFile { fingerprint: file.fingerprint, size: None, bytes: None },
    }
}

/// The text of a file, repaired where it is not UTF-8 (and reported); `None` when it cannot serve.
fn text_of(file: &InputFile, id: SourceId, notes: &mut Notes) -> Option<ArcStr> {
    let text: ArcStr = match &file.content {
        Content::Text(text) => text.clone(),
        Content::Bytes(bytes) => {
            let at = bytes.utf8_chunks().next().map_or(0, |chunk| chunk.valid().len());
            let byte = bytes.get(at).copied().unwrap_or_default();
            notes.add(&UTF8, Span::new(id, at, at)).arg("byte", format!("{byte:02X}"));
            String::from_utf8_lossy(bytes).into()
        }
        Content::Media { .. } | Content::Refused(_) => return None,
    };
    if text.len() > TEXT_LIMIT {
        let note = notes.add(&TOO_LARGE, Span::top(id));
        note.arg("size", (text.len() as f64 / 1e5).round() / 10.0).arg("limit", TEXT_LIMIT / 1_000_000);
        return None;
    }
    if let Some(at) = control_at(text.as_bytes()) {
        let code = format!("{:02X}", text.as_bytes()[at]);
        notes.add(&CONTROL, Span::new(id, at, at + 1)).arg("code", code);
        let clean: String =
            text.chars().map(|sign| if sign.is_ascii() && is_control(sign as u8) { ' ' } else { sign }).collect();
        return Some(clean.into());
    }
    Some(text)
}

/// The first control character. Every byte of the guide passes here, so whole pieces are judged before single bytes.
fn control_at(bytes: &[u8]) -> Option<usize> {
    const PIECE: usize = 1024;
    let bad = |piece: &[u8]| piece.iter().fold(false, |found, byte| found | is_control(*byte));
    let piece = bytes.chunks(PIECE).position(bad)? * PIECE;
    Some(piece + bytes[piece..].iter().position(|byte| is_control(*byte))?)
}

/// A control character that no text needs: not a line end, a tab or a form feed.
fn is_control(byte: u8) -> bool {
    byte < 0x20 && !matches!(byte, b'\n' | b'\r' | b'\t' | 0x0c)
}

fn check_name(file: &InputFile, id: SourceId, memo: &mut Memo, notes: &mut Notes) {
    match &file.content {
        Content::Refused(Refusal::Outside) => {
            notes.add(&OUTSIDE, Span::top(id)).arg("path", &file.path);
        }
        Content::Refused(Refusal::Name) => {
            notes.add(&NAME, Span::top(id)).arg("path", &file.path).arg("other", "");
        }
        Content::Refused(Refusal::TooLarge) => {
            notes.add(&TOO_LARGE, Span::top(id)).arg("size", "").arg("limit", TEXT_LIMIT / 1_000_000);
        }
        Content::Text(_) | Content::Bytes(_) | Content::Media { .. } => {
            if !memo.is_name(id, || !file.path.split('/').any(is_reserved)) {
                notes.add(&NAME, Span::top(id)).arg("path", &file.path).arg("other", "");
            }
        }
    }
}

/// Names that Windows keeps for devices, with or without an extension, and names it cannot hold.
fn is_reserved(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or("").to_ascii_lowercase();
    let device = matches!(stem.as_str(), "con" | "prn" | "aux" | "nul")
        || (stem.len() == 4
            && (stem.starts_with("com") || stem.starts_with("lpt"))
            && stem.ends_with(|last: char| last.is_ascii_digit()));
    device || name.contains(['<', '>', ':', '"', '|', '?', '*', '\\']) || name.ends_with(['.', ' '])
}

/// Two files whose names differ only by case are one file on Windows and macOS. Whether there are none.
fn check_case(files: &[&InputFile], memo: &mut Memo, notes: &mut Notes) -> bool {
    let mut distinct = true;
    let mut seen: HashMap<String, &str> = HashMap::new();
    for file in files.iter().filter(|file| file.path.starts_with("content/")) {
        if let Some(first) = seen.insert(file.path.to_lowercase(), &file.path) {
            let at = Span::top(memo.source_id(&file.path));
            notes.add(&NAME, at).arg("path", &file.path).arg("other", first);
            distinct = false;
        }
    }
    distinct
}

fn read_settings(
    settings: Option<SourceId>,
    sources: &Sources,
    inputs: &Inputs,
    memo: &mut Memo,
    notes: &mut Notes,
) -> Config {
    let found = settings.and_then(|id| sources.get(id));
    let Some(source) = found else {
        let span = Span::top(memo.source_id("content/guide.yml"));
        return settings_file::default_config(span, inputs.today, inputs.drafts);
    };
    let start = if source.text.starts_with('\u{feff}') { 3 } else { 0 };
    let codes: Vec<&str> = super::codes().iter().map(|code| code.name).collect();
    let errors_before = notes.iter().count();
    let read = front::read(source.id, &source.text, start..source.text.len(), notes);
    match read {
        Some(front) => settings_file::read(front, &codes, inputs.today, inputs.drafts, notes),
        None => {
            debug_assert!(notes.iter().count() > errors_before, "{} fails with a finding", yaml::YAML.name);
            settings_file::default_config(Span::top(source.id), inputs.today, inputs.drafts)
        }
    }
}

/// Findings about settings need a source to point into, also when there is no `guide.yml`.
fn sources_for_settings(sources: &mut Sources, id: SourceId) {
    if sources.get(id).is_none() {
        sources.insert(Source::new(id, "content/guide.yml".into(), "".into()));
    }
}
