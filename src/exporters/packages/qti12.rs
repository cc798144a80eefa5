//! Questions in QTI 1.2, as Canvas and Common Cartridge take them. <https://www.imsglobal.org/question/qtiv1p2/imsqti_asi_bindv1p2.html>
//! Canvas knows a question by the field `question_type`, a cartridge by `cc_profile`.

use super::bank::{Bank, Gapped, Item, decimal, flat, gapped, short, shown_entries, words_of_line};
use super::names::{answer_name, item_name};
use super::respond::{Case, Response};
use super::rich::Rich;
use crate::exporters::xml::Xml;
use crate::guide::packages::Target;
use crate::guide::packages::loss::texts_of;
use crate::guide::part::{Answer, Choice, Gap, NumberRange, Pair};

const SCHEMA: &str = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2";

/// All questions of a bank as one assessment.
pub fn assessment(bank: &Bank, ident: &str) -> String {
    let cartridge = bank.target == Target::CommonCartridge;
    let place = match cartridge {
        true => "http://www.imsglobal.org/profile/cc/ccv1p1/ccv1p1_qtiasiv1p2p1_v1p0.xsd",
        false => "http://www.imsglobal.org/xsd/ims_qtiasiv1p2p1.xsd",
    };
    let mut xml = Xml::new();
    xml.open(
        "questestinterop",
        &[
            ("xmlns", SCHEMA),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
            ("xsi:schemaLocation", &format!("{SCHEMA} {place}")),
        ],
    );
    xml.open("assessment", &[("ident", ident), ("title", &short(&flat(bank.title), 255))]);
    xml.open("qtimetadata", &[]);
    if cartridge {
        field("cc_profile", "cc.exam.v0p1", &mut xml);
        field("qmd_assessmenttype", "Examination", &mut xml);
        field("qmd_scoretype", "Percentage", &mut xml);
    }
    // Without a limit, as on the site.
    field("cc_maxattempts", "unlimited", &mut xml);
    xml.close();
    xml.open("section", &[("ident", "root_section")]);
    for item in bank.items() {
        push(item, cartridge, &mut xml);
    }
    xml.finish()
}

fn field(label: &str, entry: &str, xml: &mut Xml) {
    xml.open("qtimetadatafield", &[]);
    xml.leaf("fieldlabel", &[], label);
    xml.leaf("fieldentry", &[], entry);
    xml.close();
}

fn push(item: &Item, cartridge: bool, xml: &mut Xml) {
    let name = item_name(&item.id);
    let one = |question: Question, xml: &mut Xml| {
        write(item, &name, &item.title, item_points(item), question, cartridge, xml)
    };
    match &item.question.answer {
        Answer::One(choices) => one(choose(item, choices, Sort::One), xml),
        Answer::TrueFalse(choices) => one(choose(item, choices, Sort::TrueFalse), xml),
        Answer::Several(choices) => one(choose(item, choices, Sort::Several), xml),
        Answer::Match(pairs) => one(matching(item, pairs), xml),
        Answer::Order(_) => one(ordering(item), xml),
        Answer::Fill(..) if cartridge => {
            let gaps = gapped(item);
            let count = gaps.len();
            for (at, gap) in gaps.into_iter().enumerate() {
                let title = if count > 1 { format!("{} ({}/{count})", item.title, at + 1) } else { item.title.clone() };
                let id = if count > 1 { item_name(&format!("{}-{}", item.id, at + 1)) } else { name.clone() };
                let points = item_points(item) / count as f64;
                write(item, &id, &title, points, gap_question(item, gap), cartridge, xml);
            }
        }
        Answer::Fill(_, gaps) => one(blanks(item, gaps), xml),
        Answer::Number(ranges) => one(number(item, ranges, cartridge), xml),
        Answer::Reflection(_) | Answer::Open { .. } => one(Question::new(Sort::Essay, item.stem()), xml),
        Answer::Scale(_) | Answer::Statement(..) => {}
    }
}

fn item_points(item: &Item) -> f64 {
    if item.graded { item.question.points } else { 0.0 }
}

/// The types of questions, by what Canvas and Common Cartridge call them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    One,
    TrueFalse,
    Several,
    Match,
    Blanks,
    Menus,
    Typed,
    Number,
    Essay,
}

impl Sort {
    fn canvas(self) -> &'static str {
        match self {
            Sort::One => "multiple_choice_question",
            Sort::TrueFalse => "true_false_question",
            Sort::Several => "multiple_answers_question",
            Sort::Match => "matching_question",
            Sort::Blanks => "fill_in_multiple_blanks_question",
            Sort::Menus => "multiple_dropdowns_question",
            Sort::Typed => "short_answer_question",
            Sort::Number => "numerical_question",
            Sort::Essay => "essay_question",
        }
    }

    fn cartridge(self) -> &'static str {
        match self {
            Sort::TrueFalse => "cc.true_false.v0p1",
            Sort::Several => "cc.multiple_response.v0p1",
            Sort::Typed | Sort::Number => "cc.fib.v0p1",
            Sort::Essay => "cc.essay.v0p1",
            Sort::One | Sort::Match | Sort::Blanks | Sort::Menus => "cc.multiple_choice.v0p1",
        }
    }
}

