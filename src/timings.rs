//! What the parts of a run took: as a table for people, and as a trace for a viewer. Only `--timings` listens; clocks have no
//! say in what is made.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::thread::{self, ThreadId};
use std::time::{Duration, Instant};

use serde::Serialize;

use crate::progress::{Part, Progress};

/// How many of the slowest parts the table names, of each kind.
const SLOWEST: usize = 5;

/// Passes on what it hears to another listener and writes down the times.
pub struct Recorder<'a> {
    beside: &'a dyn Progress,
    begun: Instant,
    heard: Mutex<Vec<Heard>>,
}

/// A part that is over.
struct Heard {
    kind: &'static str,
    of: String,
    begin: Duration,
    took: Duration,
    thread: ThreadId,
}

/// What a run took, in the order in which its parts began.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timings {
    parts: Vec<Timed>,
    whole: Duration,
}

/// A part of a run with its times.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Timed {
    kind: &'static str,
    of: String,
    /// Since the run began.
    begin: Duration,
    took: Duration,
    /// From 1, in the order in which threads first had something to do.
    thread: usize,
}

impl<'a> Recorder<'a> {
    /// Begins to listen.
    #[must_use]
    pub fn new(beside: &'a dyn Progress) -> Self {
        Self { beside, begun: Instant::now(), heard: Mutex::default() }
    }

    /// What was heard until now.
    #[must_use]
    pub fn timings(self) -> Timings {
        let whole = self.begun.elapsed();
        let mut heard = self.heard.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
        // A stage begins no later than its steps and ends no earlier.
        heard.sort_by_key(|part| (part.begin, std::cmp::Reverse(part.took)));
        let mut threads: Vec<ThreadId> = Vec::new();
        let timed = |part: Heard| {
            let known = threads.iter().position(|thread| *thread == part.thread);
            let thread = known.unwrap_or_else(|| {
                threads.push(part.thread);
                threads.len() - 1
            });
            Timed { kind: part.kind, of: part.of, begin: part.begin, took: part.took, thread: thread + 1 }
        };
        Timings { parts: heard.into_iter().map(timed).collect(), whole }
    }
}

impl Progress for Recorder<'_> {
    fn stage(&self, name: &str, total: usize) {
        self.beside.stage(name, total);
    }

    fn step(&self) {
        self.beside.step();
    }

    fn done(&self) {
        self.beside.done();
    }

    fn took(&self, part: Part<'_>, since: Instant) {
        let heard = Heard {
            kind: part.kind,
            of: part.of.to_owned(),
            begin: since.saturating_duration_since(self.begun),
            took: since.elapsed(),
            thread: thread::current().id(),
        };
        self.heard.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push(heard);
        self.beside.took(part, since);
    }
}

impl Timings {
    /// Seconds of every stage, then the slowest parts of every kind.
    #[must_use]
    pub fn table(&self) -> String {
        let mut rows: Vec<(String, Duration)> = Vec::new();
        let stages = self.parts.iter().filter(|part| part.of.is_empty());
        rows.extend(stages.map(|stage| (stage.kind.to_owned(), stage.took)));
        rows.push(("all".to_owned(), self.whole));
        let mut kinds: BTreeMap<&str, Vec<&Timed>> = BTreeMap::new();
        for part in self.parts.iter().filter(|part| !part.of.is_empty()) {
            kinds.entry(part.kind).or_default().push(part);
        }
        let mut text = lines(&rows);
        for (kind, mut parts) in kinds {
            parts.sort_by(|left, right| right.took.cmp(&left.took).then_with(|| left.of.cmp(&right.of)));
            let sum: Duration = parts.iter().map(|part| part.took).sum();
            let slowest = parts.iter().take(SLOWEST).map(|part| (part.of.clone(), part.took));
            let head = format!("{kind}, {} of them, on all cores together", parts.len());
            let rows: Vec<_> = std::iter::once((head, sum)).chain(slowest).collect();
            text.push('\n');
            text.push_str(&lines(&rows));
        }
        text
    }

