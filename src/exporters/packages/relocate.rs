//! A page of the site made to stand by itself: files it needs lie beside it, places of the guide lead to the site by their
//! whole address, in a new tab, or become plain words where the site has no address.

use std::cell::RefCell;
use std::collections::BTreeSet;

use lol_html::html_content::Element;
use lol_html::{RewriteStrSettings, element, rewrite_str};

/// Where addresses of the site lead.
pub struct Ground<'a> {
    /// The path of the site, with a slash at both ends.
    pub base: &'a str,
    /// The whole address of the site; empty when it has none.
    pub url: &'a str,
    /// Whether the site has a file, by its path from the base.
    pub has: &'a dyn Fn(&str) -> bool,
}

/// Where an address leads.
enum Place {
    /// To a file that goes along.
    Inside(String),
    /// To the site.
    Site(String),
    Nowhere,
    /// It stays as it is: an anchor of the page, another site, a mail.
    Elsewhere,
}

impl Ground<'_> {
    fn place(&self, address: &str) -> Place {
        let Some(rest) = address.strip_prefix(self.base).filter(|rest| !rest.starts_with('/')) else {
            return Place::Elsewhere;
        };
        let path = rest.split(['?', '#']).next().unwrap_or(rest);
        if (self.has)(path) {
            Place::Inside(path.to_owned())
        } else if self.url.is_empty() {
            Place::Nowhere
        } else {
            Place::Site(format!("{}{rest}", self.url))
        }
    }
}

/// The attributes that hold an address.
const ADDRESSES: [&str; 4] = ["href", "src", "poster", "srcset"];
/// Scripts that a page of the site loads when it needs them; a package has them in its own.
const LOADED: [&str; 2] = ["data-play", "data-bank"];

/// The page by itself, with the paths of the files it needs.
pub fn page(html: &str, ground: &Ground) -> (String, BTreeSet<String>) {
    let needed = RefCell::new(BTreeSet::new());
    let relocate = |element: &mut Element| {
        for name in LOADED {
            element.remove_attribute(name);
        }
        for name in ADDRESSES {
            let Some(address) = element.get_attribute(name) else { continue };
            match ground.place(&address) {
                Place::Inside(path) => {
                    element.set_attribute(name, &path)?;
                    needed.borrow_mut().insert(path);
                }
                Place::Site(whole) => {
                    element.set_attribute(name, &whole)?;
                    leave(element)?;
                }
                Place::Nowhere if element.tag_name() == "a" => element.remove_and_keep_content(),
                Place::Nowhere => element.remove_attribute(name),
                Place::Elsewhere if address.starts_with("http:") || address.starts_with("https:") => leave(element)?,
                Place::Elsewhere => {}
            }
        }
        Ok(())
    };
    let settings = RewriteStrSettings::new().append_element_content_handler(element!("*", relocate)).with_strict(false);
    let page = rewrite_str(html, settings).expect("our names of attributes are valid, and memory is not limited");
    (page, needed.into_inner())
}

/// A link out of the package opens a tab of its own: in the frame of a platform it would take the place of the module.
fn leave(element: &mut Element) -> Result<(), lol_html::errors::AttributeNameError> {
    if element.tag_name() == "a" {
        element.set_attribute("target", "_blank")?;
        element.set_attribute("rel", "noopener")?;
    }
    Ok(())
}

/// A stylesheet at `path` by itself, with the files that it names.
pub fn stylesheet(css: &str, path: &str, ground: &Ground) -> (String, BTreeSet<String>) {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let up = "../".repeat(folder.split('/').filter(|part| !part.is_empty()).count());
    let (mut out, mut needed, mut rest) = (String::with_capacity(css.len()), BTreeSet::new(), css);
    while let Some((before, after)) = rest.split_once("url(") {
        out.push_str(before);
        let end = after.find(')').unwrap_or(after.len());
        let address = after[..end].trim().trim_matches(['"', '\'']);
        let beside = if folder.is_empty() { address.to_owned() } else { format!("{folder}/{address}") };
        let found = match ground.place(address) {
            Place::Inside(path) => Some(path),
            _ => Some(beside).filter(|path| (ground.has)(path)),
        };
        match found {
            Some(path) => {
                out.push_str(&format!("url(\"{up}{path}\""));
                needed.insert(path);
            }
            None => out.push_str(&format!("url({}", &after[..end])),
        }
        rest = &after[end..];
    }
    out.push_str(rest);
    (out, needed)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HAS: [&str; 3] = ["assets/a.css", "assets/b.png", "favicon.svg"];

    fn ground(url: &'static str) -> Ground<'static> {
        Ground { base: "/stage/", url, has: &|path| HAS.contains(&path) }
    }

    #[test]
    fn files_go_along_and_pages_lead_to_the_site() {
        let html = "<link href=\"/stage/assets/a.css\"><a href=\"/stage/terms/x/#y\">x</a><a href=\"#z\">z</a><img src=\"/stage/assets/b.png\"><section data-play=\"/stage/assets/play.js\"></section>";
        let (page, needed) = page(html, &ground("https://x.be/stage/"));
        assert_eq!(
            page,
            "<link href=\"assets/a.css\"><a href=\"https://x.be/stage/terms/x/#y\" target=\"_blank\" rel=\"noopener\">x</a><a href=\"#z\">z</a><img src=\"assets/b.png\"><section></section>"
        );
        assert_eq!(needed, BTreeSet::from(["assets/a.css".to_owned(), "assets/b.png".to_owned()]));
    }

    #[test]
    fn without_an_address_a_link_is_its_words() {
        let html = "<p><a href=\"/stage/x/\">een <b>woord</b></a> <a href=\"https://y.be/\">y</a></p>";
        let (page, needed) = page(html, &ground(""));
        assert_eq!(page, "<p>een <b>woord</b> <a href=\"https://y.be/\" target=\"_blank\" rel=\"noopener\">y</a></p>");
        assert!(needed.is_empty());
    }

    #[test]
    fn a_stylesheet_finds_its_pictures() {
        let css = "a{background:url(/stage/assets/b.png)}b{background:url('b.png')}c{background:url(data:x)}";
        let (css, needed) = stylesheet(css, "assets/a.css", &ground(""));
        assert_eq!(
            css,
            "a{background:url(\"../assets/b.png\")}b{background:url(\"../assets/b.png\")}c{background:url(data:x)}"
        );
        assert_eq!(needed.len(), 1);
    }
}
