//! Modules in the packages of learning platforms: every rule of each, on the shipped modules and on one that holds what is
//! hard to write down.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::sync::LazyLock;

use stagegids::compile::Compiled;
use stagegids::exporters::exporter::{Body, Exporter};
use stagegids::exporters::packages::Packages;
use stagegids::guide::language::Language;
use stagegids::guide::packages::{Module, Target, loss};
use stagegids::guide::part::{Answer, Part};
use stagegids::guide::route;

use super::site::compiled;
use super::xml::Element;
use crate::support::site::{clean, shipped};

mod hostile;
mod lines;
mod moodle;
mod qti;

/// Signs that mean something in one format or another, as an author writes them.
const SIGNS: &str = r#"\~ = \# { } : \\ % / \* \[g1\] & "aan" 'uit' `<b>` @x +1 -1"#;
/// The same as a reader reads them.
const WORDS: &str = r#"~ = # { } : \ % / * [g1] & “aan” ‘uit’ <b> @x +1 -1"#;

/// A lesson with a question of every form, full of such signs.
fn lesson() -> String {
    let front = "---\ntitle: 'Les ~ = # / & <b>'\n---\n\n";
    let text = r#"## Vraag: Eén SIGNS
<!-- id: een; points: 2; attempts: 3; confidence: true; practises: outcomes/lo#ll-1 -->

Zie [de module](index.md) en ![Een ladder](ladder.svg). De **tweede** regel, ~~weg~~.

> Een citaat met SIGNS

```text
a	b <c>
=d
```

- ( ) Fout SIGNS
  > Omdat SIGNS
- (x) =Juist [extern](https://x.be/?a=1&b=2)

> [!TIP]
> Hint SIGNS

> [!NOTE]
> Uitleg SIGNS

## Vraag: Drie
<!-- id: drie; points: 3 -->

- [x] a
- [x] b
- [ ] c
  > Niet SIGNS
- [x] d

## Waar of niet waar: Echt SIGNS
<!-- id: echt -->

- ( ) Waar
  > Toch niet.
- (x) Niet waar

## Koppel: Wat hoort samen?
<!-- id: koppel; points: 2 -->

- Links SIGNS → rechts SIGNS
- *Twee* → rechts **twee**
- Drie → rechts **twee**
- → over

## Volgorde: Zet
<!-- id: orde -->

1. Eerst SIGNS
2. Dan ![trap](ladder.svg)
3. Later

## Invul: Menu’s
<!-- id: menus; points: 2 -->

Het is {(goed) | slecht} en [x] {(wit) | zwart}.

## Invul: Gemengd
<!-- id: gemengd; points: 3 -->

Zeg {a#b~c=d; ook "goed"} of {(x/y) | z%}, of {5* ster}.

## Getal: Hoeveel?
<!-- id: getal -->

- = 2,5 ± 0,1
  > Ja SIGNS
- ~ -2 tot 4
  > Bijna.

## Getal: Precies
<!-- id: precies -->

- = 4 tot 6

## Reflectie: Denk SIGNS
<!-- id: denk; min-words: 40 -->

#### Modelantwoord

Zo SIGNS

#### Checklist

- [ ] Klaar SIGNS

## Open: Nog iets?
<!-- id: open -->

## Schaal: Hoe zeker?
<!-- id: schaal; scale: niet | heel -->

- Ik durf SIGNS

## Stelling: Eens?
<!-- id: stelling -->

| Antwoord | Stemmen (%) |
|---|---|
| Ja SIGNS | 92 |
| Nee | 8 |

## Gesprek: Sam
<!-- id: sam -->

#### Opening

> **Sam:** U wilde me spreken?

- [“Ja.”](#slot)

#### Slot

**Einde.**
"#;
    format!("{front}{}", text.replace("SIGNS", SIGNS))
}

const GUIDE: &str = "title: Gids\nurl: https://x.be/stage/\nlanguage: nl\nlanguages: [nl, fr]\npackages: true\n";

/// The files of the hard module; `guide` are its settings.
pub fn hard(guide: &str) -> Compiled {
    let lesson = lesson();
    compiled(&[
        ("guide.yml", guide),
        ("index.md", "---\ntitle: Start\n---\n\nWelkom.\n"),
        (
            "outcomes/lo.md",
            "---\ntitle: Leerresultaten\nframework: LO\n---\n\n### Vragen [stellen]\n<!-- id: ll-1; code: LL 1 -->\n\nJe vraagt.\n",
        ),
        ("modules/feedback/index.md", "---\ntitle: 'Feedback / & <b>'\npass-mark: 70\n---\n\nOefen.\n"),
        ("modules/feedback/index.fr.md", "---\ntitle: Retour\n---\n\nExercez.\n"),
        ("modules/feedback/01-les.md", &lesson),
        ("modules/feedback/ladder.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"/>"),
    ])
}

/// The packages of a guide by path.
pub fn packages(compiled: &Compiled) -> Made {
    let mut all = BTreeMap::new();
    for job in Packages.plan(&compiled.site) {
        let made = (Packages.begin(&job, &compiled.site).make)();
        for output in made.unwrap_or_else(|finding| panic!("{finding:?}")) {
            let Body::Bytes(bytes) = output.body else { panic!("{} is copied", output.path) };
            assert!(all.insert(output.path.clone(), bytes).is_none(), "{} is made twice", output.path);
        }
    }
    all
}

/// Packages by path.
type Made = BTreeMap<String, Vec<u8>>;

/// The hard module and the shipped ones, with their packages.
pub static ALL: LazyLock<Vec<(Compiled, Made)>> = LazyLock::new(|| {
    let both = [hard(GUIDE), clean(&shipped())];
    both.into_iter().map(|compiled| (packages(&compiled), compiled)).map(|(made, compiled)| (compiled, made)).collect()
});

/// Every package for `target`, with the module it is made from.
pub fn each(target: Target, mut check: impl FnMut(&Module, &str, &[u8])) {
    let mut count = 0;
    for (compiled, made) in ALL.iter() {
        let guide = compiled.guide();
        for (top, doc) in guide.originals().filter(|(_, doc)| doc.packaged) {
            for language in Language::ALL.into_iter().filter(|language| guide.config.languages.contains(language)) {
                let Some(module) = Module::new(guide, top, language) else { continue };
                let path = route::file(&guide.config, language, &doc.id, target.suffix());
                let Some(bytes) = made.get(&path) else { continue };
                check(&module, &path, bytes);
                count += 1;
            }
        }
    }
    assert!(count >= 6, "{count} packages for {target:?}");
}

/// The parts of an archive, in order. No file bears the time at which it was made.
pub fn unpacked(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut parts = Vec::new();
    for at in 0..zip.len() {
        let mut file = zip.by_index(at).expect("the part can be read");
        let time = file.last_modified().expect("a time");
        assert_eq!((time.year(), time.month(), time.day(), time.hour()), (1980, 1, 1, 0), "a clock was asked");
        let name = file.name().expect("a name").into_owned();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).expect("the part can be read");
        parts.push((name, bytes));
    }
    parts
}

pub fn text(parts: &[(String, Vec<u8>)], name: &str) -> String {
    let found = parts.iter().find(|(path, _)| path == name).unwrap_or_else(|| panic!("no {name}"));
    String::from_utf8(found.1.clone()).expect("a text")
}

/// The questions of a module that `target` holds.
pub fn held<'a>(module: &Module<'a>, target: Target) -> Vec<&'a stagegids::guide::part::Question> {
    let kept = module
        .tasks()
        .filter(|(_, part)| !loss::of(&module.guide.config, part, target).iter().any(|loss| loss.is_whole()));
    kept.filter_map(|(_, part)| if let Part::Question(question) = part { Some(question) } else { None }).collect()
}

/// How many questions they become where every gap is one.
pub fn split(questions: &[&stagegids::guide::part::Question]) -> usize {
    let count = |answer: &Answer| if let Answer::Fill(_, gaps) = answer { gaps.len() } else { 1 };
    questions.iter().map(|question| count(&question.answer)).sum()
}

/// What a piece of HTML says, and that it is well-formed.
pub fn said(html: &str) -> String {
    words(&Element::read(&format!("<div>{html}</div>")))
}

/// What an element says, on one line.
pub fn words(element: &Element) -> String {
    element.whole.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whatever a question is, a package holds it or says what it leaves behind: only whole losses are left out.
#[test]
fn every_question_is_held_or_named() {
    let mut asked = 0;
    for (compiled, _) in ALL.iter() {
        let guide = compiled.guide();
        for (top, _) in guide.originals().filter(|(_, doc)| doc.packaged) {
            let module = Module::new(guide, top, Language::Nl).expect("the module has questions");
            for target in Target::ALL.into_iter().filter(|target| !target.plays()) {
                let lacks = module.lacks(target);
                for (_, part) in module.tasks() {
                    let lost = loss::of(&guide.config, part, target);
                    assert!(lost.iter().all(|loss| lacks.contains(loss)));
                    asked += 1;
                }
                assert!(
                    lacks.contains(&loss::Loss::Dialogue)
                        || !module.tasks().any(|(_, part)| matches!(part, Part::Dialogue(_)))
                );
            }
        }
    }
    assert!(asked > 7 * 60, "{asked} questions were asked");
}

/// The page of a module offers what was made, and only that.
#[test]
fn the_page_offers_what_is_made() {
    let (compiled, made) = &ALL[0];
    let page = |path: &str| {
        let page = compiled.site.pages.iter().find(|page| page.output == path).expect("the page is there");
        compiled.site.view(page).into_owned()
    };
    for path in ["modules/feedback/index.html", "fr/modules/feedback/index.html"] {
        let view = page(path);
        let group = view.downloads.iter().find(|group| group.name == "packages").expect("the group is there");
        assert_eq!(group.files.len(), Target::ALL.len());
        for file in &group.files {
            let output = file.url.strip_prefix("/stage/").expect("an address on the site");
            assert!(made.contains_key(output), "{output} is offered, not made");
            assert!(!file.about.is_empty() && !file.about.starts_with("package-"), "{}", file.about);
            assert!(!file.lacks.contains("lost-"), "{}", file.lacks);
            assert_eq!(file.remarks.len(), usize::from(path.starts_with("fr/")), "the lesson is not translated");
        }
    }
    let bare = hard("title: Gids\npackages: true\n");
    let made = packages(&bare);
    assert!(!made.keys().any(|path| path.ends_with(".imscc")), "its links would lead nowhere");
    assert_eq!(made.len(), Target::ALL.len() - 1);
    assert_eq!(packages(&hard("title: Gids\n")).len(), 0, "nobody asked");
    let one = packages(&hard("title: Gids\npackages: gift\n"));
    assert_eq!(one.into_keys().collect::<Vec<_>>(), ["modules/feedback/feedback-gift.txt"]);
}
