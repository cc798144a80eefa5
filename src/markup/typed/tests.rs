//! Typed blocks as editors write them, from Markdown to parts.

use super::replace;
use crate::guide::block::{Block, Inline};
use crate::guide::document::{Document, Head, Role};
use crate::guide::draft::Draft;
use crate::guide::language::Language;
use crate::guide::part::{Answer, ChartForm, Dialogue, Part, Question, When};
use crate::markup::settings_file::default_config;
use crate::markup::value::Values;
use crate::markup::{markdown, plain};
use crate::text::diagnostic::Notes;
use crate::text::span::{SourceId, Span};

/// A draft of `text[from..]` with its anchors, before typed blocks are replaced.
pub(crate) fn draft(text: &str, from: usize, notes: &mut Notes) -> Draft {
    let mut draft = Draft::new(Document {
        id: "pages/voorbeeld".into(),
        language: Language::Nl,
        kind: "page",
        source: SourceId(0),
        path: "pages/voorbeeld.md".into(),
        head: Head::default(),
        body: Vec::new(),
        parts: Vec::new(),
        anchors: Vec::new(),
        sections: Vec::new(),
        refs: Vec::new(),
        files: Vec::new(),
        citations: Vec::new(),
        figure: None,
        compose: None,
        results: None,
        papers: Vec::new(),
        facts: Vec::new(),
        holds_folder: false,
        graded: true,
        packaged: false,
        words: 0,
        stub: false,
    });
    let values = Values::new(&default_config(Span::top(SourceId(0)), jiff::civil::date(2026, 9, 1), false));
    let reader = markdown::Reader { source: SourceId(0), language: Language::Nl, values: &values };
    let mut body = markdown::read(&text.into(), from, &reader, &mut draft, notes);
    for block in &mut body {
        if let Block::Heading(heading) = block {
            let title = plain::line(&heading.content);
            heading.anchor = draft.anchor(&title, heading.level, &heading.settings, Role::Section, heading.span, notes);
        }
    }
    draft.doc.body = body;
    draft
}

pub(super) fn read(text: &str) -> (Document, Vec<&'static str>) {
    let mut notes = Notes::default();
    let mut draft = draft(text, 0, &mut notes);
    replace(&mut draft, &super::Data::new(), &mut notes);
    (draft.doc, notes.iter().map(|note| note.code.name).collect())
}

fn question(text: &str) -> (Question, Vec<&'static str>) {
    let (doc, notes) = read(text);
    match doc.parts.into_iter().next() {
        Some(Part::Question(question)) => (question, notes),
        other => panic!("a question was expected: {other:?}"),
    }
}

fn dialogue(text: &str) -> (Dialogue, Document, Vec<&'static str>) {
    let (doc, notes) = read(text);
    match doc.parts.first() {
        Some(Part::Dialogue(dialogue)) => (dialogue.clone(), doc, notes),
        other => panic!("a conversation was expected: {other:?}"),
    }
}

#[test]
fn only_a_known_word_and_a_colon_make_a_typed_block() {
    let (doc, notes) = read("## Vragen: wat nu\n\n- ( ) een\n\n## Vraag\n\n- twee\n\n## Sleutel 1: leren\n");
    assert!(doc.parts.is_empty() && notes.is_empty());
    for heading in ["Vraag: x", "vraag: x", "Question : x", "Question\u{a0}: x"] {
        let (doc, _) = read(&format!("### {heading}\n\n- ( ) een\n- ( ) twee\n"));
        assert_eq!(doc.anchors[0].title, "x", "{heading}");
        assert_eq!(doc.anchors[0].role, Role::Question);
    }
}

#[test]
fn a_block_reaches_to_the_next_heading_of_its_level_or_the_next_block() {
    let (doc, notes) = read("### Open: een\n\nstam\n\n#### Vraag: twee\n\n- ( ) a\n- ( ) b\n\n### Drie\n\ntekst\n");
    assert_eq!(notes, [""; 0]);
    assert_eq!(doc.parts.len(), 2);
    assert!(matches!(doc.body[..], [Block::Part(0), Block::Part(1), Block::Heading(_), Block::Paragraph(..)]));
}

