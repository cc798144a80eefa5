//! The HTML of a view as a tree of plain values, for templates that set it in type. Text is a string; everything else is
//! an object whose `k` says what it is (see `themes/base/print/lib.typ`).

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::markup::{Token, Tokens, attribute, is_of, unescape};
use super::shapes::{alert, cell, is_block, item, list, row, table, text_of};

/// Elements nested deeper than this are opened out: what they hold is kept, the nesting is not. Typst refuses a tree that
/// is much deeper.
const DEPTH: usize = 24;
/// Stands for a sign that no face of ours has.
const UNKNOWN: char = '□';

/// Turns HTML into trees, and remembers what a later piece needs of an earlier one.
pub struct Trees<'a> {
    /// The scheme and host of the site; without them, links to pages lead nowhere from paper.
    pub origin: &'a str,
    /// Address of a picture → where the templates find it.
    pub pictures: &'a BTreeMap<String, String>,
    /// Whether a face of ours has the sign.
    pub has: &'a dyn Fn(char) -> bool,
    /// How many levels headings go up; and the level of the last one. PDF/UA wants none left out.
    pub up: u8,
    pub level: u8,
    /// Id → what the footnote says.
    pub notes: BTreeMap<String, Value>,
}

/// An element that is open.
struct Frame<'a> {
    name: &'a str,
    attributes: &'a str,
    kids: Vec<Value>,
}

