//! Where a link or image of Markdown points: outside, into the guide, to a file beside the content, or nowhere good.

use crate::text::diagnostic::{Code, Severity};

pub static UNSAFE: Code = Code {
    name: "link/unsafe",
    severity: Severity::Error,
    wrong: "[Klik](javascript:alert(1))",
    right: "[Lees meer](https://voorbeeld.be/)",
};
pub static FOREIGN_IMAGE: Code = Code {
    name: "image/foreign",
    severity: Severity::Error,
    wrong: "![Schema](https://elders.be/schema.png)",
    right: "![Schema](schema.png)",
};

/// What an address points to.
#[derive(Debug, PartialEq, Eq)]
pub enum Destination<'a> {
    Outside(&'a str),
    /// A document, as a path (`../rubrics/x.md#y`, `#y`, `/rubrics/x/`).
    Document(&'a str),
    /// Any other file, as a path.
    File(&'a str),
    /// A scheme that could run code, or that no page needs.
    Unsafe,
}

/// Sorts an address. Browsers ignore white space and control characters inside a scheme, so they are ignored here too.
pub fn destination(address: &str) -> Destination<'_> {
    let trimmed = address.trim();
    let path_end = trimmed.find(['/', '?', '#']).unwrap_or(trimmed.len());
    if let Some(colon) = trimmed[..path_end].find(':') {
        let scheme: String =
            trimmed[..colon].chars().filter(|sign| !sign.is_control() && !sign.is_whitespace()).collect();
        return match scheme.to_ascii_lowercase().as_str() {
            "http" | "https" | "mailto" | "tel" => Destination::Outside(trimmed),
            _ => Destination::Unsafe,
        };
    }
    if trimmed.starts_with("//") || trimmed.starts_with("\\\\") {
        return Destination::Unsafe;
    }
    let path = trimmed.split(['#', '?']).next().unwrap_or("");
    let name = path.rsplit('/').next().unwrap_or("");
    match name.rsplit_once('.') {
        Some((_, "md")) => Destination::Document(trimmed),
        Some((stem, _)) if !stem.is_empty() && name != ".." => Destination::File(trimmed),
        _ => Destination::Document(trimmed),
    }
}

/// `%20` and the like as the characters they stand for; what is not valid stays as it is.
pub fn decode(path: &str) -> String {
    let bytes = path.as_bytes();
    if !bytes.contains(&b'%') {
        return path.to_owned();
    }
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let hex = (bytes[at] == b'%').then(|| path.get(at + 1..at + 3)).flatten();
        match hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                decoded.push(byte);
                at += 3;
            }
            None => {
                decoded.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8(decoded).unwrap_or_else(|_| path.to_owned())
}

/// A path from the content folder for `path` written in a file of `folder`; `None` when it leaves the content folder.
pub fn join(folder: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = if path.starts_with('/') { Vec::new() } else { folder.split('/').collect() };
    for part in path.split(['/', '\\']) {
        match part {
            "" | "." => {}
            ".." => {
                parts.retain(|part| !part.is_empty());
                parts.pop()?;
            }
            name => parts.push(name),
        }
    }
    parts.retain(|part| !part.is_empty());
    Some(parts.join("/"))
}

/// The path of a file as it is written in a document of `folder`; both from the content folder.
pub fn relative(folder: &str, path: &str) -> String {
    let from: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    let to: Vec<&str> = path.split('/').collect();
    let shared = from.iter().zip(&to[..to.len() - 1]).take_while(|(one, other)| one == other).count();
    let up = std::iter::repeat_n("..", from.len() - shared);
    up.chain(to[shared..].iter().copied()).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorts_addresses() {
        assert_eq!(destination("https://x.be/a.md"), Destination::Outside("https://x.be/a.md"));
        assert_eq!(destination(" java\tscript:alert(1)"), Destination::Unsafe);
        assert_eq!(destination("DATA:text/html,x"), Destination::Unsafe);
        assert_eq!(destination("//elders.be/x"), Destination::Unsafe);
        assert_eq!(destination("../rubrics/x.md#y"), Destination::Document("../rubrics/x.md#y"));
        assert_eq!(destination("#y:z"), Destination::Document("#y:z"));
        assert_eq!(destination("bijlage.pdf"), Destination::File("bijlage.pdf"));
    }

    #[test]
    fn joins_paths_and_never_leaves() {
        assert_eq!(join("a/b", "../c.md").as_deref(), Some("a/c.md"));
        assert_eq!(join("a", "/c.md").as_deref(), Some("c.md"));
        assert_eq!(join("a", "../../c.md"), None);
    }

    #[test]
    fn paths_are_written_from_a_folder() {
        assert_eq!(relative("a/b", "a/c.md"), "../c.md");
        assert_eq!(relative("", "a/c.md"), "a/c.md");
        assert_eq!(relative("a", "a/c.md"), "c.md");
    }
}
