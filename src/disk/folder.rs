//! The files of a site, kept in memory and read again where they change.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use jiff::civil::Date;

use super::watch::Changes;
use super::{Failure, history, inputs};
use crate::compile::{Content, InputFile, Inputs};

/// With more places than this it is faster to read all files than to look at each place.
const MANY: usize = 300;
/// The history is looked at no more often than this: that costs a process.
const HISTORY: Duration = Duration::from_secs(2);

/// The folder of a site, as it was last read.
pub struct Folder {
    folder: PathBuf,
    drafts: bool,
    pub inputs: Inputs,
    days: HashMap<String, Date>,
    looked: Instant,
}

/// What reading again came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reread {
    Same,
    Changed,
    /// A file that had a text is gone or empty: an editor may be about to write it.
    Emptied,
}

impl Folder {
    pub fn open(folder: &Path, drafts: bool) -> Result<Folder, Failure> {
        let mut inputs = inputs::inputs(folder, drafts)?;
        let days = days(folder);
        date(&mut inputs.files, &days);
        Ok(Folder { folder: folder.to_path_buf(), drafts, inputs, days, looked: Instant::now() })
    }

    /// Reads again what changed, and nothing else.
    pub fn reread(&mut self, changes: &Changes) -> Result<Reread, Failure> {
        let today = inputs::today();
        let mut result = if today == self.inputs.today { Reread::Same } else { Reread::Changed };
        self.inputs.today = today;
        let places = match changes {
            Changes::Places(places) if places.len() <= MANY => places,
            Changes::Places(_) | Changes::Everything => return self.reread_all(result),
        };
        for place in places {
            let Some(mut fresh) = inputs::below(&self.folder, place) else { return self.reread_all(result) };
            date(&mut fresh, &self.days);
            result = join(result, self.put(place, fresh));
        }
        Ok(result)
    }

    fn reread_all(&mut self, before: Reread) -> Result<Reread, Failure> {
        let mut fresh = inputs::inputs(&self.folder, self.drafts)?;
        date(&mut fresh.files, &self.days);
        let result = compare(&self.inputs.files, &fresh.files);
        self.inputs = fresh;
        Ok(join(before, result))
    }

    /// Puts the files at and below a place in the place of those that stood there.
    fn put(&mut self, place: &str, fresh: Vec<InputFile>) -> Reread {
        let files = &mut self.inputs.files;
        let start = files.partition_point(|file| *file.path < *place);
        let own = usize::from(files.get(start).is_some_and(|file| file.path == place));
        // Between a name and what lies below it stand names such as `map.md` beside `map/`.
        let folder = format!("{place}/");
        let from = files.partition_point(|file| file.path < folder);
        let below = files[from..].iter().take_while(|file| file.path.starts_with(&folder)).count();
        let old: Vec<InputFile> = match (own, below) {
            (1, 0) => files[start..start + 1].to_vec(),
            (_, 0) => Vec::new(),
            _ => files[start..start + own].iter().chain(&files[from..from + below]).cloned().collect(),
        };
        let result = compare(&old, &fresh);
        if result != Reread::Same {
            files.drain(from..from + below);
            files.drain(start..start + own);
            for file in fresh {
                let at = files.partition_point(|other| other.path < file.path);
                files.insert(at, file);
            }
        }
        result
    }

    /// Looks whether there are new commits, and gives the files their new days; whether any day changed.
    pub fn redate(&mut self) -> bool {
        if self.looked.elapsed() < HISTORY {
            return false;
        }
        self.looked = Instant::now();
        let days = days(&self.folder);
        if days == self.days {
            return false;
        }
        self.days = days;
        date(&mut self.inputs.files, &self.days);
        true
    }
}

fn days(folder: &Path) -> HashMap<String, Date> {
    history::head(folder).and_then(|head| history::days(folder, &head)).unwrap_or_default()
}

fn date(files: &mut [InputFile], days: &HashMap<String, Date>) {
    for file in files {
        file.committed = days.get(&file.path).copied();
    }
}

fn join(one: Reread, other: Reread) -> Reread {
    match (one, other) {
        (Reread::Emptied, _) | (_, Reread::Emptied) => Reread::Emptied,
        (Reread::Same, Reread::Same) => Reread::Same,
        _ => Reread::Changed,
    }
}

/// What became of files; both lists are in order of path.
fn compare(old: &[InputFile], new: &[InputFile]) -> Reread {
    let same = |one: &InputFile, other: &InputFile| {
        one.path == other.path
            && one.fingerprint == other.fingerprint
            && std::mem::discriminant(&one.content) == std::mem::discriminant(&other.content)
            && !matches!(one.content, Content::Refused(_))
    };
    if old.len() == new.len() && old.iter().zip(new).all(|(one, other)| same(one, other)) {
        return Reread::Same;
    }
    let emptied = old.iter().filter(|file| !is_empty(file)).any(|file| {
        let now = new.binary_search_by(|other| other.path.cmp(&file.path));
        now.map_or(true, |at| is_empty(&new[at]))
    });
    if emptied { Reread::Emptied } else { Reread::Changed }
}

fn is_empty(file: &InputFile) -> bool {
    matches!(&file.content, Content::Text(text) if text.is_empty())
}
