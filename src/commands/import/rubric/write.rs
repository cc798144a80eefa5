//! A draft as a page: front matter, and a section per criterion; a checklist without words as a table.

use std::collections::BTreeSet;

use serde_yaml::{Mapping, Value};

use super::{Criterion, Draft, Pass, Words};
use crate::commands::import::left::{Lefts, Place};
use crate::commands::import::markdown;
use crate::commands::import::page::Page;
use crate::guide::draft::slug;
use crate::guide::language::Language;
use crate::theme::strings::Strings;

/// The page of a draft; what must be written still is told.
pub fn write(mut draft: Draft, language: Language, strings: &Strings, lefts: &mut Lefts) -> Page {
    name_levels(&mut draft, &strings.get(language, "level"), lefts);
    let summative = draft.summative.unwrap_or(false);
    let weights = weights(&draft, summative, lefts);
    let form = form(&draft, !weights.is_empty());
    let ids = ids(&draft);
    let mut front = Mapping::new();
    if !draft.summary.is_empty() {
        front.insert("summary".into(), draft.summary.clone().into());
    }
    front.insert("use".into(), if summative { "summative" } else { "formative" }.into());
    front.insert("type".into(), form.into());
    front.insert("scale".into(), scale(&draft, &ids, summative));
    front.insert("raters".into(), raters(&draft));
    front.insert("moments".into(), draft.moments.iter().map(|moment| Value::from(*moment)).collect());
    if let Some(pass) = pass(&draft, &ids, summative) {
        front.insert("pass".into(), pass.into());
    }
    front.retain(|_, value| !matches!(value, Value::Sequence(items) if items.is_empty()));
    let mut body: Vec<String> = draft.around.clone();
    if form == "checklist" && draft.criteria.iter().all(is_bare) {
        body.push(table(&draft, &strings.get(language, "criterion")));
    } else {
        for (at, criterion) in draft.criteria.iter().enumerate() {
            let empty = strings.get(language, "descriptor-missing");
            body.push(section(&draft, at, criterion, weights.get(at).copied(), &ids, form, &empty, lefts));
        }
    }
    Page { title: draft.title.trim().to_owned(), front, body: body.join("\n\n"), files: Vec::new() }
}

/// Every level gets a name of its own: settings and tables find it by that.
fn name_levels(draft: &mut Draft, word: &str, lefts: &mut Lefts) {
    let mut seen = BTreeSet::new();
    for (at, level) in draft.levels.iter_mut().enumerate() {
        let wanted = words_only(&level.title);
        let mut title = if wanted.is_empty() { format!("{word} {}", at + 1) } else { wanted.clone() };
        while !seen.insert(title.to_lowercase()) {
            title = format!("{title} ({})", at + 1);
        }
        if title != wanted {
            lefts.add(Place::File, "left-level-renamed", &title);
        }
        level.title = title;
    }
}

/// A name as it can stand in bold before a colon: with the signs that print has for quotes, dots and dashes, as a page
/// shows them.
fn words_only(text: &str) -> String {
    let mut open = false;
    let printed: String = text
        .replace("...", "…")
        .replace("--", "–")
        .chars()
        .filter(|sign| !markdown::is_lost(*sign))
        .map(|sign| match sign {
            '"' => {
                open = !open;
                if open { '“' } else { '”' }
            }
            '\'' => '’',
            other => other,
        })
        .collect();
    let plain = printed.replace(|sign: char| sign.is_control() || "*_`<>[]{}\\|~^".contains(sign), " ");
    let words = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let words: String = words.chars().take(120).collect();
    words.trim_end_matches([':', '.', ' ']).trim_start_matches([':', '—', '–', ' ']).to_owned()
}

fn ids(draft: &Draft) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let id = |(at, level): (usize, &super::Level)| {
        let wanted = slug(&level.title).trim_matches(['-', '_']).to_owned();
        let wanted = if wanted.is_empty() { format!("niveau-{}", at + 1) } else { wanted };
        // A number would be read as one.
        let wanted = if wanted.parse::<f64>().is_ok() { format!("niveau-{wanted}") } else { wanted };
        let mut id = wanted.clone();
        while !seen.insert(id.clone()) {
            id = format!("{id}-{}", at + 1);
        }
        id
    };
    draft.levels.iter().enumerate().map(id).collect()
}

/// A rubric describes every level; a checklist none; one with a single norm some.
fn form(draft: &Draft, weighs: bool) -> &'static str {
    let described = |criterion: &Criterion| criterion.cells.iter().filter(|cell| !cell.is_empty()).count();
    let all = draft.levels.len();
    // In a checklist of which some criteria have a setting, the others would be read as text.
    let known = |must: &String| draft.levels.iter().any(|level| level.title.to_lowercase() == must.to_lowercase());
    let marked = draft.criteria.iter().filter(|one| weighs || one.must.as_ref().is_some_and(known)).count();
    if all == 1 {
        "single-point"
    } else if draft.criteria.iter().all(|one| described(one) == all) {
        "analytic"
    } else if draft.criteria.iter().all(|one| described(one) == 0) && (marked == 0 || marked == draft.criteria.len()) {
        "checklist"
    } else if draft.criteria.iter().all(|one| described(one) == 1) {
        "single-point"
    } else {
        "analytic"
    }
}

fn is_bare(criterion: &Criterion) -> bool {
    criterion.about.is_empty() && criterion.weight.is_none() && criterion.must.is_none()
}

