//! The settings of the accessibility statement and the privacy page.

use jiff::civil::Date;

use super::local_text;
use crate::guide::field::{Field, Shape};
use crate::guide::front::{Front, Value};
use crate::guide::language::LocalText;
use crate::guide::statement::{Accessibility, Conformance, Privacy};
use crate::text::span::Spanned;

pub(super) const ACCESSIBILITY: &[Field] = &[
    Field::new("status", Shape::Choice(Conformance::WORDS), "How far the site meets WCAG 2.2 AA.", "partial"),
    Field::new("assessed", Shape::Date, "The day of the last assessment.", "2026-09-15"),
    Field::new("method", Shape::Choice(&["self", "external"]), "Who made the assessment.", "self"),
    Field::new(
        "limits",
        Shape::List(&Shape::LocalText),
        "What cannot be used by everybody yet, and why.",
        "[De film in het jaarverslag heeft geen gebarentolk.]",
    ),
    Field::new("contact", Shape::LocalText, "Whom readers tell what does not work.", "toegankelijk@voorbeeld.be"),
    Field::new(
        "complaints",
        Shape::LocalText,
        "Where readers go when the answer does not satisfy.",
        "Vlaamse Ombudsdienst",
    ),
];
pub(super) const PRIVACY: &[Field] = &[
    Field::new("hosting", Shape::LocalText, "What the server keeps of visits.", "De server bewaart adressen 30 dagen."),
    Field::new("contact", Shape::LocalText, "Whom readers ask about their data.", "privacy@voorbeeld.be"),
];

pub(super) fn accessibility(front: &Front) -> Accessibility {
    let Some(map) = front.get("accessibility").and_then(|value| value.value.as_map()) else {
        return Accessibility::default();
    };
    let word = |key: &str| map.get(key).and_then(|value| value.value.scalar());
    let local = |key: &str| map.get(key).map(|value| local_text(&value.value)).unwrap_or_default();
    let assessed = map.get("assessed").and_then(|value| {
        let day = value.value.scalar()?.parse::<Date>().ok()?;
        Some(Spanned::new(day, value.span))
    });
    let limits = map.get("limits").map(Value::items).unwrap_or_default();
    let limits = limits.into_iter().map(|limit| local_text(&limit.value)).filter(|text| *text != LocalText::default());
    Accessibility {
        status: word("status").and_then(|word| Conformance::read(&word)).unwrap_or_default(),
        assessed,
        external: word("method").is_some_and(|word| word == "external"),
        limits: limits.collect(),
        contact: local("contact"),
        complaints: local("complaints"),
    }
}

pub(super) fn privacy(front: &Front) -> Privacy {
    let map = front.get("privacy").and_then(|value| value.value.as_map());
    let local = |key: &str| map.and_then(|map| map.get(key)).map(|value| local_text(&value.value)).unwrap_or_default();
    Privacy { hosting: local("hosting"), contact: local("contact") }
}
