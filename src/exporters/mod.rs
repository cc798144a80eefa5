//! The forms in which the site leaves the compiler: an open set. To add one, add a file and a line here.

pub mod exporter;
pub mod headers;
mod versions;
pub mod xml;

pub mod archive;
pub mod assets;
pub mod calendar;
pub mod data;
pub mod exchange;
pub mod feed;
pub mod hosting;
pub mod html;
pub mod offline;
pub mod packages;
pub mod print;
pub mod redirects;
pub mod robots;
pub mod search;
pub mod sitemap;
pub mod web_editor;

use exporter::Exporter;

/// All exporters. Those whose single jobs take long come first, so that no core waits for them at the end.
pub const EXPORTERS: &[&dyn Exporter] = &[
    #[cfg(feature = "pdf")]
    &print::Print,
    &search::Search,
    &data::Data,
    &exchange::Exchange,
    &packages::Packages,
    &html::Html,
    &archive::Archive,
    &assets::Assets,
    &calendar::Calendar,
    &redirects::Redirects,
    &sitemap::Sitemap,
    &feed::Feed,
    &robots::Robots,
    &hosting::Hosting,
    &offline::Offline,
    &web_editor::WebEditor,
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn names_are_unique() {
        let names: BTreeSet<&str> = EXPORTERS.iter().map(|exporter| exporter.name()).collect();
        assert_eq!(names.len(), EXPORTERS.len(), "two exporters share a name");
    }
}
