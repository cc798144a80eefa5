//! Text in a drawing: how wide it gets and where its lines break. A drawing is made before anybody knows the font, so
//! the widths are those of the widest sans-serif in common use (DejaVu Sans, Verdana); others leave some room.

/// The size of letters, in units.
pub const SIZE: f64 = 14.0;
/// From one line to the next.
pub const LEADING: f64 = 18.0;

/// The width of `text` in units.
pub fn width(text: &str) -> f64 {
    text.chars().map(advance).sum()
}

/// Whether `text` is at most `widest` units wide; reads no further than needed.
pub fn fits(text: &str, widest: f64) -> bool {
    prefix(text, widest) == text.len()
}

/// `text` in lines of at most `widest` units, at most `most` of them. A word longer than a line is broken; what is left
/// over becomes an ellipsis.
pub fn wrap(text: &str, widest: f64, most: usize) -> Vec<String> {
    let text = clean(text);
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        if !line.is_empty() {
            if fits(word, widest - width(&line) - advance(' ')) {
                line.push(' ');
                line.push_str(word);
                continue;
            }
            lines.push(std::mem::take(&mut line));
        }
        let mut rest = word;
        while lines.len() < most && !fits(rest, widest) {
            let (head, tail) = split(rest, widest);
            lines.push(head);
            rest = tail;
        }
        if lines.len() >= most {
            if let Some(last) = lines.last_mut() {
                shorten(last, widest);
            }
            return lines;
        }
        line.push_str(rest);
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// As [`wrap`], with lines of about the same length: for text that is centred.
pub fn balance(text: &str, widest: f64, most: usize) -> Vec<String> {
    let mut best = wrap(text, widest, most);
    for tenths in (4..10).rev() {
        let narrower = widest * f64::from(tenths) / 10.0;
        let lines = wrap(text, narrower, most);
        if lines.len() != best.len() || !whole(text, narrower, most) {
            break;
        }
        best = lines;
    }
    best
}

/// Whether [`wrap`] keeps every word whole and leaves nothing out.
pub fn whole(text: &str, widest: f64, most: usize) -> bool {
    clean(text).split_whitespace().all(|word| fits(word, widest)) && wrap(text, widest, most + 1).len() <= most
}

/// Text without signs that an SVG may not hold or that only steer the browser's line breaks.
pub fn clean(text: &str) -> String {
    let kept = text.chars().filter(|sign| *sign != '\u{ad}');
    kept.map(|sign| if sign.is_control() { ' ' } else { sign }).collect()
}

/// How many bytes of `text` go into `widest` units.
fn prefix(text: &str, widest: f64) -> usize {
    let mut used = 0.0;
    for (at, sign) in text.char_indices() {
        used += advance(sign);
        if used > widest {
            return at;
        }
    }
    text.len()
}

/// Breaks a word that is wider than a line: behind a hyphen or slash of its own, else where a syllable may begin, else
/// wherever the line is full. Neither side is empty.
fn split(word: &str, widest: f64) -> (String, &str) {
    let full = prefix(word, widest - advance('-'));
    let mut signs = word.char_indices().peekable();
    let (mut own, mut syllable, mut anywhere) = (None, None, None);
    let mut before: Option<char> = None;
    while let Some((at, sign)) = signs.next() {
        if at > full && anywhere.is_some() {
            break;
        }
        if let Some(last) = before.filter(|_| !is_mark(sign)) {
            anywhere = Some(at);
            let next = signs.peek().map_or(' ', |(_, next)| *next);
            if matches!(last, '-' | '/' | '–') {
                own = Some(at);
            } else if at >= 3
                && last.is_alphabetic()
                && sign.is_alphabetic()
                && !is_vowel(sign)
                && is_vowel(next)
                && last != 'c'
            {
                syllable = Some(at);
            }
        }
        before = Some(sign);
    }
    match (own, syllable.or(anywhere)) {
        (Some(at), _) => (word[..at].to_owned(), &word[at..]),
        (None, Some(at)) => (format!("{}-", &word[..at]), &word[at..]),
        (None, None) => (word.to_owned(), ""),
    }
}

/// Ends a line with an ellipsis, within `widest`.
fn shorten(line: &mut String, widest: f64) {
    while !line.is_empty() && !fits(line, widest - advance('…')) {
        line.pop();
    }
    line.truncate(line.trim_end_matches(|sign: char| !sign.is_alphanumeric()).len());
    line.push('…');
}

fn is_vowel(sign: char) -> bool {
    "aeiouyáàâäéèêëíìîïóòôöúùûü".contains(sign.to_lowercase().next().unwrap_or(sign))
}

/// A sign that belongs to the letter before it.
fn is_mark(sign: char) -> bool {
    matches!(sign, '\u{300}'..='\u{36f}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}')
}

/// The width of one sign in units, rounded up within its group.
fn advance(sign: char) -> f64 {
    let thousandths = match sign {
        'i' | 'j' | 'l' | '\'' | '’' | '‘' => 290.0,
        ' ' | '.' | ',' | ':' | ';' | '!' | '|' | 'I' => 340.0,
        'f' | 't' | 'r' | '(' | ')' | '[' | ']' | '-' | '/' => 415.0,
        's' | 'z' | 'c' | '?' | '–' | '"' | '“' | '”' => 550.0,
        'a' | 'e' | 'k' | 'v' | 'x' | 'y' | 'o' | 'L' | 'J' | 'é' | 'ë' => 615.0,
        'B' | 'E' | 'F' | 'K' | 'P' | 'R' | 'S' | 'T' | 'V' | 'X' | 'Y' | 'Z' => 690.0,
        'w' | '+' | '=' | 'A' | 'C' | 'D' | 'G' | 'H' | 'N' | 'O' | 'Q' | 'U' | '&' => 840.0,
        'm' | 'M' | 'W' | '%' | '@' | '…' | '—' => 1000.0,
        '\u{200b}'..='\u{200f}' | '\u{300}'..='\u{36f}' => 0.0,
        'À'..='Þ' => 840.0,
        '\u{1100}'..='\u{1fff}' | '\u{2e80}'.. => 1300.0,
        _ => 640.0,
    };
    thousandths * SIZE / 1000.0
}