/// What is asked, how it is answered, what an answer is worth and what is said of it.
pub struct Question {
    pub sort: Sort,
    pub text: Rich,
    pub responses: Vec<Response>,
    pub cases: Vec<Case>,
    pub feedback: Vec<(String, Rich)>,
}

impl Question {
    fn new(sort: Sort, text: Rich) -> Question {
        Question { sort, text, responses: Vec::new(), cases: Vec::new(), feedback: Vec::new() }
    }
}

fn write(item: &Item, name: &str, title: &str, points: f64, question: Question, cartridge: bool, xml: &mut Xml) {
    xml.open("item", &[("ident", name), ("title", &short(title, 255))]);
    xml.open("itemmetadata", &[]);
    xml.open("qtimetadata", &[]);
    if cartridge {
        field("cc_profile", question.sort.cartridge(), xml);
        field("cc_weighting", &decimal(points), xml);
    } else {
        field("question_type", question.sort.canvas(), xml);
        field("points_possible", &decimal(points), xml);
        let ids: Vec<&str> = question.responses.iter().flat_map(Response::idents).collect();
        if !ids.is_empty() {
            field("original_answer_ids", &ids.join(","), xml);
        }
    }
    xml.close();
    xml.close();
    xml.open("presentation", &[]);
    material(&question.text, xml);
    if question.sort == Sort::Essay {
        Response::typed("String").write(cartridge, xml);
    }
    question.responses.iter().for_each(|response| response.write(cartridge, xml));
    xml.close();
    let explanation = item.explanation();
    let cases = |xml: &mut Xml| {
        for (ident, text) in &question.feedback {
            if !text.is_empty() {
                let case = question.cases.iter().find(|case| case.feedback.as_ref() == Some(ident));
                Case::told(case, ident).write(xml);
            }
        }
        question.cases.iter().filter(|case| case.share != 0.0).for_each(|case| case.write(xml));
        if question.sort == Sort::Essay {
            Case::unmarked().write(xml);
        }
    };
    xml.open("resprocessing", &[]);
    xml.open("outcomes", &[]);
    let most = [("maxvalue", "100"), ("minvalue", "0"), ("varname", "SCORE"), ("vartype", "Decimal")];
    xml.leaf("decvar", &most, "");
    xml.close();
    if !explanation.is_empty() {
        Case::always("general_fb").write(xml);
    }
    cases(xml);
    xml.close();
    let told = question.feedback.into_iter().filter(|(_, text)| !text.is_empty());
    let general = Some(("general".to_owned(), explanation)).filter(|(_, text)| !text.is_empty());
    for (ident, text) in general.into_iter().chain(told) {
        xml.open("itemfeedback", &[("ident", &format!("{ident}_fb"))]);
        xml.open("flow_mat", &[]);
        material(&text, xml);
        xml.close();
        xml.close();
    }
    xml.close();
}

pub fn material(text: &Rich, xml: &mut Xml) {
    xml.open("material", &[]);
    xml.leaf("mattext", &[("texttype", "text/html")], &text.html);
    xml.close();
}

fn choose(item: &Item, choices: &[Choice], sort: Sort) -> Question {
    let mut question = Question::new(sort, item.stem());
    let names: Vec<String> = (0..choices.len()).map(|at| answer_name(&item.id, at)).collect();
    let options =
        choices.iter().zip(&names).map(|(choice, name)| (name.clone(), item.pen.prose(&choice.text))).collect();
    let several = sort == Sort::Several;
    question.responses.push(Response::choice("response1", None, options, several));
    let right = |at: &usize| choices[*at].right;
    if several {
        let all = (0..choices.len()).map(|at| (names[at].clone(), right(&at))).collect();
        question.cases.push(Case::all(all));
    } else {
        let right = (0..choices.len()).filter(right);
        question.cases.extend(right.map(|at| Case::equal("response1", &names[at], 100.0)));
    }
    let told = choices.iter().zip(names);
    question.feedback = told.map(|(choice, name)| (name, item.pen.prose(&choice.feedback))).collect();
    question
}

/// Lefts, each with a menu of all rights.
fn matched(item: &Item, text: Rich, lefts: Vec<(String, String)>, rights: Vec<String>) -> Question {
    let mut question = Question::new(Sort::Match, text);
    let share = 100.0 / lefts.len().max(1) as f64;
    let name_of = |right: &str| rights.iter().position(|one| one == right).unwrap_or_default() + lefts.len();
    for (at, (left, right)) in lefts.iter().enumerate() {
        let options = rights.iter().enumerate();
        let options = options.map(|(place, text)| (answer_name(&item.id, lefts.len() + place), Rich::words(text)));
        let response = format!("response_{}", answer_name(&item.id, at));
        question.cases.push(Case::equal(&response, &answer_name(&item.id, name_of(right)), share).adding());
        question.responses.push(Response::choice(&response, Some(left.clone()), options.collect(), false));
    }
    question
}

