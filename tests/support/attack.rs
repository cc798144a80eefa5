//! Runs the program on a site that wishes it ill, and holds what must hold for every site: it ends in time, within
//! memory, with an exit code of its own, and touches nothing but its output.

use std::collections::BTreeMap;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::mpsc;
use std::time::Duration;

use serde_json::Value;
use tempfile::TempDir;
use wait4::Wait4;

use super::folder::{program, snapshot, write};
use super::html::{Tag, tags};

/// How long a build may take: a hang must fail, not block. Without optimisation everything takes many times longer.
const SECONDS: u64 = if cfg!(debug_assertions) { 60 } else { 5 };
/// The most memory at any moment, in bytes.
const MEMORY: u64 = 1 << 30;

/// A site in a folder of its own, with a neighbour that nobody may touch.
pub struct Attack {
    name: String,
    folder: TempDir,
}

/// What came of it.
pub struct Outcome {
    name: String,
    folder: TempDir,
    pub findings: Vec<Finding>,
}

#[derive(Debug)]
pub struct Finding {
    pub code: String,
    /// `content/pages/x.md:5:7`.
    pub place: String,
}

impl Attack {
    pub fn new(name: impl Into<String>) -> Attack {
        let folder = TempDir::new().expect("the system has a place for temporary folders");
        write(folder.path(), "geheim.md", "---\ntitle: Geheim\n---\n\nniet-voor-lezers\n");
        write(folder.path(), "geheim/foto.svg", "<svg><desc>niet-voor-lezers</desc></svg>");
        let attack = Attack { name: name.into(), folder };
        attack.with("content/guide.yml", super::site::GUIDE).with("content/index.md", super::site::HOME)
    }

    /// Adds a file; paths are from the site folder.
    pub fn with(self, path: impl AsRef<Path>, bytes: impl AsRef<[u8]>) -> Attack {
        write(&self.site(), path, bytes);
        self
    }

    /// Adds a page with this body.
    pub fn page(self, path: &str, body: impl AsRef<str>) -> Attack {
        self.with(format!("content/{path}"), format!("---\ntitle: Proef\n---\n\n{}\n", body.as_ref()))
    }

    pub fn site(&self) -> PathBuf {
        self.folder.path().join("site")
    }

    /// Builds the site.
    pub fn build(self) -> Outcome {
        let site = self.site();
        let before = untouchable(self.folder.path());
        let out = self.folder.path().join("uit.json");
        let told = self.folder.path().join("verteld.txt");
        let (code, peak) = {
            let mut command = program(&site, &["build", "--format", "json"]);
            command.stdout(File::create(&out).expect("a file can be made"));
            command.stderr(File::create(&told).expect("a file can be made")).stdin(Stdio::null());
            let mut child = command.spawn().expect("the program can be started");
            let id = child.id().to_string();
            let (send, receive) = mpsc::channel();
            std::thread::spawn(move || send.send(child.wait4()));
            match receive.recv_timeout(Duration::from_secs(SECONDS)) {
                Ok(ended) => {
                    let ended = ended.expect("the program can be waited for");
                    (ended.status.code(), ended.rusage.maxrss)
                }
                Err(_) => {
                    std::process::Command::new("kill").args(["-9", &id]).status().ok();
                    panic!("{}: not done after {SECONDS} s", self.name);
                }
            }
        };
        let told = std::fs::read_to_string(told).unwrap_or_default();
        let start: String = told.chars().take(2_000).collect();
        assert!(matches!(code, Some(0 | 1)), "{}: ends with {code:?}: {start}", self.name);
        assert!(!told.contains("panicked"), "{}: {start}", self.name);
        assert!(peak < MEMORY, "{}: {} MB of memory", self.name, peak >> 20);
        std::fs::remove_file(self.folder.path().join("verteld.txt")).ok();
        let json = std::fs::read_to_string(&out).expect("findings are text");
        std::fs::remove_file(out).ok();
        assert_eq!(untouchable(self.folder.path()), before, "{}: something else is touched", self.name);
        let outcome = Outcome { findings: findings(&json, &self.name), name: self.name, folder: self.folder };
        assert_eq!(code == Some(0), outcome.public().join("index.html").exists(), "{}: {start}", outcome.name);
        outcome.check_pages();
        outcome
    }
}

/// All files but those that a build may make.
fn untouchable(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = snapshot(folder);
    files.retain(|path, _| {
        !path.starts_with("site/public/") && !path.starts_with("site/.stagegids/") && path.contains('/')
    });
    files
}

