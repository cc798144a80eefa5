//! Whether a sentence is in the passive voice: a form of “to be” or “to become” with a past participle near it. It errs on
//! the side of silence: only a paragraph with several passives is told.

use std::ops::Range;

use super::sentences::Sentence;
use crate::guide::language::Language;

/// The auxiliary and the participle are at most so many words apart, in English and French.
const NEAR: usize = 3;

const DUTCH_AUXILIARY: [&str; 5] = ["word", "wordt", "worden", "werd", "werden"];
/// What looks like a participle and is none.
const DUTCH_NOUNS: [&str; 34] = [
    "bedrijven",
    "bedrijf",
    "beelden",
    "begrippen",
    "beleid",
    "bekend",
    "beoordelingen",
    "berichten",
    "bericht",
    "bevoegd",
    "bezoeken",
    "gebied",
    "gebieden",
    "gebouwen",
    "gedachten",
    "gedicht",
    "geen",
    "gegevens",
    "geluiden",
    "gesprekken",
    "gevallen",
    "gevoelens",
    "gewicht",
    "gewoonten",
    "gezamenlijken",
    "gezond",
    "gezonden",
    "gezin",
    "verband",
    "verbanden",
    "verhalen",
    "verslagen",
    "verstand",
    "ervaringen",
];
/// Verbs that are put apart around `ge`: uitgelegd, nagekeken.
const DUTCH_FIRST: [&str; 22] = [
    "aan", "achter", "af", "bij", "binnen", "door", "goed", "in", "mee", "na", "om", "onder", "op", "over", "samen",
    "terug", "toe", "tegen", "uit", "vast", "voor", "weer",
];

/// Participles on `en` without `ge`; other words of that form are infinitives or plurals.
const DUTCH_STRONG: [&str; 16] = [
    "afgesproken",
    "begrepen",
    "bekeken",
    "beschreven",
    "besproken",
    "bewezen",
    "herschreven",
    "ondernomen",
    "onderschreven",
    "ontnomen",
    "ontvangen",
    "overwogen",
    "vergeleken",
    "vergeten",
    "vervangen",
    "verwezen",
];

const ENGLISH_AUXILIARY: [&str; 8] = ["am", "is", "are", "was", "were", "be", "been", "being"];
const ENGLISH_PARTICIPLES: [&str; 40] = [
    "begun",
    "bought",
    "brought",
    "built",
    "caught",
    "chosen",
    "done",
    "drawn",
    "driven",
    "felt",
    "found",
    "given",
    "grown",
    "heard",
    "held",
    "hidden",
    "kept",
    "known",
    "laid",
    "led",
    "left",
    "lost",
    "made",
    "meant",
    "met",
    "paid",
    "said",
    "seen",
    "sent",
    "shown",
    "sold",
    "spoken",
    "spent",
    "taken",
    "taught",
    "thought",
    "told",
    "understood",
    "won",
    "written",
];
const ENGLISH_OTHERS: [&str; 10] =
    ["indeed", "interested", "married", "need", "speed", "supposed", "tired", "used", "worried", "excited"];

const FRENCH_AUXILIARY: [&str; 19] = [
    "est", "sont", "était", "étaient", "sera", "seront", "serait", "seraient", "soit", "soient", "fut", "furent",
    "être", "été", "étant", "suis", "sommes", "êtes", "étions",
];
const FRENCH_PARTICIPLES: [&str; 18] = [
    "fait", "mis", "pris", "dit", "écrit", "vu", "lu", "reçu", "rendu", "conduit", "ouvert", "offert", "défini",
    "choisi", "fourni", "rempli", "suivi", "établi",
];
/// Verbs whose past is made with “être” in the active voice.
const FRENCH_MOTION: [&str; 11] =
    ["allé", "arrivé", "entré", "resté", "tombé", "passé", "né", "rentré", "retourné", "monté", "décédé"];

/// The auxiliary of the first passive of a sentence.
pub fn find(text: &str, sentence: &Sentence, language: Language) -> Option<Range<usize>> {
    let words: Vec<String> = sentence.words.iter().map(|word| text[word.clone()].to_lowercase()).collect();
    let is_auxiliary = |word: &str| match language {
        Language::Nl => DUTCH_AUXILIARY.contains(&word),
        Language::En => ENGLISH_AUXILIARY.contains(&word),
        Language::Fr => FRENCH_AUXILIARY.contains(&word),
    };
    for (at, _) in words.iter().enumerate().filter(|(_, word)| is_auxiliary(word)) {
        let passive = match language {
            // Dutch puts much between the two, and in a clause the participle before.
            Language::Nl => words.iter().any(|word| dutch(word)),
            Language::En => words[at + 1..].iter().take(NEAR).any(|word| english(word)),
            Language::Fr => words[at + 1..].iter().take(NEAR).any(|word| french(word)),
        };
        if passive {
            return Some(sentence.words[at].clone());
        }
    }
    None
}

fn dutch(word: &str) -> bool {
    if word.chars().count() < 5 || DUTCH_NOUNS.contains(&word) {
        return false;
    }
    let ends = word.ends_with('d') || word.ends_with('t') || word.ends_with("en");
    let starts = |word: &str| word.starts_with("ge");
    let joined =
        || DUTCH_FIRST.iter().any(|first| word.strip_prefix(first).is_some_and(|rest| starts(rest) && rest.len() > 4));
    let unmarked = || ["be", "ver", "ont", "her"].iter().any(|first| word.starts_with(first)) && !word.ends_with("en");
    DUTCH_STRONG.contains(&word) || (ends && (starts(word) || joined() || unmarked()))
}

fn english(word: &str) -> bool {
    let regular = word.len() > 4 && word.ends_with("ed") && !ENGLISH_OTHERS.contains(&word);
    regular || ENGLISH_PARTICIPLES.contains(&word)
}

fn french(word: &str) -> bool {
    let stem = word.trim_end_matches('s');
    let stem = stem.strip_suffix("ée").map_or_else(|| stem.trim_end_matches('e').to_owned(), |stem| format!("{stem}é"));
    if FRENCH_MOTION.contains(&stem.as_str()) {
        return false;
    }
    let known = || FRENCH_PARTICIPLES.iter().any(|known| stem == known.trim_end_matches('s'));
    (stem.ends_with('é') && stem.chars().count() > 2 && stem != "été") || known()
}
