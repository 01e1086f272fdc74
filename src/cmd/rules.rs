//! `rahnamo explain` and `rahnamo rules`: the rules' own pages.

use rahnamo::model::error::Error;
use rahnamo::report::{MessageLang, reference};
use rahnamo::rules::{self, Rule};

use super::{Verdict, print_raw};
use crate::cli::{Explain, Rules};

/// The page of one rule.
pub fn explain(arguments: &Explain, language: MessageLang) -> Result<Verdict, Error> {
    for rule in rules::all().filter(|rule| arguments.rule.takes(rule.code)) {
        print_raw(reference::page(rule, language).as_bytes())?;
    }
    Ok(Verdict::Good)
}

/// A line for each rule, or the reference.
pub fn list(arguments: &Rules, language: MessageLang) -> Result<Verdict, Error> {
    let is_wanted =
        |rule: &&Rule| arguments.select.is_empty() || arguments.select.iter().any(|selector| selector.takes(rule.code));
    let wanted: Vec<&Rule> = rules::all().filter(is_wanted).collect();
    let text = if arguments.markdown { reference::markdown(&wanted) } else { reference::table(&wanted, language) };
    print_raw(text.as_bytes())?;
    Ok(Verdict::Good)
}
