//! One measured run of one program: wall time, CPU time and peak memory, and the numbers that a table needs of many.

use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use wait4::Wait4;

/// What one run cost.
#[derive(Clone, Copy)]
pub struct Sample {
    /// From start to exit, as a user waits.
    pub wall: Duration,
    /// User and system time of all threads and of the children it waited for.
    pub cpu: Duration,
    /// Largest resident set, in bytes.
    pub peak: u64,
}

/// Runs a program to its end. What it prints goes to `log`, which is shown when it fails.
pub fn take(command: &mut Command, log: &Path) -> Result<Sample> {
    let place = || format!("cannot write {}", log.display());
    let out = File::create(log).with_context(place)?;
    let errors = out.try_clone().with_context(place)?;
    command.stdin(Stdio::null()).stdout(out).stderr(errors);

    let start = Instant::now();
    let mut child = command.spawn().with_context(|| format!("cannot start {command:?}"))?;
    let ended = child.wait4().with_context(|| format!("cannot wait for {command:?}"))?;
    let wall = start.elapsed();

    if !ended.status.success() {
        let said = fs::read(log).unwrap_or_default();
        let said = String::from_utf8_lossy(&said);
        let lines: Vec<&str> = said.lines().collect();
        let last = &lines[lines.len().saturating_sub(40)..];
        bail!("{command:?} ended with {}; its last words:\n{}", ended.status, last.join("\n"));
    }
    Ok(Sample { wall, cpu: ended.rusage.utime + ended.rusage.stime, peak: ended.rusage.maxrss })
}

/// The middle of a measure over samples, in its own unit; the mean of both middles when their number is even.
pub fn median(samples: &[Sample], measure: impl Fn(&Sample) -> f64) -> f64 {
    let mut values: Vec<f64> = samples.iter().map(measure).collect();
    values.sort_by(f64::total_cmp);
    match (values.len(), values.len() / 2) {
        (0, _) => f64::NAN,
        (length, half) if length % 2 == 1 => values[half],
        (_, half) => f64::midpoint(values[half - 1], values[half]),
    }
}

/// The smallest and the largest of a measure over samples.
pub fn spread(samples: &[Sample], measure: impl Fn(&Sample) -> f64) -> (f64, f64) {
    samples
        .iter()
        .map(measure)
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)))
}

/// Seconds of wall time.
pub fn wall(sample: &Sample) -> f64 {
    sample.wall.as_secs_f64()
}

/// Seconds of CPU time.
pub fn cpu(sample: &Sample) -> f64 {
    sample.cpu.as_secs_f64()
}

/// Peak memory in MB (10⁶ bytes).
pub fn peak(sample: &Sample) -> f64 {
    sample.peak as f64 / 1e6
}
