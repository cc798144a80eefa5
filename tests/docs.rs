//! What README.md and src/README.md say is true: the commands run, the finding is the one that is printed, the links,
//! paths and names exist.

use std::collections::BTreeSet;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};
use tempfile::TempDir;
use walkdir::WalkDir;

/// 22 November 2026: the day on which everything here happens.
const TODAY: &str = "1795305600";

/// Other commands that the README may name; they are what runs these tests, or they change the machine.
const OTHER: [&str; 3] = ["tests/run", "cargo install --path .", "cargo bench --bench build"];

/// A Markdown file of the repository.
#[derive(Default)]
struct Page {
    /// Fenced blocks: the words behind the fence, and the text.
    blocks: Vec<(String, String)>,
    /// Code in running text.
    code: Vec<String>,
    links: Vec<String>,
    anchors: BTreeSet<String>,
}

impl Page {
    fn read(path: &str) -> Page {
        let text = fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
        let mut page = Page::default();
        let (mut block, mut heading) = (None, None);
        for event in Parser::new_ext(&text, Options::ENABLE_TABLES) {
            match event {
                Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                    block = Some((info.into_string(), String::new()));
                }
                Event::End(TagEnd::CodeBlock) => page.blocks.extend(block.take()),
                Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
                Event::End(TagEnd::Heading(_)) => page.anchors.extend(heading.take().map(|title| anchor(&title))),
                Event::Start(Tag::Link { dest_url, .. }) => page.links.push(dest_url.into_string()),
                Event::Text(text) => {
                    for open in [block.as_mut().map(|(_, text)| text), heading.as_mut()].into_iter().flatten() {
                        open.push_str(&text);
                    }
                }
                Event::Code(code) => {
                    heading.iter_mut().for_each(|title| title.push_str(&code));
                    page.code.push(code.into_string());
                }
                _ => {}
            }
        }
        page
    }

    /// The texts of the blocks whose fence says `language`.
    fn blocks<'a>(&'a self, language: &'a str) -> impl Iterator<Item = &'a str> {
        self.blocks.iter().filter(move |(info, _)| info == language).map(|(_, text)| text.as_str())
    }
}

/// The anchor that GitHub gives a heading.
fn anchor(title: &str) -> String {
    let kept = title.to_lowercase();
    let kept = kept.chars().filter(|sign| sign.is_alphanumeric() || matches!(sign, ' ' | '-' | '_'));
    kept.map(|sign| if sign == ' ' { '-' } else { sign }).collect()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A place like a fresh clone, as far as the commands look: with the shipped guide and the theme.
fn clone() -> TempDir {
    let clone = TempDir::new().expect("the system has a place for temporary folders");
    for folder in ["content", "themes"] {
        for entry in WalkDir::new(root().join(folder)) {
            let entry = entry.expect("the repository can be read");
            let to = clone.path().join(entry.path().strip_prefix(root()).expect("it lies in the repository"));
            if entry.file_type().is_dir() {
                fs::create_dir_all(&to).expect("folders can be made");
            } else {
                fs::copy(entry.path(), &to).expect("files can be copied");
            }
        }
    }
    clone
}

/// The program, for a user without a terminal.
fn program(folder: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_stagegids"));
    command.args(args).current_dir(folder).env("SOURCE_DATE_EPOCH", TODAY);
    command
}

/// How the program ended, and what it printed: its output and then its messages.
fn run(folder: &Path, args: &[&str]) -> (Option<i32>, String) {
    let output = program(folder, args).output().expect("the program can be started");
    let text = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8(text).expect("the program writes UTF-8"))
}

/// The arguments of stagegids in a line of a shell; none where the line is empty, a comment, or a known other one.
fn arguments(line: &str) -> Option<Vec<&str>> {
    let line = line.split(" #").next().unwrap_or("").trim();
    if line.is_empty() || line.starts_with('#') || OTHER.contains(&line) {
        return None;
    }
    let calls = ["cargo run --release -- ", "cargo run -- ", "stagegids "];
    let rest = calls.into_iter().find_map(|call| line.strip_prefix(call));
    let rest = rest.unwrap_or_else(|| panic!("the README says `{line}`, which no test knows"));
    Some(rest.split_whitespace().collect())
}

/// Starts `serve` on a free port, and ends it when it says where the guide is.
fn served(folder: &Path, args: &[&str]) -> String {
    let mut command = program(folder, &[args, &["--port", "0"]].concat());
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("the program can be started");
    let mut line = String::new();
    let read = BufReader::new(child.stdout.take().expect("the output is read here")).read_line(&mut line);
    child.kill().and_then(|()| child.wait()).expect("the server can be ended");
    read.expect("it says where the guide is");
    line
}