fn scale(draft: &Draft, ids: &[String], summative: bool) -> Value {
    let level = |(level, id): (&super::Level, &String)| {
        let mut map = Mapping::new();
        map.insert("id".into(), id.as_str().into());
        map.insert("title".into(), level.title.as_str().into());
        if let Some((least, most)) = level.points.filter(|_| summative) {
            let points = if least < most { Value::from(format!("{least}-{most}")) } else { number(most) };
            map.insert("points".into(), points);
        }
        if !level.about.trim().is_empty() {
            map.insert("description".into(), level.about.split_whitespace().collect::<Vec<_>>().join(" ").into());
        }
        Value::Mapping(map)
    };
    draft.levels.iter().zip(ids).map(level).collect()
}

fn number(number: f64) -> Value {
    if number.fract() == 0.0 && number.abs() < 1e9 { Value::from(number as i64) } else { Value::from(number) }
}

fn raters(draft: &Draft) -> Value {
    let rater = |(role, decides): &(&'static str, bool)| {
        let mut map = Mapping::new();
        map.insert("role".into(), (*role).into());
        map.insert("counts".into(), if *decides { "decides" } else { "informative" }.into());
        Value::Mapping(map)
    };
    draft.raters.iter().map(rater).collect()
}

fn pass(draft: &Draft, ids: &[String], summative: bool) -> Option<String> {
    match draft.pass.as_ref()? {
        Pass::Every(title) => {
            let at = draft.levels.iter().position(|level| level.title == *title)?;
            Some(format!("every criterion at least {}", ids[at]))
        }
        Pass::Total(percent) => {
            let points = draft.levels.iter().all(|level| level.points.is_some());
            (summative && points && *percent <= 100.0).then(|| format!("total at least {percent}%"))
        }
    }
}

/// Weights stand with every criterion or with none, and make a hundred.
fn weights(draft: &Draft, summative: bool, lefts: &mut Lefts) -> Vec<f64> {
    let weights: Vec<f64> = draft.criteria.iter().filter_map(|one| one.weight).collect();
    if weights.is_empty() || !summative {
        return Vec::new();
    }
    let total: f64 = weights.iter().sum();
    // A share of one is a hundred percent.
    let share = (total - 1.0).abs() < 0.005;
    if weights.len() < draft.criteria.len() || ((total - 100.0).abs() > 0.05 && !share) {
        lefts.add(Place::File, "left-weights", &format!("{}", (total * 100.0).round() / 100.0));
        return Vec::new();
    }
    weights.into_iter().map(|weight| if share { (weight * 10_000.0).round() / 100.0 } else { weight }).collect()
}

fn table(draft: &Draft, corner: &str) -> String {
    let titles: Vec<String> = draft.levels.iter().map(|level| markdown::cell(&level.title)).collect();
    let mut lines = vec![format!("| {} | {} |", markdown::cell(corner), titles.join(" | "))];
    lines.push(format!("|---|{}", "---|".repeat(titles.len())));
    for criterion in &draft.criteria {
        lines.push(format!("| {} |{}", heading(criterion), " |".repeat(titles.len())));
    }
    lines.join("\n")
}

fn heading(criterion: &Criterion) -> String {
    let text = match &criterion.title {
        Words::Plain(text) => markdown::heading(text),
        Words::Markdown(text) => markdown::untyped(&text.split_whitespace().collect::<Vec<_>>().join(" ")),
    };
    if text.is_empty() { "…".to_owned() } else { text }
}

#[allow(clippy::too_many_arguments, reason = "what one section says, said once")]
fn section(
    draft: &Draft,
    at: usize,
    criterion: &Criterion,
    weight: Option<f64>,
    ids: &[String],
    form: &str,
    empty: &str,
    lefts: &mut Lefts,
) -> String {
    let mut text = format!("## {}\n", heading(criterion));
    let place = criterion.place.clone().unwrap_or(Place::Row(at + 1));
    let must = criterion.must.as_ref().and_then(|must| {
        let level = draft.levels.iter().position(|level| level.title.to_lowercase() == must.to_lowercase());
        if level.is_none() {
            lefts.add(place.clone(), "left-must", must);
        }
        Some(format!("must: {}", ids[level?]))
    });
    let settings: Vec<String> = weight.map(|weight| format!("weight: {weight}")).into_iter().chain(must).collect();
    if !settings.is_empty() {
        text.push_str(&format!("<!-- {} -->\n", settings.join("; ")));
    }
    let about = match &criterion.about {
        about if about.is_empty() => String::new(),
        Words::Plain(text) => markdown::prose(text, ""),
        Words::Markdown(text) => text.trim().to_owned(),
    };
    if !about.is_empty() {
        text.push_str(&format!("\n{about}\n"));
    }
    let described = criterion.cells.iter().any(|cell| !cell.is_empty());
    if form == "checklist" && !described {
        return text.trim_end().to_owned();
    }
    text.push('\n');
    for (level, cell) in draft.levels.iter().zip(&criterion.cells) {
        let words = match cell {
            cell if cell.is_empty() => String::new(),
            Words::Plain(text) => markdown::prose(text, "  "),
            Words::Markdown(text) => text.trim().replace('\n', "\n  ").replace("\n  \n", "\n\n"),
        };
        let asked = form == "analytic" || (form == "single-point" && !described);
        let words = if words.is_empty() && asked {
            lefts.add(place.clone(), "left-descriptor", &level.title);
            format!("{empty} ({})", markdown::line(&level.title))
        } else {
            words
        };
        if !words.is_empty() {
            text.push_str(&format!("- **{}:** {words}\n", markdown::inside(&level.title)));
        }
    }
    text.trim_end().to_owned()
}
