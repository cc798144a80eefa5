//! The accessibility statement and the privacy page. A document of the same id takes the place of either.

use crate::guide::config::Config;
use crate::guide::language::{Language, LocalText};
use crate::guide::route;
use crate::theme::view::{Link, StatementView, StoredView, View};

use super::desk::Desk;
use super::document::alternates;
use super::{Made, jsonld};

/// What the scripts of the theme keep on the reader's device.
struct Stored {
    /// The start of its name in the browser.
    key: &'static str,
    /// The string that says what it is.
    what: &'static str,
    /// Whether a site with these settings keeps it.
    kept: fn(&Config) -> bool,
}

const STORED: &[Stored] = &[
    Stored { key: "stagegids:read:", what: "stored-read", kept: |_| true },
    Stored { key: "stagegids:answers:", what: "stored-answers", kept: |_| true },
    Stored { key: "stagegids:texts:", what: "stored-texts", kept: |_| true },
    Stored { key: "stagegids:sheet:", what: "stored-sheet", kept: |_| true },
    Stored { key: "stagegids:slash", what: "stored-slash", kept: |config| config.search && cfg!(feature = "search") },
    Stored { key: "stagegids:planner", what: "stored-planner", kept: |_| true },
    Stored { key: "stagegids ", what: "stored-pages", kept: |config| config.offline },
];

/// The two pages, where the guide does not write them itself.
pub fn pages(desk: &Desk, language: Language) -> Vec<Made> {
    let pages =
        [(route::ACCESSIBILITY, accessibility as fn(&Desk, Language) -> StatementView), (route::PRIVACY, privacy)];
    let missing = pages.into_iter().filter(|(id, _)| !desk.guide.by_id.contains_key(*id));
    missing.map(|(id, statement)| page(desk, id, language, statement(desk, language))).collect()
}

/// Links to both, for the foot of every page.
pub fn links(desk: &Desk, language: Language) -> Vec<Link> {
    [route::ACCESSIBILITY, route::PRIVACY].iter().filter_map(|id| desk.link_to(id, language)).collect()
}

fn page(desk: &Desk, id: &'static str, language: Language, statement: StatementView) -> Made {
    let config = &desk.guide.config;
    let mut view = View {
        template: id,
        id: id.to_owned(),
        url: desk.url(language, id),
        canonical: route::absolute(config, language, id),
        lang: language.tag(),
        title: desk.word(language, id),
        summary: desk.word(language, &format!("{id}-summary")),
        breadcrumbs: vec![desk.home(language)],
        alternates: alternates(desk, id, language),
        statement: Some(statement),
        ..View::default()
    };
    view.jsonld = jsonld::list(&view);
    Made { output: route::output(config, language, id), secondary: false, view }
}

fn accessibility(desk: &Desk, language: Language) -> StatementView {
    let given = &desk.guide.config.accessibility;
    StatementView {
        organisation: organisation(desk, language),
        status: given.status.word(),
        assessed: given.assessed.as_ref().map(|day| desk.date(language, day.value)),
        method: if given.external { "external" } else { "self" },
        limits: given.limits.iter().map(|limit| limit.get(language).to_owned()).collect(),
        contact: contact(desk, &given.contact, language),
        complaints: reach(given.complaints.get(language)),
        ..StatementView::default()
    }
}

fn privacy(desk: &Desk, language: Language) -> StatementView {
    let given = &desk.guide.config.privacy;
    let kept = STORED.iter().filter(|stored| (stored.kept)(&desk.guide.config));
    let stored = kept.map(|stored| StoredView { key: stored.key, what: desk.word(language, stored.what) });
    StatementView {
        organisation: organisation(desk, language),
        hosting: given.hosting.get(language).to_owned(),
        contact: contact(desk, &given.contact, language),
        stored: stored.collect(),
        ..StatementView::default()
    }
}

fn organisation(desk: &Desk, language: Language) -> String {
    let config = &desk.guide.config;
    let name = config.brand.name.get(language);
    if name.is_empty() { config.title.get(language).to_owned() } else { name.to_owned() }
}

/// Whom to reach: the contact given for this, else that of the brand.
fn contact(desk: &Desk, own: &LocalText, language: Language) -> Option<Link> {
    let own = own.get(language);
    reach(if own.is_empty() { desk.guide.config.brand.contact.get(language) } else { own })
}

/// What an institution wrote to be reached by: a link when it is an e-mail address or a page, else its words alone.
pub fn reach(text: &str) -> Option<Link> {
    let plain = !text.contains(|sign: char| sign.is_whitespace() || "<>\"'".contains(sign));
    let url = match text.split_once('@') {
        Some((name, host)) if plain && !name.is_empty() && host.contains('.') => format!("mailto:{text}"),
        None if plain && text.starts_with("https://") => text.to_owned(),
        _ => String::new(),
    };
    (!text.is_empty()).then(|| Link { title: text.to_owned(), url, ..Link::default() })
}
