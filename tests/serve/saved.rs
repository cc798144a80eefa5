//! The ways in which editors and git change files.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::Path;
use std::time::Duration;

use super::{page, small};
use crate::support::folder::{site, write};
use crate::support::server::Server;
use crate::support::site::GUIDE;

/// Shows that the server still follows: the page gets a text that it never had.
fn still_follows(server: &Server, folder: &Path, text: &str) {
    write(folder, "content/pages/een.md", page("Een", text));
    server.shows("/pages/een/", text);
}

#[test]
fn a_file_may_be_saved_in_any_way() {
    let folder = small();
    let server = Server::start(folder.path(), &[]);
    let path = folder.path().join("content/pages/een.md");
    server.shows("/pages/een/", "Eerste tekst.");

    // Written over.
    fs::write(&path, page("Een", "Over het vorige.")).expect("it can be written");
    server.shows("/pages/een/", "Over het vorige.");

    // Made empty, and written after a moment, in two pieces.
    let mut file = OpenOptions::new().write(true).truncate(true).open(&path).expect("it can be opened");
    std::thread::sleep(Duration::from_millis(40));
    file.write_all(b"---\ntitle: Een\n").expect("it can be written");
    file.flush().expect("it can be written");
    std::thread::sleep(Duration::from_millis(40));
    file.write_all(b"---\n\nIn stukken.\n").expect("it can be written");
    drop(file);
    server.shows("/pages/een/", "In stukken.");

    // A new file takes its name.
    let beside = folder.path().join("content/pages/.een.md.tmp");
    fs::write(&beside, page("Een", "Hernoemd.")).expect("it can be written");
    fs::rename(&beside, &path).expect("it can be renamed");
    server.shows("/pages/een/", "Hernoemd.");

    // Set aside, and written anew.
    let backup = folder.path().join("content/pages/een.md~");
    fs::rename(&path, &backup).expect("it can be renamed");
    fs::write(&path, page("Een", "Na een kopie.")).expect("it can be written");
    fs::remove_file(&backup).expect("it can be removed");
    server.shows("/pages/een/", "Na een kopie.");

    // Files that editors keep beside it for a while.
    for name in [".een.md.swp", "4913", "een.md~", "#een.md#", "een.md___jb_tmp___"] {
        fs::write(folder.path().join("content/pages").join(name), "iets").expect("it can be written");
        fs::remove_file(folder.path().join("content/pages").join(name)).expect("it can be removed");
    }
    #[cfg(unix)]
    std::os::unix::fs::symlink("iemand@elders.1234", folder.path().join("content/pages/.#een.md"))
        .expect("links can be made");
    still_follows(&server, folder.path(), "En verder.");
    assert_eq!(server.page("/pages/een/").0, "200");
}

#[test]
fn files_come_and_go() {
    let folder = small();
    let server = Server::start(folder.path(), &[]);
    server.loses("/pages/twee/");
    write(folder.path(), "content/pages/twee.md", page("Twee", "Nieuw."));
    server.shows("/pages/twee/", "Nieuw.");
    write(folder.path(), "content/handbooks/gids/index.md", page("Gids", "In een nieuwe map."));
    write(folder.path(), "content/handbooks/gids/01-deel.md", page("Deel", "Het eerste deel."));
    server.shows("/handbooks/gids/deel/", "Het eerste deel.");
    fs::remove_file(folder.path().join("content/pages/twee.md")).expect("it can be removed");
    server.loses("/pages/twee/");
    fs::remove_dir_all(folder.path().join("content/handbooks")).expect("it can be removed");
    server.loses("/handbooks/gids/deel/");
    still_follows(&server, folder.path(), "En verder.");
}

#[test]
fn folders_may_be_moved() {
    let folder = small();
    let server = Server::start(folder.path(), &[]);
    let at = |path: &str| folder.path().join(path);
    server.shows("/pages/een/", "Eerste tekst.");
    fs::rename(at("content/pages"), at("content/rubriek")).expect("it can be renamed");
    server.shows("/rubriek/een/", "Eerste tekst.");
    server.loses("/pages/een/");
    // A folder that was watched under another name is still followed.
    write(folder.path(), "content/rubriek/een.md", page("Een", "Onder een andere naam."));
    server.shows("/rubriek/een/", "Onder een andere naam.");
    // Out of the site, and back.
    fs::rename(at("content/rubriek"), at("weg")).expect("it can be renamed");
    server.loses("/rubriek/een/");
    fs::rename(at("weg"), at("content/pages")).expect("it can be renamed");
    server.shows("/pages/een/", "Onder een andere naam.");
    // The whole content becomes another folder.
    fs::rename(at("content"), at("content-oud")).expect("it can be renamed");
    write(folder.path(), "nieuw/guide.yml", GUIDE);
    write(folder.path(), "nieuw/index.md", page("Start", "Een heel andere gids."));
    fs::rename(at("nieuw"), at("content")).expect("it can be renamed");
    server.shows("/", "Een heel andere gids.");
    still_follows(&server, folder.path(), "En verder.");
}

