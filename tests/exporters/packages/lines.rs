//! The files of lines: the CSV of Brightspace, the tabs of Blackboard, and GIFT, which `tests/browser/stories/gift.mjs` reads
//! with a parser of others.

use std::collections::BTreeSet;

use stagegids::guide::packages::Target;
use stagegids::guide::part::{Answer, Question};

use super::{WORDS, each, held, said, split};

/// The rows of a question: what it is, and what follows until the next.
type Rows = Vec<Vec<String>>;

fn brightspace(bytes: &[u8]) -> Vec<Rows> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes);
    let mut questions: Vec<Rows> = Vec::new();
    for row in reader.records() {
        let row: Vec<String> = row.expect("a row").iter().map(str::to_owned).collect();
        if row[0] == "NewQuestion" {
            questions.push(Vec::new());
        }
        questions.last_mut().expect("a question comes first").push(row);
    }
    questions
}

#[test]
fn brightspace_reads_every_row() {
    each(Target::Brightspace, |module, path, bytes| {
        let questions = brightspace(bytes);
        let kept = held(module, Target::Brightspace);
        assert_eq!(questions.len(), split(&kept), "{path}");
        let mut ids = BTreeSet::new();
        for rows in &questions {
            let all = |name: &str| -> Vec<&Vec<String>> { rows.iter().filter(|row| row[0] == name).collect() };
            let sort = rows[0][1].as_str();
            assert!(ids.insert(all("ID")[0][1].clone()), "{path}: an ID stands there twice");
            assert!(!all("Title")[0][1].is_empty() && !all("QuestionText")[0][1].is_empty());
            assert!(all("Points")[0][1].parse::<f64>().is_ok_and(|points| points >= 0.0));
            let known: &[&str] = match sort {
                "WR" => &["AnswerKey"],
                "SA" => &["InputBox", "Answer"],
                "MC" => &["Option"],
                "MS" => &["Scoring", "Option"],
                "TF" => &["TRUE", "FALSE"],
                "M" => &["Scoring", "Choice", "Match"],
                "O" => &["Scoring", "Item"],
                other => panic!("{other} is no sort of question"),
            };
            let common = ["NewQuestion", "ID", "Title", "QuestionText", "Points", "Hint", "Feedback"];
            assert!(
                rows.iter().all(|row| common.contains(&row[0].as_str()) || known.contains(&row[0].as_str())),
                "{rows:?}"
            );
            let right = |worth: &str| all("Option").iter().filter(|row| row[1] == worth).count();
            match sort {
                "MC" => assert_eq!(right("100"), 1, "{rows:?}"),
                "MS" => assert!(right("1") >= 1 && all("Option").len() == right("1") + right("0")),
                "TF" => assert_eq!(
                    all("TRUE")[0][1].parse::<u32>().unwrap() + all("FALSE")[0][1].parse::<u32>().unwrap(),
                    100
                ),
                "SA" => assert!(all("Answer").iter().all(|row| row[1] == "100" && !row[2].is_empty())),
                "M" => {
                    let choices: BTreeSet<&str> = all("Choice").iter().map(|row| row[1].as_str()).collect();
                    assert!(all("Match").iter().all(|row| choices.contains(row[1].as_str())));
                }
                _ => {}
            }
            for row in rows {
                for cell in row.iter().zip(&row[1..]).filter(|(_, next)| *next == "HTML").map(|(cell, _)| cell) {
                    said(cell);
                }
                // A spreadsheet would take such a text for a formula; an answer is compared, so it stays as it is.
                let formula = |cell: &String| cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
                assert!(row[0] == "Answer" || !row.iter().any(formula), "{row:?}");
            }
        }
    });
}

/// One line per question, a field between two tabs.
fn blackboard(bytes: &[u8]) -> Vec<Vec<&str>> {
    let text = std::str::from_utf8(bytes).expect("UTF-8");
    assert!(text.ends_with("\r\n") && !text.contains("\r\n\r\n"), "an empty line is an error there");
    text.trim_end_matches("\r\n").split("\r\n").map(|line| line.split('\t').collect()).collect()
}

#[test]
fn blackboard_reads_every_line() {
    each(Target::Blackboard, |module, path, bytes| {
        let lines = blackboard(bytes);
        let kept = held(module, Target::Blackboard);
        assert_eq!(lines.len(), kept.len(), "{path}");
        for (fields, question) in lines.iter().zip(kept) {
            said(fields[1]);
            assert!(!fields.iter().any(|field| field.contains(['\n', '\r'])));
            blackboard_line(fields, question);
        }
    });
}

