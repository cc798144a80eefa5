//! XML as a tree, to ask what stands in it.

use std::collections::BTreeMap;

use quick_xml::Reader;
use quick_xml::events::Event;

/// An element of an XML document with what stands in it.
#[derive(Default)]
pub struct Element {
    pub name: String,
    pub attributes: BTreeMap<String, String>,
    pub text: String,
    /// All text in it, also that of the elements in it, in the order of the document.
    pub whole: String,
    inner: Vec<Element>,
}

impl Element {
    /// Reads a document; fails when it is not well-formed.
    pub fn read(text: &str) -> Element {
        let mut reader = Reader::from_str(text);
        let mut open = vec![Element::default()];
        let close = |open: &mut Vec<Element>| {
            let mut done = open.pop().expect("an element is open");
            done.text = done.text.trim().to_owned();
            open.last_mut().expect("the document is around it").inner.push(done);
        };
        loop {
            let event = reader.read_event().expect("well-formed XML");
            match event {
                Event::Start(start) => open.push(Element::start(&start)),
                Event::Empty(start) => {
                    open.push(Element::start(&start));
                    close(&mut open);
                }
                Event::End(_) => close(&mut open),
                Event::Text(text) => {
                    let words = text.xml10_content();
                    open.last_mut().unwrap().text += &words;
                    open.iter_mut().for_each(|element| element.whole += &words);
                }
                Event::GeneralRef(name) => {
                    let name = name.xml10_content();
                    let sign = quick_xml::escape::unescape(&format!("&{name};")).expect("a known entity").into_owned();
                    open.last_mut().unwrap().text += &sign;
                    open.iter_mut().for_each(|element| element.whole += &sign);
                }
                Event::Eof => break,
                _ => {}
            }
        }
        assert_eq!(open.len(), 1, "an element is not closed");
        let mut document = open.pop().unwrap();
        assert_eq!(document.inner.len(), 1, "one root");
        document.inner.remove(0)
    }

    fn start(start: &quick_xml::events::BytesStart<'_>) -> Element {
        let attribute = |attribute: quick_xml::events::attributes::Attribute<'_>| {
            let value = quick_xml::escape::unescape(&attribute.value).expect("known entities").into_owned();
            (attribute.key.as_ref().to_owned(), value)
        };
        Element {
            name: start.name().as_ref().to_owned(),
            attributes: start.attributes().map(|found| attribute(found.expect("a well-formed attribute"))).collect(),
            ..Element::default()
        }
    }

    /// The elements in it with this name.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Element> {
        self.inner.iter().filter(move |element| element.name == name)
    }

    /// Itself and every element below it, in the order of the document.
    pub fn deep(&self) -> Vec<&Element> {
        std::iter::once(self).chain(self.inner.iter().flat_map(Element::deep)).collect()
    }

    /// Every element below it with this name.
    pub fn every<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Element> {
        self.deep().into_iter().filter(move |element| element.name == name)
    }

    /// The names of the elements in it, in order.
    pub fn names(&self) -> Vec<&str> {
        self.inner.iter().map(|element| element.name.as_str()).collect()
    }

    pub fn attribute(&self, name: &str) -> &str {
        self.attributes.get(name).map_or("", String::as_str)
    }

    /// The only element in it with this name.
    pub fn one<'a>(&'a self, name: &'a str) -> &'a Element {
        let found: Vec<&Element> = self.all(name).collect();
        assert_eq!(found.len(), 1, "one {name} in {}", self.name);
        found[0]
    }
}