#[test]
fn settings_and_theme_may_change() {
    let folder = small();
    let server = Server::start(folder.path(), &[]);
    server.shows("/", "Gids");
    write(folder.path(), "content/guide.yml", GUIDE.replace("title: Gids", "title: Wegwijzer"));
    server.shows("/pages/een/", "Wegwijzer");
    // Another path of the site: it moves there.
    write(folder.path(), "content/guide.yml", format!("{GUIDE}url: https://x.be/stage/\n"));
    server.shows("/stage/pages/een/", "Eerste tekst.");
    assert_eq!(server.head("/", "Location"), ("302".to_owned(), "/stage/".to_owned()));
    // A theme that was not there when the server started.
    write(folder.path(), "themes/eigen/components/footer.html", "<footer>Onze voet</footer>\n");
    write(folder.path(), "content/guide.yml", format!("{GUIDE}theme: eigen\n"));
    server.shows("/pages/een/", "Onze voet");
    write(folder.path(), "themes/eigen/components/footer.html", "<footer>Een andere voet</footer>\n");
    server.shows("/pages/een/", "Een andere voet");
    write(folder.path(), "themes/eigen/styles/90-eigen.css", "body { margin: 7px }\n");
    let style = |page: &str| {
        let (_, rest) = page.split_once("<link rel=\"stylesheet\" href=\"").expect("a page has styles");
        rest.split('"').next().expect("an address ends").to_owned()
    };
    server.until("/", "a page with the new style", |_, page| server.page(&style(page)).1.contains("margin:7px"));
    still_follows(&server, folder.path(), "En verder.");
}

/// As when another branch is checked out.
#[test]
fn thousands_of_files_may_change_at_once() {
    let folder = small();
    let server = Server::start(folder.path(), &[]);
    const MANY: usize = 1500;
    let path = |at: usize| format!("content/pages/deel-{}/blad-{at}.md", at % 40);
    for at in 0..MANY {
        write(folder.path(), path(at), page(&format!("Blad {at}"), "Van de ene tak."));
    }
    server.shows(&format!("/pages/deel-{}/blad-{}/", (MANY - 1) % 40, MANY - 1), "Van de ene tak.");
    for at in 0..MANY {
        match at % 3 {
            0 => fs::remove_file(folder.path().join(path(at))).expect("it can be removed"),
            _ => write(folder.path(), path(at), page(&format!("Blad {at}"), "Van de andere tak.")),
        }
    }
    for at in [1, 2, 700, MANY - 1] {
        server.shows(&format!("/pages/deel-{}/blad-{at}/", at % 40), "Van de andere tak.");
    }
    server.loses("/pages/deel-0/blad-0/");
    server.loses(&format!("/pages/deel-{}/blad-{}/", 699 % 40, 699));
    still_follows(&server, folder.path(), "En verder.");
}

#[test]
fn what_is_no_text_is_followed_too() {
    let picture = |colour: &str| {
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"4\"><path fill=\"{colour}\"/></svg>")
    };
    let folder = site([
        ("content/pages/een.md", page("Een", "![Een vlak](vlak.svg)")),
        ("content/pages/vlak.svg", picture("red")),
        ("content/pages/film.mp4", "film".to_owned()),
    ]);
    let server = Server::start(folder.path(), &[]);
    let source = |page: &str| {
        let (_, rest) = page.split_once("/assets/vlak.")?;
        Some(format!("/assets/vlak.{}", rest.split('"').next()?))
    };
    let shows = |colour: &str| {
        server.until("/pages/een/", colour, |_, page| {
            source(page).is_some_and(|path| server.page(&path).1.contains(colour))
        });
    };
    shows("red");
    write(folder.path(), "content/pages/vlak.svg", picture("blue"));
    shows("blue");
}