fn findings(json: &str, name: &str) -> Vec<Finding> {
    let read: Value = serde_json::from_str(json).unwrap_or_else(|error| panic!("{name}: {error}"));
    let finding = |finding: &Value| {
        let text = |key: &str| finding[key].as_str().unwrap_or_default().to_owned();
        let number = |key: &str| finding[key].as_u64().unwrap_or_default();
        let (line, column) = (number("line"), number("column"));
        let (code, message) = (text("code"), text("message"));
        assert!(line > 0 && column > 0 && !message.is_empty(), "{name}: {code} has no place or words: {finding}");
        assert!(message.chars().count() < 1_000, "{name}: the words of {code} go on and on");
        Finding { code, place: format!("{}:{line}:{column}", text("path")) }
    };
    read["findings"].as_array().expect("there is a list").iter().map(finding).collect()
}

impl Outcome {
    pub fn public(&self) -> PathBuf {
        self.folder.path().join("site/public")
    }

    /// One of the findings has this code and stands here: `index.md:5:7`, from the content folder.
    pub fn finds(self, code: &str, place: &str) -> Outcome {
        let place = format!("content/{place}");
        let met = self.findings.iter().any(|finding| finding.code == code && finding.place == place);
        let found: Vec<&Finding> = self.findings.iter().take(10).collect();
        assert!(met, "{}: no {code} at {place}, but {} findings: {found:#?}", self.name, self.findings.len());
        self
    }

    /// There are so many findings with this code.
    pub fn counts(self, code: &str, number: usize) -> Outcome {
        let found = self.findings.iter().filter(|finding| finding.code == code).count();
        let shown: Vec<&Finding> = self.findings.iter().filter(|finding| finding.code != code).take(10).collect();
        assert_eq!(found, number, "{}: {code}, beside {shown:#?}", self.name);
        self
    }

    /// The site is written, with no finding at all.
    pub fn clean(self) -> Outcome {
        let found: Vec<&Finding> = self.findings.iter().take(10).collect();
        assert!(self.findings.is_empty(), "{}: {found:#?}", self.name);
        self
    }

    /// A file of the finished site.
    pub fn page(&self, path: &str) -> String {
        let file = self.public().join(path);
        std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {path}: {error}", self.name))
    }

    /// Nothing in the site runs a script of an author, loads from elsewhere, or tells what lies outside the content.
    fn check_pages(&self) {
        for (path, bytes) in snapshot(&self.public()) {
            let text = String::from_utf8_lossy(&bytes);
            assert!(!text.contains("niet-voor-lezers"), "{}: {path} shows what lies outside", self.name);
            if path.ends_with(".html") {
                let live: Vec<Tag> = tags(&text).filter(is_live).collect();
                assert!(live.is_empty(), "{}: {path} holds {live:#?}", self.name);
            }
        }
    }
}

/// Whether a tag could run or load what an author wrote.
fn is_live(tag: &Tag) -> bool {
    let own = |address: &str| address.starts_with('/') && !address.starts_with("//");
    let runs = match tag.name.as_str() {
        "script" => {
            !matches!(tag.get("type"), Some("application/ld+json" | "application/json"))
                && !tag.get("src").is_some_and(own)
        }
        // The sheet to fill in, and the field for a link to one, are the theme's own.
        "template" => tag.get("data-sheet-end").is_none(),
        "form" => tag.get("action").is_some(),
        "iframe" | "object" | "embed" | "applet" | "base" | "style" | "portal" | "math" | "frame" => true,
        "meta" => tag.get("http-equiv").is_some_and(|name| !name.eq_ignore_ascii_case("refresh")),
        _ => false,
    };
    let attribute = |(name, value): &(String, String)| match name.as_str() {
        "style" | "srcdoc" | "formaction" | "xlink:href" => true,
        "src" | "srcset" | "poster" | "data" | "background" => !own(value),
        "href" | "action" | "content" | "cite" => {
            let scheme: String = value.chars().filter(|sign| !sign.is_control() && !sign.is_whitespace()).collect();
            let scheme = scheme.to_lowercase();
            ["javascript:", "data:", "vbscript:", "//"].iter().any(|start| scheme.starts_with(start))
                || scheme.contains("url=javascript")
        }
        name => name.starts_with("on"),
    };
    runs || tag.attributes.iter().any(attribute)
}
