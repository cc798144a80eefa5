//! What an open page hears, and what it does not.

use std::fs;

use super::{page, small};
use crate::support::folder::{site, write};
use crate::support::server::{Server, status};
use crate::support::site::GUIDE;

#[test]
fn a_page_loads_again_only_when_it_changed_itself() {
    let folder = small();
    write(folder.path(), "content/pages/twee.md", page("Twee", "Tweede tekst."));
    let server = Server::start(folder.path(), &[]);
    let has = server.known("/pages/een/");
    let mut events = server.listen("/pages/een/", &has);
    // It begins with the styles there are and with what was found.
    assert_eq!(events.next().0, "styles");
    let (name, told) = events.next();
    assert!(name == "findings" && told.contains("\"level\":null"), "{told}");
    // Another page changes: nothing is heard of it, so the next thing heard is the change of this page.
    write(folder.path(), "content/pages/twee.md", page("Twee", "Anders."));
    server.shows("/pages/twee/", "Anders.");
    write(folder.path(), "content/pages/een.md", page("Een", "Ook anders."));
    assert_eq!(events.next().0, "reload");
    server.shows("/pages/een/", "Ook anders.");
    assert_ne!(server.known("/pages/een/"), has);
    // Who comes with an old page is told at once.
    assert_eq!(server.listen("/pages/een/", &has).next().0, "reload");
    // A page that is gone changed as well.
    let mut events = server.listen("/pages/twee/", &server.known("/pages/twee/"));
    fs::remove_file(folder.path().join("content/pages/twee.md")).expect("it can be removed");
    events.hear("reload", "");
    server.loses("/pages/twee/");
}

#[test]
fn styles_are_exchanged_without_loading_the_page() {
    let guide = format!("{GUIDE}theme: eigen\n");
    let folder =
        site([("content/guide.yml", guide.as_str()), ("themes/eigen/styles/90-eigen.css", "body { margin: 1px }\n")]);
    let server = Server::start(folder.path(), &[]);
    let mut events = server.listen("/", &server.known("/"));
    let (name, before) = events.next();
    assert_eq!(name, "styles");
    events.hear("findings", "");
    write(folder.path(), "themes/eigen/styles/90-eigen.css", "body { margin: 2px }\n");
    let (name, after) = events.next();
    assert_eq!(name, "styles", "{after}");
    assert_ne!(before, after);
    let paths: Vec<String> = serde_json::from_str(&after).expect("a list of addresses");
    assert!(paths.iter().any(|path| server.page(path).1.contains("margin:2px")), "{paths:?}");
}

#[test]
fn the_last_good_site_stays_up_while_there_are_errors() {
    let folder = small();
    let server = Server::start(folder.path(), &[]);
    let mut events = server.listen("/pages/een/", &server.known("/pages/een/"));
    events.hear("findings", "\"level\":null");
    write(folder.path(), "content/pages/een.md", page("Een", "Zie [dit](nergens.md)."));
    let told = events.hear("findings", "\"level\":\"error\"");
    for piece in [
        "\"code\":\"link/broken\"",
        "\"path\":\"content/pages/een.md\",\"line\":5,\"column\":11",
        "[\"Zie [dit](\",\"nergens.md\",\").\"]",
        "De link “nergens.md” leidt nergens heen.",
        "Verbeter het adres, of maak de pagina.",
        "De laatste goede versie van de site blijft staan",
    ] {
        assert!(told.contains(piece), "{piece} is not in {told}");
    }
    assert!(server.page("/pages/een/").1.contains("Eerste tekst."));
    write(folder.path(), "content/pages/een.md", page("Een", "Hersteld."));
    events.hear("reload", "");
    server.shows("/pages/een/", "Hersteld.");
    // The same page in the end: then it is only told that all is well.
    let mut events = server.listen("/pages/een/", &server.known("/pages/een/"));
    write(folder.path(), "content/pages/een.md", page("Een", "Zie [dit](nergens.md)."));
    events.hear("findings", "\"level\":\"error\"");
    write(folder.path(), "content/pages/een.md", page("Een", "Hersteld."));
    assert_eq!(events.next().0, "findings");
}

#[test]
fn a_site_that_begins_with_errors_is_shown_once_they_are_gone() {
    let folder = site([("content/pages/een.md", page("Een", "Zie [dit](nergens.md)."))]);
    let server = Server::start(folder.path(), &[]);
    let (head, body) = server.ask("GET", "/pages/een/");
    let body = String::from_utf8_lossy(&body);
    assert!(status(&head) == "503" && head.contains("Content-Security-Policy: default-src 'self';"), "{head}");
    assert!(body.contains("<h1>Er is nog geen site om te tonen</h1>") && body.contains("live.js"), "{body}");
    let mut events = server.listen("/pages/een/", &server.known("/pages/een/"));
    events.hear("findings", "De gids wordt getoond zodra de fouten weg zijn.");
    write(folder.path(), "content/pages/een.md", page("Een", "Nu wel."));
    events.hear("reload", "");
    server.shows("/pages/een/", "Nu wel.");
}

/// A template can be right by itself and still fail on a page: that is found when the page is made.
#[test]
fn a_page_that_cannot_be_made_keeps_its_last_form() {
    let guide = format!("{GUIDE}theme: eigen\n");
    let footer = "<footer>Goede voet</footer>\n";
    let folder = site([
        ("content/guide.yml", guide.as_str()),
        ("themes/eigen/components/footer.html", footer),
        ("content/pages/een.md", &page("Een", "Eerste tekst.")),
    ]);
    let server = Server::start(folder.path(), &[]);
    server.shows("/pages/een/", "Goede voet");
    let mut events = server.listen("/pages/een/", &server.known("/pages/een/"));
    events.hear("findings", "\"level\":null");
    let failing = "<footer>{{ site.title.nergens.nooit }}</footer>\n";
    write(folder.path(), "themes/eigen/components/footer.html", failing);
    events.hear("findings", "\"level\":\"error\"");
    server.shows("/pages/een/", "Goede voet");
    write(folder.path(), "themes/eigen/components/footer.html", "<footer>Betere voet</footer>\n");
    events.hear("reload", "");
    server.shows("/pages/een/", "Betere voet");
}

#[test]
fn pages_are_sent_as_built_when_that_is_asked() {
    let folder = small();
    let server = Server::start(folder.path(), &["--no-reload", "--out", "web"]);
    let (_, sent) = server.ask("GET", "/pages/een/");
    assert_eq!(sent, fs::read(folder.path().join("web/pages/een/index.html")).expect("it was written"));
    assert!(!String::from_utf8_lossy(&sent).contains("live.js"));
    assert_eq!(server.page("/.stagegids/live.js").0, "404");
    // Changes are followed all the same, in the folder too.
    write(folder.path(), "content/pages/een.md", page("Een", "Anders."));
    server.shows("/pages/een/", "Anders.");
    let written = || fs::read_to_string(folder.path().join("web/pages/een/index.html")).unwrap_or_default();
    server.until("/pages/een/", "written too", |_, _| written().contains("Anders."));
}
