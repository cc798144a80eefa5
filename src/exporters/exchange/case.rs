//! The open standard CASE 1.1 of 1EdTech, as one `CFPackage` in JSON: a rubric, or a framework of outcomes. Clauses are
//! those of the REST/JSON binding, section 7.
//!
//! Identifiers are UUIDs of version 5, from the address of the site and the id of the place: they stay the same as long as
//! these do, and a criterion names an outcome by the identifier that the outcome has in its own package.

use jiff::civil::Date;
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::From;
use super::outcomes::list;
use super::rubric::{Row, rows};
use crate::guide::document::Document;
use crate::guide::exchange::is_weighted;
use crate::guide::graph::{DocIndex, Guide, Place};
use crate::guide::language::Language;
use crate::guide::part::Grid;
use crate::guide::relation::Relation;
use crate::guide::route;

/// Makes the identifiers of a site.
pub struct Ids(Uuid);

impl Ids {
    pub fn new(guide: &Guide) -> Ids {
        let config = &guide.config;
        let site = if config.url.is_empty() { config.title.get(config.language) } else { &config.url };
        Ids(Uuid::new_v5(&Uuid::NAMESPACE_URL, site.as_bytes()))
    }

    /// The identifier of a document (without anchor) or of a place in it, equal in all languages.
    pub fn of(&self, doc: &str, anchor: &str) -> String {
        Uuid::new_v5(&self.0, format!("{doc}#{anchor}").as_bytes()).to_string()
    }

    /// The identifier of something else: its sort and its name.
    fn other(&self, sort: &str, name: &str) -> String {
        Uuid::new_v5(&self.0, format!("{sort}:{name}").as_bytes()).to_string()
    }
}

struct Case<'a> {
    from: &'a From<'a>,
    ids: Ids,
    changed: String,
}

impl<'a> Case<'a> {
    fn new(from: &'a From<'a>) -> Case<'a> {
        Case { from, ids: Ids::new(from.guide), changed: moment(from.day()) }
    }

    /// The identifier of a place of this document; a translation has identifiers of its own, and says what it translates.
    fn id(&self, anchor: &str) -> String {
        self.in_language(&self.from.doc.id, anchor, self.from.language)
    }

    fn in_language(&self, doc: &str, anchor: &str, language: Language) -> String {
        if language == self.from.guide.config.language {
            self.ids.of(doc, anchor)
        } else {
            self.ids.other(language.tag(), &format!("{doc}#{anchor}"))
        }
    }

    /// Where one reads more: the address of a place, or its identifier where the site has no address.
    fn uri(&self, doc: &str, anchor: &str, language: Language) -> String {
        let page = route::absolute(&self.from.guide.config, language, doc);
        match (page.is_empty(), anchor.is_empty()) {
            (true, _) => format!("urn:uuid:{}", self.in_language(doc, anchor, language)),
            (false, true) => page,
            (false, false) => format!("{page}#{}", route::encode(anchor)),
        }
    }

    fn link(&self, title: &str, doc: &str, anchor: &str, language: Language) -> Value {
        let (id, uri) = (self.in_language(doc, anchor, language), self.uri(doc, anchor, language));
        json!({"title": title, "identifier": id, "uri": uri})
    }

    /// The package: its document, and what stands in it (7.1: CFPackage, CFPckgDocument).
    fn package(&self, parts: [(&str, Vec<Value>); 3]) -> Vec<u8> {
        let (doc, config) = (self.from.doc, &self.from.guide.config);
        let language = self.from.language;
        let brand = config.brand.name.get(language);
        let creator = if brand.is_empty() { config.title.get(language) } else { brand };
        let mut document = json!({
            "identifier": self.id(""),
            "uri": self.uri(&doc.id, "", language),
            "creator": creator,
            "title": doc.head.title,
            "lastChangeDateTime": self.changed,
            "caseVersion": "1.1",
            "adoptionStatus": "Adopted",
            "language": language.tag(),
        });
        let page = route::absolute(config, language, &doc.id);
        set(&mut document, "officialSourceURL", &page);
        set(&mut document, "description", &doc.head.summary);
        let mut package = Map::new();
        package.insert("CFDocument".to_owned(), document);
        for (name, list) in parts.into_iter().filter(|(_, list)| !list.is_empty()) {
            package.insert(name.to_owned(), Value::Array(list));
        }
        let mut bytes = serde_json::to_vec_pretty(&Value::Object(package)).expect("texts, numbers and lists are JSON");
        bytes.push(b'\n');
        bytes
    }

    /// An association (7.1: CFPckgAssociation); its identifier follows from its ends.
    fn tie(&self, sort: &str, ends: [Value; 2], sequence: Option<usize>) -> Value {
        let end = |at: usize| ends[at]["identifier"].as_str().unwrap_or_default();
        let id = self.ids.other(sort, &format!("{} {}", end(0), end(1)));
        let [origin, destination] = ends.clone();
        let mut tie = json!({
            "identifier": id,
            "uri": format!("urn:uuid:{id}"),
            "associationType": sort,
            "originNodeURI": origin,
            "destinationNodeURI": destination,
            "lastChangeDateTime": self.changed,
        });
        if let Some(number) = sequence {
            tie["sequenceNumber"] = number.into();
        }
        tie
    }

    /// A translation says of each of its places which of the original it translates.
    fn translates(&self, title: &str, anchor: &str) -> Option<Value> {
        let from = self.from;
        let original = from.guide.doc(from.guide.original(from.index));
        let there = anchor.is_empty() || original.has_anchor(anchor);
        (original.language != from.language && there).then(|| {
            let end = |language| self.link(title, &from.doc.id, anchor, language);
            self.tie("isTranslationOf", [end(from.language), end(original.language)], None)
        })
    }
}

