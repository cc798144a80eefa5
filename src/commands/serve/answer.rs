//! What is answered to a request: a file of the site, one of our own, where it stands instead, or that it is not there.

use std::net::IpAddr;
use std::path::Path;
use std::sync::Arc;

use super::http::{self, Answer, Body, Request};
use super::live::{Live, State};
use super::page;
use super::types::content_type;
use crate::commands::words::Words;
use crate::disk::Piece;
use crate::exporters::headers::{self, HEADERS};
use crate::exporters::offline;
use crate::markup::links::{decode, join};
use crate::stage::shelf::{Asked, Edition, Held, Item};
use crate::text::fingerprint::Fingerprint;

/// The site's own page for what is not there.
pub const MISSING: &str = "404.html";

/// An answer, and which part of its bytes goes out: start and length.
pub type Sent = (Answer, (u64, u64));

/// The answer to a request; the site's content lies in the folder `site`.
pub fn answer(request: &Request, live: &Live, site: &Path) -> Sent {
    if !live.open && !is_local(request.header("host")) {
        // A page of another site may have made its own name lead here.
        return whole(Answer::new(403, *b""));
    }
    if !matches!(request.method.as_str(), "GET" | "HEAD") {
        return whole(Answer::new(405, *b"").with("Allow", "GET, HEAD"));
    }
    let (base, state) = (live.base(), live.state());
    let Some(inside) = request.path().strip_prefix(&*base) else {
        let at_root = request.path() == "/" || format!("{}/", request.path()) == base;
        return if at_root { moved(&base, request) } else { missing(request, live, &state, &base) };
    };
    if let Some(own) = inside.strip_prefix(page::FOLDER).filter(|_| live.tells) {
        return match own {
            "live.js" => bytes(request, page::SCRIPT.as_bytes().into(), content_type(own), 200),
            "live.css" => bytes(request, page::STYLE.as_bytes().into(), content_type(own), 200),
            _ => missing(request, live, &state, &base),
        };
    }
    let Some(edition) = &state.edition else { return waiting(request, &state, &base) };
    let Some(path) = path(inside) else { return missing(request, live, &state, &base) };
    if live.tells && path == offline::WORKER {
        // Pages that are kept for reading without network would hide what changes.
        let text = offline::farewell(&edition.compiled.site);
        return bytes(request, text.into_bytes().into(), content_type(&path), 200);
    }
    match live.file(edition, &path) {
        Asked::Found(found) => allowed(file(request, live, site, &path, &base, found, 200), &path, edition),
        Asked::Failed(_, Some(before)) => allowed(file(request, live, site, &path, &base, before, 200), &path, edition),
        Asked::Failed(_, None) => waiting(request, &state, &base),
        Asked::Missing if has_index(edition, live, &path) => {
            moved(&format!("{base}{}/", inside.trim_matches('/')), request)
        }
        Asked::Missing => missing(request, live, &state, &base),
    }
}

/// The answer with the policy of the editor in the browser, where it is one of its files.
fn allowed((answer, part): Sent, path: &str, edition: &Edition) -> Sent {
    let config = &edition.compiled.guide().config;
    let own = headers::of(path, config).into_iter().find(|(name, value)| !HEADERS.contains(&(name, value)));
    (own.into_iter().fold(answer, |answer, (name, value)| answer.with(name, value)), part)
}

/// Whether a request names this computer: `localhost`, or an address of it.
fn is_local(host: Option<&str>) -> bool {
    let Some(host) = host else { return true };
    let name = match host.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or(""),
        None => host.rsplit_once(':').map_or(host, |(name, _)| name),
    };
    let name = name.trim_end_matches('.').to_ascii_lowercase();
    name == "localhost" || name.ends_with(".localhost") || name.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

/// The path of the file behind an address inside the site. Nothing outside it can be named, nor what is hidden.
pub fn path(inside: &str) -> Option<String> {
    let address = decode(inside);
    let path = join("", &address).filter(|path| !path.contains('\0'))?;
    if path.split('/').any(|part| part.starts_with('.')) {
        return None;
    }
    let is_folder = path.is_empty() || address.ends_with('/');
    Some(match (is_folder, path.is_empty()) {
        (true, true) => "index.html".to_owned(),
        (true, false) => format!("{path}/index.html"),
        (false, _) => path,
    })
}

fn has_index(edition: &Edition, live: &Live, path: &str) -> bool {
    matches!(live.file(edition, &format!("{path}/index.html")), Asked::Found(_) | Asked::Failed(..))
}

