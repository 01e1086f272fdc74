//! In: findings and the texts they point into. Out: text for people. No file is read and nothing is printed here.

pub mod human;

mod language;
pub mod reference;

pub use language::MessageLang;