#[test]
fn the_commands_of_the_readme_run() {
    let page = Page::read("README.md");
    let clone = clone();
    let mut seen = BTreeSet::new();
    for args in page.blocks("sh").flat_map(str::lines).filter_map(arguments) {
        seen.extend(args.first().map(|name| (*name).to_owned()));
        if args.first() == Some(&"serve") {
            let said = served(clone.path(), &args);
            assert!(said.contains("http://127.0.0.1:"), "{args:?}: {said}");
        } else {
            let (code, said) = run(clone.path(), &args);
            assert_eq!(code, Some(0), "{args:?}: {said}");
        }
    }
    let wanted = ["init", "new", "check", "build", "serve", "explain"];
    let missing: Vec<&str> = wanted.into_iter().filter(|name| !seen.contains(*name)).collect();
    assert!(missing.is_empty(), "the README does not show {missing:?}");
    assert!(!clone.path().join("public").exists(), "to show a guide writes nothing");
    assert!(clone.path().join("my-guide/public/index.html").is_file(), "the new guide is built");
}

#[test]
fn the_two_commands_stand_at_the_top() {
    let page = Page::read("README.md");
    let first = page.blocks("sh").next().expect("the README has commands");
    let commands: Vec<&str> = first.lines().map(|line| line.split(" #").next().unwrap_or("").trim()).collect();
    assert_eq!(commands, ["cargo run --release -- serve", "tests/run"]);
    let port = first.split("http://127.0.0.1:").nth(1).and_then(|rest| rest.split('/').next()).expect("it says where");
    let (_, help) = run(root(), &["serve", "--help"]);
    assert!(help.contains(&format!("[default: {port}]")), "{help}");
}

/// What the browser tests look for, `tests/run` installs; and the whole check begins with it.
#[test]
fn the_command_of_the_readme_installs_what_the_tests_need() {
    let text = |path: &str| fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    let script = text("tests/run");
    for (_, programs) in super::browser::PROGRAMS {
        let named = programs.iter().any(|program| script.contains(&format!("\nneed {program} ")));
        assert!(named, "tests/run does not install {programs:?}");
    }
    assert!(script.ends_with("\nexec cargo test \"$@\"\n"));
    assert!(text(".ci/run").contains("\nrun tests/run\n"));
}

/// The text with the number of seconds, which differs each time, as `T`.
fn timeless(text: &str) -> String {
    let seconds =
        |word: &str| word.split_once('.').is_some_and(|(whole, rest)| [whole, rest].concat().parse::<u32>().is_ok());
    text.split(' ').map(|word| if seconds(word) { "T" } else { word }).collect::<Vec<_>>().join(" ")
}

/// The example of the README, in the new guide of the README: what it prints, and that it can be put right.
#[test]
fn the_finding_of_the_readme_is_the_one_that_is_printed() {
    let page = Page::read("README.md");
    let files: Vec<(&str, &str)> =
        page.blocks.iter().filter_map(|(info, text)| Some((info.strip_prefix("md ")?, text.as_str()))).collect();
    let [(path, text)] = files[..] else { panic!("the README has {} example files", files.len()) };
    let folder = TempDir::new().expect("the system has a place for temporary folders");
    run(folder.path(), &["init", "my-guide"]);
    let path = folder.path().join(path);
    fs::write(&path, text).expect("the folder of the example exists");
    let mut consoles = page.blocks("console");
    let shown = consoles.next().expect("the README shows what is printed");
    let (command, expected) = shown.strip_prefix("$ ").and_then(|rest| rest.split_once('\n')).expect("a command");
    let args = arguments(command).expect("a command of stagegids");
    let (code, said) = run(folder.path(), &args);
    assert_eq!(timeless(&said), timeless(expected));
    assert_eq!(code, Some(1));
    assert!(consoles.next().is_none(), "another example needs another test");

    let clean = text.replace("weight: 30", "weight: 40");
    fs::write(&path, &clean).expect("the example can be put right");
    assert_eq!(run(folder.path(), &["build", "my-guide", "--strict"]).0, Some(0));
    let outcome = fs::read_to_string(folder.path().join("my-guide/public/outcomes/voorbeeld/index.html"));
    let outcome = outcome.expect("the outcome has a page");
    for criterion in ["preparing", "asking-for-feedback"] {
        assert!(outcome.contains(&format!("/rubrics/lesson/#{criterion}")), "the outcome names {criterion}");
    }
    fs::write(&path, clean.replacen("#lr-1", "#lr-l", 1)).expect("the example can be misspelt");
    let (_, said) = run(folder.path(), &args);
    assert!(said.contains("relation/anchor") && said.contains("lr-1”?"), "{said}");
}

#[test]
fn the_exit_codes_of_the_readme_are_those_of_the_program() {
    let (code, help) = run(root(), &["--help"]);
    assert_eq!(code, Some(0));
    let readme = fs::read_to_string(root().join("README.md")).expect("the README can be read");
    let codes = help.split("Exit codes: ").nth(1).and_then(|rest| rest.split('.').next()).expect("the help lists them");
    for code in codes.split(", ") {
        let (number, what) = code.split_once(' ').expect("a number and what it means");
        assert!(readme.contains(&format!("| {number} | {what}")), "{code}");
    }
}

