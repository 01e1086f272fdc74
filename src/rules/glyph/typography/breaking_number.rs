//! GL406: `5 000 somoni` with a space at which the number can be torn apart at the end of a line. Telephone numbers, years and
//! numbers of laws are left alone: only groups of three before a counted thing are known for a number.

use std::ops::Range;

use super::Kind;
use crate::model::codes::BREAKING_NUMBER;
use crate::model::finding::{Finding, Safety};
use crate::model::orthography::Orthography;
use crate::model::prose::Text;

const NO_BREAK_SPACE: &str = "\u{A0}";

const KIND: Kind = Kind {
    code: BREAKING_NUMBER,
    message: "a number with a space that can break",
    help: "run `rahnamo lint --fix`: the spaces in the number become spaces that never break",
    safety: Safety::Safe,
};

pub(super) fn check(text: &Text<'_>, findings: &mut Vec<Finding>) {
    if matches!(text.orthography, Orthography::Other | Orthography::En) || !text.characters().any_in('0'..='9') {
        return;
    }
    let spaces = text.segments().iter().flat_map(|segment| {
        let start = segment.range().start;
        spaces(text.slice(segment.range())).into_iter().map(move |at| (start + at..start + at + 1, NO_BREAK_SPACE))
    });
    findings.extend(KIND.note(text, spaces.collect()));
}

/// Places of the spaces in numbers of `words`.
fn spaces(words: &str) -> Vec<usize> {
    let mut spaces = Vec::new();
    let mut at = 0;
    while let Some(found) = words[at..].find(|sign: char| sign.is_ascii_digit()) {
        let start = at + found;
        let end = start + words[start..].find(|sign: char| !sign.is_ascii_digit() && sign != ' ').unwrap_or(words.len() - start);
        spaces.extend(of_number(words, start..end));
        at = end;
    }
    spaces
}

/// Spaces of `12 500 `, when that is what stands in `range`: digits and spaces up to a letter.
fn of_number(words: &str, range: Range<usize>) -> Vec<usize> {
    let before = words[..range.start].trim_end().chars().next_back();
    let is_other = before.is_some_and(|sign| matches!(sign, '+' | '-' | '–' | '(' | '№' | '.' | ',' | '/' | ':'));
    let is_counted = words[range.end..].starts_with(char::is_alphabetic) && words[..range.end].ends_with(' ');
    let groups: Vec<&str> = words[range.clone()].trim_end().split(' ').collect();
    let is_number = groups[0].len() <= 3 && !groups[0].starts_with('0') && groups[1..].iter().all(|group| group.len() == 3);
    if is_other || !is_counted || !is_number {
        return Vec::new();
    }
    words[range.clone()].trim_end().match_indices(' ').map(|(at, _)| range.start + at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_counted_things_have_groups_of_three() {
        assert_eq!(spaces("аз 12 500 сомони ва 1 000 000 кас"), [5, 32, 36]);
        for other in ["+992 000 000 дар", "8 800 555 35 35 дар", "соли 2013 500 кас", "№ 12 345 аз", "5 000.", "аз 012 345 кас"]
        {
            assert!(spaces(other).is_empty(), "{other}");
        }
    }
}
