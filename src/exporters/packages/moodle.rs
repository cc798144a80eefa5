//! Moodle XML: the questions for the question bank of Moodle, a category per lesson, with feedback, hints, tags and pictures.
//! <https://docs.moodle.org/en/Moodle_XML_format>; what is accepted was read in `question/format/xml/format.php`.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::Source;
use super::bank::{Bank, Item, Lesson, decimal, flat, middle, short, words_of_line, worth};

use super::rich::{Pictures, Rich, bytes_of, file_name};
use crate::exporters::exporter::Site;
use crate::exporters::xml::Xml;
use crate::guide::packages::Target;
use crate::guide::packages::loss::gap_points;
use crate::guide::part::{Answer, Choice, Entry, Gap, NumberRange, Pair};
use crate::markup::html::escaped;

/// The longest name, tag and id number that Moodle keeps.
const NAME: usize = 255;
const ID: usize = 100;

pub fn bank(source: &Source) -> Vec<u8> {
    let bank = Bank::new(source, Target::Moodle, Pictures::Carried("@@PLUGINFILE@@/"));
    let mut xml = Xml::new();
    xml.open("quiz", &[]);
    category(&bank, None, &mut xml);
    for lesson in &bank.lessons {
        category(&bank, Some(lesson), &mut xml);
        description(&bank, lesson, &mut xml);
        lesson.items.iter().for_each(|item| question(source.site, item, &mut xml));
    }
    xml.finish().into_bytes()
}

/// The category of the module, or of a lesson in it. A slash in a name is written twice.
fn category(bank: &Bank, lesson: Option<&Lesson>, xml: &mut Xml) {
    let titles = [Some(bank.title), lesson.map(|lesson| lesson.title)].into_iter().flatten();
    let path = titles.map(|title| short(&flat(title), NAME).replace('/', "//")).collect::<Vec<_>>().join("/");
    let name = lesson.map(|lesson| format!("/{}", lesson.name)).unwrap_or_default();
    xml.open("question", &[("type", "category")]);
    text("category", &format!("$course$/top/{path}"), xml);
    xml.open("info", &[("format", "html")]);
    xml.leaf("text", &[], "");
    xml.close();
    let id = format!("{}{name} ({})", bank.id, bank.source.module.language.tag());
    xml.leaf("idnumber", &[], &short(&id, ID));
    xml.close();
}

/// Where the questions of a lesson come from, to show above them in a test.
fn description(bank: &Bank, lesson: &Lesson, xml: &mut Xml) {
    if lesson.url.is_empty() {
        return;
    }
    xml.open("question", &[("type", "description")]);
    text("name", &short(&flat(lesson.title), NAME), xml);
    let link = format!(
        "<p><a href=\"{}\" target=\"_blank\" rel=\"noopener\">{}</a></p>",
        escaped(&lesson.url),
        escaped(&flat(lesson.title))
    );
    rich(bank.source.site, "questiontext", &Rich { html: link, ..Rich::default() }, xml);
    rich(bank.source.site, "generalfeedback", &Rich::default(), xml);
    xml.leaf("defaultgrade", &[], "0");
    xml.leaf("penalty", &[], "0");
    xml.leaf("hidden", &[], "0");
    xml.leaf("idnumber", &[], &short(&format!("{}/{}", bank.source.module_name(), lesson.name), ID));
    xml.close();
}

