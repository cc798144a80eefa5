//! Fields of front matter as fields of the editor in the browser: what is typed, chosen or picked.

use serde_json::{Map, Value, json};

use crate::editor::places;
use crate::editor::words::Words;
use crate::guide::document::Role;
use crate::guide::field::{Field, Shape};
use crate::guide::graph::Guide;
use crate::guide::language::LocalText;
use crate::guide::relation::Relation;
use crate::kinds::kind::Kind;
use crate::kinds::{COMMON_FIELDS, KINDS};

/// More choices than this no menu can show: then the id is typed.
const CHOICES: usize = 1000;
/// Fields of one file alone: a translation must not repeat them.
const OWN: [&str; 2] = ["aliases", "translated-from"];
/// Texts that are one or more whole sentences.
const LONG: [&str; 2] = ["summary", "description"];

/// What fields are made for.
pub(super) struct Form<'a> {
    pub guide: &'a Guide,
    pub words: &'a Words,
}

impl Form<'_> {
    /// The fields of a kind and of every document, the required ones first; then the text.
    pub(super) fn fields(&self, kind: &dyn Kind) -> Vec<Value> {
        let declared = || COMMON_FIELDS[..2].iter().chain(kind.fields()).chain(&COMMON_FIELDS[2..]);
        let required = declared().filter(|field| field.required);
        let rest = declared().filter(|field| !field.required);
        let mut fields: Vec<Value> =
            required.chain(rest).map(|field| self.field(kind.name(), field.name, field)).collect();
        fields.push(json!({
            "name": "body",
            "label": self.words.say("body", &[]),
            "widget": "markdown",
            // Only as it is written: the comments and links that a guide lives on must come back whole.
            "modes": ["raw"],
            "required": false,
            "i18n": true,
        }));
        fields
    }

    fn field(&self, kind: &str, path: &str, field: &'static Field) -> Value {
        let mut made = Map::new();
        made.insert("name".into(), field.name.into());
        made.insert("label".into(), self.words.label(kind, path).unwrap_or_else(|| field.name.to_owned()).into());
        made.insert("hint".into(), self.words.about(kind, path, field).into());
        made.insert("required".into(), field.required.into());
        made.insert("i18n".into(), translated(field));
        made.extend(self.widget(kind, path, field, &field.shape, false));
        if made.get("widget").is_some_and(|widget| widget == "hidden") {
            ["hint", "label", "required"].iter().for_each(|name| drop(made.shift_remove(*name)));
        }
        made.into()
    }

    /// What is shown for a shape; `many`: several values may be given.
    fn widget(
        &self,
        kind: &str,
        path: &str,
        field: &'static Field,
        shape: &'static Shape,
        many: bool,
    ) -> Map<String, Value> {
        let widget = |name: &str| Map::from_iter([("widget".to_owned(), Value::from(name))]);
        match shape {
            Shape::List(inner) => self.widget(kind, path, field, inner, true),
            Shape::Record(fields) => {
                let mut made = widget(if many { "list" } else { "object" });
                let inner = fields.iter().map(|one| self.field(kind, &format!("{path}.{}", one.name), one));
                made.insert("fields".into(), inner.collect());
                if !many {
                    made.insert("collapsed".into(), true.into());
                }
                made
            }
            Shape::Choice(words) => {
                let label = |word: &str| {
                    let key = format!("choice-{word}");
                    Some(self.words.say(&key, &[])).filter(|said| *said != key).unwrap_or_else(|| word.to_owned())
                };
                select(words.iter().map(|word| ((*word).into(), label(word))), many)
            }
            Shape::Flag => {
                select([(true.into(), self.words.say("yes", &[])), (false.into(), self.words.say("no", &[]))], false)
            }
            Shape::Facet(facet) => match self.facet(facet) {
                [] => text(many),
                known => {
                    let label = |label: &LocalText| label.get(self.words.language).to_owned();
                    select(known.iter().map(|(slug, text)| (slug.as_str().into(), label(text))), many)
                }
            },
            Shape::Reference(relation) => self.targets(*relation).map_or_else(|| text(many), |all| select(all, many)),
            Shape::Number { least, most } => {
                let mut made = widget("number");
                made.insert("value_type".into(), "float".into());
                made.insert("min".into(), json!(least));
                made.insert("max".into(), json!(most));
                made
            }
            Shape::Date => {
                let mut made = widget("datetime");
                made.insert("type".into(), "date".into());
                made.insert("format".into(), "YYYY-MM-DD".into());
                made
            }
            Shape::File => widget("image"),
            Shape::Url => {
                let mut made = widget("string");
                made.insert("type".into(), "url".into());
                made
            }
            Shape::Text | Shape::LocalText | Shape::TextOr(_) | Shape::Table(_) | Shape::Any => {
                self.text(field.name, many)
            }
        }
    }

    /// A text; or what can be chosen where the guide knows the possible texts.
    fn text(&self, name: &str, many: bool) -> Map<String, Value> {
        let contracts = &self.guide.config.contracts;
        let language = self.words.language;
        match name {
            "kind" => select(KINDS.iter().map(|kind| (kind.name().into(), kind.name().to_owned())), false),
            "contract" if !contracts.is_empty() => {
                select(contracts.keys().map(|name| (name.as_str().into(), name.clone())), false)
            }
            "covers" if !contracts.is_empty() => {
                let elements = contracts.values().flat_map(|contract| &contract.elements);
                select(elements.map(|one| (one.id.value.as_str().into(), one.title.get(language).to_owned())), true)
            }
            // The form that a report tells of.
            "form" => {
                let made = json!({"widget": "relation", "collection": "forms", "value_field": "forms/{{slug}}",
                    "search_fields": ["title"], "display_fields": ["title"]});
                made.as_object().cloned().unwrap_or_default()
            }
            "translated-from" => Map::from_iter([("widget".to_owned(), "hidden".into())]),
            _ if many => text(true),
            _ if LONG.contains(&name) => Map::from_iter([("widget".to_owned(), "text".into())]),
            _ => text(false),
        }
    }

    fn facet(&self, facet: &str) -> &[(String, LocalText)] {
        let config = &self.guide.config;
        match facet {
            "audience" => &config.audiences,
            name => config.facets.iter().find(|(facet, _)| facet == name).map_or(&[], |(_, values)| values),
        }
    }

    /// What a relation may lead to, each with its name; nothing when there are too many to choose from.
    fn targets(&self, relation: Relation) -> Option<Vec<(Value, String)>> {
        let role = match relation {
            Relation::Uses => return self.documents(),
            Relation::Shows => Role::Indicator,
            _ => Role::Outcome,
        };
        let mut all = Vec::new();
        for (_, doc) in self.guide.originals() {
            for anchor in doc.anchors.iter().filter(|anchor| anchor.role == role) {
                let code = anchor.code.as_deref().unwrap_or_default();
                all.push((
                    format!("{}#{}", doc.id, anchor.id).into(),
                    format!("{code} {}", anchor.title).trim().to_owned(),
                ));
            }
        }
        (!all.is_empty() && all.len() <= CHOICES).then_some(all)
    }

    /// Every document that stands by itself.
    fn documents(&self) -> Option<Vec<(Value, String)>> {
        let whole = places::documents(self.guide).filter_map(|(index, doc)| Some((index?, doc)));
        let whole = whole.filter(|(index, _)| self.guide.original(*index) == *index);
        let whole = whole.filter(|(index, _)| self.guide.parent[index.0 as usize].is_none());
        let all: Vec<(Value, String)> =
            whole.map(|(_, doc)| (doc.id.to_string().into(), doc.head.title.clone())).take(CHOICES + 1).collect();
        (!all.is_empty() && all.len() <= CHOICES).then_some(all)
    }
}