#[test]
fn a_question_with_hints_feedback_and_explanation() {
    let (question, notes) = question(
        "### Vraag: Wie spreekt **eerst**?\n<!-- id: eerst; points: 2; attempts: 3; confidence: yes; assesses: outcomes/x#y -->\n\nDenk na.\n\n\
         - ( ) De mentor\n  > Dat komt later.\n- (x) De student\n\n> [!TIP]\n> Wie is eigenaar?\n\n> [!NOTE]\n> De uitleg.\n\n> [!WARNING]\n> Blijft staan.\n",
    );
    assert_eq!(notes, [""; 0]);
    assert_eq!(plain::line(&question.title.text), "Wie spreekt eerst?");
    let Answer::One(choices) = &question.answer else { panic!("{:?}", question.answer) };
    assert_eq!(
        choices.iter().map(|choice| (choice.plain.as_str(), choice.right)).collect::<Vec<_>>(),
        [("De mentor", false), ("De student", true)]
    );
    assert_eq!(plain::prose(&choices[0].feedback), "Dat komt later.");
    assert_eq!((question.points, question.attempts, question.confidence), (2.0, Some(3), true));
    assert_eq!((question.hints.len(), question.explanation.len(), question.outcomes.len()), (1, 1, 1));
    assert_eq!(plain::prose(&question.stem), "Denk na.");
}

#[test]
fn square_brackets_allow_several_answers() {
    let (question, _) = question("### Vraag: Welke?\n\n- [x] Gedrag\n- [ ] Gelijk\n- [x] Gevolg\n");
    assert!(matches!(question.answer, Answer::Several(choices) if choices.len() == 3 && choices[2].right));
}

#[test]
fn true_or_false_has_the_true_option_first() {
    let (asked, notes) = question("### Waar of niet waar: Zo is het.\n\n- (x) Niet waar\n- ( ) Waar\n");
    assert_eq!(notes, [""; 0]);
    assert!(matches!(asked.answer, Answer::TrueFalse(choices) if choices[0].plain == "Waar" && choices[1].right));
    let (_, notes) = question("### Vrai ou faux : Ça marche.\n\n- (x) Vrai\n");
    assert_eq!(notes, ["question/true-false"]);
}

#[test]
fn pairs_may_distract_and_need_an_arrow() {
    let (question, notes) = question(
        "### Koppel: Wat hoort samen?\n\n- **Gedrag** → wat je zag\n- Gevoel -> wat het deed\n- → iets anders\n- los\n",
    );
    assert_eq!(notes, ["question/pair"]);
    let Answer::Match(pairs) = question.answer else { panic!() };
    let left: Vec<_> = pairs.iter().map(|pair| pair.left.as_deref().map(plain::line)).collect();
    assert_eq!(left, [Some("Gedrag".into()), Some("Gevoel".into()), None, Some("los".into())]);
    assert_eq!(plain::line(&pairs[2].right), "iets anders");
}

#[test]
fn gaps_are_numbered_through_the_text() {
    let (question, notes) = question(
        "### Invul: Maak af\n\nEerst lezen.\n\nFeedback over {gedrag; handelen}, niet over **de {(persoon) |\nsituatie}**.\n\nDan {}.\n",
    );
    assert_eq!(notes, ["question/gap"]);
    let Answer::Fill(text, gaps) = question.answer else { panic!() };
    assert_eq!(plain::prose(&question.stem), "Eerst lezen.");
    assert_eq!(gaps.len(), 3);
    assert_eq!(gaps[0].right, ["gedrag", "handelen"]);
    assert_eq!(
        (gaps[1].right.as_slice(), gaps[1].wrong.as_slice()),
        (&["persoon".to_owned()][..], &["situatie".to_owned()][..])
    );
    let Block::Paragraph(line, _) = &text[0] else { panic!() };
    assert!(matches!(line[1], Inline::Gap(0)));
}

#[test]
fn numbers_are_right_or_near_and_forms_need_none() {
    let (asked, notes) = question("### Getal: Hoeveel?\n\n- = 4 ± 0\n- ~ 3 tot 5\n  > Dichtbij.\n- vier\n");
    assert_eq!(notes, ["question/number"]);
    let Answer::Number(ranges) = asked.answer else { panic!() };
    assert_eq!(
        ranges.iter().map(|range| (range.right, range.least, range.most)).collect::<Vec<_>>(),
        [(true, 4.0, 4.0), (false, 3.0, 5.0)]
    );
    assert_eq!(plain::prose(&ranges[1].feedback), "Dichtbij.");
    assert_eq!(plain::prose(&asked.stem), "vier");
    let (_, notes) = question("### Getal: Hoeveel dagen?\n");
    assert_eq!(notes, [""; 0]);
}

#[test]
fn a_reflection_has_a_model_answer_and_a_checklist() {
    let (question, notes) = question(
        "### Reflectie: Beschrijf\n<!-- min-words: 40 -->\n\nStam.\n\n#### Modelantwoord\n\nIk zag.\n\n#### Checklist\n\n- [ ] gedrag\n- [ ] gevolg\n\n#### Bijlage\n\nRest.\n",
    );
    assert_eq!(notes, ["question/block"]);
    let Answer::Reflection(reflection) = question.answer else { panic!() };
    assert_eq!((reflection.least_words, reflection.checklist.len()), (40, 2));
    assert_eq!(plain::prose(&reflection.model), "Ik zag.");
    assert_eq!(plain::prose(&question.stem), "Stam. Bijlage Rest.");
}

