//! HTML of our pages as HTML for elsewhere: only elements that say something, no classes or ids, closed as XML asks.

use std::sync::LazyLock;

use ammonia::Builder;

/// Elements that stand inside a line.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "br", "cite", "code", "del", "dfn", "em", "i", "img", "input", "ins", "kbd", "mark", "q", "s",
    "samp", "small", "span", "strong", "sub", "sup", "u", "var",
];
/// Those of them that QTI 2.1 does not know (Assessment Test, Section, and Item Information Model, 5.2 XHTML elements).
const UNKNOWN: &[&str] = &["del", "ins", "mark", "s", "u"];
const BLOCK: &[&str] = &[
    "blockquote",
    "div",
    "dl",
    "dt",
    "dd",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "table",
    "caption",
    "thead",
    "tbody",
    "tfoot",
    "tr",
    "th",
    "td",
    "ul",
];
const VOID: &[&str] = &["br", "hr", "img", "input"];

static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut builder = Builder::empty();
    builder
        .add_tags(INLINE)
        .add_tags(BLOCK)
        .add_tags(["figure", "figcaption"])
        .add_generic_attributes(["lang"])
        .add_clean_content_tags(["script", "style"]);
    builder.add_tag_attributes("a", ["href"]).add_tag_attributes("img", ["src", "alt", "width", "height"]);
    builder
        .add_tag_attributes("input", ["checked"])
        .add_tag_attributes("th", ["scope"])
        .add_tag_attributes("ol", ["start"]);
    builder.add_url_schemes(["http", "https", "mailto", "tel"]).link_rel(None);
    builder
});

/// `html` of our pages, well-formed; `strict` keeps to what QTI 2.1 knows.
pub fn clean(html: &str, strict: bool) -> String {
    if !html.contains(['<', '&']) {
        return html.to_owned();
    }
    let clean = CLEANER.clean(html).to_string();
    let mut out = String::with_capacity(clean.len());
    let mut open: Vec<Option<&str>> = Vec::new();
    let mut rest = clean.as_str();
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        let Some(length) = tag_length(&rest[at..]) else { break };
        let tag = &rest[at + 1..at + length - 1];
        rest = &rest[at + length..];
        match tag.strip_prefix('/') {
            // The cleaner has closed all it opened, so an end has its start on the stack.
            Some(_) => {
                if let Some(Some(end)) = open.pop() {
                    out.push_str(end);
                }
            }
            None => push_start(tag, strict, &mut out, &mut open),
        }
    }
    out.push_str(rest);
    out.replace("&nbsp;", "\u{a0}").trim().to_owned()
}

/// Whether a text has no block in it: it may stand inside a line.
pub fn is_line(html: &str) -> bool {
    let block = |start: &str| {
        BLOCK.iter().any(|name| start.strip_prefix(name).is_some_and(|rest| rest.starts_with(['>', ' ', '/'])))
    };
    !html.split('<').skip(1).any(block)
}

/// The bytes of the tag at the start of a text: a sign between quotation marks does not end it.
fn tag_length(text: &str) -> Option<usize> {
    let mut quoted = false;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'"' => quoted = !quoted,
            b'>' if !quoted => return Some(at + 1),
            _ => {}
        }
    }
    None
}

fn push_start<'a>(tag: &'a str, strict: bool, out: &mut String, open: &mut Vec<Option<&'a str>>) {
    let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
    let name = match name {
        "figure" => "div",
        "figcaption" => "p",
        other => other,
    };
    if name == "input" {
        return out.push_str(if attributes.contains("checked") { "☑" } else { "☐" });
    }
    let attributes: Vec<(&str, &str)> =
        attributes_of(attributes).filter(|(key, _)| !(strict && *key == "start")).collect();
    // A link to a place on our page, and what is left of words in colours, are words.
    let empty = match name {
        "a" => !attributes.iter().any(|(key, value)| *key == "href" && !value.starts_with('#')),
        "span" => attributes.is_empty(),
        _ => strict && UNKNOWN.contains(&name),
    };
    let is_void = VOID.contains(&name);
    if empty {
        return open.push(None);
    }
    out.push('<');
    out.push_str(name);
    for (key, value) in attributes {
        let key = if strict && key == "lang" { "xml:lang" } else { key };
        out.push_str(&format!(
            " {key}=\"{}\"",
            value.replace('<', "&lt;").replace('>', "&gt;").replace("&nbsp;", "\u{a0}")
        ));
    }
    if name == "a" && !strict {
        out.push_str(" target=\"_blank\" rel=\"noopener\"");
    }
    out.push_str(if is_void { "/>" } else { ">" });
    // QTI 2.1 wants blocks in a quotation; a division holds anything.
    let quote = strict && name == "blockquote";
    out.push_str(if quote { "<div>" } else { "" });
    if !is_void {
        open.push(Some(end_of(name, strict)));
    }
}

