//! `Caddyfile`, to import in the block of the site.

use super::rules::{FINGERPRINTED, FOREVER, Rules, TYPES, ends};
use crate::exporters::exporter::Output;

const NAME: &str = "Caddyfile";

pub fn files(rules: &Rules) -> Vec<Output> {
    vec![Output::new(NAME, text(rules))]
}

fn text(rules: &Rules) -> String {
    let base = &rules.base;
    let mut text = String::from("# Import this in the block of the site; `root` there names the folder.\n");
    text.push_str("encode zstd gzip\n");
    for policy in &rules.policies {
        text.push_str(&format!("header {base}{}* {{\n", policy.below));
        for (name, value) in &policy.headers {
            text.push_str(&format!("\t{name} \"{value}\"\n"));
        }
        text.push_str("}\n");
    }
    text.push_str(&format!("@fingerprinted path_regexp \"^{base}.*{FINGERPRINTED}\"\n"));
    text.push_str(&format!("header @fingerprinted Cache-Control \"{FOREVER}\"\n"));
    for (end, kind) in TYPES {
        // What is said at the end goes before what the file server makes of the name.
        text.push_str(&format!("@{end} path *.{end}\nheader @{end} {{\n\tContent-Type \"{kind}\"\n\tdefer\n}}\n"));
    }
    for (from, to) in &rules.moved {
        for end in ends(from) {
            text.push_str(&format!("redir {base}{from}{end} {to} 301\n"));
        }
    }
    text.push_str(&format!("respond {base}{NAME} 404\nhandle_errors {{\n"));
    // The page of a language goes before that of the whole site.
    for (at, (folder, page)) in rules.missing.iter().enumerate().rev() {
        text.push_str(&format!(
            "\t@missing{at} {{\n\t\texpression {{err.status_code}} == 404\n\t\tpath {base}{folder}*\n\t}}\n\
             \thandle @missing{at} {{\n\t\trewrite * {base}{page}\n\t\tfile_server\n\t}}\n"
        ));
    }
    text.push_str("}\n");
    text.push_str(if rules.compressed { "file_server {\n\tprecompressed br gzip\n}\n" } else { "file_server\n" });
    text
}
