//! What a site brings for web servers, in the real ones: the policy, what may be kept, where pages moved to, and the page
//! that says that there is none.

use std::collections::BTreeMap;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use stagegids::exporters::headers::HEADERS;
use tempfile::TempDir;

use crate::support::folder::{build, site, snapshot};
use crate::support::server::{Server, status, value};

const GUIDE: &str = "title: {nl: Gids, fr: Guide}
url: https://x.be/stage/
language: nl
languages: [nl, fr]
search: false
pdf: false
hosting: [netlify, nginx, apache, caddy, iis]
severity: {page/orphan: off, review/owner: off, review/date: off}
";
const PAGE: &str = "---\ntitle: Nieuws\naliases: [/oud/nieuws/, /oud.html, '/oud/é en; {y}/']\n---\n\nTekst.\n";

/// A site as a web server sees it: in the folder `stage` of what it shows.
struct Shown {
    /// Goes away with the test.
    _site: TempDir,
    root: TempDir,
    /// The name of the stylesheet, which holds its fingerprint.
    stylesheet: String,
}

fn shown(settings: &str) -> Shown {
    let files = [("content/guide.yml", format!("{GUIDE}{settings}")), ("content/pages/nieuws.md", PAGE.to_owned())];
    let site = site(files);
    if let Err(stopped) = build(site.path()) {
        panic!("the site is not written: {stopped:?}");
    }
    let root = TempDir::new().expect("the system has a place for temporary folders");
    // A server that is started by the administrator gives up their rights.
    #[cfg(unix)]
    std::fs::set_permissions(root.path(), std::os::unix::fs::PermissionsExt::from_mode(0o755)).expect("it is ours");
    std::fs::rename(site.path().join("public"), root.path().join("stage")).expect("both lie in one place");
    std::fs::write(root.path().join("beside.0123456789.txt"), "Iets anders.").expect("files can be written");
    let files = snapshot(&root.path().join("stage"));
    let stylesheet = files.keys().find(|path| path.starts_with("assets/stijl.") && path.ends_with(".css"));
    let stylesheet = stylesheet.expect("the theme has a stylesheet").clone();
    Shown { _site: site, root, stylesheet }
}

impl Shown {
    fn file(&self, name: &str) -> String {
        let path = self.root.path().join("stage").join(name);
        std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    /// Writes the settings of a server, and starts it with them.
    fn serve(
        &self,
        settings: impl FnOnce(&Path, u16) -> String,
        start: impl FnOnce(&Path, &Path) -> Command,
    ) -> Server {
        let free = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
        let port = free.expect("a port is free").port();
        let file = self.root.path().join("server.conf");
        std::fs::write(&file, settings(self.root.path(), port)).expect("files can be written");
        let mut command = start(self.root.path(), &file);
        let log = std::fs::File::create(self.root.path().join("log")).expect("files can be written");
        let child = command.stdout(Stdio::null()).stderr(log).spawn();
        let child = child.unwrap_or_else(|error| panic!("{command:?}: {error}: run tests/run, which installs it"));
        let mut server = Server { child, address: format!("http://127.0.0.1:{port}/stage/") };
        let end = Instant::now() + Duration::from_secs(60);
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            let told = || std::fs::read_to_string(self.root.path().join("log")).unwrap_or_default();
            let ended = server.child.try_wait().is_ok_and(|ended| ended.is_some());
            assert!(!ended && Instant::now() < end, "{command:?} does not listen: {}", told());
            std::thread::sleep(Duration::from_millis(20));
        }
        server
    }

    /// What holds in every server.
    fn check(&self, server: &Server) {
        let (head, body) = server.ask("GET", "/stage/");
        assert_eq!(status(&head), "200", "{head}");
        assert!(String::from_utf8_lossy(&body).contains("Welkom"));
        let style = format!("/stage/{}", self.stylesheet);
        for path in ["/stage/", "/stage/pages/nieuws/", &style, "/stage/niets/"] {
            let (head, _) = server.ask("GET", path);
            for (name, wanted) in HEADERS {
                assert_eq!(value(&head, name), wanted, "{path}: {head}");
            }
            let forever = value(&head, "Cache-Control").contains("immutable");
            assert_eq!(forever, path == style, "{path}: {head}");
        }
        for (path, text) in
            [("/stage/niets/", "Deze pagina bestaat niet"), ("/stage/fr/rien/", "Cette page n’existe pas")]
        {
            let (status, page) = server.page(path);
            assert_eq!(status, "404", "{path}");
            assert!(page.contains(text), "{path}: {page}");
        }
        for path in ["/stage/oud/nieuws/", "/stage/oud/nieuws", "/stage/oud.html"] {
            let (status, to) = server.head(path, "Location");
            assert_eq!(status, "301", "{path}");
            assert!(to.ends_with("/stage/pages/nieuws/"), "{path} leads to {to}");
        }
        // An address of other signs is told by a page.
        let (told, page) = server.page("/stage/oud/%C3%A9%20en%3B%20%7By%7D/");
        assert!(told == "200" && page.contains("/stage/pages/nieuws/"), "{told}: {page}");
        // What lies beside the site is none of its business.
        let (head, _) = server.ask("GET", "/beside.0123456789.txt");
        assert_eq!(status(&head), "200", "{head}");
        for name in ["Content-Security-Policy", "Cache-Control"] {
            assert_eq!(value(&head, name), "", "{head}");
        }
        let (_, kind) = server.head("/stage/manifest.webmanifest", "Content-Type");
        assert!(kind.starts_with("application/manifest+json"), "{kind}");
    }
}

