//! QTI 2.1: a test with a section per lesson, and an item per question, in one package.
//! <https://www.imsglobal.org/question/qtiv2p1/imsqti_infov2p1.html>

use std::collections::BTreeSet;

use super::Source;
use super::bank::{Bank, Lesson, flat, short};
use super::item21;
use super::manifest::{Resource, pack, pictures, resources};
use super::names::item_name;
use super::rich::{Pictures, file_name};
use crate::exporters::xml::Xml;
use crate::guide::packages::Target;
use crate::markup::html::escaped;

pub const SPACE: &str = "http://www.imsglobal.org/xsd/imsqti_v2p1";
pub const PLACE: &str =
    "http://www.imsglobal.org/xsd/imsqti_v2p1 http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd";
pub const INSTANCE: &str = "http://www.w3.org/2001/XMLSchema-instance";

pub fn package(source: &Source) -> Vec<u8> {
    let bank = Bank::new(source, Target::Qti21, Pictures::Carried("media/"));
    let ident = item_name(&format!("{} {}", bank.id, source.module.language.tag()));
    let test_path = format!("{ident}.xml");
    let files = pictures(source.site, bank.items());
    let mut list = vec![Resource {
        shown: true,
        depends: bank.items().map(|item| item_name(&item.id)).collect(),
        ..Resource::new(&ident, "imsqti_test_xmlv2p1", &test_path)
    }];
    let assets = &source.site.guide.assets;
    let carried: BTreeSet<&str> = files.iter().map(|(path, _)| path.as_str()).collect();
    for item in bank.items() {
        let name = item_name(&item.id);
        let shown = item.files().into_iter().map(|at| format!("media/{}", file_name(&assets[at as usize].output)));
        list.push(Resource {
            shown: true,
            files: shown.filter(|path| carried.contains(path.as_str())).collect(),
            ..Resource::new(&name, "imsqti_item_xmlv2p1", &format!("{name}.xml"))
        });
    }
    let mut all = vec![("imsmanifest.xml".to_owned(), manifest(&ident, &list).into_bytes())];
    all.push((test_path, test(&bank, &ident).into_bytes()));
    let language = source.module.language.tag();
    all.extend(
        bank.items().map(|item| (format!("{}.xml", item_name(&item.id)), item21::write(item, language).into_bytes())),
    );
    all.extend(files);
    pack(all)
}

fn manifest(ident: &str, list: &[Resource]) -> String {
    let space = "http://www.imsglobal.org/xsd/imscp_v1p1";
    let place = format!("{space} http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd");
    let mut xml = Xml::new();
    let root = format!("m{ident}");
    let attributes =
        [("identifier", root.as_str()), ("xmlns", space), ("xmlns:xsi", INSTANCE), ("xsi:schemaLocation", &place)];
    xml.open("manifest", &attributes);
    xml.open("metadata", &[]);
    xml.leaf("schema", &[], "QTIv2.1 Package");
    xml.leaf("schemaversion", &[], "1.0.0");
    xml.close();
    xml.leaf("organizations", &[], "");
    resources(list, &mut xml);
    xml.finish()
}

fn test(bank: &Bank, ident: &str) -> String {
    let mut xml = Xml::new();
    let title = short(&flat(bank.title), 255);
    let attributes = [
        ("xmlns", SPACE),
        ("xmlns:xsi", INSTANCE),
        ("xsi:schemaLocation", PLACE),
        ("identifier", ident),
        ("title", &title),
        ("toolName", "stagegids"),
        ("toolVersion", env!("CARGO_PKG_VERSION")),
    ];
    xml.open("assessmentTest", &attributes);
    xml.open("outcomeDeclaration", &[("identifier", "SCORE"), ("cardinality", "single"), ("baseType", "float")]);
    xml.open("defaultValue", &[]);
    xml.leaf("value", &[], "0");
    xml.close();
    xml.close();
    let part = [("identifier", "part1"), ("navigationMode", "nonlinear"), ("submissionMode", "individual")];
    xml.open("testPart", &part);
    xml.leaf("itemSessionControl", &[("maxAttempts", "0"), ("showFeedback", "true")], "");
    for (number, lesson) in (1..).zip(&bank.lessons) {
        section(number, lesson, &mut xml);
    }
    xml.close();
    xml.open("outcomeProcessing", &[]);
    xml.open("setOutcomeValue", &[("identifier", "SCORE")]);
    xml.open("sum", &[]);
    xml.leaf("testVariables", &[("variableIdentifier", "SCORE")], "");
    xml.finish()
}

fn section(number: usize, lesson: &Lesson, xml: &mut Xml) {
    let name = format!("section{number}");
    let title = short(&flat(lesson.title), 255);
    xml.open("assessmentSection", &[("identifier", &name), ("title", &title), ("visible", "true")]);
    if let Some(count) = lesson.draw.filter(|count| (*count as usize) < lesson.items.len()) {
        xml.leaf("selection", &[("select", &count.to_string())], "");
    }
    if lesson.shuffle {
        xml.leaf("ordering", &[("shuffle", "true")], "");
    }
    if !lesson.url.is_empty() {
        let link = format!("<p><a href=\"{}\">{}</a></p>", escaped(&lesson.url), escaped(&flat(lesson.title)));
        xml.open("rubricBlock", &[("view", "candidate")]);
        xml.raw(&link);
        xml.close();
    }
    for item in &lesson.items {
        let name = item_name(&item.id);
        xml.open("assessmentItemRef", &[("identifier", &name), ("href", &format!("{name}.xml"))]);
        if let Some(most) = item.question.attempts {
            xml.leaf("itemSessionControl", &[("maxAttempts", &most.to_string()), ("showFeedback", "true")], "");
        }
        xml.close();
    }
    xml.close();
}
