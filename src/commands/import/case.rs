//! A package of the open standard CASE (1.0 or 1.1): the rubric in it, or its items as a framework of outcomes.

use std::collections::HashMap;

use serde_json::Value;

use super::left::{Lefts, Place, Refused};
use super::outcomes::{self, Entry};
use super::rubric::{self, Criterion, Level, Words};
use super::text;

/// The most that is looked at in one list.
const MOST: usize = 20_000;

/// The package in a file.
pub fn read(bytes: &[u8]) -> Result<Value, Refused> {
    let text = text::decode(bytes)?;
    let value: Value = serde_json::from_str(&text)
        .map_err(|error| Refused::new("import-json").at(format!("{}:{}", error.line(), error.column())))?;
    let is_package = ["CFDocument", "CFItems", "CFRubrics"].iter().any(|key| value.get(key).is_some());
    if is_package { Ok(value) } else { Err(Refused::new("import-json").at("CFPackage")) }
}

fn list<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    value.get(key).and_then(Value::as_array).into_iter().flatten().take(MOST)
}

fn word(value: &Value, key: &str) -> String {
    value.get(key).and_then(Value::as_str).unwrap_or_default().trim().to_owned()
}

/// In the order of `position`, where there is one.
fn ordered<'a>(value: &'a Value, key: &str) -> Vec<&'a Value> {
    let mut all: Vec<&Value> = list(value, key).collect();
    all.sort_by_key(|one| one.get("position").and_then(Value::as_i64).unwrap_or(i64::MAX));
    all
}

/// The rubrics of a package. The levels are those of the criterion with the most.
pub fn rubrics(package: &Value, lefts: &mut Lefts) -> Result<Vec<rubric::Draft>, Refused> {
    // Some write the list among the definitions.
    let defined = package.get("CFDefinitions").map(|inner| list(inner, "CFRubrics")).into_iter().flatten();
    let drafts: Vec<rubric::Draft> =
        list(package, "CFRubrics").chain(defined).take(100).map(|value| rubric(value, lefts)).collect();
    let large =
        drafts.iter().any(|draft| draft.levels.len() > rubric::LEVELS || draft.criteria.len() > rubric::CRITERIA);
    let bare = drafts.iter().any(|draft| draft.levels.is_empty());
    match (drafts.is_empty() || bare, large) {
        (true, _) => Err(Refused::new("import-empty")),
        (false, true) => Err(Refused::new("import-large")),
        (false, false) => Ok(drafts),
    }
}

fn rubric(value: &Value, lefts: &mut Lefts) -> rubric::Draft {
    let criteria = ordered(value, "CFRubricCriteria");
    let levels: Vec<Vec<&Value>> = criteria.iter().map(|one| ordered(one, "CFRubricCriterionLevels")).collect();
    let model: &[&Value] = levels.iter().max_by_key(|levels| levels.len()).map_or(&[], |levels| levels);
    let score = |level: &Value| level.get("score").and_then(Value::as_f64).filter(|score| (0.0..=1e6).contains(score));
    let level = |level: &&Value| {
        let points = score(level).map(|points| (points, points));
        Level { title: word(level, "quality"), about: word(level, "feedback"), points }
    };
    let mut draft = rubric::Draft {
        title: word(value, "title"),
        summary: word(value, "description"),
        levels: model.iter().map(level).collect(),
        ..rubric::Draft::default()
    };
    for (at, (criterion, levels)) in criteria.into_iter().zip(levels).enumerate() {
        let (category, description) = (word(criterion, "category"), word(criterion, "description"));
        let named = if category.is_empty() { (description, String::new()) } else { (category, description) };
        let mut cells = vec![Words::default(); draft.levels.len()];
        for (place, level) in levels.iter().enumerate() {
            let title = word(level, "quality");
            let same = draft.levels.iter().position(|other| other.title == title).unwrap_or(place);
            if let Some(cell) = cells.get_mut(same) {
                *cell = Words::Plain(word(level, "description"));
            }
        }
        if criterion.get("CFItemURI").is_some() {
            lefts.add(Place::Row(at + 1), "left-outcome", &named.0);
        }
        draft.criteria.push(Criterion {
            title: Words::Plain(named.0),
            about: Words::Plain(named.1),
            weight: criterion.get("weight").and_then(Value::as_f64).filter(|weight| (0.0..=100.0).contains(weight)),
            must: None,
            cells,
            place: Some(Place::Row(at + 1)),
        });
    }
    let all = !draft.levels.is_empty() && draft.levels.iter().all(|level| level.points.is_some());
    let rising = draft.levels.windows(2).all(|pair| pair[0].points < pair[1].points);
    if !(all && rising) {
        draft.levels.iter_mut().for_each(|level| level.points = None);
    }
    draft.summative = Some((all && rising) || draft.criteria.iter().any(|criterion| criterion.weight.is_some()));
    draft
}

/// The items of a package as a framework: what is a child of another stands under it.
pub fn framework(package: &Value) -> Result<outcomes::Draft, Refused> {
    let document = package.get("CFDocument").unwrap_or(&Value::Null);
    let mut under: HashMap<String, (String, i64)> = HashMap::new();
    for tie in list(package, "CFAssociations").filter(|tie| word(tie, "associationType") == "isChildOf") {
        let end = |key: &str| tie.get(key).map(|end| word(end, "identifier")).unwrap_or_default();
        let number = tie.get("sequenceNumber").and_then(Value::as_i64).unwrap_or(i64::MAX);
        under.entry(end("originNodeURI")).or_insert((end("destinationNodeURI"), number));
    }
    let top = word(document, "identifier");
    let mut entries: Vec<(i64, Entry)> = Vec::new();
    for (row, item) in (1..).zip(list(package, "CFItems")) {
        let id = word(item, "identifier");
        let (parent, number) = under.get(&id).cloned().unwrap_or((String::new(), i64::MAX));
        let (full, short) = (word(item, "fullStatement"), word(item, "abbreviatedStatement"));
        let (title, text) = if short.is_empty() || short == full { (full, String::new()) } else { (short, full) };
        let group = word(item, "CFItemType").eq_ignore_ascii_case("group");
        let code = (!group).then(|| word(item, "humanCodingScheme"));
        let under = if parent == top { String::new() } else { parent };
        entries.push((number, Entry { id, under, code, title, text, row }));
    }
    entries.sort_by_key(|(number, _)| *number);
    let entries: Vec<Entry> = entries.into_iter().map(|(_, entry)| entry).collect();
    if !entries.iter().any(|entry| entry.code.is_some()) {
        return Err(Refused::new("import-no-outcomes"));
    }
    let (title, summary) = (word(document, "title"), word(document, "description"));
    Ok(outcomes::Draft { title, summary, framework: String::new(), entries })
}
