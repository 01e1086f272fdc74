//! Jobs for a few workers, each taking the next when it has finished one; results in the order of the jobs.
//!
//! Why not rayon's `par_iter`: typst runs on rayon as well, and a thread that waits for a part of its pack would start the
//! next pack meanwhile. All packs of a run then lie half-finished on one stack: gigabytes instead of megabytes.

use std::num::NonZeroUsize;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Calls `work` for every job, at most as many at once as `workers`. The first error ends the taking of new jobs.
pub(super) fn run<J: Sync, R: Send, E: Send>(
    jobs: &[J],
    workers: NonZeroUsize,
    work: impl Fn(&J) -> Result<R, E> + Sync,
) -> Result<Vec<R>, E> {
    let next = AtomicUsize::new(0);
    let done: Mutex<Vec<(usize, Result<R, E>)>> = Mutex::new(Vec::with_capacity(jobs.len()));
    let take = || {
        while let Some((at, job)) = Some(next.fetch_add(1, Ordering::Relaxed)).and_then(|at| Some((at, jobs.get(at)?))) {
            let result = work(job);
            if result.is_err() {
                next.store(jobs.len(), Ordering::Relaxed);
            }
            done.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push((at, result));
        }
    };
    thread::scope(|scope| {
        for _ in 1..workers.get().min(jobs.len()) {
            scope.spawn(take);
        }
        take();
    });
    let mut done = done.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    done.sort_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const THREE: NonZeroUsize = NonZeroUsize::new(3).unwrap();

    #[test]
    fn results_come_in_the_order_of_the_jobs() {
        let jobs: Vec<u32> = (0..100).collect();
        let squares = run(&jobs, THREE, |job| Ok::<_, ()>(job * job)).unwrap();
        assert_eq!(squares, jobs.iter().map(|job| job * job).collect::<Vec<_>>());
    }

    #[test]
    fn an_error_ends_the_queue() {
        let jobs: Vec<u32> = (0..10_000).collect();
        let done = AtomicUsize::new(0);
        let result = run(&jobs, THREE, |job| {
            done.fetch_add(1, Ordering::Relaxed);
            if *job == 5 { Err("five") } else { Ok(()) }
        });
        assert_eq!(result, Err("five"));
        assert!(done.into_inner() < jobs.len());
    }
}