#[test]
fn scale_order_open_and_statement() {
    let (asked, _) = question(
        "### Schaal: Hoe zeker?\n<!-- scale: niet | een beetje | helemaal; measure: before, after -->\n\n- Ik durf.\n",
    );
    assert!(matches!(asked.answer, Answer::Scale(scale) if scale.marks.len() == 3 && scale.measure.len() == 2));
    let (asked, _) = question("### Volgorde: Zet goed\n\n1. een\n2. twee\n");
    assert!(matches!(asked.answer, Answer::Order(entries) if entries[1].plain == "twee"));
    let (asked, _) = question("### Open: Wat neem je mee?\n<!-- lines: 7 -->\n");
    assert!(matches!(asked.answer, Answer::Open { lines: 7, .. }));
    let (asked, notes) = question(
        "### Stelling: Klopt dit?\n\nStem.\n\n| Antwoord | % |\n|---|---|\n| Ja | 92 |\n| Nee | 8 |\n\nWie nee zei.\n",
    );
    assert_eq!(notes, [""; 0]);
    assert!(matches!(asked.answer, Answer::Statement(choices, Some(_)) if choices[1].plain == "Nee"));
    assert_eq!((plain::prose(&asked.stem).as_str(), asked.explanation.len()), ("Stem.", 1));
}

#[test]
fn what_a_question_needs_is_reported() {
    for heading in ["Vraag", "Waar of niet waar", "Koppel", "Volgorde", "Invul", "Schaal", "Stelling"] {
        let (_, notes) = question(&format!("### {heading}: Wat?\n\nAlleen tekst.\n"));
        assert_eq!(notes, ["question/empty"], "{heading}");
    }
}

const SAM: &str = "### Gesprek: Slecht nieuws\n<!-- goals: duidelijkheid, empathie; pass: duidelijkheid >= 2 -->\n\nVooraf.\n\n\
    #### Opening\n\n> **Sam:** U wilde me spreken? *(gespannen)*\n\n\
    - [“Hoe ging het?”](#uitstel)\n  > **Coach:** stel niet uit. *(duidelijkheid −1, empathie +1)*\n\
    - [“Onvoldoende.”](#stilte)\n  > *(duidelijkheid +2)*\n\n\
    #### Uitstel\n\n- [“Nee.”](#stilte) *(duidelijkheid + veel)*\n- geen keuze\n\n\
    #### Stilte\n\nSam zwijgt. **Einde.**\n";

#[test]
fn a_conversation_has_turns_moods_effects_and_an_end() {
    let (dialogue, doc, notes) = dialogue(SAM);
    assert_eq!(notes, ["dialogue/effect"]);
    assert_eq!(plain::prose(&dialogue.intro), "Vooraf.");
    assert_eq!(dialogue.goals.len(), 2);
    assert_eq!(dialogue.pass[0].value, ("duidelijkheid".to_owned(), 2));
    let [opening, delay, silence] = &dialogue.turns[..] else { panic!() };
    assert_eq!(opening.mood.as_deref(), Some("gespannen"));
    assert_eq!(plain::prose(&opening.scene), "Sam: U wilde me spreken?");
    let first = &opening.choices[0];
    assert_eq!((plain::line(&first.text).as_str(), first.to.value.as_str()), ("“Hoe ging het?”", "uitstel"));
    assert_eq!(plain::prose(&first.coach), "stel niet uit.");
    let effects: Vec<_> = first.effects.iter().map(|effect| (effect.value.0.as_str(), effect.value.1)).collect();
    assert_eq!(effects, [("duidelijkheid", -1), ("empathie", 1)]);
    assert!(opening.choices[1].coach.is_empty());
    assert_eq!(plain::prose(&delay.scene), "geen keuze");
    assert_eq!(plain::prose(&delay.choices[0].coach), "(duidelijkheid + veel)");
    assert!(silence.ends && silence.choices.is_empty() && !opening.ends);
    assert_eq!(plain::prose(&silence.scene), "Sam zwijgt.");
    assert_eq!(doc.anchors[1].role, Role::Turn);
}

#[test]
fn the_turns_of_a_second_conversation_are_its_own() {
    let (doc, _) = read(&format!("{SAM}\n{}", SAM.replace("#stilte", "#nergens")));
    let Some(Part::Dialogue(second)) = doc.parts.get(1) else { panic!() };
    assert_eq!(second.turns[0].choices[0].to.value, "uitstel-1");
    assert_eq!(second.turns[0].choices[1].to.value, "nergens");
    // The link stage sees links to places that exist; the missing turn is for the rule about turns.
    let known = |target: &str| target.strip_prefix('#').is_some_and(|id| doc.has_anchor(id));
    assert!(doc.refs.iter().all(|link| known(&link.target.value)));
}

