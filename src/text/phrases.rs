//! A Fluent catalogue of phrases in one language, for those who speak beside findings.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::diagnostic::Arg;

/// The phrases of one language.
pub struct Phrases {
    bundle: FluentBundle<FluentResource>,
}

impl Phrases {
    /// Reads a catalogue of ours; what cannot be read of it is left out (the tests read every one).
    pub fn read(tag: &str, catalogue: &str) -> Phrases {
        let tag: LanguageIdentifier = tag.parse().expect("the tags of our languages are well-formed");
        let resource = FluentResource::try_new(catalogue.to_owned()).unwrap_or_else(|(readable, _)| readable);
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // The marks around inserted text would show up as junk in a terminal.
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource);
        Phrases { bundle }
    }

    /// The phrase with this key, filled in.
    pub fn say(&self, key: &str, args: &[(&'static str, Arg)]) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut values = FluentArgs::new();
        for (name, arg) in args {
            values.set(
                *name,
                match arg {
                    Arg::Text(text) => FluentValue::from(text.clone()),
                    Arg::Number(number) => FluentValue::from(*number),
                },
            );
        }
        Some(self.bundle.format_pattern(pattern, Some(&values), &mut Vec::new()).into_owned())
    }

    /// What stands beside a phrase under a name of its own.
    pub fn attribute(&self, key: &str, name: &str) -> Option<String> {
        let message = self.bundle.get_message(key)?;
        let pattern = message.get_attribute(name)?.value();
        Some(self.bundle.format_pattern(pattern, None, &mut Vec::new()).into_owned())
    }
}