/// Whether the value of a field differs per language: `duplicate` copies it to the translations.
fn translated(field: &Field) -> Value {
    let mut shape = &field.shape;
    while let Shape::List(inner) = shape {
        shape = inner;
    }
    let is_text = matches!(shape, Shape::Text | Shape::LocalText | Shape::Record(_) | Shape::TextOr(_));
    match field.name {
        name if OWN.contains(&name) => (name == "translated-from").into(),
        // Names of things, not words for readers.
        "id" | "kind" | "contract" | "covers" | "form" | "data" | "pass" | "owner" => "duplicate".into(),
        _ if is_text => true.into(),
        _ => "duplicate".into(),
    }
}

/// A text of one line, or several of them.
fn text(many: bool) -> Map<String, Value> {
    Map::from_iter([("widget".to_owned(), if many { "list" } else { "string" }.into())])
}

/// Choices with their names.
fn select(choices: impl IntoIterator<Item = (Value, String)>, many: bool) -> Map<String, Value> {
    let options = choices.into_iter().map(|(value, label)| json!({"label": label, "value": value}));
    let mut made = Map::from_iter([("widget".to_owned(), "select".into()), ("options".to_owned(), options.collect())]);
    if many {
        made.insert("multiple".into(), true.into());
    }
    made
}
