//! Requests about a running conversation: each is read, asked of its guide, and answered.

use lsp_types::request::{
    CodeActionRequest, Completion, DocumentSymbolRequest, GotoDefinition, HoverRequest, PrepareRenameRequest,
    References, Rename, Request, WillRenameFiles, WorkspaceSymbolRequest,
};
use lsp_types::{
    CodeActionParams, CompletionParams, DocumentSymbolParams, RenameFilesParams, RenameParams,
    TextDocumentPositionParams, Uri, WorkspaceSymbolParams, WorkspaceSymbolResponse,
};
use serde::Serialize;
use serde_json::Value;

use super::answers::{self, Asked};
use super::findings;
use super::folder::Folder;
use super::placed::Placed;
use super::server::{Problem, Server, read};
use crate::compile::Compiled;
use crate::editor::complete::complete;
use crate::editor::lines::Lines;
use crate::editor::moves;

type Answer = Result<Value, Problem>;

impl Server {
    /// Answers a request about the guides; what is asked about a file of none of them has no answer.
    pub(super) fn answer(&mut self, method: &str, params: Value) -> Answer {
        let client = self.client;
        match method {
            HoverRequest::METHOD => self.at(params, |asked, at| asked.hover(at.position)),
            GotoDefinition::METHOD => self.at(params, |asked, at| asked.definition(at.position)),
            References::METHOD => {
                let itself = params["context"]["includeDeclaration"].as_bool().unwrap_or(false);
                self.at(params, |asked, at| asked.references(at.position, itself))
            }
            PrepareRenameRequest::METHOD => {
                let at: TextDocumentPositionParams = read(params)?;
                self.fallible(&at.text_document.uri, |asked| asked.prepare_rename(at.position))
            }
            Rename::METHOD => {
                let RenameParams { text_document_position: at, new_name, .. } = read(params)?;
                let moves_files = client.document_changes && client.renames_files;
                self.fallible(&at.text_document.uri, |asked| asked.rename(at.position, &new_name, moves_files))
            }
            DocumentSymbolRequest::METHOD => {
                let params: DocumentSymbolParams = read(params)?;
                self.about(&params.text_document.uri, |asked, _| asked.symbols(client.tree))
            }
            CodeActionRequest::METHOD => self.actions(read(params)?),
            Completion::METHOD => self.completion(read(params)?),
            WorkspaceSymbolRequest::METHOD => self.search(read(params)?),
            WillRenameFiles::METHOD => self.will_rename(read(params)?),
            _ => Err(Problem::new(Problem::METHOD_NOT_FOUND, method)),
        }
    }

