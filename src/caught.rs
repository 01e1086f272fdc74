//! Panics of the crates that read PDFs and pictures, caught: a reader of strange files must not take the whole run with it.
//! What they panic on is a fault of the file as far as anybody here can mend it.

use std::any::Any;
use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};

thread_local! {
    static CATCHING: Cell<u32> = const { Cell::new(0) };
}

/// Whether a panic of this thread will be caught: what comes of it is told otherwise or needs no telling, and the programme's own
/// message about it would only frighten people.
#[must_use]
pub fn is_catching() -> bool {
    CATCHING.get() > 0
}

/// The outcome of `work`, or what it panicked with.
pub(crate) fn catch<T>(work: impl FnOnce() -> T) -> Result<T, Box<dyn Any + Send>> {
    CATCHING.set(CATCHING.get() + 1);
    let outcome = catch_unwind(AssertUnwindSafe(work));
    CATCHING.set(CATCHING.get() - 1);
    outcome
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn catching_ends_with_the_work() {
        assert!(catch(is_catching).is_ok_and(|inside| inside) && !is_catching());
    }
}
