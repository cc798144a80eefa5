//! What can go wrong when a sheet is made.

use crate::text::diagnostic::{Code, Severity};

pub static PRINT_FAILED: Code = Code {
    name: "print/failed",
    severity: Severity::Error,
    wrong: "Een afbeelding op de pagina is geen afbeelding: schema.png is een hernoemd Word-bestand.",
    right: "---\ntitle: Onze stageplaatsen\npdf: false\n---",
};
pub static PRINT_TEMPLATE: Code = Code {
    name: "print/template",
    severity: Severity::Error,
    wrong: "// themes/warm/print/rubric.typ\n#heading(d.page.titel)",
    right: "// themes/warm/print/rubric.typ\n#heading(d.page.title)",
};

pub const CODES: [&Code; 2] = [&PRINT_FAILED, &PRINT_TEMPLATE];
