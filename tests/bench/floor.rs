//! The floor: the least that any generator must do. Rendering every page's Markdown into a bare shell (no templates,
//! links, tags, feed or highlighting), and copying a finished output tree; on all cores, in a process of its own.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

use anyhow::{Context, Result};
use pulldown_cmark::{Options, Parser, html};
use walkdir::WalkDir;

/// Renders every `.md` file under a folder to `.html` at the same place under another.
pub fn render(from: &Path, to: &Path) -> Result<()> {
    each_file(from, to, |source, target| {
        if source.extension().is_none_or(|extension| extension != "md") {
            return Ok(());
        }
        let text = fs::read_to_string(source)?;
        let options = Options::ENABLE_TABLES
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_TASKLISTS;
        let mut page = String::with_capacity(text.len() * 2);
        page.push_str("<!doctype html>\n<html lang=\"nl\"><head><meta charset=\"utf-8\"></head><body>\n");
        html::push_html(&mut page, Parser::new_ext(body(&text), options));
        page.push_str("</body></html>\n");
        fs::write(target.with_extension("html"), page)
    })
}

/// Copies every file under a folder to the same place under another.
pub fn copy(from: &Path, to: &Path) -> Result<()> {
    each_file(from, to, |source, target| fs::copy(source, target).map(|_| ()))
}

/// The text under the front matter.
fn body(text: &str) -> &str {
    text.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n")).map_or(text, |(_, body)| body)
}

/// Makes the folders, then gives the files to as many threads as there are cores, a run of neighbours each.
fn each_file(from: &Path, to: &Path, work: impl Fn(&Path, &Path) -> std::io::Result<()> + Sync) -> Result<()> {
    let mut files: Vec<(PathBuf, PathBuf)> = Vec::new();
    for entry in WalkDir::new(from) {
        let entry = entry?;
        let target = to.join(entry.path().strip_prefix(from)?);
        if entry.file_type().is_dir() {
            fs::create_dir_all(&target).with_context(|| format!("cannot make {}", target.display()))?;
        } else {
            files.push((entry.into_path(), target));
        }
    }
    let share = files.len().div_ceil(threads()).max(1);
    let work = &work;
    thread::scope(|scope| {
        let runs: Vec<_> = files
            .chunks(share)
            .map(|run| {
                scope.spawn(move || {
                    run.iter().try_for_each(|(source, target)| {
                        work(source, target).with_context(|| source.display().to_string())
                    })
                })
            })
            .collect();
        runs.into_iter()
            .try_for_each(|run| run.join().unwrap_or_else(|_| anyhow::bail!("a thread of the floor panicked")))
    })
}

/// How many threads run at once.
pub fn threads() -> usize {
    thread::available_parallelism().map_or(1, std::num::NonZero::get)
}