/// A server that is installed, or unpacked by `tests/run`.
fn program(name: &str) -> PathBuf {
    let unpacked = Path::new(env!("CARGO_TARGET_TMPDIR")).join("servers");
    let folders = ["/usr/sbin", "/usr/bin"].map(Path::new);
    let places = folders.iter().map(|folder| folder.join(name));
    let beside = ["usr/sbin", "usr/bin"].map(|folder| unpacked.join(folder).join(name));
    let found = places.chain(beside).find(|path| path.is_file());
    found.unwrap_or_else(|| panic!("{name} is missing: run tests/run, which installs it"))
}

fn nginx(shown: &Shown) -> Server {
    let settings = |root: &Path, port: u16| {
        let root = root.display();
        format!(
            "daemon off; pid {root}/pid; error_log {root}/log; events {{}}\nhttp {{ access_log off; \
             client_body_temp_path {root}/t1; proxy_temp_path {root}/t2; fastcgi_temp_path {root}/t3; \
             uwsgi_temp_path {root}/t4; scgi_temp_path {root}/t5; types {{ text/html html; text/css css; text/javascript js; }}\n\
             server {{ listen 127.0.0.1:{port}; root {root}; include {root}/stage/nginx.conf; }} }}\n"
        )
    };
    shown.serve(settings, |root, file| {
        let mut command = Command::new(program("nginx"));
        command.arg("-p").arg(root).arg("-c").arg(file).arg("-e").arg(root.join("log"));
        command
    })
}

fn caddy(shown: &Shown) -> Server {
    let settings = |root: &Path, port: u16| {
        let root = root.display();
        format!(
            "{{\n\tadmin off\n\tauto_https off\n}}\nhttp://127.0.0.1:{port} {{\n\troot * {root}\n\timport {root}/stage/Caddyfile\n}}\n"
        )
    };
    shown.serve(settings, |root, file| {
        let mut command = Command::new(program("caddy"));
        command.args(["run", "--adapter", "caddyfile", "--config"]).arg(file).env("HOME", root);
        command
    })
}

fn apache(shown: &Shown) -> Server {
    let modules = "mpm_event authz_core mime dir headers alias filter deflate";
    let settings = |root: &Path, port: u16| {
        let root = root.display();
        let load = |name: &str| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n");
        let load: String = modules.split(' ').map(load).collect();
        format!(
            "{load}ServerName localhost\nListen 127.0.0.1:{port}\nPidFile {root}/pid\nErrorLog {root}/log\nDefaultRuntimeDir {root}\n\
             User nobody\nGroup nogroup\nTypesConfig /etc/mime.types\nDocumentRoot {root}\n\
             <Directory {root}>\nAllowOverride All\nRequire all granted\n</Directory>\n"
        )
        .replace("User nobody\nGroup nogroup\n", if is_root() { "<IfModule unixd_module>\nUser nobody\nGroup nogroup\n</IfModule>\n" } else { "" })
    };
    shown.serve(settings, |root, file| {
        let mut command = Command::new(program("apache2"));
        command.args(["-D", "FOREGROUND", "-d"]).arg(root).arg("-f").arg(file);
        command
    })
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout == b"0\n")
}

#[test]
fn nginx_reads_what_the_site_brings() {
    let shown = shown("");
    let server = nginx(&shown);
    shown.check(&server);
    assert_eq!(server.head("/stage/nginx.conf", "Content-Type").0, "404");
}

#[test]
fn caddy_reads_what_the_site_brings() {
    let shown = shown("");
    let server = caddy(&shown);
    shown.check(&server);
    assert_eq!(server.head("/stage/Caddyfile", "Content-Type").0, "404");
}

