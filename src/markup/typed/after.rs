//! What follows a block stays behind it: nothing lands above what the editor wrote before it.

use super::tests::read;
use crate::guide::block::Block;
use crate::guide::part::Part;
use crate::markup::plain;

/// The last paragraph of the body, when a part stands right before it, and how many paragraphs the parts took.
fn behind(text: &str) -> Option<String> {
    let (doc, _) = read(text);
    match doc.body.as_slice() {
        [.., Block::Part(_), Block::Paragraph(line, _)] => Some(plain::line(line)),
        _ => None,
    }
}

#[test]
fn words_behind_the_answers_of_a_question_stay_there() {
    let answers = [
        ("Vraag", "- ( ) a\n- (x) b"),
        ("Waar of niet waar", "- (x) Waar\n- ( ) Niet waar"),
        ("Koppel", "- a → b"),
        ("Volgorde", "1. a\n2. b"),
        ("Getal", "- = 4"),
        ("Stelling", "- ja\n- nee"),
        ("Reflectie", "Schrijf.\n\n#### Checklist\n\n- [ ] a"),
    ];
    for (word, list) in answers {
        let text = format!("### {word}: titel\n\nVooraf.\n\n{list}\n\nDaarna.\n");
        assert_eq!(behind(&text).as_deref(), Some("Daarna."), "{text}");
    }
    let scale = "### Schaal: titel\n<!-- scale: niet | wel -->\n\n- a\n\nDaarna.\n";
    assert_eq!(behind(scale).as_deref(), Some("Daarna."));
}

#[test]
fn words_behind_the_end_of_a_conversation_stay_there() {
    let text = "### Gesprek: titel\n\n#### Opening\n\n- [Zwijgen.](#stilte)\n\n#### Stilte\n\nSam zwijgt.\n\n**Einde.**\n\nDaarna.\n";
    assert_eq!(behind(text).as_deref(), Some("Daarna."));
}

#[test]
fn a_rule_ends_a_transcript() {
    let text = "### Video: titel\n\n[Film](x.mp4)\n\n#### Transcript\n\nWelkom.\n\n---\n\nDaarna.\n";
    assert_eq!(behind(text).as_deref(), Some("Daarna."));
    let (doc, _) = read(text);
    assert!(matches!(doc.parts.as_slice(), [Part::Media(media)] if media.transcript.len() == 1));
}
