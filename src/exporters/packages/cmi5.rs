//! A module as a package of cmi5, the profile of xAPI: one assignable unit, described in `cmi5.xml` (cmi5 specification
//! §13 and §14).

use super::about::About;
use super::{Source, page};
use crate::exporters::xml::Xml;
use crate::text::diagnostic::Diagnostic;
use crate::theme::view::View;

const STRUCTURE: &str = "cmi5.xml";

pub fn package(source: &Source, view: View) -> Result<Vec<u8>, Box<Diagnostic>> {
    let files = page::files(source, view, "cmi5")?;
    let text = structure(&About::new(source));
    Ok(page::pack(STRUCTURE, text, files))
}

fn structure(about: &About) -> String {
    let mut xml = Xml::new();
    xml.open("courseStructure", &[("xmlns", "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd")]);
    xml.open("course", &[("id", &about.iri)]);
    told(&mut xml, about);
    xml.close();
    let unit = format!("{}#au", about.iri);
    let mark = about.pass.map(|mark| (mark / 100.0).to_string());
    let mut attributes = vec![("id", unit.as_str()), ("launchMethod", "AnyWindow")];
    attributes.push(("moveOn", if mark.is_some() { "Passed" } else { "Completed" }));
    attributes.extend(mark.as_deref().map(|mark| ("masteryScore", mark)));
    xml.open("au", &attributes);
    told(&mut xml, about);
    xml.leaf("url", &[], page::START);
    xml.finish()
}

fn told(xml: &mut Xml, about: &About) {
    for (name, text) in [("title", &about.title), ("description", &about.summary)] {
        xml.open(name, &[]);
        xml.leaf("langstring", &[("lang", about.lang)], text);
        xml.close();
    }
}
