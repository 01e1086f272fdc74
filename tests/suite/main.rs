//! All behaviour tests in one binary: it links the typesetter once.

mod brand_pdf;
mod build;
mod cmd;
mod encodings;
mod findings;
mod hostile;
#[cfg(unix)]
mod killed;
mod layout;
mod letters;
mod lint;
mod markup;
mod packs;
mod pages;
mod pdf_examples;
mod pdf_facts;
mod publish;
mod release;
mod report;
mod rules;
mod support;
mod tables;
mod translations;
mod txtar;
mod words;
