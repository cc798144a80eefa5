//! Text as it stands in HTML.

/// Adds `text` to `html` with the five signs that mean something in HTML written as entities. Every word of every page
/// passes here and such signs are rare, so a piece is looked at whole before its signs are.
pub fn escape(html: &mut String, text: &str) {
    const PIECE: usize = 32;
    let mut from = 0;
    for (number, piece) in text.as_bytes().chunks(PIECE).enumerate() {
        if !piece.iter().fold(false, |found, byte| found | matches!(*byte, b'&' | b'<' | b'>' | b'"' | b'\'')) {
            continue;
        }
        for (at, byte) in (number * PIECE..).zip(piece) {
            if let Some(entity) = entity(*byte) {
                html.push_str(&text[from..at]);
                html.push_str(entity);
                from = at + 1;
            }
        }
    }
    html.push_str(&text[from..]);
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
