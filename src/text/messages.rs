//! The words for findings, in each language: Fluent catalogues, one message per code.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::diagnostic::{Arg, Diagnostic, Severity};

/// The languages with a catalogue; the last one speaks where another is asked for.
const CATALOGUES: [(&str, &str); 3] = [
    ("nl", include_str!("messages/nl.ftl")),
    ("fr", include_str!("messages/fr.ftl")),
    ("en", include_str!("messages/en.ftl")),
];
/// The longest piece of somebody's text that a message repeats, in characters.
const LONGEST: usize = 200;
/// From here on a number is written with an exponent: nobody counts so far, and plural rules cannot.
const LARGEST: f64 = 1e15;

/// The catalogue of one language.
pub struct Messages {
    tag: &'static str,
    bundle: FluentBundle<FluentResource>,
}

impl Messages {
    /// The catalogue for a BCP 47 tag (`nl`, `fr-BE`); English where there is none.
    pub fn of(tag: &str) -> &'static Messages {
        static ALL: LazyLock<Vec<Messages>> =
            LazyLock::new(|| CATALOGUES.iter().map(|(tag, text)| Messages::read(tag, text)).collect());
        let primary = tag.split('-').next().unwrap_or("");
        let known = ALL.iter().find(|messages| messages.tag.eq_ignore_ascii_case(primary));
        known.or(ALL.last()).expect("there is at least one catalogue")
    }

    fn read(tag: &'static str, text: &str) -> Messages {
        let language: LanguageIdentifier = tag.parse().expect("the tags of the catalogues are well-formed");
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(readable, _)| readable);
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // The marks around inserted text would show up as junk in logs and in JSON.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(if tag == "en" { number_with_point } else { number_with_comma }));
        bundle.add_resource_overriding(resource);
        Messages { tag, bundle }
    }

    /// The language of this catalogue.
    pub fn tag(&self) -> &'static str {
        self.tag
    }

    /// Whether there is a message for this code (`rubric/weights`).
    pub fn knows(&self, code: &str) -> bool {
        self.bundle.has_message(&key(code))
    }

    /// What is wrong, in one sentence; the code itself where the catalogue has no message.
    pub fn headline(&self, finding: &Diagnostic) -> String {
        let name = finding.code.name;
        self.format(&key(name), None, &finding.args).unwrap_or_else(|| name.to_owned())
    }

    /// What to do about it; empty where the catalogue has nothing to say.
    pub fn help(&self, finding: &Diagnostic) -> String {
        self.format(&key(finding.code.name), Some("help"), &finding.args).unwrap_or_default()
    }

    /// What the second place of a finding is.
    pub fn label(&self, finding: &Diagnostic) -> String {
        let own = self.format(&key(finding.code.name), Some("label"), &finding.args);
        own.unwrap_or_else(|| self.word("related", &[]))
    }

    /// Why the rule behind a code (`rubric/weights`) exists.
    pub fn why(&self, code: &str) -> String {
        self.format(&key(code), Some("why"), &[]).unwrap_or_default()
    }

    /// “Did you mean …?”
    pub fn suggestion(&self, text: &str) -> String {
        self.word("suggestion", &[("text", text.into())])
    }

    /// The name of a severity, as it stands before a finding.
    pub fn severity(&self, severity: Severity) -> String {
        let name = match severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "info",
        };
        self.word(name, &[])
    }

    /// How many findings there are, in one line: “Gevonden: 2 fouten, 1 tip.”
    pub fn summary(&self, errors: usize, warnings: usize, infos: usize) -> String {
        let all = [("errors", errors), ("warnings", warnings), ("infos", infos)];
        let some = all.into_iter().filter(|(_, count)| *count > 0);
        let counts: Vec<String> = some.map(|(name, count)| self.word(name, &[("count", count.into())])).collect();
        match counts.is_empty() {
            true => self.word("clean", &[]),
            false => self.word("summary", &[("counts", counts.join(", ").into())]),
        }
    }

    /// A word of the output itself (`word-…` in the catalogue); its name where there is none.
    pub fn word(&self, name: &str, args: &[(&'static str, Arg)]) -> String {
        self.format(&format!("word-{name}"), None, args).unwrap_or_else(|| name.to_owned())
    }

    fn format(&self, key: &str, attribute: Option<&str>, args: &[(&'static str, Arg)]) -> Option<String> {
        let message = self.bundle.get_message(key)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        let values = facts(args);
        // A fact that was not given shows as `{$name}`: better than no message at all.
        Some(self.bundle.format_pattern(pattern, Some(&values), &mut Vec::new()).into_owned())
    }
}

/// The key of a code's message.
fn key(code: &str) -> String {
    code.replace('/', "-")
}

/// The facts of a finding, and `empty`: the name of one that has no text, so that a message can leave it out.
fn facts(args: &[(&'static str, Arg)]) -> FluentArgs<'static> {
    let empty = args.iter().rfind(|(_, arg)| matches!(arg, Arg::Text(text) if text.is_empty()));
    let mut values = FluentArgs::new();
    values.set("empty", empty.map_or("", |(name, _)| *name));
    for (name, arg) in args {
        values.set(*name, value(arg));
    }
    values
}

fn value(arg: &Arg) -> FluentValue<'static> {
    match arg {
        Arg::Text(text) => clean(text).into(),
        Arg::Number(number) if number.is_infinite() => if *number > 0.0 { "∞" } else { "-∞" }.into(),
        Arg::Number(number) if number.abs() < LARGEST => ((number * 1000.0).round() / 1000.0 + 0.0).into(),
        Arg::Number(number) => format!("{number:e}").into(),
    }
}

/// A piece of somebody's text on one line, without signs that a terminal obeys, and not too long.
pub(super) fn clean(text: &str) -> String {
    let mut short: String =
        text.chars().take(LONGEST).map(|sign| if sign == '\n' { ' ' } else { visible(sign) }).collect();
    if text.chars().nth(LONGEST).is_some() {
        short.push('…');
    }
    short
}

/// A character that can be shown as it is, or the picture of a control character.
pub(super) fn visible(sign: char) -> char {
    match sign {
        '\t' => ' ',
        '\0'..='\x1f' => char::from_u32(0x2400 + u32::from(sign)).unwrap_or(char::REPLACEMENT_CHARACTER),
        '\x7f' => '␡',
        // C1 controls, line separators, marks of direction and the byte-order mark: they move or hide what follows.
        '\u{80}'..='\u{9f}' | '\u{61c}' | '\u{200e}' | '\u{200f}' => char::REPLACEMENT_CHARACTER,
        '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' => char::REPLACEMENT_CHARACTER,
        _ => sign,
    }
}

fn number_with_point<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(number.value.to_string()),
        _ => None,
    }
}

fn number_with_comma<M>(value: &FluentValue<'_>, memoizer: &M) -> Option<String> {
    number_with_point(value, memoizer).map(|number| number.replace('.', ","))
}

#[cfg(test)]
mod tests;
