//! Messages over standard input and output: a header with a length, then JSON (Language Server Protocol 3.17, “Base
//! Protocol”). What cannot be read is passed over, so that one bad message does not end the conversation.

use std::io::{self, BufRead, Read, Write};
use std::sync::mpsc::{Receiver, channel};
use std::thread;

use serde_json::Value;

/// The largest message that is read, in bytes; longer ones are passed over.
const LARGEST: u64 = 64 << 20;
/// The longest line of a header.
const HEADER: u64 = 4096;

/// What came in.
#[derive(Debug, PartialEq)]
pub enum Incoming {
    Message(Value),
    /// A body that is no JSON, or too large.
    Unreadable,
}

/// Reads messages from standard input until it ends. It is read beside the work, so that what comes together is seen
/// together.
pub fn listen() -> Receiver<Incoming> {
    let (send, received) = channel();
    thread::spawn(move || {
        let mut input = io::stdin().lock();
        while let Ok(Some(incoming)) = read(&mut input) {
            if send.send(incoming).is_err() {
                return;
            }
        }
    });
    received
}

/// The next message; none at the end.
fn read(input: &mut impl BufRead) -> io::Result<Option<Incoming>> {
    let mut length: Option<u64> = None;
    let mut line = Vec::new();
    loop {
        line.clear();
        if input.by_ref().take(HEADER).read_until(b'\n', &mut line)? == 0 {
            return Ok(None);
        }
        let text = String::from_utf8_lossy(&line);
        let text = text.trim_end();
        if let Some((name, value)) = text.split_once(':') {
            if name.trim().eq_ignore_ascii_case("Content-Length") {
                length = value.trim().parse().ok();
            }
        } else if text.is_empty()
            && let Some(length) = length.take()
        {
            return body(input, length).map(Some);
        }
    }
}

fn body(input: &mut impl BufRead, length: u64) -> io::Result<Incoming> {
    let mut bytes = input.by_ref().take(length);
    if length > LARGEST {
        io::copy(&mut bytes, &mut io::sink())?;
        return Ok(Incoming::Unreadable);
    }
    let mut body = Vec::new();
    bytes.read_to_end(&mut body)?;
    Ok(serde_json::from_slice(&body).map_or(Incoming::Unreadable, Incoming::Message))
}

/// Sends a message. Nobody may be there any more: then the input has ended as well.
pub fn send(message: &Value) {
    let text = message.to_string();
    let mut out = io::stdout().lock();
    let _ = write!(out, "Content-Length: {}\r\n\r\n{text}", text.len()).and_then(|()| out.flush());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_message_is_passed_over() {
        let text = "rommel\n\nContent-Length: 2\r\nContent-Type: x\r\n\r\n{}Content-Length: 3\r\n\r\n{]}\
                    content-length: x\r\n\r\nContent-Length: 4\r\n\r\nnull";
        let mut input = text.as_bytes();
        let mut all = Vec::new();
        while let Some(incoming) = read(&mut input).expect("a text can be read") {
            all.push(incoming);
        }
        let empty = Value::Object(serde_json::Map::new());
        assert_eq!(all, [Incoming::Message(empty), Incoming::Unreadable, Incoming::Message(Value::Null)]);
    }
}
