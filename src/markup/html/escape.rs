//! Text as it stands in HTML.

/// So many bytes are looked at together.
const PIECE: usize = 32;

/// Adds `text` to `html` with the five signs that mean something in HTML written as entities. Every word of every page
/// passes here and such signs are rare, so a piece is looked at whole before its signs are; the last one is filled up.
pub fn escape(html: &mut String, text: &str) {
    let (pieces, rest) = text.as_bytes().as_chunks::<PIECE>();
    let mut last = [0; PIECE];
    last[..rest.len()].copy_from_slice(rest);
    let mut from = 0;
    for (number, piece) in pieces.iter().enumerate() {
        if has_signs(piece) {
            from = push(html, text, from, number * PIECE, piece);
        }
    }
    if has_signs(&last) {
        from = push(html, text, from, text.len() - rest.len(), rest);
    }
    html.push_str(&text[from..]);
}

/// Whether one of the signs is in the piece. Written so that all its bytes are looked at in a few steps.
fn has_signs(piece: &[u8; PIECE]) -> bool {
    let is_sign =
        |sign: u8| u8::from((sign == b'&') | (sign == b'<') | (sign == b'>') | (sign == b'"') | (sign == b'\''));
    piece.iter().fold(0, |found, byte| found | is_sign(*byte)) != 0
}

/// Adds the text from `from` to the last sign in `piece`, which begins at `start`; gives where the rest begins.
fn push(html: &mut String, text: &str, mut from: usize, start: usize, piece: &[u8]) -> usize {
    for (at, byte) in (start..).zip(piece) {
        if let Some(entity) = entity(*byte) {
            html.push_str(&text[from..at]);
            html.push_str(entity);
            from = at + 1;
        }
    }
    from
}

fn entity(byte: u8) -> Option<&'static str> {
    match byte {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        b'"' => Some("&quot;"),
        b'\'' => Some("&#39;"),
        _ => None,
    }
}

/// `text` with the signs that mean something in HTML written as entities.
pub fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    escape(&mut html, text);
    html
}

#[cfg(test)]
mod tests {
    use super::{PIECE, escaped};

    #[test]
    fn a_sign_is_found_wherever_it_stands() {
        for length in 1..=3 * PIECE {
            for at in 0..length {
                let text: String = (0..length).map(|here| if here == at { '&' } else { 'é' }).collect();
                assert_eq!(escaped(&text), text.replace('&', "&amp;"));
            }
        }
        assert_eq!(escaped("<a href=\"x\">'&'</a>"), "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;");
        assert_eq!(escaped(""), "");
    }
}
