//! Responses of QTI 1.2 and what is done with them: `response_lid`, `response_str`, `respcondition`.

use super::bank::decimal;
use super::rich::Rich;
use crate::exporters::xml::Xml;

/// Where a learner answers.
pub struct Response {
    ident: String,
    /// What stands before a menu, as words.
    label: Option<String>,
    /// Empty where the learner types.
    options: Vec<(String, Rich)>,
    several: bool,
    fib: &'static str,
}

impl Response {
    pub fn choice(ident: &str, label: Option<String>, options: Vec<(String, Rich)>, several: bool) -> Response {
        Response { ident: ident.to_owned(), label, options, several, fib: "" }
    }

    /// `String` or `Decimal`.
    pub fn typed(fib: &'static str) -> Response {
        Response { ident: "response1".to_owned(), label: None, options: Vec::new(), several: false, fib }
    }

    pub fn idents(&self) -> impl Iterator<Item = &str> {
        self.options.iter().map(|(ident, _)| ident.as_str())
    }

    pub fn write(&self, cartridge: bool, xml: &mut Xml) {
        let cardinality = if self.several { "Multiple" } else { "Single" };
        let attributes = [("ident", self.ident.as_str()), ("rcardinality", cardinality)];
        if !self.fib.is_empty() {
            xml.open("response_str", &attributes);
            if cartridge {
                xml.leaf("render_fib", &[], "");
            } else {
                xml.open("render_fib", &[("fibtype", self.fib)]);
                xml.leaf("response_label", &[("ident", "answer1")], "");
                xml.close();
            }
            return xml.close();
        }
        xml.open("response_lid", &attributes);
        if let Some(label) = &self.label {
            xml.open("material", &[]);
            xml.leaf("mattext", &[("texttype", "text/plain")], label);
            xml.close();
        }
        xml.open("render_choice", &[]);
        for (ident, text) in &self.options {
            xml.open("response_label", &[("ident", ident)]);
            super::qti12::material(text, xml);
            xml.close();
        }
        xml.close();
        xml.close();
    }
}

/// What an answer must be.
enum When {
    Always,
    Equal(String, String),
    /// One of these texts, whatever their capitals.
    Any(String, Vec<String>),
    /// These options and no others.
    All(Vec<(String, bool)>),
    Between(f64, f64),
}

/// What follows from an answer.
pub struct Case {
    when: When,
    /// In percent of the points.
    pub share: f64,
    adds: bool,
    /// The name of what is said of it, without its end `_fb`.
    pub feedback: Option<String>,
    shows: Option<String>,
}

impl Case {
    fn new(when: When, share: f64) -> Case {
        Case { when, share, adds: false, feedback: None, shows: None }
    }

    pub fn equal(response: &str, option: &str, share: f64) -> Case {
        Case::new(When::Equal(response.to_owned(), option.to_owned()), share)
    }

    pub fn any(response: &str, texts: Vec<String>) -> Case {
        Case::new(When::Any(response.to_owned(), texts), 100.0)
    }

    pub fn all(options: Vec<(String, bool)>) -> Case {
        Case::new(When::All(options), 100.0)
    }

    pub fn between(least: f64, most: f64, share: f64, name: &str) -> Case {
        Case { feedback: Some(name.to_owned()), ..Case::new(When::Between(least, most), share) }
    }

    pub fn always(feedback: &str) -> Case {
        Case { shows: Some(feedback.to_owned()), ..Case::new(When::Always, 0.0) }
    }

    /// What is written freely is marked by a person.
    pub fn unmarked() -> Case {
        Case::new(When::Always, 0.0)
    }

    /// Its share is a part of the whole.
    pub fn adding(self) -> Case {
        Case { adds: true, ..self }
    }

    /// What is said when the answer is as in `case`, or else when the option with this name is chosen.
    pub fn told(case: Option<&Case>, name: &str) -> Case {
        let when = match case.map(|case| &case.when) {
            Some(When::Between(least, most)) => When::Between(*least, *most),
            _ => When::Equal("response1".to_owned(), name.to_owned()),
        };
        Case { shows: Some(format!("{name}_fb")), ..Case::new(when, 0.0) }
    }

    pub fn write(&self, xml: &mut Xml) {
        let ends = self.shows.is_none() && !self.adds;
        xml.open("respcondition", &[("continue", if ends { "No" } else { "Yes" })]);
        xml.open("conditionvar", &[]);
        match &self.when {
            When::Always => xml.leaf("other", &[], ""),
            When::Equal(response, option) => xml.leaf("varequal", &[("respident", response)], option),
            When::Any(response, texts) => {
                for text in texts {
                    xml.leaf("varequal", &[("respident", response), ("case", "No")], text);
                }
            }
            When::All(options) => {
                xml.open("and", &[]);
                for (option, right) in options {
                    if *right {
                        xml.leaf("varequal", &[("respident", "response1")], option);
                    } else {
                        xml.open("not", &[]);
                        xml.leaf("varequal", &[("respident", "response1")], option);
                        xml.close();
                    }
                }
                xml.close();
            }
            When::Between(least, most) => between(*least, *most, xml),
        }
        xml.close();
        if self.share != 0.0 {
            let action = if self.adds { "Add" } else { "Set" };
            let share = decimal((self.share * 100.0).round() / 100.0);
            xml.leaf("setvar", &[("action", action), ("varname", "SCORE")], &share);
        }
        if let Some(shown) = &self.shows {
            xml.leaf("displayfeedback", &[("feedbacktype", "Response"), ("linkrefid", shown)], "");
        }
        xml.close();
    }
}

/// Canvas reads one number with a margin, or a range.
fn between(least: f64, most: f64, xml: &mut Xml) {
    let bound = |name: &'static str, number: f64, xml: &mut Xml| {
        xml.leaf(name, &[("respident", "response1")], &decimal(number));
    };
    if least != most {
        bound("vargte", least, xml);
        return bound("varlte", most, xml);
    }
    xml.open("or", &[]);
    bound("varequal", least, xml);
    xml.open("and", &[]);
    bound("vargte", least, xml);
    bound("varlte", most, xml);
    xml.close();
    xml.close();
}
