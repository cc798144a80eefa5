//! No word gets lost, and none is said twice: every word of a source stands in the `<main>` of its page, once. What is
//! said again by design is counted out here, place by place.

use std::collections::BTreeMap;

use proptest::prelude::*;
use stagegids::compile::Inputs;
use stagegids::guide::route;
use stagegids::kinds::KINDS;

use super::{cases, settings};
use crate::support::html::{tags, text_in};
use crate::support::site::{clean, findings, inputs, outputs, page, shipped};

/// A text under construction, with how often each of its words must be shown.
#[derive(Default)]
struct Writer {
    text: String,
    words: BTreeMap<String, usize>,
    /// Whether its questions have answers that stand in the key as well.
    graded: bool,
}

impl Writer {
    /// A new word, shown so often.
    fn shown(&mut self, times: usize) -> String {
        // Letters and digits that no interface text holds, in a form that is one word to everything.
        let word = format!("qz{}x", self.words.len() + 1_000);
        self.words.insert(word.clone(), times);
        word
    }

    /// A new word, shown once.
    fn w(&mut self) -> String {
        self.shown(1)
    }

    fn add(&mut self, text: &str) {
        self.text.push_str(text);
        self.text.push_str("\n\n");
    }

    /// A line with words in everything that a line can hold.
    fn line(&mut self) -> String {
        let words: Vec<String> = (0..13).map(|_| self.w()).collect();
        let [a, b, c, d, e, f, g, h, i, j, k, l, m] = &words[..] else { return String::new() };
        format!(
            "{a} *{b}* **{c} *{d}*** ~~{e}~~ `{f}` [{g} **{h}**](https://x.be/) [[pages/doel|{i}]] <kbd>{j}</kbd> “{k}” {l}\\\n{m} {{{{ values.jaar }}}}"
        )
    }

    /// One of the blocks of Markdown.
    fn block(&mut self, choice: usize) {
        let text = match choice % 10 {
            0 => self.line(),
            1 => format!("- {}\n- {}\n  - {}\n    1. {}\n\n  {}", self.w(), self.w(), self.w(), self.w(), self.w()),
            2 => format!("1. {}\n\n   {}\n2. [ ] {}\n", self.w(), self.w(), self.w()),
            3 => format!(
                "| {} | **{}** |\n|:--|--:|\n| {} | `{}` |\n| [{}](/pages/doel.md) | |",
                self.w(),
                self.w(),
                self.w(),
                self.w(),
                self.w()
            ),
            4 => format!("> {}\n>\n> - {}\n>\n> > {}", self.w(), self.w(), self.w()),
            5 => format!("> [!WARNING]\n> {}\n>\n> {}", self.w(), self.w()),
            6 => {
                let label = self.words.len();
                format!("{}[^n{label}]\n\n[^n{label}]: {}\n\n    {}", self.w(), self.w(), self.w())
            }
            7 => format!("```rust\nfn {}() {{}} // {}\n```\n\n    {}", self.w(), self.w(), self.w()),
            8 => format!("{}\n: {}\n: {}", self.w(), self.w(), self.w()),
            _ => format!(
                "<details><summary>{}</summary><p>{}</p></details>\n\n<div>\n\n{}\n\n</div>\n\n***",
                self.w(),
                self.w(),
                self.w()
            ),
        };
        self.add(&text);
    }

    fn heading(&mut self, level: usize) {
        let text = format!("{} {} *{}*", "#".repeat(level), self.w(), self.w());
        self.add(&text);
    }

