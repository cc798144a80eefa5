//! Reads a file of cases: headings, fenced files, and the markers in them.

use std::fmt;

use stagegids::text::diagnostic::{Diagnostic, Severity};

/// A small site and the findings it must give.
pub struct Case {
    pub file: String,
    pub line: usize,
    pub title: String,
    pub files: Vec<CaseFile>,
    pub expected: Vec<Expected>,
}

/// One file of the site, its path below `content/`.
pub struct CaseFile {
    pub path: String,
    pub bytes: Vec<u8>,
    /// The third word after the fence: how the disk would refuse the file.
    pub flag: Option<String>,
}

/// A finding at an exact place.
pub struct Expected {
    pub path: String,
    pub line: usize,
    pub column: usize,
    pub code: String,
    pub severity: Option<Severity>,
    pub suggestion: Option<String>,
}

impl Case {
    pub fn name(&self) -> String {
        format!("{}:{} {}", self.file, self.line, self.title)
    }
}

impl Expected {
    pub fn is_met_by(&self, finding: &Diagnostic) -> bool {
        self.code == finding.code.name
            && self.severity.is_none_or(|severity| severity == finding.severity)
            && self.suggestion.as_ref().is_none_or(|wanted| finding.suggestion.as_ref() == Some(wanted))
    }
}

impl fmt::Display for Expected {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}:{}:{} {}", self.path, self.line, self.column, self.code)?;
        if let Some(severity) = self.severity {
            write!(to, " {severity:?}")?;
        }
        self.suggestion.iter().try_for_each(|suggestion| write!(to, " → {suggestion:?}"))
    }
}

/// The cases of one file. A heading without files is a group of cases.
pub fn read(file: &str, text: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    let mut lines = text.lines().enumerate();
    while let Some((at, line)) = lines.next() {
        if let Some(title) = line.strip_prefix('#').map(|rest| rest.trim_start_matches('#').trim()) {
            let title = title.to_owned();
            cases.push(Case { file: file.to_owned(), line: at + 1, title, files: Vec::new(), expected: Vec::new() });
            continue;
        }
        let ticks = line.chars().take_while(|sign| *sign == '`').count();
        if ticks < 3 {
            continue;
        }
        let mut info = line[ticks..].split_whitespace().skip(1).map(str::to_owned);
        let mut body = String::new();
        for (_, inner) in lines.by_ref().take_while(|(_, inner)| !is_fence(inner, ticks)) {
            body.push_str(inner);
            body.push('\n');
        }
        let Some(path) = info.next() else { continue };
        let case = cases.last_mut().unwrap_or_else(|| panic!("{file}:{}: a file before the first heading", at + 1));
        let (bytes, expected) = unmark(&path, &body);
        case.expected.extend(expected);
        case.files.push(CaseFile { path, bytes, flag: info.next() });
    }
    cases.retain(|case| !case.files.is_empty());
    cases
}

fn is_fence(line: &str, ticks: usize) -> bool {
    line.trim_end().chars().all(|sign| sign == '`') && line.trim_end().len() >= ticks
}

/// Takes the markers out of a file, and works out what stands between `⟪` and `⟫`.
fn unmark(path: &str, marked: &str) -> (Vec<u8>, Vec<Expected>) {
    let mut bytes = Vec::new();
    let mut expected = Vec::new();
    let mut rest = marked;
    while let Some(at) = rest.find(['⟦', '⟪']) {
        bytes.extend_from_slice(&rest.as_bytes()[..at]);
        let (close, is_marker) = if rest[at..].starts_with('⟦') { ('⟧', true) } else { ('⟫', false) };
        let end = rest[at..].find(close).unwrap_or_else(|| panic!("{path}: “{close}” is missing"));
        let inner = &rest[at + '⟦'.len_utf8()..at + end];
        if is_marker {
            expected.push(marker(path, inner, &bytes));
        } else {
            bytes.extend(macro_bytes(inner));
        }
        rest = &rest[at + end + close.len_utf8()..];
    }
    bytes.extend_from_slice(rest.as_bytes());
    (bytes, expected)
}

/// `code`, `code severity`, `code → suggestion` or all three, at the end of what is `before` it.
fn marker(path: &str, inner: &str, before: &[u8]) -> Expected {
    let (words, suggestion) = inner.split_once('→').map_or((inner, None), |(words, text)| (words, Some(text.trim())));
    let mut words = words.split_whitespace();
    let code = words.next().unwrap_or_default().to_owned();
    let severity = words.next().map(|word| match word {
        "error" => Severity::Error,
        "warning" => Severity::Warning,
        "info" => Severity::Info,
        other => panic!("{path}: “{other}” is no severity"),
    });
    let text = String::from_utf8_lossy(before);
    let line = text.rsplit('\n').next().unwrap_or_default().trim_start_matches('\u{feff}');
    Expected {
        path: path.to_owned(),
        line: text.matches('\n').count() + 1,
        column: line.chars().count() + 1,
        code,
        severity,
        suggestion: suggestion.map(str::to_owned),
    }
}

/// `0xFF` is a byte; `200 × text` is the text so many times, with `\n` for a line end.
fn macro_bytes(inner: &str) -> Vec<u8> {
    if let Some(hex) = inner.strip_prefix("0x") {
        return vec![u8::from_str_radix(hex, 16).expect("two hexadecimal digits behind 0x")];
    }
    let (count, text) = inner.split_once(" × ").expect("a count, × and a text");
    let count = count.trim().parse().expect("a whole number before ×");
    text.replace("\\r", "\r").replace("\\n", "\n").repeat(count).into_bytes()
}
