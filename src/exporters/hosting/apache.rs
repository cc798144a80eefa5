//! `.htaccess`, which Apache reads in every folder of a site (where `AllowOverride FileInfo` lets it).

use super::rules::{FINGERPRINTED, FOREVER, Rules, TYPES};
use crate::exporters::exporter::Output;

const NAME: &str = ".htaccess";

/// One for the whole site, and one for each folder with a word of its own.
pub fn files(rules: &Rules) -> Vec<Output> {
    let mut files = Vec::new();
    for (folder, page) in &rules.missing {
        let missing = format!("ErrorDocument 404 {}{page}\n", rules.base);
        let text = if folder.is_empty() { missing + &whole(rules) } else { missing };
        files.push(Output::new(format!("{folder}{NAME}"), text));
    }
    for policy in rules.policies.iter().filter(|policy| !policy.below.is_empty()) {
        files.push(Output::new(format!("{}{NAME}", policy.below), said(&policy.headers)));
    }
    files
}

fn whole(rules: &Rules) -> String {
    let mut text = String::from("DirectoryIndex index.html\nOptions -Indexes\nAddDefaultCharset utf-8\n");
    text.push_str(&said(rules.headers()));
    text.push_str(&format!(
        "<IfModule mod_headers.c>\n<FilesMatch \"{FINGERPRINTED}\">\nHeader set Cache-Control \"{FOREVER}\"\n\
         </FilesMatch>\n</IfModule>\n"
    ));
    text.push_str("<IfModule mod_mime.c>\n");
    for (end, kind) in TYPES {
        text.push_str(&format!("AddType {kind} .{end}\n"));
    }
    text.push_str(
        "</IfModule>\n<IfModule mod_deflate.c>\n<IfModule mod_filter.c>\nAddOutputFilterByType DEFLATE text/html text/css text/plain \
         text/javascript application/javascript application/json application/xml image/svg+xml text/vtt\n</IfModule>\n</IfModule>\n",
    );
    if !rules.moved.is_empty() {
        text.push_str("<IfModule mod_alias.c>\n");
        for (from, to) in &rules.moved {
            let from = from.replace('.', "\\.");
            text.push_str(&format!("RedirectMatch 301 \"^{}{from}/?$\" \"{to}\"\n", rules.base.replace('.', "\\.")));
        }
        text.push_str("</IfModule>\n");
    }
    text
}

fn said(headers: &[(&'static str, String)]) -> String {
    let lines = headers.iter().map(|(name, value)| format!("Header always set {name} \"{value}\"\n"));
    format!("<IfModule mod_headers.c>\n{}</IfModule>\n", lines.collect::<String>())
}
