//! QTI 1.2 for Canvas: one assessment, the pictures beside it, and the manifest that names them.

use super::Source;
use super::bank::Bank;
use super::manifest::{Resource, pack, pictures, resources};
use super::names::item_name;
use super::qti12;
use super::rich::Pictures;
use crate::exporters::xml::Xml;
use crate::guide::packages::Target;

/// Where the pictures of a cartridge or of a package for Canvas stand.
pub const MEDIA: Pictures = Pictures::Carried("$IMS-CC-FILEBASE$/media/");

pub fn package(source: &Source) -> Vec<u8> {
    let bank = Bank::new(source, Target::Qti12, MEDIA);
    let ident = item_name(&format!("{} {}", bank.id, source.module.language.tag()));
    let path = format!("{ident}/{ident}.xml");
    let files = pictures(source.site, bank.items());
    let mut list = vec![Resource {
        depends: files.iter().map(|file| item_name(&file.0)).collect(),
        ..Resource::new(&ident, "imsqti_xmlv1p2", &path)
    }];
    list.extend(
        files.iter().map(|file| Resource { shown: true, ..Resource::new(&item_name(&file.0), "webcontent", &file.0) }),
    );
    let mut xml = Xml::new();
    let space = "http://www.imsglobal.org/xsd/imscp_v1p1";
    let attributes = [
        ("identifier", format!("m{ident}")),
        ("xmlns", space.to_owned()),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance".to_owned()),
        ("xsi:schemaLocation", format!("{space} http://www.imsglobal.org/xsd/imscp_v1p1.xsd")),
    ];
    xml.open("manifest", &attributes.each_ref().map(|(name, value)| (*name, value.as_str())));
    xml.open("metadata", &[]);
    xml.leaf("schema", &[], "IMS Content");
    xml.leaf("schemaversion", &[], "1.1.3");
    xml.close();
    xml.leaf("organizations", &[], "");
    resources(&list, &mut xml);
    let mut all = vec![("imsmanifest.xml".to_owned(), xml.finish().into_bytes())];
    all.push((path, qti12::assessment(&bank, &ident).into_bytes()));
    all.extend(files);
    pack(all)
}
