//! How long findings take after a keystroke, in a guide of a thousand documents. Measured when it is asked for:
//! `SPEED=1 cargo test lsp::speed -- --nocapture`; without that, it only holds that they come.

use std::time::{Duration, Instant};

use super::editor::Editor;
use crate::support::folder::{site, write};

#[test]
fn findings_come_soon_in_a_large_guide() {
    let measured = std::env::var_os("SPEED").is_some();
    let count = if measured { 1000 } else { 100 };
    let guide = site([("content/pages/p0.md", "---\ntitle: Nul\n---\n")]);
    for at in 0..count {
        let next = (at + 1) % count;
        let body = "Een zin over stage, met [een link](p0.md) en genoeg woorden om een bladzijde te zijn. ".repeat(12);
        let text = format!(
            "---\ntitle: Pagina {at}\nsummary: Over {at}.\ntags: [t{}]\n---\n\n## Deel\n\n{body}\n\n[Verder](p{next}.md#deel)\n",
            at % 50
        );
        write(guide.path(), format!("content/pages/p{at}.md"), text);
    }
    let mut editor = Editor::new(guide.path());
    let path = "content/pages/p7.md";
    editor.open(path);
    editor.ask("workspace/symbol", serde_json::json!({"query": "x"}));
    let mut times: Vec<Duration> = Vec::new();
    for round in 0..if measured { 20 } else { 2 } {
        let started = Instant::now();
        editor.replace(path, "p8.md#deel", "p8.md#del");
        editor.findings(path, |list| list.len() == 1);
        times.push(started.elapsed());
        editor.replace(path, "p8.md#del)", "p8.md#deel)");
        editor.findings(path, <[serde_json::Value]>::is_empty);
        assert!(round < 20);
    }
    times.sort();
    if measured {
        println!(
            "findings after a keystroke, {count} documents: median {:?}, worst {:?}",
            times[times.len() / 2],
            times[times.len() - 1]
        );
    }
}
