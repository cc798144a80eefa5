//! Every reference to a place it names: links, relations and files. What is not found is reported with the nearest name.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use rayon::prelude::*;

use super::assets::{self, Assets};
use super::results;
use crate::guide::document::{Document, Ref};
use crate::guide::graph::{DocIndex, Edge, Guide, Place, Resolved, Target};
use crate::guide::name::id_of_path;
use crate::guide::relation::Relation;
use crate::markup::links;
use crate::stage::parse::path_from;
use crate::stage::read::Read;
use crate::text::diagnostic::{Code, Notes, Severity};
use crate::text::span::Span;
use crate::text::suggest::{Hints, nearest};

pub static BROKEN: Code = Code {
    name: "link/broken",
    severity: Severity::Error,
    wrong: "[De rubriek](../rubrics/eindevaluatei.md)",
    right: "[De rubriek](../rubrics/eindevaluatie.md)",
};
pub static ANCHOR: Code = Code {
    name: "link/anchor",
    severity: Severity::Error,
    wrong: "[Lesgeven](eindevaluatie.md#lesgevn)",
    right: "[Lesgeven](eindevaluatie.md#lesgeven)",
};
pub static RELATION: Code = Code {
    name: "relation/unknown",
    severity: Severity::Error,
    wrong: "explains: outcomes/stge#lr-1",
    right: "explains: outcomes/stage#lr-1",
};
pub static RELATION_ANCHOR: Code = Code {
    name: "relation/anchor",
    severity: Severity::Error,
    wrong: "assesses: outcomes/stage#lr-99",
    right: "assesses: outcomes/stage#lr-9",
};

/// Resolves all references of all documents and draws the edges.
pub fn resolve(guide: &mut Guide, read: &Read, notes: &mut Notes) {
    let resolver = Resolver::new(guide);
    let found = resolver.all(guide);
    // Most guides have no miss, and need none of this.
    let mut hints = None;
    let mut resolved = Vec::with_capacity(guide.docs.len());
    let mut files = Vec::with_capacity(guide.docs.len());
    let mut edges = Vec::new();
    let mut assets = Assets::new(read, results::private(guide.docs.iter().chain(&guide.drafts)));
    for ((index, doc), found) in guide.each().zip(found) {
        let mut targets = Vec::with_capacity(doc.refs.len());
        for (reference, found) in doc.refs.iter().zip(found) {
            let target = found.unwrap_or_else(|miss| {
                let help = hints.get_or_insert_with(|| Help::new(guide, &resolver));
                miss.report(guide, doc, reference, help, notes)
            });
            if let Some(Target::Place(to)) = target {
                let from = Place { doc: index, anchor: reference.under };
                edges.push(Edge { from, to, relation: reference.relation, span: reference.target.span });
            }
            targets.push(target);
        }
        resolved.push(targets);
        files.push(doc.files.iter().map(|file| assets.of_document(doc, file, notes)).collect());
        if let Some(parent) = guide.parent[index.0 as usize] {
            let (from, to) = (Place { doc: index, anchor: None }, Place { doc: parent, anchor: None });
            edges.push(Edge { from, to, relation: Relation::PartOf, span: doc.place() });
        }
    }
    guide.logos = assets::logos(guide, &mut assets, notes);
    guide.icon = assets::icon(guide, &mut assets, notes);
    guide.web_editor = assets::web_editor(guide, &mut assets, notes);
    for (at, edge) in edges.iter().enumerate() {
        let at = u32::try_from(at).expect("fewer than 2^32 edges");
        guide.out[edge.from.doc.0 as usize].push(at);
        guide.back[edge.to.doc.0 as usize].push(at);
    }
    (guide.resolved, guide.files, guide.edges, guide.assets) = (resolved, files, edges, assets.list);
}

struct Resolver {
    /// Path from the content folder → document, for links to `.md` files.
    by_path: HashMap<Arc<str>, DocIndex>,
    overviews: Arc<BTreeSet<Arc<str>>>,
    /// Anchor names per document, for documents with many.
    anchors: HashMap<DocIndex, HashMap<String, u32>>,
}

