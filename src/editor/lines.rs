//! Places as an editor counts them: lines from zero, and in a line the units of an encoding.

/// What an editor counts the characters of a line in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    Utf8,
    Utf16,
}

/// A text cut in lines. Lines end with `\n`, `\r\n` or `\r` (Language Server Protocol 3.17, “Text Documents”).
pub struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    pub fn new(text: &'a str) -> Lines<'a> {
        // Editors do not count a byte-order mark.
        let mut starts = vec![if text.starts_with('\u{feff}') { 3 } else { 0 }];
        let bytes = text.as_bytes();
        let ends = |at: &usize| bytes[*at] == b'\n' || (bytes[*at] == b'\r' && bytes.get(at + 1) != Some(&b'\n'));
        starts.extend((0..bytes.len()).filter(ends).map(|at| at + 1));
        Lines { text, starts }
    }

    /// The line and character of a byte; a byte inside a character counts as its start, one past the end as the end.
    pub fn position(&self, byte: usize, encoding: Encoding) -> (u32, u32) {
        let byte = (0..=byte.min(self.text.len())).rev().find(|at| self.text.is_char_boundary(*at)).unwrap_or(0);
        let line = self.starts.partition_point(|start| *start <= byte).saturating_sub(1);
        let before = self.text.get(self.starts[line]..byte).unwrap_or("");
        let units = match encoding {
            Encoding::Utf8 => before.len(),
            Encoding::Utf16 => before.encode_utf16().count(),
        };
        (narrow(line), narrow(units))
    }

    /// The byte of a line and character. A place behind the end of a line is its end, one behind the last line the end
    /// of the text, and one inside a character the start of it.
    pub fn byte(&self, line: u32, character: u32, encoding: Encoding) -> usize {
        let Some(start) = self.starts.get(line as usize).copied() else { return self.text.len() };
        let end = self.starts.get(line as usize + 1).copied().unwrap_or(self.text.len());
        let line = self.text[start..end].trim_end_matches(['\n', '\r']);
        let wanted = character as usize;
        let mut units = 0;
        for (at, sign) in line.char_indices() {
            let next = units
                + match encoding {
                    Encoding::Utf8 => sign.len_utf8(),
                    Encoding::Utf16 => sign.len_utf16(),
                };
            if next > wanted {
                return start + at;
            }
            units = next;
        }
        start + line.len()
    }
}

fn narrow(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_in_the_units_of_the_editor() {
        let text = "a\nÉén 🙂 b\r\nc\rd";
        let lines = Lines::new(text);
        let b = text.find('b').unwrap();
        assert_eq!(lines.position(b, Encoding::Utf16), (1, 7));
        assert_eq!(lines.position(b, Encoding::Utf8), (1, 11));
        assert_eq!(lines.position(text.len(), Encoding::Utf16), (3, 1));
        for encoding in [Encoding::Utf8, Encoding::Utf16] {
            for (at, _) in text.char_indices().filter(|(at, _)| !matches!(text.as_bytes()[*at], b'\n' | b'\r')) {
                let (line, character) = lines.position(at, encoding);
                assert_eq!(lines.byte(line, character, encoding), at);
            }
        }
    }

    #[test]
    fn no_place_is_outside_the_text() {
        let text = "🙂\nb";
        let lines = Lines::new(text);
        assert_eq!(lines.byte(0, 1, Encoding::Utf16), 0);
        assert_eq!(lines.byte(0, 99, Encoding::Utf16), 4);
        assert_eq!(lines.byte(99, 0, Encoding::Utf8), text.len());
        assert_eq!(lines.position(2, Encoding::Utf8), (0, 0));
        assert_eq!(lines.position(99, Encoding::Utf8), (1, 1));
        assert_eq!(Lines::new("\u{feff}ab").position(4, Encoding::Utf16), (0, 1));
        assert_eq!(Lines::new("").byte(0, 0, Encoding::Utf8), 0);
    }
}
