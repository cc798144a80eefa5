//! What the layers of a theme come to: which file wins, and what becomes of styles and scripts.

use super::*;

const AT: Span = Span { source: SourceId(0), start: 0, end: 0 };

fn layers(name: &str, files: &[(&str, &str)]) -> (Layers, Vec<&'static str>) {
    let mut notes = Notes::default();
    let files = files.iter().enumerate().map(|(at, (path, text))| {
        let id = u32::try_from(at + 1).expect("a handful of files");
        (*path, Some(SourceId(id)), (*text).into())
    });
    let layers = Layers::new(name, AT, files, &mut notes);
    (layers, notes.iter().map(|note| note.code.name).collect())
}

#[test]
fn first_layer_with_a_file_wins() {
    let files = [
        ("themes/child/theme.yml", "parent: parent\n"),
        ("themes/child/pages/document.html", "child"),
        ("themes/parent/pages/document.html", "parent"),
        ("themes/parent/pages/tag.html", "parent"),
    ];
    let (layers, codes) = layers("child", &files);
    assert!(codes.is_empty());
    assert_eq!(&*layers.get("pages/document.html").unwrap().text, "child");
    assert_eq!(&*layers.get("pages/tag.html").unwrap().text, "parent");
    assert!(layers.get("pages/redirect.html").unwrap().source.is_none());
    assert_ne!(layers.fingerprint(), Layers::base(AT).fingerprint());
}

#[test]
fn a_stylesheet_loses_space_and_no_meaning() {
    let css = "/* x */\n.a > .b,\n  p :hover {\n  content: \" /* ; } \";\n  width: calc(1px + 2px);\n}\n";
    assert_eq!(compact(css), ".a>.b,p :hover{content:\" /* ; } \";width:calc(1px + 2px)}");
    assert!(Layers::base(AT).stylesheet().len() < 44_000);
}

/// A slip in the name of a custom property shows nowhere but on the page.
#[test]
fn every_custom_property_in_use_is_declared() {
    let css = Layers::base(AT).stylesheet() + &Layers::base(AT).pieces_stylesheet();
    let name = |text: &'static str, css: &'static str| {
        css.split(text).skip(1).map(|rest| rest.split([')', ',', ':', ' ']).next().unwrap_or_default())
    };
    let css: &'static str = css.leak();
    let declared: std::collections::BTreeSet<&str> =
        ["{--", ";--"].into_iter().flat_map(|start| name(start, css)).collect();
    let missing: Vec<&str> = name("var(--", css).filter(|used| !declared.contains(used)).collect();
    assert!(missing.is_empty(), "not declared: {missing:?}");
}

/// The theme can be read from right to left: nothing is said of left and right.
#[test]
fn styles_are_logical() {
    let css = Layers::base(AT).stylesheet() + &Layers::base(AT).pieces_stylesheet();
    let sided = |declaration: &&str| {
        let (name, value) = declaration.split_once(':').unwrap_or_default();
        let side = |word: &str| matches!(word, "left" | "right" | "top" | "bottom");
        let box_of = matches!(name, "padding" | "margin" | "inset");
        let values: Vec<&str> = value.split(' ').collect();
        name.split('-').any(side)
            || (name == "text-align" && side(value))
            || (box_of && values.len() == 4 && !value.contains('(') && values[1] != values[3])
    };
    let wrong: Vec<&str> = css.split(['{', '}', ';']).filter(sided).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn a_wrong_theme_is_reported_and_the_base_used() {
    assert_eq!(layers("bsae", &[]).1, ["theme/unknown"]);
    assert_eq!(layers("a", &[("themes/a/theme.yml", "parent: a")]).1, ["theme/cycle"]);
    assert_eq!(layers("a", &[("themes/a/theme.yml", "parrent: a")]).1, ["theme/settings"]);
    assert!(layers("bsae", &[]).0.get("pages/document.html").is_some());
}
