//! The packages in which a module plays in a learning platform: what is in them, that they are the same for the same guide,
//! and that they are made anew when anything that they show changes. `tests/browser/` plays them.

use std::collections::BTreeMap;

use stagegids::exporters::archive;
use stagegids::stage::export;
use stagegids::text::fingerprint::Fingerprint;

use crate::support::site::{clean, findings, inputs, shipped};

const VERSIONS: [&str; 3] = ["scorm12", "scorm2004", "cmi5"];

const FILES: [(&str, &str); 7] = [
    (
        "content/guide.yml",
        "title: Gids\nlanguage: nl\nurl: https://x.be/stage/\nsearch: false\noffline: false\npdf: false\n",
    ),
    (
        "content/modules/leren/index.md",
        "---\ntitle: Leren & “doen”\nsummary: Kort.\npass-mark: 60\ncertificate: true\npackages: [scorm-1.2, scorm-2004, cmi5]\n---\n\nLees [de regels](../../pages/regels.md).\n",
    ),
    (
        "content/modules/leren/01-een.md",
        "---\ntitle: Les een\ndraw: 1\n---\n\nEen mentor helpt. ![Een huis](huis.svg)\n\n## Vraag: Wat helpt?\n<!-- id: helpt; practises: outcomes/mentor#me-1 -->\n\n- (x) Kijken\n- ( ) Roepen\n  > Neen.\n\n## Waar of niet waar: Kort kan.\n<!-- id: kort -->\n\n- (x) Waar\n- ( ) Niet waar\n  > Toch.\n",
    ),
    ("content/modules/leren/huis.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"/>"),
    (
        "content/outcomes/mentor.md",
        "---\ntitle: Mentor\n---\n\n## Uitleggen\n<!-- id: me-1; code: ME 1 -->\n\nUitleg.\n",
    ),
    ("content/pages/regels.md", "---\ntitle: De regels\n---\n\nRegel een.\n"),
    ("content/terms/mentor.md", "---\ntitle: Mentor\nsummary: Wie begeleidt.\n---\n"),
];

type Packages = BTreeMap<String, (Fingerprint, Vec<u8>)>;

/// The packages of a guide with their keys, by path.
fn packages(files: &[(&str, String)]) -> Packages {
    let compiled = clean(&inputs(files.iter().map(|(path, text)| (*path, text.as_bytes()))));
    assert!(!compiled.report.has_errors(), "{}", findings(&compiled).join("\n"));
    let planned = export::plan(&compiled.site);
    let own = planned.iter().filter(|planned| planned.exporter() == "packages");
    let made = own.flat_map(|planned| {
        let work = planned.begin(&compiled.site);
        let key = work.key;
        let outputs = (work.make)().expect("the templates fit");
        outputs.into_iter().map(move |output| match output.body {
            stagegids::exporters::exporter::Body::Bytes(bytes) => (output.path, (key, bytes)),
            other => panic!("{} is no bytes: {other:?}", output.path),
        })
    });
    made.collect()
}

fn written(edits: &[(&str, &str, &str)]) -> Vec<(&'static str, String)> {
    let change = |(path, text): (&'static str, &str)| {
        let own = edits.iter().filter(|(file, ..)| path.ends_with(file));
        let text = own.fold(text.to_owned(), |text, (_, from, to)| {
            assert!(text.contains(from), "{path}: {from}");
            text.replace(from, to)
        });
        (path, text)
    };
    FILES.map(change).to_vec()
}

fn files(packages: &Packages, version: &str) -> BTreeMap<String, String> {
    let (_, bytes) = &packages[&format!("modules/leren/leren-{version}.zip")];
    let files = archive::unpack(bytes).expect("a package is a zip file");
    files.into_iter().map(|(path, bytes)| (path, String::from_utf8_lossy(&bytes).into_owned())).collect()
}

#[test]
fn a_package_holds_its_page_and_all_that_it_names() {
    let made = packages(&written(&[]));
    for version in VERSIONS {
        let files = files(&made, version);
        let page = &files["index.html"];
        assert!(
            files.keys().any(|path| path.starts_with("assets/huis.") && path.ends_with(".svg")),
            "{:?}",
            files.keys()
        );
        assert!(
            page.contains(
                "<a href=\"https://x.be/stage/pages/regels/\" target=\"_blank\" rel=\"noopener\">de regels</a>"
            )
        );
        assert!(page.contains("<script defer src=\"assets/pakket."), "one script, and no module");
        assert!(
            !page.contains("data-worker") && !page.contains("rel=\"manifest\"") && !page.contains("type=\"module\"")
        );
        let script = files.iter().find(|(path, _)| path.ends_with(".js")).expect("the script goes along").1;
        assert!(!script.contains("import(") && !script.contains("import {"), "everything is in it");
        let drivers = [("scorm12", "LMSInitialize"), ("scorm2004", "API_1484_11"), ("cmi5", "LMS.LaunchData")];
        for (other, word) in drivers {
            assert_eq!(script.contains(word), other == version, "{version}: {word}");
        }
    }
    let manifest = &files(&made, "scorm2004")["imsmanifest.xml"];
    assert!(manifest.contains("<imsss:minNormalizedMeasure>0.6</imsss:minNormalizedMeasure>"), "{manifest}");
    assert!(manifest.contains("<title>Leren &amp; “doen”</title>"));
    assert!(files(&made, "scorm12")["imsmanifest.xml"].contains("<adlcp:masteryscore>60</adlcp:masteryscore>"));
    let structure = &files(&made, "cmi5")["cmi5.xml"];
    assert!(structure.contains("<au id=\"https://x.be/stage/modules/leren/#au\""), "{structure}");
    assert!(structure.contains("moveOn=\"Passed\" masteryScore=\"0.6\""));
}

#[test]
fn without_an_address_nothing_leads_out_and_names_are_still_whole() {
    let made = packages(&written(&[("guide.yml", "url: https://x.be/stage/\n", "")]));
    let page = &files(&made, "scorm12")["index.html"];
    assert!(page.contains("Lees de regels."), "a link is its words");
    assert!(!page.contains("href=\"/"), "{page}");
    assert!(files(&made, "cmi5")["cmi5.xml"].contains("<course id=\"urn:uuid:"));
}

#[test]
fn without_a_mark_nothing_is_judged() {
    for edit in [("leren/index.md", "pass-mark: 60\n", ""), ("01-een.md", "<!-- id: kort", "<!-- points: 0; id: kort")]
    {
        let none = [edit, ("01-een.md", "<!-- id: helpt", "<!-- points: 0; id: helpt")];
        let made = packages(&written(&none[..if edit.0 == "01-een.md" { 2 } else { 1 }]));
        let files = |version, path: &str| files(&made, version)[path].clone();
        assert!(!files("scorm12", "imsmanifest.xml").contains("masteryscore"));
        assert!(!files("scorm2004", "imsmanifest.xml").contains("satisfiedByMeasure"));
        assert!(files("cmi5", "cmi5.xml").contains("moveOn=\"Completed\">"));
        assert!(files("scorm12", "index.html").contains("\"pass\":null"));
    }
}

#[test]
fn the_same_guide_gives_the_same_packages() {
    let forth = written(&[]);
    let back: Vec<_> = forth.iter().rev().cloned().collect();
    let made = packages(&forth);
    assert_eq!(made.len(), VERSIONS.len());
    assert!(made == packages(&back));
}

#[test]
fn what_a_package_shows_makes_it_anew() {
    let before = packages(&written(&[]));
    let edits = [
        ("guide.yml", "title: Gids", "title: De gids"),
        ("guide.yml", "x.be", "y.be"),
        ("leren/index.md", "pass-mark: 60", "pass-mark: 70"),
        ("leren/index.md", "title: Leren", "title: Leer"),
        ("01-een.md", "Roepen", "Zwijgen"),
        ("01-een.md", "draw: 1", "shuffle: true"),
        ("huis.svg", "width=\"4\"", "width=\"5\""),
        ("outcomes/mentor.md", "Uitleggen", "Verklaren"),
        ("terms/mentor.md", "Wie begeleidt.", "Wie helpt."),
        ("pages/regels.md", "Regel een.", "Regel twee."),
    ];
    for edit in edits {
        let after = packages(&written(&[edit]));
        for (path, (key, bytes)) in &after {
            let (old_key, old_bytes) = &before[path];
            assert!(bytes == old_bytes || key != old_key, "{path} changes by {edit:?}, its key does not");
        }
        let same = after == before;
        assert_eq!(same, edit.0 == "pages/regels.md", "{edit:?}");
    }
}

#[test]
fn the_shipped_module_is_light() {
    let compiled = clean(&shipped());
    let planned = export::plan(&compiled.site);
    let own: Vec<_> = planned
        .iter()
        .filter(|one| {
            VERSIONS.iter().any(|version| one.name() == format!("packages:modules/feedback/feedback-{version}.zip"))
        })
        .collect();
    assert_eq!(own.len(), VERSIONS.len());
    for one in own {
        let outputs = (one.begin(&compiled.site).make)().expect("the templates fit");
        let stagegids::exporters::exporter::Body::Bytes(bytes) = &outputs[0].body else { panic!("{}", one.name()) };
        let files = archive::unpack(bytes).expect("a package is a zip file");
        let media = |path: &str| [".mp3", ".mp4", ".png", ".jpg"].iter().any(|end| path.ends_with(end));
        let light: Vec<_> = files.iter().filter(|(path, _)| !media(path)).cloned().collect();
        let packed = archive::pack(&light).expect("memory can be written").len();
        assert!(packed < 300_000, "{}: {packed} bytes without sound and film", one.name());
        let script = files.iter().find(|(path, _)| path.ends_with(".js")).expect("the script goes along");
        let packed = archive::pack(std::slice::from_ref(script)).expect("memory can be written").len();
        assert!(packed < 25_000, "{}: a script of {packed} bytes", one.name());
    }
}