/// A file of the site. A page is told of changes.
fn file(request: &Request, live: &Live, site: &Path, path: &str, base: &str, file: Item, status: u16) -> Sent {
    let kind = content_type(path);
    match &file.content {
        Held::Bytes(held) if live.tells && kind.starts_with("text/html") => {
            bytes(request, page::told(&file, held, base), kind, status)
        }
        Held::Bytes(held) => tagged(request, Body::Bytes(held.clone()), file.tag, kind, status),
        Held::Content(from) => match Piece::of_content(site, from) {
            Some(piece) => tagged(request, Body::File(piece), file.tag, kind, status),
            // It was there a moment ago: the next edition will know.
            None => whole(Answer::new(404, *b"")),
        },
    }
}

fn bytes(request: &Request, bytes: Arc<[u8]>, kind: &str, status: u16) -> Sent {
    let tag = Fingerprint::of(&bytes);
    tagged(request, Body::Bytes(bytes), tag, kind, status)
}

/// A file with its tag, or a part of it, or that the browser has it already.
fn tagged(request: &Request, body: Body, tag: Fingerprint, kind: &str, status: u16) -> Sent {
    let (tag, length) = (format!("\"{}\"", tag.short(32)), body.length());
    let answer = Answer { status, headers: Vec::new(), body };
    let answer = answer.with("Content-Type", kind).with("Cache-Control", "no-cache").with("ETag", &*tag);
    if status != 200 {
        return (answer, (0, length));
    }
    let known = request.header("if-none-match");
    if known.is_some_and(|list| list.split(',').any(|one| matches!(one.trim(), "*") || one.trim() == tag)) {
        return (Answer { status: 304, ..answer }, (0, 0));
    }
    let answer = answer.with("Accept-Ranges", "bytes");
    // A part of another version would not fit the parts that the browser has.
    let fits = request.header("if-range").is_none_or(|one| one.trim() == tag);
    let range = request.header("range").filter(|_| fits).map_or(Ok(None), |value| http::range(value, length));
    match range {
        Ok(None) => (answer, (0, length)),
        Ok(Some((start, part))) => {
            let content = format!("bytes {start}-{}/{length}", start + part - 1);
            (Answer { status: 206, ..answer }.with("Content-Range", content), (start, part))
        }
        Err(()) => whole(Answer::new(416, *b"").with("Content-Range", format!("bytes */{length}"))),
    }
}

fn whole(answer: Answer) -> Sent {
    let length = answer.body.length();
    (answer, (0, length))
}

/// The site's own page for what is not there.
fn missing(request: &Request, live: &Live, state: &State, base: &str) -> Sent {
    let Some(edition) = &state.edition else { return waiting(request, state, base) };
    match live.file(edition, MISSING) {
        Asked::Found(found) | Asked::Failed(_, Some(found)) => {
            file(request, live, Path::new(""), MISSING, base, found, 404)
        }
        Asked::Failed(_, None) | Asked::Missing => whole(Answer::new(404, *b"")),
    }
}

/// What stands where nothing can be shown, because of errors.
fn waiting(request: &Request, state: &State, base: &str) -> Sent {
    let language = state.told.language();
    let words = Words::of(language);
    let text = page::waiting(language.tag(), &words.say("live-waiting", &[]), &words.say("live-waits", &[]), base);
    bytes(request, text.into_bytes().into(), content_type(".html"), 503)
}

/// For now only: browsers would remember a lasting redirect of this port for the next guide.
fn moved(to: &str, request: &Request) -> Sent {
    let query = request.query();
    let mark = if query.is_empty() { "" } else { "?" };
    whole(Answer::new(302, *b"").with("Location", format!("{to}{mark}{query}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_leads_to_a_file_inside() {
        assert_eq!(path("").as_deref(), Some("index.html"));
        assert_eq!(path("pages/%C3%A9lan/").as_deref(), Some("pages/élan/index.html"));
        assert_eq!(path("assets/x.css").as_deref(), Some("assets/x.css"));
        for outside in ["../x", "%2e%2e/x", "a/../../x", "..%5cx", "a\0b", ".git/config", "a/.b"] {
            assert_eq!(path(outside), None, "{outside}");
        }
    }

    #[test]
    fn only_this_computer_is_local() {
        for host in ["127.0.0.1:8000", "localhost", "localhost:80", "[::1]:8000", "gids.localhost:1", "127.0.0.9"] {
            assert!(is_local(Some(host)), "{host}");
        }
        for host in ["evil.example", "evil.example:8000", "127.0.0.1.evil.example", "192.168.1.2:8000", "[::2]", ""] {
            assert!(!is_local(Some(host)), "{host}");
        }
    }
}
