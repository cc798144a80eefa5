//! What a web server has to say with every file of a site, so that nothing leaves the reader's browser: the one place that
//! holds the policy. `serve` sends it; what is written for a host says the same.

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
