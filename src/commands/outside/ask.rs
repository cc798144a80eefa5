//! Asks servers whether what a guide links to is there. The asking is done by curl, which is on every system, and knows its
//! certificates and the proxy of an institution: this program itself opens no connection.
//!
//! Politely: one question at a time to a host, with a pause behind it, at most a few hosts side by side; only the head of an
//! answer where the server gives it.

use std::collections::{BTreeMap, VecDeque};
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::thread;
use std::time::Duration;

use crate::outside::Answer;

/// How many hosts are asked side by side.
const HOSTS: usize = 8;
/// Between two questions to one host.
const PAUSE: Duration = Duration::from_millis(500);
/// How long an answer may take, and how many times an address may lead to another.
const SECONDS: &str = "20";
const REDIRECTS: &str = "10";
/// What we are, so that who runs a server can know and refuse.
const AGENT: &str = concat!("stagegids/", env!("CARGO_PKG_VERSION"), " (check of links)");
/// What stands before the last line that curl prints.
const MARK: &str = "\u{1}";

/// The answers for these addresses; nothing when curl is not on this computer.
pub fn all(urls: &[&str]) -> Option<BTreeMap<String, Answer>> {
    Command::new("curl").arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().ok()?;
    let mut hosts: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for url in urls {
        hosts.entry(host(url)).or_default().push(url);
    }
    let queue: Mutex<VecDeque<Vec<&str>>> = Mutex::new(hosts.into_values().collect());
    let answers: Mutex<BTreeMap<String, Answer>> = Mutex::new(BTreeMap::new());
    thread::scope(|scope| {
        for _ in 0..HOSTS {
            scope.spawn(|| {
                loop {
                    let next = queue.lock().ok().and_then(|mut queue| queue.pop_front());
                    let Some(urls) = next else { return };
                    for (at, url) in urls.into_iter().enumerate() {
                        if at > 0 {
                            thread::sleep(PAUSE);
                        }
                        let answer = ask(url);
                        if let Ok(mut answers) = answers.lock() {
                            answers.insert(url.to_owned(), answer);
                        }
                    }
                }
            });
        }
    });
    answers.into_inner().ok()
}

fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split(['/', '?']).next().unwrap_or(rest)
}

/// First only the head is asked for; a server that will not give it, or says that there is nothing, is asked for the thing.
fn ask(url: &str) -> Answer {
    match request(url, true) {
        Answer::Gone(_) | Answer::Silent("connection" | "busy") => {
            thread::sleep(PAUSE);
            request(url, false)
        }
        answer => answer,
    }
}

fn request(url: &str, head: bool) -> Answer {
    let mut curl = Command::new("curl");
    curl.args(["--silent", "--location", "--globoff", "--max-time", SECONDS, "--max-redirs", REDIRECTS]);
    curl.args(["--proto", "=http,https", "--proto-redir", "=http,https", "--user-agent", AGENT]);
    curl.args(["--output", if cfg!(windows) { "NUL" } else { "/dev/null" }, "--dump-header", "-"]);
    curl.args(["--write-out", &format!("{MARK}%{{url_effective}}")]);
    // The whole of a film is not needed to know that it is there.
    curl.args(if head { &["--head"][..] } else { &["--range", "0-0"] });
    let output = curl.args(["--url", url]).stdin(Stdio::null()).stderr(Stdio::null()).output();
    let Ok(output) = output else { return Answer::Silent("connection") };
    let said = String::from_utf8_lossy(&output.stdout);
    read(&said, output.status.code())
}

/// What curl said: the heads of all answers on the way, and where it ended. Exit codes are those of its manual.
fn read(said: &str, code: Option<i32>) -> Answer {
    match code {
        Some(0) => {}
        Some(6) => return Answer::Silent("name"),
        Some(28) => return Answer::Silent("time"),
        Some(35 | 51 | 58 | 60) => return Answer::Silent("trust"),
        _ => return Answer::Silent("connection"),
    }
    let (heads, end) = said.rsplit_once(MARK).unwrap_or((said, ""));
    let status = |line: &str| line.strip_prefix("HTTP/")?.split_whitespace().nth(1)?.parse::<u16>().ok();
    let statuses: Vec<u16> = heads.lines().filter_map(status).filter(|status| *status >= 200).collect();
    let Some((last, way)) = statuses.split_last() else { return Answer::Silent("connection") };
    match last {
        404 | 410 => Answer::Gone(*last),
        429 | 500..=599 => Answer::Silent("busy"),
        200..=299 if !way.is_empty() && way.iter().all(|status| matches!(status, 301 | 308)) => {
            Answer::Moved(end.trim().to_owned())
        }
        _ => Answer::Fine,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_curl_says_is_understood() {
        let said = |heads: &str| read(&format!("{heads}{MARK}https://x.be/nieuw"), Some(0));
        assert_eq!(said("HTTP/1.1 200 OK\r\n\r\n"), Answer::Fine);
        assert_eq!(said("HTTP/2 404 \r\n\r\n"), Answer::Gone(404));
        assert_eq!(
            said("HTTP/1.1 301 M\r\nLocation: /b\r\n\r\nHTTP/2 200 \r\n\r\n"),
            Answer::Moved("https://x.be/nieuw".into())
        );
        assert_eq!(said("HTTP/1.1 302 F\r\n\r\nHTTP/2 200 \r\n\r\n"), Answer::Fine, "for now only");
        assert_eq!(said("HTTP/1.1 301 M\r\n\r\nHTTP/2 404 \r\n\r\n"), Answer::Gone(404));
        assert_eq!(said("HTTP/1.1 403 F\r\n\r\n"), Answer::Fine, "it may refuse a program");
        assert_eq!(said("HTTP/1.1 503 S\r\n\r\n"), Answer::Silent("busy"));
        assert_eq!(read("", Some(6)), Answer::Silent("name"));
        assert_eq!(read("", None), Answer::Silent("connection"));
    }

    #[test]
    fn questions_are_told_apart_by_host() {
        assert_eq!(host("https://x.be/a?b"), "x.be");
        assert_eq!(host("http://x.be:8080"), "x.be:8080");
    }
}