    /// One of the typed blocks that any document may hold.
    fn typed(&mut self, choice: usize) {
        let text = match choice % 7 {
            0 => format!(
                "### Tijdlijn: {}\n\n{}\n\n- start - 2 weken — {} *{}*\n- 2026-12-24 — {}",
                self.w(),
                self.w(),
                self.w(),
                self.w(),
                self.w()
            ),
            // The labels stand in the drawing as well, which is hidden from readers of the text.
            1 => format!(
                "### Grafiek: {}\n\n{}\n\n| {} | {} |\n|---|---|\n| {} | 3 |\n| {} | 4,5 |",
                self.w(),
                self.w(),
                self.w(),
                self.w(),
                self.w(),
                self.w()
            ),
            2 => format!(
                "### Kaarten: {}\n\n{}\n\n- **{}** {}\n\n  {}\n- **{}** {}",
                self.w(),
                self.w(),
                self.w(),
                self.w(),
                self.w(),
                self.w(),
                self.w()
            ),
            3 => format!(
                "### Sterk en zwak: {}\n\n{}\n\n#### {}\n\n- {}\n\n#### {}\n\n- {}\n- {}",
                self.w(),
                self.w(),
                self.w(),
                self.w(),
                self.w(),
                self.w(),
                self.w()
            ),
            4 => format!(
                "### Audio: {}\n\n{}\n\n[{}](/pages/klank.mp3)\n\n#### Transcript\n\n{}\n\n- {}",
                self.w(),
                self.w(),
                self.w(),
                self.w(),
                self.w()
            ),
            5 => self.dialogue(),
            _ => format!(
                "### Sterk en zwak: {}\n\n| {} | {} |\n|---|---|\n| {} | {} |",
                self.w(),
                self.w(),
                self.w(),
                self.w(),
                self.w()
            ),
        };
        self.add(&text);
    }

    fn dialogue(&mut self) -> String {
        let number = self.words.len();
        let words: Vec<String> = (0..9).map(|_| self.w()).collect();
        let [title, intro, one, said, mood, reply, coach, two, end] = &words[..] else { return String::new() };
        format!(
            "### Gesprek: {title}\n<!-- goals: rust; pass: rust >= 1 -->\n\n{intro}\n\n#### {one}\n<!-- id: een-{number} -->\n\n> **Sam:** {said} *({mood})*\n\n\
             - [{reply}](#twee-{number})\n  > **Coach:** {coach} *(rust +1)*\n\n#### {two}\n<!-- id: twee-{number} -->\n\n{end} **Einde.**"
        )
    }

    /// One of the questions. The title of one with a key stands above its answer too; so do its right options, and those
    /// of which something is said.
    fn question(&mut self, choice: usize) {
        let again = usize::from(self.graded);
        let title = match choice % 10 {
            8 | 9 => self.w(),
            7 => self.shown(1),
            _ => self.shown(1 + again),
        };
        let stem = self.w();
        let text = match choice % 10 {
            0 => format!(
                "### Vraag: {title}\n\n{stem}\n\n- ( ) {}\n  > {}\n- (x) {}\n\n> [!TIP]\n> {}\n\n> [!NOTE]\n> {}",
                self.shown(2),
                self.w(),
                self.shown(2),
                self.w(),
                self.w()
            ),
            1 => format!(
                "### Vraag: {title}\n\n{stem}\n\n- [x] {}\n  > {}\n- [x] {}\n- [ ] {}\n  > {}",
                self.shown(3),
                self.w(),
                self.shown(2),
                self.shown(2),
                self.w()
            ),
            2 => format!(
                "### Waar of niet waar: {title}\n\n{stem}\n\n- (x) {}\n- ( ) {}\n  > {}",
                self.shown(2),
                self.shown(2),
                self.w()
            ),
            3 => format!(
                "### Koppel: {title}\n\n{stem}\n\n- {} → {}\n- {} → {}\n- → {}",
                self.shown(2),
                self.shown(2),
                self.shown(2),
                self.shown(2),
                self.w()
            ),
            4 => format!(
                "### Volgorde: {title}\n\n{stem}\n\n1. {}\n2. {}\n3. {}",
                self.shown(2),
                self.shown(2),
                self.shown(2)
            ),
            // The answer to a gap stands in the key only. A menu is there to choose from and, for paper, to read; the key
            // has what is right of it.
            5 => format!(
                "### Invul: {title}\n\n{stem} {{{}; {}}} {} {{({}) | {}}}",
                self.w(),
                self.w(),
                self.w(),
                self.shown(3),
                self.shown(2)
            ),
            6 => format!("### Getal: {title}\n\n{stem}\n\n- = 4\n- ~ 3 tot 5\n  > {}", self.w()),
            // A model answer is no right answer, but it does stand in the key, under the title.
            7 => {
                let key = self.shown(1);
                *self.words.entry(title.clone()).or_default() += again;
                format!(
                    "### Reflectie: {title}\n\n{stem}\n\n#### Modelantwoord\n\n{key}\n\n#### Checklist\n\n- [ ] {}\n- [ ] {}",
                    self.w(),
                    self.w()
                )
            }
            8 => format!("### Schaal: {title}\n<!-- scale: nee | ja -->\n\n{stem}\n\n- {}\n- {}", self.w(), self.w()),
            _ => format!("### Open: {title}\n<!-- lines: 3 -->\n\n{stem}"),
        };
        self.add(&text);
    }

