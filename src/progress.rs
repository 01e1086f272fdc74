//! How far a run is, and what its parts take. The line tells a [`Progress`]; who listens (a bar, a [`crate::timings::Recorder`],
//! nobody) is no concern of its parts, and nothing that is made depends on it.

use std::time::Instant;

/// Told how far a run is, from several threads at once.
pub trait Progress: Sync {
    /// `total` steps of `name` begin.
    fn stage(&self, name: &str, total: usize);

    /// One page or pack is finished.
    fn step(&self);

    /// Nothing more will come of this stage.
    fn done(&self);

    /// A part of the run is over that began at `since` on the thread that tells.
    fn took(&self, _part: Part<'_>, _since: Instant) {}
}

/// A part of a run that takes time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part<'a> {
    /// What is done: `load`, `page`, `pack`.
    pub kind: &'static str,
    /// What comes of it, such as the path of a page. Empty for a whole stage, of which there is one in a run.
    pub of: &'a str,
}

/// Tells nobody.
#[derive(Debug, Clone, Copy, Default)]
pub struct Silent;

impl Progress for Silent {
    fn stage(&self, _: &str, _: usize) {}

    fn step(&self) {}

    fn done(&self) {}
}

/// Does a whole stage.
pub fn whole<T>(progress: &dyn Progress, kind: &'static str, work: impl FnOnce() -> T) -> T {
    part(progress, Part { kind, of: "" }, work)
}

/// Does one of the steps of a stage.
pub fn step<T>(progress: &dyn Progress, kind: &'static str, of: &str, work: impl FnOnce() -> T) -> T {
    let result = part(progress, Part { kind, of }, work);
    progress.step();
    result
}

/// Does a part of a run that no bar counts.
pub fn part<T>(progress: &dyn Progress, part: Part<'_>, work: impl FnOnce() -> T) -> T {
    let since = Instant::now();
    let result = work();
    progress.took(part, since);
    result
}
