//! The words of the corpus: Dutch enough to have Dutch lengths, repeats and sentences, plain ASCII so that every tool
//! makes the same anchor of a heading.

use crate::prng::Prng;

#[rustfmt::skip]
const NOUNS: [&str; 72] = [
    "student", "mentor", "docent", "stage", "stageplaats", "afspraak", "gesprek", "feedback",
    "verslag", "observatie", "leerdoel", "planning", "evaluatie", "rubriek", "criterium", "niveau",
    "competentie", "klas", "les", "lesvoorbereiding", "leerling", "school", "team", "werkvloer",
    "opdracht", "portfolio", "bewijs", "reflectie", "voortgang", "begeleider", "begeleiding",
    "bezoek", "formulier", "contract", "verzekering", "afwezigheid", "ziekte", "weekplanning",
    "dagboek", "logboek", "intervisie", "vraag", "antwoord", "probleem", "oplossing", "voorbeeld",
    "praktijk", "theorie", "onderzoek", "zorg", "veiligheid", "privacy", "communicatie",
    "samenwerking", "verantwoordelijkheid", "initiatief", "houding", "methode", "materiaal",
    "lokaal", "rooster", "verwachting", "kennismaking", "rondleiding", "beoordeling", "eindgesprek",
    "tussentijdse", "cijfer", "drempel", "succes", "werkpunt", "groei",
];

#[rustfmt::skip]
const OTHERS: [&str; 98] = [
    "de", "het", "een", "en", "van", "in", "op", "te", "voor", "met", "die", "dat", "niet", "ook",
    "als", "bij", "naar", "wat", "wie", "hoe", "wanneer", "samen", "vooraf", "achteraf", "telkens",
    "eerst", "daarna", "tijdens", "binnen", "buiten", "zonder", "tussen", "over", "onder", "na",
    "door", "om", "aan", "uit", "tot", "je", "jouw", "ze", "hun", "bespreekt", "noteert", "vraagt",
    "geeft", "krijgt", "maakt", "leest", "schrijft", "toont", "oefent", "plant", "bekijkt", "kiest",
    "deelt", "luistert", "vergelijkt", "beoordeelt", "observeert", "begeleidt", "bereidt",
    "duidelijk", "concreet", "kort", "rustig", "open", "eerlijk", "wekelijks", "dagelijks",
    "schriftelijk", "mondeling", "nieuw", "eigen", "volgende", "eerste", "laatste", "belangrijk",
    "moeilijk", "haalbaar", "zichtbaar", "positief", "kan", "moet", "mag", "wil", "zal", "blijft",
    "werkt", "helpt", "leert", "groeit", "goed", "beter", "altijd", "soms",
];

/// Tags that pages choose from: bounded, as in a real guide, so that a tag page grows with the guide and their number does not.
#[rustfmt::skip]
pub const TAGS: [&str; 60] = [
    "aanwezigheid", "afspraken", "afstand", "agenda", "begeleiding", "beoordeling",
    "beroepshouding", "bewijzen", "brugfunctie", "collega", "communicatie", "conflict", "contract",
    "coteaching", "crisis", "deontologie", "differentiatie", "doelen", "druk", "eindgesprek",
    "evaluatie", "feedback", "formulieren", "gesprekken", "grenzen", "groei", "hulp", "inclusie",
    "initiatief", "intervisie", "kennismaking", "klasmanagement", "leerlijn", "lesgeven", "logboek",
    "mentor", "motivatie", "netwerk", "observatie", "ouders", "planning", "portfolio", "privacy",
    "reflectie", "rollen", "rubrieken", "samenwerken", "sollicitatie", "stagebezoek", "start",
    "taal", "talenten", "teamleren", "toetsing", "veiligheid", "verslag", "vervoer", "welzijn",
    "werkpunten", "zorg",
];

/// A word for a heading or a title.
pub fn noun(random: &mut Prng) -> &'static str {
    random.pick(&NOUNS)
}

/// Two or three different tags.
pub fn tags(random: &mut Prng) -> Vec<&'static str> {
    let wanted = random.between(2, 3);
    let mut chosen: Vec<&str> = Vec::with_capacity(wanted);
    while chosen.len() < wanted {
        let tag = random.pick(&TAGS);
        if !chosen.contains(&tag) {
            chosen.push(tag);
        }
    }
    chosen
}

/// Appends some running words, without a full stop.
pub fn phrase(random: &mut Prng, words: usize, out: &mut String) {
    for at in 0..words {
        if at > 0 {
            out.push(' ');
        }
        out.push_str(if random.below(5) < 2 { random.pick(&NOUNS) } else { random.pick(&OTHERS) });
    }
}

/// Appends a sentence of 8 to 15 words, now and then with an emphasised word or a comma.
pub fn sentence(random: &mut Prng, out: &mut String) {
    let start = out.len();
    let length = random.between(8, 15);
    phrase(random, length, out);
    capitalise(out, start);
    match random.below(12) {
        0 | 1 => {
            out.push_str(", ");
            phrase(random, 4, out);
        }
        2 => {
            out.push_str(" **");
            out.push_str(noun(random));
            out.push_str("**");
        }
        3 => {
            out.push_str(" *");
            out.push_str(noun(random));
            out.push('*');
        }
        _ => {}
    }
    out.push('.');
}

/// Makes the letter at a byte place a capital; the words are ASCII.
pub fn capitalise(text: &mut str, at: usize) {
    if let Some(letter) = text.get_mut(at..=at) {
        letter.make_ascii_uppercase();
    }
}
