//! What a page is, for machines: schema.org as JSON-LD.

use serde_json::{Map, Value, json};

use crate::guide::document::Role;
use crate::guide::graph::DocIndex;
use crate::guide::part::Part;
use crate::guide::relation::Relation;
use crate::theme::view::View;

use super::desk::Desk;

/// The JSON-LD of a document, ready to stand in a script element (`<` is written as `\u003c`).
pub fn document(desk: &Desk, index: DocIndex, view: &View) -> String {
    let guide = &desk.guide;
    let doc = guide.doc(index);
    let holds = |wanted: fn(&Part) -> bool| doc.parts.iter().any(wanted);
    let defines = doc.anchors.iter().any(|anchor| matches!(anchor.role, Role::Outcome | Role::Indicator));
    let kind = if &*doc.id == "index" {
        "WebSite"
    } else if desk.term_of(index).is_some() {
        "DefinedTerm"
    } else if defines {
        "DefinedTermSet"
    } else if doc.holds_folder && guide.folders.contains_key(&doc.id) && doc.graded && has_pass_mark(doc) {
        "Course"
    } else if holds(|part| matches!(part, Part::Question(_))) {
        "Quiz"
    } else {
        "LearningResource"
    };
    let mut data = Map::new();
    data.insert("@context".into(), "https://schema.org".into());
    data.insert("@type".into(), kind.into());
    data.insert("name".into(), doc.head.title.as_str().into());
    let mut add = |key: &str, value: Value| {
        if !matches!(&value, Value::Null) && value != json!("") && value != json!([]) {
            data.insert(key.into(), value);
        }
    };
    add("url", view.canonical.as_str().into());
    add("description", doc.head.summary.as_str().into());
    add("inLanguage", doc.language.tag().into());
    add("datePublished", doc.head.date.map(|date| date.to_string()).into());
    add("dateModified", guide.updated(doc).map(|date| date.to_string()).into());
    let audience =
        view.audience.iter().map(|link| json!({"@type": "EducationalAudience", "educationalRole": link.title}));
    add("audience", audience.collect());
    if kind == "DefinedTermSet" {
        let anchors = doc.anchors.iter().filter(|anchor| anchor.code.is_some());
        let terms =
            anchors.map(|anchor| json!({"@type": "DefinedTerm", "termCode": anchor.code, "name": anchor.title}));
        add("hasDefinedTerm", terms.collect());
    }
    add("teaches", outcomes(desk, index, Relation::Explains));
    add("assesses", outcomes(desk, index, Relation::Assesses));
    add("license", guide.config.license.as_ref().map(|license| license.get(doc.language)).into());
    Value::Object(data).to_string().replace('<', "\\u003c")
}

fn has_pass_mark(doc: &crate::guide::document::Document) -> bool {
    doc.facts.iter().any(|fact| fact.field == "pass-mark")
}

/// The outcomes at the other end of a relation, by code and title, each once.
fn outcomes(desk: &Desk, index: DocIndex, relation: Relation) -> Value {
    let guide = &desk.guide;
    let edges = guide.edges_out(index).filter(|edge| edge.relation == relation);
    let mut names: Vec<String> = Vec::new();
    for edge in edges {
        let doc = guide.doc(edge.to.doc);
        let anchor = edge.to.anchor.and_then(|anchor| doc.anchor(anchor));
        let name = match anchor {
            Some(anchor) => [anchor.code.as_deref().unwrap_or(""), &anchor.title].join(" ").trim().to_owned(),
            None => doc.head.title.clone(),
        };
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.into_iter().map(Value::from).collect()
}

/// The JSON-LD of a page that lists others.
pub fn list(view: &View) -> String {
    let data = json!({
        "@context": "https://schema.org",
        "@type": "CollectionPage",
        "name": view.title,
        "inLanguage": view.lang,
        "url": view.canonical,
    });
    data.to_string().replace('<', "\\u003c")
}
