//! The bibliography: `sources.bib` (BibTeX) or `sources.yml` (Hayagriva), worded in APA (7th edition).

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use hayagriva::archive::{ArchivedStyle, locales};
use hayagriva::citationberg::{FontStyle, IndependentStyle, Locale, LocaleCode, Style};
use hayagriva::io::{from_biblatex_str, from_yaml_str};
use hayagriva::{
    BibliographyDriver, BibliographyRequest, BufWriteFormat, CitationItem, CitationRequest, ElemChild, ElemChildren,
    Formatted, Library,
};

use super::growth::endless;
use crate::guide::document::Document;
use crate::guide::graph::Reference;
use crate::guide::language::Language;
use crate::markup::html::escape;
use crate::stage::read::Read;
use crate::text::diagnostic::{Code, Notes, Severity};
use crate::text::source::Source;
use crate::text::span::Span;
use crate::text::suggest::Hints;

pub static UNKNOWN: Code = Code {
    name: "citation/unknown",
    severity: Severity::Error,
    wrong: "Feedback werkt [@hatie2007].",
    right: "Feedback werkt [@hattie2007].",
};
pub static INVALID: Code = Code {
    name: "sources/invalid",
    severity: Severity::Error,
    wrong: "@article{hattie2007, title = {The Power of Feedback}",
    right: "@article{hattie2007, title = {The Power of Feedback}}",
};
pub static DUPLICATE_SOURCE: Code = Code {
    name: "sources/duplicate",
    severity: Severity::Error,
    wrong: "@book{schon1983, …}\n@book{schon1983, …}",
    right: "@book{schon1983, …}\n@book{schon1987, …}",
};

/// The entries that documents cite, by key; unknown keys are reported.
pub fn read(read: &Read, docs: &[Arc<Document>], notes: &mut Notes) -> BTreeMap<String, Reference> {
    let source = read.bibliography.and_then(|id| read.sources.get(id));
    let library = source.and_then(|source| parse(source, notes));
    if source.is_some() && library.is_none() {
        // What is wrong with the sources has been reported; the citations may be right.
        return BTreeMap::new();
    }
    let cited = cited(docs, library.as_ref(), notes);
    match library {
        Some(library) if !cited.is_empty() => word(&library, &cited, read.config.language),
        _ => BTreeMap::new(),
    }
}

fn parse(source: &Source, notes: &mut Notes) -> Option<Library> {
    let text = source.text.trim_start_matches('\u{feff}');
    let lead = source.text.len() - text.len();
    if !source.path.ends_with(".bib") {
        return from_yaml_str(text)
            .map_err(|error| {
                let at = error.location().map_or(0, |place| place.index());
                notes.add(&INVALID, Span::new(source.id, at + lead, at + lead)).arg("message", error.to_string());
            })
            .ok();
    }
    if let Some(at) = endless(text) {
        let end = at + text[at..].lines().next().map_or(0, str::len);
        notes
            .add(&INVALID, Span::new(source.id, lead + at, lead + end))
            .arg("message", "@string, xdata, crossref, {{{ … }}}");
        return None;
    }
    let twice = check_keys(source, notes);
    match from_biblatex_str(text) {
        Ok(library) => Some(library),
        Err(errors) => {
            for error in errors {
                let (range, message) = match &error {
                    hayagriva::io::BibLaTeXError::Parse(inner) => (inner.span.clone(), inner.to_string()),
                    hayagriva::io::BibLaTeXError::Type(inner) => (inner.span.clone(), inner.to_string()),
                };
                let boundary =
                    |at: usize| (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
                let span = Span::new(source.id, lead + boundary(range.start), lead + boundary(range.end));
                // The parser refuses the second of two equal keys too.
                if !twice.iter().any(|key| span.range().contains(&(key.start as usize))) {
                    notes.add(&INVALID, span).arg("message", message);
                }
            }
            None
        }
    }
}

/// Reports BibTeX entries with the key of an earlier one, and gives their keys' places.
fn check_keys(source: &Source, notes: &mut Notes) -> Vec<Span> {
    let mut seen: HashMap<&str, Span> = HashMap::new();
    let mut twice = Vec::new();
    let mut at = 0;
    for line in source.text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let entry = line.trim_start();
        let Some((kind, rest)) = entry.strip_prefix('@').and_then(|entry| entry.split_once('{')) else { continue };
        let key = rest.split(',').next().unwrap_or("").trim();
        if key.is_empty() || matches!(kind.trim().to_ascii_lowercase().as_str(), "comment" | "string" | "preamble") {
            continue;
        }
        let from = start + line.find(key).unwrap_or(0);
        let span = Span::new(source.id, from, from + key.len());
        match seen.get(key) {
            Some(first) => {
                notes.add(&DUPLICATE_SOURCE, span).arg("key", key).label(*first);
                twice.push(span);
            }
            None => drop(seen.insert(key, span)),
        }
    }
    twice
}