    /// A question of a form: nothing is right, nothing is said again.
    fn asked(&mut self, choice: usize) {
        let (title, stem) = (self.w(), self.w());
        let text = match choice % 5 {
            0 => format!("### Vraag: {title}\n\n{stem}\n\n- ( ) {}\n- ( ) {}", self.w(), self.w()),
            1 => format!("### Vraag: {title}\n\n{stem}\n\n- [ ] {}\n- [ ] {}", self.w(), self.w()),
            2 => format!("### Getal: {title}\n\n{stem}"),
            3 => format!("### Schaal: {title}\n<!-- scale: nee | ja -->\n\n{stem}\n\n- {}", self.w()),
            _ => format!("### Open: {title}\n\n{stem}"),
        };
        self.add(&text);
    }

    /// Front matter with words in the fields that are shown, and the text behind it.
    fn finish(self, fields: &str) -> Written {
        self.titled(fields, 1)
    }

    /// The same, with a title that is shown so often: that of a rubric names its table as well.
    fn titled(mut self, fields: &str, times: usize) -> Written {
        let (title, summary) = (self.shown(times), self.w());
        let text = format!("---\ntitle: {title}\nsummary: {summary}\n{fields}---\n\n{}", self.text);
        Written { text, words: self.words }
    }
}

struct Written {
    text: String,
    words: BTreeMap<String, usize>,
}

/// What a random list of numbers makes of a document of each sort, by path.
fn documents(choices: &[usize]) -> Vec<(&'static str, Written)> {
    let mut all = Vec::new();
    let mut text = Writer::default();
    for choice in choices {
        match choice % 4 {
            0 => text.heading(2 + choice / 4 % 2),
            3 => text.typed(choice / 4),
            _ => text.block(choice / 4),
        }
        // Two lists without anything between them would be one; and all lists under a typed block are its own.
        let between = text.line();
        text.add(&between);
        if choice % 4 == 3 {
            text.heading(3);
        }
    }
    all.push(("pages/x", text.finish("")));

    let mut lesson = Writer { graded: true, ..Writer::default() };
    lesson.add("## Oefenen");
    for choice in choices {
        if choice % 5 == 0 {
            lesson.heading(2);
            lesson.block(choice / 5);
        } else {
            lesson.question(choice / 5);
        }
    }
    all.push(("modules/x", lesson.finish("")));

    let mut form = Writer::default();
    form.add("## Vragen");
    choices.iter().for_each(|choice| form.asked(*choice));
    all.push(("forms/x", form.finish("use: questionnaire\n")));

    let mut steps = Writer::default();
    for choice in choices {
        steps.heading(2);
        steps.block(choice / 2);
    }
    all.push(("reflection/x", steps.finish("figure: cycle\n")));

    let mut phases = Writer::default();
    for choice in choices {
        phases.heading(2);
        phases.block(1 + choice % 2);
    }
    all.push(("conversations/x", phases.finish("figure: steps\n")));

    let mut outcomes = Writer::default();
    for (number, choice) in choices.iter().enumerate() {
        let (title, code) = (outcomes.w(), outcomes.w());
        outcomes.add(&format!("### {title}\n<!-- id: lr-{number}; code: {code} -->"));
        outcomes.block(*choice);
    }
    all.push(("outcomes/x", outcomes.finish("")));

    // The names of the levels are repeated in every cell, for narrow screens.
    let mut rubric = Writer::default();
    let levels = [rubric.shown(1 + choices.len()), rubric.shown(1 + choices.len())];
    let said = [rubric.w(), rubric.w()];
    for _ in choices {
        let words: Vec<String> = (0..6).map(|_| rubric.w()).collect();
        let [title, about, one, more, two, other] = &words[..] else { continue };
        rubric.add(&format!(
            "## {title}\n\n{about}\n\n- **{}:** {one}\n  - {more}\n- **{}:** {two} *{other}*",
            levels[0], levels[1]
        ));
    }
    let scale = format!(
        "use: formative\nscale:\n  - {{id: a, title: {}, description: {}}}\n  - {{id: b, title: {}, description: {}}}\n",
        levels[0], said[0], levels[1], said[1]
    );
    all.push(("rubrics/x", rubric.titled(&scale, 2)));

    let mut table = Writer::default();
    let levels = [table.shown(1 + choices.len()), table.shown(1 + choices.len())];
    let mut rows = format!("| Criterium | {} | {} |\n|---|---|---|\n", levels[0], levels[1]);
    for _ in choices {
        rows.push_str(&format!("| {} *{}* | {} `{}` | {} |\n", table.w(), table.w(), table.w(), table.w(), table.w()));
    }
    table.add(&rows);
    let scale =
        format!("use: formative\nscale:\n  - {{id: a, title: {}}}\n  - {{id: b, title: {}}}\n", levels[0], levels[1]);
    all.push(("rubrics/y", table.titled(&scale, 2)));
    all
}

