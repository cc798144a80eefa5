//! A framework of outcomes from elsewhere: of Canvas or Moodle where the head of the file says so, else a table with a
//! code, a title and a text per row.

use std::collections::{BTreeSet, HashMap};

use serde_yaml::Mapping;

use super::left::{Lefts, Place, Refused};
use super::markdown;
use super::page::Page;
use super::text::{Row, Table};
use crate::guide::draft::{is_reserved, slug};

/// The most outcomes and groups, and how deep they lie: headings reach to the sixth level.
const ENTRIES: usize = 5_000;
const DEPTH: usize = 4;

/// A framework as it was found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    pub title: String,
    pub summary: String,
    /// Its short name.
    pub framework: String,
    pub entries: Vec<Entry>,
}

/// A group, or an outcome when it has a code.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entry {
    /// The name by which others stand under it.
    pub id: String,
    /// The name of what it stands under; empty at the top.
    pub under: String,
    pub code: Option<String>,
    pub title: String,
    pub text: String,
    pub row: usize,
}

/// The framework in a table.
pub fn read(table: &Table, lefts: &mut Lefts) -> Result<Draft, Refused> {
    let first = table.rows.first().ok_or_else(|| Refused::new("import-empty"))?;
    let head: Vec<String> = first.cells.iter().map(|cell| cell.trim().to_lowercase()).collect();
    let has = |name: &str| head.iter().any(|cell| cell == name);
    let columns = Columns { head: &head };
    let draft = if has("vendor_guid") && has("object_type") {
        canvas(table, &columns, lefts)
    } else if has("parent id number") && has("id number") {
        moodle(table, &columns)
    } else {
        plain(table, &columns, lefts)
    };
    if draft.entries.len() > ENTRIES {
        return Err(Refused::new("import-large"));
    }
    let outcomes = draft.entries.iter().any(|entry| entry.code.is_some());
    if outcomes { Ok(draft) } else { Err(Refused::new("import-no-outcomes")) }
}

struct Columns<'a> {
    head: &'a [String],
}

impl Columns<'_> {
    fn at(&self, names: &[&str]) -> Option<usize> {
        names.iter().find_map(|name| self.head.iter().position(|cell| cell == name))
    }

    fn cell<'r>(&self, row: &'r Row, names: &[&str]) -> &'r str {
        self.at(names).and_then(|at| row.cells.get(at)).map_or("", |cell| cell.trim())
    }
}

/// The group at the top is the framework itself, when everything stands in it.
fn canvas(table: &Table, columns: &Columns, lefts: &mut Lefts) -> Draft {
    let mut draft = Draft::default();
    let rated = columns.at(&["ratings"]);
    for row in table.rows.iter().skip(1) {
        let cell = |name: &str| columns.cell(row, &[name]);
        if cell("workflow_state") == "deleted" {
            lefts.add(Place::Row(row.number), "left-deleted", cell("title"));
            continue;
        }
        let parents: Vec<&str> = cell("parent_guids").split_whitespace().collect();
        if parents.len() > 1 {
            lefts.add(Place::Row(row.number), "left-parents", cell("title"));
        }
        let outcome = cell("object_type") == "outcome";
        if outcome && rated.is_some_and(|at| row.cells.iter().skip(at).any(|cell| !cell.trim().is_empty())) {
            lefts.once(Place::Row(row.number), "left-ratings", cell("title"));
        }
        let (code, title) = named(cell("title"), cell("display_name"));
        draft.entries.push(Entry {
            id: cell("vendor_guid").to_owned(),
            under: parents.first().map_or(String::new(), |id| (*id).to_owned()),
            code: outcome.then_some(code),
            title,
            text: cell("description").to_owned(),
            row: row.number,
        });
    }
    let tops: Vec<usize> = (0..draft.entries.len()).filter(|at| draft.entries[*at].under.is_empty()).collect();
    if let [top] = tops[..]
        && draft.entries[top].code.is_none()
    {
        let top = draft.entries.remove(top);
        draft.entries.iter_mut().filter(|entry| entry.under == top.id).for_each(|entry| entry.under.clear());
        (draft.title, draft.summary) = (top.title, top.text);
    }
    draft
}

/// `ST 1 Een activiteit voorbereiden`, shown as `Een activiteit voorbereiden`: a code and a title.
fn named(title: &str, shown: &str) -> (String, String) {
    let code = title.strip_suffix(shown).map(str::trim).filter(|_| !shown.is_empty());
    match code {
        Some(code) => (code.trim_end_matches([':', '-', '–', '.']).trim().to_owned(), shown.to_owned()),
        None => (String::new(), title.to_owned()),
    }
}

