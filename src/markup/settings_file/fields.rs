//! Everything `guide.yml` may say, declared: from this come the checks, the schema and the suggestions.

use super::statements::{ACCESSIBILITY, PRIVACY};
use crate::guide::exchange::Format;
use crate::guide::field::{Field, Shape};
use crate::guide::host::Host;
use crate::guide::packages::Target;
use crate::guide::results::MINIMUM;

const ELEMENT: &[Field] = &[
    Field::new("id", Shape::Text, "The word that chapters write in `covers`.", "a").must(),
    Field::new("title", Shape::LocalText, "What the element is, for readers.", "Praktische informatie").must(),
];
const BRAND: &[Field] = &[
    Field::new("name", Shape::LocalText, "The name of the institution, in the header.", "Hogeschool Voorbeeld"),
    Field::new("logo", Shape::File, "The logo, a file in the content folder.", "logo.svg"),
    Field::new("logo-dark", Shape::File, "The logo for a dark screen.", "logo-donker.svg"),
    Field::new(
        "icon",
        Shape::File,
        "The picture in the tab of a browser and on the home screen of a phone: a square PNG of at least 192 pixels.",
        "pictogram.png",
    ),
    Field::new("primary", Shape::Text, "The colour of headings of tables, links and buttons.", "\"#174c4f\""),
    Field::new("accent", Shape::Text, "The colour of marks and of what is pointed at.", "\"#98391a\""),
    Field::new("primary-dark", Shape::Text, "The first colour on a dark screen.", "\"#94d0c6\""),
    Field::new("accent-dark", Shape::Text, "The second colour on a dark screen.", "\"#f0a67c\""),
    Field::new("contact", Shape::LocalText, "Whom readers can reach: an address or a function.", "stage@voorbeeld.be"),
    Field::new("footer", Shape::LocalText, "A line for the bottom of every page.", "Dienst Onderwijskwaliteit"),
];
const GROUP: &[Field] = &[
    Field::new("title", Shape::LocalText, "What the group is called in the menu.", "Handboeken").must(),
    Field::new(
        "pages",
        Shape::List(&Shape::Text),
        "The documents and folders in it, by id.",
        "[handbooks/mentor, handbooks/student]",
    )
    .must(),
];
const REVIEW: &[Field] = &[
    Field::new(
        "owner",
        Shape::Choice(&["required", "optional"]),
        "Whether every document must name its owner.",
        "required",
    ),
    Field::new("every", Shape::Text, "How long a review lasts: a number of months or years.", "12 months"),
];

const READABILITY: &[Field] = &[
    Field::new(
        "sentence",
        Shape::Number { least: 1.0, most: 1000.0 },
        "A sentence of more words than this is long.",
        "25",
    ),
    Field::new(
        "passive",
        Shape::Number { least: 1.0, most: 1000.0 },
        "So many passive sentences in one paragraph are told.",
        "3",
    ),
];

const RESULTS: &[Field] = &[Field::new(
    "minimum",
    MINIMUM,
    "The fewest answers a group must have before anything is told of it; 5 when it says nothing.",
    "5",
)];

