//! Names that must be found, and found once: ids, former addresses, terms, the entries of the menu.

use std::collections::HashMap;
use std::sync::Arc;

use super::number;
use crate::guide::document::Document;
use crate::guide::graph::{DocIndex, Guide, Term};
use crate::guide::language::Language;
use crate::markup::links::decode;
use crate::text::diagnostic::{Code, Notes, Severity};
use crate::text::span::{Span, Spanned};
use crate::text::suggest::nearest;

pub static DUPLICATE: Code = Code {
    name: "id/duplicate",
    severity: Severity::Error,
    wrong: "content/rubrics/01-stage.md en content/rubrics/stage.md",
    right: "content/rubrics/01-stage.md en content/rubrics/02-verslag.md",
};
pub static ALIAS_DUPLICATE: Code = Code {
    name: "alias/duplicate",
    severity: Severity::Error,
    wrong: "aliases: [/oud/]   (in twee bestanden)",
    right: "aliases: [/oud/]   (in één bestand)",
};
pub static ALIAS_TAKEN: Code = Code {
    name: "alias/taken",
    severity: Severity::Error,
    wrong: "aliases: [/rubrics/stage/]   (die pagina bestaat)",
    right: "aliases: [/rubrics/oude-naam/]",
};
pub static PAGE_TAKEN: Code = Code {
    name: "id/taken",
    severity: Severity::Error,
    wrong: "content/tags/feedback.md   (de pagina van het trefwoord feedback)",
    right: "content/pages/feedback.md",
};
pub static TERM_DUPLICATE: Code = Code {
    name: "term/duplicate",
    severity: Severity::Warning,
    wrong: "also: [mentor]   (in twee begrippen)",
    right: "also: [stagementor]",
};
pub static MENU: Code =
    Code { name: "menu/unknown", severity: Severity::Error, wrong: "menu: [rubriek]", right: "menu: [rubrics]" };

/// Every language version of each id. A second file with the same id in the same language is reported and not listed.
pub fn index(docs: &[Arc<Document>], notes: &mut Notes) -> HashMap<Arc<str>, Vec<DocIndex>> {
    let mut by_id: HashMap<Arc<str>, Vec<DocIndex>> = HashMap::with_capacity(docs.len());
    for (at, doc) in docs.iter().enumerate() {
        let versions = by_id.entry(doc.id.clone()).or_default();
        let twin = versions.iter().map(|index| &docs[index.0 as usize]).find(|other| other.language == doc.language);
        match twin {
            Some(twin) => {
                notes.add(&DUPLICATE, doc.place()).arg("id", &*doc.id).label(twin.place());
            }
            None => versions.push(number(at)),
        }
    }
    by_id
}

/// Former addresses, without slashes at the ends.
pub fn aliases(guide: &Guide, notes: &mut Notes) -> Vec<(Spanned<String>, DocIndex)> {
    let overviews = &guide.overviews;
    let mut seen: HashMap<String, Span> = HashMap::new();
    let mut aliases = Vec::new();
    for (index, doc) in guide.each() {
        for alias in &doc.head.aliases {
            let path = decode(alias.value.trim()).trim_matches('/').trim_end_matches("/index.html").to_owned();
            let taken = guide.by_id.contains_key(path.as_str()) || overviews.contains(path.as_str());
            if taken || !is_free(&path, guide) {
                notes.add(&ALIAS_TAKEN, alias.span).arg("alias", &alias.value);
            } else if let Some(first) = seen.get(&path.to_lowercase()) {
                notes.add(&ALIAS_DUPLICATE, alias.span).arg("alias", &alias.value).label(*first);
            } else {
                seen.insert(path.to_lowercase(), alias.span);
                aliases.push((Spanned::new(path, alias.span), index));
            }
        }
    }
    aliases
}

/// Whether a former address can stand beside the site's own files: it stays in the site, is not one of the files at its
/// root, and is not the address of a page in another language.
fn is_free(path: &str, guide: &Guide) -> bool {
    let leaves = path.is_empty() || path.split('/').any(|part| matches!(part, "" | "." | ".."));
    let odd = path.contains(['\\', ':', '?', '#', '*', '"', '<', '>', '|']) || path.chars().any(char::is_control);
    let (first, rest) = path.split_once('/').unwrap_or((path, ""));
    let translated = Language::from_tag(first).is_some_and(|language| guide.config.languages.contains(&language))
        && (rest.is_empty() || rest == "404.html" || guide.by_id.contains_key(rest));
    let own_file = rest.is_empty() && first.contains('.') && !first.ends_with(".html")
        || matches!(path, "index.html" | "404.html");
    !(leaves || odd || translated || own_file || first == "assets")
}

/// One word must not stand for two terms of one language.
pub fn check_terms(guide: &Guide, terms: &[Term], notes: &mut Notes) {
    let mut seen = HashMap::new();
    for term in terms {
        let doc = guide.doc(term.doc);
        for word in &term.words {
            let first = *seen.entry((doc.language, word.to_lowercase())).or_insert(term.doc);
            if first != term.doc {
                notes.add(&TERM_DUPLICATE, doc.place()).arg("word", word).label(guide.doc(first).place());
            }
        }
    }
}

/// Every entry of the menu is a document or a page made from the guide.
pub fn check_menu(guide: &Guide, notes: &mut Notes) {
    let overviews = &guide.overviews;
    for entry in guide.config.menu_pages() {
        let id = entry.value.trim_matches('/');
        if !guide.by_id.contains_key(id) && !overviews.contains(id) {
            let known = guide.by_id.keys().map(|id| &**id).chain(overviews.iter().map(|id| &**id));
            let near = nearest(id, known);
            notes.add(&MENU, entry.span).arg("target", &entry.value).suggest(near);
        }
    }
}