/// The text of a source as a reader should meet it, roughly: without settings, addresses and the words that choose a form.
fn bare(source: &str) -> String {
    let body = source.splitn(3, "---\n").nth(2).unwrap_or(source);
    let mut text = String::new();
    let mut typed = "";
    for line in without(body, "<!--", "-->").lines().filter(|line| !line.starts_with("```")) {
        let words = line.trim_start_matches(['#', ' ', '>', '-', '*']);
        let block = words.split_once(':').filter(|(word, _)| line.starts_with('#') && is_block_word(word));
        if line.starts_with('#') {
            typed = block.map_or("", |(word, _)| word);
            let inner = ["Modelantwoord", "Checklist", "Transcript"].contains(&words.trim());
            text.push_str(if inner { "" } else { block.map_or(words, |(_, rest)| rest) });
        } else if typed.trim() == "Video" && line.contains(".vtt)") {
            // Captions are a track of the film; the player names them.
            text.push_str(line.split_once(')').map_or("", |(film, _)| film));
        } else if typed == "Getal" && line.starts_with(['-', '~']) {
            // A range is worded anew.
        } else if ["Tijdlijn", "Timeline", "Ligne du temps"].contains(&typed.trim()) && line.starts_with("- ") {
            // The moment is worded anew.
            text.push_str(line.split_once('—').map_or("", |(_, what)| what));
        } else {
            // A number or a mark before an item is drawn, not written.
            let item = line.trim_start_matches(|sign: char| sign.is_ascii_digit() || sign == ' ');
            let item = item.strip_prefix(". ").unwrap_or(line);
            text.push_str(&item.replacen("(x)", "", 1).replacen("[x]", "", 1));
        }
        text.push('\n');
    }
    let text = text.replace("**Coach:**", "").replace("**Einde.**", "").replace("[!", "(").replace("= ", "");
    let text = without(&without(&text, "[@", "]"), "{{", "}}");
    // `[[id|text]]` shows its text; a bare one shows a title, which stands elsewhere.
    let mut shown = String::new();
    for (at, piece) in text.split("[[").enumerate() {
        let (inside, rest) = if at == 0 { ("", piece) } else { piece.split_once("]]").unwrap_or(("", piece)) };
        shown.push_str(inside.split_once('|').map_or("", |(_, words)| words));
        shown.push_str(rest);
    }
    without(&shown.replace("](", "]\u{0}"), "\u{0}", ")")
        .replace("TIP]", "")
        .replace("NOTE]", "")
        .replace("IMPORTANT]", "")
        .replace("WARNING]", "")
        .replace("CAUTION]", "")
}

