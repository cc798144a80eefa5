//! A module as a package of SCORM, in both versions that platforms play: one page that owns the session (one SCO), with a
//! manifest that lists every file (SCORM 1.2 Content Aggregation Model §2.3; SCORM 2004 4th edition, Content Aggregation
//! Model §3.4, and Sequencing and Navigation §3.10). No schemas go along: the manifest refers to none.

use super::Source;
use super::about::About;
use super::page::{self, File};
use crate::exporters::xml::Xml;
use crate::guide::route;
use crate::text::diagnostic::Diagnostic;
use crate::theme::view::View;

const MANIFEST: &str = "imsmanifest.xml";
const ORGANIZATION: &str = "organization";
const ITEM: &str = "item";
const RESOURCE: &str = "resource";

pub fn version_12(source: &Source, view: View) -> Result<Vec<u8>, Box<Diagnostic>> {
    package(source, view, "scorm-1.2", manifest_12)
}

pub fn version_2004(source: &Source, view: View) -> Result<Vec<u8>, Box<Diagnostic>> {
    package(source, view, "scorm-2004", manifest_2004)
}

fn package(
    source: &Source,
    view: View,
    driver: &str,
    manifest: fn(&About, &[File]) -> String,
) -> Result<Vec<u8>, Box<Diagnostic>> {
    let files = page::files(source, view, driver)?;
    let text = manifest(&About::new(source), &files);
    Ok(page::pack(MANIFEST, text, files))
}

fn manifest_12(about: &About, files: &[File]) -> String {
    let mut xml = Xml::new();
    xml.open(
        "manifest",
        &[
            ("identifier", &about.name),
            ("version", "1.0"),
            ("xmlns", "http://www.imsproject.org/xsd/imscp_rootv1p1p2"),
            ("xmlns:adlcp", "http://www.adlnet.org/xsd/adlcp_rootv1p2"),
            ("xmlns:imsmd", "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"),
        ],
    );
    xml.open("metadata", &[]);
    xml.leaf("schema", &[], "ADL SCORM");
    xml.leaf("schemaversion", &[], "1.2");
    xml.open("imsmd:lom", &[]);
    xml.open("imsmd:general", &[]);
    xml.open("imsmd:title", &[]);
    xml.leaf("imsmd:langstring", &[("xml:lang", about.lang)], &about.title);
    xml.close();
    xml.leaf("imsmd:language", &[], about.lang);
    xml.open("imsmd:description", &[]);
    xml.leaf("imsmd:langstring", &[("xml:lang", about.lang)], &about.summary);
    for _ in 0..4 {
        xml.close();
    }
    organization(&mut xml, about);
    if let Some(mark) = about.pass {
        xml.leaf("adlcp:masteryscore", &[], &mark.to_string());
    }
    for _ in 0..3 {
        xml.close();
    }
    resources(&mut xml, ("adlcp:scormtype", "sco"), files);
    xml.finish()
}

fn manifest_2004(about: &About, files: &[File]) -> String {
    let mut xml = Xml::new();
    xml.open(
        "manifest",
        &[
            ("identifier", &about.name),
            ("version", "1.0"),
            ("xmlns", "http://www.imsglobal.org/xsd/imscp_v1p1"),
            ("xmlns:adlcp", "http://www.adlnet.org/xsd/adlcp_v1p3"),
            ("xmlns:imsss", "http://www.imsglobal.org/xsd/imsss"),
            ("xmlns:lom", "http://ltsc.ieee.org/xsd/LOM"),
        ],
    );
    xml.open("metadata", &[]);
    xml.leaf("schema", &[], "ADL SCORM");
    xml.leaf("schemaversion", &[], "2004 4th Edition");
    xml.open("lom:lom", &[]);
    xml.open("lom:general", &[]);
    xml.open("lom:title", &[]);
    xml.leaf("lom:string", &[("language", about.lang)], &about.title);
    xml.close();
    xml.leaf("lom:language", &[], about.lang);
    xml.open("lom:description", &[]);
    xml.leaf("lom:string", &[("language", about.lang)], &about.summary);
    for _ in 0..4 {
        xml.close();
    }
    organization(&mut xml, about);
    sequencing(&mut xml, about.pass);
    xml.close();
    xml.open("imsss:sequencing", &[]);
    xml.leaf("imsss:controlMode", &[("choice", "true"), ("flow", "true")], "");
    for _ in 0..3 {
        xml.close();
    }
    resources(&mut xml, ("adlcp:scormType", "sco"), files);
    xml.finish()
}

/// Opens the one organization and, in it, the item of the module.
fn organization(xml: &mut Xml, about: &About) {
    xml.open("organizations", &[("default", ORGANIZATION)]);
    xml.open("organization", &[("identifier", ORGANIZATION)]);
    xml.leaf("title", &[], &about.title);
    xml.open("item", &[("identifier", ITEM), ("identifierref", RESOURCE), ("isvisible", "true")]);
    xml.leaf("title", &[], &about.title);
}

/// The platform judges by the mark that the page judges by, and leaves to the page when all is done.
fn sequencing(xml: &mut Xml, pass: Option<f64>) {
    xml.open("imsss:sequencing", &[]);
    if let Some(mark) = pass {
        xml.open("imsss:objectives", &[]);
        xml.open("imsss:primaryObjective", &[("objectiveID", "primary"), ("satisfiedByMeasure", "true")]);
        xml.leaf("imsss:minNormalizedMeasure", &[], &(mark / 100.0).to_string());
        xml.close();
        xml.close();
    }
    let controls = [("completionSetByContent", "true"), ("objectiveSetByContent", "true")];
    xml.leaf("imsss:deliveryControls", &controls, "");
    xml.close();
}

fn resources(xml: &mut Xml, sort: (&str, &str), files: &[File]) {
    xml.open("resources", &[]);
    xml.open("resource", &[("identifier", RESOURCE), ("type", "webcontent"), sort, ("href", page::START)]);
    for (path, _) in files {
        xml.leaf("file", &[("href", &route::encode(path))], "");
    }
}