/// A rubric (7.1: CFRubric, CFRubricCriterion, CFRubricCriterionLevel).
pub fn rubric(from: &From, grid: &Grid) -> Vec<u8> {
    let case = Case::new(from);
    let doc = from.doc;
    let mut ties: Vec<Value> = case.translates(&doc.head.title, "").into_iter().collect();
    let rubric_id = case.ids.other("rubric", &case.id(""));
    let mut criteria = Vec::new();
    for (at, (row, criterion)) in rows(grid).into_iter().zip(&grid.criteria).enumerate() {
        let anchor = doc.anchor(criterion.title.anchor).map_or("", |anchor| anchor.id.as_str());
        let mut value = json!({
            "identifier": case.id(anchor),
            "uri": case.uri(&doc.id, anchor, from.language),
            "category": row.title,
            "position": at + 1,
            "rubricId": rubric_id,
            "lastChangeDateTime": case.changed,
        });
        set(&mut value, "description", &row.about);
        if let Some(weight) = criterion.weight.as_ref().filter(|_| is_weighted(grid)) {
            value["weight"] = weight.value.into();
        }
        let mut outcomes = criterion.assesses.iter().filter_map(|at| assessed(&case, *at));
        if let Some(first) = outcomes.next() {
            value["CFItemURI"] = first;
        }
        for other in outcomes {
            let own = case.link(&row.title, &doc.id, anchor, from.language);
            ties.push(case.tie("isRelatedTo", [own, other], None));
        }
        ties.extend(case.translates(&row.title, anchor));
        value["CFRubricCriterionLevels"] = levels(&case, grid, &row, anchor);
        criteria.push(value);
    }
    let mut rubric = json!({
        "identifier": rubric_id,
        "uri": case.uri(&doc.id, "", from.language),
        "title": doc.head.title,
        "lastChangeDateTime": case.changed,
        "CFRubricCriteria": criteria,
    });
    set(&mut rubric, "description", &doc.head.summary);
    case.package([("CFItems", Vec::new()), ("CFAssociations", ties), ("CFRubrics", vec![rubric])])
}

