//! The compiler: from the files of a site to its checked guide and the pages planned from it. No I/O happens here.

use std::sync::Arc;

use arcstr::ArcStr;
use jiff::civil::Date;

use crate::exporters::exporter::Site;
use crate::guide::graph::Guide;
use crate::memo::Memo;
use crate::memory;
use crate::stage;
use crate::text::carried::Carried;
use crate::text::diagnostic::Notes;
use crate::text::fingerprint::{Fingerprint, Mixer};
use crate::text::report::Report;

/// The files of a site, by path from the site folder (`content/…`, `themes/…`), with `/`.
#[derive(Clone, Debug)]
pub struct Inputs {
    pub files: Vec<InputFile>,
    /// The day on which dates are judged.
    pub today: Date,
    /// Build drafts too.
    pub drafts: bool,
    /// The academic year as which the guide is kept, when it is: `2026-2027`.
    pub year: Option<String>,
}

/// One file of a site.
#[derive(Clone, Debug)]
pub struct InputFile {
    pub path: String,
    pub content: Content,
    pub fingerprint: Fingerprint,
    /// The day of its last commit, where the history of the site is known.
    pub committed: Option<Date>,
}

/// What is known of a file.
#[derive(Clone, Debug)]
pub enum Content {
    /// A text: everything that the compiler reads.
    Text(ArcStr),
    /// Bytes that are not UTF-8: a small picture, or a text in another encoding.
    Bytes(Arc<[u8]>),
    /// A film, sound or photograph that is mostly only copied, with its size in pixels, and its bytes for whoever wants them.
    Media { size: Option<(u32, u32)>, bytes: Carried },
    /// Refused: a symbolic link that leaves the content, or a name that not every system can hold.
    Refused(Refusal),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// A symbolic link to a place outside the content folder, or to a folder.
    Outside,
    /// Not a name that Windows can hold, or not text.
    Name,
    /// Larger than a text of a guide may be.
    TooLarge,
}

impl InputFile {
    /// A file with these bytes.
    pub fn new(path: impl Into<String>, bytes: impl AsRef<[u8]>) -> Self {
        let bytes = bytes.as_ref();
        let content = match std::str::from_utf8(bytes) {
            Ok(text) => Content::Text(text.into()),
            Err(_) => Content::Bytes(bytes.into()),
        };
        InputFile { path: path.into(), content, fingerprint: Fingerprint::of(bytes), committed: None }
    }

    /// A file that is refused.
    pub fn refused(path: impl Into<String>, refusal: Refusal) -> Self {
        let content = Content::Refused(refusal);
        InputFile { path: path.into(), content, fingerprint: Fingerprint::default(), committed: None }
    }
}

impl Inputs {
    /// The fingerprint of everything that can change the result, in whatever order the files come.
    pub fn fingerprint(&self) -> Fingerprint {
        let mut files: Vec<(&str, Fingerprint, Option<Date>)> =
            self.files.iter().map(|file| (&*file.path, file.fingerprint, file.committed)).collect();
        files.sort_unstable();
        let mut mixer = Mixer::default();
        mixer.push(self.today.to_string().as_bytes());
        mixer.push(&[u8::from(self.drafts)]);
        mixer.push(self.year.as_deref().unwrap_or_default().as_bytes());
        for (path, content, committed) in files {
            mixer.push(path.as_bytes());
            mixer.push(&content.0.to_le_bytes());
            mixer.push(&committed.map_or([0; 2], |day| day.year().to_le_bytes()));
            mixer.push(&committed.map_or([0; 2], |day| day.day_of_year().to_le_bytes()));
        }
        mixer.finish()
    }
}

/// The result: the findings, and the site from which outputs are made when there is no error.
pub struct Compiled {
    pub report: Report,
    pub site: Site,
}

impl Compiled {
    pub fn guide(&self) -> &Guide {
        &self.site.guide
    }
}

/// Compiles a site. The memo keeps what an earlier compilation of the same process already read.
pub fn compile(inputs: &Inputs, memo: &mut Memo) -> Compiled {
    // The files lie close together, so reading them may have large pages; what is made of them is of all sizes.
    memory::keep_pages_small();
    let mut notes = Notes::default();
    let read = stage::read::read(inputs, memo, &mut notes);
    let docs = stage::parse::parse(&read, memo, &mut notes);
    let guide = stage::link::link(&read, docs, &mut notes);
    stage::check::check(&guide, memo, &mut notes);
    let site = stage::view::view(read, guide, memo, &mut notes);
    let report = stage::check::report(&site.guide, notes);
    Compiled { report, site }
}
