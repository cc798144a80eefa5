//! The corpus on disk: handbooks of 25 to 40 chapters, the same text for every generator, each in its own dialect
//! (front matter, file names of index pages, form of links).

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::page::{self, Chapter};
use crate::prng::Prng;
use crate::tools;

/// A generator that the corpus is written for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Flavour {
    Stagegids,
    Hugo,
    Zola,
}

impl Flavour {
    /// All of them, in the order in which they run.
    pub const ALL: [Flavour; 3] = [Flavour::Stagegids, Flavour::Hugo, Flavour::Zola];

    /// The name of the file that stands for its folder.
    fn index(self) -> &'static str {
        match self {
            Flavour::Stagegids => "index.md",
            Flavour::Hugo | Flavour::Zola => "_index.md",
        }
    }
}

impl fmt::Display for Flavour {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(match self {
            Flavour::Stagegids => "stagegids",
            Flavour::Hugo => "hugo",
            Flavour::Zola => "zola",
        })
    }
}

/// Which pages there are; their text is made while it is written, so that this program stays small (a child's peak
/// memory is never measured below that of its parent at the start).
pub struct Corpus {
    seed: u64,
    /// Index of each handbook's first chapter, and the number of chapters at the end.
    starts: Vec<usize>,
}

impl Corpus {
    /// Plans a corpus of so many chapters.
    pub fn new(seed: u64, chapters: usize) -> Self {
        let mut random = Prng::new(seed, chapters, 3);
        let mut starts = vec![0];
        let mut at = 0;
        while at < chapters {
            let size = random.between(25, 40);
            let left = chapters - at;
            // a rest too small for a handbook joins this one
            at += if left < size + 10 { left } else { size };
            starts.push(at);
        }
        Corpus { seed, starts }
    }

    /// Number of chapters.
    pub fn chapters(&self) -> usize {
        self.starts.last().copied().unwrap_or(0)
    }

    /// Number of handbooks.
    pub fn handbooks(&self) -> usize {
        self.starts.len() - 1
    }

    /// The handbook that holds a chapter, and the chapter's place in it, from 1.
    fn place(&self, index: usize) -> (usize, usize) {
        let handbook = self.starts.partition_point(|&start| start <= index) - 1;
        (handbook, index - self.starts[handbook] + 1)
    }

    fn chapter(&self, index: usize) -> Chapter {
        Chapter::new(self.seed, index, self.place(index).1)
    }

    /// Path of a chapter's file under the site's folder; the same for every flavour.
    pub fn file(&self, index: usize) -> PathBuf {
        let folder = folder(self.place(index).0);
        PathBuf::from(format!("content/handbooks/{folder}/{}.md", self.chapter(index).file))
    }

    /// The address of a chapter on the server of a tool.
    pub fn address(&self, flavour: Flavour, index: usize) -> String {
        let (folder, file) = (folder(self.place(index).0), self.chapter(index).file);
        // stagegids takes the number that gives the order out of the address
        let name = match flavour {
            Flavour::Stagegids => file.trim_start_matches(|sign: char| sign.is_ascii_digit()).trim_start_matches('-'),
            Flavour::Hugo | Flavour::Zola => &file,
        };
        format!("/handbooks/{folder}/{name}/")
    }

    /// Writes the whole site for one generator, settings and templates included, into a folder that must not exist yet.
    pub fn write(&self, flavour: Flavour, site: &Path) -> Result<()> {
        ensure!(!site.exists(), "{} exists already: remove it, or work in another folder", site.display());
        for (path, text) in tools::files(flavour) {
            put(&site.join(path), text)?;
        }
        let content = site.join("content");
        put(&content.join(flavour.index()), &self.home(flavour))?;
        if flavour != Flavour::Stagegids {
            let head = head(flavour, "Handboeken", "Alle handboeken.", &[]);
            put(&content.join("handbooks").join(flavour.index()), &head)?;
        }
        for handbook in 0..self.handbooks() {
            let here = content.join("handbooks").join(folder(handbook));
            put(&here.join(flavour.index()), &self.handbook(flavour, handbook))?;
            for index in self.starts[handbook]..self.starts[handbook + 1] {
                put(&site.join(self.file(index)), &self.text(flavour, index))?;
            }
        }
        Ok(())
    }

