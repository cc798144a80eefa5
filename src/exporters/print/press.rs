//! Typst, without a disk, a network or a clock: a template of the theme and the data of a sheet in, a PDF out.

use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World, WorldExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::data::Data;
use super::faces::FACES;
use super::{acroform, fields};
use crate::text::fingerprint::Fingerprint;
use crate::theme::layers::{Layers, ThemeFile};

/// Typst remembers what it laid out, about 3 MB a sheet: after so many it is made to forget.
const REMEMBERED: usize = 10;
/// Where a template finds its data.
const DATA: &str = "/data.json";

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    // Headings of rows, and what a table is about.
    let features = [Feature::A11yExtras].into_iter().collect();
    LazyHash::new(Library::builder().with_features(features).build())
});

static STANDARDS: LazyLock<PdfStandards> = LazyLock::new(|| {
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]);
    standards.expect("PDF/A-2a and PDF/UA-1 are both PDF 1.7")
});

/// What is wrong, and where in which template when it is there.
pub struct Failure {
    pub message: String,
    /// The path in the theme, and the bytes.
    pub at: Option<(String, std::ops::Range<usize>)>,
}

/// Sets a sheet by the template `print/NAME.typ`. `ident` names the document for as long as it exists.
pub fn set(layers: &Layers, name: &str, data: Data, ident: &str) -> Result<Vec<u8>, Failure> {
    let desk = Desk::new(layers, name, data);
    let result = make(&desk, ident);
    forget_now_and_then();
    result
}

fn make(desk: &Desk, ident: &str) -> Result<Vec<u8>, Failure> {
    let failure = |errors: &[SourceDiagnostic]| desk.failure(errors.first());
    let document = typst::compile::<PagedDocument>(desk).output.map_err(|errors| failure(&errors))?;
    let options = PdfOptions {
        ident: Smart::Custom(ident.to_owned()),
        creator: Smart::Custom(Some(concat!("stagegids ", env!("CARGO_PKG_VERSION")).to_owned())),
        standards: STANDARDS.clone(),
        ..PdfOptions::default()
    };
    let pdf = typst_pdf::pdf(&document, &options).map_err(|errors| failure(&errors))?;
    match fields::fields(&document) {
        fields if fields.is_empty() => Ok(pdf),
        fields => acroform::add(&pdf, &fields).map_err(|error| Failure { message: error.to_string(), at: None }),
    }
}

/// Lets go of what was kept of sheets already set.
pub fn forget() {
    typst::comemo::evict(0);
}

fn forget_now_and_then() {
    static MADE: AtomicUsize = AtomicUsize::new(0);
    if (MADE.fetch_add(1, Ordering::Relaxed) + 1).is_multiple_of(REMEMBERED) {
        forget();
    }
}

/// Everything a template can reach.
struct Desk {
    main: FileId,
    sources: Arc<Templates>,
    files: HashMap<FileId, Bytes>,
}

impl Desk {
    fn new(layers: &Layers, name: &str, data: Data) -> Desk {
        let sources = templates(layers);
        let pictures = data.pictures.into_iter();
        let files = pictures.filter_map(|picture| Some((file_id(&picture.path)?, Bytes::new(picture.bytes.to_vec()))));
        let mut files: HashMap<FileId, Bytes> = files.collect();
        files.extend(file_id(DATA).map(|id| (id, Bytes::new(data.json))));
        let main = file_id(&format!("/print/{name}.typ")).expect("names of templates are plain words");
        Desk { main, sources, files }
    }

    fn failure(&self, error: Option<&SourceDiagnostic>) -> Failure {
        let Some(error) = error else { return Failure { message: String::new(), at: None } };
        let mut message = error.message.to_string();
        for hint in &error.hints {
            message.push_str("; ");
            message.push_str(&hint.v);
        }
        let place = || {
            let id = error.span.id()?;
            let source = self.sources.get(&id)?;
            let range = self.range(error.span)?;
            Some((source.id().vpath().get_without_slash().to_string(), range))
        };
        Failure { message, at: place() }
    }
}

/// The templates of a theme, read.
type Templates = HashMap<FileId, Source>;

/// Reads the templates of a theme, once for all the sheets that are set by them.
fn templates(layers: &Layers) -> Arc<Templates> {
    static LAST: Mutex<Option<(Fingerprint, Arc<Templates>)>> = Mutex::new(None);
    let mut last = LAST.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, templates)) = last.as_ref().filter(|(theme, _)| *theme == layers.fingerprint()) {
        return templates.clone();
    }
    let source = |file: &ThemeFile| {
        let id = file_id(&format!("/{}", file.path))?;
        Some((id, Source::new(id, file.text.to_string())))
    };
    let files = layers.list("print/").filter(|file| file.path.ends_with(".typ"));
    let templates: Arc<Templates> = Arc::new(files.filter_map(source).collect());
    *last = Some((layers.fingerprint(), templates.clone()));
    templates
}

/// Typst keeps every path it ever met, so the paths are few and always the same.
fn file_id(path: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(path).ok()?).intern())
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FACES.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.sources.get(&id).cloned().ok_or_else(|| missing(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(&id).cloned().ok_or_else(|| missing(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        FACES.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn missing(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_without_slash().into())
}
