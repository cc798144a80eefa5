//! The templates of a theme, ready to turn a [`View`] into a page. A template sees `page`, `site`, `s` (the interface
//! strings, `-` in a key written as `_`), `w` (the same in the language of the content), `words` (the same by language),
//! `scripted` (whether the page has something to do) and the function `say`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use tera::{Context, ErrorKind, Kwargs, State, Tera, TeraResult, Value};

use super::constants;
use super::inline::inline;
use super::layers::{Layers, ThemeFile};
use super::strings::Strings;
use super::view::{Nav, SiteView, View};
use crate::guide::language::Language;
use crate::text::diagnostic::{Arg, Code, Diagnostic, Notes, Severity};
use crate::text::span::Span;

pub static THEME_TEMPLATE: Code = Code {
    name: "theme/template",
    severity: Severity::Error,
    wrong: "<h1>{{ page.title </h1>",
    right: "<h1>{{ page.title }}</h1>",
};

/// An entry of the list beside a page.
const CHAPTER: &str = "components/chapter.html";

/// The components that say the same on all pages of a language: they are filled in once.
const SHARED: [&str; 3] = ["components/brand.html", "components/footer.html", "components/head-site.html"];

/// The templates that nearly every page is made with: their pieces are written into them.
const OFTEN: [&str; 2] = ["components/shell.html", "pages/document.html"];

/// How often faulty templates are taken out before all of the site's templates are.
const ROUNDS: usize = 8;

/// The parsed templates of a theme. Shared between threads.
pub struct Templates {
    tera: Tera,
    /// Per template the file it came from, to place errors.
    files: BTreeMap<String, ThemeFile>,
    layers_at: Span,
    /// Some of them are the site's.
    is_own: bool,
    /// The interface strings per language, as the templates see them.
    strings: [Value; 3],
    /// The same by tag, for a page whose parts are in several languages.
    words: Value,
}

/// What all pages of one language share, ready for the templates.
#[derive(Clone)]
pub struct Prepared {
    /// The templates, with what is equal on all these pages written into them or known to them.
    tera: Tera,
}

impl Templates {
    /// Parses the templates of all layers. A template of the site that does not parse, or that asks for what is not
    /// there, is reported and the version of the next layer takes its place.
    pub fn new(layers: &Layers, strings: &Arc<Strings>, notes: &mut Notes) -> Templates {
        let names = layers.list("components/").chain(layers.list("pages/")).map(|file| file.path.as_str());
        let names: Vec<&str> = names.filter(|name| name.ends_with(".html")).collect();
        let mut files = BTreeMap::new();
        for name in names {
            let parses = |file: &&ThemeFile| match syntax_error(file, layers) {
                None => true,
                Some(problem) => {
                    notes.extend([problem]);
                    false
                }
            };
            if let Some(file) = layers.versions(name).iter().find(parses) {
                files.insert(name.to_owned(), file.clone());
            }
        }
        let tera = link(&mut files, layers, strings, notes);
        let shown = |language| {
            let words = strings.map(language).into_iter();
            Value::from_serializable(
                &words.map(|(key, text)| (key.replace('-', "_"), text)).collect::<BTreeMap<_, _>>(),
            )
        };
        let strings = Language::ALL.map(shown);
        let words = Language::ALL.iter().map(|language| language.tag()).zip(&strings).collect::<BTreeMap<_, _>>();
        let words = Value::from_serializable(&words);
        let is_own = files.values().any(|file| file.source.is_some());
        Templates { tera, files, layers_at: layers.chosen_at(), is_own, strings, words }
    }

    /// Makes what the pages of one language share; once per build and language.
    pub fn prepare(&self, site: &SiteView) -> Prepared {
        let mut shared = Context::new();
        shared.insert("site", site);
        shared.insert("lang", site.lang);
        shared.insert("content_lang", site.lang);
        shared.insert_value("s", self.strings_in(site.lang));
        shared.insert_value("w", self.strings_in(site.lang));
        shared.insert_value("nav", Value::none());
        shared.insert_value("words", self.words.clone());
        let mut tera = self.settled(&shared);
        *tera.global_context() = shared;
        Prepared { tera }
    }