fn question(site: &Site, item: &Item, xml: &mut Xml) {
    let answer = &item.question.answer;
    let sort = match answer {
        Answer::One(_) | Answer::Several(_) => "multichoice",
        Answer::TrueFalse(_) => "truefalse",
        Answer::Match(_) => "matching",
        Answer::Order(_) => "ordering",
        Answer::Fill(..) => "cloze",
        Answer::Number(_) => "numerical",
        Answer::Reflection(_) | Answer::Open { .. } => "essay",
        // These stay behind.
        Answer::Scale(_) | Answer::Statement(..) => return,
    };
    xml.open("question", &[("type", sort)]);
    text("name", &short(&item.title, NAME), xml);
    let stem = match answer {
        Answer::Fill(prose, gaps) => {
            let points = gap_points(item.question.points, gaps).unwrap_or(1);
            let marks: Vec<String> = gaps.iter().map(|gap| cloze(gap, points)).collect();
            item.stem().then(item.pen.marked(prose, &marks))
        }
        _ => item.stem(),
    };
    rich(site, "questiontext", &stem, xml);
    rich(site, "generalfeedback", &item.explanation(), xml);
    let points = if item.graded { item.question.points } else { 0.0 };
    if !matches!(answer, Answer::Fill(..)) {
        xml.leaf("defaultgrade", &[], &decimal(points));
    }
    // Trying again costs nothing, as on the site.
    xml.leaf("penalty", &[], "0");
    xml.leaf("hidden", &[], "0");
    xml.leaf("idnumber", &[], &short(&item.id, ID));
    match answer {
        Answer::One(choices) => choose(site, item, choices, true, xml),
        Answer::Several(choices) => choose(site, item, choices, false, xml),
        Answer::TrueFalse(choices) => true_false(site, item, choices, xml),
        Answer::Match(pairs) => matching(site, item, pairs, xml),
        Answer::Order(entries) => ordering(site, item, entries, xml),
        Answer::Number(ranges) => numerical(site, item, ranges, xml),
        Answer::Reflection(reflection) => essay(site, item, reflection.least_words, 10, xml),
        Answer::Open { lines, .. } => essay(site, item, 0, *lines, xml),
        Answer::Fill(..) | Answer::Scale(_) | Answer::Statement(..) => {}
    }
    if !matches!(answer, Answer::TrueFalse(_) | Answer::Reflection(_) | Answer::Open { .. }) {
        hints(site, item, xml);
    }
    if !item.outcomes.is_empty() {
        xml.open("tags", &[]);
        item.outcomes.iter().for_each(|outcome| text("tag", &short(outcome, NAME), xml));
        xml.close();
    }
    xml.close();
}

fn choose(site: &Site, item: &Item, choices: &[Choice], single: bool, xml: &mut Xml) {
    xml.leaf("single", &[], if single { "true" } else { "false" });
    xml.leaf("shuffleanswers", &[], if item.is_shuffled() { "true" } else { "false" });
    xml.leaf("answernumbering", &[], "none");
    xml.leaf("showstandardinstruction", &[], if single { "0" } else { "1" });
    combined(site, xml);
    for (choice, worth) in choices.iter().zip(worth(choices, !single)) {
        xml.open("answer", &[("fraction", &decimal(worth)), ("format", "html")]);
        inside(site, &item.pen.prose(&choice.text), xml);
        rich(site, "feedback", &item.pen.prose(&choice.feedback), xml);
        xml.close();
    }
}

fn true_false(site: &Site, item: &Item, choices: &[Choice], xml: &mut Xml) {
    for (choice, word) in choices.iter().zip(["true", "false"]) {
        let fraction = if choice.right { "100" } else { "0" };
        xml.open("answer", &[("fraction", fraction), ("format", "moodle_auto_format")]);
        xml.leaf("text", &[], word);
        rich(site, "feedback", &item.pen.prose(&choice.feedback), xml);
        xml.close();
    }
}

/// A right side without a left one distracts.
fn matching(site: &Site, item: &Item, pairs: &[Pair], xml: &mut Xml) {
    xml.leaf("shuffleanswers", &[], "true");
    combined(site, xml);
    for pair in pairs {
        let left = pair.left.as_deref().map(|left| item.pen.line(left)).unwrap_or_default();
        xml.open("subquestion", &[("format", "html")]);
        inside(site, &left, xml);
        text("answer", &words_of_line(&pair.right), xml);
        xml.close();
    }
}

/// In the right order; without `shownumcorrect` the whole import stops.
fn ordering(site: &Site, item: &Item, entries: &[Entry], xml: &mut Xml) {
    xml.leaf("layouttype", &[], "VERTICAL");
    xml.leaf("selecttype", &[], "ALL");
    xml.leaf("selectcount", &[], "0");
    xml.leaf("gradingtype", &[], "ABSOLUTE_POSITION");
    xml.leaf("showgrading", &[], "SHOW");
    xml.leaf("numberingstyle", &[], "none");
    combined(site, xml);
    for (entry, place) in entries.iter().zip(1..) {
        let place: usize = place;
        xml.open("answer", &[("fraction", &place.to_string()), ("format", "html")]);
        inside(site, &item.pen.prose(&entry.text), xml);
        xml.close();
    }
}

