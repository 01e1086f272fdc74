//! All behaviour tests in one binary: it links the typesetter once.

mod build;
mod cmd;
mod findings;
mod hostile;
mod layout;
mod markup;
mod packs;
mod pages;
mod publish;
mod rules;
mod support;
mod txtar;
