//! What is counted, against what a person counts.

use super::sentences::split;
use super::*;
use crate::guide::language::Language;
use crate::guide::language::Language::{En, Fr, Nl};

fn words(text: &str, language: Language) -> Vec<Vec<&str>> {
    let sentences = split(text, language);
    sentences.iter().map(|sentence| sentence.words.iter().map(|word| &text[word.clone()]).collect()).collect()
}

fn lengths(text: &str, language: Language) -> Vec<usize> {
    words(text, language).iter().map(Vec::len).collect()
}

#[test]
fn sentences_end_where_a_reader_stops() {
    assert_eq!(lengths("Je belt. Daarna schrijf je! Klaar?", Nl), [2, 3, 1]);
    assert_eq!(lengths("Neem bv. een agenda, d.w.z. papier. Om 9.30 uur begin je.", Nl), [6, 5]);
    assert_eq!(lengths("Vraag het aan dr. Jans of mevr. Peeters (zie blz. 12).", Nl), [11]);
    assert_eq!(lengths("Hij zei: “Ga maar.” Toen ging ze… Echt waar.", Nl), [4, 3, 2]);
    assert_eq!(lengths("Ask your mentor, e.g. about time. Then wait.", En), [6, 2]);
    assert_eq!(lengths("Voyez M. Dupont, p. ex. lundi. C’est clair.", Fr), [6, 2]);
    assert_eq!(lengths("wat je zag → wat je ervan vond", Nl), [3, 4]);
    assert_eq!(
        words("Foto’s van 1,5 uur e-learning: 'ja'.", Nl),
        [["Foto’s", "van", "1,5", "uur", "e-learning", "ja"]]
    );
    assert_eq!(lengths("… — !", Nl), [0; 0]);
}

