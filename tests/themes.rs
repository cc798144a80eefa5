//! Themes and brands as a web team meets them: what a small theme changes, and what `guide.yml` alone can do.

use std::collections::BTreeMap;
use std::path::Path;

use stagegids::compile::{Content, InputFile, Inputs};

use crate::support::html::{tags, text_in};
use crate::support::site::{GUIDE, clean, findings, inputs, outputs, page, shipped};

const LOGO: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"240\" height=\"60\"/>";
const LOGO_DARK: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"240\" height=\"61\"/>";

/// The shipped guide with one line of its settings changed, and a line added to its brand.
fn in_theme(theme: &str, brand: &str) -> Inputs {
    let read = shipped();
    let files = read.files.into_iter().map(|file| match (&*file.path, &file.content) {
        ("content/guide.yml", Content::Text(text)) => {
            let text = text.replacen("theme: base", &format!("theme: {theme}"), 1);
            InputFile::new("content/guide.yml", text.replacen("brand:\n", &format!("brand:\n{brand}"), 1).into_bytes())
        }
        _ => file,
    });
    Inputs { files: files.collect(), ..read }
}

fn stylesheet(outputs: &BTreeMap<String, Vec<u8>>) -> String {
    let path = outputs.keys().find(|path| path.starts_with("assets/stijl.")).expect("a site has a stylesheet");
    page(outputs, path)
}

#[test]
fn a_small_theme_changes_three_things_and_nothing_else() {
    let compiled = clean(&in_theme("linde", "  primary: \"#2d5a35\"\n  accent: \"#8a2f58\"\n"));
    assert_eq!(findings(&compiled), [""; 0], "the shipped guide is clean in the theme linde, its colours too");
    let (with, without) = (outputs(&compiled), outputs(&clean(&in_theme("base", ""))));
    let pages = |outputs: &BTreeMap<String, Vec<u8>>| -> Vec<String> {
        outputs.keys().filter(|path| path.ends_with(".html")).cloned().collect()
    };
    assert_eq!(pages(&with), pages(&without));

    let css = stylesheet(&with);
    let tokens = ["--paper:#faf6ee", "--paper:#f8faf7", "--primary:#2d5a35"].map(|token| css.find(token));
    assert!(tokens.is_sorted() && tokens[0].is_some(), "the tokens of the theme come behind those of base: {tokens:?}");

    let chapter = "handbooks/mentor/rollen/index.html";
    let (ours, base) = (page(&with, chapter), page(&without, chapter));
    assert!(ours.contains("Deze bladzijde wordt bijgehouden door") && !base.contains("bijgehouden door"));
    assert!(text_in(&ours, "header").contains("Wegwijs") && text_in(&base, "header").contains("Menu"));
    let body = |html: &str| {
        let from = html.find("<div class=\"text\"").expect("a page has a text");
        let to = html.find("class=\"colophon\"").expect("a page says who keeps it");
        html[from..to].to_owned()
    };
    assert_eq!(body(&ours), body(&base), "what the theme does not touch stays as it is");
}

#[test]
fn a_component_is_replaced_by_one_small_file() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes");
    let lines = |path: &Path| std::fs::read_to_string(path).expect("a theme is text").lines().count();
    let components = std::fs::read_dir(folder.join("linde/components")).expect("the theme has components");
    let components: Vec<_> = components.map(|entry| entry.expect("the folder can be read").path()).collect();
    assert_eq!(components.len(), 1);
    assert!(components.iter().all(|path| lines(path) < 40));
    for entry in std::fs::read_dir(folder.join("base/components")).expect("base has components") {
        let path = entry.expect("the folder can be read").path();
        assert!(path.is_dir() || lines(&path) <= 60, "{} is long to replace", path.display());
    }
}

#[test]
fn a_brand_shows_its_logo_and_its_colours() {
    let brand = "brand:\n  name: Hogeschool X\n  logo: beeld/logo.svg\n  logo-dark: beeld/donker.svg\n  primary: \"#5b2a86\"\n  \
                 contact: stage@voorbeeld.be\n  footer: Dienst Stage\n";
    let files = [
        ("content/guide.yml", format!("{GUIDE}url: https://x.be/gids/\n{brand}")),
        ("content/beeld/logo.svg", LOGO.to_owned()),
        ("content/beeld/donker.svg", LOGO_DARK.to_owned()),
    ];
    let compiled = clean(&inputs(files));
    assert_eq!(findings(&compiled), [""; 0]);
    let outputs = outputs(&compiled);
    let home = page(&outputs, "index.html");
    let image = tags(&home).find(|tag| tag.name == "img").expect("the logo stands in the header");
    assert_eq!(image.get("alt"), Some("Hogeschool X"));
    assert_eq!((image.get("width"), image.get("height")), (Some("240"), Some("60")), "so that nothing jumps");
    let source = tags(&home).find(|tag| tag.name == "source").expect("there is a logo for a dark screen");
    assert_eq!(source.get("media"), Some("screen and (prefers-color-scheme: dark)"));
    for (address, bytes) in [(image.get("src"), LOGO), (source.get("srcset"), LOGO_DARK)] {
        let path = address.and_then(|address| address.strip_prefix("/gids/")).expect("the logo is ours");
        assert_eq!(page(&outputs, path), bytes);
    }
    assert!(tags(&home).any(|tag| tag.get("href") == Some("mailto:stage@voorbeeld.be")));
    let css = stylesheet(&outputs);
    assert!(css.contains("@layer brand{:root{--primary:#5b2a86;") && !css.contains("--accent:#5b2a86"));
    assert!(!home.contains("<style") && !home.contains(" style="), "the policy of the site refuses both");
}

/// The links of the menu with the titles of the groups they stand in.
fn menu(settings: &str) -> (usize, String) {
    let page_of =
        |name: &str| (format!("content/pages/{name}.md"), format!("---\ntitle: Blad {name}\n---\n\nTekst.\n"));
    let mut files: Vec<(String, String)> = "abcdefgh".chars().map(|name| page_of(&name.to_string())).collect();
    files.push(("content/guide.yml".to_owned(), format!("{GUIDE}{settings}")));
    let compiled = clean(&inputs(files));
    assert_eq!(findings(&compiled), [""; 0]);
    let home = page(&outputs(&compiled), "index.html");
    let groups = tags(&home).filter(|tag| tag.get("class") == Some("group-list")).count();
    (groups, text_in(&home, "nav").split_whitespace().collect::<Vec<_>>().join(" "))
}

#[test]
fn a_menu_has_groups_and_never_more_than_a_row() {
    let (groups, text) = menu("menu:\n  - {title: Lezen, pages: [pages/a, pages/b]}\n  - pages/c\n");
    assert_eq!((groups, text.as_str()), (1, "Lezen Lezen Blad a Blad b Blad c Sluit"));
    let all: Vec<String> = "abcdefgh".chars().map(|name| format!("pages/{name}")).collect();
    let (groups, text) = menu(&format!("menu: [{}]\n", all.join(", ")));
    assert_eq!(groups, 1);
    assert!(text.contains("Blad e Meer Meer Blad f Blad g Blad h"), "{text}");
    let (groups, text) = menu(&format!("menu: [{}]\n", all[..6].join(", ")));
    assert!(groups == 0 && text.contains("Blad e Blad f"), "six stand in a row: {text}");
}
