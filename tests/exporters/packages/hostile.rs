//! Whatever an author writes in a question, every package can be made, is well-formed, and holds as many questions.

use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::Config;
use stagegids::compile::{InputFile, Inputs, compile};
use stagegids::guide::language::Language;
use stagegids::guide::packages::{Module, Target};
use stagegids::memo::Memo;

use super::super::xml::Element;
use super::{held, packages, said, split, unpacked};
use crate::support::site::TODAY;

/// A piece of a line that means something to Markdown, to a format, or to what shows it.
fn piece() -> impl Strategy<Value = &'static str> {
    select(vec![
        "tekst",
        " ",
        "é",
        "👩‍🏫",
        "\u{202e}",
        "\u{e000}1\u{e001}",
        "\u{0}",
        "\u{b}",
        "\u{fffe}",
        "**vet**",
        "*",
        "`",
        "<b>",
        "</b>",
        "<sub>",
        "<br>",
        "<script>x</script>",
        "<",
        ">",
        "&",
        "&amp;",
        "&#0;",
        "\"",
        "'",
        "{",
        "}",
        "{a}",
        "{a; b}",
        "{(a) | b}",
        "~",
        "=",
        "#",
        ":",
        "::",
        "->",
        "→",
        "\\",
        "\\\\",
        "]]>",
        "--",
        "<!-- x -->",
        "[a](index.md)",
        "[[a]]",
        "[^1]",
        "[g1]",
        "![x](x.svg)",
        "%100%",
        "@x",
        "=1+1",
        "-",
        "$",
        "$IMS-CC-FILEBASE$",
        "@@PLUGINFILE@@/x",
        "//",
        "|",
        "\t",
        "true",
        "1,5",
        "javascript:x",
        "[j](javascript:x)",
        "ok",
    ])
}

fn line() -> impl Strategy<Value = String> {
    prop::collection::vec(piece(), 1..6).prop_map(|pieces| pieces.concat())
}

fn lesson(lines: &[String]) -> String {
    let line = |at: usize| lines[at % lines.len()].as_str();
    format!(
        "---\ntitle: Les\n---\n\n## Vraag: {}\n\n{}\n\n- (x) a {}\n  > {}\n- ( ) b {}\n\n> [!TIP]\n> {}\n\n> [!NOTE]\n> {}\n\n\
         ## Vraag: Meer\n\n- [x] a {}\n- [x] b\n- [ ] c {}\n  > {}\n\n## Koppel: Wat?\n\n- a {} → b {}\n- c → d\n- → {}\n\n\
         ## Volgorde: Zet\n\n1. a {}\n2. b\n\n## Invul: Vul\n\n{} {{goed; beter}} en {{(wit {}) | zwart}}.\n\n\
         ## Getal: Hoeveel {}?\n\n- = 2,5 ± 0,1\n  > {}\n\n## Reflectie: Denk {}\n\n#### Modelantwoord\n\n{}\n\n## Stelling: Eens?\n\n- Ja {}\n- Nee\n",
        line(0),
        line(1),
        line(2),
        line(3),
        line(4),
        line(5),
        line(6),
        line(7),
        line(8),
        line(9),
        line(10),
        line(11),
        line(12),
        line(13),
        line(14),
        line(15),
        line(16),
        line(17),
        line(18),
        line(19),
        line(20),
    )
}

fn try_all(lines: &[String]) -> Result<(), TestCaseError> {
    let lesson = lesson(lines);
    let guide = "title: Gids\nurl: https://x.be/\npackages: true\npdf: false\nsearch: false\n";
    let files = [
        ("content/guide.yml", guide),
        ("content/index.md", "---\ntitle: Start\n---\n"),
        ("content/modules/m/index.md", "---\ntitle: M\n---\n"),
        ("content/modules/m/01-les.md", &lesson),
        ("content/modules/m/x.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>"),
    ];
    let files = files.into_iter().map(|(path, text)| InputFile::new(path.to_owned(), text.as_bytes())).collect();
    // What is wrong in it is reported; the packages are made of what was understood.
    let compiled = compile(&Inputs { files, today: TODAY, drafts: false, year: None }, &mut Memo::default());
    let guide = compiled.guide();
    let (top, _) = guide.originals().find(|(_, doc)| doc.packaged).expect("the module is there");
    let Some(module) = Module::new(guide, top, Language::Nl) else { return Ok(()) };
    let made = packages(&compiled);
    for target in Target::ALL.into_iter().filter(|target| !target.plays() && module.is_possible(*target)) {
        let path = format!("modules/m/m{}", target.suffix());
        let Some(bytes) = made.get(&path) else { return Err(TestCaseError::fail(format!("no {path}"))) };
        let kept = held(&module, target);
        let count = match target {
            Target::Moodle => {
                let quiz = Element::read(std::str::from_utf8(bytes).expect("UTF-8"));
                let html = quiz.deep().into_iter().filter(|one| one.attribute("format") == "html");
                html.for_each(|one| drop(said(&one.one("text").text)));
                quiz.all("question").filter(|one| !matches!(one.attribute("type"), "category" | "description")).count()
            }
            Target::Qti12 | Target::Qti21 | Target::CommonCartridge => {
                let parts = unpacked(bytes);
                let xml = parts.iter().filter(|(name, _)| name.ends_with(".xml"));
                let read = |(_, bytes): &(String, Vec<u8>)| Element::read(std::str::from_utf8(bytes).expect("UTF-8"));
                let roots: Vec<Element> = xml.map(read).collect();
                let texts = roots.iter().flat_map(|root| root.every("mattext"));
                let html = texts.filter(|text| text.attribute("texttype") == "text/html");
                html.for_each(|text| drop(said(&text.text)));
                let item = |one: &&Element| {
                    one.name == "assessmentItem" || (one.name == "item" && !one.attribute("ident").is_empty())
                };
                roots.iter().flat_map(Element::deep).filter(item).count()
            }
            Target::Brightspace => {
                let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(&bytes[..]);
                reader.records().filter(|row| &row.as_ref().expect("a row")[0] == "NewQuestion").count()
            }
            Target::Blackboard => std::str::from_utf8(bytes).expect("UTF-8").trim_end().split("\r\n").count(),
            Target::Gift => std::str::from_utf8(bytes).expect("UTF-8").split("\n// [id:").count() - 1,
            Target::Scorm12 | Target::Scorm2004 | Target::Cmi5 => continue,
        };
        let parts = matches!(target, Target::Gift | Target::Brightspace | Target::CommonCartridge);
        let wanted = if parts { split(&kept) } else { kept.len() };
        prop_assert_eq!(count, wanted, "{}", path);
    }
    Ok(())
}

/// `MORE=20 cargo test packages` tries twenty times as many.
fn cases() -> Config {
    let more: u32 = std::env::var("MORE").ok().and_then(|more| more.parse().ok()).unwrap_or(1);
    Config { cases: 40 * more, failure_persistence: None, max_shrink_iters: 200, ..Config::default() }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn no_text_breaks_a_package(lines in prop::collection::vec(line(), 21)) {
        try_all(&lines)?;
    }
}