/// The Markdown files for people who work on stagegids: not those of guides, which the compiler checks.
fn pages() -> Vec<PathBuf> {
    let ours = |entry: &walkdir::DirEntry| {
        let name = entry.file_name().to_string_lossy();
        let build = entry.depth() == 1 && ["target", "public", "content"].contains(&&*name);
        let hidden = entry.depth() > 0 && name.starts_with('.');
        !(build || hidden || entry.path().ends_with("commands/init"))
    };
    let entries = WalkDir::new(root()).sort_by_file_name().into_iter().filter_entry(ours);
    let files = entries.map(|entry| entry.expect("the repository can be read").into_path());
    let named = |path: &PathBuf| path.ends_with("README.md") || path.parent() == Some(root());
    files.filter(|path| path.extension().is_some_and(|extension| extension == "md") && named(path)).collect()
}

#[test]
fn links_between_pages_lead_somewhere() {
    let pages = pages();
    for page in [
        "README.md",
        "CHANGELOG.md",
        "src/README.md",
        "tests/spec/README.md",
        "tests/bench/README.md",
        "tests/browser/README.md",
    ] {
        assert!(pages.contains(&root().join(page)), "{page}");
    }
    let mut broken = Vec::new();
    for path in &pages {
        let name = path.strip_prefix(root()).expect("it lies in the repository").to_string_lossy().into_owned();
        let folder = path.parent().expect("a file lies in a folder");
        for link in Page::read(&name).links.iter().filter(|link| !link.contains("://")) {
            let (file, fragment) = link.split_once('#').unwrap_or((link, ""));
            let target = if file.is_empty() { path.clone() } else { folder.join(file) };
            let anchor = || Page::read(&target.to_string_lossy()).anchors.contains(fragment);
            if !target.exists() || (!fragment.is_empty() && !anchor()) {
                broken.push(format!("{name}: {link}"));
            }
        }
    }
    assert!(broken.is_empty(), "these lead nowhere:\n{}", broken.join("\n"));
}

/// All Rust text below `src/`, and its folders, relative to it.
fn sources() -> (String, BTreeSet<String>) {
    let (mut text, mut folders) = (String::new(), BTreeSet::new());
    let src = root().join("src");
    for entry in WalkDir::new(&src).min_depth(1).sort_by_file_name() {
        let entry = entry.expect("the sources can be read");
        let parent = entry.path().parent().expect("it lies in src");
        if entry.path().extension().is_some_and(|extension| extension == "rs") {
            text.push_str(&fs::read_to_string(entry.path()).expect("sources are text"));
        }
        if entry.file_type().is_file() && parent != src {
            let parent = parent.strip_prefix(&src).expect("it lies in src");
            folders.insert(format!("{}/", parent.to_string_lossy().replace('\\', "/")));
        }
    }
    (text, folders)
}

#[test]
fn the_tour_names_every_folder_and_only_what_exists() {
    let page = Page::read("src/README.md");
    let (text, folders) = sources();
    let code: BTreeSet<&str> = page.code.iter().map(String::as_str).collect();
    // A folder of nothing but tests or data of one file goes with that file.
    let alone = |folder: &str| root().join("src").join(format!("{}.rs", folder.trim_end_matches('/'))).exists();
    let missing: Vec<&String> =
        folders.iter().filter(|folder| !code.contains(folder.as_str()) && !alone(folder)).collect();
    assert!(missing.is_empty(), "the tour does not name {missing:?}");

    let plain = |word: &str, more: &str| word.chars().all(|sign| sign.is_ascii_alphanumeric() || more.contains(sign));
    let mut wrong = Vec::new();
    for word in code {
        let name = word.split('<').next().unwrap_or(word);
        let place = word.contains('/') && plain(word, "/._-") && !word.contains("NAME") && !word.starts_with(".stage");
        let is_path = place && (word.ends_with('/') || word.contains('.'));
        let is_name = plain(name, "_") && name.starts_with(|first: char| first.is_ascii_uppercase());
        if is_path {
            let exists = root().join("src").join(word).exists() || root().join(word).exists();
            wrong.extend((!exists).then_some(word));
        } else if is_name && !["NAME", "FOLDER"].contains(&name) {
            let declared = ["struct", "enum", "trait", "type", "const", "static"].map(|sort| format!("{sort} {name}"));
            let piece = format!("    {name}(");
            let known = declared.iter().any(|declared| text.contains(declared.as_str())) || text.contains(&piece);
            wrong.extend((!known).then_some(word));
        }
    }
    assert!(wrong.is_empty(), "the tour names what does not exist: {wrong:?}");
}
