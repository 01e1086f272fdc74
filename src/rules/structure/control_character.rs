//! `ST126`: control characters in running text. In: a text. Out: a finding for each run of them, with a safe fix: a line break of
//! Word becomes a space, the others, which nobody can see, go. Invisible characters beyond U+007F are of the family `GL`.

use crate::model::codes::CONTROL_CHARACTER;
use crate::model::finding::{Finding, Safety};
use crate::model::prose::Text;

/// Word writes these for a line break and a page break inside a paragraph; without them two words would run together.
const BREAKS: [char; 2] = ['\u{b}', '\u{c}'];

pub(super) fn check(text: &Text<'_>, findings: &mut Vec<Finding>) {
    let characters = text.characters();
    if !characters.any_in('\u{1}'..='\u{8}')
        && !characters.any_in('\u{b}'..='\u{c}')
        && !characters.any_in('\u{e}'..='\u{1f}')
        && !characters.contains('\u{7f}')
    {
        return;
    }
    for segment in text.segments() {
        let words = text.slice(segment.range());
        let mut at = 0;
        while let Some(start) = words[at..].find(is_control).map(|start| at + start) {
            let length = words[start..].find(|letter| !is_control(letter)).unwrap_or(words.len() - start);
            let range = segment.range().start + start..segment.range().start + start + length;
            findings.push(finding(text, range));
            at = start + length;
        }
    }
}

/// Line ends and tabs are white space; the others mean something to machines only.
fn is_control(letter: char) -> bool {
    letter.is_ascii_control() && !['\t', '\n', '\r'].contains(&letter)
}

fn finding(text: &Text<'_>, range: std::ops::Range<usize>) -> Finding {
    let run = text.slice(range.clone());
    let right = if run.contains(BREAKS) { " " } else { "" };
    let span = text.span(range);
    let finding = Finding::at(CONTROL_CHARACTER, span, "a control character stands in the text")
        .help("delete it; it was left by copying from another program, and in packs it is printed as a space");
    let letters = run.chars().fold(finding, |finding, letter| finding.letter(letter, None));
    letters.fix(Safety::Safe, span, right)
}
