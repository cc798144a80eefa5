//! The forms in which the site leaves the compiler: an open set. To add one, add a file and a line here.

pub mod exporter;
pub mod headers;
pub mod xml;

pub mod assets;
pub mod data;
pub mod feed;
pub mod html;
pub mod redirects;
pub mod robots;
pub mod sitemap;

use exporter::Exporter;

/// All exporters. The one whose single job takes long comes first, so that no core waits for it at the end.
pub const EXPORTERS: &[&dyn Exporter] = &[
    &data::Data,
    &html::Html,
    &assets::Assets,
    &redirects::Redirects,
    &sitemap::Sitemap,
    &feed::Feed,
    &robots::Robots,
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
