//! `lsp`: a language server for editors. Findings while somebody types, proposals, explanations, other names everywhere.

mod address;
mod answers;
mod capabilities;
mod client;
mod findings;
mod folder;
mod placed;
mod requests;
mod server;
mod wire;

use std::sync::mpsc::RecvTimeoutError;
use std::time::Duration;

use serde_json::{Value, json};

use self::server::{Phase, Problem, Server};
use self::wire::Incoming;
use super::{Exit, Stop, language_parser};
use crate::guide::language::Language;

/// Who stops typing so long wants to know what was found.
const QUIET: Duration = Duration::from_millis(40);

/// Speak with an editor over standard input and output (Language Server Protocol)
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The language of findings; that of each guide when left out
    #[arg(long, value_parser = language_parser())]
    lang: Option<Language>,
    /// For editors that name the way they speak; it is the only one
    #[arg(long, hide = true)]
    stdio: bool,
}

pub fn run(args: &Args) -> Result<Exit, Stop> {
    let _ = args.stdio;
    let mut server = Server::new(args.lang);
    let incoming = wire::listen();
    loop {
        let next = if server.is_dirty() {
            incoming.recv_timeout(QUIET)
        } else {
            incoming.recv().map_err(RecvTimeoutError::from)
        };
        match next {
            Ok(Incoming::Message(Value::Object(message))) if message.get("method") == Some(&json!("exit")) => {
                return Ok(if server.phase == Phase::Down { Exit::Clean } else { Exit::Findings });
            }
            Ok(Incoming::Message(message)) => take(&mut server, message),
            Ok(Incoming::Unreadable) => wire::send(&failure(&Value::Null, &Problem::new(-32700, "not a message"))),
            Err(RecvTimeoutError::Timeout) => server.tell_findings(),
            // The editor is gone.
            Err(RecvTimeoutError::Disconnected) => return Ok(Exit::Clean),
        }
    }
}

/// Takes one message: a request is answered, a notification is heard, an answer to a question of ours needs nothing.
fn take(server: &mut Server, mut message: Value) {
    let method = message["method"].as_str().map(str::to_owned);
    let params = message.get_mut("params").map(Value::take).unwrap_or_default();
    let id = message.get("id").filter(|id| id.is_string() || id.is_number());
    match (method, id) {
        (Some(method), Some(id)) => {
            let answer = match server.request(&method, params) {
                Ok(result) => json!({"jsonrpc": "2.0", "id": id, "result": result}),
                Err(problem) => failure(id, &problem),
            };
            wire::send(&answer);
        }
        (Some(method), None) => server.notified(&method, params),
        (None, Some(_)) if message.get("result").is_some() || message.get("error").is_some() => {}
        (None, _) => {
            let problem = Problem::new(Problem::INVALID_REQUEST, "no method");
            wire::send(&failure(id.unwrap_or(&Value::Null), &problem));
        }
    }
}

fn failure(id: &Value, problem: &Problem) -> Value {
    json!({"jsonrpc": "2.0", "id": id, "error": {"code": problem.code, "message": problem.message}})
}
