//! Measurements in processes of their own, so that each has its own peak memory; interleaved, with medians.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::{env, iter};

/// Median seconds and largest peak in KiB for each mode, in the order of `modes`.
pub fn run_all(modes: &[&str], book: &Path, runs: usize) -> Vec<(f64, Option<u64>)> {
    let mut results: Vec<Vec<_>> = iter::repeat_with(Vec::new).take(modes.len()).collect();
    for _ in 0..runs {
        for (mode, results) in modes.iter().zip(&mut results) {
            results.push(run(mode, book));
        }
    }
    results
        .into_iter()
        .map(|mut runs| {
            runs.sort_by(|left, right| left.0.total_cmp(&right.0));
            (runs[runs.len() / 2].0, runs.iter().filter_map(|run| run.1).max())
        })
        .collect()
}

fn run(mode: &str, book: &Path) -> (f64, Option<u64>) {
    let this = env::current_exe().expect("the bench knows its own program");
    let output = Command::new(this).args(["--measure", mode, "--book"]).arg(book).output().expect("the bench starts itself");
    assert!(output.status.success(), "{mode}: {}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).expect("numbers are ASCII");
    let mut numbers = text.split_whitespace();
    let seconds = numbers.next().and_then(|number| number.parse().ok()).expect("seconds are printed");
    (seconds, numbers.next().and_then(|number| number.parse().ok()))
}

/// What a measuring process prints: its seconds and its peak.
pub fn print(seconds: f64) {
    println!("{seconds} {}", peak_kib().map_or_else(String::new, |kib| kib.to_string()));
}

/// Largest resident memory of this process so far.
fn peak_kib() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?.split_whitespace().next()?.parse().ok()
}