#[test]
fn a_timeline_reads_dates_and_distances() {
    let (doc, notes) = read(
        "### Tijdlijn: De stage\n\nIntro.\n\n- start - 2 weken — kennismaken: rustig — samen\n- midden: kijken\n- **einde – 3 dagen** – afronden\n- 2026-09-15 — eerste dag\n- ooit — iets\n\nErna.\n",
    );
    assert_eq!(notes, ["timeline/when"]);
    let Some(Part::Timeline(timeline)) = doc.parts.first() else { panic!() };
    let when: Vec<_> = timeline.moments.iter().map(|moment| moment.when.value).collect();
    assert_eq!(when[..3], [When::Start(-14), When::Midway(0), When::End(-3)]);
    assert_eq!(plain::prose(&timeline.moments[0].what), "kennismaken: rustig — samen");
    assert_eq!(timeline.moments[0].words, "start - 2 weken");
    assert_eq!(plain::prose(&timeline.intro), "Intro. ooit — iets");
    assert!(matches!(doc.body[..], [Block::Part(0), Block::Paragraph(..)]));
}

#[test]
fn a_chart_keeps_its_table_and_reads_its_numbers() {
    let (doc, notes) = read(
        "### Grafiek: Stemmen\n<!-- type: pie -->\n\n| A | B | C |\n|---|---|---|\n| x | 92 % | 1,5 |\n| y | - | veel |\n\nErna.\n",
    );
    assert_eq!(notes, ["chart/number"]);
    let Some(Part::Chart(chart)) = doc.parts.first() else { panic!() };
    assert_eq!((chart.form, chart.series.len()), (ChartForm::Pie, 2));
    assert_eq!(chart.rows[0].values, [Some(92.0), Some(1.5)]);
    assert_eq!(chart.rows[1].values, [None, None]);
    assert_eq!(doc.body.len(), 2);
    assert_eq!(read("### Grafiek: Leeg\n\nNiets.\n").1, ["chart/table"]);
}

#[test]
fn cards_have_titles_and_complete_fields() {
    let (doc, notes) = read(
        "### Kaarten: Vormen\n<!-- fields: wat, wie -->\n\n- **Bezoek**\n  - **Wat:** kijken\n  - **Wie:** de docent\n- **Labo:** samen\n",
    );
    assert_eq!(notes, ["cards/field", "cards/field"]);
    let Some(Part::Cards(cards)) = doc.parts.first() else { panic!() };
    let titles: Vec<_> = cards.cards.iter().map(|card| plain::line(&card.title)).collect();
    assert_eq!(titles, ["Bezoek", "Labo"]);
    assert_eq!(plain::prose(&cards.cards[1].body), "samen");
}

#[test]
fn a_contrast_has_two_columns_from_headings_or_a_table() {
    for text in
        ["#### Sterk\n\n- werkt\n\n#### Zwak\n\n- wacht\n", "| Sterk | Zwak |\n|---|---|\n| werkt | wacht |\n| | |\n"]
    {
        let (doc, notes) = read(&format!("### Sterk en zwak: De student\n\n{text}"));
        assert_eq!(notes, [""; 0]);
        let Some(Part::Contrast(contrast)) = doc.parts.first() else { panic!() };
        let columns: Vec<_> =
            contrast.columns.iter().map(|side| (plain::line(&side.title), plain::prose(&side.body))).collect();
        assert_eq!(columns, [("Sterk".into(), "werkt".into()), ("Zwak".into(), "wacht".into())]);
    }
    assert_eq!(read("### Sterk en zwak: De student\n\nTekst.\n").1, ["contrast/columns"]);
}

#[test]
fn a_film_has_captions_and_a_transcript() {
    let (doc, notes) = read(
        "### Video: Start\n\n[film](start.mp4) [ondertitels](start.nl.vtt)\n\nEen film.\n\n#### Transcript\n\nWelkom.\n",
    );
    assert_eq!(notes, [""; 0]);
    let Some(Part::Media(media)) = doc.parts.first() else { panic!() };
    assert!(media.link.is_some() && media.captions.is_some() && !media.sound_only);
    assert_eq!(
        (plain::prose(&media.about).as_str(), plain::prose(&media.transcript).as_str()),
        ("Een film.", "Welkom.")
    );
    assert_eq!(read("### Audio: Niets\n\nTekst.\n").1, ["media/link"]);
}

#[test]
fn the_examples_of_each_code_show_it() {
    for code in super::CODES {
        assert!(read(code.wrong).1.contains(&code.name), "{}: {:?}", code.name, read(code.wrong).1);
        assert!(!read(code.right).1.contains(&code.name), "{}", code.name);
    }
}
