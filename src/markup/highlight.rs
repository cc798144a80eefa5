//! Source code with class names around its words, so that a strict content policy and both colour schemes work.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::LazyLock;

use syntect::easy::ScopeRegionIterator;
use syntect::parsing::{ParseState, Scope, ScopeStack, SyntaxReference, SyntaxSet};
use syntect::util::LinesWithEndings;

use super::html::escape;
use crate::text::fingerprint::Fingerprint;

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

thread_local! {
    /// What was coloured before; a parser's state cannot go from one thread to another.
    static MEMORY: RefCell<Memory> = RefCell::default();
}

/// Coloured lines are kept up to so many bytes in a thread.
const KEPT: usize = 8 << 20;

/// Adds `code` to `html`, escaped, with `<span class="z-…">` around what the language's grammar recognises; an unknown
/// language, or very long code, is only escaped.
pub fn push(html: &mut String, language: &str, code: &str) {
    let syntax = (!language.is_empty()).then(|| SYNTAXES.find_syntax_by_token(language)).flatten();
    let long = code.len() > LIMIT || code.lines().any(|line| line.len() > LINE_LIMIT);
    let Some(syntax) = syntax.filter(|_| !long) else { return escape(html, code) };
    MEMORY.with_borrow_mut(|memory| {
        let mut state = memory.start(syntax);
        for line in LinesWithEndings::from(code) {
            let coloured = memory.line(&state, line);
            html.push_str(&coloured.html);
            state = coloured.next.clone();
        }
        close(html, state.open);
    });
}

/// How far a grammar is between two lines. What a line looks like depends on nothing else.
#[derive(Clone)]
struct State {
    /// Equal states have equal numbers, as long as the memory is not emptied.
    number: u64,
    parser: ParseState,
    scopes: ScopeStack,
    /// The class of the span that is open.
    open: Option<&'static str>,
}

/// Colouring is the slowest work per byte there is, and lines recur: the same fields, brackets, tags. So a line is
/// coloured once for every state in which it is met.
#[derive(Default)]
struct Memory {
    starts: HashMap<String, Rc<State>>,
    /// The states met so far, by their scopes.
    states: HashMap<Vec<Scope>, Vec<Rc<State>>>,
    lines: HashMap<(u64, Fingerprint), Coloured>,
    size: usize,
    next: u64,
}

struct Coloured {
    html: Box<str>,
    next: Rc<State>,
}

impl Memory {
    /// The state before the first line.
    fn start(&mut self, syntax: &SyntaxReference) -> Rc<State> {
        if let Some(state) = self.starts.get(&syntax.name) {
            return state.clone();
        }
        let (parser, scopes) = (ParseState::new(syntax), ScopeStack::new());
        let state = self.met(State { number: 0, parser, scopes, open: None });
        self.starts.insert(syntax.name.clone(), state.clone());
        state
    }

    /// The state as it was met before, or with a number of its own.
    fn met(&mut self, mut state: State) -> Rc<State> {
        let alike = self.states.entry(state.scopes.scopes.clone()).or_default();
        let same = |known: &&Rc<State>| {
            known.open == state.open && known.scopes == state.scopes && known.parser == state.parser
        };
        if let Some(known) = alike.iter().find(same) {
            return known.clone();
        }
        state.number = self.next;
        self.next += 1;
        let state = Rc::new(state);
        alike.push(state.clone());
        state
    }

    /// The line in the state before it.
    fn line(&mut self, state: &State, line: &str) -> &Coloured {
        let key = (state.number, Fingerprint::of(line.as_bytes()));
        if !self.lines.contains_key(&key) {
            if self.size > KEPT {
                // Numbers are not used again: who is in the middle of a text finds nothing rather than something else.
                *self = Memory { next: self.next, ..Memory::default() };
            }
            let mut next = state.clone();
            let html: Box<str> = next.colour(line).into();
            self.size += html.len();
            let coloured = Coloured { html, next: self.met(next) };
            self.lines.insert(key, coloured);
        }
        &self.lines[&key]
    }
}

impl State {
    /// The line as HTML; the state becomes the one behind it.
    fn colour(&mut self, line: &str) -> String {
        let mut html = String::with_capacity(line.len() * 2);
        let Ok(operations) = self.parser.parse_line(line, &SYNTAXES) else {
            escape(&mut html, line);
            return html;
        };
        for (word, operation) in ScopeRegionIterator::new(&operations, line) {
            if self.scopes.apply(operation).is_err() || word.is_empty() {
                continue;
            }
            let class = if word.trim().is_empty() { self.open } else { class_of(&self.scopes) };
            if class != self.open {
                close(&mut html, self.open);
                if let Some(class) = class {
                    html.push_str("<span class=\"z-");
                    html.push_str(class);
                    html.push_str("\">");
                }
                self.open = class;
            }
            escape(&mut html, word);
        }
        html
    }
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
