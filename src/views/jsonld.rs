//! What a page is, for machines: schema.org as JSON-LD.

use jiff::civil::Date;
use serde::Serialize;
use serde_json::{Value, json};

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
    let mut data = Object::default();
    data.text("@context", "https://schema.org");
    data.text("@type", kind);
    data.add("name", &doc.head.title);
    data.text("url", &view.canonical);
    data.text("description", &doc.head.summary);
    data.text("inLanguage", doc.language.tag());
    data.date("datePublished", doc.head.date);
    data.date("dateModified", guide.updated(doc));
    let audience =
        view.audience.iter().map(|link| json!({"@type": "EducationalAudience", "educationalRole": link.title}));
    data.list("audience", audience.collect());
    if kind == "DefinedTermSet" {
        let anchors = doc.anchors.iter().filter(|anchor| anchor.code.is_some());
        let terms =
            anchors.map(|anchor| json!({"@type": "DefinedTerm", "termCode": anchor.code, "name": anchor.title}));
        data.list("hasDefinedTerm", terms.collect());
    }
    data.list("teaches", outcomes(desk, index, Relation::Explains));
    data.list("assesses", outcomes(desk, index, Relation::Assesses));
    data.text("license", guide.config.license.as_ref().map_or("", |license| license.get(doc.language)));
    data.finish()
}

/// A JSON object that is written as it is told, without what is empty: every page has one.
#[derive(Default)]
struct Object(Vec<u8>);

impl Object {
    fn add(&mut self, key: &str, value: &impl Serialize) {
        self.0.push(if self.0.is_empty() { b'{' } else { b',' });
        serde_json::to_writer(&mut self.0, key).expect("a text is JSON");
        self.0.push(b':');
        serde_json::to_writer(&mut self.0, value).expect("texts and lists are JSON");
    }

    fn text(&mut self, key: &str, text: &str) {
        if !text.is_empty() {
            self.add(key, &text);
        }
    }

    fn date(&mut self, key: &str, date: Option<Date>) {
        if let Some(date) = date {
            self.add(key, &date.to_string());
        }
    }

    fn list(&mut self, key: &str, values: Vec<Value>) {
        if !values.is_empty() {
            self.add(key, &values);
        }
    }

    /// Ready to stand in a script element.
    fn finish(mut self) -> String {
        self.0.push(b'}');
        let text = String::from_utf8(self.0).expect("JSON is written in UTF-8");
        in_script(text)
    }
}

/// JSON as it may stand in a script element, in which no tag may open.
pub fn in_script(json: String) -> String {
    if json.contains('<') { json.replace('<', "\\u003c") } else { json }
}

fn has_pass_mark(doc: &crate::guide::document::Document) -> bool {
    doc.facts.iter().any(|fact| fact.field == "pass-mark")
}

/// The outcomes at the other end of a relation, by code and title, each once.
fn outcomes(desk: &Desk, index: DocIndex, relation: Relation) -> Vec<Value> {
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
    in_script(data.to_string())
}