/// Above this many anchors a table is made for a document.
const MANY: usize = 16;

impl Resolver {
    fn new(guide: &Guide) -> Self {
        let table = |doc: &Document| {
            let names = doc.anchors.iter().enumerate().rev();
            names.map(|(at, anchor)| (anchor.id.clone(), u32::try_from(at).expect("fewer than 2^32 anchors"))).collect()
        };
        let large = guide.each().filter(|(_, doc)| doc.anchors.len() > MANY);
        Resolver {
            by_path: guide.each().map(|(index, doc)| (doc.path.clone(), index)).collect(),
            overviews: guide.overviews.clone(),
            anchors: large.map(|(index, doc)| (index, table(doc))).collect(),
        }
    }

    /// Looks up all references of all documents, side by side. What is missed is told afterwards, in order.
    fn all(&self, guide: &Guide) -> Vec<Vec<Result<Resolved, Miss>>> {
        let of = |doc: &Arc<Document>| doc.refs.iter().map(|reference| self.target(guide, doc, reference)).collect();
        guide.docs.par_iter().map(of).collect()
    }

    fn target(&self, guide: &Guide, doc: &Document, reference: &Ref) -> Result<Resolved, Miss> {
        let written = reference.target.value.as_str();
        let (path, fragment) = written.split_once('#').map_or((written, None), |(path, name)| (path, Some(name)));
        let path = path.split('?').next().unwrap_or("");
        let index = if path.is_empty() && fragment.is_some() {
            guide.version(&doc.id, doc.language)
        } else if reference.path {
            let Some(joined) = path_from(doc, path) else { return Err(Miss::Document(String::new())) };
            // Nearly every link is to a file that there is.
            let exact = self.by_path.get(joined.as_str()).map(|at| guide.version_of(*at, doc.language));
            let id = if exact.is_none() { id_of_path(&joined, guide.config.language) } else { String::new() };
            match exact.or_else(|| if joined.ends_with(".md") { None } else { guide.version(&id, doc.language) }) {
                None if !joined.ends_with(".md") && self.overviews.contains(id.as_str()) => {
                    return Ok(Some(Target::Overview(id.into())));
                }
                None => return Err(Miss::Document(id)),
                found => found,
            }
        } else {
            let id = path.trim_matches('/');
            match guide.version(id, doc.language) {
                None if self.overviews.contains(id) && reference.relation == Relation::Mentions => {
                    return Ok(Some(Target::Overview(id.into())));
                }
                None => return Err(Miss::Document(id.to_owned())),
                found => found,
            }
        };
        let Some(index) = index else { return Ok(None) };
        let anchor = match fragment.filter(|name| !name.is_empty()) {
            None => None,
            Some(name) => Some(self.anchor(guide, index, name).ok_or(Miss::Anchor(index))?),
        };
        Ok(Some(Target::Place(self.original(guide, Place { doc: index, anchor }))))
    }

    fn anchor(&self, guide: &Guide, index: DocIndex, name: &str) -> Option<u32> {
        match self.anchors.get(&index) {
            Some(table) => table.get(name).copied(),
            None => {
                let at = guide.doc(index).anchors.iter().position(|anchor| anchor.id == name)?;
                u32::try_from(at).ok()
            }
        }
    }

    /// The same place in the original document: relations are counted there, whatever language they are written in.
    fn original(&self, guide: &Guide, place: Place) -> Place {
        let doc = guide.doc(place.doc);
        let original = guide.original(place.doc);
        if original == place.doc {
            return place;
        }
        let Some(anchor) = place.anchor else { return Place { doc: original, anchor: None } };
        let name = doc.anchor(anchor).map_or("", |anchor| anchor.id.as_str());
        self.anchor(guide, original, name).map_or(place, |anchor| Place { doc: original, anchor: Some(anchor) })
    }
}

/// Why a reference leads nowhere.
enum Miss {
    /// There is no document with this id; the id is empty where the path leaves the content.
    Document(String),
    /// The document has no such anchor: the one that the reference names behind its `#`.
    Anchor(DocIndex),
}

