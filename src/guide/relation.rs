//! How documents relate. Each relation is written at one end and shown at both.

use serde::Serialize;

/// What one document (or section) does to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Relation {
    /// A criterion or question judges an outcome.
    Assesses,
    /// An exercise, form or assignment trains an outcome.
    Practises,
    /// A text teaches an outcome.
    Explains,
    /// A practice is an example of an indicator.
    Shows,
    /// An outcome contributes to a wider one.
    Supports,
    /// A document needs another, such as a form used in a conversation.
    Uses,
    /// An ordinary link.
    Mentions,
    /// A chapter or lesson belongs to its handbook or module.
    PartOf,
    /// A language version belongs to its original.
    Translates,
}

impl Relation {
    pub const ALL: [Relation; 9] = [
        Relation::Assesses,
        Relation::Practises,
        Relation::Explains,
        Relation::Shows,
        Relation::Supports,
        Relation::Uses,
        Relation::Mentions,
        Relation::PartOf,
        Relation::Translates,
    ];

    /// Those an editor writes in front matter or in a section comment.
    pub const WRITTEN: [Relation; 6] = [
        Relation::Assesses,
        Relation::Practises,
        Relation::Explains,
        Relation::Shows,
        Relation::Supports,
        Relation::Uses,
    ];

    /// The key in front matter, and the key of the interface string.
    pub fn name(self) -> &'static str {
        match self {
            Relation::Assesses => "assesses",
            Relation::Practises => "practises",
            Relation::Explains => "explains",
            Relation::Shows => "shows",
            Relation::Supports => "supports",
            Relation::Uses => "uses",
            Relation::Mentions => "mentions",
            Relation::PartOf => "part-of",
            Relation::Translates => "translates",
        }
    }

    /// The name seen from the other end: `assessed-by`.
    pub fn inverse(self) -> &'static str {
        match self {
            Relation::Assesses => "assessed-by",
            Relation::Practises => "practised-by",
            Relation::Explains => "explained-by",
            Relation::Shows => "shown-by",
            Relation::Supports => "supported-by",
            Relation::Uses => "used-by",
            Relation::Mentions => "mentioned-by",
            Relation::PartOf => "parts",
            Relation::Translates => "translations",
        }
    }

    /// The relation an editor wrote as `name`.
    pub fn written(name: &str) -> Option<Relation> {
        Relation::WRITTEN.into_iter().find(|relation| relation.name() == name)
    }
}
