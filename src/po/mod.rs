//! Between a book and translators: PO files, which Poedit and Weblate open. Pure, like the stages: texts come in and go
//! out, and nothing is read or written here.
//!
//! A session is its passages (see [`crate::model::translation::passages`]) in a [`frame`]: what stands between them and is
//! not for translators. The frame goes with the PO file as one entry of its own, so that a file comes back byte for byte.
//!
//! Why an own reader: `polib` panics on lines such as `msgid "`, drops what it does not know without a word, and reads
//! `"…"` before any keyword as a fault of its own. A PO file comes from strangers.

pub mod export;
pub mod file;
pub mod frame;
pub mod import;
mod localized;
mod new_frame;
mod shape;
mod yaml;
