//! The server: which guides are open, and what is done with each message.

use std::path::Path;

use lsp_types::notification::{self, Notification};
use lsp_types::request::{self, Request};
use lsp_types::{
    DidChangeTextDocumentParams, DidChangeWatchedFilesParams, DidChangeWorkspaceFoldersParams, InitializeParams,
    TextDocumentContentChangeEvent, Uri,
};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::address;
use super::capabilities::{capabilities, watchers};
use super::client::Client;
use super::findings;
use super::folder::{Folder, Open, is_guide, root_of};
use super::placed::Placed;
use super::wire;
use crate::editor::lines::Lines;
use crate::editor::words::Words;
use crate::guide::config::Config;
use crate::guide::language::Language;

/// What is wrong with a request: a number of JSON-RPC or of the protocol, and a sentence.
pub struct Problem {
    pub code: i32,
    pub message: String,
}

impl Problem {
    pub const INVALID_REQUEST: i32 = -32600;
    pub const METHOD_NOT_FOUND: i32 = -32601;
    pub const INVALID_PARAMS: i32 = -32602;
    pub const NOT_INITIALIZED: i32 = -32002;
    /// The request was right, and cannot be met: the message is for the editor.
    pub const FAILED: i32 = -32803;

    pub fn new(code: i32, message: impl Into<String>) -> Problem {
        Problem { code, message: message.into() }
    }
}

/// How far the conversation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    Before,
    Running,
    Down,
}

pub struct Server {
    pub folders: Vec<Folder>,
    pub client: Client,
    pub phase: Phase,
    /// The language of findings, where it was asked for; else that of the guide.
    lang: Option<Language>,
}

impl Server {
    pub fn new(lang: Option<Language>) -> Server {
        Server { folders: Vec::new(), client: Client::new(&Default::default()), phase: Phase::Before, lang }
    }

