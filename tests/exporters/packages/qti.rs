//! QTI 2.1, QTI 1.2 for Canvas and Common Cartridge 1.1: every clause we rely on, read in the files. No registry carries their
//! schemas.

use std::collections::{BTreeMap, BTreeSet};

use stagegids::guide::packages::Target;
use stagegids::guide::part::{Answer, Question};

use super::super::xml::Element;
use super::{WORDS, each, held, said, split, text, unpacked, words};

type Parts = Vec<(String, Vec<u8>)>;

/// The manifest, after what holds for each: every file is listed and every listed file is there, names are unique and may be
/// names, what is named is there.
fn manifest(parts: &Parts) -> Element {
    assert_eq!(parts[0].0, "imsmanifest.xml", "it comes first, at the root");
    let root = Element::read(&text(parts, "imsmanifest.xml"));
    let listed: Vec<&str> = root.every("file").map(|file| file.attribute("href")).collect();
    let listed: BTreeSet<&str> = listed.into_iter().collect();
    let files: BTreeSet<&str> = parts[1..].iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(listed, files);
    let names: Vec<&str> =
        root.deep().into_iter().filter_map(|one| Some(one.attributes.get("identifier")?.as_str())).collect();
    assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len(), "an identifier stands there twice");
    assert!(names.iter().all(|name| is_name(name)), "{names:?}");
    let resources: BTreeSet<&str> = root.every("resource").map(|one| one.attribute("identifier")).collect();
    for named in root.deep().into_iter().filter_map(|one| one.attributes.get("identifierref")) {
        assert!(resources.contains(named.as_str()), "{named}");
    }
    root
}

/// An NCName, as XML calls it.
fn is_name(name: &str) -> bool {
    let start = name.chars().next().is_some_and(|sign| sign.is_ascii_alphabetic() || sign == '_');
    start && name.chars().all(|sign| sign.is_ascii_alphanumeric() || "_-.".contains(sign))
}

#[test]
fn a_test_of_qti_2_1_holds_together() {
    each(Target::Qti21, |module, path, bytes| {
        let parts = unpacked(bytes);
        let root = manifest(&parts);
        assert_eq!(root.one("metadata").one("schema").text, "QTIv2.1 Package");
        let sorts: Vec<&str> = root.every("resource").map(|one| one.attribute("type")).collect();
        assert_eq!(sorts[0], "imsqti_test_xmlv2p1");
        assert!(sorts[1..].iter().all(|sort| *sort == "imsqti_item_xmlv2p1"), "{sorts:?}");
        let test = root.every("resource").next().expect("the test");
        let test = Element::read(&text(&parts, test.attribute("href")));
        let kept = held(module, Target::Qti21);
        let refs: Vec<&Element> = test.every("assessmentItemRef").collect();
        assert_eq!(refs.len(), kept.len(), "{path}");
        for (reference, question) in refs.iter().zip(kept) {
            let limits: Vec<&str> =
                reference.all("itemSessionControl").map(|one| one.attribute("maxAttempts")).collect();
            assert_eq!(limits, question.attempts.map(|most| most.to_string()).iter().collect::<Vec<_>>());
            let item = Element::read(&text(&parts, reference.attribute("href")));
            assert_eq!(item.attribute("identifier"), reference.attribute("identifier"));
            item_holds(&item, question, &parts);
        }
        for section in test.every("assessmentSection") {
            let order = ["selection", "ordering", "rubricBlock", "assessmentItemRef"];
            let places: Vec<usize> = section
                .names()
                .iter()
                .map(|name| order.iter().position(|known| known == name).expect("known"))
                .collect();
            assert!(places.is_sorted(), "{:?}", section.names());
        }
    });
}

