//! The branding rules on finished PDFs: packs of a book, and products that somebody else laid out. Codes, pages and
//! comparisons are those of web pages; what is measured here are places on paper.
//!
//! A PDF tells less than a page of HTML. What a measure cannot settle is left alone, and what only looks like a fault
//! (a picture that may be a logo) is a warning where the same fault on a page is an error.

pub(super) mod credit;
pub(super) mod disclaimer;
pub(super) mod emblem;
mod geometry;
pub(super) mod logos;
pub(super) mod names;
mod passages;
pub(super) mod signs;
pub(super) mod statement;
