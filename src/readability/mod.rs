//! Hints for who writes: sentences that are long, passives that pile up, words the team writes otherwise; and a score per
//! page. It works only when asked (`check --readability`): a hint is for the writer, and no build waits for it.

mod passages;
mod passive;
mod preferred;
mod score;
mod sentences;
mod syllables;

use rayon::prelude::*;

pub use score::{Level, Score};

use crate::guide::document::Document;
use crate::guide::graph::Guide;
use crate::text::diagnostic::{Code, Diagnostic, Notes, Severity};
use crate::text::span::Span;
use passages::Passage;
use preferred::Preferred;

pub static SENTENCE: Code = Code {
    name: "readability/sentence",
    severity: Severity::Info,
    wrong: "Je spreekt met je mentor af wanneer jullie het gesprek voeren, waarbij je rekening houdt met het uurrooster van \
            de dienst en met de dagen waarop je begeleider van de opleiding langs kan komen.",
    right: "Spreek met je mentor af wanneer jullie het gesprek voeren. Houd rekening met het uurrooster van de dienst. Kies \
            een dag waarop je begeleider langs kan komen.",
};
pub static PASSIVE: Code = Code {
    name: "readability/passive",
    severity: Severity::Info,
    wrong: "Het formulier wordt ingevuld. Daarna wordt het besproken. De afspraken worden genoteerd.",
    right: "Vul het formulier in. Bespreek het samen. Noteer daarna de afspraken.",
};
pub static WORD: Code = Code {
    name: "readability/word",
    severity: Severity::Info,
    wrong: "# guide.yml\nstyle: {nl: {stagiair(e): student}}\n\nDe stagiaire belt de mentor.",
    right: "De student belt de mentor.",
};

pub const CODES: [&Code; 3] = [&SENTENCE, &PASSIVE, &WORD];

/// What was read: the hints, and the scores from hard to easy.
pub struct Reading {
    pub notes: Notes,
    pub scores: Vec<Score>,
}

/// Reads every page that does not say `readability: false`, side by side.
pub fn read(guide: &Guide) -> Reading {
    let preferred = Preferred::new(&guide.config);
    let asked = |doc: &&std::sync::Arc<Document>| {
        let front = doc.head.front.as_ref();
        !doc.stub && front.is_none_or(|front| front.get("readability").is_none() || front.flag("readability"))
    };
    let docs: Vec<&std::sync::Arc<Document>> = guide.docs.iter().filter(asked).collect();
    let read: Vec<(Vec<Diagnostic>, Score)> = docs.par_iter().map(|doc| page(guide, doc, &preferred)).collect();
    let (mut notes, mut scores) = (Notes::default(), Vec::with_capacity(read.len()));
    for (found, score) in read {
        notes.extend(found);
        scores.push(score);
    }
    scores.sort_by(Score::from_hard_to_easy);
    Reading { notes, scores }
}

fn page(guide: &Guide, doc: &Document, preferred: &Preferred) -> (Vec<Diagnostic>, Score) {
    let text = guide.sources.get(doc.source).map_or("", |source| &*source.text);
    let limits = &guide.config.readability;
    let mut notes = Notes::default();
    let mut score = Score::new(doc);
    for passage in passages::of(text) {
        let at = |range: std::ops::Range<usize>| {
            let (start, end) = passage.place(&range);
            Span::new(doc.source, start, end)
        };
        let sentences = sentences::split(&passage.text, doc.language);
        for sentence in &sentences {
            if sentence.words.len() > limits.sentence {
                let (first, last) = (sentence.words[0].clone(), sentence.words[sentence.words.len() - 1].clone());
                let note = notes.add(&SENTENCE, at(first.start..last.end));
                note.arg("words", sentence.words.len()).arg("limit", limits.sentence);
            }
            score.add(&passage.text, sentence, doc.language);
        }
        passives(&passage, &sentences, doc, limits.passive, &at, &mut notes);
        for (range, better) in preferred.find(&passage.text, doc.language) {
            let word = &passage.text[range.clone()];
            notes.add(&WORD, at(range.clone())).arg("word", word).suggest(Some(better));
        }
    }
    (notes.into_vec(), score)
}

/// One passive is a choice; a paragraph full of them hides who does what.
fn passives(
    passage: &Passage,
    sentences: &[sentences::Sentence],
    doc: &Document,
    limit: usize,
    at: &impl Fn(std::ops::Range<usize>) -> Span,
    notes: &mut Notes,
) {
    let found: Vec<std::ops::Range<usize>> =
        sentences.iter().filter_map(|sentence| passive::find(&passage.text, sentence, doc.language)).collect();
    if let Some(first) = found.first().filter(|_| found.len() >= limit) {
        notes.add(&PASSIVE, at(first.clone())).arg("count", found.len());
    }
}

#[cfg(test)]
mod tests;