/// Elements that may stand in the body of an item.
const BODY: &[&str] = &[
    "itemBody",
    "p",
    "div",
    "span",
    "a",
    "abbr",
    "b",
    "blockquote",
    "br",
    "caption",
    "cite",
    "code",
    "dd",
    "dfn",
    "dl",
    "dt",
    "em",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "img",
    "kbd",
    "li",
    "ol",
    "pre",
    "q",
    "samp",
    "small",
    "strong",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
    "var",
    "choiceInteraction",
    "simpleChoice",
    "matchInteraction",
    "simpleMatchSet",
    "simpleAssociableChoice",
    "orderInteraction",
    "textEntryInteraction",
    "inlineChoiceInteraction",
    "inlineChoice",
    "extendedTextInteraction",
    "modalFeedback",
];

fn item_holds(item: &Element, question: &Question, parts: &Parts) {
    let order = ["responseDeclaration", "outcomeDeclaration", "itemBody", "responseProcessing", "modalFeedback"];
    let places: Vec<usize> =
        item.names().iter().map(|name| order.iter().position(|known| known == name).expect("known")).collect();
    assert!(places.is_sorted(), "{:?}", item.names());
    let body = item.one("itemBody");
    for element in body.deep().into_iter().chain(item.all("modalFeedback").flat_map(Element::deep)) {
        assert!(BODY.contains(&element.name.as_str()), "{} in {}", element.name, item.attribute("title"));
        assert!(element.name != "a" || !element.attribute("href").is_empty(), "a link leads somewhere");
        if element.name == "img" {
            let picture = element.attribute("src");
            assert!(parts.iter().any(|(name, _)| name == picture), "{picture} comes along");
            assert!(element.attributes.contains_key("alt"));
        }
    }
    // Text stands in a block.
    assert!(body.text.is_empty() && body.all("img").next().is_none());
    let declared: BTreeMap<&str, &Element> =
        item.all("responseDeclaration").map(|one| (one.attribute("identifier"), one)).collect();
    let used: BTreeSet<&str> =
        body.deep().into_iter().filter_map(|one| Some(one.attributes.get("responseIdentifier")?.as_str())).collect();
    assert_eq!(used, declared.keys().copied().collect());
    let choices: BTreeSet<&str> =
        body.deep().into_iter().filter_map(|one| Some(one.attributes.get("identifier")?.as_str())).collect();
    for declaration in declared.values().filter(|one| !matches!(one.attribute("baseType"), "string" | "float")) {
        for value in declaration.every("value") {
            assert!(value.text.split(' ').all(|name| choices.contains(name)), "{}", value.text);
        }
    }
    feedback(item, question);
    let graded = question.answer.is_graded(true);
    let score = item.all("outcomeDeclaration").find(|one| one.attribute("identifier") == "SCORE").expect("a score");
    let most: f64 = score.attribute("normalMaximum").parse().expect("a number");
    assert_eq!(most, if graded { question.points } else { 0.0 });
    assert!((best(item, question) - most).abs() < 0.0001, "the best answer earns {most}: {}", item.attribute("title"));
}

/// What is shown can be set, and what is set can be shown.
fn feedback(item: &Element, question: &Question) {
    let shown: Vec<&str> = item.all("modalFeedback").map(|one| one.attribute("identifier")).collect();
    assert_eq!(shown.iter().collect::<BTreeSet<_>>().len(), shown.len());
    assert_eq!(shown.contains(&"GENERAL"), has_explanation(question), "{}", item.attribute("title"));
    let processing = item.one("responseProcessing");
    let sets: Vec<&Element> =
        processing.every("setOutcomeValue").filter(|one| one.attribute("identifier") == "FEEDBACK").collect();
    let by_choice = sets.iter().any(|set| set.every("variable").any(|one| one.attribute("identifier") == "RESPONSE"));
    let named: BTreeSet<&str> =
        sets.iter().flat_map(|set| set.every("baseValue")).map(|one| one.text.as_str()).collect();
    let options: BTreeSet<&str> = item.every("simpleChoice").map(|one| one.attribute("identifier")).collect();
    for identifier in &shown {
        assert!(named.contains(identifier) || (by_choice && options.contains(identifier)), "{identifier} is never set");
    }
    assert_eq!(shown.is_empty(), sets.is_empty());
    let told = match &question.answer {
        Answer::One(choices)
        | Answer::Several(choices)
        | Answer::TrueFalse(choices)
        | Answer::Statement(choices, _) => choices.iter().filter(|choice| !choice.feedback.is_empty()).count(),
        Answer::Number(ranges) => ranges.iter().filter(|range| !range.feedback.is_empty()).count(),
        _ => 0,
    };
    assert_eq!(shown.iter().filter(|name| **name != "GENERAL").count(), told);
}

