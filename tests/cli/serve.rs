//! `serve`: what it says, and how it answers.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;

use super::{folder, say};
use crate::support::server::Server;

const GUIDE: &str = "title: Proef\nseverity: {review/owner: off, review/date: off, page/orphan: off}\n";
const HOME: &str = "---\ntitle: Start\n---\n\nWelkom.\n";
const PAGE: &str = "---\ntitle: Élan\n---\n\nTekst.\n";

#[test]
fn the_site_can_be_looked_at() {
    let files = [("content/guide.yml", GUIDE), ("content/index.md", HOME), ("content/pages/élan.md", PAGE)];
    let site = folder(&files);
    let server = Server::start(site.path(), &[]);
    assert!(server.address.starts_with("http://127.0.0.1:"), "{}", server.address);
    let (head, body) = server.ask("GET", "/");
    assert!(head.starts_with("HTTP/1.1 200 "), "{head}");
    assert!(String::from_utf8_lossy(&body).contains("Welkom."));
    for (path, status, content_type) in [
        ("/", "200", "text/html; charset=utf-8"),
        ("/index.html?x=1", "200", "text/html; charset=utf-8"),
        ("/pages/%C3%A9lan/", "200", "text/html; charset=utf-8"),
        ("/guide.json", "200", "application/json; charset=utf-8"),
        ("/robots.txt", "200", "text/plain; charset=utf-8"),
        ("/nergens/", "404", "text/html; charset=utf-8"),
    ] {
        assert_eq!(server.head(path, "Content-Type"), (status.to_owned(), content_type.to_owned()), "{path}");
    }
    assert_eq!(server.head("/pages", "Location"), ("302".to_owned(), "/pages/".to_owned()));
    assert_eq!(server.head("/pages?a=b", "Location"), ("302".to_owned(), "/pages/?a=b".to_owned()));
    let (_, missing) = server.ask("GET", "/nergens");
    assert_eq!(missing, server.ask("GET", "/404.html").1);
    let (head, body) = server.ask("HEAD", "/");
    assert!(head.starts_with("HTTP/1.1 200 ") && body.is_empty(), "{head}");
    assert!(server.ask("POST", "/").0.starts_with("HTTP/1.1 405 "));
}

#[test]
fn every_answer_carries_the_policy() {
    let site = folder(&[("content/guide.yml", GUIDE), ("content/index.md", HOME), ("content/pages/een.md", PAGE)]);
    let server = Server::start(site.path(), &[]);
    for (path, status) in [("/", "200"), ("/robots.txt", "200"), ("/pages", "302"), ("/nergens/", "404")] {
        let (_, policy) = server.head(path, "Content-Security-Policy");
        assert!(policy.starts_with("default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; "), "{path}: {policy}");
        assert!(policy.ends_with("; frame-ancestors 'self'"), "{path}: {policy}");
        for (header, value) in [("Referrer-Policy", "same-origin"), ("X-Content-Type-Options", "nosniff")] {
            assert_eq!(server.head(path, header), (status.to_owned(), value.to_owned()), "{path}: {header}");
        }
    }
}

/// A browser opens several connections at one moment and keeps them, unless it is told not to.
#[test]
fn many_connections_at_once_are_all_answered() {
    let site = folder(&[("content/guide.yml", GUIDE), ("content/index.md", HOME)]);
    let server = Server::start(site.path(), &[]);
    let host = server.address.split('/').nth(2).expect("an address has a host");
    for round in 0..20 {
        let clients = (0..12).map(|_| TcpStream::connect(host).expect("the server listens"));
        let clients: Vec<TcpStream> = clients.collect();
        for mut client in &clients {
            write!(client, "GET / HTTP/1.1\r\nHost: {host}\r\n\r\n").expect("it can be asked");
        }
        for client in clients {
            let wait = std::time::Duration::from_secs(60);
            client.set_read_timeout(Some(wait)).expect("a client may stop waiting");
            let head: Vec<String> = BufReader::new(&client).lines().map_while(Result::ok).take(1).collect();
            assert_eq!(head, ["HTTP/1.1 200 OK"], "round {round}");
        }
    }
}

#[test]
fn nothing_outside_the_site_can_be_read() {
    let site = folder(&[("content/guide.yml", GUIDE), ("content/index.md", HOME), ("geheim.txt", "geheim")]);
    let server = Server::start(site.path(), &[]);
    for path in [
        "/../geheim.txt",
        "/%2e%2e/geheim.txt",
        "/..%2fgeheim.txt",
        "/..%5cgeheim.txt",
        "//geheim.txt",
        "/pages/../../geheim.txt",
        "/%00",
        "/.stagegids/x",
    ] {
        let (head, body) = server.ask("GET", path);
        assert!(head.starts_with("HTTP/1.1 404 "), "{path}: {head}");
        assert!(!String::from_utf8_lossy(&body).contains("geheim"), "{path}");
    }
    assert_eq!(server.head("//public/", "Location").1, "");
}

#[test]
fn a_site_below_a_path_is_shown_there() {
    let guide = format!("{GUIDE}url: https://voorbeeld.be/stage/gids/\n");
    let site = folder(&[("content/guide.yml", &guide), ("content/index.md", HOME), ("content/pages/een.md", PAGE)]);
    let server = Server::start(site.path(), &["--out", "web"]);
    assert!(server.address.ends_with("/stage/gids/"), "{}", server.address);
    assert_eq!(server.head("/stage/gids/", "Content-Type").0, "200");
    assert_eq!(server.head("/", "Location"), ("302".to_owned(), "/stage/gids/".to_owned()));
    assert_eq!(server.head("/stage/gids", "Location"), ("302".to_owned(), "/stage/gids/".to_owned()));
    assert_eq!(server.head("/stage/gids/pages", "Location"), ("302".to_owned(), "/stage/gids/pages/".to_owned()));
    assert_eq!(server.head("/pages/", "Location").0, "404");
    assert!(site.path().join("web/index.html").exists());
}

#[test]
fn a_port_in_use_is_told() {
    let site = folder(&[("content/guide.yml", GUIDE), ("content/index.md", HOME)]);
    let first = std::net::TcpListener::bind("127.0.0.1:0").expect("there is a free port");
    let port = first.local_addr().expect("it has an address").port().to_string();
    let said = say(site.path(), &["serve", "--port", &port]);
    assert_eq!((said.code, said.out.as_str()), (3, ""));
    assert!(said.err.contains(&format!("fout: Poort {port} is niet vrij (")), "{}", said.err);
    assert!(said.err.ends_with("Kies een andere met --port.\n"), "{}", said.err);
}
