//! What a web server has to say with every file of a site, so that nothing leaves the reader's browser: the one place that
//! holds the policy. `serve` sends it; what is written for a host says the same.

use crate::guide::config::Config;
use crate::guide::route;
use crate::guide::web_editor::WebEditor;

/// The headers of every answer: name and value.
///
/// The policy (Content Security Policy Level 3) lets a page load only what lies on its own site, and run nothing that
/// stands in the page itself. `wasm-unsafe-eval` is for the search, which is WebAssembly; pictures in an address (`data:`)
/// load nothing. A page of another site can not show this one inside itself.
pub const HEADERS: [(&str, &str); 3] = [
    (
        "Content-Security-Policy",
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
         object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'",
    ),
    ("Referrer-Policy", "same-origin"),
    ("X-Content-Type-Options", "nosniff"),
];

/// The policy for the editor in the browser, and for nothing else: it writes its own styles, and speaks with the host of the
/// repository. Its scripts too lie on the site itself.
pub fn web_editor_policy(editor: &WebEditor) -> String {
    let origins: String = editor.origins().iter().map(|origin| format!(" {origin}")).collect();
    format!(
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; \
         img-src 'self' data: blob:{origins}; media-src 'self' blob:; connect-src 'self' data: blob:{origins}; \
         worker-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    )
}

/// The headers of the answer for a path from the base of the site: `rubrics/x/`.
pub fn of(path: &str, config: &Config) -> Vec<(&'static str, String)> {
    let editor = config.web_editor.as_ref().filter(|_| path.split('/').next() == Some(route::WEB_EDITOR));
    let header = |(name, value): (&'static str, &str)| match (name, editor) {
        ("Content-Security-Policy", Some(editor)) => (name, web_editor_policy(editor)),
        _ => (name, value.to_owned()),
    };
    HEADERS.into_iter().map(header).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_is_strict() {
        let (_, policy) = HEADERS.iter().find(|(name, _)| *name == "Content-Security-Policy").expect("there is one");
        for refused in ["'unsafe-inline'", "'unsafe-eval'", "*", "http:", "https:"] {
            assert!(!policy.split([' ', ';']).any(|word| word == refused), "{refused}");
        }
        let directives: Vec<&str> = policy.split("; ").filter_map(|directive| directive.split(' ').next()).collect();
        // These do not fall back on `default-src`.
        for needed in ["default-src", "base-uri", "form-action", "frame-ancestors"] {
            assert!(directives.contains(&needed), "{needed}");
        }
    }

    #[test]
    fn every_header_fits_on_its_line() {
        for (name, value) in HEADERS {
            assert!(name.chars().all(|sign| sign.is_ascii_alphabetic() || sign == '-'), "{name}");
            assert!(value.chars().all(|sign| matches!(sign, ' '..='~')) && !value.contains("  "), "{value}");
        }
    }
}
