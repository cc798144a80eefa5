//! Findings: a code, a place and the facts; the words come from [`super::messages`].

use serde::Serialize;

use super::span::Span;

/// How much a finding weighs. `guide.yml` can change it per code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The site cannot be built right: nothing is written.
    Error,
    /// Something a reader will miss: the site is written.
    Warning,
    /// A hint. Never changes the exit code.
    Info,
}

/// One kind of finding, declared once as a `static` beside the code that finds it.
#[derive(Debug)]
pub struct Code {
    /// Stable words: `rubric/weights`. With `/` as `-` it is the key of the message.
    pub name: &'static str,
    pub severity: Severity,
    /// A small wrong example, for `explain`.
    pub wrong: &'static str,
    /// The same, right.
    pub right: &'static str,
}

/// A fact that fills a message.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Arg {
    Text(String),
    Number(f64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Arg::Text(text.to_owned())
    }
}
impl From<String> for Arg {
    fn from(text: String) -> Self {
        Arg::Text(text)
    }
}
impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Arg::Text(text.clone())
    }
}
impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Arg::Number(number as f64)
    }
}
impl From<f64> for Arg {
    fn from(number: f64) -> Self {
        Arg::Number(number)
    }
}

/// A second place that explains the first: where the other of two equal ids stands, for example.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    pub at: Span,
}

/// One finding.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    pub code: &'static Code,
    pub severity: Severity,
    pub at: Span,
    pub args: Vec<(&'static str, Arg)>,
    pub labels: Vec<Label>,
    /// What could stand at `at` instead.
    pub suggestion: Option<String>,
}

impl Diagnostic {
    pub fn new(code: &'static Code, at: Span) -> Self {
        let severity = code.severity;
        Diagnostic { code, severity, at, args: Vec::new(), labels: Vec::new(), suggestion: None }
    }

    /// Adds a fact for the message.
    pub fn arg(&mut self, name: &'static str, value: impl Into<Arg>) -> &mut Self {
        self.args.push((name, value.into()));
        self
    }

    /// Points at a second place.
    pub fn label(&mut self, at: Span) -> &mut Self {
        self.labels.push(Label { at });
        self
    }

    /// Offers a replacement for the marked text, where there is one.
    pub fn suggest(&mut self, text: Option<impl Into<String>>) -> &mut Self {
        self.suggestion = text.map(Into::into);
        self
    }
}

/// What a stage, kind or rule writes its findings into.
#[derive(Clone, Debug, Default)]
pub struct Notes {
    list: Vec<Diagnostic>,
}

impl Notes {
    /// Adds a finding; facts are chained on the result.
    pub fn add(&mut self, code: &'static Code, at: Span) -> &mut Diagnostic {
        self.list.push(Diagnostic::new(code, at));
        self.list.last_mut().expect("a finding was pushed on the line above")
    }

    pub fn extend(&mut self, other: impl IntoIterator<Item = Diagnostic>) {
        self.list.extend(other);
    }

    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.list.iter()
    }

    pub fn into_vec(self) -> Vec<Diagnostic> {
        self.list
    }
}
