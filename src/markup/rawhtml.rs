//! Raw HTML in Markdown: content is not trusted, so what is not on the safe list is removed.

use std::sync::LazyLock;

use ammonia::Builder;

use crate::guide::block::Inline;
use crate::text::diagnostic::{Code, Severity};

pub static HTML: Code = Code {
    name: "markdown/html",
    severity: Severity::Warning,
    wrong: "<font color=\"red\">Let op</font>",
    right: "> [!WARNING]\n> Let op",
};

/// Tags without attributes that may stand inside a line.
const INLINE: &[&str] = &[
    "abbr", "b", "cite", "del", "dfn", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "sub", "sup", "u", "var",
];

static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut builder = Builder::default();
    // Pictures come through Markdown, where their file and their alternative text are checked; links likewise.
    builder.rm_tags(["img", "a", "map", "area", "h1", "h2", "h3", "h4", "h5", "h6"]);
    builder.rm_generic_attributes(["lang"]).add_generic_attributes(["lang"]);
    builder
});

/// A block of HTML reduced to the safe list, and whether anything was removed.
pub fn clean(html: &str) -> (String, bool) {
    let safe = CLEANER.clean(html).to_string();
    let kept = |text: &str| text.bytes().filter(|byte| !byte.is_ascii_whitespace() && *byte != b'/').count();
    let removed = kept(&safe) < kept(html);
    (safe, removed)
}

/// What one inline tag of Markdown means to us.
pub enum Tag<'a> {
    Open(&'a str),
    Close(&'a str),
    Break,
    Comment,
    Refused,
}

/// Reads one inline tag: `<sub>`, `</sub>`, `<br>`, a comment, or anything else.
pub fn tag(html: &str) -> Tag<'_> {
    if html.starts_with("<!--") {
        return Tag::Comment;
    }
    let name = html.trim_start_matches('<').trim_end_matches('>').trim();
    match name.strip_prefix('/') {
        Some(name) if INLINE.contains(&name) => Tag::Close(name),
        None if INLINE.contains(&name) => Tag::Open(name),
        None if matches!(name.trim_end_matches('/').trim(), "br" | "wbr") => Tag::Break,
        _ => Tag::Refused,
    }
}

/// Makes the raw tags of a line pair up: an end without a start is dropped, a start without an end is ended.
pub fn balance(line: &mut Vec<Inline>) {
    if !line.iter().any(|inline| matches!(inline, Inline::Html(_))) {
        return;
    }
    let mut open: Vec<String> = Vec::new();
    line.retain(|inline| {
        let Inline::Html(html) = inline else { return true };
        match tag(html) {
            Tag::Open(name) => open.push(name.to_owned()),
            Tag::Close(name) => return open.pop_if(|last| last == name).is_some(),
            Tag::Break | Tag::Comment | Tag::Refused => {}
        }
        true
    });
    line.extend(open.into_iter().rev().map(|name| Inline::Html(format!("</{name}>").into())));
}