/// Everything `guide.yml` may say.
pub const FIELDS: &[Field] = &[
    Field::new("title", Shape::LocalText, "The name of the guide.", "Stagegids").must(),
    Field::new("summary", Shape::LocalText, "What the guide is, in one or two sentences.", "Alles over stage."),
    Field::new("url", Shape::Text, "Where the site will stand, with its path.", "https://stage.voorbeeld.be/"),
    Field::new("language", Shape::Choice(&["nl", "en", "fr"]), "The language the guide is written in.", "nl"),
    Field::new("languages", Shape::List(&Shape::Text), "All languages of the site.", "[nl, fr]"),
    Field::new("theme", Shape::Text, "The name of the theme.", "base"),
    Field::new("brand", Shape::Record(BRAND), "How the institution shows itself.", "{name: Hogeschool Voorbeeld}"),
    Field::new(
        "menu",
        Shape::List(&Shape::TextOr(GROUP)),
        "The main menu: documents and folders by id, on their own or in groups.",
        "[{title: Handboeken, pages: [handbooks/mentor, handbooks/student]}, rubrics]",
    ),
    Field::new("sections", Shape::Table(&Shape::LocalText), "Labels of the folders.", "{rubrics: Rubrieken}"),
    Field::new("values", Shape::Any, "What {{ values.x }} stands for in prose.", "{academic_year: 2026-2027}"),
    Field::new(
        "contracts",
        Shape::Table(&Shape::List(&Shape::Record(ELEMENT))),
        "Lists of elements that a handbook must cover.",
        "{mentor-manual: [{id: a, title: Doelen}]}",
    ),
    Field::new("audiences", Shape::Table(&Shape::LocalText), "The groups of readers.", "{mentor: Mentor}"),
    Field::new(
        "facets",
        Shape::Table(&Shape::Table(&Shape::LocalText)),
        "The words by which practices are found.",
        "{sector: {zorg: Zorg}}",
    ),
    Field::new(
        "review",
        Shape::Record(REVIEW),
        "What is asked of documents over time.",
        "{owner: required, every: 12 months}",
    ),
    Field::new(
        "holidays",
        Shape::List(&Shape::Record(super::days::HOLIDAY)),
        "Days off: timelines pass over them.",
        "[{title: Herfstvakantie, start: 2026-11-02, end: 2026-11-08}]",
    ),
    Field::new(
        "periods",
        Shape::List(&Shape::Record(super::days::PERIOD)),
        "The parts of the year in which internships run, to choose from in a planner.",
        "[{title: Eerste semester, start: 2026-09-28, end: 2027-01-22, hours: 20}]",
    ),
    Field::new(
        "results",
        Shape::Record(RESULTS),
        "What holds for every report that tells of the answers to a form.",
        "{minimum: 5}",
    ),
    Field::new(
        "accessibility",
        Shape::Record(ACCESSIBILITY),
        "What the institution declares about the accessibility of the site.",
        "{status: partial, assessed: 2026-09-15, method: self}",
    ),
    Field::new(
        "privacy",
        Shape::Record(PRIVACY),
        "What the institution says about data of readers.",
        "{contact: privacy@voorbeeld.be}",
    ),
    Field::new(
        "readability",
        Shape::Record(READABILITY),
        "What `check --readability` tells writers about.",
        "{sentence: 25, passive: 3}",
    ),
    Field::new(
        "style",
        Shape::Table(&Shape::Table(&Shape::Text)),
        "Per language, words that the team writes otherwise; an end in brackets may be left out.",
        "{nl: {stagiair(e): student}}",
    ),
    Field::new(
        "severity",
        Shape::Table(&Shape::Choice(&["off", "info", "warning", "error"])),
        "The weight of findings, by code.",
        "{page/orphan: info}",
    ),
    Field::new("search", Shape::Flag, "Whether readers can search the site; they can unless it says false.", "false"),
    Field::new(
        "offline",
        Shape::Flag,
        "Whether pages stay readable without network; they do unless it says false.",
        "false",
    ),
    Field::new("pdf", Shape::Flag, "Whether pages can be had as PDF; they can unless it says false.", "false"),
    Field::new(
        "open-data",
        Shape::Flag,
        "Whether the whole guide can be had as data, in guide.json; it can unless it says false.",
        "false",
    ),
    Field::new(
        "exchange",
        Shape::List(&Shape::Choice(Format::WORDS)),
        "The forms in which rubrics and outcomes can be taken elsewhere: all unless it names some, none when it says false.",
        "[docx, xlsx, canvas, moodle, case]",
    ),
    Field::new(
        "packages",
        Shape::List(&Shape::Choice(Target::WORDS)),
        "The packages in which modules can be taken to a learning platform: none unless it names some, all when it says true.",
        "[moodle, gift]",
    ),
    Field::new(
        "edit-url",
        Shape::Text,
        "The address where a file is edited; {path} stands for its path.",
        "https://git.voorbeeld.be/edit/main/{path}",
    ),
    Field::new(
        "web-editor",
        Shape::Record(super::web_editor::WEB_EDITOR),
        "An editor in the browser for those who do not work with git, under admin/ of the site (Sveltia CMS).",
        "{script: _admin/sveltia-cms.js, host: github, repository: hogeschool/stagegids}",
    ),
    Field::new(
        "one-page",
        Shape::Flag,
        "Whether each handbook and module also gets a page that shows it whole.",
        "false",
    ),
    Field::new(
        "quality-pages",
        Shape::Flag,
        "Whether the site holds the pages for the team: what was found, must be read again, is not translated.",
        "false",
    ),
    Field::new(
        "hosting",
        Shape::List(&Shape::Choice(Host::WORDS)),
        "The web servers for which the site brings rules: the policy, what may be kept, where pages moved to.",
        "[nginx]",
    ),
    Field::new(
        "compress",
        Shape::Flag,
        "Whether texts also stand packed beside themselves (`.br`, `.gz`), for a web server that sends what it finds.",
        "true",
    ),
    Field::new(
        "edition",
        Shape::LocalText,
        "Of which year or version the guide is: at the foot of each page, on paper too.",
        "2026-2027",
    ),
    Field::new("license", Shape::LocalText, "Under what terms others may use the content.", "CC BY-SA 4.0"),
];
