//! Source code with class names around its words, so that a strict content policy and both colour schemes work.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex};

use syntect::easy::ScopeRegionIterator;
use syntect::parsing::{ParseState, Scope, ScopeStack, SyntaxReference, SyntaxSet};
use syntect::util::LinesWithEndings;

use super::html::escape;
use crate::text::fingerprint::{Fingerprint, Mixer};

/// Longer code is shown plain: colouring costs about three seconds a megabyte.
const LIMIT: usize = 100_000;
/// Longer lines too: a minified file gains nothing and the expressions of a grammar may go over a line many times.
const LINE_LIMIT: usize = 2_000;

static SYNTAXES: LazyLock<SyntaxSet> = LazyLock::new(two_face::syntax::extra_newlines);

/// The deepest scope of a word that stands in this table gives its class.
static CLASSES: LazyLock<Vec<(Scope, &'static str)>> = LazyLock::new(|| {
    let table = [
        ("comment", "c"),
        ("string", "s"),
        ("constant", "n"),
        ("keyword", "k"),
        ("storage", "k"),
        ("entity.name.function", "f"),
        ("support.function", "f"),
        ("entity.name", "t"),
        ("entity.other.attribute-name", "a"),
        ("support", "b"),
        ("variable.parameter", "p"),
        ("invalid", "e"),
    ];
    table.iter().filter_map(|(scope, class)| Some((Scope::new(scope).ok()?, *class))).collect()
});

/// What was coloured before in this process: samples recur, and colouring is the slowest work per byte there is.
static DONE: LazyLock<Mutex<HashMap<Fingerprint, String>>> = LazyLock::new(Mutex::default);

/// Adds `code` to `html`, escaped, with `<span class="z-…">` around what the language's grammar recognises; an unknown
/// language, or very long code, is only escaped.
pub fn push(html: &mut String, language: &str, code: &str) {
    let syntax = (!language.is_empty()).then(|| SYNTAXES.find_syntax_by_token(language)).flatten();
    let long = code.len() > LIMIT || code.lines().any(|line| line.len() > LINE_LIMIT);
    let Some(syntax) = syntax.filter(|_| !long) else { return escape(html, code) };
    let key = Mixer::default().add(language.as_bytes()).add(code.as_bytes()).finish();
    let lock = || DONE.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
    if let Some(done) = lock().get(&key) {
        return html.push_str(done);
    }
    let done = colour(syntax, code);
    html.push_str(&done);
    let mut cache = lock();
    if cache.len() > 10_000 {
        cache.clear();
    }
    cache.insert(key, done);
}

fn colour(syntax: &SyntaxReference, code: &str) -> String {
    let mut html = String::with_capacity(code.len() * 2);
    let mut state = ParseState::new(syntax);
    let mut scopes = ScopeStack::new();
    let mut open: Option<&str> = None;
    for line in LinesWithEndings::from(code) {
        let Ok(operations) = state.parse_line(line, &SYNTAXES) else {
            escape(&mut html, line);
            continue;
        };
        for (word, operation) in ScopeRegionIterator::new(&operations, line) {
            if scopes.apply(operation).is_err() || word.is_empty() {
                continue;
            }
            let class = if word.trim().is_empty() { open } else { class_of(&scopes) };
            if class != open {
                close(&mut html, open);
                if let Some(class) = class {
                    html.push_str("<span class=\"z-");
                    html.push_str(class);
                    html.push_str("\">");
                }
                open = class;
            }
            escape(&mut html, word);
        }
    }
    close(&mut html, open);
    html
}

fn close(html: &mut String, open: Option<&str>) {
    if open.is_some() {
        html.push_str("</span>");
    }
}

fn class_of(scopes: &ScopeStack) -> Option<&'static str> {
    let deepest_first = scopes.scopes.iter().rev();
    deepest_first
        .filter_map(|scope| CLASSES.iter().find(|(prefix, _)| prefix.is_prefix_of(*scope)))
        .map(|(_, class)| *class)
        .next()
}
