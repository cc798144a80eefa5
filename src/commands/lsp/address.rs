//! Addresses of files (`file:///home/x/a%20b.md`) and their paths.

use std::path::{Path, PathBuf};
use std::str::FromStr;

use lsp_types::Uri;

use crate::guide::route;
use crate::markup::links::decode;

/// The path of a file on this computer; none for an address of another sort.
pub fn path(uri: &Uri) -> Option<PathBuf> {
    let rest = uri.as_str().strip_prefix("file://")?;
    // A host before the path is this one.
    let path = decode(&rest[rest.find('/')?..]);
    let drive = cfg!(windows) && path.as_bytes().get(2) == Some(&b':');
    Some(PathBuf::from(if drive { &path[1..] } else { &path }))
}

/// The address of a file.
pub fn uri(path: &Path) -> Option<Uri> {
    let path = path.to_str()?.replace('\\', "/");
    let slash = if path.starts_with('/') { "" } else { "/" };
    Uri::from_str(&format!("file://{slash}{}", route::encode(&path))).ok()
}

/// The path of a file in a folder, with `/`; none when it lies elsewhere.
pub fn inside(folder: &Path, file: &Path) -> Option<String> {
    let parts: Option<Vec<&str>> = file.strip_prefix(folder).ok()?.iter().map(|part| part.to_str()).collect();
    Some(parts?.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_leads_to_its_path_and_back() {
        let path_of = |text: &str| path(&Uri::from_str(text).expect("the address is right"));
        let file = Path::new("/home/Zoë/een map/a.md");
        let address = uri(file).expect("a path has an address");
        assert_eq!(address.as_str(), "file:///home/Zo%C3%AB/een%20map/a.md");
        assert_eq!(path(&address).as_deref(), Some(file));
        assert_eq!(path_of("untitled:Untitled-1"), None);
        assert_eq!(inside(Path::new("/home"), Path::new("/home/a/b.md")).as_deref(), Some("a/b.md"));
        assert_eq!(inside(Path::new("/home/a"), Path::new("/home/ab/c.md")), None);
    }
}