    /// The templates for the pages of one language. Those of the embedded theme get their constants and their pieces written
    /// into them; those of a site stay as they are, so that a finding names the right place.
    fn settled(&self, shared: &Context) -> Tera {
        let embedded = self.files.iter().filter(|(_, file)| file.source.is_none());
        let texts: BTreeMap<&str, String> = embedded
            .map(|(name, file)| {
                let whole = SHARED.contains(&name.as_str()).then(|| self.tera.render(name, shared).ok()).flatten();
                let whole = whole.filter(|text| constants::is_plain(text));
                (name.as_str(), whole.unwrap_or_else(|| constants::settle(&file.text, shared)))
            })
            .collect();
        let ready = texts.iter().filter_map(|(name, text)| match OFTEN.contains(name) {
            true => Some((*name, inline(text, &texts))),
            false => (*text != *self.files[*name].text).then(|| (*name, text.clone())),
        });
        let mut tera = self.tera.clone();
        match tera.add_raw_templates(ready) {
            Ok(()) => tera,
            // The templates as they are make the same pages.
            Err(_) => self.tera.clone(),
        }
    }

    /// The page as HTML, in UTF-8. Fails where a template of the theme asks for what the page does not have.
    pub fn render(&self, page: &View, site: &Prepared) -> Result<Vec<u8>, Box<Diagnostic>> {
        // What a page has of its own comes before what all pages share.
        let mut context = Context::new();
        if let Some(nav) = &page.nav {
            self.insert_nav(nav, &page.url, site, &mut context)?;
        }
        if let Some(tag) = page.content_lang {
            context.insert_value("w", self.strings_in(tag));
            context.insert("content_lang", tag);
        }
        context.insert("page", page);
        context.insert("scripted", &page.is_scripted());
        let name = format!("pages/{}.html", page.template);
        let mut html = Vec::with_capacity(page.room());
        let done = site.tera.render_to(&name, &context, &mut html);
        done.map_err(|error| Box::new(self.problem(&name, &error)))?;
        Ok(html)
    }

    /// Gives the template `nav`, and the list in three pieces: what stands before the page and behind it as HTML, made
    /// once for all pages of the list, and the page's own entry. A list of forty beside forty pages would otherwise be
    /// filled in sixteen hundred times.
    fn insert_nav(&self, nav: &Nav, url: &str, site: &Prepared, context: &mut Context) -> Result<(), Box<Diagnostic>> {
        let failure = Mutex::new(None);
        let here = nav.items.iter().position(|item| item.url == url);
        let (before, after) = nav.around(here, |item| {
            let mut context = Context::new();
            context.insert("item", item);
            let made = site.tera.render(CHAPTER, &context);
            made.unwrap_or_else(|error| {
                *failure.lock().unwrap_or_else(PoisonError::into_inner) = Some(self.problem(CHAPTER, &error));
                String::new()
            })
        });
        if let Some(problem) = failure.into_inner().unwrap_or_else(PoisonError::into_inner) {
            return Err(Box::new(problem));
        }
        context.insert_value("nav", nav.value(self.is_own).clone());
        // Their names come behind `page` in the alphabet: a name is looked up from the first on, and that one most of all.
        context.insert_value("pages_before", Value::from(before));
        context.insert_value("pages_after", Value::from(after));
        let title = here.map_or_else(Value::none, |at| Value::from(nav.items[at].title.as_str()));
        context.insert_value("pages_here", title);
        Ok(())
    }

    fn strings_in(&self, tag: &str) -> Value {
        let [nl, en, fr] = &self.strings;
        match Language::from_tag(tag).unwrap_or_default() {
            Language::Nl => nl.clone(),
            Language::En => en.clone(),
            Language::Fr => fr.clone(),
        }
    }

    fn problem(&self, page: &str, error: &tera::Error) -> Diagnostic {
        let (name, start, end, message) = match error.kind() {
            ErrorKind::RenderingError(report) => {
                let range = &report.span().range;
                (report.filename(), range.start, range.end, report.message().to_owned())
            }
            other => (page, 0, 0, other.to_string()),
        };
        let source = self.files.get(name).and_then(|file| file.source);
        let at = source.map_or(self.layers_at, |source| Span::new(source, start, end));
        finding(at, name, &message)
    }
}

