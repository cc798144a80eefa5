//! Parse: every Markdown file to a document, side by side; a file that did not change is taken from the memo.

mod naming;

use std::sync::{Arc, OnceLock};

use memchr::memmem;
use rayon::prelude::*;

use self::naming::Namer;
use super::read::Read;
use crate::guide::config::Config;
use crate::guide::document::{Document, Fact, FactValue, FileRef, Head};
use crate::guide::draft::Draft;
use crate::guide::field::{Field, Shape};
use crate::guide::front::Front;
use crate::guide::name;
use crate::guide::part::Part;
use crate::guide::relation::Relation;
use crate::kinds;
use crate::kinds::kind::Kind;
use crate::markup::sections::sections;
use crate::markup::value::Values;
use crate::markup::{front, links, markdown, settings_file, typed};
use crate::memo::{Memo, Parsed};
use crate::text::diagnostic::{Code, Notes, Severity};
use crate::text::fingerprint::{Fingerprint, Mixer};
use crate::text::source::Source;
use crate::text::span::{SourceId, Span};
use crate::text::suggest::nearest;
use crate::text::words;

pub static KIND: Code = Code {
    name: "kind/unknown",
    severity: Severity::Error,
    wrong: "---\nkind: rubriek\n---",
    right: "---\nkind: rubric\n---",
};
pub static SETTING: Code = Code {
    name: "settings/unknown",
    severity: Severity::Error,
    wrong: "## Lesgeven\n<!-- weigth: 30 -->",
    right: "## Lesgeven\n<!-- weight: 30 -->",
};
pub static SETTING_VALUE: Code = Code {
    name: "settings/value",
    severity: Severity::Error,
    wrong: "## Lesgeven\n<!-- weight: veel -->",
    right: "## Lesgeven\n<!-- weight: 30 -->",
};

pub const CODES: [&Code; 3] = [&KIND, &SETTING, &SETTING_VALUE];

/// Reads all documents, in order of path, and remembers them.
pub fn parse(read: &Read, memo: &mut Memo, notes: &mut Notes) -> Vec<Arc<Document>> {
    let values = Values::new(&read.config);
    let site = site_key(&read.config);
    let data: typed::Data<'_> = read.sources.iter().filter_map(figures).collect();
    let mut figures: Vec<(&str, Fingerprint)> = data.iter().map(|(path, source)| (*path, source.fingerprint)).collect();
    figures.sort_unstable();
    let figures = figures
        .iter()
        .fold(Mixer::default(), |mixer, (path, content)| mixer.add(path.as_bytes()).add(&content.0.to_le_bytes()));
    let figures = figures.finish();
    let parsed: Vec<(SourceId, Parsed)> = read
        .documents
        .par_iter()
        .filter_map(|(id, path)| {
            let source = read.sources.get(*id)?;
            let before = memo.parsed.get(id);
            let same = before.filter(|parsed| parsed.source == source.fingerprint);
            let names_figures = same.map_or_else(
                || memmem::find(source.text.as_bytes(), FIGURES.as_bytes()).is_some(),
                |parsed| parsed.names_figures,
            );
            let key = Mixer::default().add(&site.0.to_le_bytes()).add(&source.fingerprint.0.to_le_bytes());
            // A document that names a file with figures may show what is in it.
            let key = if names_figures { key.add(&figures.0.to_le_bytes()) } else { key }.finish();
            let known = before.filter(|parsed| parsed.key == key);
            let surroundings = Surroundings { config: &read.config, values: &values, data: &data };
            let fresh = || Parsed { names_figures, ..document(source, path, &surroundings, key) };
            Some((*id, known.cloned().unwrap_or_else(fresh)))
        })
        .collect();
    let mut docs = Vec::with_capacity(parsed.len());
    memo.parsed.clear();
    for (id, parsed) in parsed {
        notes.extend(parsed.findings.iter().cloned());
        docs.push(parsed.doc.clone());
        memo.parsed.insert(id, parsed);
    }
    docs
}

