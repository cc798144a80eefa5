//! XML as text: nested elements, indented, without the characters that XML cannot hold.

use std::borrow::Cow;

use quick_xml::escape::escape;

/// An XML document while it is written. Names are ours; values may be anything.
pub struct Xml {
    text: String,
    open: Vec<&'static str>,
}

impl Xml {
    /// An empty document in UTF-8.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Xml {
        Xml { text: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned(), open: Vec::new() }
    }

    /// Starts an element that holds others.
    pub fn open(&mut self, name: &'static str, attributes: &[(&str, &str)]) {
        self.tag(name, attributes);
        self.text.push_str(">\n");
        self.open.push(name);
    }

    /// Ends the innermost open element.
    pub fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            self.indent();
            self.end(name);
        }
    }

    /// An element that holds only text.
    pub fn leaf(&mut self, name: &'static str, attributes: &[(&str, &str)], text: &str) {
        self.tag(name, attributes);
        if text.is_empty() {
            self.text.push_str("/>\n");
        } else {
            self.text.push('>');
            self.text.push_str(&escape(allowed(text)));
            self.end(name);
        }
    }

    /// What is XML already, on a line of its own.
    pub fn raw(&mut self, xml: &str) {
        self.indent();
        self.text.push_str(&allowed(xml));
        self.text.push('\n');
    }

    /// The bytes written so far.
    pub fn size(&self) -> usize {
        self.text.len()
    }

    /// Ends all open elements and gives the document.
    pub fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.text
    }

    fn tag(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.indent();
        self.text.push('<');
        self.text.push_str(name);
        for (key, value) in attributes {
            self.text.push(' ');
            self.text.push_str(key);
            self.text.push_str("=\"");
            self.text.push_str(&escape(allowed(value)));
            self.text.push('"');
        }
    }

    fn end(&mut self, name: &str) {
        self.text.push_str("</");
        self.text.push_str(name);
        self.text.push_str(">\n");
    }

    fn indent(&mut self) {
        self.text.extend(std::iter::repeat_n(' ', self.open.len()));
    }
}

/// The text without what no XML 1.0 document can hold, not even escaped (section 2.2, `Char`).
fn allowed(text: &str) -> Cow<'_, str> {
    let refused =
        |sign: char| (sign < ' ' && !matches!(sign, '\t' | '\n' | '\r')) || matches!(sign, '\u{fffe}' | '\u{ffff}');
    if text.contains(refused) { Cow::Owned(text.replace(refused, "")) } else { Cow::Borrowed(text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_what_can_be_read_back() {
        let mut xml = Xml::new();
        xml.open("a", &[("href", "/?x=1&y=\"2\"")]);
        xml.leaf("b", &[], "1 < 2 \u{1}& \u{ffff}meer");
        xml.leaf("c", &[], "");
        let text = xml.finish();
        let body = "<a href=\"/?x=1&amp;y=&quot;2&quot;\">\n <b>1 &lt; 2 &amp; meer</b>\n <c/>\n</a>\n";
        assert_eq!(text.split_once('\n').map(|(_, body)| body), Some(body));
    }
}