    /// The words for a guide.
    pub fn words(lang: Option<Language>, config: &Config) -> &'static Words {
        Words::of(lang.unwrap_or(config.language))
    }

    pub fn lang(&self) -> Option<Language> {
        self.lang
    }

    /// Whether something changed of which the findings were not told yet.
    pub fn is_dirty(&self) -> bool {
        self.phase == Phase::Running && self.folders.iter().any(|folder| folder.dirty || folder.untold)
    }

    /// Answers a request.
    pub fn request(&mut self, method: &str, params: Value) -> Result<Value, Problem> {
        match (self.phase, method) {
            (Phase::Before, request::Initialize::METHOD) => self.initialize(params),
            (Phase::Before, _) => Err(Problem::new(Problem::NOT_INITIALIZED, "initialize first")),
            (Phase::Running, request::Initialize::METHOD) | (Phase::Down, _) => {
                Err(Problem::new(Problem::INVALID_REQUEST, "not now"))
            }
            (Phase::Running, request::Shutdown::METHOD) => {
                self.phase = Phase::Down;
                Ok(Value::Null)
            }
            (Phase::Running, method) => self.answer(method, params),
        }
    }

    fn initialize(&mut self, params: Value) -> Result<Value, Problem> {
        let params: InitializeParams = read(params)?;
        self.client = Client::new(&params.capabilities);
        let lang = params.initialization_options.as_ref().and_then(|options| options["lang"].as_str());
        self.lang = self.lang.or_else(|| lang.and_then(Language::from_tag));
        let folders = params.workspace_folders.unwrap_or_default();
        let mut uris: Vec<Uri> = folders.into_iter().map(|folder| folder.uri).collect();
        #[expect(deprecated, reason = "editors of before 2017 name their folder here")]
        if uris.is_empty() {
            uris.extend(params.root_uri);
        }
        for uri in &uris {
            self.add_folder(uri);
        }
        self.phase = Phase::Running;
        Ok(capabilities(self.client))
    }

    fn add_folder(&mut self, uri: &Uri) {
        if let Some(root) = address::path(uri).filter(|root| is_guide(root)) {
            self.add_root(&root);
        }
    }

    fn add_root(&mut self, root: &Path) {
        if !self.folders.iter().any(|folder| folder.root == root) {
            self.folders.push(Folder::new(root.to_path_buf()));
        }
    }

    /// The guide that a file belongs to, and its path in it. The deepest folder that holds it wins.
    pub fn place(&mut self, uri: &Uri) -> Option<(&mut Folder, String)> {
        let file = address::path(uri)?;
        let holds = |folder: &Folder| address::inside(&folder.root, &file);
        let known = self.folders.iter().enumerate().filter_map(|(at, folder)| Some((at, holds(folder)?)));
        let (at, path) = known.min_by_key(|(_, path)| path.len())?;
        let ours = ["content/", "themes/", "archive/"].iter().any(|part| path.starts_with(part));
        ours.then(|| (&mut self.folders[at], path))
    }

    /// Takes a notification. Those that are wrong or unknown are passed over, as the protocol asks.
    pub fn notified(&mut self, method: &str, params: Value) {
        if self.phase != Phase::Running {
            return;
        }
        match method {
            notification::Initialized::METHOD if self.client.watches => wire::send(&watchers()),
            notification::DidOpenTextDocument::METHOD => self.opened(params),
            notification::DidChangeTextDocument::METHOD => self.changed(params),
            notification::DidCloseTextDocument::METHOD => self.closed(&params),
            notification::DidSaveTextDocument::METHOD => self.saved(&params),
            notification::DidChangeWatchedFiles::METHOD => {
                let changes = read::<DidChangeWatchedFilesParams>(params).map(|params| params.changes);
                for change in changes.unwrap_or_default() {
                    if let Some((folder, path)) = self.place(&change.uri) {
                        folder.touch(&path);
                    }
                }
            }
            notification::DidChangeWorkspaceFolders::METHOD => {
                let Ok(DidChangeWorkspaceFoldersParams { event }) = read(params) else { return };
                for folder in &event.removed {
                    let root = address::path(&folder.uri);
                    self.folders.retain(|folder| Some(&folder.root) != root.as_ref());
                }
                event.added.iter().for_each(|folder| self.add_folder(&folder.uri));
            }
            _ => {}
        }
    }

    fn opened(&mut self, params: Value) {
        let Ok(params) = read::<lsp_types::DidOpenTextDocumentParams>(params) else { return };
        let document = params.text_document;
        let root = address::path(&document.uri).and_then(|file| root_of(&file));
        root.into_iter().for_each(|root| self.add_root(&root));
        if let Some((folder, path)) = self.place(&document.uri) {
            folder.dirty = true;
            folder.open.insert(path, Open { uri: document.uri, text: document.text, version: document.version });
        }
    }

    fn changed(&mut self, params: Value) {
        let Ok(params) = read::<DidChangeTextDocumentParams>(params) else { return };
        let encoding = self.client.encoding;
        let Some((folder, path)) = self.place(&params.text_document.uri) else { return };
        let Some(open) = folder.open.get_mut(&path) else { return };
        folder.dirty = true;
        open.version = params.text_document.version;
        for TextDocumentContentChangeEvent { range, text, .. } in params.content_changes {
            let Some(range) = range else {
                open.text = text;
                continue;
            };
            let lines = Lines::new(&open.text);
            let start = lines.byte(range.start.line, range.start.character, encoding);
            let end = lines.byte(range.end.line, range.end.character, encoding);
            open.text.replace_range(start.min(end)..end.max(start), &text);
        }
    }

    fn closed(&mut self, params: &Value) {
        if let Some((folder, path)) = uri_of(params).as_ref().and_then(|uri| self.place(uri)) {
            folder.open.remove(&path);
            folder.touch(&path);
        }
    }

    fn saved(&mut self, params: &Value) {
        if let Some((folder, path)) = uri_of(params).as_ref().and_then(|uri| self.place(uri)) {
            folder.touch(&path);
        }
    }

    /// Compiles what changed, and tells the findings of every file of which they are not those of before.
    pub fn tell_findings(&mut self) {
        let (client, lang) = (self.client, self.lang);
        for folder in &mut self.folders {
            if !folder.dirty && !folder.untold {
                continue;
            }
            if let Err(failure) = folder.ready() {
                // Tried again after the next change.
                (folder.dirty, folder.untold) = (false, false);
                wire::send(&json!({"jsonrpc": "2.0", "method": "window/logMessage",
                    "params": {"type": 1, "message": failure.to_string()}}));
                continue;
            }
            tell(folder, client, lang);
        }
    }
}

fn tell(folder: &mut Folder, client: Client, lang: Option<Language>) {
    let Some(compiled) = folder.current() else { return };
    let words = Server::words(lang, &compiled.guide().config);
    let placed = Placed::new(folder, compiled.guide(), client);
    let mut now = findings::by_file(compiled, &placed, words);
    for path in folder.told.keys().filter(|path| !now.contains_key(*path)).cloned().collect::<Vec<_>>() {
        now.insert(path, Vec::new());
    }
    let mut told = std::collections::BTreeMap::new();
    for (path, list) in now {
        let Ok(list) = serde_json::to_value(&list) else { continue };
        let Some(uri) = placed.uri(&path) else { continue };
        if folder.told.get(&path) != Some(&list) {
            let mut params = json!({"uri": uri.as_str(), "diagnostics": list});
            if let Some(open) = folder.open.get(&path) {
                params["version"] = open.version.into();
            }
            let method = notification::PublishDiagnostics::METHOD;
            wire::send(&json!({"jsonrpc": "2.0", "method": method, "params": params}));
        }
        if list.as_array().is_some_and(|list| !list.is_empty()) {
            told.insert(path, list);
        }
    }
    (folder.told, folder.untold) = (told, false);
}

/// The parameters of a message.
pub fn read<T: DeserializeOwned>(params: Value) -> Result<T, Problem> {
    serde_json::from_value(params).map_err(|error| Problem::new(Problem::INVALID_PARAMS, error.to_string()))
}

/// The document that parameters name.
fn uri_of(params: &Value) -> Option<Uri> {
    params["textDocument"]["uri"].as_str()?.parse().ok()
}
