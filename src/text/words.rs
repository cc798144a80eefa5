//! How many words a text has.

/// The words of a text: runs of bytes that are not white space. Every byte of the guide passes here, so pieces are short
/// enough to be counted in a byte, many at a time.
pub fn count(text: &str) -> usize {
    const PIECE: usize = 255;
    // All control characters that get this far are white space.
    let space = |byte: u8| byte <= b' ';
    let bytes = text.as_bytes();
    let begins = |pair: (&u8, &u8)| u8::from(space(*pair.0) & !space(*pair.1));
    let before = bytes.chunks(PIECE);
    let after = bytes.get(1..).unwrap_or_default().chunks(PIECE);
    let pieces = before.zip(after).map(|(before, after)| before.iter().zip(after).map(begins).sum::<u8>());
    pieces.map(usize::from).sum::<usize>() + usize::from(bytes.first().is_some_and(|first| !space(*first)))
}

#[cfg(test)]
mod tests {
    use super::count;

    #[test]
    fn words_are_what_stands_between_white_space() {
        for (text, words) in [("", 0), (" \n", 0), ("één", 1), ("  Je loopt\n\nstage.\t", 3), ("a b", 2)] {
            assert_eq!(count(text), words, "{text:?}");
        }
    }
}
