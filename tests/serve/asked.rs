//! What is asked of the server, and by whom.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;

use super::{page, small};
use crate::support::folder::{site, snapshot, write};
use crate::support::server::{Server, status, value};
use crate::support::site::GUIDE;

#[test]
fn nothing_is_written_unless_asked() {
    let folder = small();
    write(folder.path(), "public/index.html", "van iemand anders");
    let before = snapshot(folder.path());
    let server = Server::start(folder.path(), &[]);
    for path in ["/", "/pages/een/", "/guide.json", "/nergens"] {
        server.ask("GET", path);
    }
    drop(server);
    assert_eq!(snapshot(folder.path()), before);
}

#[test]
fn a_part_of_a_film_can_be_asked() {
    let film: Vec<u8> = (0..200_000u32).map(|at| (at % 251) as u8).collect();
    let player =
        "## Media: Film\n<!-- file: film.mp4; kind: video; length: 1 min -->\n\nBeeld.\n\n### Transcript\n\nTekst.\n";
    let folder = site([("content/pages/een.md", page("Een", player))]);
    write(folder.path(), "content/pages/film.mp4", &film);
    write(folder.path(), "content/pages/twee.md", page("Twee", "[De film](film.mp4)"));
    write(folder.path(), "content/pages/een.md", page("Een", "Tekst."));
    let server = Server::start(folder.path(), &[]);
    let text = server.shows("/pages/twee/", "/assets/film.");
    let (_, rest) = text.split_once("/assets/film.").expect("it was waited for");
    let path = format!("/assets/film.{}", rest.split('"').next().expect("an address ends"));
    let (head, whole) = server.ask("GET", &path);
    assert_eq!((status(&head), value(&head, "Content-Type")), ("200".into(), "video/mp4".into()));
    assert!(value(&head, "Accept-Ranges") == "bytes" && whole == film, "{head}");
    let tag = value(&head, "ETag");
    let part = |headers: &[(&str, &str)]| server.ask_with("GET", &path, headers);
    let (head, bytes) = part(&[("Range", "bytes=1000-1999")]);
    assert_eq!((status(&head), value(&head, "Content-Range")), ("206".into(), "bytes 1000-1999/200000".into()));
    assert_eq!(bytes, film[1000..2000]);
    let (head, bytes) = part(&[("Range", "bytes=-500")]);
    assert!(status(&head) == "206" && bytes == film[199_500..], "{head}");
    let (head, bytes) = part(&[("Range", "bytes=200000-")]);
    assert_eq!((status(&head), value(&head, "Content-Range")), ("416".into(), "bytes */200000".into()));
    assert!(bytes.is_empty());
    let (head, bytes) = part(&[("Range", "bytes=0-9"), ("If-Range", "\"anders\"")]);
    assert!(status(&head) == "200" && bytes == film, "{head}");
    let (head, bytes) = part(&[("Range", "bytes=0-9"), ("If-Range", &tag)]);
    assert!(status(&head) == "206" && bytes == film[..10], "{head}");
    let (head, bytes) = server.ask_with("HEAD", &path, &[("Range", "bytes=0-9")]);
    assert!(status(&head) == "206" && value(&head, "Content-Length") == "10" && bytes.is_empty(), "{head}");
}

#[test]
fn what_the_browser_has_is_not_sent_again() {
    let folder = small();
    let server = Server::start(folder.path(), &[]);
    let (head, _) = server.ask("GET", "/pages/een/");
    let tag = value(&head, "ETag");
    let again = |tag: &str| server.ask_with("GET", "/pages/een/", &[("If-None-Match", tag)]);
    let (head, body) = again(&tag);
    assert!(status(&head) == "304" && body.is_empty() && value(&head, "ETag") == tag, "{head}");
    assert_eq!(status(&again("\"anders\"").0), "200");
    assert_eq!(status(&again(&format!("\"anders\", {tag}")).0), "304");
    write(folder.path(), "content/pages/een.md", page("Een", "Anders."));
    server.shows("/pages/een/", "Anders.");
    assert_eq!(status(&again(&tag).0), "200");
}

#[test]
fn many_requests_on_one_connection_are_answered_in_turn() {
    let folder = small();
    let server = Server::start(folder.path(), &[]);
    let mut stream = TcpStream::connect(server.host()).expect("the server listens");
    let request = |path: &str, more: &str| format!("GET {path} HTTP/1.1\r\nHost: {}\r\n{more}\r\n", server.host());
    let all = format!(
        "{}{}{}",
        request("/robots.txt", ""),
        request("/nergens", ""),
        request("/pages/een/", "Connection: close\r\n")
    );
    stream.write_all(all.as_bytes()).expect("it can be asked");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).expect("it answers and then closes");
    let text = String::from_utf8_lossy(&answer);
    let heads: Vec<&str> = text.lines().filter(|line| line.starts_with("HTTP/1.1 ")).collect();
    assert_eq!(heads, ["HTTP/1.1 200 OK", "HTTP/1.1 404 Not Found", "HTTP/1.1 200 OK"]);
    assert!(text.ends_with("</html>\n") && text.contains("Eerste tekst."));
}

