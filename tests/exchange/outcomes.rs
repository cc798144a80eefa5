//! Every shipped framework through every form and back; and what the open standard asks of a package.

use std::collections::BTreeSet;

use serde_json::Value;
use stagegids::commands::import::What;
use stagegids::guide::block::Block;
use stagegids::guide::document::Document;
use stagegids::guide::exchange::{Format, Subject, subject};
use stagegids::guide::part::Part;
use stagegids::markup::plain;

use super::{built, document, flat, guide, one, shipped};

/// The framework as lines: how deep (groups and outcomes), code, title, text.
fn lines(doc: &Document, text: bool) -> Vec<String> {
    let mut lines = Vec::new();
    for block in &doc.body {
        match block {
            Block::Heading(heading) => lines.push(format!("group {}", flat(&plain::line(&heading.content)))),
            Block::Part(at) => {
                let Some(Part::Item(item)) = doc.parts.get(*at as usize) else { continue };
                let body = if text { flat(&plain::prose(&item.body)) } else { String::new() };
                lines.push(format!("{} {}: {body}", item.code.value, flat(&plain::line(&item.title.text))));
            }
            _ => {}
        }
    }
    // A heading over a closing word is no group.
    while lines.last().is_some_and(|line| line.starts_with("group ")) {
        lines.pop();
    }
    lines
}

#[test]
fn what_a_form_can_hold_comes_back() {
    let mut rounds = 0;
    for (index, files) in shipped() {
        let doc = guide().doc(index);
        if !matches!(subject(doc), Some(Subject::Outcomes(_))) {
            continue;
        }
        for (format, bytes) in files {
            let name = format!("{} as {}", doc.path, format.name());
            let page = one(What::Outcomes, bytes, doc.language);
            let compiled = built(What::Outcomes, &page, doc.language, &doc.head.title);
            let there = document(&compiled);
            assert_eq!(lines(doc, true), lines(there, true), "{name}");
            assert_eq!((&doc.head.title, &doc.head.summary), (&there.head.title, &there.head.summary), "{name}");
            rounds += 1;
        }
    }
    assert!(rounds >= 15, "{rounds} rounds");
}

/// The clauses of CASE 1.1 (REST/JSON binding, 7.1) that a package must meet, one assertion each.
#[test]
fn packages_are_what_the_standard_asks() {
    let mut known = BTreeSet::new();
    let mut named = BTreeSet::new();
    for (index, files) in shipped() {
        let doc = guide().doc(index);
        for (_, bytes) in files.into_iter().filter(|(format, _)| *format == Format::Case) {
            let package: Value = serde_json::from_slice(bytes).expect("the file is JSON");
            let mut check = Package { path: &doc.path, seen: BTreeSet::new() };
            check.package(&package);
            known.extend(check.seen);
            for criterion in
                package.pointer("/CFRubrics/0/CFRubricCriteria").and_then(Value::as_array).into_iter().flatten()
            {
                named.extend(criterion.pointer("/CFItemURI/identifier").and_then(Value::as_str).map(str::to_owned));
            }
        }
    }
    assert!(named.len() > 5, "criteria name outcomes");
    assert!(named.is_subset(&known), "every outcome that a criterion names is an item of some package");
}

struct Package<'a> {
    path: &'a str,
    seen: BTreeSet<String>,
}

impl Package<'_> {
    /// CFPackage: CFDocument is there once, the lists are lists, and nothing else is.
    fn package(&mut self, value: &Value) {
        let keys: Vec<&str> = value.as_object().expect("an object").keys().map(String::as_str).collect();
        let allowed = ["CFDocument", "CFItems", "CFAssociations", "CFDefinitions", "CFRubrics"];
        assert!(keys.iter().all(|key| allowed.contains(key)), "{}: {keys:?}", self.path);
        let document = &value["CFDocument"];
        self.own(document);
        self.texts(document, &["creator", "title", "caseVersion", "adoptionStatus", "language"]);
        assert_eq!(document["caseVersion"], "1.1");
        assert!(
            ["Private Draft", "Draft", "Adopted", "Deprecated"].contains(&document["adoptionStatus"].as_str().unwrap())
        );
        for item in list(value, "CFItems") {
            self.own(item);
            self.texts(item, &["fullStatement"]);
        }
        for tie in list(value, "CFAssociations") {
            self.own(tie);
            let sorts = [
                "isChildOf",
                "isPeerOf",
                "isPartOf",
                "exactMatchOf",
                "precedes",
                "isRelatedTo",
                "replacedBy",
                "exemplar",
                "hasSkillLevel",
                "isTranslationOf",
            ];
            assert!(sorts.contains(&tie["associationType"].as_str().unwrap_or_default()), "{}: {tie}", self.path);
            for end in ["originNodeURI", "destinationNodeURI"] {
                self.link(&tie[end]);
            }
        }
        for rubric in list(value, "CFRubrics") {
            self.own(rubric);
            for criterion in list(rubric, "CFRubricCriteria") {
                self.own(criterion);
                assert_eq!(criterion["rubricId"], rubric["identifier"], "{}", self.path);
                assert!(criterion["position"].is_u64());
                if let Some(link) = criterion.get("CFItemURI") {
                    self.link(link);
                }
                for level in list(criterion, "CFRubricCriterionLevels") {
                    self.own(level);
                    assert_eq!(level["rubricCriterionId"], criterion["identifier"], "{}", self.path);
                    assert!(level.get("score").is_none_or(Value::is_number));
                }
            }
        }
    }

    /// Every object has an identifier (UUID), a URI and the moment it changed (ISO 8601, with a zone); the identifier is
    /// that of no other.
    fn own(&mut self, value: &Value) {
        let id = value["identifier"].as_str().unwrap_or_default().to_owned();
        assert_eq!(uuid::Uuid::parse_str(&id).map(|id| id.get_version_num()), Ok(5), "{}: {value}", self.path);
        assert!(self.seen.insert(id.clone()), "{}: {id} stands twice", self.path);
        self.uri(value);
        let changed = value["lastChangeDateTime"].as_str().unwrap_or_default();
        assert!(changed.parse::<jiff::Timestamp>().is_ok(), "{}: {changed}", self.path);
        let empty = value.as_object().expect("an object").values().any(|value| value.as_str() == Some(""));
        assert!(!empty, "{}: what is not known is left out: {value}", self.path);
    }

    /// LinkGenURI: title, identifier and URI.
    fn link(&self, value: &Value) {
        self.texts(value, &["title", "identifier"]);
        self.uri(value);
    }

    fn uri(&self, value: &Value) {
        let uri = value["uri"].as_str().unwrap_or_default();
        assert!(uri.starts_with("https://") || uri.starts_with("urn:uuid:"), "{}: {uri}", self.path);
    }

    fn texts(&self, value: &Value, keys: &[&str]) {
        for key in keys {
            assert!(value[*key].as_str().is_some_and(|text| !text.is_empty()), "{}: no {key} in {value}", self.path);
        }
    }
}

fn list<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    value.get(key).and_then(Value::as_array).into_iter().flatten()
}
