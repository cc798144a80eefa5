//! Moodle XML: what its importer asks, read in the file.

use std::collections::BTreeSet;

use stagegids::guide::packages::Target;
use stagegids::guide::part::{Answer, Question};

use super::super::xml::Element;
use super::{WORDS, each, held, said};

/// The questions of a file, without categories and descriptions.
fn questions(quiz: &Element) -> Vec<&Element> {
    quiz.all("question").filter(|one| !matches!(one.attribute("type"), "category" | "description")).collect()
}

fn text<'a>(element: &'a Element, name: &'a str) -> &'a str {
    &element.one(name).one("text").text
}

#[test]
fn every_question_is_as_moodle_wants_it() {
    each(Target::Moodle, |module, path, bytes| {
        let quiz = Element::read(std::str::from_utf8(bytes).expect("UTF-8"));
        assert_eq!(quiz.name, "quiz");
        let kept = held(module, Target::Moodle);
        let questions = questions(&quiz);
        assert_eq!(questions.len(), kept.len(), "{path}");
        let ids: Vec<&str> = quiz.all("question").map(|one| one.one("idnumber").text.as_str()).collect();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{path}: an idnumber stands there twice");
        assert!(ids.iter().all(|id| id.chars().count() <= 100));
        for (element, question) in questions.iter().zip(kept) {
            assert!(!text(element, "name").is_empty());
            said(text(element, "questiontext"));
            said(text(element, "generalfeedback"));
            assert_eq!(element.one("penalty").text, "0", "trying again costs nothing");
            one(element, question);
            pictures(element);
        }
    });
}

fn one(element: &Element, question: &Question) {
    let sort = element.attribute("type");
    let fractions: Vec<f64> =
        element.all("answer").map(|answer| answer.attribute("fraction").parse().expect("a number")).collect();
    let right: f64 = fractions.iter().filter(|fraction| **fraction > 0.0).sum();
    // What Moodle accepts, in percent.
    let known = [
        0.0, 5.0, 10.0, 11.11111, 12.5, 14.28571, 16.66667, 20.0, 25.0, 30.0, 33.33333, 40.0, 50.0, 60.0, 66.66667,
        70.0, 75.0, 80.0, 83.33333, 90.0, 100.0,
    ];
    let grade = |points: f64| assert_eq!(element.one("defaultgrade").text.parse::<f64>(), Ok(points));
    match &question.answer {
        Answer::One(choices) | Answer::Several(choices) => {
            assert_eq!(sort, "multichoice");
            let single = matches!(question.answer, Answer::One(_));
            assert_eq!(element.one("single").text, single.to_string());
            assert!((right - 100.0).abs() < 0.001, "{fractions:?}");
            assert!(fractions.iter().all(|one| known.contains(&one.abs())), "{fractions:?}");
            for ((answer, choice), fraction) in element.all("answer").zip(choices).zip(fractions) {
                assert_eq!(fraction > 0.0, choice.right);
                assert_eq!(text(answer, "feedback").is_empty(), choice.feedback.is_empty());
            }
            grade(question.points);
        }
        Answer::TrueFalse(choices) => {
            assert_eq!(sort, "truefalse");
            let answers: Vec<(&str, bool)> = element
                .all("answer")
                .map(|one| (one.one("text").text.as_str(), one.attribute("fraction") == "100"))
                .collect();
            assert_eq!(answers, [("true", choices[0].right), ("false", choices[1].right)]);
        }
        Answer::Match(pairs) => {
            assert_eq!(sort, "matching");
            let lefts = element.all("subquestion").filter(|one| !one.one("text").text.is_empty()).count();
            assert_eq!(lefts, pairs.iter().filter(|pair| pair.left.is_some()).count());
            assert_eq!(element.all("subquestion").count(), pairs.len(), "what distracts is there too");
            assert!(element.all("subquestion").all(|one| !text(one, "answer").is_empty()));
        }
        Answer::Order(entries) => {
            assert_eq!(sort, "ordering");
            assert_eq!(fractions, (1..=entries.len()).map(|place| place as f64).collect::<Vec<_>>());
            element.one("shownumcorrect");
        }
        Answer::Fill(_, gaps) => {
            assert_eq!(sort, "cloze");
            let found = cloze(text(element, "questiontext"));
            assert_eq!(found.len(), gaps.len());
            for ((sort, right, wrong), gap) in found.iter().zip(gaps) {
                let set = |words: &[String]| words.iter().cloned().collect::<BTreeSet<String>>();
                assert_eq!((set(right), set(wrong)), (set(&gap.right), set(&gap.wrong)));
                assert_eq!(sort, if gap.wrong.is_empty() { "SHORTANSWER" } else { "MULTICHOICE" });
            }
            assert_eq!(element.all("defaultgrade").count(), 0, "Moodle adds up the gaps");
        }
        Answer::Number(ranges) => {
            assert_eq!(sort, "numerical");
            for answer in element.all("answer") {
                let number = |name: &str| answer.one(name).text.parse::<f64>().expect("a number");
                let (at, wide) = (number("text"), number("tolerance"));
                let right = answer.attribute("fraction") == "100";
                let same = |range: &stagegids::guide::part::NumberRange| {
                    (range.least - (at - wide)).abs() < 1e-6
                        && (range.most - (at + wide)).abs() < 1e-6
                        && range.right == right
                };
                assert!(ranges.iter().any(same), "{at} ± {wide}");
            }
            assert!(fractions.is_sorted_by(|one, next| one >= next), "right ranges come first");
        }
        Answer::Reflection(reflection) => {
            assert_eq!(sort, "essay");
            grade(0.0);
            let least = element.all("minwordlimit").next().map_or("0", |least| &least.text);
            assert_eq!(least, reflection.least_words.to_string());
            assert_eq!(
                text(element, "graderinfo").is_empty(),
                reflection.model.is_empty() && reflection.checklist.is_empty()
            );
        }
        Answer::Open { .. } => assert_eq!(sort, "essay"),
        Answer::Scale(_) | Answer::Statement(..) => panic!("these stay behind"),
    }
    let tries = question.attempts.unwrap_or(1) as usize;
    if !matches!(sort, "truefalse" | "essay") {
        assert!(element.all("hint").count() + 1 >= tries.max(question.hints.len() + 1), "a hint for every try but one");
    }
    let tags = element.all("tags").flat_map(|tags| tags.all("tag")).count();
    assert_eq!(tags, question.outcomes.len());
}

