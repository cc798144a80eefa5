//! A page as a record to search in: small HTML with its headings, so that a hit can lead to the section it stands in.
//! Answers to questions and the coaching of conversations are left out: an excerpt must not give them away.

use super::client::Lacking;
use super::index::Record;
use crate::exporters::exporter::{Page, Recipe, Site};
use crate::markup::html::{escape, escaped};
use crate::theme::view::*;

/// What the summary weighs beside plain words.
const SUMMARY: &str = "2";

/// The record of a page.
pub fn record(site: &Site, page: &Page, lacking: &Lacking) -> Record {
    let view = site.view(page);
    let mut html = format!("<html lang=\"{}\"><body>", page.language.tag());
    push_mark(&mut html, "meta", "title", &view.title);
    if !view.kind.is_empty() {
        push_mark(&mut html, "filter", "kind", view.kind);
    }
    let about = about(&view);
    if !about.is_empty() {
        push_mark(&mut html, "meta", "about", &about);
    }
    if let Some(above) = view.breadcrumbs.get(2) {
        push_mark(&mut html, "filter", "in", &above.title);
    }
    if let Recipe::Document(original) = page.recipe {
        let doc = site.desk.version(original, page.language);
        doc.head.audience.iter().for_each(|slug| push_mark(&mut html, "filter", "audience", &slug.value));
        doc.facet("programme").for_each(|slug| push_mark(&mut html, "filter", "programme", slug));
        for language in lacking.get(&original).into_iter().flatten() {
            push_mark(&mut html, "filter", "lacks", language.tag());
        }
        if site.desk.term_of(original).is_some() {
            push_mark(&mut html, "filter", "defines", "yes");
            push_mark(&mut html, "meta", "also", &doc.head.also.join(", "));
        }
    }
    if !view.summary.is_empty() {
        html.push_str(&format!("<p data-pagefind-weight=\"{SUMMARY}\">{}</p>", escaped(&view.summary)));
    }
    push_pieces(&mut html, &view.body);
    if view.body.is_empty() && view.summary.is_empty() {
        push_line(&mut html, "p", &view.title);
    }
    html.push_str("</body></html>");
    Record { url: view.url.clone(), html: apart(&html) }
}

/// What kind of page it is and for whom, and the facets it is found by: words that readers search with as well.
fn about(view: &View) -> String {
    let facets = view.facts.iter().flat_map(|fact| &fact.values).filter(|value| value.url.starts_with('/'));
    let labels = facets.chain(&view.audience).chain(&view.tags).map(|link| link.title.as_str());
    let kind = Some(view.kind_label.as_str()).filter(|label| !label.is_empty());
    kind.into_iter().chain(labels).collect::<Vec<_>>().join(", ")
}

/// Says something of the page that is not among its words.
fn push_mark(html: &mut String, what: &str, name: &str, value: &str) {
    html.push_str(&format!("<span data-pagefind-{what}=\"{name}:"));
    escape(html, value);
    html.push_str("\"></span>");
}

fn push_line(html: &mut String, tag: &str, inner: &str) {
    if !inner.is_empty() {
        html.push_str(&format!("<{tag}>{inner}</{tag}>"));
    }
}

fn push_title(html: &mut String, title: &TitleView, code: &str) {
    let (level, space) = (title.level.clamp(2, 6), if code.is_empty() { "" } else { " " });
    let (id, code, plain) = (escaped(&title.id), escaped(code), escaped(&title.plain));
    html.push_str(&format!("<h{level} id=\"{id}\">{code}{space}{plain}</h{level}>"));
}

fn push_pieces(html: &mut String, pieces: &[Piece]) {
    pieces.iter().for_each(|piece| push_piece(html, piece));
}

fn push_piece(html: &mut String, piece: &Piece) {
    match piece {
        Piece::Html { html: inner } => html.push_str(inner),
        Piece::Grid(grid) => push_grid(html, grid),
        Piece::Question(question) => push_question(html, question),
        Piece::Dialogue(dialogue) => {
            push_title(html, &dialogue.title, "");
            html.push_str(&dialogue.intro);
            for turn in &dialogue.turns {
                html.push_str(&turn.scene);
                turn.choices.iter().for_each(|choice| push_line(html, "p", &choice.html));
            }
        }
        Piece::Step(step) => {
            push_title(html, &step.title, "");
            push_pieces(html, &step.body);
        }
        Piece::Item(item) => {
            push_title(html, &item.title, &item.code);
            push_pieces(html, &item.body);
        }
        Piece::Timeline(timeline) => {
            push_title(html, &timeline.title, "");
            html.push_str(&timeline.intro);
            for moment in &timeline.moments {
                push_line(html, "p", &escaped(&moment.when));
                push_line(html, "div", &moment.html);
            }
        }
        Piece::Chart(chart) => {
            push_title(html, &chart.title, "");
            html.push_str(&chart.intro);
            html.push_str(&chart.table);
        }
        Piece::Cards(cards) => push_pairs(html, &cards.title, &cards.intro, &cards.cards),
        Piece::Media(media) => {
            push_title(html, &media.title, "");
            html.push_str(&media.about);
            html.push_str(&media.transcript);
        }
        Piece::Contrast(contrast) => push_pairs(html, &contrast.title, &contrast.intro, &contrast.columns),
        Piece::Results(results) => push_results(html, results),
        Piece::Section { body } => push_pieces(html, body),
        Piece::Key(_) | Piece::Figure { .. } => {}
    }
}

/// The headings of results, and what people wrote: nobody searches for a figure.
fn push_results(html: &mut String, results: &ResultsView) {
    push_title(html, &results.title, "");
    html.push_str(&results.intro);
    for theme in &results.themes {
        theme.title.iter().for_each(|title| push_title(html, title, ""));
        for question in &theme.questions {
            push_title(html, &question.title, "");
            question.texts.iter().for_each(|text| push_line(html, "p", &escaped(text)));
        }
    }
}

fn push_pairs(html: &mut String, title: &TitleView, intro: &str, pairs: &[(String, String)]) {
    push_title(html, title, "");
    html.push_str(intro);
    for (name, body) in pairs {
        push_line(html, "p", name);
        push_line(html, "div", body);
    }
}

fn push_grid(html: &mut String, grid: &GridView) {
    for criterion in &grid.criteria {
        push_title(html, &criterion.title, "");
        push_line(html, "div", &criterion.about);
        for (level, descriptor) in grid.levels.iter().zip(&criterion.descriptors) {
            if !descriptor.is_empty() {
                push_line(html, "p", &escaped(&level.title));
                push_line(html, "div", descriptor);
            }
        }
    }
}

fn push_question(html: &mut String, question: &QuestionView) {
    push_title(html, &question.title, "");
    push_line(html, "div", &question.stem);
    for text in question.lefts.iter().chain(&question.options).chain(&question.marks).chain([&question.fill]) {
        push_line(html, "div", text);
    }
}

/// Pagefind glues what stands on both sides of some tags together: they are set apart.
fn apart(html: &str) -> String {
    const GLUED: [&str; 6] = ["</th>", "</dt>", "</dd>", "</option>", "</figcaption>", "</summary>"];
    GLUED.iter().fold(html.to_owned(), |html, tag| html.replace(tag, &format!("{tag} ")))
}
