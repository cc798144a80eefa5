//! `serve`: builds a site, shows it on this computer only, and builds it again when its files change.

use std::io::{self, Cursor, Write as _};
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::thread;

use tiny_http::{HTTPVersion, Header, Method, Request, Response, Server};

use super::build::build;
use super::findings::Format;
use super::{Exit, Stop, out_folder, site, terminal};
use crate::disk::{self, Served};
use crate::exporters::headers;

/// How many requests are answered side by side.
const WORKERS: usize = 4;

/// Build a site, show it in the browser of this computer, and build it again when a file changes
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    site: site::Args,
    /// The output folder; `public` in the site folder when left out
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// The port; 0 takes a free one
    #[arg(long, default_value_t = 8000)]
    port: u16,
}

pub fn run(args: &Args) -> Result<Exit, Stop> {
    let out = out_folder(args.out.as_ref(), &args.site.dir);
    let built = build(&args.site, &out, Format::Human)?;
    if !built.written {
        return Ok(Exit::Findings);
    }
    let words = args.site.words(&built.config);
    let taken = |error: String| {
        let port = args.port.to_string();
        Stop {
            exit: Exit::Disk,
            message: words.say("port-taken", &[("port", port.into()), ("error", error.into())]),
            words,
        }
    };
    // Nobody but this computer may look.
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, args.port)).map_err(|error| taken(error.to_string()))?;
    let port = listener.local_addr().map_or(args.port, |address| address.port());
    let server = Server::from_listener(listener, None).map_err(|error| taken(error.to_string()))?;
    let base = built.config.base();
    let address = format!("http://127.0.0.1:{port}{base}");
    terminal::print(&format!("{}\n", words.say("serving", &[("address", address.into())])));
    thread::scope(|scope| {
        // A build with errors writes nothing, so the last good site stays up. Where the system cannot watch, the site is
        // shown as it is.
        scope.spawn(|| {
            let again = || {
                if let Err(stop) = build(&args.site, &out, Format::Human) {
                    terminal::print(&format!("{}\n", stop.message));
                }
            };
            disk::watch(&args.site.dir, again).ok();
        });
        for _ in 0..WORKERS {
            scope.spawn(|| {
                while let Ok(request) = server.recv() {
                    let answer = answer(&request, &out, base);
                    let path = request.url().strip_prefix(base).unwrap_or("");
                    let headers = headers::of(path, &built.config);
                    let answer = headers.iter().fold(answer, |answer, (name, value)| with(answer, name, value));
                    // Who asked may be gone.
                    let _ = send(request, answer);
                }
            });
        }
    });
    Ok(Exit::Clean)
}

type Answer = Response<Cursor<Vec<u8>>>;

/// Sends an answer and asks the browser to close the connection. `tiny_http` keeps a thread per connection, and of several
/// that come at the same moment some may wait for a thread of another: until that one is closed.
fn send(request: Request, answer: Answer) -> io::Result<()> {
    let without_body = *request.method() == Method::Head;
    let mut bytes = Vec::new();
    answer.raw_print(&mut bytes, HTTPVersion(1, 1), request.headers(), without_body, None)?;
    let status = bytes.windows(2).position(|two| two == b"\r\n").map_or(0, |end| end + 2);
    bytes.splice(status..status, *b"Connection: close\r\n");
    let mut writer = request.into_writer();
    writer.write_all(&bytes)?;
    writer.flush()
}

/// The answer to a request for a file of the site in `root`, which stands under the path `base`.
fn answer(request: &Request, root: &Path, base: &str) -> Answer {
    if !matches!(request.method(), Method::Get | Method::Head) {
        return with(Response::from_data(Vec::new()).with_status_code(405), "Allow", "GET, HEAD");
    }
    let (path, query) = request.url().split_once('?').map_or((request.url(), ""), |(path, query)| (path, query));
    let Some(inside) = path.strip_prefix(base) else {
        let at_root = path == "/" || format!("{path}/") == base;
        return if at_root { moved(base, query) } else { missing(root) };
    };
    match disk::served(root, &format!("/{inside}")) {
        Served::File { bytes, content_type } => file(bytes, content_type),
        // A second slash in front would name another host.
        Served::Folder => moved(&format!("{base}{}/", inside.trim_matches('/')), query),
        Served::Missing => missing(root),
    }
}

fn file(bytes: Vec<u8>, content_type: &str) -> Answer {
    let response = with(Response::from_data(bytes), "Content-Type", content_type);
    with(response, "Cache-Control", "no-cache")
}

/// The site's own page for what is not there.
fn missing(root: &Path) -> Answer {
    match disk::served(root, "/404.html") {
        Served::File { bytes, content_type } => file(bytes, content_type).with_status_code(404),
        Served::Folder | Served::Missing => Response::from_data(Vec::new()).with_status_code(404),
    }
}

/// For now only: browsers would remember a lasting redirect of this port for the next guide.
fn moved(to: &str, query: &str) -> Answer {
    let mark = if query.is_empty() { "" } else { "?" };
    with(Response::from_data(Vec::new()).with_status_code(302), "Location", &format!("{to}{mark}{query}"))
}

/// Adds a header; one that HTTP cannot hold (an address with other signs than ASCII) is left out.
fn with(response: Answer, name: &str, value: &str) -> Answer {
    match Header::from_bytes(name, value) {
        Ok(header) => response.with_header(header),
        Err(()) => response,
    }
}
