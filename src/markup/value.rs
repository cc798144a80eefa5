//! `{{ values.academic_year }}` in prose: one expression, a few filters, strict about unknown names, bounded in work,
//! in length and in result. No statement, no template, no file can be reached.

use minijinja::{Environment, ErrorKind, UndefinedBehavior, context};

use crate::guide::config::Config;
use crate::guide::language::Language;
use crate::text::diagnostic::{Code, Notes, Severity};
use crate::text::span::Span;

/// The longest expression and the longest result, in bytes.
const EXPRESSION: usize = 200;
const RESULT: usize = 2_000;
/// Steps of the expression machine; an honest expression takes under a hundred.
const FUEL: u64 = 5_000;

pub static UNKNOWN: Code = Code {
    name: "value/unknown",
    severity: Severity::Error,
    wrong: "In {{ values.academiejaar }} …",
    right: "# guide.yml\nvalues: {academiejaar: 2026-2027}\n\nIn {{ values.academiejaar }} …",
};
pub static INVALID: Code = Code {
    name: "value/invalid",
    severity: Severity::Error,
    wrong: "In {{ values.academic_year | }} …",
    right: "In {{ values.academic_year }} …",
};

pub static LONG: Code = Code {
    name: "value/long",
    severity: Severity::Error,
    wrong: "{{ values.een_heel_lang_stuk_tekst … }}",
    right: "{{ values.academic_year }}",
};
pub static REPEAT: Code = Code {
    name: "value/repeat",
    severity: Severity::Error,
    wrong: "{{ 'ha' * 3000 }}",
    right: "{{ values.hours * 2 }}",
};

/// Evaluates the expressions of one site.
pub struct Values {
    environment: Environment<'static>,
    context: minijinja::Value,
}

impl Values {
    pub fn new(config: &Config) -> Self {
        use minijinja::filters;
        let mut environment = Environment::empty();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_fuel(Some(FUEL));
        environment.add_filter("upper", filters::upper);
        environment.add_filter("lower", filters::lower);
        environment.add_filter("capitalize", filters::capitalize);
        environment.add_filter("trim", filters::trim);
        environment.add_filter("round", filters::round);
        environment.add_filter("abs", filters::abs);
        environment.add_filter("int", filters::int);
        environment.add_filter("length", filters::length);
        environment.add_filter("first", filters::first);
        environment.add_filter("last", filters::last);
        environment.add_filter("join", filters::join);
        environment.add_filter("default", filters::default);
        environment.add_filter("pluralize", minijinja_contrib::filters::pluralize);
        environment.add_filter("dateformat", minijinja_contrib::filters::dateformat);
        let site = context! { title => config.title.get(config.language), url => config.url.as_str() };
        let values = minijinja::Value::from(minijinja::value::Serde(&config.values));
        Values { environment, context: context! { values, site } }
    }

    /// The text an expression stands for; a finding at `at` and an empty text when it stands for nothing.
    pub fn evaluate(&self, expression: &str, language: Language, at: Span, notes: &mut Notes) -> String {
        let expression = expression.trim();
        if expression.len() > EXPRESSION {
            notes.add(&LONG, at).arg("limit", EXPRESSION);
            return String::new();
        }
        // `*` repeats text: with a literal, a list or a join beside it a few bytes could ask for gigabytes.
        if expression.contains('*') && expression.contains(['"', '\'', '~', '[']) {
            notes.add(&REPEAT, at).arg("expression", expression);
            return String::new();
        }
        let context = context! { lang => language.tag(), ..self.context.clone() };
        let compiled = self.environment.compile_expression_owned(expression.to_owned());
        let value = compiled.and_then(|compiled| compiled.eval(context));
        match value {
            Ok(value) if value.is_undefined() || value.is_none() => {
                notes.add(&UNKNOWN, at).arg("expression", expression);
                String::new()
            }
            Ok(value) => {
                let text = value.to_string();
                if text.len() <= RESULT {
                    return text;
                }
                notes.add(&LONG, at).arg("limit", RESULT);
                String::new()
            }
            Err(error) if error.kind() == ErrorKind::UndefinedError => {
                notes.add(&UNKNOWN, at).arg("expression", expression);
                String::new()
            }
            Err(error) => {
                let message = error.detail().map_or_else(|| error.kind().to_string(), str::to_owned);
                notes.add(&INVALID, at).arg("expression", expression).arg("message", message);
                String::new()
            }
        }
    }
}
