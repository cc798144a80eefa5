//! Texts packed beside themselves, as `.br` (RFC 7932) and `.gz` (RFC 1952), for a web server that sends what it finds.

use std::io::Write as _;

use flate2::{Compression, GzBuilder};

use crate::exporters::exporter::{Body, Output};

/// Kinds of files that get much smaller.
const TEXTS: &[&str] =
    &["css", "csv", "html", "ics", "js", "json", "pagefind", "svg", "txt", "vtt", "webmanifest", "xml"];
/// Fewer bytes than this are one packet either way.
const LEAST: usize = 1_000;
/// Of 11 and 9: what comes after it takes ten times as long for a few percent.
const BROTLI: i32 = 9;
const GZIP: u32 = 9;

/// What stands beside some outputs, where it is smaller. No time is written, so that the same text gives the same bytes.
pub fn beside(outputs: &[Output]) -> Vec<Output> {
    let mut packed = Vec::new();
    for output in outputs {
        let Body::Bytes(bytes) = &output.body else { continue };
        let end = output.path.rsplit_once('.').map_or("", |(_, end)| end);
        if bytes.len() < LEAST || !TEXTS.contains(&end) {
            continue;
        }
        let smaller =
            [("br", brotli(bytes)), ("gz", gzip(bytes))].into_iter().filter(|(_, made)| made.len() < bytes.len());
        packed.extend(smaller.map(|(end, made)| Output::new(format!("{}.{end}", output.path), made)));
    }
    packed
}

fn brotli(bytes: &[u8]) -> Vec<u8> {
    let mut packed = Vec::with_capacity(bytes.len() / 3);
    let params = brotli::enc::BrotliEncoderParams { quality: BROTLI, size_hint: bytes.len(), ..Default::default() };
    brotli::BrotliCompress(&mut &*bytes, &mut packed, &params).expect("memory takes all that is written");
    packed
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packer = GzBuilder::new().mtime(0).write(Vec::with_capacity(bytes.len() / 3), Compression::new(GZIP));
    packer.write_all(bytes).and_then(|()| packer.finish()).expect("memory takes all that is written")
}
