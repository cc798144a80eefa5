//! A chart whose figures stand in a file.

use stagegids::compile::{Content, InputFile, Inputs, compile};
use stagegids::memo::Memo;

use crate::support::site::{clean, findings, inputs, outputs};

const REPORT: &str = "---\ntitle: Stemmen\n---\n\n## Grafiek: Stemmen\n\n[De cijfers](../data/stemmen.csv)\n";

fn guide(figures: &str) -> Inputs {
    inputs([("content/reports/stemmen.md", REPORT), ("content/data/stemmen.csv", figures)])
}

fn page(compiled: &stagegids::compile::Compiled) -> String {
    assert!(!compiled.report.has_errors(), "{}", findings(compiled).join("\n"));
    String::from_utf8(outputs(compiled)["reports/stemmen/index.html"].clone()).expect("a page is text")
}

#[test]
fn the_chart_shows_the_figures_and_keeps_them_as_a_table_and_a_file() {
    let html = page(&clean(&guide("Stelling;Eens\nLang;62,5\nKort;40\n")));
    assert!(html.contains("<svg") && html.contains("62,5"), "{html}");
    assert!(html.contains("<td>Lang</td><td class=\"end\">62,5</td>"), "{html}");
    assert!(html.contains("stemmen.") && html.contains(".csv\">De cijfers</a>"), "{html}");
}

/// The page is made from two files: it must not be taken from memory when the other one changed.
#[test]
fn figures_that_change_change_the_page() {
    let mut memo = Memo::default();
    compile(&guide("Stelling;Eens\nLang;62,5\n"), &mut memo);
    let changed = guide("Stelling;Eens\nLang;31\n");
    let html = page(&compile(&changed, &mut memo));
    assert!(html.contains(">31</td>") && !html.contains("62,5"), "{html}");
    // A file with figures that nobody names is only carried.
    let mut other = changed.clone();
    other.files.push(InputFile::new("content/data/ander.csv", "a;b\n1\n"));
    assert!(matches!(other.files.last().map(|file| &file.content), Some(Content::Text(_))));
    assert_eq!(page(&compile(&other, &mut memo)), html);
}