#[test]
fn apache_reads_what_the_site_brings() {
    let shown = shown("");
    shown.check(&apache(&shown));
}

#[test]
fn texts_are_sent_as_they_were_packed() {
    let shown = shown("compress: true\n");
    let folder = shown.root.path().join("stage");
    let plain = std::fs::read(folder.join(&shown.stylesheet)).expect("the stylesheet stands there");
    for (server, packing, end) in [(nginx(&shown), "gzip", "gz"), (caddy(&shown), "br", "br")] {
        let path = format!("/stage/{}", shown.stylesheet);
        let (head, body) = server.ask_with("GET", &path, &[("Accept-Encoding", packing)]);
        assert_eq!(value(&head, "Content-Encoding"), packing, "{head}");
        let packed = std::fs::read(folder.join(format!("{}.{end}", shown.stylesheet))).expect("it stands there");
        // It may come in pieces.
        let end = &packed[packed.len() - 64..];
        assert!(body.windows(end.len()).any(|piece| piece == end), "it is not what stands there");
        assert!(packed.len() < plain.len() / 2);
    }
    let mut unpacked = Vec::new();
    let packed = std::fs::File::open(folder.join(format!("{}.gz", shown.stylesheet))).expect("it stands there");
    std::io::Read::read_to_end(&mut flate2::read::GzDecoder::new(packed), &mut unpacked).expect("it can be unpacked");
    assert_eq!(unpacked, plain);
}

/// What is packed follows what is not, and goes when it is no longer asked for.
#[test]
fn packed_files_come_and_go_with_the_setting() {
    let packed = |files: &BTreeMap<String, Vec<u8>>| files.keys().filter(|path| path.ends_with(".br")).count();
    let folder = site([("content/guide.yml", format!("{GUIDE}compress: true\n"))]);
    let public = folder.path().join("public");
    build(folder.path()).map(drop).unwrap_or_else(|stopped| panic!("{stopped:?}"));
    let first = snapshot(&public);
    assert!(packed(&first) > 10);
    build(folder.path()).map(drop).unwrap_or_else(|stopped| panic!("{stopped:?}"));
    assert_eq!(snapshot(&public), first);
    std::fs::write(folder.path().join("content/guide.yml"), GUIDE).expect("files can be written");
    build(folder.path()).map(drop).unwrap_or_else(|stopped| panic!("{stopped:?}"));
    assert_eq!(packed(&snapshot(&public)), 0);
}

/// No server of these is at hand: what they document is what is written.
#[test]
fn netlify_and_iis_get_files_of_their_form() {
    let shown = shown("");
    let headers = shown.file("_headers");
    let mut lines = headers.lines();
    assert_eq!(lines.next(), Some("/stage/*"));
    for (name, value) in HEADERS {
        assert_eq!(lines.next(), Some(&*format!("  {name}: {value}")));
    }
    assert!(
        headers
            .contains(&format!("/stage/{}\n  Cache-Control: public, max-age=31536000, immutable\n", shown.stylesheet))
    );
    assert!(headers.lines().all(|line| line.len() < 2_000), "Cloudflare reads no longer lines");
    assert!(headers.lines().filter(|line| line.starts_with('/')).count() <= 100, "Cloudflare reads no more rules");
    let redirects = shown.file("_redirects");
    assert_eq!(redirects, "/stage/oud/nieuws /stage/pages/nieuws/ 301!\n/stage/oud.html /stage/pages/nieuws/ 301!\n");
    let config = shown.file("web.config");
    let mut reader = quick_xml::Reader::from_str(&config);
    let mut depth = 0_i32;
    loop {
        match reader.read_event().unwrap_or_else(|error| panic!("{error}: {config}")) {
            quick_xml::events::Event::Start(_) => depth += 1,
            quick_xml::events::Event::End(_) => depth -= 1,
            quick_xml::events::Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(depth, 0);
    for wanted in [
        "<mimeMap fileExtension=\".webmanifest\" mimeType=\"application/manifest+json\"/>",
        "path=\"fr\\404.html\"",
        "<remove name=\"Content-Security-Policy\"/>",
    ] {
        assert!(config.contains(wanted), "{wanted}: {config}");
    }
}

#[test]
fn a_site_that_asks_for_none_brings_none() {
    let folder = site([("content/guide.yml", GUIDE.replace("hosting:", "# hosting:"))]);
    build(folder.path()).map(drop).unwrap_or_else(|stopped| panic!("{stopped:?}"));
    let names = ["_headers", "_redirects", "nginx.conf", "Caddyfile", ".htaccess", "web.config"];
    assert!(names.iter().all(|name| !folder.path().join("public").join(name).exists()));
}
