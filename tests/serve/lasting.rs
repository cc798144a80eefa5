//! A server that runs all day.

use super::{page, small};
use crate::support::folder::write;
use crate::support::server::Server;

/// How many edits, and how many requests after each; the benchmark does a thousand and ten thousand.
const EDITS: usize = 150;
const REQUESTS: usize = 6;

/// Every edit is shown, and what is needed for it does not grow.
#[test]
fn many_edits_and_requests_need_no_more_memory() {
    let folder = small();
    for at in 0..60 {
        let text = format!("Zie [een](een.md).\n\n## Deel {at}\n\n{}", "Een lange zin over stages. ".repeat(200));
        write(folder.path(), format!("content/pages/blad-{at}.md"), page(&format!("Blad {at}"), &text));
    }
    let server = Server::start(folder.path(), &[]);
    // A page is open all the while.
    let mut events = server.listen("/pages/een/", &server.known("/pages/een/"));
    events.hear("findings", "");
    let mut early = None;
    for edit in 0..EDITS {
        let text = format!("Wijziging {edit}.");
        write(folder.path(), "content/pages/een.md", page("Een", &text));
        server.shows("/pages/een/", &text);
        for request in 0..REQUESTS {
            let at = (edit * REQUESTS + request) % 60;
            assert_eq!(server.page(&format!("/pages/blad-{at}/")).0, "200");
        }
        if edit == EDITS / 10 {
            early = memory(&server);
        }
    }
    // Only Linux tells.
    if let (Some(early), Some(late)) = (early, memory(&server)) {
        assert!(late <= early + early / 2, "{early} kB after a tenth of the edits, {late} kB at the end");
    }
}

/// The memory in use, in kB.
fn memory(server: &Server) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{}/status", server.child.id())).ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}
