//! What a package says of itself: its names, its title, from which mark it is passed.

use uuid::Uuid;

use super::Source;
use crate::views;

pub struct About {
    /// An NCName (Namespaces in XML §3), the same in every build.
    pub name: String,
    /// A whole IRI.
    pub iri: String,
    pub lang: &'static str,
    pub title: String,
    pub summary: String,
    /// Of a hundred; none when nothing in the module counts.
    pub pass: Option<f64>,
}

impl About {
    pub fn new(source: &Source) -> About {
        let (desk, module) = (&source.site.desk, &source.module);
        let id = views::package_id(desk, module.top, module.language);
        let uuid = Uuid::new_v5(&Uuid::NAMESPACE_URL, id.as_bytes());
        let head = &desk.version(module.top, module.language).head;
        let summary = if head.summary.is_empty() { &head.title } else { &head.summary };
        About {
            name: format!("module-{uuid}"),
            iri: if id.contains("://") { id } else { format!("urn:uuid:{uuid}") },
            lang: module.language.tag(),
            title: head.title.clone(),
            summary: summary.clone(),
            pass: views::pass_mark(desk, module.top),
        }
    }
}
