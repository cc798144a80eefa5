//! HTML as a browser cuts it into tags and text (HTML Living Standard §13.2.5), for tests that look at pages.

/// A piece of a page.
#[derive(Debug, Clone, PartialEq)]
pub enum Token {
    Open(Tag),
    Close(String),
    Text(String),
}

#[derive(Debug, Clone, PartialEq)]
pub struct Tag {
    pub name: String,
    /// Names in lower case, values decoded.
    pub attributes: Vec<(String, String)>,
}

impl Tag {
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

/// Elements whose content is text up to their end tag.
const RAW: [&str; 8] = ["script", "style", "title", "textarea", "iframe", "noembed", "noframes", "xmp"];
/// Of these, the ones in whose text entities count.
const DECODED: [&str; 2] = ["title", "textarea"];
/// Elements without content.
const VOID: [&str; 13] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

/// Cuts a page.
pub fn tokens(html: &str) -> Vec<Token> {
    let mut reader = Reader { rest: html, tokens: Vec::new() };
    reader.page();
    reader.tokens
}

/// The open tags of a page.
pub fn tags(html: &str) -> impl Iterator<Item = Tag> {
    tokens(html).into_iter().filter_map(|token| if let Token::Open(tag) = token { Some(tag) } else { None })
}

/// The text that a reader sees in the first `name` element, a space between elements; scripts and drawings left out.
pub fn text_in(html: &str, name: &str) -> String {
    let mut text = String::new();
    let mut open: Vec<String> = Vec::new();
    let mut inside = None;
    for token in tokens(html) {
        match token {
            Token::Open(tag) => {
                if tag.name == name && inside.is_none() {
                    inside = Some(open.len());
                }
                text.push(' ');
                if !VOID.contains(&tag.name.as_str()) {
                    open.push(tag.name);
                }
            }
            Token::Close(closed) => {
                if let Some(at) = open.iter().rposition(|other| *other == closed) {
                    open.truncate(at);
                }
                if inside == Some(open.len()) {
                    return text;
                }
                text.push(' ');
            }
            Token::Text(words) => {
                let hidden = open.iter().any(|name| matches!(name.as_str(), "script" | "style" | "svg"));
                if inside.is_some() && !hidden {
                    text.push_str(&words);
                }
            }
        }
    }
    text
}

struct Reader<'a> {
    rest: &'a str,
    tokens: Vec<Token>,
}

