//! What may be written at a place in a text that is being typed: it is looked up in the text itself, which at that moment
//! is seldom right.

use std::ops::Range;

use super::yaml_slot;

/// What may stand at a place.
#[derive(Debug, PartialEq)]
pub enum Slot<'t> {
    /// A key in front matter, in the keys around it.
    FrontKey {
        path: Vec<&'t str>,
    },
    /// A value behind the last of these keys.
    FrontValue {
        path: Vec<&'t str>,
    },
    /// A key in the comment under a heading; and those that stand in it.
    SettingKey {
        heading: &'t str,
        comment: &'t str,
    },
    SettingValue {
        heading: &'t str,
        key: &'t str,
    },
    /// Inside `[[`: an id; or the name of a section of the document with this id.
    Id,
    IdAnchor {
        id: &'t str,
    },
    /// Inside `](`: a path; or the name of a section of the document at this path.
    Path,
    PathAnchor {
        path: &'t str,
    },
    /// Inside `[@`.
    Citation,
    /// Inside `{{`.
    Value,
    /// At the start of a heading.
    Block,
}

/// A slot, and the bytes of what was typed there.
#[derive(Debug)]
pub struct Wanted<'t> {
    pub slot: Slot<'t>,
    pub typed: Range<usize>,
}

/// What is wanted at `byte`; `yaml`: the whole text is YAML.
pub fn at(text: &str, byte: usize, yaml: bool) -> Option<Wanted<'_>> {
    let start = if text.starts_with('\u{feff}') { 3 } else { 0 };
    if !text.is_char_boundary(byte) || byte < start {
        return None;
    }
    if yaml {
        return yaml_slot::at(text, start, byte);
    }
    match front(&text[start..]) {
        Some((from, to)) if byte >= start + from && byte <= start + to => {
            return yaml_slot::at(text, start + from, byte);
        }
        Some((from, _)) if byte < start + from => return None,
        _ => {}
    }
    comment(text, byte).or_else(|| line(text, byte))
}

/// The bytes of front matter, which may not be closed yet: then it reaches to the first empty line.
fn front(text: &str) -> Option<(usize, usize)> {
    let first = text.find('\n')? + 1;
    if text[..first].trim_end() != "---" {
        return None;
    }
    let mut at = first;
    for line in text[first..].split_inclusive('\n') {
        if matches!(line.trim_end(), "---" | "...") {
            return Some((first, at));
        }
        at += line.len();
    }
    let end = text[first..].find("\n\n").map_or(text.len(), |at| first + at + 1);
    Some((first, end))
}

/// Inside a comment: a key or a value of its settings.
fn comment(text: &str, byte: usize) -> Option<Wanted<'_>> {
    let start = text[..byte].rfind("<!--")?;
    let inside = &text[start + 4..byte];
    if inside.contains("-->") {
        return None;
    }
    let above = text[..start].lines().rev().find(|line| !line.trim().is_empty()).unwrap_or("");
    // In a table, the comment stands behind the name of the criterion.
    let heading = if above.starts_with('#') { above } else { "" };
    let piece = &inside[inside.rfind([';', '\n']).map_or(0, |at| at + 1)..];
    let end = text[byte..].find("-->").map_or(text.len(), |at| byte + at);
    let slot_and_typed = match piece.split_once(':') {
        Some((key, value)) => {
            let value = &value[value.rfind(',').map_or(0, |at| at + 1)..];
            (Slot::SettingValue { heading, key: key.trim() }, value.trim_start())
        }
        None => (Slot::SettingKey { heading, comment: &text[start + 4..end] }, piece.trim_start()),
    };
    let (slot, typed) = slot_and_typed;
    Some(Wanted { slot, typed: range(text, byte - typed.len(), byte, &[',', ';', ':']) })
}