impl Trees<'_> {
    /// The pieces of `html`, in order.
    pub fn nodes(&mut self, html: &str) -> Vec<Value> {
        let mut stack = vec![Frame { name: "", attributes: "", kids: Vec::new() }];
        let mut skipped = 0;
        let mut tokens = Tokens::new(html);
        while let Some(token) = {
            let before = tokens.rest;
            tokens.next().map(|token| (before, token))
        } {
            match token {
                (_, Token::Text(text)) => self.text(&text, &mut stack),
                (before, Token::Open { name: "svg", .. }) => {
                    let (svg, rest) = drawing(before);
                    tokens.rest = rest;
                    let alt = title(svg).map(|alt| self.plain(&alt)).unwrap_or_default();
                    push(&mut stack, json!({"k": "svg", "v": svg, "alt": alt}));
                }
                (_, Token::Open { name, attributes, closed: true }) => {
                    let frame = Frame { name, attributes, kids: Vec::new() };
                    self.close(frame, &mut stack);
                }
                (_, Token::Open { name, attributes, .. }) => {
                    if stack.len() > DEPTH {
                        skipped += 1;
                    } else {
                        stack.push(Frame { name, attributes, kids: Vec::new() });
                    }
                }
                (_, Token::Close(_)) if skipped > 0 => skipped -= 1,
                (_, Token::Close(name)) => {
                    if stack.iter().skip(1).any(|frame| frame.name == name) {
                        while let Some(frame) = stack.pop() {
                            let found = frame.name == name;
                            self.close(frame, &mut stack);
                            if found {
                                break;
                            }
                        }
                    }
                }
            }
        }
        while stack.len() > 1 {
            let frame = stack.pop().expect("there is more than one");
            self.close(frame, &mut stack);
        }
        stack.pop().map(|root| root.kids).unwrap_or_default()
    }

    /// Text with one sign for each run of signs that cannot be shown, and without what only guides a screen.
    pub fn plain(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        for sign in text.chars() {
            match sign {
                '\n' | '\t' => out.push(sign),
                '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}' => {
                    if sign == '\u{ad}' {
                        out.push(sign);
                    }
                }
                sign if sign.is_control() || matches!(sign, '\u{2028}' | '\u{2029}') => out.push(' '),
                sign if (self.has)(sign) => out.push(sign),
                _ if out.ends_with(UNKNOWN) => {}
                _ => out.push(UNKNOWN),
            }
        }
        out
    }

    /// A level at which a heading may stand behind the last one.
    pub fn step(&mut self, level: u8) -> u8 {
        let wanted = level.saturating_sub(self.up).max(2);
        self.level = wanted.min(self.level + 1);
        self.level
    }

    fn text(&self, text: &str, stack: &mut [Frame<'_>]) {
        let verbatim = stack.iter().any(|frame| frame.name == "pre");
        let frame = stack.last_mut().expect("the root is always there");
        let text = self.plain(text);
        if verbatim {
            return add_text(&mut frame.kids, &text);
        }
        let blank = text.chars().all(char::is_whitespace);
        if blank && frame.kids.last().is_none_or(is_block) {
            return;
        }
        // No-break spaces are not gaps between words.
        let mut line = String::with_capacity(text.len());
        for sign in text.chars() {
            match sign {
                ' ' | '\n' | '\t' | '\r' if line.ends_with(' ') => {}
                ' ' | '\n' | '\t' | '\r' => line.push(' '),
                sign => line.push(sign),
            }
        }
        add_text(&mut frame.kids, &line);
    }

    /// Ends an element: what it comes to is added to the one around it.
    fn close(&mut self, frame: Frame<'_>, stack: &mut [Frame<'_>]) {
        let around = stack.last().map_or("", |parent| parent.name);
        let Frame { name, attributes, kids } = frame;
        let class = |class: &str| is_of(attributes, class);
        let node = |k: &str, kids: Vec<Value>| json!({"k": k, "c": kids});
        let made = match name {
            "p" if class("alert-title") => node("title", kids),
            "p" if class("notice") || class("least-words") => node("hint", kids),
            "p" => node("p", kids),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                let level = self.step(name.as_bytes()[1] - b'0');
                let kids = unlinked(kids);
                json!({"k": "h", "l": level, "id": attribute(attributes, "id").unwrap_or_default(), "c": kids})
            }
            "em" | "i" | "cite" | "dfn" | "var" => node("em", kids),
            "strong" | "b" => node("strong", kids),
            "del" | "s" | "strike" => node("del", kids),
            "u" | "ins" => node("ins", kids),
            "mark" | "small" | "sub" | "q" => node(name, kids),
            "sup" if class("note-mark") => match kids.first().and_then(|link| link["to"].as_str()) {
                Some(to) => json!({"k": "note", "to": to, "c": kids[0]["c"]}),
                None => node("sup", kids),
            },
            "sup" => node("sup", kids),
            "code" if around == "pre" => return splice(stack, kids),
            "code" | "kbd" | "samp" => json!({"k": "code", "v": text_of(&kids)}),
            "pre" => json!({"k": "pre", "v": text_of(&kids).trim_end_matches('\n')}),
            "a" => return self.link(attributes, kids, stack),
            "br" => json!({"k": "br"}),
            "hr" => json!({"k": "hr"}),
            "img" => self.picture(attributes),
            "input" if class("box") || attribute(attributes, "type").as_deref() == Some("checkbox") => {
                json!({"k": "check", "on": attribute(attributes, "checked").is_some()})
            }
            "ul" | "ol" => list(name, attributes, kids),
            "li" => item(attributes, kids),
            "blockquote" => node("quote", kids),
            "div" if class("alert") => json!({"k": "alert", "kind": alert(attributes), "c": kids}),
            "div" if class("table") || around == "dl" => return splice(stack, kids),
            "section" if class("footnotes") => return self.keep_notes(&kids),
            "div" | "section" | "details" => node("div", kids),
            "summary" => node("p", vec![node("strong", kids)]),
            "td" | "th" => cell(name, attributes, within(kids)),
            "tr" => row(kids),
            "thead" => node("thead", unlinked(kids)),
            "table" => table(kids),
            "dt" | "dd" | "dl" | "figure" => node(name, kids),
            "figcaption" | "caption" => node("caption", kids),
            "span" if class("gap") => json!({"k": "gap"}),
            "span" if class("gap-menu") => node("menu", kids),
            _ => match attribute(attributes, "lang").filter(|lang| !lang.is_empty()) {
                Some(lang) => json!({"k": "lang", "lang": lang, "c": kids}),
                None => return splice(stack, kids),
            },
        };
        push(stack, made);
    }

    /// A link: to a place in the same sheet (`to`), or to an address (`url`).
    fn link(&self, attributes: &str, kids: Vec<Value>, stack: &mut [Frame<'_>]) {
        let href = attribute(attributes, "href").unwrap_or_default();
        if is_of(attributes, "note-back") {
            return;
        }
        let defined = attribute(attributes, "aria-describedby").filter(|_| is_of(attributes, "term"));
        let own = if is_of(attributes, "cite") { "cite" } else { "a" };
        let node = match (defined, href.strip_prefix('#'), href.strip_prefix('/')) {
            (Some(id), ..) => json!({"k": "word", "to": id, "c": kids}),
            (None, Some(""), _) => return splice(stack, kids),
            (None, Some(id), _) => json!({"k": own, "to": id, "c": kids}),
            (None, None, Some(_)) if self.origin.is_empty() => return splice(stack, kids),
            (None, None, Some(_)) => json!({"k": "a", "url": format!("{}{href}", self.origin), "c": kids}),
            (None, None, None) if href.is_empty() || href.len() > 2_000 => return splice(stack, kids),
            (None, None, None) => json!({"k": "a", "url": href, "out": true, "c": kids}),
        };
        push(stack, node);
    }

    fn picture(&self, attributes: &str) -> Value {
        let alt = self.plain(&attribute(attributes, "alt").unwrap_or_default());
        let number = |name| attribute(attributes, name).and_then(|text| text.parse::<u32>().ok());
        let source = attribute(attributes, "src").and_then(|url| self.pictures.get(&*url));
        match source {
            Some(path) => json!({"k": "img", "src": path, "alt": alt, "w": number("width"), "h": number("height")}),
            None => json!({"k": "hint", "c": [alt]}),
        }
    }

    /// Footnotes stand at the foot of the page where they are called, not at the end.
    fn keep_notes(&mut self, kids: &[Value]) {
        for item in kids.iter().filter(|kid| kid["k"] == "ol").flat_map(|list| list["c"].as_array()).flatten() {
            if let Some(id) = item["id"].as_str() {
                self.notes.insert(id.to_owned(), item["c"].clone());
            }
        }
    }
}

