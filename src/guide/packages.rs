//! The packages in which a module can be taken to a learning platform: which ones there are, and which a module is asked for.

pub mod loss;
pub mod room;

use std::collections::BTreeSet;

use super::document::Document;
use super::front::Value;
use super::graph::{DocIndex, Guide};
use super::language::Language;
use super::part::Part;
use crate::text::span::Spanned;
use loss::Loss;

/// A form in which a module can leave for a learning platform.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    Scorm12,
    Scorm2004,
    Cmi5,
    Moodle,
    Gift,
    Qti12,
    Qti21,
    Brightspace,
    Blackboard,
    CommonCartridge,
}

impl Target {
    pub const ALL: [Target; 10] = [
        Target::Scorm12,
        Target::Scorm2004,
        Target::Cmi5,
        Target::Moodle,
        Target::Gift,
        Target::Qti12,
        Target::Qti21,
        Target::Brightspace,
        Target::Blackboard,
        Target::CommonCartridge,
    ];
    /// What `packages:` may say.
    pub const WORDS: &'static [&'static str] = &[
        "scorm-1.2",
        "scorm-2004",
        "cmi5",
        "moodle",
        "gift",
        "qti-1.2",
        "qti-2.1",
        "brightspace",
        "blackboard",
        "common-cartridge",
        "true",
        "false",
    ];

    pub fn name(self) -> &'static str {
        match self {
            Target::Scorm12 => "scorm-1.2",
            Target::Scorm2004 => "scorm-2004",
            Target::Cmi5 => "cmi5",
            Target::Moodle => "moodle",
            Target::Gift => "gift",
            Target::Qti12 => "qti-1.2",
            Target::Qti21 => "qti-2.1",
            Target::Brightspace => "brightspace",
            Target::Blackboard => "blackboard",
            Target::CommonCartridge => "common-cartridge",
        }
    }

    /// What people call it.
    pub fn title(self) -> &'static str {
        match self {
            Target::Scorm12 => "SCORM 1.2",
            Target::Scorm2004 => "SCORM 2004",
            Target::Cmi5 => "cmi5",
            Target::Moodle => "Moodle XML",
            Target::Gift => "GIFT",
            Target::Qti12 => "QTI 1.2 (Canvas)",
            Target::Qti21 => "QTI 2.1",
            Target::Brightspace => "Brightspace",
            Target::Blackboard => "Blackboard",
            Target::CommonCartridge => "Common Cartridge",
        }
    }

    /// What follows the name of the module in the name of its file.
    pub fn suffix(self) -> &'static str {
        match self {
            Target::Scorm12 => "-scorm12.zip",
            Target::Scorm2004 => "-scorm2004.zip",
            Target::Cmi5 => "-cmi5.zip",
            Target::Moodle => "-moodle.xml",
            Target::Gift => "-gift.txt",
            Target::Qti12 => "-qti12.zip",
            Target::Qti21 => "-qti21.zip",
            Target::Brightspace => "-brightspace.csv",
            Target::Blackboard => "-blackboard.txt",
            Target::CommonCartridge => ".imscc",
        }
    }

    /// The sort of file, as readers know it.
    pub fn file(self) -> &'static str {
        match self {
            Target::Scorm12 | Target::Scorm2004 | Target::Cmi5 | Target::Qti12 | Target::Qti21 => "ZIP",
            Target::Moodle => "XML",
            Target::Gift | Target::Blackboard => "TXT",
            Target::Brightspace => "CSV",
            Target::CommonCartridge => "IMSCC",
        }
    }

    /// Whether the package is the module itself, to read and to do, rather than its questions.
    pub fn plays(self) -> bool {
        matches!(self, Target::Scorm12 | Target::Scorm2004 | Target::Cmi5)
    }

    /// The targets that `packages:` names, in our order; wrong words were reported.
    pub fn read(value: &Spanned<Value>) -> Vec<Target> {
        let items = Value::items(value);
        if items.iter().any(|item| item.value == Value::Bool(true)) {
            return Target::ALL.to_vec();
        }
        let names: Vec<String> = items.into_iter().filter_map(|item| item.value.scalar()).collect();
        Target::ALL.into_iter().filter(|target| names.iter().any(|name| name == target.name())).collect()
    }
}

/// A module with its lessons, in the versions that readers of one language get.
pub struct Module<'a> {
    pub guide: &'a Guide,
    /// The original of its first page.
    pub top: DocIndex,
    pub language: Language,
    /// The versions of the first page and of every lesson, in order.
    pub docs: Vec<DocIndex>,
}

impl<'a> Module<'a> {
    /// The module whose first page is `top`, an original, for readers of `language`; nothing where there is nothing to do.
    pub fn new(guide: &'a Guide, top: DocIndex, language: Language) -> Option<Module<'a>> {
        let doc = guide.doc(top);
        if !doc.packaged || doc.stub {
            return None;
        }
        let lessons = guide.folders.get(&doc.id).map_or(&[][..], |list| list);
        let docs = std::iter::once(top).chain(lessons.iter().copied());
        let docs: Vec<DocIndex> = docs.map(|doc| guide.version_of(doc, language)).collect();
        let module = Module { guide, top, language, docs };
        let has_tasks = module.tasks().next().is_some();
        has_tasks.then_some(module)
    }

    /// Everything to do in it, with the document that holds it.
    pub fn tasks(&self) -> impl Iterator<Item = (&'a Document, &'a Part)> {
        let guide = self.guide;
        let docs = self.docs.iter().map(move |index| &**guide.doc(*index)).filter(|doc| doc.graded);
        let is_task = |part: &&Part| matches!(part, Part::Question(_) | Part::Dialogue(_));
        docs.flat_map(move |doc| doc.parts.iter().filter(is_task).map(move |part| (doc, part)))
    }

    /// The packages it is asked for: what its first page says, else what the guide says.
    pub fn targets(&self) -> Vec<Target> {
        asked(self.guide.doc(self.top)).unwrap_or_else(|| self.guide.config.packages.clone())
    }

    /// Whether a package can be made: it has something to hold, and an address where it needs one.
    pub fn is_possible(&self, target: Target) -> bool {
        let addressed = target != Target::CommonCartridge || !self.guide.config.url.is_empty();
        addressed && (target.plays() || !self.is_empty(target))
    }

    /// Whether a bank of questions would hold none.
    pub fn is_empty(&self, target: Target) -> bool {
        !self.tasks().any(|(_, part)| !loss::of(&self.guide.config, part, target).iter().any(|loss| loss.is_whole()))
    }

    /// What a package leaves behind, in a fixed order.
    pub fn lacks(&self, target: Target) -> BTreeSet<Loss> {
        let mut lost: BTreeSet<Loss> =
            self.tasks().flat_map(|(_, part)| loss::of(&self.guide.config, part, target)).collect();
        let top = self.guide.doc(self.top);
        lost.extend((!target.plays() && top.texts("pass-mark").next().is_some()).then_some(Loss::Pass));
        let drawn =
            || self.docs.iter().any(|doc| self.guide.doc(self.guide.original(*doc)).texts("draw").next().is_some());
        lost.extend((!target.plays() && target != Target::Qti21 && drawn()).then_some(Loss::Draw));
        lost
    }

    /// Whether some lessons stand in for a missing translation.
    pub fn is_mixed(&self) -> bool {
        self.docs.iter().any(|index| self.guide.doc(*index).language != self.language)
    }
}

/// The packages that a page asks for by itself.
pub fn asked(doc: &Document) -> Option<Vec<Target>> {
    doc.head.front.as_ref().and_then(|front| front.get("packages")).map(Target::read)
}
