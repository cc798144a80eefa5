//! `Kaarten:` — a list whose items are cards: the bold start is the title. With `fields` each card must fill in each.

use super::{Found, Reader, lines};
use crate::guide::block::{Block, Item};
use crate::guide::part::{Card, Cards, Part};
use crate::markup::plain;
use crate::text::diagnostic::{Code, Severity};

pub static EMPTY: Code = Code {
    name: "cards/empty",
    severity: Severity::Error,
    wrong: "### Kaarten: Op zak",
    right: "### Kaarten: Op zak\n\n- **Vraag door.** Vraag wat de student zag.",
};
pub static FIELD: Code = Code {
    name: "cards/field",
    severity: Severity::Warning,
    wrong: "### Kaarten: Vormen\n<!-- fields: wat, wie -->\n\n- **Stagebezoek**\n  - **Wat:** een bezoek",
    right: "### Kaarten: Vormen\n<!-- fields: wat, wie -->\n\n- **Stagebezoek**\n  - **Wat:** een bezoek\n  - **Wie:** de begeleider",
};

/// Reads a set of cards; what follows its last list stays behind it in the body.
pub(super) fn read(found: Found, reader: &mut Reader<'_>) -> (Part, Vec<Block>) {
    let Found { title, settings, mut body, .. } = found;
    let after = lines::split_after_last(&mut body, |block| matches!(block, Block::List(_)));
    reader.between(&body, |_| true);
    let (items, intro) = lines::take_items(body, |_| true);
    if items.is_empty() {
        reader.notes.add(&EMPTY, title.span);
    }
    let cards: Vec<Card> = items.into_iter().map(card).collect();
    let fields = settings.list("fields");
    for card in &cards {
        let filled: Vec<String> = card.body.iter().flat_map(labels).collect();
        for field in &fields {
            if !filled.contains(&field.value.to_lowercase()) {
                reader.notes.add(&FIELD, card.span).arg("field", &field.value).arg("card", plain::line(&card.title));
            }
        }
    }
    (Part::Cards(Cards { title, intro, cards }), after)
}

/// A card without a bold start has no title.
fn card(item: Item) -> Card {
    let (title, body) = lines::label(&item.body).unwrap_or_else(|| (Vec::new(), item.body));
    Card { title, body, span: item.span }
}

/// The bold starts in a list of a card, in lower case.
fn labels(block: &Block) -> Vec<String> {
    let Block::List(list) = block else { return Vec::new() };
    let labels = list.items.iter().filter_map(|item| lines::label(&item.body));
    labels.map(|(label, _)| plain::line(&label).to_lowercase()).collect()
}
