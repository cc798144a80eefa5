//! One guide that is being edited: its files as they stand on disk, with the texts that are open in the editor over them.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::{Path, PathBuf};

use lsp_types::Uri;
use serde_json::Value;

use crate::compile::{Compiled, InputFile as Input, Inputs, compile};
use crate::disk::{self, Failure};
use crate::memo::Memo;

/// A text that is open in the editor.
pub struct Open {
    /// As the editor writes it.
    pub uri: Uri,
    pub text: String,
    pub version: i32,
}

pub struct Folder {
    pub root: PathBuf,
    /// By path from the site folder.
    pub open: HashMap<String, Open>,
    files: BTreeMap<String, Input>,
    /// The files that may have changed on disk; everything when `None` stands for them.
    stale: Stale,
    memo: Memo,
    compiled: Option<Compiled>,
    /// What was last told of each file.
    pub told: BTreeMap<String, Value>,
    /// Something changed since the last compilation.
    pub dirty: bool,
    /// The findings of the last compilation were not told yet.
    pub untold: bool,
}

enum Stale {
    All,
    Some(BTreeSet<String>),
}

impl Folder {
    pub fn new(root: PathBuf) -> Folder {
        Folder {
            root,
            open: HashMap::new(),
            files: BTreeMap::new(),
            stale: Stale::All,
            memo: Memo::default(),
            compiled: None,
            told: BTreeMap::new(),
            dirty: true,
            untold: true,
        }
    }

    /// A file or folder may have changed on disk.
    pub fn touch(&mut self, path: &str) {
        self.dirty = true;
        let below = format!("{path}/");
        let folder = disk::is_folder(&self.root.join(path)) || self.files.keys().any(|file| file.starts_with(&below));
        match &mut self.stale {
            Stale::Some(paths) if !folder => drop(paths.insert(path.to_owned())),
            _ => self.stale = Stale::All,
        }
    }

    /// Compiles the guide as it stands in the editor, and on disk where nothing is open.
    pub fn ready(&mut self) -> Result<(), Failure> {
        if self.dirty || self.compiled.is_none() {
            self.read()?;
            let mut files = self.files.clone();
            for (path, open) in &self.open {
                let committed = files.get(path).and_then(|file| file.committed);
                files.insert(path.clone(), Input { committed, ..Input::new(path.as_str(), &open.text) });
            }
            let files = files.into_values().collect();
            let inputs = Inputs { files, today: disk::today(), drafts: false, year: None };
            self.compiled = Some(compile(&inputs, &mut self.memo));
            self.untold = true;
            self.dirty = false;
        }
        Ok(())
    }

    /// What was last compiled.
    pub fn current(&self) -> Option<&Compiled> {
        self.compiled.as_ref()
    }

    /// Compiles the guide if it never was: what was last compiled is good enough for names while somebody types.
    pub fn lately(&mut self) -> Result<(), Failure> {
        if self.compiled.is_none() { self.ready() } else { Ok(()) }
    }

    fn read(&mut self) -> Result<(), Failure> {
        match std::mem::replace(&mut self.stale, Stale::Some(BTreeSet::new())) {
            Stale::All => {
                let read = disk::inputs(&self.root, false);
                let inputs = read.inspect_err(|_| self.stale = Stale::All)?;
                self.files = inputs.files.into_iter().map(|file| (file.path.clone(), file)).collect();
            }
            Stale::Some(paths) => {
                for path in paths {
                    match disk::input(&self.root, &path) {
                        Ok(Some(file)) => drop(self.files.insert(path, file)),
                        // Gone, or going just now.
                        Ok(None) | Err(_) => drop(self.files.remove(&path)),
                    }
                }
            }
        }
        Ok(())
    }
}

/// The folder of the guide that a file belongs to: the nearest above it with settings in its `content`.
pub fn root_of(file: &Path) -> Option<PathBuf> {
    file.ancestors().skip(1).find(|folder| is_guide(folder)).map(Path::to_path_buf)
}

/// Whether a folder holds a guide.
pub fn is_guide(folder: &Path) -> bool {
    disk::exists(&folder.join("content/guide.yml"))
}
