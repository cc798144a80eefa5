//! What paragraphs are by their style: a title, a heading of some level, an item of a list. Word names its own styles in
//! English whatever the language of the menus; other programs write the name they show (`Kop 1`, `Titre 1`).

use std::collections::HashMap;

use crate::commands::import::xml::Element;

/// The longest way from a style to the one at its base.
const BASED: usize = 20;

/// The words that other programs use for headings, before the number.
const HEADINGS: [&str; 6] = ["heading", "kop", "titre", "überschrift", "berschrift", "encabezado"];

#[derive(Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    outline: Option<usize>,
    list: Option<(String, usize)>,
}

#[derive(Default)]
pub struct Styles {
    styles: HashMap<String, Style>,
    /// List → per level, whether it is numbered.
    lists: HashMap<String, Vec<bool>>,
}

/// What a paragraph is.
#[derive(Clone, Debug, PartialEq)]
pub enum Sort {
    Title,
    Heading(usize),
    Item { depth: usize, numbered: bool },
    Text,
}

impl Styles {
    pub fn new(styles: Option<&Element>, numbering: Option<&Element>) -> Styles {
        let mut all = Styles::default();
        for style in styles.into_iter().flat_map(Element::elements).filter(|style| style.name == "style") {
            let Some(id) = style.attribute("styleId") else { continue };
            let properties = style.child("pPr");
            let read = Style {
                name: style.value("name").unwrap_or(id).trim().to_lowercase(),
                based_on: style.value("basedOn").map(str::to_owned),
                outline: properties.and_then(outline),
                list: properties.and_then(list),
            };
            all.styles.insert(id.to_owned(), read);
        }
        all.lists = numbering.map(lists).unwrap_or_default();
        all
    }

    /// What the paragraph with these properties is: its own say goes before that of its style.
    pub fn sort(&self, properties: Option<&Element>) -> Sort {
        let id = properties.and_then(|properties| properties.value("pStyle"));
        let chain = self.chain(id);
        if chain.iter().any(|style| is_title(&style.name)) {
            return Sort::Title;
        }
        let named = chain.iter().find_map(|style| level(&style.name));
        let styled = chain.iter().find_map(|style| style.outline);
        let bare = id.filter(|id| !self.styles.contains_key(*id)).and_then(|id| level(&id.to_lowercase()));
        let own = properties.and_then(outline);
        if let Some(level) = own.or(named).or(styled).or(bare).filter(|level| *level <= 9) {
            return Sort::Heading(level);
        }
        let listed = properties.and_then(list).or_else(|| chain.iter().find_map(|style| style.list.clone()));
        match listed {
            // A list of number zero is how a paragraph says that it is in none.
            Some((id, depth)) if id != "0" => {
                let numbered = self.lists.get(&id).and_then(|levels| levels.get(depth)).copied().unwrap_or(false);
                Sort::Item { depth, numbered }
            }
            _ => Sort::Text,
        }
    }

    /// A style and those it is based on.
    fn chain(&self, id: Option<&str>) -> Vec<&Style> {
        let mut chain = Vec::new();
        let mut next = id.and_then(|id| self.styles.get(id));
        while let Some(style) = next.filter(|_| chain.len() < BASED) {
            chain.push(style);
            next = style.based_on.as_ref().and_then(|id| self.styles.get(id));
        }
        chain
    }
}

fn is_title(name: &str) -> bool {
    ["title", "titel", "titre"].contains(&name)
}

/// `heading 2`, `Kop 2`, `Titre2`: 2.
fn level(name: &str) -> Option<usize> {
    let rest = HEADINGS.iter().find_map(|word| name.strip_prefix(word))?;
    rest.trim().parse().ok().filter(|level| (1..=9).contains(level))
}

/// The outline level that properties name, from 1; 10 is running text.
fn outline(properties: &Element) -> Option<usize> {
    properties.value("outlineLvl")?.parse().ok().map(|level: usize| level.saturating_add(1))
}

/// The list that properties name, and the depth in it.
fn list(properties: &Element) -> Option<(String, usize)> {
    let numbering = properties.child("numPr")?;
    let depth = numbering.value("ilvl").and_then(|depth| depth.parse().ok()).unwrap_or(0usize);
    Some((numbering.value("numId")?.to_owned(), depth.min(8)))
}

fn lists(numbering: &Element) -> HashMap<String, Vec<bool>> {
    let mut forms: HashMap<&str, Vec<bool>> = HashMap::new();
    for form in numbering.elements().filter(|form| form.name == "abstractNum") {
        let numbered = |level: &Element| !matches!(level.value("numFmt"), Some("bullet" | "none") | None);
        let levels = form.elements().filter(|level| level.name == "lvl").map(numbered).take(9).collect();
        forms.insert(form.attribute("abstractNumId").unwrap_or_default(), levels);
    }
    let nums = numbering.elements().filter(|num| num.name == "num");
    let list = |num: &Element| {
        let form = forms.get(num.value("abstractNumId")?)?.clone();
        Some((num.attribute("numId")?.to_owned(), form))
    };
    nums.filter_map(list).collect()
}
