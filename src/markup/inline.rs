//! The three things we add to a line of Markdown: `{{ value }}`, `[[id|text]]` and `[@citation]`. Each is covered by
//! letters of the same byte length before Markdown is parsed, so that places stay true and Markdown cannot cut it up;
//! it is uncovered again when the text around it is read.

use std::borrow::Cow;

use memchr::{memchr2_iter, memmem};

/// What was covered.
#[derive(Clone, Debug, PartialEq)]
pub struct Cover {
    /// Bytes of the source, brackets included.
    pub start: usize,
    pub end: usize,
    pub form: Form,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Value,
    WikiLink,
    Citation,
}

/// A text with its covers, in order.
pub struct Covered<'a> {
    pub text: Cow<'a, str>,
    pub covers: Vec<Cover>,
    /// The sign that starts a cover in `text`; it stands nowhere else.
    pub sign: char,
}

/// Covers everything in `text[from..]`. The result has the same length and the same lines.
pub fn cover(text: &str, from: usize) -> Covered<'_> {
    let covers = find(text, from);
    // A sign from the private use area, three bytes long, that the text itself does not hold.
    let mut signs = '\u{e000}'..='\u{e0ff}';
    let sign = if covers.is_empty() { None } else { signs.find(|sign| !text.contains(*sign)) };
    let Some(sign) = sign else {
        return Covered { text: Cow::Borrowed(text), covers: Vec::new(), sign: '\u{e000}' };
    };
    let mut covered = String::with_capacity(text.len());
    let mut at = 0;
    for cover in &covers {
        covered.push_str(&text[at..cover.start]);
        covered.push(sign);
        covered.extend(std::iter::repeat_n('x', cover.end - cover.start - sign.len_utf8()));
        at = cover.end;
    }
    covered.push_str(&text[at..]);
    Covered { text: Cow::Owned(covered), covers, sign }
}

fn find(text: &str, from: usize) -> Vec<Cover> {
    let bytes = text.as_bytes();
    let mut covers: Vec<Cover> = Vec::new();
    for at in memchr2_iter(b'{', b'[', &bytes[from..]).map(|at| at + from) {
        let done = covers.last().map_or(0, |cover| cover.end);
        if at < done || (at > 0 && bytes[at - 1] == b'\\') {
            continue;
        }
        let (form, close) = match (bytes[at], bytes.get(at + 1)) {
            (b'{', Some(b'{')) => (Form::Value, "}}"),
            (b'[', Some(b'[')) => (Form::WikiLink, "]]"),
            (b'[', Some(b'@')) => (Form::Citation, "]"),
            _ => continue,
        };
        // Within the line, and within a bound, so that a row of open brackets costs no more than its length.
        let line = &bytes[at + 2..bytes.len().min(at + 2 + 400)];
        let line = &line[..memchr::memchr(b'\n', line).unwrap_or(line.len())];
        let Some(inner) = memmem::find(line, close.as_bytes()) else { continue };
        let end = at + 2 + inner + close.len();
        let empty = text[at + 2..at + 2 + inner].trim().is_empty();
        let opens_again = matches!(form, Form::WikiLink | Form::Citation) && line[..inner].contains(&b'[');
        if !empty && !opens_again {
            covers.push(Cover { start: at, end, form });
        }
    }
    covers
}

impl Covered<'_> {
    /// The covers that lie in `start..end`.
    pub fn within(&self, start: usize, end: usize) -> &[Cover] {
        let first = self.covers.partition_point(|cover| cover.start < start);
        let last = self.covers.partition_point(|cover| cover.start < end);
        &self.covers[first..last.max(first)]
    }

    /// A parsed piece of text with its covers taken off again, each replaced by what `show` gives for it. `covers` are
    /// those of the piece, in order.
    pub fn uncover<'p>(
        &self,
        piece: &'p str,
        covers: &[Cover],
        mut show: impl FnMut(&Cover) -> String,
    ) -> Cow<'p, str> {
        if covers.is_empty() {
            return piece.into();
        }
        let mut text = String::with_capacity(piece.len());
        let mut rest = piece;
        for cover in covers {
            let Some(at) = rest.find(self.sign) else { break };
            text.push_str(&rest[..at]);
            text.push_str(&show(cover));
            rest = rest.get(at + cover.end - cover.start..).unwrap_or("");
        }
        text.push_str(rest);
        text.into()
    }
}
