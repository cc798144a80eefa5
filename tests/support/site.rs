//! Small sites in memory, and what is made of them.

use std::collections::BTreeMap;
use std::path::Path;

use stagegids::compile::{Compiled, Content, InputFile, Inputs, compile};
use stagegids::disk;
use stagegids::exporters::exporter::Body;
use stagegids::memo::Memo;
use stagegids::stage::export;
use stagegids::text::report::Report;
use stagegids::text::source::Sources;

/// The day on which everything happens: 22 November 2026.
pub const TODAY: jiff::civil::Date = jiff::civil::date(2026, 11, 22);

/// Settings that do not ask what only a whole guide has.
pub const GUIDE: &str = "title: Gids
language: nl
search: false
offline: false
pdf: false
severity: {page/orphan: off, review/owner: off, review/date: off}
";
pub const HOME: &str = "---\ntitle: Start\n---\n\nWelkom.\n";

/// Files by path from the site folder, with a home page and settings where they give none.
pub fn inputs<P: AsRef<str>, B: AsRef<[u8]>>(files: impl IntoIterator<Item = (P, B)>) -> Inputs {
    let mut all: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    all.insert("content/guide.yml".to_owned(), GUIDE.as_bytes().to_vec());
    all.insert("content/index.md".to_owned(), HOME.as_bytes().to_vec());
    all.extend(files.into_iter().map(|(path, bytes)| (path.as_ref().to_owned(), bytes.as_ref().to_vec())));
    let files = all.into_iter().map(|(path, bytes)| InputFile::new(path, bytes)).collect();
    Inputs { files, today: TODAY, drafts: false, year: None }
}

/// Compiles with an empty memory.
pub fn clean(inputs: &Inputs) -> Compiled {
    compile(inputs, &mut Memo::default())
}

/// The files of the guide in this repository.
pub fn shipped() -> Inputs {
    let read = disk::inputs(Path::new(env!("CARGO_MANIFEST_DIR")), false).expect("the shipped guide can be read");
    Inputs { today: TODAY, ..read }
}

/// The same site without PDFs, which take longer than all else together.
pub fn unprinted(mut inputs: Inputs) -> Inputs {
    for file in &mut inputs.files {
        if let ("content/guide.yml", Content::Text(text)) = (&*file.path, &file.content) {
            *file = InputFile::new("content/guide.yml", format!("{text}\npdf: false\n"));
        }
    }
    inputs
}

/// The finished site in memory. Its paths are unique: two jobs that write one file would overwrite each other.
pub fn outputs(compiled: &Compiled) -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    for planned in export::plan(&compiled.site) {
        // A PDF takes longer than all else together: that they are right is the matter of `exporters/print.rs`.
        if let Some(path) = planned.name().strip_prefix("print:") {
            all.insert(path.to_owned(), b"%PDF".to_vec());
            continue;
        }
        let made = (planned.begin(&compiled.site).make)().unwrap_or_else(|finding| panic!("{finding:?}"));
        for output in made {
            let bytes = match output.body {
                Body::Bytes(bytes) => bytes,
                Body::Copy(from) => format!("copied from {from}").into_bytes(),
            };
            let twice = all.insert(output.path.clone(), bytes).is_some();
            assert!(!twice, "{} is written twice, also by {}", output.path, planned.name());
        }
    }
    all
}

/// An output as text.
pub fn page(outputs: &BTreeMap<String, Vec<u8>>, path: &str) -> String {
    let bytes = outputs.get(path).unwrap_or_else(|| panic!("no {path} in {:?}", outputs.keys()));
    String::from_utf8(bytes.clone()).unwrap_or_else(|_| panic!("{path} is not text"))
}

/// The findings, a line each: `path:line:column code`, with the facts.
pub fn findings(compiled: &Compiled) -> Vec<String> {
    lines(&compiled.report, &compiled.guide().sources)
}

fn lines(report: &Report, sources: &Sources) -> Vec<String> {
    let line = |finding: &stagegids::text::diagnostic::Diagnostic| {
        let source = sources.get(finding.at.source).expect("a finding lies in a source");
        let place = source.line_column(finding.at.start);
        let facts: Vec<String> = finding.args.iter().map(|(name, value)| format!("{name}={value:?}")).collect();
        let hint = finding.suggestion.as_deref().unwrap_or("");
        format!("{}:{}:{} {} {} → {hint}", source.path, place.line, place.column, finding.code.name, facts.join(" "))
    };
    report.findings.iter().map(line).collect()
}