    /// Asks about a file of a guide, as it stands now.
    fn about<T: Serialize>(&mut self, uri: &Uri, ask: impl FnOnce(Asked<'_>, &Compiled) -> Option<T>) -> Answer {
        let (client, lang) = (self.client, self.lang());
        let Some((folder, path)) = self.place(uri) else { return Ok(Value::Null) };
        let answer = with_guide(folder, |folder, compiled| {
            let guide = compiled.guide();
            let placed = Placed::new(folder, guide, client);
            let source = placed.source(&path)?;
            ask(Asked { guide, placed: &placed, words: Server::words(lang, &guide.config), source }, compiled)
        })?;
        value(answer)
    }

    fn at<T: Serialize>(
        &mut self,
        params: Value,
        ask: impl FnOnce(Asked<'_>, &TextDocumentPositionParams) -> Option<T>,
    ) -> Answer {
        let at: TextDocumentPositionParams = read(params)?;
        self.about(&at.text_document.uri, |asked, _| ask(asked, &at))
    }

    /// Asks what may be refused with a sentence for the editor.
    fn fallible<T: Serialize>(&mut self, uri: &Uri, ask: impl FnOnce(Asked<'_>) -> Result<T, String>) -> Answer {
        let mut refusal = None;
        let answer = self.about(uri, |asked, _| match ask(asked) {
            Ok(answer) => Some(answer),
            Err(sentence) => {
                refusal = Some(sentence);
                None
            }
        })?;
        refusal.map_or(Ok(answer), |sentence| Err(Problem::new(Problem::FAILED, sentence)))
    }

    fn actions(&mut self, params: CodeActionParams) -> Answer {
        let wanted = params.context.only;
        let range = params.range;
        self.about(&params.text_document.uri, |asked, compiled| {
            let mut actions = findings::fixes(compiled, asked.source, range, asked.placed, asked.words);
            if let Some(wanted) = &wanted {
                // A kind stands for all that starts with it: `source` for `source.fixAll`.
                let fits = |kind: &str| {
                    wanted.iter().any(|one| kind == one.as_str() || kind.starts_with(&format!("{}.", one.as_str())))
                };
                actions.retain(|action| match action {
                    lsp_types::CodeActionOrCommand::CodeAction(action) => {
                        action.kind.as_ref().is_some_and(|kind| fits(kind.as_str()))
                    }
                    lsp_types::CodeActionOrCommand::Command(_) => false,
                });
            }
            Some(actions)
        })
    }

    /// Proposals come from the text as it stands, and from the names of the guide as it was last read: who types fast does
    /// not wait for it to be read again.
    fn completion(&mut self, params: CompletionParams) -> Answer {
        let (client, lang) = (self.client, self.lang());
        let at = params.text_document_position;
        let Some((folder, path)) = self.place(&at.text_document.uri) else { return Ok(Value::Null) };
        folder.lately().map_err(disk_problem)?;
        let (Some(open), Some(compiled)) = (folder.open.get(&path), folder.current()) else { return Ok(Value::Null) };
        let guide = compiled.guide();
        let lines = Lines::new(&open.text);
        let byte = lines.byte(at.position.line, at.position.character, client.encoding);
        let inside = path.strip_prefix("content/").unwrap_or(&path);
        let proposals = complete(guide, inside, &open.text, byte, Server::words(lang, &guide.config));
        let place = |byte: usize| {
            let (line, character) = lines.position(byte, client.encoding);
            lsp_types::Position { line, character }
        };
        let range = lsp_types::Range { start: place(proposals.typed.start), end: place(proposals.typed.end) };
        value(Some(answers::completion(proposals, range)))
    }

    fn search(&mut self, params: WorkspaceSymbolParams) -> Answer {
        let client = self.client;
        let mut all = Vec::new();
        for folder in &mut self.folders {
            let found = with_guide(folder, |folder, compiled| {
                let placed = Placed::new(folder, compiled.guide(), client);
                answers::search(compiled.guide(), &placed, &params.query)
            })?;
            if let WorkspaceSymbolResponse::Nested(found) = found {
                all.extend(found);
            }
        }
        value(Some(all))
    }

    /// What must change before files get another name in the editor's own list of files.
    fn will_rename(&mut self, params: RenameFilesParams) -> Answer {
        let client = self.client;
        let mut moved: Vec<(String, String)> = Vec::new();
        let mut uri: Option<Uri> = None;
        for file in params.files {
            let (Ok(old), Ok(new)) = (file.old_uri.parse::<Uri>(), file.new_uri.parse::<Uri>()) else { continue };
            let Some((_, to)) = self.place(&new) else { continue };
            let Some((_, from)) = self.place(&old) else { continue };
            let (Some(from), Some(to)) = (from.strip_prefix("content/"), to.strip_prefix("content/")) else { continue };
            moved.push((from.to_owned(), to.to_owned()));
            uri = uri.or(Some(old));
        }
        let Some((folder, _)) = uri.as_ref().and_then(|uri| self.place(uri)) else { return Ok(Value::Null) };
        let change = with_guide(folder, |folder, compiled| {
            let edits = moves::edits(compiled.guide(), &moved);
            Placed::new(folder, compiled.guide(), client).change(&edits, &[])
        })?;
        value(Some(change))
    }
}

/// Compiles a guide if it must, and looks at it.
fn with_guide<T>(folder: &mut Folder, look: impl FnOnce(&Folder, &Compiled) -> T) -> Result<T, Problem> {
    folder.ready().map_err(disk_problem)?;
    let compiled = folder.current().expect("a folder that is ready was compiled");
    Ok(look(folder, compiled))
}

fn disk_problem(failure: crate::disk::Failure) -> Problem {
    Problem::new(Problem::FAILED, failure.to_string())
}

fn value<T: Serialize>(answer: Option<T>) -> Answer {
    serde_json::to_value(answer).map_err(|error| Problem::new(Problem::FAILED, error.to_string()))
}
