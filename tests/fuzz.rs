//! Random bytes for everything that reads them: a plain driver for the targets in `tests/fuzz/`, without tools of its own. It
//! changes the seeds in `corpus/` at random for a moment; `FUZZ=600 cargo test fuzz` does so for ten minutes per target.
//! What made a target fail is written beside the other outputs of the tests, to be kept as a seed.

#[path = "fuzz/targets.rs"]
mod targets;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::time::{Duration, Instant};

use proptest::prelude::Rng as _;
use proptest::test_runner::{RngAlgorithm, TestRng};

/// No target may take longer for one input.
const PATIENCE: Duration = Duration::from_secs(20);
/// Signs that mean something to one of the readers.
const PIECES: [&str; 40] = [
    "\n",
    "\n\n",
    "\r\n",
    "---\n",
    ": ",
    "- ",
    "- [x] ",
    "- (x) ",
    "- → ",
    "## ",
    "### Vraag: ",
    "### Gesprek: ",
    "<!-- id: a -->",
    "<!--",
    "-->",
    "{{ ",
    "}}",
    "[[",
    "]]",
    "[@",
    "](",
    "![",
    "`",
    "```",
    "|",
    "~~",
    "**",
    "\"",
    "'",
    ",",
    ";",
    "=",
    "&",
    "<",
    "/>",
    "\0",
    "\u{feff}",
    "é",
    "𝔘",
    "\u{202e}",
];

/// The seeds of a target.
fn seeds(name: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus").join(name);
    let entries = std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    assert!(!paths.is_empty(), "{name} has no seed");
    paths.iter().map(|path| std::fs::read(path).expect("a seed can be read")).collect()
}

fn below(random: &mut TestRng, bound: usize) -> usize {
    (random.next_u64() % bound.max(1) as u64) as usize
}

/// Another text, made from the seeds by a few changes.
fn another(random: &mut TestRng, seeds: &[Vec<u8>]) -> Vec<u8> {
    let mut text = seeds[below(random, seeds.len())].clone();
    for _ in 0..=below(random, 6) {
        let at = below(random, text.len() + 1);
        let end = (at + below(random, 24)).min(text.len());
        match below(random, 7) {
            0 => drop(text.splice(at..at, PIECES[below(random, PIECES.len())].bytes())),
            1 => drop(text.drain(at..end)),
            2 => {
                let piece = text[at..end].to_vec();
                let to = below(random, text.len() + 1);
                drop(text.splice(to..to, piece));
            }
            3 => {
                if let Some(byte) = text.get_mut(at) {
                    *byte = random.next_u32().to_le_bytes()[0];
                }
            }
            4 => {
                let other = &seeds[below(random, seeds.len())];
                let from = below(random, other.len() + 1);
                let piece = other[from..(from + below(random, 80)).min(other.len())].to_vec();
                drop(text.splice(at..end, piece));
            }
            5 => {
                let times = 1 + below(random, 60);
                let piece = PIECES[below(random, PIECES.len())].repeat(times);
                drop(text.splice(at..at, piece.into_bytes()));
            }
            _ => text.truncate(at),
        }
    }
    text
}

fn run(name: &str) {
    let (_, target) =
        targets::TARGETS.into_iter().find(|(known, _)| *known == name).expect("the target is in the list");
    let seconds: f64 = std::env::var("FUZZ").ok().and_then(|seconds| seconds.parse().ok()).unwrap_or(2.0);
    let seeds = seeds(name);
    // Longer runs try other texts than the short one.
    let mut seed = [0; 32];
    seed[..8].copy_from_slice(&(seconds as u64).to_le_bytes());
    let mut random = TestRng::from_seed(RngAlgorithm::ChaCha, &seed);
    let fail = |text: &[u8], why: &str| {
        let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("fuzz-{name}"));
        std::fs::write(&file, text).expect("the target folder can be written");
        panic!("{name} {why} with {}", file.display());
    };
    let start = Instant::now();
    let mut tried = 0;
    for text in seeds.iter().cloned().chain(std::iter::from_fn(|| Some(another(&mut random, &seeds)))) {
        let begun = Instant::now();
        if catch_unwind(AssertUnwindSafe(|| target(&text))).is_err() {
            fail(&text, "panics");
        }
        if begun.elapsed() > PATIENCE {
            fail(&text, "takes too long");
        }
        tried += 1;
        if tried >= seeds.len() && start.elapsed().as_secs_f64() > seconds {
            break;
        }
    }
    println!("{name}: {tried} texts");
}

/// A test per target, and its program for `cargo fuzz`.
macro_rules! fuzzed {
    ($($name:ident),*) => {
        $(#[test]
        fn $name() {
            run(stringify!($name));
        })*

        #[test]
        fn every_target_has_its_test_its_program_and_seeds() {
            let tested = [$(stringify!($name)),*];
            assert_eq!(targets::TARGETS.map(|(name, _)| name), tested);
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz");
            let manifest = std::fs::read_to_string(folder.join("Cargo.toml")).expect("it lies there");
            for name in tested {
                assert!(manifest.contains(&format!("name = \"{name}\"")), "{name} is not in tests/fuzz/Cargo.toml");
                let program = std::fs::read_to_string(folder.join(format!("fuzz_targets/{name}.rs")));
                let program = program.unwrap_or_else(|error| panic!("{name}: {error}"));
                assert!(program.contains(&format!("targets::{name}(")), "the program of {name} runs another target");
                assert!(seeds(name).len() >= 2, "{name} has fewer than two seeds");
            }
        }
    };
}

fuzzed!(front_matter, blocks, questions, rubric, settings, captions, rubric_table, outcomes_table, word_page);
