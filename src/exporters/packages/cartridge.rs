//! Common Cartridge 1.1: a link to every lesson on the site, and the questions as an assessment.
//! <https://www.imsglobal.org/cc/ccv1p1/imscc_profilev1p1-html.html>

use super::Source;
use super::bank::{Bank, flat};
use super::canvas::MEDIA;
use super::manifest::{Resource, pack, pictures, resources};
use super::names::item_name;
use super::qti12;
use crate::exporters::xml::Xml;
use crate::guide::packages::Target;

const MANIFEST: &str = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1";
const LOM: &str = "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest";
const LINK: &str = "http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1";
const INSTANCE: &str = "http://www.w3.org/2001/XMLSchema-instance";

/// A page of the module on the site.
struct Page {
    ident: String,
    title: String,
    url: String,
}

pub fn package(source: &Source) -> Vec<u8> {
    let bank = Bank::new(source, Target::CommonCartridge, MEDIA);
    let ident = item_name(&format!("{} {}", bank.id, source.module.language.tag()));
    let pages = pages(source);
    let has_questions = bank.items().next().is_some();
    let test = format!("{ident}/assessment.xml");
    let files = pictures(source.site, bank.items());
    let mut list: Vec<Resource> = Vec::new();
    for page in &pages {
        list.push(Resource::new(&page.ident, "imswl_xmlv1p1", &format!("{}.xml", page.ident)));
    }
    if has_questions {
        list.push(Resource {
            depends: files.iter().map(|file| item_name(&file.0)).collect(),
            ..Resource::new(&ident, "imsqti_xmlv1p2/imscc_xmlv1p1/assessment", &test)
        });
    }
    list.extend(
        files.iter().map(|file| Resource { shown: true, ..Resource::new(&item_name(&file.0), "webcontent", &file.0) }),
    );
    let test_item = has_questions.then_some(ident.as_str());
    let mut all = vec![("imsmanifest.xml".to_owned(), manifest(&bank, &ident, &pages, test_item, &list).into_bytes())];
    all.extend(pages.iter().map(|page| (format!("{}.xml", page.ident), link(page).into_bytes())));
    if has_questions {
        all.push((test, qti12::assessment(&bank, &ident).into_bytes()));
    }
    all.extend(files);
    pack(all)
}

/// The first page and every lesson.
fn pages(source: &Source) -> Vec<Page> {
    let guide = &source.site.guide;
    let page = |index: &crate::guide::graph::DocIndex| {
        let doc = guide.doc(*index);
        let url = source.site.desk.url_of(guide.original(*index), source.module.language);
        Page {
            ident: item_name(&format!("{} {} link", doc.id, source.module.language.tag())),
            title: flat(&doc.head.title),
            url: format!("{}{url}", guide.config.origin()),
        }
    };
    source.module.docs.iter().map(page).collect()
}

fn manifest(bank: &Bank, ident: &str, pages: &[Page], test: Option<&str>, list: &[Resource]) -> String {
    let place = format!(
        "{MANIFEST} http://www.imsglobal.org/profile/cc/ccv1p1/ccv1p1_imscp_v1p2_v1p0.xsd {LOM} http://www.imsglobal.org/profile/cc/ccv1p1/LOM/ccv1p1_lommanifest_v1p0.xsd"
    );
    let root = format!("m{ident}");
    let mut xml = Xml::new();
    xml.open(
        "manifest",
        &[
            ("identifier", root.as_str()),
            ("xmlns", MANIFEST),
            ("xmlns:lomimscc", LOM),
            ("xmlns:xsi", INSTANCE),
            ("xsi:schemaLocation", &place),
        ],
    );
    xml.open("metadata", &[]);
    xml.leaf("schema", &[], "IMS Common Cartridge");
    xml.leaf("schemaversion", &[], "1.1.0");
    xml.open("lomimscc:lom", &[]);
    xml.open("lomimscc:general", &[]);
    xml.open("lomimscc:title", &[]);
    let language = bank.source.module.language.tag();
    xml.leaf("lomimscc:string", &[("language", language)], &flat(bank.title));
    xml.close();
    xml.leaf("lomimscc:language", &[], language);
    (0..3).for_each(|_| xml.close());
    xml.open("organizations", &[]);
    xml.open("organization", &[("identifier", "organization"), ("structure", "rooted-hierarchy")]);
    xml.open("item", &[("identifier", "root")]);
    xml.open("item", &[("identifier", "module")]);
    xml.leaf("title", &[], &flat(bank.title));
    let each = pages.iter().map(|page| (page.ident.as_str(), page.title.clone()));
    let test = test.map(|test| (test, format!("{} ({})", flat(bank.title), bank.word("package-test"))));
    for (ident, title) in each.chain(test) {
        xml.open("item", &[("identifier", &format!("i{ident}")), ("identifierref", ident)]);
        xml.leaf("title", &[], &title);
        xml.close();
    }
    (0..4).for_each(|_| xml.close());
    resources(list, &mut xml);
    xml.finish()
}

fn link(page: &Page) -> String {
    let place = format!("{LINK} http://www.imsglobal.org/profile/cc/ccv1p1/ccv1p1_imswl_v1p1.xsd");
    let mut xml = Xml::new();
    xml.open("webLink", &[("xmlns", LINK), ("xmlns:xsi", INSTANCE), ("xsi:schemaLocation", &place)]);
    xml.leaf("title", &[], &page.title);
    xml.leaf("url", &[("href", &page.url), ("target", "_blank")], "");
    xml.finish()
}
