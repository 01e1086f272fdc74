//! All behaviour tests in one binary: it links the typesetter once.

mod build;
mod commands;
mod findings;
mod hostile;
mod layout;
mod packs;
mod support;
mod txtar;
