//! What a contestant wrote, counted in its output, so that nobody wins by doing less.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use anyhow::{Context, Result, bail, ensure};
use walkdir::WalkDir;

use crate::corpus::Corpus;
use crate::page::CODE_EVERY;
use crate::words::TAGS;

/// Counts over an output tree.
#[derive(Clone, Default)]
pub struct Written {
    /// HTML files.
    pub html: usize,
    /// Bytes of all files.
    pub bytes: u64,
    /// Links (`<a `) in all HTML files.
    pub links: usize,
    /// HTML files with a table.
    tables: usize,
    /// HTML files with highlighted code: a span in a pre.
    highlighted: usize,
    /// Addresses in `sitemap.xml`.
    addresses: usize,
    /// Feeds: other XML files at the top.
    feeds: usize,
}

/// Counts what stands in an output folder.
pub fn look(output: &Path) -> Result<Written> {
    let mut written = Written::default();
    for entry in WalkDir::new(output) {
        let entry = entry?;
        if !entry.file_type().is_file() {
            continue;
        }
        written.bytes += entry.metadata()?.len();
        let extension = entry.path().extension().unwrap_or_default();
        if extension == "html" {
            let text = read(entry.path())?;
            written.html += 1;
            written.links += text.matches("<a ").count();
            written.tables += usize::from(text.contains("<table"));
            written.highlighted += usize::from(
                text.split("<pre")
                    .skip(1)
                    .any(|code| code.split("</pre").next().is_some_and(|code| code.contains("<span"))),
            );
        } else if extension == "xml" && entry.depth() == 1 {
            if entry.file_name() == "sitemap.xml" {
                written.addresses = read(entry.path())?.matches("<loc").count();
            } else {
                written.feeds += 1;
            }
        }
    }
    Ok(written)
}

/// Fails when a generator's output lacks pages, tag pages, tables, highlighted code, a sitemap or a feed.
pub fn whole_site(written: &Written, corpus: &Corpus) -> Result<()> {
    let chapters = corpus.chapters();
    let content = chapters + corpus.handbooks() + 1;
    // with few pages some tags may go unused
    let tags = if chapters >= 500 { TAGS.len() } else { 1 };
    at_least("html files", written.html, content + tags)?;
    at_least("pages with a table", written.tables, chapters)?;
    at_least("pages with highlighted code", written.highlighted, chapters.div_ceil(CODE_EVERY))?;
    at_least("links", written.links, content * 10)?;
    at_least("addresses in sitemap.xml", written.addresses, content)?;
    at_least("feeds", written.feeds, 1)
}

/// Fails when the floor skipped a page.
pub fn every_page(written: &Written, corpus: &Corpus) -> Result<()> {
    at_least("html files", written.html, corpus.chapters())
}

fn at_least(what: &str, found: usize, wanted: usize) -> Result<()> {
    ensure!(found >= wanted, "{found} {what}, where at least {wanted} were expected");
    Ok(())
}

/// Fails when no HTML file written since `start` holds a text: a changed page must show its change.
pub fn shows(output: &Path, text: &str, start: SystemTime) -> Result<()> {
    for entry in WalkDir::new(output) {
        let entry = entry?;
        let is_html = entry.path().extension().is_some_and(|extension| extension == "html");
        if is_html && entry.metadata()?.modified()? >= start && read(entry.path())?.contains(text) {
            return Ok(());
        }
    }
    bail!("no page in {} shows the changed text {text:?}", output.display())
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}
