//! The parts of a zip file, such as a Word document, within bounds: how many parts, how large one is and all are when
//! unpacked. The declared sizes are not believed; names only find parts and never become paths.

use std::cell::Cell;
use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::left::Refused;

/// The most parts of a file.
const PARTS: usize = 5_000;
/// The most bytes of one part, and of all parts that are read.
const PART: u64 = 48 << 20;
const ALL: u64 = 128 << 20;

/// A zip file that was opened.
pub struct Package<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// Bytes that may still be unpacked.
    room: Cell<u64>,
}

impl<'a> Package<'a> {
    pub fn open(bytes: &'a [u8]) -> Result<Package<'a>, Refused> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refused::new("import-zip"))?;
        if zip.len() > PARTS {
            return Err(Refused::new("import-large"));
        }
        Ok(Package { zip, room: Cell::new(ALL) })
    }

    /// The bytes of a part; none where the file has no such part.
    pub fn read(&mut self, name: &str) -> Result<Option<Vec<u8>>, Refused> {
        let Ok(part) = self.zip.by_name(name) else { return Ok(None) };
        let most = PART.min(self.room.get());
        let mut bytes = Vec::new();
        part.take(most + 1).read_to_end(&mut bytes).map_err(|_| Refused::new("import-part").at(name))?;
        let length = bytes.len() as u64;
        if length > most {
            return Err(Refused::new("import-large").at(name));
        }
        self.room.set(self.room.get() - length);
        Ok(Some(bytes))
    }

    /// Unpacks every part and keeps none: fails when together they are too large, or one is damaged.
    pub fn measure(&mut self) -> Result<(), Refused> {
        for at in 0..self.zip.len() {
            let part = self.zip.by_index(at).map_err(|_| Refused::new("import-zip"))?;
            let most = PART.min(self.room.get());
            let length = std::io::copy(&mut part.take(most + 1), &mut std::io::sink());
            let length = length.map_err(|_| Refused::new("import-zip"))?;
            if length > most {
                return Err(Refused::new("import-large"));
            }
            self.room.set(self.room.get() - length);
        }
        Ok(())
    }

    pub fn has(&self, name: &str) -> bool {
        self.zip.index_for_name(name).is_some()
    }
}