fn finding(at: Span, template: &str, message: &str) -> Diagnostic {
    let mut finding = Diagnostic::new(&THEME_TEMPLATE, at);
    finding.arg("template", template).arg("message", message);
    finding
}

/// What is wrong with the template by itself. Files of the embedded theme are right: a test holds it.
fn syntax_error(file: &ThemeFile, layers: &Layers) -> Option<Diagnostic> {
    file.source?;
    match Tera::new().add_raw_template(&file.path, &file.text).err()?.kind() {
        ErrorKind::SyntaxError(report) => {
            let range = &report.span().range;
            Some(finding(layers.place(file, range.start, range.end), &file.path, report.message()))
        }
        // Alone, a template misses those it includes: that is judged when all are together.
        _ => None,
    }
}

/// Puts the templates together. Those of the site that do not fit are reported and replaced by the next layer's.
fn link(files: &mut BTreeMap<String, ThemeFile>, layers: &Layers, strings: &Arc<Strings>, notes: &mut Notes) -> Tera {
    for round in 1.. {
        let mut tera = engine(strings);
        let Err(error) = tera.add_raw_templates(files.iter().map(|(name, file)| (name.as_str(), &*file.text))) else {
            return tera;
        };
        let message = error.to_string();
        let own = |file: &&ThemeFile| file.source.is_some();
        let named = |file: &&ThemeFile| message.contains(file.path.as_str());
        let mut guilty: BTreeSet<String> =
            files.values().filter(own).filter(named).map(|file| file.path.clone()).collect();
        if guilty.is_empty() || round == ROUNDS {
            guilty = files.values().filter(own).map(|file| file.path.clone()).collect();
        }
        for path in &guilty {
            notes.extend([linking_problem(&files[path], &message, layers)]);
            match layers.versions(path).iter().find(|file| file.source.is_none()) {
                Some(base) => drop(files.insert(path.clone(), base.clone())),
                None => drop(files.remove(path)),
            }
        }
        assert!(!guilty.is_empty(), "the embedded templates fit together: {message}");
    }
    unreachable!("every round but the last takes templates of the site out")
}

/// Places a problem of templates together: the engine names the place in its text only, `--> name:line:column`.
fn linking_problem(file: &ThemeFile, message: &str, layers: &Layers) -> Diagnostic {
    let marker = format!("--> {}:", file.path);
    let mut said = message.lines().next().unwrap_or_default();
    let mut start = 0;
    let mut previous = said;
    for line in message.lines() {
        if let Some(place) = line.trim_start().strip_prefix(&marker) {
            let mut numbers = place.split(':').map(|number| number.trim().parse::<usize>().unwrap_or(1));
            let (line, column) = (numbers.next().unwrap_or(1), numbers.next().unwrap_or(1));
            let before: usize = file.text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
            let row = file.text.get(before..).unwrap_or_default();
            let into: usize = row.chars().take(column.saturating_sub(1)).map(char::len_utf8).sum();
            (said, start) = (previous, before + into);
            break;
        }
        previous = line;
    }
    finding(layers.place(file, start, start), &file.path, said.trim_start_matches("error: "))
}

/// An engine with our functions, without templates.
fn engine(strings: &Arc<Strings>) -> Tera {
    let mut tera = Tera::new();
    let strings = Arc::clone(strings);
    tera.register_function("say", move |args: Kwargs, state: &State| say(&strings, &args, state));
    tera
}

/// `say(id="questions", n=3)`: a string with arguments, in `lang` or else in the language of the page.
fn say(strings: &Strings, args: &Kwargs, state: &State) -> TeraResult<String> {
    let id: String = args.must_get("id")?;
    let tag = match args.get::<String>("lang")? {
        Some(tag) => tag,
        None => state.get::<String>("lang")?.unwrap_or_default(),
    };
    let mut given: Vec<(&str, Arg)> = Vec::new();
    for (name, value) in args.iter() {
        match name.as_str() {
            Some("id" | "lang") | None => {}
            Some(name) => match value.as_f64() {
                Some(number) if value.is_number() => given.push((name, Arg::Number(number))),
                _ => given.push((name, Arg::Text(value.to_string()))),
            },
        }
    }
    Ok(strings.say(Language::from_tag(&tag).unwrap_or_default(), &id, &given))
}

#[cfg(test)]
mod tests;