/// `key="value"` one by one, as the cleaner writes them.
fn attributes_of(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = text.trim();
    std::iter::from_fn(move || {
        let (key, after) = rest.split_once("=\"")?;
        let (value, after) = after.split_once('"')?;
        rest = after.trim_start();
        Some((key, value))
    })
}

fn end_of(name: &str, strict: bool) -> &'static str {
    const ENDS: &[&str] = &[
        "</a>",
        "</abbr>",
        "</b>",
        "</cite>",
        "</code>",
        "</del>",
        "</dfn>",
        "</em>",
        "</i>",
        "</ins>",
        "</kbd>",
        "</mark>",
        "</q>",
        "</s>",
        "</samp>",
        "</small>",
        "</span>",
        "</strong>",
        "</sub>",
        "</sup>",
        "</u>",
        "</var>",
        "</blockquote>",
        "</div>",
        "</dl>",
        "</dt>",
        "</dd>",
        "</h1>",
        "</h2>",
        "</h3>",
        "</h4>",
        "</h5>",
        "</h6>",
        "</li>",
        "</ol>",
        "</p>",
        "</pre>",
        "</table>",
        "</caption>",
        "</thead>",
        "</tbody>",
        "</tfoot>",
        "</tr>",
        "</th>",
        "</td>",
        "</ul>",
    ];
    if strict && name == "blockquote" {
        return "</div></blockquote>";
    }
    ENDS.iter().find(|end| &end[2..end.len() - 1] == name).expect("every element that has an end is listed")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_belongs_to_our_pages_goes() {
        let html = "<p class=\"x\" id=\"y\" tabindex=\"0\">a<br>b &amp; <a href=\"#noot-1\">1</a></p><figure><img src=\"a.svg\" alt=\"<x>\" decoding=\"async\"><figcaption>c</figcaption></figure>";
        assert_eq!(
            clean(html, false),
            "<p>a<br/>b &amp; 1</p><div><img src=\"a.svg\" alt=\"&lt;x&gt;\"/><p>c</p></div>"
        );
        assert_eq!(
            clean("<li class=\"task\"><input type=\"checkbox\" disabled checked> x</li>", false),
            "<li>☑ x</li>"
        );
        assert_eq!(
            clean("<span class=\"k\">let</span> <span lang=\"fr\">oui</span>", false),
            "let <span lang=\"fr\">oui</span>"
        );
        assert_eq!(clean("plain", true), "plain");
    }

    #[test]
    fn the_strict_form_knows_less() {
        let html = "<del>a</del><ol start=\"3\"><li lang=\"fr\">b</li></ol><blockquote>c</blockquote><a href=\"https://x.be/\">d</a>";
        let strict =
            "a<ol><li xml:lang=\"fr\">b</li></ol><blockquote><div>c</div></blockquote><a href=\"https://x.be/\">d</a>";
        assert_eq!(clean(html, true), strict);
        assert!(clean(html, false).starts_with("<del>a</del><ol start=\"3\">"));
    }

    #[test]
    fn a_block_is_told_from_a_line() {
        assert!(is_line("a <b>c</b><br/>") && is_line("") && is_line("<dfn>x</dfn>"));
        assert!(!is_line("<p>a</p>") && !is_line("a<hr/>") && !is_line("<div lang=\"nl\">a</div>"));
    }
}
