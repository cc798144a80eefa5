//! HTTP/1.1 (RFC 9112) as far as showing files needs it: requests without a body, whole answers and parts of them, many on
//! one connection.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::sync::Arc;
use std::time::Duration;

use jiff::fmt::rfc2822::DateTimePrinter;

use crate::disk::Piece;
use crate::exporters::headers::HEADERS;

/// The largest head of a request, in bytes, and the most headers in it.
const HEAD: u64 = 32 << 10;
const MOST_HEADERS: usize = 100;
/// How long a connection may do nothing.
const IDLE: Duration = Duration::from_secs(60);

/// What somebody asks.
pub struct Request {
    pub method: String,
    /// As written: a path, perhaps with a query.
    pub target: String,
    headers: Vec<(String, String)>,
    /// Whether more may follow on the same connection.
    pub goes_on: bool,
}

impl Request {
    /// The value of a header, by its name in small letters.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    pub fn path(&self) -> &str {
        self.target.split(['?', '#']).next().unwrap_or("")
    }

    pub fn query(&self) -> &str {
        self.target.split_once('?').map_or("", |(_, query)| query)
    }

    pub fn is_head(&self) -> bool {
        self.method == "HEAD"
    }
}

/// An answer.
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(&'static str, String)>,
    pub body: Body,
}

pub enum Body {
    Bytes(Arc<[u8]>),
    File(Piece),
}

impl Body {
    pub fn length(&self) -> u64 {
        match self {
            Body::Bytes(bytes) => bytes.len() as u64,
            Body::File(piece) => piece.length,
        }
    }
}

impl Answer {
    pub fn new(status: u16, body: impl Into<Arc<[u8]>>) -> Answer {
        Answer { status, headers: Vec::new(), body: Body::Bytes(body.into()) }
    }

    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Answer {
        self.headers.push((name, value.into()));
        self
    }
}

/// A connection with a browser.
pub struct Connection {
    reader: BufReader<TcpStream>,
}

impl Connection {
    pub fn new(stream: TcpStream) -> io::Result<Connection> {
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(IDLE))?;
        stream.set_write_timeout(Some(IDLE))?;
        Ok(Connection { reader: BufReader::new(stream) })
    }

    /// The next request; nothing when there is none any more, or none that can be understood.
    pub fn request(&mut self) -> io::Result<Option<Request>> {
        let mut head = Vec::new();
        loop {
            let left = HEAD - head.len() as u64;
            let read = self.reader.by_ref().take(left).read_until(b'\n', &mut head)?;
            if read == 0 {
                return Ok(None);
            }
            if head.ends_with(b"\r\n\r\n") || head.ends_with(b"\n\n") {
                break;
            }
        }
        Ok(parsed(&head))
    }

    /// Sends an answer; `part` is the range of its bytes that goes out.
    pub fn send(&mut self, request: &Request, answer: Answer, part: (u64, u64)) -> io::Result<()> {
        let (start, length) = part;
        let mut head = head(answer.status);
        let told = |name: &str| answer.headers.iter().any(|(own, _)| *own == name);
        for (name, value) in HEADERS.into_iter().filter(|(name, _)| !told(name)) {
            push(&mut head, name, value);
        }
        answer.headers.iter().for_each(|(name, value)| push(&mut head, name, value));
        // What did not change has the length that the browser knows (RFC 9110, 8.6).
        if answer.status != 304 {
            push(&mut head, "Content-Length", &length.to_string());
        }
        push(&mut head, "Connection", if request.goes_on { "keep-alive" } else { "close" });
        head.push_str("\r\n");
        let mut bytes = head.into_bytes();
        let stream = self.reader.get_mut();
        let without = request.is_head() || answer.status == 304;
        match answer.body {
            _ if without => stream.write_all(&bytes)?,
            Body::Bytes(body) => {
                let (start, length) = (usize::try_from(start), usize::try_from(length));
                let (start, length) = start.ok().zip(length.ok()).ok_or(io::ErrorKind::InvalidInput)?;
                bytes.extend_from_slice(body.get(start..start + length).ok_or(io::ErrorKind::InvalidInput)?);
                stream.write_all(&bytes)?;
            }
            Body::File(mut piece) => {
                stream.write_all(&bytes)?;
                piece.copy(start, length, stream)?;
            }
        }
        stream.flush()
    }

    /// Begins an answer that does not end: server-sent events (HTML Living Standard, 9.2).
    pub fn begin_events(&mut self) -> io::Result<()> {
        let mut head = head(200);
        push(&mut head, "Content-Type", "text/event-stream");
        push(&mut head, "Cache-Control", "no-store");
        push(&mut head, "Connection", "close");
        head.push_str("\r\nretry: 500\n\n");
        self.write(&head)
    }

    /// Sends one event. Its data has no line break.
    pub fn event(&mut self, name: &str, data: &str) -> io::Result<()> {
        self.write(&format!("event: {name}\ndata: {data}\n\n"))
    }

    /// Sends what no browser reads, to find out whether one is still there.
    pub fn beat(&mut self) -> io::Result<()> {
        self.write(":\n\n")
    }

    fn write(&mut self, text: &str) -> io::Result<()> {
        let stream = self.reader.get_mut();
        stream.write_all(text.as_bytes())?;
        stream.flush()
    }
}

