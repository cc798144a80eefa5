//! What an editor in the browser (Sveltia CMS) is told of a guide: its folders as collections, and the fields of its kinds
//! as fields to fill in, in the language of the site. The names are those of its configuration,
//! `schema/sveltia-cms.json` of the npm package `@sveltia/cms`.

mod fields;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use self::fields::Form;
use super::words::Words;
use crate::guide::document::Document;
use crate::guide::graph::Guide;
use crate::guide::web_editor::{Host, WebEditor};
use crate::kinds::kind::Kind;
use crate::kinds::{KINDS, by_name};

/// The form of the configuration that this file writes, and the version that the tests try it with.
pub const VERSION: &str = "0.221.1";

/// The whole configuration. `section` gives the name of a folder.
pub fn config(guide: &Guide, words: &Words, section: &dyn Fn(&str) -> String) -> Value {
    let config = &guide.config;
    let form = Form { guide, words };
    let mut all = json!({
        "app_title": config.title.get(words.language),
        "media_folder": "content",
        "public_folder": "/",
        "slug": {"encoding": "ascii", "clean_accents": true},
        "editor": {"preview": false},
        "output": {"omit_empty_optional_fields": true},
        "collections": collections(guide, &form, section),
        "singletons": [home(guide, &form)],
    });
    if let Some(editor) = &config.web_editor {
        all["backend"] = backend(editor);
    }
    if !config.url.is_empty() {
        all["site_url"] = config.url.as_str().into();
    }
    if config.languages.len() > 1 {
        let tags: Vec<&str> = config.languages.iter().map(|language| language.tag()).collect();
        all["i18n"] = json!({
            "structure": "multiple_files",
            "locales": tags,
            "default_locale": config.language.tag(),
            // A translation is begun with `stagegids translate`, or when somebody switches it on.
            "initial_locales": "default",
            "omit_default_locale_from_file_path": true,
        });
    }
    all
}

fn backend(editor: &WebEditor) -> Value {
    let name = match editor.host {
        Host::Github => "github",
        Host::Gitlab => "gitlab",
        // Forgejo answers as Gitea does.
        Host::Forgejo => "gitea",
        Host::Trial => return json!({"name": "test-repo"}),
    };
    let mut backend = json!({"name": name, "repo": editor.repository, "branch": editor.branch});
    let own = editor.address != editor.host.usual_address();
    match editor.host {
        Host::Github if own => backend["api_root"] = format!("{}/api/v3", editor.address).into(),
        Host::Gitlab if own => {
            backend["api_root"] = format!("{}/api/v4", editor.address).into();
            backend["base_url"] = editor.address.as_str().into();
        }
        Host::Forgejo => {
            backend["api_root"] = format!("{}/api/v1", editor.address).into();
            backend["base_url"] = editor.address.as_str().into();
        }
        _ => {}
    }
    if let Some(login) = &editor.login {
        backend["base_url"] = login.as_str().into();
    }
    match &editor.app {
        Some(app) => {
            backend["app_id"] = app.as_str().into();
            if editor.host == Host::Gitlab {
                backend["auth_type"] = "pkce".into();
            }
        }
        // Without a service for logging in, somebody pastes a token of their own.
        None if editor.login.is_none() => backend["auth_methods"] = json!(["token"]),
        None => {}
    }
    backend
}

/// A collection for the folder of every kind, and for every folder of documents below one: the chapters of a handbook.
fn collections(guide: &Guide, form: &Form<'_>, section: &dyn Fn(&str) -> String) -> Vec<Value> {
    let folders: BTreeSet<&str> = guide.docs.iter().chain(&guide.drafts).map(|doc| doc.folder()).collect();
    let heads: BTreeMap<&str, &Document> =
        guide.docs.iter().filter(|doc| doc.holds_folder).map(|doc| (doc.folder(), &**doc)).collect();
    let mut collections = Vec::new();
    for kind in KINDS {
        collections.push(collection(kind.folder(), &section(kind.folder()), *kind, form, kind.holds_folder()));
        let below =
            folders.iter().filter(|folder| folder.split('/').next() == Some(kind.folder()) && folder.contains('/'));
        for folder in below {
            let name = heads.get(*folder).map_or(*folder, |doc| doc.head.title.as_str());
            let label = format!("{} › {name}", section(kind.folder()));
            collections.push(collection(folder, &label, *kind, form, false));
        }
    }
    let known: Vec<&str> = KINDS.iter().map(|kind| kind.folder()).collect();
    // Folders of other names hold pages.
    for folder in
        folders.iter().filter(|folder| !folder.is_empty() && !known.contains(&folder.split('/').next().unwrap_or("")))
    {
        collections.push(collection(folder, &section(folder), KINDS[0], form, false));
    }
    collections
}

/// One folder. `heads`: its entries are folders with an `index.md`.
fn collection(folder: &str, label: &str, kind: &dyn Kind, form: &Form<'_>, heads: bool) -> Value {
    let translated = form.guide.config.languages.len() > 1;
    let mut collection = json!({
        "name": folder.replace('/', "_"),
        "label": label,
        "folder": format!("content/{folder}"),
        "create": true,
        "extension": "md",
        "format": "yaml-frontmatter",
        "identifier_field": "title",
        "summary": "{{title}}",
        // Pictures lie beside the text that shows them.
        "media_folder": "",
        "public_folder": "",
        "i18n": translated,
        "fields": form.fields(kind),
    });
    if heads {
        collection["path"] = "{{slug}}/index".into();
    }
    collection
}

/// The home page.
fn home(guide: &Guide, form: &Form<'_>) -> Value {
    let language = guide.config.language;
    let home = guide.version("index", language).map(|index| guide.doc(index).head.title.clone());
    let kind = by_name("page").unwrap_or(KINDS[0]);
    let translated = guide.config.languages.len() > 1;
    json!({
        "name": "index",
        "label": home.unwrap_or_else(|| guide.config.title.get(language).to_owned()),
        "file": if translated { "content/index.{{locale}}.md" } else { "content/index.md" },
        "format": "yaml-frontmatter",
        "i18n": translated,
        "fields": form.fields(kind),
    })
}
