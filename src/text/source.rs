//! The text of one input file and the way from a byte to its line and column.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use arcstr::ArcStr;

use super::fingerprint::Fingerprint;
use super::span::{SourceId, Span};

/// One text file of the site, as read.
#[derive(Clone, Debug)]
pub struct Source {
    pub id: SourceId,
    /// Path from the site folder, with `/`: `content/rubrics/x.md`.
    pub path: Arc<str>,
    /// The text, without a repair: a byte-order mark and CRLF stay. Invalid UTF-8 is replaced (and reported by `read`).
    pub text: ArcStr,
    pub fingerprint: Fingerprint,
    lines: OnceLock<Arc<[u32]>>,
    /// How many characters begin before each block of [`BLOCK`] bytes, so that columns in a very long line stay cheap.
    characters: OnceLock<Arc<[u32]>>,
}

const BLOCK: usize = 4096;

/// A place for people: both count from 1, the column in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LineColumn {
    pub line: usize,
    pub column: usize,
}

impl Source {
    pub fn new(id: SourceId, path: Arc<str>, text: ArcStr) -> Self {
        let fingerprint = Fingerprint::of(text.as_bytes());
        Source { id, path, text, fingerprint, lines: OnceLock::new(), characters: OnceLock::new() }
    }

    /// Line and column of `byte`; a byte past the end is the end.
    pub fn line_column(&self, byte: u32) -> LineColumn {
        let starts = self.line_starts();
        let line = starts.partition_point(|start| *start <= byte).max(1);
        let from = self.behind_mark(starts[line - 1] as usize);
        let to = (byte as usize).clamp(from, self.text.len());
        LineColumn { line, column: self.characters_before(to) - self.characters_before(from) + 1 }
    }

    /// The line that holds `byte`, without its break and without a byte-order mark.
    pub fn line_range(&self, byte: u32) -> Range<usize> {
        let starts = self.line_starts();
        let line = starts.partition_point(|start| *start <= byte).max(1);
        let from = self.behind_mark(starts[line - 1] as usize);
        let to = starts.get(line).map_or(self.text.len(), |next| *next as usize);
        let text = self.text.get(from..to).unwrap_or("");
        let text = text.strip_suffix('\n').unwrap_or(text);
        from..from + text.strip_suffix('\r').unwrap_or(text).len()
    }

    /// The text of a span; empty where the span does not fit this source.
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or("")
    }

    /// The start of a line, past the byte-order mark if the file begins with one.
    fn behind_mark(&self, start: usize) -> usize {
        if start == 0 && self.text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { start }
    }

    /// How many characters begin before `byte`, which lies in the text.
    fn characters_before(&self, byte: usize) -> usize {
        let begins = |bytes: &[u8]| bytes.iter().filter(|byte| **byte & 0b1100_0000 != 0b1000_0000).count();
        let before_blocks = self.characters.get_or_init(|| {
            let counts = self.text.as_bytes().chunks(BLOCK).map(begins).chain([0]);
            let sums = counts.scan(0, |sum, count| {
                let before = *sum;
                *sum += count;
                Some(u32::try_from(before).unwrap_or(u32::MAX))
            });
            sums.collect()
        });
        let block = byte / BLOCK;
        before_blocks[block] as usize + begins(&self.text.as_bytes()[block * BLOCK..byte])
    }

    fn line_starts(&self) -> &[u32] {
        self.lines.get_or_init(|| {
            let breaks = self.text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
            let starts = breaks.map(|(at, _)| u32::try_from(at + 1).unwrap_or(u32::MAX));
            std::iter::once(0).chain(starts).collect()
        })
    }
}

/// All sources of a compilation, found by number.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// Shared: a guide, and what is kept for the next one, hold the same list.
    by_id: Arc<Vec<Option<Source>>>,
}

impl Sources {
    pub fn insert(&mut self, source: Source) {
        let place = source.id.0 as usize;
        let by_id = Arc::make_mut(&mut self.by_id);
        if by_id.len() <= place {
            by_id.resize(place + 1, None);
        }
        by_id[place] = Some(source);
    }

    pub fn get(&self, id: SourceId) -> Option<&Source> {
        self.by_id.get(id.0 as usize)?.as_ref()
    }

    /// The sources in order of their number.
    pub fn iter(&self) -> impl Iterator<Item = &Source> {
        self.by_id.iter().flatten()
    }
}
