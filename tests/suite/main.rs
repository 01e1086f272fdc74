//! All behaviour tests in one binary: it links the typesetter once.

mod build;
mod findings;
mod txtar;
