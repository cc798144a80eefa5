//! A question as an item of QTI 2.1: what is declared, the body with its interaction, how a response is scored, what is said
//! of it.

use super::bank::{Item, decimal, flat, short};
use super::interaction21::interaction;
use super::names::item_name;
use super::qti21::{INSTANCE, PLACE, SPACE};
use super::rich::Rich;
use crate::exporters::xml::Xml;
use crate::guide::part::{Answer, Choice};

/// What a kind of question adds to its item.
pub struct Parts {
    pub declared: Vec<Declared>,
    /// What stands in the body, as XML.
    pub body: String,
    pub scoring: Scoring,
    /// What is said when an identifier is among the values of FEEDBACK.
    pub feedback: Vec<(String, Rich)>,
}

/// A response variable.
pub struct Declared {
    pub name: String,
    pub cardinality: &'static str,
    pub base: &'static str,
    pub correct: Vec<String>,
    /// Value → points; whether the points of all together stop at 0 and at this number.
    pub mapping: Vec<(String, f64)>,
    pub most: Option<f64>,
}

impl Declared {
    pub fn new(name: &str, cardinality: &'static str, base: &'static str) -> Declared {
        let (correct, mapping) = (Vec::new(), Vec::new());
        Declared { name: name.to_owned(), cardinality, base, correct, mapping, most: None }
    }

    fn write(&self, xml: &mut Xml) {
        let attributes =
            [("identifier", self.name.as_str()), ("cardinality", self.cardinality), ("baseType", self.base)];
        if self.correct.is_empty() {
            return xml.leaf("responseDeclaration", &attributes, "");
        }
        xml.open("responseDeclaration", &attributes);
        xml.open("correctResponse", &[]);
        self.correct.iter().for_each(|value| xml.leaf("value", &[], value));
        xml.close();
        if !self.mapping.is_empty() {
            let most = self.most.map(decimal);
            let mut bounds = Vec::new();
            if let Some(most) = &most {
                bounds.extend([("lowerBound", "0"), ("upperBound", most.as_str())]);
            }
            bounds.push(("defaultValue", "0"));
            xml.open("mapping", &bounds);
            for (key, points) in &self.mapping {
                let points = decimal(*points);
                let mut entry = vec![("mapKey", key.as_str()), ("mappedValue", points.as_str())];
                if self.base == "string" {
                    entry.push(("caseSensitive", "false"));
                }
                xml.leaf("mapEntry", &entry, "");
            }
            xml.close();
        }
        xml.close();
    }
}

/// How a response becomes a score.
pub enum Scoring {
    /// A person reads it, or nobody does.
    None,
    /// The mapped points of these responses, added up.
    Mapped(Vec<String>),
    /// For each place of an ordered response the entry that belongs there.
    Places(Vec<String>),
    /// Ranges, the first that fits: from, to, part of the points, what is said of it.
    Ranges(Vec<(f64, f64, f64, String)>),
}

pub fn write(item: &Item, language: &str) -> String {
    let mut xml = Xml::new();
    let (name, title) = (item_name(&item.id), short(&flat(&item.title), 255));
    xml.open(
        "assessmentItem",
        &[
            ("xmlns", SPACE),
            ("xmlns:xsi", INSTANCE),
            ("xsi:schemaLocation", PLACE),
            ("identifier", &name),
            ("title", &title),
            ("xml:lang", language),
            ("adaptive", "false"),
            ("timeDependent", "false"),
            ("toolName", "stagegids"),
        ],
    );
    let points = if item.graded { item.question.points } else { 0.0 };
    let parts = interaction(item, points);
    let general = item.explanation();
    parts.declared.iter().for_each(|declared| declared.write(&mut xml));
    outcome("SCORE", "0", Some(&decimal(points)), &mut xml);
    outcome("MAXSCORE", &decimal(points), None, &mut xml);
    let told = !general.is_empty() || parts.feedback.iter().any(|(_, text)| !text.is_empty());
    if told {
        let attributes = [("identifier", "FEEDBACK"), ("cardinality", "multiple"), ("baseType", "identifier")];
        xml.leaf("outcomeDeclaration", &attributes, "");
    }
    xml.open("itemBody", &[]);
    xml.raw(&parts.body);
    xml.close();
    xml.open("responseProcessing", &[]);
    score(&parts, points, &mut xml);
    if told {
        feedback(item, &parts, !general.is_empty(), &mut xml);
    }
    xml.close();
    let said = parts.feedback.into_iter().chain([("GENERAL".to_owned(), general)]);
    for (identifier, text) in said.filter(|(_, text)| !text.is_empty()) {
        let attributes = [("outcomeIdentifier", "FEEDBACK"), ("identifier", identifier.as_str()), ("showHide", "show")];
        xml.open("modalFeedback", &attributes);
        xml.raw(&text.html);
        xml.close();
    }
    xml.finish()
}

