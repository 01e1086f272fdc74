//! All behaviour tests in one binary: it links the typesetter once.

mod brand_pdf;
mod build;
mod cmd;
mod encodings;
mod facts;
mod findings;
mod following;
mod hostile;
mod impact;
#[cfg(unix)]
mod killed;
mod law;
mod layout;
mod leaflets;
mod letters;
mod lint;
mod lint_flags;
mod lint_trouble;
mod markup;
mod packs;
mod pages;
mod pdf_examples;
mod pdf_facts;
mod publish;
mod release;
mod report;
mod results;
mod rules;
mod self_check;
mod support;
mod tables;
mod translations;
mod txtar;
mod words;
