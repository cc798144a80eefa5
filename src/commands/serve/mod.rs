//! `serve`: shows a site on this computer while it is written. It is compiled in memory; every page is made when it is asked
//! for, and hears when it changes.

mod answer;
mod events;
mod http;
mod live;
mod page;
mod rebuild;
mod told;
mod types;

use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use self::http::Connection;
use self::live::Live;
use self::rebuild::{Rebuild, Writer};
use super::terminal::{self, Working};
use super::words::Words;
use super::{Exit, Stop, site, words};
use crate::disk::{Folder, Watch};

/// So many connections are open at once; the next one waits.
const CONNECTIONS: usize = 256;
/// The stack of a thread that answers: it may set a PDF. Only what is used is taken.
const STACK: usize = 16 << 20;

/// Show a site in the browser of this computer while you write it
///
/// Pages load again when they change, and tell what was found. Nothing is written, unless you name a folder with --out.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    site: site::Args,
    /// Write the site to this folder too, each time it has no errors
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// The port; 0 takes a free one
    #[arg(long, default_value_t = 8000)]
    port: u16,
    /// The address to listen at; without it only this computer can look. 0.0.0.0 lets the whole network look
    #[arg(long, value_name = "ADDRESS")]
    host: Option<IpAddr>,
    /// Open the site in the browser
    #[arg(long)]
    open: bool,
    /// Send the pages exactly as they would be built: they do not load again by themselves
    #[arg(long)]
    no_reload: bool,
}

pub fn run(args: &Args) -> Result<Exit, Stop> {
    let started = Instant::now();
    let working = Working::new(words(args.site.lang).say("reading", &[]));
    args.site.has_content()?;
    // Before the files are read, so that no change is missed.
    let watch = Watch::new(&args.site.dir);
    let folder = Folder::open(&args.site.dir, args.site.drafts).map_err(Stop::disk(words(args.site.lang)))?;
    let config = site::settings(&folder.inputs);
    let words = args.site.words(&config);
    let host = args.host.unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST));
    let taken = |error: io::Error| {
        let facts = [("port", args.port.to_string().into()), ("error", error.to_string().into())];
        Stop { exit: Exit::Disk, message: words.say("port-taken", &facts), words }
    };
    let listener = TcpListener::bind((host, args.port)).map_err(taken)?;
    let address = listener.local_addr().map_err(taken)?;

    let live = Live::new(!args.no_reload, !host.is_loopback(), args.site.lang);
    let writer = Writer::new(&args.site.dir, args.out.clone());
    let mut rebuild = Rebuild::new(folder, args.site.lang);
    let shown = rebuild.run(&live, started, true);
    if let Some(edition) = &shown {
        writer.write(rebuild.folder.inputs.fingerprint(), edition, &live).map_err(Stop::disk(words))?;
    }
    drop((shown, working));
    announce(args, address, &live.base(), words);
    let live = Arc::new(live);
    thread::scope(|scope| {
        scope.spawn(|| writer.run(&live));
        // Where the system cannot watch, the site is shown as it is.
        match watch {
            Ok(watch) => drop(scope.spawn(|| rebuild.follow(watch, &live, &writer))),
            Err(failure) => {
                terminal::tell(&format!("{}\n", words.say("live-blind", &[("error", failure.to_string().into())])));
            }
        }
        accept(&listener, &live, &args.site.dir);
    });
    Ok(Exit::Clean)
}

/// Says where the site is, and opens it.
fn announce(args: &Args, address: SocketAddr, base: &str, words: &Words) {
    if !address.ip().is_loopback() {
        terminal::tell(&format!("{}\n", words.say("serving-network", &[])));
    }
    // From this computer an address for all is reached as itself.
    let ip = if address.ip().is_unspecified() { IpAddr::V4(Ipv4Addr::LOCALHOST) } else { address.ip() };
    let shown = format!("http://{}{base}", SocketAddr::new(ip, address.port()));
    terminal::print(&format!("{}\n", words.say("serving", &[("address", shown.as_str().into())])));
    if args.open && open::that_detached(&shown).is_err() {
        terminal::tell(&format!("{}\n", words.say("open-failed", &[])));
    }
}

/// Answers whoever comes, each on a thread of its own.
fn accept(listener: &TcpListener, live: &Arc<Live>, site: &Path) {
    let open = Arc::new(AtomicUsize::new(0));
    for stream in listener.incoming() {
        let Ok(stream) = stream else {
            // Too many files are open, for example: it passes.
            thread::sleep(Duration::from_millis(20));
            continue;
        };
        while open.load(Ordering::Acquire) >= CONNECTIONS {
            thread::sleep(Duration::from_millis(2));
        }
        let place = Place::take(&open);
        let (live, site) = (live.clone(), site.to_path_buf());
        let work = move || {
            let _place = place;
            // Who asked may be gone.
            converse(stream, &live, &site).ok();
        };
        // A system without room for a thread has lost this connection, and no more than that.
        thread::Builder::new().name("answer".to_owned()).stack_size(STACK).spawn(work).ok();
    }
}

/// One of the connections that may be open at once.
struct Place(Arc<AtomicUsize>);

impl Place {
    fn take(open: &Arc<AtomicUsize>) -> Place {
        open.fetch_add(1, Ordering::AcqRel);
        Place(open.clone())
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::AcqRel);
    }
}

/// Answers all that is asked on one connection.
fn converse(stream: TcpStream, live: &Live, site: &Path) -> io::Result<()> {
    let mut connection = Connection::new(stream)?;
    while let Some(request) = connection.request()? {
        let events = format!("{}{}{}", live.base(), page::FOLDER, events::NAME);
        let (answer, part) = answer::answer(&request, live, site);
        if live.tells && request.method == "GET" && request.path() == events && answer.status != 403 {
            return events::listen(&mut connection, &request, live);
        }
        connection.send(&request, answer, part)?;
        if !request.goes_on {
            break;
        }
    }
    Ok(())
}