/// The gaps of a text as Moodle finds them: sort, right answers, wrong ones.
fn cloze(html: &str) -> Vec<(String, Vec<String>, Vec<String>)> {
    let text = quick_xml::escape::unescape(html).expect("known entities").into_owned();
    let mut found = Vec::new();
    let mut rest = text.as_str();
    while let Some(at) = rest.find(":SHORTANSWER:").or_else(|| rest.find(":MULTICHOICE:")) {
        let at = [rest.find(":SHORTANSWER:"), rest.find(":MULTICHOICE:")].into_iter().flatten().min().unwrap_or(at);
        let sort = rest[at + 1..at + 12].to_owned();
        let (mut right, mut wrong, mut word, mut escaped) = (Vec::new(), Vec::new(), String::new(), false);
        let mut end = rest.len();
        let mut put = |word: &mut String| match std::mem::take(word) {
            word if word.starts_with('=') => right.push(word[1..].to_owned()),
            word => wrong.push(word.strip_prefix("%0%").expect("a share stands before every answer").to_owned()),
        };
        for (place, sign) in rest[at + 13..].char_indices() {
            match sign {
                '\\' if !escaped => {
                    escaped = true;
                    continue;
                }
                '~' if !escaped => put(&mut word),
                '}' if !escaped => {
                    put(&mut word);
                    end = at + 13 + place;
                    break;
                }
                sign => word.push(sign),
            }
            escaped = false;
        }
        found.push((sort, right, wrong));
        rest = &rest[end..];
    }
    found
}

/// Every picture that a text shows is beside it, and no other.
fn pictures(question: &Element) {
    for element in question.deep().into_iter().filter(|one| one.names().contains(&"text")) {
        let shown: BTreeSet<String> = element
            .one("text")
            .text
            .split("@@PLUGINFILE@@/")
            .skip(1)
            .map(|rest| rest.split('"').next().unwrap_or("").to_owned())
            .collect();
        let carried: BTreeSet<String> = element.all("file").map(|file| file.attribute("name").to_owned()).collect();
        assert_eq!(shown, carried);
        for file in element.all("file") {
            assert_eq!((file.attribute("path"), file.attribute("encoding")), ("/", "base64"));
            assert!(
                file.text.len() > 20
                    && file.text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+/=".contains(&byte))
            );
        }
    }
}

#[test]
fn signs_come_out_as_they_went_in() {
    let mut seen = 0;
    each(Target::Moodle, |_, path, bytes| {
        if !path.starts_with("modules/feedback/") {
            return;
        }
        let quiz = Element::read(std::str::from_utf8(bytes).expect("UTF-8"));
        let Some(first) = questions(&quiz).into_iter().find(|one| one.one("idnumber").text == "feedback/les#een")
        else {
            return;
        };
        assert_eq!(text(first, "name"), format!("Eén {WORDS}"));
        let question = said(text(first, "questiontext"));
        assert!(question.contains(WORDS), "{question}");
        let html = text(first, "questiontext");
        assert!(html.contains("<a href=\"https://x.be/stage/modules/feedback/\" target=\"_blank\""), "{html}");
        assert!(html.contains("@@PLUGINFILE@@/ladder") && html.contains("a\tb &lt;c&gt;\n=d"), "{html}");
        assert!(said(text(first, "generalfeedback")).contains(WORDS));
        assert!(said(&first.all("hint").next().expect("a hint").one("text").text).contains(WORDS));
        let categories: Vec<&str> = quiz
            .all("question")
            .filter(|one| one.attribute("type") == "category")
            .map(|one| text(one, "category"))
            .collect();
        assert_eq!(categories, ["$course$/top/Feedback // & <b>", "$course$/top/Feedback // & <b>/Les ~ = # // & <b>"]);
        seen += 1;
    });
    assert_eq!(seen, 1);
}
