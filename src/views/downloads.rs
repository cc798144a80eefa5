//! The files that are offered with a page: each in a group, with what it is for, about how large it is, and what it
//! cannot hold. Another sort of file is a line in [`of_document`]; where the files stand is said in `guide/route.rs`.

use crate::guide::document::Document;
use crate::guide::exchange::{self, Format, Subject};
use crate::guide::graph::DocIndex;
use crate::guide::language::Language;
use crate::guide::packages::{Module, Target};
use crate::guide::route;
use crate::text::diagnostic::Arg;
use crate::theme::view::{DownloadGroup, DownloadView};

use super::desk::Desk;

/// The files of the page of a document, for readers of `language`; groups without a file are left out.
pub fn of_document(desk: &Desk, original: DocIndex, language: Language) -> Vec<DownloadGroup> {
    let groups = [elsewhere(desk, original, language), packages(desk, original, language)];
    groups.into_iter().flatten().filter(|group| !group.files.is_empty()).collect()
}

/// A rubric or a framework of outcomes in the forms that other programs read.
fn elsewhere(desk: &Desk, original: DocIndex, language: Language) -> Option<DownloadGroup> {
    let doc = desk.version(original, language);
    let subject = exchange::subject(doc)?;
    let formats = exchange::formats(&desk.guide.config, doc, &subject);
    let files = formats.into_iter().map(|format| file(desk, doc, &subject, format, language));
    Some(DownloadGroup {
        name: "elsewhere",
        title: desk.word(language, &format!("elsewhere-{}", subject.name())),
        folded: true,
        files: files.collect(),
    })
}

fn file(desk: &Desk, doc: &Document, subject: &Subject, format: Format, language: Language) -> DownloadView {
    let config = &desk.guide.config;
    let possible = exchange::is_possible(subject, format);
    let own = config.shown(doc.language);
    let mut lacks: Vec<String> =
        exchange::lacks(doc, subject, format).into_iter().map(|key| desk.word(language, key)).collect();
    if !possible {
        lacks.clear();
    }
    DownloadView {
        title: desk.word(language, &format!("file-{}", format.name())),
        url: if possible { route::file_url(config, own, &doc.id, format.suffix()) } else { String::new() },
        form: format.file(),
        size: if possible { size(desk, room(doc, subject, format), language) } else { String::new() },
        about: desk.word(language, &format!("file-{}-{}", format.name(), subject.name())),
        lacks: lacks.join(", "),
        remarks: exchange::remarks(subject, format).into_iter().map(|key| desk.word(language, key)).collect(),
        lang: (doc.language != language).then(|| doc.language.tag()),
    }
}

/// A module in the packages that learning platforms take.
fn packages(desk: &Desk, original: DocIndex, language: Language) -> Option<DownloadGroup> {
    // Packages are made in the languages in which the module has a first page.
    let own = desk.version(original, language).language;
    let own = if desk.guide.config.languages.contains(&own) { own } else { desk.guide.config.language };
    let module = Module::new(&desk.guide, original, own)?;
    let files = module.targets().into_iter().map(|target| package(desk, &module, target, language));
    Some(DownloadGroup {
        name: "packages",
        title: desk.word(language, "packages"),
        folded: true,
        files: files.collect(),
    })
}

fn package(desk: &Desk, module: &Module, target: Target, language: Language) -> DownloadView {
    let config = &desk.guide.config;
    let id = &desk.guide.doc(module.top).id;
    let possible = module.is_possible(target);
    let lacks = module.lacks(target).into_iter().map(|loss| desk.word(language, &format!("lost-{}", loss.name())));
    let lacks: Vec<String> = lacks.filter(|_| possible).collect();
    let addressed = target != Target::CommonCartridge || !config.url.is_empty();
    let mixed = possible && module.is_mixed();
    let remarks = [
        (!possible && addressed, "remark-package-empty"),
        (!addressed, "remark-package-address"),
        (mixed, "remark-package-mixed"),
    ];
    DownloadView {
        title: target.title().to_owned(),
        url: if possible { route::file_url(config, module.language, id, target.suffix()) } else { String::new() },
        form: target.file(),
        about: desk.word(language, &format!("package-{}", target.name().replace('.', "-"))),
        lacks: lacks.join(", "),
        remarks: remarks.into_iter().filter(|(is, _)| *is).map(|(_, key)| desk.word(language, key)).collect(),
        lang: (module.language != language).then(|| module.language.tag()),
        ..DownloadView::default()
    }
}

/// More bytes than the file has, from what it is made of: files are made after the pages that offer them.
fn room(doc: &Document, subject: &Subject, format: Format) -> usize {
    let words = |blocks: &[crate::guide::block::Block]| crate::markup::plain::prose(blocks).len();
    let (pieces, text) = match subject {
        Subject::Rubric(grid) => {
            let descriptors = grid.criteria.iter().flat_map(|criterion| &criterion.descriptors).flatten();
            let about: usize = grid.criteria.iter().map(|criterion| words(&criterion.about)).sum();
            let levels: usize = grid.scale.iter().map(|level| level.title.len()).sum();
            let pieces = grid.criteria.len() * (grid.scale.len() + 1);
            (pieces, descriptors.map(|one| one.plain.len()).sum::<usize>() + about + levels * grid.criteria.len())
        }
        Subject::Outcomes(items) => (items.len(), items.iter().map(|item| words(&item.body)).sum()),
    };
    let text = text + doc.head.title.len() * pieces;
    match format {
        // Packed: the text takes less than it says, the frame around it is always the same.
        Format::Docx => 6_000 + text + pieces * 60,
        Format::Xlsx => 12_000 + text + pieces * 60,
        Format::Canvas | Format::Moodle => 1_000 + text * 3 / 2 + pieces * 120,
        // Every place is named in its associations as well, and once more in a translation.
        Format::Case => {
            4_000 + text * 3 / 2 + pieces * if matches!(subject, Subject::Rubric(_)) { 1_000 } else { 4_000 }
        }
    }
}

/// A round number of kilobytes that is not reached.
fn size(desk: &Desk, bytes: usize, language: Language) -> String {
    const STEPS: [usize; 8] = [10, 20, 50, 100, 200, 500, 1_000, 2_000];
    let step = STEPS.into_iter().find(|step| bytes < step * 1_000);
    step.map_or_else(String::new, |step| {
        let number = desk.number(language, step as f64);
        desk.say(language, "file-size", &[("kb", Arg::from(number))])
    })
}