fn has_explanation(question: &Question) -> bool {
    let model = match &question.answer {
        Answer::Reflection(reflection) => !reflection.model.is_empty() || !reflection.checklist.is_empty(),
        Answer::Open { model, .. } => !model.is_empty(),
        Answer::Statement(_, result) => result.is_some(),
        _ => false,
    };
    model || !question.explanation.is_empty()
}

/// The points of the answer that is declared correct, by the processing of the item.
fn best(item: &Element, question: &Question) -> f64 {
    let number = |element: &Element, name: &str| element.attribute(name).parse::<f64>().expect("a number");
    if let Answer::Order(entries) = &question.answer {
        let conditions: Vec<&Element> = item.one("responseProcessing").all("responseCondition").collect();
        assert_eq!(conditions.len(), entries.len());
        let correct: Vec<&str> =
            item.every("correctResponse").flat_map(|one| one.all("value")).map(|one| one.text.as_str()).collect();
        let mut points = 0.0;
        for (at, condition) in conditions.iter().enumerate() {
            let index: usize =
                condition.every("index").next().expect("a place").attribute("n").parse().expect("a number");
            let values: Vec<&str> = condition.every("baseValue").map(|one| one.text.as_str()).collect();
            assert_eq!((index, values[0]), (at + 1, correct[at]));
            points += values[1].parse::<f64>().expect("a number");
        }
        return points;
    }
    if let Answer::Number(_) = &question.answer {
        let given: f64 =
            item.every("correctResponse").next().expect("an answer").one("value").text.parse().expect("a number");
        for branch in
            item.every("responseCondition").flat_map(|one| one.deep()).filter(|one| one.name.starts_with("response"))
        {
            let Some(test) = branch.all("and").next() else { continue };
            let bound = |name: &str| test.one(name).one("baseValue").text.parse::<f64>().expect("a number");
            if given >= bound("gte") && given <= bound("lte") {
                return branch
                    .all("setOutcomeValue")
                    .next()
                    .expect("a score")
                    .one("baseValue")
                    .text
                    .parse()
                    .expect("a number");
            }
        }
        return 0.0;
    }
    let mut points = 0.0;
    for name in item.every("mapResponse").map(|one| one.attribute("identifier")) {
        let declaration =
            item.all("responseDeclaration").find(|one| one.attribute("identifier") == name).expect("declared");
        let mapping = declaration.one("mapping");
        let of = |value: &str| {
            mapping.all("mapEntry").find(|one| one.attribute("mapKey") == value).map(|one| number(one, "mappedValue"))
        };
        let correct: f64 =
            declaration.one("correctResponse").all("value").map(|value| of(&value.text).expect("mapped")).sum();
        points += correct;
        // Whoever ticks all of several earns less than whoever ticks what is right.
        if let Answer::Several(choices) = &question.answer {
            let all: f64 = mapping.all("mapEntry").map(|one| number(one, "mappedValue")).sum();
            assert!(choices.iter().all(|choice| choice.right) || all < correct);
            assert_eq!((number(mapping, "lowerBound"), number(mapping, "upperBound")), (0.0, question.points));
        }
    }
    points
}

