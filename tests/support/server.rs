//! The real `serve`, asked as a browser would.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use super::folder::program;

/// Far more than anything takes here, also on a busy computer.
const PATIENCE: Duration = Duration::from_secs(90);

/// A server that ends with the test.
pub struct Server {
    pub child: Child,
    /// As printed: `http://127.0.0.1:8000/`.
    pub address: String,
}

impl Server {
    pub fn start(site: &Path, args: &[&str]) -> Server {
        let mut command = program(site, &[&["serve", "--port", "0"], args].concat());
        let mut child =
            command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("the program can be started");
        let mut line = String::new();
        BufReader::new(child.stdout.take().expect("the output is read here")).read_line(&mut line).expect("a line");
        let address = line.strip_prefix("Je gids staat op ").and_then(|rest| rest.strip_suffix(" (stop met Ctrl+C)\n"));
        Server { address: address.unwrap_or_else(|| panic!("{line}")).to_owned(), child }
    }

    pub fn host(&self) -> &str {
        self.address.split('/').nth(2).expect("an address has a host")
    }

    /// The answer to a request: head and body.
    pub fn ask(&self, method: &str, path: &str) -> (String, Vec<u8>) {
        self.ask_with(method, path, &[])
    }

    /// The answer to a request with more headers.
    pub fn ask_with(&self, method: &str, path: &str, headers: &[(&str, &str)]) -> (String, Vec<u8>) {
        let mut stream = TcpStream::connect(self.host()).expect("the server listens");
        let mut request = format!("{method} {path} HTTP/1.1\r\nConnection: close\r\n");
        if !headers.iter().any(|(name, _)| *name == "Host") {
            request.push_str(&format!("Host: {}\r\n", self.host()));
        }
        headers.iter().for_each(|(name, value)| request.push_str(&format!("{name}: {value}\r\n")));
        write!(stream, "{request}\r\n").expect("it can be asked");
        stream.set_read_timeout(Some(PATIENCE)).expect("a client may stop waiting");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("it answers");
        let end = answer.windows(4).position(|four| four == b"\r\n\r\n").expect("the head ends with an empty line");
        (String::from_utf8_lossy(&answer[..end]).into_owned(), answer[end + 4..].to_vec())
    }

    /// The status of an answer, and one of its headers.
    pub fn head(&self, path: &str, header: &str) -> (String, String) {
        let (head, _) = self.ask("GET", path);
        (status(&head), value(&head, header))
    }

    /// Status and text of a page.
    pub fn page(&self, path: &str) -> (String, String) {
        let (head, body) = self.ask("GET", path);
        (status(&head), String::from_utf8_lossy(&body).into_owned())
    }

    /// Asks for a page until it is as wanted; the text it then has.
    pub fn until(&self, path: &str, what: &str, is_so: impl Fn(&str, &str) -> bool) -> String {
        let end = Instant::now() + PATIENCE;
        loop {
            let (status, text) = self.page(path);
            if is_so(&status, &text) {
                return text;
            }
            assert!(Instant::now() < end, "{path} never came to this: {what}. It is {status}:\n{text}");
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// Asks for a page until it has this text.
    pub fn shows(&self, path: &str, text: &str) -> String {
        self.until(path, text, |status, page| status == "200" && page.contains(text))
    }

    /// Waits until an address is gone.
    pub fn loses(&self, path: &str) {
        self.until(path, "gone", |status, _| status == "404");
    }

    /// Listens as a page does that has not heard anything yet.
    pub fn listen(&self, page: &str, has: &str) -> Events {
        let mut stream = TcpStream::connect(self.host()).expect("the server listens");
        let base = self.address.splitn(4, '/').nth(3).expect("an address has a path");
        write!(stream, "GET /{base}.stagegids/events?page={page}&has={has} HTTP/1.1\r\nHost: {}\r\n\r\n", self.host())
            .expect("it can be asked");
        stream.set_read_timeout(Some(PATIENCE)).expect("a client may stop waiting");
        Events { lines: BufReader::new(stream) }
    }

    /// By what an open page is known, as its script says it.
    pub fn known(&self, path: &str) -> String {
        let (_, text) = self.page(path);
        let (_, rest) = text.split_once("live.js?has=").unwrap_or_else(|| panic!("{path} has no script:\n{text}"));
        rest.chars().take_while(char::is_ascii_hexdigit).collect()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What a page hears.
pub struct Events {
    lines: BufReader<TcpStream>,
}

impl Events {
    /// The next event: its name and data.
    pub fn next(&mut self) -> (String, String) {
        let mut name = String::new();
        loop {
            let mut line = String::new();
            let read = self.lines.read_line(&mut line).expect("something is heard");
            assert!(read > 0, "the server hung up");
            if let Some(event) = line.strip_prefix("event: ") {
                event.trim_end().clone_into(&mut name);
            } else if let Some(data) = line.strip_prefix("data: ") {
                return (name, data.trim_end().to_owned());
            }
        }
    }

    /// The data of the next event with this name and, somewhere in it, this text.
    pub fn hear(&mut self, name: &str, text: &str) -> String {
        loop {
            let (heard, data) = self.next();
            if heard == name && data.contains(text) {
                return data;
            }
        }
    }
}

pub fn status(head: &str) -> String {
    head.split(' ').nth(1).unwrap_or_default().to_owned()
}

pub fn value(head: &str, header: &str) -> String {
    head.lines().find_map(|line| line.strip_prefix(&format!("{header}: "))).unwrap_or_default().to_owned()
}
