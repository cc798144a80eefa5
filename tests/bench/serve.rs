//! What somebody who writes waits for: from a save to the new text in the browser, while a server runs; how much memory the
//! server takes after many edits; and how long it takes to begin.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

use crate::corpus::{Corpus, Flavour};
use crate::options::Options;
use crate::tools::{self, Tool};

/// Longer than any server takes for one change.
const PATIENCE: Duration = Duration::from_secs(180);
/// Between two questions whether the new text is there: short beside what is measured, and no load to speak of.
const ASK: Duration = Duration::from_millis(1);
/// After an edit was seen, until the next one: a writer does not save again at once, and every server has its rest.
const REST: Duration = Duration::from_millis(400);
/// Edits and requests of the long run, and after how many edits the memory is noted that the end is compared with.
const LONG: usize = 1000;
const REQUESTS: usize = 10;
const EARLY: usize = 10;

/// What was measured of one server.
struct Served {
    name: String,
    /// From the start of the process to the first page.
    cold: Duration,
    /// From a save to the new text, for each edit.
    waits: Vec<Duration>,
    /// In MB, after the first edits and at the end of the long run; nothing where the system does not tell.
    memory: Option<(f64, f64)>,
}

/// Measures every server at every size, and prints a table per size.
pub fn measure(options: &Options, work: &Path) -> Result<()> {
    let tools = tools::find(options);
    for &pages in &options.pages {
        let corpus = Corpus::new(options.seed, pages);
        let mut rows = Vec::new();
        for tool in &tools {
            eprintln!("bench: {pages} chapters, serve of {}", tool.flavour);
            let site = work.join(format!("serve-{pages}")).join(tool.flavour.to_string());
            corpus.write(tool.flavour, &site)?;
            rows.push(serve(tool, &corpus, &site, options).with_context(|| format!("serve of {}", tool.flavour))?);
        }
        println!("\n{}", table(pages, &rows));
    }
    Ok(())
}

fn serve(tool: &Tool, corpus: &Corpus, site: &Path, options: &Options) -> Result<Served> {
    let mut server = Server::start(tool, site)?;
    let first = corpus.address(tool.flavour, 0);
    let cold = server.wait(&first, "</html>")?;
    thread::sleep(REST);
    let mut editor = Editor { tool, corpus, site, done: 0 };
    let mut waits = Vec::new();
    for _ in 0..options.runs.max(EARLY) {
        waits.push(editor.edit(&mut server)?);
        thread::sleep(REST);
    }
    let early = server.memory();
    // The others are known for what they do after one edit; how they fare all day is not what is asked.
    let long = tool.flavour == Flavour::Stagegids && options.long;
    if long {
        for at in 0..LONG - waits.len() {
            editor.edit(&mut server)?;
            for request in 0..REQUESTS {
                let chapter = (at * REQUESTS + request) * 7 % corpus.chapters();
                server.ask(&corpus.address(tool.flavour, chapter))?;
            }
        }
    }
    let memory = early.zip(server.memory()).filter(|_| long);
    Ok(Served { name: tool.flavour.to_string(), cold, waits, memory })
}

/// Gives chapters other last paragraphs, one after the other.
struct Editor<'a> {
    tool: &'a Tool,
    corpus: &'a Corpus,
    site: &'a Path,
    done: usize,
}

impl Editor<'_> {
    /// Saves a chapter, and waits until the server shows it.
    fn edit(&mut self, server: &mut Server) -> Result<Duration> {
        self.done += 1;
        let chapter = self.done * 37 % self.corpus.chapters();
        let words = format!("Deze alinea werd gewijzigd in keer {} van vele.", self.done);
        let path = self.site.join(self.corpus.file(chapter));
        let mut text = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        let _ = write!(text, "\n{words}\n");
        let address = self.corpus.address(self.tool.flavour, chapter);
        ensure!(!server.ask(&address)?.contains(&words), "{address} shows what was never written");
        fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))?;
        server.wait(&address, &words)
    }
}

