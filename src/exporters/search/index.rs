//! Records to the files of a Pagefind index, in memory.

use pagefind::api::PagefindIndex;
use pagefind::options::PagefindServiceConfig;

use crate::exporters::exporter::Output;
use crate::guide::language::Language;

/// A page as Pagefind reads it.
pub struct Record {
    pub url: String,
    pub html: String,
}

/// More fragments than this are put together in shared files.
const FRAGMENTS: u32 = 400;
/// How many cores one index may take.
const THREADS: usize = 2;
/// Names all files of the bundle, for whoever wants to keep it whole.
const LIST: &str = "files.json";

/// The files of the index of `records`, all in one language, under `folder`.
///
/// Pagefind works side by side on the threads of rayon, and so do the jobs of a build, of which this is one. Were they the
/// same threads, a thread that waits for Pagefind could take up another index meanwhile and never come back, so Pagefind
/// gets threads of its own.
pub fn index(language: Language, folder: &str, records: impl Iterator<Item = Record> + Send) -> Vec<Output> {
    let threads = rayon::ThreadPoolBuilder::new().num_threads(THREADS).build();
    let threads = threads.expect("the system has room for two more threads");
    let mut files = threads.install(|| {
        let runtime = tokio::runtime::Builder::new_current_thread().build();
        runtime.expect("a runtime without timers and input needs nothing").block_on(files(language, records))
    });
    files.sort_by(|one, other| one.0.cmp(&other.0));
    let list = serde_json::json!({
        "bytes": files.iter().map(|(_, bytes)| bytes.len()).sum::<usize>(),
        "files": files.iter().map(|(name, _)| name).collect::<Vec<_>>(),
    });
    files.push((LIST.to_owned(), list.to_string().into_bytes()));
    files.into_iter().map(|(name, bytes)| Output::new(format!("{folder}{name}"), bytes)).collect()
}

async fn files(language: Language, records: impl Iterator<Item = Record>) -> Vec<(String, Vec<u8>)> {
    let config = PagefindServiceConfig::builder()
        .force_language(language.tag().to_owned())
        .keep_index_url(true)
        .max_fragments(FRAGMENTS)
        .build();
    let mut index = PagefindIndex::new(Some(config)).expect("these settings are right");
    for record in records {
        let added = index.add_html_file(None, Some(record.url), record.html).await;
        added.expect("HTML in memory can be read");
    }
    let files = index.get_files().await.expect("an index in memory needs no disk");
    let named = files.into_iter().map(|file| {
        let name = file.filename.to_string_lossy().replace('\\', "/");
        (name, file.contents)
    });
    named.filter(|(name, _)| is_used(name, language)).collect()
}

/// Pagefind brings interfaces of its own and a second engine; ours needs the client, the engine of the language and the
/// index.
fn is_used(name: &str, language: Language) -> bool {
    let own = [("pagefind.js", ""), ("pagefind-entry.json", ""), ("wasm.", language.tag())];
    name.starts_with("fragment/")
        || name.starts_with("index/")
        || name.starts_with("filter/")
        || name.ends_with(".pf_meta")
        || own.iter().any(|(start, tag)| match *tag {
            "" => name == *start,
            tag => name == format!("{start}{tag}.pagefind"),
        })
}
