//! XML as a small tree, within bounds: how deep elements lie and how many there are. Names lose their prefix; entities of a
//! document's own are refused, so that nothing can grow.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::left::Refused;

/// The deepest that an element may lie: Word nests a table in a box in a table, and little more.
const DEPTH: usize = 250;
/// The most elements and texts.
const NODES: usize = 3_000_000;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Element {
    /// Without its prefix.
    pub name: String,
    /// Name without prefix (but `xml:space` and `r:id` are told apart by their values' use), value.
    attributes: Vec<(String, String)>,
    pub children: Vec<Node>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    Element(Element),
    Text(String),
}

impl Element {
    /// Reads a part of a file; `part` is its name, for messages.
    pub fn read(bytes: &[u8], part: &str) -> Result<Element, Refused> {
        let broken = || Refused::new("import-xml").at(part);
        let text = std::str::from_utf8(bytes).map_err(|_| broken())?;
        let mut reader = Reader::from_str(text);
        let mut open = vec![Element::default()];
        let mut nodes = 0usize;
        loop {
            nodes += 1;
            if nodes > NODES || open.len() > DEPTH {
                return Err(Refused::new("import-large").at(part));
            }
            match reader.read_event().map_err(|_| broken())? {
                Event::Start(start) => open.push(element(&start).ok_or_else(broken)?),
                Event::Empty(start) => add(&mut open, Node::Element(element(&start).ok_or_else(broken)?)),
                Event::End(_) => {
                    let done = open.pop().filter(|_| !open.is_empty()).ok_or_else(broken)?;
                    add(&mut open, Node::Element(done));
                }
                Event::Text(text) => push_text(&mut open, &text.xml_content(quick_xml::XmlVersion::Implicit1_0)),
                Event::CData(text) => push_text(&mut open, &text.xml_content(quick_xml::XmlVersion::Implicit1_0)),
                Event::GeneralRef(name) => {
                    let sign = match name.resolve_char_ref().map_err(|_| broken())? {
                        Some(sign) => sign,
                        None => known(&name.xml_content(quick_xml::XmlVersion::Implicit1_0)).ok_or_else(broken)?,
                    };
                    push_text(&mut open, sign.encode_utf8(&mut [0; 4]));
                }
                Event::DocType(_) => return Err(broken()),
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
                Event::Eof => break,
            }
        }
        let [root] = <[Element; 1]>::try_from(open).map_err(|_| broken())?;
        let first = root.children.into_iter().find_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        });
        first.ok_or_else(broken)
    }

    /// The value of an attribute, whatever its prefix.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The elements directly in this one.
    pub fn elements(&self) -> impl Iterator<Item = &Element> {
        self.children.iter().filter_map(|node| if let Node::Element(element) = node { Some(element) } else { None })
    }

    /// The first element of this name directly in this one.
    pub fn child(&self, name: &str) -> Option<&Element> {
        self.elements().find(|element| element.name == name)
    }

    /// The element at the end of a way of names.
    pub fn find(&self, way: &[&str]) -> Option<&Element> {
        way.iter().try_fold(self, |at, name| at.child(name))
    }

    /// The first element of this name, however deep.
    pub fn deep(&self, name: &str) -> Option<&Element> {
        self.elements().find_map(|element| if element.name == name { Some(element) } else { element.deep(name) })
    }

    /// `w:val` of the child of this name.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.child(name)?.attribute("val")
    }

    /// Whether a switch such as `w:b` is on: it is there, and does not say that it is off.
    pub fn flag(&self, name: &str) -> Option<bool> {
        let value = self.child(name)?.attribute("val").unwrap_or("true");
        Some(!matches!(value, "0" | "false" | "off" | "none"))
    }

    /// The words in it.
    pub fn text(&self) -> String {
        let mut words = String::new();
        self.push_words(&mut words);
        words
    }

    fn push_words(&self, words: &mut String) {
        for node in &self.children {
            match node {
                Node::Text(text) => words.push_str(text),
                Node::Element(element) => element.push_words(words),
            }
        }
    }
}

fn element(start: &BytesStart) -> Option<Element> {
    let mut attributes = Vec::new();
    for attribute in start.attributes() {
        let attribute = attribute.ok()?;
        let value = attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok()?;
        attributes.push((local(attribute.key.as_ref())?, value.into_owned()));
    }
    Some(Element { name: local(start.name().as_ref())?, attributes, children: Vec::new() })
}

fn local(name: impl AsRef<[u8]>) -> Option<String> {
    let name = std::str::from_utf8(name.as_ref()).ok()?;
    Some(name.rsplit(':').next().unwrap_or(name).to_owned())
}

/// The five entities that every XML document knows.
fn known(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => None,
    }
}

fn add(open: &mut [Element], node: Node) {
    if let Some(last) = open.last_mut() {
        last.children.push(node);
    }
}

fn push_text(open: &mut [Element], text: &str) {
    let Some(last) = open.last_mut() else { return };
    match last.children.last_mut() {
        Some(Node::Text(before)) => before.push_str(text),
        _ => last.children.push(Node::Text(text.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_elements_without_their_prefix() {
        let root =
            Element::read(b"<?xml version=\"1.0\"?><w:a><w:b w:val='0'/>x &amp; <c>y&#233;</c></w:a>", "p").unwrap();
        assert_eq!((root.name.as_str(), root.text().as_str(), root.flag("b")), ("a", "x & y\u{e9}", Some(false)));
        assert_eq!(root.deep("c").map(Element::text).as_deref(), Some("y\u{e9}"));
    }

    #[test]
    fn what_is_not_xml_is_refused() {
        for text in [
            "",
            "x",
            "<a>",
            "</a>",
            "<a></b>",
            "<a>&x;</a>",
            "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>",
            "<a/><",
            "\u{fffe}",
        ] {
            assert_eq!(
                Element::read(text.as_bytes(), "p").map_err(|refused| refused.key).err(),
                Some("import-xml"),
                "{text}"
            );
        }
        let deep = "<a>".repeat(300);
        assert_eq!(Element::read(deep.as_bytes(), "p").map_err(|refused| refused.key).err(), Some("import-large"));
    }
}
