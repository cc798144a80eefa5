//! Finds the file that stands behind an address of a built site.

use std::path::Path;

use crate::markup::links::{decode, join};

/// What to answer to a request.
#[derive(Debug, PartialEq, Eq)]
pub enum Served {
    File {
        bytes: Vec<u8>,
        content_type: &'static str,
    },
    /// The address of a folder without its slash.
    Folder,
    Missing,
}

/// The file behind `address` (a path, with or without a query) in the folder `root`. Nothing outside it can be reached.
pub fn served(root: &Path, address: &str) -> Served {
    let address = address.split(['?', '#']).next().unwrap_or("");
    let Some(path) = join("", &decode(address)).filter(|path| !path.contains('\0')) else { return Served::Missing };
    let file = root.join(&path);
    let inside =
        file.canonicalize().ok().zip(root.canonicalize().ok()).is_some_and(|(file, root)| file.starts_with(root));
    if !inside || path.split('/').any(|part| part.starts_with('.')) {
        return Served::Missing;
    }
    let file = match file.is_dir() {
        true if !address.ends_with('/') && !path.is_empty() => return Served::Folder,
        true => file.join("index.html"),
        false => file,
    };
    match std::fs::read(&file) {
        Ok(bytes) => Served::File { bytes, content_type: content_type(&file) },
        Err(_) => Served::Missing,
    }
}

fn content_type(file: &Path) -> &'static str {
    let extension = file.extension().and_then(|extension| extension.to_str()).unwrap_or("").to_ascii_lowercase();
    match extension.as_str() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" => "application/json; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "vtt" => "text/vtt; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/x-icon",
        "mp3" => "audio/mpeg",
        "m4a" => "audio/mp4",
        "ogg" | "opus" => "audio/ogg",
        "wav" => "audio/wav",
        "mp4" => "video/mp4",
        "webm" => "video/webm",
        "pdf" => "application/pdf",
        "woff2" => "font/woff2",
        "wasm" => "application/wasm",
        "zip" => "application/zip",
        "ics" => "text/calendar; charset=utf-8",
        _ => "application/octet-stream",
    }
}
