//! The editor in the browser: what it is told of a guide, and that what it saves builds clean. (That the real one shows it is
//! the story `admin` of `tests/browser`.)

use std::collections::BTreeSet;

use serde_json::Value;
use serde_yaml::{Mapping, Value as Yaml};
use stagegids::kinds::{COMMON_FIELDS, KINDS};

use crate::support::folder::{run, write};
use crate::support::site::{clean, inputs, outputs, page};

const EDITOR: &str = "web-editor: {script: admin/cms.js, host: trial}\n";

/// A new guide with the editor switched on, and what its page and its configuration say.
fn new_guide() -> (tempfile::TempDir, Value) {
    let folder = tempfile::TempDir::new().expect("the system has a place for temporary folders");
    assert_eq!(run(folder.path(), &["init"]).0, Some(0));
    let settings = std::fs::read_to_string(folder.path().join("content/guide.yml")).expect("it is there");
    write(folder.path(), "content/guide.yml", format!("{settings}{EDITOR}pdf: false\nsearch: false\n"));
    write(folder.path(), "content/admin/cms.js", "// script\n");
    let (code, said) = run(folder.path(), &["build", "--strict"]);
    assert_eq!(code, Some(0), "{said}");
    let json = std::fs::read(folder.path().join("public/admin/config.json")).expect("the configuration is written");
    (folder, serde_json::from_slice(&json).expect("the configuration is JSON"))
}

fn named<'a>(list: &'a Value, name: &str) -> &'a Value {
    let all = list.as_array().expect("a list");
    all.iter().find(|one| one["name"] == name).unwrap_or_else(|| panic!("there is no {name}"))
}

/// Every kind, with all its fields, named and explained in the language of the guide.
#[test]
fn every_kind_can_be_filled_in() {
    let (folder, config) = new_guide();
    for kind in KINDS {
        let collection = named(&config["collections"], kind.folder());
        assert_eq!(collection["folder"], format!("content/{}", kind.folder()));
        let fields = &collection["fields"];
        let names: BTreeSet<&str> =
            fields.as_array().expect("a list").iter().filter_map(|one| one["name"].as_str()).collect();
        for field in COMMON_FIELDS.iter().chain(kind.fields()) {
            let shown = named(fields, field.name);
            if shown["widget"] == "hidden" {
                assert_eq!(field.name, "translated-from", "only a fingerprint is nothing to fill in");
                continue;
            }
            assert_eq!(shown["required"], field.required, "{}: {}", kind.name(), field.name);
            assert_ne!(shown["hint"], field.about, "{}: {} is explained in English", kind.name(), field.name);
            assert_ne!(shown["label"], field.name, "{}: {} has no name", kind.name(), field.name);
        }
        assert!(names.contains("body"));
        // Comments and links of a guide would not survive an editor that shows something else than what is written.
        assert_eq!(named(fields, "body")["modes"], serde_json::json!(["raw"]));
        assert_eq!(collection["path"] == "{{slug}}/index", kind.holds_folder(), "{}", kind.name());
    }
    let rubric = named(&config["collections"], "rubrics");
    assert_eq!(rubric["label"], "Rubrics");
    let using = named(&rubric["fields"], "use");
    assert_eq!(using["options"][1], serde_json::json!({"label": "summatief", "value": "summative"}));
    let outcomes = named(&rubric["fields"], "assesses");
    assert_eq!(outcomes["options"][0]["value"], "outcomes/voorbeeld#lr-1");
    assert_eq!(outcomes["options"][0]["label"], "LR 1 Feedback vragen en gebruiken");
    let audience = named(&rubric["fields"], "audience");
    assert_eq!((&audience["multiple"], &audience["options"][2]["label"]), (&true.into(), &"Docent".into()));
    // The chapters of a handbook are a collection of their own.
    let chapters = named(&config["collections"], "handbooks_voorbeeld");
    assert_eq!(chapters["folder"], "content/handbooks/voorbeeld");
    let page = std::fs::read_to_string(folder.path().join("public/admin/index.html")).expect("the page is written");
    assert!(page.contains("<script src=\"/admin/cms.") && page.contains("<noscript>Deze pagina is een editor"));
    assert!(!page.contains("style=") && !page.contains("<style"));
}

