//! What every web server is told, before it is written in the words of one.

use crate::exporters::exporter::Site;
use crate::exporters::headers;
use crate::exporters::redirects;
use crate::guide::language::Language;
use crate::guide::route;

/// How long a file may be kept whose name holds the fingerprint of its content: a year, and no asking again.
pub const FOREVER: &str = "public, max-age=31536000, immutable";
/// Other files are kept, and asked for each time.
pub const ASK: &str = "no-cache";
/// The names of files that never change, as a regular expression (PCRE, RE2 and .NET read it alike).
pub const FINGERPRINTED: &str = r"\.[0-9a-f]{10}\.[a-z0-9]+$";
/// Kinds of files that servers do not know by themselves, or not all of them: the end of the name, and the media type.
pub const TYPES: [(&str, &str); 12] = [
    ("avif", "image/avif"),
    ("gift", "text/plain"),
    ("ics", "text/calendar"),
    ("imscc", "application/zip"),
    ("opus", "audio/ogg"),
    ("pagefind", "application/octet-stream"),
    ("pf_fragment", "application/octet-stream"),
    ("pf_index", "application/octet-stream"),
    ("pf_meta", "application/octet-stream"),
    ("vtt", "text/vtt"),
    ("webmanifest", "application/manifest+json"),
    ("woff2", "font/woff2"),
];

/// The folder of the editor in the browser, which has a policy of its own.
const WEB_EDITOR: &str = "admin/";

/// The headers of every answer below a path.
pub struct Policy {
    /// From the base of the site, with `/` at its end; empty for the whole site.
    pub below: &'static str,
    pub headers: Vec<(&'static str, String)>,
}

/// What a server is told.
pub struct Rules {
    /// The path of the site, `/` at both ends.
    pub base: String,
    /// That of the whole site first.
    pub policies: Vec<Policy>,
    /// The files of the theme that never change: paths in the output. For servers that know no regular expressions.
    pub fingerprinted: Vec<String>,
    /// Former addresses and present ones: the former without slashes at its ends, the present one with the base.
    pub moved: Vec<(String, String)>,
    /// The pages that say that there is none: below which folder, and the page itself; that of the whole site first.
    pub missing: Vec<(String, String)>,
    /// Whether `.br` and `.gz` stand beside the files.
    pub compressed: bool,
}

impl Rules {
    pub fn of(site: &Site) -> Rules {
        let (guide, config) = (&site.guide, &site.guide.config);
        let theme = &site.theme;
        let own = [&theme.stylesheet, &theme.pieces_stylesheet, &theme.script];
        let modules = theme.pieces.iter().chain(&theme.modules).map(|module| &module.file);
        let mut fingerprinted: Vec<String> = own.into_iter().chain(modules).map(|file| file.output.clone()).collect();
        fingerprinted.sort_unstable();
        let moved = guide.aliases.iter().filter(|(from, _)| is_plain(&from.value)).map(|(from, doc)| {
            let doc = guide.doc(*doc);
            (from.value.clone(), route::url(config, config.shown(doc.language), &doc.id))
        });
        let folder = |language: &Language| match *language == config.language {
            true => String::new(),
            false => format!("{}/", language.tag()),
        };
        let missing = config.languages.iter().map(folder).map(|folder| (folder.clone(), format!("{folder}404.html")));
        let mut missing: Vec<(String, String)> = missing.collect();
        missing.sort_unstable();
        Rules {
            base: config.base().to_owned(),
            policies: policies(site),
            fingerprinted,
            moved: moved.collect(),
            missing,
            compressed: config.compress,
        }
    }

    /// The headers of the whole site.
    pub fn headers(&self) -> &[(&'static str, String)] {
        &self.policies[0].headers
    }
}

fn policies(site: &Site) -> Vec<Policy> {
    let config = &site.guide.config;
    let mut policies = vec![Policy { below: "", headers: headers::of("", config) }];
    if config.web_editor.is_some() {
        policies.push(Policy { below: WEB_EDITOR, headers: headers::of(WEB_EDITOR, config) });
    }
    policies
}

/// How somebody may end a former address: a folder is asked for with a slash and without.
pub fn ends(from: &str) -> &'static [&'static str] {
    if redirects::is_file(from) { &[""] } else { &["", "/"] }
}

/// Whether an address means the same in the words of every server. Where another one moved to is still told by a page.
fn is_plain(path: &str) -> bool {
    path.chars().all(|sign| sign.is_ascii_alphanumeric() || matches!(sign, '/' | '-' | '_' | '.' | '~'))
}