fn blackboard_line(fields: &[&str], question: &Question) {
    match &question.answer {
        Answer::One(choices) | Answer::Several(choices) => {
            assert_eq!(fields[0], if matches!(question.answer, Answer::One(_)) { "MC" } else { "MA" });
            let words: Vec<bool> = fields[2..].chunks(2).map(|pair| pair[1] == "correct").collect();
            assert_eq!(words, choices.iter().map(|choice| choice.right).collect::<Vec<_>>());
        }
        Answer::TrueFalse(choices) => assert_eq!((fields[0], fields[2]), ("TF", choices[0].right.to_string().as_str())),
        Answer::Match(pairs) => {
            let lefts = pairs.iter().filter(|pair| pair.left.is_some()).count();
            assert_eq!((fields[0], fields.len()), ("MAT", 2 + 2 * lefts));
        }
        Answer::Order(entries) => assert_eq!((fields[0], fields.len()), ("ORD", 2 + entries.len())),
        Answer::Number(_) => {
            assert_eq!((fields[0], fields.len()), ("NUM", 4));
            assert!(fields[2..].iter().all(|number| number.parse::<f64>().is_ok()));
        }
        Answer::Reflection(_) | Answer::Open { .. } => assert_eq!(fields[0], "ESS"),
        Answer::Fill(_, gaps) => {
            for at in 1..=gaps.len() {
                assert_eq!(fields[1].matches(&format!("[g{at}]")).count(), 1, "{}", fields[1]);
            }
            assert_eq!(fields[1].matches('[').count(), gaps.len(), "any other word between brackets would be a gap");
            if fields[0] == "JUMBLED_SENTENCE" {
                let named: BTreeSet<(&str, &str)> = fields[2..].chunks(2).map(|pair| (pair[1], pair[0])).collect();
                for (at, gap) in gaps.iter().enumerate() {
                    assert!(named.contains(&(format!("g{}", at + 1).as_str(), gap.right[0].as_str())));
                    assert!(gap.wrong.iter().all(|wrong| named.iter().any(|(_, word)| word == wrong)));
                }
                return;
            }
            assert_eq!(fields[0], "FIB_PLUS");
            let groups: Vec<&[&str]> = fields[2..].split(|field| field.is_empty()).collect();
            assert_eq!(groups.len(), gaps.len());
            for (at, (group, gap)) in groups.iter().zip(gaps).enumerate() {
                assert_eq!(group[0], format!("g{}", at + 1));
                assert_eq!(group[1..], gap.right.iter().map(String::as_str).collect::<Vec<_>>());
            }
        }
        Answer::Scale(_) | Answer::Statement(..) => panic!("these stay behind"),
    }
}

/// Every sign that means something in GIFT is escaped, and no empty line ends a question before its time.
#[test]
fn gift_keeps_every_question_whole() {
    each(Target::Gift, |module, path, bytes| {
        let text = std::str::from_utf8(bytes).expect("UTF-8");
        let kept = held(module, Target::Gift);
        let questions: Vec<&str> = text.split("\n\n").filter(|part| part.contains("::[html]")).collect();
        assert_eq!(questions.len(), split(&kept), "{path}");
        for question in questions {
            let bare = question.replace("\\\\", "").replace("\\{", "").replace("\\}", "");
            assert_eq!((bare.matches('{').count(), bare.matches('}').count()), (1, 1), "{question}");
            assert!(bare.ends_with("\n}"), "{question}");
        }
    });
}

#[test]
fn signs_come_out_as_they_went_in() {
    let mut seen = 0;
    each(Target::Brightspace, |_, path, bytes| {
        let questions = brightspace(bytes);
        let Some(rows) =
            questions.iter().find(|rows| rows.iter().any(|row| row[0] == "ID" && row[1] == "feedback/les#een"))
        else {
            return;
        };
        if !path.starts_with("modules/feedback/")
            || !rows.iter().any(|row| row[0] == "Title" && row[1] == format!("Eén {WORDS}"))
        {
            return;
        }
        for name in ["QuestionText", "Hint", "Feedback"] {
            let row = rows.iter().find(|row| row[0] == name).expect(name);
            assert!(said(&row[1]).contains(WORDS), "{row:?}");
        }
        assert!(
            rows.iter().any(|row| row[0] == "Option" && row[1] == "100" && row[2].starts_with(" =Juist")),
            "{rows:?}"
        );
        seen += 1;
    });
    each(Target::Blackboard, |_, path, bytes| {
        let lines = blackboard(bytes);
        if path.starts_with("modules/feedback/") && lines[0][1].contains("Eén") {
            assert!(said(lines[0][1]).contains(WORDS), "{}", lines[0][1]);
            assert!(lines[0][1].contains("a b &lt;c&gt;<br/>=d"), "{}", lines[0][1]);
            assert!(
                lines[0][1].contains("https://x.be/stage/assets/ladder"),
                "pictures come from the site: {}",
                lines[0][1]
            );
            seen += 1;
        }
    });
    assert_eq!(seen, 2);
}