fn moodle(table: &Table, columns: &Columns) -> Draft {
    let mut draft = Draft::default();
    let mut parents: BTreeSet<String> = BTreeSet::new();
    for row in table.rows.iter().skip(1) {
        let cell = |name: &str| columns.cell(row, &[name]).to_owned();
        let (id, title, text) = (cell("id number"), cell("short name"), cell("description"));
        if matches!(cell("is framework").as_str(), "1" | "true") {
            (draft.framework, draft.title, draft.summary) = (id, title, text);
            continue;
        }
        let under = cell("parent id number");
        parents.insert(under.clone());
        draft.entries.push(Entry { code: Some(id.clone()), id, under, title, text, row: row.number });
    }
    // What holds others is a group, unless everything does: then all are outcomes.
    let is_group =
        |entry: &Entry| parents.contains(&entry.id) && !entry.id.contains(|sign: char| sign.is_ascii_digit());
    draft.entries.iter_mut().filter(|entry| is_group(entry)).for_each(|entry| entry.code = None);
    draft
}

fn plain(table: &Table, columns: &Columns, lefts: &mut Lefts) -> Draft {
    const CODE: &[&str] = &["code", "nummer", "nr", "nr.", "id", "numéro", "number"];
    const TITLE: &[&str] =
        &["title", "titel", "titre", "leerresultaat", "outcome", "learning outcome", "acquis", "naam", "name"];
    const TEXT: &[&str] = &["description", "omschrijving", "beschrijving", "text", "tekst", "texte", "uitleg"];
    const GROUP: &[&str] = &["group", "groep", "domein", "domain", "categorie", "category", "groupe"];
    let mut draft = Draft::default();
    let known = columns.at(TITLE).is_some();
    let mut groups: HashMap<String, String> = HashMap::new();
    // Without a head that is known, the columns are code, title, text; a row of one cell is a title alone.
    for row in table.rows.iter().skip(usize::from(known)) {
        let by_place = |at: usize| row.cells.get(at).map_or("", |cell| cell.trim());
        let (code, title, text) = match (known, row.cells.len()) {
            (true, _) => (columns.cell(row, CODE), columns.cell(row, TITLE), columns.cell(row, TEXT)),
            (false, 1) => ("", by_place(0), ""),
            (false, _) => (by_place(0), by_place(1), by_place(2)),
        };
        let group = if known { columns.cell(row, GROUP) } else { "" };
        let under = if group.is_empty() {
            String::new()
        } else {
            let fresh = format!("\u{0}{}", groups.len());
            groups
                .entry(group.to_owned())
                .or_insert_with(|| {
                    draft.entries.push(Entry { id: fresh.clone(), title: group.to_owned(), ..Entry::default() });
                    fresh
                })
                .clone()
        };
        let used = [CODE, TITLE, TEXT, GROUP].map(|names| columns.at(names));
        for (at, cell) in row.cells.iter().enumerate() {
            let kept = if known { used.contains(&Some(at)) } else { at < 3 };
            if !kept && !cell.trim().is_empty() {
                lefts.add(Place::cell(row.number - 1, at), "left-cell", cell);
            }
        }
        let id = format!("\u{1}{}", row.number);
        let (code, title, text) = (Some(code.to_owned()), title.to_owned(), text.to_owned());
        draft.entries.push(Entry { id, under, code, title, text, row: row.number });
    }
    draft
}

/// The framework as a page: a heading per group and outcome, each under what it stands under.
pub fn write(draft: Draft, lefts: &mut Lefts) -> Page {
    let entries = codes(draft.entries, lefts);
    let mut under: HashMap<&str, Vec<usize>> = HashMap::new();
    let known: BTreeSet<&str> = entries.iter().map(|entry| entry.id.as_str()).collect();
    for (at, entry) in entries.iter().enumerate() {
        let parent = if known.contains(entry.under.as_str()) && entry.under != entry.id { &*entry.under } else { "" };
        under.entry(parent).or_default().push(at);
    }
    let mut body = Vec::new();
    let mut written = vec![false; entries.len()];
    // A way back to the top that does not end is cut where it closes: those entries come last, at the top.
    let mut open: Vec<(usize, usize)> = under.get("").into_iter().flatten().rev().map(|at| (*at, 0)).collect();
    let mut rest = 0;
    loop {
        while let Some((at, depth)) = open.pop() {
            if std::mem::replace(&mut written[at], true) {
                continue;
            }
            let entry = &entries[at];
            if depth > DEPTH {
                lefts.add(Place::Row(entry.row), "left-depth", &entry.title);
            }
            body.push(section(entry, depth.min(DEPTH)));
            let inner = if entry.id.is_empty() { None } else { under.get(entry.id.as_str()) };
            open.extend(inner.into_iter().flatten().rev().map(|at| (*at, depth + 1)));
        }
        match (rest..entries.len()).find(|at| !written[*at]) {
            Some(at) => {
                lefts.add(Place::Row(entries[at].row), "left-circle", &entries[at].title);
                open.push((at, 0));
                rest = at;
            }
            None => break,
        }
    }
    let mut front = Mapping::new();
    let mut set = |key: &str, text: &str| {
        if !text.trim().is_empty() {
            front.insert(key.into(), text.split_whitespace().collect::<Vec<_>>().join(" ").into());
        }
    };
    set("summary", &draft.summary);
    set("framework", &draft.framework);
    Page { title: draft.title.trim().to_owned(), front, body: body.join("\n\n"), files: Vec::new() }
}