/// The end of the name of a file with figures.
const FIGURES: &str = ".csv";

/// A file with figures, by its path from the content folder.
fn figures(source: &Source) -> Option<(&str, &Source)> {
    let path = source.path.strip_prefix("content/")?;
    path.ends_with(FIGURES).then_some((path, source))
}

/// What a document is read with, beside its own text.
struct Surroundings<'a> {
    config: &'a Config,
    values: &'a Values,
    data: &'a typed::Data<'a>,
}

/// What of the settings can change how a file is read.
fn site_key(config: &Config) -> Fingerprint {
    let facets = format!("{:?}{:?}{:?}{:?}", config.facets, config.audiences, config.languages, config.title);
    Mixer::default()
        .add(config.values.to_string().as_bytes())
        .add(facets.as_bytes())
        .add(config.url.as_bytes())
        .finish()
}

fn document(source: &Source, path: &Arc<str>, around: &Surroundings<'_>, key: Fingerprint) -> Parsed {
    let mut notes = Notes::default();
    let doc = read_document(source, path, around, &mut notes);
    Parsed {
        key,
        source: source.fingerprint,
        names_figures: false,
        doc: Arc::new(doc),
        findings: notes.into_vec().into(),
        judged: OnceLock::new(),
    }
}

fn read_document(source: &Source, path: &Arc<str>, around: &Surroundings<'_>, notes: &mut Notes) -> Document {
    let Surroundings { config, values, data } = *around;
    let (id, language) = name::of_path(path, config.language);
    let (range, body) = front::split(source.id, &source.text, notes);
    let front = front::read(source.id, &source.text, range, notes);
    let stub = front.is_none();
    let front = front.unwrap_or_else(|| Front { map: Default::default(), span: Span::top(source.id) });
    let kind = kind_of(&front, &id, notes);
    if !stub {
        let whole = if front.map.0.is_empty() { Span::top(source.id) } else { front.map.0[0].0.span };
        front::check(&front.map, &[kinds::COMMON_FIELDS, kind.fields()], kind.name(), whole, config, notes);
    }
    let doc = Document {
        language,
        kind: kind.name(),
        source: source.id,
        path: path.clone(),
        head: Head { title: id.rsplit('/').next().unwrap_or("").to_owned(), ..Head::default() },
        words: words::count(&source.text),
        body: Vec::new(),
        parts: Vec::new(),
        anchors: Vec::new(),
        sections: Vec::new(),
        refs: Vec::new(),
        files: Vec::new(),
        citations: Vec::new(),
        figure: None,
        compose: None,
        results: None,
        papers: Vec::new(),
        facts: Vec::new(),
        holds_folder: kind.holds_folder() && path.rsplit('/').next().is_some_and(|file| file.starts_with("index.")),
        graded: true,
        packaged: false,
        stub,
        id: id.into(),
    };
    let mut draft = Draft::new(doc);
    read_head(&front, kind, &mut draft, notes);
    let reader = markdown::Reader { source: source.id, language, values };
    let mut blocks = markdown::read(&source.text, body, &reader, &mut draft, notes);
    let mut namer = Namer::new(kind, notes);
    namer.blocks(&mut blocks, &mut draft);
    if config.languages.len() > 1 && !stub {
        draft.doc.sections = sections(source, &front, draft.doc.head.title_span, body, namer.starts);
    }
    draft.doc.body = blocks;
    typed::replace(&mut draft, data, notes);
    kind.read(&front, &mut draft, notes);
    papers(&front, &mut draft.doc);
    draft.doc.head.front = Some(front);
    draft.doc
}

