//! Plain data that every stage may name, and nothing else of ours: no I/O, no third-party parser, no order of stages.

pub mod alphabet;
pub mod artifact;
pub mod ast;
pub mod book;
pub mod codepage;
pub mod codes;
pub mod config;
pub mod date;
pub mod directory;
pub mod error;
pub mod expected;
pub mod finding;
pub mod localized;
pub mod orthography;
pub mod page;
pub mod parts;
pub mod path;
pub mod pdf;
pub mod prose;
pub mod question;
pub mod selector;
pub mod session;
pub mod source;
pub mod theme;
pub mod translation;
pub mod walk;