fn outcome(name: &str, value: &str, most: Option<&str>, xml: &mut Xml) {
    let mut attributes = vec![("identifier", name), ("cardinality", "single"), ("baseType", "float")];
    attributes.extend(most.map(|most| ("normalMaximum", most)));
    xml.open("outcomeDeclaration", &attributes);
    xml.open("defaultValue", &[]);
    xml.leaf("value", &[], value);
    xml.close();
    xml.close();
}

fn score(parts: &Parts, points: f64, xml: &mut Xml) {
    match &parts.scoring {
        Scoring::None => {}
        Scoring::Mapped(names) => {
            xml.open("setOutcomeValue", &[("identifier", "SCORE")]);
            xml.open("sum", &[]);
            names.iter().for_each(|name| xml.leaf("mapResponse", &[("identifier", name)], ""));
            xml.close();
            xml.close();
        }
        Scoring::Places(entries) => {
            let share = decimal(points / entries.len().max(1) as f64);
            for (place, entry) in (1..).zip(entries) {
                let place: usize = place;
                xml.open("responseCondition", &[]);
                xml.open("responseIf", &[]);
                xml.open("match", &[]);
                xml.open("index", &[("n", &place.to_string())]);
                xml.leaf("variable", &[("identifier", "RESPONSE")], "");
                xml.close();
                xml.leaf("baseValue", &[("baseType", "identifier")], entry);
                xml.close();
                xml.open("setOutcomeValue", &[("identifier", "SCORE")]);
                xml.open("sum", &[]);
                xml.leaf("variable", &[("identifier", "SCORE")], "");
                xml.leaf("baseValue", &[("baseType", "float")], &share);
                (0..4).for_each(|_| xml.close());
            }
        }
        Scoring::Ranges(ranges) => {
            xml.open("responseCondition", &[]);
            for (at, (least, most, share, identifier)) in ranges.iter().enumerate() {
                xml.open(if at == 0 { "responseIf" } else { "responseElseIf" }, &[]);
                xml.open("and", &[]);
                for (test, bound) in [("gte", least), ("lte", most)] {
                    xml.open(test, &[]);
                    xml.leaf("variable", &[("identifier", "RESPONSE")], "");
                    xml.leaf("baseValue", &[("baseType", "float")], &decimal(*bound));
                    xml.close();
                }
                xml.close();
                xml.open("setOutcomeValue", &[("identifier", "SCORE")]);
                xml.leaf("baseValue", &[("baseType", "float")], &decimal(points * share));
                xml.close();
                if parts.feedback.iter().any(|(name, text)| name == identifier && !text.is_empty()) {
                    said(&[], Some(identifier), xml);
                }
                xml.close();
            }
            xml.close();
        }
    }
}

/// What is chosen is itself the name of what is said of it.
fn feedback(item: &Item, parts: &Parts, general: bool, xml: &mut Xml) {
    let chosen = matches!(
        item.question.answer,
        Answer::One(_) | Answer::Several(_) | Answer::TrueFalse(_) | Answer::Statement(..)
    ) && parts.feedback.iter().any(|(_, text)| !text.is_empty());
    let ranged = matches!(parts.scoring, Scoring::Ranges(_)) && parts.feedback.iter().any(|(_, text)| !text.is_empty());
    let mut from = Vec::new();
    from.extend(chosen.then_some("RESPONSE"));
    from.extend((ranged && general).then_some("FEEDBACK"));
    if chosen || general {
        said(&from, general.then_some("GENERAL"), xml);
    }
}

/// Sets FEEDBACK to the values of these variables, and this one.
fn said(from: &[&str], identifier: Option<&str>, xml: &mut Xml) {
    xml.open("setOutcomeValue", &[("identifier", "FEEDBACK")]);
    xml.open("multiple", &[]);
    from.iter().for_each(|name| xml.leaf("variable", &[("identifier", name)], ""));
    if let Some(identifier) = identifier {
        xml.leaf("baseValue", &[("baseType", "identifier")], identifier);
    }
    xml.close();
    xml.close();
}

/// The identifier of an option.
pub fn option(at: usize) -> String {
    format!("option{}", at + 1)
}

pub fn feedback_of(item: &Item, choices: &[Choice]) -> Vec<(String, Rich)> {
    choices.iter().enumerate().map(|(at, choice)| (option(at), item.pen.prose(&choice.feedback))).collect()
}
