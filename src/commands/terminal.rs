//! The terminal: what is written to it, in which language, with colour or not, and a sign of life when work takes long.

use std::io::{IsTerminal, Write, stderr, stdout};
use std::sync::mpsc::{self, Sender};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::disk::Progress;
use crate::guide::language::Language;

/// Work that is shorter says nothing.
const PATIENCE: Duration = Duration::from_millis(500);

/// Writes to standard output. A reader that has seen enough (`| head`) is no error.
pub fn print(text: &str) {
    let mut out = stdout().lock();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}

/// Writes to standard error.
pub fn tell(text: &str) {
    let _ = stderr().lock().write_all(text.as_bytes());
}

/// Whether findings may have colour: standard error is a terminal that knows it, and `NO_COLOR` does not forbid it.
pub fn colour() -> bool {
    stderr().is_terminal() && !is_set("NO_COLOR") && std::env::var_os("TERM").is_none_or(|term| term != "dumb")
}

/// The language of the user, from `LC_ALL`, `LC_MESSAGES` or `LANG` (POSIX: the first that is set decides).
pub fn language() -> Option<Language> {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok().filter(|it| !it.is_empty()));
    Language::from_tag(set?.split(['_', '-', '.', '@']).next()?)
}

fn is_set(name: &str) -> bool {
    std::env::var_os(name).is_some_and(|value| !value.is_empty())
}

/// A line that shows that work goes on: after half a second, on a terminal, not in a build server (`CI`). It goes away
/// when the value is dropped.
pub struct Working {
    bar: ProgressBar,
    timer: Option<(Sender<()>, JoinHandle<()>)>,
}

impl Working {
    pub fn new(message: String) -> Working {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
        let bar = bar.with_style(ProgressStyle::default_spinner()).with_message(message);
        let timer = (stderr().is_terminal() && !is_set("CI")).then(|| {
            let (stop, stopped) = mpsc::channel();
            let shown = bar.clone();
            let timer = thread::spawn(move || {
                if stopped.recv_timeout(PATIENCE) == Err(mpsc::RecvTimeoutError::Timeout) {
                    shown.set_draw_target(ProgressDrawTarget::stderr());
                    shown.enable_steady_tick(Duration::from_millis(100));
                }
            });
            (stop, timer)
        });
        Working { bar, timer }
    }
}

impl Progress for Working {
    fn step(&self, done: usize, all: usize) {
        if self.bar.length().is_none() {
            let style =
                ProgressStyle::with_template("{spinner} {msg} {pos}/{len}").expect("the template is well-formed");
            self.bar.set_style(style);
            self.bar.set_length(all as u64);
        }
        self.bar.set_position(done as u64);
    }
}

impl Drop for Working {
    fn drop(&mut self) {
        if let Some((stop, timer)) = self.timer.take() {
            let _ = stop.send(());
            // The thread waits for nothing but this message, so it ends at once.
            let _ = timer.join();
        }
        self.bar.finish_and_clear();
    }
}
