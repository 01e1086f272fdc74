//! All behaviour tests in one binary: it links the typesetter once.

mod build;
mod cmd;
mod encodings;
mod findings;
mod hostile;
mod layout;
mod letters;
mod markup;
mod packs;
mod pdf_facts;
mod pages;
mod publish;
mod report;
mod rules;
mod support;
mod tables;
mod translations;
mod txtar;
mod words;