    /// The run in the format of Chrome's trace events, which Perfetto and the developer tools of browsers open.
    #[must_use]
    pub fn trace(&self) -> Vec<u8> {
        let micros = |duration: Duration| u64::try_from(duration.as_micros()).unwrap_or(u64::MAX);
        let event = |part: &Timed| Event {
            name: if part.of.is_empty() { part.kind.to_owned() } else { part.of.clone() },
            cat: part.kind,
            ph: "X",
            ts: micros(part.begin),
            dur: micros(part.took),
            pid: 1,
            tid: part.thread,
        };
        let trace = Trace { trace_events: self.parts.iter().map(event).collect(), display_time_unit: "ms" };
        serde_json::to_vec(&trace).unwrap_or_default()
    }
}

fn lines(rows: &[(String, Duration)]) -> String {
    let line = |(name, took): &(String, Duration)| format!("{:>9.3} s  {name}\n", took.as_secs_f64());
    rows.iter().map(line).collect::<Vec<_>>().concat()
}

/// <https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU>, "Complete Events".
#[derive(Serialize)]
struct Event {
    name: String,
    cat: &'static str,
    ph: &'static str,
    /// Microseconds since the run began.
    ts: u64,
    /// Microseconds.
    dur: u64,
    pid: u32,
    tid: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Trace {
    trace_events: Vec<Event>,
    display_time_unit: &'static str,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::progress::{self, Silent};

    fn sample() -> Timings {
        let timed = |kind, of: &str, begin, took, thread| Timed {
            kind,
            of: of.to_owned(),
            begin: Duration::from_millis(begin),
            took: Duration::from_millis(took),
            thread,
        };
        let parts = vec![
            timed("load", "", 0, 20, 1),
            timed("pages", "", 20, 50, 1),
            timed("page", "tj/tg/a.html", 20, 30, 1),
            timed("page", "tj/tg/b.html", 21, 40, 2),
        ];
        Timings { parts, whole: Duration::from_millis(75) }
    }

    #[test]
    fn stages_come_first_and_then_the_slowest_of_each_kind() {
        let expected = "    0.020 s  load\n    0.050 s  pages\n    0.075 s  all\n\n    0.070 s  page, 2 of them, on all cores together\n    \
                        0.040 s  tj/tg/b.html\n    0.030 s  tj/tg/a.html\n";
        assert_eq!(sample().table(), expected);
    }

    #[test]
    fn a_trace_has_an_event_of_every_part_in_microseconds() {
        let trace: serde_json::Value = serde_json::from_slice(&sample().trace()).unwrap();
        let events = trace["traceEvents"].as_array().unwrap();
        assert_eq!(events.len(), 4);
        assert_eq!(events[3]["name"], "tj/tg/b.html");
        assert_eq!(
            (events[3]["ts"].as_u64(), events[3]["dur"].as_u64(), events[3]["tid"].as_u64()),
            (Some(21_000), Some(40_000), Some(2))
        );
    }

    #[test]
    fn parts_are_heard_on_every_thread() {
        let recorder = Recorder::new(&Silent);
        progress::whole(&recorder, "pages", || {
            thread::scope(|scope| {
                for name in ["a", "b"] {
                    let recorder = &recorder;
                    scope.spawn(move || progress::step(recorder, "page", name, || ()));
                }
            });
        });
        let timings = recorder.timings();
        let mut heard: Vec<_> = timings.parts.iter().map(|part| (part.kind, part.of.as_str())).collect();
        heard.sort_unstable();
        assert_eq!(heard, [("page", "a"), ("page", "b"), ("pages", "")]);
        assert_eq!(timings.parts[0].kind, "pages");
        assert_eq!(timings.parts.iter().map(|part| part.thread).max(), Some(3));
    }
}