/// What comes in is not trusted: the server says no, or hangs up, and goes on.
#[test]
fn nonsense_does_not_stop_it() {
    let folder = small();
    let server = Server::start(folder.path(), &[]);
    let long = format!("GET /{} HTTP/1.1\r\n\r\n", "a".repeat(100_000));
    let many = format!("GET / HTTP/1.1\r\n{}\r\n", "X-A: b\r\n".repeat(500));
    for nonsense in [
        "\r\n\r\n",
        "GET\r\n\r\n",
        "\u{0}\u{1}\n\n",
        "GET / HTTP/9.9\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        &long,
        &many,
    ] {
        let mut stream = TcpStream::connect(server.host()).expect("the server listens");
        stream.write_all(nonsense.as_bytes()).ok();
        stream.shutdown(std::net::Shutdown::Write).ok();
        stream.read_to_end(&mut Vec::new()).ok();
    }
    for path in [
        "/%",
        "/%zz",
        "/%ff",
        "//",
        "/?",
        "/#",
        "/.stagegids/events",
        "/.stagegids/x",
        "/.stagegids/../x",
        "*",
        "/a//b",
    ] {
        let (head, _) =
            if path.ends_with("events") { ("HTTP/1.1 200".to_owned(), vec![]) } else { server.ask("GET", path) };
        assert!(head.starts_with("HTTP/1.1 "), "{path}: {head}");
    }
    assert!(status(&server.ask("POST", "/.stagegids/events").0) == "405");
    server.shows("/pages/een/", "Eerste tekst.");
}

/// A page of another site that made its own name lead to this computer learns nothing.
#[test]
fn another_name_for_this_computer_is_refused() {
    let folder = small();
    let server = Server::start(folder.path(), &[]);
    let ask = |host: &str, path: &str| status(&server.ask_with("GET", path, &[("Host", host)]).0);
    assert_eq!(ask("localhost:8000", "/"), "200");
    assert_eq!(ask("[::1]:8000", "/"), "200");
    for path in ["/", "/guide.json", "/.stagegids/events", "/.stagegids/live.js"] {
        assert_eq!(ask("kwaad.example", path), "403", "{path}");
    }
}

#[test]
fn the_network_may_look_when_that_is_asked() {
    let folder = small();
    let server = Server::start(folder.path(), &["--host", "0.0.0.0"]);
    assert!(server.address.starts_with("http://127.0.0.1:"), "{}", server.address);
    let (head, _) = server.ask_with("GET", "/", &[("Host", "mijn-computer.school.be")]);
    assert_eq!(status(&head), "200");
}

/// A worker from the time that the site was looked at as built would hide what changes.
#[test]
fn nothing_is_kept_for_reading_without_network() {
    let folder = small();
    write(folder.path(), "content/guide.yml", GUIDE.replace("offline: false", "offline: true"));
    let live = Server::start(folder.path(), &[]);
    let (_, worker) = live.page("/sw.js");
    assert!(worker.contains("unregister()") && !worker.contains("\"shell\""), "{worker}");
    let plain = Server::start(folder.path(), &["--no-reload"]);
    assert!(plain.page("/sw.js").1.contains("\"shell\""));
}

/// What takes long is made when somebody asks for it.
#[test]
fn papers_and_search_are_made_when_asked() {
    let folder = small();
    let settings = GUIDE.replace("pdf: false", "pdf: true").replace("search: false", "search: true");
    write(folder.path(), "content/guide.yml", settings);
    let server = Server::start(folder.path(), &[]);
    if cfg!(feature = "pdf") {
        let (head, pdf) = server.ask("GET", "/pages/een/een.pdf");
        assert_eq!((status(&head), value(&head, "Content-Type")), ("200".into(), "application/pdf".into()));
        assert!(pdf.starts_with(b"%PDF-") && fs::read_dir(folder.path()).expect("it is a folder").count() == 1);
    }
    if cfg!(feature = "search") {
        let (status, text) = server.page("/assets/search/nl/pagefind-entry.json");
        assert!(status == "200" && text.contains("\"page_count\":"), "{text}");
    }
}