/// Every outcome gets a code of its own.
fn codes(mut entries: Vec<Entry>, lefts: &mut Lefts) -> Vec<Entry> {
    // A heading without a code goes by its words.
    let mut seen: BTreeSet<String> =
        entries.iter().filter(|entry| entry.code.is_none()).map(|entry| name(&entry.title)).collect();
    let mut number = 0;
    for entry in &mut entries {
        let Some(wanted) = &entry.code else { continue };
        number += 1;
        let kept = wanted.replace(|sign: char| sign.is_control() || ";<>".contains(sign), " ").replace("--", "–");
        let kept: String = kept.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(40).collect();
        let mut code = if name(&kept).is_empty() { number.to_string() } else { kept.clone() };
        while !seen.insert(name(&code)) {
            code = format!("{code}.{number}");
        }
        if code != *wanted {
            lefts.add(Place::Row(entry.row), "left-code", &format!("{code}: {}", entry.title));
        }
        entry.code = Some(code);
    }
    entries
}

/// The name of an outcome in links.
fn name(code: &str) -> String {
    let name = slug(code).trim_matches(['-', '_']).to_owned();
    // The page itself has such names.
    if is_reserved(&name) { format!("lr-{name}") } else { name }
}

fn section(entry: &Entry, depth: usize) -> String {
    let title = if entry.title.trim().is_empty() { "…".to_owned() } else { markdown::heading(&entry.title) };
    let mut text = format!("{} {title}", "#".repeat(depth + 2));
    if let Some(code) = &entry.code {
        text.push_str(&format!("\n<!-- id: {}; code: {code} -->", name(code)));
    }
    let words = markdown::prose(&unmarked(&entry.text), "");
    if words.is_empty() { text } else { format!("{text}\n\n{words}") }
}

/// Descriptions of Canvas and Moodle are HTML: the words in them, a line per paragraph.
fn unmarked(text: &str) -> String {
    if !text.contains('<') {
        return text.to_owned();
    }
    let mut words = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        let tag = &rest[at..];
        let named = tag[1..].trim_start_matches('/').starts_with(|first: char| first.is_ascii_alphabetic());
        // Without another `>` nothing that follows is a mark.
        let Some(end) = tag.find('>') else { break };
        words.push_str(&rest[..at]);
        match named {
            true => {
                let name = tag[1..end].trim_matches('/').split([' ', '\n']).next().unwrap_or_default().to_lowercase();
                if ["p", "br", "li", "div", "ul", "ol", "h1", "h2", "h3", "h4"].contains(&name.as_str()) {
                    words.push('\n');
                }
                if name == "li" && !tag.starts_with("</") {
                    words.push_str("- ");
                }
                rest = &tag[end + 1..];
            }
            false => {
                words.push('<');
                rest = &tag[1..];
            }
        }
    }
    words.push_str(rest);
    let signs = [("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    signs.into_iter().fold(words, |words, (name, sign)| words.replace(name, sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn descriptions_lose_their_marks() {
        assert_eq!(unmarked("<p>een</p><ul><li>twee</li></ul>1 < 2 &amp; 3").trim(), "een\n\n\n- twee\n\n1 < 2 & 3");
    }

    #[test]
    fn a_circle_ends() {
        let entry = |id: &str, under: &str| Entry {
            id: id.into(),
            under: under.into(),
            code: Some(id.into()),
            title: id.into(),
            ..Entry::default()
        };
        let draft = Draft { entries: vec![entry("a", "b"), entry("b", "a"), entry("c", "c")], ..Draft::default() };
        let mut lefts = Lefts::default();
        let page = write(draft, &mut lefts);
        assert_eq!(page.body.matches("code:").count(), 3);
        assert_eq!(lefts.list.iter().filter(|left| left.key == "left-circle").count(), 1);
    }
}
