//! The scripts and styles that stand by themselves, the files of `modules/`: a page loads one when it needs it. A script
//! may import others of the folder; they leave in one file, so that a page asks for one.

use std::collections::BTreeSet;

use super::layers::{Layers, compact};
use super::script;

const MODULES: &str = "modules/";
/// The scripts of packages. Such a script takes the place of one of `modules/` with the same name.
const PACKAGES: &str = "packages/";

/// Name, extension and text of each file, but for the scripts that only serve others.
pub fn modules(layers: &Layers) -> Vec<(String, &'static str, String)> {
    let files = || {
        layers.list(MODULES).filter_map(|file| Some((file.path[MODULES.len()..].rsplit_once('.')?, file.text.as_str())))
    };
    let scripts = files().filter(|((_, extension), _)| *extension == "js");
    let serve: BTreeSet<&str> =
        scripts.flat_map(|(_, text)| text.lines().filter_map(import)).map(|(_, name)| name).collect();
    let whole = files().filter_map(|((name, extension), text)| match extension {
        "js" if serve.contains(name) => None,
        "js" => Some((name.to_owned(), "js", script::compact(&with_imports(layers, text)))),
        "css" => Some((name.to_owned(), "css", compact(text))),
        _ => None,
    });
    whole.collect()
}

/// `import { a, b as c } from "./name.js";`: what stands between the brackets, and the name.
fn import(line: &str) -> Option<(&str, &str)> {
    let (names, from) = line.strip_prefix("import {")?.split_once("} from \"./")?;
    Some((names.trim(), from.strip_suffix(".js\";")?))
}

/// The script of a package, in one file that needs no others and is no module, so that it also runs where pages are read
/// from a disk: `scripts` of every page, and then what `names` begin, one after the other, each waiting for the one before.
pub fn program(layers: &Layers, scripts: &[&str], names: &[&str]) -> String {
    let folders = &[PACKAGES, MODULES];
    let mut whole: String =
        scripts.iter().filter_map(|path| layers.get(path)).flat_map(|file| [&*file.text, "\n"]).collect();
    whole.push_str("(async () => {\n");
    let mut done = BTreeSet::new();
    for name in names {
        let Some(text) = find(layers, folders, name) else { continue };
        let own = linked(layers, folders, text, &mut done, &mut whole);
        whole.push_str(&format!("await (async () => {{\n{own}}})();\n"));
    }
    script::compact(&(whole + "})();\n"))
}

/// The text of a script, from the first of the folders that has it.
fn find<'a>(layers: &'a Layers, folders: &[&str], name: &str) -> Option<&'a str> {
    folders.iter().find_map(|folder| layers.get(&format!("{folder}{name}.js"))).map(|file| &*file.text)
}

/// A script behind the scripts it needs, each of them once and in a function of its own, so that their names cannot meet.
fn with_imports(layers: &Layers, text: &str) -> String {
    let mut before = String::new();
    let own = linked(layers, &[MODULES], text, &mut BTreeSet::new(), &mut before);
    before + &own
}

/// The lines of a script; what it imports and is not in `done` yet is put in `before`.
fn linked(layers: &Layers, folders: &[&str], text: &str, done: &mut BTreeSet<String>, before: &mut String) -> String {
    let mut own = String::with_capacity(text.len());
    for line in text.lines() {
        let found = import(line).and_then(|(names, name)| Some((names, name, find(layers, folders, name)?)));
        match found {
            Some((names, name, text)) => {
                if done.insert(name.to_owned()) {
                    let lines = linked(layers, folders, text, done, before);
                    before.push_str(&as_value(name, &lines));
                }
                own.push_str(&format!("const {{ {} }} = {};", names.replace(" as ", ": "), variable(name)));
            }
            None => own.push_str(line),
        }
        own.push('\n');
    }
    own
}

/// A script as a value that holds what it exports.
fn as_value(name: &str, text: &str) -> String {
    let (mut lines, mut exports) = (String::with_capacity(text.len()), Vec::new());
    for line in text.lines() {
        let plain = line.strip_prefix("export ").unwrap_or(line);
        if plain.len() < line.len() {
            let keyword = |word: &&str| matches!(*word, "" | "const" | "let" | "function" | "async" | "class");
            exports.extend(plain.split([' ', '(', '=', ';']).find(|word| !keyword(word)));
        }
        lines.push_str(plain);
        lines.push('\n');
    }
    format!("const {} = (() => {{\n{lines}return {{ {} }};\n}})();\n", variable(name), exports.join(", "))
}

fn variable(name: &str) -> String {
    format!("${}", name.replace(|sign: char| !sign.is_ascii_alphanumeric(), "_"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::diagnostic::Notes;
    use crate::text::span::{SourceId, Span};

    #[test]
    fn what_a_script_imports_leaves_with_it_once() {
        let files = [
            ("themes/x/modules/one.js", "// Keeps.\nexport const keep = 1;\nconst own = 2;\n"),
            (
                "themes/x/modules/two.js",
                "import { keep } from \"./one.js\";\nexport async function file() {}\nconst own = keep;\n",
            ),
            (
                "themes/x/modules/three.js",
                "import { keep as kept } from \"./one.js\";\nimport { file } from \"./two.js\";\nfile(kept);\n",
            ),
        ];
        let at = Span::top(SourceId(0));
        let files = files.map(|(path, text)| (path, Some(SourceId(1)), text.into()));
        let mut notes = Notes::default();
        let made = modules(&Layers::new("x", at, files, &mut notes));
        assert!(notes.is_empty());
        let page = &made.iter().find(|(name, ..)| name == "three").unwrap().2;
        let keep = "const $one=(()=>{\nconst keep=1;\nconst own=2;\nreturn{keep};\n})();\n";
        let file =
            "const $two=(()=>{\nconst{keep}=$one;\nasync function file(){}\nconst own=keep;\nreturn{file};\n})();\n";
        let own = "const{keep:kept}=$one;\nconst{file}=$two;\nfile(kept);\n";
        assert_eq!(page, &[keep, file, own].concat());
        assert!(
            !made.iter().any(|(name, ..)| name == "one" || name == "two"),
            "what serves others does not leave alone"
        );
    }
}
