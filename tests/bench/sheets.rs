//! The sheets: a hundred rubrics and a book of about eighty pages, from nothing to PDF and HTML, and again unchanged.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::prng::Prng;
use crate::sample::{self, Sample};
use crate::words;

/// Writes the content of a site in a folder.
type Write = fn(&mut Prng, &Path) -> Result<()>;

/// The sites that are built: name, what writes it, a sheet of it, and the goal for its wall time in seconds.
const SITES: [(&str, Write, &str, f64); 2] = [
    ("100 rubrics", rubrics, "rubrics/rubric-99/rubric-99.pdf", 3.0),
    ("a book of 80 pages", book, "handbooks/boek/boek.pdf", 2.0),
];
/// The most memory that sheets may take, however many there are, in MB.
const MEMORY: f64 = 300.0;
const SETTINGS: &str = "title: Gids\nlanguage: nl\nsearch: false\noffline: false\none-page: false\nquality-pages: false\n\
                        severity: {page/orphan: off, review/owner: off, review/date: off, criterion/outcome: off}\n";

/// Builds both sites `runs` times with `program`, in `folder`, and tells what it cost.
pub fn measure(program: &Path, seed: u64, runs: usize, folder: &Path) -> Result<String> {
    let mut table = format!("{:<22} {:>8} {:>8} {:>9}   goal\n", "median", "wall s", "CPU s", "peak MB");
    for (name, write, sheet, goal) in SITES {
        let site = folder.join(name.replace(' ', "-"));
        write(&mut Prng::new(seed, 0, 9), &site)?;
        let (mut full, mut unchanged) = (Vec::new(), Vec::new());
        for round in 0..=runs {
            eprintln!("bench: {name}, round {round} of {runs}");
            for made in ["public", ".stagegids"].map(|made| site.join(made)).iter().filter(|made| made.exists()) {
                fs::remove_dir_all(made).with_context(|| format!("cannot remove {}", made.display()))?;
            }
            let build = || sample::take(Command::new(program).arg("build").arg(&site), &folder.join("output.log"));
            let (first, second) = (build()?, build()?);
            let sheet = site.join("public").join(sheet);
            ensure!(sheet.is_file(), "{} was not made: was stagegids built with feature pdf?", sheet.display());
            if round > 0 {
                full.push(first);
                unchanged.push(second);
            }
        }
        let met = |met: bool| if met { "met" } else { "MISSED" };
        let within = sample::median(&full, sample::wall) <= goal && sample::median(&full, sample::peak) <= MEMORY;
        row(&mut table, name, &full, &format!("at most {goal} s and {MEMORY} MB: {}", met(within)));
        let nothing = sample::median(&unchanged, sample::wall) <= 0.1 * sample::median(&full, sample::wall);
        row(&mut table, "  unchanged", &unchanged, &format!("makes none: {}", met(nothing)));
    }
    Ok(table)
}

fn row(table: &mut String, name: &str, samples: &[Sample], goal: &str) {
    let [wall, cpu, peak] = [sample::wall, sample::cpu, sample::peak].map(|measure| sample::median(samples, measure));
    writeln!(table, "{name:<22} {wall:>8.2} {cpu:>8.2} {peak:>9.0}   {goal}").expect("a string takes everything");
}

fn file(path: &Path, text: &str) -> Result<()> {
    let folder = path.parent().context("files lie in a folder")?;
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    fs::write(path, text).with_context(|| format!("cannot write {}", path.display()))
}

fn sentence(random: &mut Prng) -> String {
    let mut text = String::new();
    words::sentence(random, &mut text);
    text
}

fn start(site: &Path) -> Result<()> {
    file(&site.join("content/guide.yml"), SETTINGS)?;
    file(&site.join("content/index.md"), "---\ntitle: Start\n---\n\nWelkom.\n")
}

/// Five criteria of four levels, about 450 words: a sheet or two.
fn rubrics(random: &mut Prng, site: &Path) -> Result<()> {
    start(site)?;
    for number in 0..100 {
        let mut text = format!("---\ntitle: Rubric {number}\nsummary: {}\nuse: formative\nscale:\n", sentence(random));
        for level in 1..=4 {
            writeln!(text, "  - {{id: n{level}, title: Niveau {level}}}")?;
        }
        text.push_str("---\n");
        for criterion in 1..=5 {
            let (noun, about) = (words::noun(random), sentence(random));
            writeln!(text, "\n## Criterium {criterion}: {noun}\n<!-- id: c{criterion} -->\n{about}\n")?;
            for level in 1..=4 {
                writeln!(text, "- **Niveau {level}:** {} {}", sentence(random), sentence(random))?;
            }
        }
        file(&site.join(format!("content/rubrics/rubric-{number}.md")), &text)?;
    }
    Ok(())
}

/// Nineteen chapters, about 39,000 words.
fn book(random: &mut Prng, site: &Path) -> Result<()> {
    start(site)?;
    let folder = site.join("content/handbooks/boek");
    file(&folder.join("index.md"), "---\ntitle: Boek\nsummary: Een handboek om te meten.\n---\n\nWelkom.\n")?;
    for chapter in 1..=19 {
        let mut text = format!("---\ntitle: Hoofdstuk {chapter}\nsummary: {}\n---\n", sentence(random));
        for part in 1..=8 {
            writeln!(text, "\n## Deel {part}: {}", words::noun(random))?;
            for _ in 0..5 {
                let sentences: Vec<String> = (0..4).map(|_| sentence(random)).collect();
                writeln!(text, "\n{}", sentences.join(" "))?;
            }
        }
        file(&folder.join(format!("hoofdstuk-{chapter:02}.md")), &text)?;
    }
    Ok(())
}