/// The kind that the front matter names, else that of the folder, else a page.
fn kind_of(front: &Front, id: &str, notes: &mut Notes) -> &'static dyn Kind {
    let folder = id.split('/').next().unwrap_or("");
    let by_folder = kinds::by_folder(folder).unwrap_or(kinds::KINDS[0]);
    let Some(written) = front.text("kind") else { return by_folder };
    kinds::by_name(&written.value).unwrap_or_else(|| {
        let near = nearest(&written.value, kinds::KINDS.iter().map(|kind| kind.name()));
        let near = near.or_else(|| kinds::by_folder(&written.value).map(|kind| kind.name()));
        notes.add(&KIND, written.span).arg("kind", &written.value).suggest(near);
        by_folder
    })
}

fn read_head(front: &Front, kind: &dyn Kind, draft: &mut Draft, notes: &mut Notes) {
    let number = |path: &str| {
        let file = path.rsplit('/').next().unwrap_or("");
        let digits: String = file.chars().take_while(char::is_ascii_digit).collect();
        digits.parse::<f64>().ok()
    };
    let text = |key: &str| front.text(key).map(|text| text.value);
    let title = front.text("title");
    let head = Head {
        title_span: title.as_ref().map(|title| title.span),
        title: title.map_or_else(|| draft.doc.head.title.clone(), |title| title.value),
        summary: text("summary").unwrap_or_default(),
        order: front.number("order").or_else(|| number(&draft.doc.path)),
        draft: front.flag("draft"),
        hidden: front.flag("noindex"),
        tags: front.texts("tags"),
        aliases: front.texts("aliases"),
        audience: front.texts("audience"),
        date: front::date(front, "date").map(|date| date.value),
        updated: front::date(front, "updated").map(|date| date.value),
        start: front::date(front, "start"),
        end: front::date(front, "end"),
        owner: text("owner"),
        reviewed: front::date(front, "reviewed").map(|date| date.value),
        review_before: front::date(front, "review-before"),
        image: None,
        contract: front.text("contract"),
        covers: front.texts("covers"),
        also: Vec::new(),
        front: None,
    };
    if let (Some(start), Some(end)) = (&head.start, &head.end) {
        settings_file::days::in_order(start, end, notes);
    }
    draft.doc.head = head;
    if let Some(target) = front.text("image") {
        draft.doc.head.image = Some(0);
        draft.doc.files.push(FileRef { target, embedded: true });
    }
    for relation in Relation::WRITTEN {
        for target in front.texts(relation.name()) {
            draft.relate(relation, target, None);
        }
    }
    draft.doc.facts = kind.fields().iter().filter(|field| field.shown).filter_map(|field| fact(front, field)).collect();
}

/// Chooses the sheets on which a document is printed: what its kind chose, else a page or a book; then those that come
/// from its parts.
fn papers(front: &Front, doc: &mut Document) {
    if front.get("pdf").is_some_and(|pdf| pdf.value.as_bool() == Some(false)) {
        return doc.papers.clear();
    }
    if doc.papers.is_empty() {
        doc.papers.push(if doc.holds_folder { "book" } else { "page" });
    }
    doc.papers.extend(front.flag("poster").then_some("poster"));
    if doc.parts.iter().any(|part| matches!(part, Part::Cards(_))) {
        doc.papers.push("cards");
    }
    if doc.parts.iter().any(|part| matches!(part, Part::Timeline(_))) {
        doc.papers.push("timeline");
    }
}

/// A shown field as a fact for readers.
fn fact(front: &Front, field: &'static Field) -> Option<Fact> {
    let shape = if let Shape::List(inner) = &field.shape { inner } else { &field.shape };
    let values = front.texts(field.name).into_iter().map(|text| match shape {
        Shape::Facet(facet) => FactValue::Facet(facet, text.value),
        Shape::Date => text.value.parse().map_or(FactValue::Text(text.value), FactValue::Date),
        Shape::Url => FactValue::Link(text.value),
        _ => FactValue::Text(text.value),
    });
    let values: Vec<FactValue> = values.collect();
    (!values.is_empty()).then_some(Fact { field: field.name, values })
}

/// A link written in `doc`, as a path from the content folder; `None` when it leaves it.
pub fn path_from(doc: &Document, path: &str) -> Option<String> {
    links::join(doc.folder(), path)
}