/// Puts what each footnote says where it is called. A note that calls a note keeps the number only.
pub fn with_notes(value: &mut Value, notes: &BTreeMap<String, Value>) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| with_notes(item, notes)),
        Value::Object(map) => {
            if map.get("k").is_some_and(|k| k == "note") {
                if let Some(said) = map.get("to").and_then(Value::as_str).and_then(|to| notes.get(to)) {
                    map.insert("says".to_owned(), said.clone());
                }
                return;
            }
            map.values_mut().for_each(|item| with_notes(item, notes));
        }
        _ => {}
    }
}

fn push(stack: &mut [Frame<'_>], node: Value) {
    if let Some(frame) = stack.last_mut() {
        frame.kids.push(node);
    }
}

fn splice(stack: &mut [Frame<'_>], kids: Vec<Value>) {
    let Some(frame) = stack.last_mut() else { return };
    for kid in kids {
        match kid {
            Value::String(text) => add_text(&mut frame.kids, &text),
            other => frame.kids.push(other),
        }
    }
}

/// Text that follows text is one text.
fn add_text(kids: &mut Vec<Value>, text: &str) {
    match kids.last_mut() {
        Some(Value::String(before)) => before.push_str(text),
        _ if text.is_empty() => {}
        _ => kids.push(text.into()),
    }
}

/// What a heading or the head of a table says, without its links: it is repeated where no link may be.
fn unlinked(kids: Vec<Value>) -> Vec<Value> {
    let mut plain = Vec::new();
    for mut kid in kids {
        let inner = kid.get_mut("c").and_then(Value::as_array_mut).map(std::mem::take);
        let inner = inner.map(unlinked);
        match (kid["k"].as_str(), inner) {
            (Some("a" | "word" | "cite"), Some(inner)) => plain.extend(inner),
            (Some("note"), _) => {}
            (_, Some(inner)) => {
                kid["c"] = inner.into();
                plain.push(kid);
            }
            (_, None) => plain.push(kid),
        }
    }
    plain
}

/// What a table says, without footnotes of ours: its links do not say where they lead.
fn within(mut kids: Vec<Value>) -> Vec<Value> {
    for kid in &mut kids {
        if let Some(node) = kid.as_object_mut() {
            node.remove("out");
            if let Some(Value::Array(inner)) = node.get_mut("c") {
                *inner = within(std::mem::take(inner));
            }
        }
    }
    kids
}

/// The drawing with which `html` begins, and what follows.
fn drawing(html: &str) -> (&str, &str) {
    const END: &str = "</svg>";
    let (mut at, mut open) = (0, 0);
    loop {
        let rest = &html[at..];
        let Some(end) = rest.find(END) else { return (html, "") };
        open += rest[..end].matches("<svg").count();
        at += end + END.len();
        open -= 1;
        if open == 0 {
            return html.split_at(at);
        }
    }
}

/// What a drawing says it shows.
fn title(svg: &str) -> Option<String> {
    let inside = svg.split_once("<title")?.1.split_once('>')?.1.split_once("</title>")?.0;
    Some(unescape(inside).into_owned())
}
