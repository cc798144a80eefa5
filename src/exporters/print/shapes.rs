//! What lists and tables of HTML come to in a tree.

use serde_json::{Value, json};

use super::markup::{attribute, is_of};

/// The most columns that one cell may span.
const SPAN: u64 = 50;

pub fn is_block(node: &Value) -> bool {
    const INLINE: &[&str] = &[
        "em", "strong", "del", "ins", "mark", "small", "sub", "sup", "q", "code", "a", "word", "cite", "note", "gap",
        "menu", "lang", "img",
    ];
    node["k"].as_str().is_some_and(|k| !INLINE.contains(&k))
}

pub fn text_of(nodes: &[Value]) -> String {
    let text = |node: &Value| match node {
        Value::String(text) => text.clone(),
        node if node["k"] == "br" => "\n".to_owned(),
        node => node["c"].as_array().map(|kids| text_of(kids)).unwrap_or_default(),
    };
    nodes.iter().map(text).collect()
}

pub fn list(name: &str, attributes: &str, kids: Vec<Value>) -> Value {
    let items: Vec<Value> = kids.into_iter().filter(|kid| kid["k"] == "li").collect();
    let loose =
        items.iter().any(|item| item["c"].as_array().is_some_and(|kids| kids.iter().any(|kid| kid["k"] == "p")));
    let start = attribute(attributes, "start").and_then(|start| start.parse::<u32>().ok()).unwrap_or(1);
    json!({"k": name, "start": start, "tight": !loose, "c": items})
}

pub fn item(attributes: &str, mut kids: Vec<Value>) -> Value {
    let id = attribute(attributes, "id");
    let checked = kids.first().filter(|kid| kid["k"] == "check").map(|kid| kid["on"].clone());
    if checked.is_some() {
        kids.remove(0);
        if let Some(Value::String(text)) = kids.first_mut() {
            *text = text.trim_start().to_owned();
        }
    }
    json!({"k": "li", "id": id, "check": checked, "c": kids})
}

pub fn alert(attributes: &str) -> &'static str {
    let kinds = ["note", "tip", "important", "warning", "caution"];
    kinds.into_iter().find(|kind| is_of(attributes, &format!("alert-{kind}"))).unwrap_or("note")
}

pub fn cell(name: &str, attributes: &str, kids: Vec<Value>) -> Value {
    let align = match () {
        () if is_of(attributes, "center") => "center",
        () if is_of(attributes, "end") => "end",
        () => "start",
    };
    let span = attribute(attributes, "colspan").and_then(|span| span.parse::<u64>().ok()).unwrap_or(1).clamp(1, SPAN);
    let row = name == "th" && attribute(attributes, "scope").as_deref() == Some("row");
    json!({"k": "cell", "head": name == "th", "row": row, "align": align, "span": span, "c": kids})
}

/// A row of a table: its cells, whatever else stands between them.
pub fn row(kids: Vec<Value>) -> Value {
    let cells: Vec<Value> = kids.into_iter().filter(|kid| kid["k"] == "cell").collect();
    json!({"k": "row", "c": cells})
}

/// A table of rows of the same length.
pub fn table(kids: Vec<Value>) -> Value {
    let (mut head, mut rows, mut caption) = (Vec::new(), Vec::new(), Value::Null);
    for mut kid in kids {
        match kid["k"].as_str() {
            Some("thead") => head = kid["c"].take().as_array_mut().map(std::mem::take).unwrap_or_default(),
            Some("row") => rows.push(kid),
            Some("caption") => caption = kid["c"].take(),
            _ => {}
        }
    }
    let width = |row: &Value| -> u64 {
        row["c"].as_array().into_iter().flatten().map(|cell| cell["span"].as_u64().unwrap_or(1)).sum()
    };
    let columns = head.iter().chain(&rows).map(width).max().unwrap_or(0).max(1);
    for row in head.iter_mut().chain(&mut rows) {
        let lacking = columns - width(row);
        if let Some(cells) = row["c"].as_array_mut() {
            cells.extend((0..lacking).map(|_| cell("td", "", Vec::new())));
        }
    }
    let cells = |rows: Vec<Value>| -> Vec<Value> { rows.into_iter().map(|mut row| row["c"].take()).collect() };
    json!({"k": "table", "cols": columns, "head": cells(head), "rows": cells(rows), "caption": caption})
}
