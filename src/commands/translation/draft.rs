//! A new translation: the original with its words in place, for a translator to write over. Names of sections are pinned,
//! so that links keep working when headings are translated, and every section says what it was made from.

use std::collections::HashSet;

use serde_yaml::{Mapping, Value as Yaml};

use super::edit::{Edit, add_settings, apply, front_end, line_end};
use crate::guide::document::{Document, Role};
use crate::guide::draft::slug;
use crate::guide::front::{Front, Map, Value};
use crate::guide::translation::{KEY, Section};

/// Fields that belong to the original alone: who looks after it, when it changed, where it stood before.
const OWN: [&str; 7] = ["draft", "owner", "reviewed", "review-before", "updated", "aliases", KEY];

/// The file of a translation. `remark` tells the translator what to do.
pub fn text(text: &str, original: &Document, remark: &str) -> String {
    let mut edits = Vec::new();
    let top = original.sections.first().map_or("", |section| section.print.as_str());
    edits.extend(front(text, original.head.front.as_ref(), top, remark));
    let mut headings = HashSet::new();
    for section in &original.sections {
        headings.extend(section.anchor);
        edits.extend(heading(text, original, section));
    }
    let others = (0u32..).zip(&original.anchors).filter(|(at, anchor)| !anchor.explicit && !headings.contains(at));
    for (_, anchor) in others {
        let id = format!("id: {}", anchor.id);
        match anchor.role {
            // Links name a turn within its conversation. A second one of that name has another anchor, and stays as it is.
            Role::Turn if anchor.id == slug(&anchor.title) => edits.push(add_settings(text, anchor.span, &[id])),
            // A row of a table is named in its first cell.
            Role::Criterion => {
                let end = anchor.span.range().end;
                edits.push((end..end, format!(" <!-- {id} -->")));
            }
            _ => {}
        }
    }
    apply(text, edits)
}

fn heading(text: &str, original: &Document, section: &Section) -> Option<Edit> {
    let anchor = original.anchor(section.anchor?)?;
    let from = format!("{KEY}: {}", section.print);
    let id = (!anchor.explicit).then(|| format!("id: {}", anchor.id));
    let settings: Vec<String> = id.into_iter().chain([from]).collect();
    Some(add_settings(text, section.span, &settings))
}

/// The front matter without what belongs to the original alone, and the remark behind it.
fn front(text: &str, front: Option<&Front>, print: &str, remark: &str) -> Vec<Edit> {
    let end = line_end(text);
    let added = format!("draft: true{end}{KEY}: {print}{end}");
    let remark = format!("{end}<!-- {remark} -->{end}");
    let front = match (front, front_end(text, front)) {
        (Some(front), (_, true)) => front,
        (_, (start, _)) => return vec![(start..start, format!("---{end}{added}---{end}{remark}"))],
    };
    let range = front.span.range();
    let starts: Vec<usize> = front.map.iter().map(|(key, _)| key.span.range().start).collect();
    let at_margin = |start: usize| start == range.start || text.as_bytes().get(start.wrapping_sub(1)) == Some(&b'\n');
    let mut edits = Vec::new();
    if starts.iter().all(|start| at_margin(*start)) {
        for (at, (key, _)) in front.map.iter().enumerate().filter(|(_, (key, _))| OWN.contains(&key.value.as_str())) {
            edits.push((key.span.range().start..starts.get(at + 1).copied().unwrap_or(range.end), String::new()));
        }
        edits.push((range.end..range.end, added));
    } else {
        edits.push((range.clone(), rewritten(&front.map) + &added));
    }
    // Behind the line that closes the front matter.
    let body = text[range.end..].find('\n').map_or(text.len(), |at| range.end + at + 1);
    edits.push((body..body, remark));
    edits
}

/// Front matter that does not stand a key a line, such as `{title: Stage}`, written anew.
fn rewritten(map: &Map) -> String {
    let kept = map.iter().filter(|(key, _)| !OWN.contains(&key.value.as_str()));
    let mapping: Mapping = kept.map(|(key, value)| (Yaml::from(key.value.as_str()), yaml(&value.value))).collect();
    serde_yaml::to_string(&mapping).expect("a mapping with texts as keys can always be written")
}

fn yaml(value: &Value) -> Yaml {
    match value {
        Value::Null => Yaml::Null,
        Value::Bool(flag) => (*flag).into(),
        Value::Number(number) if number.fract() == 0.0 && number.abs() < 9e15 => (*number as i64).into(),
        Value::Number(number) => (*number).into(),
        Value::Text(text) => text.as_str().into(),
        Value::List(items) => items.iter().map(|item| yaml(&item.value)).collect(),
        Value::Map(map) => {
            Yaml::Mapping(map.iter().map(|(key, item)| (Yaml::from(key.value.as_str()), yaml(&item.value))).collect())
        }
    }
}