/// All keys that are cited and known.
fn cited(docs: &[Arc<Document>], library: Option<&Library>, notes: &mut Notes) -> BTreeSet<String> {
    let known: BTreeSet<&str> = library.iter().flat_map(|library| library.keys()).collect();
    let mut hints = Hints::new(known.iter().copied());
    let mut cited = BTreeSet::new();
    let items = docs.iter().flat_map(|doc| &doc.citations).flat_map(|citation| &citation.items);
    for item in items {
        if known.contains(item.key.value.as_str()) {
            cited.insert(item.key.value.clone());
        } else {
            let near = hints.nearest(&item.key.value).map(|key| format!("@{key}"));
            notes.add(&UNKNOWN, item.key.span).arg("key", &item.key.value).suggest(near);
        }
    }
    cited
}

/// Words each entry twice: short for the line, long for the list.
fn word(library: &Library, keys: &BTreeSet<String>, language: Language) -> BTreeMap<String, Reference> {
    let Some(style) = apa() else { return BTreeMap::new() };
    let locale_files: Vec<Locale> = locales();
    let locale = LocaleCode(match language {
        Language::Nl => "nl-NL".to_owned(),
        Language::En => "en-GB".to_owned(),
        Language::Fr => "fr-FR".to_owned(),
    });
    let mut driver = BibliographyDriver::new();
    let entries: Vec<_> = keys.iter().filter_map(|key| Some((key, library.get(key)?))).collect();
    for (_, entry) in &entries {
        let items = vec![CitationItem::with_entry(*entry)];
        driver.citation(CitationRequest::new(items, &style, Some(locale.clone()), &locale_files, None));
    }
    let request = BibliographyRequest { style: &style, locale: Some(locale), locale_files: &locale_files };
    let rendered = driver.finish(request);
    let mut long: HashMap<&str, (String, String)> = HashMap::new();
    for item in rendered.bibliography.iter().flat_map(|list| &list.items) {
        let (mut html, mut text) = (String::new(), String::new());
        push_html(&item.content, &mut html);
        item.content.write_buf(&mut text, BufWriteFormat::Plain).expect("a string takes every text");
        long.insert(&item.key, (html, text));
    }
    let citations = entries.iter().zip(&rendered.citations);
    let references = citations.map(|((key, _), citation)| {
        let mut short = String::new();
        citation.citation.write_buf(&mut short, BufWriteFormat::Plain).expect("a string takes every text");
        let short = short.trim().trim_start_matches('(').trim_end_matches(')').to_owned();
        let (html, text) = long.remove(key.as_str()).unwrap_or_default();
        ((*key).clone(), Reference { key: (*key).clone(), short, html, text })
    });
    references.collect()
}

/// An entry as HTML: the letters and the links of the style, and nothing else.
fn push_html(children: &ElemChildren, html: &mut String) {
    for child in &children.0 {
        match child {
            ElemChild::Text(text) => push_text(text, html),
            ElemChild::Elem(elem) => push_html(&elem.children, html),
            ElemChild::Markup(text) => escape(html, text),
            ElemChild::Link { text, url } if url.starts_with("http") => {
                html.push_str("<a rel=\"external\" href=\"");
                escape(html, url);
                html.push_str("\">");
                push_text(text, html);
                html.push_str("</a>");
            }
            ElemChild::Link { text, .. } => push_text(text, html),
            ElemChild::Transparent { .. } => {}
        }
    }
}

fn push_text(text: &Formatted, html: &mut String) {
    let italic = text.formatting.font_style == FontStyle::Italic;
    html.push_str(if italic { "<em>" } else { "" });
    escape(html, &text.text);
    html.push_str(if italic { "</em>" } else { "" });
}

fn apa() -> Option<IndependentStyle> {
    match ArchivedStyle::by_name("apa")?.get() {
        Style::Independent(style) => Some(style),
        Style::Dependent(_) => None,
    }
}