/// A running server.
struct Server {
    child: Child,
    at: SocketAddr,
}

impl Server {
    fn start(tool: &Tool, site: &Path) -> Result<Server> {
        // A port that is free now; that it is taken in between is seen at once.
        let at = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?;
        let log = File::create(site.with_extension("log"))?;
        let mut command = tool.serve(site, at.port());
        command.stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log);
        let child = command.spawn().with_context(|| format!("cannot start {command:?}"))?;
        Ok(Server { child, at })
    }

    /// Asks until a page has these words; how long that took.
    fn wait(&mut self, address: &str, words: &str) -> Result<Duration> {
        let start = Instant::now();
        loop {
            if self.ask(address).is_ok_and(|page| page.contains(words)) {
                return Ok(start.elapsed());
            }
            if let Some(status) = self.child.try_wait()? {
                bail!("the server ended with {status}");
            }
            ensure!(start.elapsed() < PATIENCE, "{address} never had “{words}”");
            thread::sleep(ASK);
        }
    }

    /// The answer to a request, head and body.
    fn ask(&self, address: &str) -> Result<String> {
        let mut stream = TcpStream::connect(self.at)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        write!(stream, "GET {address} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.at)?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        Ok(String::from_utf8_lossy(&answer).into_owned())
    }

    /// The memory it has now, in MB. Only Linux tells.
    fn memory(&self) -> Option<f64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id())).ok()?;
        let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
        let kilobytes: f64 = line.split_whitespace().nth(1)?.parse().ok()?;
        Some(kilobytes * 1024.0 / 1e6)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What is asked of a save: at most so many milliseconds in the median, by number of chapters.
const GOALS: [(usize, f64); 2] = [(1_000, 50.0), (10_000, 150.0)];
/// What the memory at the end may be of that at the start.
const GROWTH: f64 = 1.2;

fn table(pages: usize, rows: &[Served]) -> String {
    let mut out = format!(
        "{pages} chapters, while somebody writes\n\n{:<12}{:>10}{:>16}{:>16}{:>12}{:>20}\n",
        "", "save ms", "(min–max)", "cold start ms", "memory MB", "after 1,000 edits"
    );
    let milliseconds = |time: &Duration| time.as_secs_f64() * 1e3;
    let mut medians = Vec::new();
    for row in rows {
        let mut waits: Vec<f64> = row.waits.iter().map(milliseconds).collect();
        waits.sort_by(f64::total_cmp);
        let median = waits[waits.len() / 2];
        medians.push((row.name.as_str(), median));
        let spread = format!("({:.0}–{:.0})", waits[0], waits[waits.len() - 1]);
        let (early, late) = row.memory.map_or_else(Default::default, |(early, late)| {
            (format!("{early:.0}"), format!("{late:.0} (×{:.2})", late / early))
        });
        let _ = writeln!(
            out,
            "{:<12}{median:>10.1}{spread:>16}{:>16.0}{early:>12}{late:>20}",
            row.name,
            milliseconds(&row.cold)
        );
    }
    out.push('\n');
    let said = |met: bool| if met { "met" } else { "MISSED" };
    let own = medians.iter().find(|(name, _)| *name == "stagegids").map(|(_, median)| *median);
    if let (Some(own), Some((_, goal))) = (own, GOALS.iter().find(|(size, _)| *size == pages)) {
        let _ = writeln!(out, "save at most {goal} ms: {}", said(own <= *goal));
    }
    for (name, other) in medians.iter().filter(|(name, _)| *name != "stagegids") {
        if let Some(own) = own {
            let _ = writeln!(out, "{name} / stagegids {:.1}, ahead: {}", other / own, said(own < *other));
        }
    }
    if let Some((early, late)) = rows.iter().find_map(|row| row.memory) {
        let _ = writeln!(out, "memory at most {GROWTH} times: {}", said(late / early <= GROWTH));
    }
    out
}
