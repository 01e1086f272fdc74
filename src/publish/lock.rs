//! One publisher at a time. The lock is a file beside the output, `.rahnamo-publish.lock`; the system lets it go with the
//! process, however that ends, so a lock never has to be removed by hand. The empty file stays: to remove it would let two
//! publishers hold two locks of one name.

use std::fs::{File, TryLockError};
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::destination::Destination;
use crate::model::error::Error;

const NAME: &str = ".rahnamo-publish.lock";

/// How often a waiting publisher looks again.
const PATIENCE: Duration = Duration::from_millis(100);

/// Held as long as an edition is being made and published.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

impl Lock {
    /// Waits at most `wait` for other publishers into the folder around `destination`.
    pub fn take(destination: &Destination, wait: Duration) -> Result<Self, Error> {
        let parent = destination.parent();
        destination.disk().make_folder(parent).map_err(Error::io("make the folder", parent))?;
        let path = parent.join(NAME);
        let file = destination.disk().open_lock(&path).map_err(Error::io("write", &path))?;
        let started = Instant::now();
        loop {
            match file.try_lock() {
                Ok(()) => return Ok(Self { _file: file }),
                Err(TryLockError::WouldBlock) if started.elapsed() < wait => sleep(PATIENCE),
                Err(TryLockError::WouldBlock) => return Err(busy(destination.path(), wait)),
                Err(TryLockError::Error(error)) => return Err(Error::io("lock", &path)(error)),
            }
        }
    }
}

fn busy(path: &Path, wait: Duration) -> Error {
    Error::Usage {
        message: format!("another `rahnamo publish` has been writing beside `{}` for {} seconds", path.display(), wait.as_secs()),
        help: "wait until it has finished, then start again; `--wait 600` waits longer".into(),
    }
}