fn matching(item: &Item, pairs: &[Pair]) -> Question {
    let rights = crate::views::questions::rights(pairs);
    let order = crate::views::questions::shown(&rights).into_iter().map(|at| flat(&rights[at])).collect();
    let lefts = pairs.iter().filter_map(|pair| Some((words_of_line(pair.left.as_ref()?), words_of_line(&pair.right))));
    matched(item, item.stem(), lefts.collect(), order)
}

/// Canvas cannot put in order: every entry gets its number.
fn ordering(item: &Item) -> Question {
    let entries = shown_entries(item);
    let numbers = (1..=entries.len()).map(|at| at.to_string()).collect();
    let lefts = entries.into_iter().map(|(place, _, words)| (words, place.to_string())).collect();
    matched(item, item.stem(), lefts, numbers)
}

/// A text with its gaps: menus where all are, else blanks to type in, with the choices of a menu listed.
fn blanks(item: &Item, gaps: &[Gap]) -> Question {
    let Answer::Fill(prose, _) = &item.question.answer else { return Question::new(Sort::Blanks, item.stem()) };
    let menus = gaps.iter().all(|gap| !gap.wrong.is_empty());
    let marks: Vec<String> = (1..=gaps.len()).map(|at| format!("\u{e000}{at}\u{e001}")).collect();
    let mut text = item.stem().then(item.pen.marked(prose, &marks));
    // Canvas takes any word between brackets for a gap.
    text.html = text.html.replace('[', "(").replace(']', ")");
    for (at, (gap, mark)) in gaps.iter().zip(&marks).enumerate() {
        let listed = if menus || gap.wrong.is_empty() { String::new() } else { super::bank::listed(gap) };
        text.html = text.html.replacen(mark.as_str(), &format!("[gap{}]{listed}", at + 1), 1);
    }
    let mut question = Question::new(if menus { Sort::Menus } else { Sort::Blanks }, text);
    let share = 100.0 / gaps.len().max(1) as f64;
    let mut number = 0;
    for (at, gap) in gaps.iter().enumerate() {
        let response = format!("response_gap{}", at + 1);
        let words: Vec<&String> = if menus { gap.menu() } else { gap.right.iter().collect() };
        let mut options = Vec::new();
        for word in words {
            let name = answer_name(&item.id, number);
            number += 1;
            if gap.right.contains(word) {
                question.cases.push(Case::equal(&response, &name, share).adding());
            }
            options.push((name, Rich::words(word)));
        }
        question.responses.push(Response::choice(&response, Some(format!("gap{}", at + 1)), options, false));
    }
    question
}

/// One gap of a text as a question of its own.
fn gap_question(item: &Item, gap: Gapped) -> Question {
    let typed = gap.wrong.is_empty();
    let mut question = Question::new(if typed { Sort::Typed } else { Sort::One }, gap.text);
    if typed {
        question.responses.push(Response::typed("String"));
        question.cases.push(Case::any("response1", gap.right));
        return question;
    }
    let mut words: Vec<(String, bool)> = gap.right.into_iter().map(|word| (word, true)).collect();
    words.extend(gap.wrong.into_iter().map(|word| (word, false)));
    words.sort();
    let named: Vec<(String, String, bool)> =
        words.into_iter().enumerate().map(|(at, (word, right))| (answer_name(&item.id, at), word, right)).collect();
    let right = named.iter().filter(|(.., right)| *right);
    question.cases = right.map(|(name, ..)| Case::equal("response1", name, 100.0)).collect();
    let options = named.into_iter().map(|(name, word, _)| (name, Rich::words(&word))).collect();
    question.responses.push(Response::choice("response1", None, options, false));
    question
}

/// Right ranges earn all; a cartridge compares texts.
fn number(item: &Item, ranges: &[NumberRange], cartridge: bool) -> Question {
    let mut question = Question::new(Sort::Number, item.stem());
    question.responses.push(Response::typed(if cartridge { "String" } else { "Decimal" }));
    if cartridge {
        let numbers = ranges.iter().filter(|range| range.right).filter_map(texts_of).flatten();
        question.cases.push(Case::any("response1", numbers.flat_map(super::bank::spellings).collect()));
        return question;
    }
    for (at, range) in ranges.iter().enumerate() {
        let name = answer_name(&item.id, at);
        let share = if range.right { 100.0 } else { 0.0 };
        question.cases.push(Case::between(range.least, range.most, share, &name));
        question.feedback.push((name, item.pen.prose(&range.feedback)));
    }
    question
}
