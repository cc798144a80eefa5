//! The words of a rubric: every level of every criterion describes behaviour, each in its own words.

use std::collections::{HashMap, HashSet};

use super::rubrics::grids;
use super::rule::Rule;
use crate::guide::document::Document;
use crate::guide::language::Language;
use crate::guide::part::{Criterion, Grid, GridForm};
use crate::markup::plain;
use crate::text::diagnostic::{Code, Notes, Severity};
use crate::text::span::Span;

pub static EMPTY: Code = Code {
    name: "rubric/empty",
    severity: Severity::Error,
    wrong: "| Criterium | Voldoende | Goed |\n|---|---|---|\n| Lesgeven | Je geeft een korte uitleg. | |",
    right: "| Criterium | Voldoende | Goed |\n|---|---|---|\n\
            | Lesgeven | Je geeft een korte uitleg. | Je past de uitleg aan de groep aan. |",
};
pub static DUPLICATE: Code = Code {
    name: "rubric/duplicate",
    severity: Severity::Warning,
    wrong: "- **Voldoende:** Je vraagt feedback.\n- **Goed:** Je vraagt feedback.",
    right: "- **Voldoende:** Je vraagt feedback.\n- **Goed:** Je vraagt feedback en je toont wat je ermee deed.",
};
pub static RATING_WORDS: Code = Code {
    name: "rubric/rating-words",
    severity: Severity::Warning,
    wrong: "- **Goed:** Zeer goed.",
    right: "- **Goed:** Je controleert het toestel voor de les begint.",
};

/// The rule.
pub struct Descriptors;

impl Rule for Descriptors {
    fn codes(&self) -> &'static [&'static Code] {
        const { &[&EMPTY, &DUPLICATE, &RATING_WORDS] }
    }

    fn judge(&self, doc: &Document, notes: &mut Notes) {
        for grid in grids(doc) {
            let ratings = Ratings::of(grid, doc.language);
            grid.criteria.iter().for_each(|criterion| check(grid, criterion, &ratings, notes));
        }
    }
}

fn check(grid: &Grid, criterion: &Criterion, ratings: &Ratings, notes: &mut Notes) {
    // A single-point rubric describes the middle only, a checklist nothing.
    let complete = matches!(grid.form, GridForm::Analytic | GridForm::Holistic);
    let name = plain::line(&criterion.title.text);
    let mut seen: HashMap<String, (Span, &str)> = HashMap::new();
    for (at, level) in grid.scale.iter().enumerate() {
        // A level without any descriptor was reported when the criterion was read.
        let Some(descriptor) = criterion.descriptors.get(at).and_then(Option::as_ref) else { continue };
        let said = words(&descriptor.plain);
        if said.is_empty() {
            if complete {
                notes.add(&EMPTY, descriptor.span).arg("level", &level.title).arg("criterion", &name);
            }
        } else if ratings.are_all_of(&said) {
            notes.add(&RATING_WORDS, descriptor.span).arg("criterion", &name).arg("level", &level.title);
        } else if let Some((first, other)) = seen.get(&said) {
            let finding = notes.add(&DUPLICATE, descriptor.span);
            finding.arg("criterion", &name).arg("level", &level.title).arg("other", *other).label(*first);
        } else {
            seen.insert(said, (descriptor.span, &level.title));
        }
    }
}

/// The words of a text in lower case, without signs, a space between two.
fn words(text: &str) -> String {
    let words: Vec<&str> = text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join(" ").to_lowercase()
}

/// What only names how good something is.
struct Ratings {
    /// The titles of the levels.
    titles: HashSet<String>,
    judgements: HashSet<&'static str>,
}

impl Ratings {
    fn of(grid: &Grid, language: Language) -> Ratings {
        let titles = grid.scale.iter().map(|level| words(&level.title)).collect();
        Ratings { titles, judgements: judgements(language).split(' ').collect() }
    }

    /// Whether `said` is a level's title, or has only numbers and words of judgement.
    fn are_all_of(&self, said: &str) -> bool {
        let rates = |word: &str| self.judgements.contains(word) || word.chars().all(char::is_numeric);
        self.titles.contains(said) || said.split(' ').all(rates)
    }
}

/// Words that say how good something is without saying what is seen, and the small words that go with them.
fn judgements(language: Language) -> &'static str {
    match language {
        Language::Nl => {
            "slecht zwak matig onvoldoende voldoende ruim ruimschoots goed beter best sterk uitstekend uitmuntend \
             excellent perfect prima behoorlijk degelijk middelmatig gemiddeld laag hoog gevorderd beginnend \
             behaald bereikt aanwezig afwezig geslaagd oké ok ja nee nog niet geen zeer heel erg te net bijna \
             helemaal gedeeltelijk deels volledig altijd soms nooit vaak meestal tot en of niveau score punten"
        }
        Language::En => {
            "poor weak bad fair moderate insufficient sufficient satisfactory unsatisfactory adequate inadequate \
             average good better best strong excellent outstanding perfect exemplary proficient developing \
             beginning emerging advanced high low met achieved present absent pass fail ok yes no not yet very \
             quite almost fully partly partially always sometimes never often usually to and or level score \
             points"
        }
        Language::Fr => {
            "mauvais faible médiocre passable moyen insuffisant suffisant satisfaisant insatisfaisant acceptable \
             correct bon bien meilleur fort excellent parfait remarquable acquis atteint réussi échec présent \
             absent élevé bas oui non ne pas encore très assez presque peu tout à fait totalement partiellement \
             toujours parfois jamais souvent et ou niveau score points en cours d acquisition"
        }
    }
}