/// Front matter as the editor writes it: the fields in their order, what is empty left out, a text always a text.
fn saved(fields: &Value, front: &Mapping) -> Mapping {
    let mut out = Mapping::new();
    for field in fields.as_array().expect("a list") {
        let name = field["name"].as_str().expect("a field has a name");
        let Some(value) = front.get(name) else { continue };
        let value = typed(field, value);
        let empty = value.is_null() || value.as_sequence().is_some_and(Vec::is_empty);
        if !(empty && field["required"] == false) {
            out.insert(name.into(), value);
        }
    }
    out
}

fn typed(field: &Value, value: &Yaml) -> Yaml {
    let widget = field["widget"].as_str().unwrap_or_default();
    let plain = |value: &Yaml| match value {
        Yaml::Number(number) => Yaml::String(number.to_string()),
        other => other.clone(),
    };
    match (widget, value) {
        ("list", Yaml::Sequence(items)) if field["fields"].is_array() => {
            let item = |item: &Yaml| Yaml::Mapping(saved(&field["fields"], item.as_mapping().expect("a record")));
            Yaml::Sequence(items.iter().map(item).collect())
        }
        ("object", Yaml::Mapping(map)) => Yaml::Mapping(saved(&field["fields"], map)),
        ("list", Yaml::Sequence(items)) => Yaml::Sequence(items.iter().map(plain).collect()),
        ("list", one) => Yaml::Sequence(vec![plain(one)]),
        ("select", one) if field["multiple"] == true && !one.is_sequence() => Yaml::Sequence(vec![one.clone()]),
        ("string" | "text", one) => plain(one),
        (_, other) => other.clone(),
    }
}

/// For every kind: its sample, opened and saved by the editor, is a document without a finding.
#[test]
fn what_is_saved_builds_clean() {
    let (folder, config) = new_guide();
    for kind in KINDS {
        let name = if kind.holds_folder() { "voorbeeld/index.md" } else { "voorbeeld.md" };
        let path = format!("content/{}/{name}", kind.folder());
        let old = std::fs::read_to_string(folder.path().join(&path)).expect("the sample is there");
        let (front, body) =
            old.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n")).expect("it has front matter");
        let front: Mapping = serde_yaml::from_str(front).expect("the front matter is YAML");
        let fields = &named(&config["collections"], kind.folder())["fields"];
        let new = saved(fields, &front);
        assert_eq!(new.len(), front.len(), "{}: a field is lost: {front:?}", kind.name());
        let yaml = serde_yaml::to_string(&new).expect("it can be written");
        write(folder.path(), &path, format!("---\n{yaml}---\n{}\n", body.trim_end()));
    }
    let (code, said) = run(folder.path(), &["build", "--strict"]);
    assert_eq!(code, Some(0), "{said}");
}

/// What is written for a host gives the editor its own policy, and the rest of the site the strict one.
#[test]
fn every_host_is_told_of_the_exception() {
    let settings = format!("{}{EDITOR}hosting: [netlify, nginx, apache, caddy, iis]\n", crate::support::site::GUIDE);
    let settings = settings.replace("host: trial", "host: gitlab, repository: a/b, address: 'https://git.x.be'");
    let files = [("content/guide.yml", settings.as_str()), ("content/admin/cms.js", "// script\n")];
    let compiled = clean(&inputs(files));
    assert!(!compiled.report.has_errors(), "{:?}", compiled.report.findings);
    let all = outputs(&compiled);
    // Apache reads a file in the folder itself, the others name the folder in theirs.
    for path in ["_headers", "nginx.conf", "web.config", "Caddyfile", "admin/.htaccess"] {
        let text = page(&all, path);
        let own = if path.contains('/') { 0 } else { text.find("admin").expect("the folder of the editor is named") };
        let policy =
            text[own..].find("https://git.x.be").unwrap_or_else(|| panic!("{path} does not let it reach its host"));
        assert!(text[own..own + policy].contains("unsafe-inline"), "{path}");
        assert_eq!(text.matches("unsafe-inline").count(), 1, "{path}: for the editor alone");
    }
    assert!(!page(&all, ".htaccess").contains("unsafe-inline"));
}

