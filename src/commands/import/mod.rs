//! `import`: a rubric, a framework of outcomes or a page from a file of another program, as a new document. What cannot be
//! carried is told by its place in the file; a file that cannot be read is refused, and nothing is written.

mod case;
mod left;
mod markdown;
mod outcomes;
mod package;
mod page;
mod rubric;
mod sheet;
mod text;
mod vocabulary;
mod word;
mod written;
mod xml;

use std::path::PathBuf;

use super::new::Name;
use super::scaffold::{self, Site};
use super::{Exit, Stop, Words, language_parser, shown, site, terminal};
use crate::disk;
use crate::guide::config::Config;
use crate::guide::language::Language;
use crate::kinds::by_name;
use crate::kinds::kind::Kind;
pub use left::{Left, Lefts, Place, Refused};
pub use page::{Page, Picture};
use vocabulary::Vocabulary;

/// The most bytes of a file.
const BYTES: u64 = 64 << 20;

/// Bring in a file that was made elsewhere as a new document; an existing file is never changed
#[derive(Debug, clap::Args)]
pub struct Args {
    /// What the file holds
    #[arg(value_enum)]
    what: What,
    /// The file: .csv, .xlsx, .docx or (CASE) .json
    file: PathBuf,
    /// The site folder: the one that holds `content`
    #[arg(default_value = ".")]
    dir: PathBuf,
    /// The name of the document in the folder of its kind; without it, that of its title
    #[arg(long, value_name = "PATH")]
    to: Option<String>,
    /// The language of messages; that of the site when left out
    #[arg(long, value_parser = language_parser())]
    lang: Option<Language>,
}

/// What a file becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum What {
    /// From Canvas or Moodle, a table in Word, Excel or CSV, or CASE
    Rubric,
    /// From Canvas or Moodle, a table in Excel or CSV, or CASE
    Outcomes,
    /// From Word
    Page,
}

impl What {
    fn kind(self) -> &'static dyn Kind {
        let name = match self {
            What::Rubric => "rubric",
            What::Outcomes => "outcome",
            What::Page => "page",
        };
        by_name(name).expect("the kinds that can be imported are known")
    }
}

pub(super) fn run(args: &Args) -> Result<Exit, Stop> {
    let config = site::config(&args.dir, args.lang)?;
    let words = Words::of(args.lang.unwrap_or(config.language));
    let bytes = disk::read(&args.file, BYTES).map_err(Stop::disk(words))?;
    let file = shown(&args.file);
    let refused = |refused: Refused| Stop::usage(words, sentence(words, &file, &refused));
    let bytes = bytes.ok_or_else(|| refused(Refused::new("import-large")))?;
    let (pages, lefts) = convert(args.what, &bytes, config.language).map_err(refused)?;
    let stem = args.file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let files = files(args, &config, pages, &stem, words)?;
    for (path, _) in &files {
        if disk::exists(&args.dir.join(path)) {
            return Err(Stop::usage(words, words.say("exists", &[("path", path.as_str().into())])));
        }
    }
    for (path, bytes) in &files {
        let path = args.dir.join(path);
        disk::write_new(&path, bytes).map_err(Stop::disk(words))?;
        terminal::print(&format!("{}\n", words.say("created", &[("path", shown(&path).into())])));
    }
    tell(&lefts, words);
    Ok(Exit::Clean)
}

/// The pages in a file, and what of it they do not hold. What the file is, its first bytes say.
pub fn convert(what: What, bytes: &[u8], language: Language) -> Result<(Vec<Page>, Lefts), Refused> {
    let mut lefts = Lefts::default();
    let words = Vocabulary::new();
    let zipped = bytes.starts_with(b"PK");
    let start = bytes.iter().copied().find(|byte| !byte.is_ascii_whitespace() && !b"\xef\xbb\xbf".contains(byte));
    let json = start == Some(b'{');
    let pages = match what {
        What::Page if zipped => {
            let document = word::read(bytes, &mut lefts)?;
            vec![written::page(document, &words.say(language, "picture-missing"), &mut lefts)]
        }
        What::Page => return Err(Refused::new("import-page-form")),
        What::Rubric => {
            let drafts = rubrics(bytes, zipped, json, &words, &mut lefts)?;
            let write = |draft| rubric::write(draft, language, words.strings(), &mut lefts);
            drafts.into_iter().map(write).collect()
        }
        What::Outcomes => {
            let draft = if json {
                case::framework(&case::read(bytes)?)?
            } else if zipped {
                let sheets = sheet::read(bytes)?;
                let (_, first) = sheets.into_iter().next().ok_or_else(|| Refused::new("import-empty"))?;
                outcomes::read(&first, &mut lefts)?
            } else {
                outcomes::read(&text::read(bytes)?, &mut lefts)?
            };
            vec![outcomes::write(draft, &mut lefts)]
        }
    };
    Ok((pages, lefts))
}