/// The levels of a criterion, lowest first; points only where the rubric may show them, and not yet weighed.
fn levels(case: &Case, grid: &Grid, row: &Row, anchor: &str) -> Value {
    let level = |(at, (level, scale)): (usize, (&super::rubric::Cell, &crate::guide::part::Level))| {
        let id = case.ids.other("level", &format!("{}/{}", case.id(anchor), scale.id.value));
        let mut value = json!({
            "identifier": id,
            "uri": format!("urn:uuid:{id}"),
            "quality": level.title,
            "position": at + 1,
            "rubricCriterionId": case.id(anchor),
            "lastChangeDateTime": case.changed,
        });
        set(&mut value, "description", &level.text);
        set(&mut value, "feedback", &scale.description);
        if let Some(points) = scale.points.as_ref().filter(|_| level.points.is_some()) {
            value["score"] = points.most.into();
        }
        value
    };
    row.cells.iter().zip(&grid.scale).enumerate().map(level).collect()
}

/// The outcome that a criterion assesses, as it is named in its own package.
fn assessed(case: &Case, at: u32) -> Option<Value> {
    let guide = case.from.guide;
    let resolved = guide.resolved.get(case.from.index.0 as usize)?;
    let place = resolved.get(at as usize)?.as_ref()?.place()?;
    Some(named(case, place))
}

fn named(case: &Case, place: Place) -> Value {
    let doc: &Document = case.from.guide.doc(place.doc);
    let anchor = place.anchor.and_then(|anchor| doc.anchor(anchor));
    let title = anchor.map_or(doc.head.title.clone(), |anchor| match &anchor.code {
        Some(code) => format!("{code} {}", anchor.title),
        None => anchor.title.clone(),
    });
    let language = super::language(case.from.guide, doc);
    case.link(&title, &doc.id, anchor.map_or("", |anchor| &anchor.id), language)
}

/// A framework (7.1: CFPckgItem): groups and outcomes are items, their tree and what they support are associations.
pub fn outcomes(from: &From) -> Vec<u8> {
    let case = Case::new(from);
    let doc = from.doc;
    let mut ties: Vec<Value> = case.translates(&doc.head.title, "").into_iter().collect();
    let mut items = Vec::new();
    let entries = list(doc);
    let name = |at: usize| case.link(&entries[at].title, &doc.id, entries[at].anchor, from.language);
    let top = case.link(&doc.head.title, &doc.id, "", from.language);
    for (at, entry) in entries.iter().enumerate() {
        let mut item = json!({
            "identifier": case.id(entry.anchor),
            "uri": case.uri(&doc.id, entry.anchor, from.language),
            "fullStatement": if entry.text.is_empty() { &entry.title } else { &entry.text },
            "abbreviatedStatement": entry.title,
            "CFItemType": if entry.code.is_some() { "Outcome" } else { "Group" },
            "language": from.language.tag(),
            "lastChangeDateTime": case.changed,
        });
        set(&mut item, "humanCodingScheme", entry.code.unwrap_or_default());
        items.push(item);
        let parent = entry.under.map_or_else(|| top.clone(), name);
        ties.push(case.tie("isChildOf", [name(at), parent], Some(at + 1)));
        ties.extend(case.translates(&entry.title, entry.anchor));
    }
    ties.extend(supports(&case, from.index));
    case.package([("CFItems", items), ("CFAssociations", ties), ("CFRubrics", Vec::new())])
}

/// The wider outcomes that these contribute to.
fn supports<'a>(case: &'a Case, doc: DocIndex) -> impl Iterator<Item = Value> + 'a {
    let edges = case.from.guide.edges_out(doc).filter(|edge| edge.relation == Relation::Supports);
    edges.map(|edge| case.tie("isRelatedTo", [named(case, edge.from), named(case, edge.to)], None))
}

fn set(object: &mut Value, key: &str, text: &str) {
    if !text.is_empty() {
        object[key] = text.into();
    }
}

/// The start of a day, with its zone (ISO 8601).
fn moment(day: Date) -> String {
    format!("{day}T00:00:00+00:00")
}
