//! The findings about answers to forms. Their words hold nothing of an answer: findings may be shown to others.

use crate::text::diagnostic::{Code, Severity};

const RIGHT: &str = "results: {form: forms/bevraging, data: data/bevraging-2026.csv, by: plaats}";

pub static FORM: Code = Code {
    name: "results/form",
    severity: Severity::Error,
    wrong: "results: {form: pages/mentorendag, data: data/bevraging-2026.csv}",
    right: RIGHT,
};
pub static DATA: Code = Code {
    name: "results/data",
    severity: Severity::Error,
    wrong: "results: {form: forms/bevraging, data: data/bevraging-2062.csv}",
    right: RIGHT,
};
pub static NAME: Code = Code {
    name: "results/name",
    severity: Severity::Error,
    wrong: "results: {form: forms/bevraging, data: data/bevraging-2026.csv, by: plek}",
    right: RIGHT,
};
pub static COLUMN: Code = Code {
    name: "results/column",
    severity: Severity::Error,
    wrong: "plaats;leren 1;opmerking van de balie",
    right: "plaats;leren 1\n\n(of in het verslag: ignore: [opmerking van de balie])",
};
pub static REPEATED: Code = Code {
    name: "results/repeated",
    severity: Severity::Error,
    wrong: "plaats;aanraden;Raad je deze plaats aan?",
    right: "plaats;aanraden",
};
pub static ANSWER: Code = Code {
    name: "results/answer",
    severity: Severity::Error,
    wrong: "plaats;aanraden\nA;Jaa",
    right: "plaats;aanraden\nA;Ja",
};
pub static RESPONDENT: Code = Code {
    name: "results/respondent",
    severity: Severity::Error,
    wrong: "nummer;plaats;aanraden\n7;A;Ja\n7;A;Ja",
    right: "nummer;plaats;aanraden\n7;A;Ja\n8;A;Ja",
};
pub static FEW: Code = Code {
    name: "results/few",
    severity: Severity::Warning,
    wrong: "plaats;aanraden\nA;Ja\nB;Nee",
    right: "Leg de antwoorden van twee of drie jaar samen in één bestand, of laat `by` weg.",
};
pub static HIDDEN: Code = Code {
    name: "results/hidden",
    severity: Severity::Info,
    wrong: "results: {form: forms/bevraging, data: data/een-jaar.csv, by: plaats}",
    right: "results: {form: forms/bevraging, data: data/drie-jaar.csv, by: plaats}",
};
pub static RAW: Code = Code {
    name: "results/raw",
    severity: Severity::Error,
    wrong: "[Alle antwoorden](../data/bevraging-2026.csv)",
    right: RIGHT,
};
pub static TWICE: Code = Code {
    name: "results/twice",
    severity: Severity::Error,
    wrong: "Twee verslagen met data: data/bevraging-2026.csv, het ene per plaats en het andere per jaar.",
    right: "results: {form: forms/bevraging, data: data/bevraging-2026.csv, by: [plaats, jaar]}",
};

pub static PLACE: Code = Code {
    name: "results/place",
    severity: Severity::Error,
    wrong: "---\ntitle: Bevraging\n---\n\n## Resultaten: Wat studenten zeggen",
    right: "---\ntitle: Bevraging\nresults: {form: forms/bevraging, data: data/bevraging-2026.csv}\n---\n\n## Resultaten: Wat studenten zeggen",
};

pub const CODES: [&Code; 12] =
    [&FORM, &DATA, &NAME, &COLUMN, &REPEATED, &ANSWER, &RESPONDENT, &FEW, &HIDDEN, &RAW, &TWICE, &PLACE];

/// Findings whose weight a site cannot change: without them the answers of people could be published.
pub const KEPT: [&Code; 4] = [&RAW, &TWICE, &RESPONDENT, &ANSWER];