fn rubrics(
    bytes: &[u8],
    zipped: bool,
    json: bool,
    words: &Vocabulary,
    lefts: &mut Lefts,
) -> Result<Vec<rubric::Draft>, Refused> {
    if json {
        return case::rubrics(&case::read(bytes)?, lefts);
    }
    if !zipped {
        return rubric::read(&text::read(bytes)?, None, words, lefts);
    }
    if package::Package::open(bytes)?.has("xl/workbook.xml") {
        let sheets = sheet::read(bytes)?;
        let mut sheets = sheets.into_iter();
        let (_, first) = sheets.next().ok_or_else(|| Refused::new("import-empty"))?;
        let (scale, others): (Vec<_>, Vec<_>) = sheets.partition(|(name, _)| words.is("field-scale", name));
        others.iter().for_each(|(name, _)| lefts.add(Place::File, "left-sheet", name));
        return rubric::read(&first, scale.first().map(|(_, table)| table), words, lefts);
    }
    let document = word::read(bytes, lefts)?;
    Ok(vec![written::rubric(document, words, lefts)?])
}

/// The files of the pages, with their paths from the site folder.
fn files(
    args: &Args,
    config: &Config,
    pages: Vec<Page>,
    stem: &str,
    words: &'static Words,
) -> Result<Vec<(String, Vec<u8>)>, Stop> {
    let kind = args.what.kind();
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for (at, page) in pages.iter().enumerate() {
        let title = if page.title.is_empty() { super::new::title_of(stem) } else { page.title.clone() };
        let short: String = title.chars().take(60).collect();
        let wanted = match (&args.to, at) {
            (Some(path), 0) => path.clone(),
            (Some(path), at) => format!("{}-{}", path.trim_end_matches(".md"), at + 1),
            (None, _) => short.replace(['/', '\\', '.'], " "),
        };
        let name = Name::read(&wanted, kind).or_else(|| Name::read(kind.name(), kind).filter(|_| args.to.is_none()));
        let refuse = || Stop::usage(words, words.say("bad-path", &[("path", wanted.as_str().into())]));
        let name = name.ok_or_else(refuse)?;
        let mut base = format!("content/{}/{}", kind.folder(), name.path());
        while files.iter().any(|(path, _)| *path == format!("{base}{}.md", name.suffix())) {
            base.push_str("-2");
        }
        let depth = base.matches('/').count();
        let schema = format!("{}{}/schema/{}.json", "../".repeat(depth), disk::STATE, kind.name());
        let last = base.rsplit('/').next().unwrap_or_default().to_owned();
        let (body, pictures) = page.settled(&last);
        let has = |id: &str| super::new::has_document(&args.dir, id);
        let site = Site { config, today: disk::today(), has: &has };
        let text = scaffold::imported(kind, &title, &schema, page.front.clone(), &body, &site);
        let folder = base.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
        files.push((format!("{base}{}.md", name.suffix()), text.into_bytes()));
        for (name, picture) in pictures.into_iter().zip(&page.files) {
            files.push((format!("{folder}/{name}"), picture.bytes.clone()));
        }
    }
    Ok(files)
}

fn sentence(words: &Words, file: &str, refused: &Refused) -> String {
    let place = refused.args.iter().find(|(name, _)| *name == "place").map(|(_, place)| place.clone());
    let reason = words.say(refused.key, &[("place", place.clone().unwrap_or_else(|| "".into()))]);
    let at = place.map(|place| words.say("import-at", &[("place", place)])).unwrap_or_default();
    words.say("import-refused", &[("file", file.into()), ("reason", format!("{reason}{at}").into())])
}

/// What was left, a line each.
fn tell(lefts: &Lefts, words: &Words) {
    if lefts.list.is_empty() {
        return;
    }
    let mut text = format!("{}\n", words.say("import-lefts", &[]));
    for left in &lefts.list {
        let place = match &left.place {
            Place::File => words.say("left-file", &[]),
            Place::Row(number) => words.say("left-in-row", &[("n", number.to_string().into())]),
            Place::Cell(name) => words.say("left-in-cell", &[("n", name.as_str().into())]),
            Place::Paragraph(number) => words.say("left-in-paragraph", &[("n", number.to_string().into())]),
        };
        text.push_str(&format!("  {place}: {}\n", words.say(left.key, &[("text", left.text.as_str().into())])));
    }
    if lefts.more > 0 {
        text.push_str(&format!("  {}\n", words.count("left-more", lefts.more)));
    }
    terminal::tell(&text);
}

/// The words of a line of Markdown, without its marks.
fn words_of(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    let mut signs = text.replace("\\\n", "\n").chars().collect::<Vec<_>>().into_iter().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '\\' => words.extend(signs.next()),
            '*' | '~' => {}
            other => words.push(other),
        }
    }
    words.trim().to_owned()
}

/// The text of a page, as `import` writes it.
pub fn text_of(kind: What, page: &Page, config: &Config, today: jiff::civil::Date) -> String {
    let site = Site { config, today, has: &|_| false };
    let (body, _) = page.settled("x");
    scaffold::imported(kind.kind(), &page.title, "schema.json", page.front.clone(), &body, &site)
}