fn is_block_word(word: &str) -> bool {
    stagegids::markup::typed::words::BLOCKS
        .iter()
        .any(|(_, words)| words.iter().any(|other| other.trim().eq_ignore_ascii_case(word.trim())))
}

/// The text without what stands between `open` and `close`.
fn without(text: &str, open: &str, close: &str) -> String {
    let mut pieces = text.split(open);
    let mut kept = pieces.next().unwrap_or("").to_owned();
    for piece in pieces {
        kept.push_str(piece.split_once(close).map_or("", |(_, rest)| rest));
    }
    kept
}

/// Real documents: every word of the source stands in the page at least as often.
fn nothing_is_lost(inputs: &Inputs) {
    let compiled = clean(inputs);
    let outputs = outputs(&compiled);
    let mut lost = Vec::new();
    for doc in &compiled.guide().docs {
        let source = compiled.guide().sources.get(doc.source).expect("a document has a source");
        let output = route::output(&compiled.guide().config, doc.language, &doc.id);
        let html = page(&outputs, &output);
        let mut main = text_in(&html, "main");
        for tag in tags(&html) {
            for name in ["alt", "label"] {
                main.push(' ');
                main.push_str(tag.get(name).unwrap_or(""));
            }
        }
        let wanted = bare(&source.text);
        let shown = count(&main);
        for (word, times) in count(&wanted) {
            if shown.get(word).copied().unwrap_or(0) < times {
                lost.push(format!(
                    "{}: {word} stands there {times} times, its page shows {}",
                    doc.path,
                    shown.get(word).unwrap_or(&0)
                ));
            }
        }
    }
    assert!(lost.is_empty(), "{} words:\n{}", lost.len(), lost.join("\n"));
}

#[test]
fn the_samples_lose_no_word() {
    let samples = KINDS.iter().map(|kind| {
        let name = if kind.holds_folder() { "voorbeeld/index" } else { "voorbeeld" };
        (format!("content/{}/{name}.md", kind.folder()), kind.sample().as_bytes().to_vec())
    });
    nothing_is_lost(&inputs(samples.chain([settings()])));
}

#[test]
fn the_shipped_guide_loses_no_word() {
    nothing_is_lost(&shipped());
}

fn count(words: &str) -> BTreeMap<&str, usize> {
    let mut counts = BTreeMap::new();
    words
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .for_each(|word| *counts.entry(word).or_insert(0) += 1);
    counts
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn every_word_is_shown_as_often_as_it_should(choices in prop::collection::vec(0..1_000_usize, 1..12)) {
        let documents = documents(&choices);
        let files = documents.iter().map(|(path, written)| (format!("content/{path}.md"), written.text.clone().into_bytes()));
        let beside = [("content/pages/doel.md", "---\ntitle: Doel\n---\n"), ("content/pages/klank.mp3", "ID3")];
        let beside = beside.map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()));
        let compiled = clean(&inputs(files.chain(beside).chain([settings()])));
        prop_assert!(!compiled.report.has_errors(), "{}", findings(&compiled).join("\n"));
        let outputs = outputs(&compiled);
        for (path, written) in &documents {
            let html = page(&outputs, &format!("{path}/index.html"));
            let main = text_in(&html, "main");
            let shown = count(&main);
            let wrong: Vec<String> = written.words.iter().filter_map(|(word, times)| {
                let found = shown.get(word.as_str()).copied().unwrap_or(0);
                (found != *times).then(|| {
                    let line = written.text.lines().find(|line| line.contains(word.as_str())).unwrap_or("");
                    format!("{word} is shown {found} times, not {times}: {line}")
                })
            }).collect();
            prop_assert!(wrong.is_empty(), "{}:\n{}\n\n{}\n\n{}", path, wrong.join("\n"), written.text, main.split_whitespace().collect::<Vec<_>>().join(" "));
        }
    }
}
