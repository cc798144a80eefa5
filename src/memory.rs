//! How the program asks the system for memory.

/// With more files than this a site is large: what the large pages of the system waste on it counts.
const MANY: usize = 4_000;

/// Asks for memory in small pages from here on when a site has this many files. A small site is ready sooner with large
/// pages; a large one takes a sixth more memory with them, and where the system has little to give, more time.
pub fn suit(files: usize) {
    if files > MANY {
        keep_pages_small();
    }
}

/// Asks for memory in small pages from here on. Large ones (2 MB) are had with one question instead of five hundred, but are
/// wiped whole even where little is used of them.
pub fn keep_pages_small() {
    #[cfg(target_os = "linux")]
    rustix::thread::disable_transparent_huge_pages(true).ok();
}