/// In running text.
fn line(text: &str, byte: usize) -> Option<Wanted<'_>> {
    let start = text[..byte].rfind('\n').map_or(0, |at| at + 1);
    let before = &text[start..byte];
    let behind = |open: &str, close: &str| {
        let at = before.rfind(open)? + open.len();
        (!before[at..].contains(close)).then(|| &before[at..])
    };
    let wanted =
        |slot, typed: &str, ends: &[char]| Some(Wanted { slot, typed: range(text, byte - typed.len(), byte, ends) });
    if let Some(inside) = behind("[[", "]").filter(|inside| !inside.contains('|')) {
        return match inside.split_once('#') {
            Some((id, name)) => wanted(Slot::IdAnchor { id }, name, &[']', '|']),
            None => wanted(Slot::Id, inside, &[']', '|', '#']),
        };
    }
    if let Some(inside) = behind("[@", "]") {
        let typed = inside.rsplit(';').next().unwrap_or("").trim_start().trim_start_matches('@');
        return if typed.contains(',') { None } else { wanted(Slot::Citation, typed, &[']', ';', ',']) };
    }
    if let Some(inside) = behind("{{", "}}") {
        return wanted(Slot::Value, inside.trim_start(), &['}']);
    }
    if let Some(inside) = behind("](", ")").filter(|inside| !inside.contains([' ', ':'])) {
        return match inside.split_once('#') {
            Some((path, name)) => wanted(Slot::PathAnchor { path }, name, &[')']),
            None => wanted(Slot::Path, inside, &[')', '#']),
        };
    }
    let marks = before.len() - before.trim_start_matches('#').len();
    let word = before[marks..].strip_prefix(' ').filter(|word| (1..=6).contains(&marks) && !word.contains(':'))?;
    wanted(Slot::Block, word, &[':'])
}

/// From what was typed to the end of the word around the cursor.
fn range(text: &str, start: usize, byte: usize, ends: &[char]) -> Range<usize> {
    let end = text[byte..].find(|sign: char| sign.is_whitespace() || ends.contains(&sign));
    start..end.map_or(text.len(), |at| byte + at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted(marked: &str) -> String {
        let byte = marked.find('¦').expect("a place is marked");
        let text = marked.replacen('¦', "", 1);
        at(&text, byte, false).map_or("-".to_owned(), |wanted| format!("{:?} «{}»", wanted.slot, &text[wanted.typed]))
    }

    #[test]
    fn running_text_knows_its_links() {
        assert_eq!(wanted("zie [[rub¦rics]]"), "Id «rubrics»");
        assert_eq!(wanted("zie [[rubrics/x#le¦"), "IdAnchor { id: \"rubrics/x\" } «le»");
        assert_eq!(wanted("[[a|te¦"), "-");
        assert_eq!(wanted("[a](../ru¦brics/x.md)"), "Path «../rubrics/x.md»");
        assert_eq!(wanted("[a](x.md#é¦)"), "PathAnchor { path: \"x.md\" } «é»");
        assert_eq!(wanted("[a](https://x¦"), "-");
        assert_eq!(wanted("stelt [@a; @schon¦]"), "Citation «schon»");
        assert_eq!(wanted("in {{ values.a¦ }}"), "Value «values.a»");
        assert_eq!(wanted("### Vr¦"), "Block «Vr»");
        assert_eq!(wanted("gewoon ¦"), "-");
    }

    #[test]
    fn comments_and_front_matter_know_their_keys() {
        assert_eq!(wanted("## A\n<!-- wei¦ -->"), "SettingKey { heading: \"## A\", comment: \" wei \" } «wei»");
        assert_eq!(
            wanted("## A\n<!-- weight: 3; assesses: a#b, c¦ -->"),
            "SettingValue { heading: \"## A\", key: \"assesses\" } «c»"
        );
        assert_eq!(wanted("<!-- a -->\n¦"), "-");
        assert_eq!(wanted("---\nti¦\n---\n"), "FrontKey { path: [] } «ti»");
        assert_eq!(wanted("---\nuse: ¦\n\nTekst"), "FrontValue { path: [\"use\"] } «»");
        assert_eq!(wanted("\u{feff}---\r\nuse: a¦\r\n---\r\n"), "FrontValue { path: [\"use\"] } «a»");
        assert_eq!(wanted("---\na: b\n---\n[[¦"), "Id «»");
    }
}
