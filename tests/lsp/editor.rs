//! An editor for the tests: it starts the program, speaks the protocol with it, and keeps what it hears.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::support::folder::program;

/// A server that does not answer must fail a test, not stop it. (A busy machine may take its time.)
const PATIENCE: Duration = Duration::from_secs(60);

pub struct Editor {
    pub root: PathBuf,
    child: Child,
    input: Option<ChildStdin>,
    heard: Receiver<Value>,
    last: u64,
    utf8: bool,
    /// The texts that are open, by path from the root, with their versions.
    texts: BTreeMap<String, (String, i64)>,
    /// What was last told of each file, by address; and how often findings came.
    pub findings: BTreeMap<String, Vec<Value>>,
    pub published: usize,
    pub capabilities: Value,
}

impl Editor {
    /// Starts the server, without a word yet.
    pub fn silent(root: &Path) -> Editor {
        let mut command = program(root, &["lsp"]);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::inherit());
        let mut child = command.spawn().expect("the program can be started");
        let output = BufReader::new(child.stdout.take().expect("the output is read here"));
        let (send, heard) = channel();
        std::thread::spawn(move || listen(output, |message| send.send(message).is_ok()));
        let input = child.stdin.take();
        Editor {
            root: root.canonicalize().expect("the folder is there"),
            child,
            input,
            heard,
            last: 0,
            utf8: false,
            texts: BTreeMap::new(),
            findings: BTreeMap::new(),
            published: 0,
            capabilities: Value::Null,
        }
    }

    /// Starts the server as an editor of today does, on the guide in `root`.
    pub fn new(root: &Path) -> Editor {
        Editor::with(root, json!(["utf-16"]), &[root])
    }

    pub fn with(root: &Path, encodings: Value, folders: &[&Path]) -> Editor {
        let mut editor = Editor::silent(root);
        let folders = folders.iter().map(|folder| {
            let folder = folder.canonicalize().expect("the folder is there");
            json!({"uri": address(&folder), "name": "gids"})
        });
        let folders: Vec<Value> = folders.collect();
        let can = json!({
            "general": {"positionEncodings": encodings},
            "workspace": {"workspaceEdit": {"documentChanges": true, "resourceOperations": ["create", "rename"]}},
            "textDocument": {"documentSymbol": {"hierarchicalDocumentSymbolSupport": true}},
        });
        let params = json!({"processId": null, "rootUri": null, "workspaceFolders": folders, "capabilities": can});
        let said = editor.ask("initialize", params);
        editor.capabilities = said["capabilities"].clone();
        editor.utf8 = editor.capabilities["positionEncoding"] == "utf-8";
        editor.notify("initialized", json!({}));
        editor
    }

    /// Sends bytes as they are.
    pub fn raw(&mut self, bytes: &[u8]) {
        let input = self.input.as_mut().expect("the server is there");
        input.write_all(bytes).and_then(|()| input.flush()).expect("the server listens");
    }

    fn send(&mut self, message: &Value) {
        let text = message.to_string();
        self.raw(format!("Content-Length: {}\r\n\r\n{text}", text.len()).as_bytes());
    }

    pub fn notify(&mut self, method: &str, params: Value) {
        self.send(&json!({"jsonrpc": "2.0", "method": method, "params": params}));
    }

    /// The next message of the server; findings are kept as they come by.
    pub fn hear(&mut self) -> Value {
        let message = self.heard.recv_timeout(PATIENCE).expect("the server says something in time");
        if message["method"] == "textDocument/publishDiagnostics" {
            let uri = message["params"]["uri"].as_str().unwrap_or_default().to_owned();
            let list = message["params"]["diagnostics"].as_array().cloned().unwrap_or_default();
            self.findings.insert(uri, list);
            self.published += 1;
        }
        message
    }

    /// Asks, and gives the result or the problem.
    pub fn try_ask(&mut self, method: &str, params: Value) -> Result<Value, Value> {
        self.last += 1;
        let id = self.last;
        self.send(&json!({"jsonrpc": "2.0", "id": id, "method": method, "params": params}));
        loop {
            let message = self.hear();
            if message["id"] == id {
                return match message.get("error") {
                    Some(error) => Err(error.clone()),
                    None => Ok(message["result"].clone()),
                };
            }
        }
    }

    pub fn ask(&mut self, method: &str, params: Value) -> Value {
        self.try_ask(method, params).unwrap_or_else(|problem| panic!("{method}: {problem}"))
    }

    pub fn uri(&self, path: &str) -> String {
        address(&self.root.join(path))
    }

    /// Opens a file as it stands on disk.
    pub fn open(&mut self, path: &str) {
        let text = std::fs::read_to_string(self.root.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
        self.open_with(path, &text);
    }

    pub fn open_with(&mut self, path: &str, text: &str) {
        self.texts.insert(path.to_owned(), (text.to_owned(), 1));
        let document = json!({"uri": self.uri(path), "languageId": "markdown", "version": 1, "text": text});
        self.notify("textDocument/didOpen", json!({"textDocument": document}));
    }

    pub fn text(&self, path: &str) -> &str {
        &self.texts.get(path).expect("the file is open").0
    }

    /// Types: what stands at the only `old` becomes `new`.
    pub fn replace(&mut self, path: &str, old: &str, new: &str) {
        let start = self.place(path, old, 0);
        let end = self.place(path, old, old.len());
        let (text, version) = self.texts.get_mut(path).expect("the file is open");
        *text = text.replacen(old, new, 1);
        *version += 1;
        let version = *version;
        let change = json!({"range": {"start": start, "end": end}, "text": new});
        let document = json!({"uri": self.uri(path), "version": version});
        self.notify("textDocument/didChange", json!({"textDocument": document, "contentChanges": [change]}));
    }

    /// The position so many bytes behind the start of `mark`, which stands in an open text.
    pub fn place(&self, path: &str, mark: &str, behind: usize) -> Value {
        let text = self.text(path);
        let byte = text.find(mark).unwrap_or_else(|| panic!("{path} has no {mark:?}")) + behind;
        let line = text[..byte].matches('\n').count();
        let before = &text[text[..byte].rfind('\n').map_or(0, |at| at + 1)..byte];
        let character = if self.utf8 { before.len() } else { before.encode_utf16().count() };
        json!({"line": line, "character": character})
    }

    /// The parameters for a question about a place.
    pub fn at(&self, path: &str, mark: &str, behind: usize) -> Value {
        json!({"textDocument": {"uri": self.uri(path)}, "position": self.place(path, mark, behind)})
    }

    /// Waits until the findings of a file fit, and gives them.
    pub fn findings(&mut self, path: &str, fits: impl Fn(&[Value]) -> bool) -> Vec<Value> {
        let uri = self.uri(path);
        let until = Instant::now() + PATIENCE;
        loop {
            if let Some(list) = self.findings.get(&uri).filter(|list| fits(list)) {
                return list.clone();
            }
            assert!(Instant::now() < until, "{path}: {:?}", self.findings.get(&uri));
            self.hear();
        }
    }

    /// Waits until the server has told its findings; they are none anywhere.
    pub fn is_clean(&mut self) -> bool {
        // An answer comes after what was told before it.
        std::thread::sleep(Duration::from_millis(300));
        self.ask("workspace/symbol", json!({"query": "niets-van-deze-naam"}));
        self.findings.values().all(Vec::is_empty)
    }

    /// Does what a change asks, on disk: texts first, then files, in the order given.
    pub fn apply(&mut self, change: &Value) {
        for one in change["documentChanges"].as_array().expect("the change is a list") {
            if one["kind"] == "rename" {
                let [old, new] = ["oldUri", "newUri"].map(|key| path_of(one[key].as_str().expect("an address")));
                std::fs::create_dir_all(new.parent().expect("a file lies in a folder")).expect("folders can be made");
                std::fs::rename(old, new).expect("the file can be renamed");
                continue;
            }
            let path = path_of(one["textDocument"]["uri"].as_str().expect("an address"));
            let text = std::fs::read_to_string(&path).expect("the file is there");
            let mut edits: Vec<(usize, usize, &str)> = Vec::new();
            for edit in one["edits"].as_array().expect("a list") {
                let [start, end] = ["start", "end"].map(|end| self.byte(&text, &edit["range"][end]));
                edits.push((start, end, edit["newText"].as_str().expect("a text")));
            }
            edits.sort_unstable();
            assert!(edits.windows(2).all(|two| two[0].1 <= two[1].0), "edits overlap: {edits:?}");
            let mut changed = text.clone();
            for (start, end, new) in edits.into_iter().rev() {
                changed.replace_range(start..end, new);
            }
            std::fs::write(path, changed).expect("the file can be written");
        }
    }

    fn byte(&self, text: &str, at: &Value) -> usize {
        let number = |key: &str| usize::try_from(at[key].as_u64().expect("a number")).expect("a small number");
        let start: usize = text.split_inclusive('\n').take(number("line")).map(str::len).sum();
        let mut units = 0;
        for (byte, sign) in text[start..].char_indices() {
            if units >= number("character") {
                return start + byte;
            }
            units += if self.utf8 { sign.len_utf8() } else { sign.len_utf16() };
        }
        text.len()
    }

    /// Ends the conversation as it should; the exit code.
    pub fn quit(mut self) -> Option<i32> {
        self.ask("shutdown", Value::Null);
        self.notify("exit", Value::Null);
        self.child.wait().expect("the server can be waited for").code()
    }

    /// Says `exit`, or hangs up.
    pub fn leave(mut self, politely: bool) -> Option<i32> {
        if politely {
            self.notify("exit", Value::Null);
        }
        self.input = None;
        self.child.wait().expect("the server can be waited for").code()
    }
}

impl Drop for Editor {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn listen(mut output: impl BufRead, mut heard: impl FnMut(Value) -> bool) {
    let mut line = String::new();
    loop {
        line.clear();
        if output.read_line(&mut line).unwrap_or(0) == 0 {
            return;
        }
        let length = line.strip_prefix("Content-Length: ").expect("a message starts with its length");
        let mut body = vec![0; length.trim().parse().expect("a length is a number")];
        line.clear();
        output.read_line(&mut line).expect("an empty line follows");
        output.read_exact(&mut body).expect("the message is whole");
        if !heard(serde_json::from_slice(&body).expect("the message is JSON")) {
            return;
        }
    }
}

fn address(path: &Path) -> String {
    format!("file://{}", path.display()).replace(' ', "%20")
}

fn path_of(uri: &str) -> PathBuf {
    PathBuf::from(uri.strip_prefix("file://").expect("the address of a file").replace("%20", " "))
}
