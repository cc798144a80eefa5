//! The matrices: where each outcome is explained, practised and assessed; which practice shows which indicator.

use std::collections::{BTreeMap, BTreeSet};

use crate::guide::document::Role;
use crate::guide::graph::{DocIndex, Place};
use crate::guide::language::Language;
use crate::guide::relation::Relation;
use crate::guide::route;
use crate::text::diagnostic::Arg;
use crate::theme::view::{Link, Matrix, MatrixCell, MatrixGroup, MatrixRow, RelatedLink, View};

use super::desk::Desk;
use super::document::alternates;
use super::{Made, folders, jsonld};

/// The facet whose values are the columns of the indicator matrix.
const PROGRAMME: &str = "programme";

/// The two matrices, where the guide has outcomes or indicators.
pub fn pages(desk: &Desk, language: Language) -> Vec<Made> {
    let mut pages = Vec::new();
    if desk.overviews.contains(route::OUTCOMES) {
        pages.push(page(desk, route::OUTCOMES, language, outcomes(desk, language)));
    }
    if desk.overviews.contains(route::INDICATORS) {
        pages.push(page(desk, route::INDICATORS, language, indicators(desk, language)));
    }
    pages
}

fn page(desk: &Desk, id: &str, language: Language, matrix: Matrix) -> Made {
    let config = &desk.guide.config;
    let home = desk.home(language);
    let mut view = View {
        template: "matrix",
        id: id.to_owned(),
        url: desk.url(language, id),
        canonical: route::absolute(config, language, id),
        lang: language.tag(),
        title: desk.overview_title(id, language),
        summary: desk.say(language, "matrix-gaps", &[("n", Arg::from(matrix.gaps))]),
        breadcrumbs: vec![home],
        alternates: alternates(desk, id, language),
        matrix: Some(matrix),
        ..View::default()
    };
    view.jsonld = jsonld::list(&view);
    Made { output: route::output(config, language, id), secondary: false, view }
}

/// The documents with items of a role, in order, each with the numbers of its items' anchors.
fn frameworks(desk: &Desk, role: Role) -> Vec<(DocIndex, Vec<u32>)> {
    let items = |index: DocIndex| {
        let anchors = desk.guide.doc(index).anchors.iter().zip(0u32..);
        anchors.filter(|(anchor, _)| anchor.role == role).map(|(_, at)| at).collect::<Vec<u32>>()
    };
    let originals = desk.guide.originals().map(|(index, _)| (index, items(index)));
    originals.filter(|(_, items)| !items.is_empty()).collect()
}

/// What reaches each place by a relation: the places where the relation is written; or, for an outcome that only those
/// supporting it reach, those outcomes. Linear: every relation is looked at twice.
fn reached(desk: &Desk, relation: Relation) -> BTreeMap<Place, Vec<Place>> {
    let edges = &desk.guide.edges;
    let mut sources: BTreeMap<Place, Vec<Place>> = BTreeMap::new();
    for edge in edges.iter().filter(|edge| edge.relation == relation) {
        sources.entry(edge.to).or_default().push(edge.from);
    }
    let mut supports: BTreeMap<Place, Vec<Place>> = BTreeMap::new();
    for edge in edges.iter().filter(|edge| edge.relation == Relation::Supports) {
        supports.entry(edge.from).or_default().push(edge.to);
    }
    let direct: BTreeSet<Place> = sources.keys().copied().collect();
    let (mut seen, mut open) = (direct.clone(), direct.iter().copied().collect::<Vec<Place>>());
    while let Some(place) = open.pop() {
        for wider in supports.get(&place).into_iter().flatten().filter(|wider| !direct.contains(wider)) {
            sources.entry(*wider).or_default().push(place);
            if seen.insert(*wider) {
                open.push(*wider);
            }
        }
    }
    sources.values_mut().for_each(|places| places.sort_unstable());
    sources
}

fn links(desk: &Desk, language: Language, places: impl Iterator<Item = Place>) -> Vec<RelatedLink> {
    let mut seen = BTreeSet::new();
    let unique = places.filter(|place| seen.insert(desk.place(*place, language).0));
    unique.map(|place| desk.related(place, language)).collect()
}

fn row(desk: &Desk, language: Language, place: Place, cells: Vec<MatrixCell>) -> MatrixRow {
    let anchor = place.anchor.and_then(|anchor| desk.guide.doc(place.doc).anchor(anchor));
    let (url, title) = desk.place(place, language);
    MatrixRow {
        code: anchor.and_then(|anchor| anchor.code.clone()).unwrap_or_default(),
        title: title.to_owned(),
        url: url.into_owned(),
        cells,
    }
}

