//! A translation and what it was made from: the passages of a text and their digests, the record of a translator's work
//! (`translations.lock`), and what has changed in the source since. Plain data and pure functions.

pub mod digest;
pub mod lock;
pub mod marks;
pub mod minor;
pub mod pairs;
pub mod passages;
pub mod stale;
