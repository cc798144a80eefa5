//! `nginx.conf`, to include in the `server` block of nginx.

use super::rules::{FINGERPRINTED, FOREVER, Rules, TYPES, ends};
use crate::exporters::exporter::Output;

const NAME: &str = "nginx.conf";

pub fn files(rules: &Rules) -> Vec<Output> {
    vec![Output::new(NAME, text(rules))]
}

fn text(rules: &Rules) -> String {
    let base = &rules.base;
    // What is said of a site in a folder holds for that folder alone.
    let open = if base == "/" { String::new() } else { format!("location ^~ {base} {{\n") };
    let mut text = format!(
        "# Include this in the server block of the site; `root` there names the folder{}.\n\
         # After a build that moved pages: nginx -s reload\n{open}\
         index index.html;\ncharset utf-8;\ncharset_types text/css text/javascript application/javascript \
         application/json application/xml image/svg+xml text/plain text/vtt;\n",
        if base == "/" { String::new() } else { format!(" in which `{}` lies", base.trim_matches('/')) },
    );
    if rules.compressed {
        text.push_str("gzip_static on;\n# With the module ngx_brotli:\n# brotli_static on;\n");
    } else {
        text.push_str(
            "gzip on;\ngzip_vary on;\ngzip_types text/css text/javascript application/javascript application/json \
             application/xml image/svg+xml text/vtt;\n",
        );
    }
    text.push_str(&said(rules.headers(), None, ""));
    for (folder, page) in &rules.missing {
        match folder.is_empty() {
            true => text.push_str(&format!("error_page 404 {base}{page};\n")),
            false => text.push_str(&format!("location {base}{folder} {{ error_page 404 {base}{page}; }}\n")),
        }
    }
    for policy in rules.policies.iter().filter(|policy| !policy.below.is_empty()) {
        let headers = said(&policy.headers, None, "  ");
        text.push_str(&format!("location ^~ {base}{} {{\n{headers}}}\n", policy.below));
    }
    // What a location says of headers takes the place of all that was said above it.
    let kept = said(rules.headers(), Some(FOREVER), "  ");
    text.push_str(&format!("location ~ \"{FINGERPRINTED}\" {{\n{kept}}}\n"));
    for (end, kind) in TYPES {
        text.push_str(&format!("location ~ \\.{end}$ {{ types {{ }} default_type {kind}; }}\n"));
    }
    text.push_str(&format!("location = {base}{NAME} {{ return 404; }}\n"));
    for (from, to) in &rules.moved {
        for end in ends(from) {
            text.push_str(&format!("location = {base}{from}{end} {{ return 301 {to}; }}\n"));
        }
    }
    text.push_str(if base == "/" { "" } else { "}\n" });
    text
}

fn said(headers: &[(&'static str, String)], kept: Option<&str>, indent: &str) -> String {
    let kept = kept.map(|kept| ("Cache-Control", kept));
    let all = headers.iter().map(|(name, value)| (*name, value.as_str())).chain(kept);
    all.map(|(name, value)| format!("{indent}add_header {name} \"{value}\" always;\n")).collect()
}