#[test]
fn a_quiz_for_canvas_holds_together() {
    each(Target::Qti12, |module, path, bytes| {
        let parts = unpacked(bytes);
        let root = manifest(&parts);
        let resource = root.every("resource").next().expect("the quiz");
        let name = resource.attribute("identifier");
        assert_eq!(resource.attribute("type"), "imsqti_xmlv1p2");
        let quiz = Element::read(&text(&parts, &format!("{name}/{name}.xml")));
        assert_eq!(quiz.one("assessment").attribute("ident"), name);
        let items: Vec<&Element> = quiz.every("item").collect();
        let kept = held(module, Target::Qti12);
        assert_eq!(items.len(), kept.len(), "{path}");
        for (item, question) in items.iter().zip(kept) {
            let meta = metadata(item);
            assert_eq!(
                meta["points_possible"].parse::<f64>(),
                Ok(if question.answer.is_graded(true) { question.points } else { 0.0 })
            );
            assert_eq!(meta["question_type"], canvas_type(question));
            responses(item, question, true);
            for (ident, _) in item.every("response_label").map(|one| (one.attribute("ident"), ())) {
                assert!(ident == "answer1" || ident.parse::<i32>().is_ok(), "Canvas wants numbers: {ident}");
            }
            for picture in html(item).iter().flat_map(|html| html.split("$IMS-CC-FILEBASE$/").skip(1)) {
                let file = picture.split('"').next().expect("an address");
                assert!(parts.iter().any(|(name, _)| name == file), "{file}");
            }
        }
    });
}

fn metadata(item: &Element) -> BTreeMap<&str, &str> {
    item.every("qtimetadatafield")
        .map(|one| (one.one("fieldlabel").text.as_str(), one.one("fieldentry").text.as_str()))
        .collect()
}

fn html(item: &Element) -> Vec<&str> {
    item.every("mattext").filter(|one| one.attribute("texttype") == "text/html").map(|one| one.text.as_str()).collect()
}

fn canvas_type(question: &Question) -> &'static str {
    match &question.answer {
        Answer::One(_) => "multiple_choice_question",
        Answer::Several(_) => "multiple_answers_question",
        Answer::TrueFalse(_) => "true_false_question",
        Answer::Match(_) | Answer::Order(_) => "matching_question",
        Answer::Fill(_, gaps) if gaps.iter().all(|gap| !gap.wrong.is_empty()) => "multiple_dropdowns_question",
        Answer::Fill(..) => "fill_in_multiple_blanks_question",
        Answer::Number(_) => "numerical_question",
        Answer::Reflection(_) | Answer::Open { .. } => "essay_question",
        Answer::Scale(_) | Answer::Statement(..) => "none",
    }
}

/// Names are unique, conditions name what is there, all shares together are the whole, every feedback is shown and there.
fn responses(item: &Element, question: &Question, canvas: bool) {
    html(item).into_iter().for_each(|html| drop(said(html)));
    let idents: Vec<&str> =
        item.every("response_lid").chain(item.every("response_str")).map(|one| one.attribute("ident")).collect();
    assert_eq!(idents.iter().collect::<BTreeSet<_>>().len(), idents.len(), "two responses share a name");
    for response in item.every("response_lid") {
        let options: Vec<&str> = response.every("response_label").map(|one| one.attribute("ident")).collect();
        assert_eq!(options.iter().collect::<BTreeSet<_>>().len(), options.len(), "two options share a name");
        for test in item.every("varequal").filter(|one| one.attribute("respident") == response.attribute("ident")) {
            assert!(options.contains(&test.text.as_str()), "{} is no option", test.text);
        }
    }
    for test in item.deep().into_iter().filter_map(|one| one.attributes.get("respident")) {
        assert!(idents.contains(&test.as_str()));
    }
    let shares = |action: &str| -> Vec<f64> {
        let sets = item.every("setvar").filter(|one| one.attribute("action") == action);
        sets.map(|one| one.text.parse().expect("a number")).collect()
    };
    assert!(shares("Set").iter().all(|share| *share == 100.0));
    let added: f64 = shares("Add").iter().sum();
    match &question.answer {
        Answer::Fill(_, gaps) if canvas => {
            let answers: usize = gaps.iter().map(|gap| gap.right.len()).sum();
            assert_eq!(shares("Add").len(), answers);
            assert!(gaps.len() != answers || (added - 100.0).abs() < 0.1);
        }
        Answer::Match(_) | Answer::Order(_) => assert!((added - 100.0).abs() < 0.1, "{added}"),
        Answer::Reflection(_) | Answer::Open { .. } => assert!(shares("Set").is_empty()),
        _ => assert!(!shares("Set").is_empty()),
    }
    let shown: BTreeSet<&str> = item.every("displayfeedback").map(|one| one.attribute("linkrefid")).collect();
    let there: BTreeSet<&str> = item.every("itemfeedback").map(|one| one.attribute("ident")).collect();
    assert_eq!(shown, there);
    assert_eq!(there.contains("general_fb"), has_explanation(question));
}