/// Counted by hand, with a dictionary for the doubtful ones.
#[test]
fn syllables_are_those_of_the_dictionary() {
    let dutch = [
        ("stage", 2),
        ("student", 2),
        ("begeleiding", 4),
        ("beoordelen", 4),
        ("evaluatie", 5),
        ("situatie", 4),
        ("feedback", 2),
        ("ideeën", 3),
        ("geïnterviewde", 5),
        ("coördinatie", 5),
        ("reëel", 2),
        ("één", 1),
        ("jij", 1),
        ("nieuw", 1),
        ("mooi", 1),
        ("leeuw", 1),
        ("geoefend", 3),
        ("portfolio", 4),
        ("officieel", 4),
        ("financiële", 5),
        ("museum", 3),
        ("team", 1),
        ("coach", 1),
        ("radio", 3),
        ("beïnvloeden", 4),
        ("bijzonder", 3),
        ("yoga", 2),
        ("e-mail", 2),
        ("foto’s", 2),
        ("werkvloer", 2),
        ("agenda", 3),
        ("12", 1),
        ("opleidingscommissie", 6),
    ];
    let english = [
        ("student", 2),
        ("internship", 3),
        ("evaluated", 5),
        ("teacher", 2),
        ("made", 1),
        ("table", 2),
        ("rule", 1),
        ("observed", 2),
        ("assesses", 3),
        ("situation", 4),
        ("experience", 4),
        ("people", 2),
        ("science", 2),
        ("idea", 3),
        ("the", 1),
        ("feedback", 2),
        ("asked", 1),
        ("wanted", 2),
        ("places", 2),
        ("criteria", 4),
        ("quality", 3),
        ("guide", 1),
    ];
    let french = [
        ("stage", 1),
        ("élève", 2),
        ("l’élève", 2),
        ("évaluation", 4),
        ("étudiant", 3),
        ("réalité", 4),
        ("question", 2),
        ("langue", 1),
        ("langues", 1),
        ("que", 1),
        ("théâtre", 2),
        ("naïf", 2),
        ("le", 1),
        ("les", 1),
        ("maître", 1),
        ("critère", 2),
        ("objectifs", 3),
        ("compétence", 3),
        ("œuvre", 1),
        ("créer", 2),
    ];
    let count = |list: &[(&str, usize)], language| -> Vec<String> {
        let wrong = list.iter().filter(|(word, wanted)| syllables::count(word, language) != *wanted);
        wrong.map(|(word, wanted)| format!("{word}: {} for {wanted}", syllables::count(word, language))).collect()
    };
    let wrong = [count(&dutch, Nl), count(&english, En), count(&french, Fr)].concat();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn passives_are_told_from_what_looks_like_them() {
    let passive = |text: &str, language| {
        let sentence = &split(text, language)[0];
        passive::find(text, sentence, language).map(|range| text[range].to_owned())
    };
    for (text, language, auxiliary) in [
        ("Het formulier wordt door de mentor ingevuld.", Nl, "wordt"),
        ("Zodra de afspraken genoteerd werden, begin je.", Nl, "werden"),
        ("De student wordt beoordeeld.", Nl, "wordt"),
        ("The form is filled in by the mentor.", En, "is"),
        ("It was quickly written down.", En, "was"),
        ("Le formulaire est rempli par le maître.", Fr, "est"),
        ("Les critères sont toujours expliqués.", Fr, "sont"),
    ] {
        assert_eq!(passive(text, language).as_deref(), Some(auxiliary), "{text}");
    }
    for (text, language) in [
        ("De gesprekken worden moeilijker.", Nl),
        ("Je wordt leraar in een gezond team.", Nl),
        ("Je hebt het formulier ingevuld.", Nl),
        ("The mentor is a teacher in need of time.", En),
        ("Elle est arrivée hier.", Fr),
        ("Il a rempli le formulaire.", Fr),
    ] {
        assert_eq!(passive(text, language), None, "{text}");
    }
}

#[test]
fn a_passage_leads_back_to_its_source() {
    let text = "---\ntitle: T\n---\n\n# Kop\n\nEen **vet** [woord](pad.md) en `code`\nmet {{ values.x }} en [[a|een link]] [@b].\n\n\
                - (x) De *juiste* keuze\n  > Waarom.\n\n| kop | é |\n|---|---|\n| cel | twee |\n\n```\nniet dit\n```\n\n<!-- niet: dit -->\n";
    let passages = passages::of(text);
    let words: Vec<&str> = passages.iter().map(|passage| passage.text.as_str()).collect();
    assert_eq!(
        words,
        ["Een vet woord en code met 0 en een link .", "De juiste keuze", "Waarom.", "kop", "é", "cel", "twee"]
    );
    for passage in &passages {
        for sentence in split(&passage.text, Nl) {
            for word in sentence.words {
                let (start, end) = passage.place(&word);
                let (shown, there) = (&passage.text[word], &text[start..end]);
                assert!(shown == there || (shown == "0" && there == "{{ values.x }}"), "{shown:?} is {there:?}");
            }
        }
    }
}

/// The formulas, worked out by hand for a text of which everything was counted.
#[test]
fn the_score_is_that_of_the_formula() {
    let score =
        |language, sentences, words, syllables| Score { path: "a.md".into(), language, sentences, words, syllables };
    // 206.84 − 0.93 × 10 − 77 × 1.5 = 82.04
    assert_eq!(score(Nl, 10, 100, 150).value(), Some(82));
    // 206.835 − 1.015 × 20 − 84.6 × 1.5 = 59.635
    assert_eq!(score(En, 10, 200, 300).value(), Some(60));
    // 207 − 1.015 × 20 − 73.6 × 1.7 = 61.58
    assert_eq!(score(Fr, 10, 200, 340).value(), Some(62));
    assert_eq!(score(Nl, 1, 200, 800).value(), Some(0));
    assert_eq!(score(Nl, 10, 99, 150).value(), None);
    assert_eq!(score(Nl, 10, 100, 150).level(), Some(Level::Easy));
}