impl Reader<'_> {
    fn page(&mut self) {
        while !self.rest.is_empty() {
            let end = self.rest.find('<').unwrap_or(self.rest.len());
            let (text, rest) = self.rest.split_at(end);
            self.text(&decoded(text));
            self.rest = rest;
            if !rest.is_empty() {
                self.markup();
            }
        }
    }

    fn text(&mut self, text: &str) {
        match self.tokens.last_mut() {
            _ if text.is_empty() => {}
            Some(Token::Text(before)) => before.push_str(text),
            _ => self.tokens.push(Token::Text(text.to_owned())),
        }
    }

    /// What stands at a `<`.
    fn markup(&mut self) {
        let rest = self.rest;
        if rest.starts_with("<!--") {
            self.rest = rest.get(4..).and_then(|rest| rest.split_once("-->")).map_or("", |(_, rest)| rest);
        } else if rest.starts_with("<!") || rest.starts_with("<?") {
            self.rest = rest.split_once('>').map_or("", |(_, rest)| rest);
        } else if let Some(behind) = rest.strip_prefix("</") {
            if behind.starts_with(|sign: char| sign.is_ascii_alphabetic()) {
                let end = behind.find(|sign: char| sign.is_ascii_whitespace() || "/>".contains(sign));
                let name = behind[..end.unwrap_or(behind.len())].to_ascii_lowercase();
                self.tokens.push(Token::Close(name));
            }
            self.rest = rest.split_once('>').map_or("", |(_, rest)| rest);
        } else if rest[1..].starts_with(|sign: char| sign.is_ascii_alphabetic()) {
            self.open();
        } else {
            self.text("<");
            self.rest = &rest[1..];
        }
    }

    fn open(&mut self) {
        let end = self.rest[1..].find(|sign: char| sign.is_ascii_whitespace() || "/>".contains(sign));
        let end = end.map_or(self.rest.len(), |end| end + 1);
        let name = self.rest[1..end].to_ascii_lowercase();
        self.rest = &self.rest[end..];
        let mut attributes = Vec::new();
        loop {
            self.rest = self.rest.trim_start_matches(|sign: char| sign.is_ascii_whitespace() || sign == '/');
            if self.rest.is_empty() {
                break;
            }
            if let Some(rest) = self.rest.strip_prefix('>') {
                self.rest = rest;
                break;
            }
            attributes.push(self.attribute());
        }
        self.tokens.push(Token::Open(Tag { name: name.clone(), attributes }));
        if RAW.contains(&name.as_str()) {
            self.raw(&name);
        }
    }

    fn attribute(&mut self) -> (String, String) {
        let from = usize::from(self.rest.starts_with('='));
        let end = self.rest[from..].find(|sign: char| sign.is_ascii_whitespace() || "/>=".contains(sign));
        let (name, rest) = self.rest.split_at(end.map_or(self.rest.len(), |end| end + from));
        let name = name.to_ascii_lowercase();
        let behind = rest.trim_start_matches(|sign: char| sign.is_ascii_whitespace());
        let Some(value) = behind.strip_prefix('=') else {
            self.rest = rest;
            return (name, String::new());
        };
        let value = value.trim_start_matches(|sign: char| sign.is_ascii_whitespace());
        let (value, rest) = match value.chars().next().filter(|sign| "\"'".contains(*sign)) {
            Some(quote) => value[1..].split_once(quote).unwrap_or((&value[1..], "")),
            None => {
                let end = value.find(|sign: char| sign.is_ascii_whitespace() || sign == '>');
                value.split_at(end.unwrap_or(value.len()))
            }
        };
        self.rest = rest;
        (name, decoded(value))
    }

    /// The text of an element that holds no tags, and its end.
    fn raw(&mut self, name: &str) {
        let close = format!("</{name}");
        let lower = self.rest.to_ascii_lowercase();
        let end = lower.find(&close).unwrap_or(lower.len());
        let (text, rest) = self.rest.split_at(end);
        let text = if DECODED.contains(&name) { decoded(text) } else { text.to_owned() };
        self.text(&text);
        self.rest = rest;
    }
}

/// A text with its entities as the signs they stand for; of the named ones those that pages and attacks use.
pub fn decoded(text: &str) -> String {
    const NAMED: [(&str, char); 12] = [
        ("amp", '&'),
        ("lt", '<'),
        ("gt", '>'),
        ("quot", '"'),
        ("apos", '\''),
        ("nbsp", '\u{a0}'),
        ("colon", ':'),
        ("Tab", '\t'),
        ("NewLine", '\n'),
        ("lpar", '('),
        ("rpar", ')'),
        ("sol", '/'),
    ];
    let mut out = String::with_capacity(text.len());
    let mut parts = text.split('&');
    out.push_str(parts.next().unwrap_or(""));
    for part in parts {
        let end = part.find(|sign: char| !sign.is_ascii_alphanumeric() && sign != '#').unwrap_or(part.len());
        let (name, rest) = part.split_at(end);
        let sign = match name.strip_prefix('#') {
            Some(number) => match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok().and_then(char::from_u32),
                None => number.parse().ok().and_then(char::from_u32),
            },
            None => NAMED.iter().find(|(known, _)| *known == name).map(|(_, sign)| *sign),
        };
        match sign {
            Some(sign) => {
                out.push(sign);
                out.push_str(rest.strip_prefix(';').unwrap_or(rest));
            }
            None => {
                out.push('&');
                out.push_str(part);
            }
        }
    }
    out
}

#[test]
fn pages_are_cut_as_browsers_do() {
    let html = "<!doctype html><Main a=1 b='x>y' c=\"&quot;&#x3C;\" d><p>één &amp; <b>t</b>wee</p><script>'<p>'</script><!-- <i> --></main>drie";
    assert_eq!(text_in(html, "main").split_whitespace().collect::<Vec<_>>(), ["één", "&", "t", "wee"]);
    let main = tags(html).next().expect("a tag");
    let attributes: Vec<(&str, &str)> = main.attributes.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    assert_eq!((main.name.as_str(), attributes), ("main", vec![("a", "1"), ("b", "x>y"), ("c", "\"<"), ("d", "")]));
    assert_eq!(
        tags("<svg/onload=alert(1)>").next().and_then(|tag| tag.get("onload").map(str::to_owned)).as_deref(),
        Some("alert(1)")
    );
    assert_eq!(tags("a < b <3 &lt;script>").count(), 0);
}
