//! One chapter of the corpus: its title, tags and headings (made from the seed alone, so that other chapters can link
//! to them), and its text of about 700 words.

use std::fmt::Write as _;

use crate::prng::Prng;
use crate::words;

/// Every so many chapters one has a code block.
pub const CODE_EVERY: usize = 10;

/// What other pages may know of a chapter.
pub struct Chapter {
    /// Title, unique in the corpus.
    pub title: String,
    /// File name without `.md`.
    pub file: String,
    /// One or two sentences.
    pub summary: String,
    /// Two or three of the bounded vocabulary.
    pub tags: Vec<&'static str>,
    /// Date of publication, YYYY-MM-DD, in the past.
    pub date: String,
    /// The `##` headings, each unique on its page.
    headings: Vec<String>,
}

impl Chapter {
    /// Chapter `index` of the corpus, which stands at place `number` (from 1) in its handbook.
    pub fn new(seed: u64, index: usize, number: usize) -> Self {
        let mut random = Prng::new(seed, index, 0);
        let (first, second) = (words::noun(&mut random), words::noun(&mut random));
        let mut title = format!("{first} en {second} {}", index + 1);
        let file = format!("{number:02}-{}", title.replace(' ', "-"));
        words::capitalise(&mut title, 0);

        let mut summary = String::new();
        words::sentence(&mut random, &mut summary);
        summary.retain(|letter| letter != '*');

        let mut headings: Vec<String> = Vec::new();
        while headings.len() < 5 {
            let mut heading = format!("{} bij {}", words::noun(&mut random), words::noun(&mut random));
            words::capitalise(&mut heading, 0);
            if !headings.contains(&heading) {
                headings.push(heading);
            }
        }
        Chapter {
            title,
            file,
            summary,
            tags: words::tags(&mut random),
            date: format!("2025-{:02}-{:02}", random.between(1, 12), random.between(1, 28)),
            headings,
        }
    }

    /// The anchor of one of the headings, as GitHub, Hugo, Zola and stagegids all make it.
    pub fn anchor(&self, at: usize) -> String {
        let heading = &self.headings[at % self.headings.len()];
        heading.to_ascii_lowercase().replace(' ', "-")
    }

    /// The Markdown under the front matter. `links` are four complete Markdown links.
    pub fn body(&self, seed: u64, index: usize, links: &[String; 4]) -> String {
        let mut random = Prng::new(seed, index, 1);
        let random = &mut random;
        let mut out = String::with_capacity(6_000);
        let [near, deep, far, far_deep] = links;

        paragraph(random, 5, Some(near), &mut out);
        for (at, heading) in self.headings.iter().enumerate() {
            let _ = write!(out, "## {heading}\n\n");
            match at {
                0 => {
                    paragraph(random, 6, Some(deep), &mut out);
                    bullets(random, &mut out);
                }
                1 => {
                    paragraph(random, 3, None, &mut out);
                    subheading(random, "Afspraken", &mut out);
                    paragraph(random, 4, Some(far), &mut out);
                    table(random, &mut out);
                }
                2 => {
                    paragraph(random, 4, None, &mut out);
                    steps(random, &mut out);
                }
                3 => {
                    paragraph(random, 3, None, &mut out);
                    subheading(random, "Voorbeelden", &mut out);
                    paragraph(random, 4, Some(far_deep), &mut out);
                    subheading(random, "Aandachtspunten", &mut out);
                    paragraph(random, 4, None, &mut out);
                    if index.is_multiple_of(CODE_EVERY) {
                        code(index, random, &mut out);
                    }
                }
                _ => paragraph(random, 7, None, &mut out),
            }
        }
        out
    }
}

/// The text of a handbook's own page or of the home page: an introduction and a list of links.
pub fn listing(seed: u64, index: usize, links: impl Iterator<Item = String>) -> String {
    let mut random = Prng::new(seed, index, 2);
    let mut out = String::new();
    paragraph(&mut random, 6, None, &mut out);
    for link in links {
        let _ = writeln!(out, "- {link}");
    }
    out
}

fn paragraph(random: &mut Prng, sentences: usize, link: Option<&String>, out: &mut String) {
    for at in 0..sentences {
        if at > 0 {
            out.push(' ');
        }
        words::sentence(random, out);
    }
    if let Some(link) = link {
        let _ = write!(out, " Lees ook {link}.");
    }
    out.push_str("\n\n");
}

fn subheading(random: &mut Prng, word: &str, out: &mut String) {
    let _ = write!(out, "### {word} voor {}\n\n", words::noun(random));
}

fn bullets(random: &mut Prng, out: &mut String) {
    for _ in 0..5 {
        out.push_str("- ");
        words::sentence(random, out);
        out.push('\n');
    }
    out.push('\n');
}

fn steps(random: &mut Prng, out: &mut String) {
    for number in 1..=4 {
        let _ = write!(out, "{number}. **{}** ", words::noun(random));
        words::phrase(random, 8, out);
        out.push('\n');
    }
    out.push('\n');
}

fn table(random: &mut Prng, out: &mut String) {
    out.push_str("| Onderdeel | Wanneer | Wie | Bewijs |\n|---|---|---|---|\n");
    for _ in 0..5 {
        out.push_str("| ");
        words::phrase(random, 2, out);
        out.push_str(" | ");
        words::phrase(random, 3, out);
        let _ = write!(out, " | {} | ", words::noun(random));
        words::phrase(random, 3, out);
        out.push_str(" |\n");
    }
    out.push('\n');
}

fn code(index: usize, random: &mut Prng, out: &mut String) {
    let (a, b, count) = (words::noun(random), words::noun(random), random.between(2, 99));
    let _ = match (index / CODE_EVERY) % 3 {
        0 => write!(
            out,
            "```yaml\n# instellingen van de stage\ntitle: {a} en {b}\nduur: {count}\nweken:\n  - nummer: 1\n    \
             onderwerp: \"{a}\"\n    verplicht: true\n  - nummer: 2\n    onderwerp: \"{b}\"\n    verplicht: false\n```\n\n"
        ),
        1 => write!(
            out,
            "```python\ndef gemiddelde(punten: list[int]) -> float:\n    \"\"\"Het gemiddelde voor {a}.\"\"\"\n    \
             if not punten:\n        return 0.0\n    return sum(punten) / len(punten)\n\n\n\
             print(gemiddelde(list(range({count}))))  # {b}\n```\n\n"
        ),
        _ => write!(
            out,
            "```html\n<form class=\"{a}\" method=\"post\">\n  <label for=\"{b}\">Hoe gaat het met {b}?</label>\n  \
             <input id=\"{b}\" type=\"number\" min=\"0\" max=\"{count}\" required>\n  <button>Bewaar</button>\n</form>\n```\n\n"
        ),
    };
}