fn outcomes(desk: &Desk, language: Language) -> Matrix {
    let relations = [Relation::Explains, Relation::Practises, Relation::Assesses];
    let tables = relations.map(|relation| reached(desk, relation));
    let mut gaps = 0;
    let mut groups = Vec::new();
    for (doc, items) in frameworks(desk, Role::Outcome) {
        let mut rows = Vec::new();
        for anchor in items {
            let place = Place { doc, anchor: Some(anchor) };
            let whole = Place { doc, anchor: None };
            let cell = |table: &BTreeMap<Place, Vec<Place>>| {
                let sources = [place, whole].into_iter().flat_map(|at| table.get(&at).into_iter().flatten());
                let links = links(desk, language, sources.copied());
                MatrixCell { gap: links.is_empty(), links }
            };
            let cells: Vec<MatrixCell> = tables.iter().map(cell).collect();
            gaps += cells.iter().filter(|cell| cell.gap).count();
            rows.push(row(desk, language, place, cells));
        }
        let link = desk.link(doc, language);
        groups.push(MatrixGroup { title: link.title, url: link.url, rows });
    }
    let columns = ["matrix-explained", "matrix-practised", "matrix-assessed"];
    let columns = columns.map(|key| Link { title: desk.word(language, key), ..Link::default() });
    Matrix { corner: desk.word(language, "outcome"), columns: columns.into(), groups, gaps }
}

fn indicators(desk: &Desk, language: Language) -> Matrix {
    let guide = &desk.guide;
    let shows = reached(desk, Relation::Shows);
    let practices: BTreeSet<DocIndex> = shows.values().flatten().map(|place| place.doc).collect();
    let mut programmes: BTreeSet<&str> = BTreeSet::new();
    let mut without = false;
    for doc in &practices {
        let own: Vec<&str> = guide.doc(*doc).facet(PROGRAMME).collect();
        without |= own.is_empty();
        programmes.extend(own);
    }
    let listed = guide.config.facets.iter().find(|(name, _)| name == PROGRAMME).map(|(_, values)| values);
    let rank =
        |slug: &str| listed.and_then(|values| values.iter().position(|(name, _)| name == slug)).unwrap_or(usize::MAX);
    let mut columns: Vec<Option<&str>> = programmes.into_iter().map(Some).collect();
    columns.sort_by_key(|slug| slug.map(|slug| (rank(slug), slug.to_owned())));
    if without || columns.is_empty() {
        columns.push(None);
    }
    let mut gaps = 0;
    let mut groups = Vec::new();
    for (doc, items) in frameworks(desk, Role::Indicator) {
        let mut rows = Vec::new();
        for anchor in items {
            let place = Place { doc, anchor: Some(anchor) };
            let sources: Vec<Place> = shows.get(&place).cloned().unwrap_or_default();
            let headline = is_headline(desk, place);
            gaps += usize::from(sources.is_empty() && !headline);
            let cell = |column: &Option<&str>| {
                let own = sources.iter().copied().filter(|source| {
                    let mut programmes = guide.doc(source.doc).facet(PROGRAMME);
                    match column {
                        Some(slug) => programmes.any(|own| own == *slug),
                        None => programmes.next().is_none(),
                    }
                });
                // One programme may well have no practice for an item; that nobody has one is the gap.
                MatrixCell { links: links(desk, language, own), gap: sources.is_empty() && !headline }
            };
            rows.push(row(desk, language, place, columns.iter().map(cell).collect()));
        }
        let link = desk.link(doc, language);
        groups.push(MatrixGroup { title: link.title, url: link.url, rows });
    }
    let has = |doc: DocIndex, slug: &str| guide.doc(doc).facet(PROGRAMME).any(|own| own == slug);
    let title = |slug: &Option<&str>| match slug {
        Some(slug) => Link {
            title: desk.facet_label(language, PROGRAMME, slug),
            url: practices.iter().find(|doc| has(**doc, slug)).map_or_else(String::new, |doc| {
                desk.url(language, &folders::facet_id(guide.doc(*doc).section(), PROGRAMME, slug))
            }),
            ..Link::default()
        },
        None => Link { title: desk.word(language, "any-programme"), ..Link::default() },
    };
    Matrix { corner: desk.word(language, "indicator"), columns: columns.iter().map(title).collect(), groups, gaps }
}

fn is_headline(desk: &Desk, place: Place) -> bool {
    desk.guide.doc(place.doc).parts.iter().any(|part| match part {
        crate::guide::part::Part::Item(item) => Some(item.title.anchor) == place.anchor && item.headline,
        _ => false,
    })
}
