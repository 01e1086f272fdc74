//! `GL4xx`: typography by language. All of it is notes, one for each kind in a text: hundreds of them would hide the faults.

mod breaking_number;
mod decimal_sign;
mod double_space;
mod hyphen_for_dash;
mod quotation_marks;
mod three_dots;

use std::ops::Range;

use crate::model::codes::Code;
use crate::model::finding::{Edit, Finding, Safety};
use crate::model::orthography::Orthography;
use crate::model::prose::Text;
use crate::rules::{Rule, rule};

pub(in crate::rules) const RULES: &[Rule] = &[
    rule!(QUOTATION_MARKS, "quotation_marks", Text(quotation_marks::check)),
    rule!(THREE_DOTS, "three_dots", Text(three_dots::check)),
    rule!(HYPHEN_FOR_DASH, "hyphen_for_dash", Text(hyphen_for_dash::check)),
    rule!(DOUBLE_SPACE, "double_space", Text(double_space::check)),
    rule!(DECIMAL_SIGN, "decimal_sign", Text(decimal_sign::check)),
    rule!(BREAKING_NUMBER, "breaking_number", Text(breaking_number::check)),
];

/// Bytes of a word that a message shows.
const WORD: usize = 40;

/// A kind of note.
struct Kind {
    code: Code,
    /// What is wrong.
    message: &'static str,
    /// What to do.
    help: &'static str,
    /// Of the fix.
    safety: Safety,
}

impl Kind {
    /// The one note for all `places` of a text, each with what belongs there; it points to the first.
    fn note(&self, text: &Text<'_>, places: Vec<(Range<usize>, &str)>) -> Option<Finding> {
        let (first, _) = places.first()?;
        // Searching for these words finds the place, where a sign alone is everywhere and a space cannot be seen.
        let others = match places.len() - 1 {
            0 => String::new(),
            others => format!(", and {others} more in this text"),
        };
        let message = format!("{}: `{}`{others}", self.message, surroundings(text, first.clone()));
        let mut finding = Finding::at(self.code, text.span(first.clone()), message).help(self.help);
        for (range, right) in &places {
            // The names of spaces tell nobody anything.
            let (found, right) = (text.slice(range.clone()).trim(), right.trim());
            if !found.is_empty() {
                finding = finding.letter(found, Some(right));
            }
        }
        let edits = places.into_iter().map(|(range, right)| Edit { span: text.span(range), text: right.into() }).collect();
        Some(finding.fix_all(self.safety, edits))
    }
}

/// The sign at `range` with the word before and the word after it, as they are written.
fn surroundings<'t>(text: &'t Text<'_>, range: Range<usize>) -> &'t str {
    let segment = text.segments().iter().map(|segment| segment.range()).find(|segment| segment.contains(&range.start));
    let segment = segment.unwrap_or_else(|| range.clone());
    let (before, after) = (text.slice(segment.start..range.start), text.slice(range.end..segment.end.max(range.end)));
    let start = before.trim_end().rfind(char::is_whitespace).map_or(0, |at| at + 1);
    let rest = after.len() - after.trim_start().len();
    let end = after[rest..].find(char::is_whitespace).map_or(after.len(), |at| rest + at);
    let start = before.ceil_char_boundary(start.max(before.len().saturating_sub(WORD)));
    let end = after.floor_char_boundary(end.min(WORD));
    text.slice(range.start - (before.len() - start)..range.end + end)
}

/// Places where `needle` stands in running text, with the character before and after it in the same segment.
fn places<'t>(text: &'t Text<'_>, needle: &'t str) -> impl Iterator<Item = (Range<usize>, Option<char>, Option<char>)> + 't {
    text.segments().iter().flat_map(move |segment| {
        let words = text.slice(segment.range());
        words.match_indices(needle).map(move |(at, found)| {
            let (before, after) = (words[..at].chars().next_back(), words[at + found.len()..].chars().next());
            (segment.range().start + at..segment.range().start + at + found.len(), before, after)
        })
    })
}

/// Whether the rules of this language are known here.
fn is_known(orthography: Orthography) -> bool {
    orthography != Orthography::Other
}
