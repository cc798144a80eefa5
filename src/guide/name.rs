//! What the path of a file says: its id and its language.

use super::language::Language;

/// The id and the language of a file: `handbooks/mentor/01-rol.fr.md` is `handbooks/mentor/rol` in French.
pub fn of_path(path: &str, default: Language) -> (String, Language) {
    let stem = path.strip_suffix(".md").unwrap_or(path);
    let tagged = stem.rsplit_once('.').and_then(|(stem, tag)| Some((stem, Language::from_tag(tag)?)));
    let (stem, language) = tagged.unwrap_or((stem, default));
    let parts: Vec<&str> = stem.split('/').map(without_number).collect();
    let id = parts.join("/");
    let id = id.strip_suffix("/index").map(str::to_owned).unwrap_or(id);
    (id, language)
}

/// `02-verwachtingen` without its number; a name that is only a number keeps it.
pub fn without_number(part: &str) -> &str {
    let digits = part.len() - part.trim_start_matches(|sign: char| sign.is_ascii_digit()).len();
    part[digits..].strip_prefix('-').filter(|rest| digits > 0 && !rest.is_empty()).unwrap_or(part)
}

/// The path of a link as an id: `rubrics/02-eind.fr.md` and `rubrics/eind/` are both `rubrics/eind`.
pub fn id_of_path(path: &str, default: Language) -> String {
    let (id, _) = of_path(path.trim_end_matches('/'), default);
    if id == "index" || id.is_empty() { "index".to_owned() } else { id }
}
