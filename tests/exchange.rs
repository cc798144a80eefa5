//! What goes to other programs and comes back: each form keeps what it can hold, says what it cannot, and shows no number of
//! a formative rubric. And whatever a file holds, an import gives a page that builds, or a reason.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::sync::LazyLock;

use stagegids::commands::import::{Page, What, convert, text_of};
use stagegids::compile::Compiled;
use stagegids::exporters::exporter::Body;
use stagegids::guide::config::Config;
use stagegids::guide::document::Document;
use stagegids::guide::exchange::{self, Format, Subject};
use stagegids::guide::graph::{DocIndex, Guide};
use stagegids::guide::language::Language;
use stagegids::guide::part::Grid;
use stagegids::guide::route;
use stagegids::stage::export;

use crate::support::site::{self, GUIDE, TODAY, clean, findings};

mod files;
mod hostile;
mod outcomes;
mod rubrics;
mod word;

/// The files to take along, and the pages of rubrics and outcomes that offer them: the rest of a site is not looked at.
fn outputs(compiled: &Compiled) -> BTreeMap<String, Vec<u8>> {
    let wanted = |name: &str| {
        let page =
            name.strip_prefix("html:").is_some_and(|path| path.contains("rubrics/") || path.contains("outcomes/"));
        page || name.starts_with("exchange:")
    };
    let mut all = BTreeMap::new();
    for planned in export::plan(&compiled.site).iter().filter(|planned| wanted(&planned.name())) {
        for output in (planned.begin(&compiled.site).make)().unwrap_or_else(|finding| panic!("{finding:?}")) {
            let Body::Bytes(bytes) = output.body else { continue };
            assert!(all.insert(output.path.clone(), bytes).is_none(), "{} is written twice", output.path);
        }
    }
    all
}

/// The settings of a small guide in each language.
static CONFIGS: LazyLock<Vec<(Language, String, Config)>> = LazyLock::new(|| {
    let config = |language: Language| {
        let settings = GUIDE.replace("language: nl", &format!("language: {}", language.tag()));
        let config = clean(&site::inputs([("content/guide.yml", settings.as_bytes())])).guide().config.clone();
        (language, settings, config)
    };
    Language::ALL.map(config).into()
});

/// The shipped guide, finished.
static SHIPPED: LazyLock<(Compiled, BTreeMap<String, Vec<u8>>)> = LazyLock::new(|| {
    let compiled = clean(&site::shipped());
    let outputs = outputs(&compiled);
    (compiled, outputs)
});

/// The files of a document.
type Files = Vec<(Format, &'static [u8])>;

/// Every version of a document of the shipped guide with its files: format and bytes.
fn shipped() -> Vec<(DocIndex, Files)> {
    let (compiled, outputs) = &*SHIPPED;
    let guide = compiled.guide();
    let mut all = Vec::new();
    for (index, doc) in guide.each() {
        let Some(subject) = exchange::subject(doc) else { continue };
        let mut files = Vec::new();
        for format in exchange::formats(&guide.config, doc, &subject) {
            let path = route::file(&guide.config, doc.language, &doc.id, format.suffix());
            let bytes = outputs.get(&path);
            assert_eq!(bytes.is_some(), exchange::is_possible(&subject, format), "{path}");
            files.extend(bytes.map(|bytes| (format, bytes.as_slice())));
        }
        all.push((index, files));
    }
    assert!(all.len() > 10, "the guide has rubrics and outcomes");
    all
}

fn guide() -> &'static Guide {
    SHIPPED.0.guide()
}

fn grid(doc: &Document) -> &Grid {
    match exchange::subject(doc) {
        Some(Subject::Rubric(grid)) => grid,
        _ => panic!("{} has a rubric", doc.id),
    }
}

/// A guide that holds one imported page, built without an error.
fn built(what: What, page: &Page, language: Language, title: &str) -> Compiled {
    let page =
        Page { title: if page.title.is_empty() { title.to_owned() } else { page.title.clone() }, ..page.clone() };
    let folder = match what {
        What::Rubric => "rubrics",
        What::Outcomes => "outcomes",
        What::Page => "pages",
    };
    let (_, settings, config) = CONFIGS.iter().find(|(own, ..)| *own == language).expect("every language has settings");
    let text = text_of(what, &page, config, TODAY);
    let (_, pictures) = page.settled("x");
    let mut files = vec![("content/guide.yml".to_owned(), settings.clone().into_bytes())];
    files.push((format!("content/{folder}/x.md"), text.clone().into_bytes()));
    for (name, picture) in pictures.into_iter().zip(&page.files) {
        files.push((format!("content/{folder}/{name}"), picture.bytes.clone()));
    }
    let compiled = clean(&site::inputs(files));
    assert!(!compiled.report.has_errors(), "{}\n{text}", findings(&compiled).join("\n"));
    compiled
}

/// The imported document in such a guide.
fn document(compiled: &Compiled) -> &Document {
    let (_, doc) = compiled.guide().each().find(|(_, doc)| doc.id.ends_with("/x")).expect("the page is there");
    doc
}

/// A part of a zip file, as text.
fn part(bytes: &[u8], name: &str) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip file");
    let mut text = String::new();
    zip.by_name(name).unwrap_or_else(|_| panic!("{name} is in it")).read_to_string(&mut text).expect("it is text");
    text
}

/// Words on one line.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The one page in a file.
fn one(what: What, bytes: &[u8], language: Language) -> Page {
    let (pages, _) = convert(what, bytes, language).unwrap_or_else(|refused| panic!("{refused:?}"));
    let [page] = <[Page; 1]>::try_from(pages).unwrap_or_else(|pages| panic!("{} pages", pages.len()));
    page
}
