//! What the manifests of IMS Content Packaging have in common: resources with their files. And the files of a package in one
//! archive, the same for the same files.

use std::collections::{BTreeMap, BTreeSet};

use super::bank::Item;
use super::rich::{bytes_of, file_name};
use crate::exporters::archive;
use crate::exporters::exporter::Site;
use crate::exporters::xml::Xml;

/// A resource of a manifest, with the names of those it needs.
#[derive(Default)]
pub struct Resource {
    pub ident: String,
    pub sort: &'static str,
    pub path: String,
    /// Whether it is opened by itself: then it bears its path.
    pub shown: bool,
    /// Files that belong to it beside its own.
    pub files: Vec<String>,
    pub depends: Vec<String>,
}

impl Resource {
    pub fn new(ident: &str, sort: &'static str, path: &str) -> Resource {
        Resource { ident: ident.to_owned(), sort, path: path.to_owned(), ..Resource::default() }
    }
}

pub fn resources(list: &[Resource], xml: &mut Xml) {
    xml.open("resources", &[]);
    for resource in list {
        let mut attributes = vec![("identifier", resource.ident.as_str()), ("type", resource.sort)];
        if resource.shown {
            attributes.push(("href", &resource.path));
        }
        xml.open("resource", &attributes);
        for file in std::iter::once(&resource.path).chain(&resource.files) {
            xml.leaf("file", &[("href", file)], "");
        }
        for other in &resource.depends {
            xml.leaf("dependency", &[("identifierref", other)], "");
        }
        xml.close();
    }
    xml.close();
}

/// The pictures that questions show, in `media/`, each once.
pub fn pictures<'a>(site: &Site, items: impl Iterator<Item = &'a Item<'a>>) -> Vec<(String, Vec<u8>)> {
    let mut files = BTreeMap::new();
    for at in items.flat_map(Item::files) {
        let asset = &site.guide.assets[at as usize];
        if let Some(bytes) = bytes_of(site, &asset.path) {
            files.insert(format!("media/{}", file_name(&asset.output)), bytes.to_vec());
        }
    }
    files.into_iter().collect()
}

/// The files as one archive, in this order. Two questions share a name only where their ids are the same, which is reported:
/// the first stays.
pub fn pack(mut files: Vec<(String, Vec<u8>)>) -> Vec<u8> {
    let mut names = BTreeSet::new();
    files.retain(|(name, _)| names.insert(name.clone()));
    archive::pack(&files).expect("memory takes every file, and no two have one name")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_two_files_with_one_name_the_first_stays() {
        let file = |name: &str, byte: u8| (name.to_owned(), vec![byte]);
        let packed = pack(vec![file("a.xml", 1), file("b.xml", 2), file("a.xml", 3)]);
        assert_eq!(packed, pack(vec![file("a.xml", 1), file("b.xml", 2)]));
    }
}