fn parsed(head: &[u8]) -> Option<Request> {
    let mut headers = [httparse::EMPTY_HEADER; MOST_HEADERS];
    let mut parsed = httparse::Request::new(&mut headers);
    if !parsed.parse(head).is_ok_and(|status| status.is_complete()) {
        return None;
    }
    let text = |header: &httparse::Header<'_>| {
        (header.name.to_ascii_lowercase(), String::from_utf8_lossy(header.value).into_owned())
    };
    let mut request = Request {
        method: parsed.method?.to_owned(),
        target: parsed.path?.to_owned(),
        headers: parsed.headers.iter().map(text).collect(),
        goes_on: parsed.version == Some(1),
    };
    // What follows the head of a request with a body is no request.
    let has_body = request.header("transfer-encoding").is_some()
        || request.header("content-length").is_some_and(|length| length.trim() != "0");
    let closes = request.header("connection").is_some_and(|value| value.to_ascii_lowercase().contains("close"));
    request.goes_on &= !closes && !has_body;
    Some(request)
}

fn head(status: u16) -> String {
    let reason = match status {
        200 => "OK",
        206 => "Partial Content",
        302 => "Found",
        304 => "Not Modified",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        416 => "Range Not Satisfiable",
        503 => "Service Unavailable",
        _ => "Internal Server Error",
    };
    let mut head = format!("HTTP/1.1 {status} {reason}\r\n");
    if let Ok(date) = DateTimePrinter::new().timestamp_to_rfc9110_string(&jiff::Timestamp::now()) {
        push(&mut head, "Date", &date);
    }
    head
}

/// Adds a header; one that HTTP cannot hold (an address with other signs than ASCII) is left out.
fn push(head: &mut String, name: &str, value: &str) {
    if value.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        head.push_str(name);
        head.push_str(": ");
        head.push_str(value);
        head.push_str("\r\n");
    }
}

/// What of `length` bytes a `Range` asks for, as its start and length: one range of bytes (RFC 9110, 14.1.2). `Err` when it
/// asks for what is not there, nothing when all should be sent.
pub fn range(value: &str, length: u64) -> Result<Option<(u64, u64)>, ()> {
    let Some(range) = value.trim().strip_prefix("bytes=").filter(|range| !range.contains(',')) else { return Ok(None) };
    let Some((first, last)) = range.split_once('-') else { return Ok(None) };
    let number = |text: &str| text.trim().parse::<u64>().ok();
    match (first.trim().is_empty(), number(first), number(last)) {
        // The last so many bytes.
        (true, _, Some(0)) => Err(()),
        (true, _, Some(_)) if length == 0 => Err(()),
        (true, _, Some(count)) => Ok(Some((length.saturating_sub(count), count.min(length)))),
        (false, Some(first), _) if first >= length => Err(()),
        (false, Some(first), None) if last.trim().is_empty() => Ok(Some((first, length - first))),
        (false, Some(first), Some(last)) if last >= first => Ok(Some((first, last.min(length - 1) - first + 1))),
        _ => Ok(None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_is_inside_or_refused() {
        assert_eq!(range("bytes=0-3", 10), Ok(Some((0, 4))));
        assert_eq!(range("bytes=4-", 10), Ok(Some((4, 6))));
        assert_eq!(range("bytes=4-99", 10), Ok(Some((4, 6))));
        assert_eq!(range("bytes=-3", 10), Ok(Some((7, 3))));
        assert_eq!(range("bytes=-30", 10), Ok(Some((0, 10))));
        assert_eq!(range("bytes=10-", 10), Err(()));
        assert_eq!(range("bytes=-0", 10), Err(()));
        assert_eq!(range("bytes=0-", 0), Err(()));
        for all in ["bytes=3-1", "bytes=0-1,4-5", "bytes=x-y", "lines=1-2", "bytes=", "bytes=99999999999999999999-"] {
            assert_eq!(range(all, 10), Ok(None), "{all}");
        }
    }

    #[test]
    fn a_request_is_read_or_refused() {
        let read = parsed(b"GET /a?b=c HTTP/1.1\r\nHost: x\r\n\r\n").expect("it is well-formed");
        assert_eq!((read.path(), read.query(), read.header("host"), read.goes_on), ("/a", "b=c", Some("x"), true));
        assert!(!parsed(b"GET / HTTP/1.1\r\nConnection: Close\r\n\r\n").expect("it is well-formed").goes_on);
        assert!(!parsed(b"POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\n").expect("it is well-formed").goes_on);
        assert!(!parsed(b"GET / HTTP/1.0\r\n\r\n").expect("it is well-formed").goes_on);
        assert!(parsed(b"\x16\x03\x01\r\n\r\n").is_none());
        assert!(parsed(b"GET /\r\n\r\n").is_none());
    }
}
