//! The open data in `guide.json`.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::site::{FILES, FORMATIVE, GUIDE, outputs, text};

fn data() -> Value {
    serde_json::from_str(&text(&outputs(&FILES), "guide.json")).expect("JSON")
}

/// The document with this id.
pub fn document<'a>(data: &'a Value, id: &str) -> &'a Value {
    let documents = data["documents"].as_array().expect("a list");
    documents.iter().find(|document| document["id"] == id).unwrap_or_else(|| panic!("no document {id}"))
}

#[test]
fn a_guide_may_keep_its_data_to_itself() {
    let mut off = FILES;
    off[0].1 = "title: Gids\nlanguage: nl\nopen-data: false\n";
    assert!(!outputs(&off).contains_key("guide.json"));
}

#[test]
fn open_data_lists_every_document_once() {
    let data = data();
    assert_eq!((&data["version"], &data["url"]), (&json!(1), &json!("https://x.be/stage/")));
    assert_eq!(data["languages"], json!(["nl", "fr"]));
    let ids: BTreeSet<&str> =
        data["documents"].as_array().unwrap().iter().map(|doc| doc["id"].as_str().unwrap()).collect();
    assert_eq!(ids.len(), FILES.len() - 2, "all but guide.yml and the French home page");
    let home = json!([{"language": "fr", "url": "https://x.be/stage/fr/", "title": "Accueil"}]);
    assert_eq!(document(&data, "index")["translations"], home);
    let practice = document(&data, "practices/nieuws");
    assert_eq!(practice["facets"]["sector"], json!(["onderwijs"]));
    assert_eq!(practice["date"], "2026-09-01");
    assert_eq!(document(&data, "pages/verborgen")["noindex"], true);
    let item = json!({
        "id": "outcomes/lo#ll-1", "document": "outcomes/lo", "code": "LL 1",
        "title": "Feedback vragen", "text": "Je vraagt feedback."
    });
    assert_eq!(data["outcomes"], json!([item]));
    assert_eq!(data["indicators"][0]["headline"], true);
    let term =
        json!({"id": "terms/mentor", "title": "Mentor", "definition": "Wie je begeleidt.", "also": ["mentoren"]});
    assert_eq!(data["terms"], json!([term]));
}

#[test]
fn open_data_ties_places() {
    let data = data();
    let tie = |from: &str, relation: &str, to: &str| json!({"from": from, "to": to, "relation": relation});
    let wanted = json!([
        tie("index", "mentions", "rubrics/eind"),
        tie("modules/feedback/les", "part-of", "modules/feedback"),
        tie("modules/feedback/les#eerst", "practises", "outcomes/lo#ll-1"),
        tie("practices/nieuws", "shows", "indicators/ki#ki-1"),
        tie("rubrics/eind#lesgeven", "assesses", "outcomes/lo#ll-1"),
        tie("rubrics/tussen#vragen", "assesses", "outcomes/lo#ll-1"),
    ]);
    assert_eq!(data["relations"], wanted);
}

#[test]
fn open_data_has_questions_as_asked() {
    let data = data();
    let questions = data["questions"].as_array().unwrap();
    let by_id = |id: &str| questions.iter().find(|question| question["id"] == id).expect("the question is there");
    let first = json!({
        "id": "modules/feedback/les#eerst", "document": "modules/feedback/les", "graded": true,
        "title": "Wie spreekt eerst?", "stem": "Denk aan Pendleton.", "points": 2, "attempts": 3, "form": "one",
        "options": [
            {"text": "De mentor", "right": false, "feedback": "Die komt daarna."},
            {"text": "De student", "right": true}
        ],
        "hints": ["Wie leert er?"], "outcomes": ["outcomes/lo#ll-1"]
    });
    assert_eq!(*by_id("modules/feedback/les#eerst"), first);
    let gaps = by_id("modules/feedback/les#af");
    assert_eq!(gaps["text"], "Het gaat over [1], niet over de [2].");
    assert_eq!(gaps["gaps"], json!([{"right": ["gedrag", "handelen"]}, {"right": ["persoon"], "wrong": ["zaak"]}]));
    let ranges = &by_id("modules/feedback/les#hoeveel")["ranges"];
    assert_eq!(*ranges, json!([{"right": true, "least": 3.5, "most": 4.5}]));
    let wish = by_id("forms/wens#wens");
    assert_eq!((&wish["graded"], wish.get("points")), (&json!(false), None));
    assert_eq!(wish["options"], json!([{"text": "Rust"}, {"text": "Drukte"}]), "in a form nothing is right or wrong");
}

#[test]
fn open_data_has_criteria_and_no_number_in_a_formative_rubric() {
    let data = data();
    let criteria = data["criteria"].as_array().unwrap();
    let summative = json!({
        "id": "rubrics/eind#lesgeven", "document": "rubrics/eind", "title": "Lesgeven", "about": "Voor de klas.",
        "weight": 100, "must": "sterk",
        "levels": [
            {"id": "zwak", "title": "Zwak", "points": {"least": 0, "most": 0}, "descriptor": "Je leest voor."},
            {"id": "sterk", "title": "Sterk", "points": {"least": 10, "most": 20},
             "descriptor": "Je vertelt en je kijkt de klas aan."}
        ],
        "assesses": ["outcomes/lo#ll-1"]
    });
    assert_eq!(criteria[0], summative);
    assert_eq!(data["rubrics"][0]["pass"], json!({"total": 50}));
    for value in [&data["rubrics"][1], &criteria[1]] {
        assert_eq!(value["document"], "rubrics/tussen");
        assert!(has_no_number(value), "{value}");
    }
}

fn has_no_number(value: &Value) -> bool {
    match value {
        Value::Number(_) => false,
        Value::Array(list) => list.iter().all(has_no_number),
        Value::Object(map) => map.values().all(has_no_number),
        Value::Null | Value::Bool(_) | Value::String(_) => true,
    }
}

/// An editor's points in a formative rubric are an error; a site that turns the error off still shows none.
#[test]
fn no_setting_lets_a_number_out_of_a_formative_rubric() {
    let mut files = FILES;
    let settings = format!("{GUIDE}severity: {{rubric/points-in-formative: off}}\n");
    let rubric = FORMATIVE
        .replace("title: Goed}", "title: Goed, points: 76543}")
        .replace("id: vragen;", "id: vragen; weight: 87.25;")
        .replace("type: analytic\n", "type: analytic\npass: total at least 93.75%\n");
    (files[0].1, files[6].1) = (&settings, &rubric);
    let outputs = outputs(&files);
    for path in ["rubrics/tussen/index.html", "guide.json"] {
        let text = text(&outputs, path).replace(',', ".");
        assert!(!["76543", "76.543", "87.25", "93.75"].iter().any(|number| text.contains(number)), "{path}: {text}");
    }
}