/// The first range that fits counts, so right ones come first; a number that is close counts for half.
fn numerical(site: &Site, item: &Item, ranges: &[NumberRange], xml: &mut Xml) {
    let (right, near): (Vec<&NumberRange>, Vec<&NumberRange>) = ranges.iter().partition(|range| range.right);
    for range in right.into_iter().chain(near) {
        let (at, wide) = middle(range);
        let fraction = if range.right { "100" } else { "50" };
        xml.open("answer", &[("fraction", fraction), ("format", "moodle_auto_format")]);
        xml.leaf("text", &[], &decimal(at));
        rich(site, "feedback", &item.pen.prose(&range.feedback), xml);
        xml.leaf("tolerance", &[], &decimal(wide));
        xml.close();
    }
    xml.leaf("unitgradingtype", &[], "0");
    xml.leaf("unitpenalty", &[], "0.1");
    xml.leaf("showunits", &[], "3");
    xml.leaf("unitsleft", &[], "0");
}

fn essay(site: &Site, item: &Item, least: u32, lines: u32, xml: &mut Xml) {
    // Numbers of lines that the form of Moodle knows.
    let lines = [2, 3, 5, 10, 15, 20, 25, 30, 35, 40].into_iter().find(|known| *known >= lines).unwrap_or(40);
    xml.leaf("responseformat", &[], "editor");
    xml.leaf("responserequired", &[], "0");
    xml.leaf("responsefieldlines", &[], &lines.to_string());
    if least > 0 {
        xml.leaf("minwordlimit", &[], &least.to_string());
    }
    for (name, value) in [("attachments", "0"), ("attachmentsrequired", "0"), ("maxbytes", "0"), ("filetypeslist", "")]
    {
        xml.leaf(name, &[], value);
    }
    rich(site, "graderinfo", &item.model(), xml);
    rich(site, "responsetemplate", &Rich::default(), xml);
}

/// The feedback that Moodle gives beside our own; the explanation says all.
fn combined(site: &Site, xml: &mut Xml) {
    for name in ["correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"] {
        rich(site, name, &Rich::default(), xml);
    }
    xml.leaf("shownumcorrect", &[], "");
}

/// Who tries again sees a hint: a question may be tried once more than it has hints. Where an author allows more attempts
/// than there are hints, a word of courage fills them up.
fn hints(site: &Site, item: &Item, xml: &mut Xml) {
    let mut hints: Vec<Rich> = item.hints().collect();
    let wanted = item.question.attempts.map_or(0, |most| most.saturating_sub(1) as usize);
    while hints.len() < wanted {
        hints.push(Rich::words(&item.word("package-again")));
    }
    for hint in hints {
        xml.open("hint", &[("format", "html")]);
        inside(site, &hint, xml);
        xml.close();
    }
}

/// A gap in running text, as the type Cloze writes it: `{1:SHORTANSWER:=gedrag~=handelen}`, `{1:MULTICHOICE:=ja~%0%nee}`.
fn cloze(gap: &Gap, points: u32) -> String {
    let typed = gap.wrong.is_empty();
    // Where the learner types, a star would stand for anything.
    let special = |sign: char| matches!(sign, '~' | '#' | '}' | '\\') || (typed && sign == '*');
    let safe = |text: &str| {
        text.chars().flat_map(|sign| special(sign).then_some('\\').into_iter().chain([sign])).collect::<String>()
    };
    let sort = if typed { "SHORTANSWER" } else { "MULTICHOICE" };
    let answers = gap.menu().into_iter().map(|text| {
        let share = if gap.right.contains(text) { "=" } else { "%0%" };
        format!("{share}{}", safe(text))
    });
    format!("{{{points}:{sort}:{}}}", answers.collect::<Vec<_>>().join("~"))
}

fn text(name: &'static str, words: &str, xml: &mut Xml) {
    xml.open(name, &[]);
    xml.leaf("text", &[], words);
    xml.close();
}

/// An element with a text in HTML and its pictures.
fn rich(site: &Site, name: &'static str, text: &Rich, xml: &mut Xml) {
    xml.open(name, &[("format", "html")]);
    inside(site, text, xml);
    xml.close();
}

fn inside(site: &Site, text: &Rich, xml: &mut Xml) {
    xml.leaf("text", &[], &text.html);
    for at in &text.files {
        let asset = &site.guide.assets[*at as usize];
        if let Some(bytes) = bytes_of(site, &asset.path) {
            let attributes = [("name", file_name(&asset.output)), ("path", "/"), ("encoding", "base64")];
            xml.leaf("file", &attributes, &STANDARD.encode(&bytes));
        }
    }
}
