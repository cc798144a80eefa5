//! A framework of outcomes as a list: groups and outcomes in reading order, each with the one it stands under.

use super::rubric::flat;
use crate::guide::block::Block;
use crate::guide::document::{Document, Role};
use crate::guide::part::Part;
use crate::markup::plain;

/// A group or an outcome.
pub struct Entry<'a> {
    /// The name of its place on the page.
    pub anchor: &'a str,
    /// Only outcomes have one.
    pub code: Option<&'a str>,
    pub title: String,
    pub text: String,
    /// The entry it stands under: a number in the list.
    pub under: Option<usize>,
}

/// The groups that hold outcomes, and the outcomes.
pub fn list(doc: &Document) -> Vec<Entry<'_>> {
    let mut all: Vec<(u8, Entry)> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for block in &doc.body {
        let found = match block {
            Block::Heading(heading) => doc.anchor(heading.anchor).map(|anchor| {
                let title = flat(&plain::line(&heading.content));
                let entry = Entry { anchor: &anchor.id, code: None, title, text: String::new(), under: None };
                (heading.level, entry)
            }),
            Block::Part(at) => match doc.parts.get(*at as usize) {
                Some(Part::Item(item)) => {
                    doc.anchor(item.title.anchor).filter(|at| at.role == Role::Outcome).map(|at| {
                        let (title, text) = (flat(&plain::line(&item.title.text)), flat(&plain::prose(&item.body)));
                        let code = Some(item.code.value.trim());
                        (item.title.level, Entry { anchor: &at.id, code, title, text, under: None })
                    })
                }
                _ => None,
            },
            _ => None,
        };
        let Some((level, mut entry)) = found else { continue };
        while open.last().is_some_and(|at| all[*at].0 >= level) {
            open.pop();
        }
        entry.under = open.last().copied();
        open.push(all.len());
        all.push((level, entry));
    }
    kept(all)
}

/// Without the groups that hold no outcome, such as a heading over a closing word.
fn kept(all: Vec<(u8, Entry<'_>)>) -> Vec<Entry<'_>> {
    let mut holds: Vec<bool> = all.iter().map(|(_, entry)| entry.code.is_some()).collect();
    for at in (0..all.len()).rev() {
        if let (true, Some(under)) = (holds[at], all[at].1.under) {
            holds[under] = true;
        }
    }
    let mut place = vec![None; all.len()];
    let mut list: Vec<Entry> = Vec::new();
    for (at, (_, mut entry)) in all.into_iter().enumerate() {
        if holds[at] {
            place[at] = Some(list.len());
            entry.under = entry.under.and_then(|under: usize| place[under]);
            list.push(entry);
        }
    }
    list
}
