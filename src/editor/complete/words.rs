//! Proposals that are words: values of fields, values for prose, the words of typed blocks.

use std::collections::BTreeSet;

use super::{Item, Sort, Writing};
use crate::guide::config::Contract;
use crate::guide::field::Shape;
use crate::guide::language::{Language, LocalText};
use crate::kinds::KINDS;
use crate::markup::typed::words::BLOCKS;

impl Writing<'_> {
    /// What may stand behind a key.
    pub(super) fn values(&self, name: &str, shape: &Shape) -> Vec<Item> {
        match shape {
            Shape::Choice(words) => words.iter().map(|word| self.word(word, self.choice(word))).collect(),
            Shape::Flag => ["true", "false"].map(|word| self.word(word, String::new())).into(),
            Shape::Date => vec![self.word(&self.guide.config.today.to_string(), String::new())],
            Shape::Facet(facet) => self.facet(facet),
            Shape::Reference(relation) => self.targets(*relation),
            Shape::File => self.paths().into_iter().filter(|item| item.sort == Sort::File).collect(),
            _ => self.texts(name),
        }
    }

    /// What is known of a field that is declared as text.
    fn texts(&self, name: &str) -> Vec<Item> {
        let contracts = &self.guide.config.contracts;
        let used = |texts: &mut dyn Iterator<Item = String>| {
            let all: BTreeSet<String> = texts.collect();
            all.iter().map(|word| self.word(word, String::new())).collect()
        };
        let docs = || self.guide.docs.iter();
        match name {
            "contract" => contracts.keys().map(|name| self.word(name, String::new())).collect(),
            "covers" => contracts.values().flat_map(|contract| self.elements(contract)).collect(),
            "form" => self.ids(),
            "must" => self.levels(),
            "language" | "languages" => Language::ALL.map(|one| self.word(one.tag(), one.own_name().to_owned())).into(),
            "tags" => used(&mut docs().flat_map(|doc| &doc.head.tags).map(|tag| tag.value.clone())),
            "owner" => used(&mut docs().filter_map(|doc| doc.head.owner.clone())),
            _ => Vec::new(),
        }
    }

    fn word(&self, word: &str, detail: String) -> Item {
        Item { label: word.to_owned(), detail, insert: word.to_owned(), ..Item::default() }
    }

    /// What a word of ours means, in the language of the site.
    fn choice(&self, word: &str) -> String {
        let key = format!("choice-{word}");
        let said = self.words.say(&key, &[]);
        if said == key { String::new() } else { said }
    }

    fn facet(&self, facet: &str) -> Vec<Item> {
        let config = &self.guide.config;
        let known: &[(String, LocalText)] = match facet {
            "audience" => &config.audiences,
            name => config.facets.iter().find(|(facet, _)| facet == name).map_or(&[], |(_, values)| values),
        };
        known.iter().map(|(slug, label)| self.word(slug, label.get(self.words.language).to_owned())).collect()
    }

    fn elements(&self, contract: &Contract) -> Vec<Item> {
        let elements = contract.elements.iter();
        elements.map(|one| self.word(&one.id.value, one.title.get(self.words.language).to_owned())).collect()
    }

    /// The levels of this rubric.
    fn levels(&self) -> Vec<Item> {
        let front = self.doc.and_then(|doc| doc.head.front.as_ref());
        let levels = front.map(|front| front.maps("scale")).unwrap_or_default();
        let text = |level: &crate::guide::front::Map, key: &str| level.get(key).and_then(|value| value.value.scalar());
        let levels = levels.into_iter().filter_map(|(level, _)| Some((text(level, "id")?, text(level, "title"))));
        levels.map(|(id, title)| self.word(&id, title.unwrap_or_default())).collect()
    }

    pub(super) fn kinds(&self) -> Vec<Item> {
        let kinds =
            KINDS.iter().map(|kind| Item { about: kind.about().to_owned(), ..self.word(kind.name(), String::new()) });
        kinds.collect()
    }

    /// What `{{ values.x }}` may name.
    pub(super) fn site_values(&self) -> Vec<Item> {
        let values = self.guide.config.values.as_object().into_iter().flatten();
        values.map(|(name, value)| self.word(&format!("values.{name}"), value.to_string().replace('"', ""))).collect()
    }

    /// The words of typed blocks in the language of the document; a heading that says one already is an ordinary one.
    pub(super) fn blocks(&self) -> Vec<Item> {
        let at = Language::ALL.iter().position(|language| *language == self.language).unwrap_or(0);
        let words = BLOCKS.iter().filter_map(|(_, words)| words.get(at));
        // French puts a space before a colon.
        let colon = if self.language == Language::Fr { " : " } else { ": " };
        let item = |word: &&str| Item {
            insert: format!("{word}{colon}"),
            sort: Sort::Block,
            ..self.word(word, String::new())
        };
        words.map(item).collect()
    }
}
