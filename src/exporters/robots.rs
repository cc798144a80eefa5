//! `robots.txt` (RFC 9309): everything may be read, and where the sitemap is. A page that search engines must skip says so
//! itself: forbidding its address would keep them from reading that.

use super::exporter::{Exporter, Job, Output, Site};
use super::sitemap;
use crate::text::diagnostic::Diagnostic;
use crate::text::fingerprint::Fingerprint;

const NAME: &str = "robots.txt";

pub struct Robots;

impl Exporter for Robots {
    fn name(&self) -> &'static str {
        "robots"
    }

    fn plan(&self, site: &Site) -> Vec<Job> {
        vec![Job { name: NAME.to_owned(), key: Fingerprint::of(text(sitemap::address(site)).as_bytes()), item: 0 }]
    }

    fn make(&self, _job: &Job, site: &Site) -> Result<Vec<Output>, Box<Diagnostic>> {
        Ok(vec![Output::new(NAME, text(sitemap::address(site)))])
    }
}

fn text(sitemap: Option<String>) -> String {
    let line = sitemap.map(|address| format!("\nSitemap: {address}\n"));
    format!("User-agent: *\nAllow: /\n{}", line.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_the_sitemap_where_there_is_one() {
        assert_eq!(text(None), "User-agent: *\nAllow: /\n");
        let text = text(Some("https://x.be/stage/sitemap.xml".to_owned()));
        assert_eq!(text, "User-agent: *\nAllow: /\n\nSitemap: https://x.be/stage/sitemap.xml\n");
    }
}