    fn home(&self, flavour: Flavour) -> String {
        let links = (0..self.handbooks()).map(|handbook| {
            let target = format!("handbooks/{}/{}", folder(handbook), flavour.index());
            let at = if flavour == Flavour::Zola { "@/" } else { "" };
            format!("[{}]({at}{target})", title(handbook))
        });
        let body = page::listing(self.seed, 0, links);
        head(flavour, "Stagegids", "Alle handboeken van de stage.", &[]) + &body
    }

    fn handbook(&self, flavour: Flavour, handbook: usize) -> String {
        let range = self.starts[handbook]..self.starts[handbook + 1];
        let mut extra: Vec<String> = Vec::new();
        if flavour == Flavour::Zola {
            extra.push("sort_by = \"weight\"".to_owned());
            extra.push("[extra]\nchapters = [".to_owned());
            for chapter in range.clone().map(|index| self.chapter(index)) {
                extra.push(format!("  {{ slug = \"{}\", title = \"{}\" }},", chapter.file, chapter.title));
            }
            extra.push("]".to_owned());
        }
        let links = range.map(|index| self.link(flavour, handbook, index, None));
        let body = page::listing(self.seed, handbook + 1, links);
        head(flavour, &title(handbook), "Een handboek.", &extra) + &body
    }

    fn text(&self, flavour: Flavour, index: usize) -> String {
        let chapter = self.chapter(index);
        let (handbook, number) = self.place(index);
        let tags = chapter.tags.join("\", \"");
        let extra = match flavour {
            Flavour::Stagegids => vec![format!("date: {}", chapter.date), format!("tags: [\"{tags}\"]")],
            Flavour::Hugo => {
                vec![format!("date: {}", chapter.date), format!("weight: {number}"), format!("tags: [\"{tags}\"]")]
            }
            Flavour::Zola => vec![
                format!("date = {}", chapter.date),
                format!("weight = {number}"),
                format!("[taxonomies]\ntags = [\"{tags}\"]"),
            ],
        };
        let links = self.links(flavour, handbook, index);
        head(flavour, &chapter.title, &chapter.summary, &extra) + &chapter.body(self.seed, index, &links)
    }

    /// Two links inside the handbook and two to anywhere; of each pair one has an anchor.
    fn links(&self, flavour: Flavour, handbook: usize, index: usize) -> [String; 4] {
        let mut random = Prng::new(self.seed, index, 4);
        let (start, end) = (self.starts[handbook], self.starts[handbook + 1]);
        let mut target = |near: bool, deep: bool| {
            let to = if near { start + random.below(end - start) } else { random.below(self.chapters()) };
            let anchor = deep.then(|| random.below(5));
            self.link(flavour, handbook, to, anchor)
        };
        [target(true, false), target(true, true), target(false, false), target(false, true)]
    }

    /// A Markdown link from a page of a handbook to a chapter, to the heading with that number if there is one.
    fn link(&self, flavour: Flavour, from_handbook: usize, to: usize, heading: Option<usize>) -> String {
        let chapter = self.chapter(to);
        let to_handbook = self.place(to).0;
        let way = match flavour {
            Flavour::Zola => format!("@/handbooks/{}/", folder(to_handbook)),
            _ if from_handbook == to_handbook => String::new(),
            _ => format!("../{}/", folder(to_handbook)),
        };
        let anchor = heading.map(|at| format!("#{}", chapter.anchor(at))).unwrap_or_default();
        format!("[{}]({way}{}.md{anchor})", chapter.title, chapter.file)
    }
}

/// Front matter: YAML with the owner that stagegids expects, TOML for Zola; Hugo reads the same YAML.
fn head(flavour: Flavour, title: &str, summary: &str, extra: &[String]) -> String {
    let (fence, mut lines) = match flavour {
        Flavour::Zola => ("+++", vec![format!("title = \"{title}\""), format!("description = \"{summary}\"")]),
        Flavour::Stagegids => (
            "---",
            vec![
                format!("title: \"{title}\""),
                format!("summary: \"{summary}\""),
                "owner: Stagedienst".to_owned(),
                "review-before: 2099-12-31".to_owned(),
            ],
        ),
        Flavour::Hugo => ("---", vec![format!("title: \"{title}\""), format!("summary: \"{summary}\"")]),
    };
    lines.extend_from_slice(extra);
    format!("{fence}\n{}\n{fence}\n\n", lines.join("\n"))
}

fn folder(handbook: usize) -> String {
    format!("h{:03}", handbook + 1)
}

fn title(handbook: usize) -> String {
    format!("Handboek {}", handbook + 1)
}

fn put(path: &Path, text: &str) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    }
    fs::write(path, text).with_context(|| format!("cannot write {}", path.display()))
}
