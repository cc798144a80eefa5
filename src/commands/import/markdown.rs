//! Plain words as Markdown that says just that: signs that Markdown, values or links would take for theirs are escaped.

use crate::markup::typed::words::BLOCKS;

/// Words on one line, safe anywhere in running text.
pub fn line(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut safe = String::with_capacity(words.len() + 8);
    push_escaped(&words, &mut safe);
    start(safe)
}

/// Words inside a line, with the spaces around them as they are.
pub fn inside(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + 8);
    push_escaped(text, &mut safe);
    safe
}

/// A heading's words: no typed block, whatever its first word.
pub fn heading(text: &str) -> String {
    let words = untyped(text);
    line(&words)
}

/// `Vraag: wie?` would start a block of questions: a dash takes the place of the colon.
pub fn untyped(text: &str) -> String {
    let Some((word, rest)) = text.split_once(':') else { return text.to_owned() };
    let word = word.trim().to_lowercase();
    let is_block = BLOCKS.iter().any(|(_, names)| names.iter().any(|name| name.to_lowercase() == word));
    if is_block {
        format!("{} – {}", text[..text.len() - rest.len() - 1].trim_end(), rest.trim_start())
    } else {
        text.to_owned()
    }
}

/// Words of several lines as paragraphs and lists, each line after the first indented by `indent`.
pub fn prose(text: &str, indent: &str) -> String {
    let mut blocks = String::new();
    let mut listed = false;
    for words in text.lines().map(str::trim).filter(|words| !words.is_empty()) {
        let item = words
            .strip_prefix(['•', '▪', '●', '◦', '·'])
            .or_else(|| words.strip_prefix(['-', '–', '*']).filter(|rest| rest.starts_with([' ', '\t'])));
        let item = item.map(str::trim).filter(|item| !item.is_empty());
        if !blocks.is_empty() {
            blocks.push_str(if item.is_some() && listed { "\n" } else { "\n\n" });
            blocks.push_str(indent);
        }
        // A list cannot stand where the text of its item should start: its first line is text.
        listed = item.is_some() && !blocks.is_empty();
        match item {
            Some(item) if blocks.is_empty() => blocks.push_str(&line(item)),
            Some(item) => blocks.push_str(&format!("- {}", line(item))),
            None => blocks.push_str(&line(words)),
        }
    }
    blocks
}

/// The words of a cell of a table.
pub fn cell(text: &str) -> String {
    line(text)
}

/// What no page can hold, or would hide what it says.
pub fn is_lost(sign: char) -> bool {
    let control = sign.is_ascii_control() && !matches!(sign, '\t' | '\r' | '\n');
    control || matches!(sign, '\u{e000}'..='\u{e0ff}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

fn push_escaped(text: &str, safe: &mut String) {
    for sign in text.chars() {
        match sign {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '{' | '}' | '~' | '|' | '^' | '&' | '#' => {
                safe.push('\\');
                safe.push(sign);
            }
            '\t' | '\r' | '\n' => safe.push(' '),
            sign if is_lost(sign) => {}
            other => safe.push(other),
        }
    }
}

/// A line that does not start a heading, a list, a rule, a definition or an answer.
fn start(text: String) -> String {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let numbered = digits > 0 && text[digits..].starts_with(['.', ')']);
    if numbered {
        return format!("{}\\{}", &text[..digits], &text[digits..]);
    }
    if text.starts_with(['-', '+', '=', ':', '(', '!', '"', '\'']) { format!("\\{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_mean_nothing_to_markdown() {
        assert_eq!(line("  *a* [[b]] {{c}}\n<i> "), "\\*a\\* \\[\\[b\\]\\] \\{\\{c\\}\\} \\<i\\>");
        assert_eq!(
            (line("1. een"), line("- twee"), line("# drie")),
            ("1\\. een".into(), "\\- twee".into(), "\\# drie".into())
        );
        assert_eq!(heading("Vraag: wie?"), "Vraag – wie?");
        assert_eq!(heading("Kortom: zo"), "Kortom: zo");
    }

    #[test]
    fn lines_become_paragraphs_and_lists() {
        assert_eq!(prose("een\n\n- twee\n• drie\nvier", "  "), "een\n\n  - twee\n  - drie\n\n  vier");
        assert_eq!(prose("- een\n- twee", ""), "een\n\n- twee");
    }
}
