//! Scripts as they leave: without comments and without space that means nothing. What cannot be told for certain, line by
//! line, stays as it was written.

/// Signs beside which a space means nothing.
const LOOSE: &str = "=+-*<>?:;,(){}[]&|!";

/// A script without empty lines, lines of comment, and needless space; a text over several lines keeps its own.
pub fn compact(script: &str) -> String {
    let mut plain = String::with_capacity(script.len());
    let mut in_text = false;
    for line in script.lines() {
        let inner = line.trim();
        if !in_text && (inner.is_empty() || inner.starts_with("//")) {
            continue;
        }
        let ticks = line.matches('`').count();
        match squeezed(inner).filter(|_| !in_text && ticks <= 2) {
            Some(squeezed) => plain.push_str(&squeezed),
            None => plain.push_str(if in_text { line } else { line.trim_start() }),
        }
        plain.push('\n');
        in_text ^= ticks % 2 == 1;
    }
    plain
}

/// A line without the spaces beside signs, but for those in quotes. None where a quote stays open, or where a slash may
/// begin an expression with quotes and spaces of its own.
fn squeezed(line: &str) -> Option<String> {
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    loop {
        let plain = rest.find(['/', '"', '\'', '`', ' ']).unwrap_or(rest.len());
        out.push_str(&rest[..plain]);
        rest = &rest[plain..];
        let Some(sign) = rest.chars().next() else { return Some(out) };
        match sign {
            '/' => return None,
            '"' | '\'' | '`' => {
                let end = quoted(rest, sign)?;
                out.push_str(&rest[..end]);
                rest = &rest[end..];
            }
            _ => {
                let (before, after) = (out.chars().next_back(), rest[1..].chars().next());
                let loose = |sign: Option<char>| sign.is_some_and(|sign| LOOSE.contains(sign));
                let adds = |sign: Option<char>| matches!(sign, Some('+' | '-'));
                if !(loose(before) || loose(after)) || (adds(before) && adds(after)) {
                    out.push(' ');
                }
                rest = &rest[1..];
            }
        }
    }
}

/// Where the text in quotes at the start of `rest` ends.
fn quoted(rest: &str, quote: char) -> Option<usize> {
    let mut escaped = false;
    for (at, sign) in rest.char_indices().skip(1) {
        match sign {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if sign == quote => return Some(at + 1),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::compact;

    #[test]
    fn a_script_loses_space_and_no_meaning() {
        let script = "// Says.\n{\n  const say = (a, b) => a + -b - +b;\n\n  const text = `one\n    two = 2\n`;\n  // More.\n}\n";
        assert_eq!(compact(script), "{\nconst say=(a,b)=>a+ -b- +b;\nconst text = `one\n    two = 2\n`;\n}\n");
        let kept = [
            "const wide = text.split(/[ ,] = [\"]/);",
            "const half = whole / 2;",
            "const open = \"a",
            "const inner = `a ${b ? `c = d` : e}`;",
        ];
        for line in kept {
            assert_eq!(compact(line), format!("{line}\n"));
        }
        assert_eq!(
            compact("say( \"a = b\", 'c \\' = d', `e = ${ f }` );"),
            "say(\"a = b\",'c \\' = d',`e = ${ f }`);\n"
        );
        assert_eq!(
            compact("for (const a of b) if (a in c) return typeof a;"),
            "for(const a of b)if(a in c)return typeof a;\n"
        );
    }
}