/// Translations: files beside the original, with what differs per language to be translated.
#[test]
fn a_guide_of_several_languages_is_edited_in_them() {
    let (pages, french) = ("content/pages/a.md", "content/pages/a.fr.md");
    let settings = format!("{}languages: [nl, fr]\nurl: https://x.be/gids/\n{EDITOR}", crate::support::site::GUIDE);
    let compiled = clean(&inputs([
        ("content/guide.yml", settings.as_str()),
        (pages, "---\ntitle: A\n---\n"),
        (french, "---\ntitle: A\n---\n"),
        ("content/admin/cms.js", "// script\n"),
    ]));
    assert!(!compiled.report.has_errors(), "{:?}", compiled.report.findings);
    let all = outputs(&compiled);
    let config: Value = serde_json::from_str(&page(&all, "admin/config.json")).expect("it is JSON");
    assert_eq!(config["i18n"]["locales"], serde_json::json!(["nl", "fr"]));
    let pages = named(&config["collections"], "pages");
    assert_eq!(pages["i18n"], true);
    let how = |name: &str| named(&pages["fields"], name)["i18n"].clone();
    assert_eq!((how("title"), how("body"), how("audience")), (true.into(), true.into(), "duplicate".into()));
    // Two files with one former address would be a finding.
    assert_eq!(how("aliases"), false);
    assert_eq!(named(&config["singletons"], "index")["file"], "content/index.{{locale}}.md");
    assert!(page(&all, "admin/index.html").contains("src=\"/gids/admin/cms."));
    assert!(!page(&all, "sitemap.xml").contains("/admin/"));
}

/// Hosts of repositories, and what their page may reach; nothing is written where nobody asked for an editor.
#[test]
fn the_host_decides_what_the_page_may_reach() {
    let told = |editor: &str| {
        let settings = format!("{}{editor}", crate::support::site::GUIDE);
        let files = [("content/guide.yml", settings.as_str()), ("content/admin/cms.js", "// script\n")];
        let compiled = clean(&inputs(files));
        assert!(!compiled.report.has_errors(), "{:?}", compiled.report.findings);
        let config =
            compiled.site.web_editor.as_deref().map(|text| serde_json::from_str::<Value>(text).expect("it is JSON"));
        let policy = stagegids::exporters::headers::of("admin/", &compiled.guide().config);
        (
            config.map(|config| config["backend"].clone()),
            policy[0].1.clone(),
            outputs(&compiled).contains_key("admin/index.html"),
        )
    };
    let (backend, policy, written) = told("web-editor: {script: admin/cms.js, repository: a/b}\n");
    assert_eq!(
        backend,
        Some(serde_json::json!({"name": "github", "repo": "a/b", "branch": "main", "auth_methods": ["token"]}))
    );
    assert!(policy.contains("connect-src 'self' data: blob: https://github.com https://api.github.com"), "{policy}");
    assert!(policy.contains("script-src 'self';") && written);
    let (backend, policy, _) = told(
        "web-editor: {script: admin/cms.js, host: forgejo, repository: a/b, address: 'https://git.x.be/', login: 'https://git.x.be/login', app: '7'}\n",
    );
    let backend = backend.expect("there is an editor");
    assert_eq!(
        (&backend["name"], &backend["api_root"], &backend["app_id"]),
        (&"gitea".into(), &"https://git.x.be/api/v1".into(), &"7".into())
    );
    assert!(policy.contains("blob: https://git.x.be https://git.x.be;"), "{policy}");
    let (backend, policy, written) = told("");
    assert_eq!((backend, written), (None, false));
    assert!(!policy.contains("unsafe-inline"), "the rest of the site keeps its policy: {policy}");
    let compiled = clean(&inputs([("content/guide.yml", format!("{}{EDITOR}", crate::support::site::GUIDE).as_str())]));
    assert_eq!(compiled.report.findings.iter().map(|finding| finding.code.name).collect::<Vec<_>>(), ["link/file"]);
    let taken = clean(&inputs([
        ("content/guide.yml", format!("{}{EDITOR}", crate::support::site::GUIDE).as_str()),
        ("content/admin/cms.js", "// script\n"),
        ("content/admin.md", "---\ntitle: Beheer\n---\n"),
    ]));
    assert_eq!(taken.report.findings.iter().map(|finding| finding.code.name).collect::<Vec<_>>(), ["id/taken"]);
}
