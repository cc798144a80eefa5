//! `_headers` and `_redirects`, which Netlify, Cloudflare Pages and hosts like them read.

use super::rules::{ASK, FOREVER, Rules};
use crate::exporters::exporter::Output;

pub fn files(rules: &Rules) -> Vec<Output> {
    let mut files = vec![Output::new("_headers", headers(rules))];
    if !rules.moved.is_empty() {
        files.push(Output::new("_redirects", redirects(rules)));
    }
    files
}

fn headers(rules: &Rules) -> String {
    let mut text = String::new();
    for policy in &rules.policies {
        text.push_str(&format!("{}{}*\n", rules.base, policy.below));
        for (name, value) in &policy.headers {
            // These hosts join what several rules say; what was said for the whole site is taken back first.
            if !policy.below.is_empty() {
                text.push_str(&format!("  ! {name}\n"));
            }
            text.push_str(&format!("  {name}: {value}\n"));
        }
    }
    text.push_str(&format!("{}sw.js\n  Cache-Control: {ASK}\n", rules.base));
    for file in &rules.fingerprinted {
        text.push_str(&format!("{}{file}\n  Cache-Control: {FOREVER}\n", rules.base));
    }
    text
}

/// Each line: from, to, and the status; with `!`, also where a file stands (the page that leads on without a server).
fn redirects(rules: &Rules) -> String {
    let line = |(from, to): &(String, String)| format!("{}{from} {to} 301!\n", rules.base);
    rules.moved.iter().map(line).collect()
}
