//! Results of forms, in everything that leaves: a group under the minimum cannot be told from any file of the site.

use std::collections::BTreeMap;

use super::site::outputs;

const FORM: &str = "---
title: Bevraging
---

## Leren
<!-- id: leren -->

### Schaal: Wat kon je leren?
<!-- id: kansen; scale: oneens | eens -->

- Ik zag genoeg.

### Getal: Op hoeveel dagen?
<!-- id: dagen -->

## Slot
<!-- id: slot -->

### Vraag: Raad je het aan?
<!-- id: aanraden -->

- ( ) Ja
- ( ) Nee

### Vraag: Wat deed je?
<!-- id: deed -->

- [ ] Kijken
- [ ] Doen

### Open: Wat kan beter?
<!-- id: beter -->
";

const REPORT: &str = "---
title: Verslag
results: {form: forms/bevraging, data: data/antwoorden-geheim.csv, by: [plaats, jaar], open: [beter]}
---

## Resultaten: Alles
";

const HEAD: &str = "plaats;jaar;kansen 1;dagen;aanraden;deed;beter\n";

/// Two places of six in one year each, and what small groups said.
fn site(small: &[&str]) -> BTreeMap<String, Vec<u8>> {
    let mut data = String::from(HEAD);
    for (at, place) in ["Aalst", "Brussel"].into_iter().enumerate() {
        for number in 0..6 {
            let (scale, advice) = (["eens", "oneens"][(number + at) % 2], ["Ja", "Nee"][number / 3]);
            data.push_str(&format!("{place};202{at};{scale};{number};{advice};Kijken;tekst {number} uit {place}\n"));
        }
    }
    small.iter().for_each(|row| data.push_str(&format!("{row}\n")));
    outputs(&[
        ("guide.yml", "title: Gids\nurl: https://x.be/\nlanguages: [nl, fr]\n"),
        ("index.md", "---\ntitle: Start\n---\n\nZie [[reports/verslag]] en [[forms/bevraging]].\n"),
        ("forms/bevraging.md", FORM),
        ("reports/verslag.md", REPORT),
        ("data/antwoorden-geheim.csv", &data),
    ])
}

#[test]
fn a_small_group_changes_no_byte_of_the_site() {
    let one = site(&["Gent;2020;eens;3;Ja;Kijken;verklapt"]);
    let others: [&[&str]; 3] = [
        &["Gent;2020;oneens;9;Nee;Doen;anders"],
        &["Gent;2020;eens;3;Ja;Kijken;a", "Gent;2020;eens;3;Ja;Doen;b", "Gent;2020;oneens;0;Nee;;", "Gent;2020;;;;;c"],
        // A large place and a large year, but few who share both: they are a small group as well.
        &["Aalst;2021;eens;3;Ja;Kijken;d", "Gent;2020;eens;1;Ja;Kijken;e"],
    ];
    for other in others {
        for (path, bytes) in site(other) {
            // The page for the team says how many groups are left out, which tells nothing of what they said.
            let told = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
            assert!(one.get(&path).is_some_and(|same| *same == bytes), "{path}:\n{}", told(&bytes));
        }
    }
}

#[test]
fn the_answers_themselves_are_nowhere() {
    let site = site(&["Gent;2020;eens;3;Ja;Kijken;verklapt"]);
    for (path, bytes) in &site {
        let text = String::from_utf8_lossy(bytes);
        for word in ["Gent", "verklapt", "antwoorden-geheim"] {
            assert!(!text.contains(word) && !path.contains(word), "{word} stands in {path}");
        }
    }
    let page = String::from_utf8_lossy(&site["reports/verslag/index.html"]).into_owned();
    assert!(page.contains("Aalst") && page.contains("tekst 3 uit Brussel") && page.contains("12 mensen"));
    let data: serde_json::Value = serde_json::from_slice(&site["guide.json"]).expect("guide.json is JSON");
    let results = &data["results"][0];
    assert_eq!((&results["document"], &results["answers"]), (&"reports/verslag".into(), &12.into()));
    let scale = &results["questions"][0];
    assert_eq!((&scale["id"], &scale["statement"]), (&"forms/bevraging#kansen".into(), &1.into()));
    assert_eq!(scale["rows"][0]["counts"], serde_json::json!([[6, 6], [6, 6]]));
    assert_eq!(scale["rows"][1]["group"], "Aalst");
    // Everybody only looked on: that is told between bounds.
    let several =
        results["questions"].as_array().and_then(|all| all.iter().find(|one| one["id"] == "forms/bevraging#deed"));
    assert_eq!(several.expect("the question is told of")["rows"][1]["counts"], serde_json::json!([[5, 6], [0, 0]]));
}