#[test]
fn a_cartridge_links_to_the_lessons() {
    each(Target::CommonCartridge, |module, path, bytes| {
        let parts = unpacked(bytes);
        let root = manifest(&parts);
        assert_eq!(root.one("metadata").one("schemaversion").text, "1.1.0");
        let organization = root.one("organizations").one("organization");
        assert_eq!(organization.attribute("structure"), "rooted-hierarchy");
        organization.one("item").one("item").one("title");
        let links: Vec<&Element> =
            root.every("resource").filter(|one| one.attribute("type") == "imswl_xmlv1p1").collect();
        assert_eq!(links.len(), module.docs.len());
        for link in links {
            let link = Element::read(&text(&parts, link.one("file").attribute("href")));
            let url = link.one("url").attribute("href");
            assert!(url.starts_with("https://") && url.ends_with('/'), "{url}");
        }
        let test =
            root.every("resource").find(|one| one.attribute("type") == "imsqti_xmlv1p2/imscc_xmlv1p1/assessment");
        let test = Element::read(&text(&parts, test.expect("the test").one("file").attribute("href")));
        let kept = held(module, Target::CommonCartridge);
        let items: Vec<&Element> = test.every("item").collect();
        assert_eq!(items.len(), split(&kept), "{path}: each gap is a question");
        let profiles = ["multiple_choice", "multiple_response", "true_false", "fib", "essay"]
            .map(|name| format!("cc.{name}.v0p1"));
        for item in items {
            let meta = metadata(item);
            assert!(profiles.iter().any(|profile| profile == meta["cc_profile"]), "{meta:?}");
            assert!(
                item.every("varequal")
                    .all(|one| one.attribute("case").is_empty() || meta["cc_profile"] == "cc.fib.v0p1")
            );
        }
    });
}

#[test]
fn signs_come_out_as_they_went_in() {
    let mut seen = 0;
    let mut look = |path: &str, bytes: &[u8]| {
        let parts = unpacked(bytes);
        let mut found = 0;
        for (name, _) in parts.iter().filter(|(name, _)| name.ends_with(".xml")) {
            for element in Element::read(&text(&parts, name)).deep() {
                let html = element.attribute("texttype") == "text/html" && said(&element.text).contains(WORDS);
                let shown =
                    ["modalFeedback", "simpleChoice", "simpleAssociableChoice"].contains(&element.name.as_str());
                found += usize::from(html || (shown && words(element).contains(WORDS)));
            }
        }
        if found > 0 {
            assert!(found >= 6, "{path}: {found}");
            seen += 1;
        }
    };
    for target in [Target::Qti12, Target::Qti21, Target::CommonCartridge] {
        each(target, |_, path, bytes| look(path, bytes));
    }
    assert_eq!(seen, 6, "three packages, in two languages");
}
