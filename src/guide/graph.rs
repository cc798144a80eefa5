//! The guide: all documents, connected once and never changed after.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use jiff::civil::Date;

use super::config::Config;
use super::document::Document;
use super::language::Language;
use super::relation::Relation;
use super::results::Results;
use crate::text::source::Sources;
use crate::text::span::{SourceId, Span, Spanned};

/// The number of a [`Document`] in [`Guide::docs`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DocIndex(pub u32);

/// A place in the guide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Place {
    /// In the default language, or in the only language that has it.
    pub doc: DocIndex,
    /// Index into that document's anchors.
    pub anchor: Option<u32>,
}

/// A relation between two places, from the end where it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edge {
    pub from: Place,
    pub to: Place,
    pub relation: Relation,
    pub span: Span,
}

/// What a `Ref` of a document came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    Place(Place),
    /// A page that is made from the guide, such as the list of a folder: its id.
    Overview(Arc<str>),
}

impl Target {
    /// The place, when it is one in a document.
    pub fn place(&self) -> Option<Place> {
        match self {
            Target::Place(place) => Some(*place),
            Target::Overview(_) => None,
        }
    }
}

/// `None` where the target does not exist (and a finding says so).
pub type Resolved = Option<Target>;

/// A file of `content/` that pages need.
#[derive(Clone, Debug, PartialEq)]
pub struct Asset {
    /// Path from the content folder.
    pub path: Arc<str>,
    /// Pixels, where the file is an image that says so.
    pub size: Option<(u32, u32)>,
    /// Path in the output, with the content's fingerprint: `assets/figuur.3f2a9c1b.svg`.
    pub output: String,
}

/// One entry of the bibliography, as readers see it.
#[derive(Clone, Debug, PartialEq)]
pub struct Reference {
    pub key: String,
    /// `Hattie & Timperley, 2007`, without brackets.
    pub short: String,
    /// The entry in APA as safe HTML.
    pub html: String,
    /// The entry in APA as text.
    pub text: String,
}

/// A glossary term and every word that stands for it.
#[derive(Clone, Debug)]
pub struct Term {
    pub doc: DocIndex,
    pub words: Vec<String>,
}

/// The whole guide: immutable, without spans outside its documents.
pub struct Guide {
    pub config: Config,
    pub sources: Sources,
    /// In order of path.
    pub docs: Vec<Arc<Document>>,
    /// The drafts that are left out of the site, in order of path.
    pub drafts: Vec<Arc<Document>>,
    /// Every language version of an id; drafts only when asked for.
    pub by_id: HashMap<Arc<str>, Vec<DocIndex>>,
    /// The ids of the pages that are made from the guide.
    pub overviews: Arc<BTreeSet<Arc<str>>>,
    /// Per document, its version for readers of each language, in the order of [`Language::ALL`].
    pub versions: Vec<[DocIndex; 3]>,
    /// In order of source place.
    pub edges: Vec<Edge>,
    /// The edges that start at, or end at, a document (of any of its anchors): indices into `edges`.
    pub out: Vec<Vec<u32>>,
    pub back: Vec<Vec<u32>>,
    /// Per document, what each of its refs came to.
    pub resolved: Vec<Vec<Resolved>>,
    /// Per document, what each of its file refs came to: an index into `assets`.
    pub files: Vec<Vec<Option<u32>>>,
    pub assets: Vec<Asset>,
    /// The logo and the one for a dark screen, as indexes into `assets`; and the icon.
    pub logos: [Option<u32>; 2],
    pub icon: Option<u32>,
    /// The script of the editor in the browser and its other files, as indexes into `assets`; none where there is no editor.
    pub web_editor: Vec<u32>,
    /// The order of the documents of each folder (`handbooks/mentor` → its chapters), by document of the default language.
    pub folders: BTreeMap<Arc<str>, Vec<DocIndex>>,
    /// Per document, the handbook or module it is a part of.
    pub parent: Vec<Option<DocIndex>>,
    /// Former addresses, without the site's path: `/oud/` → id.
    pub aliases: Vec<(Spanned<String>, DocIndex)>,
    pub references: BTreeMap<String, Reference>,
    /// What may be told of the answers to forms, by the report (its original) that tells it.
    pub results: BTreeMap<DocIndex, Results>,
    pub terms: Vec<Term>,
    /// The day of the last commit of a source, where the history of the site is known.
    pub committed: HashMap<SourceId, Date>,
}

impl Guide {
    pub fn doc(&self, index: DocIndex) -> &Arc<Document> {
        &self.docs[index.0 as usize]
    }

    /// All documents with their numbers.
    pub fn each(&self) -> impl Iterator<Item = (DocIndex, &Arc<Document>)> {
        self.docs
            .iter()
            .enumerate()
            .map(|(at, doc)| (DocIndex(u32::try_from(at).expect("fewer than 2^32 documents")), doc))
    }

    /// The version of `id` in `language`, else in the default language, else the first there is.
    pub fn version(&self, id: &str, language: Language) -> Option<DocIndex> {
        let versions = self.by_id.get(id)?;
        let in_language = |wanted| versions.iter().copied().find(|at| self.doc(*at).language == wanted);
        in_language(language).or_else(|| in_language(self.config.language)).or_else(|| versions.first().copied())
    }

    /// The version of a document for readers of `language`.
    pub fn version_of(&self, doc: DocIndex, language: Language) -> DocIndex {
        let at = Language::ALL.iter().position(|known| *known == language).unwrap_or_default();
        self.versions.get(doc.0 as usize).map_or(doc, |versions| versions[at])
    }

    /// The day a document last changed: the one it says itself, else that of its last commit.
    pub fn updated(&self, doc: &Document) -> Option<Date> {
        doc.head.updated.or_else(|| self.committed.get(&doc.source).copied())
    }

    /// The document that stands for all language versions of `doc`: that of the default language, where there is one.
    pub fn original(&self, doc: DocIndex) -> DocIndex {
        self.version_of(doc, self.config.language)
    }

    /// The originals: one document per id, in the default language where it exists.
    pub fn originals(&self) -> impl Iterator<Item = (DocIndex, &Arc<Document>)> {
        self.each().filter(|(at, _)| self.original(*at) == *at)
    }

    /// The relations written in a document.
    pub fn edges_out(&self, doc: DocIndex) -> impl Iterator<Item = &Edge> {
        self.out[doc.0 as usize].iter().map(|at| &self.edges[*at as usize])
    }

    /// The relations written elsewhere that end in a document.
    pub fn edges_back(&self, doc: DocIndex) -> impl Iterator<Item = &Edge> {
        self.back[doc.0 as usize].iter().map(|at| &self.edges[*at as usize])
    }
}
