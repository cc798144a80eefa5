//! A small guide with something for every exporter, and what is made of it.

use std::collections::BTreeMap;

use stagegids::compile::{Compiled, InputFile, Inputs, compile};
use stagegids::exporters::EXPORTERS;
use stagegids::exporters::exporter::{Body, Output};
use stagegids::memo::Memo;
use stagegids::text::fingerprint::Fingerprint;

pub const GUIDE: &str = "title: {nl: Gids & co, fr: Guide & co}
url: https://x.be/stage/
language: nl
languages: [nl, fr]
brand: {name: Hogeschool X}
facets: {sector: {onderwijs: Onderwijs}}
packages: true
";

/// Path below `content/` (a theme: below the site), and text.
pub const FILES: [(&str, &str); 13] = [
    ("guide.yml", GUIDE),
    ("index.md", "---\ntitle: Start\nupdated: 2026-03-01\n---\n\nZie [[rubrics/eind]].\n"),
    ("index.fr.md", "---\ntitle: Accueil\nupdated: 2026-03-02\n---\n\nBienvenue.\n"),
    (
        "outcomes/lo.md",
        "---\ntitle: Leerresultaten\nframework: LO\n---\n\n### Feedback **vragen**\n<!-- id: ll-1; code: LL 1 -->\n\nJe vraagt\nfeedback.\n",
    ),
    (
        "indicators/ki.md",
        "---\ntitle: Indicatoren\nframework: KI\n---\n\n### Een startgesprek\n<!-- id: ki-1; code: 1.1; headline: true -->\n\nIn week een.\n",
    ),
    ("rubrics/eind.md", SUMMATIVE),
    ("rubrics/tussen.md", FORMATIVE),
    ("modules/feedback/index.md", "---\ntitle: Feedback\n---\n\nOefen.\n"),
    ("modules/feedback/01-les.md", LESSON),
    (
        "forms/wens.md",
        "---\ntitle: Wensen\nuse: questionnaire\n---\n\n### Vraag: Wat wil je?\n<!-- id: wens -->\n\n- ( ) Rust\n- ( ) Drukte\n",
    ),
    (
        "practices/nieuws.md",
        "---\ntitle: Nieuws <nu>\nsummary: Wat & hoe.\ntype: gesprek\nsector: [onderwijs]\ndate: 2026-09-01\nowner: Stagebureau\ntags: [feedback]\naliases: [/oud/nieuws/, /oud.html]\nshows: indicators/ki#ki-1\n---\n\nTekst.\n",
    ),
    ("pages/verborgen.md", "---\ntitle: Verborgen\nnoindex: true\nupdated: 2026-10-01\n---\n\nStil.\n"),
    ("terms/mentor.md", "---\ntitle: Mentor\nsummary: Wie je begeleidt.\nalso: [mentoren]\n---\n"),
];

const SUMMATIVE: &str = "---
title: Eindevaluatie
use: summative
type: analytic
scale:
  - {id: zwak, title: Zwak, points: 0}
  - {id: sterk, title: Sterk, points: 10-20}
raters:
  - {role: lecturer, counts: decides}
moments: [end]
pass: total at least 50%
---

## Lesgeven
<!-- id: lesgeven; weight: 100; assesses: outcomes/lo#ll-1; must: sterk -->
Voor de klas.

- **Zwak:** Je leest voor.
- **Sterk:** Je vertelt en je kijkt de klas aan.
";

pub const FORMATIVE: &str = "---
title: Tussentijds
use: formative
type: analytic
scale:
  - {id: nog-niet, title: Nog niet}
  - {id: goed, title: Goed}
---

## Vragen
<!-- id: vragen; assesses: outcomes/lo#ll-1 -->

- **Nog niet:** Je wacht af.
- **Goed:** Je vraagt zelf feedback.
";

const LESSON: &str = "---
title: Les
---

### Vraag: Wie spreekt *eerst*?
<!-- id: eerst; points: 2; attempts: 3; practises: outcomes/lo#ll-1 -->

Denk aan Pendleton.

- ( ) De mentor
  > Die komt daarna.
- (x) De student

> [!TIP]
> Wie leert er?

### Invul: Maak af
<!-- id: af -->

Het gaat over {gedrag; handelen}, niet over de {(persoon) | zaak}.

### Getal: Hoeveel?
<!-- id: hoeveel -->

- = 4 ± 0,5
";

/// Compiles a guide that has no error.
pub fn compiled(files: &[(&str, &str)]) -> Compiled {
    let file = |(path, text): &(&str, &str)| {
        let folder = if path.starts_with("themes/") { "" } else { "content/" };
        InputFile::new(format!("{folder}{path}"), text.as_bytes())
    };
    let inputs = Inputs {
        files: files.iter().map(file).collect(),
        today: jiff::civil::date(2026, 11, 22),
        drafts: false,
        year: None,
    };
    let compiled = compile(&inputs, &mut Memo::default());
    let findings: Vec<_> = compiled.report.findings.iter().map(|finding| (finding.code.name, &finding.args)).collect();
    assert!(!compiled.report.has_errors(), "{findings:?}");
    compiled
}

/// Path and bytes of the outputs of a job.
pub type Made = Vec<(String, Vec<u8>)>;

/// Every job of every exporter, by the names of both, with its key and what it makes.
pub fn jobs(files: &[(&str, &str)]) -> BTreeMap<(&'static str, String), (Fingerprint, Made)> {
    let compiled = compiled(files);
    let mut jobs = BTreeMap::new();
    for exporter in EXPORTERS {
        for job in exporter.plan(&compiled.site) {
            let work = exporter.begin(&job, &compiled.site);
            let key = work.key;
            let outputs = (work.make)().unwrap_or_else(|finding| panic!("{finding:?}"));
            let made = (key, outputs.into_iter().map(bytes).collect());
            let twice = jobs.insert((exporter.name(), job.name.clone()), made);
            assert!(twice.is_none(), "{} plans {} twice", exporter.name(), job.name);
        }
    }
    jobs
}

fn bytes(output: Output) -> (String, Vec<u8>) {
    match output.body {
        Body::Bytes(bytes) => (output.path, bytes),
        Body::Copy(from) => panic!("{} is copied from {from}", output.path),
    }
}

/// The finished site: every path once, with its bytes.
pub fn outputs(files: &[(&str, &str)]) -> BTreeMap<String, Vec<u8>> {
    let mut outputs = BTreeMap::new();
    for (path, bytes) in jobs(files).into_values().flat_map(|(_, made)| made) {
        assert!(outputs.insert(path.clone(), bytes).is_none(), "{path} is made twice");
    }
    outputs
}

/// An output as text.
pub fn text(outputs: &BTreeMap<String, Vec<u8>>, path: &str) -> String {
    let bytes = outputs.get(path).unwrap_or_else(|| panic!("no {path} in {:?}", outputs.keys()));
    String::from_utf8(bytes.clone()).expect("a text")
}