impl Miss {
    /// Reports it, and gives what is left of the target.
    fn report(
        self,
        guide: &Guide,
        doc: &Document,
        reference: &Ref,
        help: &mut Help<'_>,
        notes: &mut Notes,
    ) -> Resolved {
        match self {
            Miss::Document(id) => {
                broken(guide, doc, reference, &id, help, notes);
                None
            }
            Miss::Anchor(index) => {
                let name = reference.target.value.split_once('#').map_or("", |(_, name)| name);
                no_anchor(guide, reference, index, name, help, notes);
                Some(Target::Place(Place { doc: index, anchor: None }))
            }
        }
    }
}

/// What a finding can offer instead. Looking for the nearest name costs a comparison with all of them, so there is an end
/// to it: a guide with thousands of broken links gets help with the first.
struct Help<'a> {
    ids: Hints<'a>,
    /// Last part of an id → the ids that end in it, the first by alphabet.
    ends: HashMap<&'a str, &'a str>,
    /// Comparisons left for anchors and files.
    left: usize,
}

impl<'a> Help<'a> {
    fn new(guide: &'a Guide, resolver: &'a Resolver) -> Self {
        let mut ids: Vec<&str> = guide.by_id.keys().chain(resolver.overviews.iter()).map(|id| &**id).collect();
        ids.sort_unstable_by(|a, b| b.cmp(a));
        let ends = ids.iter().map(|id| (id.rsplit('/').next().unwrap_or(""), *id)).collect();
        Help { ids: Hints::new(ids), ends, left: 200_000 }
    }

    fn id(&mut self, id: &str) -> Option<&'a str> {
        let last = id.rsplit('/').next().unwrap_or("");
        self.ids.nearest(id).or_else(|| self.ends.get(last).copied())
    }

    fn name<'b>(&mut self, name: &str, names: impl ExactSizeIterator<Item = &'b str>) -> Option<&'b str> {
        self.left = self.left.checked_sub(names.len())?;
        nearest(name, names)
    }
}

fn broken(guide: &Guide, doc: &Document, reference: &Ref, id: &str, help: &mut Help<'_>, notes: &mut Notes) {
    let code = if reference.relation == Relation::Mentions { &BROKEN } else { &RELATION };
    let written = &reference.target.value;
    let fragment = written.split_once('#').map(|(_, name)| format!("#{name}")).unwrap_or_default();
    let near = help.id(id).map(|id| if reference.path { relative(doc, guide, id) } else { id.to_owned() });
    let near = near.map(|near| near + &fragment);
    let note = notes.add(code, reference.target.span);
    note.arg("target", written).arg("relation", reference.relation.name()).suggest(near);
}

fn no_anchor(guide: &Guide, reference: &Ref, index: DocIndex, name: &str, help: &mut Help<'_>, notes: &mut Notes) {
    let doc = guide.doc(index);
    if doc.stub {
        return;
    }
    let code = if reference.relation == Relation::Mentions { &ANCHOR } else { &RELATION_ANCHOR };
    let near = help.name(name, doc.anchors.iter().map(|anchor| anchor.id.as_str()));
    let span = reference.target.span;
    let written = &reference.target.value;
    // The name alone, where the address stands in the source as we read it.
    let exact = (span.end - span.start) as usize == written.len();
    let lead = u32::try_from(written.len() - name.len()).unwrap_or(0);
    let at = if exact { Span { start: span.start + lead, ..span } } else { span };
    let near = near.map(|near| if exact { near.to_owned() } else { format!("{}{near}", &written[..lead as usize]) });
    notes.add(code, at).arg("target", &*doc.id).arg("anchor", name).suggest(near);
}

/// A relative link to `id` as it would be written in `doc`.
fn relative(doc: &Document, guide: &Guide, id: &str) -> String {
    let target = guide.version(id, doc.language).map(|index| guide.doc(index).path.to_string());
    let target = target.unwrap_or_else(|| format!("{id}/"));
    links::relative(doc.folder(), &target)
}
