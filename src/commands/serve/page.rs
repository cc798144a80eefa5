//! A page that is told of changes: the script that listens is put in it, and what the script must know.

use std::sync::Arc;

use crate::stage::shelf::{Held, Item};
use crate::text::fingerprint::{Fingerprint, Mixer};

/// The folder, below that of the site, of what only `serve` has. No file of a site has a name with a dot before it.
pub const FOLDER: &str = ".stagegids/";
pub const SCRIPT: &str = include_str!("live/live.js");
pub const STYLE: &str = include_str!("live/live.css");

/// What a page is known by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Glance {
    /// Of all but the addresses of its styles.
    pub rest: Fingerprint,
    /// The addresses of its styles.
    pub styles: Vec<String>,
}

/// How the theme writes a style: only what stands so is exchanged without loading the page again.
const STYLE_START: &str = "<link rel=\"stylesheet\" href=\"";

pub fn glance(file: &Item) -> Glance {
    let Held::Bytes(bytes) = &file.content else { return Glance { rest: file.tag, styles: Vec::new() } };
    let Ok(mut text) = std::str::from_utf8(bytes) else { return Glance { rest: file.tag, styles: Vec::new() } };
    let (mut mixer, mut styles) = (Mixer::default(), Vec::new());
    while let Some((before, after)) = text.split_once(STYLE_START) {
        mixer.push(before.as_bytes());
        let end = after.find('"').unwrap_or(after.len());
        styles.push(after[..end].to_owned());
        text = &after[end..];
    }
    mixer.push(text.as_bytes());
    Glance { rest: mixer.finish(), styles }
}

/// The page with the script in it.
pub fn told(file: &Item, bytes: &Arc<[u8]>, base: &str) -> Arc<[u8]> {
    let has = glance(file).rest.short(32);
    let script = format!("<script type=\"module\" src=\"{base}{FOLDER}live.js?has={has}\"></script>");
    let end = bytes.windows(7).position(|seven| seven == b"</head>").unwrap_or(bytes.len());
    [&bytes[..end], script.as_bytes(), &bytes[end..]].concat().into()
}

/// What stands where there is no site yet.
pub fn waiting(lang: &str, title: &str, text: &str, base: &str) -> String {
    let escaped = crate::markup::html::escaped;
    let (title, text) = (escaped(title), escaped(text));
    format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n\
         <link rel=\"stylesheet\" href=\"{base}{FOLDER}live.css\">\n\
         <script type=\"module\" src=\"{base}{FOLDER}live.js?has={has}\"></script>\n</head>\n\
         <body class=\"waiting\">\n<main>\n<h1>{title}</h1>\n<p>{text}</p>\n</main>\n</body>\n</html>\n",
        has = Glance::default().rest.short(32),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(text: &str) -> Item {
        Item { content: Held::Bytes(text.as_bytes().into()), tag: Fingerprint::of(text.as_bytes()) }
    }

    #[test]
    fn other_styles_are_no_other_page() {
        let page = |style: &str, text: &str| {
            glance(&file(&format!("<head><link rel=\"stylesheet\" href=\"{style}\"></head>{text}")))
        };
        let (one, other) = (page("/assets/stijl.1.css", "tekst"), page("/assets/stijl.2.css", "tekst"));
        assert_eq!(one.rest, other.rest);
        assert_eq!(
            (one.styles, other.styles),
            (vec!["/assets/stijl.1.css".into()], vec!["/assets/stijl.2.css".into()])
        );
        assert_ne!(one.rest, page("/assets/stijl.1.css", "anders").rest);
        // A style more or less is another page.
        assert_ne!(one.rest, glance(&file("<head></head>tekst")).rest);
    }

    #[test]
    fn the_script_stands_in_the_head() {
        let page = file("<head><title>x</title></head><body></body>");
        let Held::Bytes(bytes) = &page.content else { panic!("it has bytes") };
        let told = told(&page, bytes, "/stage/");
        let text = std::str::from_utf8(&told).expect("it is text");
        assert!(text.starts_with("<head><title>x</title><script type=\"module\" src=\"/stage/.stagegids/live.js?has="));
        assert!(text.ends_with("\"></script></head><body></body>"));
    }
}
