//! What a reader of a translation is told where the original changed since: at the section, with the way to the original.

use std::collections::BTreeMap;

use crate::guide::document::Document;
use crate::guide::language::Language;
use crate::guide::translation::{State, name};
use crate::markup::html::escape;
use crate::theme::view::Link;

use super::desk::Desk;

/// The places of a translation that lag behind.
#[derive(Default)]
pub struct Drift {
    /// What stands before the first heading: the way to the original.
    pub top: Option<Link>,
    /// Anchor → the notice under its heading, as HTML.
    pub notices: BTreeMap<u32, String>,
}

impl Drift {
    pub fn of(desk: &Desk, doc: &Document, language: Language) -> Drift {
        let mut drift = Drift::default();
        let Some(found) = desk.guide.comparison(doc) else { return drift };
        let own = desk.guide.config.language;
        let base = desk.url_of(found.original, own);
        let words = desk.word(language, "see-original");
        for pair in found.of(State::Stale) {
            let section = &doc.sections[pair.own];
            match section.anchor {
                None => drift.top = Some(Link { title: words.clone(), url: base.to_owned(), ..Link::default() }),
                Some(anchor) => {
                    let url = format!("{base}#{}", name(doc, section));
                    let mut html = String::from("<p class=\"notice stale\">");
                    escape(&mut html, &desk.word(language, "notice-stale"));
                    html.push_str(" <a href=\"");
                    escape(&mut html, &url);
                    html.push_str(&format!("\" hreflang=\"{}\">", own.tag()));
                    escape(&mut html, &words);
                    html.push_str("</a></p>");
                    drift.notices.insert(anchor, html);
                }
            }
        }
        drift
    }
}
