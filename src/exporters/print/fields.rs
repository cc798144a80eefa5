//! The places on a sheet that can be filled in: where the template put them, by the mark `<field>` on their metadata. Where
//! these lie is read off the finished pages: a template that asked for it would be set twice.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use typst::foundations::{Label, Selector};
use typst::introspection::{Introspector as _, MetadataElem};
use typst::utils::PicoStr;
use typst_layout::PagedDocument;

/// What is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// One line of text.
    Line,
    /// Text of several lines.
    Lines,
    /// A box to tick.
    Tick,
    /// A ring to choose by: one of those with the same name.
    Ring,
    /// No place of its own: where the one of the same name ends.
    End,
}

/// A place as the template says it, and where it came to lie. Points, from the top left corner of the page.
#[derive(Clone, Debug, Deserialize)]
struct Mark {
    kind: Kind,
    name: String,
    #[serde(default)]
    label: String,
    #[serde(default)]
    value: String,
    #[serde(skip)]
    page: usize,
    #[serde(skip)]
    x: f64,
    #[serde(skip)]
    y: f64,
    #[serde(default)]
    w: f64,
    #[serde(default)]
    h: f64,
}

/// A place to fill in: `left bottom right top` in points from the bottom left corner of its page.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    pub kind: Kind,
    /// Unique, but for rings of one question.
    pub name: String,
    /// What is asked, for who does not see the sheet.
    pub label: String,
    /// What choosing a ring means.
    pub value: String,
    /// Counts from 1.
    pub page: usize,
    pub area: [f32; 4],
}

/// The places of a document, in reading order.
pub fn fields(document: &PagedDocument) -> Vec<Field> {
    let Some(label) = Label::new(PicoStr::intern("field")) else { return Vec::new() };
    let found = document.introspector().query(&Selector::Label(label));
    let read = |content: &typst::foundations::Content| {
        let said = serde_json::to_value(&content.to_packed::<MetadataElem>()?.value).ok()?;
        let at = document.introspector().position(content.location()?)?;
        let mark: Mark = serde_json::from_value(said).ok()?;
        Some(Mark { page: at.page.get(), x: at.point.x.to_pt(), y: at.point.y.to_pt(), ..mark })
    };
    let heights: Vec<f64> = document.pages().iter().map(|page| page.frame.size().y.to_pt()).collect();
    placed(found.iter().filter_map(read).collect(), &heights)
}

fn placed(marks: Vec<Mark>, heights: &[f64]) -> Vec<Field> {
    let (ends, marks): (Vec<Mark>, Vec<Mark>) = marks.into_iter().partition(|mark| mark.kind == Kind::End);
    let ends: BTreeMap<(String, usize), Mark> =
        ends.into_iter().map(|mark| ((mark.name.clone(), mark.page), mark)).collect();
    let (mut names, mut fields) = (BTreeSet::new(), Vec::new());
    for mut mark in marks {
        if let Some(end) = ends.get(&(mark.name.clone(), mark.page)) {
            (mark.w, mark.h) = (end.x - mark.x, end.y - mark.y);
        }
        let Some(height) = mark.page.checked_sub(1).and_then(|at| heights.get(at)) else { continue };
        if mark.w < 1.0 || mark.h < 1.0 {
            continue;
        }
        // A dot would make a field of a field; and no two texts are one.
        let name = mark.name.replace('.', "-");
        let mut own = name.clone();
        if mark.kind != Kind::Ring {
            for at in 2.. {
                if names.insert(own.clone()) {
                    break;
                }
                own = format!("{name}-{at}");
            }
        }
        let area = [mark.x, height - mark.y - mark.h, mark.x + mark.w, height - mark.y].map(|side| side as f32);
        let Mark { kind, label, value, page, .. } = mark;
        fields.push(Field { kind, name: own, label, value, page, area });
    }
    fields
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(kind: Kind, name: &str, x: f64, y: f64, w: f64, h: f64) -> Mark {
        Mark { kind, name: name.to_owned(), label: String::new(), value: String::new(), page: 1, x, y, w, h }
    }

    #[test]
    fn places_are_counted_from_the_foot_of_the_page() {
        let marks = vec![mark(Kind::Line, "naam", 10.0, 20.0, 30.0, 5.0), mark(Kind::Line, "leeg", 0.0, 0.0, 0.0, 5.0)];
        let fields = placed(marks, &[100.0]);
        assert_eq!(fields.len(), 1, "a place without room is none");
        assert_eq!(fields[0].area, [10.0, 75.0, 40.0, 80.0]);
    }

    #[test]
    fn a_cell_ends_where_its_other_corner_lies() {
        let marks = vec![mark(Kind::Lines, "cel", 10.0, 20.0, 0.0, 0.0), mark(Kind::End, "cel", 50.0, 60.0, 0.0, 0.0)];
        assert_eq!(placed(marks, &[100.0])[0].area, [10.0, 40.0, 50.0, 80.0]);
    }

    #[test]
    fn two_texts_of_one_name_are_told_apart_and_rings_are_not() {
        let of = |kind| (0..2).map(move |_| mark(kind, "a.b", 1.0, 1.0, 9.0, 9.0));
        let names: Vec<String> = placed(of(Kind::Line).chain(of(Kind::Ring)).collect(), &[50.0])
            .into_iter()
            .map(|field| field.name)
            .collect();
        assert_eq!(names, ["a-b", "a-b-2", "a-b", "a-b"]);
    }

    #[test]
    fn a_page_that_is_not_there_has_no_place() {
        let lost = Mark { page: 7, ..mark(Kind::Line, "x", 1.0, 1.0, 9.0, 9.0) };
        assert!(placed(vec![lost], &[50.0]).is_empty());
    }
}
