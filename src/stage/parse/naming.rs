//! Every heading of a document gets its name, its settings are checked, and every link learns under which it stands.

use super::{SETTING, SETTING_VALUE};
use crate::guide::block::{Block, Heading, Inline, LinkTo};
use crate::guide::document::Role;
use crate::guide::draft::Draft;
use crate::guide::field::{Field, Shape};
use crate::guide::settings::Settings;
use crate::guide::translation;
use crate::kinds;
use crate::kinds::kind::Kind;
use crate::markup::sections::Start;
use crate::markup::{plain, typed};
use crate::text::diagnostic::Notes;
use crate::text::suggest::nearest;

/// Names every heading, checks its settings, and tells each link under which heading it stands.
pub(super) struct Namer<'a> {
    kind: &'static dyn Kind,
    notes: &'a mut Notes,
    current: Option<u32>,
    /// The headings that start a section for translators.
    pub(super) starts: Vec<Start>,
    /// How deep in lists and quotes.
    depth: usize,
    /// The level of the typed block around: deeper headings belong to it. 7 outside one.
    typed: u8,
}

impl<'a> Namer<'a> {
    pub(super) fn new(kind: &'static dyn Kind, notes: &'a mut Notes) -> Self {
        Namer { kind, notes, current: None, starts: Vec::new(), depth: 0, typed: 7 }
    }

    fn inner(&mut self, blocks: &mut [Block], draft: &mut Draft) {
        self.depth += 1;
        self.blocks(blocks, draft);
        self.depth -= 1;
    }

    fn start(&mut self, heading: &Heading, is_typed: bool) {
        if self.depth > 0 || heading.level > self.typed {
            return;
        }
        self.typed = if is_typed { heading.level } else { 7 };
        let from = heading.settings.get(translation::KEY).cloned();
        self.starts.push(Start { anchor: heading.anchor, span: heading.span, from });
    }

    pub(super) fn blocks(&mut self, blocks: &mut [Block], draft: &mut Draft) {
        for block in blocks {
            match block {
                Block::Heading(heading) => {
                    self.check_settings(&heading.settings, typed::settings_for(heading));
                    let typed_line = typed::words::split(heading).map(|(_, line)| line);
                    let title = plain::line(typed_line.as_deref().unwrap_or(&heading.content));
                    let (settings, level, span) = (&heading.settings, heading.level, heading.span);
                    heading.anchor = draft.anchor(&title, level, settings, Role::Section, span, self.notes);
                    self.current = Some(heading.anchor);
                    self.start(heading, typed_line.is_some());
                    self.line(&mut heading.content, draft);
                }
                Block::Paragraph(line, _) | Block::Plain(line, _) => self.line(line, draft),
                Block::List(list) => list.items.iter_mut().for_each(|item| self.inner(&mut item.body, draft)),
                Block::Quote(quote) => self.inner(&mut quote.body, draft),
                Block::Note(note) => self.inner(&mut note.body, draft),
                Block::Table(table) => {
                    for cell in table.head.iter_mut().chain(table.rows.iter_mut().flatten()) {
                        self.line(&mut cell.content, draft);
                    }
                }
                Block::Definitions(list, _) => {
                    for definition in list {
                        self.line(&mut definition.term, draft);
                        definition.meanings.iter_mut().for_each(|meaning| self.inner(meaning, draft));
                    }
                }
                Block::Settings(settings, _) => self.check_settings(settings, &[]),
                Block::Code(_) | Block::Rule(_) | Block::Html(..) | Block::Part(_) => {}
            }
        }
    }

    fn line(&mut self, line: &mut [Inline], draft: &mut Draft) {
        for inline in line {
            match inline {
                Inline::Link(link) => {
                    if let LinkTo::Internal(reference) = &link.to {
                        draft.doc.refs[*reference as usize].under = self.current;
                    }
                    self.line(&mut link.content, draft);
                }
                Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Strike(inner) => self.line(inner, draft),
                Inline::Settings(settings) => self.check_settings(settings, &[]),
                _ => {}
            }
        }
    }

    /// Reports settings that neither every section, nor this kind, nor this typed block knows; and values of a wrong form.
    fn check_settings(&mut self, settings: &Settings, block: &'static [Field]) {
        let fields = [kinds::COMMON_SETTINGS, self.kind.settings(), block];
        for setting in &settings.entries {
            let known = fields.iter().copied().flatten().find(|field| field.name == setting.key.value);
            let Some(field) = known else {
                let near = nearest(&setting.key.value, fields.iter().copied().flatten().map(|field| field.name));
                self.notes.add(&SETTING, setting.key.span).arg("setting", &setting.key.value).suggest(near);
                continue;
            };
            let text = setting.value.value.as_str();
            let right = match &field.shape {
                Shape::Number { least, most } => {
                    text.replace(',', ".").parse::<f64>().is_ok_and(|number| (*least..=*most).contains(&number))
                }
                Shape::Flag => matches!(text, "true" | "yes" | "ja" | "oui" | "false" | "no" | "nee" | "non"),
                Shape::Choice(words) => words.contains(&text),
                Shape::List(Shape::Choice(words)) => text.split(',').all(|word| words.contains(&word.trim())),
                _ => !text.is_empty(),
            };
            if !right {
                let note = self.notes.add(&SETTING_VALUE, setting.value.span);
                note.arg("setting", &setting.key.value).arg("value", text);
                let words: &[&str] = match &field.shape {
                    Shape::Choice(words) | Shape::List(Shape::Choice(words)) => words,
                    _ => &[],
                };
                note.suggest(nearest(text, words.iter().copied()));
            }
        }
    }
}
