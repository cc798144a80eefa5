//! Rust files as their paths see them: without comments and texts, and without the tests at their end.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// A file of `src/`.
pub struct File {
    /// From `src/`, with `/`.
    pub path: String,
    pub text: String,
}

/// All Rust files of `src/`, in order of path.
pub fn files() -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    collect(&root, &mut paths);
    paths.sort();
    let read = |path: PathBuf| {
        let text = std::fs::read_to_string(&path).expect("a source is readable text");
        let path = path.strip_prefix(&root).expect("the file lies in the folder").display().to_string();
        File { path: path.replace('\\', "/"), text }
    };
    paths.into_iter().map(read).collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("the folder can be read") {
        let path = entry.expect("the folder can be read").path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

impl File {
    /// The folder below `src/`, or the name of a file that lies in it: `compile`.
    pub fn module(&self) -> &str {
        self.path.split('/').next().unwrap_or("").trim_end_matches(".rs")
    }

    /// Whether the whole file is made for tests.
    pub fn is_test(&self) -> bool {
        ["/tests.rs", "/kept.rs", "/reading.rs"].iter().any(|name| self.path.ends_with(name))
    }

    /// How many `super::` lead from this file to the crate: `kinds/page.rs` needs two.
    fn depth(&self) -> usize {
        let names =
            self.path.trim_end_matches(".rs").split('/').filter(|name| !matches!(*name, "mod" | "lib" | "main"));
        names.count()
    }

    /// The code up to the tests at its end, without comments and texts.
    pub fn code(&self) -> String {
        let end = self.text.find("#[cfg(test)]\nmod tests {").unwrap_or(self.text.len());
        without_texts(&self.text[..end])
    }

    /// The modules of the crate that the file names: each path from the crate, as written.
    pub fn uses(&self) -> BTreeSet<String> {
        let code = self.code();
        let mut paths = BTreeSet::new();
        for (at, _) in code.match_indices("crate::") {
            if !code[..at].ends_with(is_name) {
                roots(&code[at + "crate::".len()..], &mut paths);
            }
        }
        // `super::` that climbs to the crate is a path from the crate as well.
        let up = "super::".repeat(self.depth());
        for (at, _) in code.match_indices(&up).filter(|_| !up.is_empty()) {
            if !code[..at].ends_with("super::") && !code[..at].ends_with(is_name) {
                roots(&code[at + up.len()..], &mut paths);
            }
        }
        paths
    }
}

fn is_name(sign: char) -> bool {
    sign.is_alphanumeric() || sign == '_'
}

/// The paths that start here: one, or those between braces.
fn roots(rest: &str, paths: &mut BTreeSet<String>) {
    let Some(group) = rest.strip_prefix('{') else {
        let end = rest.find(|sign: char| !is_name(sign) && sign != ':').unwrap_or(rest.len());
        paths.insert(rest[..end].trim_end_matches(':').to_owned());
        return;
    };
    let (mut depth, mut start) = (0_usize, 0);
    for (at, sign) in group.char_indices() {
        match sign {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            ',' | '}' if depth == 0 => {
                let path = group[start..at].trim();
                if !path.is_empty() {
                    roots(path, paths);
                }
                start = at + 1;
                if sign == '}' {
                    return;
                }
            }
            _ => {}
        }
    }
}

/// The same code with its comments gone and its texts empty.
fn without_texts(code: &str) -> String {
    let mut out = String::with_capacity(code.len());
    let mut rest = code;
    while let Some(sign) = rest.chars().next() {
        let skipped = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if let Some(hashes) = raw_hashes(rest).filter(|_| !out.ends_with(is_name)) {
            let close = format!("\"{}", "#".repeat(hashes));
            let open = hashes + 2;
            rest[open..].find(&close).map_or(rest.len(), |end| open + end + close.len())
        } else if sign == '"' {
            text_length(rest)
        } else if rest.starts_with("'\"'") || rest.starts_with("'{'") || rest.starts_with("'}'") {
            3
        } else if let Some(escaped) = rest.strip_prefix("'\\") {
            escaped.find('\'').map_or(2, |end| if end == 0 { 4 } else { end + 3 })
        } else {
            0
        };
        if skipped == 0 {
            out.push(sign);
            rest = &rest[sign.len_utf8()..];
        } else {
            rest = rest.get(skipped..).unwrap_or("");
        }
    }
    out
}

/// The number of `#` of a raw text that starts here.
fn raw_hashes(rest: &str) -> Option<usize> {
    let behind = rest.strip_prefix('r')?;
    let hashes = behind.len() - behind.trim_start_matches('#').len();
    behind[hashes..].starts_with('"').then_some(hashes)
}

/// The length of the text that starts here, quotes included.
fn text_length(rest: &str) -> usize {
    let mut escaped = false;
    for (at, sign) in rest.char_indices().skip(1) {
        match sign {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

#[test]
fn paths_are_found_wherever_they_stand() {
    let file = |path: &str, text: &str| File { path: path.to_owned(), text: text.to_owned() };
    let text = "use crate::guide::{block, part};\nuse crate::{text::span, theme};\nlet a = crate::views::x(\"crate::kinds\", '\"'); // crate::rules\n";
    let names = |file: File| file.uses().into_iter().collect::<Vec<_>>();
    assert_eq!(names(file("rules/a.rs", text)), ["guide", "text::span", "theme", "views::x"]);
    assert_eq!(names(file("rules/mod.rs", "use super::kinds::x;")), ["kinds::x"]);
    assert_eq!(names(file("rules/a.rs", "use super::{b, c}; use super::super::kinds;")), ["kinds"]);
    assert_eq!(names(file("rules/a.rs", "fn a() {}\n#[cfg(test)]\nmod tests {\n use crate::kinds::x; }")), [""; 0]);
}
